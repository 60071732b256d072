"""Currencies and magnitudes, as English writes and says them. This module owns tables."""

from collections.abc import Mapping
from dataclasses import dataclass


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
_ZLOTY = Currency(one="zloty", many="zlotys", cent="grosz", cents="groszy")
_YEN = Currency(one="yen", many="yen", cent="", cents="")
_YUAN = Currency(one="yuan", many="yuan")
_KORUNA = Currency(one="koruna", many="koruny")
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
    "₩": Currency(one="won", many="won", cent="", cents=""),
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
    "CNY": _YUAN,
    "RMB": _YUAN,
    "Rmb": _YUAN,
    "SFr": Currency(one="Swiss franc", many="Swiss francs"),
    "SKr": Currency(one="Swedish krona", many="Swedish kronor"),
    "NKr": Currency(one="Norwegian krone", many="Norwegian kroner"),
    "DKr": Currency(one="Danish krone", many="Danish kroner"),
    "R": Currency(one="rand", many="rand"),
    "KRW": Currency(one="won", many="won", cent="", cents=""),
    "MXN": Currency(one="Mexican peso", many="Mexican pesos", cent="centavo", cents="centavos"),
    "BRL": Currency(one="real", many="reais", cent="centavo", cents="centavos"),
    "ZAR": Currency(one="rand", many="rand"),
    "RUB": Currency(one="ruble", many="rubles", cent="kopeck", cents="kopecks"),
    "UAH": Currency(one="hryvnia", many="hryvnias"),
    "HKD": _dollar("Hong Kong"),
    "SGD": _dollar("Singapore"),
    "CZK": _KORUNA,
    "HUF": Currency(one="forint", many="forints", cent="", cents=""),
    "Kč": _KORUNA,
    "KSh": Currency(one="Kenyan shilling", many="Kenyan shillings"),
    "Ksh": Currency(one="Kenyan shilling", many="Kenyan shillings"),
    "Rp": Currency(one="rupiah", many="rupiah", cent="", cents=""),
    "GH₵": Currency(one="cedi", many="cedis", cent="pesewa", cents="pesewas"),
    "Dh": Currency(one="dirham", many="dirhams"),
    "AED": Currency(one="dirham", many="dirhams"),
    "₪": Currency(one="shekel", many="shekels", cent="agora", cents="agorot"),
    "₺": Currency(one="lira", many="lira", cent="kurus", cents="kurus"),
    "₦": Currency(one="naira", many="naira", cent="kobo", cents="kobo"),
    "฿": Currency(one="baht", many="baht", cent="satang", cents="satang"),
    "₫": Currency(one="dong", many="dong"),
    "₱": Currency(one="peso", many="pesos", cent="centavo", cents="centavos"),
    "₵": Currency(one="cedi", many="cedis", cent="pesewa", cents="pesewas"),
    "₸": Currency(one="tenge", many="tenge"),
    "₿": Currency(one="bitcoin", many="bitcoins"),
    "Rs": _RUPEE,
    "Rs.": _RUPEE,
    "RM": Currency(one="ringgit", many="ringgit", cent="sen", cents="sen"),
    "US $": _dollar("U.S."),
    "Can$": _dollar("Canadian"),
    "MX$": Currency(one="Mexican peso", many="Mexican pesos", cent="centavo", cents="centavos"),
    "NT$": _dollar("New Taiwan"),
    "J$": _dollar("Jamaican"),
    "CN¥": _YUAN,
    "NZD": _dollar("New Zealand"),
    "SEK": Currency(one="Swedish krona", many="Swedish kronor"),
    "NOK": Currency(one="Norwegian krone", many="Norwegian kroner"),
    "DKK": Currency(one="Danish krone", many="Danish kroner"),
    "PLN": _ZLOTY,
    "zł": _ZLOTY,
    "kr": Currency(one="krona", many="kronor"),
}

BEHIND = ("€", "£", "₪", "₺", "₽", "₴", "₫", "₱", "zł", "kr", "Kč")
"""Signs that are also written behind a number; so are the codes of three letters."""

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
    "lakh": "lakh",
    "crore": "crore",
}
