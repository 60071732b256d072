"""Dates of the languages of the continent: "14/07/2023", "2023-07-14", "3 oct. 2022", "12-13 avril".

This module owns the patterns that they share and the short names of months.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from audiopub.script.spoken.calendar import MONTHS
from audiopub.script.spoken.languages.grammar import SPACE, closed
from audiopub.script.spoken.pattern import Pattern, alternatives, rule

SHORT_MONTHS: Mapping[str, tuple[str, ...]] = {
    "de": ("Jan.", "Feb.", "Febr.", "Mrz.", "Apr.", "Aug.", "Sep.", "Sept.", "Okt.", "Nov.", "Dez."),
    "fr": ("janv.", "févr.", "fév.", "avr.", "juil.", "sept.", "oct.", "nov.", "déc."),
    "es": ("ene.", "feb.", "mar.", "abr.", "jun.", "jul.", "ago.", "sept.", "set.", "oct.", "nov.", "dic."),
    "pt": ("jan.", "fev.", "mar.", "abr.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."),
    "it": ("gen.", "genn.", "feb.", "febbr.", "mar.", "apr.", "giu.", "lug.", "ago.", "set.", "sett.", "ott.",
           "nov.", "dic."),
}  # fmt: skip
_STARTS = {"Mrz": 2, "set": 8, "sett": 8}
"""Short names that are not how their month begins."""

YEAR = r"(?:1\d|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"


def months(tag: str) -> Mapping[str, str]:
    """Return the name of the month for every way to write one, with a capital or without."""
    found = {name: name for name in MONTHS[tag]}
    for short in SHORT_MONTHS[tag]:
        start = short.rstrip(".")
        month = next((name for name in MONTHS[tag] if name.startswith(start)), "")
        found[short] = MONTHS[tag][_STARTS[start]] if start in _STARTS else month
    return found | {written.capitalize(): name for written, name in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """How a language says a date.

    `day` says the day of a match (its number, the match, the language's tag), `year` the year; `of` stands
    between the parts, `first` is what may follow the digits of the day, `both` joins two days in a row and
    `until` the ends of a longer time. `before` are words behind which "30/06" is a date.
    """

    tag: str
    day: Callable[[int, re.Match[str], str], str]
    year: Callable[[int, str], str]
    first: str
    before: str
    of: str = " "
    both: str = ""
    until: str = ""


def dates(language: Dates) -> tuple[Pattern, ...]:
    """Return the rules for dates in figures and with the name of the month."""
    return (*_in_figures(language), _with_name(language))


def _in_figures(language: Dates) -> tuple[Pattern, ...]:
    end = r"(?![\w/-]|[.,]\d)"

    def say(match: re.Match[str], tag: str) -> str:
        month = MONTHS[language.tag][int(match["month"]) - 1]
        return f"{match.groupdict().get('lead') or ''}{_said(language, match, tag, month)}"

    forms = (
        rf"(?<![\w.,/-])(?P<year>{YEAR})-(?P<month>{_MONTH})-(?P<day>{_DAY})",
        (
            rf"(?<![\w.,/-])(?P<day>{_DAY})(?P<mark>[./-]){SPACE}?(?P<month>{_MONTH})(?P=mark){SPACE}?"
            rf"(?P<year>{YEAR}|(?<=[./])\d\d)"
        ),
        rf"\b(?P<lead>(?i:{language.before})\s)(?P<day>{_DAY})/(?P<month>1[0-2]|0?[1-9])(?!\s(?:d[eu]s?|dei|delle|della|dos|das|partes?|aux)\b|\sd['’])",
    )
    return tuple(rule("date", f"{form}{end}", say, needs="-./") for form in forms)


def _with_name(language: Dates) -> Pattern:
    names = months(language.tag)
    of = rf"(?:{SPACE}(?:{language.of.strip()}{SPACE})?)" if language.of.strip() else SPACE
    first = rf"(?:{language.first})"
    return rule(
        "date",
        rf"(?<![\w.,/–-])(?:(?P<early>{_DAY}){first}{SPACE}?[-–/]{SPACE}?)?(?P<day>{_DAY}){first}"
        rf"(?:{of}|-)(?P<month>{alternatives(names)})(?!\w)(?:(?:{of}|-)(?P<year>{YEAR})(?![\w/]|[.,]\d))?",
        closed(lambda match, tag: _said(language, match, tag, names[match["month"]])),
    )


def _said(language: Dates, match: re.Match[str], tag: str, month: str) -> str:
    groups = match.groupdict()
    day = language.day(int(match["day"]), match, tag)
    if groups.get("early"):
        early, late = int(match["early"]), int(match["day"])
        joint = language.both if late == early + 1 else language.until
        day = f"{language.day(early, match, tag)} {joint} {day}"
    year = [language.year(full_year(match["year"]), tag)] if groups.get("year") else []
    return language.of.join([day, month, *year])


def full_year(year: str) -> int:
    """Return a year of four digits: up to 39, two digits are of this century."""
    value = int(year)
    if len(year) > 2:  # noqa: PLR2004 -- two digits
        return value
    return value + (2000 if value < 40 else 1900)  # noqa: PLR2004 -- the turn of the centuries
