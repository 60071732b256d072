"""The line rules of pastes over blocks that already have structure.

An extractor leaves a byline, a share label or a list of related articles behind now and then. This module
owns how the rules hold for its blocks; what no rule names stays.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from audiopub.article.bylines import byline, role_line
from audiopub.article.captions import is_caption
from audiopub.article.dates import date_line, find_date
from audiopub.article.rules import Zone, reason
from audiopub.article.units import Unit, fold
from audiopub.article.zones import body_span, find_zones
from audiopub.model import Block, Removed

_RULED = frozenset({"paragraph", "heading", "list_item", "caption", "quote"})
_LONG = 8


@dataclass(slots=True, kw_only=True)
class SortedBlocks:
    """Blocks that stay, lines that go, and the byline and dates found among them."""

    blocks: list[Block] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None


def sort_blocks(blocks: Sequence[Block]) -> SortedBlocks:
    """Let the line rules look at every block that is a line of text."""
    units = [Unit(text=block.text, lines=None) for block in blocks]
    body = body_span(find_zones(units)) or (0, len(units))
    result = SortedBlocks()
    seen: set[str] = set()
    for index, (block, unit) in enumerate(zip(blocks, units, strict=True)):
        zone: Zone = "head" if index < body[0] else "body" if index < body[1] else "tail"
        rule = _rule(result, block, unit, zone) if block.kind in _RULED else None
        if not rule and unit.words > _LONG and block.aloud and fold(block.text) in seen:
            rule = "seen before"
        seen.add(fold(block.text))
        if rule:
            result.removed.append(Removed(line=None, text=block.text, rule=rule))
        else:
            result.blocks.append(_captioned(block, unit))
    return result


def _rule(result: SortedBlocks, block: Block, unit: Unit, zone: Zone) -> str | None:
    if block.kind == "caption" or (block.kind == "list_item" and zone == "body"):
        return None
    if zone == "head" and _is_metadata(result, unit):
        return "byline or date"
    if zone == "body" and unit.words == 1:
        return None
    return reason(unit, zone)


def _is_metadata(result: SortedBlocks, unit: Unit) -> bool:
    found, authors = date_line(unit.look), byline(unit.look) or role_line(unit.look)
    if not found and not authors:
        return False
    result.authors = result.authors or authors
    result.published = result.published or (found.published if found else find_date(unit.look))
    result.updated = result.updated or (found.updated if found else None)
    return True


def _captioned(block: Block, unit: Unit) -> Block:
    """Make a paragraph that is a picture's caption what it is."""
    if block.kind == "paragraph" and is_caption(unit):
        return replace(block, kind="caption", aloud=False)
    return block
