"""A really published page in a real browser: the sentence that is heard is the sentence that is shown."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from audiopub.publish.project import open_project
from audiopub.publish.run import publish
from audiopub.publish.survey import Flags
from audiopub.report import RecordingReporter

pytestmark = pytest.mark.browser

HEARD_AND_SHOWN = """
() => {
  const audio = document.querySelector("audio");
  const shown = [];
  for (const [name, highlight] of CSS.highlights ?? []) {
    for (const range of highlight) shown.push(range.toString());
  }
  return {time: audio.currentTime, shown: shown.join(" "), paused: audio.paused};
}
"""


@pytest.fixture(scope="module")
def episode(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish a sample and return the folder of its episode."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "articles").mkdir()
    sample = Path(__file__).parent.parent / "articles" / "harbour-lights-return.txt"
    shutil.copy(sample, folder / "articles")
    project = open_project(folder)
    outcome = publish(
        project,
        (),
        flags=Flags(),
        jobs=3,
        reporter=RecordingReporter(),
        now=lambda: datetime(2026, 11, 1, tzinfo=UTC),
    )
    assert not outcome.failed
    return project.output / "episodes" / sample.stem


@pytest.fixture
def page(browser: Browser, episode: Path) -> Iterator[Page]:
    """Open the page straight from the disk, and fail on any error in it."""
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto((episode / "index.html").as_uri())
    page.wait_for_function("document.querySelector('audio').readyState >= 2")
    yield page
    page.close()
    assert not errors


def segments(episode: Path) -> list[dict[str, Any]]:
    """Return the sentences and their times as the transcript states them."""
    found: list[dict[str, Any]] = json.loads((episode / "transcript.json").read_bytes())["segments"]
    return found


def at(found: list[dict[str, Any]], seconds: float) -> str:
    """Return the sentence that is heard at a time."""
    return next(str(each["body"]) for each in found if each["startTime"] <= seconds < each["endTime"])


def plain(text: str) -> str:
    """Return text as it looks when line breaks and runs of spaces are one space."""
    return " ".join(text.split())


def test_the_sentence_heard_is_the_sentence_highlighted(page: Page, episode: Path) -> None:
    """While the page plays from the disk, what is highlighted is what the transcript has at that time."""
    found = segments(episode)
    seen = set()
    for start in (0.0, *(found[number]["startTime"] + 0.3 for number in (3, 9, 15, 22, 30))):
        page.evaluate(
            "async t => { const a = document.querySelector('audio'); a.currentTime = t; await a.play(); }",
            start,
        )
        page.wait_for_timeout(700)
        state = page.evaluate(HEARD_AND_SHOWN)
        assert not state["paused"]
        heard = {plain(at(found, state["time"] - slack)) for slack in (0.0, 0.3) if state["time"] >= slack}
        assert plain(state["shown"]) in heard
        seen.add(state["shown"])
    assert len(seen) == 6


def test_every_sentence_lies_where_the_page_says(page: Page, episode: Path) -> None:
    """A time in the middle of each sentence highlights just that sentence, to the last one."""
    for segment in segments(episode):
        middle = (segment["startTime"] + segment["endTime"]) / 2
        page.evaluate(
            """t => new Promise(done => {
                const a = document.querySelector('audio');
                a.addEventListener('seeked', () => setTimeout(done, 60), {once: true});
                a.currentTime = t;
            })""",
            middle,
        )
        assert plain(page.evaluate(HEARD_AND_SHOWN)["shown"]) == plain(segment["body"])


def test_the_audio_is_as_long_as_the_record_says(page: Page, episode: Path) -> None:
    """Chromium's decoder finds the length that episode.json states."""
    record = json.loads((episode / "episode.json").read_bytes())
    duration = page.evaluate("document.querySelector('audio').duration")
    assert duration == pytest.approx(record["audio"]["duration_s"], abs=0.06)


def test_the_address_of_a_moment_opens_there(browser: Browser, episode: Path) -> None:
    """`#t=12.5` seeks and stays paused."""
    page = browser.new_page()
    page.goto((episode / "index.html").as_uri() + "#t=12.5")
    page.wait_for_function("document.querySelector('audio').currentTime > 12")
    state = page.evaluate(HEARD_AND_SHOWN)
    assert state["time"] == pytest.approx(12.5, abs=0.1)
    assert state["paused"]
    page.close()
