"""Tables of a web page: which hold data, and their cells; the others only lay out the page.

This module owns that decision. It refuses to judge whether a table is the article's.
"""

from collections.abc import Sequence

from lxml import html

from audiopub.article.visible import element_text, visible_lines
from audiopub.model import Block, Cell

_MAX_CELL_CHARS = 350
"""A longer cell is a column of a page, not a value."""

_MOST_LONG = 0.1
_LEAST_ROWS, _LEAST_CELLS = 2, 2
_OF_PAGES = ("h1", "h2", "h3", "form", "article", "nav", "ul", "blockquote")
"""Elements that a table without headings of columns or rows holds only where it lays out a page."""


def data_table(table: html.HtmlElement) -> list[Block]:
    """Return a table of data, below its caption; nothing for one that lays out a page."""
    if str(table.get("role") or "") == "presentation" or _holds(table, "table"):
        return []
    if _holds(table, *_OF_PAGES) and not _holds(table, "th"):
        return []
    rows = tuple(tuple(_cell(cell) for cell in row.iterchildren("th", "td")) for row in table.iter("tr"))
    rows = tuple(row for row in rows if any(cell.text for cell in row))
    if not _is_data(rows) and not _is_shown_column(table, rows):
        return []
    text = "\n".join(" ".join(cell.text for cell in row) for row in rows)
    block = Block(id="", kind="table", text=text, rows=rows, aloud=False)
    captions = (element_text(caption) for caption in table.iterchildren("caption"))
    return [*(Block(id="", kind="caption", text=text, aloud=False) for text in captions if text), block]


def _holds(table: html.HtmlElement, *tags: str) -> bool:
    return next(table.iterdescendants(*tags), None) is not None


def _is_data(rows: Sequence[Sequence[Cell]]) -> bool:
    cells = [cell for row in rows for cell in row]
    long = sum(len(cell.text) > _MAX_CELL_CHARS for cell in cells)
    if not cells or long > _MOST_LONG * len(cells):
        return False
    headed = any(cell.header for cell in cells)
    wide = sum(len(row) >= _LEAST_CELLS for row in rows)
    if len(rows) == 1:
        return len(cells) > 2 * _LEAST_CELLS and (headed or _counts(cells))
    return wide >= (1 if headed else _LEAST_ROWS)


def _is_shown_column(table: html.HtmlElement, rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell a table of one column with a heading that stands in a figure, as an illustration does."""
    inside = next(table.iterancestors("figure"), None) is not None
    return inside and len(rows) >= _LEAST_ROWS and rows[0][0].header and not any(map(_is_long, rows))


def _is_long(row: Sequence[Cell]) -> bool:
    return any(len(cell.text) > _MAX_CELL_CHARS for cell in row)


def _counts(cells: Sequence[Cell]) -> bool:
    """Tell whether most cells hold figures."""
    return sum(any(char.isdigit() for char in cell.text) for cell in cells) > len(cells) / 2


def _cell(cell: html.HtmlElement) -> Cell:
    return Cell(text="\n".join(visible_lines(cell)), header=cell.tag == "th")
