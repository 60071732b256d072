"""Code in a sentence: its brackets and stars are its own.

This module owns which rules for marks that only the eye wants do not hold in code. It refuses to say how
code is read.
"""

from collections.abc import Iterator, Sequence

from audiopub.model import Block, Change
from audiopub.script.sentences import Piece
from audiopub.script.spoken.marks import SILENT
from audiopub.script.spoken.pattern import changes

_STANDS = "code"
"""The `rule` of a change that changes nothing."""

_SEEN = tuple(each for each in SILENT if each.name != "emoji")
"""Rules for what is only seen: in code, `[1]` is no note mark and `*` no bullet."""


def kept(block: Block, piece: Piece, text: str, language: str) -> Iterator[Change]:
    """Yield changes that leave what stands in the code of a piece as it is, before rules that silence it."""
    places = _places(block, piece)
    for found in changes(_SEEN, text, language) if places else ():
        if any(found.start < end and start < found.end for start, end in places):
            said = text[found.start : found.end]
            yield Change(start=found.start, end=found.end, spoken=said, rule=_STANDS)


def without_kept(found: Sequence[Change]) -> tuple[Change, ...]:
    """Return changes without those that leave code as it is: they have done their work."""
    return tuple(change for change in found if change.rule != _STANDS)


def _places(block: Block, piece: Piece) -> list[tuple[int, int]]:
    """Return where code begins and ends, within a piece."""
    if block.kind == "code":
        return [(0, piece.end - piece.start)]
    return [
        (span.start - piece.start, span.end - piece.start)
        for span in block.spans
        if span.kind == "code" and span.start < piece.end and piece.start < span.end
    ]
