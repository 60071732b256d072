"""Times of day: "5pm", "10:30 AM", "17:00", "9am-5pm".

The default voice reads "10:30 a.m." right; what is changed is the spelling that it misreads.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import Pattern, rule

_NOON = 12
_HALF = r"(?P<half>[AaPp])\.?\s?[Mm]\b\.?"
_CLOCK = r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?"


def _clock(hour: int, minute: int, language: str) -> str:
    said = words.cardinal(hour, language)
    return f"{said} {words.year_end(minute, language)}" if minute else said


def _half_day(match: re.Match[str], language: str) -> str:
    said = _clock(int(match["hour"]), int(match["minute"] or 0), language)
    return f"{said} {match['half'].lower()}.m."


def _span(match: re.Match[str], language: str) -> str:
    first = _clock(int(match["first"]), int(match["first_minute"] or 0), language)
    half = f" {match['first_half'].lower()}.m." if match["first_half"] else ""
    return f"{first}{half} to {_half_day(match, language)}"


def _day(match: re.Match[str], language: str) -> str:
    hour, minute = int(match[1]), int(match[2])
    if minute:
        return _clock(hour, minute, language)
    if hour == 0:
        return "midnight"
    said = words.cardinal(hour, language)
    return f"{said} o'clock" if hour <= _NOON else f"{said} hundred"


TIMES: tuple[Pattern, ...] = (
    rule(
        "time",
        r"(?<![\w.:$£€])(?P<first>1[0-2]|0?[1-9])(?:[:.](?P<first_minute>[0-5]\d))?"
        r"(?:\s?(?P<first_half>[AaPp])\.?[Mm]\.?)?\s?[-–—]\s?" + _CLOCK + r"\s?" + _HALF,
        _span,
    ),
    rule("time", r"(?<![\w.:$£€])" + _CLOCK + r"\s?" + _HALF, _half_day),
    rule(
        "time",
        r"(?<![\w.:,/$£€-])([01]?\d|2[0-3]):([0-5]\d)(?:\s?(?:hrs|h|hours))?(?![\w:])(?!\s[ap]\.m)",
        _day,
    ),
)
