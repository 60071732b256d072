"""Where the article is in a paste: the densest run of sentences, cut where the page goes on.

This module owns the scores by which the body is found. It refuses to remove anything; it only names the
first and the last unit of the body.
"""

from collections.abc import Sequence

from audiopub.article.rules import is_comment_head, is_tail_head, reason
from audiopub.article.units import Unit

SENTENCE_WORDS = 8
"""A line with at least so many words and a stop at its end is a sentence of the text."""

_LONG_WORDS = 25
_MAX_GAIN = 60.0
_PRICE = 10.0
_LEAST_GAIN = 0.5
_LABEL = -3.0
_KNOWN = -3.0
_RUN_FLOOR = -80.0
_HEAD_BARRIER = -60.0
_COMMENT_WORDS = 120
_REACH = 6
_FULL_SENTENCE_WORDS = 12
_SENTENCES_SHARE = 0.7
_LIST_LINES = 30
_ANNOUNCING_WORDS = 5
_HALF = 0.5
_CAPITALS_SHARE = 0.6


def find_body(units: Sequence[Unit]) -> tuple[int, int] | None:
    """Return the first and one past the last unit of the body, or None when there are no sentences."""
    units = units[: _comments_start(units)]
    span = _densest([_gain(unit) for unit in units])
    if span is None:
        return None
    start, end = span
    end = _grow(units, end)
    return start, _cut_tail(units, start, end)


def is_sentence(unit: Unit) -> bool:
    """Tell whether a unit reads as running text: a sentence with a stop, or a long line without one."""
    if unit.words >= SENTENCE_WORDS and unit.stop:
        return True
    return unit.words >= _LONG_WORDS and not _title_case(unit)


def _title_case(unit: Unit) -> bool:
    """Tell a long row of labels from a paragraph: most of its words begin with a capital."""
    words = [word for word in unit.look.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return bool(words) and capitals > _CAPITALS_SHARE * len(words)


def _gain(unit: Unit) -> float:
    if reason(unit, "body") or reason(unit, "tail"):
        return _HEAD_BARRIER if is_tail_head(unit) else _KNOWN
    if is_sentence(unit):
        return max(min(float(unit.words), _MAX_GAIN) - _PRICE, _LEAST_GAIN)
    if unit.stop or unit.bullet:
        return -1.0
    return _LABEL


def _densest(gains: Sequence[float]) -> tuple[int, int] | None:
    """Return the contiguous run with the largest sum (Kadane's algorithm).

    A run of short lines costs at most a fixed price, so that a long list inside an article does not
    tear it apart.
    """
    best, found = 0.0, None
    total, start, run = 0.0, 0, 0.0
    for index, gain in enumerate(gains):
        run = run + gain if _HEAD_BARRIER < gain < 0 else 0.0
        if total <= 0:
            total, start = 0.0, index
        if run >= _RUN_FLOOR:
            total += gain
        if total > best:
            best, found = total, (start, index + 1)
    return found


def _grow(units: Sequence[Unit], end: int) -> int:
    """Take in what follows the densest run and still reads as text: sentences, and a list they announce."""
    while end < len(units) and not reason(units[end], "tail"):
        unit = units[end]
        before = units[end - 1]
        listed = unit.bullet and (before.bullet or before.text.endswith(":"))
        announces = unit.text.endswith(":") and unit.words >= _ANNOUNCING_WORDS
        if not (listed or announces or (unit.stop and unit.words > 1) or _sentence_near(units, end)):
            announced = _announced(units, end)
            if announced == end:
                break
            end = announced - 1
        end += 1
    return end


def _sentence_near(units: Sequence[Unit], index: int) -> bool:
    """Tell whether a sentence stands a few lines below a line that no rule knows: it may be its heading."""
    following = units[index : index + _REACH]
    clean = [unit for unit in following if not reason(unit, "tail")]
    return len(clean) == len(following) and any(is_sentence(unit) for unit in clean)


def _announced(units: Sequence[Unit], start: int) -> int:
    """Return where a run of short lines ends that a line with a colon at its end announces."""
    if not units[start - 1].text.endswith(":"):
        return start
    end = start
    while end < min(start + _LIST_LINES, len(units)) and not reason(units[end], "tail"):
        end += 1
    return end


def _comments_start(units: Sequence[Unit]) -> int:
    """Return the index of the head of readers' comments, when enough text stands before it."""
    before = 0
    for index, unit in enumerate(units):
        if before >= _COMMENT_WORDS and is_comment_head(unit):
            return index
        before += unit.words if is_sentence(unit) and not reason(unit, "head") else 0
    return len(units)


def _cut_tail(units: Sequence[Unit], start: int, end: int) -> int:
    """Cut at the first head of related articles after half of the body, unless the text goes on below."""
    total = sum(unit.words for unit in units[start:end])
    before = 0
    for index in range(start, end):
        if before >= _HALF * total and is_tail_head(units[index]) and not _reads_on(units[index + 1 : end]):
            return index
        before += units[index].words
    return end


def _reads_on(units: Sequence[Unit]) -> bool:
    """Tell whether most lines are sentences of some length: a box of links stands inside the article."""
    clean = [unit for unit in units if not reason(unit, "tail")]
    sentences = [unit for unit in clean if is_sentence(unit) and unit.words >= _FULL_SENTENCE_WORDS]
    return bool(clean) and len(sentences) >= _SENTENCES_SHARE * len(clean)
