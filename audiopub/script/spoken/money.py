"""Sums of money, with their magnitudes: "$2.5m", "£3bn", "US$1,250.50", "50p", "EUR 5 million"."""

import re

from audiopub.script.spoken import units, words
from audiopub.script.spoken.currencies import BEHIND, CURRENCIES, MAGNITUDES, Currency
from audiopub.script.spoken.magnitudes import magnitude
from audiopub.script.spoken.pattern import (
    END,
    NUMBER,
    Pattern,
    alternatives,
    always,
    attributive,
    before_noun,
    determined,
    rule,
)

_SYMBOL = alternatives(code for code in CURRENCIES if code not in {"kr", "zł", "Kč", "R"})
_BEHIND = alternatives([*BEHIND, *(code for code in CURRENCIES if re.fullmatch("[A-Z]{3}", code))])
_MAGNITUDE = rf"(?:[\s-]?(?:{alternatives(MAGNITUDES)})(?![A-Za-z0-9]))"
_SUM = rf"(?P<number>{NUMBER}|\.\d{{1,3}})(?P<magnitude>{_MAGNITUDE})?"
_SECOND = rf"(?P<symbol2>{_SYMBOL})?(?P<number2>{NUMBER})"
_DASHED = rf"\s?[-–—]\s?{_SECOND}(?P<magnitude2>{_MAGNITUDE})?"
_IN_WORDS = rf"\sto\s{_SECOND}(?P<magnitude2>{_MAGNITUDE})"
_ATTRIBUTE = r"(?P<attribute>-(?=[a-z]))?"
_BETWEEN = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween|of|worth|costs?|range[ds]?|ranging)(?:\s(?:about|around|some|roughly|is|was))?\s$"
)
_LOOK_BACK = 24
"""Behind these, two sums are the ends of a range; "rose by $2m to $30m" has two sums."""

_RATED = re.compile(r"(?:an?|per)-")

_ALONE = re.compile(r"\s(?:in|of|for|to|on|by|from|at|a|per|and|or|over|since)\b|[.;:)]|$")
"""Behind "$1.2-billion" that is no adjective."""

_LISTED = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+,? )?[\w-]+, $")
_LONGEST = 40
"""Before a sum that is one of several adjectives: "a 3-year, $45 million contract"."""

_NOTES = re.compile(r" (?:bills?|notes?|coins?|banknotes?|tickets?)\b")
_PLACES = 2
"""Digits behind the point that make cents."""


def _sum(match: re.Match[str], language: str) -> str:
    sign = "minus " if match["sign"] else ""
    currency = CURRENCIES[match["symbol"].strip()]
    said = _amount(match["number"], magnitude(match["magnitude"]), currency, language, one=_singular(match))
    return f"{sign}{said}{' ' if match['attribute'] else ''}"


def _singular(match: re.Match[str]) -> bool:
    """Say whether the sum is an adjective, with its currency in the singular: "a $5-million deal"."""
    cents = "." in match["number"] and not match["magnitude"]
    rated = _RATED.match(match.string, match.end()) and (cents or not determined(match))
    hyphenated = bool(match["attribute"] and not rated)
    hyphenated = (
        hyphenated
        or ((match["magnitude"] or "").startswith("-") and not _alone(match))
        or match.string.endswith("sub-", 0, match.start())
    )
    listed = before_noun(match) and _LISTED.search(
        match.string[max(0, match.start() - _LONGEST) : match.start()]
    )
    return hyphenated or attributive(match) or bool(listed) or bool(_NOTES.match(match.string, match.end()))


def _alone(match: re.Match[str]) -> bool:
    """Say whether a sum is no adjective; with an article it is one even before a comma."""
    comma = match.string.startswith(",", match.end()) and not determined(match)
    return comma or bool(_ALONE.match(match.string, match.end()))


def _amount(number: str, magnitude: str, currency: Currency, language: str, *, one: bool) -> str:
    whole, _, fraction = words.plain(number).partition(".")
    if fraction and not magnitude and len(fraction.rstrip("0")) <= _PLACES:
        fraction = fraction.rstrip("0").ljust(_PLACES, "0")
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
    first, second = magnitude(match["magnitude"]), magnitude(match["magnitude2"])
    if second and not first and _value(match["number"]) >= _value(match["number2"]):
        return None
    if _apart(match):
        return None
    currency = CURRENCIES[match["symbol"].strip()]
    low = f"{words.number(match['number'], language)} {first if first != second else ''}".strip()
    if not first and not second and currency.cents and "." in match["number"]:
        low = _amount(match["number"], "", currency, language, one=False)
    return f"{low} to {_amount(match['number2'], second, currency, language, one=attributive(match))}"


def _apart(match: re.Match[str]) -> bool:
    """Say whether two whole sums have "to" between them, but are no range."""
    if not (match["magnitude"] and match["symbol2"] and " to " in match[0]):
        return False
    return not _BETWEEN.search(match.string[max(0, match.start() - _LOOK_BACK) : match.start()])


def _value(number: str) -> float:
    return float(words.plain(number))


def _after(match: re.Match[str], language: str) -> str:
    """Say "5 million EUR" and "20€"."""
    currency = CURRENCIES[match["symbol"]]
    return _amount(match["number"], magnitude(match["magnitude"]), currency, language, one=False)


def _cents(match: re.Match[str], language: str) -> str:
    currency = CURRENCIES["£" if match[2] == "p" else "$"]
    said = words.number(match[1], language)
    return f"{said} {currency.cent if said == 'one' else currency.cents}"


def _shillings(match: re.Match[str], language: str) -> str:
    """Say the "10s 6d" of old money."""
    said = f"{words.number(match[2], language)} shilling{'' if match[2] == '1' else 's'}"
    return (
        f"{said} and {words.number(match[3], language)} {'penny' if match[3] == '1' else 'pence'}"
        if match[3]
        else said
    )


def _pence(match: re.Match[str], language: str) -> str:
    return f"{words.number(match[1], language)} to {words.number(match[2], language)} pence"


def _several(match: re.Match[str], language: str) -> str:
    """Say "the mid-$30s" as "the mid-thirties"."""
    return words.plural(words.number(match[1], language))


def _per(match: re.Match[str], language: str) -> str:
    return f" per {units.name(match['unit'], language, one=True)}"


MONEY: tuple[Pattern, ...] = (
    rule("money", r"(?<![\w.,/£])(?P<said>(1?\d)s\s(1[01]|\d)d)(?!\w)", _shillings, part="said"),
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
    rule(
        "money", r"£\d{1,4}\s(?P<said>(\d{1,2})s(?:\s(\d{1,2})d)?)(?!\w)", _shillings, part="said", needs="£"
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
    rule("money", r"(?<![\w.,/-])(\d{1,3})[-–](\d{1,3})p(?![\w-])", _pence, needs="-–"),
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
