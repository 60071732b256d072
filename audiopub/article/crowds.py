"""Crowds of lines: menus, lists of headlines, teasers between the same labels, and the lines of verse.

This module owns how such a crowd is told from verse, from a list of the text and from a dialogue. It refuses
to weigh it; `evidence` does.
"""

import re
from collections.abc import Sequence
from typing import Literal

from audiopub.article.dates import date_line
from audiopub.article.sentence import is_sentence
from audiopub.article.teasers import Rules as Rules  # noqa: PLC0414 -- `lines` takes it from here
from audiopub.article.teasers import find_teasers
from audiopub.article.units import Unit

Crowd = Literal["", "menu", "links", "teasers", "verse"]

_KNOWN = 2
_MENU_RUN = 10
_MENU_WORDS = 4
_MENU_SHARE = 0.6
_HEADLINE_RUN = 5
_HEADLINE_WORDS = 5
_RUN_WORDS = 14
_MOST_COUNTED = 0.35
_DATA = re.compile(r"^\d|\w: \S|\t")
_FIGURE = re.compile(r"\w:? (?!(?:1[5-9]|20)\d\d$)\d[\d.,]{2,}\s?[%€$£]?$")
_MOST_FIGURES = 0.6
_ROW = 20
_ROW_WORDS = 9
_ROW_ASKS = 13
_ROW_COUNTED = 0.2
_ROW_CAPITAL = 0.8
_ROW_SHORT = 0.4
_ROW_TEXT = 80
_SAID = re.compile(r"""^["“„«‘'—–]|[.,;…"”»’]$""")
_SPOKEN = re.compile(r"""^["“„«‘'—–]""")
_VERSE_WORDS = 14
_VERSE_LINES = 5
_VERSE_SHARE = 0.4
_VERSE_MEAN = 3


def find_crowds(units: Sequence[Unit], rules: Sequence[Rules]) -> list[Crowd]:
    """Return for each unit the kind of crowd it stands in; most stand in none."""
    crowds: list[Crowd] = [""] * len(units)
    for start, end in _verse(units, rules):
        crowds[start:end] = ["verse"] * (end - start)
    for start, end in _rows(units):
        crowds[start:end] = ["menu"] * (end - start)
    for start, end in _runs([_is_short(unit, known) for unit, known in zip(units, rules, strict=True)]):
        kind = _crowd(units[start:end], rules[max(start - 1, 0) : end + 1])
        if end - start >= _HEADLINE_RUN and kind:
            crowds[start:end] = [kind] * (end - start)
    menu = {units[at].folded for at, kind in enumerate(crowds) if kind == "menu"}
    for start, end in find_teasers(units, rules, menu):
        crowds[start:end] = ["teasers"] * (end - start)
    return crowds


def begins_crowd(crowds: Sequence[Crowd], index: int) -> bool:
    """Tell whether a unit is the first of a crowd."""
    return crowds[index] not in {"", "verse"} and (not index or not crowds[index - 1])


def _runs(holds: Sequence[bool]) -> list[tuple[int, int]]:
    """Return start and end of each run of units for which something holds."""
    edges = [
        at for at in range(len(holds) + 1) if (at < len(holds) and holds[at]) != (at > 0 and holds[at - 1])
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_short(unit: Unit, rules: Rules) -> bool:
    return any(rules) or (
        (not unit.stop or _asks(unit))
        and unit.words <= _RUN_WORDS
        and not unit.text.endswith((":", ",", ";"))
    )


def _asks(unit: Unit) -> bool:
    """Tell a headline that asks or exclaims from an answer and from what somebody says."""
    return unit.words >= _HEADLINE_WORDS and unit.text.endswith(("?", "!")) and not _SPOKEN.search(unit.look)


def _crowd(run: Sequence[Unit], rules: Sequence[Rules]) -> Crowd:
    """Tell a menu and a list of headlines from verse and from a list of the text."""
    known = sum(any(one) for one in rules)
    data = sum(unit.bullet or _DATA.search(unit.look) is not None for unit in run)
    if known < _KNOWN or data > _MOST_COUNTED * len(run):
        return ""
    capital = [unit for unit in run if unit.look[0].isupper()]
    menu = sum(unit.words <= _MENU_WORDS for unit in capital)
    if len(run) >= _MENU_RUN and menu > _MENU_SHARE * len(run):
        return "menu"
    headlines = sum(unit.words >= _HEADLINE_WORDS for unit in capital)
    return "links" if headlines + known > _MENU_SHARE * len(run) else ""


def _verse(units: Sequence[Unit], rules: Sequence[Rules]) -> list[tuple[int, int]]:
    """Return the runs of short lines that go on in the next one, as verse does and no menu."""
    short = [_may_be_verse(unit) and not any(known) for unit, known in zip(units, rules, strict=True)]
    return [run for run in _runs(short) if _is_verse(units[slice(*run)])]


def _may_be_verse(unit: Unit) -> bool:
    return unit.words <= _VERSE_WORDS and not unit.bullet and not unit.look[0].isdigit()


def _is_verse(run: Sequence[Unit]) -> bool:
    going_on = sum(unit.look[0].islower() or unit.text.endswith((",", ";", "—", "–")) for unit in run)
    capital = any(unit.look[0].isupper() for unit in run)
    enough = len(run) >= _VERSE_LINES and going_on >= _VERSE_SHARE * len(run)
    return enough and capital and sum(unit.words for unit in run) >= _VERSE_MEAN * len(run)


def _rows(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Return the long rows of short lines without a blank one between, on a page that has a text elsewhere.

    Questions may stand in such a row, lines with commas or stops at their ends do not: verse has them.
    """
    if sum(unit.words for unit in units if is_sentence(unit)) < _ROW_TEXT:
        return []
    joins = [index > 0 and _in_row(unit) and not unit.gap for index, unit in enumerate(units)]
    found = []
    for start, end in _runs(joins):
        row = units[start:end]
        counted = sum(unit.bullet or unit.look[0].isdigit() for unit in row)
        capital = sum(unit.look[0].isupper() for unit in row)
        short = sum(unit.words <= _MENU_WORDS for unit in row)
        if short < _ROW_SHORT * len(row) or _has_figures(row):
            continue
        if end - start >= _ROW and counted <= _ROW_COUNTED * len(row) and capital >= _ROW_CAPITAL * len(row):
            found.append((start - _in_row(units[start - 1]), end))
    return found


def _has_figures(row: Sequence[Unit]) -> bool:
    """Tell a table whose lines end with a figure ("North Quay 1208") from a menu; no year or date is one."""
    figures = sum(_FIGURE.search(unit.text) is not None and date_line(unit.look) is None for unit in row)
    return figures > _MOST_FIGURES * len(row)


def _in_row(unit: Unit) -> bool:
    most = _ROW_ASKS if unit.text.endswith("?") else _ROW_WORDS
    return unit.words <= most and not _SAID.search(unit.text)
