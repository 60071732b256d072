"""The child processes that speak: started, reused, given a time limit, killed and replaced.

This module owns their lives; nothing of them is left after `close()`, nor after this process is killed.
It refuses to judge what they say.
"""

import os
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from types import TracebackType
from typing import Any, Self

from audiopub.errors import NetworkError, SpeechError, TransientSpeechError
from audiopub.model import SAMPLE_RATE, Utterance
from audiopub.speech.child import FAREWELL_S, BrokenWorkerError, Worker
from audiopub.speech.engines.protocol import REWORD, Engine, EngineVoice, Setup, Sound, plain, quoted
from audiopub.speech.engines.registry import engine_path, load
from audiopub.speech.engines.setup import setup_of
from audiopub.speech.pace import Pace, jittered
from audiopub.speech.worker import ERRORS

_WAITS_S = (1.0, 4.0, 12.0)
"""Seconds before the second, third and fourth try of what may pass by itself."""

_BROKEN_TRIES = 2
"""How often an utterance may crash a worker or run out of time before it counts as its fault."""


_LONGEST_HOLD_S = 300.0
"""How long a service is left alone at most when it asks for that; it counts as a failure beyond."""

_STOPPED = "the work was stopped before this was spoken."


class _Crew:
    """The workers of one engine.

    `is_silent` tells that its service did not answer however often it was asked, and has not done so since.
    """

    def __init__(self, path: str, setup: Setup, limit: int, stopped: threading.Event) -> None:
        self._engine: type[Engine] = load(path)
        self._path = path
        self._setup = setup
        at_once = setup.number("at_once") or self._engine.most_workers or limit
        self._places = threading.BoundedSemaphore(min(limit, int(at_once)))
        per_minute = setup.number("per_minute") or self._engine.per_minute
        self.pace = Pace(int(per_minute) if per_minute else None, stopped=stopped)
        self._lock = threading.Lock()
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._closed = False
        self.is_silent = False

    def ask(self, request: dict[str, Any], text: str) -> tuple[dict[str, Any], bytes]:
        seconds = self._setup.number("seconds") or self._engine.seconds
        limit_s = seconds + self._engine.seconds_per_character * len(text)
        if request["ask"] == "speak" and not self.pace.wait(self._engine.requests_for(text)):
            raise SpeechError(_STOPPED, where=quoted(text))
        with self._places:
            worker = self._take()
            try:
                answer = worker.ask(request, limit_s)
            except tuple(ERRORS.values()):
                self._give_back(worker)
                raise
            except BaseException:
                self._drop(worker)
                raise
            self._give_back(worker)
            return answer

    def check_length(self, text: str) -> None:
        if len(text) > self._engine.longest_text:
            raise SpeechError(
                f"a sentence of {len(text)} characters is too long for {self._engine.name}.",
                where=quoted(text),
                next_step=f"Divide it: at most {self._engine.longest_text} characters are possible.",
            )

    def close(self) -> None:
        with self._lock:
            self._closed = True
            idle, busy = list(self._idle), list(self._busy)
            self._idle.clear()
        _dismiss(idle, busy)

    def rest(self) -> None:
        with self._lock:
            idle, self._idle = self._idle, []
        _dismiss(idle)

    def _take(self) -> Worker:
        with self._lock:
            if self._closed:
                raise SpeechError(_STOPPED)
            worker = self._idle.pop() if self._idle else Worker(self._path, self._setup)
            self._busy.add(worker)
            return worker

    def _give_back(self, worker: Worker) -> None:
        with self._lock:
            self._busy.discard(worker)
            if not self._closed:
                self._idle.append(worker)
                return
        worker.dispose()

    def _drop(self, worker: Worker) -> None:
        with self._lock:
            self._busy.discard(worker)
        worker.dispose()


def _dismiss(idle: Sequence[Worker], busy: Sequence[Worker] = ()) -> None:
    """Let workers that have nothing to do end by themselves, within a limit, and end the others."""
    for worker in idle:
        worker.farewell()
    for worker in busy:
        worker.kill()
    deadline = time.monotonic() + FAREWELL_S
    for worker in idle:
        worker.wait(deadline - time.monotonic())
        worker.dispose()


class WorkerPool:
    """Workers of all engines, at most `limit` of each.

    `waits_s` are the seconds, more or less, before each further try of what may pass by itself. An engine
    whose service did not answer in all that time is tried once for each utterance, until one is spoken.
    Use it as a context manager, or call `close()`: within a second no child is left.
    """

    def __init__(self, limit: int | None = None, *, waits_s: Sequence[float] = _WAITS_S) -> None:
        self._limit = limit or 2 * (os.cpu_count() or 1)
        self._waits_s = tuple(waits_s)
        self._crews: dict[str, _Crew] = {}
        self._lock = threading.Lock()
        self._closed = threading.Event()

    @property
    def is_closed(self) -> bool:
        """Tell whether it speaks no more."""
        return self._closed.is_set()

    def speak(self, utterance: Utterance) -> Sound:
        """Say one utterance in a child process; may be called from many threads.

        A text of nothing but white space is no sound; no engine is asked.
        Raises `SpeechError` naming the text when the voice fails at it, `NetworkError` when its service
        does not answer, `MissingError` when the engine is not there.
        """
        crew = self._crew(utterance.engine)
        crew.check_length(utterance.text)
        if not plain(utterance.text):
            return Sound(pcm=b"", rate=SAMPLE_RATE)
        head, pcm = self._persist(crew, {"ask": "speak", "utterance": asdict(utterance)}, utterance.text)
        crew.is_silent = False
        return Sound(pcm=pcm, rate=head["rate"])

    def voices(self, engine: str) -> tuple[tuple[EngineVoice, ...], tuple[str, ...]]:
        """Return the voices and variants that an engine offers. Raises as `speak` does."""
        head, _ = self._persist(self._crew(engine), {"ask": "voices"}, f"the voices of {engine}")
        return tuple(_voice(entry) for entry in head["voices"]), tuple(head["variants"])

    def rest(self) -> None:
        """End the children that have nothing to do: whoever speaks next starts new ones."""
        with self._lock:
            crews = list(self._crews.values())
        for crew in crews:
            crew.rest()

    def close(self) -> None:
        """End all children. What other threads are waiting for fails with `SpeechError`."""
        self._closed.set()
        with self._lock:
            crews = list(self._crews.values())
        for crew in crews:
            crew.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _crew(self, engine: str) -> _Crew:
        with self._lock:
            if self.is_closed:
                raise SpeechError(_STOPPED)
            if engine not in self._crews:
                path, setup = engine_path(engine), setup_of(engine)
                self._crews[engine] = _Crew(path, setup, self._limit, self._closed)
            return self._crews[engine]

    def _persist(self, crew: _Crew, request: dict[str, Any], text: str) -> tuple[dict[str, Any], bytes]:
        """Ask until there is an answer or nothing more to hope for.

        A service that answered none of the tries is not waited for from then on, until it answers again.
        """
        waits = iter(self._waits_s)
        broken = 0
        while True:
            try:
                return crew.ask(request, text)
            except (TransientSpeechError, NetworkError) as exc:
                is_unanswered = isinstance(exc, NetworkError)
                asked_s = getattr(exc, "wait_s", 0.0)
                wait_s = None if is_unanswered and crew.is_silent else next(waits, None)
                if wait_s is None or asked_s > _LONGEST_HOLD_S or self._closed.wait(jittered(wait_s)):
                    crew.is_silent = is_unanswered
                    raise
                crew.pace.hold(asked_s)
            except BrokenWorkerError as exc:
                broken += 1
                if broken >= _BROKEN_TRIES or self._closed.is_set():
                    raise self._at_fault(exc, text, broken) from exc

    def _at_fault(self, exc: BrokenWorkerError, text: str, tries: int) -> SpeechError:
        if self._closed.is_set():
            return SpeechError(_STOPPED, where=quoted(text))
        return SpeechError(
            f"the voice {exc}, {tries} times.",
            where=quoted(text),
            next_step=REWORD,
        )


def _voice(entry: Mapping[str, Any]) -> EngineVoice:
    options = tuple((name, value) for name, value in entry["options"])
    lists = {name: tuple(entry[name]) for name in ("languages", "scripts", "phonemes")}
    return EngineVoice(**{**entry, **lists, "options": options})
