"""The summary of an article that gives none: how it begins."""

import re
from collections.abc import Sequence

from audiopub.model import Block

_MAX_CHARS = 300
_MARK = re.compile(
    r"(?:\s?\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}|(?:note|nb|anm\.|n\.)\s\d{1,2})\]"
    r"|(?<=\S)\[[a-z*†‡]\](?!\w)|\0+)(?::\s?\d{1,4}(?:[-–]\d{1,4})?(?!\w|[.,:]\d))?",
    re.IGNORECASE,
)
"""A note mark, with the page that works of reference set behind it; NULs stand for one that is marked."""

_OWN_BRACKETS = frozenset({"code", "formula"})
"""The kinds of span in which `[1]` is no note mark."""


def summary_of(blocks: Sequence[Block]) -> str:
    """Return the first paragraph without its note marks, cut at a word where it is long."""
    first = next((block for block in blocks if block.kind == "paragraph" and block.aloud), None)
    text = " ".join(_without_marks(first).split()) if first else ""
    if len(text) <= _MAX_CHARS:
        return text
    cut = text[: _MAX_CHARS - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut}…"


def _without_marks(block: Block) -> str:
    places = [(span.start, span.end) for span in block.spans if span.kind in _OWN_BRACKETS]

    def left(mark: re.Match[str]) -> str:
        is_kept = "\0" not in mark[0] and any(
            mark.start() < end and start < mark.end() for start, end in places
        )
        return mark[0] if is_kept else ""

    return _MARK.sub(left, _with_nuls(block))


def _with_nuls(block: Block) -> str:
    """Return the text of a block with NULs, which no text holds, in place of each mark that is known."""
    text = block.text
    for span in block.spans:
        if span.kind == "note_ref":
            text = f"{text[: span.start]}{chr(0) * (span.end - span.start)}{text[span.end :]}"
    return text
