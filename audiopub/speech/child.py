"""One child process that speaks, as its parent holds it.

This module owns its start, its time limit and its end. It refuses to try anything twice.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

from audiopub.errors import AudiopubError, OutputError, TransientSpeechError
from audiopub.speech.engines.protocol import Setup
from audiopub.speech.wire import read_message, write_message
from audiopub.speech.worker import ERRORS, SETUP_NAME

FAREWELL_S = 0.4
"""How long a child may take to end by itself."""


class BrokenWorkerError(Exception):
    """A worker died or ran out of time."""


class Worker:
    """One child process that speaks with one engine, one utterance at a time."""

    def __init__(self, path: str, setup: Setup) -> None:
        with _converting_refusals():
            self._scratch = Path(tempfile.mkdtemp(prefix="audiopub-voice-"))
            try:
                setup.save(self._scratch / SETUP_NAME)
                self._log = (self._scratch / "log").open("w+b")
                self._process = self._start(path)
            except BaseException:
                shutil.rmtree(self._scratch, ignore_errors=True)
                raise
        self._late = False

    def _start(self, path: str) -> "subprocess.Popen[bytes]":
        """Start the child. `-P` keeps files in the working folder from being imported."""
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "audiopub.speech.worker", path, str(self._scratch)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,
        )

    def ask(self, request: dict[str, Any], limit_s: float) -> tuple[dict[str, Any], bytes]:
        """Send a request and return the answer.

        Raises the engine's own errors, and `BrokenWorkerError` when the child died or took longer than
        `limit_s` seconds; only `dispose()` may follow then.
        """
        timer = threading.Timer(limit_s, self._expire)
        timer.daemon = True
        timer.start()
        try:
            write_message(cast("BinaryIO", self._process.stdin), {**request, "limit_s": limit_s})
            answer = read_message(cast("BinaryIO", self._process.stdout))
        except (OSError, ValueError):
            answer = None
        finally:
            timer.cancel()
        if answer is None or self._late:
            raise BrokenWorkerError(self._what_happened(limit_s))
        head, payload = answer
        if "error" in head:
            raise _error(head)
        return head, payload

    def farewell(self) -> None:
        """Let an idle child end by itself."""
        with contextlib.suppress(OSError):
            cast("BinaryIO", self._process.stdin).close()

    def wait(self, seconds: float) -> None:
        """Give the child some time to end."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(max(0.0, seconds))

    def kill(self) -> None:
        """End the child and all that it started, at once; any thread may do that."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        shutil.rmtree(self._scratch, ignore_errors=True)

    def dispose(self) -> None:
        """End the child and close what leads to it; only for the thread that it works for."""
        self.kill()
        self._log.close()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                cast("BinaryIO", pipe).close()

    def _expire(self) -> None:
        self._late = True
        self.kill()

    def _what_happened(self, limit_s: float) -> str:
        """Say how the child ended, with the last line that it wrote."""
        if not self._late:
            self.wait(FAREWELL_S)
        self._log.seek(0)
        lines = self._log.read().decode(errors="replace").strip().split("\n")
        last = f" ({lines[-1].strip()[:200]})" if lines[-1] else ""
        return (
            f"did not finish within {limit_s:.0f} seconds{last}" if self._late else f"stopped working{last}"
        )


@contextlib.contextmanager
def _converting_refusals() -> Iterator[None]:
    """Turn the system's refusal of a folder, a file or a process into an error that says what to do."""
    try:
        yield
    except OSError as exc:
        raise OutputError(
            f"a voice cannot be started: {exc.strerror or exc}.",
            where=exc.filename or tempfile.gettempdir(),
            next_step="Free some space or memory, then run the same command again.",
        ) from exc


def _error(head: Mapping[str, Any]) -> AudiopubError:
    """Return an engine's error as it was raised in the child."""
    error = ERRORS[head["error"]](head["what"], where=head["where"], next_step=head["next"])
    if isinstance(error, TransientSpeechError):
        error.wait_s = head["wait_s"]
    return error
