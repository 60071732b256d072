"""List items, each of which knows only its own place → nested lists in Markdown.

This module owns marks and indents. Of two lists side by side the second has other marks, by which
CommonMark (0.31, section 5.3) knows that it is another list.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from audiopub.article.items import BETWEEN
from audiopub.article.writer_inline import Style, inline
from audiopub.model import Block, Span

_BULLETS = ("-", "*")
_DELIMITERS = (".", ")")
_BETWEEN = re.compile(rf"(?<=\S){BETWEEN}(?=\S)")
"""What stands between two paragraphs of an item."""


@dataclass(slots=True, kw_only=True)
class _Level:
    """An open list: the number of its last item, and which of its two marks it has."""

    number: int
    ordered: bool
    variant: int = 0

    @property
    def mark(self) -> str:
        if self.ordered:
            return f"{self.number}{_DELIMITERS[self.variant]} "
        return f"{_BULLETS[self.variant]} "


def list_of(blocks: Sequence[Block], style: Style) -> str:
    """Return consecutive list items, which must be settled, as Markdown."""
    lines: list[str] = []
    levels: list[_Level] = []
    for block in blocks:
        first, tight = _go_on(levels, block)
        if lines and not tight:
            lines.append("")
        outer = " " * sum(len(level.mark) for level in levels[:first])
        marks = "".join(level.mark for level in levels[first:])
        written = "\n\n".join(inline(text, spans, style) for text, spans in _paragraphs(block))
        start, *others = written.split("\n")
        lines.append(f"{outer}{marks}{start}")
        lines += [" " * len(outer + marks) + line if line else "" for line in others]
    return "\n".join(lines)


def _paragraphs(block: Block) -> list[tuple[str, tuple[Span, ...]]]:
    """Return the paragraphs of an item, each with its marks; the whole of it where a mark spans several."""
    ends = [found.start() for found in _BETWEEN.finditer(block.text)]
    if any(span.start < end + 1 < span.end for span in block.spans for end in ends):
        return [(block.text, block.spans)]
    borders = [0, *(place for end in ends for place in (end, end + 2)), len(block.text)]
    return [
        (block.text[start:end], _within(block.spans, start, end))
        for start, end in zip(borders[::2], borders[1::2], strict=True)
    ]


def _within(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    return tuple(
        replace(span, start=span.start - start, end=span.end - start)
        for span in spans
        if start <= span.start and span.end <= end
    )


def _go_on(levels: list[_Level], block: Block) -> tuple[int, bool]:
    """Move to the place of an item.

    Return the depth from which marks are to be written, and whether no blank line is needed before it.
    """
    path = block.list_path
    first, tight = len(path), False
    for depth, number in enumerate(path):
        ordered = block.ordered if depth == len(path) - 1 else None
        level = levels[depth] if depth < len(levels) else None
        if level is not None and number == level.number and ordered is None:
            continue
        first = min(first, depth)
        tight = _enter(levels, depth, number, ordered)
    del levels[len(path) :]
    return first, tight and first == len(path) - 1


def _enter(levels: list[_Level], depth: int, number: int, ordered: bool | None) -> bool:  # noqa: FBT001 -- None: not known
    """Begin an item, in the open list where it follows there; return whether it needs no blank line."""
    level = levels[depth] if depth < len(levels) else None
    del levels[depth + 1 :]
    if level is not None and ordered in {None, level.ordered} and number == level.number + 1:
        level.number = number
        return True
    is_ordered = number != 1 if ordered is None else ordered
    variant = 1 - level.variant if level is not None and is_ordered == level.ordered else 0
    levels[depth:] = [_Level(number=number, ordered=is_ordered, variant=variant)]
    return level is None and depth > 0 and (not is_ordered or number == 1)
