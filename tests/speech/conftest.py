"""Fixtures of the speech tests: tiny engines, a local Google, pools, a cache."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audiopub.engine_settings import EnginesSettings
from audiopub.model import Utterance
from audiopub.speech import voices
from audiopub.speech.engines.setup import set_up
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store
from tests.speech.google_service import Service

_ENTRY_POINTS = """[audiopub.engines]
tiny = tests.speech.engines:TinyEngine
forking = tests.speech.engines:ForkingEngine
absent = tests.speech.engines:AbsentEngine
broken = tests.speech.engines:NoSuchEngine
"""


@pytest.fixture(autouse=True)
def plugins(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install the tiny engines the way another package would: by the metadata of a distribution."""
    site = tmp_path_factory.mktemp("site")
    info = site / "tiny_voices-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-voices\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(_ENTRY_POINTS)
    monkeypatch.syspath_prepend(site)
    _forget()
    yield
    _forget()


def _forget() -> None:
    voices._reported.cache_clear()
    voices._sound_version.cache_clear()
    set_up(EnginesSettings())


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
