"""When an article was published, as its page says it: in the metadata's forms and in the head of the text.

This module owns which dates of a page are its article's. A date in a footer or in a sentence is none.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml import html

from audiopub.article.dates import date_line, dates_in, find_date
from audiopub.article.page_signs import BLOCKS, attribute, stands_beside
from audiopub.article.page_walk import Piece
from audiopub.article.rules import reason
from audiopub.article.units import Unit
from audiopub.article.visible import element_text

_FIRST_YEAR = 1000
"""Earlier years stand for no date at all: generators write 0001-01-01 for an empty field."""

_WITH_SLASHES = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")
"""The form of the tags that libraries of research papers read (`citation_publication_date`)."""

_PUBLISHED_MARKS = ("datepublished", "published", "entry-date")
_UPDATED_MARKS = ("datemodified", "updated", "modified")
_LABEL_WORDS = 20
"""Words around a date: with more it stands in a sentence."""

_MOST = 40
"""Dates in the head of a text that are looked at."""

_NEAR = 6
_OF_PAGE = re.compile(
    r"©|\b(?:copyright|buil[dt]|generated|rendered|retrieved|accessed|abgerufen|erzeugt|consulté|généré|"
    r"consultado|generado|consultato|generato|acessado|gerado)\b",
    re.IGNORECASE,
)
"""What says when a page was made or looked at."""


def moment(value: object) -> str | None:
    """Return a date, or a time with its zone, in the form of RFC 3339; None when it is neither."""
    text = value.strip() if isinstance(value, str) else ""
    if slashed := _WITH_SLASHES.fullmatch(text):
        text = f"{slashed[1]}-{slashed[2]:0>2}-{slashed[3]:0>2}"
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    if found.year < _FIRST_YEAR:
        return None
    if found.tzinfo is None or len(text) <= len("2025-01-01"):
        return found.date().isoformat()
    return found.replace(microsecond=0).isoformat()


def shown_moments(root: html.HtmlElement, head: Sequence[html.HtmlElement]) -> tuple[str | None, str | None]:
    """Return when the article was published and updated, by the elements that say it to readers.

    Those in the head of the text come first, the marked ones before the others; then those marked elsewhere.
    """
    dated = islice(((element, found) for element in head if (found := _of_element(element))), _MOST)
    told = [(_role(element, found), found) for element, found in dated]
    told = [(role, found) for role, found in told if role]
    others = (each for each in root.iter() if each.tag == "time" or each.get("itemprop"))
    marked = ((_mark(each), _of_element(each)) for each in others if not stands_beside(each))
    published = [
        *(found for role, found in told if role == "published"),
        *(found for role, found in told if role == "date"),
        *(found for role, found in marked if role == "published" and found),
    ]
    updated = (found for role, found in told if role == "updated")
    return next(iter(published), None), next(updated, None)


def _of_element(element: html.HtmlElement) -> str | None:
    """Return the date that an element gives to programs, or that which it shows where they are days apart."""
    if element.tag == "time":
        given, shown = moment(element.get("datetime")), find_date(element_text(element))
        return shown if given and shown and _days_between(given, shown) > 1 else given
    if _mark(element) and element.get("itemprop"):
        return moment(element.get("content") or element.get("datetime"))
    return None


def _days_between(first: str, second: str) -> int:
    days = [dt.date.fromisoformat(each[: len("2025-01-01")]) for each in (first, second)]
    return abs((days[0] - days[1]).days)


def _mark(element: html.HtmlElement) -> str:
    marks = f"{attribute(element, 'itemprop')} {attribute(element, 'class')}".lower()
    if element.get("pubdate") is not None or any(mark in marks for mark in _PUBLISHED_MARKS):
        return "published"
    return "updated" if any(mark in marks for mark in _UPDATED_MARKS) else ""


def _role(element: html.HtmlElement, date: str) -> str:
    """Return what a date in the head of a text says: "published", "updated", "date", or nothing.

    The words around it are looked at with the whole date in its place: pages leave the year out.
    """
    if mark := _mark(element):
        return mark
    around = next(element.iterancestors(*BLOCKS), None)
    label = _label(element, around) if around is not None and around.tag not in {"article", "body"} else ""
    if len(label.split()) > _LABEL_WORDS and date_line(label) is None:
        return "" if around is not None and around.tag == "p" else "date"
    named = dates_in(label.replace(element_text(element), date[: len("2025-01-01")]))
    return "updated" if named.updated and not named.published else "date"


def _label(element: html.HtmlElement, around: html.HtmlElement) -> str:
    """Return the words around a date, or those right before it where other dates stand there, too."""
    if len(list(around.iterdescendants("time"))) <= 1:
        return element_text(around)
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    return f"{before or ''} {element_text(element)}"


def is_told(date: str, sources: Iterable[str], pieces: Sequence[Piece], last: int) -> bool:
    """Tell whether a page says a date where it speaks of its article.

    `sources` are its address and what its metadata say, `last` is the last piece of the article. It is told
    in a line that is nothing but a date, or in a few words above the end of the article or right below it.
    What a footer says never counts, nor when the page was made.
    """
    day = date[: len("2025-01-01")]
    return any(day in _days(source) for source in sources) or any(
        _says(piece.block.text, day, near=index <= last + _NEAR)
        for index, piece in enumerate(pieces)
        if piece.beside != "page"
    )


def _days(text: str) -> Iterator[str]:
    for year, month, day in re.findall(r"(?<!\d)(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d{3})", text):
        yield f"{year}-{month}-{day}"
    if found := find_date(text):
        yield found


def _says(text: str, day: str, *, near: bool) -> bool:
    unit = Unit(text=text, lines=None)
    line = date_line(unit.look)
    if line is not None:
        return day in {line.published, find_date(unit.look)}
    is_label = near and unit.words <= _LABEL_WORDS and find_date(unit.look) == day
    return is_label and reason(unit, "tail") != "footer" and _OF_PAGE.search(text) is None
