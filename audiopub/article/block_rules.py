"""The line rules of pastes over blocks that already have structure.

An extractor leaves a byline, a share label or a list of related articles behind now and then. This module
owns how the rules hold for its blocks, and which of them are captions or notes; what no rule names stays.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from audiopub.article.bylines import byline, role_line
from audiopub.article.captions import caption_places
from audiopub.article.dates import date_line, find_date
from audiopub.article.lines import is_metadata, is_sentence
from audiopub.article.notes import note_places
from audiopub.article.related import related_links
from audiopub.article.rules import Zone, is_sure, reason
from audiopub.article.scenes import scene_places
from audiopub.article.units import Unit, fold
from audiopub.article.zones import body_span, find_zones
from audiopub.model import Block, BlockKind

_RULED = frozenset({"paragraph", "heading", "list_item", "caption", "quote"})
_LONG = 8
_HEADING_WORDS = 12
_LOWEST_LEVEL = 6
_BELOW_HEADING = frozenset({"paragraph", "list_item", "quote", "figure", "table", "code"})
_MESSY = 2


@dataclass(slots=True, kw_only=True)
class SortedBlocks:
    """What becomes of each block: the block as it stays, or the name of the rule by which it goes.

    With them come the byline and dates found among them.
    """

    verdicts: list[Block | str] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A block that is a line of text: its zone, and what it is when it is shown and not read aloud."""

    unit: Unit
    zone: Zone
    silent: BlockKind | None


def sort_blocks(blocks: Sequence[Block], *, site: str = "") -> SortedBlocks:
    """Let the line rules look at every block that is a line of text; pictures, tables and code are none.

    `site` is the host that the page is from, for links that lead to its other pages.
    """
    lines = _lines(blocks)
    links = related_links(blocks, site)
    result = SortedBlocks()
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        line = lines.get(index)
        rule = _rule(result, block, line) if line else None
        rule = rule or links.get(index)
        if line and not rule and line.unit.words > _LONG and block.aloud and fold(block.text) in seen:
            rule = "seen before"
        seen.add(fold(block.text))
        result.verdicts.append(rule or _silenced(block, line.silent if line else None))
    return result


def _lines(blocks: Sequence[Block]) -> Mapping[int, _Line]:
    """Return the lines among the blocks by the block's index."""
    indexes = [index for index, block in enumerate(blocks) if block.kind in _RULED and block.text.strip()]
    units = [Unit(text=blocks[index].text, lines=None) for index in indexes]
    first, last = _body(units)
    silent = _silent(blocks, indexes, units)
    return {
        index: _Line(
            unit=units[place],
            zone="head" if place < first else "body" if place < last else "tail",
            silent=silent.get(place),
        )
        for place, index in enumerate(indexes)
    }


def _body(units: Sequence[Unit]) -> tuple[int, int]:
    """Return where the text begins, and one past its end: at sentences, where there are any."""
    first, last = body_span(find_zones(units)) or (0, len(units))
    inside = range(first, last)
    texts = [at for at in inside if is_sentence(units[at]) and not reason(units[at], "tail")]
    return (texts[0], texts[-1] + 1) if texts else (first, last)


def _silent(blocks: Sequence[Block], indexes: Sequence[int], units: Sequence[Unit]) -> dict[int, BlockKind]:
    """Return the places of captions and notes among the lines.

    A caption is a paragraph, and right below a picture when it is a sentence. A note is a paragraph as
    well; a list is one only where nothing but notes follows it.
    """
    kinds = [blocks[index].kind for index in indexes]
    notes = note_places(units)
    last = next((place for place in reversed(range(len(units))) if place not in notes), -1)
    below = {place for place, index in enumerate(indexes) if _is_below_picture(blocks, index)}
    named = {place for place in caption_places(units) if place in below or not is_sentence(units[place])}
    captions = named | _pictured(units, sorted(below))
    found: dict[int, BlockKind] = {}
    for place, kind in enumerate(kinds):
        if place in captions and kind == "paragraph":
            found[place] = "caption"
        elif place in notes and (kind == "paragraph" or place > last):
            found[place] = "note"
    return found


def _is_below_picture(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a picture without a caption of its own stands right above a block."""
    own = index + 1 < len(blocks) and blocks[index + 1].kind == "caption"
    return index > 0 and blocks[index - 1].kind == "figure" and not own


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


def headed(blocks: Sequence[Block]) -> list[Block]:
    """Make paragraphs that are all bold what they are: headings, one level below those of the page."""
    levels = [block.level for block in blocks if block.kind == "heading" and block.level]
    level = min(max(levels, default=1) + 1, _LOWEST_LEVEL)
    bold = [_is_bold(block) for block in blocks]
    heads = {
        index
        for index, below in enumerate(blocks[1:])
        if bold[index] and below.kind in _BELOW_HEADING and not bold[index + 1]
    }
    return [_as_heading(block, level) if index in heads else block for index, block in enumerate(blocks)]


def _is_bold(block: Block) -> bool:
    if block.kind != "paragraph" or "\n" in block.text:
        return False
    bold = sum(span.end - span.start for span in block.spans if span.kind == "strong")
    unit = Unit(text=block.text, lines=None)
    ends = block.text.endswith((",", ":", ";")) or (unit.stop and not block.text.endswith("?"))
    return bold == len(block.text) and unit.words <= _HEADING_WORDS and not ends


def _as_heading(block: Block, level: int) -> Block:
    spans = tuple(span for span in block.spans if span.kind != "strong")
    return replace(block, kind="heading", level=level, spans=spans)


def _is_metadata(result: SortedBlocks, unit: Unit) -> bool:
    lines = unit.look.split("\n")
    if not all(is_metadata(Unit(text=line, lines=None)) for line in lines):
        return False
    found = next(filter(None, map(date_line, lines)), None)
    authors = next(filter(None, (byline(line) or role_line(line) for line in lines)), ())
    result.authors = result.authors or authors
    result.published = result.published or (found.published if found else find_date(unit.look))
    result.updated = result.updated or (found.updated if found else None)
    return True


def _silenced(block: Block, kind: BlockKind | None) -> Block:
    """Make a line that is a caption or a note what it is: shown, and not read aloud."""
    if kind is None or block.kind == "caption":
        return block
    return replace(block, kind=kind, level=None, list_path=(), ordered=False, aloud=False)
