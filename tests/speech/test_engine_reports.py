"""Which engines work here, and that each is asked once."""

import subprocess
from collections.abc import Callable

import pytest

from audiopub.model import Utterance
from audiopub.speech import engine_reports
from audiopub.speech.child import Worker
from audiopub.speech.choice import is_deterministic
from audiopub.speech.engine_reports import list_voices, report_on, sound_version
from audiopub.speech.engines.registry import engine_paths
from audiopub.speech.workers import WorkerPool


def test_every_engine_is_reported_on() -> None:
    """Engines that work show voices; the others say what is missing."""
    reports = {report.name: report for report in list_voices()}
    assert list(reports)[:2] == ["pyttsx3", "gtts"]
    assert len(reports["pyttsx3"].voices) > 100
    assert "f3" in reports["pyttsx3"].variants
    assert [voice.address for voice in reports["tiny"].voices] == ["tiny:low", "tiny:far"]
    assert not reports["absent"].available
    assert reports["absent"].why_not == "Its library is not installed."
    assert not reports["broken"].available
    assert "cannot be loaded" in reports["broken"].why_not


@pytest.fixture
def unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no engine asked yet."""
    monkeypatch.setattr(engine_reports, "_reports", {})


@pytest.mark.usefixtures("unasked")
def test_the_worker_that_told_the_voices_speaks(
    utter: Callable[..., Utterance], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run starts no second worker while one is idle."""
    started: list[str] = []
    real = Worker._start

    def start(worker: Worker, path: str) -> "subprocess.Popen[bytes]":
        started.append(path)
        return real(worker, path)

    monkeypatch.setattr(Worker, "_start", start)
    with WorkerPool(2) as pool:
        assert report_on("tiny", pool).available
        assert pool.speak(utter("One worker is enough.")).pcm
    assert len(started) == 1


@pytest.mark.usefixtures("unasked")
def test_what_is_said_when_the_work_was_stopped_is_not_kept() -> None:
    """An engine whose asking was cut short by the end of a run is asked again by the next."""
    with WorkerPool(1) as pool:
        pass
    assert not report_on("tiny", pool).available
    assert report_on("tiny").available


def test_engines_say_what_they_are() -> None:
    """The sound's version is espeak-ng's, and only what is deterministic says so."""
    assert sound_version("pyttsx3").startswith("espeak-ng 1.")
    assert is_deterministic("pyttsx3")
    assert not is_deterministic("gtts")


def test_a_plug_in_cannot_take_a_built_in_name() -> None:
    """Another package may add engines, and not replace those that come with audiopub."""
    before = engine_paths()
    assert before["tiny"] == "tests.speech.engines:TinyEngine"
    assert before["pyttsx3"].startswith("audiopub.")
