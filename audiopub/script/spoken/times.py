"""Times of day: "5pm", "10:30 AM", "17:00", "9am-5pm".

What is said is spelled as all voices say it: "ten thirty a.m."
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.days import DAY_NAME
from audiopub.script.spoken.pattern import Pattern, always, rule

_NOON = 12
_HALF = r"(?P<half>[AaPp])\.?\s?[Mm]\b\.?"
_ZONE = re.compile(r"\s(?:UTC|GMT|[ECMP][SD]?T|BST|CET|CEST|local)\b|\s?[ap]\.?m")
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


def _zone(match: re.Match[str], language: str) -> str:
    sign = "plus" if match[2] == "+" else "minus"
    minute = f" {words.cardinal(int(match[4]), language)}" if match[4] and int(match[4]) else ""
    return f"{match[1]} {sign} {words.cardinal(int(match[3]), language)}{minute}"


def _counted(number: str, unit: str, language: str) -> str:
    said = words.number(number, language)
    return f"{said} {unit}{'' if said == 'one' else 's'}"


def _seconds(match: re.Match[str], language: str) -> str:
    """Say "4:12.5" as minutes and seconds."""
    second = words.number(match[2].removeprefix("0"), language)
    return f"{_counted(match[1], 'minute', language)} {second} seconds"


def _duration(match: re.Match[str], language: str) -> str:
    """Say "2:01:09" as hours, minutes and seconds."""
    hours, minutes = str(int(match[1])), str(int(match[2]))
    seconds = match[3].removeprefix("0")
    if _ZONE.match(match.string, match.end()):
        clock = _clock(int(hours), int(minutes), language)
        return clock if float(seconds) == 0 else f"{clock} {words.number(seconds, language)}"
    start = f"{_counted(hours, 'hour', language)} {_counted(minutes, 'minute', language)}"
    return f"{start} and {_counted(seconds, 'second', language)}"


def _military(match: re.Match[str], language: str) -> str:
    hour, minute = int(match[1]), int(match[2])
    start = words.cardinal(hour, language) if hour > 9 else f"oh {words.cardinal(hour, language)}"  # noqa: PLR2004 -- two digits
    hours = " hours" if match["hours"] else ""
    return f"{start} {words.year_end(minute, language) if minute else 'hundred'}{hours}"


def _hours_and_minutes(match: re.Match[str], language: str) -> str:
    said = f"{_counted(match[1], 'hour', language)} {_counted(match[2], 'minute', language)}"
    return f"{said} {_counted(match[3], 'second', language)}" if match[3] else said


def _minutes_and_seconds(match: re.Match[str], language: str) -> str:
    return f"{_counted(match[1], 'minute', language)} {_counted(match[2], 'second', language)}"


def _hours_then(match: re.Match[str], language: str) -> str:
    """Say "2h30" as "two hours thirty"."""
    return f"{_counted(match[1], 'hour', language)} {words.year_end(int(match[3]), language)}"


def _dotted(match: re.Match[str], language: str) -> str:
    return _clock(int(match["hour"]), int(match["minute"]), language)


_SHORT = {"s": "second", "m": "minute", "h": "hour", "d": "day", "w": "week"}


def _ago(match: re.Match[str], language: str) -> str:
    """Say "5m ago"."""
    return _counted(match[1], _SHORT[match[2]], language)


def _season(match: re.Match[str], _language: str) -> str:
    """Say "PT" as "Pacific", and "PST" as "Pacific time"."""
    time = " time" if match["season"] and not match.string.startswith((" time", " Time"), match.end()) else ""
    return f"{_ZONES[match[1]]}{time}"


_ZONES = {"E": "Eastern", "C": "Central", "M": "Mountain", "P": "Pacific"}

TIMES: tuple[Pattern, ...] = (
    rule("ago", r"(?<![\w.,/$£€-])(\d\d?)\s?([smhdw])(?=\sago\b)", _ago),
    rule(
        "time zone", r"(?:(?<=[AaPp][Mm]\s)|(?<=m\.\s))([ECMP])(?P<season>[SD])?T(?!\w)", _season, needs="T"
    ),
    rule(
        "duration",
        r"(?<![\w.,/$£€-])(\d{1,3})\s?(?:h|hrs?)\s?(\d\d?)\s?(?:m|mins?)(?:\s?(\d\d?)\s?s(?:ecs?)?)?(?!\w)",
        _hours_and_minutes,
    ),
    rule(
        "times",
        r"(?<![\w.:,/$£€-])(?:[01]?\d|2[0-3]):[0-5]\d(?P<dash>\s?[-–—]\s?)(?=(?:[01]?\d|2[0-4]):[0-5]\d(?![\w:]))",
        always(" to "),
        part="dash",
        needs=":",
    ),
    rule("times", r"(?<=[A-Z]T)\s?/\s?(?=\d)", always(", "), needs="/"),
    rule(
        "times",
        r"(?:\b(?:noon|midnight)|[ap]\.?m\.?)(?P<dash>\s?[-–—]\s?)(?=noon\b|midnight\b|\d{1,2}(?::[0-5]\d)?\s?[ap]\.?m)",
        always(" to "),
        digits=False,
        part="dash",
        needs="-–—",
    ),
    rule("duration", r"(?<![\w.,/$£€-])(\d\d?)m\s?([0-5]?\d)s\b", _minutes_and_seconds),
    rule("duration", r"(?<![\w.,/$£€-])(\d\d?)h()([0-5]\d)(?!\w)", _hours_then),
    rule(
        "time",
        r"(?<![\w.:,/$£€-])(?P<hour>1[0-9]|2[0-3]|0?[1-9])\.(?P<minute>[0-5]\d)(?=\s(?:train|flight|ferry|bus|service|sailing)\b)",
        _dotted,
        needs=".",
    ),
    rule(
        "time",
        r"\b[Tt]he\s(?P<said>(?P<hour>1[0-9]|2[0-3]|0?[1-9])\.(?P<minute>[0-5]\d))(?=\s(?:to|from|for)\s[A-Z])",
        _dotted,
        needs=".",
        part="said",
    ),
    rule(
        "time",
        r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Ff]rom)\s(?P<said>(?P<hour>1[0-9]|2[0-3]|0?[1-9])\.(?P<minute>[0-5]\d))"
        rf"(?=\s(?:on {DAY_NAME}|tomorrow|tonight|sharp|"
        r"this (?:morning|evening|afternoon)|"
        r"in the (?:morning|afternoon|evening)|every|each)\b)",
        _dotted,
        part="said",
        needs=".",
    ),
    rule("time zone", r"\b(UTC|GMT)\s?([+−-])\s?(\d\d?)(?::([0-5]\d))?(?![\w:])", _zone, needs="+-−"),
    rule(
        "duration",
        r"(?<![\w.:,/$£€-])(\d\d?):([0-5]\d):([0-5]\d(?:\.\d{1,3})?)(?![\w:]|\.\d)",
        _duration,
        needs=":",
    ),
    rule("duration", r"(?<![\w.:,/$£€-])(\d\d?):([0-5]\d\.\d{1,3})(?![\w:]|\.\d)", _seconds, needs=":"),
    rule(
        "time",
        r"(?<![\w.:,/$£€-])([01]\d|2[0-3])([0-5]\d)(?:(?P<hours>\s?(?:hours|hrs)\b\.?(?!$))|"
        r"(?=\s?(?:hours|hrs|GMT|UTC|BST|[Ll]ocal time)\b)|(?=\s(?:to|until|and)\s(?:0\d[0-5]\d\b|"
        r"[12]\d[0-5]\d\s?(?:hours|hrs|GMT|UTC|BST|[Ll]ocal time)\b))|(?<=\b0\d\d\d)(?=\s(?:to|"
        r"until|and)\s[12]\d[0-5]\d\b))",
        _military,
    ),
    rule(
        "time",
        r"(?<![\w.:$£€])(?P<first>1[0-2]|0?[1-9])(?:[:.](?P<first_minute>[0-5]\d))?"
        r"(?:\s?(?P<first_half>[AaPp])\.?[Mm]\.?)?\s?[-–—]\s?" + _CLOCK + r"\s?" + _HALF,
        _span,
        needs="-–—",
    ),
    rule("time", r"(?<![\w.:$£€])" + _CLOCK + r"\s?" + _HALF, _half_day),
    rule(
        "time",
        r"(?:(?<![\w.:,/$£€-])|(?<=:\d\d-))([01]?\d|2[0-3]):([0-5]\d)(?:\s?(?:hrs|h|hours))?(?![\w:])(?![.,]\d|\s[ap]\.m)",
        _day,
        needs=":",
    ),
)
