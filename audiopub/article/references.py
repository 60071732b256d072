"""Lists of references below a heading of their own, in Markdown, web pages and pasted text alike.

This module owns how such a list is known: by the words of its heading and by what its entries hold. It is
shown and not read, as footnotes are. It refuses to take prose for one, or all of an article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from audiopub.article.units import fold
from audiopub.article.vocabulary.notes import NOTE_HEADS, SOURCE_HEADS
from audiopub.model import Block

_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]|[IVX]{1,5})[.)]?\s+")
_ENTRY = re.compile(
    r"(?<![^\W\d_]\s)\b(?:1[5-9]|20)\d\d[a-z]?\b|https?://|\bwww\.|\bdoi\b|\bISBN\b|\bet\ al\b|"
    r"\b(?:pp?|S|pag|pág)\.\s?\d",
    re.IGNORECASE,
)
"""What an entry holds: a year behind no word ("found in 1850" is prose), a link, a number, pages."""

_LEAST_SHARE = 0.5
_MOST_WORDS = 60
_ENTRIES = frozenset({"list_item", "paragraph"})


def with_silent_references(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with the entries of lists of references silent, unless nothing else is aloud.

    So is a heading of notes with nothing below it: Markdown has footnotes at the end, wherever they stand.
    """
    entries = frozenset(place for section in _sections(blocks) for place in _silent(blocks, section))
    if not any(
        block.aloud and block.kind != "heading" and place not in entries for place, block in enumerate(blocks)
    ):
        return tuple(blocks)
    return tuple(
        replace(block, aloud=False) if place in entries else block for place, block in enumerate(blocks)
    )


def heads_references(text: str) -> bool:
    """Tell the heading of a list of references, with or without a number."""
    return fold(text) in SOURCE_HEADS or fold(_NUMBERED.sub("", text, count=1)) in SOURCE_HEADS


def _silent(blocks: Sequence[Block], section: range) -> list[int]:
    """Return the silent places of a section, which begins with its heading."""
    heading, below = section[0], section[1:]
    if not below and any(block.kind == "note" for block in blocks):
        return [heading]
    return _listed(blocks, below) if heads_references(blocks[heading].text) else []


def _sections(blocks: Sequence[Block]) -> Iterator[range]:
    """Yield each heading of references or notes with what is below it, to the next of its level or above."""
    for at, block in enumerate(blocks):
        if block.kind == "heading" and (heads_references(block.text) or fold(block.text) in NOTE_HEADS):
            ends = (
                place
                for place in range(at + 1, len(blocks))
                if blocks[place].kind == "heading" and (blocks[place].level or 1) <= (block.level or 1)
            )
            yield range(at, next(ends, len(blocks)))


def _listed(blocks: Sequence[Block], section: range) -> list[int]:
    """Return the places of the entries in a section; none where most of its text is something else.

    In a list in which most items are entries, so are the others.
    """
    text = [place for place in section if blocks[place].kind in _ENTRIES]
    sure = {place for place in text if _is_entry(blocks[place])}
    if len(sure) < _LEAST_SHARE * len(text):
        return []
    return [place for place in text if place in sure or blocks[place].kind == "list_item"]


def _is_entry(block: Block) -> bool:
    linked = any(span.kind == "link" for span in block.spans)
    return len(block.text.split()) <= _MOST_WORDS and bool(linked or _ENTRY.search(block.text))
