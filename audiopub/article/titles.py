"""The title among the lines that stand before an article.

This module owns how a title is told from a menu: it shares its words with the body, and pages repeat it.
"""

import re
from collections.abc import Mapping, Sequence

from audiopub.article.bylines import byline, is_house, is_name, is_role, role_line
from audiopub.article.captions import is_caption
from audiopub.article.contents import is_contents_head
from audiopub.article.dates import date_line, find_date
from audiopub.article.not_titles import is_no_title
from audiopub.article.outline import is_metadata
from audiopub.article.rules import reason
from audiopub.article.same_title import MIN_SAME_WORDS, WIDE, same_title, words_of
from audiopub.article.title_places import STANDFIRST_REACH, are_authors, surroundings
from audiopub.article.units import Unit, fold

_SEPARATOR = re.compile(r"\s+[-|–—]\s+")
_KICKER = re.compile(
    r"^(?:breaking|live|watch|just in|exclusive|eilmeldung|eil|exklusiv|en direct|última hora|urgente|"
    r"ultim['’]ora|"
    r"diretta|en directo|en vivo|ao vivo|em direto|live-?ticker|top story|"
    r"video|podcast|issue|vol(?:ume)?|ausgabe|heft|numéro|número|edição|edición)\b[^|]{0,12}(?:[:|]|\.\s)|\s[|]\s|"
    r"^[^/.?!]{3,30}\s/\s[^/.?!]{3,30}$|^(?:fact-checked|reviewed|edited|tested|narrated|heard)\s(?:by|on)\s",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"(?:…|\.\.\.)\W*(?:\s[-|–—]\s[^-|–—]{3,40})?$")
_COUNTED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\s[A-ZÀ-Þ]")
_FIELD = re.compile(r"[^\W\d]{3,20}:\s\S")
_FIELD_BESIDE = re.compile(r"(?:[^\W\d]\S{0,15}\s){0,3}[^\W\d]{3,20}:\s\S")
_PATH = re.compile(r"\s+[»>/]\s+|\s?›\s?")
_NAME_FIRST = re.compile(r"[^,.:!?]{5,40},\s(?:\S+\s?){1,4}$")
_OPENING_QUOTES = "\"“„«‚‘'"
_CREDITED = re.compile(r"[^\W\d_]{3}[.]\s?[/|]\s?[A-ZÀ-Þ]")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b(?!\s?%)")
_SITE_WORDS = 8
_ROLE_WORDS = 5
_LABEL_WORDS = 4
_INNER_STOP = re.compile(r"\S+\s\S+\s\S+\s.*[^\W\d_]{3}[.]\s+[A-ZÀ-Þ]")
"""Several sentences; before the first stop of "Lower Quay. The shed is open again" stands a place."""

_SITE_WEIGHT = 1.0
_MAX_WORDS = 40
_LOOK_BACK = 150
_BODY_CHARS = 60_000
_STANDFIRST_SHARE = 0.5
_TOLD_SHARE = 0.15
_TELLING = 1.8
_LABEL_SHARE = 0.7
_MIN_TITLE_WORDS = 4
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
        if _may_be_title(head[index]) and not _is_caption(head, index)
    ]
    if known:
        return next((index for index in candidates if same_title(head[index].text, known)), None)
    if not candidates:
        return None
    words = set(words_of(" ".join(unit.text for unit in body)[:_BODY_CHARS].casefold()))
    around = surroundings(head, first)
    again = frozenset(unit.folded for unit in below if unit.words >= _MIN_TITLE_WORDS)
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
        spoilt = any(mark.search(chosen) for mark in (_CUT_OFF, _PATH, _SEPARATOR)) or chosen.isupper()
        sound = not (_CUT_OFF.search(text) or _PATH.search(text) or text.isupper())
        return bool(spoilt) and sound

    return next(
        (index for index in candidates if is_better(head[index].look) and _says_same(head[index], chosen)),
        best,
    )


def _says_same(unit: Unit, chosen: str) -> bool:
    """Tell a title from the same one cut off, in capitals, or behind the path that leads to it."""
    last = fold(_CUT_OFF.sub("", _PATH.split(chosen)[-1]))
    bare = fold(_SEPARATOR.split(chosen)[0])
    whole = len(bare.split()) >= _MIN_TITLE_WORDS and not _SEPARATOR.search(unit.look)
    if whole and unit.folded.startswith(bare):
        return True
    enough = unit.words >= MIN_SAME_WORDS and len(last.split()) >= MIN_SAME_WORDS - 1
    return enough and unit.folded.startswith(last)


def without_site(title: str, units: Sequence[Unit]) -> str:
    """Return a title without the name of the site behind it, when either part is a line of its own too."""
    cuts = [*_SEPARATOR.finditer(title)]
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


def _is_caption(head: Sequence[Unit], index: int) -> bool:
    """Tell a caption, with its credit or beside itself with it, unless a site's name follows it above."""
    unit = head[index]
    pairs = [(unit, other) for other in head[index + 1 : index + 2]]
    pairs += [(other, unit) for other in head[:index][-1:]]
    rests = [long.look[len(short.look) :] for short, long in pairs if long.look.startswith(short.look)]
    credited = any(is_name(rest) or rest.isupper() for rest in rests) or bool(_CREDITED.search(unit.look))
    return credited or (is_caption(unit) and not _is_before_site(head, index))


def _is_before_site(head: Sequence[Unit], index: int) -> bool:
    """Tell whether a line stands above with the name of a site behind it."""
    text = head[index].look
    return any(
        unit.look.startswith(text) and _SEPARATOR.match(unit.look[len(text) :]) for unit in head[:index]
    )


def _is_inside(unit: Unit, best: Unit) -> bool:
    """Tell a title from the same line with a path or a label before it, or with the site behind it."""
    one, other = unit.folded, best.folded
    enough = unit.words >= _MIN_TITLE_WORDS and one != other
    if enough and other.endswith(f" {one}"):
        return True
    return (
        enough
        and len(one) > len(other) // 2
        and other.startswith(f"{one} ")
        and bool(_SEPARATOR.search(best.look))
    )


def _heads(head: Sequence[Unit], index: int, best: int, scores: Mapping[int, float]) -> bool:
    """Tell whether a line stands above the best one as a title does above its standfirst."""
    unit = head[index]
    if _KICKER.search(unit.look) or unit.folded.endswith(head[best].folded) or are_authors(head, index):
        return False
    label = _is_label_of(unit, head[best]) and scores[index] < _LABEL_SHARE * scores[best]
    if label or (_repeated(head, best) and not _repeated(head, index)) or _is_apart(head, index, best):
        return False
    if index == 0 < best < STANDFIRST_REACH and len(head) < STANDFIRST_REACH:
        return _MIN_TITLE_WORDS <= unit.words <= head[best].words + 2
    if any(_is_kicker(between) for between in head[index + 1 : best]):
        return False
    near = 0 < best - index <= STANDFIRST_REACH and head[best].words > unit.words // 2
    if best == index + 1 and head[best].words > _STANDFIRST_WORDS and _may_head(unit, head[best]):
        return True
    told = head[best].stop or head[best].words > _LONG_TITLE_WORDS or unit.text[0] in _OPENING_QUOTES
    tells = _INNER_STOP.search(head[best].look) or (told and head[best].words > _TELLING * unit.words)
    share = _TOLD_SHARE if best == index + 1 and tells else _STANDFIRST_SHARE
    return near and unit.words >= _MIN_TITLE_WORDS and scores[index] > share * scores[best]


def _is_label_of(unit: Unit, title: Unit) -> bool:
    """Tell a line in capitals above one in small letters that is no sentence: a kicker above a title."""
    capitals = unit.look.isupper() and not title.look.isupper()
    return capitals and not title.stop and title.words <= _TELLING * unit.words


def _is_apart(head: Sequence[Unit], index: int, best: int) -> bool:
    """Tell whether a menu's line or a path stands between two lines."""
    return any(
        reason(unit, "head") in {"navigation", "footer"}
        or (_PATH.search(unit.look) and not is_metadata(unit))
        for unit in head[index + 1 : best]
    )


def _is_kicker(unit: Unit) -> bool:
    """Tell a label in capitals; a page sets it right above a title, never between title and standfirst."""
    return unit.look.isupper() and unit.words <= _KICKER_WORDS and not reason(unit, "head")


def _may_head(unit: Unit, below: Unit) -> bool:
    """Tell a line that is the title of several sentences below it, whatever words it shares with the text."""
    several = _INNER_STOP.search(below.look) is not None
    return (
        several and unit.words >= _MIN_TITLE_WORDS and not unit.text.endswith((".", ":")) and not unit.bullet
    )


def _may_be_title(unit: Unit) -> bool:
    if "\t" in unit.text:
        return False  # a row of a table
    if not 1 <= unit.words <= _MAX_WORDS or not any(char.isalpha() for char in unit.look):
        return False
    if reason(unit, "head") or byline(unit.look) or role_line(unit.look) or date_line(unit.look):
        return False
    return not is_no_title(unit.look)


def _score(head: Sequence[Unit], index: int, body: set[str]) -> float:
    """Weigh a line: words shared with the body, repetition, length, nearness to the body, no stop."""
    unit = head[index]
    words = [word for word in words_of(unit.look.casefold()) if len(word) > 3 or WIDE.match(word)]  # noqa: PLR2004 -- little words are in every text
    shared = sum(word in body for word in words)
    score = 2.0 * shared / (len(words) + 1) + 0.15 * min(shared, 8)
    score += 1.0 if _repeated(head, index) else 0.0
    score += 0.6 if unit.look.startswith("# ") else 0.0
    score += min(unit.words, 8) / 8
    score -= 0.08 * min(len(head) - index, 25)
    score -= 1.2 if unit.text.endswith((".", ":")) else 0.0
    score -= 1.2 if _CUT_OFF.search(unit.look) else 0.0
    score -= 0.6 if _CLOCK.search(unit.look) else 0.0
    score -= 0.8 if unit.words < 3 else 0.0  # noqa: PLR2004 -- most labels have one or two words
    score -= 0.8 if _KICKER.search(unit.look) else 0.0
    score -= 1.0 if are_authors(head, index) else 0.0
    score -= 0.5 if unit.words > _LONG_TITLE_WORDS else 0.0
    score -= 1.0 if find_date(unit.look) else 0.0
    score -= 0.7 if index and is_name(unit.look) else 0.0
    score -= 0.8 if _INNER_STOP.search(unit.look) else 0.0
    score -= 1.5 if is_role(unit.look) and (unit.words <= _ROLE_WORDS or "," in unit.look) else 0.0
    score -= 1.5 if _NAME_FIRST.match(unit.look) and is_name(unit.look.split(",")[0]) else 0.0
    score -= 0.7 if unit.words <= _LABEL_WORDS and is_house(unit.look) else 0.0
    score -= 0.8 if _is_amid_labels(head, index) else 0.0
    score -= 0.6 if _is_in_menu(head, index) else 0.0
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
    if index == 0 or unit.words <= 2 or _PATH.search(unit.look):  # noqa: PLR2004 -- a label of a menu
        return False
    section = any(not one.stop and one.words > _TELLING * unit.words for one in below)
    return not section and _PATH.search(head[index - 1].look) is not None


def _is_counted(head: Sequence[Unit], index: int) -> bool:
    """Tell a line of a list of contents: "2.1 Origins" beside another line with a number before it."""
    beside = any(_COUNTED.match(unit.look) for unit in _beside(head, index))
    return _COUNTED.match(head[index].look) is not None and beside


def _is_amid_labels(head: Sequence[Unit], index: int) -> bool:
    """Tell a label of a menu: it is short, and so are the lines right above and below it."""
    row = head[index - 1 : index + 2] if index else ()
    short = (unit.words <= _LABEL_WORDS and not unit.stop and not is_metadata(unit) for unit in row)
    return len(row) > 2 and all(short) and not reason(head[index + 1], "head")  # noqa: PLR2004 -- above, the line, below


def _is_in_menu(head: Sequence[Unit], index: int) -> bool:
    """Tell a line between labels of a menu, two and two: the name of the site."""
    beside = [*head[max(index - 2, 0) : index], *head[index + 1 : index + 3]]
    labels = sum(unit.words <= _KICKER_WORDS and not (unit.stop or is_metadata(unit)) for unit in beside)
    return len(beside) > _KICKER_WORDS and labels == len(beside)


def _repeated(head: Sequence[Unit], index: int) -> bool:
    title = head[index].text
    if head[index].words < MIN_SAME_WORDS:
        return False
    return any(
        same_title(other.text, title) or (_PATH.search(other.look) and _says_same(head[index], other.look))
        for at, other in enumerate(head)
        if at != index
    )
