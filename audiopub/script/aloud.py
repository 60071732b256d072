"""Which parts of an article are read aloud, and how a table is.

Text is; captions, pictures' descriptions, tables, code, notes and lines that are web addresses are when the
editor asks for them. What is
not read is shown all the same. This module refuses to change what is shown.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from audiopub.config import Decisions
from audiopub.model import Article, Block, Cell
from audiopub.script.addresses import only_addresses
from audiopub.script.sentences import LONGEST, Piece, split, trimmed


def as_decided(article: Article, decisions: Decisions) -> Article:
    """Return the article with those blocks aloud that the decisions ask for besides the text itself."""
    wanted = {kind for kind, aloud in decisions.aloud.model_dump().items() if aloud}
    blocks = tuple(replace(block, aloud=_is_aloud(block, wanted)) for block in article.blocks)
    return replace(article, blocks=blocks)


def _is_aloud(block: Block, wanted: AbstractSet[str]) -> bool:
    if block.aloud and "url" not in wanted and only_addresses(block.text):
        return False
    return block.aloud or (block.kind in wanted and bool(block.text.strip()))


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
