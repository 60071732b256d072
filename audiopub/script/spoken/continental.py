"""Spoken forms of German, French, Spanish, Portuguese and Italian: dates, sums of money, units.

This module owns one table per language for patterns that these languages share: a decimal comma, a day before
its month, a currency behind its number. What it has no words for is left to the voice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from audiopub.script.spoken import words
from audiopub.script.spoken.calendar import MONTHS
from audiopub.script.spoken.pattern import Pattern, alternatives, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class _Language:
    """Words of one language. `magnitudes`, `currencies` and `units` map what is written to what is said.

    `of` joins a currency to a magnitude ("dos millones de euros"), `of_vowel` before a vowel; `in_dates`
    stands between the parts of a date, and `to` between the ends of a range.
    """

    tag: str
    magnitudes: Mapping[str, str]
    currencies: Mapping[str, str]
    units: Mapping[str, str]
    to: str
    of: str = ""
    of_vowel: str = ""
    in_dates: str = ""


_GERMAN = _Language(
    tag="de",
    magnitudes={
        "Tsd.": "tausend",
        "Mio.": "Millionen",
        "Mio": "Millionen",
        "Mrd.": "Milliarden",
        "Mrd": "Milliarden",
    },
    currencies={"€": "Euro", "EUR": "Euro", "$": "Dollar", "£": "Pfund", "CHF": "Franken"},
    units={
        "km/h": "Kilometer pro Stunde",
        "km": "Kilometer",
        "cm": "Zentimeter",
        "mm": "Millimeter",
        "kg": "Kilogramm",
        "m²": "Quadratmeter",
        "km²": "Quadratkilometer",
        "kWh": "Kilowattstunden",
        "MW": "Megawatt",
        "°C": "Grad Celsius",
        "°": "Grad",
        "m": "Meter",
        "Std.": "Stunden",
        "Min.": "Minuten",
    },
    to="bis",
)

_FRENCH = _Language(
    tag="fr",
    magnitudes={"M": "millions", "Md": "milliards", "Mds": "milliards", "k": "mille"},
    currencies={"€": "euros", "EUR": "euros", "$": "dollars", "£": "livres", "CHF": "francs suisses"},
    units={
        "km/h": "kilomètres à l'heure",
        "km": "kilomètres",
        "cm": "centimètres",
        "mm": "millimètres",
        "kg": "kilogrammes",
        "m²": "mètres carrés",
        "km²": "kilomètres carrés",
        "kWh": "kilowattheures",
        "MW": "mégawatts",
        "°C": "degrés Celsius",
        "°": "degrés",
        "m": "mètres",
    },
    to="à",
    of="de ",
    of_vowel="d'",
)

_SPANISH = _Language(
    tag="es",
    magnitudes={"M": "millones", "mill.": "millones"},
    currencies={"€": "euros", "EUR": "euros", "$": "dólares", "£": "libras"},
    units={
        "km/h": "kilómetros por hora",
        "km": "kilómetros",
        "cm": "centímetros",
        "mm": "milímetros",
        "kg": "kilogramos",
        "m²": "metros cuadrados",
        "km²": "kilómetros cuadrados",
        "kWh": "kilovatios hora",
        "MW": "megavatios",
        "°C": "grados Celsius",
        "°": "grados",
        "m": "metros",
    },
    to="a",
    of="de ",
    in_dates="de",
)

_PORTUGUESE = _Language(
    tag="pt",
    magnitudes={"mi": "milhões", "bi": "bilhões", "M": "milhões"},
    currencies={"€": "euros", "EUR": "euros", "R$": "reais", "$": "dólares", "£": "libras"},
    units={
        "km/h": "quilômetros por hora",
        "km": "quilômetros",
        "cm": "centímetros",
        "mm": "milímetros",
        "kg": "quilogramas",
        "m²": "metros quadrados",
        "km²": "quilômetros quadrados",
        "kWh": "quilowatts-hora",
        "MW": "megawatts",
        "°C": "graus Celsius",
        "°": "graus",
        "m": "metros",
    },
    to="a",
    of="de ",
    in_dates="de",
)

_ITALIAN = _Language(
    tag="it",
    magnitudes={"mln": "milioni", "mld": "miliardi"},
    currencies={"€": "euro", "EUR": "euro", "$": "dollari", "£": "sterline"},
    units={
        "km/h": "chilometri all'ora",
        "km": "chilometri",
        "cm": "centimetri",
        "mm": "millimetri",
        "kg": "chilogrammi",
        "m²": "metri quadrati",
        "km²": "chilometri quadrati",
        "kWh": "chilowattora",
        "MW": "megawatt",
        "°C": "gradi Celsius",
        "°": "gradi",
        "m": "metri",
    },
    to="a",
    of="di ",
)

_SPACE = "[ \u00a0\u202f]"
_NUMBER = rf"(?P<whole>\d{{1,3}}(?:[.{_SPACE[1:-1]}]\d{{3}})+|\d+)(?:,(?P<fraction>\d+))?"
_START = r"(?<![\w.,/-])"
_END = r"(?![\w²/]|[.,]\d)"
_YEAR = r"(?:1[0-9]|20)\d\d"
_NOT_DIGIT = re.compile(r"\D")


def _number(match: re.Match[str], language: str) -> str:
    whole = _NOT_DIGIT.sub("", match["whole"])
    return words.decimal(whole, match["fraction"] or "", language)


def _money(table: _Language, match: re.Match[str], language: str) -> str:
    magnitude = table.magnitudes.get(match["magnitude"] or "", match["magnitude"] or "")
    currency = table.currencies[match["symbol"]]
    of = table.of_vowel if table.of_vowel and currency[0] == "e" else table.of
    joint = f" {of if magnitude else ''}"
    number = _counted(_number(match, language), table, match)
    return " ".join(f"{number} {magnitude}{joint}{currency}".split())


def _counted(said: str, table: _Language, match: re.Match[str]) -> str:
    """Return the form of a number that stands before a noun: German "ein", Spanish "un"."""
    if match["whole"] != "1" or match["fraction"]:
        return said
    return {"de": "ein", "es": "un"}.get(table.tag, said)


def _unit(table: _Language, match: re.Match[str], language: str) -> str:
    return f"{_counted(_number(match, language), table, match)} {table.units[match['unit']]}"


def _day(match: re.Match[str], language: str, tag: str) -> str:
    day = int(match["day"])
    if tag == "de":
        return f"{words.ordinal(day, language)}{_german_case(match)}"
    return words.ordinal(1, language) if day == 1 and tag != "es" else words.cardinal(day, language)


def _german_case(match: re.Match[str]) -> str:
    """Return the ending of a German ordinal: "am siebten März", "der siebte März", "siebter März"."""
    before = match.string[: match.start()].rstrip().rpartition(" ")[2].lower()
    if before in {"am", "vom", "zum", "dem", "den", "des", "im", "seit", "ab", "bis"}:
        return "n"
    return "" if before in {"der", "das", "die"} else "r"


def _date(table: _Language, match: re.Match[str], language: str) -> str:
    of = f"{table.in_dates} " if table.in_dates else ""
    said = f"{_day(match, language, table.tag)} {of}{match['month']}"
    return f"{said} {of}{_year(int(match['year']), language, table)}" if match["year"] else said


def _year(value: int, language: str, table: _Language) -> str:
    """Return a year; German counts the centuries of 1100 to 1999 ("neunzehnhundertachtundneunzig")."""
    if table.tag == "de" and 1100 <= value < 2000:  # noqa: PLR2004 -- the years that German says so
        rest = words.cardinal(value % 100, language) if value % 100 else ""
        return f"{words.cardinal(value // 100, language)}hundert{rest}"
    return words.cardinal(value, language)


def _magnitude(table: _Language, match: re.Match[str], language: str) -> str:
    return f"{_number(match, language)} {table.magnitudes[match['magnitude']]}"


def _range(table: _Language, match: re.Match[str], language: str) -> str:
    low, high = (words.cardinal(int(match[group]), language) for group in ("low", "high"))
    return f"{low} {table.to} {high}"


def _patterns(table: _Language) -> tuple[Pattern, ...]:
    """Return the rules of one language, from its words."""
    currency = rf"(?P<symbol>{alternatives(table.currencies)})"
    magnitude = (
        rf"(?:{_SPACE}?(?P<magnitude>{alternatives([*table.magnitudes, *table.magnitudes.values()])}))?"
    )
    short = alternatives(written for written in table.magnitudes if len(written) > 1)
    stop = r"\." if table.tag == "de" else r"(?:er|º|°)?"
    of = r"(?:de\s)?" if table.in_dates else ""
    return (
        rule("money", rf"{_START}{_NUMBER}{magnitude}{_SPACE}?{currency}(?!\w)", partial(_money, table)),
        rule("money", rf"(?<!\w){currency}{_SPACE}?{_NUMBER}{magnitude}{_END}", partial(_money, table)),
        rule(
            "magnitude",
            rf"{_START}{_NUMBER}{_SPACE}?(?P<magnitude>{short})(?!\w)",
            partial(_magnitude, table),
        ),
        rule(
            "date",
            rf"{_START}(?P<day>[12]\d|3[01]|0?[1-9]){stop}\s{of}(?P<month>{alternatives(MONTHS[table.tag])})\b"
            rf"(?:\s{of}(?P<year>{_YEAR})(?!\d))?",
            partial(_date, table),
        ),
        rule(
            "unit",
            rf"{_START}{_NUMBER}{_SPACE}?(?P<unit>{alternatives(table.units)}){_END}",
            partial(_unit, table),
        ),
        rule(
            "range",
            r"(?<![\w.,/–-])(?P<low>\d{1,4})[-–](?P<high>\d{1,4})(?![\w/–-]|[.,]\d)",
            partial(_range, table),
        ),
    )


CONTINENTAL: Mapping[str, tuple[Pattern, ...]] = {
    table.tag: _patterns(table) for table in (_GERMAN, _FRENCH, _SPANISH, _PORTUGUESE, _ITALIAN)
}
"""The rules of each of these languages, in the order in which they hold."""
