"""XML and HTML as trees: the one door of this room to lxml.

Document types and entities are refused: no file of a published folder has any.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import XPath
    from lxml.etree import _Element as Element

PREFIXES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "smil": "http://www.w3.org/ns/SMIL",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
}

_PATHS = 256
"""How many paths are kept compiled: more than there are in this room."""


class MarkupError(Exception):
    """A document that is not well-formed; its words say where."""


def parse_xml(data: bytes) -> "Element":
    """Return the root of an XML document. Raises `MarkupError`."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as exc:
        raise MarkupError(_where(str(exc.msg), exc.lineno)) from exc
    if root.getroottree().docinfo.internalDTD is not None:
        raise MarkupError("it has a document type of its own")
    return root


def _where(message: str, line: int | None) -> str:
    """Return what libxml2 says of a document, with the place told once and as ours are."""
    what = message.partition(", line ")[0]
    told = what[:1].lower() + what[1:]
    return f"{told}, in line {line}" if line else told


def parse_html(data: bytes) -> "Element":
    """Return the root of an HTML document, mended as a browser would; an empty one for no bytes."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    root: Element = etree.fromstring(data or b"<html></html>", parser)
    return root


def each(element: "Element", path: str) -> "list[Element]":
    """Return the elements at an XPath with our prefixes."""
    return [found for found in _at(element, path) if not isinstance(found, str)]


def first(element: "Element", path: str) -> "Element | None":
    """Return the first element at an XPath, or None."""
    return next(iter(each(element, path)), None)


def said(element: "Element", path: str) -> str:
    """Return the text of the first element or attribute at an XPath, without space around it."""
    for found in _at(element, path):
        return (found if isinstance(found, str) else words(found)).strip()
    return ""


def _at(element: "Element", path: str) -> "Iterator[Element | str]":
    """Yield the elements and the texts of attributes at an XPath."""
    found: Any = _compiled(path)(element)
    yield from found


@lru_cache(maxsize=_PATHS)
def _compiled(path: str) -> "XPath":
    from lxml import etree

    return etree.XPath(path, namespaces=PREFIXES)


def words(element: "Element") -> str:
    """Return all text in an element as a browser's DOM has it, script and style too."""
    return "".join(str(piece) for piece in element.itertext())


def elements(root: "Element") -> "Iterator[Element]":
    """Yield every element in document order, without comments."""
    return (element for element in root.iter() if isinstance(element.tag, str))
