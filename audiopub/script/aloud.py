"""Which parts of an article are read aloud, and how a table is.

Text is; captions, pictures' descriptions, tables, code and formulas, notes and references, and lines that are
web addresses are when the editor asks for them. What is not read is shown all the same. This module refuses
to change what is shown.
"""

import itertools
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from audiopub.config import Decisions
from audiopub.model import Article, Block, Cell, Span
from audiopub.script.addresses import only_addresses
from audiopub.script.sentences import LONGEST, Piece, split, trimmed

_TEXT = frozenset({"paragraph", "list_item", "quote"})
"""Kinds of text. A silent block of them is a reference, which is a note."""

_PICTURES = frozenset({"figure", "caption", "separator"})


def as_decided(article: Article, decisions: Decisions) -> Article:
    """Return the article with those blocks aloud that the decisions ask for besides the text itself.

    A heading below which there is text and none of it is aloud is not read either.
    """
    wanted = {kind for kind, aloud in decisions.aloud.model_dump().items() if aloud}
    blocks = [replace(block, aloud=_is_aloud(block, wanted)) for block in article.blocks]
    if "code" in wanted:
        blocks = [replace(block, spans=_as_code(block.spans)) for block in blocks]
    return replace(article, blocks=_without_idle_headings(blocks))


def _is_aloud(block: Block, wanted: AbstractSet[str]) -> bool:
    if block.aloud:
        return "url" in wanted or not only_addresses(block.text)
    asked = block.kind in wanted or (block.kind in _TEXT and "note" in wanted)
    return asked and bool(block.text.strip())


def _as_code(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return marks with formulas as code, which is read where code is."""
    return tuple(replace(span, kind="code") if span.kind == "formula" else span for span in spans)


def _without_idle_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with those headings silent that announce only what no voice says.

    One that stands over pictures alone is read: it is what the pictures are about.
    """
    if not any(block.aloud and block.kind != "heading" for block in blocks):
        return tuple(blocks)
    return tuple(
        replace(block, aloud=False) if block.kind == "heading" and _is_idle(blocks, place) else block
        for place, block in enumerate(blocks)
    )


def _is_idle(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether a heading has something below it, and nothing that is aloud."""
    level = blocks[place].level or 1
    below = itertools.takewhile(
        lambda block: block.kind != "heading" or (block.level or 1) > level,
        itertools.islice(blocks, place + 1, None),
    )
    found = [block for block in below if block.kind != "heading" and block.kind not in _PICTURES]
    return bool(found) and not any(block.aloud for block in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A piece of a table's text, and the headings that are said in it, each before an offset in the piece."""

    piece: Piece
    headings: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A cell that is not empty, where it stands in the table's text, and the heading of its column."""

    cell: Cell
    start: int
    end: int
    heading: str


def table_pieces(block: Block, language: str) -> Iterator[Said]:
    """Yield a table row by row: the headings once, then each row with its column's heading before each cell.

    A row that is too long for a voice is said cell by cell.
    """
    top = block.rows[0] if block.rows else ()
    has_headings = len(block.rows) > 1 and any(cell.header for cell in top)
    at = 0
    for number, row in enumerate(block.rows):
        headings = top if has_headings and number else ()
        cells = _placed(row, headings, at)
        at += sum(len(cell.text) + 1 for cell in row)
        if cells:
            yield from _row(block.text, cells, language)


def _placed(row: Sequence[Cell], headings: Sequence[Cell], at: int) -> list[_Placed]:
    found = []
    for column, cell in enumerate(row):
        heading = headings[column].text if column < len(headings) and not cell.header else ""
        if cell.text.strip():
            found.append(_Placed(cell=cell, start=at, end=at + len(cell.text), heading=heading.strip()))
        at += len(cell.text) + 1
    return found


def _row(text: str, cells: Sequence[_Placed], language: str) -> Iterator[Said]:
    start, end = trimmed(text, cells[0].start, cells[-1].end)
    said = sum(len(cell.heading) + 2 for cell in cells) + end - start
    if said <= LONGEST:
        headings = tuple((max(cell.start - start, 0), cell.heading) for cell in cells)
        yield Said(piece=Piece(start=start, end=end), headings=headings)
        return
    for cell in cells:
        for number, piece in enumerate(split(text[cell.start : cell.end], language)):
            moved = replace(piece, start=piece.start + cell.start, end=piece.end + cell.start)
            yield Said(piece=moved, headings=((0, "" if number else cell.heading),))
