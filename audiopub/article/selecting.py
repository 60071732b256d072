"""Which blocks of a page are the article: those whose words the extractor found, and what stands among them.

This module owns the comparison of the page's blocks with the extractor's lines. It refuses to know the
extractor. Everything is linear in the size of the page.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from audiopub.article.page_walk import Piece

_WORD = re.compile(r"[^\W_]")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f]")
_GRAM = 4
"""Words in a row by which a block is known again."""

_SAME_SHARE = 0.6
_REACH = 5
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
        plain = "".join(_WORD.findall(word))
        found += list(plain) if _WIDE.search(plain) else [plain] if plain else []
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


def with_company(pieces: Sequence[Piece], found: AbstractSet[int]) -> set[int]:
    """Return the pieces found with the pictures, captions, tables, code and rules that stand among them."""
    holders = Counter(pieces[index].holder for index in found)
    if not found:
        return set()
    first, last = min(found), max(found)
    kept = set(found)
    for index, piece in enumerate(pieces):
        if index in kept or piece.beside or piece.block.kind not in _SILENT:
            continue
        inside = first < index < last
        near = any(one in found for one in range(index - 2, index + 3))
        if piece.block.kind == "note" or ((inside or near) and (holders[piece.holder] or near)):
            kept.add(index)
    return kept
