"""The paragraphs of one list item of a page, as one item.

This module owns which blocks are one item; they are judged one by one before that. How they are joined is for
`items` to say.
"""

from collections.abc import Iterable
from itertools import groupby

from audiopub.article.items import with_paragraph
from audiopub.model import Block

_MOST_PARAGRAPHS = 6
"""An item with more of them is a part of the page that is marked up as one of a list."""


def joined_items(blocks: Iterable[tuple[int, Block]]) -> list[Block]:
    """Return the blocks with those in a row that come from one list item joined; 0 stands for none."""
    found: list[Block] = []
    for (item, path), run in groupby(blocks, key=lambda each: (each[0], each[1].list_path)):
        paragraphs = [block for _, block in run]
        is_one = item and path and 1 < len(paragraphs) <= _MOST_PARAGRAPHS and _are_alike(paragraphs)
        found += [_joined(paragraphs)] if is_one else paragraphs
    return found


def _are_alike(blocks: list[Block]) -> bool:
    """Tell paragraphs that are all items, in one language and with one voice's silence."""
    return len({(block.kind, block.aloud, block.language, block.ordered) for block in blocks}) == 1


def _joined(paragraphs: list[Block]) -> Block:
    item, *others = paragraphs
    for block in others:
        item = with_paragraph(item, block.text, block.spans)
    return item
