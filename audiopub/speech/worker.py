"""A child process that speaks: `python -m audiopub.speech.worker MODULE:CLASS SCRATCH_FOLDER`.

It reads requests from its standard input and writes answers to what was its standard output; everything
that an engine prints goes nowhere. It imports only its engine. It ends, with all that it started, when
its input closes: that is how it notices that its parent is gone.
"""

import contextlib
import faulthandler
import gc
import io
import os
import queue
import select
import shutil
import signal
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from audiopub.errors import AudiopubError, MissingError, NetworkError, SpeechError, TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import Engine, Setup
from audiopub.speech.engines.registry import load
from audiopub.speech.wire import read_message, write_message

ERRORS: Mapping[str, type[AudiopubError]] = {
    error.__name__: error for error in (SpeechError, TransientSpeechError, NetworkError, MissingError)
}
"""The errors of an engine that travel to the parent by name."""

SETUP_NAME = "setup.json"
"""Where in its scratch folder a worker finds how its engine is set up."""

_GRACE_S = 0.3
"""How long a busy worker is left to finish when its parent is gone."""


def main(path: str, scratch: Path) -> None:
    """Answer requests until the input closes."""
    requests, answers = _take_pipes()
    engine = load(path)(scratch, Setup.load(scratch / SETUP_NAME))
    try:
        if engine.fresh_process and hasattr(os, "fork"):
            _serve_forked(engine, requests, answers, scratch)
        else:
            _serve_here(engine, requests, answers, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _take_pipes() -> tuple[io.BufferedReader, BinaryIO]:
    """Keep standard input and output for messages; engines get the null device instead."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)
    return requests, answers


def _serve_forked(engine: Engine, requests: io.BufferedReader, answers: BinaryIO, scratch: Path) -> None:
    """Answer each request in a newly forked process; this one never speaks and so never changes."""
    gc.freeze()  # else collecting in the forked processes copies all memory
    while message := read_message(requests):
        ended, alive = os.pipe()
        child = os.fork()
        if child == 0:
            _answer(engine, message[0], answers)
            os._exit(0)
        os.close(alive)
        _await_child(ended, requests, scratch)
        os.close(ended)
        _, status = os.waitpid(child, 0)
        if status:
            sys.exit(f"the voice's process ended with {_ending(os.waitstatus_to_exitcode(status))}")


def _await_child(ended: int, requests: io.BufferedReader, scratch: Path) -> None:
    """Return when the child has ended; if the input closes before, end everything.

    The next request may already be there, since the child has answered a little before it ends.
    """
    ready, _, _ = select.select([ended, requests.fileno()], [], [])
    if ended in ready:
        return
    if not requests.peek(1):
        _end_all(scratch)
    select.select([ended], [], [])


def _ending(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _serve_here(engine: Engine, requests: BinaryIO, answers: BinaryIO, scratch: Path) -> None:
    """Answer requests in this process, with a second thread that watches the input."""
    inbox: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    threading.Thread(target=_watch, args=(requests, inbox, scratch), daemon=True).start()
    while request := inbox.get():
        faulthandler.dump_traceback_later(request["limit_s"] + _GRACE_S, exit=True)
        _answer(engine, request, answers)
        faulthandler.cancel_dump_traceback_later()


def _watch(requests: BinaryIO, inbox: "queue.SimpleQueue[dict[str, Any] | None]", scratch: Path) -> None:
    """Pass requests on, and end everything when no more can come and the engine does not finish."""
    while message := read_message(requests):
        inbox.put(message[0])
    inbox.put(None)
    time.sleep(_GRACE_S)
    _end_all(scratch)


def _end_all(scratch: Path) -> None:
    """End this process and all that it started, at once; nobody else is left to clear away its files."""
    shutil.rmtree(scratch, ignore_errors=True)
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _answer(engine: Engine, request: dict[str, Any], answers: BinaryIO) -> None:
    """Do what one request asks and send the result, or the error by name."""
    try:
        if request["ask"] == "voices":
            voices = [asdict(voice) for voice in engine.voices()]
            write_message(answers, {"voices": voices, "variants": engine.variants()})
            return
        options = tuple((name, value) for name, value in request["utterance"].pop("options"))
        sound = engine.speak(Utterance(**request["utterance"], options=options))
    except tuple(ERRORS.values()) as exc:
        error = {"error": type(exc).__name__, "what": exc.what, "where": exc.where, "next": exc.next_step}
        write_message(answers, {**error, "wait_s": getattr(exc, "wait_s", 0.0)})
    else:
        write_message(answers, {"rate": sound.rate}, sound.pcm)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt):
        main(sys.argv[1], Path(sys.argv[2]))
