"""Work in its turn: what is begun only when other work is done.

No two batches are under way at the same time that would speak the same sentence, on whatever machines: the
second finds it in the cache. This module owns the waiting. It refuses to know what the work is.
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Generic, TypeVar

_Result = TypeVar("_Result")

Begin = Callable[[], Future[_Result]]


class Turns(Generic[_Result]):
    """Pieces of work by the keys of what they make."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._underway: dict[str, Future[_Result]] = {}
        self._starter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="turns")

    def take(self, keys: Iterable[str], begin: Begin[_Result]) -> Future[_Result]:
        """Return the future of what `begin` begins once nothing is under way that makes any of these keys.

        How that work ends plays no part. A future that is cancelled before is never begun.
        """
        mine: Future[_Result] = Future()
        with self._lock:
            wanted = set(keys)
            before = {self._underway[key] for key in wanted & self._underway.keys()}
            own = wanted - self._underway.keys()
            self._underway.update(dict.fromkeys(own, mine))
        mine.add_done_callback(lambda _: self._release(own))
        self.after(tuple(before), begin, mine)
        return mine

    def after(self, before: Sequence[Future[_Result]], begin: Begin[_Result], mine: Future[_Result]) -> None:
        """Have `mine` be what `begin` begins when all futures `before` are done."""
        if not before:
            self._begin(begin, mine)
            return
        left = _Countdown(len(before), lambda: self._begin_soon(begin, mine))
        for future in before:
            future.add_done_callback(left)

    def close(self) -> None:
        """Begin nothing more."""
        self._starter.shutdown(wait=False, cancel_futures=True)

    def _begin_soon(self, begin: Begin[_Result], mine: Future[_Result]) -> None:
        """Begin in a thread of our own: whose thread this is, is not known."""
        with suppress(RuntimeError):  # nothing is begun any more
            self._starter.submit(self._begin, begin, mine)

    def _begin(self, begin: Begin[_Result], mine: Future[_Result]) -> None:
        if mine.cancelled():
            return
        try:
            begun = begin()
        except BaseException as exc:  # noqa: BLE001 -- whoever waits is told, whatever it is
            mine.set_exception(exc)
            return
        begun.add_done_callback(lambda done: _pass_on(done, mine))
        mine.add_done_callback(lambda done: begun.cancel() if done.cancelled() else None)

    def _release(self, keys: Iterable[str]) -> None:
        with self._lock:
            for key in keys:
                del self._underway[key]


class _Countdown:
    """Calls when it was called so many times itself."""

    def __init__(self, number: int, then: Callable[[], object]) -> None:
        self._left = number
        self._then = then
        self._lock = threading.Lock()

    def __call__(self, _done: object) -> None:
        with self._lock:
            self._left -= 1
            is_last = self._left == 0
        if is_last:
            self._then()


def _pass_on(done: Future[_Result], mine: Future[_Result]) -> None:
    """Let `mine` end as another future did, unless it was cancelled."""
    if done.cancelled():
        mine.cancel()
    if not mine.set_running_or_notify_cancel():
        return
    if (exc := done.exception()) is not None:
        mine.set_exception(exc)
    else:
        mine.set_result(done.result())
