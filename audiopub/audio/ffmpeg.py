"""The one door to ffmpeg: the program of imageio-ffmpeg, run over pipes.

This module owns finding ffmpeg and how one run of it starts, ends and fails. It refuses to know what the
arguments mean.
"""

import functools
import re
import subprocess
from collections.abc import Sequence

from audiopub.errors import AudioError, MissingError

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
        raise MissingError(
            "there is no ffmpeg that runs here.",
            where="ffmpeg",
            next_step="Reinstall the package imageio-ffmpeg, or set IMAGEIO_FFMPEG_EXE to a working ffmpeg.",
        ) from exc


@functools.cache
def encoder_build() -> str:
    """Return the version of ffmpeg as it prints it, such as `n9.0.2-17-g2a571b6068`; asked once a process.

    Raises `MissingError` when there is no ffmpeg, `AudioError` when it does not say.
    """
    said = run(["-version"], b"").decode("utf-8", "replace")
    version = re.match(r"ffmpeg version (\S+)", said)
    if version is None:
        raise _failed("it did not say its version", said[:80])
    return version[1]


def run(arguments: Sequence[str], stdin: bytes) -> bytes:
    """Run ffmpeg once with `arguments`, give it `stdin`, and return what it writes to standard output.

    It runs in a process group of its own, so that Ctrl-C reaches only us, and is killed when it takes
    too long or when we are interrupted. Raises `AudioError` with ffmpeg's own words when it fails.
    """
    command = [executable(), *_ALWAYS, *arguments]
    limit_s = _TIME_LIMIT_S + len(stdin) / _BYTES_A_SECOND
    try:
        done = subprocess.run(
            command, input=stdin, capture_output=True, timeout=limit_s, start_new_session=True, check=False
        )
    except subprocess.TimeoutExpired as exc:
        raise _failed(f"it did not end within {limit_s:.0f} seconds", "") from exc
    except OSError as exc:
        raise _failed(f"it cannot be started: {exc.strerror or exc}", command[0]) from exc
    if done.returncode != 0:
        raise _failed(f"it ended with status {done.returncode}", done.stderr.decode("utf-8", "replace"))
    return done.stdout


def _failed(how: str, said: str) -> AudioError:
    lines = " / ".join(said.strip().splitlines()[:3])[:_SAID_CHARACTERS]
    return AudioError(
        f"{how}{f': {lines}' if lines else ''}.",
        where="ffmpeg",
        next_step="Run the same command again; if it fails again, reinstall the package imageio-ffmpeg.",
    )
