"""The main text of a web page, as trafilatura finds it.

This module is the door to trafilatura, which is slow to import and therefore imported here only when a
page is read. It owns the settings. What is the structure of the text is asked of the page itself, since the
extractor's tree loses captions, languages, notes and some of the white space.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from audiopub.article.visible import walked

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Favour = Literal["precision", "balance", "recall"]

_BREAKS = frozenset(
    {"p", "head", "item", "list", "quote", "ab", "lb", "cell", "row", "table", "code", "body"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What the extractor found: the lines of the text, a title and a date; empty where it found nothing."""

    lines: tuple[str, ...] = ()
    title: str = ""
    published: str | None = None


def extract(page: str, url: str, favour: Favour) -> Extracted:
    """Return the lines of the article in a page.

    The settings are those that measured best on pages in several languages. The extractor's authors are
    not asked for: it invents some on many pages that name none.
    """
    from trafilatura import bare_extraction  # slow to import

    options: dict[str, Any] = {"favor_precision": favour == "precision", "favor_recall": favour == "recall"}
    try:
        document = bare_extraction(
            page,
            url=url or None,
            fast=False,
            include_comments=False,
            include_tables=True,
            include_formatting=True,
            include_images=False,
            include_links=True,
            deduplicate=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
            **options,
        )
    except (RecursionError, ValueError):
        return Extracted()
    if document is None or isinstance(document, dict) or document.body is None:
        return Extracted()
    return Extracted(lines=tuple(_lines(document.body)), title=document.title or "", published=document.date)


def _lines(body: "Element") -> Iterator[str]:
    parts: list[str] = []
    for event, element in walked(body):
        if str(element.tag) in _BREAKS:
            yield from _line(parts)
            parts = []
        text = element.text if event == "start" else element.tail
        parts.append(text or "")
    yield from _line(parts)


def _line(parts: list[str]) -> Iterator[str]:
    line = " ".join("".join(parts).split())
    if line:
        yield line
