"""From one number to another, and scores: "60-70%", "pages 5–10", "won 3-2", "1939-45".

This module owns what a dash between two numbers means. It refuses dashes in names, dates and phone numbers.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import NUMBER, Pattern, always, rule

_YEAR = r"(?:1[0-9]|20)\d\d"
_TIGHT = r"(?:[-–—]|\s[–-]\s)"
_AFTER = r"(?![\w/]|[.,]\d|[-–—]\d)"

_CODE = re.compile(r"0\d")
_LONGEST_SCORE = 3
"""Digits of the highest number that may come before a lower one, as in a score or a vote."""


def _years(match: re.Match[str], language: str) -> str | None:
    first, second = int(match[1]), match[2]
    if len(second) == 2:  # noqa: PLR2004 -- "1939-45"
        return f"{words.year(first, language)} to {words.year_end(int(second), language)}"
    return f"{words.year(first, language)} to {words.year(int(second), language)}"


def _season(match: re.Match[str], language: str) -> str | None:
    if (int(match[1]) + 1) % 100 != int(match[2]):
        return None
    return f"{words.year(int(match[1]), language)} {words.year_end(int(match[2]), language)}"


def _range(match: re.Match[str], language: str) -> str | None:
    """Say two numbers and what is between them, unless they are a postal code or a version."""
    low, high = match["low"], match["high"]
    descends = float(words.plain(high)) < float(words.plain(low))
    if _CODE.match(low) or _CODE.match(high) or (descends and ("." in low or len(low) > _LONGEST_SCORE)):
        return None
    unit = " percent" if match["percent"] else ""
    return f"{words.number(low, language)} to {words.number(high, language)}{unit}"


def _aircraft(match: re.Match[str], language: str) -> str:
    """Say "737-800" as "seven thirty-seven eight hundred"."""
    said = f"seven {words.cardinal(int(match[1]), language)}"
    return f"{said} {words.cardinal(int(match[2]), language)}" if match[2] else said


RANGES: tuple[Pattern, ...] = (
    rule("aircraft", r"(?<=Boeing )7([0-9]7)(?:-(\d{1,3}))?(?![\w.])", _aircraft),
    rule("aircraft", r"(?<![\w.,/-])7([0-9]7)-([2-9]00|8|9|10)(?![\w.])", _aircraft, needs="-"),
    rule(
        "letters",
        r"(?<![\w-])[A-Z](?P<dash>–)(?=[A-Z]\b)",
        always(" to "),
        digits=False,
        part="dash",
        needs="–",
    ),
    rule("letters", r"(?<![\w-])A(?P<dash>-)(?=Z\b)", always(" to "), digits=False, part="dash", needs="-"),
    rule("range", rf"(?<![\w.,/$£€-])({_YEAR}){_TIGHT}({_YEAR}|\d\d){_AFTER}", _years, needs="-–—"),
    rule("range", rf"(?<![\w.,/$£€-])({_YEAR})/(\d\d){_AFTER}", _season, needs="/"),
    rule(
        "range",
        rf"(?<![\w.,/$£€–—-])(?P<low>{NUMBER})%?[-–—](?P<high>{NUMBER})(?:\s?(?P<percent>%))?{_AFTER}",
        _range,
        needs="-–—",
    ),
    rule(
        "range",
        rf"\b(?i:age[ds]?|grades?|pages?|chapters?|verses?|episodes?|lessons?|weeks|days|months|rows|seats)\s"
        rf"(?P<said>(?P<low>{NUMBER})\s[-–—]\s(?P<high>{NUMBER})(?P<percent>))(?!\s?[%/:°]|\s\d){_AFTER}",
        _range,
        part="said",
        needs="-–—",
    ),
)
