"""Units of measure behind a number: "45 km/h", "40°C", "6ft 2in", "3x", "CO2".

This module owns the table of units. A unit stands directly behind its number or after one space; a letter
that may be something else ("5 in", "2 A") is not a unit.
"""

import re

from audiopub.script.spoken import region, words
from audiopub.script.spoken.measures import AMERICAN, BELOW, FORMULAS, PLURALS, STOPPED
from audiopub.script.spoken.measures import UNITS as NAMES
from audiopub.script.spoken.pattern import NUMBER, Pattern, alternatives, attributive, looked_up, rule

_SPACED = alternatives([unit for unit in NAMES if unit not in {"x", "×", "m", "in", "pt", "J", "V"}])
_LETTER_AFTER = r"(?![\w°²³/])"


def name(unit: str, language: str, *, one: bool) -> str:
    """Return what is said for a unit: `kilometers per hour`, `degree Celsius`."""
    said = NAMES.get(unit) or BELOW[unit]
    if region.american(language):
        for british, american in AMERICAN.items():
            said = said.replace(british, american)
    if one or said in PLURALS:
        return said if one else PLURALS[said]
    noun = _noun(said)
    return said.replace(noun, PLURALS.get(noun, noun if noun.endswith("hertz") else f"{noun}s"), 1)


def _noun(said: str) -> str:
    """Return the word of a unit that takes the plural: the last before "per" or the scale's name."""
    return re.split(r" (?:per|Celsius|Fahrenheit)\b", said)[0].split()[-1]


def _said(match: re.Match[str], language: str, *, one: bool) -> str:
    """Return a unit, and behind "per" the unit below its stroke."""
    said = name(match["unit"].rstrip("."), language, one=one)
    return f"{said} per {name(match['below'], language, one=True)}" if match["below"] else said


def _measure(match: re.Match[str], language: str) -> str:
    sign = "minus " if match["sign"] else ""
    said = words.number(match["number"], language)
    film = match["unit"] == "mm" and _BORE.match(match.string, match.end())
    counted = match["unit"] in {"x", "×"}
    one = said == "one" or match["gap"] == "-" or bool(film) or attributive(match)
    return f"{sign}{said} {_said(match, language, one=one and not (counted and said != 'one'))}"


def _measured_range(match: re.Match[str], language: str) -> str:
    low, high = words.number(match["low"], language), words.number(match["high"], language)
    return f"{low} to {high} {_said(match, language, one=attributive(match))}"


def _inches(match: re.Match[str], language: str) -> str:
    said = words.number(match["number"], language)
    return f"{said} {name('in', language, one=said == 'one')}"


def _kelvin(match: re.Match[str], language: str) -> str:
    return f"{words.number(match['number'], language)} kelvin"


def _bearing(match: re.Match[str], language: str) -> str:
    """Say "45° N" and "40°42′51″N"."""
    parts = [(match[1], "degree"), (match[2], "minute"), (match[3], "second")]
    said = [
        f"{words.number(number, language)} {unit}{'' if float(number) == 1 else 's'}"
        for number, unit in parts
        if number
    ]
    return " ".join([*said, _BEARINGS[match[4]]])


def _dimensions(match: re.Match[str], language: str) -> str | None:
    """Say "8×10", "10 × 12 ft" and "4x100m"; a product that is not glued and has no unit is arithmetic."""
    if "×" in match[0] and " " in match[0] and not match["unit"]:
        return None
    numbers = [words.number(match[group], language) for group in ("a", "b", "c") if match[group]]
    unit = match["unit"]
    said = " by ".join(numbers)
    return f"{said} {name(unit, language, one=attributive(match))}" if unit else said


def _height(match: re.Match[str], language: str) -> str:
    return f"{words.number(match[1], language)} foot {words.number(match[2], language)}"


_BORE = re.compile(
    r" (?:film|lens|camera|pistol|gun|handgun|rifle|cannon|rounds?|shells?|bullets?|ammunition|socket)\b"
)
"""What is measured in millimetres and named by them: "35mm film"."""

_BEARINGS = {"N": "north", "S": "south", "E": "east", "W": "west"}

_NUMBER = rf"(?<![\w.,/$£€])(?P<sign>(?<!\d)[-−]|(?<=\s)–)?(?P<number>{NUMBER})"
_BELOW = rf"(?:/(?P<below>{alternatives(BELOW)}))?"
_STOPPED = rf"(?:{alternatives(STOPPED)})\.(?!\s*[\"”’)]*$|\s[A-Z])"
_UNIT = rf"(?P<unit>{_STOPPED}|{_SPACED}){_BELOW}"
_SPOON = "tsp|tbsp|lb|oz|mi|pt|qt|gal|km|kg"
_X = r"\s?[x×]\s?"


def _fraction_of(match: re.Match[str], language: str) -> str:
    return name(match[1], language, one=True)


UNITS: tuple[Pattern, ...] = (
    rule("unit", rf"(?<=[¼½¾⅓⅔⅛⅜⅝⅞]\s)({_SPOON})(?:\.(?!$)|(?![\w.]))", _fraction_of, digits=False),
    rule("height", r"(?<![\w.,/])(\d)\s?(?:ft|foot|['′’])\s?(\d\d?)\s?(?:in\b\.?|[\"″”])", _height),
    rule("height", r"(?<![\w.,/])([4-7])['′’](1[01]|\d)(?![\w.,]\d|\w)", _height),
    rule(
        "bearing",
        r"(?<![\w.,/])(\d{1,3}(?:\.\d+)?)°\s?(?:(\d\d?)[′']\s?(?:(\d\d?(?:\.\d+)?)[″\"]\s?)?)?([NSEW])\b",
        _bearing,
    ),
    rule(
        "dimensions",
        rf"(?<![\w.,/$£€-])(?P<a>{NUMBER}){_X}(?P<b>{NUMBER})(?:{_X}(?P<c>{NUMBER}))?(?:\s?(?P<unit>{_SPACED}|m))?{_LETTER_AFTER}(?!\s=)",
        _dimensions,
    ),
    rule(
        "unit",
        rf"(?<![\w.,/$£€-])(?P<low>{NUMBER})\s?[-–—]\s?(?P<high>{NUMBER})\s?(?:{_UNIT}){_LETTER_AFTER}",
        _measured_range,
    ),
    rule(
        "unit",
        rf"(?<![\w.,/$£€-])(?P<low>{NUMBER})[-–—](?P<high>{NUMBER})\s?(?P<unit>m){_BELOW}{_LETTER_AFTER}",
        _measured_range,
    ),
    rule("unit", rf"{_NUMBER}(?P<gap>[\s-]?){_UNIT}{_LETTER_AFTER}", _measure),
    rule("unit", rf"{_NUMBER}(?P<gap>[\s-])(?P<unit>m|V|J){_BELOW}{_LETTER_AFTER}", _measure),
    rule("unit", rf"{_NUMBER}(?P<gap>)(?P<unit>m|x|×|V|J){_BELOW}{_LETTER_AFTER}", _measure),
    rule("unit", rf"{_NUMBER}\sin\.(?=\s[a-z(]|[,;)])", _inches),
    rule("unit", rf"{_NUMBER}\sK(?=\s(?!TV|video|screen|display|resolution|monitor)[a-z]|[.,;)]|$)", _kelvin),
    rule("formula", rf"(?<!\w)({alternatives(FORMULAS)})(?![\w+#])", looked_up(FORMULAS), digits=False),
)
