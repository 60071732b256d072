"""How often a service is asked, and how long it is left alone."""

import threading
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st

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
        assert given.wait(1)
        begun.append(clock.now - 1000)
        clock.now += 1
    assert begun == [0, 1, 2, 60, 61, 62, 120, 121, 122, 180]


def test_a_text_takes_as_many_places_as_requests(clock: _Clock) -> None:
    """A text begins when all its requests may, and none overtakes another; no request needs no place."""
    given = pace(clock, 5)
    begun = []
    for requests in (2, 2, 3, 0, 1, 1, 5, 1):
        assert given.wait(requests)
        begun.append(clock.now - 1000)
        clock.now += 1
    assert begun == [0, 1, 60, 61, 62, 63, 123, 183]


def test_a_text_of_more_requests_than_a_minute_has_is_made_good_for(clock: _Clock) -> None:
    """It is sent at once when nothing else was, and the next ones wait as many minutes as it takes."""
    given = pace(clock, 3)
    begun = []
    for requests in (1, 8, 1, 1, 1):
        assert given.wait(requests)
        begun.append(clock.now - 1000)
    assert begun == [0, 60, 180, 240, 240]


@hypothesis.given(
    st.integers(1, 6), st.lists(st.tuples(st.integers(0, 6), st.floats(0, 90)), min_size=2, max_size=30)
)
def test_no_minute_has_more_requests_than_may_be(most: int, texts: list[tuple[int, float]]) -> None:
    """Whatever comes when, and in how many requests: from none on are there more than so many in a minute."""
    clock = _Clock()
    given = pace(clock, most)
    sent: list[float] = []
    for requests, later in texts:
        assert given.wait(min(requests, most))
        sent += [clock.now] * min(requests, most)
        clock.now += later
    assert all(late - early > 60 - 1e-6 for early, late in zip(sent, sent[most:], strict=False))


def test_without_a_limit_nobody_waits(clock: _Clock) -> None:
    """An engine that asks nobody is not slowed down."""
    given = pace(clock, None)
    assert all(given.wait(5) for _ in range(100))
    assert clock.waits == []


def test_a_service_is_left_alone_as_long_as_it_asks(clock: _Clock) -> None:
    """After "try again in 7 seconds" nobody begins for 7 seconds, whoever was told."""
    given = pace(clock, None)
    given.hold(7)
    given.hold(3)
    assert given.wait(1)
    assert clock.now == 1007


def test_stopping_ends_the_waiting() -> None:
    """Nobody waits for a service when the work is stopped."""
    stopped = threading.Event()
    given = Pace(1, stopped=stopped)
    assert given.wait(1)
    threading.Timer(0.05, stopped.set).start()
    assert not given.wait(1)


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

    def wait(_: Pace, requests: int) -> bool:
        asked.append(f"wait {requests}")
        return True

    monkeypatch.setattr(Pace, "wait", wait)
    monkeypatch.setattr(Pace, "hold", lambda _, seconds: asked.append(f"hold {seconds:.0f}"))
    options = (("count", str(tmp_path / "count")), ("failures", "1"), ("wait_s", "5"))
    assert pool.speak(utter("recover", options=options)).pcm
    assert asked == ["wait 1", "hold 5", "wait 1"]
    options = (("count", str(tmp_path / "other")), ("failures", "1"), ("wait_s", "4000"))
    with pytest.raises(TransientSpeechError):
        pool.speak(utter("recover", options=options))
    assert asked == ["wait 1", "hold 5", "wait 1", "wait 1"]
