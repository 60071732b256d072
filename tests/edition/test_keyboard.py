"""With the keyboard alone: each thing that a page can do, in few stops, with the focus always in sight."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from audiopub.model import Edition
from tests.edition import seeing
from tests.edition.seeing import Stop, focused, has_ring

pytestmark = pytest.mark.browser

MOST_STOPS = 20
"""How many stops of Tab may come before the text, besides one for each chapter."""


@pytest.fixture
def open_page(page: Page, episode_file: Path) -> Page:
    """Open the episode straight from the disk."""
    page.goto(episode_file.as_uri())
    return page


def go_to(page: Page, words: str, *, key: str = "Tab") -> Stop:
    """Press Tab until the focus is on what begins with these words, which is seen then."""
    for _ in range(60):
        page.keyboard.press(key)
        stop = focused(page)
        if stop.words.startswith(words):
            has_ring(stop)
            return stop
    raise AssertionError(f"Tab does not come to {words!r}")


def time(page: Page) -> float:
    """Return the time of the audio."""
    found: float = page.evaluate("document.querySelector('audio').currentTime")
    return found


def is_playing(page: Page, *, wanted: bool) -> None:
    """Wait until the audio plays, or does not."""
    page.wait_for_function("(wanted) => document.querySelector('audio').paused !== wanted", arg=wanted)


def test_the_text_is_few_stops_away(open_page: Page) -> None:
    """Tab reaches the text in at most 20 stops and one for each chapter; the skip link in two keys."""
    chapters = open_page.locator("nav a[data-seek]").count()
    assert chapters == 3
    before = []
    for stop in seeing.stops(open_page):
        if stop.is_text:
            break
        before.append(stop)
    assert 10 < len(before) + 1 <= MOST_STOPS + chapters
    found = [stop.words for stop in before]
    wanted = (
        "Skip to the full text",
        "Back 15 seconds",
        "Next sentence",
        "The storm (0:03)",
        "Reading settings",
    )
    assert sorted(wanted, key=found.index) == list(wanted)
    open_page.reload()
    open_page.keyboard.press("Tab")
    assert focused(open_page).words == "Skip to the full text"
    open_page.keyboard.press("Enter")
    assert open_page.evaluate("document.activeElement.id") == "transcript"


def test_the_episodes_are_few_stops_away(page: Page, published: tuple[Path, Edition]) -> None:
    """On the index Tab reaches the first episode in at most 20 stops, and is seen at each."""
    page.goto((published[0] / "index.html").as_uri())
    found = list(seeing.stops(page))
    for stop in found:
        has_ring(stop)
    assert next(number for number, stop in enumerate(found, 1) if stop.is_list) <= MOST_STOPS


def test_the_focus_is_seen_everywhere_and_nowhere_caught(open_page: Page) -> None:
    """Tab goes through all of the page and out of it, Shift+Tab back the same way; each stop has its ring."""
    forth = list(seeing.stops(open_page))
    for stop in forth:
        has_ring(stop)
    assert forth[-1].words == "Accessibility"
    for wanted in reversed(forth):
        open_page.keyboard.press("Shift+Tab")
        stop = focused(open_page)
        has_ring(stop)
        assert stop.words == wanted.words


@pytest.mark.parametrize("theme", ["dark", "sepia"])
def test_the_ring_is_seen_in_each_theme(open_page: Page, theme: str) -> None:
    """In the other themes the ring has its contrast, too."""
    open_page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
    seeing.all_have_rings(open_page)


def test_play_and_pause(open_page: Page) -> None:
    """Space on the player's button plays, and once more pauses."""
    go_to(open_page, "The Lights Return, audio version")
    open_page.keyboard.press("Space")
    is_playing(open_page, wanted=True)
    open_page.keyboard.press("Space")
    is_playing(open_page, wanted=False)


def test_skip_and_sentence(open_page: Page) -> None:
    """Enter and Space press the buttons for times and sentences; the focus stays on them."""
    go_to(open_page, "Next sentence")
    open_page.keyboard.press("Enter")
    open_page.keyboard.press("Space")
    expect(open_page.get_by_role("status")).to_have_text("Sentence 3 of 21, at 0:01.")
    go_to(open_page, "Previous sentence", key="Shift+Tab")
    open_page.keyboard.press("Space")
    expect(open_page.get_by_role("status")).to_have_text("Sentence 2 of 21, at 0:00.")
    go_to(open_page, "Forward 15 seconds", key="Shift+Tab")
    open_page.keyboard.press("Enter")
    expect(open_page.get_by_role("status")).to_have_text("At 0:12.")
    go_to(open_page, "Back 15 seconds", key="Shift+Tab")
    open_page.keyboard.press("Space")
    expect(open_page.get_by_role("status")).to_have_text("At 0:00.")
    assert focused(open_page).words == "Back 15 seconds"


def test_chapters(open_page: Page) -> None:
    """Enter on a chapter goes there; Enter on the link behind its heading plays it."""
    go_to(open_page, "After (0:10)")
    open_page.keyboard.press("Enter")
    assert time(open_page) == pytest.approx(10.2, abs=0.2)
    assert open_page.evaluate("location.hash") == "#h3"
    open_page.keyboard.press("Tab")
    stop = focused(open_page)
    assert stop.is_text
    has_ring(stop)
    assert stop.words == "Play “After” (0:10)"
    open_page.keyboard.press("Enter")
    is_playing(open_page, wanted=True)


def test_speed_and_choices(open_page: Page) -> None:
    """Arrows choose a speed, Space ticks and unticks."""
    go_to(open_page, "0.5×")
    open_page.keyboard.press("ArrowDown")
    assert open_page.evaluate("document.querySelector('audio').playbackRate") == 1.1
    open_page.keyboard.press("Tab")
    has_ring(focused(open_page))
    open_page.keyboard.press("Space")
    expect(open_page.get_by_label("Scroll along with the voice")).not_to_be_checked()
    open_page.keyboard.press("Tab")
    has_ring(focused(open_page))
    open_page.keyboard.press("Space")
    expect(open_page.get_by_label("Play a sentence when I click it")).to_be_checked()


def test_reading_settings(open_page: Page) -> None:
    """Enter opens the settings, arrows choose in them, Enter on their name closes them."""
    go_to(open_page, "Reading settings")
    open_page.keyboard.press("Enter")
    open_page.keyboard.press("Tab")
    has_ring(focused(open_page))
    open_page.keyboard.press("ArrowDown")
    open_page.keyboard.press("ArrowDown")
    assert open_page.evaluate("document.documentElement.dataset.theme") == "dark"
    go_to(open_page, "Reading settings", key="Shift+Tab")
    open_page.keyboard.press("Space")
    assert not open_page.evaluate("document.querySelector('.settings').open")


def test_find_the_place(open_page: Page) -> None:
    """The button for it moves the focus into the text, in sight; Tab goes on from there."""
    go_to(open_page, "Next sentence")
    for _ in range(6):
        open_page.keyboard.press("Enter")
    open_page.keyboard.press("Tab")
    assert focused(open_page).words == "Go to the sentence being read"
    open_page.keyboard.press("Enter")
    place = focused(open_page)
    assert place.is_text
    has_ring(place)
    open_page.keyboard.press("Tab")
    assert focused(open_page).words == "Play “The storm” (0:03)"


def test_download(page: Page, address: str, published: tuple[Path, Edition]) -> None:
    """Enter on its link downloads the MP3."""
    slug = published[1].identity.slug
    page.goto(f"{address}/episodes/{slug}/index.html")
    go_to(page, "Download")
    with page.expect_download() as found:
        page.keyboard.press("Enter")
    assert found.value.suggested_filename == f"{slug}.mp3"


def test_other_formats_stand_beside_the_audio(open_page: Page, published: tuple[Path, Edition]) -> None:
    """The stop after the audio's link opens the list of the others, the e-book first."""
    go_to(open_page, "Download the audio")
    open_page.keyboard.press("Tab")
    assert focused(open_page).words == "E-book, captions, transcript"
    open_page.keyboard.press("Enter")
    open_page.keyboard.press("Tab")
    stop = focused(open_page)
    has_ring(stop)
    assert stop.words.startswith("E-book with the audio")
    assert open_page.evaluate("document.activeElement.pathname").endswith(
        f"{published[1].identity.slug}.epub"
    )
