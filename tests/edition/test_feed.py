"""The feed: what directories require is there, other parsers read it, and nothing breaks it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from audiopub.config import SiteSettings
from audiopub.edition.feed import render_feed
from audiopub.edition.items import cut_bytes
from audiopub.model import Published
from tests.checkers.feeds import gpodders_parser, podcast_index
from tests.edition import samples

NS = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
}
BASE = "https://audio.example.org/news"


def published(**changes: Any) -> Published:
    """Return the sample episode as the feed is told of it."""
    return replace(samples.publish(samples.build_edition()), **changes)


def many(count: int) -> list[Published]:
    """Return episodes of successive days, oldest first."""
    return [
        published(slug=f"e{n}", guid=f"g{n}", published=f"2026-01-{n + 1:02}T00:00:00Z") for n in range(count)
    ]


def feed(*episodes: Published, site: SiteSettings = samples.SITE, **context: str) -> Any:
    """Return the parsed channel of a one-page feed."""
    pages = render_feed(site, samples.context(site, **context), episodes)
    return etree.fromstring(pages["feed.xml"]).find("channel")


def value(channel: Any, path: str) -> Any:
    """Return the one result of an XPath."""
    [found] = channel.xpath(path, namespaces=NS)
    return found


def test_the_document_begins_as_required() -> None:
    """XML declaration in double quotes, RSS 2.0, the namespaces in their exact case."""
    data = render_feed(samples.SITE, samples.context(), [published()])["feed.xml"]
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<rss ')
    for prefix, address in NS.items():
        assert f'xmlns:{prefix}="{address}"'.encode() in data
    assert b'version="2.0"' in data


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("string(title)", "The Harbour Gazette"),
        ("string(link)", f"{BASE}/index.html"),
        ("string(language)", "en"),
        ("string(lastBuildDate)", "Thu, 05 Mar 2026 07:30:00 +0000"),
        ("string(itunes:author)", "The Harbour Gazette"),
        ("string(itunes:explicit)", "false"),
        ("string(itunes:type)", "episodic"),
        ("string(itunes:image/@href)", f"{BASE}/cover.jpg"),
        ("string(itunes:category/@text)", "News"),
        ("string(itunes:category/itunes:category/@text)", "Daily News"),
        ("string(itunes:owner/itunes:email)", "desk@example.org"),
        ("string(image/url)", f"{BASE}/cover.jpg"),
        ("string(podcast:guid)", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("string(podcast:locked)", "no"),
        ("string(podcast:medium)", "podcast"),
        ("string(podcast:txt[@purpose='ai-content'])", "true"),
        ("string(podcast:person[@role='narrator'])", "Daniel <espeak> & Co"),
        ("string(atom:link[@rel='self']/@href)", f"{BASE}/feed.xml"),
    ],
)
def test_channel(path: str, expected: str) -> None:
    """What directories ask of a channel is there, and says what the settings say."""
    assert feed(published()).xpath(path, namespaces=NS) == expected


def test_channel_description_discloses_the_voice() -> None:
    """The description is plain text and says that the voices are synthetic, at most 4000 bytes."""
    site = samples.SITE.model_copy(update={"description": "é" * 2999})
    text = value(feed(published(), site=site), "description").text
    assert text.endswith("The articles are read by synthetic voices.")
    assert len(text.encode()) <= 4000


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("string(title)", "The Lights Return"),
        ("string(link)", f"{BASE}/episodes/the-lights-return/index.html"),
        ("string(guid)", "guid-the-lights-return"),
        ("string(guid/@isPermaLink)", "false"),
        ("string(pubDate)", "Sun, 01 Mar 2026 00:00:00 +0000"),
        ("string(enclosure/@url)", f"{BASE}/episodes/the-lights-return/the-lights-return.mp3"),
        ("string(enclosure/@length)", "120000"),
        ("string(enclosure/@type)", "audio/mpeg"),
        ("string(itunes:duration)", "13"),
        ("string(itunes:explicit)", "false"),
        ("string(itunes:episodeType)", "full"),
        ("string(itunes:author)", "A. Writer and B. Reader"),
        ("string(podcast:chapters/@type)", "application/json+chapters"),
        ("string(podcast:txt[@purpose='ai-content'])", "true"),
        ("string(podcast:person[@role='narrator'])", "Daniel <espeak> & Co"),
        ("count(itunes:season | itunes:episode)", 0.0),
    ],
)
def test_item(path: str, expected: object) -> None:
    """What apps read of an item is there, and says what the episode's record says."""
    assert value(feed(published()), "item").xpath(path, namespaces=NS) == expected


def test_transcripts() -> None:
    """Captions are marked as such, the page is not, all with their language."""
    found = feed(published()).xpath("item/podcast:transcript", namespaces=NS)
    assert [(each.get("type"), each.get("rel")) for each in found] == [
        ("text/vtt", "captions"),
        ("application/x-subrip", "captions"),
        ("application/json", "captions"),
        ("text/html", None),
    ]
    assert {each.get("language") for each in found} == {"en"}


def test_notes_hold_only_what_apps_allow() -> None:
    """The description has summary, disclosure, link, origin and chapters, in p and a alone."""
    text = value(feed(published()), "item/description").text
    tree = etree.fromstring(f"<div>{text}</div>")
    assert {element.tag for element in tree.iter()} == {"div", "p", "a"}
    lines = [str(paragraph.xpath("string()")) for paragraph in tree]
    assert lines[0] == "Forty lamps burn again in the old harbour."
    assert lines[1] == "Read by a synthetic voice: Daniel <espeak> & Co."
    assert lines[-3:] == ["00:00:00 The Lights Return", "00:00:03 The storm", "00:00:10 After"]


def test_two_chapters_are_not_listed() -> None:
    """Lists of chapters begin at three."""
    text = value(feed(published(chapters=published().chapters[:2])), "item/description").text
    assert "00:00:00" not in text


@given(
    st.text(max_size=6000),
    st.integers(0, 250),
    st.sampled_from(["", "https://example.org/" + "x" * 300, "javascript:alert(1)"]),
)
@settings(max_examples=30, deadline=None)
def test_notes_stay_within_4000_bytes(summary: str, chapters: int, source: str) -> None:
    """However long the summary and however many chapters: at most 4000 bytes, all chapters or none."""
    one = published().chapters[0]
    listed = tuple(
        replace(one, title=f"Chapter {n} & more", start_sample=n * 44_100 * 30) for n in range(chapters)
    )
    text = value(
        feed(published(summary=summary, chapters=listed, source_url=source)), "item/description"
    ).text
    assert len(text.encode()) <= 4000
    assert text.count(" Chapter ") in {0, chapters} | ({2} if summary else set())


def test_a_summary_gives_way_to_chapters_and_origin() -> None:
    """A summary that is too long, also once it is escaped, is cut at a word; the rest is all there."""
    text = value(feed(published(summary="Salt & wind. " * 500)), "item/description").text
    assert 3500 < len(text.encode()) <= 4000
    assert text.startswith("<p>Salt &amp; wind.")
    assert "…</p>" in text
    assert "00:00:10 After" in text


@given(st.text(max_size=300), st.integers(0, 200))
def test_cut_stays_within_its_bytes(text: str, room: int) -> None:
    """A cut text never takes more bytes than there is room for."""
    cut = cut_bytes(text, room)
    assert len(cut.encode()) <= room or cut == "…"


@given(st.text(max_size=400), st.text(max_size=400))
@settings(max_examples=50, deadline=None)
def test_any_text_makes_a_feed(title: str, author: str) -> None:
    """No title and no name can break the feed; titles stay within 255 characters."""
    item = value(feed(published(title=title, authors=(author,))), "item")
    assert len(item.findtext("title") or "") <= 255


def test_characters_that_xml_lacks_are_left_out() -> None:
    """Control characters, lone surrogates and non-characters vanish; the rest stays."""
    item = value(feed(published(title="a\x00b\ud800c\ufffed\U0001f6a2")), "item")
    assert item.findtext("title") == "abcd\U0001f6a2"


def test_newest_first_whatever_the_order() -> None:
    """Items stand newest first, those of one moment by slug, in whatever order they are given."""
    episodes = many(4)
    same = published(slug="a", guid="a", published=episodes[2].published)
    found = [item.findtext("guid") for item in feed(*episodes, same).findall("item")]
    assert found == ["g3", "a", "g2", "g1", "g0"]
    assert [item.findtext("guid") for item in feed(same, *reversed(episodes)).findall("item")] == found


def test_a_large_feed_has_pages() -> None:
    """Pages stay under the limit, hold every item once in order, and point to each other."""
    context = samples.context()
    whole = render_feed(samples.SITE, context, many(7))
    pages = render_feed(samples.SITE, context, many(7), page_bytes=len(whole["feed.xml"]) // 2)
    assert list(whole) == ["feed.xml"]
    assert list(pages)[:2] == ["feed.xml", "feed-2.xml"]
    trees = [etree.fromstring(data).find("channel") for data in pages.values()]
    guids = [item.findtext("guid") for tree in trees if tree is not None for item in tree.findall("item")]
    assert guids == [f"g{n}" for n in reversed(range(7))]
    links = {link.get("rel"): link.get("href") for link in trees[1].findall("atom:link", NS)}  # type: ignore[union-attr] # a channel is always there
    assert links["prev"] == links["first"] == f"{BASE}/feed.xml"
    assert links["self"] == f"{BASE}/feed-2.xml"
    assert links["last"] == f"{BASE}/feed-{len(pages)}.xml"


def test_a_feed_without_episodes_or_guid() -> None:
    """An empty feed is whole; what is not known yet is left out, not invented."""
    channel = feed(feed_guid="", updated="")
    assert channel.xpath("count(item | lastBuildDate | podcast:guid)", namespaces=NS) == 0
    assert channel.findtext("title") == "The Harbour Gazette"


def test_a_private_feed_asks_to_be_left_out() -> None:
    """Directories are told not to list it."""
    channel = feed(published(), site=samples.SITE.model_copy(update={"private": True}))
    assert value(channel, "itunes:block").text == "Yes"
    assert value(channel, "podcast:block").text == "yes"
    assert value(channel, "podcast:locked").text == "yes"


def test_author_without_a_setting() -> None:
    """Without a site's author it is the one who wrote everything, else the site's title."""
    site = SiteSettings(title="Site")
    assert value(feed(published(authors=("Ann",)), site=site), "itunes:author").text == "Ann"
    assert value(feed(published(), site=site), "itunes:author").text == "Site"


def test_season_and_episode() -> None:
    """Numbers of a serial are told when they are known."""
    item = value(feed(published(season=2, episode=5)), "item")
    assert value(item, "itunes:season").text == "2"
    assert value(item, "itunes:episode").text == "5"


def test_a_serial_says_that_it_is_one() -> None:
    """Apps play a serial from its first episode on; the items stand as ever, newest first."""
    site = samples.SITE.model_copy(update={"type": "serial"})
    channel = feed(*many(3), site=site)
    assert value(channel, "itunes:type").text == "serial"
    assert [guid.text for guid in channel.iter("guid")] == ["g2", "g1", "g0"]


def test_a_feed_that_moves_says_where_to() -> None:
    """The first page names the new feed; later pages, which nobody subscribes to, do not."""
    site = samples.SITE.model_copy(update={"new_feed_url": "https://new.example.org/feed?a=1&b=2"})
    pages = render_feed(site, samples.context(site), many(3), 1)
    told = [
        etree.fromstring(page).findtext("channel/itunes:new-feed-url", namespaces=NS)
        for page in pages.values()
    ]
    assert told == ["https://new.example.org/feed?a=1&b=2", None, None]
    assert feed(published()).find("itunes:new-feed-url", NS) is None


def test_source_and_licence_are_in_the_notes() -> None:
    """Listeners find where the article is from, as a link, and under which licence it stands."""
    notes = value(feed(published()), "item/description").text
    assert 'First published at <a href="https://example.org/lights">https://example.org/lights</a>' in notes
    assert "License: https://creativecommons.org/licenses/by/4.0/" in notes
    bare = value(feed(published(source_url="", licence="")), "item/description").text
    assert "First published at" not in bare
    assert "License" not in bare


def test_the_same_episodes_make_the_same_bytes() -> None:
    """Nothing in the feed depends on the moment it is made."""
    assert render_feed(samples.SITE, samples.context(), many(3)) == render_feed(
        samples.SITE, samples.context(), many(3)
    )


def test_gpodders_parser_reads_it(tmp_path: Path) -> None:
    """gPodder's parser finds title, guid, audio, length, date and duration."""
    path = tmp_path / "feed.xml"
    path.write_bytes(render_feed(samples.SITE, samples.context(), many(2))["feed.xml"])
    parsed = gpodders_parser(path, f"{BASE}/feed.xml")
    assert parsed["title"] == "The Harbour Gazette"
    assert parsed["cover_url"] == f"{BASE}/cover.jpg"
    first = parsed["episodes"][0]
    assert (first["guid"], first["total_time"]) == ("g1", 13)
    assert first["enclosures"][0]["file_size"] == 120_000
    assert first["published"] == 1_767_312_000


def test_podcast_indexs_parser_reads_it(node_modules: Path, tmp_path: Path) -> None:
    """Podcast Index's parser finds the newer elements: guid, transcripts, chapters, people."""
    path = tmp_path / "feed.xml"
    path.write_bytes(render_feed(samples.SITE, samples.context(), [published()])["feed.xml"])
    parsed = podcast_index(node_modules, path)
    item = parsed["items"][0]
    assert parsed["guid"] == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    assert parsed["itunesType"] == "episodic"
    assert item["guid"] == "guid-the-lights-return"
    assert item["enclosure"]["length"] == 120_000
    assert {each["type"] for each in item["podcastTranscripts"]} == {
        "text/vtt",
        "application/srt",
        "application/json",
        "text/html",
    }
    assert item["podcastChapters"]["url"].endswith("chapters.json")
