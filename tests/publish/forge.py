"""Runs of the command line that start at once and can be killed at any moment.

`python -m tests.publish.forge` imports what audiopub imports, and forks a process, in a group of its own, for
each order that it reads. So a kill meets the work of a run and not Python's start. A process that has ended
is kept until it is asked for, so that its number is nobody else's when it is killed.
"""

import json
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psutil

from tests.publish.faults import Doors, die, guarded
from tests.publish.workshop import Workshop

MARK = "AUDIOPUB_TEST_RUN"

_IMPORTED = (
    *("audiopub.cli", "audiopub.publish.run", "audiopub.publish.regenerate", "audiopub.publish.prune"),
    *("audiopub.edition.renderings", "audiopub.speech.codecs", "audiopub.speech.inspect", "psutil"),
    *("audiopub.audio.loudness", "audiopub.audio.decoding", "lxml.etree", "jinja2", "imageio_ffmpeg"),
    *("sentencex", "num2words", "pyttsx3", "audiopub.speech.engines.system", "audiopub.cli.terminal"),
)
_WAIT_S = 30
"""How long a child may take to notice that its parent is gone, on a busy machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A process that has ended: its exit code, below 0 if it was killed, and what it said."""

    code: int
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A run that was begun. Its children carry the mark in their environment."""

    forge: "Forge"
    pid: int
    log: Path
    mark: str

    def kill(self) -> None:
        """Kill the group of the process, which is its own."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)

    def wait(self) -> Ended:
        """Wait for its end, however it comes, and hold that no child outlives it."""
        code = self.forge.ask({"wait": self.pid})
        assert no_child_is_left(self.mark)
        return Ended(code=code, said=self.log.read_text(encoding="utf-8"))


class Forge:
    """Where runs are begun. Use it as a context manager."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.publish.forge"],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, order: Mapping[str, Any]) -> int:
        """Give an order and return the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def start(
        self, shop: Workshop, command: tuple[str, ...], moment: datetime, *, die_at: int = 0, count: str = ""
    ) -> Running:
        """Begin a run.

        At its `die_at`-th operation on files it kills itself. `count` names a file that is to hold, at the
        end, how many there were.
        """
        mark = uuid.uuid4().hex
        log = self._logs / mark
        order = {
            "folder": str(shop.folder),
            "command": ["audiopub", *command],
            "environ": {"SOURCE_DATE_EPOCH": str(int(moment.timestamp())), MARK: mark},
            "log": str(log),
            "die_at": die_at,
            "count": count,
        }
        return Running(forge=self, pid=self.ask(order), log=log, mark=mark)

    def finish(self, shop: Workshop, command: tuple[str, ...], moment: datetime) -> str:
        """Run a command to its good end and return what it said."""
        ended = self.start(shop, command, moment).wait()
        assert ended.code == 0, ended.said
        return ended.said

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()


def no_child_is_left(mark: str) -> bool:
    """Wait until no process carries the mark; tell whether that happened in time."""
    deadline = time.monotonic() + _WAIT_S
    while left := [process for process in psutil.process_iter() if _carries(process, mark)]:
        if time.monotonic() > deadline:
            for process in left:
                process.kill()
            return False
        time.sleep(0.05)
    return True


def _carries(process: psutil.Process, mark: str) -> bool:
    try:
        return bool(process.environ().get(MARK) == mark)
    except psutil.Error:
        return False


def _serve() -> None:
    """Fork for each order, and answer with the number of the process, or with how it ended."""
    for name in _IMPORTED:
        import_module(name)
    for line in iter(sys.stdin.readline, ""):
        order = json.loads(line)
        if "wait" in order:
            _, status = os.waitpid(order["wait"], 0)
            _say(os.waitstatus_to_exitcode(status))
        elif os.fork() == 0:
            _run(order)


def _say(number: int) -> None:
    os.write(1, f"{number}\n".encode())


def _run(order: Mapping[str, Any]) -> None:
    """Be a run of the command line, and end with it."""
    os.setsid()
    _say(os.getpid())
    for handle, path in ((0, os.devnull), (1, order["log"]), (2, order["log"])):
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644), handle)
    os.environ.update(order["environ"])
    os.chdir(order["folder"])
    sys.argv = order["command"]
    code = 1
    doors = Doors(fault_at=order["die_at"] or sys.maxsize, within=[Path(order["folder"])], strike=die)
    try:
        with guarded(doors):
            import_module("audiopub.cli").main()
    except SystemExit as exc:
        code = exc.code if isinstance(exc.code, int) else 0
    finally:
        if order["count"]:
            Path(order["count"]).write_text(str(len(doors.came)))
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    _serve()
