"""The pictures of a page, put where they stand between an article's blocks.

The extractor drops captions, so that figures are taken from the page itself. This module owns where they
go; a figure whose neighbours are not in the article is not the article's.
"""

from collections.abc import Sequence
from urllib.parse import urljoin

from audiopub.article.units import fold
from audiopub.article.visible import Figure
from audiopub.model import Block, Image


def place_figures(blocks: Sequence[Block], figures: Sequence[Figure], base: str) -> list[Block]:
    """Return the blocks with figures and captions among them. `base` completes relative addresses."""
    pending = dict(enumerate(figures))
    captions = {fold(figure.caption) for figure in figures if figure.caption}
    placed: list[Block] = []
    for block in blocks:
        if block.kind != "figure" and fold(block.text) in captions:
            continue
        placed += _taken(pending, base, block, before=True)
        if block.image is None or not _known(pending, block.image.src):
            placed.append(block)
        placed += _taken(pending, base, block, before=False)
    return _without_repeats(placed)


def _taken(pending: dict[int, Figure], base: str, block: Block, *, before: bool) -> list[Block]:
    """Take out the figures that stand right before or right after a block."""
    found = [index for index, figure in pending.items() if _stands(figure, block, before=before)]
    return [made for index in found for made in _made(pending.pop(index), base)]


def _stands(figure: Figure, block: Block, *, before: bool) -> bool:
    if block.image is not None:
        return not before and bool(figure.src) and figure.src == block.image.src
    line = figure.after if before else figure.before
    return bool(line) and fold(block.text[:200]) == fold(line[:200])


def _known(pending: dict[int, Figure], src: str) -> bool:
    return any(figure.src == src for figure in pending.values())


def _made(figure: Figure, base: str) -> list[Block]:
    made = []
    if figure.src and not figure.src.startswith("data:"):
        image = Image(src=urljoin(base, figure.src), alt=figure.alt)
        made.append(Block(id="", kind="figure", text=figure.alt, aloud=False, image=image))
    if figure.caption:
        made.append(Block(id="", kind="caption", text=figure.caption, aloud=False))
    return made


def _without_repeats(blocks: Sequence[Block]) -> list[Block]:
    seen: set[tuple[str, str]] = set()
    kept = []
    for block in blocks:
        key = (block.kind, block.image.src if block.image else block.text)
        if block.kind in {"figure", "caption"} and key in seen:
            continue
        seen.add(key)
        kept.append(block)
    return kept
