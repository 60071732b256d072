"""Units of measure behind a number: "45 km/h", "40°C", "3x", "CO2".

This module owns the table of units. A unit stands directly behind its number or after one space; a letter
that may be something else ("5 in", "2 A") is not a unit.
"""

import re

from audiopub.script.spoken import region, words
from audiopub.script.spoken.magnitudes import IN_METRES, PIECES
from audiopub.script.spoken.measures import AMERICAN, BELOW, FORMULAS, MANY, PLURALS, STOPPED
from audiopub.script.spoken.measures import UNITS as NAMES
from audiopub.script.spoken.pattern import (
    NUMBER,
    Pattern,
    alternatives,
    always,
    attributive,
    before_noun,
    looked_up,
    rule,
)

SPACED = alternatives([unit for unit in NAMES if unit not in {"x", "×", "m", "in", "pt", "J", "V"}])
LETTER_AFTER = r"(?![\w°²³]|/(?!\d|[a-z]{4}))"
"""Behind a unit; a stroke may stand there only before the same amount in other units ("500g/1lb")."""


def name(unit: str, language: str, *, one: bool) -> str:
    """Return what is said for a unit: `kilometers per hour`, `degree Celsius`."""
    said = NAMES.get(unit) or NAMES.get(unit.rstrip(".")) or BELOW[unit.rstrip(".")]
    if region.american(language):
        for british, american in AMERICAN.items():
            said = said.replace(british, american)
    if one or said in PLURALS:
        return said if one else PLURALS[said]
    noun = _noun(said)
    return said.replace(noun, PLURALS.get(noun, noun if noun.endswith("hertz") else f"{noun}s"), 1)


def _noun(said: str) -> str:
    """Return the word of a unit that takes the plural: the last before "per" or the scale's name."""
    return re.split(r" (?:per|of|Celsius|Fahrenheit)\b", said)[0].split()[-1]


def _said(match: re.Match[str], language: str, *, one: bool) -> str:
    """Return a unit, and behind "per" the unit below its stroke."""
    said = name(match["unit"], language, one=one)
    return f"{said} per {name(match['below'], language, one=True)}" if match["below"] else said


_LOOK_BACK = 16
_THINGS = re.compile(rf"\s(?:{IN_METRES})(?<=s)\b")


def _of_things(match: re.Match[str]) -> bool:
    """Say whether a length is an adjective: "the 8 m wall", "they laid 20 m cables", "two 3 m hoops"."""
    if attributive(match) or match["unit"] != "m":
        return attributive(match)
    some = before_noun(match) and PIECES.search(
        match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    )
    return bool(some or _THINGS.match(match.string, match.end()))


_BEFORE_TERM = re.compile(r"(?:[=+]|\b[a-z]\(x\)) ?$|\d[-−+] ?$")
_BEHIND_TERM = re.compile(r"\s?(?:[+=²³^]|[-−](?!\s?\d+x))")
"""Before or behind the "3x" of a formula, where the x is no sign of multiplying."""


_AFAR = re.compile(r"\s(?:from|away|of|out|wide|across|apart|or|and|to|at|in)\b|[.,;:)]|$")
"""Behind astronomical units, but not behind au pairs."""


def _is_term(match: re.Match[str]) -> bool:
    head = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    return bool(_BEFORE_TERM.search(head) or _BEHIND_TERM.match(match.string, match.end()))


def _measure(match: re.Match[str], language: str) -> str | None:
    sign = "minus " if match["sign"] else ""
    said = words.number(match["number"], language)
    counted = match["unit"] in {"x", "×"}
    if match["unit"] == "x" and _is_term(match):
        return None
    if match["unit"] in {"au", "AU"} and not _AFAR.match(match.string, match.end()):
        return None
    one = (
        said == "one"
        or match["gap"] == "-"
        or bool(_SIZED.match(match.string, match.end()))
        or _of_things(match)
    )
    return f"{sign}{said} {_said(match, language, one=one and not (counted and said != 'one'))}"


def _measured_range(match: re.Match[str], language: str) -> str:
    low, high = words.number(match["low"], language), words.number(match["high"], language)
    return f"{low} to {high} {_said(match, language, one=_of_things(match))}"


def _inches(match: re.Match[str], language: str) -> str:
    said = words.number(match["number"], language)
    return f"{said} {name('in', language, one=said == 'one')}"


def _kelvin(match: re.Match[str], language: str) -> str:
    return f"{words.number(match['number'], language)} kelvin"


_SIZED = re.compile(
    r"-[a-z]| (?:film|negatives?|prints?|footage|slides?|lens|camera|pistol|gun|handgun|rifle|cannon|"
    r"rounds?|shells?|bullets?|ammunition|socket|battery|batteries|cans?|jars?|packages?|packets?|tins?|bottles?|pan|skillet|screen|display|monitor|engine|"
    r"motor|charger|cable|drive|tank|connection|broadband|processor|chip|plug|supply|outlet|adapter|bulbs?|"
    r"turbines?|laser|heater|steeplechase|cut|hike|increase|move|reduction|walk|IM|medley|fly|free|dash|race|final|run|swim|radius|circuit|turn|angle|hurdles|freestyle|backstroke|breaststroke|butterfly|relay|sprint)\b"
)
"""What is named by its size: "35mm film", "a 40m-high tower"."""

_NUMBER = (
    rf"(?:(?<![\w.,/$£€^])(?<!\^[-−])|(?<=[gblzmCFB]/))(?P<sign>(?<![\w°%])[-−]|"
    rf"(?<=\s)–)?(?P<number>{NUMBER})"
)
_BELOW = rf"(?:/(?P<below>{alternatives(BELOW)}))?"
_STOPPED = rf"(?:{alternatives(STOPPED)})\.(?!\s*[\"”’)]*$|\s[A-Z])"
_WEST = (
    r"(?!W\.?\s(?:\d+(?:st|nd|rd|th)\b|(?:[A-Z][a-z]+\s){1,3}(?:St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Street|"
    r"Avenue|Road|Boulevard|Drive)\b))"
)
"""Behind the number of a house: "250 W. 57th St."."""

_UNIT = rf"{_WEST}(?P<unit>{_STOPPED}|{SPACED}){_BELOW}"
_SPOON = "tsp|tbsp|lb|oz|mi|pt|qt|gal|km|kg"
_LONG = alternatives(
    [unit for unit in NAMES if len(unit) > 1 and unit not in {"in", "min", "pc", "pp", "bp"}]
)
_COUNTS = (
    "million|billion|trillion|thousand|hundred|dozen|few|several|many|two|three|four|five|six|seven|eight|nine|ten|"
    "eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_WARM = (
    r"\b(?i:to|at|of|reach|reached|reaches|hit|hits|around|about|above|below|near|minus|by|from|between|oven|past|"
    r"exceed|exceeded|topped|under)\s|(?<=\d[CF]/)|(?<=\d[CF] \()|(?<=\d[CF]\()|(?<=\dC and )|(?<=\dC to )|"
    r"(?<=\dF and )|(?<=\dF to )"
)
"""What stands before a temperature that has no sign for its degrees: "fell to 12C"."""

_WARMTH = (
    "warming|target|limit|threshold|goal|rise|increase|warmer|cooler|colder|hotter|above|below|heat|overnight"
)


_MIXED = re.compile(r"\d\s?[¼½¾⅓⅔⅛⅜⅝⅞]\s?$|\d[\s-]\d/\d\s$")
"""A whole number and a part of one, which make more than one."""


def _fraction_of(match: re.Match[str], language: str) -> str:
    many = _MIXED.search(match.string[max(0, match.start() - 8) : match.start()])
    glued = "" if match.string[match.start() - 1].isspace() else " "
    return f"{glued}{name(match[1], language, one=not many)}"


def _counted(match: re.Match[str], language: str) -> str:
    """Say the unit behind a number in words: "two million km"."""
    return _said(match, language, one=False)


_SPOONFULS = {"c": "cup", "C": "cup", "T": "tablespoon", "t": "teaspoon"}


def _spoonful(match: re.Match[str], _language: str) -> str:
    """Say the "T." of old recipes; its stop goes with it."""
    spoon = _SPOONFULS[match["unit"]]
    return f"{spoon}s" if match["number"] not in {None, "1"} else spoon


_PLACES = re.compile(
    r"\b(?i:seats?|sizes?|rows?|gates?|rooms?|flats?|apartments?|tables?|models?|types?|section|unit|grade)\s[^.;]{0,16}$"
)
_LOOK_BACK = 32
"""Behind these a letter is no scale: "seats 12C and 14F"."""


def _temperature(match: re.Match[str], language: str) -> str | None:
    if _PLACES.search(match.string[max(0, match.start() - _LOOK_BACK) : match.start("number")]):
        return None
    sign = "minus " if match["sign"] else ""
    number = words.number(match["number"], language)
    high = f" to {words.number(match['high'], language)}" if match["high"] else ""
    one = number == "one" and not high
    return f"{sign}{number}{high} {name('°' + match['scale'], language, one=one)}"


_DEGREES = (
    r"(?P<sign>[-−])?(?P<number>\d{1,3}(?:\.\d)?)(?:[-–](?P<high>\d{1,3}))?(?:(?<=\d\d)\s)?"
    r"(?P<scale>[CF])(?![\w+#-])"
)

UNITS: tuple[Pattern, ...] = (
    rule(
        "unit",
        r"\d[\s-]?(?:[½¼¾⅓⅔]|\d/\d{1,2})\s?(?P<unit>lbs?|oz|ft|mi|in\.(?=\s[a-z(]|[,;])|hrs?|yrs?|kg|km)(?!\w)",
        lambda match, language: f" {name(match['unit'], language, one=attributive(match))}",
        part="unit",
    ),
    rule(
        "unit",
        rf"(?:(?<=[¼½¾⅓⅔⅛⅜⅝⅞]\s)|(?<=[¼½¾⅓⅔⅛⅜⅝⅞])|(?<=\d/\d\s))({_SPOON})(?:\.(?!$)|(?![\w.]))",
        _fraction_of,
        digits=False,
        needs="¼½¾⅓⅔⅛⅜⅝⅞/",
    ),
    rule(
        "unit",
        rf"(?<![\w.,/$£€-])(?P<low>{NUMBER})\s?[-–—]\s?(?P<high>{NUMBER})\s?(?:{_UNIT}){LETTER_AFTER}",
        _measured_range,
        needs="-–—",
    ),
    rule(
        "unit",
        rf"(?<![\w.,/$£€-])(?P<low>{NUMBER})[-–—](?P<high>{NUMBER})\s?(?P<unit>m|x|×){_BELOW}{LETTER_AFTER}",
        _measured_range,
        needs="-–—",
    ),
    rule(
        "range",
        rf"\d\s?(?:{SPACED}|m|k|bn)(?P<dash>\s?[-–—]\s?)(?=\d[\d.,]{{0,9}}\s?(?:{SPACED}|m|k|bn)(?!\w))",
        always(" to "),
        part="dash",
        needs="-–—",
    ),
    rule(
        "unit",
        rf"(?<![\w.,/$£€-])(?P<low>{NUMBER})\s?[-–—]\s?(?P<high>{NUMBER})\s(?P<unit>in)(?P<below>)"
        r"(?:\.(?=\s[a-z(]|[,;)])|(?=\s(?:wide|long|tall|deep|thick|high|across|of (?:rain|snow|water))\b))",
        _measured_range,
    ),
    rule("unit", rf"{_NUMBER}(?P<gap>[\s-]?){_UNIT}{LETTER_AFTER}", _measure),
    rule("unit", rf"{_NUMBER}(?P<gap>[\s-])(?P<unit>m|V|J){_BELOW}{LETTER_AFTER}", _measure),
    rule("unit", rf"{_NUMBER}(?P<gap>)(?P<unit>m|x|×|V|J){_BELOW}{LETTER_AFTER}", _measure),
    rule(
        "unit",
        rf"(?:\b(?:{_COUNTS})\s|(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹]\s)|\^-?\d{{1,3}}\s)(?P<said>(?P<unit>{_LONG}){_BELOW}){LETTER_AFTER}",
        _counted,
        digits=False,
        part="said",
    ),
    rule(
        "unit",
        rf"(?:(?<=\d[mk]\s)|(?<=\d[bmt]n\s))(?P<unit>{alternatives(MANY)})(?P<below>){LETTER_AFTER}",
        _counted,
    ),
    rule(
        "unit",
        rf"\d\s?(?:{SPACED}|m|C|F)(?P<stroke>\s?/\s?)(?=\d[\d.,]{{0,9}}\s?(?:{SPACED}|m|C|F)(?!\w))",
        always(", "),
        needs="/",
        part="stroke",
    ),
    rule(
        "unit",
        r"(?<=\d)/(km²|km2|mi²|m²|m2|ha|bbl|kg|litre|liter|min)(?!\w)",
        lambda match, language: f" per {name(match[1], language, one=True)}",
        needs="/",
    ),
    rule(
        "unit",
        r"(?:(?P<number>\d+)|[½¼¾⅓⅔]|\d/\d)\s(?P<said>(?P<unit>[cCTt])\.)(?=\s[a-z])",
        _spoonful,
        digits=False,
        needs=".",
        part="said",
    ),
    rule(
        "unit",
        rf"{_NUMBER}-in\.(?=\s)",
        lambda match, language: f"{words.number(match['number'], language)} inch",
        needs=".",
    ),
    rule("temperature", rf"(?:{_WARM})(?P<said>{_DEGREES})", _temperature, part="said"),
    rule(
        "temperature",
        r"(?:(?<=\bdegrees\s)|(?<=\bdegree\s))([CF])(?!\w)",
        lambda match, _language: {"C": "Celsius", "F": "Fahrenheit"}[match[1]],
        digits=False,
        needs="CF",
    ),
    rule("temperature", rf"(?<![\w.,/])(?=\d\d{{1,2}}\.\d[CF]){_DEGREES}", _temperature, needs="."),
    rule("temperature", rf"(?<![\w.,/])(?=[-−]){_DEGREES}", _temperature, needs="-−"),
    rule(
        "temperature",
        rf"(?<![\w.,/]){_DEGREES}(?=\s(?:{_WARMTH})\b|/\d{{2,3}}[CF]\b|\s?\(-?\d{{1,3}}[CF]\b)",
        _temperature,
    ),
    rule("temperature", rf"(?<![\w.,/$£€-])(?=\d\d?[-–]\d{{1,3}}[CF]){_DEGREES}", _temperature, needs="-–"),
    rule(
        "temperature",
        rf"\b(?:was|is|were|be|been|feels like|and|but)\s(?P<said>{_DEGREES})"
        r"(?=\s(?:in [A-Z]\w*|today|tomorrow|outside|outdoors|indoors|yesterday|in the (?:shade|sun|"
        r"city|north|south|east|west))\b)",
        _temperature,
        part="said",
    ),
    rule(
        "unit",
        r"(?<![\w.,/$£€-])(?P<number>\d{1,2}\.\d{1,3}|(?<=min )\d\d?|\d{1,3}(?=\s))\s?s(?![\w-])",
        lambda match, language: f"{words.number(match['number'], language)} seconds",
    ),
    rule(
        "unit",
        rf"{_NUMBER}\s(?:in\.(?=\s[a-z(]|[,;)])|"
        r"in(?=\s(?:wide|long|tall|deep|thick|high|across|of (?:rain|snow|water))\b))",
        _inches,
    ),
    rule("unit", rf"{_NUMBER}\sK(?=\s(?!TV|video|screen|display|resolution|monitor)[a-z]|[.,;)]|$)", _kelvin),
    rule("formula", rf"(?<!\w)({alternatives(FORMULAS)})(?![\w+#])", looked_up(FORMULAS), digits=False),
)
