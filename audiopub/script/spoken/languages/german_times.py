"""Times of day and days of the week in German: "17.30 Uhr", "zwischen 10:00 und 17:00 Uhr", "Beginn: 19:30".

This module owns where two numbers are hours and minutes. How long something lasts where its unit says so is
in `lasting`.
"""

import re

from audiopub.script.spoken.calendar import MONTHS, WEEKDAYS
from audiopub.script.spoken.languages import lasting
from audiopub.script.spoken.languages.german_dates import WEEKDAY
from audiopub.script.spoken.languages.german_grammar import cardinal
from audiopub.script.spoken.languages.grammar import preceding
from audiopub.script.spoken.pattern import Pattern, alternatives, rule

_WEEKDAYS = WEEKDAYS["de"]
_AT = (
    r"(?:[Uu]m|[Gg]egen|[Aa]b|[Bb]is|[Vv]or|[Nn]ach|[Ss]eit|[Vv]on|[Kk]urz (?:vor|nach)|\d{4},?|"
    rf"{WEEKDAY}\.?[,:]|"
    r"(?:Beginn|Start|Einlass|Anpfiff|Anstoß|Abfahrt|Ankunft|Abflug|Uhrzeit|Treffpunkt|Öffnung|Ende):?)"
)
_EVENT = re.compile(rf"{_AT}\s$")
"""What stands before a time of day."""

_LASTS = re.compile(
    r"(?:\b(?:in|mit|über|ca\.|circa|etwa|rund|insgesamt|fast|knapp|nur|dauerte?|brauchte?|braucht)|"
    r"(?:[Zz]eit|[Dd]auer|[Ll]änge)(?::| von)?)\s$"
)
"""What stands before how long something lasts."""

_HOURS_OF_A_WALK = 9
"""Up to this many hours, "3:45 h" behind no such word is how long something lasts."""


def _clock(match: re.Match[str], tag: str) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 24 or minute > 59:  # noqa: PLR2004 -- no time of day
        return None
    said = f"{cardinal(hour, 'm', tag)} Uhr"
    return f"{said} {cardinal(minute, '', tag)}" if minute else said


def _clocks(match: re.Match[str], tag: str) -> str:
    ends = (
        f"{cardinal(int(hour), 'm', tag)} Uhr {cardinal(int(minute), '', tag)}"
        if int(minute or 0)
        else cardinal(int(hour), "", tag)
        for hour, minute in ((match["h1"], match["m1"]), (match["hour"], match["minute"]))
    )
    said = " bis ".join(ends)
    return said if int(match["minute"] or 0) else f"{said} Uhr"


def _in_row(match: re.Match[str], tag: str) -> str | None:
    """Say one of the times that a later "Uhr" belongs to: "zwischen zehn und siebzehn Uhr"."""
    return _clock(match, tag) if int(match["minute"]) else cardinal(int(match["hour"]), "", tag)


def _hours(match: re.Match[str], tag: str) -> str | None:
    """Say "14:30 h" as a time of day, and "ca. 3:45 h" as how long something lasts."""
    text = preceding(match)
    short = int(match["hour"]) <= _HOURS_OF_A_WALK and not match["hour"].startswith("0")
    if _EVENT.search(text) or not (_LASTS.search(text) or (short and match["mark"] == ":")):
        return _clock(match, tag)
    hour, minute = int(match["hour"]), int(match["minute"])
    said = f"{cardinal(hour, 'f', tag)} Stunde{'' if hour == 1 else 'n'}"
    return f"{said} {cardinal(minute, 'f', tag)} Minute{'' if minute == 1 else 'n'}" if minute else said


def _bare(match: re.Match[str], tag: str) -> str | None:
    """Say "17:30" behind what happens then, and any "18:00" or "08:05", which are no scores."""
    text = preceding(match)
    padded = match["minute"] == "00" or (match["minute"][0] == "0" and len(match["hour"]) == len("08"))
    is_time = (padded or _EVENT.search(text)) and not _LASTS.search(text)
    return _clock(match, tag) if is_time else None


_HOURS = r"\d\d?(?:[:.][0-5]\d)?"
_MINUTE = r"(?:[:.](?P<minute>[0-5]\d))?"
_ALL_MINUTES = r"[:.](?P<minute>[0-5]\d)"
_START = r"(?<![\w.,/:–-])"
_MORE = r"(?:(?:,|,?\s(?:und|bis|oder|sowie))\s\d{1,2}(?:[:.][0-5]\d)?){1,5}"


def times() -> tuple[Pattern, ...]:
    """Return the rules for times of day."""
    return (
        lasting.half_days(_clock),
        rule(
            "time",
            rf"(?<![\w.,/:-])(?P<h1>\d\d?)(?:[:.](?P<m1>[0-5]\d))?\s?[-–]\s?(?P<hour>\d\d?){_MINUTE}\sUhr\b",
            _clocks,
            needs="-–",
        ),
        rule("time", rf"{_START}(?P<hour>\d\d?){_ALL_MINUTES}(?={_MORE}\sUhr\b)", _in_row, needs=".:"),
        rule("time", rf"{_START}(?P<hour>\d\d?){_MINUTE}\sUhr\b", _clock),
        rule(
            "time",
            rf"{_START}(?P<hour>\d\d?)(?P<mark>[:.])(?P<minute>[0-5]\d)\s?h(?![\w/])",
            _hours,
            needs=".:",
        ),
        rule(
            "time",
            rf"{_START}(?<=\s)(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\w/:–-]|[.,]\d)",
            _bare,
            needs=":",
        ),
        lasting.clocks(_clock, "bis"),
    )


def _weekdays(match: re.Match[str], _tag: str) -> str:
    return f"{_WEEKDAYS[match[1]]} bis {_WEEKDAYS[match[2]]}"


_SUNDAY = re.compile(
    rf",?\s{_HOURS}(?:\s?(?:[-–,]|und|bis|oder)\s?{_HOURS}){{0,5}}\sUhr\b|,?\s\d\d?[:.]\d\d(?![\d.])|"
    rf",?\s\d\d?\.\s?(?:\d|(?:{alternatives(MONTHS['de'])})\b)"
)
"""Behind "So" where it is no adverb: a time or a date."""

_LISTED = re.compile(rf"\b(?:{alternatives(_WEEKDAYS)})\.?(?:\s?[,/&+]\s?|\s(?:und|u\.|oder|bis)\s)$")
"""Before "So" where it is one of some days."""


def _day(match: re.Match[str], _tag: str) -> str | None:
    """Say "Mo., 9 Uhr" and "So 10–18 Uhr"; "So 30 Leute" says how."""
    adverb = match[1] == "So" and not (
        _SUNDAY.match(match.string, match.end()) or _LISTED.search(preceding(match))
    )
    return None if adverb else _WEEKDAYS[match[1]]


def weekdays() -> tuple[Pattern, ...]:
    """Return the rules for "Mo–Fr" and "Mo., 9 Uhr"."""
    days = alternatives(_WEEKDAYS)
    return (
        rule(
            "weekday",
            rf"\b({days})\.?\s?[-–]\s?({days})\b(?:\.(?!\s*$))?",
            _weekdays,
            digits=False,
            needs="-–",
        ),
        rule("weekday", rf"\b({days})(?=\.?,?\s\d|\.,\sde[mnr]\s\d)\.?", _day),
    )
