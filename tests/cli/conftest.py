"""Fixtures of the command line's tests: a project in a temporary folder, and two ways to run commands."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from audiopub import cli

PROGRAM = (sys.executable, "-m", "audiopub")

LAMP = """\
The lamp at the harbour

By Ana Berg

The lamp came back on Monday. It shone for an hour.

People stood on the pier and watched it turn.
"""
"""A short article that comes out well; its clips are made once for all tests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return standard output as the JSON it must be."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFolder:
    """A project to run commands in. `main` runs one in this process, `run` in one of its own."""

    folder: Path
    main: Callable[..., Ran]
    environ: Mapping[str, str] = field(default_factory=dict)

    def article(self, name: str, data: str | bytes = LAMP) -> Path:
        """Put an article into the project."""
        path = self.folder / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    def settings(self, text: str) -> None:
        """Add to `audiopub.toml`."""
        with (self.folder / "audiopub.toml").open("a") as file:
            file.write(text)

    def run(
        self,
        *arguments: str | Path,
        before: Callable[[], None] | None = None,
        prefix: Sequence[str] = (),
        **environ: str,
    ) -> Ran:
        """Run a command as a process of its own; `before` is called in it before it becomes audiopub."""
        done = subprocess.run(
            [*prefix, *PROGRAM, *map(str, arguments)],
            cwd=self.folder,
            env={**os.environ, **self.environ, **environ},
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            preexec_fn=before,
        )
        return Ran(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())

    @property
    def output(self) -> Path:
        """Return the folder that is published into."""
        return self.folder / "output"

    @property
    def episodes(self) -> set[str]:
        """Return the slugs of what is published."""
        return {path.name for path in self.output.glob("episodes/*")}

    def record(self, slug: str) -> dict[str, Any]:
        """Return an episode's record."""
        found: dict[str, Any] = json.loads((self.output / f"episodes/{slug}/episode.json").read_bytes())
        return found

    def assert_whole(self) -> None:
        """Assert that each published file is as its record says, and that nothing is left half-written."""
        for slug in self.episodes:
            for file in self.record(slug)["files"].values():
                data = (self.output / file["path"]).read_bytes()
                assert hashlib.sha256(data).hexdigest() == file["sha256"], file["path"]
        assert not half_written(self.folder)


def half_written(folder: Path) -> list[str]:
    """Return the names of files that a command should not leave behind."""
    patterns = (".*tmp-*", "journal.json", ".audiopub-stage/files/**/*")
    return [str(path) for pattern in patterns for path in folder.rglob(pattern)]


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep what was spoken once for all tests of this process."""
    return tmp_path_factory.mktemp("clips")


@pytest.fixture
def main(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Ran]]:
    """Run the whole command line in this process."""
    handler = signal.getsignal(signal.SIGTERM)

    def call(*arguments: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["audiopub", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return Ran(code=code, out=printed.out, err=printed.err)

    yield call
    signal.signal(signal.SIGTERM, handler)


@pytest.fixture
def project(
    tmp_path: Path, clips: Path, main: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> ProjectFolder:
    """Make a project with an empty folder of articles, and work in it. No program in it finds a proxy."""
    folder = tmp_path / "project"
    (folder / "articles").mkdir(parents=True)
    (folder / "audiopub.toml").write_text(f'[cache]\nurl = "{clips.as_posix()}"\n')
    monkeypatch.chdir(folder)
    nowhere = "http://127.0.0.1:9"
    environ = {"HTTPS_PROXY": nowhere, "HTTP_PROXY": nowhere}
    return ProjectFolder(folder=folder, main=main, environ=environ)


@pytest.fixture
def lamp(project: ProjectFolder) -> ProjectFolder:
    """Make a project with one good article."""
    project.article("lamp.txt")
    return project
