"""German days and months as their sentence bends them: "am dritten Oktober", "vom 12.–14.05.2024", "im Nov.".

This module owns the cases of dates and where a short name is a month. Dates in the form that all languages
share are in `calendar_rules`.
"""

import re
from functools import partial

from audiopub.script.spoken import words
from audiopub.script.spoken.calendar import MONTHS, WEEKDAYS
from audiopub.script.spoken.languages.calendar_rules import SHORT_MONTHS, YEAR, full_year, months
from audiopub.script.spoken.languages.german_grammar import CHAIN, ending, year
from audiopub.script.spoken.languages.grammar import closed, preceding
from audiopub.script.spoken.pattern import Pattern, alternatives, rule

WEEKDAY = rf"(?:\w+tag|Mittwoch|Sonnabend|{alternatives(WEEKDAYS['de'])})"

_ON = re.compile(
    rf"\b(?:[Aa]m|[Aa]b|[Vv]om|[Zz]um|[Ss]eit|dem|bis)\s{WEEKDAY}\.?,?\s$|"
    r"\d\.\s(?:bis|und|oder|auf den)\s$|\bv\.\s?$|(?:\(\*|†)\s?$"
)
"""What stands before a day in the dative."""

_DATED = re.compile(r"(?:tag,?|Mittwoch,?|[(,*†])\s*$|^$")
"""What else stands before a date without its year."""

_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_AND_YEAR = rf"(?:\s?(?P<year>{YEAR}|\d\d)(?![\w/-]|[.,]\d))?"
_JOINT = r"(?P<joint>\s?[-–/]\s?|\s(?:bis(?:\szum)?|und|oder|auf\sden)\s)"


def date_day(number: int, match: re.Match[str], tag: str) -> str:
    """Return the day of a date with its ending: "am siebten", "der siebte", "Montag, siebter"."""
    text = preceding(match)
    found = ending(text, "Januar")
    if found is None:
        found = "n" if _ON.search(text) else "r"
    return f"{words.ordinal(number, tag)}{found}"


def _joint(written: str) -> str:
    """Return what is said between two days."""
    return {"-": "bis", "–": "bis", "/": "und"}.get(written.strip(), written.strip())


def _days(match: re.Match[str], tag: str) -> str | None:
    if not match["second"]:
        return None
    joint = "und" if "und" in match["joint"] else "oder" if "oder" in match["joint"] else "bis"
    ends = (date_day(int(match[group]), match, tag) for group in ("number", "second"))
    return f"{f' {joint} '.join(ends)} "


def _first_of_two(match: re.Match[str], tag: str) -> str | None:
    """Say the first of "vom 14. bis zum 16. Juni" or "vom 3. Mai bis 2. Juni"."""
    found = ending(preceding(match), "Januar")
    return None if found is None else f"{words.ordinal(int(match['number']), tag)}{found}"


def _dated(match: re.Match[str]) -> bool:
    """Say whether "30. 6." is a date: behind an article, a preposition or a day of the week."""
    text = preceding(match)
    return ending(text, "Januar") is not None or bool(_DATED.search(text))


def _said(match: re.Match[str], tag: str, day: str, month: str) -> str:
    return f"{date_day(int(match[day]), match, tag)} {MONTHS['de'][int(match[month]) - 1]}"


def _in_figures(match: re.Match[str], tag: str) -> str | None:
    return _said(match, tag, "day", "month") if _dated(match) else None


def _and_year(match: re.Match[str], tag: str) -> str:
    return f" {year(full_year(match['year']), tag)}" if match["year"] else ""


def _span_of_days(match: re.Match[str], tag: str) -> str | None:
    """Say "12.–14.05.2024": two days of one month."""
    if not (match["year"] or _dated(match)) or int(match["early"]) >= int(match["day"]):
        return None
    early = date_day(int(match["early"]), match, tag)
    return f"{early} {_joint(match['joint'])} {_said(match, tag, 'day', 'month')}{_and_year(match, tag)}"


def _two_dates(match: re.Match[str], tag: str) -> str | None:
    """Say "24.12.–6.1." and "24.12. und 31.12."."""
    if not (match["year"] or _dated(match)):
        return None
    ends = _said(match, tag, "early", "first"), _said(match, tag, "day", "month")
    return f"{ends[0]} {_joint(match['joint'])} {ends[1]}{_and_year(match, tag)}"


_LIFE = {"*": "geboren", "†": "gestorben"}


def _life(match: re.Match[str], _tag: str) -> str:
    """Say the sign of a birth or a death before its date."""
    return f"{_LIFE[match['sign']]} {'am ' if match['day'] else ''}"


def _short(match: re.Match[str], _tag: str) -> str:
    return months("de")[match["month"]]


def spans_of_days() -> tuple[Pattern, ...]:
    """Return the rules for births and deaths, and for two days in figures, before those of single dates."""
    start = rf"(?<![\w.,/-])(?P<early>{_DAY})\."
    figures = rf"(?P<day>{_DAY})\.\s?(?P<month>{_MONTH})\.{_AND_YEAR}"
    dated = r"(?P<day>\d{1,2}\.\s?(?:\d|[A-ZÄÖÜ]))"
    year_ends = r"(?:\s?(?:[;:)\]/†–—]|[.-](?!\d)|,(?![\d–—-]))|\s(?:in|im)\b|\s?$)"
    return (
        rule(
            "symbol",
            rf"(?<![\w*])(?P<sign>[*†])\s?(?={dated}|um\s[12]\d{{3}}(?!\w)|(?:ca\.\s)?[12]\d{{3}}{year_ends})",
            _life,
            needs="*†",
        ),
        rule("date", rf"{start}{_JOINT}{figures}", closed(_span_of_days), needs="."),
        rule("date", rf"{start}\s?(?P<first>{_MONTH})\.{_JOINT}{figures}", closed(_two_dates), needs="."),
    )


def day_rules() -> tuple[Pattern, ...]:
    """Return the rules for days and months that the rules of all languages do not know."""
    names = alternatives(MONTHS["de"])
    short = alternatives(SHORT_MONTHS["de"])
    some = rf"(?:{short}|{names}(?!\w))"
    month = partial(rule, "month", say=closed(_short), digits=False, needs=".")
    return (
        rule(
            "ordinal",
            rf"(?<![\w.,/-])(?P<number>\d{{1,3}}){CHAIN}\.\s(?=(?:{names})\b)",
            _days,
            needs=".",
        ),
        rule(
            "date",
            rf"(?<![\w.,/-])(?P<day>{_DAY})\.\s?(?P<month>{_MONTH})\.(?!\s?\d)(?=\s|[,;)–-]|$)",
            closed(_in_figures),
            needs=".",
        ),
        month(
            r"(?<!\w)(?:(?<=[Ii]m )|(?<=[Ss]eit )|(?<=[Ee]nde )|(?<=[Mm]itte )|(?<=nfang ))"
            rf"(?P<month>{short})"
        ),
        month(rf"(?<!\w)(?P<month>{short})(?=\s?(?:bis|und|oder|[-–/])\s?{some})"),
        month(rf"(?:(?<=\. bis )|(?<=\. und )|(?<=[a-z] bis )|(?<=\.[-–/])|(?<=r[-–/]))(?P<month>{short})"),
    )


def first_of_two() -> Pattern:
    """Return the rule for "vom 1. bis zum 15.", behind those for all that is counted."""
    return rule(
        "ordinal",
        r"(?<![\w.,/-])(?P<number>\d{1,3})\.(?=\s(?:bis|und|oder)\s(?:zum\s|den\s|der\s)?\d{1,3}\.)",
        _first_of_two,
        needs=".",
    )
