"""Lists of articles: RSS, Atom, RDF and JSON feeds, and OPML lists of feeds.

This module owns which addresses a list names. It refuses to fetch them, and XML that declares anything.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from audiopub.article.visible import parse_xml
from audiopub.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_XML_LIST = re.compile(
    rb"\s*+(?:(?><\?[^>]*>|<!--.*?-->)\s*+)*+<(?:!DOCTYPE\s+)?(?:\w+:)?(?:rss|feed|RDF|opml)\b", re.DOTALL
)
_JSON_LIST = re.compile(rb'\s*\{.{0,4000}?"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org', re.DOTALL)
_DECLARED = re.compile(
    rb"\s*+(?:(?><\?[^>]*>|<!--.*?-->)\s*+)*+<!DOCTYPE\s+(?!html\b).*?<(?:\w+:)?(?:rss|feed|RDF|opml)\b",
    re.DOTALL | re.IGNORECASE,
)
"""The beginning of a list with a document type of any name, which is then refused as one."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_HEAD_BYTES = 8192
_BASE = "{http://www.w3.org/XML/1998/namespace}base"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The addresses in a list, each once, in its order: of pages, and of further feeds."""

    pages: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()


def is_list(data: bytes) -> bool:
    """Tell whether bytes are a feed or an OPML list."""
    head = data[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    return any(begins.match(head) for begins in (_XML_LIST, _DECLARED, _JSON_LIST))


def read_list(data: bytes, where: str, *, base: str = "") -> Listed:
    """Return what a list names. `base` completes relative addresses.

    Raises `ArticleError` when it cannot be read or names nothing.
    """
    try:
        listed = _json(data, base) if data.lstrip()[:1] == b"{" else _xml(data, base)
    except (ValueError, RecursionError) as exc:
        raise ArticleError(
            f"this list cannot be read: {exc}.",
            where=where,
            next_step="Give the addresses of its pages; a feed reader shows them.",
        ) from exc
    if not listed.pages and not listed.feeds:
        raise ArticleError(
            "this list names no articles.", where=where, next_step="Give the addresses of pages."
        )
    return listed


def _json(data: bytes, base: str) -> Listed:
    feed: Any = json.loads(data.decode("utf-8-sig"))
    items = feed.get("items") if isinstance(feed, dict) else None
    entries = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    links = [item.get("url") or item.get("external_url") or _id(item) for item in entries]
    return Listed(pages=_addresses((link, base) for link in links if isinstance(link, str)))


def _id(item: Mapping[str, Any]) -> str:
    """Return the id of an item where it is an address, as JSON Feed 1.1 would have it, else nothing."""
    name = item.get("id")
    return name if isinstance(name, str) and _ADDRESS.match(name) else ""


def _xml(data: bytes, base: str) -> Listed:
    root = parse_xml(data)
    if _name(root) == "opml":
        outlines = [outline for outline in root.iter() if _name(outline) == "outline"]
        feeds = [(outline.get("xmlUrl") or "", _base(outline, base)) for outline in outlines]
        pages = [
            (outline.get("url") or "", _base(outline, base))
            for outline in outlines
            if not outline.get("xmlUrl")
        ]
        return Listed(pages=_addresses(pages), feeds=_addresses(feeds))
    items = (each for each in root.iter() if _name(each) in {"item", "entry"})
    return Listed(pages=_addresses(link for item in items if (link := _link(item, base))))


def _link(item: "Element", base: str) -> tuple[str, str] | None:
    """Return the address of an item's page, and what completes it."""
    links = [child for child in item if _name(child) == "link"]
    pages = [link for link in links if link.get("rel", "alternate") == "alternate" and link.get("href")]
    best = next((link for link in pages if "html" in link.get("type", "html")), None)
    if best is not None:
        return str(best.get("href")), _base(best, base)
    written = [link for link in links if (link.text or "").strip()]
    guids = [
        child for child in item if _name(child) == "guid" and child.get("isPermaLink", "true") != "false"
    ]
    return next(((each.text or "", _base(each, base)) for each in (*written, *guids)), None)


def _base(element: "Element", base: str) -> str:
    """Return the base address at an element (W3C, XML Base)."""
    given = [str(each.get(_BASE)) for each in (element, *element.iterancestors()) if each.get(_BASE)]
    for address in reversed(given):
        base = urljoin(base, address)
    return base


def _name(element: "Element") -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _addresses(links: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_whole(links)))


def _whole(links: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield addresses of the web, completed, without the place in the page."""
    for link, base in links:
        try:
            whole = urljoin(base, link.strip()).partition("#")[0]
        except ValueError:
            continue
        if link.strip() and whole.lower().startswith(("http://", "https://")):
            yield whole
