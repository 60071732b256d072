"""Frames read ahead of who joins them, where each read takes its time: in a cache at a URL."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from audiopub.model import Passage

_AHEAD = 8
"""How many passages are read at once: some megabytes, and a tenth of the time of one after another."""


class ReadAhead:
    """Call it for passages in their order; it gives what `read` gives, and raises what that raises."""

    def __init__(self, read: Callable[[Passage], bytes], passages: Sequence[Passage]) -> None:
        self._read = read
        self._waiting = list({passage.key: passage for passage in passages}.values())[::-1]
        self._underway: dict[str, Future[bytes]] = {}
        self._threads = ThreadPoolExecutor(_AHEAD, thread_name_prefix="ahead")

    def __call__(self, passage: Passage) -> bytes:
        """Return a passage's frames; one that comes again is read again."""
        self._fill()
        found = self._underway.pop(passage.key, None)
        self._fill()
        return self._read(passage) if found is None else found.result()

    def _fill(self) -> None:
        while self._waiting and len(self._underway) < _AHEAD:
            passage = self._waiting.pop()
            self._underway[passage.key] = self._threads.submit(self._read, passage)
