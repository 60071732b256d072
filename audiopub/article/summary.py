"""The summary of an article that gives none: how it begins."""

from collections.abc import Sequence

from audiopub.model import Block

_MAX_CHARS = 300


def summary_of(blocks: Sequence[Block]) -> str:
    """Return the first paragraph, cut at a word where it is long."""
    first = next((block.text for block in blocks if block.kind == "paragraph" and block.aloud), "")
    text = " ".join(first.split())
    if len(text) <= _MAX_CHARS:
        return text
    cut = text[: _MAX_CHARS - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut}…"
