"""The title among the lines that stand before an article.

This module owns how a title is told from a menu: it shares its words with the body, and pages repeat it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from audiopub.article.bylines import byline, role_line
from audiopub.article.captions import is_caption
from audiopub.article.dates import date_line
from audiopub.article.rules import reason
from audiopub.article.units import Unit, fold

_TOKEN = re.compile(r"\w+", re.UNICODE)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SAME_SHARE = 0.6
_MIN_SAME_WORDS = 3
_MAX_WORDS = 40
_LOOK_BACK = 150
_BODY_CHARS = 60_000


def same_title(text: str, title: str) -> bool:
    """Tell whether a line is the title again: equal, cut off, or with the name of the site behind it."""
    one, other = fold(text[:400]), fold(title[:400])
    if not one or one == other:
        return bool(one)
    short, long = sorted((_words(one), _words(other)), key=lambda words: sum(words.values()))
    if sum(short.values()) < _MIN_SAME_WORDS:
        return False
    shared = sum((short & long).values())
    return shared > _SAME_SHARE * sum(long.values())


def choose_title(head: Sequence[Unit], body: Sequence[Unit], *, known: str = "") -> int | None:
    """Return the index of the title among the units before the body, or None when there is none.

    `known` is the title that front matter gives: only a line that repeats it is the title then.
    """
    first = max(len(head) - _LOOK_BACK, 0)
    candidates = [index for index in range(first, len(head)) if _may_be_title(head[index])]
    if known:
        return next((index for index in candidates if same_title(head[index].text, known)), None)
    if not candidates:
        return None
    words = set(_words(" ".join(unit.text for unit in body)[:_BODY_CHARS].casefold()))
    return max(candidates, key=lambda index: (_score(head, index, words), index))


def _may_be_title(unit: Unit) -> bool:
    if not 1 <= unit.words <= _MAX_WORDS or not any(char.isalpha() for char in unit.look):
        return False
    if reason(unit, "head") or byline(unit.look) or role_line(unit.look) or date_line(unit.look):
        return False
    return not is_caption(unit)


def _score(head: Sequence[Unit], index: int, body: set[str]) -> float:
    """Weigh a line: words shared with the body, repetition, length, nearness to the body, no stop."""
    unit = head[index]
    words = [word for word in _words(unit.look.casefold()) if len(word) > 3 or _WIDE.match(word)]  # noqa: PLR2004 -- little words are in every text
    shared = sum(word in body for word in words)
    score = 2.0 * shared / (len(words) + 1) + 0.15 * min(shared, 8)
    score += 1.0 if _repeated(head, index) else 0.0
    score += 0.6 if unit.look.startswith("# ") else 0.0
    score += min(unit.words, 8) / 8
    score -= 0.04 * min(len(head) - index, 25)
    score -= 1.2 if unit.text.endswith(".") else 0.0
    return score - (0.5 if unit.bullet else 0.0)


def _repeated(head: Sequence[Unit], index: int) -> bool:
    title = head[index].text
    return any(same_title(other.text, title) for at, other in enumerate(head) if at != index)


def _words(text: str) -> Counter[str]:
    spaced = _WIDE.sub(lambda match: f" {match.group()} ", text)
    return Counter(_TOKEN.findall(spaced))
