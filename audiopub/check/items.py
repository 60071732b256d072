"""One item of the feed, against the rules of apps, the files it names and the record of its episode."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from audiopub.check.dates import is_future, rfc2822, rfc3339
from audiopub.check.finding import Finding
from audiopub.check.folder import Folder, slug_of
from audiopub.check.markup import each, elements, parse_html, said
from audiopub.check.records import Episode, read_episode

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_REQUIRED = (
    ("title", "title"),
    ("guid", "guid"),
    ("pubDate", "pubDate"),
    ("description", "description"),
    ("link", "link"),
    ("enclosure", "enclosure/@url"),
    ("itunes:duration", "itunes:duration"),
    ("itunes:explicit", "itunes:explicit"),
    ("itunes:image", "itunes:image/@href"),
)
_VALUES: tuple[tuple[str, str], ...] = (
    ("itunes:explicit", r"true|false"),
    ("itunes:episodeType", r"full|trailer|bonus"),
    ("itunes:duration", r"[1-9]\d*"),
    ("itunes:season", r"[1-9]\d*"),
    ("itunes:episode", r"[1-9]\d*"),
)
"""Element, and a pattern for all of its text."""

TYPES = {
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".json": "application/json",
    ".html": "text/html",
}
"""Media type of a `podcast:transcript` by the ending of its file."""
_CHAPTERS_TYPE = "application/json+chapters"
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:\[\]_-]+/[A-Za-z0-9./_~-]*\.mp3(?:\?v=[0-9a-f]+)?")
MOST_DESCRIPTION_BYTES, MOST_TEXT = 4000, 255
"""Apple and PSP-1, of channel and item: bytes of a description, characters of other texts."""
_ALLOWED = frozenset({"html", "body", "p", "ol", "ul", "li", "a"})
_ROUNDED_S = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item, with what is needed to judge it. `episode` is None where no record can be read."""

    folder: Folder
    path: str
    element: "Element"
    now: datetime
    episode: Episode | None

    def said(self, place: str) -> str:
        """Return the text at a place in the item."""
        return said(self.element, place)

    def finding(self, code: str, what: str, *, lacks: str = "") -> Finding:
        """Return a finding in this item; it `lacks` a file that it names."""
        place = f"item {self.said('title')!r}"
        return Finding(code=code, path=self.path, what=what, place=place, lacks=lacks)


def item_slug(folder: Folder, element: "Element") -> str:
    """Return the name of the episode whose sound an item gives, or "" for none of this folder."""
    return slug_of(folder.local(said(element, "enclosure/@url")) or "")


def check_item(folder: Folder, path: str, element: "Element", now: datetime) -> Iterator[Finding]:
    """Yield what is wrong with one item of a feed's page."""
    slug = item_slug(folder, element)
    record = read_episode(folder, slug) if slug else None
    episode = record if isinstance(record, Episode) else None
    item = Item(folder=folder, path=path, element=element, now=now, episode=episode)
    for rule in _RULES:
        yield from rule(item)


def _required(item: Item) -> Iterator[Finding]:
    for name, place in _REQUIRED:
        if not item.said(place):
            yield item.finding("item-required", f"{name} is missing")


def _values(item: Item) -> Iterator[Finding]:
    for name, pattern in _VALUES:
        for element in each(item.element, name):
            if not re.fullmatch(pattern, element.text or ""):
                yield item.finding("item-value", f"{name} is {element.text!r}")
    if len(item.said("title")) > MOST_TEXT:
        yield item.finding("item-value", f"title has more than {MOST_TEXT} characters")
    if item.said("podcast:txt[@purpose='ai-content']") != "true":
        yield item.finding("feed-disclosure", "podcast:txt purpose=ai-content is missing")


def _guid(item: Item) -> Iterator[Finding]:
    if item.said("guid") and item.said("guid/@isPermaLink") != "false":
        yield item.finding("item-guid", "guid lacks isPermaLink=false")
    if item.episode and item.said("guid") != item.episode.guid:
        yield item.finding("item-guid", f"guid is not {item.episode.guid}, as recorded")


def _date(item: Item) -> Iterator[Finding]:
    text = item.said("pubDate")
    moment = rfc2822(text)
    if text and moment is None:
        yield item.finding("item-date", f"pubDate is {text!r}")
    elif moment and is_future(moment, item.now):
        yield item.finding("item-date", f"pubDate {text!r} lies in the future")
    elif moment and item.episode and moment != rfc3339(item.episode.published):
        yield item.finding("item-date", f"pubDate is {text!r}, recorded is {item.episode.published}")


def _description(item: Item) -> Iterator[Finding]:
    text = item.said("description")
    if len(text.encode()) > MOST_DESCRIPTION_BYTES:
        yield item.finding("item-description", f"description has {len(text.encode()):,} bytes")
    names = {str(element.tag) for element in elements(parse_html(text.encode()))} - _ALLOWED
    if names:
        yield item.finding("item-description", f"description has the HTML element {min(names)}")


def _differs(item: Item) -> Iterator[Finding]:
    episode = item.episode
    title = " ".join(episode.title.split()) if episode else ""
    if episode and len(title) <= MOST_TEXT and item.said("title") != title:
        yield item.finding("item-differs", f"title is not {title!r}, as recorded")


def _enclosure(item: Item) -> Iterator[Finding]:
    url, length = item.said("enclosure/@url"), item.said("enclosure/@length")
    if not url:
        return
    if not _ADDRESS.fullmatch(url):
        yield item.finding("enclosure-url", f"the address is {url}")
    if item.said("enclosure/@type") != "audio/mpeg":
        yield item.finding("enclosure-type", f"the type is {item.said('enclosure/@type')!r}")
    path = item.folder.local(url)
    size = item.folder.size(path) if path else None
    if path is not None and size is None:
        yield item.finding("enclosure-file", f"{path} is not there", lacks=path)
    if path is None:
        yield item.finding("enclosure-url", f"{url} lies outside {item.folder.base_url}")
    if size is not None and length != str(size):
        yield item.finding("enclosure-length", f"length is {length!r}, the file has {size} bytes")


def _duration(item: Item) -> Iterator[Finding]:
    text = item.said("itunes:duration")
    if item.episode and text.isdigit() and abs(int(text) - item.episode.duration_s) > _ROUNDED_S:
        said_s = f"{item.episode.duration_s:.1f}"
        yield item.finding("item-duration", f"itunes:duration is {text}, the sound lasts {said_s} seconds")


def _files(item: Item) -> Iterator[Finding]:
    for element in each(item.element, "podcast:transcript"):
        url = element.get("url", "")
        expected = next((kind for ending, kind in TYPES.items() if url.endswith(ending)), "")
        yield from _named(item, "podcast:transcript", url)
        if element.get("type") != expected:
            yield item.finding("item-file", f"{url} is of type {expected}, not {element.get('type')}")
    for element in each(item.element, "podcast:chapters"):
        yield from _named(item, "podcast:chapters", element.get("url", ""))
        if element.get("type") != _CHAPTERS_TYPE:
            yield item.finding("item-file", f"podcast:chapters is of type {element.get('type')}")
    for name, url in (("link", item.said("link")), ("itunes:image", item.said("itunes:image/@href"))):
        if url:
            yield from _named(item, name, url)


def _named(item: Item, name: str, url: str) -> Iterator[Finding]:
    path = item.folder.local(url)
    if path is None or item.folder.size(path) is None:
        yield item.finding("item-file", f"{name} names {url}, which is not there", lacks=path or "")


_RULES: tuple[Callable[[Item], Iterator[Finding]], ...] = (
    _required,
    _values,
    _guid,
    _date,
    _description,
    _differs,
    _enclosure,
    _duration,
    _files,
)
