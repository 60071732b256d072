"""Labelled web pages: what each line of a page is, and what became of it.

Every element of a page in `webpages/` that holds a line of text has an attribute `data-is` with one of the
marks of `labelled.LABELS`; it is taken off before the page is read. All words are our own.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from lxml.html import HtmlElement

from audiopub.article.read import read_article
from audiopub.article.units import fold
from audiopub.article.visible import parse_page, visible_lines
from audiopub.model import Article
from tests.article.labelled import LABELS, Fate

PAGES = sorted((Path(__file__).parent / "webpages").glob("*.html"))
_LABEL = re.compile(r"\s?data-is=(?:\"([^\"]*)\"|(\S))")
WANTED: dict[str, tuple[Fate, ...]] = {
    "text": ("aloud", "heading"),
    "heading": ("heading",),
    "title": ("metadata",),
    "byline": ("removed",),
    "date": ("removed",),
    "caption": ("silent",),
    "note": ("silent",),
    "page": ("removed",),
    "either": ("aloud", "heading", "removed"),
}
"""What may become of a line with each label: a page's byline and date are told apart from its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A labelled line of a page and what became of it ("lost" when nothing tells of it)."""

    label: str
    text: str
    fate: Fate | str


def plain(path: Path) -> str:
    """Return a page without its labels."""
    return _LABEL.sub("", path.read_text(encoding="utf-8"))


def read_page(path: Path) -> Article:
    """Read a page as any user's."""
    return read_article(path.name, plain(path).encode())


def lines(path: Path, article: Article) -> list[Line]:
    """Return the labelled lines of a page with what became of them."""
    root = parse_page(path.read_text(encoding="utf-8"))
    assert root is not None
    fates = _fates(article)
    marked = [(LABELS[element.get("data-is")], element) for element in root.iter() if element.get("data-is")]
    return [
        Line(label=label, text=text, fate=fates.get(_key(text), "lost"))
        for label, element in marked
        for text in _own(element)
    ]


def unlabelled(path: Path) -> set[str]:
    """Return the visible lines of a page that no label speaks of."""
    root = parse_page(path.read_text(encoding="utf-8"))
    assert root is not None
    known = {
        _key(line) for element in root.iter() if element.get("data-is") for line in visible_lines(element)
    }
    return {line for line in visible_lines(root) if _key(line) not in known and any(map(str.isalnum, line))}


def _own(element: HtmlElement) -> list[str]:
    """Return the lines of an element that are in no labelled element inside it."""
    parts = (part for part in element.iterdescendants() if part.get("data-is"))
    inner = {line for part in parts for line in visible_lines(part)}
    return [line for line in visible_lines(element) if line not in inner]


def _key(text: str) -> str:
    return re.sub(r"[\W_]", "", fold(text))


def _fates(article: Article) -> dict[str, Fate]:
    fates: dict[str, Fate] = {}
    for removed in article.removed:
        fates.update({_key(piece): "removed" for piece in (removed.text, *removed.text.split("\n"))})
    for block in article.blocks:
        fate: Fate = "silent" if not block.aloud else "heading" if block.kind == "heading" else "aloud"
        cells = [cell.text for row in block.rows for cell in row]
        fates.update({_key(piece): fate for piece in (block.text, *block.text.split("\n"), *cells)})
    fates[_key(article.title)] = "metadata"
    return fates
