"""Kept lines of a paste → blocks: headings, lists, captions, separators, paragraphs.

This module owns how such a line is known without markup. When it is unsure, a line is a paragraph.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from audiopub.article import vocabulary as words
from audiopub.article.captions import caption_places
from audiopub.article.notes import note_places
from audiopub.article.pictures import picture_places
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit, numbered_item, without_bullet
from audiopub.model import Block, BlockKind

_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_SEPARATOR = re.compile(r"(?:[*⁂•·~#_=–—-]\s*){1,40}")
_CHAPTER = re.compile(
    r"(?:chapter|part|section|act|book|appendix|kapitel|teil|abschnitt|chapitre|partie|capítulo|parte|capitolo)\s+"
    r"(?:\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|fünf)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+\S")
_MAX_HEADING_WORDS = 12
_MAX_HEADING_CHARS = 90
_MAX_QUESTION_WORDS = 10
_COUNTED = 3
_HEADING_LEVEL = 2
_NO_HEADING_END = (",", ";", ":", "-", "–", "—", "…", "♦", "■", "◼")
_NO_HEADING = re.compile(r"\t|^[–—-]|^[^\s:]{2,20}:\s.*[?？؟]$|^[\"“„«'‘].*[.!?…]\W*$|^[\"“„«'‘][^\"”“»’]*$")
"""A row of a table, what a speaker says, a question with the asker's name, a quotation that is a sentence."""


Neighbours = tuple[Unit | None, Unit | None, Unit | None]
"""The unit above one, the unit below it, and the one below that."""


def to_blocks(
    units: Sequence[Unit], *, pictured: AbstractSet[int] = frozenset(), authors: Sequence[str] = ()
) -> tuple[Block, ...]:
    """Return one block for each unit, without ids: in order, but for notes, which come last.

    `authors` are those of the article. `pictured` are the places of captions that were known by what stood
    around them.
    """
    questions = _asks_questions(units)
    counted = _counted_places(units)
    items = _list_positions(units)
    captions = picture_places(units, caption_places(units) | pictured)
    notes = note_places(units, authors)
    beside = _neighbours(units, captions)
    blocks = [
        _make(unit, kind, aloud=False)
        if (kind := _silent_kind(index, captions, notes))
        else _make(unit, "heading", level=_HEADING_LEVEL)
        if index in counted
        else _block(unit, beside[index], position=items.get(index), questions=questions)
        for index, unit in enumerate(units)
    ]
    return tuple(sorted(blocks, key=lambda block: block.kind == "note"))


def _silent_kind(index: int, captions: AbstractSet[int], notes: AbstractSet[int]) -> BlockKind | None:
    return "caption" if index in captions else "note" if index in notes else None


def _neighbours(units: Sequence[Unit], captions: AbstractSet[int]) -> dict[int, Neighbours]:
    """Return what stands above and below each unit: no caption, and below one goes on to the next line."""
    shown = [index for index in range(len(units)) if index not in captions]
    texts = [*(units[index] for index in shown), None, None]
    return {
        index: (
            units[index - 1] if index and index - 1 not in captions else None,
            texts[at + 1],
            texts[at + 2],
        )
        for at, index in enumerate(shown)
    }


def _block(unit: Unit, beside: Neighbours, *, position: tuple[int, bool] | None, questions: bool) -> Block:
    hashes = _HASHES.match(unit.look)
    if hashes:
        return _make(unit, "heading", text=unit.text[hashes.end() :], level=max(2, len(hashes[1])))
    if _SEPARATOR.fullmatch(unit.look):
        return _make(unit, "separator", aloud=False)
    if position:
        return _item(unit, *position)
    if unit.look.startswith(">") and unit.text.strip("> "):
        return _make(unit, "quote", text=unit.text.lstrip("> "))
    level = _heading_level(unit, beside, questions=questions)
    return _make(unit, "heading", level=level) if level else _make(unit, "paragraph")


def _make(
    unit: Unit, kind: BlockKind, *, text: str | None = None, level: int | None = None, aloud: bool = True
) -> Block:
    shown = unit.text if text is None else text
    return Block(id="", kind=kind, text=shown, level=level, aloud=aloud, lines=unit.lines)


def _item(unit: Unit, number: int, ordered: bool) -> Block:  # noqa: FBT001 -- the two halves of a list position
    numbered = numbered_item(unit.text)
    text = numbered[1] if ordered and numbered else without_bullet(unit.text)
    return Block(id="", kind="list_item", text=text, lines=unit.lines, list_path=(number,), ordered=ordered)


def _list_positions(units: Sequence[Unit]) -> dict[int, tuple[int, bool]]:
    """Return the position and kind of every unit that is in a list: runs of two or more marked lines."""
    found: dict[int, tuple[int, bool]] = {}
    start = 0
    while start < len(units):
        end = _run_end(units, start)
        ordered = numbered_item(units[start].text) is not None
        if end - start > 1 or (end > start and units[start].look[0] in "•●▪▢☐□"):
            for index in range(start, end):
                number = numbered_item(units[index].text)
                found[index] = (number[0] if ordered and number else index - start + 1, ordered)
        start = max(end, start + 1)
    return found


def _run_end(units: Sequence[Unit], start: int) -> int:
    first = numbered_item(units[start].text)
    end = start
    while end < len(units):
        number = numbered_item(units[end].text)
        if first and not (number and number[0] == first[0] + end - start):
            break
        if not first and not (units[end].bullet and not _SEPARATOR.fullmatch(units[end].look)):
            break
        end += 1
    return end


def _heading_level(unit: Unit, beside: Neighbours, *, questions: bool) -> int | None:
    """Return the level of a heading, or None: a short line without a stop between paragraphs."""
    above, below, next_below = beside
    if not _looks_like_heading(unit, asks=questions and _is_question(unit)) or below is None:
        return None
    if _CHAPTER.match(unit.look) or unit.folded in words.PARTS:
        return _HEADING_LEVEL
    if not (_ends_part(above, below) and _begins_part(below, next_below)):
        return None
    numbered = _NUMBERED.match(unit.look)
    return _HEADING_LEVEL + (numbered["number"].count(".") if numbered else 0)


def _looks_like_heading(unit: Unit, *, asks: bool) -> bool:
    if unit.words > _MAX_HEADING_WORDS or len(unit.text) > _MAX_HEADING_CHARS:
        return False
    first = next((char for char in unit.look if char.isalnum()), "")
    if not first or first.islower() or unit.text.endswith(_NO_HEADING_END) or _NO_HEADING.search(unit.look):
        return False
    return not unit.stop or asks


def _counted_places(units: Sequence[Unit]) -> frozenset[int]:
    """Return the places of headings that count up or down through a text, as those of "10 museums" do."""
    found = [
        (index, number[0])
        for index, (unit, below) in enumerate(pairwise(units))
        if (number := numbered_item(unit.text))
        and _looks_like_heading(unit, asks=False)
        and is_sentence(below)
    ]
    steps = {after[1] - before[1] for before, after in pairwise(found)}
    counts = len(found) >= _COUNTED and steps in ({1}, {-1}) and 1 in {found[0][1], found[-1][1]}
    return frozenset(index for index, _ in found) if counts else frozenset()


def _ends_part(above: Unit | None, below: Unit) -> bool:
    """Tell what may stand above a heading: a stop, the last row of a table, or a list of another kind."""
    if above is None or above.stop or "\t" in above.text:
        return True
    listed = above.bullet or numbered_item(above.text) is not None
    return listed and not (below.bullet and above.bullet)


def _begins_part(below: Unit, next_below: Unit | None) -> bool:
    """Tell what may stand below a heading: a sentence, a list or table, or what leads to one."""
    if is_sentence(below) or below.bullet or "\t" in below.text:
        return True
    if numbered_item(below.text):
        return next_below is not None and numbered_item(next_below.text) is not None
    if below.text.endswith(":"):
        return below.words > 1
    return below.stop and next_below is not None and is_sentence(next_below)


def _is_question(unit: Unit) -> bool:
    return unit.text.endswith(("?", "？", "؟")) and unit.words <= _MAX_QUESTION_WORDS


def _asks_questions(units: Sequence[Unit]) -> bool:
    """Tell whether a text is headed by questions: several of them stand alone between paragraphs."""
    alone = [
        unit
        for unit, following in pairwise(units)
        if _is_question(unit) and is_sentence(following) and following.words > 2 * _MAX_QUESTION_WORDS
    ]
    return len(alone) >= 3  # noqa: PLR2004 -- one or two may be rhetorical
