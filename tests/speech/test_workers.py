"""Children hang, crash and print; the pool outlives them and leaves none behind."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from audiopub.errors import MissingError, NetworkError, OutputError, SpeechError, TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech.workers import WorkerPool
from tests.speech.engines import ForkingEngine, TinyEngine

Make = Callable[..., Utterance]
BOTH = pytest.mark.parametrize("engine", ["tiny", "forking"])


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep temporary files apart, and see that none is left."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    _wait_until(lambda: not any(folder.iterdir()))


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give utterances two seconds, which a busy machine needs for those that end."""
    for engine in (TinyEngine, ForkingEngine):
        monkeypatch.setattr(engine, "seconds", 2.0)
        monkeypatch.setattr(engine, "seconds_per_character", 0.0)


def _wait_until(holds: Callable[[], bool]) -> None:
    """Wait for something that other processes bring about; the limit only ends a failing test."""
    deadline = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.01)


def _children() -> list[psutil.Process]:
    """Return the workers; a forked process may still be ending when its answer is here."""
    alive = []
    for child in psutil.Process().children():
        try:
            if "audiopub.speech.worker" in child.cmdline() and child.status() != psutil.STATUS_ZOMBIE:
                alive.append(child)
        except psutil.NoSuchProcess:
            continue
    return alive


@BOTH
@pytest.mark.parametrize("text", ["hang", "hang-with-child"])
@pytest.mark.usefixtures("impatient")
def test_a_hang_costs_one_sentence(engine: str, text: str, pool: WorkerPool, utter: Make) -> None:
    """A voice that never finishes is ended with all it started, the error names the text, the next speaks."""
    with pytest.raises(SpeechError, match="did not finish within") as caught:
        pool.speak(utter(text, engine=engine))
    assert text in caught.value.where
    assert caught.value.next_step
    assert pool.speak(utter("All is well again.", engine=engine)).pcm


@BOTH
@pytest.mark.parametrize("text", ["crash", "raise"])
def test_a_crash_costs_one_sentence(engine: str, text: str, pool: WorkerPool, utter: Make) -> None:
    """A voice that dies is replaced; the error names the text, and the next sentence is spoken."""
    with pytest.raises(SpeechError, match=r"stopped working.*2 times") as caught:
        pool.speak(utter(text, engine=engine))
    assert text in caught.value.where
    assert pool.speak(utter("All is well again.", engine=engine)).pcm


def test_a_crash_says_why(pool: WorkerPool, utter: Make) -> None:
    """The last line that a dying engine wrote, or the signal that ended it, is in the error."""
    with pytest.raises(SpeechError, match="the engine has a mistake"):
        pool.speak(utter("raise"))
    with pytest.raises(SpeechError, match="SIGSEGV"):
        pool.speak(utter("crash", engine="forking"))


@BOTH
def test_what_an_engine_prints_spoils_nothing(
    engine: str, pool: WorkerPool, utter: Make, capfd: pytest.CaptureFixture[str]
) -> None:
    """Output on standard output neither reaches the terminal nor gets between the answers."""
    spoken = [pool.speak(utter("print", engine=engine)) for _ in range(3)]
    assert len(set(spoken)) == 1
    assert capfd.readouterr() == ("", "")


@BOTH
def test_an_engines_own_errors_arrive_whole(engine: str, pool: WorkerPool, utter: Make) -> None:
    """What, where and next step of an error survive the way to the parent, and the child stays."""
    pool.speak(utter("A first sentence.", engine=engine))
    (before,) = {child.pid for child in _children()}
    with pytest.raises(SpeechError) as caught:
        pool.speak(utter("refuse", engine=engine))
    error = caught.value
    assert (error.what, error.where, error.next_step) == ("this is refused.", "here", "Say something else.")
    assert before in {child.pid for child in _children()}


@pytest.mark.parametrize(("failures", "tries"), [(1, 2), (2, 3), (9, 3)])
def test_what_may_pass_is_tried_again(
    failures: int, tries: int, tmp_path: Path, pool: WorkerPool, utter: Make
) -> None:
    """A passing failure is tried again as often as there are waits, and then it counts."""
    count = tmp_path / "count"
    utterance = utter("recover", options=(("count", str(count)), ("failures", str(failures))))
    if failures < tries:
        assert pool.speak(utterance).pcm
    else:
        with pytest.raises(TransientSpeechError):
            pool.speak(utterance)
    assert len(count.read_bytes()) == tries


def test_no_network_ends_as_such(pool: WorkerPool, utter: Make) -> None:
    """A service out of reach is a network error, with its own exit code."""
    with pytest.raises(NetworkError) as caught:
        pool.speak(utter("offline"))
    assert caught.value.exit_code == 4


@pytest.fixture
def tries(tmp_path: Path, pool: WorkerPool, utter: Make) -> Callable[..., int]:
    """Count how often an utterance is tried, by an engine whose service is out of reach or up."""
    count = tmp_path / "count"

    def counted(*, up: bool = False, engine: str = "tiny", **options: str) -> int:
        count.unlink(missing_ok=True)
        given = {"count": str(count), "failures": "0" if up else "9", **options}
        utterance = utter("recover", engine=engine, options=tuple(given.items()))
        if up:
            assert pool.speak(utterance).pcm
        else:
            with pytest.raises((NetworkError, TransientSpeechError)):
                pool.speak(utterance)
        return len(count.read_bytes())

    return counted


def test_a_service_that_never_answered_is_not_waited_for_again(
    tries: Callable[..., int], pool: WorkerPool
) -> None:
    """Once all tries were in vain each text is tried once, until one is spoken; other engines are as ever."""
    assert tries(network="") == 3
    assert [tries(network="") for _ in range(3)] == [1, 1, 1]
    assert tries(network="", engine="forking") == 3
    pool.voices("tiny")
    assert tries(network="") == 1
    assert tries(up=True) == 1
    assert tries(network="") == 3


def test_a_service_that_asks_for_patience_is_there(tries: Callable[..., int]) -> None:
    """What may pass is tried in full, also when the service had not answered before."""
    assert tries() == 3
    assert tries(network="") == 3
    assert tries() == 3
    assert tries(network="") == 3


def test_a_voice_that_cannot_be_started_is_our_error(
    pool: WorkerPool, utter: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a place for temporary files the error says so and names it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(OutputError, match="cannot be started") as caught:
        pool.speak(utter("Hello."))
    assert "nowhere" in caught.value.where


@pytest.mark.parametrize("text", ["", " ", "\n\x00"])
def test_nothing_is_no_sound(text: str, pool: WorkerPool, utter: Make) -> None:
    """White space alone is silence, and nobody is asked to say it."""
    assert pool.speak(utter(text)).pcm == b""
    assert _children() == []


def test_an_unknown_engine_is_missing(pool: WorkerPool, utter: Make) -> None:
    """A wrong engine name offers the nearest right one."""
    with pytest.raises(MissingError, match="Did you mean 'pyttsx3'"):
        pool.speak(utter("Hello.", engine="pytts3"))


def test_workers_are_reused_and_limited(utter: Make) -> None:
    """Eight threads are served by no more children than the limit, and one after another by one."""
    with WorkerPool(2) as pool:
        for _ in range(3):
            pool.speak(utter("One after another."))
        assert len(_children()) == 1
        threads = [
            threading.Thread(target=pool.speak, args=(utter(f"slow number {number}"),)) for number in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(_children()) == 2
    assert _children() == []


@BOTH
def test_a_rest_ends_idle_children_only(engine: str, utter: Make) -> None:
    """Whoever has nothing to do is ended; what is being said is said, and what comes next by new ones."""
    with WorkerPool(2) as pool:
        pool.speak(utter("Make a first one.", engine=engine))
        first = _children()
        pool.rest()
        assert len(first) == 1
        assert _children() == []
        thread = threading.Thread(target=pool.speak, args=(utter("slow", engine=engine),))
        thread.start()
        _wait_until(lambda: len(pool._crew(engine)._busy) == 1)
        pool.rest()
        thread.join()
        assert pool.speak(utter("And a last one.", engine=engine)).pcm
        assert len(_children()) == 1


@BOTH
def test_closing_ends_idle_and_busy_children(engine: str, utter: Make) -> None:
    """After close() no child is left, and a thread that waited gets an error of ours."""
    pool = WorkerPool(2)
    pool.speak(utter("Make a first one.", engine=engine))
    failures: list[SpeechError] = []

    def wait_for_ever() -> None:
        with pytest.raises(SpeechError) as caught:
            pool.speak(utter("hang", engine=engine))
        failures.append(caught.value)

    thread = threading.Thread(target=wait_for_ever)
    pool_busy = pool._crew(engine)
    thread.start()
    _wait_until(lambda: len(pool_busy._busy) == 1)
    pool.close()
    assert _children() == []
    thread.join()
    assert "stopped" in failures[0].what
    with pytest.raises(SpeechError, match="stopped"):
        pool.speak(utter("Too late.", engine=engine))


_PARENT = """
import sys, threading
from audiopub.model import Utterance
from audiopub.speech.workers import WorkerPool
pool = WorkerPool(2)
def utter(text):
    return Utterance(text=text, language="en", engine=sys.argv[1], voice="low", rate=170)
pool.speak(utter("A first sentence."))
threading.Thread(target=pool.speak, args=(utter("hang"),)).start()
while not pool._crew(sys.argv[1])._busy:
    pass
pool.speak(utter("A second sentence."))
print("ready", flush=True)
threading.Event().wait()
"""


@BOTH
def test_killing_the_parent_leaves_no_child(engine: str, scratch: Path) -> None:
    """When the parent is killed at once, idle and hanging children end and their files go."""
    path = os.pathsep.join(filter(None, sys.path))
    with subprocess.Popen(
        [sys.executable, "-c", _PARENT, engine],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path, "TMPDIR": str(scratch)},
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"ready\n"
        children = psutil.Process(parent.pid).children(recursive=True)
        assert len(children) >= 2
        assert any(scratch.iterdir())
        parent.send_signal(signal.SIGKILL)
    _wait_until(lambda: not any(_lives(child) for child in children))


def _lives(process: psutil.Process) -> bool:
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
