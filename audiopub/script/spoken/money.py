"""Sums of money, with their magnitudes: "$2.5m", "£3bn", "US$1,250.50", "50p", "EUR 5 million".

This module owns the tables of currencies and magnitudes. It also says magnitudes without a currency ("3bn
people"), since the table is the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import END, NUMBER, Pattern, alternatives, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """How English says a currency and its hundredth part, as singular and plural."""

    one: str
    many: str
    cent: str = "cent"
    cents: str = "cents"


_DOLLAR = Currency(one="dollar", many="dollars")
_POUND = Currency(one="pound", many="pounds", cent="penny", cents="pence")
_EURO = Currency(one="euro", many="euros")
_YEN = Currency(one="yen", many="yen")
_RUPEE = Currency(one="rupee", many="rupees", cent="paisa", cents="paise")


def _dollar(place: str) -> Currency:
    return Currency(one=f"{place} dollar", many=f"{place} dollars")


CURRENCIES: Mapping[str, Currency] = {
    "$": _DOLLAR,
    "£": _POUND,
    "€": _EURO,
    "¥": _YEN,
    "₹": _RUPEE,
    "₽": Currency(one="ruble", many="rubles", cent="kopeck", cents="kopecks"),
    "₩": Currency(one="won", many="won"),
    "₴": Currency(one="hryvnia", many="hryvnias"),
    "US$": _dollar("U.S."),
    "A$": _dollar("Australian"),
    "AU$": _dollar("Australian"),
    "C$": _dollar("Canadian"),
    "CA$": _dollar("Canadian"),
    "NZ$": _dollar("New Zealand"),
    "HK$": _dollar("Hong Kong"),
    "S$": _dollar("Singapore"),
    "R$": Currency(one="real", many="reais", cent="centavo", cents="centavos"),
    "USD": _dollar("U.S."),
    "AUD": _dollar("Australian"),
    "CAD": _dollar("Canadian"),
    "GBP": _POUND,
    "EUR": _EURO,
    "JPY": _YEN,
    "INR": _RUPEE,
    "CHF": Currency(one="Swiss franc", many="Swiss francs"),
    "CNY": Currency(one="yuan", many="yuan"),
}

MAGNITUDES: Mapping[str, str] = {
    "k": "thousand",
    "K": "thousand",
    "thousand": "thousand",
    "m": "million",
    "M": "million",
    "mn": "million",
    "mln": "million",
    "MM": "million",
    "million": "million",
    "b": "billion",
    "B": "billion",
    "bn": "billion",
    "Bn": "billion",
    "billion": "billion",
    "t": "trillion",
    "T": "trillion",
    "tn": "trillion",
    "trn": "trillion",
    "trillion": "trillion",
}

_SYMBOL = alternatives(CURRENCIES)
_MAGNITUDE = rf"(?:[\s-]?(?:{alternatives(MAGNITUDES)})(?![A-Za-z0-9]))"
_SUM = rf"(?P<number>{NUMBER})(?P<magnitude>{_MAGNITUDE})?"
_SECOND = rf"(?:{_SYMBOL})?(?P<number2>{NUMBER})"
_DASHED = rf"\s?[-–—]\s?{_SECOND}(?P<magnitude2>{_MAGNITUDE})?"
_IN_WORDS = rf"\sto\s{_SECOND}(?P<magnitude2>{_MAGNITUDE})"
_ATTRIBUTE = r"(?P<attribute>-(?!a-|per-|an-)(?=[a-z]))?"

_DETERMINER = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]h(?:is|at)|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]nother) $"
)
_NOUN = re.compile(
    r" (?!(?:a|an|and|as|at|but|by|each|for|from|goes|has|he|in|is|it|of|on|or|per|she|so|spent|that|the|"
    r"they|to|was|we|were|which|who|will|with|worth)\b)[a-z]"
)
"""Between these two, a sum is an adjective: "a $5 million deal", but "the $5 million in damages"."""

_PLACES = 2
"""Digits behind the point that make cents."""


def _magnitude(written: str | None) -> str:
    return MAGNITUDES[written.strip(" -\u00a0\u202f")] if written else ""


def _sum(match: re.Match[str], language: str) -> str:
    sign = "minus " if match["sign"] else ""
    currency = CURRENCIES[match["symbol"].strip()]
    said = _amount(match["number"], _magnitude(match["magnitude"]), currency, language, one=_singular(match))
    return f"{sign}{said}{' ' if match['attribute'] else ''}"


def _singular(match: re.Match[str]) -> bool:
    """Say whether the sum is an adjective, with its currency in the singular: "a $5-million deal"."""
    hyphenated = bool(match["attribute"]) or (match["magnitude"] or "").startswith("-")
    before, after = match.string[: match.start()], match.string[match.end() :]
    return hyphenated or bool(_DETERMINER.search(before) and _NOUN.match(after))


def _amount(number: str, magnitude: str, currency: Currency, language: str, *, one: bool) -> str:
    whole, _, fraction = number.replace(",", "").partition(".")
    if magnitude or len(fraction) != _PLACES:
        said = f"{words.number(number, language)} {magnitude}".strip()
        return f"{said} {currency.one if one or said == 'one' else currency.many}"
    units = f"{words.cardinal(int(whole), language)} {currency.one if int(whole) == 1 else currency.many}"
    cents = (
        f"{words.cardinal(int(fraction), language)} {currency.cent if fraction == '01' else currency.cents}"
    )
    if int(fraction) == 0:
        return units
    return cents if int(whole) == 0 else f"{units} and {cents}"


def _range(match: re.Match[str], language: str) -> str | None:
    """Say "$5-10 million" as "five to ten million dollars", and "$500 to $1 million" as two sums."""
    first, second = _magnitude(match["magnitude"]), _magnitude(match["magnitude2"])
    if second and not first and _value(match["number"]) >= _value(match["number2"]):
        return None
    currency = CURRENCIES[match["symbol"].strip()]
    low = f"{words.number(match['number'], language)} {first if first != second else ''}".strip()
    return f"{low} to {_amount(match['number2'], second, currency, language, one=False)}"


def _value(number: str) -> float:
    return float(number.replace(",", ""))


def _after(match: re.Match[str], language: str) -> str:
    """Say "5 million EUR" and "20€"."""
    currency = CURRENCIES[match["symbol"]]
    return _amount(match["number"], _magnitude(match["magnitude"]), currency, language, one=False)


def _cents(match: re.Match[str], language: str) -> str:
    currency = _POUND if match[2] == "p" else _DOLLAR
    said = words.number(match[1], language)
    return f"{said} {currency.cent if said == 'one' else currency.cents}"


def _bare(match: re.Match[str], language: str) -> str:
    return f"{words.number(match['number'], language)} {_magnitude(match['magnitude'])}"


MONEY: tuple[Pattern, ...] = (
    rule("money", rf"(?<!\w)(?P<symbol>{_SYMBOL})\s?{_SUM}{_DASHED}{END}", _range),
    rule("money", rf"(?<!\w)(?P<symbol>{_SYMBOL})\s?{_SUM}{_IN_WORDS}{END}", _range),
    rule(
        "money",
        rf"(?<!\w)(?P<sign>[-−](?=[$£€]))?(?P<symbol>(?:{_SYMBOL})\s?){_SUM}(?![A-Za-z0-9]|[.,]\d){_ATTRIBUTE}",
        _sum,
    ),
    rule("money", rf"(?<![\w.,$£€]){_SUM}\s?(?P<symbol>€|£|EUR|USD|GBP|CHF|JPY|CAD|AUD)(?!\w)", _after),
    rule("money", r"(?<![\w.,/-])(\d+)(p|¢)(?![\w-])", _cents),
)

MAGNITUDE: tuple[Pattern, ...] = (
    rule(
        "magnitude",
        rf"(?<![\w.,/-])(?P<number>{NUMBER})(?P<magnitude>\s?(?:bn|mn|mln|tn|trn|k))(?![\w/])",
        _bare,
    ),
    rule(
        "magnitude",
        rf"(?<![\w.,/-])(?P<number>{NUMBER})(?P<magnitude>m|M|B)(?=\s(?:people|men|women|children|[a-z]+s)\b)",
        _bare,
    ),
)
