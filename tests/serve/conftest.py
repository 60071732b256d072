"""What the tests of serving share: a published folder, a server that runs in a thread, and a plain client."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from audiopub.model import Edition
from audiopub.report import RecordingReporter
from audiopub.serve.folder import Site
from audiopub.serve.network import open_door
from audiopub.serve.web import Server
from tests.edition import samples

STOP_S = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server answered; names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A server that runs, and what it told."""

    folder: Path
    port: int
    told: RecordingReporter

    @property
    def address(self) -> str:
        """Return where the site is."""
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, *, method: str = "GET", **headers: str) -> Answer:
        """Send one request, its path as it is given; `if_range` is the header `If-Range`."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=named)
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(status=answer.status, headers=found, body=answer.read())


@contextmanager
def running(folder: Path, *, is_reloading: bool = False) -> Iterator[Running]:
    """Serve a folder while the context lasts."""
    told = RecordingReporter()
    server = Server(Site(folder=folder, is_reloading=is_reloading), told=told.tell)
    with open_door("127.0.0.1", 0) as door:
        port = door.getsockname()[1]
        thread = threading.Thread(target=server.run, args=(door,))
        thread.start()
        try:
            yield Running(folder=folder, port=port, told=told)
        finally:
            server.stop()
            thread.join(STOP_S)
            assert not thread.is_alive()


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Edition]:
    """Return a published folder with a real MP3, whose site will be at https://audio.example.org/news."""
    folder = tmp_path_factory.mktemp("site") / "output"
    return folder, samples.write_site(folder, samples.build_edition())


@pytest.fixture
def slug(site_folder: tuple[Path, Edition]) -> str:
    """Return the name of the episode's folder."""
    return site_folder[1].identity.slug


@pytest.fixture(scope="session")
def server(site_folder: tuple[Path, Edition]) -> Iterator[Running]:
    """Serve the published folder, as long as the tests last; nothing in it may be changed."""
    with running(site_folder[0]) as found:
        yield found
