"""The editor's own pronunciations: which words are said as which others.

An entry matches whole words. One that is written all in small letters matches in any case ("nginx" also
"Nginx"); one with a capital matches only as written ("IT" leaves "it" alone). Where two entries begin at the
same place, the longer one holds. What an entry says is final: no other rule touches it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from audiopub.model import Change

RULE = "lexicon"
"""The `rule` of a change that came from an entry."""

_SPACED_SCRIPTS_END = "\u0e00"
"""From Thai on, most scripts write words without spaces, or hang endings on them."""

_EXTENDED = ("\u1e00", "\u1fff")
"""Further Latin and Greek letters, which lie behind that border."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Entries as one pattern: group i of `pattern` is said as `spoken[i - 1]`."""

    pattern: re.Pattern[str] | None = None
    spoken: tuple[str, ...] = ()

    def changes(self, text: str) -> Iterator[Change]:
        """Yield a change for each entry found in `text`, in order and without overlap."""
        if self.pattern is None:
            return
        for match in self.pattern.finditer(text):
            spoken = self.spoken[(match.lastindex or 1) - 1]
            yield Change(start=match.start(), end=match.end(), spoken=spoken, rule=RULE)


def build(say: Mapping[str, str], texts: Iterable[str]) -> Lexicon:
    """Return the entries of `say` that can occur in `texts`.

    Entries are brought to Unicode NFC, as the texts are; blank ones are ignored.
    """
    body = " ".join(" ".join(texts).split()).casefold()
    entries = {_normal(written): spoken for written, spoken in say.items() if _normal(written)}
    used = sorted((word for word in entries if word.casefold() in body), key=lambda word: (-len(word), word))
    if not used:
        return Lexicon()
    pattern = re.compile("|".join(f"({_expression(word)})" for word in used))
    return Lexicon(pattern=pattern, spoken=tuple(entries[word].strip() for word in used))


def _normal(written: str) -> str:
    return " ".join(unicodedata.normalize("NFC", written).split())


def _expression(word: str) -> str:
    before = r"(?<!\w)" if _needs_border(word[0]) else ""
    after = r"(?!\w)" if _needs_border(word[-1]) else ""
    flags = "i" if word == word.lower() else ""
    body = r"\s+".join(re.escape(piece) for piece in word.split())
    return f"{before}(?{flags}:{body}){after}"


def _needs_border(char: str) -> bool:
    spaced = char < _SPACED_SCRIPTS_END or _EXTENDED[0] <= char <= _EXTENDED[1]
    return spaced and (char.isalnum() or char == "_")
