"""The page in a real Chromium: what is heard is what is marked, and commands do what they say."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Position, expect

from audiopub.model import Edition
from tests.edition import samples, seeing

pytestmark = pytest.mark.browser

MARKED = "() => [...(CSS.highlights.get('audiopub-sentence') ?? [])].map(String).join('|')"

NOW = """() => {
  const marked = [...(CSS.highlights.get('audiopub-sentence') ?? [])].map(String).join('|');
  return {time: document.querySelector('audio').currentTime, marked};
}"""

LISTEN = """async () => {
  const audio = document.querySelector('audio');
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 4096;
  analyser.smoothingTimeConstant = 0;
  context.createMediaElementSource(audio).connect(analyser);
  analyser.connect(context.destination);
  const levels = new Float32Array(analyser.frequencyBinCount);
  const heard = [];
  const marked = () => [...(CSS.highlights.get('audiopub-sentence') ?? [])].map(String).join('|');
  await audio.play();
  while (!audio.ended) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    analyser.getFloatFrequencyData(levels);
    const bin = levels.indexOf(Math.max(...levels));
    if (levels[bin] > -50) heard.push([bin * context.sampleRate / analyser.fftSize, marked()]);
  }
  await context.close();
  return heard;
}"""


@pytest.fixture
def open_page(page: Page, episode_file: Path) -> Page:
    """Open the episode straight from the disk."""
    page.goto(episode_file.as_uri())
    return page


def command(page: Page, name: str) -> None:
    """Press the button of this name."""
    page.get_by_role("button", name=name).click()


def seek(page: Page, time: float) -> None:
    """Move to a time, as the browser's own controls do."""
    page.evaluate("(time) => { document.querySelector('audio').currentTime = time; }", time)
    page.wait_for_function("() => !document.querySelector('audio').seeking")


def sentences(edition: Edition) -> list[str]:
    """Return the sentences as shown."""
    return [sentence.text for sentence in edition.script.sentences]


def test_what_is_heard_is_marked(page: Page, address: str, published: tuple[Path, Edition]) -> None:
    """While it plays, the tone of each sentence sounds when that sentence is marked, and no other."""
    _, edition = published
    page.goto(f"{address}/episodes/{edition.identity.slug}/index.html")
    page.get_by_label("Speed").select_option("1.5")
    page.evaluate("document.querySelector('audio').preservesPitch = false")
    texts = sentences(edition)
    heard = page.evaluate(LISTEN)
    agreed: set[int] = set()
    strays = 0
    for pitch, marked in heard:
        number = round((pitch / 1.5 - 400) / 170)
        if 0 <= number < len(texts) and texts[number] == marked:
            agreed.add(number)
        else:
            strays += 1
    assert agreed == set(range(len(texts)))
    assert strays < len(heard) / 4


def test_from_the_disk_the_mark_follows_the_cues(open_page: Page, published: tuple[Path, Edition]) -> None:
    """From file:// too, the marked sentence is the one whose cue holds the time of the audio."""
    _, edition = published
    texts = sentences(edition)
    open_page.get_by_label("Speed").select_option("2")
    open_page.evaluate("document.querySelector('audio').play()")
    seen = set()
    length = samples.SENTENCE_SAMPLES / 44_100
    for _ in range(40):
        now = open_page.evaluate(NOW)
        place = now["time"] / length
        if now["marked"] and 0.2 < place % 1 < 0.8:
            assert now["marked"] == texts[min(int(place), len(texts) - 1)]
            seen.add(int(place))
        open_page.wait_for_timeout(100)
    assert len(seen) >= 8


@pytest.mark.parametrize("n", range(0, 21, 3))
def test_each_place_marks_its_sentence(open_page: Page, published: tuple[Path, Edition], n: int) -> None:
    """Moving to the very start of a cue marks its sentence, with emoji, links and markup in it."""
    texts = sentences(published[1])
    seek(open_page, n * samples.SENTENCE_SAMPLES / 44_100)
    assert open_page.evaluate(MARKED) == texts[min(n, len(texts) - 1)]


def test_nothing_is_marked_or_played_at_first(open_page: Page) -> None:
    """The page opens silent, unmarked, at the top, with nothing said to screen readers."""
    assert open_page.evaluate(MARKED) == ""
    assert open_page.evaluate("document.querySelector('audio').paused")
    assert open_page.evaluate("scrollY") == 0
    expect(open_page.get_by_role("status")).to_have_text("")


def test_playing_changes_nothing_in_the_text(open_page: Page) -> None:
    """While it plays the text's DOM, the tab order and the status stay as they were."""
    seeing.is_silent(open_page)
    assert open_page.evaluate(MARKED) != ""


def test_moving_by_sentence(open_page: Page, published: tuple[Path, Edition]) -> None:
    """Next goes to the next sentence and says where; previous, right at a start, to the one before."""
    texts = sentences(published[1])
    command(open_page, "Next sentence")
    assert open_page.evaluate(MARKED) == texts[1]
    expect(open_page.get_by_role("status")).to_have_text("Sentence 2 of 21, at 0:00.")
    command(open_page, "Next sentence")
    command(open_page, "Previous sentence")
    assert open_page.evaluate(MARKED) == texts[1]
    command(open_page, "Previous sentence")
    command(open_page, "Previous sentence")
    assert open_page.evaluate(MARKED) == texts[0]


def test_moving_by_time(open_page: Page, published: tuple[Path, Edition]) -> None:
    """15 seconds on stop at the end, 15 seconds back at the beginning, and the time is said."""
    texts = sentences(published[1])
    command(open_page, "Forward 15 seconds")
    assert open_page.evaluate(MARKED) == texts[-1]
    expect(open_page.get_by_role("status")).to_have_text("At 0:12.")
    command(open_page, "Back 15 seconds")
    assert open_page.evaluate(MARKED) == texts[0]
    expect(open_page.get_by_role("status")).to_have_text("At 0:00.")


def test_go_to_the_sentence_being_read(open_page: Page) -> None:
    """Focus goes to the block and the caret to the sentence; before anything was read it says so."""
    command(open_page, "Go to the sentence being read")
    expect(open_page.get_by_role("status")).to_have_text("Nothing has been read yet.")
    seek(open_page, 14.2 * 0.6)
    command(open_page, "Go to the sentence being read")
    assert open_page.evaluate("document.activeElement.id") == "q1"
    assert open_page.evaluate("getSelection().anchorOffset") == 0
    box = open_page.locator("#q1").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 700


def test_chapter_links(open_page: Page, published: tuple[Path, Edition]) -> None:
    """A chapter's link takes text and audio there together; the link behind its heading plays it."""
    texts = sentences(published[1])
    open_page.get_by_role("link", name="After (0:10)", exact=True).click()
    assert open_page.evaluate(MARKED) == "After"
    assert open_page.evaluate("document.querySelector('audio').paused")
    assert open_page.evaluate("location.hash") == "#h3"
    current = open_page.locator("nav [aria-current]")
    expect(current).to_have_text("After (0:10)")
    open_page.get_by_role("link", name="Play “The storm” (0:03)").click()
    open_page.wait_for_function("() => !document.querySelector('audio').paused")
    assert open_page.evaluate(MARKED) in texts[6:9]
    expect(open_page.locator("nav [aria-current]")).to_have_text("The storm (0:03)")


@pytest.mark.parametrize("fragment", ["t=6.1", "t=0:06.1", "t=npt:6.1"])
def test_an_address_with_a_time(
    page: Page, episode_file: Path, published: tuple[Path, Edition], fragment: str
) -> None:
    """`#t=` goes there, shows the sentence, and stays paused."""
    page.goto(f"{episode_file.as_uri()}#{fragment}")
    page.wait_for_function("() => document.querySelector('audio').currentTime > 6")
    assert page.evaluate(MARKED) == sentences(published[1])[10]
    assert page.evaluate("document.querySelector('audio').paused")
    assert page.evaluate("scrollY") > 0


def test_the_place_is_offered_again(page: Page, address: str, published: tuple[Path, Edition]) -> None:
    """After leaving in the middle the page offers to go on from there, and does not go by itself."""
    url = f"{address}/episodes/{published[1].identity.slug}/index.html"
    page.goto(url)
    expect(page.get_by_role("button", name="Resume")).to_be_hidden()
    seek(page, 6.2)
    page.goto("about:blank")
    page.goto(url)
    assert page.evaluate("document.querySelector('audio').currentTime") == 0
    page.get_by_role("button", name="Resume from 0:06").click()
    page.wait_for_function("() => document.querySelector('audio').currentTime > 6.2")
    expect(page.get_by_role("button", name="Resume")).to_be_hidden()


def test_a_click_plays_the_sentence_only_when_asked_to(
    open_page: Page, published: tuple[Path, Edition]
) -> None:
    """Without the checkbox a click does nothing; with it the clicked sentence plays."""
    texts = sentences(published[1])
    box = open_page.locator("#b3").bounding_box()
    assert box is not None
    place = Position(x=box["width"] * 0.7, y=12)
    open_page.locator("#b3").click(position=place)
    assert open_page.evaluate(MARKED) == ""
    open_page.get_by_label("Play a sentence when I click it").check()
    open_page.locator("#b3").click(position=place)
    open_page.wait_for_function("() => !document.querySelector('audio').paused")
    assert open_page.evaluate(MARKED) == texts[8]


IN_VIEW = """() => {
  const [range] = CSS.highlights.get('audiopub-sentence');
  const box = range.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
}"""


def play(page: Page) -> None:
    """Let the audio play, slowly enough to look at one sentence."""
    page.get_by_label("Speed").select_option("0.5")
    page.evaluate("document.querySelector('audio').play()")
    page.wait_for_function("() => document.querySelector('audio').currentTime > 0")


def wait_for_another(page: Page) -> None:
    """Wait until the voice is in another sentence than now."""
    page.wait_for_function(f"(before) => ({MARKED})() !== before", arg=page.evaluate(MARKED))


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_a_jump_scrolls_to_its_sentence(open_page: Page, motion: Literal["reduce", "no-preference"]) -> None:
    """While it plays, the player's slider, a button and a chapter bring their sentence into view at once."""
    open_page.emulate_media(reduced_motion=motion)
    open_page.set_viewport_size({"width": 1000, "height": 500})
    play(open_page)
    assert open_page.evaluate("scrollY") == 0
    seek(open_page, 6.5 * 0.6)
    assert open_page.evaluate("scrollY") > 0
    assert open_page.evaluate(IN_VIEW)
    open_page.evaluate("scrollTo(0, 0)")
    open_page.wait_for_timeout(100)
    command(open_page, "Next sentence")
    open_page.wait_for_function(IN_VIEW)
    open_page.evaluate("scrollTo(0, 0)")
    open_page.wait_for_timeout(100)
    open_page.get_by_role("link", name="After (0:10)", exact=True).click()
    open_page.wait_for_function(IN_VIEW)


def test_a_slider_that_is_dragged_stays_under_the_hand(open_page: Page) -> None:
    """While the player is held the page stays; when it is let go, the page goes where the voice is."""
    open_page.set_viewport_size({"width": 1000, "height": 500})
    play(open_page)
    box = open_page.locator("audio").bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    open_page.mouse.move(box["x"] + box["width"] * 0.4, middle)
    open_page.mouse.down()
    open_page.mouse.move(box["x"] + box["width"] * 0.6, middle, steps=5)
    open_page.wait_for_function("() => document.querySelector('audio').currentTime > 3")
    open_page.wait_for_timeout(300)
    assert open_page.evaluate("scrollY") == 0
    open_page.mouse.up()
    open_page.wait_for_function(f"() => scrollY > 0 && ({IN_VIEW})()")


def test_a_jump_without_the_tick_does_not_move_the_page(open_page: Page) -> None:
    """Without "Scroll along" nothing but the commands that say so moves the page."""
    open_page.set_viewport_size({"width": 1000, "height": 500})
    open_page.get_by_label("Scroll along with the voice").uncheck()
    open_page.evaluate("scrollTo(0, 0)")
    play(open_page)
    seek(open_page, 6.5 * 0.6)
    wait_for_another(open_page)
    assert open_page.evaluate("scrollY") == 0
    assert not open_page.evaluate(IN_VIEW)


def test_a_jump_while_nothing_plays_is_followed_when_it_plays(open_page: Page) -> None:
    """Whoever moves the slider and then presses play finds the player where it was, and then the text."""
    open_page.set_viewport_size({"width": 1000, "height": 500})
    seek(open_page, 6.5 * 0.6)
    open_page.wait_for_timeout(100)
    assert open_page.evaluate("scrollY") == 0
    play(open_page)
    open_page.wait_for_function(IN_VIEW)


def test_scrolling_along_rests_when_the_reader_scrolls_away(open_page: Page) -> None:
    """The page follows a sentence that leaves the view; whoever scrolls away stays until called back."""
    along = open_page.get_by_label("Scroll along with the voice")
    expect(along).to_be_checked()
    open_page.set_viewport_size({"width": 600, "height": 300})
    seek(open_page, 6.5 * 0.6)
    command(open_page, "Go to the sentence being read")
    before = open_page.evaluate("scrollY")
    open_page.evaluate("document.querySelector('audio').play()")
    open_page.wait_for_function("(before) => scrollY > before", arg=before)
    open_page.mouse.move(300, 150)
    open_page.mouse.wheel(0, -2000)
    open_page.wait_for_function("() => scrollY < 300")
    open_page.wait_for_timeout(200)
    away = open_page.evaluate("scrollY")
    wait_for_another(open_page)
    open_page.wait_for_timeout(100)
    assert open_page.evaluate("scrollY") == away
    open_page.evaluate("document.querySelector('[data-command=go]').click()")
    assert open_page.evaluate(IN_VIEW)
    wait_for_another(open_page)
    open_page.wait_for_function(IN_VIEW)
    expect(along).to_be_checked()


def test_pressing_play_does_not_move_the_page(open_page: Page) -> None:
    """Whoever only listens stays where they are: the page follows what was in view, nothing else."""
    open_page.set_viewport_size({"width": 600, "height": 300})
    open_page.evaluate("document.querySelector('audio').play()")
    open_page.wait_for_function("() => document.querySelector('audio').currentTime > 1.5")
    assert open_page.evaluate("scrollY") == 0


def test_choices_are_kept(page: Page, address: str, published: tuple[Path, Edition]) -> None:
    """Speed and reading settings hold on the next page, before it is drawn."""
    url = f"{address}/episodes/{published[1].identity.slug}/index.html"
    page.goto(url)
    page.get_by_label("Speed").select_option("1.25")
    page.get_by_text("Reading settings").click()
    page.get_by_label("Colors").select_option("Sepia")
    page.get_by_label("Text size").select_option("Largest")
    page.reload()
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.25
    assert page.evaluate("document.documentElement.dataset.theme") == "sepia"
    assert page.evaluate("getComputedStyle(document.querySelector('#b1')).fontSize") == "32px"
    page.get_by_text("Reading settings").click()
    expect(page.get_by_label("Colors")).to_have_value("sepia")
    page.get_by_label("Colors").select_option("As this device")
    assert page.evaluate("document.documentElement.dataset.theme") is None


def test_without_storage_and_highlights_it_still_reads_along(page: Page, episode_file: Path) -> None:
    """An old or locked-down browser marks the block instead of the sentence."""
    page.add_init_script(
        "delete window.Highlight;"
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied'); }});"
    )
    page.goto(episode_file.as_uri())
    seek(page, 0.7)
    expect(page.locator(".is-read")).to_have_id("opening")
    seek(page, 1.3)
    expect(page.locator(".is-read")).to_have_id("b1")


def test_without_scripts_text_and_player_are_there(browser: Browser, episode_file: Path) -> None:
    """With scripts off nothing that needs them is shown, and the text is complete."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(episode_file.as_uri())
    assert page.locator("button:visible, select:visible, input:visible").count() == 0
    assert page.locator("#b1").inner_text() == samples.BLOCKS[0].text
    assert page.locator("audio").is_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 1200])
def test_nothing_scrolls_sideways(open_page: Page, width: int) -> None:
    """At 320 pixels, and with text at 200 %, the page is no wider than the window."""
    seeing.fits(open_page, width)


def test_own_targets_are_large(open_page: Page) -> None:
    """Buttons, choices and links outside running text are at least 44 pixels high and wide."""
    small = open_page.evaluate(
        """() => [...document.querySelectorAll(
             'button, select, label, summary, nav a, .play a, .top a, .bottom a, .download a, .about a')]
           .filter((element) => element.offsetParent !== null)
           .map((element) => [element.textContent.trim(), element.getBoundingClientRect()])
           .filter(([, box]) => box.height < 44 || box.width < 44)
           .map(([text]) => text)"""
    )
    assert small == []


def test_print_shows_the_address_instead_of_the_player(open_page: Page) -> None:
    """On paper there is no player, but where the audio is."""
    open_page.emulate_media(media="print")
    expect(open_page.locator("audio")).to_be_hidden()
    expect(open_page.locator(".printed")).to_be_visible()


def test_screen_readers_hear_every_sentence_once(page: Page, episode_file: Path) -> None:
    """In the accessibility tree each paragraph is one phrase: no sentence is an object of its own."""
    page.goto(episode_file.as_uri())
    tree = page.locator("#transcript").aria_snapshot()
    assert "Wind came from the west. Nobody slept, and the dogs barked." in tree
    assert "clickable" not in tree


def test_only_wide_tables_are_stops(open_page: Page) -> None:
    """A table that fits is no stop for Tab; one that must be scrolled is, and has a name."""
    frame = open_page.locator(".table")
    assert frame.get_attribute("tabindex") is None
    open_page.evaluate("document.querySelector('td').textContent = '–'.repeat(400)")
    open_page.set_viewport_size({"width": 320, "height": 640})
    expect(open_page.get_by_role("region", name="Table 1")).to_have_attribute("tabindex", "0")


def test_nothing_foreign_is_loaded(page: Page, address: str, published: tuple[Path, Edition]) -> None:
    """A page asks its own host for its own files, nothing else."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/episodes/{published[1].identity.slug}/index.html")
    assert {url.split("?")[0].removeprefix(address).rpartition("/")[2] for url in asked} == {
        "index.html",
        "audiopub.css",
        "audiopub.js",
        "reading.js",
        "the-lights-return.mp3",
    }
