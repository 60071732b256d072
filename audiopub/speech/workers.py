"""The child processes that speak: started, reused, given a time limit, killed and replaced.

This module owns their lives; nothing of them is left after `close()`, nor after this process is killed.
It refuses to judge what they say.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from audiopub.errors import NetworkError, SpeechError, TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import Engine, EngineVoice, Sound
from audiopub.speech.engines.registry import engine_path, load
from audiopub.speech.wire import read_message, write_message
from audiopub.speech.worker import ERRORS

_WAITS_S = (1.0, 4.0, 12.0)
"""Seconds before the second, third and fourth try of what may pass by itself."""

_BROKEN_TRIES = 2
"""How often an utterance may crash a worker or run out of time before it counts as its fault."""

_FAREWELL_S = 0.4
"""How long idle workers may take to end by themselves."""


class _BrokenWorkerError(Exception):
    """A worker died or ran out of time."""


class Worker:
    """One child process that speaks with one engine, one utterance at a time."""

    def __init__(self, path: str) -> None:
        self._scratch = Path(tempfile.mkdtemp(prefix="audiopub-voice-"))
        self._log = (self._scratch / "log").open("w+b")
        self._late = False
        command = [sys.executable, "-P", "-m", "audiopub.speech.worker", path, str(self._scratch)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,
        )

    def ask(self, request: dict[str, Any], limit_s: float) -> tuple[dict[str, Any], bytes]:
        """Send a request and return the answer.

        Raises the engine's own errors, and `_BrokenWorkerError` when the child died or took longer than
        `limit_s` seconds; it is of no use then.
        """
        timer = threading.Timer(limit_s, self._expire)
        timer.daemon = True
        timer.start()
        try:
            write_message(cast(BinaryIO, self._process.stdin), {**request, "limit_s": limit_s})
            answer = read_message(cast(BinaryIO, self._process.stdout))
        except (OSError, ValueError):
            answer = None
        finally:
            timer.cancel()
        if answer is None or self._late:
            raise _BrokenWorkerError(self._what_happened(limit_s))
        head, payload = answer
        if "error" in head:
            raise ERRORS[head["error"]](head["what"], where=head["where"], next_step=head["next"])
        return head, payload

    def farewell(self) -> None:
        """Let an idle child end by itself."""
        with contextlib.suppress(OSError):
            cast(BinaryIO, self._process.stdin).close()

    def wait(self, seconds: float) -> None:
        """Give the child some time to end."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(max(0.0, seconds))

    def kill(self) -> None:
        """End the child and all that it started, at once, and clear away what it wrote."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        self._log.close()
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _expire(self) -> None:
        self._late = True
        self.kill()

    def _what_happened(self, limit_s: float) -> str:
        if self._late:
            return f"did not finish within {limit_s:.0f} seconds"
        with contextlib.suppress(OSError, ValueError):
            self.wait(_FAREWELL_S)
            self._log.seek(0)
            if lines := self._log.read().decode(errors="replace").split("\n"):
                last = next((line for line in reversed(lines) if line.strip()), "")
                return f"stopped working ({last.strip()[:200]})" if last else "stopped working"
        return "stopped working"


class _Crew:
    """The workers of one engine."""

    def __init__(self, path: str, limit: int) -> None:
        self._engine: type[Engine] = load(path)
        self._path = path
        self._places = threading.BoundedSemaphore(min(limit, self._engine.most_workers or limit))
        self._lock = threading.Lock()
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._closed = False

    def ask(self, request: dict[str, Any], text: str) -> tuple[dict[str, Any], bytes]:
        limit_s = self._engine.seconds + self._engine.seconds_per_character * len(text)
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
                where=_shorten(text),
                next_step=f"Divide it: at most {self._engine.longest_text} characters are possible.",
            )

    def close(self) -> None:
        with self._lock:
            self._closed = True
            idle, busy = list(self._idle), list(self._busy)
            self._idle.clear()
        for worker in idle:
            worker.farewell()
        for worker in busy:
            worker.kill()
        deadline = time.monotonic() + _FAREWELL_S
        for worker in idle:
            worker.wait(deadline - time.monotonic())
            worker.kill()

    def _take(self) -> Worker:
        with self._lock:
            if self._closed:
                raise SpeechError("the work was stopped before this was spoken.")
            worker = self._idle.pop() if self._idle else Worker(self._path)
            self._busy.add(worker)
            return worker

    def _give_back(self, worker: Worker) -> None:
        with self._lock:
            self._busy.discard(worker)
            if not self._closed:
                self._idle.append(worker)
                return
        worker.kill()

    def _drop(self, worker: Worker) -> None:
        with self._lock:
            self._busy.discard(worker)
        worker.kill()


class WorkerPool:
    """Workers of all engines, at most `limit` of each.

    `waits_s` are the seconds before each further try of what may pass by itself. Use it as a context
    manager, or call `close()`: within a second no child is left.
    """

    def __init__(self, limit: int | None = None, *, waits_s: Sequence[float] = _WAITS_S) -> None:
        self._limit = limit or 2 * (os.cpu_count() or 1)
        self._waits_s = tuple(waits_s)
        self._crews: dict[str, _Crew] = {}
        self._lock = threading.Lock()
        self._closed = threading.Event()

    def speak(self, utterance: Utterance) -> Sound:
        """Say one utterance in a child process; may be called from many threads.

        Raises `SpeechError` naming the text when the voice fails at it, `NetworkError` when its service
        does not answer, `MissingError` when the engine is not there.
        """
        crew = self._crew(utterance.engine)
        crew.check_length(utterance.text)
        head, pcm = self._persist(crew, {"ask": "speak", "utterance": asdict(utterance)}, utterance.text)
        return Sound(pcm=pcm, rate=head["rate"])

    def voices(self, engine: str) -> tuple[tuple[EngineVoice, ...], tuple[str, ...]]:
        """Return the voices and variants that an engine offers. Raises as `speak` does."""
        head, _ = self._persist(self._crew(engine), {"ask": "voices"}, f"the voices of {engine}")
        return tuple(_voice(entry) for entry in head["voices"]), tuple(head["variants"])

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
            if engine not in self._crews:
                self._crews[engine] = _Crew(engine_path(engine), self._limit)
            return self._crews[engine]

    def _persist(self, crew: _Crew, request: dict[str, Any], text: str) -> tuple[dict[str, Any], bytes]:
        """Ask until there is an answer or nothing more to hope for."""
        waits = iter(self._waits_s)
        broken = 0
        while True:
            try:
                return crew.ask(request, text)
            except (TransientSpeechError, NetworkError):
                wait = next(waits, None)
                if wait is None or self._closed.wait(wait):
                    raise
            except _BrokenWorkerError as exc:
                broken += 1
                if broken >= _BROKEN_TRIES or self._closed.is_set():
                    raise self._at_fault(exc, text, broken) from exc

    def _at_fault(self, exc: _BrokenWorkerError, text: str, tries: int) -> SpeechError:
        if self._closed.is_set():
            return SpeechError("the work was stopped before this was spoken.", where=_shorten(text))
        return SpeechError(
            f"the voice {exc}, {tries} times.",
            where=_shorten(text),
            next_step="Reword or divide this sentence, or choose another voice.",
        )


def _voice(entry: Mapping[str, Any]) -> EngineVoice:
    return EngineVoice(
        id=entry["id"],
        name=entry["name"],
        languages=tuple(entry["languages"]),
        scripts=tuple(entry["scripts"]),
    )


def _shorten(text: str) -> str:
    return repr(text if len(text) <= 80 else f"{text[:79]}…")
