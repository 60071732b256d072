"""The list of its headings that a page sets above a text: each line comes again as a heading below.

This module owns how such a list is known without any word of its own. In somebody's own text a list of what
follows is part of it: there only a list below "Contents" counts. It refuses to tell the two apart.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from audiopub.article import vocabulary as words
from audiopub.article.units import Unit, without_bullet

_LEAST = 3
_LEAST_HEADED = 2
_ITEM_WORDS = 16
_HEAD_WORDS = 8
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2}){0,3}\W{1,3}")
_NUMBERED = re.compile(r"^(\d{1,2})(?:\.\d{1,2}){0,3}\.?\s\S")
_HIDDEN = re.compile(
    r"\W{1,3}(?:(?:move to sidebar )?hide|show|toggle|verbergen|anzeigen|ausblenden|masquer|afficher|ocultar"
    r"|mostrar|esconder|nascondi|mostra)$"
)
_BESIDE_WORDS = 4
CONTENTS_LINE = "line of the contents"
"""The name of the rule that such a line goes by."""


def contents_places(units: Sequence[Unit], *, paged: bool) -> frozenset[int]:
    """Return the places of the lines of such lists, and of the line that heads each.

    `paged` tells whether a page is known to be around the text.
    """
    later = _headings_below(units)
    found: set[int] = set()
    start = 0
    while start < len(units):
        end = start
        while end < len(units) and later[end] is not None:
            end += 1
        known = paged or _is_known(units, start)
        numbered = _numbered_end(units, start) if paged and _is_known(units, start) else start
        if numbered > start:
            end = numbered
            found.update(range(start - 1, end))
        elif known and _is_contents(units, later, start, end):
            found.update(range(start - _is_headed(units, start), end))
        start = max(end, start + 1)
    return frozenset(found)


def _headings_below(units: Sequence[Unit]) -> list[int | None]:
    """Return for each short line where it next stands right above text, or None."""
    last: dict[str, int] = {}
    later: list[int | None] = [None] * len(units)
    for index in range(len(units) - 1, -1, -1):
        unit = units[index]
        key = heading_key(unit)
        if not key or unit.words > _ITEM_WORDS or unit.text.endswith("."):
            continue
        later[index] = last.get(key)
        if index + 1 < len(units) and _tells(units[index + 1], unit.words):
            last[key] = index
    return later


def heading_key(unit: Unit) -> str:
    """Return what a heading and the line of the contents that names it have in common."""
    return _NUMBER.sub("", without_bullet(unit.look).casefold()).rstrip()


def _tells(unit: Unit, above: int) -> bool:
    """Tell what may stand below a heading of so many words: more words, or a line that ends with a stop."""
    return unit.words > above or (unit.stop and not unit.text.endswith("?"))


def _is_contents(units: Sequence[Unit], later: Sequence[int | None], start: int, end: int) -> bool:
    """Tell a list whose lines come again below it, in their order and apart, from a refrain."""
    places = [place for place in later[start:end] if place is not None]
    least = _LEAST_HEADED if _is_headed(units, start) else _LEAST
    if len(places) < least or places[0] < end:
        return False
    return all(below - above > 1 for above, below in pairwise(places))


def _is_headed(units: Sequence[Unit], start: int) -> bool:
    above = units[start - 1] if start else None
    if above is None or above.words > _HEAD_WORDS:
        return False
    return above.text.endswith(":") or _is_known(units, start)


def _is_known(units: Sequence[Unit], start: int) -> bool:
    return start > 0 and is_contents_head(units[start - 1])


def is_contents_head(unit: Unit) -> bool:
    """Tell "Contents" and its like, with or without the button that hides the list."""
    return unit.words <= _HEAD_WORDS and _HIDDEN.sub("", unit.folded) in words.CONTENTS


def _numbered_end(units: Sequence[Unit], start: int) -> int:
    """Return one past the last line of a numbered list of headings; short lines may stand between two.

    Its numbers begin with 0 or 1, and never skip one or go back.
    """
    last = count = 0
    end = start
    for index in range(start, len(units)):
        unit = units[index]
        number = _NUMBERED.match(unit.look)
        if number and unit.words <= _ITEM_WORDS and 0 <= int(number[1]) - last <= 1:
            last, count, end = int(number[1]), count + 1, index + 1
        elif unit.words > _BESIDE_WORDS or unit.stop or index > end:
            break
    return end if count >= _LEAST_HEADED else start
