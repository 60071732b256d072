"""What a command costs: time, core-seconds of it and its children, and the memory of all of them together."""

import contextlib
import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

_LOOK_S = 0.2
_SAME = 0.05
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(Path(__file__).parents[2]),
    "PYTHONDONTWRITEBYTECODE": "",  # as it is after any installation
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Seconds on the clock, seconds of all cores, and the peak of memory (PSS), if it was looked at."""

    wall_s: float
    core_s: float
    peak_mb: float = 0.0


def run(command: Sequence[str], folder: Path, *, memory: bool = False) -> Cost:
    """Run a command in a folder to its end and return what it cost. Raises `CalledProcessError`."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    peaks: list[float] = [0.0]
    if memory:
        threading.Thread(target=_watch, args=(process, peaks), daemon=True).start()
    code = process.wait()
    wall_s, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if code:
        raise subprocess.CalledProcessError(code, command)
    core_s = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(wall_s=wall_s, core_s=core_s, peak_mb=max(peaks) / 1e6)


def best(costs: Iterable[Cost]) -> Cost:
    """Return the least of each: what else a machine does only adds to it."""
    found = tuple(costs)
    return Cost(
        wall_s=min(cost.wall_s for cost in found),
        core_s=min(cost.core_s for cost in found),
        peak_mb=max(cost.peak_mb for cost in found),
    )


def publish(folder: Path, *options: str, memory: bool = False) -> Cost:
    """Publish the project in a folder."""
    return run(python("-m", "audiopub", "publish", "--quiet", *options), folder, memory=memory)


def python(*arguments: str) -> list[str]:
    """Return the command that runs this Python."""
    return [sys.executable, *arguments]


def _watch(process: "subprocess.Popen[bytes]", peaks: list[float]) -> None:
    while process.poll() is None:
        peaks.append(_memory(process.pid))
        time.sleep(_LOOK_S)


def _memory(pid: int) -> float:
    """Return the bytes of a process and its children; what several share is counted once.

    A child that is just being started still has its parent's memory (vfork), which Linux counts for both.
    """
    try:
        root = psutil.Process(pid)
        own = root.memory_full_info().pss
        family = root.children(recursive=True)
    except psutil.Error:
        return 0.0
    others = 0.0
    for each in family:
        with contextlib.suppress(psutil.Error):
            pss = each.memory_full_info().pss
            others += pss if abs(pss - own) > own * _SAME else 0.0
    return float(own + others)
