"""Pages of a part of the episodes, and the filter of the index."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from audiopub.edition.lists import lists_of
from audiopub.edition.renderings import render_site
from audiopub.model import Published
from tests.edition import samples


def episodes(count: int, **changes: Any) -> list[Published]:
    """Return episodes, each newer than the one before, of one title with its number."""
    one = samples.publish(samples.build_edition(tags=()))
    return [
        replace(
            one,
            slug=f"e{n}",
            title=f"Episode {n}",
            published=f"20{10 + n // 300:02}-{n // 25 % 12 + 1:02}-{n % 25 + 1:02}T00:00:00Z",
            files={name: path.replace(one.slug, f"e{n}") for name, path in one.files.items()},
            **changes,
        )
        for n in range(count)
    ]


def tagged(count: int, *tags: str) -> list[Published]:
    """Return episodes that have one tag each, in turn."""
    return [replace(each, tags=(tags[n % len(tags)],)) for n, each in enumerate(episodes(count))]


def paths(found: Sequence[Published]) -> dict[str, str]:
    """Return the names of the lists by path."""
    return {each.path: each.name for each in lists_of(found)}


def test_few_episodes_in_one_language_need_no_lists() -> None:
    """Up to twenty episodes in one language there is the index alone."""
    assert paths(tagged(20, "coast")) == {}
    assert paths(tagged(21, "coast")) == {"tags/coast.html": "coast"}


def test_languages_have_lists_as_soon_as_there_are_two() -> None:
    """Regions of a language are one list, which is called as its speakers call it."""
    found = [
        replace(each, language=tag)
        for each, tag in zip(episodes(4), ("en", "en-GB", "ja", "it"), strict=True)
    ]
    assert paths(found) == {
        "languages/en.html": "English",
        "languages/it.html": "Italiano",
        "languages/ja.html": "日本語",
    }
    assert {each.path: len(each.slugs) for each in lists_of(found)}["languages/en.html"] == 2


def test_tags_never_share_a_file() -> None:
    """What is transliterated alike gets a number, by who was first; spellings in capitals are one tag."""
    found = tagged(24, "Café", "cafe", "CAFE", "港", "🚢", "con")
    assert paths(found) == {
        "tags/cafe.html": "Café",
        "tags/cafe-2.html": "cafe",
        "tags/con-2.html": "con",
        "tags/gang.html": "港",
        "tags/tag.html": "🚢",
    }
    later = replace(found[0], slug="z", published="2026-01-01T00:00:00Z", tags=("Cafê", "Cafê"))
    assert paths([*found, later]) == paths(found)


def test_a_tag_of_one_episode_has_no_list() -> None:
    """It would lead no further than the episode itself."""
    assert paths([*tagged(21, "coast"), replace(episodes(1)[0], slug="x", tags=("lone",))]) == {
        "tags/coast.html": "coast"
    }


def test_lists_are_linked_and_in_the_site_map() -> None:
    """The index leads to each, the list to its episodes, newest first; link texts are unique."""
    found = [
        replace(each, language="de" if n % 2 else "en") for n, each in enumerate(tagged(22, "Deutsch", "sea"))
    ]
    files = render_site(samples.SITE, samples.context(), found)
    index: Any = html.document_fromstring(files["index.html"])
    links = {link.get("href"): link.text_content() for link in index.xpath("//nav[@class='lists']//a")}
    assert links == {
        "languages/de.html": "Deutsch (11)",
        "languages/en.html": "English (11)",
        "tags/deutsch.html": "“Deutsch” (11)",
        "tags/sea.html": "sea (11)",
    }
    assert set(links) <= set(files)
    page: Any = html.document_fromstring(files["tags/sea.html"])
    inside = page.xpath("//h3/a/@href")
    assert inside[0] == "../episodes/e21/index.html"
    assert len(inside) == 11
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://audio.example.org/news/tags/sea.html"]
    assert all(f"/{path}<".encode() in files["sitemap.xml"] for path in links)


def test_a_small_index_has_no_filter() -> None:
    """Five episodes are seen at a glance."""
    assert b"data-filter" not in render_site(samples.SITE, samples.context(), episodes(5))["index.html"]
    assert b"data-filter" in render_site(samples.SITE, samples.context(), episodes(6))["index.html"]


def opened(page: Page, folder: Path, found: Sequence[Published]) -> Page:
    """Write the site of episodes and open its index from the disk."""
    for name, data in render_site(samples.SITE, samples.context(), found).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    page.goto((folder / "index.html").as_uri())
    return page


def shown(page: Page) -> list[str]:
    """Return the titles that are seen."""
    return [each.inner_text() for each in page.locator(".episodes li:visible h3").all()]


@pytest.mark.browser
def test_the_filter_compares_without_capitals_and_accents(page: Page, tmp_path: Path) -> None:
    """Titles, authors, summaries and tags hold all words that are typed, in any order, from file://."""
    found = [replace(each, summary="", authors=()) for each in episodes(7)]
    found[0] = replace(found[0], title="Das Café am Fluß")
    found[1] = replace(found[1], authors=("Łukasz Ørsted",))
    found[2] = replace(found[2], summary="Über Straßen und Brücken.")
    found[3] = replace(found[3], tags=("harbour", "Ｗｉｄｅ"))
    opened(page, tmp_path, found)
    status = page.get_by_role("status")
    expect(status).to_have_text("")
    for typed, title in (
        ("CAFE fluss", "Das Café am Fluß"),
        ("orsted lukasz", "Episode 1"),
        ("strassen über", "Episode 2"),
        ("Harbour wide", "Episode 3"),
    ):
        page.get_by_label("Find episodes").fill(typed)
        assert shown(page) == [title]
        expect(status).to_have_text("Episodes found: 1 of 7.")
    page.get_by_label("Find episodes").fill("length")  # a word of the interface is none of an episode
    assert shown(page) == []
    expect(status).to_have_text("Episodes found: 0 of 7.")
    page.get_by_label("Find episodes").fill("")
    assert len(shown(page)) == 7
    expect(status).to_have_text("")


@pytest.mark.browser
def test_the_filter_finds_one_among_a_thousand(page: Page, tmp_path: Path) -> None:
    """A thousand episodes stay one page of less than a megabyte, and are filtered there."""
    opened(page, tmp_path, episodes(1000))
    assert (tmp_path / "index.html").stat().st_size < 1_000_000
    page.get_by_label("Find episodes").fill("episode 777")
    assert shown(page) == ["Episode 777"]
    expect(page.get_by_role("status")).to_have_text("Episodes found: 1 of 1000.")


def test_nothing_of_the_filter_is_seen_without_scripts() -> None:
    """It is hidden in the HTML; the status, the only one, is empty."""
    index: Any = html.document_fromstring(
        render_site(samples.SITE, samples.context(), episodes(9))["index.html"]
    )
    [field] = index.xpath("//input")
    assert field.xpath("ancestor::*[@hidden and @data-scripted]")
    [status] = index.xpath("//*[@role='status']")
    assert status.text_content().strip() == ""
