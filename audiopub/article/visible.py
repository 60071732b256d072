"""A page's own elements: what shows, line by line.

This module is the door to lxml for pages. Documents are parsed without network and without entities. It
refuses to judge which of the lines are the article.
"""

import re
import sys
from collections.abc import Iterator

from lxml import etree, html

from audiopub.article.decode import writable
from audiopub.article.inline import InlineText
from audiopub.article.page_signs import BLOCKS, is_concealed, left_out
from audiopub.article.page_words import write_out

_REFERENCE = re.compile(r"&#(?:x0*([0-9a-f]{1,6})(?![0-9a-f])|0*([0-9]{1,7})(?![0-9]));?", re.IGNORECASE)
_READ_AS_OTHERS = range(0x80, 0xA0)
"""What browsers read as the characters that windows-1252 has there (HTML Living Standard, 13.2.5.80)."""


def parse_page(text: str) -> html.HtmlElement | None:
    """Return the root element of a page, or None when there is no element in it.

    What elements stand for is written out in it (`page_words`).
    """
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(_REFERENCE.sub(_usable, text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    write_out(root)
    return root


def _usable(reference: re.Match[str]) -> str:
    """Return a numeric character reference as it is, or nothing for one of what no page can hold."""
    point = int(reference[1], 16) if reference[1] else int(reference[2])
    is_sound = point in _READ_AS_OTHERS or point > sys.maxunicode or writable(chr(point))
    return reference[0] if is_sound else ""


def parse_xml(data: bytes) -> "etree._Element":
    """Return the root of an XML document that declares no types and entities. Raises `ValueError`."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as exc:
        raise ValueError(f"it is no well-formed XML ({exc})") from exc
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr] # the stubs do not know it
        raise ValueError("it declares a document type (DOCTYPE), which may hide anything")
    return root


def text_of_fragment(text: str) -> str:
    """Return the words of a piece of HTML, on one line."""
    root = parse_page(f"<div>{text}</div>")
    return " ".join(visible_lines(root)) if root is not None else ""


def walked(root: "etree._Element") -> "etree.iterwalk":
    """Return a walk over an element: its start and its end, and those of all elements inside, in order."""
    return etree.iterwalk(root, events=("start", "end"))


def visible_lines(root: html.HtmlElement) -> list[str]:
    """Return the text that a browser would show, one line for each block element and line break."""
    lines, pending = [], InlineText()
    for text, breaks in _pieces(root):
        if breaks:
            lines.append(pending.finish()[0])
            pending = InlineText()
        pending.add(text)
    return [line for line in [*lines, pending.finish()[0]] if line]


def element_text(element: html.HtmlElement) -> str:
    """Return the words inside an element, on one line."""
    return " ".join(visible_lines(element))


def _pieces(root: html.HtmlElement) -> Iterator[tuple[str, bool]]:
    """Yield each text with whether a new line begins before it, without recursion."""
    hidden = 0
    for event, element in walked(root):
        tag = element.tag if isinstance(element.tag, str) else ""
        concealed = is_concealed(element, tag) or bool(left_out(element, tag))
        hidden += concealed if event == "start" else -concealed
        text = element.text if event == "start" else element.tail
        if not hidden and (element is not root or event == "start"):
            yield text or "", tag in BLOCKS or tag == "br"
