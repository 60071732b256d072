"""Numbers with marks between them that are one size: "6ft 2", "8×10 ft", "45° N", "120/80 mmHg".

This module owns their patterns; the words of single units are the business of `units`.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import NUMBER, Pattern, always, attributive, before_noun, determined, rule
from audiopub.script.spoken.units import LETTER_AFTER, SPACED, name

_BEARINGS = {"N": "north", "S": "south", "E": "east", "W": "west"}
_PARTS = {"½": "a half", "¼": "a quarter", "¾": "three quarters"}
_LOOK_BACK = 300
"""Code points in which a quotation that an inch mark may close is looked for."""

_QUOTE = re.compile(r"(\d?)([\"“”])")
_X = r"(?:[x×]|\s[x×]\s)"
_WEIGHTS = frozenset({"g", "kg", "ml", "mL", "l", "L", "cl", "oz", "lb"})
_TINS = re.compile(
    r"[\s-](?:(?:round|square|loose-bottomed|deep|cake|loaf|tart|pie|springform)\s){0,2}(?:tins?|pans?|moulds?|cases?)\b"
)
_MOST = 24
"""Things of one size that a recipe asks for."""

_SIZED = re.compile(
    r"[\s-](?:feet|foot|inch(?:es)?|yards?|miles?|(?:centi|milli|kilo)?met(?:re|er)s?|pixels?|photo(?:graph|s|graphs)?|"
    r"prints?|cards?|postcards?|grids?|boards?|lumber|rugs?|relay)\b"
)
"""What stands behind a size that has its unit in full, or that is known by its size: "a 5 × 7 print"."""


def _height(match: re.Match[str], language: str) -> str:
    """Say "6ft 2½in" as "six foot two and a half"."""
    part = f" and {_PARTS[match[3]]}" if match[3] else ""
    return f"{words.number(match[1], language)} foot {words.number(match[2], language)}{part}"


def _weight(match: re.Match[str], language: str) -> str:
    """Say "11st 4lb" as "eleven stone four"."""
    rest = f" {words.number(match[2], language)}" if match[2] else ""
    return f"{words.number(match[1], language)} stone{rest}"


def _closes(match: re.Match[str], mark: str) -> bool:
    """Say whether an inch mark may be the end of a quotation instead."""
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    quoted = False
    for digit, quote in _QUOTE.findall(before):
        quoted = quote == "“" or (quote == '"' and not quoted and not digit)
    return mark != "″" and quoted


def _part_of_an_inch(match: re.Match[str], language: str) -> str | None:
    """Say the mark of `5/8"`; a whole number before the part makes more than one inch."""
    one = not match["whole"] or attributive(match)
    return None if _closes(match, match["mark"]) else f" {name('in', language, one=one)}"


def _inches(match: re.Match[str], language: str) -> str | None:
    """Say `65"`, unless the mark closes a quotation."""
    if _closes(match, match[2]):
        return None
    said = words.number(match[1], language)
    return f"{said} {name('in', language, one=said == 'one' or attributive(match))}"


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
    """Say "8×10", "10 × 12 ft" and "4x100m"; a product with blanks and no unit is arithmetic."""
    sized = match["unit"] or _SIZED.match(match.string, match.end())
    if "×" in match[0] and " " in match[0] and not sized:
        return None
    if _counts(match):
        return _several(match, language)
    numbers = [words.number(match[group], language) for group in ("a", "b", "c") if match[group]]
    unit = match["unit"]
    said = " by ".join(numbers)
    return f"{said} {name(unit, language, one=attributive(match))}" if unit else said


def _counts(match: re.Match[str]) -> bool:
    """Say whether the first number counts things of one size: "1 x 400g tin", "2 x 20cm cake tins"."""
    if match["c"] or not match["unit"] or not match["a"].isdigit() or int(match["a"]) > _MOST:
        return False
    return match["unit"] in _WEIGHTS or bool(_TINS.match(match.string, match.end()))


def _several(match: re.Match[str], language: str) -> str:
    """Say "4 x 150g steaks" as "four one hundred fifty gram steaks"; without a noun the mark is "times"."""
    named = before_noun(match)
    size = f"{words.number(match['b'], language)} {name(match['unit'], language, one=named)}"
    return f"{words.number(match['a'], language)} {'' if named else 'times '}{size}"


def _each_with_unit(match: re.Match[str], language: str) -> str:
    """Say "30cm x 20cm": the mark is "by"."""
    return f"{words.number(match['number'], language)} {name(match['unit'], language, one=False)} by "


def _marked(match: re.Match[str], language: str) -> str:
    """Say `9"×13"` and "6' x 8'"."""
    unit = "in" if match[3] in '"″”' else "ft"
    said = f"{words.number(match[1], language)} by {words.number(match[2], language)}"
    return f"{said} {name(unit, language, one=attributive(match))}"


def _feet(match: re.Match[str], language: str) -> str:
    one = match[1] == "1" or (determined(match) and attributive(match))
    return f"{words.number(match[1], language)} {name('ft', language, one=one)}"


def _pixels(match: re.Match[str], language: str) -> str | None:
    """Say "1920×1080" as "nineteen twenty by ten eighty"."""
    if max(len(match[1]), len(match[2])) <= 3:  # noqa: PLR2004 -- a size, not a screen
        return None
    return " by ".join(words.paired(int(number), language) for number in match.groups())


def _pressure(match: re.Match[str], language: str) -> str:
    """Say "120/80 mmHg" as "one twenty over eighty"."""
    upper, lower = int(match["upper"]), words.cardinal(int(match["lower"]), language)
    mercury = f" {name('mmHg', language, one=False)}" if "g" in match[0][-1:] else ""
    return f"{words.hundreds(upper, language)} over {lower}{mercury}"


SIZES: tuple[Pattern, ...] = (
    rule(
        "duration",
        r"(?<![\w.,/])(\d\d?)['′’](1[2-9]|[02-5]\d)[\"″”](?!\w)",
        lambda match, language: (
            f"{words.number(match[1], language)} minutes {words.year_end(int(match[2]), language)}"
        ),
        needs="'’′",
    ),
    rule(
        "height",
        r"(?<![\w.,/])(\d\d?)\s?(?:ft\.?|foot|['′’])\s?(1[01]|\d)([½¼¾])?\s?(?:in\b(?:\.(?!\s*$))?|[\"″”])",
        _height,
    ),
    rule("height", r"(?<![\w.,/])([4-7])['′’](1[01]|\d)([½¼¾])?(?![\w.,]\d|\w)", _height, needs="'’′"),
    rule("height", r"(?<![\w.,/])([3-7])ft\s?(1[01]|\d)()(?![\w.,]?\d|\w)", _height),
    rule("weight", r"(?<![\w.,/])(\d?[024-9]|1\d)\s?st\s(\d\d?)\s?lbs?\b", _weight),
    rule("weight", r"(?<![\w.,/])([4-9]|1\d|20)st()\b(?!\s[A-Z])", _weight),
    rule(
        "bearing",
        r"(?<![\w.,/])(\d{1,3}(?:\.\d+)?)°\s?(?:(\d\d?)[′']\s?(?:(\d\d?(?:\.\d+)?)[″\"]\s?)?)?([NSEW])\b",
        _bearing,
        needs="°",
    ),
    rule(
        "pressure",
        r"\b(?:[Bb]lood\spressures?|BP|reading)(?:\s(?:of|was|is|at|to|above|below|over|under|around|exceeds)){0,2}\s"
        r"(?P<said>(?P<upper>[6-9]\d|[12]\d\d)/(?P<lower>[3-9]\d|1\d\d))(?![\w/])",
        _pressure,
        part="said",
        needs="/",
    ),
    rule(
        "pressure",
        r"(?<![\w/.,])(?P<upper>[6-9]\d|[12]\d\d)/(?P<lower>[3-9]\d|1\d\d)\s?mm\s?Hg\b",
        _pressure,
        needs="/",
    ),
    rule(
        "dimensions",
        rf"(?<![\w.,/$£€-])(?P<number>{NUMBER})\s?(?P<unit>{SPACED}|m){_X}(?=\d[\d.,]*\s?(?:{SPACED}|m)\b)",
        _each_with_unit,
    ),
    rule(
        "dimensions",
        rf"(?<![\w.,/$£€-])({NUMBER})['′’]?{_X}({NUMBER})(['′’])(?=[\s,;:)-]|\.?$)",
        _marked,
        needs="'’′",
    ),
    rule(
        "dimensions",
        rf"(?<![\w.,/$£€-])({NUMBER})[\"″”]?{_X}({NUMBER})([\"″”])(?=[\s,;:)-]|\.?$)",
        _marked,
        needs='"”″',
    ),
    rule(
        "feet",
        r"(?<![\w.,/$£€-])(\d{1,3})(?:′(?!\d)|['’](?=\s(?:tall|high|wide|long|deep|fence|wall|ceiling|board)))",
        _feet,
        needs="'’′",
    ),
    rule(
        "resolution",
        r"(?<![\w.,/$£€-])(\d{3,4})\s?[x×]\s?(\d{3,4})(?![\w.,]?\d|\s?(?:[cmk]?m|ft|in|mi)\b|\s=|\w)",
        _pixels,
    ),
    rule(
        "dimensions",
        rf"(?<![\w.,/$£€-])(?P<a>{NUMBER}){_X}(?P<b>{NUMBER})(?:{_X}(?P<c>{NUMBER}))?(?:[\s-]?(?P<unit>{SPACED}|m))?"
        rf"{LETTER_AFTER}(?![\^⁰¹²³⁴⁵⁶⁷⁸⁹⁻]|\s=)",
        _dimensions,
    ),
    rule(
        "inches",
        r"(?<![\w.,/])(?P<whole>\d{1,3}[\s-]?)?(?:\d{1,2}/(?:2|4|8|16|32|64)|[½¼¾⅛⅜⅝⅞])(?P<mark>[″\"”])(?=[\s,;:)-]|\.?$)",
        _part_of_an_inch,
        needs='"”″',
        part="mark",
        digits=False,
    ),
    rule(
        "inches",
        rf"(?<![\w.,/$£€-])(?P<low>{NUMBER})[″\"]?(?P<dash>[-–])(?={NUMBER}[″\"](?:[\s,;:)-]|\.?$))",
        always(" to "),
        part="dash",
        needs='"″',
    ),
    rule(
        "inches",
        rf"(?:(?<![\w.,/$£€-])|(?<=\d[-–])|(?<=\d[″\"][-–]))({NUMBER})([″\"”])(?=[\s,;:)–-]|\.?$)",
        _inches,
        needs='"”″',
    ),
)
