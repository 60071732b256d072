"""Other people's checkers on our pages: axe with every rule, Nu, html-validate, a virtual screen reader."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audiopub.edition.channels import Channel
from audiopub.edition.renderings import render_site
from audiopub.feed_settings import Choice, FeedSettings
from audiopub.model import Edition
from tests.checkers.pages import html_validate, nu
from tests.checkers.screen_reader import letters, phrases
from tests.checkers.shown import MODES, axe, opened
from tests.edition import samples

FILES = ("episodes/the-lights-return/index.html", "index.html", "404.html", "accessibility.html")


@pytest.fixture(scope="session")
def many(published: tuple[Path, Edition]) -> Path:
    """Return a site beside the published one with lists, a filter and a further feed, in three languages."""
    one = samples.publish(samples.build_edition(tags=("coast", "Häfen")))
    tongues = ("en", "ar", "ja")
    found = [
        replace(one, slug=f"e{n}", title=f"Episode {n}", guid=f"g{n}", language=tongues[n % 3])
        for n in range(24)
    ]
    found = [replace(each, files={**one.files, "page": f"episodes/{each.slug}/index.html"}) for each in found]
    part = FeedSettings(name="sea", title="Sea & <shore>", description="d", only=Choice(tag=("coast",)))
    folder = published[0].parent / "many"
    files = render_site(samples.SITE, samples.context(), found, [Channel(settings=part, guid="g")])
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="session")
def large(address: str, many: Path) -> str:
    """Return the address at which that site is served."""
    return f"{address.removesuffix('news')}{many.name}"


LISTS = ("index.html", "languages/ar.html", "tags/hafen.html")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("file", "mode"), [*((LISTS[0], mode) for mode in MODES), *((file, "dark") for file in LISTS[1:])]
)
def test_axe_finds_nothing_in_large_sites(
    browser: Browser, large: str, node_modules: Path, file: str, mode: str
) -> None:
    """Index with filter, lists and feeds, and the pages of lists, break no rule of axe."""
    with opened(browser, **MODES[mode]) as page:
        assert axe(page, node_modules, f"{large}/{file}") == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("file", "mode"), [*((FILES[0], mode) for mode in MODES), *((file, "dark") for file in FILES[1:])]
)
def test_axe_finds_nothing(browser: Browser, address: str, node_modules: Path, file: str, mode: str) -> None:
    """No rule of axe, those for AAA and the experimental ones included, is broken."""
    with opened(browser, **MODES[mode]) as page:
        assert axe(page, node_modules, f"{address}/{file}") == []


def _pages(folder: Path, many: Path, tmp_path: Path) -> list[Path]:
    """Return all pages, one without optional parts and some in other languages added."""
    bare = samples.build_edition("bare", authors=(), summary="", updated=None, source_url="", licence="")
    foreign = [samples.build_edition(f"in-{language}", language=language) for language in ("ar", "fa", "ja")]
    for edition in (bare, *foreign):
        (tmp_path / f"{edition.identity.slug}.html").write_text(samples.render(edition, "page"), "utf-8")
    return [
        *(many / file for file in LISTS),
        *(folder / file for file in FILES),
        *sorted(tmp_path.glob("*.html")),
    ]


def test_the_nu_checker_finds_nothing(
    published: tuple[Path, Edition], many: Path, node_modules: Path, tmp_path: Path
) -> None:
    """The W3C's checker has neither error nor warning for pages, style sheet and icon."""
    assets = [published[0] / "assets" / name for name in ("audiopub.css", "icon.svg")]
    assert nu(node_modules, [*_pages(published[0], many, tmp_path), *assets]) == []


def test_html_validate_finds_nothing(
    published: tuple[Path, Edition], many: Path, node_modules: Path, tmp_path: Path
) -> None:
    """html-validate's recommended rules, with those on accessibility, find no error."""
    assert html_validate(node_modules, _pages(published[0], many, tmp_path)) == []


@pytest.mark.browser
def test_a_screen_reader_hears_the_text_in_order(
    browser: Browser, published: tuple[Path, Edition], node_modules: Path
) -> None:
    """The phrases that a screen reader says hold every sentence, in the order of the recording."""
    folder, edition = published
    with opened(browser) as page:
        page.goto((folder / FILES[0]).as_uri())
        said = letters(phrases(page, node_modules))
    place = 0
    for sentence in edition.script.sentences:
        beginning = "".join(sentence.text.split())[:12]
        place = said.find(beginning, place)
        assert place >= 0, sentence.text
