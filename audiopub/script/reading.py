"""One block as sentences: where it is cut, and how each piece is said, by whom and in which language.

This module owns what a sentence takes from its block: spans of notes, languages and speakers, and the
voices that settings give to them. It refuses to know a sentence's neighbours in other blocks: `compose`
sets the pause at a block's end and numbers equal sentences.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from audiopub.config import Decisions
from audiopub.model import Block, Change, Sentence, SentenceKind, Span
from audiopub.script.lexicon import Lexicon
from audiopub.script.sentences import Piece, split
from audiopub.script.spoken.rules import spoken_form

ID_DIGITS = 8
"""Hex digits of a sentence's id: 32 bits, so that equal ids by chance are unlikely in one article."""

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
        pieces = split(block.text, block.language or self.language, lines=block.kind == "verse")
        sentences = tuple(self._sentence(block, piece) for piece in pieces)
        voiced = [any(char.isalnum() for char in sentence.spoken) for sentence in sentences]
        if all(voiced):
            return sentences
        return tuple(self._sentence(block, piece) for piece in _joined(pieces, voiced))

    def _sentence(self, block: Block, piece: Piece) -> Sentence:
        text = block.text[piece.start : piece.end]
        language = _covering(block, piece, "language") or block.language or self.language
        speaker = _covering(block, piece, "speaker")
        kind = _kind(block)
        fixed = (*_silent_notes(block, piece), *self.lexicon.changes(text))
        spoken, changes = spoken_form(text, language, fixed=fixed)
        pauses = self.decisions.audio.pauses
        return Sentence(
            id=hashlib.sha256(text.encode()).hexdigest()[:ID_DIGITS],
            block=block.id,
            start=piece.start,
            end=piece.end,
            text=text,
            spoken=spoken,
            kind=kind,
            language=language,
            pause_ms=pauses.clause if piece.clause else pauses.sentence,
            changes=changes,
            speaker=speaker,
            voice=self._voice(speaker, kind if kind != "sentence" else block.kind, language),
        )

    def _voice(self, speaker: str, kind: str, language: str) -> str | None:
        """Return the voice that settings give to this sentence: by speaker, else kind, else language."""
        voices = self.decisions.voices
        wanted = (
            voices.speaker.get(speaker),
            voices.kind.get(kind),
            voices.language.get(language),
            voices.language.get(language.partition("-")[0]),
        )
        return next((voice for voice in wanted if voice), None)


def _kind(block: Block) -> SentenceKind:
    return _ADDED.get(block.id, "heading" if block.kind == "heading" else "sentence")


def _covering(block: Block, piece: Piece, kind: str) -> str:
    """Return the value of the innermost span of `kind` that holds all of `piece`, or an empty string."""
    holding = [s for s in block.spans if s.kind == kind and s.start <= piece.start and piece.end <= s.end]
    return min(holding, key=lambda span: span.end - span.start).value if holding else ""


def _silent_notes(block: Block, piece: Piece) -> Iterator[Change]:
    """Yield changes that keep the note marks inside `piece` out of the voice."""
    for span in block.spans:
        if span.kind == "note_ref" and piece.start <= span.start and span.end <= piece.end:
            yield _within(piece, span)


def _within(piece: Piece, span: Span) -> Change:
    return Change(start=span.start - piece.start, end=span.end - piece.start, spoken="", rule="note mark")


def _joined(pieces: Sequence[Piece], voiced: Sequence[bool]) -> list[Piece]:
    """Join each piece without voice to the one before it, or to the first that has a voice."""
    joined: list[Piece] = []
    start: int | None = None
    for piece, has_voice in zip(pieces, voiced, strict=True):
        if has_voice:
            joined.append(replace(piece, start=piece.start if start is None else start))
            start = None
        elif joined:
            joined[-1] = replace(joined[-1], end=piece.end, clause=piece.clause)
        elif start is None:
            start = piece.start
    return joined
