"""Symbols that voices name, skip or stumble over: "#1", "~50", "he/she", "→", "±", "/month"."""

import re
from collections.abc import Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import NUMBER, START, Pattern, alternatives, always, rule

_PAIRS: Mapping[str, str] = {
    "he/she": "he or she",
    "she/he": "she or he",
    "s/he": "he or she",
    "him/her": "him or her",
    "his/her": "his or her",
    "his/hers": "his or hers",
    "and/or": "and or",
    "either/or": "either or",
    "(s)he": "he or she",
    "w/o": "without",
    "w/": "with",
    "c/o": "care of",
}

_BETWEEN: Mapping[str, str] = {
    "→": "to",
    "⇒": "to",
    "←": "from",
    "↔": "to",
    "≈": "about",
    "≠": "is not equal to",
    "≤": "at most",
    "≥": "at least",
    "±": "plus or minus",
    "×": "times",
    "÷": "divided by",
}

_PER = (
    "second minute hour day night week month quarter year person student unit kilogram litre liter gallon "
    "serving head pupil visit share barrel ounce pound mile acre hectare episode issue"
)


def _pair(match: re.Match[str], _language: str) -> str:
    said = _PAIRS[match[0].lower()]
    return said.capitalize() if match[0][0].isupper() else said


def _between(match: re.Match[str], _language: str) -> str:
    return f" {_BETWEEN[match[0]]} "


_POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RAISED: Mapping[str, str] = {"2": "squared", "3": "cubed"}


def _power(match: re.Match[str], language: str) -> str:
    """Say "10⁶" as "ten to the power of six", and "r²" as "r squared"."""
    exponent = match["raised"].translate(_POWERS).lstrip("^")
    if exponent in _RAISED:
        return f" {_RAISED[exponent]}"
    sign = "minus " if exponent[0] in "-−" else ""
    return f" to the power of {sign}{words.number(exponent.lstrip('-−'), language)}"


def _based(match: re.Match[str], language: str) -> str:
    return f"{words.number(match['base'], language)}{_power(match, language)}"


SYMBOLS: tuple[Pattern, ...] = (
    rule("power", r"(?<!\w)mc²", always("m c squared"), digits=False, needs="²"),
    rule(
        "power", rf"{START}(?P<base>{NUMBER})(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,4}}|\^[-−]?\d{{1,4}})(?!\w)", _based
    ),
    rule(
        "power",
        r"(?:(?<![A-Za-z])[A-Za-zπ]|(?<![A-Za-z])[a-zπ][a-z]|\))(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\^\d{1,3})(?!\w)",
        _power,
        part="raised",
    ),
    rule("symbol", r"(?<!\w)(?:#|№\s?|Nº\s?)(?=\d)", always("number ")),
    rule("symbol", r"(?<![\w~])[~∼](?=[$£€]?\d)", always("about "), needs="~∼"),
    rule(
        "symbol",
        rf"(?<=\w)\s?/\s?(?=(?:{alternatives(_PER.split())})\b)",
        always(" per "),
        digits=False,
        needs="/",
    ),
    rule("symbol", rf"(?<![\w/])(?i:{alternatives(_PAIRS)})(?![\w/])", _pair, digits=False, needs="(/"),
    rule(
        "stroke",
        r"(?<![\w/.])[A-Za-z]{2,20}(?P<stroke>/)(?=[A-Za-z]{2,20}(?![\w/-]|\.\w))",
        always(" "),
        digits=False,
        part="stroke",
        needs="/",
    ),
    rule("symbol", r"(?<=\s)&(?=\s)", always("and"), digits=False, needs="&"),
    rule("symbol", r"(?<=\s)@(?=\s)", always("at"), digits=False, needs="@"),
    rule("symbol", r"(?<=\s)\+(?=\s)", always("plus"), digits=False, needs="+"),
    rule(
        "symbol",
        r"(?<=\s)=(?=\s)|(?<=[\dA-Za-z)])=(?=[$£€]?[\d(])",
        always(" equals "),
        digits=False,
        needs="=",
    ),
    rule("symbol", r"(?<=\d\s)[-−](?=\s\d{1,6}\s=)", always("minus"), needs="="),
    rule(
        "years",
        r"(?<![\w.,-])[12]\d{3}\s(?P<sign>−)(?=\s[12]\d{3}(?!\w|[.,]\d|\s=))",
        always("to"),
        part="sign",
        needs="−",
    ),
    rule(
        "symbol",
        r"(?:(?<=[\d)]\s)|(?<=\d[a-z]\s)|(?<=\b[A-Za-z]\s))−(?=\s(?:[\d(]|[A-Za-z]\b))",
        always("minus"),
        needs="−",
    ),
    rule("symbol", r"(?<=\d)[+](?=\d)", always(" plus "), needs="+"),
    rule("symbol", r"(?<=\d)−(?=\d)", always(" minus "), needs="−"),
    rule("symbol", r"(?<=\d)∕(?=\d)", always(" divided by "), needs="∕"),
    rule("symbol", r"(?<=\d)[∗∙⋅](?=\d)", always(" times "), needs="∗∙⋅"),
    rule("symbol", r"(?:(?<=\d)|(?<=\b[A-Za-z]))\s?[≤≦]", always(" less than or equal to "), needs="≤≦"),
    rule("symbol", r"(?:(?<=\d)|(?<=\b[A-Za-z]))\s?[≥≧]", always(" greater than or equal to "), needs="≥≧"),
    rule("symbol", r"(?<=\b[a-z])=(?=[a-z]\b)", always(" equals "), digits=False, needs="="),
    rule("symbol", r"(?<=[\w%])\+(?![\w+])", always(" plus"), digits=False, needs="+"),
    rule("symbol", r"(?<=\d)\s?/\s?(?=(?:US|UK|EU)\s\d)", always(", "), needs="/"),
    rule(
        "symbol",
        r"(?<![\w/.])[A-Z](?P<stroke>/)(?=[A-Z](?![\w/-]|\.\w))",
        always(" "),
        digits=False,
        part="stroke",
        needs="/",
    ),
    rule(
        "file",
        r"(?<![\w./@])\w[\w-]{0,39}(?P<dot>\.)(?=(?:py|js|md|html?|css|csv|json|txt|pdf|exe|jpe?g|png|gif|mp[34]|xml|ya?ml|toml|zip|docx?|xlsx?|rs|sh)(?!\w|\.\w))",
        always(" dot "),
        digits=False,
        part="dot",
        needs=".",
    ),
    rule("stroke", r"(?<=\b[A-Z]{4})/(?=\d)", always(" "), needs="/"),
    rule("aperture", r"(?<![\w/])[fƒ]/(?=\d)", always("f "), needs="/"),
    rule("symbol", r"¶\s?(?=\d)", always("paragraph "), needs="¶"),
    rule(
        "stars",
        r"(?<=[1-7])\*(?=\s(?:hotels?|resorts?|reviews?|ratings?|luxury)\b)",
        always(" star"),
        needs="*",
    ),
    rule("symbol", r"(?<=\b[a-z])\s?>\s?(?=\d)", always(" greater than "), needs=">"),
    rule("symbol", r"(?:(?<![<=\w])|(?<=\b[A-Za-z]))<\s?(?=[$£€]?\.?\d)", always(" less than "), needs="<"),
    rule("symbol", r"(?:(?<![>=\w-])|(?<=\b[A-Za-z]))>\s?(?=[$£€]?\.?\d)", always(" more than "), needs=">"),
    rule(
        "grade",
        r"(?<![\w*])A(?P<star>\*)(?=s?(?:[\s,;.)]|$))",
        always("-star"),
        digits=False,
        part="star",
        needs="*",
    ),
    rule("symbol", r"√\s?(?=[\w(])", always("the square root of "), digits=False, needs="√"),
    rule("symbol", r"∞", always("infinity"), digits=False, needs="∞"),
    rule("symbol", r"π(?=[a-z])", always("pi "), digits=False),
    rule("percent", r"(?<=[a-z]\s)%(?=\s(?:of|change)\b)", always("percentage"), digits=False, needs="%"),
    rule("symbol", rf"[{''.join(_BETWEEN)}]", _between, digits=False),
    rule("symbol", r"[©®™]", always(""), digits=False, needs="©®™"),
)
