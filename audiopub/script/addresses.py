"""Web addresses in a text: which lines are nothing else, and how one is said in full.

An address is shown in full and not said in full: in a sentence the voice says its host (`spoken.marks`), and
a line that is nothing but addresses is silent. With `[aloud] url` all of it is said. This module owns both.
It refuses to know what a host is said as.
"""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from audiopub.model import Change
from audiopub.script.spoken import region
from audiopub.script.spoken.marks import ADDRESSES
from audiopub.script.spoken.pattern import changes

_RULE = "url"
_WHOLE = re.compile(r"(?:https?|ftp)://[^\s<>\"“”]+|www\.[^\s<>\"“”]+", re.IGNORECASE)
_FULL = re.compile(
    r"(?:(?:https?|ftp)://(?:[^\s/@]*@)?)?(?P<host>[^\s/?#]+)(?P<rest>[/?#]?\S*)", re.IGNORECASE
)
_PARTS = re.compile(r"[/?=&#.~%:+_-]|[^/?=&#.~%:+_-]+")

_SIGNS: Mapping[str, Mapping[str, str]] = {
    "en": {"/": "slash", "?": "question mark", "=": "equals", "&": "and", "#": "hash", ".": "dot",
           "-": "dash", "_": "underscore", "~": "tilde", "%": "percent", ":": "colon", "+": "plus"},
    "de": {"/": "Schrägstrich", "?": "Fragezeichen", "=": "gleich", "&": "und", "#": "Raute", ".": "Punkt",
           "-": "Strich", "_": "Unterstrich", "~": "Tilde", "%": "Prozent", ":": "Doppelpunkt", "+": "plus"},
    "fr": {"/": "barre oblique", "?": "point d’interrogation", "=": "égale", "&": "et", "#": "dièse",
           ".": "point", "-": "tiret", "_": "tiret bas", "~": "tilde", "%": "pour cent", ":": "deux-points",
           "+": "plus"},
    "es": {"/": "barra", "?": "interrogación", "=": "igual", "&": "y", "#": "almohadilla", ".": "punto",
           "-": "guion", "_": "guion bajo", "~": "virgulilla", "%": "por ciento", ":": "dos puntos",
           "+": "más"},
    "it": {"/": "barra", "?": "punto interrogativo", "=": "uguale", "&": "e", "#": "cancelletto",
           ".": "punto", "-": "trattino", "_": "trattino basso", "~": "tilde", "%": "per cento",
           ":": "due punti", "+": "più"},
    "pt": {"/": "barra", "?": "interrogação", "=": "igual", "&": "e", "#": "cardinal", ".": "ponto",
           "-": "hífen", "_": "sublinhado", "~": "til", "%": "por cento", ":": "dois pontos", "+": "mais"},
}  # fmt: skip
"""Names of the signs in an address; other languages get the English ones."""


def only_addresses(text: str) -> bool:
    """Tell whether a text is nothing but web addresses."""
    words = text.split()
    return bool(words) and all(_WHOLE.fullmatch(word.strip("<>()[]")) for word in words)


def in_full(text: str, language: str) -> Iterator[Change]:
    """Yield the web addresses in a text as they are dictated: host, path and query, sign by sign."""
    for change in changes(ADDRESSES, text, language):
        match = _FULL.fullmatch(text[change.start : change.end]) if change.rule == _RULE else None
        if match and len(match["rest"]) > 1:
            spoken = f"{change.spoken} {_dictated(match['rest'].rstrip('/'), language)}"
            yield Change(start=change.start, end=change.end, spoken=spoken, rule=_RULE)


def _dictated(rest: str, language: str) -> str:
    signs = _SIGNS.get(region.primary(language), _SIGNS["en"])
    parts = _PARTS.findall(unquote(rest))
    return " ".join(signs.get(part, part) for part in parts)
