"""Pictures of a really published page in a real browser, from the disk and from a web host."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from audiopub.publish.project import open_project
from audiopub.publish.run import publish
from audiopub.publish.survey import Flags
from audiopub.report import RecordingReporter
from tests.checkers.pages import html_validate, nu
from tests.checkers.shown import axe, opened
from tests.edition.server import RangeHandler
from tests.photos import photo

pytestmark = pytest.mark.browser

ARTICLE = """\
---
title: The pier
language: en
---
People come to the pier in May.

![A lamp above the water](pictures/lamp.jpg "The first lamp")

They walk to its end, and look at the sea.

![A dog on a bench](pictures/dog.webp)

![A boat far away](https://example.org/boat.jpg)

In winter nobody comes.
"""

LOADED = """
() => Promise.all([...document.images].map((image) => {
  image.loading = "eager";
  return image.decode().then(() => [image.alt, image.naturalWidth, image.naturalHeight]);
}))
"""
EXPECTED = [["A lamp above the water", 1600, 1200], ["A dog on a bench", 300, 200]]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish an article with pictures and return the output folder."""
    folder = tmp_path_factory.mktemp("pier")
    (folder / "articles/pictures").mkdir(parents=True)
    (folder / "articles/pictures/lamp.jpg").write_bytes(photo((2000, 1500)))
    (folder / "articles/pictures/dog.webp").write_bytes(photo((300, 200), "WEBP"))
    (folder / "articles/pier.md").write_text(ARTICLE)
    outcome = publish(
        open_project(folder),
        (),
        flags=Flags(),
        jobs=3,
        reporter=RecordingReporter(),
        now=lambda: datetime(2026, 11, 1, tzinfo=UTC),
    )
    assert not outcome.failed
    return folder / "output"


@pytest.fixture(scope="module")
def host(output: Path) -> Iterator[str]:
    """Serve the output folder on this machine; return its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(RangeHandler, directory=str(output)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("place", ["disk", "host"])
def test_the_pictures_are_seen_and_nothing_else_is_asked_for(
    browser: Browser, output: Path, host: str, place: str
) -> None:
    """Each picture has its natural size, fits the page, and no other host is asked for anything."""
    base = output.as_uri() if place == "disk" else host
    page = browser.new_page(viewport={"width": 400, "height": 600})
    asked: list[str] = []
    problems: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(f"{base}/episodes/pier/index.html")
    assert page.evaluate(LOADED) == EXPECTED
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert problems == []
    assert {urlsplit(url)[:2] for url in asked} == {urlsplit(base)[:2]}
    page.close()


def test_the_policy_lets_no_other_picture_in(browser: Browser, host: str) -> None:
    """A picture that is put into the page from another host, or as data, is not loaded."""
    page = browser.new_page()
    page.goto(f"{host}/episodes/pier/index.html")
    other = f"{host.replace('127.0.0.1', 'localhost')}/cover.jpg"
    for address in (other, "data:image/gif;base64,R0lGODlhAQABAAAAACw="):
        outcome = page.evaluate(
            """(address) => new Promise((done) => {
              document.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
              const image = new Image();
              image.onload = () => done("loaded");
              image.src = address;
              document.body.append(image);
            })""",
            address,
        )
        assert outcome == "img-src"
    page.close()


def test_other_peoples_checkers_find_nothing(browser: Browser, output: Path, node_modules: Path) -> None:
    """The Nu checker, html-validate and axe accept the page with its pictures."""
    path = output / "episodes/pier/index.html"
    assert nu(node_modules, [path]) == []
    assert html_validate(node_modules, [path]) == []
    with opened(browser) as page:
        assert axe(page, node_modules, path.as_uri()) == []
