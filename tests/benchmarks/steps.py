"""Where the core-seconds of a full run go, step by step.

The run takes place in this process with one worker, so that nobody waits for another; each step's own
processor time is counted, and that of the children by what they are.
"""

import functools
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

from audiopub.audio import assembly, decoding, ffmpeg, loudness, passage
from audiopub.publish.clock import now
from audiopub.publish.project import open_project
from audiopub.publish.run import publish
from audiopub.publish.survey import Flags
from audiopub.report import RecordingReporter
from audiopub.speech import codecs, inspect
from audiopub.store import Store

_STEPS: tuple[tuple[str, Any, str], ...] = (
    ("MP3 decoded to be measured", decoding, "decode"),
    ("loudness", loudness, "energies"),
    ("true peak", loudness, "true_peak_dbtp"),
    ("checksum of MP3 frames", passage, "crc16"),
    ("clips and pauses joined", assembly, "assemble"),
    ("clips written as FLAC", codecs, "to_flac"),
    ("clips resampled", codecs, "resample"),
    ("clips judged and trimmed", inspect, "inspect"),
    ("cache written", Store, "put"),
    ("cache read", Store, "get"),
)
"""What counts as a step: a name, and the function of a module that does it. None calls another."""


_ENCODING = "encoding: ffmpeg with LAME"
_SPEAKING = "speaking: espeak-ng in forked processes"
_ELSE = "articles read, pages and feed written, all else"


def steps(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield each step with its share of all core-seconds, the greatest first."""
    spent: dict[str, float] = defaultdict(float)
    begun, children_before = time.process_time(), _children_s()
    with ExitStack() as stack:
        for name, owner, function in _STEPS:
            counted = _counted(getattr(owner, function), spent, name, time.thread_time)
            stack.enter_context(patch.object(owner, function, counted))
        counted = _counted(ffmpeg.convert, spent, _ENCODING, _children_s)
        stack.enter_context(patch.object(ffmpeg, "convert", counted))
        publish(open_project(folder), flags=Flags(), jobs=1, reporter=RecordingReporter(), now=now)
    own_s, children_s = time.process_time() - begun, _children_s() - children_before
    spent[_ELSE] = own_s - sum(spent[name] for name, _, _ in _STEPS)
    spent[_SPEAKING] = children_s - spent[_ENCODING]
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        yield name, seconds / (own_s + children_s)


def _counted(
    function: Callable[..., Any], spent: dict[str, float], name: str, clock: Callable[[], float]
) -> Callable[..., Any]:
    @functools.wraps(function)
    def counted(*arguments: Any, **named: Any) -> Any:
        before = clock()
        try:
            return function(*arguments, **named)
        finally:
            spent[name] += clock() - before

    return counted


def _children_s() -> float:
    """Return the core-seconds of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
