"""Which blocks of a page are the article: those whose words the extractor found, and what stands among them.

This module owns the comparison of the page's blocks with the extractor's lines. It refuses to know the
extractor. Everything is linear in the size of the page.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from audiopub.article.lines import is_sentence
from audiopub.article.outline import is_metadata
from audiopub.article.page_walk import Piece
from audiopub.article.rules import reason
from audiopub.article.units import Unit

_WORD = re.compile(r"[^\W_]")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f]")
_GRAM = 4
"""Words in a row by which a block is known again."""

_SAME_SHARE = 0.6
_REACH = 5
_NEAR = 2
_MARKED = frozenset({"heading", "list_item", "quote"})
_SILENT = frozenset({"figure", "caption", "table", "code", "separator", "note"})


def found_in(pieces: Sequence[Piece], lines: Sequence[str]) -> set[int]:
    """Return the indexes of the pieces whose words are among the lines.

    Long ones are known by rows of words wherever they stand; short ones by standing where their line does.
    """
    rows = [_words(line) for line in lines]
    grams = _places(rows)
    whole = defaultdict(list)
    for number, row in enumerate(rows):
        whole["".join(row)].append(number)
    words = [_words(piece.block.text) for piece in pieces]
    anchors: dict[int, int] = {}
    for index, row in enumerate(words):
        if len(row) >= _GRAM and (place := _anchor(row, grams)) is not None:
            anchors[index] = place
    anchors = _once(anchors, words)
    return set(anchors) | _between(anchors, words, whole)


def _words(text: str) -> list[str]:
    """Return words in small letters; a sign of a script without spaces is a word."""
    found: list[str] = []
    for word in text.casefold().split():
        plain = word if word.isalnum() else "".join(_WORD.findall(word))
        if not plain.isascii() and _WIDE.search(plain):
            found += plain
        elif plain:
            found.append(plain)
    return found


def _places(rows: Sequence[Sequence[str]]) -> dict[tuple[str, ...], int]:
    """Return for each row of four words, over the ends of lines too, the first line that it begins in."""
    places: dict[tuple[str, ...], int] = {}
    flat = [(word, number) for number, row in enumerate(rows) for word in row]
    for at in range(len(flat) - _GRAM + 1):
        places.setdefault(tuple(word for word, _ in flat[at : at + _GRAM]), flat[at][1])
    return places


def _anchor(row: Sequence[str], grams: dict[tuple[str, ...], int]) -> int | None:
    """Return the line that a piece begins in, when most of its rows of words are found."""
    mine = [tuple(row[at : at + _GRAM]) for at in range(len(row) - _GRAM + 1)]
    found = [grams[gram] for gram in mine if gram in grams]
    return found[0] if len(found) >= _SAME_SHARE * len(mine) else None


def _once(anchors: dict[int, int], words: Sequence[Sequence[str]]) -> dict[int, int]:
    """Of pieces with the same words keep the one with most of the text around it."""
    same = defaultdict(list)
    for index in anchors:
        same["".join(words[index])].append(index)
    kept = {
        max(group, key=lambda index: (_company(anchors, words, index), -index)) for group in same.values()
    }
    return {index: place for index, place in anchors.items() if index in kept}


def _company(anchors: dict[int, int], words: Sequence[Sequence[str]], index: int) -> int:
    near = range(index - _REACH, index + _REACH + 1)
    return sum(len(words[one]) for one in near if one != index and one in anchors)


def _between(
    anchors: dict[int, int], words: Sequence[Sequence[str]], whole: dict[str, list[int]]
) -> set[int]:
    """Return the short pieces whose line stands between those of the pieces around them."""
    order = sorted(anchors)
    if not order:
        return {index for index, row in enumerate(words) if row and "".join(row) in whole}
    found: set[int] = set()
    last = max((place for places in whole.values() for place in places), default=0)
    for before, after in pairwise([-1, *order, len(words)]):
        low = anchors.get(before, 0)
        high = anchors.get(after, last)
        for index in range(before + 1, after):
            row = words[index]
            if 0 < len(row) < _GRAM and any(low <= place <= high for place in whole.get("".join(row), ())):
                found.add(index)
    return found


def filled(
    pieces: Sequence[Piece], units: Mapping[int, Unit], chosen: AbstractSet[int], *, mates: bool
) -> set[int]:
    """Return what was chosen with the headings, lists and sentences that stand among it and were passed over.

    They are in the same element as chosen ones before and after them. With `mates`, so are the sentences in
    other elements of the same kind: further answers to a question.
    """
    texts = [index for index in chosen if index in units and is_sentence(units[index])]
    holders = {pieces[index].holder for index in chosen if index in units}
    signs = {pieces[index].sign for index in texts} - {""} if mates else set()
    first, last = min(chosen, default=0), max(chosen, default=0)
    return set(chosen) | {
        index
        for index, unit in units.items()
        if index not in chosen
        and not pieces[index].beside
        and ((first < index < last and pieces[index].holder in holders) or pieces[index].sign in signs)
        and not _is_slide(pieces, index)
        and _may_be_text(pieces[index], unit)
    }


def _is_slide(pieces: Sequence[Piece], index: int) -> bool:
    """Tell an item of a list of pictures: such a list is a gallery or one of teasers."""
    near = pieces[max(index - _NEAR, 0) : index + _NEAR + 1]
    return pieces[index].block.kind == "list_item" and any(one.block.kind == "figure" for one in near)


def _may_be_text(piece: Piece, unit: Unit) -> bool:
    if reason(unit, "tail") or is_metadata(unit):
        return False
    linked = sum(span.end - span.start for span in piece.block.spans if span.kind == "link")
    plain = linked < _SAME_SHARE * len(piece.block.text)
    announces = unit.text.endswith(":") and unit.words >= _GRAM
    return plain and (piece.block.kind in _MARKED or announces or is_sentence(unit))


def with_company(pieces: Sequence[Piece], found: AbstractSet[int]) -> set[int]:
    """Return the pieces found with the pictures, captions, tables, code and rules that stand among them."""
    holders = {pieces[index].holder for index in found}
    kept = set(found)
    for before, after in pairwise([-1, *sorted(found), len(pieces)]):
        gap = range(before + 1, after)
        inside = before >= 0 and after < len(pieces)
        alone = inside and all(_is_silent(pieces[index]) for index in gap)
        for index in gap:
            near = (index - before <= _NEAR and before >= 0) or (
                after - index <= _NEAR and after < len(pieces)
            )
            held = inside and pieces[index].holder in holders
            if _is_silent(pieces[index]) and (alone or near or held):
                kept.add(index)
    return kept | {index for index, piece in enumerate(pieces) if found and piece.block.kind == "note"}


def _is_silent(piece: Piece) -> bool:
    return piece.block.kind in _SILENT and not piece.beside
