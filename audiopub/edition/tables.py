"""The rows of a table as HTML, with an element for each sentence that is read of it.

This module owns where a sentence of a table stands: the script reads row by row, a long row cell by cell, and
lays what has no words to its neighbour. So a sentence is a row, several rows, or a part of a cell. The last
cell of a row that is shorter than others spans what is left, so that all rows have the same columns.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from audiopub.edition.inline import Mark
from audiopub.edition.markup import Markup, element, text
from audiopub.model import Block, Cell

_MOST_COLUMNS = 1000
"""How many a cell may span in HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A cell and where it begins in the table's text, in which one character stands between two cells."""

    cell: Cell
    start: int
    columns: int

    @property
    def end(self) -> int:
        return self.start + len(self.cell.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    cells: tuple[_Placed, ...]
    is_top: bool

    def is_within(self, mark: Mark) -> bool:
        """Tell whether a sentence holds all words of the row."""
        found = [(placed.start, placed.end) for placed in self.cells if placed.cell.text.strip()]
        found = found or [(placed.start, placed.end) for placed in self.cells]
        return bool(found) and mark.start <= found[0][0] and found[-1][1] <= mark.end


def table_rows(block: Block, marks: Sequence[Mark] = ()) -> list[Markup]:
    """Return the bodies of a table's element. A sentence of several rows is a body of its own."""
    rows = list(_rows(block))
    holders = {mark.id: [row for row in rows if row.is_within(mark)] for mark in marks}
    owners = {id(row): name for name, held in holders.items() for row in held}
    several = {name for name, held in holders.items() if len(held) > 1}
    parts = dict(_parts(rows, [mark for mark in marks if not holders[mark.id]]))

    def body_of(row: _Row) -> str | None:
        return owner if (owner := owners.get(id(row))) in several else None

    def shown(row: _Row) -> Markup:
        owner = owners.get(id(row))
        cells = [_cell(placed, top=row.is_top, marks=parts) for placed in row.cells]
        return element("tr", *cells, id=None if owner in several else owner)

    bodies = itertools.groupby(rows, key=body_of)
    return [element("tbody", *map(shown, held), id=name) for name, held in bodies]


def _rows(block: Block) -> Iterator[_Row]:
    at, width, is_top = 0, max(map(len, block.rows), default=0), True
    for row in block.rows:
        cells = []
        for number, cell in enumerate(row, 1):
            columns = min(width - number + 1, _MOST_COLUMNS) if number == len(row) else 1
            cells.append(_Placed(cell=cell, start=at, columns=columns))
            at += len(cell.text) + 1
        is_top = is_top and (row is block.rows[0] or all(cell.header or not cell.text for cell in row))
        yield _Row(cells=tuple(cells), is_top=is_top)


def _parts(rows: Sequence[_Row], marks: Sequence[Mark]) -> Iterator[tuple[int, list[Mark]]]:
    """Yield by the place of a cell the sentences in it; one in several cells stands in the first."""
    first = [(_cell_of(rows, mark), mark) for mark in marks]
    for placed, held in itertools.groupby(first, key=lambda each: each[0]):
        if placed is not None:
            inside = [Mark(start=mark.start, end=min(mark.end, placed.end), id=mark.id) for _, mark in held]
            yield placed.start, inside


def _cell_of(rows: Sequence[_Row], mark: Mark) -> _Placed | None:
    cells = (placed for row in rows for placed in row.cells)
    return next((placed for placed in cells if placed.start <= mark.start < placed.end), None)


def _cell(placed: _Placed, *, top: bool, marks: Mapping[int, Sequence[Mark]]) -> Markup:
    inside = _marked(placed, marks.get(placed.start, ()))
    columns = str(placed.columns) if placed.columns > 1 else None
    if not placed.cell.header:
        return element("td", *inside, colspan=columns)
    return element("th", *inside, scope="col" if top else "row", colspan=columns)


def _marked(placed: _Placed, marks: Sequence[Mark]) -> Iterator[Markup]:
    words, place = placed.cell.text, placed.start
    for mark in marks:
        yield text(words[place - placed.start : mark.start - placed.start])
        yield element("span", words[mark.start - placed.start : mark.end - placed.start], id=mark.id)
        place = mark.end
    yield text(words[place - placed.start :])
