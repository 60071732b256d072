"""One thread makes a thing, and whoever asks for the same thing meanwhile gets what it made.

This module owns the waiting. It refuses to keep what was made: whoever asks later looks it up.
"""

import threading
from collections.abc import Callable
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
        with self._lock:
            underway = self._underway.get(key)
            if underway is None:
                mine = self._underway[key] = Future()
        if underway is not None:
            return underway.result(), False
        try:
            value = make()
        except BaseException as exc:
            mine.set_exception(exc)
            raise
        else:
            mine.set_result(value)
            return value, True
        finally:
            with self._lock:
                del self._underway[key]
