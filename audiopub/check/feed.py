"""The feeds: what directories and apps require of a channel, and no validator sees.

This module owns the channel, its pages and its items as a whole; one item is `items`' to check. The feed of
all episodes must hold every one of them, those in `feeds/` any part.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from audiopub.categories import CATEGORIES
from audiopub.check.dates import is_future, rfc2822
from audiopub.check.finding import Finding
from audiopub.check.folder import Folder
from audiopub.check.items import MOST_DESCRIPTION_BYTES, MOST_TEXT, check_item, item_slug
from audiopub.check.markup import MarkupError, each, first, parse_xml, said

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FEED = "feed.xml"
_FURTHER = re.compile(r"feeds/(?!.*-\d+\.xml)[^/]+\.xml")
"""First pages of further feeds: the names of second and later ones end in a hyphen and a number."""

MOST_BYTES = 1_000_000

_REQUIRED = (
    ("title", "title"),
    ("description", "description"),
    ("link", "link"),
    ("language", "language"),
    ("itunes:author", "itunes:author"),
    ("itunes:explicit", "itunes:explicit"),
    ("itunes:image", "itunes:image/@href"),
    ("itunes:category", "itunes:category/@text"),
    ("image", "image/url"),
    ("atom:link rel=self", "atom:link[@rel='self']/@href"),
    ("podcast:locked", "podcast:locked"),
)
"""Element, and where its text stands (Apple; PSP-1)."""

_VALUES: tuple[tuple[str, frozenset[str]], ...] = (
    ("itunes:explicit", frozenset({"true", "false"})),
    ("itunes:type", frozenset({"episodic", "serial"})),
    ("podcast:locked", frozenset({"yes", "no"})),
    ("itunes:block", frozenset({"Yes"})),
)
_SHORT_TEXTS = ("title", "itunes:author", "podcast:person")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPage:
    """One page of the feed; `now` decides what lies in the future."""

    folder: Folder
    path: str
    channel: "Element"
    now: datetime

    @property
    def items(self) -> "list[Element]":
        """Return its items in order."""
        return each(self.channel, "item")

    def finding(self, code: str, what: str, place: str = "", *, lacks: str = "") -> Finding:
        """Return a finding in this page; it `lacks` a file that it names."""
        return Finding(code=code, path=self.path, what=what, place=place, lacks=lacks)


def check_feed(folder: Folder, now: datetime, slugs: Sequence[str] | None = None) -> Iterator[Finding]:
    """Yield what is wrong with feeds, their pages and items; of `slugs` alone, if they are given."""
    guids: dict[str, str] = {}
    further = sorted(path for path in folder.paths if _FURTHER.fullmatch(path))
    for first_page in (FEED, *further):
        pages, broken = _read_pages(folder, first_page, now)
        yield from broken
        yield from _pages(folder, pages, now, slugs)
        if not broken:
            yield from _whole(folder, pages)
            yield from _guid(pages[0], guids)


def _pages(
    folder: Folder, pages: Sequence[FeedPage], now: datetime, slugs: Sequence[str] | None
) -> Iterator[Finding]:
    for page in pages:
        for rule in _CHANNEL_RULES:
            yield from rule(page)
        for item in page.items:
            if slugs is None or item_slug(folder, item) in slugs:
                yield from check_item(folder, page.path, item, now)


def _read_pages(folder: Folder, path: str, now: datetime) -> tuple[list[FeedPage], list[Finding]]:
    """Return the pages of a feed from its first, at `path`, on, and what keeps one from being read."""
    pages: list[FeedPage] = []
    while path and path not in [page.path for page in pages]:
        page = _read(folder, path, now)
        if isinstance(page, Finding):
            return pages, [page]
        pages.append(page)
        path = folder.local(said(page.channel, "atom:link[@rel='next']/@href")) or ""
    return pages, []


def _read(folder: Folder, path: str, now: datetime) -> FeedPage | Finding:
    data = folder.read(path)
    if data is None:
        return Finding(
            code="feed-missing" if path == FEED else "feed-pages", path=path, what="it is not there"
        )
    try:
        root = parse_xml(data)
    except MarkupError as exc:
        return Finding(code="feed-broken", path=path, what=str(exc))
    channel = first(root, "channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        return Finding(code="feed-broken", path=path, what="it is not RSS 2.0 with a channel")
    return FeedPage(folder=folder, path=path, channel=channel, now=now)


def _required(page: FeedPage) -> Iterator[Finding]:
    for name, place in _REQUIRED:
        if not said(page.channel, place):
            yield page.finding("feed-required", f"{name} is missing")


def _values(page: FeedPage) -> Iterator[Finding]:
    for name, allowed in _VALUES:
        for element in each(page.channel, name):
            if (element.text or "") not in allowed:
                expected = " or ".join(sorted(allowed))
                yield page.finding("feed-value", f"{name} is {element.text!r} instead of {expected}")


def _category(page: FeedPage) -> Iterator[Finding]:
    for element in each(page.channel, "itunes:category"):
        inner = first(element, "itunes:category")
        parts = [element.get("text", ""), *([inner.get("text", "")] if inner is not None else [])]
        name = " > ".join(parts)
        if name not in CATEGORIES:
            yield page.finding("feed-category", f"there is no category {name!r}")


def _texts(page: FeedPage) -> Iterator[Finding]:
    if len(said(page.channel, "description").encode()) > MOST_DESCRIPTION_BYTES:
        yield page.finding("feed-text-long", f"description has more than {MOST_DESCRIPTION_BYTES} bytes")
    for name in _SHORT_TEXTS:
        if any(len(element.text or "") > MOST_TEXT for element in each(page.channel, name)):
            yield page.finding("feed-text-long", f"{name} has more than {MOST_TEXT} characters")


def _build_date(page: FeedPage) -> Iterator[Finding]:
    text = said(page.channel, "lastBuildDate")
    moment = rfc2822(text) if text else page.now
    if moment is None:
        yield page.finding("feed-date", f"lastBuildDate is {text!r}")
    elif is_future(moment, page.now):
        yield page.finding("feed-date", f"lastBuildDate {text!r} lies in the future")


def _disclosure(page: FeedPage) -> Iterator[Finding]:
    if said(page.channel, "podcast:txt[@purpose='ai-content']") != "true":
        yield page.finding("feed-disclosure", "the channel lacks podcast:txt purpose=ai-content")


def _own_address(page: FeedPage) -> Iterator[Finding]:
    own = said(page.channel, "atom:link[@rel='self']/@href")
    if own and page.folder.local(own) != page.path:
        yield page.finding("feed-pages", f"it says that its own address is {own}")


def _picture(page: FeedPage) -> Iterator[Finding]:
    path = page.folder.local(said(page.channel, "itunes:image/@href"))
    if path is not None and page.folder.size(path) is None:
        yield page.finding("item-file", f"its picture {path} is not there", lacks=path)


def _guid(page: FeedPage, known: dict[str, str]) -> Iterator[Finding]:
    """Yield a guid that a feed shares with one that is `known`, by guid, and note it there."""
    guid = said(page.channel, "podcast:guid")
    if guid and known.setdefault(guid, page.path) != page.path:
        yield page.finding("feed-guid", f"its podcast:guid is that of {known[guid]}")


def _size(page: FeedPage) -> Iterator[Finding]:
    size = page.folder.size(page.path) or 0
    if size > MOST_BYTES:
        yield page.finding("feed-large", f"it has {size:,} bytes")


def _local(page: FeedPage) -> Iterator[Finding]:
    if page.path == FEED and not page.folder.base_url.startswith("https://"):
        yield page.finding("feed-local", f"its address is {page.folder.base_url}/{FEED}")


_CHANNEL_RULES: tuple[Callable[[FeedPage], Iterator[Finding]], ...] = (
    _required,
    _values,
    _category,
    _texts,
    _build_date,
    _disclosure,
    _own_address,
    _picture,
    _size,
    _local,
)


def _whole(folder: Folder, pages: Sequence[FeedPage]) -> Iterator[Finding]:
    """Yield what is wrong with the items of all pages together."""
    items = [(page, item) for page in pages for item in page.items]
    for code, name, place in (
        ("item-guid", "guid", "guid"),
        ("enclosure-url", "enclosure", "enclosure/@url"),
    ):
        counted = Counter(said(item, place) for _, item in items)
        for page, item in items:
            if counted[said(item, place)] > 1:
                yield page.finding(code, f"another item has the same {name}", said(item, "title"))
    moments = [(page, item, rfc2822(said(item, "pubDate"))) for page, item in items]
    for (_, _, newer), (page, item, older) in pairwise(moments):
        if newer and older and older > newer:
            yield page.finding("feed-order", "it is newer than the one before", said(item, "title"))
    listed = {item_slug(folder, item) for _, item in items}
    for slug in folder.slugs if pages[0].path == FEED else ():
        if slug not in listed and folder.size(f"episodes/{slug}/episode.json") is not None:
            yield pages[0].finding("item-missing", f"the episode {slug} has no item")
    yield from _last_page(pages)


def _last_page(pages: Sequence[FeedPage]) -> Iterator[Finding]:
    for page in pages:
        last = page.folder.local(said(page.channel, "atom:link[@rel='last']/@href"))
        if last is not None and last != pages[-1].path:
            yield page.finding("feed-pages", f"it names {last} as the last page, which is {pages[-1].path}")
