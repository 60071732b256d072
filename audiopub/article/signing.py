"""A byline that a page sets on several lines: "By" above a name, a name above a role, one name above another.

This module owns how such lines belong together. It refuses to know how one line names an author; `bylines`
does.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from audiopub.article.bylines import byline, has_pictures, is_role, names
from audiopub.article.dates import date_line, dated_label
from audiopub.article.person_names import is_house, is_name
from audiopub.article.rules import reason
from audiopub.article.units import Unit

_LEAD = re.compile(
    r"\W*(?:by|written by|posted by|words by|story by|authors?|von|autor|autorin|autor:innen|autoren|"
    r"autorinnen|text von|par|auteure?s?|autrices?|texte de|autores|autoras|autori|"
    r"por|escrito por|autora|texto de|di|scritto da|autore|autrice|a cura di|texto de|"
    r"words|text|texte|texto|testo|story|von unser\w+ \w+)\W*",
    re.IGNORECASE,
)
_MORE = re.compile(r"^(?:(?:and|with|und|et|avec|y|e|con|com)\s+|,\s?)(?=[A-ZÀ-Þ])")
_JOINS = frozenset({"and", "und", "et", "y", "e", "&", "with", "mit", "avec", "con", "com", "+"})
_PICTURES = re.compile(
    r"\W*(?:photos?|pictures|images|photographs|photography|fotos?|bilder|fotografi[ea]|imagens|imagem|immagini|imágenes|"
    r"photographies?|fotografías?|video|vídeo|illustrations?)\W*",
    re.IGNORECASE,
)
_AUTHORS = re.compile(
    r"\W*(?:authors?|autoren|autorinnen|autor:innen|auteure?s|autrices|autores|autoras|autori)\W*",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"\W*(?:words|text|texte|texto|testo|reportage|reportagem|reportaje|story)\W*", re.IGNORECASE
)
_TRANSLATED = re.compile(
    r"\W*(?:tradu(?:ção|cción|ction|zione|ite?|cid[oa]|zid[oa])|tradott[oa]|translat(?:ed|ion)|übersetz\w+|"
    r"aus\sdem\s[\w ]{4,30}\svon)\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\([^()]{3,20}\)$")
_ROLE_WORDS = 5
_OFFICE_WORDS = 12
_MOST_LINES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """The authors that a byline of several lines names, and the places of its lines."""

    authors: tuple[str, ...] = ()
    places: frozenset[int] = frozenset()


def find_signing(units: Sequence[Unit], places: range) -> Signing:
    """Return the first byline of several lines among these places; an empty one when there is none."""
    for start in places:
        found = (
            _labelled(units, start)
            or _led(units, start, places.stop)
            or _stacked(units, start, places.stop)
            or _followed(units, start)
            or _listed(units, start, places.stop)
        )
        if len(found) > 1:
            authors = tuple(dict.fromkeys(name for one in found.values() for name in one))
            return Signing(authors=authors, places=frozenset(found))
    return Signing()


def _labelled(units: Sequence[Unit], start: int) -> Mapping[int, tuple[str, ...]]:
    """Read names with what each has made below it: "Ann Bee", "Text", "Carl Dee", "Photos"."""
    found: dict[int, tuple[str, ...]] = {}
    at = start
    while at + 1 < len(units) and _is_bare_name(units[at]):
        label = units[at + 1].look
        if not (_TEXT.fullmatch(label) or _PICTURES.fullmatch(label)):
            return {}
        found |= {at: (units[at].look.strip(),) if _TEXT.fullmatch(label) else (), at + 1: ()}
        at += 2
    return found if any(found.values()) else {}


def _led(units: Sequence[Unit], start: int, stop: int) -> Mapping[int, tuple[str, ...]]:
    """Read "By" and the names below it, with roles and "and" between them and photographers after them."""
    below = units[start + 1 : start + 2]
    if not below or not _LEAD.fullmatch(units[start].look) or below[0].stop:
        return {}
    authors = names(below[0].look)
    if not authors:
        return {}
    found: dict[int, tuple[str, ...]] = {start: (), start + 1: authors}
    several = _AUTHORS.fullmatch(units[start].look) is not None
    for index in range(start + 2, min(start + 2 * _MOST_LINES, stop, len(units))):
        joined = units[index - 1].look.strip().casefold() in _JOINS
        if _is_between(units[index], most=_OFFICE_WORDS if several else _ROLE_WORDS):
            found[index] = ()
        elif (joined or several) and _is_bare_name(units[index]):
            found[index] = (units[index].look.strip(),)
        elif _PICTURES.fullmatch(units[index].look) and _is_name_at(units, index + 1):
            found.update({index: (), index + 1: ()})
            break
        else:
            break
    return found


def _is_between(unit: Unit, *, most: int) -> bool:
    """Tell a role, or an "and" that stands alone, between the names of a byline."""
    if unit.look.strip().casefold() in _JOINS:
        return True
    return unit.words <= most and not unit.stop and is_role(unit.look) and not date_line(unit.look)


def _is_name_at(units: Sequence[Unit], index: int) -> bool:
    return index < len(units) and is_name(units[index].look)


def _followed(units: Sequence[Unit], start: int) -> Mapping[int, tuple[str, ...]]:
    """Read a byline that goes on below: "by Ann Bee", "and Carl Dee, Cork – photos by Eva Fay"."""
    first, below = byline(units[start].look), units[start + 1 : start + 2]
    more = _MORE.match(below[0].look) if first and below and not below[0].stop else None
    if more is None:
        return {}
    if has_pictures(below[0].look):
        return {start: first, start + 1: ()}
    authors = names(below[0].look[more.end() :])
    return {start: first, start + 1: authors} if authors else {}


def _stacked(units: Sequence[Unit], start: int, stop: int) -> Mapping[int, tuple[str, ...]]:
    """Read bylines of one form one below the other: "Ann Bee (text)", "Carl Dee (text)"."""
    found: dict[int, tuple[str, ...]] = {}
    for index in range(start, min(start + _MOST_LINES, stop, len(units))):
        authors = byline(units[index].look)
        if not authors or units[index].stop or _form(units[index].look) != _form(units[start].look):
            break
        found[index] = authors
    last = start + len(found)
    if len(found) > 1 and last < len(units) and _MORE.match(units[last].look):
        found |= _followed(units, last - 1)
    return found if len(found) > 1 else {}


def _form(text: str) -> str:
    """Return what two bylines of one form have in common: "By", or "(text)" at the end."""
    bracket = _BRACKET.search(text)
    return (bracket.group() if bracket else text.split(maxsplit=1)[0]).strip().casefold()


def _listed(units: Sequence[Unit], start: int, stop: int) -> Mapping[int, tuple[str, ...]]:
    """Read bare names one below the other; a role, "and …" or a date proves them authors."""
    if not _is_bare_name(units[start]):
        return {}
    found: dict[int, tuple[str, ...]] = {start: (units[start].look.strip(),)}
    proven = False
    for index in range(start + 1, min(start + _MOST_LINES, stop, len(units))):
        unit = units[index]
        more = _MORE.match(unit.look)
        authors = names(unit.look[more.end() :]) if more and not unit.stop else ()
        if authors:
            found[index], proven = authors, True
        elif _tells_work(unit):
            found[index], proven = (), True
        elif _is_bare_name(unit):
            found[index] = (unit.look.strip(),)
        else:
            dated = date_line(unit.look) or dated_label(unit.look)
            proven = proven or (dated is not None and _look_alike(units, found))
            break
    return _without_sections(units, start, found) if proven else {}


def _tells_work(unit: Unit) -> bool:
    """Tell what the person above does, or who has translated that person's text."""
    if unit.stop or unit.words > _OFFICE_WORDS:
        return False
    role = unit.words <= _ROLE_WORDS and is_role(unit.look)
    return role or _TRANSLATED.match(unit.look) is not None


def _without_sections(
    units: Sequence[Unit], start: int, found: Mapping[int, tuple[str, ...]]
) -> Mapping[int, tuple[str, ...]]:
    """Take no name that stands above as well, beside one that does not: it is a town's, or a section's."""
    above = {unit.folded for unit in units[:start]}
    persons = {
        at: tuple(name for name in those if name.casefold() not in above) for at, those in found.items()
    }
    return persons if any(persons.values()) else found


def _is_bare_name(unit: Unit) -> bool:
    if is_house(unit.look):
        return False
    return is_name(unit.look) and not unit.stop and not byline(unit.look) and reason(unit, "head") is None


def _look_alike(units: Sequence[Unit], places: Iterable[int]) -> bool:
    """Tell names that are all written in capitals, or none of them: a place below one is not."""
    return len({units[place].look.isupper() for place in places}) == 1
