"""What a reader found in a source, before front matter and sidecar have their say.

This module owns the value that the three readers hand to `read`. It refuses to choose between sources.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from audiopub.model import Block, Removed


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The article as one reader understood it.

    Fields mean what they mean in `audiopub.model.Article`; an empty string or None says that nothing was
    found. A block's id is empty, or a name that spans of other blocks refer to; `numbered` replaces both.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    summary: str = ""
    tags: tuple[str, ...] = ()
    source_url: str = ""
    licence: str = ""
    image: str = ""
    blocks: tuple[Block, ...] = ()
    removed: tuple[Removed, ...] = ()
    metadata_lines: tuple[int, ...] = ()
    notices: tuple[str, ...] = ()


def numbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with ids `b1`, `b2` … and with spans that point to the new ids."""
    names = {block.id: f"b{number}" for number, block in enumerate(blocks, 1) if block.id}
    return tuple(
        replace(
            block,
            id=f"b{number}",
            spans=tuple(replace(span, value=names.get(span.value, span.value)) for span in block.spans),
        )
        for number, block in enumerate(blocks, 1)
    )
