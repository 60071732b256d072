"""Sums of money, with their magnitudes: "$2.5m", "£3bn", "US$1,250.50", "50p", "EUR 5 million".

It also says magnitudes without a currency ("3bn
people"), since their table is the same.
"""

import re

from audiopub.script.spoken import units, words
from audiopub.script.spoken.currencies import BEHIND, CURRENCIES, MAGNITUDES, Currency
from audiopub.script.spoken.pattern import (
    END,
    NUMBER,
    Pattern,
    alternatives,
    always,
    attributive,
    determined,
    rule,
)

_SYMBOL = alternatives(code for code in CURRENCIES if code not in {"kr", "zł", "Kč", "R"})
_BEHIND = alternatives([*BEHIND, *(code for code in CURRENCIES if re.fullmatch("[A-Z]{3}", code))])
_MAGNITUDE = rf"(?:[\s-]?(?:{alternatives(MAGNITUDES)})(?![A-Za-z0-9]))"
_SUM = rf"(?P<number>{NUMBER}|\.\d{{1,3}})(?P<magnitude>{_MAGNITUDE})?"
_SECOND = rf"(?:{_SYMBOL})?(?P<number2>{NUMBER})"
_DASHED = rf"\s?[-–—]\s?{_SECOND}(?P<magnitude2>{_MAGNITUDE})?"
_IN_WORDS = rf"\sto\s{_SECOND}(?P<magnitude2>{_MAGNITUDE})"
_ATTRIBUTE = r"(?P<attribute>-(?=[a-z]))?"
_RATED = re.compile(r"(?:an?|per)-")

_NOTES = re.compile(r" (?:bills?|notes?|coins?|banknotes?|tickets?)\b")
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
    rated = _RATED.match(match.string, match.end()) and ("." in match["number"] or not determined(match))
    hyphenated = bool(match["attribute"] and not rated)
    hyphenated = (
        hyphenated
        or (match["magnitude"] or "").startswith("-")
        or match.string.endswith("sub-", 0, match.start())
    )
    return hyphenated or attributive(match) or bool(_NOTES.match(match.string, match.end()))


def _amount(number: str, magnitude: str, currency: Currency, language: str, *, one: bool) -> str:
    whole, _, fraction = words.plain(number).partition(".")
    if magnitude or len(fraction) != _PLACES:
        said = f"{words.number(number, language)} {magnitude}".strip()
        return f"{said} {currency.one if one or said == 'one' else currency.many}"
    whole = whole or "0"
    units = f"{words.cardinal(int(whole), language)} {currency.one if int(whole) == 1 else currency.many}"
    if not currency.cents:
        return f"{words.number(number, language)} {currency.many}"
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
    return f"{low} to {_amount(match['number2'], second, currency, language, one=attributive(match))}"


def _value(number: str) -> float:
    return float(words.plain(number))


def _after(match: re.Match[str], language: str) -> str:
    """Say "5 million EUR" and "20€"."""
    currency = CURRENCIES[match["symbol"]]
    return _amount(match["number"], _magnitude(match["magnitude"]), currency, language, one=False)


def _cents(match: re.Match[str], language: str) -> str:
    currency = CURRENCIES["£" if match[2] == "p" else "$"]
    said = words.number(match[1], language)
    return f"{said} {currency.cent if said == 'one' else currency.cents}"


def _several(match: re.Match[str], language: str) -> str:
    """Say "the mid-$30s" as "the mid-thirties"."""
    return words.plural(words.number(match[1], language))


def _bare(match: re.Match[str], language: str) -> str:
    return f"{words.number(match['number'], language)} {_magnitude(match['magnitude'])}"


def _bare_range(match: re.Match[str], language: str) -> str:
    return f"{words.number(match['low'], language)} to {_bare(match, language)}"


def _per(match: re.Match[str], language: str) -> str:
    return f" per {units.name(match['unit'], language, one=True)}"


MONEY: tuple[Pattern, ...] = (
    rule("money", rf"(?<!\w)(?P<symbol>{_SYMBOL})\s?{_SUM}{_DASHED}{END}", _range, needs="-–—"),
    rule("money", rf"(?<!\w)(?P<symbol>{_SYMBOL})\s?{_SUM}{_IN_WORDS}{END}", _range),
    rule(
        "money",
        rf"(?<!\w)(?P<sign>[-−](?=[$£€]))?(?P<symbol>(?:{_SYMBOL})\s?){_SUM}(?![A-Za-z0-9]|[.,]\d){_ATTRIBUTE}",
        _sum,
    ),
    rule("money", rf"(?<![\w.,$£€]){_SUM}\s?(?P<symbol>{_BEHIND})(?!\w)", _after),
    rule(
        "money",
        rf"(?<!\w)(?P<sign>)(?P<symbol>R)\s?(?P<number>{NUMBER})(?P<magnitude>\s?(?:bn|m|million|billion|trillion))(?!\w)(?P<attribute>)",
        _sum,
    ),
    rule("money", r"(?<=\d)\s?/\s?(?=[$£€]\d)", always(", "), needs="/"),
    rule("money", r"(?<=\d\s)pcm(?!\w)", always("per calendar month")),
    rule(
        "karat",
        r"(?:(?<=\b10)|(?<=\b14)|(?<=\b18)|(?<=\b22)|(?<=\b24))[kK](?=[\s-](?:gold|white|yellow|rose|ring|necklace|bracelet|chain)\b)",
        always(" karat"),
    ),
    rule("money", r"(?<!\w)[$£€](\d0|\d{1,3}(?:,\d{3}){1,2}|\d00)s\b", _several, needs="$£€"),
    rule(
        "money",
        r"(?<![\w.,$£€])(?P<number>\d+(?:[.,]\d+)*)(?P<magnitude>)(?P<symbol>\$)(?![\w$])",
        _after,
        needs="$",
    ),
    rule(
        "money", r"(?<![\w.,/-])(?!(?:240|360|480|720|1080|1440|2160)p)(\d+(?:\.\d+)?)(p|¢)(?![\w-])", _cents
    ),
    rule(
        "money",
        r"(?<![\w.,/$£€-])(\d{1,2}(?:\.\d)?)(c)(?=\s(?:a|per|each|in|to|from|off|more|on|higher|lower)\b|[;,)]|\.$|$)",
        _cents,
    ),
    rule(
        "money",
        r"(?:[$£€]\d[\d.,]{0,12}|\d[p¢])(?P<per>\s?/(?P<unit>kg|bbl|litre|liter|min|g|lb|oz|km|kWh|MWh|GB|ft|m²|m2|L|W|mo|mth|wk|yr|hr|h|day)(?:\.(?!\s*$))?)(?!\w)",
        _per,
        part="per",
        needs="/",
    ),
)

_METRES = (
    "hurdles|relays?|finals?|sprints?|races|heats|events|titles|records|butterfly|walls|waves|towers|turbines|"
    "swimmers|runners|drops|trees|yachts|ships|vessels|cliffs|lanes|lengths|medals|semi-?finals"
)
"""What is measured in metres, not counted in millions: "the 110m hurdles"."""

_NOT_COUNTED = (
    "is|was|has|does|as|its|this|his|hers|ours|theirs|across|towards|upwards|downwards|inwards|outwards|"
    "perhaps|always|sometimes|besides|less|unless|plus|minus|versus|thus|yes|us"
)
"""Words that end as a plural does and are none: "15m was dug" is said of metres."""

_COUNTED = (
    rf"(?=\s(?!(?:{_METRES}|{_NOT_COUNTED})\b)(?:people|men|women|children|[a-z]+s)\b|-plus\b|-strong\b)"
)

_RACE = r"(?:run|race|walk|fun|charity|course|time|PB|road|trail|swim|event|in|on|at|for|and)\b"

MAGNITUDE: tuple[Pattern, ...] = (
    rule(
        "magnitude",
        rf"(?<![\w.,/–-])(?P<low>{NUMBER})[-–](?P<number>{NUMBER})(?P<magnitude>\s?(?:bn|mn|mln|tn|trn|k)(?![\w/])|[mMB]{_COUNTED})",
        _bare_range,
        needs="-–",
    ),
    rule(
        "magnitude",
        rf"\b(?i:population|circulation|audience|turnout)(?::|\sof|\sis|\swas)?\s(?P<said>(?P<number>{NUMBER})(?P<magnitude>m))(?!\w)",
        _bare,
        part="said",
    ),
    rule(
        "magnitude",
        rf"(?<![\w.,/-])(?P<number>{NUMBER})(?P<magnitude>\s?(?:bn|mn|mln|tn|trn|k))(?![\w/])(?!(?<=\b5k)\s{_RACE}|(?<=\b10k)\s{_RACE})",
        _bare,
    ),
    rule(
        "magnitude",
        rf"(?<![\w.,/-])(?!(?:2|4|5|8|10)K)(?P<number>{NUMBER})(?P<magnitude>K)(?=\s[a-z]+s\b|-plus\b|-strong\b)",
        _bare,
    ),
    rule(
        "magnitude",
        rf"(?<![\w.,/–-])(?P<number>{NUMBER})(?P<magnitude>m|M|B){_COUNTED}",
        _bare,
    ),
)
