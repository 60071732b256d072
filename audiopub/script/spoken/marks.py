"""What stands in a text for the eye: note marks, addresses, handles, emoji.

Note marks and emoji are not said. An address is said as a person would dictate its first part: the host, and
nothing of path and query.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken import region, words
from audiopub.script.spoken.pattern import Pattern, always, rule

_DOMAINS = (
    "com|org|net|edu|gov|int|mil|info|io|ai|app|dev|tv|uk|ca|au|nz|ie|fr|es|nl|ch|eu|se|dk|fi|pl|cz|ru|ua|jp|cn"
    "|br|za|ly"
)
"""Endings that make a bare `example.com` an address. None is a word: a stop without a space may be a slip."""

EMOJI = "\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55"

_HOST = (
    r"(?![a-z]\.[a-z]{2}\b(?!/))"  # "p.es" is an abbreviation
    rf"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{{0,61}}[A-Za-z0-9])?\.){{1,8}}(?:{_DOMAINS})\b"
)
_ANY_HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,12}\b"
"""A host wherever `@` or `www.` before it says that it is one."""

_REST = r"(?::\d+)?(?:[/?#][^\s<>\"“”]*[\w/=])?/?"

_POWERS: Mapping[str, str] = {
    "en": "to the power of",
    "de": "hoch",
    "fr": "puissance",
    "es": "elevado a",
    "pt": "elevado a",
    "it": "elevato a",
}

_SAID: Mapping[str, Mapping[str, str]] = {
    "en": {".": "dot", "-": "dash", "_": "underscore", "@": "at", "+": "plus"},
    "de": {".": "Punkt", "_": "Unterstrich", "@": "at", "+": "plus"},
    "fr": {".": "point", "_": "tiret bas", "@": "arobase", "+": "plus"},
    "es": {".": "punto", "_": "guion bajo", "@": "arroba", "+": "más"},
    "pt": {".": "ponto", "_": "sublinhado", "@": "arroba", "+": "mais"},
    "it": {".": "punto", "_": "trattino basso", "@": "chiocciola", "+": "più"},
}


_WORDS = frozenset({"be", "co", "in", "is", "it", "me", "my", "so", "to"})
"""Endings of two letters that are read as words."""


_COUNTRY = re.compile(rf"\.(?!(?:{'|'.join(sorted(_WORDS))})$)([a-z]{{2}})$")


def _dictated(address: str, language: str) -> str:
    """Return an address part by part; English says the letters of a country one by one."""
    said = _SAID.get(region.primary(language), _SAID["en"])
    country = _COUNTRY.search(address) if region.primary(language) == "en" else None
    spoken = " ".join("".join(f" {said[char]} " if char in said else char for char in address).split())
    if not country:
        return spoken
    letters = ("-" if "a" in country[1] else " ").join(country[1].upper())
    return f"{spoken[:-2]}{letters}"


def _host(match: re.Match[str], language: str) -> str:
    return _dictated(match["host"].removeprefix("www."), language)


def _email(match: re.Match[str], language: str) -> str:
    return _dictated(match[0], language)


def _handle(match: re.Match[str], language: str) -> str:
    return f"{_dictated('@', language)} {match[1].replace('_', ' ').replace('.', f' {dot(language)} ')}"


def dot(language: str) -> str:
    """Return what the point of an address or of a version is called."""
    return _SAID.get(region.primary(language), _SAID["en"])["."]


def power(exponent: str, language: str) -> str:
    """Return what is said for a raised number behind another one: 10⁶ is "ten to the power of six"."""
    raised = _POWERS.get(region.primary(language))
    return f" {raised} {words.cardinal(int(exponent), language)} " if raised else f" {exponent} "


_nothing = always("")

SILENT: tuple[Pattern, ...] = (
    rule(
        "note mark",
        r"(?<=[.!?”\"])\[(?:\d{1,3}|[a-z])\]:\s\d{1,4}(?:[–-]\d{1,4})?(?![\w–-])",
        _nothing,
        digits=False,
        needs="[",
    ),
    rule(
        "note mark",
        r"\s?\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}|[a-z](?=\](?![a-z]))|(?:note|nb) \d{1,2})\]"
        r"(?::\d{1,4}(?!\d))?",
        _nothing,
        digits=False,
        needs="[",
    ),
    rule(
        "note mark",
        r"\s?\[(?:citation needed|clarification needed|dubious|"
        r"failed verification|(?:by |to )?whom\?|(?:who|when|where|which|why|how)\?)\]",
        _nothing,
        digits=False,
        needs="[",
    ),
    rule("note mark", r"(?:(?<=[a-z][a-z][a-z])|(?<=[.,;”’]))[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}(?!\w)", _nothing),
    rule("note mark", r"(?<=[a-z.,”])[†‡]|(?<=[a-z.,”])\*{1,3}(?=\s|$)", _nothing, digits=False, needs="*†‡"),
    rule(
        "emoji",
        rf"[{EMOJI}][{EMOJI}\ufe0f\u200d\u20e3]*",
        _nothing,
        digits=False,
    ),
    rule("emoticon", r"(?:(?<=\s)|^)[:;=]['’]?-?[)(DPp](?=\s|[.,]|$)", _nothing, digits=False, needs=":;="),
    rule("omission", r"\s?\[(?:\.\.\.|…)\]", _nothing, digits=False, needs="["),
    rule("symbol", r"(?:(?<=\s)|^)[•·▪●■◆▶►|*_~]+(?=\s|$)", _nothing, digits=False),
)
"""For every language."""

ADDRESSES: tuple[Pattern, ...] = (
    rule("symbol", r"(?<=\d)★", always(" star "), digits=False, needs="★"),
    rule("e-mail", rf"\b[\w.+-]{{1,64}}@{_ANY_HOST}", _email, digits=False, needs="@"),
    rule(
        "url",
        rf"\b(?:https?|ftp)://(?:[^\s/@]*@)?(?P<host>[^\s/:?#<>\"”)]*[^\s/:?#<>\"”).,;]){_REST}",
        _host,
        digits=False,
        needs=":",
    ),
    rule("url", rf"(?<![\w@.])(?P<host>www\.{_ANY_HOST}|{_HOST}){_REST}", _host, digits=False, needs="."),
    rule(
        "url",
        r"(?<![\w.])\.(?=(?:com|org|net|io|gov|edu|uk)\b)|(?<![\w.])\.(?=NET\b)",
        lambda _match, language: f"{dot(language)} ",
        digits=False,
        needs=".",
    ),
    rule(
        "url",
        r"(?<![\w/])[ru](?P<stroke>/)(?=\w{3})",
        always(" slash "),
        digits=False,
        part="stroke",
        needs="/",
    ),
    rule("handle", r"(?<![\w@.])@(\w{2,30}(?:\.\w{1,30}){0,3})\b", _handle, digits=False, needs="@"),
)
"""In the words of the sentence's language, or in English ones."""
