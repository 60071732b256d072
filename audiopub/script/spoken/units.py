"""Units of measure behind a number: "45 km/h", "40°C", "6ft 2in", "3x", "CO2".

This module owns the table of units. A unit stands directly behind its number or after one space; a letter
that may be something else ("5 in", "2 A") is not a unit.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken import region, words
from audiopub.script.spoken.pattern import NUMBER, Pattern, alternatives, looked_up, rule

_UNITS: Mapping[str, str] = {
    "km": "kilometre",
    "cm": "centimetre",
    "mm": "millimetre",
    "µm": "micrometre",
    "μm": "micrometre",
    "nm": "nanometre",
    "mi": "mile",
    "ft": "foot",
    "yd": "yard",
    "yds": "yard",
    "km²": "square kilometre",
    "km2": "square kilometre",
    "sq km": "square kilometre",
    "m²": "square metre",
    "m2": "square metre",
    "sq m": "square metre",
    "m³": "cubic metre",
    "m3": "cubic metre",
    "sq ft": "square foot",
    "sq mi": "square mile",
    "ha": "hectare",
    "kg": "kilogram",
    "mg": "milligram",
    "µg": "microgram",
    "μg": "microgram",
    "g": "gram",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "L": "litre",
    "ml": "millilitre",
    "mL": "millilitre",
    "cl": "centilitre",
    "m": "metre",
    "km/h": "kilometre per hour",
    "kmh": "kilometre per hour",
    "kph": "kilometre per hour",
    "m/s": "metre per second",
    "mph": "mile per hour",
    "mpg": "mile per gallon",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "TW": "terawatt",
    "kWh": "kilowatt hour",
    "MWh": "megawatt hour",
    "GWh": "gigawatt hour",
    "TWh": "terawatt hour",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
    "KB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "Mbps": "megabit per second",
    "Gbps": "gigabit per second",
    "dB": "decibel",
    "kcal": "kilocalorie",
    "psi": "pound per square inch",
    "ppm": "part per million",
    "bpm": "beat per minute",
    "hp": "horsepower",
    "hr": "hour",
    "hrs": "hour",
    "min": "minute",
    "mins": "minute",
    "sec": "second",
    "secs": "second",
    "ms": "millisecond",
    "°C": "degree Celsius",
    "ºC": "degree Celsius",
    "° C": "degree Celsius",
    "℃": "degree Celsius",
    "°F": "degree Fahrenheit",
    "ºF": "degree Fahrenheit",
    "° F": "degree Fahrenheit",
    "℉": "degree Fahrenheit",
    "°": "degree",
    "x": "time",
    "×": "time",
}
"""What is said for one; the plural is made from its first words."""

_PLURALS: Mapping[str, str] = {"foot": "feet", "hertz": "hertz", "horsepower": "horsepower"}

_AMERICAN: Mapping[str, str] = {"metre": "meter", "litre": "liter"}

_SPACED = alternatives([unit for unit in _UNITS if unit not in {"x", "×", "m"}])
_LETTER_AFTER = r"(?![\w°²³/])"
_FORMULAS: Mapping[str, str] = {
    "CO2": "C O two",
    "CO₂": "C O two",
    "H2O": "H two O",
    "H₂O": "H two O",
    "O2": "O two",
}


def name(unit: str, language: str, *, one: bool) -> str:
    """Return what is said for a unit: `kilometers per hour`, `degree Celsius`."""
    said = _UNITS[unit]
    if region.american(language):
        for british, american in _AMERICAN.items():
            said = said.replace(british, american)
    if one:
        return said
    noun = _noun(said)
    return said.replace(noun, _PLURALS.get(noun, f"{noun}s"), 1)


def _noun(said: str) -> str:
    """Return the word of a unit that takes the plural: the last before "per" or the scale's name."""
    return re.split(r" (?:per|Celsius|Fahrenheit)\b", said)[0].split()[-1]


def _measure(match: re.Match[str], language: str) -> str:
    sign = "minus " if match["sign"] else ""
    said = words.number(match["number"], language)
    one = said == "one" or match["gap"] == "-"
    return f"{sign}{said} {name(match['unit'], language, one=one)}"


def _measured_range(match: re.Match[str], language: str) -> str:
    low, high = words.number(match["low"], language), words.number(match["high"], language)
    return f"{low} to {high} {name(match['unit'], language, one=False)}"


def _height(match: re.Match[str], language: str) -> str:
    return f"{words.number(match[1], language)} foot {words.number(match[2], language)}"


_NUMBER = rf"(?<![\w.,/$£€])(?P<sign>(?<!\d)[-−])?(?P<number>{NUMBER})"

UNITS: tuple[Pattern, ...] = (
    rule("height", r"(?<![\w.,/])(\d)\s?(?:ft|foot|['′’])\s?(\d\d?)\s?(?:in\b\.?|[\"″”])", _height),
    rule(
        "unit",
        rf"(?<![\w.,/$£€-])(?P<low>{NUMBER})[-–—](?P<high>{NUMBER})\s?(?P<unit>{_SPACED}|m){_LETTER_AFTER}",
        _measured_range,
    ),
    rule("unit", rf"{_NUMBER}(?P<gap>[\s-]?)(?P<unit>{_SPACED}){_LETTER_AFTER}", _measure),
    rule("unit", rf"{_NUMBER}(?P<gap>[\s-])(?P<unit>m){_LETTER_AFTER}", _measure),
    rule("unit", rf"{_NUMBER}(?P<gap>)(?P<unit>m|x|×){_LETTER_AFTER}", _measure),
    rule("formula", rf"(?<!\w)({alternatives(_FORMULAS)})(?!\w)", looked_up(_FORMULAS), digits=False),
)
