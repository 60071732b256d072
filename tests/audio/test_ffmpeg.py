"""The door to ffmpeg: which one runs, and how its failures are told."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audiopub.audio import ffmpeg
from audiopub.errors import AudioError, MissingError

Pretend = Callable[[str], None]


@pytest.fixture
def pretend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pretend]:
    """Let a shell script stand where ffmpeg is."""

    def stand_in(body: str) -> None:
        program = tmp_path / "ffmpeg"
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(ffmpeg, "executable", lambda: str(program))

    ffmpeg.encoder_build.cache_clear()
    yield stand_in
    ffmpeg.encoder_build.cache_clear()


def test_the_version_is_what_ffmpeg_says() -> None:
    """The build is the version that the program prints, and names no path."""
    build = ffmpeg.encoder_build()
    said = subprocess.run(
        [ffmpeg.executable(), "-version"], capture_output=True, text=True, check=True
    ).stdout
    assert said.startswith(f"ffmpeg version {build} ")
    assert "/" not in build


def test_no_ffmpeg_and_no_path_are_needed(tmp_path: Path) -> None:
    """With an empty PATH a passage is made and no library complains: ffmpeg comes in a wheel."""
    code = (
        "from tests.audio.signals import job, made_alone, speech_like\n"
        "print(made_alone(job((200,)), [speech_like(1, 0.5)])[0].mp3_frames)"
    )
    root = Path(__file__).parents[2]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("IMAGEIO")}
    environment |= {"PATH": str(tmp_path), "PYTHONPATH": str(root)}
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-W",
            "ignore::SyntaxWarning",
            "-W",
            "ignore::DeprecationWarning",
            "-c",
            code,
        ],
        capture_output=True,
        text=True,
        env=environment,
        cwd=tmp_path,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("32\n", "")


def test_its_own_words_are_in_the_error() -> None:
    """A failing run tells what ffmpeg said and what to do."""
    with pytest.raises(AudioError, match=r"ffmpeg: it ended with status .*no-such-filter.*Run the same"):
        ffmpeg.run(["-f", "s16le", "-i", "pipe:0", "-af", "no-such-filter", "-f", "null", "-"], bytes(200))


def test_a_crash_without_words_is_told(pretend: Pretend) -> None:
    """A program killed by a signal is an error with its status."""
    pretend("kill -SEGV $$")
    with pytest.raises(AudioError, match="status -11"):
        ffmpeg.run([], b"")


def test_a_hang_ends_and_is_told(pretend: Pretend, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that does not end is killed after its time limit."""
    monkeypatch.setattr(ffmpeg, "_TIME_LIMIT_S", 0.2)
    pretend("exec sleep 60")
    with pytest.raises(AudioError, match="did not end within"):
        ffmpeg.run([], b"")


def test_a_program_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program that is gone is an error with its place."""
    monkeypatch.setattr(ffmpeg, "executable", lambda: str(tmp_path / "gone"))
    with pytest.raises(MissingError, match=r"cannot be started: .*gone"):
        ffmpeg.run([], b"")


def test_a_program_that_is_not_ffmpeg_is_told(pretend: Pretend) -> None:
    """What does not print a version of ffmpeg is not taken for one."""
    pretend("echo something else")
    with pytest.raises(MissingError, match="did not say its version"):
        ffmpeg.encoder_build()


def test_no_ffmpeg_at_all_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the wheel holds none and the machine has none, the error names package and variable."""
    import imageio_ffmpeg

    def none() -> str:
        raise RuntimeError("No ffmpeg exe could be found.")

    monkeypatch.setattr(imageio_ffmpeg, "get_ffmpeg_exe", none)
    ffmpeg.executable.cache_clear()
    try:
        with pytest.raises(MissingError, match=r"no ffmpeg that runs here.*IMAGEIO_FFMPEG_EXE") as raised:
            ffmpeg.executable()
    finally:
        ffmpeg.executable.cache_clear()
    assert raised.value.exit_code == 3
