"""The editor's own pronunciations: which words are said as which others.

An entry matches whole words, unless it says otherwise. One that is written all in small letters matches in
any case ("nginx" also "Nginx"); one with a capital matches only as written ("IT" leaves "it" alone), unless
it says otherwise. Where two entries begin at the same place, the longer one holds; of two for the same
word, the one for the sentence's language. What an entry says is final: no other rule touches it. A genitive
of English ("Siobhan's") belongs to a word that is said by phonemes.
"""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from audiopub.model import Change
from audiopub.pronunciation import Pronunciation

RULE = "lexicon"
"""The `rule` of a change that came from an entry."""

_SPACED_SCRIPTS_END = "\u0e00"
"""From Thai on, most scripts write words without spaces, or hang endings on them."""

_OWNING = re.compile(r"['’]s$")
_HISSING, _VOICELESS = ("s", "z", "ʃ", "ʒ"), ("p", "t", "k", "f", "θ", "x")

_EXTENDED = ("\u1e00", "\u1fff")
"""Further Latin and Greek letters, which lie behind that border."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A word as it is written (NFC, single spaces), and one way to say it."""

    word: str
    way: Pronunciation

    @property
    def any_case(self) -> bool:
        """Tell whether capitals do not matter."""
        return self.word == self.word.lower() if self.way.case is None else not self.way.case

    @property
    def rank(self) -> tuple[int, int, bool, str]:
        """Return what entries are sorted by, those that hold first: long, of a language, exact ones."""
        return -len(self.word), -len(self.way.language), self.any_case, self.word


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The entries that hold for some texts, in the order in which they hold."""

    entries: tuple[Entry, ...] = ()

    def changes(self, text: str, language: str) -> Iterator[Change]:
        """Yield a change for each entry found in a text in `language` (BCP 47), in order."""
        if not self.entries:
            return
        pattern, holding = _compiled(self.entries, language)
        for match in pattern.finditer(text) if holding else ():
            yield _change(match, holding[(match.lastindex or 1) - 1])


def _change(match: re.Match[str], entry: Entry) -> Change:
    """Return what is said for a place; phonemes of a word that owns something end in those of its s."""
    said, ipa = entry.way.say.strip(), entry.way.ipa
    owned = _OWNING.search(match[0])
    if ipa and owned and not _OWNING.search(entry.word):
        said, ipa = said and said + owned[0], ipa + _owning(ipa)
    return Change(start=match.start(), end=match.end(), spoken=said or match[0], rule=RULE, ipa=ipa)


def _owning(ipa: str) -> str:
    """Return how English says the s of the genitive after these phonemes."""
    if ipa.endswith(_HISSING):
        return "ɪz"
    return "s" if ipa.endswith(_VOICELESS) else "z"


def build(say: Mapping[str, Sequence[Pronunciation]], texts: Iterable[str]) -> Lexicon:
    """Return the entries of `say` that can occur in `texts`.

    Entries are brought to Unicode NFC, as the texts are; blank ones are ignored.
    """
    body = " ".join(" ".join(texts).split()).casefold()
    named = ((_normal(written), ways) for written, ways in say.items())
    used = {word: ways for word, ways in named if word and word.casefold() in body}
    entries = (Entry(word=word, way=way) for word, ways in used.items() for way in ways)
    return Lexicon(entries=tuple(sorted(entries, key=lambda entry: entry.rank)))


@functools.lru_cache(maxsize=64)
def _compiled(entries: tuple[Entry, ...], language: str) -> tuple[re.Pattern[str], tuple[Entry, ...]]:
    """Return the entries of a language as one pattern: what group i matches is said as entry i - 1 says."""
    holding = tuple(entry for entry in entries if covers(entry.way.language, language))
    pattern = re.compile("|".join(f"({_expression(entry, language)})" for entry in holding))
    return pattern, holding


def covers(tag: str, language: str) -> bool:
    """Tell whether what is for `tag` (BCP 47, or empty for all) holds in `language`: `de` also in de-AT."""
    return not tag or f"{language}-".lower().startswith(f"{tag}-".lower())


def _normal(written: str) -> str:
    return " ".join(unicodedata.normalize("NFC", written).split())


def _expression(entry: Entry, language: str) -> str:
    whole = entry.way.whole
    before = r"(?<!\w)" if whole and _needs_border(entry.word[0]) else ""
    after = r"(?!\w)" if whole and _needs_border(entry.word[-1]) else ""
    flags = "i" if entry.any_case else ""
    body = r"\s+".join(re.escape(piece) for piece in entry.word.split())
    genitive = r"(?:['’]s(?!\w))?" if entry.way.ipa and covers("en", language) else ""
    return f"{before}(?{flags}:{body}){genitive}{after}"


def _needs_border(char: str) -> bool:
    spaced = char < _SPACED_SCRIPTS_END or _EXTENDED[0] <= char <= _EXTENDED[1]
    return spaced and (char.isalnum() or char == "_")
