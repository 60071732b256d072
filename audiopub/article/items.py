"""A list item of several paragraphs: one block, with a blank line between them.

This module owns how a further paragraph goes on in its item. It refuses to judge what belongs to an item.
"""

from collections.abc import Iterable
from dataclasses import replace

from audiopub.model import Block, Span

BETWEEN = "\n\n"
"""What stands between two paragraphs of an item."""


def with_paragraph(
    item: Block, text: str, spans: Iterable[Span], lines: tuple[int, int] | None = None
) -> Block:
    """Return an item that goes on with a further paragraph, which ends in the last of `lines`."""
    start = len(item.text) + len(BETWEEN)
    moved = (replace(span, start=span.start + start, end=span.end + start) for span in spans)
    return replace(
        item,
        text=f"{item.text}{BETWEEN}{text}",
        spans=(*item.spans, *moved),
        lines=(item.lines[0], lines[1]) if item.lines and lines else item.lines,
    )
