"""Two numbers with a stroke between them: "9/11", "24/7", "1/2", "3 1/2", "8/10", and ratios.

This module owns which of these are names, which are fractions, and how they are said. A stroke it does not
know is left alone.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import Pattern, alternatives, looked_up, rule

_NAMES: Mapping[str, str] = {
    "9/11": "nine eleven",
    "7/7": "seven seven",
    "24/7": "twenty-four seven",
    "50/50": "fifty fifty",
    "20/20": "twenty twenty",
}

_PARTS: Mapping[int, tuple[str, str]] = {
    2: ("half", "halves"),
    3: ("third", "thirds"),
    4: ("quarter", "quarters"),
    5: ("fifth", "fifths"),
    6: ("sixth", "sixths"),
    8: ("eighth", "eighths"),
    16: ("sixteenth", "sixteenths"),
}

_SCORES = (5, 10, 100)
"""Full marks: "8/10" is "eight out of ten"."""


def _fraction(match: re.Match[str], language: str) -> str | None:
    whole, top, bottom = match[1], int(match[2]), int(match[3])
    if bottom in _PARTS and 0 < top < bottom:
        one, many = _PARTS[bottom]
        part = f"{words.cardinal(top, language)} {one if top == 1 else many}"
        return (
            f"{words.cardinal(int(whole), language)} and {part.replace('one half', 'a half')}"
            if whole
            else part
        )
    if whole is None and bottom in _SCORES and top <= bottom:
        return f"{words.cardinal(top, language)} out of {words.cardinal(bottom, language)}"
    return None


def _ratio(match: re.Match[str], language: str) -> str:
    return f"{words.cardinal(int(match[1]), language)} to {words.cardinal(int(match[2]), language)}"


FRACTIONS: tuple[Pattern, ...] = (
    rule("name", rf"(?<![\w/.,])({alternatives(_NAMES)})(?![\w/])", looked_up(_NAMES)),
    rule("fraction", r"(?<![\w/.,])(?:(\d{1,3})[\s-])?(\d{1,3})/(\d{1,3})(?![\w/])", _fraction),
    rule("ratio", r"(?<![\w:.,])(\d{1,3}):(\d)(?![\w:])", _ratio),
)
