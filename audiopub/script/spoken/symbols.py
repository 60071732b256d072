"""Symbols that voices name, skip or stumble over: "#1", "~50", "he/she", "→", "±", "/month"."""

import re
from collections.abc import Mapping

from audiopub.script.spoken.pattern import Pattern, alternatives, always, rule

_PAIRS: Mapping[str, str] = {
    "he/she": "he or she",
    "she/he": "she or he",
    "s/he": "he or she",
    "him/her": "him or her",
    "his/her": "his or her",
    "his/hers": "his or hers",
    "and/or": "and or",
    "either/or": "either or",
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

_PER = "second minute hour day night week month quarter year person student unit kilogram litre liter gallon"


def _pair(match: re.Match[str], _language: str) -> str:
    said = _PAIRS[match[0].lower()]
    return said.capitalize() if match[0][0].isupper() else said


def _between(match: re.Match[str], _language: str) -> str:
    return f" {_BETWEEN[match[0]]} "


SYMBOLS: tuple[Pattern, ...] = (
    rule("symbol", r"(?<!\w)(?:#|№\s?|Nº\s?)(?=\d)", always("number ")),
    rule("symbol", r"(?<!\w)#(?=[A-Za-z])", always("hashtag "), digits=False),
    rule("symbol", r"(?<![\w~])[~∼](?=[$£€]?\d)", always("about ")),
    rule("symbol", r"(?<=\d)\s?\+(?=\s[a-z])", always(" plus")),
    rule("symbol", rf"(?<=\w)/(?=(?:{alternatives(_PER.split())})\b)", always(" per "), digits=False),
    rule("symbol", rf"(?<![\w/])(?i:{alternatives(_PAIRS)})(?![\w/])", _pair, digits=False),
    rule("symbol", rf"[{''.join(_BETWEEN)}]", _between, digits=False),
    rule("symbol", r"[©®™]", always(""), digits=False),
)
