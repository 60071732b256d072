"""Fixtures of the speech tests: tiny engines, a local Google, pools, a cache."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audiopub.model import Utterance
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store
from tests.speech import tiny_install
from tests.speech.google_service import Service


@pytest.fixture(autouse=True)
def plugins(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install the tiny engines."""
    monkeypatch.syspath_prepend(tiny_install.install(tmp_path_factory.mktemp("site")))
    tiny_install.forget()
    yield
    tiny_install.forget()


@pytest.fixture
def google(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Lead gTTS to a service on this machine."""
    with Service() as service:
        monkeypatch.setenv("HTTPS_PROXY", service.address)
        monkeypatch.setenv("https_proxy", service.address)
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        yield service


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    """Keep two workers of each engine that do not wait between tries."""
    with WorkerPool(2, waits_s=(0.0, 0.0)) as workers:
        yield workers


@pytest.fixture
def clips(tmp_path: Path) -> Store:
    """Make an empty cache."""
    return Store(tmp_path / "cache", "clips")


@pytest.fixture
def speaker(clips: Store, pool: WorkerPool) -> Speaker:
    """Make a speaker with an empty cache."""
    return Speaker(clips, workers=pool)


@pytest.fixture
def utter() -> Callable[..., Utterance]:
    """Make utterances of the tiny engine, with some fields set."""

    def make(text: str, **fields: object) -> Utterance:
        given = {"language": "en", "engine": "tiny", "voice": "low", "rate": 170, **fields}
        return Utterance(text=text, **given)  # type: ignore[arg-type] # fields are given by name

    return make
