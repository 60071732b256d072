"""The zones of a paste: the head of the page, the article, boxes inside it, and what follows it.

This module owns the course of a page through its zones: the most plausible one, by the evidence of each
line and a price for each change of zone (Viterbi's algorithm). Boxes and the tail begin only where
something is known to be of the page, so a text of somebody's own is never cut. It removes nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from audiopub.article.comments import comments_start
from audiopub.article.evidence import weight
from audiopub.article.lines import Line, is_mixed, is_paged, to_lines
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit

Part = Literal["head", "body", "box", "tail"]

_PARTS: tuple[Part, ...] = ("body", "box", "tail", "head")
_PRICES: dict[tuple[Part, Part], float] = {
    ("head", "head"): 0.0,
    ("head", "body"): 0.0,
    ("body", "body"): 0.0,
    ("body", "box"): 1.5,
    ("box", "box"): 0.25,
    ("box", "body"): 1.5,
    ("body", "tail"): 1.0,
    ("tail", "tail"): 0.0,
}
"""What it costs to go from one zone to the next; a change that is not listed does not happen."""

_UNKNOWN = 1.0
"""What it costs more where nothing is known of the line that begins the tail of a page."""

_NO_PAGE = 3.0
"""What it costs more where no page is known to be around the text."""

_NO_GAP = 1.5
_VERSE_LINES = 12
_IN_HEAD = 3.0
_HEAD_METADATA = 6
_BELOW_METADATA = -0.5
_NEVER = float("-inf")
_LEAST_TEXT = 0.5
_TELLING_WORDS = 14
_GOING_ON_WORDS = 5
_ENDING_LINES = 3
_ENDING_SHARE = 0.4
_NO_END = frozenset(
    {
        "no letters",
        "date",
        "lone number",
        "lone address",
        "advertisement",
        "gallery or player",
        "facts of the page",
        "counts or player",
    }
)


def find_zones(units: Sequence[Unit]) -> tuple[Part, ...]:
    """Return the zone of each unit."""
    cut = comments_start(units)
    lines = to_lines(units[:cut])
    course = _best_course(lines)
    if _text_share(lines, course) < _LEAST_TEXT:
        plain = [replace(line, crowd="", ended=0, early=False) for line in lines]
        course = _best_course(plain)
    course = _of_verse(lines) or course
    last = _last_told(lines, course)
    tail: list[Part] = ["tail"] * (len(units) - last)
    return (*course[:last], *tail)


def _of_verse(lines: Sequence[Line]) -> list[Part]:
    """Return the course of a page without sentences whose text is its one long run of lines, else nothing.

    Songs and lists have no stops: what no rule knows is the text when most of what is unknown stands there.
    """
    if any(map(_tells, lines)) or not is_paged(lines):
        return []
    known = [index for index, line in enumerate(lines) if line.rule or line.metadata]
    start, end = max(pairwise([-1, *known, len(lines)]), key=lambda gap: gap[1] - gap[0])
    unknown = len(lines) - len(known)
    if end - start <= _VERSE_LINES or 2 * (end - start) < unknown:
        return []
    head: list[Part] = ["head"] * (start + 1)
    body: list[Part] = ["body"] * (end - start - 1)
    tail: list[Part] = ["tail"] * (len(lines) - end)
    return head + body + tail


def _last_told(lines: Sequence[Line], course: Sequence[Part]) -> int:
    """Return where what ends a page begins in the body: below it no line tells anything, and rules know many.

    Without such an end it is the number of lines.
    """
    last = len(lines)
    first = next((index for index, part in enumerate(course) if part == "body"), last)
    known = 0
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if course[index] == "body" and not line.rule and _goes_on(line):
            break
        known += _ends_page(line)
        enough = known >= _ENDING_LINES and known >= _ENDING_SHARE * (len(lines) - index)
        if _ends_page(line) and enough and index > first:
            last = index
    return last


def _goes_on(line: Line) -> bool:
    return line.unit.stop and line.unit.words >= _GOING_ON_WORDS and not (line.signed or line.appeal)


def _ends_page(line: Line) -> bool:
    return line.rule is not None and line.rule not in _NO_END


def _text_share(lines: Sequence[Line], course: Sequence[Part]) -> float:
    """Return how much of the words in sentences that no rule knows is in the body, from 0 to 1."""
    words = [line.unit.words if _tells(line) else 0 for line in lines]
    inside = sum(count for count, part in zip(words, course, strict=True) if part == "body")
    return inside / max(sum(words), 1)


def _tells(line: Line) -> bool:
    return line.unit.words >= _TELLING_WORDS and is_sentence(line.unit) and not (line.rule or line.appeal)


def body_span(parts: Sequence[Part]) -> tuple[int, int] | None:
    """Return the first unit of the body and one past its last, or None when there is no body."""
    inside = [index for index, part in enumerate(parts) if part == "body"]
    return (inside[0], inside[-1] + 1) if inside else None


def _best_course(lines: Sequence[Line]) -> list[Part]:
    """Return the zone of each line on the course with the largest sum (Viterbi, 1967)."""
    totals: dict[Part, float] = {"body": 0.0, "head": 0.0, "box": _NEVER, "tail": _NEVER}
    back: list[dict[Part, Part]] = []
    mixed = is_mixed([line.unit for line in lines])
    paged = is_paged(lines)
    below = 0
    for line in lines:
        came: dict[Part, Part] = {}
        following: dict[Part, float] = {}
        for part in _PARTS:
            reached = {
                before: totals[before] - _price(before, part, line, mixed=mixed, paged=paged)
                for before in _PARTS
            }
            came[part] = max(_PARTS, key=lambda before: reached[before])
            following[part] = reached[came[part]] + _gain(part, line, below=below)
        totals = following
        back.append(came)
        below += line.metadata
    return _trace(totals, back)


def _trace(totals: dict[Part, float], back: Sequence[dict[Part, Part]]) -> list[Part]:
    course: list[Part] = []
    part = max(_PARTS, key=lambda last: totals[last])
    for came in reversed(back):
        course.append(part)
        part = came[part]
    return course[::-1]


def _price(before: Part, part: Part, line: Line, *, mixed: bool, paged: bool) -> float:
    price = _PRICES.get((before, part), -_NEVER)
    if before == "body" and part in {"box", "tail"} and not (line.opens or line.signed):
        return price + _UNKNOWN if paged and part == "tail" and not line.unit.stop else -_NEVER
    if before == "body" and part == "tail" and not paged:
        price += _NO_PAGE
    if before == "box" and part == "body" and mixed:
        price += -_NO_GAP / 3 if line.unit.gap else _NO_GAP
    return price


def _gain(part: Part, line: Line, *, below: int) -> float:
    """Return what a line adds in a zone; `below` so many authors and dates, other lines are no head."""
    if part == "body":
        return weight(line)
    if part != "head":
        return 0.0
    if line.metadata:
        return _IN_HEAD if below < _HEAD_METADATA else 0.0
    if line.rule or line.crowd not in {"", "verse"}:
        return 0.0
    return _BELOW_METADATA if below else 0.0
