"""Pages that load themselves again when what they show has changed, and seeking, in a real Chromium."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from audiopub.model import Edition
from audiopub.serve.folder import Site
from audiopub.serve.reloading import Watch, with_script
from tests.serve.conftest import Running, running

RELOAD_MS = 10_000
QUIET_MS = 1_500

PLAIN = b"<!DOCTYPE html><title>x</title><body><p>&lt;/body&gt; \xff</p></body></html>"


def replace(path: Path, old: str, new: str) -> None:
    """Change a file as publishing does: a new one takes its place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_name(".new")
    beside.write_text(text.replace(old, new), encoding="utf-8")
    beside.replace(path)


@pytest.fixture
def folder(site_folder: tuple[Path, Edition], tmp_path: Path) -> Path:
    """Return a copy of the published folder that may be changed."""
    return shutil.copytree(site_folder[0], tmp_path / "output")


@pytest.fixture
def reloading(folder: Path) -> Iterator[Running]:
    """Serve that copy with pages that load themselves again."""
    with running(folder, is_reloading=True) as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page; whatever goes wrong in it fails the test, but for what was not found.

    Ask for it behind the server: what is asked for last is ended first.
    """
    tab = browser.new_page()
    problems: list[str] = []
    tab.on("pageerror", lambda error: problems.append(str(error)))
    tab.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    yield tab
    tab.close()
    assert [problem for problem in problems if "404 (Not Found)" not in problem] == []


def test_without_the_option_pages_are_as_published(server: Running, slug: str) -> None:
    """No script is added, and the policy still forbids a page to ask anything of anybody."""
    text = server.ask(f"/episodes/{slug}/").body.decode()
    assert "EventSource" not in text
    assert "connect-src &#39;none&#39;" in text


def test_only_script_and_leave_are_added(reloading: Running, slug: str) -> None:
    """The page is as published but for the script, which has the page's mark, and leave to connect here."""
    published = (reloading.folder / f"episodes/{slug}/index.html").read_text(encoding="utf-8")
    served = reloading.ask(f"/episodes/{slug}/").body.decode()
    added = re.compile(r'<script nonce="(\w+)" data-changes="[^"]+">\n.*?</script>\n', re.DOTALL)
    found = added.findall(served)
    assert len(found) == 1
    assert f"script-src &#39;nonce-{found[0]}&#39;" in published
    closed = added.sub("", served).replace("connect-src &#39;self&#39;", "connect-src &#39;none&#39;")
    assert closed == published


def test_a_page_of_another_make_gets_the_script(tmp_path: Path) -> None:
    """Without a mark and a policy the script is added all the same, before the end of the body."""
    changed = with_script(PLAIN, "a b/index.html", "12")
    before, after = PLAIN.split(b"</body>")
    assert changed.startswith(
        before + b'<script data-changes="/.audiopub/changes?page=a%20b%2Findex.html&amp;'
    )
    assert changed.endswith(b"</script>\n</body>" + after)
    assert Site(folder=tmp_path).state("none/index.html") == Site(folder=tmp_path).state("other/")


def test_a_change_counts_when_it_is_over() -> None:
    """A state that is not yet the same twice is on its way; one that is as before is no change."""
    watch = Watch("a")
    assert [watch.is_changed(state) for state in ("a", "b", "c", "c", "a", "a")] == [
        False,
        False,
        False,
        True,
        False,
        False,
    ]


@pytest.mark.browser
def test_a_changed_page_is_loaded_again(reloading: Running, page: Page, slug: str) -> None:
    """When an episode's page is replaced, the browser shows the new one without being asked."""
    page.goto(f"{reloading.address}/episodes/{slug}/")
    replace(reloading.folder / f"episodes/{slug}/index.html", "</h1>", " (corrected)</h1>")
    page.wait_for_selector("h1:has-text('corrected')", timeout=RELOAD_MS)


@pytest.mark.browser
def test_the_change_of_another_page_disturbs_nobody(reloading: Running, page: Page, slug: str) -> None:
    """Who reads an episode is left alone while other parts of the site change."""
    page.goto(f"{reloading.address}/episodes/{slug}/")
    page.evaluate("window.isTheSame = true")
    replace(reloading.folder / "index.html", "</h1>", "!</h1>")
    page.wait_for_timeout(QUIET_MS)
    assert page.evaluate("window.isTheSame === true")


@pytest.mark.browser
def test_while_the_audio_plays_the_page_waits(reloading: Running, page: Page, slug: str) -> None:
    """A listener is not interrupted: the page is loaded again at the next pause."""
    page.goto(f"{reloading.address}/episodes/{slug}/")
    page.evaluate("async () => { window.isTheSame = true; await document.querySelector('audio').play(); }")
    replace(reloading.folder / f"episodes/{slug}/index.html", "</h1>", " (corrected)</h1>")
    page.wait_for_timeout(QUIET_MS)
    assert page.evaluate("window.isTheSame === true")
    page.evaluate("document.querySelector('audio').pause()")
    page.wait_for_selector("h1:has-text('corrected')", timeout=RELOAD_MS)


@pytest.mark.browser
def test_a_page_that_was_not_there_comes(reloading: Running, page: Page, slug: str) -> None:
    """Who waits at the address of an episode that is not published yet sees it once it is."""
    page.goto(f"{reloading.address}/episodes/new-one/")
    shutil.copytree(reloading.folder / f"episodes/{slug}", reloading.folder / "episodes/new-one")
    page.wait_for_selector("#transcript", timeout=RELOAD_MS)


@pytest.mark.browser
def test_chromium_seeks_by_asking_for_a_part(server: Running, page: Page, slug: str) -> None:
    """A jump into audio that is not loaded yet is answered with a part of it, and playing goes on there."""
    page.goto(f"{server.address}/episodes/{slug}/")
    page.wait_for_function("document.querySelector('audio').readyState >= 1")
    duration = page.evaluate("document.querySelector('audio').duration")
    statuses: list[int] = []
    page.on("response", lambda answer: statuses.append(answer.status) if ".mp3" in answer.url else None)
    time = page.evaluate(
        """async share => {
            const audio = document.querySelector("audio");
            audio.currentTime = audio.duration * share;
            await new Promise(done => audio.addEventListener("seeked", done, {once: true}));
            await audio.play();
            return audio.currentTime;
        }""",
        0.8,
    )
    assert time == pytest.approx(duration * 0.8, abs=0.5)
    assert set(statuses) <= {206}
