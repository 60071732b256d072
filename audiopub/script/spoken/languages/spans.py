"""From one thing to another, on the continent: "10.000–15.000", "5 %–10 %", "lunes-viernes".

This module owns dashes between what is no bare number, and the short names of months and days. Ranges of
plain numbers and of years are in `amounts`.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken.calendar import MONTHS
from audiopub.script.spoken.languages.calendar_rules import SHORT_MONTHS, YEAR, months
from audiopub.script.spoken.languages.grammar import SPACE, START, Language, amount
from audiopub.script.spoken.pattern import Pattern, alternatives, always, rule

WEEKDAYS: Mapping[str, Mapping[str, str]] = {
    "de": {"Mo.": "Montag", "Di.": "Dienstag", "Mi.": "Mittwoch", "Do.": "Donnerstag", "Fr.": "Freitag",
           "Sa.": "Samstag", "So.": "Sonntag"},
    "fr": {"lun.": "lundi", "mar.": "mardi", "mer.": "mercredi", "jeu.": "jeudi", "ven.": "vendredi",
           "sam.": "samedi", "dim.": "dimanche"},
    "es": {"lun.": "lunes", "mar.": "martes", "mié.": "miércoles", "jue.": "jueves", "vie.": "viernes",
           "sáb.": "sábado", "dom.": "domingo"},
    "it": {"lun.": "lunedì", "mar.": "martedì", "mer.": "mercoledì", "gio.": "giovedì", "ven.": "venerdì",
           "sab.": "sabato", "dom.": "domenica"},
    "pt": {"seg.": "segunda", "ter.": "terça", "qua.": "quarta", "qui.": "quinta", "sex.": "sexta",
           "sáb.": "sábado", "dom.": "domingo"},
}  # fmt: skip
"""The days of the week, by how they are shortened."""

_GROUPED = r"[1-9]\d{0,2}(?:[. \u00a0\u202f]\d{3}){1,3}"
_DASH = rf"{SPACE}?[-–—]{SPACE}?"


def spans(language: Language) -> tuple[Pattern, ...]:
    """Return the rules for ranges of grouped numbers, of signed numbers, of months and of days."""
    tag, to = language.tag, f" {language.to} "
    sign = r"(?:[%‰€$£]|°C?)"
    month = rf"(?:{alternatives(MONTHS[tag])})"
    day = rf"(?:{alternatives(WEEKDAYS[tag].values())})"
    dashed = rf"{SPACE}?[-–]{SPACE}?"
    date = rf"\d{{1,2}}(?:\.|er|º)?\s(?:de\s)?{month}"
    return (
        rule(
            "range",
            rf"{START}(?P<low>{_GROUPED})[-–](?P<high>{_GROUPED})(?![\w/]|[.,]\d|-\d)",
            lambda match, tag: (
                f"{amount(language, match['low'], None, tag)}{to}{amount(language, match['high'], None, tag)}"
            ),
            needs="-–",
        ),
        rule(
            "range",
            rf"\d{SPACE}?{sign}(?P<dash>{_DASH})(?=\d[\d.,]{{0,9}}{SPACE}?{sign})",
            always(to),
            part="dash",
            needs="-–—",
        ),
        rule(
            "months",
            rf"(?<!\w){month}(?P<dash>[-–])(?={month}(?!\w))",
            always(to),
            digits=False,
            part="dash",
            needs="-–",
        ),
        rule(
            "days",
            rf"(?<!\w){day}(?P<dash>[-–])(?={day}(?!\w))",
            always(to),
            digits=False,
            part="dash",
            needs="-–",
        ),
        rule("dates", rf"(?<!\d){date}(?P<dash>{dashed})(?={date})", always(to), part="dash", needs="-–"),
        *_short_names(tag, to),
    )


def _short_names(tag: str, to: str) -> tuple[Pattern, ...]:
    days = WEEKDAYS[tag]
    short = alternatives(day.rstrip(".") for day in days)
    names = months(tag)
    written = alternatives(name for short in SHORT_MONTHS[tag] for name in (short, short.capitalize()))
    return (
        rule(
            "days",
            rf"(?<!\w)({short})(?:\.?[-–]|\.(?P<joint>\s(?:a|à|au|al|bis)\s))({short})(?:\.(?!\s*$))?(?![\w-])",
            lambda match, _tag: f"{days[match[1] + '.']}{match['joint'] or to}{days[match[3] + '.']}",
            digits=False,
        ),
        rule(
            "day",
            rf"(?<!\w)({short})\.(?=\s\d{{1,2}}(?:\s|\.(?!\d\d(?![.\d]))))",
            lambda match, _tag: days[f"{match[1]}."],
            needs=".",
        ),
        rule(
            "month",
            rf"(?<!\w)({written})(?=\s(?:de\s)?{YEAR}(?!\d))",
            lambda match, _tag: names[match[1]],
            needs=".",
        ),
    )


def marks(language: Language, joint: str) -> Pattern:
    """Return the rule for "15/20" and "4,5/5": so many out of so many."""

    def said(match: re.Match[str], tag: str) -> str | None:
        if not match["fraction"] and match["full"] not in {"10", "20", "100"}:
            return None
        top = amount(language, match["whole"], match["fraction"], tag)
        return f"{top} {joint} {amount(language, match['full'], None, tag)}"

    return rule(
        "mark",
        r"(?<![\w.,/:-])(?P<whole>\d{1,3})(?:,(?P<fraction>\d))?/(?P<full>5|10|20|100)(?![\w/%]|[.,:]\d)"
        r"(?!\s(?:d[eiu]|d[eo]s|der|des)\b)",
        said,
        needs="/",
    )
