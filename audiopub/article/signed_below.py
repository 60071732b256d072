"""Who and when, as the first and last lines of a text and those below it tell.

This module owns what such a line adds to the metadata. It refuses to know the lines above a text, which
`head` does.
"""

import re
from collections.abc import Sequence

from audiopub.article.bylines import byline, credited_name, office_name, role_line
from audiopub.article.captions import is_caption
from audiopub.article.dates import DateLine, date_line, dated_label, dates_in, find_date, unglued
from audiopub.article.given_names import given_name
from audiopub.article.head import beside_title, is_labelled
from audiopub.article.houses import house
from audiopub.article.notes import is_note
from audiopub.article.person_names import is_house, is_name
from audiopub.article.sorting import Sorting
from audiopub.article.units import Unit, without_bullet

_LONG = 8
_FIRST_LINES = 2
_SIGNED = re.compile(
    r"[—–]\s?(?P<name>[^,|]{5,40})(?:,|\s[|])\s(?:[\w'’&]{2,20}\s){0,4}(?:communications|news(?:\sservice|\soffice)?|"
    r"media\srelations|press\soffice|staff|redaktion|pressestelle|rédaction|redacción|redazione|redação|"
    r"comuni(?:cación|cação|cazione)|ufficio\sstampa)\W*",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|publié|veröffentlicht|erstellt|erschienen|publicad[oa]|"
    r"pubblicat[oa])\b",
    re.IGNORECASE,
)


def signs(sorting: Sorting, unit: Unit) -> bool:
    """Take the author from a byline right above or below the text; False when the line is none."""
    authors = byline(unit.look) or role_line(unit.look) or given_name(unit.look)
    dated = bool(authors) and find_date(unglued(unit.look)) is not None
    if not authors or unit.stop or unit.words > (1 + dated) * _LONG or sorting.authors or is_note(unit):
        return False
    sorting.authors = authors
    sorting.date(dates_in(unit.look))
    sorting.metadata.append(unit)
    return True


def signs_opening(sorting: Sorting, unit: Unit, around: Sequence[Unit], below: Sequence[Unit]) -> bool:
    """Take the author, or the house, from a line between standfirst and text; False when it names neither.

    A bare name counts `around` whose line the day stands, or with which a line `below` the text begins.
    """
    if sorting.authors or sorting.names_alone or unit.stop or is_note(unit) or is_caption(unit):
        return False
    bare = without_bullet(unit.look).strip()
    dated = any(date_line(one.look) for one in around)
    sure = dated or any(_begins_with(one, bare) for one in below)
    authors = office_name(bare) or credited_name(bare) or (beside_title(bare, dated=dated) if dated else ())
    alone = sure and is_name(bare) and not is_labelled(unit) and not is_house(bare)
    houses = house(bare) if dated else ()
    if not (authors or alone or houses):
        return False
    sorting.sign(authors, (bare,) if alone else ())
    sorting.house = sorting.house or houses
    sorting.metadata.append(unit)
    return True


def _begins_with(unit: Unit, name: str) -> bool:
    """Tell a line that says something of somebody, or of theirs: "Ann Bee's poems have appeared in …"."""
    return unit.words > len(name.split()) and unit.look.casefold().startswith(name.casefold())


def _introduced(sorting: Sorting, unit: Unit) -> tuple[str, ...]:
    """Return a bare name that the first lines have in full: they introduce who writes."""
    if not is_name(unit.look) or is_house(unit.look):
        return ()
    name = unit.look.title() if unit.look.isupper() else unit.look.strip()
    return (name,) if any(name in one.look for one in sorting.kept[:_FIRST_LINES]) else ()


def signs_off(sorting: Sorting, unit: Unit) -> bool:
    """Take the day or the bare name below the last lines of the text; False when the line is neither."""
    authors = () if sorting.authors or sorting.names_alone else _introduced(sorting, unit)
    if authors:
        sorting.authors = authors
        sorting.metadata.append(unit)
        return True
    return _dates(sorting, unit)


def _dates(sorting: Sorting, unit: Unit) -> bool:
    found = None if sorting.published else date_line(unit.look) or dated_label(unit.look)
    if found is None or not (found.published or found.updated):
        return False
    sorting.date(found)
    sorting.metadata.append(unit)
    return True


def _signed(text: str) -> tuple[str, ...]:
    """Return the name behind a dash of who writes for a house: "—Ann Bee, University Communications"."""
    found = _SIGNED.fullmatch(text)
    return (found["name"].strip(),) if found and is_name(found["name"].strip()) else ()


def drop_tail(sorting: Sorting, unit: Unit, rule: str, *, near: bool) -> None:
    """Leave a line out; a byline or a date right below the article still tells who and when."""
    authors = byline(unit.look) or _signed(unit.look) or _introduced(sorting, unit)
    if near and authors and not (sorting.authors or sorting.names_alone):
        sorting.authors = authors
    near = near and not sorting.undated
    if not (sorting.published or sorting.updated) and (near or _PUBLISHED.search(unit.look)):
        sorting.date(date_line(unit.look) or (dated_label(unit.look) if near else None) or DateLine())
    sorting.drop(unit, rule)
