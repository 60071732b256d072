"""The summary of an article that gives none: how it begins."""

import re
from collections.abc import Sequence

from audiopub.model import Block

_MAX_CHARS = 300
_MARK = re.compile(
    r"(?:\s?\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}|(?:note|nb|anm\.|n\.)\s\d{1,2})\]"
    r"|(?<=\S)\[[a-z*†‡]\](?!\w)|\0)(?::\s?\d{1,4}(?:[-–]\d{1,4})?(?!\w|[.,:]\d))?",
    re.IGNORECASE,
)
"""A note mark, with the page that works of reference set behind it; NUL stands for one that is marked."""


def summary_of(blocks: Sequence[Block]) -> str:
    """Return the first paragraph without its note marks, cut at a word where it is long."""
    first = next((block for block in blocks if block.kind == "paragraph" and block.aloud), None)
    text = " ".join(_MARK.sub("", _with_nul(first)).split()) if first else ""
    if len(text) <= _MAX_CHARS:
        return text
    cut = text[: _MAX_CHARS - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut}…"


def _with_nul(block: Block) -> str:
    """Return the text of a block with a NUL, which no text holds, in place of each mark that is known."""
    text = block.text
    for span in sorted(block.spans, key=lambda span: span.start, reverse=True):
        if span.kind == "note_ref":
            text = f"{text[: span.start]}\0{text[span.end :]}"
    return text
