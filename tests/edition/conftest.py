"""What the tests of the renderings share: a sample edition, a published folder, a page."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from audiopub.model import Edition
from tests.edition import samples
from tests.edition.server import RangeHandler


@pytest.fixture
def edition() -> Edition:
    """Return the sample edition."""
    return samples.build_edition()


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Edition]:
    """Return a published folder with a real MP3, and the edition that lies there."""
    folder = tmp_path_factory.mktemp("output") / "news"
    return folder, samples.write_site(folder, samples.build_edition())


@pytest.fixture(scope="session")
def episode_file(published: tuple[Path, Edition]) -> Path:
    """Return the page of the published episode."""
    folder, edition = published
    return folder / "episodes" / edition.identity.slug / "index.html"


@pytest.fixture(scope="session")
def address(published: tuple[Path, Edition]) -> Iterator[str]:
    """Serve the published folder on this machine, with byte ranges; return its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(RangeHandler, directory=str(published[0].parent)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/news"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page at laptop size; whatever goes wrong in it fails the test."""
    context = browser.new_context(viewport={"width": 1200, "height": 700})
    tab = context.new_page()
    problems: list[str] = []
    tab.on("pageerror", lambda error: problems.append(str(error)))
    tab.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    yield tab
    context.close()
    assert problems == []
