"""One episode as an item of the feed.

This module owns the item's elements and its description. Its guid, date and addresses are given and never
made here: they stay for life, whatever happens to title, audio or site.
"""

from collections.abc import Iterator, Sequence

from audiopub.config import SiteSettings
from audiopub.edition import times, xml
from audiopub.edition.addresses import safe_address
from audiopub.edition.chapters import description_lines
from audiopub.edition.context import SiteContext
from audiopub.edition.markup import element
from audiopub.model import Published
from audiopub.words import words_for

MOST_TEXT = 255
MOST_DESCRIPTION_BYTES = 4000

TRANSCRIPTS = (
    ("vtt", "text/vtt", "captions"),
    ("srt", "application/x-subrip", "captions"),
    ("transcript", "application/json", "captions"),
    ("page", "text/html", ""),
)
"""Rendering, media type and `rel` of each `podcast:transcript`."""


def ordered(episodes: Sequence[Published]) -> list[Published]:
    """Return episodes with the newest first; those of one moment by slug."""
    by_slug = sorted(episodes, key=lambda episode: episode.slug)
    return sorted(by_slug, key=lambda episode: times.moment(episode.published), reverse=True)


def add_item(
    channel: xml.Element, episode: Published, site: SiteSettings, context: SiteContext
) -> xml.Element:
    """Append the item of an episode to the channel."""
    item = xml.add(channel, "item")
    for name, text in _texts(episode, site, context):
        if text:
            xml.add(item, name, text)
    xml.add_html(item, "description", _description(episode, context))
    xml.add(item, "guid", episode.guid, {"isPermaLink": "false"})
    xml.add(item, "enclosure", attributes=_enclosure(episode, context))
    picture = context.url(episode.files.get("cover", context.cover_path))
    xml.add(item, "itunes:image", attributes={"href": picture})
    _add_podcast(item, episode, context)
    return item


def _texts(episode: Published, site: SiteSettings, context: SiteContext) -> Iterator[tuple[str, str]]:
    title = _short(episode.title)
    yield "title", title
    yield "link", context.url(episode.files["page"])
    yield "pubDate", times.rfc2822(episode.published)
    yield "itunes:title", title
    yield "itunes:author", _short(words_for(episode.language).join(episode.authors))
    yield "itunes:duration", str(times.whole_seconds(episode.samples))
    yield "itunes:explicit", "true" if site.explicit else "false"
    yield "itunes:episodeType", "full"
    yield "itunes:season", str(episode.season or "")
    yield "itunes:episode", str(episode.episode or "")


def _enclosure(episode: Published, context: SiteContext) -> dict[str, str]:
    return {
        "url": context.url(episode.files["audio"]),
        "length": str(episode.audio_bytes),
        "type": "audio/mpeg",
    }


def _add_podcast(item: xml.Element, episode: Published, context: SiteContext) -> None:
    for name, media_type, rel in TRANSCRIPTS:
        attributes = {
            "url": context.url(episode.files[name]),
            "type": media_type,
            "language": episode.language,
        }
        xml.add(item, "podcast:transcript", attributes=attributes | ({"rel": rel} if rel else {}))
    chapters = {"url": context.url(episode.files["chapters"]), "type": "application/json+chapters"}
    xml.add(item, "podcast:chapters", attributes=chapters)
    xml.add(item, "podcast:txt", "true", {"purpose": "ai-content"})
    for name in episode.authors:
        xml.add(item, "podcast:person", _short(name), {"role": "author", "group": "writing"})
    for name in dict.fromkeys(credit.name for credit in episode.voices):
        xml.add(item, "podcast:person", _short(name), {"role": "narrator"})


def _description(episode: Published, context: SiteContext) -> str:
    """Return the notes as HTML. The chapters are all in them or, when there is no room, none is.

    The summary is cut to what room the rest leaves; a list of chapters may take three quarters.
    """
    fixed = list(_fixed_parts(episode, context.url(episode.files["page"])))
    chapters = [str(element("p", line)) for line in description_lines(episode.chapters)]
    if len("".join([*fixed, *chapters]).encode()) > MOST_DESCRIPTION_BYTES * 3 // 4:
        chapters = []
    rest = "".join([*fixed, *chapters])
    return _summary(episode.summary, MOST_DESCRIPTION_BYTES - len(rest.encode())) + rest


def _fixed_parts(episode: Published, page: str) -> Iterator[str]:
    words = words_for(episode.language)
    voices = words.join(tuple(dict.fromkeys(credit.name for credit in episode.voices)))
    yield str(element("p", _short(words("episode_disclosure", voice=voices))))
    yield str(element("p", f"{words('episode_text')} ", element("a", page, href=page)))
    if source := safe_address(episode.source_url):
        yield str(element("p", f"{words('source')} ", element("a", source, href=source)))
    if episode.licence:
        yield str(element("p", _short(f"{words('licence')}: {episode.licence}")))


def _summary(summary: str, room: int) -> str:
    """Return the summary as a paragraph of at most `room` bytes, or nothing."""
    allowed = room
    text = cut_bytes(summary, allowed)
    while text and len(str(element("p", text)).encode()) > room:
        allowed -= len(str(element("p", text)).encode()) - room
        text = cut_bytes(summary, allowed)
    return str(element("p", text)) if text else ""


def cut_bytes(text: str, room: int) -> str:
    """Return `text` within `room` bytes of UTF-8, cut at a word and ended with an ellipsis if need be."""
    text = " ".join(xml.clean(text).split())
    if len(text.encode()) <= room:
        return text
    kept = text.encode()[: max(0, room - len("…".encode()))].decode(errors="ignore")
    return (kept.rsplit(" ", 1)[0] + "…") if kept else ""


def _short(text: str) -> str:
    line = " ".join(xml.clean(text).split())
    return line if len(line) <= MOST_TEXT else line[: MOST_TEXT - 1].rstrip() + "…"
