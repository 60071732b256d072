"""How often a service is asked, and how long it is left alone."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from audiopub.errors import TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech.pace import Pace, jittered
from audiopub.speech.workers import WorkerPool


class _Clock:
    """A clock that only waiting moves; as an event it is never set."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.now += seconds
        return False

    def is_set(self) -> bool:
        return False


@pytest.fixture
def clock() -> _Clock:
    """Make a clock."""
    return _Clock()


def pace(clock: _Clock, per_minute: int | None) -> Pace:
    """Make a pace that goes by a clock of the test."""
    return Pace(per_minute, stopped=clock, clock=clock)  # type: ignore[arg-type] # the two methods used


def test_no_more_than_so_many_begin_in_a_minute(clock: _Clock) -> None:
    """Three a minute begin at once, the fourth a minute after the first, and never four within one minute."""
    given = pace(clock, 3)
    begun = []
    for _ in range(10):
        assert given.wait()
        begun.append(clock.now - 1000)
        clock.now += 1
    assert begun == [0, 1, 2, 60, 61, 62, 120, 121, 122, 180]


def test_without_a_limit_nobody_waits(clock: _Clock) -> None:
    """An engine that asks nobody is not slowed down."""
    given = pace(clock, None)
    assert all(given.wait() for _ in range(100))
    assert clock.waits == []


def test_a_service_is_left_alone_as_long_as_it_asks(clock: _Clock) -> None:
    """After "try again in 7 seconds" nobody begins for 7 seconds, whoever was told."""
    given = pace(clock, None)
    given.hold(7)
    given.hold(3)
    assert given.wait()
    assert clock.now == 1007


def test_stopping_ends_the_waiting() -> None:
    """Nobody waits for a service when the work is stopped."""
    stopped = threading.Event()
    given = Pace(1, stopped=stopped)
    assert given.wait()
    threading.Timer(0.05, stopped.set).start()
    assert not given.wait()


def test_waits_differ_a_little() -> None:
    """Threads that fail together do not come back together."""
    waits = {jittered(4.0) for _ in range(50)}
    assert len(waits) > 10
    assert all(3.0 <= wait <= 5.0 for wait in waits)


def test_the_pool_keeps_the_pace(
    pool: WorkerPool, utter: Callable[..., Utterance], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each try counts, and a service that asks for too long a rest is not asked again."""
    asked: list[str] = []

    def wait(_: Pace) -> bool:
        asked.append("wait")
        return True

    monkeypatch.setattr(Pace, "wait", wait)
    monkeypatch.setattr(Pace, "hold", lambda _, seconds: asked.append(f"hold {seconds:.0f}"))
    options = (("count", str(tmp_path / "count")), ("failures", "1"), ("wait_s", "5"))
    assert pool.speak(utter("recover", options=options)).pcm
    assert asked == ["wait", "hold 5", "wait"]
    options = (("count", str(tmp_path / "other")), ("failures", "1"), ("wait_s", "4000"))
    with pytest.raises(TransientSpeechError):
        pool.speak(utter("recover", options=options))
    assert asked == ["wait", "hold 5", "wait", "wait"]
