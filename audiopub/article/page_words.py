"""Elements that a browser draws around words or in their place, written out as the words that a reader sees.

This module owns what is written: quotation marks for `q`, raised figures, simple formulas, and the line below
a post that is embedded. It refuses to judge what of a page is the article.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from lxml import html

from audiopub.article.exponents import exponent
from audiopub.article.page_math import is_alone, linear
from audiopub.article.page_notes import is_note_mark, label_of
from audiopub.article.page_signs import BLOCKS, attribute, is_post

_ENGLISH = "“”‘’"
_QUOTES: Mapping[str, str] = {
    "bg": "„“„“",
    "cs": "„“‚‘",
    "da": "»«›‹",
    "de": "„“‚‘",
    "de-ch": "«»‹›",
    "el": "«»“”",
    "es": "«»“”",
    "fi": "””’’",
    "fr": "«»“”",
    "hr": "„“‚‘",
    "hu": "„”»«",
    "it": "«»“”",
    "ja": "「」『』",
    "nb": "«»‘’",
    "no": "«»‘’",
    "pl": "„”«»",
    "pt-pt": "«»“”",
    "ro": "„”«»",
    "ru": "«»„“",
    "sk": "„“‚‘",
    "sv": "””’’",
    "uk": "«»„“",
}
"""Marks around a quotation and around one inside it; languages that are not listed get those of English."""

_ANY_QUOTE = re.compile(r"""^\s*["“”„«»‹›「『‘’‚'].*["“”„«»‹›」』‘’‚']\s*$""", re.DOTALL)

_BEFORE = 40
"""Characters before an element that are looked at."""

_MOST_ELEMENTS = 20_000
"""Of one kind on a page; what is more is no text that somebody has written."""


def write_out(root: html.HtmlElement) -> None:
    """Write into a page, in place, what its elements stand for."""
    for tag, write in _WRITE:
        for element in list(root.iter(tag))[:_MOST_ELEMENTS]:
            write(element)


def _bracket(element: html.HtmlElement) -> None:
    """Set brackets around the mark of a note in a table: its cells and its caption have no marks."""
    if not is_note_mark(element, "a") or next(element.iterancestors("table"), None) is None:
        return
    if label := label_of(element):
        for child in list(element):
            element.remove(child)
        element.text = f"[{label}]"


def _quote(element: html.HtmlElement) -> None:
    """Set the quotation marks of the language around; the page may have written them already.

    One that holds whole blocks is no quotation in a sentence.
    """
    text = str(element.text_content())
    if not text.strip() or _ANY_QUOTE.match(text) or next(element.iterdescendants(*BLOCKS), None) is not None:
        return
    language = _language(element)
    marks = _QUOTES.get(language) or _QUOTES.get(language.partition("-")[0], _ENGLISH)
    depth = sum(1 for _ in element.iterancestors("q")) % 2
    opening, closing = marks[2 * depth], marks[2 * depth + 1]
    if language.startswith("fr") and depth == 0:
        opening, closing = f"{opening}\xa0", f"\xa0{closing}"
    element.text = opening + (element.text or "").lstrip()
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() + closing
    else:
        element.text = element.text.rstrip() + closing


def _language(element: html.HtmlElement) -> str:
    tags = (attribute(each, "lang") for each in element.iterancestors())
    return next(filter(None, tags), "").lower().replace("_", "-")


def _raise(element: html.HtmlElement) -> None:
    """Write an exponent with raised figures; what is a link marks a note."""
    raised = exponent(str(element.text_content()).strip(), _before(element))
    if raised and next(element.iterdescendants("a"), None) is None:
        for child in list(element):
            element.remove(child)
        element.text = raised
        element.tag = "span"


def _before(element: html.HtmlElement) -> str:
    """Return the text right before an element."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is None:
        return str(parent.text or "")[-_BEFORE:] if parent is not None else ""
    text = previous.tail or ("" if previous.tag == "br" else str(previous.text_content()))
    return text[-_BEFORE:]


def _formula(element: html.HtmlElement) -> None:
    """Write a short formula of a sentence as text; a formula that stands alone is shown as one."""
    text = None if is_alone(element) else linear(element)
    if text:
        tail, parent = element.tail, element.getparent()
        written = html.Element("span")
        written.text, written.tail = text, tail
        parent.replace(element, written)


def _signed(element: html.HtmlElement) -> None:
    """Set who has written an embedded post, and when, apart from its words: a caption below them."""
    paragraphs = list(element.iterchildren("p")) if is_post(element) else []
    if not paragraphs:
        return
    last = paragraphs[-1]
    line = html.Element("figcaption")
    line.text, last.tail = last.tail, None
    for following in list(last.itersiblings()):
        line.append(following)
    element.append(line)


_WRITE: Sequence[tuple[str, Callable[[html.HtmlElement], None]]] = (
    ("q", _quote),
    ("sup", _raise),
    ("a", _bracket),
    ("math", _formula),
    ("blockquote", _signed),
)
