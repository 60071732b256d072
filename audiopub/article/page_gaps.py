"""What an extractor passes over between the paragraphs of a text, because it is nothing but a link, or short.

Documentation and lists of places link each heading; a text may have a paragraph or a list of links. This
module owns which of these are taken back into the text. It refuses to judge where the text begins and ends.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from audiopub.article.lines import is_metadata
from audiopub.article.page_walk import Piece
from audiopub.article.rules import reason
from audiopub.article.units import Unit
from audiopub.model import Span

_LINKED = 0.6
"""Share of the letters of a block from which it is nothing but links."""

_TITLE_LEVEL = 1
_LONGEST = 25
"""Words: a longer paragraph that is one link is a teaser with its text."""

_MOST_ROWS = 12
"""Headings and lists in a row that may stand above one line of the text."""

_NEAR = 2
_ROW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """The lines of a page, those that were chosen, the elements these stand in, and the page's own host."""

    pieces: Sequence[Piece]
    units: Mapping[int, Unit]
    chosen: AbstractSet[int]
    holders: AbstractSet[int]
    host: str


def passed_over(
    pieces: Sequence[Piece], units: Mapping[int, Unit], chosen: AbstractSet[int], address: str
) -> set[int]:
    """Return what stands right above a chosen line and is of the text as well. `address` is the page's.

    It is in the same element as chosen lines are, or a heading that links to itself.
    """
    holders = {pieces[index].holder for index in chosen if index in units}
    page = _Page(pieces=pieces, units=units, chosen=chosen, holders=holders, host=_host(address))
    rows = _rows(page)
    found: set[int] = set()
    for place, row in enumerate(rows):
        if row[0] in chosen:
            found |= _above(page, rows, place)
    return found


def left_alone(pieces: Sequence[Piece], units: Mapping[int, Unit], chosen: AbstractSet[int]) -> set[int]:
    """Return the chosen headings that say that links follow, where these were not chosen."""
    lines = [index for index in sorted(units) if not pieces[index].beside]
    return {
        index
        for index, below in pairwise(lines)
        if index in chosen
        and below not in chosen
        and _heads(pieces[index])
        and pieces[below].block.kind == "list_item"
        and _is_linked(pieces[below])
        and reason(units[index], "tail")
    }


def _rows(page: _Page) -> list[list[int]]:
    """Return the lines of the page, those of one list that were passed over in one row."""
    rows: list[list[int]] = []
    for index in sorted(page.units):
        if page.pieces[index].beside:
            continue
        if rows and _is_open_item(page, index) and _is_open_item(page, rows[-1][-1]):
            rows[-1].append(index)
        else:
            rows.append([index])
    return rows


def _is_open_item(page: _Page, index: int) -> bool:
    return page.pieces[index].block.kind == "list_item" and index not in page.chosen


def _above(page: _Page, rows: Sequence[Sequence[int]], place: int) -> set[int]:
    """Return the lines right above a chosen one that are of the text, up to the first that is not."""
    found: set[int] = set()
    if page.pieces[rows[place][0]].block.level == _TITLE_LEVEL:
        return found
    for at in range(place - 1, max(place - 1 - _MOST_ROWS, -1), -1):
        row = rows[at]
        if row[0] in page.chosen or not all(_may_stand(page, index) for index in row):
            break
        if not (_heads(page.pieces[row[0]]) or (at and _is_text(page, row, rows[at - 1][-1]))):
            break
        found.update(row)
    return found


def _may_stand(page: _Page, index: int) -> bool:
    unit, piece = page.units[index], page.pieces[index]
    if piece.own:
        return True
    inside = piece.holder in page.holders or piece.tag == "summary" or _is_local(piece)
    return inside and not reason(unit, "tail") and not is_metadata(unit)


def _heads(piece: Piece) -> bool:
    is_part = piece.block.kind == "heading" and (piece.block.level or 0) > _TITLE_LEVEL
    return is_part or piece.tag == "summary"


def _is_text(page: _Page, row: Sequence[int], over: int) -> bool:
    """Tell a list or a paragraph of links, or a short sentence, by the line over it."""
    first = page.pieces[row[0]]
    if reason(page.units[over], "tail") or not (over in page.chosen or _heads(page.pieces[over])):
        return False
    if first.block.kind == "list_item":
        return _is_list(page, row, page.pieces[over])
    unit = page.units[row[0]]
    if first.block.kind != "paragraph":
        return False
    return unit.words <= _LONGEST if _is_linked(first) else unit.stop and first.tag in {"div", "p"}


def _is_list(page: _Page, row: Sequence[int], over: Piece) -> bool:
    """Tell a list of links below a heading or a colon, or to other sites; no contents and no pictures."""
    links = [span for index in row for span in page.pieces[index].block.spans if span.kind == "link"]
    near = page.pieces[max(row[0] - _NEAR, 0) : row[-1] + _NEAR + 1]
    if all(map(_leads_here, links)) or any(piece.block.kind == "figure" for piece in near):
        return False
    led = over.block.kind == "heading" or over.block.text.endswith(":")
    away = sum(_host(link.value) not in {"", page.host} for link in links)
    return led or (len(row) >= _ROW and away == len(links))


def _is_linked(piece: Piece) -> bool:
    linked = sum(span.end - span.start for span in piece.block.spans if span.kind == "link")
    return linked >= _LINKED * len(piece.block.text)


def _is_local(piece: Piece) -> bool:
    """Tell a heading that is a link to itself."""
    links = [span for span in piece.block.spans if span.kind == "link"]
    return piece.block.kind == "heading" and bool(links) and all(map(_leads_here, links))


def _leads_here(link: Span) -> bool:
    return link.value.startswith("#")


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""
