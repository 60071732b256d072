"""The site around the episodes, the tables of renderings, and what stays equal."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from audiopub.config import SiteSettings
from audiopub.edition import markup, renderings
from audiopub.edition.renderings import EPISODE_RENDERINGS, render_site, template_digest
from audiopub.model import Edition, Published
from audiopub.words import WORDS_FOLDER
from tests.edition import samples

FILES = {
    "assets/audiopub.css",
    "assets/audiopub.js",
    "assets/icon.svg",
    "assets/index.js",
    "assets/reading.js",
    "cover.jpg",
    "feed.xml",
    "sitemap.xml",
    "accessibility.html",
    "404.html",
    "index.html",
}


def site_of(*episodes: Published, site: SiteSettings = samples.SITE) -> dict[str, bytes]:
    """Return the files of the sample site."""
    return render_site(site, samples.context(site), episodes)


def tree_of(files: dict[str, bytes], name: str) -> Any:
    """Return one page parsed."""
    return html.document_fromstring(files[name].decode())


def test_files_and_their_order(edition: Edition) -> None:
    """The site has its files; the feed comes before the index, so that no reader meets a missing one."""
    files = site_of(samples.publish(edition))
    assert set(files) == FILES
    order = list(files)
    assert order.index("feed.xml") < order.index("index.html") == len(order) - 1


def test_the_index_lists_episodes(edition: Edition) -> None:
    """Each episode has a heading that links to its page, a summary, its date and its length."""
    tree = tree_of(site_of(samples.publish(edition)), "index.html")
    assert tree.xpath("//h3/a/@href") == ["episodes/the-lights-return/index.html"]
    assert tree.xpath("string(//h3)") == "The Lights Return"
    text = " ".join(tree.xpath("string(//*[@class='episodes'])").split())
    assert "Forty lamps burn again in the old harbour." in text
    assert "March 1, 2026" in text
    assert "Length 0:12" in text
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://audio.example.org/news/index.html"]


def test_the_index_writes_all_dates_in_one_way(edition: Edition) -> None:
    """The region that articles in the site's language have in common decides, else the site's language."""

    def dates(*languages: str, site: str = "en") -> set[str]:
        published = [
            replace(samples.publish(edition), language=each, slug=f"s{number}")
            for number, each in enumerate(languages)
        ]
        settings = samples.SITE.model_copy(update={"language": site})
        tree = tree_of(site_of(*published, site=settings), "index.html")
        return {str(time.text) for time in tree.xpath("//li//time")}

    assert dates("en-GB", "en-GB", "fr") == {"1 March 2026"}
    assert dates("en-GB", "en") == dates("en", "fr") == dates("fr") == {"March 1, 2026"}
    assert dates("en-GB", site="en-US") == {"March 1, 2026"}
    assert dates("en", "en-US", site="en-GB") == {"1 March 2026"}


@pytest.mark.parametrize(
    ("season", "episode", "language", "told"),
    [
        (2, 3, "en", "Season 2, episode 3"),
        (None, 3, "de", "Folge 3"),
        (2, None, "fr", "Saison 2"),
        (2, 3, "ar", "الموسم ٢، الحلقة ٣"),
    ],
)
def test_numbers_of_season_and_episode_are_shown(
    edition: Edition, season: int | None, episode: int | None, language: str, told: str
) -> None:
    """They stand on the page in the article's language and on the index in the site's, first of the facts."""
    numbered = replace(edition.article, season=season, episode=episode, language=language)
    page = html.document_fromstring(samples.render(replace(edition, article=numbered), "page"))
    assert page.xpath("string(//p[@class='byline']/span)") == told
    site = samples.SITE.model_copy(update={"language": language})
    published = replace(samples.publish(edition), season=season, episode=episode)
    tree = tree_of(site_of(published, site=site), "index.html")
    assert tree.xpath("string(//li/p[@class='byline']/span)") == told


def test_episodes_of_one_title_are_told_apart(edition: Edition) -> None:
    """Links to episodes of one title have their day, and their addresses where that is equal as well."""
    first = samples.publish(edition)
    second = replace(first, slug="second", guid="2", published="2026-02-01T08:00:00Z")
    tree = tree_of(site_of(first, second), "index.html")
    titles = ["The Lights Return (March 1, 2026)", "The Lights Return (February 1, 2026)"]
    assert tree.xpath("//h3/a/text()") == titles
    tree = tree_of(site_of(first, replace(second, published=first.published)), "index.html")
    assert len(set(tree.xpath("//h3/a/text()"))) == 2
    shouted = replace(second, published=first.published, title="THE LIGHTS RETURN")
    tree = tree_of(site_of(first, shouted), "index.html")
    assert len({title.casefold() for title in tree.xpath("//h3/a/text()")}) == 2


def test_an_episode_in_another_language_says_so(edition: Edition) -> None:
    """Title and summary of an Arabic episode on an English index carry their language."""
    published = replace(samples.publish(edition), language="ar", title="أضواء")
    [heading] = tree_of(site_of(published), "index.html").xpath("//h3")
    assert (heading.get("lang"), heading.get("dir")) == ("ar", "rtl")


def test_an_empty_site() -> None:
    """A site without episodes says so, and has no empty list."""
    tree = tree_of(site_of(site=SiteSettings()), "index.html")
    assert "No episodes yet." in tree.text_content()
    assert not tree.xpath("//*[@class='episodes']//ul")


def test_the_page_for_lost_addresses_works_anywhere(edition: Edition) -> None:
    """It is shown for any address, so all its addresses begin at the host, and it is not indexed."""
    tree = tree_of(site_of(samples.publish(edition)), "404.html")
    addresses = [*tree.xpath("//link/@href"), *tree.xpath("//script/@src"), *tree.xpath("//main//a/@href")]
    assert all(address.startswith("/news/") for address in addresses)
    assert "noindex" in tree.xpath("//meta[@name='robots']/@content")
    assert not tree.xpath("//link[@rel='stylesheet']")
    assert tree.xpath("string(//style)").strip() == markup.assets()["audiopub.css"].decode().strip()


def test_the_accessibility_page_says_what_is_not_known(edition: Edition) -> None:
    """It says what is offered, what was not tried, and whom to write to when that is known."""
    text = tree_of(site_of(samples.publish(edition)), "accessibility.html").text_content()
    assert "Nobody who uses a screen reader has tried them yet." in text
    assert "An e-book with the audio in it" in text
    assert "desk@example.org" in text
    assert "Tell us" not in tree_of(site_of(site=SiteSettings()), "accessibility.html").text_content()


def test_site_map(edition: Edition) -> None:
    """It lists every page with its last change."""
    root = etree.fromstring(site_of(samples.publish(edition))["sitemap.xml"])
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    locations = root.xpath("//s:loc/text()", namespaces=space)
    assert locations == [
        f"https://audio.example.org/news/{path}"
        for path in ("index.html", "accessibility.html", "episodes/the-lights-return/index.html")
    ]
    assert root.xpath("count(//s:lastmod)", namespaces=space) == 2


def test_same_values_same_bytes(edition: Edition) -> None:
    """Every rendering of the same values is the same to the byte, whatever the order of episodes."""
    one = samples.publish(edition)
    other = replace(one, slug="other", guid="other")
    assert site_of(one, other) == site_of(other, one)
    for rendering in EPISODE_RENDERINGS:
        first, second = (
            rendering.render(each, samples.SITE, samples.context())
            for each in (edition, samples.build_edition())
        )
        assert first == second


def test_the_table_of_renderings() -> None:
    """Names and paths are what the record and other programs rely on; the page is put in place last."""
    assert {rendering.name: rendering.path for rendering in EPISODE_RENDERINGS} == {
        "vtt": "episodes/{slug}/captions.vtt",
        "srt": "episodes/{slug}/captions.srt",
        "transcript": "episodes/{slug}/transcript.json",
        "chapters": "episodes/{slug}/chapters.json",
        "epub": "episodes/{slug}/{slug}.epub",
        "page": "episodes/{slug}/index.html",
    }
    assert EPISODE_RENDERINGS[-1].name == "page"


@pytest.mark.parametrize("changed", ["templates/base.html", "assets/audiopub.css", "words/de.toml"])
def test_every_source_takes_part_in_the_digest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, changed: str
) -> None:
    """A change in a template, a style or a word makes the pages stale."""
    room = Path(renderings.__file__).parent
    for folder in (room / "templates", room / "assets", WORDS_FOLDER):
        (tmp_path / folder.name).mkdir()
        for path in (path for path in folder.iterdir() if path.is_file()):
            (tmp_path / folder.name / path.name).write_bytes(path.read_bytes())
    before = template_digest()
    monkeypatch.setattr(renderings, "_FOLDER", tmp_path)
    monkeypatch.setattr(renderings, "WORDS_FOLDER", tmp_path / "words")
    template_digest.cache_clear()
    assert template_digest() == before
    (tmp_path / changed).write_bytes((tmp_path / changed).read_bytes() + b"\n")
    template_digest.cache_clear()
    assert template_digest() != before
    template_digest.cache_clear()


def test_pages_name_their_assets_by_content(edition: Edition) -> None:
    """Old style sheets in a browser's cache never meet new pages."""
    assert len(hashlib.sha256(b"").hexdigest()[:8]) == len(markup.asset_version())
    page = samples.render(edition, "page")
    assert f"../../assets/audiopub.css?v={markup.asset_version()}" in page
    assert f"../../assets/audiopub.js?v={markup.asset_version()}" in page
