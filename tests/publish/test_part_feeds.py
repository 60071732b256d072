"""Feeds of a part of the episodes: what they hold, who they are, and which change writes which."""

from typing import Any

import pytest
from lxml import etree

from audiopub.check.run import check_folder
from audiopub.errors import ConfigError
from tests.publish.workshop import BEFORE, LATER, Workshop

SITE = """\
[site]
base_url = "https://listen.example/pier"
title = "Pier papers"
author = "The pier"
category = "News"
cover = "made"
"""
FEEDS = """
[[feed]]
name = "quill"
title = "Mara Quill"
description = "What she wrote."
only = { author = "mara QUILL" }
category = "Arts > Books"
author = "Mara Quill"
type = "serial"
cover = "made"

[[feed]]
name = "other"
title = "By the others"
description = "Shops."
only = { tag = ["shops", "trade"], language = ["de", "en"] }
"""
QUILL, OTHER = "feeds/quill.xml", "feeds/other.xml"
NAMES = {
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
}
TITLES = "//item/title/text()"
GUID = "//channel/podcast:guid/text()"


def said(shop: Workshop, path: str, place: str) -> list[str]:
    """Return the texts at a place in a feed."""
    found: Any = etree.parse(shop.output / path).xpath(place, namespaces=NAMES)
    return [str(each) for each in found]


@pytest.fixture
def parted(shop: Workshop) -> Workshop:
    """Return the project, published, with two further feeds."""
    shop.edit("kiosk.md", "date: 2026-01-12", "tags: [Shops]\ndate: 2026-01-12")
    shop.write("audiopub.toml", SITE + FEEDS)
    assert shop.publish(at=BEFORE).outcome.exit_code == 0
    return shop


def test_feeds_hold_what_they_choose(parted: Workshop) -> None:
    """Each has its own episodes, texts, address and guid; the rest is the site's; the check knows them."""
    assert said(parted, "feed.xml", TITLES) == ["The kiosk", "Lights on the pier"]
    assert said(parted, QUILL, TITLES) == ["Lights on the pier"]
    assert said(parted, OTHER, TITLES) == ["The kiosk"]
    own = "https://listen.example/pier/feeds/quill.xml"
    assert said(parted, QUILL, "//channel/atom:link[@rel='self']/@href") == [own]
    assert said(parted, QUILL, "//channel/itunes:author/text()") == ["Mara Quill"]
    assert said(parted, QUILL, "//channel/itunes:category/@text") == ["Arts"]
    assert said(parted, QUILL, "//channel/itunes:type/text()") == ["serial"]
    pictures = "//itunes:image/@href | //image/url/text()"
    assert set(said(parted, QUILL, pictures)) == {"https://listen.example/pier/feeds/quill.jpg"}
    assert set(said(parted, OTHER, pictures)) == {"https://listen.example/pier/cover.jpg"}
    assert said(parted, OTHER, "//channel/itunes:author/text()") == ["The pier"]
    assert len({said(parted, path, GUID)[0] for path in ("feed.xml", QUILL, OTHER)}) == 3
    assert check_folder(parted.output, now=LATER).findings == ()


def test_an_episode_is_the_same_in_every_feed(parted: Workshop) -> None:
    """Guid and address of an item are those it has in the feed of all, also when it is corrected."""
    places = ("//item/guid/text()", "//item/enclosure/@url")
    before = [said(parted, QUILL, place) for place in places]
    parted.edit("harbour.md", "It lists every storm.", "It lists each storm.")
    parted.publish()
    assert [said(parted, QUILL, place) for place in places] == before
    assert all(
        set(old) <= set(said(parted, "feed.xml", place)) for place, old in zip(places, before, strict=True)
    )


def test_a_change_writes_the_feeds_it_is_in(parted: Workshop) -> None:
    """An edited article rewrites feed.xml and the feeds that hold it, and no other, as planned."""
    parted.edit("harbour.md", "It lists every storm.", "It lists each storm.")
    planned = {action.output for action in parted.plan().site if action.action == "build"}
    written = parted.publish().of_site
    assert {"feed.xml", QUILL} <= written & planned
    assert not {path for path in written | planned if path.startswith("feeds/other")}
    assert "feeds/quill.jpg" not in written
    assert not parted.publish().written


def test_the_guid_of_a_feed_is_kept(parted: Workshop) -> None:
    """It outlives another base address, and the feed itself in the settings; the file then goes."""
    before = said(parted, QUILL, GUID)
    parted.write("audiopub.toml", SITE.replace("listen.example", "hear.example") + FEEDS)
    parted.publish()
    assert said(parted, QUILL, GUID) == before
    parted.write("audiopub.toml", SITE)
    assert {QUILL, "feeds/quill.jpg", OTHER} <= parted.publish().removed
    parted.write("audiopub.toml", SITE.replace("listen.example", "else.example") + FEEDS)
    parted.publish()
    assert said(parted, QUILL, GUID) == before


def blocked(shop: Workshop, *paths: str) -> list[bool]:
    """Tell of each feed whether directories are asked to leave it out."""
    return [said(shop, path, "//channel/itunes:block/text()") == ["Yes"] for path in paths]


def test_a_feed_with_an_imported_article_is_private_until_it_is_said(parted: Workshop) -> None:
    """So is that article's page; plan and publish tell of it, and one word of the editor's ends it."""
    feeds = "feed.xml", QUILL, OTHER
    assert blocked(parted, *feeds) == [False, False, False]
    parted.edit("kiosk.md", "date: 2026-01-12", "imported: true\ndate: 2026-01-12")
    told = [text for text in parted.plan().notices if "private = false" in text]
    run = parted.publish()
    assert told == [text for text in run.outcome.notices if "private = false" in text] != []
    assert blocked(parted, *feeds) == [True, False, True]
    pages = {
        path.parent.name: "noindex" in path.read_text()
        for path in parted.output.glob("episodes/*/index.html")
    }
    assert sum(pages.values()) == 1
    assert not (parted.output / "sitemap.xml").exists()
    assert not check_folder(parted.output, now=LATER).findings
    parted.write("audiopub.toml", SITE + "private = false\n" + FEEDS)
    assert not [text for text in parted.publish().outcome.notices if "private = false" in text]
    assert blocked(parted, *feeds) == [False, False, False]
    assert not [path for path in parted.output.rglob("index.html") if "noindex" in path.read_text()]
    assert (parted.output / "sitemap.xml").exists()


def test_a_feed_that_fits_nothing_stays_and_is_told_of(parted: Workshop) -> None:
    """An article that loses its tag leaves the feed, which stays where it is, empty, with a notice."""
    parted.edit("kiosk.md", "tags: [Shops]\n", "")
    told = [text for text in parted.plan().notices if "'other' is empty" in text]
    run = parted.publish()
    assert [text for text in run.outcome.notices if "'other' is empty" in text] == told
    assert len(told) == 1
    assert said(parted, OTHER, TITLES) == []


def test_a_feed_in_one_language_is_in_that_language(shop: Workshop) -> None:
    """Its channel says so, and a language without a region chooses those with one."""
    shop.edit("kiosk.md", "date: 2026-01-12", "language: en-GB\ndate: 2026-01-12")
    feed = '\n[[feed]]\nname = "british"\ntitle = "British"\ndescription = "d"\nonly = {language = "en-GB"}\n'
    shop.write("audiopub.toml", SITE + feed + feed.replace("british", "english").replace("en-GB", "en"))
    shop.publish()
    assert said(shop, "feeds/british.xml", "//channel/language/text()") == ["en-GB"]
    assert said(shop, "feeds/british.xml", TITLES) == ["The kiosk"]
    assert len(said(shop, "feeds/english.xml", TITLES)) == 2


def test_the_index_leads_to_every_feed(parted: Workshop) -> None:
    """Apps and browsers find each by its title, readers its address."""
    index = (parted.output / "index.html").read_text(encoding="utf-8")
    assert (
        '<link rel="alternate" type="application/rss+xml" title="Mara Quill" href="feeds/quill.xml">' in index
    )
    assert '<a href="feeds/other.xml">https://listen.example/pier/feeds/other.xml</a>' in index


def test_a_series_without_numbers_is_told(shop: Workshop) -> None:
    """Of a serial, whether all of the site is or one feed, its episodes without a number are named."""
    feed = '\n[[feed]]\nname = "british"\ntitle = "B"\ndescription = "d"\nonly = {language = "en-GB"}\n'
    shop.edit("kiosk.md", "date: 2026-01-12", "language: en-GB\ndate: 2026-01-12")
    told = '2 episodes of a feed of the type "serial" have no number'
    for settings, expected in (
        (SITE, ""),
        (
            SITE + 'type = "serial"\n',
            f"{told}, so that apps cannot tell in which order they are heard: harbour, kiosk.",
        ),
        (SITE + feed + 'type = "serial"\n', '1 episode of a feed of the type "serial" has no number'),
    ):
        shop.write("audiopub.toml", settings)
        notices = [each for each in shop.publish().outcome.notices if "serial" in each]
        assert len(notices) == bool(expected)
        assert not expected or expected in notices[0]
    for name, number in (("kiosk.md", 1), ("harbour.md", 2)):
        shop.edit(name, "date:", f"episode: {number}\ndate:")
    shop.write("audiopub.toml", SITE + 'type = "serial"\n')
    assert not [each for each in shop.publish().outcome.notices if "serial" in each]


FEED = '[[feed]]\nname = "a"\ntitle = "t"\ndescription = "d"\nonly = { tag = "x" }\n'


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (FEED * 2, "entries 1 and 2 have the name 'a'"),
        (FEED.replace('"a"', '"Ä b"'), "must be small letters a to z"),
        (FEED.replace('"a"', '"aux"'), "must be small letters a to z"),
        (FEED.replace('"a"', '"a-2"'), "must not end in a hyphen and a number"),
        (FEED.replace('tag = "x"', ""), "must choose by tag, language or author"),
        (FEED.replace("tag", "tags"), "Did you mean 'tag'?"),
        (FEED.replace('only = { tag = "x" }\n', ""), "this must be given"),
        (FEED + 'category = "Newz"\n', "Did you mean 'News'?"),
    ],
)
def test_mistakes_in_feeds_are_told(empty_shop: Workshop, settings: str, told: str) -> None:
    """What is wrong is named with file and key, and what would be right."""
    empty_shop.write("audiopub.toml", settings)
    with pytest.raises(ConfigError, match=r"audiopub\.toml") as caught:
        empty_shop.project()
    assert told in str(caught.value)


def test_a_cover_that_is_missing_is_told_before_the_first_sound(shop: Workshop) -> None:
    """The error names the feed, and nothing is spoken."""
    shop.write("audiopub.toml", SITE + FEED + 'cover = "none.jpg"\n')
    shop.edit("harbour.md", "It lists every storm.", "It lists each storm.")
    before = shop.tree()
    with pytest.raises(ConfigError, match=r"the cover of the \[\[feed\]\] 'a'"):
        shop.publish()
    assert shop.tree() == before
