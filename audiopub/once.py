"""One thread makes a thing, and whoever asks for the same thing meanwhile gets what it made.

This module owns the waiting. It refuses to keep what was made: whoever asks later looks it up.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Once(Generic[_Value]):
    """Things that are being made now, by key, for any number of threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._underway: dict[str, Future[_Value]] = {}

    def make(self, key: str, make: Callable[[], _Value]) -> tuple[_Value, bool]:
        """Return the thing of this key, and whether this call was the one that made it.

        Raises what `make` raised, in every thread that waited for it.
        """
        return self.make_all([key], lambda _: [make()])[key]

    def make_all(
        self, keys: Sequence[str], make: Callable[[Sequence[str]], Sequence[_Value]]
    ) -> dict[str, tuple[_Value, bool]]:
        """Return the things of these keys by key, as `make` returns one.

        `make` is given the keys that nobody makes now, each once, and makes them together. Only then are
        others waited for, so that two threads never wait for each other.
        """
        mine, theirs = self._claim(keys)
        try:
            made = dict(zip(mine, make(tuple(mine)) if mine else (), strict=True))
        except BaseException as exc:
            for future in mine.values():
                future.set_exception(exc)
            raise
        else:
            for key, future in mine.items():
                future.set_result(made[key])
        finally:
            with self._lock:
                for key in mine:
                    del self._underway[key]
        others = {key: (future.result(), False) for key, future in theirs.items()}
        return {key: (value, True) for key, value in made.items()} | others

    def _claim(self, keys: Sequence[str]) -> tuple[dict[str, Future[_Value]], dict[str, Future[_Value]]]:
        """Return what this call has to make, and what others are making now."""
        mine: dict[str, Future[_Value]] = {}
        theirs: dict[str, Future[_Value]] = {}
        with self._lock:
            for key in dict.fromkeys(keys):
                if key in self._underway:
                    theirs[key] = self._underway[key]
                else:
                    mine[key] = self._underway[key] = Future()
        return mine, theirs
