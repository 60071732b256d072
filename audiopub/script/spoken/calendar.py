"""The names of months and of days of the week, and how each language writes a day.

This module owns tables. How a date is said is the business of `dates`.
"""

from collections.abc import Mapping
from datetime import date

from audiopub.script.spoken import region

MONTHS: Mapping[str, tuple[str, ...]] = {
    language: tuple(names.split())
    for language, names in {
        "en": "January February March April May June July August September October November December",
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    }.items()
}

WEEKDAYS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "Mon": "Monday",
        "Tue": "Tuesday",
        "Tues": "Tuesday",
        "Wed": "Wednesday",
        "Thu": "Thursday",
        "Thur": "Thursday",
        "Thurs": "Thursday",
        "Fri": "Friday",
        "Sat": "Saturday",
        "Sun": "Sunday",
    },
    "de": {
        "Mo": "Montag",
        "Di": "Dienstag",
        "Mi": "Mittwoch",
        "Do": "Donnerstag",
        "Fr": "Freitag",
        "Sa": "Samstag",
        "So": "Sonntag",
    },
}
"""The days of the week by their short names, without their stop."""

_WRITTEN: Mapping[str, str] = {
    "en": "{month} {day}, {year}",
    "en-day-first": "{day} {month} {year}",
    "de": "{day}. {month} {year}",
    "fr": "{day} {month} {year}",
    "es": "{day} de {month} de {year}",
    "pt": "{day} de {month} de {year}",
    "it": "{day} {month} {year}",
}


def written(day: date, language: str) -> str:
    """Return `day` as it is written in `language`, or nothing for a language without an entry."""
    primary = region.primary(language)
    if primary not in MONTHS:
        return ""
    form = _WRITTEN["en-day-first" if primary == "en" and region.day_first(language) else primary]
    number = "1er" if primary == "fr" and day.day == 1 else str(day.day)
    return form.format(day=number, month=MONTHS[primary][day.month - 1], year=day.year)
