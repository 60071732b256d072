"""The title among the lines that stand before an article.

This module owns how a title is told from a menu: it shares its words with the body, and pages repeat it.
"""

import re
from collections.abc import Mapping, Sequence

from audiopub.article.bylines import is_role
from audiopub.article.contents import is_contents_head
from audiopub.article.dates import find_date
from audiopub.article.outline import is_metadata
from audiopub.article.person_names import is_house, is_name
from audiopub.article.rules import reason
from audiopub.article.same_title import MIN_SAME_WORDS, WIDE, same_title, words_of
from audiopub.article.title_looks import (
    CUT_OFF,
    KICKER,
    MIN_TITLE_WORDS,
    PATH,
    SEPARATOR,
    SEVERAL,
    is_in_menu,
    is_pictured,
    is_repeated,
    may_be_title,
    says_same,
)
from audiopub.article.title_places import STANDFIRST_REACH, are_authors, surroundings
from audiopub.article.units import Unit, fold

_COUNTED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\s[A-ZÀ-Þ]")
_FIELD = re.compile(r"[^\W\d]{3,20}:\s\S")
_FIELD_BESIDE = re.compile(r"(?:[^\W\d]\S{0,15}\s){0,3}[^\W\d]{3,20}:\s\S")
_NAME_FIRST = re.compile(r"[^,.:!?]{5,40},\s(?:\S+\s?){1,4}$")
_OPENING_QUOTES = "\"“„«‚‘'"
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b(?!\s?%)")
_SITE_WORDS = 8
_ROLE_WORDS = 5
_LABEL_WORDS = 4

_SITE_WEIGHT = 1.0
_LOOK_BACK = 150
_BODY_CHARS = 60_000
_STANDFIRST_SHARE = 0.5
_TOLD_SHARE = 0.15
_TELLING = 1.8
_LABEL_SHARE = 0.7
_LONG_TITLE_WORDS = 16
_STANDFIRST_WORDS = 20
_KICKER_WORDS = 3
_NEARLY, _NEARLY_BELOW = 0.1, 0.6


def choose_title(
    head: Sequence[Unit], body: Sequence[Unit], *, known: str = "", below: Sequence[Unit] = ()
) -> int | None:
    """Return the index of the title among the units before the body, or None when there is none.

    `known` is the title that front matter gives: only a line that repeats it is the title then. `below` are
    the units after the head, which may say it once more.
    """
    first = max(len(head) - _LOOK_BACK, 0)
    candidates = [
        index
        for index in range(first, len(head))
        if may_be_title(head[index]) and not is_pictured(head, index)
    ]
    if known:
        return next((index for index in candidates if same_title(head[index].text, known)), None)
    if not candidates:
        return None
    words = set(words_of(" ".join(unit.text for unit in body)[:_BODY_CHARS].casefold()))
    around = surroundings(head, first)
    again = frozenset(unit.folded for unit in below if unit.words >= MIN_TITLE_WORDS)
    contents = next((at for at in range(first, len(head)) if is_contents_head(head[at])), len(head))
    scores = {
        index: _score(head, index, words)
        + around.place(index)
        - (index > contents)
        - (_SITE_WEIGHT if _is_site(head[index], below) else 0.0)
        + (head[index].folded in again)
        for index in candidates
    }
    best = max(candidates, key=lambda index: (scores[index], index))
    if head[best].words <= _LABEL_WORDS:
        stop = next((at for at in around.anchors if at > best), len(head))
        best = _longer(head, best, {at: score for at, score in scores.items() if at < stop})
    best = next((index for index in candidates if _is_inside(head[index], head[best])), best)
    best = next((index for index in candidates if _heads(head, index, best, scores)), best)
    return _whole(head, candidates, best)


def _is_site(unit: Unit, below: Sequence[Unit]) -> bool:
    """Tell the name of the site, which its copyright says again."""
    if unit.words > _SITE_WORDS:
        return False
    return any("©" in one.look and unit.folded in one.folded for one in below if one.words <= 2 * _SITE_WORDS)


def _longer(head: Sequence[Unit], best: int, scores: Mapping[int, float]) -> int:
    """Return a longer line below a short one that is nearly as good: the short one is a section's name."""
    below = (
        index
        for index in scores
        if index > best and head[index].words > _LABEL_WORDS and not _FIELD.match(head[index].look)
    )
    near = {best + 1: _NEARLY_BELOW}
    return next((index for index in below if scores[index] >= scores[best] - near.get(index, _NEARLY)), best)


def _whole(head: Sequence[Unit], candidates: Sequence[int], best: int) -> int:
    """Return where the title stands whole and in small letters, when the best line is cut off or shouts."""
    chosen = head[best].look

    def is_better(text: str) -> bool:
        spoilt = any(mark.search(chosen) for mark in (CUT_OFF, PATH, SEPARATOR)) or chosen.isupper()
        sound = not (CUT_OFF.search(text) or PATH.search(text) or text.isupper())
        return bool(spoilt) and sound

    return next(
        (index for index in candidates if is_better(head[index].look) and says_same(head[index], chosen)),
        best,
    )


def without_site(title: str, units: Sequence[Unit]) -> str:
    """Return a title without the name of the site behind it, when either part is a line of its own too."""
    cuts = [*SEPARATOR.finditer(title)]
    if not cuts or len(title[: cuts[-1].start()].split()) < MIN_SAME_WORDS - 1:
        return title
    site, bare = fold(title[cuts[-1].end() :]), fold(title[: cuts[-1].start()])
    known = any(
        unit.folded == site or (unit.look.startswith("©") and unit.folded.endswith(site))
        for unit in units
        if unit.words <= _SITE_WORDS
    )
    known = known or any(unit.folded == bare for unit in units[:_LOOK_BACK])
    return title[: cuts[-1].start()].rstrip() if site and known else title


def _is_inside(unit: Unit, best: Unit) -> bool:
    """Tell a title from the same line with a path or a label before it, or with the site behind it."""
    one, other = unit.folded, best.folded
    enough = unit.words >= MIN_TITLE_WORDS and one != other
    if enough and other.endswith(f" {one}"):
        return True
    return (
        enough
        and len(one) > len(other) // 2
        and other.startswith(f"{one} ")
        and bool(SEPARATOR.search(best.look))
    )


def _heads(head: Sequence[Unit], index: int, best: int, scores: Mapping[int, float]) -> bool:
    """Tell whether a line stands above the best one as a title does above its standfirst."""
    unit = head[index]
    if KICKER.search(unit.look) or unit.folded.endswith(head[best].folded) or are_authors(head, index):
        return False
    label = _is_label_of(unit, head[best]) and scores[index] < _LABEL_SHARE * scores[best]
    if label or (is_repeated(head, best) and not is_repeated(head, index)) or _is_apart(head, index, best):
        return False
    if index == 0 < best < STANDFIRST_REACH and len(head) < STANDFIRST_REACH:
        return MIN_TITLE_WORDS <= unit.words <= head[best].words + 2
    if any(_is_kicker(between) for between in head[index + 1 : best]):
        return False
    near = 0 < best - index <= STANDFIRST_REACH and head[best].words > unit.words // 2
    if best == index + 1 and head[best].words > _STANDFIRST_WORDS and _may_head(unit, head[best]):
        return True
    told = head[best].stop or head[best].words > _LONG_TITLE_WORDS or unit.text[0] in _OPENING_QUOTES
    tells = SEVERAL.search(head[best].look) or (told and head[best].words > _TELLING * unit.words)
    share = _TOLD_SHARE if best == index + 1 and tells else _STANDFIRST_SHARE
    return near and unit.words >= MIN_TITLE_WORDS and scores[index] > share * scores[best]


def _is_label_of(unit: Unit, title: Unit) -> bool:
    """Tell a line in capitals above one in small letters that is no sentence: a kicker above a title."""
    capitals = unit.look.isupper() and not title.look.isupper()
    return capitals and not title.stop and title.words <= _TELLING * unit.words


def _is_apart(head: Sequence[Unit], index: int, best: int) -> bool:
    """Tell whether a menu's line or a path stands between two lines."""
    return any(
        reason(unit, "head") in {"navigation", "footer"} or (PATH.search(unit.look) and not is_metadata(unit))
        for unit in head[index + 1 : best]
    )


def _is_kicker(unit: Unit) -> bool:
    """Tell a label in capitals; a page sets it right above a title, never between title and standfirst."""
    return unit.look.isupper() and unit.words <= _KICKER_WORDS and not reason(unit, "head")


def _may_head(unit: Unit, below: Unit) -> bool:
    """Tell a line that is the title of several sentences below it, whatever words it shares with the text."""
    several = SEVERAL.search(below.look) is not None
    return (
        several and unit.words >= MIN_TITLE_WORDS and not unit.text.endswith((".", ":")) and not unit.bullet
    )


def _score(head: Sequence[Unit], index: int, body: set[str]) -> float:
    """Weigh a line: words shared with the body, repetition, length, nearness to the body, no stop."""
    unit = head[index]
    words = [word for word in words_of(unit.look.casefold()) if len(word) > 3 or WIDE.match(word)]  # noqa: PLR2004 -- little words are in every text
    shared = sum(word in body for word in words)
    score = 2.0 * shared / (len(words) + 1) + 0.15 * min(shared, 8)
    score += 1.0 if is_repeated(head, index) else 0.0
    score += 0.6 if unit.look.startswith("# ") else 0.0
    score += min(unit.words, 8) / 8
    score -= 0.08 * min(len(head) - index, 25)
    score -= 1.2 if unit.text.endswith((".", ":")) else 0.0
    score -= 1.2 if CUT_OFF.search(unit.look) else 0.0
    score -= 0.6 if _CLOCK.search(unit.look) else 0.0
    score -= 0.8 if unit.words < 3 else 0.0  # noqa: PLR2004 -- most labels have one or two words
    score -= 0.8 if KICKER.search(unit.look) else 0.0
    score -= 1.0 if are_authors(head, index) else 0.0
    score -= 0.5 if unit.words > _LONG_TITLE_WORDS else 0.0
    score -= 1.0 if find_date(unit.look) else 0.0
    score -= 0.7 if index and is_name(unit.look) else 0.0
    score -= 0.8 if SEVERAL.search(unit.look) else 0.0
    score -= 1.5 if is_role(unit.look) and (unit.words <= _ROLE_WORDS or "," in unit.look) else 0.0
    score -= 1.5 if _NAME_FIRST.match(unit.look) and is_name(unit.look.split(",")[0]) else 0.0
    score -= 0.7 if unit.words <= _LABEL_WORDS and is_house(unit.look) else 0.0
    score -= 0.8 if _is_amid_labels(head, index) else 0.0
    score -= 0.6 if is_in_menu(head, index) else 0.0
    score -= 1.5 if _is_counted(head, index) else 0.0
    score -= _field(head, index)
    score += 0.8 if _is_below_path(head, index) else 0.0
    listed = unit.bullet and any(one.bullet for one in _beside(head, index))
    return score - (1.0 if listed else 0.5 if unit.bullet else 0.0)


def _field(head: Sequence[Unit], index: int) -> float:
    """Weigh a field of data, "Owner: Ann Bee": beside another one it is surely that."""
    if not _FIELD.match(head[index].look):
        return 0.0
    return 1.5 if any(_FIELD_BESIDE.match(unit.look) for unit in _beside(head, index)) else 0.6


def _beside(head: Sequence[Unit], index: int) -> list[Unit]:
    return [head[at] for at in (index - 1, index + 1) if 0 <= at < len(head)]


def _is_below_path(head: Sequence[Unit], index: int) -> bool:
    """Tell what stands right below the path to a page and is not a section's name above a title."""
    unit, below = head[index], head[index + 1 : index + 2]
    if index == 0 or unit.words <= 2 or PATH.search(unit.look):  # noqa: PLR2004 -- a label of a menu
        return False
    section = any(not one.stop and one.words > _TELLING * unit.words for one in below)
    return not section and PATH.search(head[index - 1].look) is not None


def _is_counted(head: Sequence[Unit], index: int) -> bool:
    """Tell a line of a list of contents: "2.1 Origins" beside another line with a number before it."""
    beside = any(_COUNTED.match(unit.look) for unit in _beside(head, index))
    return _COUNTED.match(head[index].look) is not None and beside


def _is_amid_labels(head: Sequence[Unit], index: int) -> bool:
    """Tell a label of a menu: it is short, and so are the lines right above and below it."""
    row = head[index - 1 : index + 2] if index else ()
    short = (unit.words <= _LABEL_WORDS and not unit.stop and not is_metadata(unit) for unit in row)
    return len(row) > 2 and all(short) and not reason(head[index + 1], "head")  # noqa: PLR2004 -- above, the line, below
