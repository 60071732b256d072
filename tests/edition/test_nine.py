"""Nine serious defects that all public checkers pass: each is put into a good page, and found.

The good page is the sample's; what finds them is what the other browser tests ask of it. Beside the crude
forms of them, which `audiopub check` finds as well, there are those that only a browser can tell.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from audiopub.model import Edition
from tests.edition import seeing

pytestmark = pytest.mark.browser

PAGE = "episodes/the-lights-return/index.html"
CSS, JS = "assets/audiopub.css", "assets/audiopub.js"

Ask = Callable[[Page, Edition], None]


def _of_page(ask: Callable[[Page], None]) -> Ask:
    return lambda page, _edition: ask(page)


ASKS: dict[str, Ask] = {
    "language": seeing.has_its_languages,
    "links": _of_page(seeing.has_telling_links),
    "ring": _of_page(seeing.all_have_rings),
    "reflow": _of_page(seeing.fits),
    "order": _of_page(seeing.is_in_order),
    "data": _of_page(seeing.has_machine_data),
    "alt": _of_page(seeing.has_pictures_in_words),
    "silence": _of_page(seeing.is_silent),
    "clicks": _of_page(seeing.is_not_clickable),
}
"""What is asked of a page."""

START = 'document.addEventListener("DOMContentLoaded", () => {'

DEFECTS: tuple[tuple[str, str, str, str, str], ...] = (
    ("a phrase's language lost", "language", PAGE, r'<span lang="fr" dir="ltr">(.*?)</span>', r"\1"),
    ("a phrase in another language", "language", PAGE, 'lang="fr"', 'lang="de"'),
    ("links that all say Play", "links", PAGE, r"(data-play=\"\">)Play “[^<]*", r"\1Play"),
    (
        "links told apart for the eye alone",
        "links",
        PAGE,
        '(<a href="[^"]*") data-seek',
        r'\1 aria-label="Play" data-seek',
    ),
    ("no ring", "ring", CSS, ":focus-visible {", "*:focus { outline: none !important }\n:focus-visible {"),
    ("a ring in the colour of the page", "ring", CSS, "--focus: #0b3f66", "--focus: #f0ebe0"),
    ("a ring of a hair", "ring", CSS, "3px solid var", "1px solid var"),
    (
        "a ring under a bar",
        "ring",
        CSS,
        r"\.top \{",
        ".bottom { position: fixed; inset: 0; background: #fff }\n.top {",
    ),
    ("lines that do not break", "reflow", CSS, r"\.text p \{", ".text p { white-space: nowrap;"),
    ("boxes wider than a telephone", "reflow", CSS, r"\.listen \{", ".listen { min-inline-size: 40em;"),
    (
        "buttons from right to left",
        "order",
        CSS,
        r"\.commands \{",
        ".commands { flex-flow: row-reverse wrap;",
    ),
    (
        "chapters after the text",
        "order",
        CSS,
        r"\.chapters ol \{",
        "article { display: grid }\n.chapters { grid-row: 9 }\n.chapters ol {",
    ),
    (
        "a list from below",
        "order",
        CSS,
        r"\.chapters ol \{",
        ".chapters ol { display: flex; flex-direction: column-reverse;",
    ),
    ("JSON-LD cut off", "data", PAGE, r"\]\}</script>", "]</script>"),
    ("JSON-LD of another audio", "data", PAGE, r'("audio":\{"@id":")', r"\1x"),
    (
        "a file's name for a picture",
        "alt",
        PAGE,
        "<h3",
        '<img src="../../cover.jpg" alt="pier-2_final.jpg"><h3',
    ),
    ("a camera's name for a picture", "alt", PAGE, "<h3", '<img src="../../cover.jpg" alt="IMG_2041"><h3'),
    (
        "the time, told all along",
        "silence",
        JS,
        re.escape('audio.addEventListener("timeupdate", () => {'),
        'audio.addEventListener("timeupdate", () => { sayTime();',
    ),
    (
        "each sentence, told when it comes",
        "silence",
        JS,
        r"current = index;",
        "current = index; say(rangeOf(index).toString());",
    ),
    (
        "sentences wrapped while they play",
        "silence",
        JS,
        r"current = index;",
        'current = index; blockOf(index).classList.add("now");',
    ),
    (
        "a listener on each paragraph",
        "clicks",
        JS,
        re.escape(START),
        START
        + ' for (const p of document.querySelectorAll(".text p")) p.addEventListener("click", () => 1);',
    ),
    (
        "a listener on the body",
        "clicks",
        JS,
        re.escape(START),
        START + ' document.body.addEventListener("mousedown", () => {});',
    ),
)
"""Name, who must find it, the file, a pattern in it, and what is put in its place everywhere."""


@pytest.fixture
def opened(browser: Browser, published: tuple[Path, Edition], tmp_path: Path) -> Iterator[tuple[Path, Page]]:
    """Return a copy of the published folder, and an empty page that does not mind errors."""
    folder = tmp_path / "output"
    shutil.copytree(published[0], folder)
    context = browser.new_context(viewport={"width": 1200, "height": 700})
    yield folder, context.new_page()
    context.close()


@pytest.mark.parametrize("name", ASKS)
def test_a_good_page_has_none_of_them(
    page: Page, episode_file: Path, published: tuple[Path, Edition], name: str
) -> None:
    """What is asked of pages holds of the sample's page."""
    page.goto(episode_file.as_uri())
    ASKS[name](page, published[1])


@pytest.mark.parametrize("defect", [pytest.param(rest, id=name) for name, *rest in DEFECTS])
def test_each_of_them_is_found(
    opened: tuple[Path, Page], published: tuple[Path, Edition], defect: list[str]
) -> None:
    """A page with one of them is found out by what is asked for that defect."""
    folder, page = opened
    name, file, pattern, new = defect
    text = (folder / file).read_text(encoding="utf-8")
    changed, count = re.subn(pattern, new, text)
    assert count
    (folder / file).write_text(changed, encoding="utf-8")
    page.goto((folder / PAGE).as_uri())
    with pytest.raises((AssertionError, ValueError)):
        ASKS[name](page, published[1])


def test_all_nine_are_there() -> None:
    """Each of the nine is put in, in at least one form."""
    assert {ask for _, ask, *_ in DEFECTS} == ASKS.keys()
    assert len(ASKS) == 9
