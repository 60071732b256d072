"""The line rules of pastes over blocks that already have structure.

An extractor leaves a byline, a share label or a list of related articles behind now and then. This module
owns how the rules hold for its blocks, and which of them are captions or notes; what no rule names stays.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from audiopub.article.bylines import byline, role_line
from audiopub.article.captions import caption_places
from audiopub.article.dates import date_line, find_date
from audiopub.article.notes import note_places
from audiopub.article.rules import Zone, is_sure, reason
from audiopub.article.scenes import scene_places
from audiopub.article.units import Unit, fold
from audiopub.article.zones import body_span, find_zones
from audiopub.model import Block, BlockKind, Removed

_RULED = frozenset({"paragraph", "heading", "list_item", "caption", "quote"})
_LONG = 8
_MESSY = 2


@dataclass(slots=True, kw_only=True)
class SortedBlocks:
    """Blocks that stay, lines that go, and the byline and dates found among them."""

    blocks: list[Block] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A block that is a line of text: its zone, and what it is when it is shown and not read aloud."""

    unit: Unit
    zone: Zone
    silent: BlockKind | None


def sort_blocks(blocks: Sequence[Block]) -> SortedBlocks:
    """Let the line rules look at every block that is a line of text; pictures, tables and code are none."""
    lines = _lines(blocks)
    result = SortedBlocks()
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        line = lines.get(index)
        rule = _rule(result, block, line) if line else None
        if line and not rule and line.unit.words > _LONG and block.aloud and fold(block.text) in seen:
            rule = "seen before"
        seen.add(fold(block.text))
        if rule:
            result.removed.append(Removed(line=None, text=block.text, rule=rule))
        else:
            result.blocks.append(_silenced(block, line.silent if line else None))
    return result


def _lines(blocks: Sequence[Block]) -> Mapping[int, _Line]:
    """Return the lines among the blocks by the block's index."""
    indexes = [index for index, block in enumerate(blocks) if block.kind in _RULED and block.text.strip()]
    units = [Unit(text=blocks[index].text, lines=None) for index in indexes]
    first, last = body_span(find_zones(units)) or (0, len(units))
    silent = _silent(blocks, indexes, units)
    return {
        index: _Line(
            unit=units[place],
            zone="head" if place < first else "body" if place < last else "tail",
            silent=silent.get(place),
        )
        for place, index in enumerate(indexes)
    }


def _silent(blocks: Sequence[Block], indexes: Sequence[int], units: Sequence[Unit]) -> dict[int, BlockKind]:
    """Return the places of captions and notes among the lines.

    A caption is a paragraph. A note is one as well; a list is one only where nothing but notes follows it.
    """
    kinds = [blocks[index].kind for index in indexes]
    notes = note_places(units)
    last = next((place for place in reversed(range(len(units))) if place not in notes), -1)
    beside = [place for place, index in enumerate(indexes) if _is_below_picture(blocks, index)]
    captions = caption_places(units) | _pictured(units, beside)
    found: dict[int, BlockKind] = {place: "note" for place in notes if kinds[place] == "paragraph" or place > last}
    found.update({place: "caption" for place in captions if kinds[place] == "paragraph"})
    return found


def _is_below_picture(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a picture without a caption of its own stands right above a block."""
    return index > 0 and blocks[index - 1].kind == "figure"


def _pictured(units: Sequence[Unit], places: Sequence[int]) -> frozenset[int]:
    """Return those places right below a picture at which a line describes one."""
    messy = sum(is_sure(reason(unit, "tail")) for unit in units) >= _MESSY
    found = (scene_places(units, range(place, place + 1), messy=messy) for place in places)
    return frozenset().union(*found)


def _rule(result: SortedBlocks, block: Block, line: _Line) -> str | None:
    if block.kind == "caption" or (block.kind == "list_item" and line.zone == "body"):
        return None
    if line.zone == "head" and _is_metadata(result, line.unit):
        return "byline or date"
    if line.zone == "body" and line.unit.words == 1:
        return None
    return reason(line.unit, line.zone)


def _is_metadata(result: SortedBlocks, unit: Unit) -> bool:
    found, authors = date_line(unit.look), byline(unit.look) or role_line(unit.look)
    if not found and not authors:
        return False
    result.authors = result.authors or authors
    result.published = result.published or (found.published if found else find_date(unit.look))
    result.updated = result.updated or (found.updated if found else None)
    return True


def _silenced(block: Block, kind: BlockKind | None) -> Block:
    """Make a line that is a caption or a note what it is: shown, and not read aloud."""
    if kind is None or block.kind == "caption":
        return block
    return replace(block, kind=kind, level=None, list_path=(), ordered=False, aloud=False)
