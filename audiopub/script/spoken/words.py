"""Numbers in words.

This module is the only door to num2words, which knows the words of some fifty languages, and owns how years,
digits and decimals are built from them. It refuses to find numbers in text.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from audiopub.script.spoken import region

POINT: Mapping[str, str] = {
    "en": "point",
    "de": "Komma",
    "fr": "virgule",
    "es": "coma",
    "pt": "vírgula",
    "it": "virgola",
}

LARGEST_DIGITS = 15
"""Longer whole numbers are left as they are written: no listener follows them in words."""

_CENTURY = 100
_GROUPING = re.compile(r"[,\s]")


@lru_cache(maxsize=4096)
def cardinal(number: int, language: str) -> str:
    """Return a whole number in words: `one hundred five` (with `and` outside America)."""
    return _words(number, language, "cardinal")


@lru_cache(maxsize=1024)
def ordinal(number: int, language: str) -> str:
    """Return an ordinal in words: `twenty-sixth`."""
    return _words(number, language, "ordinal")


def _words(number: int, language: str, form: str) -> str:
    from num2words import num2words  # it loads all of its languages

    said = str(num2words(number, lang=region.primary(language), to=form)).replace(",", "")
    return said.replace(" and ", " ") if region.american(language) else said


def decimal(whole: str, fraction: str, language: str) -> str:
    """Return a number in words from its digits before and behind the point (`fraction` may be empty)."""
    said = cardinal(int(whole), language) if len(whole) <= LARGEST_DIGITS else whole
    if not fraction:
        return said
    point = POINT.get(region.primary(language), POINT["en"])
    return f"{said} {point} {digits(fraction, language)}"


def plain(written: str) -> str:
    """Return a number without what groups its digits: `45200` for `45,200`."""
    return _GROUPING.sub("", written)


def number(written: str, language: str) -> str:
    """Return a number as English writes it (`45,200`, `3.14`) in words."""
    whole, _, fraction = plain(written).partition(".")
    return decimal(whole or "0", fraction, language)


def digits(written: str, language: str) -> str:
    """Return the digits of `written` one by one: `five five five`."""
    return " ".join(cardinal(int(char), language) for char in written if char.isdecimal())


def year(value: int, language: str) -> str:
    """Return an English year: `nineteen ninety`, `nineteen oh five`, `two thousand five`, `ten sixty-six`."""
    century, rest = divmod(value, _CENTURY)
    if century % 10 == 0 and rest < 10:  # noqa: PLR2004 -- 2000 to 2009 are said as numbers
        return cardinal(value, language)
    if rest == 0:
        return f"{cardinal(century, language)} hundred"
    return f"{cardinal(century, language)} {year_end(rest, language)}"


def hundreds(value: int, language: str) -> str:
    """Return a number of three digits as it is said for short: `one twenty`, `three oh five`."""
    hundred, rest = divmod(value, _CENTURY)
    if not hundred or not rest:
        return cardinal(value, language)
    return f"{cardinal(hundred, language)} {year_end(rest, language)}"


def paired(value: int, language: str) -> str:
    """Return a number of up to four digits in pairs: `nineteen twenty`, `seven twenty`."""
    century, rest = divmod(value, _CENTURY)
    if value > 2999 and century % 10 == 0 and rest:  # noqa: PLR2004 -- no year, as in "B4009"
        return f"{cardinal(century, language)} {year_end(rest, language)}"
    return hundreds(value, language) if value < 1000 else year(value, language)  # noqa: PLR2004 -- four digits


def short(written: str, language: str) -> str:
    """Return up to four figures that are a name; English reads them in pairs, with zeros one by one."""
    if written.startswith("0") and len(written) > 1:
        return digits(written, language)
    read = paired if region.primary(language) == "en" else cardinal
    return read(int(written), language)


def year_end(value: int, language: str) -> str:
    """Return the last two digits of a year: `ninety`, `oh five`, `oh oh`."""
    if not value:
        return "oh oh"
    return f"oh {cardinal(value, language)}" if value < 10 else cardinal(value, language)  # noqa: PLR2004 -- one digit


def plural(word: str) -> str:
    """Return the plural of an English number word: `nineties`, `sixes`, `thousands`."""
    if word.endswith("y"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith("x") else f"{word}s"
