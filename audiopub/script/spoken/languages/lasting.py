"""Times of day and how long something lasts, on the continent: "8:00–9:30", "3:59 PM", "29:45 min".

This module owns what colons between hours, minutes and seconds mean where a dash or a unit says so. Times
in a language's own way are with that language.
"""

import re
from collections.abc import Callable, Mapping

from audiopub.script.spoken.languages.grammar import SPACE, Language, Noun, amount, closed, noun
from audiopub.script.spoken.pattern import Pattern, rule

_DURATIONS: Mapping[str, tuple[tuple[Noun, Noun, Noun], str]] = {
    "de": ((noun("f Stunde(n)"), noun("f Minute(n)"), noun("f Sekunde(n)")), "und"),
    "fr": ((noun("f heure(s)"), noun("f minute(s)"), noun("f seconde(s)")), "et"),
    "es": ((noun("f hora(s)"), noun("m minuto(s)"), noun("m segundo(s)")), "y"),
    "it": ((noun("f or(a|e)"), noun("m minut(o|i)"), noun("m second(o|i)")), "e"),
    "pt": ((noun("f hora(s)"), noun("m minuto(s)"), noun("m segundo(s)")), "e"),
}
_MINUTES: Mapping[str, str] = {
    "de": r"Minuten|[Mm]in(?!\w)\.?",
    "fr": r"minutes|min(?!\w)",
    "es": r"minutos|min(?!\w)\.?",
    "it": r"minuti|min(?!\w)\.?",
    "pt": r"minutos|min(?!\w)\.?",
}
"""What follows minutes and seconds."""

_CLOCK = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?P<min>)")

Clock = Callable[[re.Match[str], str], str | None]
"""What a language says for an hour and a minute."""


def durations(language: Language) -> tuple[Pattern, ...]:
    """Return the rules for "2:24:15", and what says its unit behind it, and for "29:45 min"."""
    hours, minutes, seconds = _DURATIONS[language.tag][0]

    def long(match: re.Match[str], tag: str) -> str:
        return _lasting(language, tag, [(hours, match["h"]), (minutes, match["m"]), (seconds, match["s"])])

    def short(match: re.Match[str], tag: str) -> str:
        return _lasting(language, tag, [(minutes, match["m"]), (seconds, match["s"])], match["part"])

    return (
        rule(
            "duration",
            r"(?<![\w.,/:–-])(?P<h>\d\d?):(?P<m>[0-5]\d):(?P<s>[0-5]\d)(?![\w:/]|[.,]\d)(?:\s(?:Stunden|Std\.|h|heures|horas|ore)(?!\w))?",
            closed(long),
            needs=":",
        ),
        rule(
            "duration",
            r"(?<![\w.,/:–-])(?P<m>\d{1,3}):(?P<s>[0-5]\d)(?:[,.](?P<part>\d{1,3}))?\s?"
            rf"(?:{_MINUTES[language.tag]})(?!\w)",
            closed(short),
            needs=":",
        ),
    )


def _lasting(language: Language, tag: str, units: list[tuple[Noun, str]], part: str | None = None) -> str:
    """Return hours, minutes and seconds in words; `part` are the digits behind the comma of the last."""
    said = [
        f"{language.cardinal(int(number), unit.gender, tag)} {unit.one if int(number) == 1 else unit.many}"
        for unit, number in units
    ]
    if part:
        unit, number = units[-1]
        said[-1] = f"{amount(language, str(int(number)), part, tag)} {unit.many}"
    return f"{' '.join(said[:-1])} {_DURATIONS[language.tag][1]} {said[-1]}"


def clocks(say: Clock, to: str) -> Pattern:
    """Return the rule for "8:00–9:30", both of which `say` says."""

    def said(match: re.Match[str], tag: str) -> str | None:
        ends = [say(found, tag) for found in map(_CLOCK.fullmatch, (match["low"], match["high"])) if found]
        return f"{ends[0]} {to} {ends[1]}" if all(ends) else None

    clock = r"(?:[01]?\d|2[0-4])"
    return rule(
        "times",
        rf"(?<![\w.,/:–-])(?P<low>{clock}:[0-5]\d){SPACE}?[-–—]{SPACE}?(?P<high>{clock}:[0-5]\d)(?![\w:/]|[.,]\d)(?:{SPACE}?h(?!\w))?",
        said,
        needs=":",
    )


def half_days(say: Clock) -> Pattern:
    """Return the rule for "3:59 PM" and "3 p.m.", which `say` says as a time of the whole day."""

    def said(match: re.Match[str], tag: str) -> str | None:
        afternoon = (match["half"] or match["letter"]).lower() == "p"
        hour = int(match["hour"]) % 12 + 12 * afternoon
        found = _CLOCK.fullmatch(f"{hour}:{match['minute'] or match['late'] or '00'}")
        return say(found, tag) if found else None

    return rule(
        "time",
        r"(?<![\w.,/:–-])(?P<hour>1[0-2]|0?\d)"
        r"(?::(?P<minute>[0-5]\d)\s?(?P<half>[AP])M(?!\w)|(?::(?P<late>[0-5]\d))?\s?(?P<letter>[ap])\.\s?m\.)",
        closed(said),
    )
