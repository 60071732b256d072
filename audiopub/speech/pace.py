"""How often a voice's service may be asked.

This module owns the waiting of all threads that ask the same service. It refuses to know why.
"""

import random
import threading
import time
from collections import deque
from collections.abc import Callable

_WINDOW_S = 60.0
_JITTER = 0.25
_random = random.SystemRandom()


def jittered(wait_s: float) -> float:
    """Return a wait up to a quarter shorter or longer, so that threads do not come back all at once."""
    return wait_s * _random.uniform(1 - _JITTER, 1 + _JITTER)


class Pace:
    """Lets at most `per_minute` requests begin in any minute, and none while the service is left alone.

    Those of one text are sent one after the other without a further wait: a text that takes more than
    `per_minute` is sent all the same, and what comes next waits for as many minutes as that needs.
    `stopped` ends all waiting.
    """

    def __init__(
        self,
        per_minute: int | None,
        *,
        stopped: threading.Event,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._begun: deque[float] = deque(maxlen=per_minute)
        self._stopped = stopped
        self._clock = clock
        self._lock = threading.Lock()
        self._held_until = 0.0

    def wait(self, requests: int) -> bool:
        """Return when so many requests may begin; False when the work was stopped instead."""
        start = self._reserve(requests)
        while (left_s := max(start, self._held_until) - self._clock()) > 0:
            if self._stopped.wait(left_s):
                return False
        return not self._stopped.is_set()

    def hold(self, seconds: float) -> None:
        """Let nobody begin for so long from now."""
        with self._lock:
            self._held_until = max(self._held_until, self._clock() + seconds)

    def _reserve(self, requests: int) -> float:
        """Return when the next requests may begin, whose places are then taken."""
        with self._lock:
            start, most = self._clock(), self._begun.maxlen
            if most is None:
                return start
            lacking = min(requests, most) - (most - len(self._begun))
            if lacking > 0:
                start = max(start, self._begun[lacking - 1] + _WINDOW_S)
            self._begun.extend(start + _WINDOW_S * (number // most) for number in range(requests))
            return start
