"""Where a title stands among the lines above an article: above who and when, below menus and teasers.

This module owns what the lines around a line say of it. It refuses to look at the line's own words; `titles`
does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from audiopub.article.bylines import byline, joined_names
from audiopub.article.dates import date_line, dated_label, ends_span, is_range
from audiopub.article.not_titles import is_no_title
from audiopub.article.outline import is_metadata
from audiopub.article.person_names import is_name
from audiopub.article.rules import reason
from audiopub.article.units import Unit

STANDFIRST_REACH = 4
"""So many lines below a title its standfirst, or who and when, may stand."""

_ABOVE_TITLES = frozenset(
    {"navigation", "footer", "cookies", "account or paywall", "breadcrumb", "call to the reader"}
)
_BELOW_TITLES = frozenset(
    {"share buttons", "date", "reading time", "comments", "counts or player", "lone number"}
)
_BY = re.compile(r"(?:by|von|par|por|di|door)\s", re.IGNORECASE)
_MENU_WEIGHT, _MOST_MENU = 0.3, 4
_DATE_REACH = 3
_BELOW_REACH = 8
_ABOVE_BYLINE = 0.6
_TEASER_LINES = 5
_PARTED = 2
_SMALL = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The lines above a body: `anchors` say who or when, `bars` counts lines of menus and banners up to each.

    `menus` counts below each line what stands above titles and not below them.
    """

    head: Sequence[Unit]
    anchors: tuple[int, ...]
    bars: tuple[int, ...]
    menus: tuple[int, ...]

    def place(self, index: int) -> float:
        """Weigh where a line stands: a title is a little above author and date, what is below them is not."""
        return self._beside_anchors(index) - _MENU_WEIGHT * min(self.menus[index], _MOST_MENU)

    def _beside_anchors(self, index: int) -> float:
        distance = next((at - index - 1 for at in self.anchors if at > index), STANDFIRST_REACH)
        if distance < STANDFIRST_REACH and not self._bars(index, index + 1 + distance):
            return 1.0 - 0.2 * distance + (_ABOVE_BYLINE if self._is_signed(index) else 0.0)
        near = {at for at in self.anchors if at < index and self._bars(at, index) < _PARTED}
        above = sum(index <= at + _BELOW_REACH for at in near)
        small = _SMALL if near and self.head[index].look[0].islower() else 0.0
        if above > 1 and not {index - 1, index - 2} & near:
            return -1.6 - small
        return (-0.4 if near and index - 1 not in near else 0.0) - small

    def _is_signed(self, index: int) -> bool:
        """Tell a line right above a byline, when no other byline comes later: then it heads a teaser."""
        later = (self.head[at] for at in self.anchors if at > index + _TEASER_LINES)
        signed = index + 1 < len(self.head) and byline(self.head[index + 1].look)
        return bool(signed) and not any(byline(unit.look) for unit in later)

    def _bars(self, first: int, last: int) -> int:
        """Count the lines of menus and banners between two: with some, they belong to different things."""
        return self.bars[last] - self.bars[first + 1]


def surroundings(head: Sequence[Unit], first: int) -> Surroundings:
    """Look at the lines from `first` on."""
    rules = [reason(unit, "head") for unit in head]
    above = [_is_above_titles(rules, index) for index in range(len(head))]
    return Surroundings(
        head=head,
        anchors=tuple(at for at in range(first, len(head)) if _says_who_or_when(head, at)),
        bars=tuple(accumulate((rule in _ABOVE_TITLES for rule in rules), initial=0)),
        menus=tuple(sum(above) - count for count in accumulate(above)),
    )


def _is_above_titles(rules: Sequence[str | None], index: int) -> bool:
    """Tell a line of a menu, path or banner; a label beside buttons and dates may be a button itself."""
    label = rules[index] == "page label" and not _BELOW_TITLES & {*rules[max(index - 1, 0) : index + 2]}
    return label or rules[index] in _ABOVE_TITLES


def _says_who_or_when(head: Sequence[Unit], at: int) -> bool:
    """Tell author or date; a bare name is an author's when a date stands right below it.

    From when until when something is shown is not when its page was written.
    """
    look = head[at].look
    pairs = [head[place : place + 2] for place in (at - 1, at) if 0 <= place < len(head) - 1]
    if is_range(look) or any(ends_span(first.look, last.look) for first, last in pairs):
        return False
    if is_metadata(head[at]) or (_BY.match(look) and dated_label(look)):
        return not is_no_title(look)
    return is_name(look) and _is_dated(head, at)


def are_authors(head: Sequence[Unit], at: int) -> bool:
    """Tell several names above a date; above a byline they are a title."""
    signed = any(byline(unit.look) for unit in head[at + 1 : at + 1 + _DATE_REACH])
    return bool(joined_names(head[at].look)) and _is_dated(head, at) and not signed


def _is_dated(head: Sequence[Unit], at: int) -> bool:
    return any(date_line(unit.look) for unit in head[at + 1 : at + 1 + _DATE_REACH])
