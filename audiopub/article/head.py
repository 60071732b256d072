"""The lines of a page before its body: title, author and date are taken, a standfirst stays, the rest goes.

This module owns what becomes of such a line. It refuses to choose the title; `titles` does.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from audiopub.article import vocabulary as words
from audiopub.article.bylines import (
    byline,
    credited_name,
    housed_name,
    initials,
    is_role,
    joined_names,
    lone_byline,
    office_name,
    placed_name,
    role_line,
    trimmed_name,
)
from audiopub.article.captions import is_caption
from audiopub.article.dates import DateLine, date_line, dated_label, dates_in, ends_span
from audiopub.article.given_names import given_name
from audiopub.article.houses import house
from audiopub.article.outline import is_metadata
from audiopub.article.person_names import is_name
from audiopub.article.rules import reason
from audiopub.article.same_title import same_title
from audiopub.article.sentence import is_sentence
from audiopub.article.sorting import FAR_ABOVE, LABEL_ABOVE, LABEL_BELOW, LEAST_DOUBT, Sorting
from audiopub.article.units import Unit, without_bullet

_STANDFIRST_WORDS = 9
_BELOW_TITLE_WORDS = 6
_SHORT_RUN = 3
_BYLINE_REACH = 5
_UNTIL_TEXT = 20
_DATE_REACH = 4
_ABOVE_TITLE = 4
_BELOW_NAME_WORDS = 4
_WORD_CHARS = 3
_CHECKED = re.compile(r"\W*(?:fact[- ]checked|(?:medically\s)?reviewed|edited|tested)\sby\b", re.IGNORECASE)
_FOLLOW = re.compile(r"\W*@\w{3,30}$|\W*(?:follow|folgen|suivre|seguir|segui)\b", re.IGNORECASE)
_HEADLINE_WORDS = 5
_LABELS = words.AMBIGUOUS | words.SECTIONS | words.FOOTER | words.NAVIGATION


def sort_head(
    sorting: Sorting,
    head: Sequence[Unit],
    chosen: int | None,
    *,
    scenes: AbstractSet[int],
    signed: AbstractSet[int],
    of_page: AbstractSet[int],
    messy: bool,
) -> None:
    """Give each line above the body to the metadata, to the article, or to what is removed.

    `signed` are the places of a byline of several lines whose names are known already, `of_page` those of
    lines that are known to be of the page.
    """
    for index, unit in enumerate(head):
        if index in signed or index == chosen:
            sorting.metadata.append(unit)
        elif index in of_page and not is_metadata(unit):
            sorting.drop(unit, reason(unit, "head") or "the page speaks of itself")
        elif sorting.title and same_title(unit.text, sorting.title):
            sorting.drop(unit, "title again")
        elif not _is_metadata(
            sorting,
            unit,
            near=index - 1 in signed or _near_title(head, index, chosen),
            dated=chosen is not None and chosen < index and _beside_date(head, index),
            below=chosen is not None and chosen < index,
            above=0 if chosen is None else max(chosen - index, 0),
            spans=index > 0 and ends_span(head[index - 1].look, unit.look),
            teased=any(map(_is_headline, _beside(head, index))),
        ):
            after_title = chosen is None or index > chosen
            below = head[index + 1 : index + 2]
            heads = any(one.bullet for one in below) or (
                chosen is not None and index == chosen + 1 and unit.words >= _BELOW_TITLE_WORDS
            )
            _sort_head_text(
                sorting, unit, after_title=after_title, heads=heads, pictured=index in scenes, messy=messy
            )


def _near_title(head: Sequence[Unit], index: int, chosen: int | None) -> bool:
    """Tell whether a bare name may stand here: beside the title, a little below it, or beside a date."""
    if chosen is not None and -1 <= index - chosen <= _BYLINE_REACH:
        return True
    if chosen is not None and introduces(head[max(chosen - _ABOVE_TITLE, 0) : chosen], head[index]):
        return True
    if chosen is not None and chosen < index <= chosen + _UNTIL_TEXT:
        between = head[chosen + 1 : index]
        if not any(map(_is_text_of_head, between)):
            return True
    beside = _beside(head, index)
    return any(date_line(unit.look) or byline(unit.look) for unit in beside)


def introduces(lines: Sequence[Unit], unit: Unit) -> bool:
    """Tell a name among the last `lines` above a title, with what is said of an author below it.

    That is what somebody is ("Writer"), a handle, a button to follow, or the day.
    """
    at = next((at for at, line in enumerate(lines) if line is unit), len(lines))
    below = lines[at + 1 :]
    if not below or not all(one.words <= _BELOW_NAME_WORDS or date_line(one.look) for one in below):
        return False
    told = is_role(below[0].look) or _FOLLOW.match(below[0].look) is not None
    return told or any(date_line(one.look) for one in below)


def _beside_date(head: Sequence[Unit], index: int) -> bool:
    return any(date_line(unit.look) or _CHECKED.match(unit.look) for unit in _beside(head, index))


def _beside(head: Sequence[Unit], index: int) -> list[Unit]:
    return [head[i] for i in (index - 1, index + 1) if 0 <= i < len(head)]


def _is_headline(unit: Unit) -> bool:
    return unit.words >= _HEADLINE_WORDS and not reason(unit, "head") and not is_metadata(unit)


def _is_text_of_head(unit: Unit) -> bool:
    """Tell a line below the title that is neither of the page, nor a caption, nor says who and when."""
    known = reason(unit, "head") or is_caption(unit) or is_metadata(unit) or is_name(unit.look)
    return not known and unit.words >= _SHORT_RUN


def _is_metadata(
    sorting: Sorting,
    unit: Unit,
    *,
    near: bool,
    dated: bool,
    below: bool,
    above: int,
    spans: bool,
    teased: bool,
) -> bool:
    """Take author and date from a line of the head; False when it names neither.

    `dated` tells that a date stands right beside the line, `below` that the title stands above it, and
    `spans` that it ends a time which the line above begins. So many lines `above` the title it stands,
    `teased` beside a headline.
    """
    bare = without_bullet(unit.look)
    found = date_line(bare) or (dated_label(bare) if near else None)
    authors = byline(unit.look) or role_line(bare) or (beside_title(bare, dated=dated) if near else ())
    houses = house(bare) if near and below else ()
    name_alone = (unit.bullet or near) and not unit.stop and is_name(bare) and not is_labelled(unit)
    if not (found or authors or name_alone or houses):
        return False
    sorting.house = sorting.house or houses
    dates = DateLine(vague=True) if spans else found or dates_in(unit.look)
    if (found or dates.published or dates.updated) and not (teased and above > _DATE_REACH):
        sorting.date(dates, doubt=_doubt(bool(date_line(bare)), bool(authors), above))
    sorting.sign(authors, (bare,) if name_alone else (), above=above > _DATE_REACH)
    sorting.metadata.append(unit)
    return True


def _doubt(lone: bool, signed: bool, above: int) -> int:  # noqa: FBT001 -- a table of three columns
    """Return how doubtful a date is: `lone` on its line or `signed`, and so many lines `above` the title.

    What stands far above the title may be the day of a teaser, or today.
    """
    if above > _DATE_REACH:
        return FAR_ABOVE
    if above:
        return LABEL_BELOW if lone else LABEL_ABOVE
    return LEAST_DOUBT if lone or signed else LABEL_BELOW


def beside_title(text: str, *, dated: bool) -> tuple[str, ...]:
    """Return the authors of a line that only beside a title, or a date, is surely a byline."""
    forms = (
        given_name,
        lone_byline,
        credited_name,
        joined_names,
        trimmed_name,
        placed_name,
        office_name,
        initials,
    )
    found: tuple[str, ...] = next((names for form in forms if (names := form(text))), ())
    return found or (housed_name(text) if dated else ())


def is_labelled(unit: Unit) -> bool:
    """Tell a label of the page, or a section's name with two capitals, from a person's name."""
    parts = [part for part in unit.folded.split() if len(part) >= _WORD_CHARS]
    known = sum(part in _LABELS for part in parts)
    return reason(unit, "head") is not None or 2 * known >= len(parts)


def _sort_head_text(
    sorting: Sorting, unit: Unit, *, after_title: bool, heads: bool, pictured: bool, messy: bool
) -> None:
    rule = reason(unit, "head")
    if rule:
        sorting.drop(unit, rule)
    elif _stays_in_head(unit, after_title=after_title, heads=heads, messy=messy):
        sorting.keep(unit, pictured=pictured)
    else:
        sorting.drop(unit, "page header" if after_title else "before the title")


def _stays_in_head(unit: Unit, *, after_title: bool, heads: bool, messy: bool) -> bool:
    """Tell a standfirst or a caption from a label; with no page around it, all below the title stays."""
    if after_title:
        return _is_text(unit) or is_caption(unit) or heads or not messy
    return not messy and is_sentence(unit)


def _is_text(unit: Unit) -> bool:
    return unit.words >= _STANDFIRST_WORDS or (unit.stop and unit.words >= _SHORT_RUN) or unit.bullet
