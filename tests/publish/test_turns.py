"""Work that waits for other work."""

import threading
from concurrent.futures import CancelledError, Future
from typing import Any

import pytest

from audiopub.publish.turns import Turns

_WAIT_S = 60


class Works:
    """Pieces of work that end when they are told to. `begun` are their names in the order of beginning."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.ends: dict[str, Future[str]] = {}
        self._changed = threading.Condition()

    def work(self, name: str) -> Any:
        """Return what begins the work of this name."""

        def begin() -> Future[str]:
            with self._changed:
                self.begun.append(name)
                self.ends[name] = Future()
                self._changed.notify_all()
            return self.ends[name]

        return begin

    def await_begun(self, number: int) -> None:
        """Wait until so many have begun."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.begun) >= number, _WAIT_S)


def test_what_makes_the_same_waits_and_then_goes_together() -> None:
    """Nothing that shares a key with work under way begins before that ends; afterwards all of it may."""
    turns, works = Turns[str](), Works()
    first = turns.take({"a", "b"}, works.work("first"))
    others = [turns.take({"a", name}, works.work(name)) for name in ("second", "third")]
    turns.take({"c"}, works.work("apart"))
    assert works.begun == ["first", "apart"]
    works.ends["first"].set_result("one")
    works.await_begun(4)
    assert first.result(_WAIT_S) == "one"
    works.ends["third"].set_result("three")
    works.ends["second"].set_result("two")
    assert [other.result(_WAIT_S) for other in others] == ["two", "three"]
    turns.take({"a", "second"}, works.work("later"))
    assert works.begun[-1] == "later"


def test_failed_work_fails_alone() -> None:
    """Who waited for work that failed begins all the same, and has an end of its own."""
    turns, works = Turns[str](), Works()
    first, second = (turns.take({"a"}, works.work(name)) for name in ("first", "second"))
    works.ends["first"].set_exception(ValueError("it broke"))
    works.await_begun(2)
    works.ends["second"].set_result("two")
    with pytest.raises(ValueError, match="it broke"):
        first.result(_WAIT_S)
    assert second.result(_WAIT_S) == "two"


def test_cancelled_work_is_not_begun_and_what_is_under_way_is_cancelled() -> None:
    """Work that nobody wants any more is not begun; the work behind a cancelled future is cancelled."""
    turns, works = Turns[str](), Works()
    first, second = (turns.take({"a"}, works.work(name)) for name in ("first", "second"))
    assert second.cancel()
    assert first.cancel()
    assert works.ends["first"].cancelled()
    with pytest.raises(CancelledError):
        first.result(_WAIT_S)
    third = turns.take({"a"}, works.work("third"))
    assert works.begun == ["first", "third"]
    works.ends["third"].cancel()
    with pytest.raises(CancelledError):
        third.result(_WAIT_S)


def test_work_that_cannot_begin_fails() -> None:
    """The error of the beginning is that of the work, and nobody waits for it in vain."""
    turns, works = Turns[str](), Works()

    def refuse() -> Future[str]:
        raise OSError("nobody there")

    with pytest.raises(OSError, match="nobody there"):
        turns.take({"a"}, refuse).result(_WAIT_S)
    turns.take({"a"}, works.work("next"))
    assert works.begun == ["next"]


def test_nothing_begins_after_the_end() -> None:
    """What waits when all is closed is never begun, and no error comes of it."""
    turns, works = Turns[str](), Works()
    turns.take({"a"}, works.work("first"))
    turns.take({"a"}, works.work("second"))
    turns.close()
    works.ends["first"].set_result("one")
    assert works.begun == ["first"]
