"""Who says what in an interview or a conversation: turns, found by the names before them.

This module owns the evidence for a name before a turn ("Ada:", a name in bold), how far a turn reaches, and
whether its name is read aloud. It refuses to choose voices, and to take a lone "Note:" for a speaker.
"""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from audiopub.config import Decisions
from audiopub.model import Article, Block, Span

UNSAID = "unsaid"
"""The value of a `speaker_name` that no voice says."""

_NAMED = frozenset({"paragraph", "quote", "list_item", "verse"})
"""Kinds of blocks that a name can stand before."""

_GOES_ON = frozenset({"paragraph", "list_item", "verse"})
"""Kinds of blocks that belong to the turn before them."""

_ENDS = frozenset({"heading", "separator"})
"""Kinds of blocks that end a conversation; all others, such as pictures, stand in between."""

_LONGEST_NAME = 40
_LEAST_TURNS = 2
"""How often each of two names must stand before a turn for a text to be a conversation."""

_SMALL = "da|de|del|della|den|der|di|do|dos|du|la|le|van|von|vom|zu|bin|ibn|al|el|y|e|et|und|and|of|the"
_WORD = r"[^\W\d_](?:[\w’'\-]|\.(?=[\s:：(\[]|\w))*"
_NAME = rf"{_WORD}(?:[ \u00a0](?:(?:{_SMALL})\b|{_WORD}|&|\d{{1,2}}\b)){{0,4}}"
_TIME = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?"
_ASIDE = r"(?:\s*[(\[][^()\[\]\n]{1,40}[)\]])?"
_COLON = r"[ \u00a0]?(?::(?=\s|$)|：)"
_NEXT = re.compile(r"\n\s*|(?<=[.!?…。！？])[\"'”’»)\]]*\s+|(?<=[。！？])(?=\S)")
"""Behind what a further turn can begin in the same block: a line, or a sentence."""

_NO_NAMES = (
    "note notes update updates tip tips warning caution example examples summary source sources photo photos "
    "image video credit credits pro pros con cons ingredients method serves price address hours phone email "
    "website tickets date time place where when who what why how correction editor's hinweis fazit foto "
    "fotos bild quelle quellen beispiel preis adresse zutaten vorteile nachteile wann wo wer was warum wie "
    "exemple prix adresse ingrédients avantages inconvénients où quand qui quoi pourquoi comment nota fuente "
    "ejemplo precio dirección ingredientes ventajas desventajas cuándo dónde quién qué "
    "first second third finally yes no well okay erstens zweitens drittens ja nein oui non sí"
)
"""Words that stand before a colon and are nobody's name, unless settings give them a voice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """A name before a turn: where it stands in a block's text, up to and with its colon.

    `begins` tells whether a line begins with it.
    """

    start: int
    end: int
    name: str
    begins: bool
    is_bold: bool = False


@functools.lru_cache(maxsize=64)
def _patterns(given: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a name with its colon looks like, and one in bold; `given` are names that settings know."""
    known = [r"\s+".join(map(re.escape, name.split())) for name in sorted(given, key=len, reverse=True)]
    name = rf"(?P<name>(?i:{'|'.join(known)})|{_NAME})" if known else rf"(?P<name>{_NAME})"
    return re.compile(rf"{_TIME}{name}{_ASIDE}{_COLON}"), re.compile(rf"{name}[.:]?")


def key(name: str) -> str:
    """Return the form of a speaker's name for comparisons: capitals and white space play no part."""
    return " ".join(name.split()).casefold()


def with_speakers(article: Article, decisions: Decisions) -> Article:
    """Return the article with a span of kind `speaker` over what each speaker says.

    A span of kind `speaker_name` is over the name before a turn; its value is `unsaid` where that is shown
    and not read aloud. Parts that the article itself marks with a speaker stay as they are.
    """
    given = {key(name): name for name in decisions.voices.speaker}
    found = [_turns(block, given) for block in article.blocks]
    names = _speakers(found, given)
    if not names:
        return article
    blocks, place = list(article.blocks), _Conversation(names=names, decisions=decisions)
    for number, (block, turns) in enumerate(zip(article.blocks, found, strict=True)):
        spans = tuple(place.spans(block, [turn for turn in turns if key(turn.name) in names]))
        blocks[number] = replace(block, spans=(*block.spans, *spans)) if spans else block
    return replace(article, blocks=tuple(blocks))


def speakers_of(article: Article) -> tuple[str, ...]:
    """Return the names of all who speak in an article, each once, in the order in which they do."""
    spans = (span for block in article.blocks for span in block.spans if span.kind == "speaker")
    return tuple(dict.fromkeys(span.value for span in spans))


@dataclass(slots=True, kw_only=True)
class _Conversation:
    """Goes through the blocks of an article and knows who is speaking, and who has spoken."""

    names: Mapping[str, str]
    decisions: Decisions
    current: str = ""
    heard: set[str] = field(default_factory=set)

    def spans(self, block: Block, turns: Sequence[_Turn]) -> Iterator[Span]:
        """Yield the spans of one block."""
        if block.kind in _ENDS or _has_speakers(block):
            self.current = ""
            return
        begins = turns[0].start if turns else len(block.text)
        if begins and not turns and _is_aside(block):
            self.current = "" if block.kind in _GOES_ON else self.current
        elif begins and self.current and block.kind in _GOES_ON and block.text.strip():
            yield Span(start=0, end=begins, kind="speaker", value=self.current)
        ends = itertools.pairwise([*(turn.start for turn in turns), len(block.text)])
        for turn, (_, end) in zip(turns, ends, strict=True):
            self.current = self.names[key(turn.name)]
            yield Span(start=turn.start, end=end, kind="speaker", value=self.current)
            yield Span(start=turn.start, end=turn.end, kind="speaker_name", value=self._how())

    def _how(self) -> str:
        """Return `unsaid` for a name that the voice need not say: a voice of its own is known by its sound.

        It says its name once, before the speaker's first turn. Settings can have names read always or never.
        """
        is_first = self.current not in self.heard
        self.heard.add(self.current)
        wish = self.decisions.aloud.speaker
        has_voice = key(self.current) in {key(name) for name in self.decisions.voices.speaker}
        is_said = (is_first or not has_voice) if wish is None else wish
        return "" if is_said else UNSAID


def _turns(block: Block, given: Mapping[str, str]) -> list[_Turn]:
    """Return what may be a name before a turn in a block; none begins inside another, as after "Mr."."""
    if block.kind not in _NAMED or not block.aloud or _has_speakers(block):
        return []
    places = [0, *(match.end() for match in _NEXT.finditer(block.text))]
    found: list[_Turn] = []
    for place in dict.fromkeys(places):
        turn = _label(block, place, given) if not found or place >= found[-1].end else None
        found += [turn] if turn else []
    return found


def _label(block: Block, place: int, given: Mapping[str, str]) -> _Turn | None:
    begins = place == 0 or block.text[:place].rstrip(" \t").endswith("\n")
    label, bold_name = _patterns(tuple(given.values()))
    match = label.match(block.text, place)
    if match and _may_be_name(match["name"], given):
        return _Turn(start=place, end=match.end(), name=match["name"], begins=begins)
    bold = _bold(block, place) if begins else None
    match = bold_name.fullmatch(block.text, place, bold) if bold else None
    if match and bold and _may_be_name(match["name"], given):
        return _Turn(start=place, end=bold, name=match["name"].rstrip("."), begins=True, is_bold=True)
    return None


def _bold(block: Block, place: int) -> int | None:
    """Return the end of the bold words that begin at a place, without white space."""
    ends = (span.end for span in block.spans if span.kind == "strong" and span.start == place)
    end = next(ends, None)
    return None if end is None else place + len(block.text[place:end].rstrip())


def _may_be_name(name: str, given: Mapping[str, str]) -> bool:
    if key(name) in given:
        return True
    small = set(_SMALL.split("|"))
    first, *others = name.split()
    is_written_so = not first[0].islower() and all(not word[0].islower() or word in small for word in others)
    return is_written_so and len(name) <= _LONGEST_NAME and key(name) not in _NO_NAMES.split()


def _speakers(found: Iterable[Sequence[_Turn]], given: Mapping[str, str]) -> Mapping[str, str]:
    """Return the speakers as they are first written, or as settings write them, by the keys of their names.

    Names count when at least two stand before two turns each; then also one that begins a single line, if a
    colon follows it. Names that settings give a voice count always.
    """
    turns = [turn for block in found for turn in block]
    known = {key(turn.name): given[key(turn.name)] for turn in turns if key(turn.name) in given}
    for is_bold in (False, True):
        alike = [turn for turn in turns if turn.is_bold == is_bold]
        counts = Counter(key(turn.name) for turn in alike)
        often = {name for name, count in counts.items() if count >= _LEAST_TURNS or name in known}
        if len(often) >= _LEAST_TURNS:
            for turn in alike:
                if key(turn.name) in often or (turn.begins and not is_bold):
                    known.setdefault(key(turn.name), " ".join(turn.name.split()))
    return known


def _has_speakers(block: Block) -> bool:
    return any(span.kind == "speaker" for span in block.spans)


def _is_aside(block: Block) -> bool:
    """Tell whether a block stands beside a conversation: all of it in italics or in brackets."""
    text = block.text.strip()
    if (text[:1], text[-1:]) in {("(", ")"), ("[", "]")}:
        return True
    return any(span.kind == "emphasis" and span.end - span.start >= len(text) for span in block.spans)
