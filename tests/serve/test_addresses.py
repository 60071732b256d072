"""The addresses of a served feed."""

import io
from pathlib import Path

import podcastparser

from audiopub.model import Edition
from audiopub.serve.addresses import base_of, with_addresses
from tests.edition import samples

HERE = "http://192.168.1.20:8000"

FEED = b"""<rss><channel>
<atom:link rel="first" href="https://example.org/a&amp;b/feed.xml" type="application/rss+xml"/>
<atom:link rel="self" href="https://example.org/a&amp;b/feed-2.xml" type="application/rss+xml"/>
<link>https://example.org/a&amp;b/index.html</link>
<enclosure url="https://example.org/a&amp;b/episodes/x/x.mp3?v=1"/>
<description><![CDATA[<a href="https://example.org/a&amp;b/news/1">https://example.org/a&amp;b/index.htmlx</a>]]></description>
</channel></rss>"""


def test_a_feed_names_its_base_address() -> None:
    """The base is what stands before the feed's own path in its link to itself."""
    assert base_of("feed-2.xml", FEED) == "https://example.org/a&b"
    assert base_of("feed.xml", FEED) == ""
    assert base_of("feed.xml", b"<rss/>") == ""


def test_only_addresses_of_files_that_are_there_change() -> None:
    """Pages elsewhere on the same host, such as an article's source, stay as they are."""
    there = {"index.html", "feed.xml", "feed-2.xml", "episodes/x/x.mp3"}
    text = with_addresses(FEED, base_of("feed-2.xml", FEED), HERE, there.__contains__).decode()
    assert text.count(HERE) == 4
    assert f'rel="first" href="{HERE}/feed.xml"' in text
    assert f'"{HERE}/episodes/x/x.mp3?v=1"' in text
    assert 'href="https://example.org/a&amp;b/news/1">https://example.org/a&amp;b/index.htmlx<' in text


def test_a_feed_served_where_it_says_is_sent_as_it_is() -> None:
    """Nothing is changed where nothing need be."""
    assert with_addresses(FEED, "https://example.org/a&b", "https://example.org/a&b", lambda _: True) is FEED
    assert with_addresses(b"\xff<rss/>", "", HERE, lambda _: True) == b"\xff<rss/>"


def test_every_own_address_of_a_real_feed_changes(site_folder: tuple[Path, Edition]) -> None:
    """After the change an app finds all of the episode at this machine, and nothing else is different."""
    folder, edition = site_folder
    data = (folder / "feed.xml").read_bytes()
    changed = with_addresses(data, base_of("feed.xml", data), HERE, lambda path: (folder / path).is_file())
    base = samples.SITE.base_url.encode()
    assert base not in changed
    assert changed == data.replace(base, HERE.encode())
    feed = podcastparser.parse(f"{HERE}/feed.xml", io.BytesIO(changed))
    (episode,) = feed["episodes"]
    assert episode["guid"] == edition.identity.guid
    assert [each["url"] for each in episode["enclosures"]] == [
        f"{HERE}/episodes/{edition.identity.slug}/{edition.identity.slug}.mp3"
    ]
