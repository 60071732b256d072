"""One block as sentences: where it is cut, and how each piece is said, by whom and in which language.

This module owns what a sentence takes from its block: spans of notes, languages and speakers, and the
voices that settings give to them. It refuses to know a sentence's neighbours in other blocks: `compose`
sets the pause at a block's end and numbers equal sentences.
"""

import hashlib
import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from audiopub.config import Decisions
from audiopub.model import Block, Change, Phonemes, Sentence, SentenceKind, Span
from audiopub.script.addresses import in_full
from audiopub.script.aloud import table_pieces
from audiopub.script.code import kept, without_kept
from audiopub.script.lexicon import Lexicon
from audiopub.script.powers import powers
from audiopub.script.section_voices import BY_KIND, BY_LANGUAGE
from audiopub.script.sentences import Piece, split, trimmed
from audiopub.script.speakers import UNSAID, key
from audiopub.script.spoken.marks import power
from audiopub.script.spoken.rules import phonemes, spoken_form

ID_DIGITS = 8
"""Hex digits of a sentence's id: 32 bits, so that equal ids by chance are unlikely in one article."""

_BY_LINES = frozenset({"verse", "code"})
"""Kinds of blocks in which a line ends a sentence."""

_LONG_PART = 60
"""Letters from which a part of a sentence in another language is spoken by itself, in its voice."""

_WIDE, _WIDE_LETTERS = frozenset("WF"), 3
"""East Asian characters (UAX 11), and how many letters each of them stands for."""

_NO_WORDS = "no words"
"""The `rule` of a change that keeps bare marks at a sentence's border out of the voice."""

_SILENT: Mapping[str, str] = {"note_ref": "note mark", "formula": "formula"}
"""Marks whose words no voice says, and the rule that says so."""

_PAGE = re.compile(r":\s?\d{1,4}(?:[-–]\d{1,4})?(?!\w|[.,:]\d)")
"""The page of a source that works of reference set behind a note mark: `[4]: 23`."""

_ADDED: Mapping[str, SentenceKind] = {"opening": "opening", "closing": "closing"}
"""Blocks that audiopub adds around the article, by their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads blocks of one article under one set of decisions."""

    decisions: Decisions
    language: str
    lexicon: Lexicon

    def read(self, block: Block) -> tuple[Sentence, ...]:
        """Return the sentences of `block`; none when it has no letter and no digit to say.

        Together they cover every character of its text that is not white space: a bare mark belongs to the
        sentence before it, or to the first one. The last one has the pause that stands between sentences.
        """
        if block.kind == "table":
            return tuple(_joined(block, tuple(self._rows(block))))
        lines = block.kind in _BY_LINES or block.id in _ADDED
        pieces = split(block.text, block.language or self.language, lines=lines)
        whole = (part for piece in pieces for part in _parts(block, piece))
        sentences = tuple(self._sentence(block, piece) for piece in whole)
        return tuple(_joined(block, sentences))

    def _sentence(self, block: Block, piece: Piece) -> Sentence:
        text = block.text[piece.start : piece.end]
        language = _covering(block, piece, "language") or block.language or self.language
        speaker = _covering(block, piece, "speaker")
        kind = _kind(block)
        marks = (*_names(block, piece), *_unsaid(block, piece), *_raised(block, piece, language))
        given = (*marks, *self.lexicon.changes(text, language), *self._addresses(text, language))
        fixed = (*given, *kept(block, piece, text, language), *powers(text, language))
        spoken, changes = spoken_form(text, language, fixed=fixed)
        changes = without_kept(changes)
        pauses = self.decisions.audio.pauses
        voice, decided_by = self._voice(speaker, kind if kind != "sentence" else block.kind, language)
        return Sentence(
            id=_id(text),
            block=block.id,
            start=piece.start,
            end=piece.end,
            text=text,
            spoken=spoken,
            kind=kind,
            language=language,
            pause_ms=pauses.clause if piece.clause else pauses.sentence,
            changes=changes,
            phonemes=phonemes(text, changes),
            speaker=speaker,
            voice=voice,
            voice_by=decided_by,
        )

    def _rows(self, block: Block) -> Iterator[Sentence]:
        """Yield the sentences of a table: each cell is said after the heading of its column."""
        for said in table_pieces(block, block.language or self.language):
            sentence = self._sentence(block, said.piece)
            borders = [*(place for place, _ in said.headings), len(sentence.text)]
            cells = zip(said.headings, itertools.pairwise(borders), strict=True)
            told, found = "", []
            for (_, heading), (start, end) in cells:
                words, within = self._said(sentence.text[start:end], sentence.language)
                named, in_name = self._said(heading, sentence.language)
                if words:
                    told += "; " if told else ""
                    found += [_moved(each, len(told)) for each in in_name]
                    told += f"{named}: " if named else ""
                    found += [_moved(each, len(told)) for each in within]
                    told += words
            yield replace(sentence, spoken=told, phonemes=tuple(found))

    def _said(self, text: str, language: str) -> tuple[str, tuple[Phonemes, ...]]:
        given = (*self.lexicon.changes(text, language), *self._addresses(text, language))
        fixed = (*given, *powers(text, language))
        spoken, changes = spoken_form(text, language, fixed=fixed)
        return spoken, phonemes(text, changes)

    def _addresses(self, text: str, language: str) -> Iterator[Change]:
        """Return how web addresses are said in full, where settings ask for that."""
        return in_full(text, language) if self.decisions.aloud.url else iter(())

    def _voice(self, speaker: str, kind: str, language: str) -> tuple[str | None, str]:
        """Return the voice that settings give to this sentence, and which: by speaker, kind or language."""
        voices = self.decisions.voices
        by_speaker = {key(name): (name, voice) for name, voice in voices.speaker.items()}
        name, of_speaker = by_speaker.get(key(speaker), (speaker, None))
        primary = language.partition("-")[0]
        wanted = (
            (of_speaker, f"[voices.speaker] {name}"),
            (voices.kind.get(kind), f"{BY_KIND}{kind}"),
            (voices.language.get(language), f"{BY_LANGUAGE}{language}"),
            (voices.language.get(primary), f"{BY_LANGUAGE}{primary}"),
        )
        return next(((voice, by) for voice, by in wanted if voice), (None, ""))


def _moved(within: Phonemes, by: int) -> Phonemes:
    return replace(within, start=within.start + by, end=within.end + by)


def _parts(block: Block, piece: Piece) -> list[Piece]:
    """Cut a sentence where a turn begins or ends, and where a long part in another language does.

    A quotation in another language goes on in its sentence; a turn is the end of what was said before it.
    """
    turns = _inside(piece, (span for span in block.spans if span.kind == "speaker"))
    long_parts = (
        span
        for span in block.spans
        if span.kind == "language" and _letters(block.text[span.start : span.end]) >= _LONG_PART
    )
    borders = [piece.start, *sorted(turns | _inside(piece, long_parts)), piece.end]
    parts = [(trimmed(block.text, start, end), end) for start, end in itertools.pairwise(borders)]
    shown = [(part, border) for part, border in parts if part[0] < part[1]]
    return [
        Piece(start=start, end=end, clause=piece.clause if number == len(shown) else border not in turns)
        for number, ((start, end), border) in enumerate(shown, 1)
    ]


def _inside(piece: Piece, spans: Iterator[Span]) -> set[int]:
    """Return where spans begin and end within a piece."""
    return {place for span in spans for place in (span.start, span.end) if piece.start < place < piece.end}


def _letters(text: str) -> int:
    return sum(_WIDE_LETTERS if unicodedata.east_asian_width(char) in _WIDE else 1 for char in text)


def _kind(block: Block) -> SentenceKind:
    return _ADDED.get(block.id, "heading" if block.kind == "heading" else "sentence")


def _covering(block: Block, piece: Piece, kind: str) -> str:
    """Return the value of the innermost span of `kind` that holds all of `piece`, or an empty string."""
    holding = [s for s in block.spans if s.kind == kind and s.start <= piece.start and piece.end <= s.end]
    return min(holding, key=lambda span: span.end - span.start).value if holding else ""


def _names(block: Block, piece: Piece) -> Iterator[Change]:
    """Yield changes that silence what of a speaker's name lies in `piece`, or set it apart if it is said."""
    for span in block.spans:
        start, end = max(span.start, piece.start), min(span.end, piece.end)
        if span.kind != "speaker_name" or start >= end:
            continue
        if span.value == UNSAID:
            within = replace(span, start=start, end=end)
            yield _within(piece, within, "", "a speaker known by the voice")
        elif end < piece.end and block.text[end].isspace() and block.text[end - 1].isalnum():
            yield _within(piece, replace(span, start=end, end=end + 1), ": ", "a speaker's name")


def _unsaid(block: Block, piece: Piece) -> Iterator[Change]:
    """Yield changes that silence note marks, with the page behind one, and formulas inside `piece`."""
    for span in block.spans:
        page = _PAGE.match(block.text, span.end) if span.kind == "note_ref" else None
        begin = span.start - _has_space_before_mark(block, span)
        start, end = max(begin, piece.start), min(page.end() if page else span.end, piece.end)
        if span.kind in _SILENT and start < end:
            yield _within(piece, replace(span, start=start, end=end), "", _SILENT[span.kind])


def _has_space_before_mark(block: Block, span: Span) -> bool:
    """Tell a formula between a space and a stop or comma: without it, that space is none either."""
    behind = block.text[span.end : span.end + 1]
    named = any(each.kind == "speaker_name" and each.end == span.start - 1 for each in block.spans)
    spaced = block.text[max(span.start - 1, 0) : span.start].isspace() and not named
    return span.kind == "formula" and spaced and not behind.isalnum() and not behind.isspace()


def _raised(block: Block, piece: Piece, language: str) -> Iterator[Change]:
    """Yield changes that say the exponents inside `piece` as such."""
    for span in block.spans:
        if not piece.start <= span.start < span.end <= piece.end:
            continue
        raised, before = block.text[span.start : span.end], block.text[piece.start : span.start]
        if span.kind == "sup" and raised.isdecimal() and before[-1:].isdecimal():
            yield _within(piece, span, power(raised, language), "exponent")


def _within(piece: Piece, span: Span, spoken: str, rule: str) -> Change:
    return Change(start=span.start - piece.start, end=span.end - piece.start, spoken=spoken, rule=rule)


def _joined(block: Block, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Lay each sentence without voice to the one before it, or to the first that has a voice."""
    voiced = [i for i, sentence in enumerate(sentences) if any(char.isalnum() for char in sentence.spoken)]
    if not voiced:
        return []
    ends = [*(i - 1 for i in voiced[1:]), len(sentences) - 1]
    starts = [sentences[0].start, *(sentences[i].start for i in voiced[1:])]
    return [
        _widened(block, sentences[i], start, sentences[end])
        for i, start, end in zip(voiced, starts, ends, strict=True)
    ]


def _widened(block: Block, sentence: Sentence, first: int, last: Sentence) -> Sentence:
    """Return `sentence` from `first` to the end of `last`, without more to say."""
    if (first, last.end) == (sentence.start, sentence.end):
        return sentence
    shift, end = sentence.start - first, sentence.end - first
    before = [Change(start=0, end=shift, spoken="", rule=_NO_WORDS)] if shift else []
    after = (
        [Change(start=end, end=last.end - first, spoken="", rule=_NO_WORDS)]
        if last.end > sentence.end
        else []
    )
    inside = [
        replace(change, start=change.start + shift, end=change.end + shift) for change in sentence.changes
    ]
    text = block.text[first : last.end]
    return replace(
        sentence,
        id=_id(text),
        start=first,
        end=last.end,
        text=text,
        changes=(*before, *inside, *after),
        pause_ms=last.pause_ms,
    )


def _id(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:ID_DIGITS]
