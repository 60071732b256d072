"""The podcast feed: RSS 2.0 with the iTunes, Podcasting 2.0 and Atom elements that apps read.

This module owns the channel and its pages (RFC 5005). Dates come from the content, never from a clock, so
the same episodes give the same bytes. Limits: Apple, "Podcast RSS feed requirements", and PSP-1.
"""

from collections.abc import Iterator, Sequence

from audiopub.categories import split
from audiopub.config import SiteSettings
from audiopub.edition import times, xml
from audiopub.edition.context import SiteContext
from audiopub.edition.items import add_item, cut_bytes, ordered
from audiopub.model import Published
from audiopub.words import words_for

PAGE_BYTES = 900_000
"""A page of the feed stays below 1 MB, which some apps do not read past."""

MOST_TEXT = 255
MOST_DESCRIPTION_BYTES = 4000


def render_feed(
    site: SiteSettings, context: SiteContext, episodes: Sequence[Published], page_bytes: int = PAGE_BYTES
) -> dict[str, bytes]:
    """Return the feed by path: `feed.xml`, and `feed-2.xml` and so on when it exceeds `page_bytes`."""
    pages = list(_pages(site, context, ordered(episodes), page_bytes))
    return {
        _path(context, number): _document(site, context, page, number, len(pages))
        for number, page in enumerate(pages, 1)
    }


def _pages(
    site: SiteSettings, context: SiteContext, episodes: Sequence[Published], page_bytes: int
) -> Iterator[list[Published]]:
    page: list[Published] = []
    size = 0
    for episode in episodes:
        item = len(_document(site, context, [episode], 1, 1))
        if page and size + item > page_bytes:
            yield page
            page, size = [], 0
        page.append(episode)
        size += item
    yield page


def _path(context: SiteContext, number: int) -> str:
    first = context.feed_path
    return first if number == 1 else f"{first.removesuffix('.xml')}-{number}.xml"


def _document(
    site: SiteSettings, context: SiteContext, episodes: Sequence[Published], number: int, count: int
) -> bytes:
    rss = xml.root("rss", xml.NAMESPACES, version="2.0")
    channel = xml.add(rss, "channel")
    _add_links(channel, context, number, count)
    _add_channel(channel, site, context, episodes)
    if site.new_feed_url and number == 1:
        xml.add(channel, "itunes:new-feed-url", site.new_feed_url)
    for episode in episodes:
        add_item(channel, episode, site, context)
    return xml.to_bytes(rss)


def _add_links(channel: xml.Element, context: SiteContext, number: int, count: int) -> None:
    links = {"self": number}
    if count > 1:
        links |= {"first": 1, "last": count}
        links |= {"next": number + 1} if number < count else {}
        links |= {"prev": number - 1} if number > 1 else {}
    for rel, target in links.items():
        address = context.url(_path(context, target))
        attributes = {"rel": rel, "href": address, "type": "application/rss+xml"}
        xml.add(channel, "atom:link", attributes=attributes)


def _add_channel(
    channel: xml.Element, site: SiteSettings, context: SiteContext, episodes: Sequence[Published]
) -> None:
    for name, text in _channel_texts(site, context, episodes):
        if text:
            xml.add(channel, name, text)
    xml.add(channel, "itunes:image", attributes={"href": context.url(context.cover_path)})
    _add_category(channel, site.category)
    _add_image(channel, site, context)
    _add_owner(channel, site)
    xml.add(channel, "podcast:txt", "true", {"purpose": "ai-content"})
    for name in dict.fromkeys(credit.name for episode in episodes for credit in episode.voices):
        xml.add(channel, "podcast:person", name[:MOST_TEXT], {"role": "narrator"})


def _channel_texts(
    site: SiteSettings, context: SiteContext, episodes: Sequence[Published]
) -> Iterator[tuple[str, str]]:
    yield "title", site.title
    yield "description", _description(site)
    yield "link", context.url("index.html")
    yield "language", site.language
    yield "lastBuildDate", times.rfc2822(context.updated) if context.updated else ""
    yield "itunes:author", _author(site, episodes)
    yield "itunes:type", site.type
    yield "itunes:explicit", "true" if site.explicit else "false"
    yield "itunes:block", "Yes" if site.private else ""
    yield "podcast:locked", "yes" if site.private else "no"
    yield "podcast:block", "yes" if site.private else ""
    yield "podcast:guid", context.feed_guid
    yield "podcast:medium", "podcast"


def _description(site: SiteSettings) -> str:
    disclosure = words_for(site.language)("feed_disclosure")
    room = MOST_DESCRIPTION_BYTES - len(disclosure.encode()) - 2
    return f"{cut_bytes(site.description, room)}\n\n{disclosure}"


def _author(site: SiteSettings, episodes: Sequence[Published]) -> str:
    """Return who is answerable: the site's author, else the one author of all episodes, else its title."""
    names = {name for episode in episodes for name in episode.authors}
    return site.author or (names.pop()[:MOST_TEXT] if len(names) == 1 else site.title)


def _add_category(channel: xml.Element, category: str) -> None:
    top, sub = split(category)
    element = xml.add(channel, "itunes:category", attributes={"text": top})
    if sub:
        xml.add(element, "itunes:category", attributes={"text": sub})


def _add_image(channel: xml.Element, site: SiteSettings, context: SiteContext) -> None:
    image = xml.add(channel, "image")
    xml.add(image, "url", context.url(context.cover_path))
    xml.add(image, "title", site.title)
    xml.add(image, "link", context.url("index.html"))


def _add_owner(channel: xml.Element, site: SiteSettings) -> None:
    if site.email:
        owner = xml.add(channel, "itunes:owner")
        xml.add(owner, "itunes:name", site.author or site.title)
        xml.add(owner, "itunes:email", site.email)
