"""XML trees for feed and site map: the one door to lxml in this room.

This module owns that any text becomes well-formed XML 1.0: characters which XML cannot hold are dropped
(Extensible Markup Language 1.0, production 2), so that no article can break the feed.
"""

import re
from collections.abc import Mapping

from lxml import etree

NAMESPACES: Mapping[str | None, str] = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"

_PREFIXES = {**NAMESPACES, "sitemap": SITEMAP}

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Element = etree._Element  # noqa: SLF001 -- lxml gives its element type no public name


def clean(value: str) -> str:
    """Return text without the characters that XML 1.0 excludes."""
    return _NOT_XML.sub("", value)


def root(name: str, namespaces: Mapping[str | None, str], **attributes: str) -> Element:
    """Return a new root element with its namespaces declared."""
    cleaned = {key: clean(value) for key, value in attributes.items()}
    return etree.Element(name, cleaned, namespaces)  # type: ignore[arg-type] # lxml takes None for the default


def add(parent: Element, name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> Element:
    """Append an element; `name` may carry one of `NAMESPACES` (or `sitemap`) as `prefix:name`. Return it."""
    cleaned = {key: clean(value) for key, value in (attributes or {}).items()}
    child = etree.SubElement(parent, _qualified(name), cleaned)
    if text:
        child.text = clean(text)
    return child


def add_html(parent: Element, name: str, html: str) -> Element:
    """Append an element whose text is HTML in a CDATA section."""
    child = add(parent, name)
    child.text = etree.CDATA(clean(html).replace("]]>", "]]&gt;"))
    return child


def to_bytes(tree: Element) -> bytes:
    """Return the document, indented, with its XML declaration in double quotes."""
    etree.indent(tree, space=" ")
    body = etree.tostring(tree, encoding="UTF-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def _qualified(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}" if prefix else name
