"""Two numbers with a stroke between them: "9/11", "24/7", "1/2", "3 1/2", "8/10", and ratios.

This module owns which of these are names, which are fractions, and how they are said. A stroke it does not
know is left alone.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import Pattern, alternatives, always, determined, looked_up, rule

_NAMES: Mapping[str, str] = {
    "9/11": "nine eleven",
    "802.11": "eight oh two dot eleven",
    "7/7": "seven seven",
    "24/7": "twenty-four seven",
    "24/7/365": "twenty-four seven three sixty-five",
    "50/50": "fifty fifty",
    "50:50": "fifty fifty",
    "20/20": "twenty twenty",
    "20-20 vision": "twenty twenty vision",
    "50-50": "fifty fifty",
    "401(k)": "four oh one K",
    "401k": "four oh one K",
    "401ks": "four oh one Ks",
    "401(k)s": "four oh one Ks",
    "403(b)": "four oh three B",
    "501(c)(3)": "five oh one C three",
    "501(c)(4)": "five oh one C four",
}

_PARTS: Mapping[int, tuple[str, str]] = {
    2: ("half", "halves"),
    3: ("third", "thirds"),
    4: ("quarter", "quarters"),
    5: ("fifth", "fifths"),
    6: ("sixth", "sixths"),
    7: ("seventh", "sevenths"),
    8: ("eighth", "eighths"),
    9: ("ninth", "ninths"),
    12: ("twelfth", "twelfths"),
    16: ("sixteenth", "sixteenths"),
    32: ("thirty-second", "thirty-seconds"),
    64: ("sixty-fourth", "sixty-fourths"),
}

_SCORES = (5, 10, 100)
"""Full marks: "8/10" is "eight out of ten"."""


_ARTICLE = re.compile(r"\b(?:[Aa]n|([Aa])) $")


def _parted(match: re.Match[str], top: int, bottom: int, language: str) -> str:
    """Say parts; a single one has no number behind an article that fits: "a 1/4 mile" is "a quarter mile"."""
    one, many = _PARTS[bottom]
    article = _ARTICLE.search(match.string[max(0, match.start() - 4) : match.start()])
    if top == 1 and article and not match[1] and bool(article[1]) != one.startswith("e"):
        return one
    return f"{words.cardinal(top, language)} {one if top == 1 else many}"


def _fraction(match: re.Match[str], language: str) -> str | None:
    whole, top, bottom = match[1], int(match[2]), int(match[3])
    if bottom in _PARTS and 0 < top < bottom:
        part = _parted(match, top, bottom, language)
        return (
            f"{words.cardinal(int(whole), language)} and {part.replace('one half', 'a half')}"
            if whole
            else part
        )
    if whole is None and bottom in _SCORES and top <= bottom:
        return f"{words.cardinal(top, language)} out of {words.cardinal(bottom, language)}"
    return None


_OF: Mapping[int, tuple[str, str]] = {
    10: ("tenth", "tenths"),
    20: ("twentieth", "twentieths"),
    100: ("hundredth", "hundredths"),
    1000: ("thousandth", "thousandths"),
}
"""Parts only where "of" or a unit follows: 8/10 alone is a mark."""

_SIGNS: Mapping[str, tuple[int, int]] = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9),
}  # fmt: skip


def _part_of(match: re.Match[str], language: str) -> str:
    top, (one, many) = int(match[1]), _OF[int(match[2])]
    return f"{words.cardinal(top, language)} {one if top == 1 else many}"


def _written_ordinal(match: re.Match[str], language: str) -> str:
    """Say "1/10th"."""
    top, part = int(match[1]), words.ordinal(int(match[2]), language)
    return f"{words.cardinal(top, language)} {part}{'' if top == 1 else 's'}"


def _stars(match: re.Match[str], language: str) -> str:
    return f"{words.number(match[1], language)} out of {words.number(match[2], language)}"


def _sign(match: re.Match[str], language: str) -> str:
    """Say "⅔" and "1⅛"; a half or an eighth behind a whole number has its article."""
    top, bottom = _SIGNS[match[2]]
    one, many = _PARTS[bottom]
    if not match[1]:
        return _parted(match, top, bottom, language)
    article = "an" if one.startswith("e") else "a"
    part = f"{article} {one}" if top == 1 else f"{words.cardinal(top, language)} {many}"
    return f"{words.cardinal(int(match[1]), language)} and {part}"


def _named_ratio(match: re.Match[str], language: str) -> str:
    return " to ".join(words.number(part, language) for part in match["said"].split(":"))


def _shares(match: re.Match[str], language: str) -> str:
    """Say "60:40" as shares, and "59:47" as minutes and seconds."""
    if int(match[1]) + int(match[2]) == 100:  # noqa: PLR2004 -- per cent
        return _ratio(match, language)
    return f"{words.cardinal(int(match[1]), language)} {words.year_end(int(match[2]), language)}"


def _split(match: re.Match[str], language: str) -> str | None:
    """Say "a 60/40 split"."""
    if int(match[1]) + int(match[2]) != 100:  # noqa: PLR2004 -- per cent
        return None
    return f"{words.cardinal(int(match[1]), language)} {words.cardinal(int(match[2]), language)}"


def _metre(match: re.Match[str], language: str) -> str:
    """Say "6/8 time" as "six eight time"."""
    return f"{words.cardinal(int(match[1]), language)} {words.cardinal(int(match[2]), language)}"


def _half(match: re.Match[str], _language: str) -> str:
    """Say "½ cup" as "half a cup", "a ½ cup" as "a half cup" and "½-inch" as "half-inch"."""
    if match["of"]:
        return f"half {match['of']} "
    if match.string[match.end() : match.end() + 1] == "-" or determined(match):
        return f"half{match['noun'] or ''}"
    vowel = match["noun"] and match.string[match.end() : match.end() + 1] in "aeiou"
    return f"half {'an' if vowel else 'a'} " if match["noun"] else "one half"


def _ratio(match: re.Match[str], language: str) -> str:
    return f"{words.number(match[1], language)} to {words.number(match[2], language)}"


_NAMED_RATIOS = (
    "ratio|ratios|split|mix|mixture|blend|dilution|scale|majority|odds|leverage|gearing|student|staffing"
)

RATIOS: tuple[Pattern, ...] = (
    rule(
        "ratio",
        rf"(?<![\w:.,])(?P<said>\d{{1,4}}(?:\.\d)?(?::\d{{1,4}}(?:\.\d)?){{1,3}})(?=[\s-](?:{_NAMED_RATIOS})\b)",
        _named_ratio,
        needs=":",
    ),
    rule(
        "ratio",
        r"\b(?:ratios?|odds|scale|mix|proportions?|diluted|mixed)(?:\s(?:of|was|is|were|at|to|from|about|around|above|below|in)){0,2}\s"
        r"(?P<said>\d{1,4}(?:\.\d)?(?::\d{1,4}(?:,\d{3}){0,2}(?:\.\d)?){1,3})(?![\w:]|[.,]\d)",
        _named_ratio,
        part="said",
        needs=":",
    ),
    rule(
        "ratio",
        r"(?<![\w:.,])(?P<said>\d{1,3}\.\d{1,2}:\d(?:\.\d{1,2})?)(?![\w:]|\.\d)",
        _named_ratio,
        needs=".",
    ),
)
"""Ratios that a word tells from times of day."""


def _shutter(match: re.Match[str], language: str) -> str:
    """Say "1/250 sec." of a camera."""
    return f"one {words.ordinal(int(match[1]), language)} of a second"


NAMES: tuple[Pattern, ...] = (
    rule(
        "shutter speed",
        r"(?<![\w./])1/(\d{2,4})(?:th)?[\s-]?(?:of a )?(?:second\b|sec\b(?:\.(?!\s*$))?|s\b)",
        _shutter,
        needs="/",
    ),
    rule("name", rf"(?<![\w/.,])({alternatives(_NAMES)})(?![\w/])", looked_up(_NAMES)),
)

_PART = rf"(?:\d{{1,3}}[\s-]\d/\d{{1,2}}|\d/\d{{1,2}}|(?:\d{{1,3}}\s?)?[{''.join(_SIGNS)}])"

PARTED_RANGES: tuple[Pattern, ...] = (
    rule(
        "range",
        rf"(?<![\w.,/-]){_PART}(?P<dash>\s?[-–—]\s?)(?=(?:{_PART}|\d{{1,3}})(?![\w/]|[.,]\d))",
        always(" to "),
        part="dash",
        needs="-–—",
    ),
    rule(
        "range",
        rf"(?<![\w.,/-])\d{{1,3}}(?P<dash>\s?[–—]\s?|-)(?=(?:\d{{1,3}}[\s]\d/\d{{1,2}}|\d{{1,3}}\s?[{''.join(_SIGNS)}](?=[a-z]{{1,4}}\b|(?!\w)))(?!/))",
        always(" to "),
        part="dash",
        needs="-–—",
    ),
)
"""From a number with a fraction, or to one: "1½–2 hours"."""

FRACTIONS: tuple[Pattern, ...] = (
    rule("fraction", r"(?<![\w/.,])(\d{1,3})/(\d{1,4})(?:th|rd|nd)s?\b", _written_ordinal, needs="/"),
    rule(
        "metre",
        r"(?<![\w/.,])(\d{1,2})/([248]|16)(?=[\s-](?:time|metre|meter|beat|rhythm|groove)\b)",
        _metre,
        needs="/",
    ),
    rule(
        "fraction",
        r"(?<![\w/.,½])(?<!\d\s)½(?:\s(?P<of>an?|of|the)\b)?(?P<noun>\s(?=[a-z]))?",
        _half,
        digits=False,
        needs="½",
    ),
    rule(
        "mark",
        r"(?<![\w/.,])(\d{1,3}(?:\.\d)?)/(\d{1,3})(?=\s(?:stars?|points?|marks?)\b)",
        _stars,
        needs="/",
    ),
    rule("shares", r"(?<![\w/.,-])([1-9]0|[1-9]5)/([1-9]0|[1-9]5)(?![\w/]|[.,]\d)", _split, needs="/"),
    rule("fraction", rf"(?<![\w/.,])(?:(\d{{1,6}})\s?)([{''.join(_SIGNS)}])", _sign, needs="".join(_SIGNS)),
    rule(
        "fraction",
        rf"(?<![\d/])()([{''.join(_SIGNS).replace('½', '')}])",
        _sign,
        digits=False,
        needs="".join(_SIGNS),
    ),
    rule(
        "fraction",
        rf"(?<![\w/.,])(\d{{1,3}})/({alternatives(map(str, _OF))})(?=\s(?:of|inch|mile|second)\b|-)",
        _part_of,
        needs="/",
    ),
    rule("fraction", r"(?<![\w/.,])(?:(\d{1,3})[\s-])?(\d{1,3})/(\d{1,3})(?![\w/])", _fraction, needs="/"),
    rule("mark", r"(?<![\w/.,])(\d{1,2}\.\d)/(5|10|100)(?![\w/]|\.\d)", _stars, needs="."),
    rule("ratio", r"(?<![\w:.,])(\d{1,3}):(\d)(?![\w:])", _ratio, needs=":"),
    rule("ratio", r"(?<![\w:.,])((?:2[5-9]|[3-9]\d)):(\d\d)(?![\w:]|\.\d)", _shares, needs=":"),
    rule("ratio", r"(?<![\w:.,])(\d\d):([6-9]\d)(?![\w:]|\.\d)", _ratio, needs=":"),
    rule("ratio", r"(?<![\w:.,])(1):(\d\d\d|\d{1,3}(?:,\d{3})+|\d{4,6})(?![\w:]|[.,]\d)", _ratio, needs=":"),
)
