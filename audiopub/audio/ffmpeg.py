"""The one door to ffmpeg: the program of imageio-ffmpeg, run over pipes or temporary files.

This module owns finding ffmpeg and how one run of it starts, ends and fails. It refuses to know what the
arguments mean.
"""

import functools
import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from audiopub.errors import AudioError, MissingError
from audiopub.store import converting_refusals

_ALWAYS = ("-hide_banner", "-loglevel", "error", "-nostats")
_TIME_LIMIT_S = 60
_BYTES_A_SECOND = 88_200
"""Input is 44.1 kHz mono s16: a run may take `_TIME_LIMIT_S` and as long again as its sound lasts."""
_SAID_CHARACTERS = 400


@functools.cache
def executable() -> str:
    """Return the path of ffmpeg: `IMAGEIO_FFMPEG_EXE`, else the one in the wheel, else on the PATH.

    Raises `MissingError` when there is none that runs.
    """
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as exc:
        raise _missing("there is no ffmpeg that runs here") from exc


@functools.cache
def encoder_build() -> str:
    """Return the version of ffmpeg as it prints it, such as `n9.0.2-17-g2a571b6068`; asked once a process.

    Raises `MissingError` when there is no ffmpeg, or a program in its place that does not say it.
    """
    try:
        said = run(["-version"], b"").decode("utf-8", "replace")
    except AudioError as exc:
        raise _missing(exc.what.rstrip(".")) from exc
    version = re.match(r"ffmpeg version (\S+)", said)
    if version is None:
        raise _missing(f"it did not say its version: {said[:80].strip()!r}")
    return version[1]


def run(arguments: Sequence[str], stdin: bytes) -> bytes:
    """Run ffmpeg once with `arguments`, give it `stdin`, and return what it writes to standard output.

    It runs in a process group of its own, so that Ctrl-C reaches only us, and is killed when it takes
    too long or when we are interrupted. Raises `AudioError` with ffmpeg's own words when it fails, and
    `MissingError` when it cannot be started.
    """
    return _run(arguments, stdin, _TIME_LIMIT_S + len(stdin) / _BYTES_A_SECOND)


def convert(sounds: Sequence[bytes], form: Sequence[str], ways: Sequence[Sequence[str]]) -> list[bytes]:
    """Convert each of `sounds`, which are of this `form`, in its own of `ways`; one run of ffmpeg for all.

    They have nothing of each other: filters and encoder begin anew for each. Starting ffmpeg takes as long
    as encoding two seconds of speech. Raises as `run` does, and `OutputError` when there is no room for
    temporary files.
    """
    with converting_refusals(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory() as name:
        given = [Path(name, f"{number}.given") for number in range(len(sounds))]
        made = [path.with_suffix(".made") for path in given]
        for path, sound in zip(given, sounds, strict=True):
            path.write_bytes(sound)
        inputs = [argument for path in given for argument in (*form, "-i", str(path))]
        outputs = [
            argument
            for number, (way, path) in enumerate(zip(ways, made, strict=True))
            for argument in ("-map", f"{number}:a", *way, str(path))
        ]
        _run([*inputs, *outputs], b"", _TIME_LIMIT_S + sum(map(len, sounds)) / _BYTES_A_SECOND)
        return [path.read_bytes() for path in made]


def _run(arguments: Sequence[str], stdin: bytes, limit_s: float) -> bytes:
    command = [executable(), *_ALWAYS, *arguments]
    try:
        done = subprocess.run(
            command, input=stdin, capture_output=True, timeout=limit_s, start_new_session=True, check=False
        )
    except subprocess.TimeoutExpired as exc:
        raise _failed(f"it did not end within {limit_s:.0f} seconds", "") from exc
    except OSError as exc:
        raise _missing(f"it cannot be started: {exc.strerror or exc}: {command[0]}") from exc
    if done.returncode != 0:
        raise _failed(f"it ended with status {done.returncode}", done.stderr.decode("utf-8", "replace"))
    return done.stdout


_CHOICE = "IMAGEIO_FFMPEG_EXE"
"""The variable of the environment that names another ffmpeg than that of the wheel."""


def _missing(how: str) -> MissingError:
    chosen = os.environ.get(_CHOICE)
    return MissingError(
        f"{how}.",
        where="ffmpeg",
        next_step=f"Unset {_CHOICE}, which is {chosen!r} now, or let it name a working ffmpeg."
        if chosen
        else f"Reinstall the package imageio-ffmpeg, or let {_CHOICE} name a working ffmpeg.",
    )


def _failed(how: str, said: str) -> AudioError:
    lines = " / ".join(said.strip().splitlines()[:3])[:_SAID_CHARACTERS]
    return AudioError(
        f"{how}{f': {lines}' if lines else ''}.",
        where="ffmpeg",
        next_step="Run the same command again; if it fails again, reinstall the package imageio-ffmpeg.",
    )
