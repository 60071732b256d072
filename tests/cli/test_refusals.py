"""What the system refuses: folders that cannot be read, output that cannot be written, a full disk."""

import ctypes
import errno
import os
import re
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audiopub.errors import shown
from tests.cli.conftest import LAMP, PROGRAM, ProjectFolder, Ran, half_written
from tests.cli.samples import FERRY
from tests.cli.test_bad_input import assert_told, failures

_PR_CAPBSET_DROP = 24
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2

_ON_A_SMALL_DISK = """
mount -t tmpfs -o size={size} small {folder} || exit 99
"$@"; echo "first: $?"
find {folder} -name '.*tmp-*' -o -path '*audiopub-stage/files/*' | sed 's/^/left: /'
mount -o remount,size=64m {folder} || exit 99
"$@"; echo "second: $?"
find {folder} -type f -empty ! -name lock | sed 's/^/empty: /'
find {folder} -name 'lamp.mp3' | sed 's/^/made: /'
"""
"""Publish to a disk of its own that is too small, then to the same one with more room."""


def as_everybody() -> None:
    """Have the process to be started obey permissions, as everybody but the superuser must."""
    if os.geteuid() == 0:
        for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)


@pytest.fixture
def lock() -> Iterator[Callable[[Path, int], None]]:
    """Change permissions until the test is over."""
    before: dict[Path, int] = {}

    def change(path: Path, mode: int) -> None:
        before.setdefault(path, path.stat().st_mode)
        path.chmod(mode)

    yield change
    for path, mode in before.items():
        path.chmod(mode)


_Lock = Callable[[Path, int], None]


_ADVICE = ("permissions", "Free some space", "Move away")
"""What an editor is told to do, whichever it is."""


def assert_refused(ran: Ran, *words: str) -> None:
    """Assert that one error says where, what and what to do."""
    assert_told(ran)
    lines = [line for line in ran.err.splitlines() if line.startswith(("error: ", "failed: "))]
    assert lines
    assert all(word in line for word in words for line in lines), lines
    assert all(any(advice in line for advice in _ADVICE) for line in lines), lines
    assert ran.code == 1


def test_an_unreadable_folder(lamp: ProjectFolder, lock: _Lock) -> None:
    """A folder that cannot be looked into is one failure; the articles beside it are published."""
    locked = lamp.article("locked/quay.txt", f"The quay\n\n{FERRY}").parent
    lock(locked, 0)
    ran = lamp.run("publish", before=as_everybody)
    assert_refused(ran, "articles/locked", "cannot be looked into: Permission denied")
    assert len(failures(ran)) == 1
    assert "1 made, 0 unchanged, 1 failed" in ran.out
    assert lamp.episodes == {"lamp"}
    lamp.assert_whole()


def test_an_unreadable_article(lamp: ProjectFolder, lock: _Lock) -> None:
    """A file that cannot be read is one failure."""
    lock(lamp.article("quay.txt", f"The quay\n\n{FERRY}"), 0)
    ran = lamp.run("publish", before=as_everybody)
    assert_refused(ran, "quay.txt", "Permission denied")
    assert lamp.episodes == {"lamp"}


def test_an_article_in_an_unreadable_folder_by_its_path(lamp: ProjectFolder, lock: _Lock) -> None:
    """A path below a locked folder is refused with its name, by every command that takes one."""
    path = lamp.article("locked/quay.txt", f"The quay\n\n{FERRY}")
    lock(path.parent, 0)
    for command in ("publish", "plan", "clean", "script"):
        ran = lamp.run(command, path, before=as_everybody)
        assert_refused(ran, "locked/quay.txt", "Permission denied")


def test_a_published_article_that_cannot_be_seen_is_not_gone(lamp: ProjectFolder, lock: _Lock) -> None:
    """An episode whose article lies in a folder that is locked now stays, and nobody takes its identity."""
    quay = lamp.article("locked/quay.txt", f"The quay\n\n{FERRY}")
    assert lamp.main("publish").code == 0
    guid = lamp.record("quay")["guid"]
    lamp.article("copy.txt", quay.read_bytes())
    lock(quay.parent, 0)
    ran = lamp.run("publish", before=as_everybody)
    assert_refused(ran, "articles/locked")
    assert "gone" not in ran.err
    assert "renamed" not in ran.err
    assert lamp.episodes == {"lamp", "quay", "copy"}
    assert lamp.record("quay")["guid"] == guid
    lamp.assert_whole()


def test_a_read_only_output_folder(lamp: ProjectFolder, lock: _Lock) -> None:
    """The error names the folder; nothing is left in it; with permission the same command goes on."""
    lamp.output.mkdir()
    lock(lamp.output, 0o555)
    ran = lamp.run("publish", before=as_everybody)
    assert_refused(ran, shown(lamp.output), "Permission denied")
    assert len(ran.err.splitlines()) == 1
    assert list(lamp.output.iterdir()) == []
    lamp.output.chmod(0o755)
    assert lamp.run("publish", before=as_everybody).code == 0
    lamp.assert_whole()


def test_an_output_folder_that_became_read_only(lamp: ProjectFolder, lock: _Lock) -> None:
    """What was published before stays whole when nothing more can be written."""
    assert lamp.main("publish").code == 0
    before = {path: path.read_bytes() for path in lamp.output.rglob("*") if path.is_file()}
    lamp.article("lamp.txt", LAMP.replace("Monday", "Sunday"))
    lamp.article("quay.txt", f"The quay\n\n{FERRY}")
    for folder in [lamp.output, *(path for path in lamp.output.rglob("*") if path.is_dir())]:
        lock(folder, 0o555)
    ran = lamp.run("publish", before=as_everybody)
    assert_told(ran)
    assert ran.code == 1
    assert all("Permission denied" in line for line in ran.err.splitlines())
    assert {path: path.read_bytes() for path in lamp.output.rglob("*") if path.is_file()} == before


def test_an_output_folder_nobody_may_look_for(lamp: ProjectFolder, lock: _Lock) -> None:
    """A folder that cannot be entered, above the one to publish into, is named; nothing is published."""
    locked = lamp.folder / "locked"
    locked.mkdir()
    lock(locked, 0)
    for command in ("publish", "plan"):
        ran = lamp.run(command, "-o", "locked/deep/www", before=as_everybody)
        if command == "publish":
            assert_refused(ran, "locked/deep/www", "Permission denied")
        assert "made a mistake" not in ran.err


def test_read_only_articles(lamp: ProjectFolder, lock: _Lock) -> None:
    """Without a ledger nothing is published: the error names it."""
    lock(lamp.folder / "articles", 0o555)
    ran = lamp.run("publish", before=as_everybody)
    assert_refused(ran, "episodes.toml", "Permission denied")
    assert lamp.episodes == set()


@pytest.mark.parametrize("given", [(), ("--output", "elsewhere")])
def test_an_output_folder_that_is_a_file(lamp: ProjectFolder, given: tuple[str, ...]) -> None:
    """A file where the output folder is to be is named, and left as it is."""
    path = lamp.folder / (given[-1] if given else "output")
    path.write_text("mine")
    ran = lamp.main("publish", *given)
    assert_refused(ran, shown(path))
    assert path.read_text() == "mine"
    assert not half_written(lamp.folder)


def test_a_work_folder_that_is_a_file(lamp: ProjectFolder) -> None:
    """The same holds for the folder of cache and lock."""
    (lamp.folder / ".audiopub").write_text("mine")
    assert_refused(lamp.main("publish"), ".audiopub")


def _own_disk() -> list[str] | None:
    """Return what runs a program with mounts of its own, or None where the system does not allow it."""
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    prefix = ["unshare", "--mount", *user]
    if not shutil.which("unshare"):
        return None
    tried = [*prefix, "sh", "-c", "mount -t tmpfs -o size=64k small /mnt"]
    return prefix if subprocess.run(tried, capture_output=True, check=False).returncode == 0 else None


def _limit_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


@pytest.mark.parametrize(
    ("folder", "size", "words"),
    [
        ("output", "300k", os.strerror(errno.ENOSPC)),
        (".audiopub", "8k", "what is to be made needs about"),
    ],
)
def test_a_full_disk(lamp: ProjectFolder, folder: str, size: str, words: str) -> None:
    """The error says so, nothing half-written stays, and with more room the same command finishes.

    A disk with less room than the run will plainly need is told before the first sound, and in either case
    how much it needs.
    Where the system lets nobody mount a small disk, a limit on the size of files stands in for it.
    """
    if folder == ".audiopub":
        (lamp.folder / "audiopub.toml").unlink()
    place = lamp.folder / folder
    place.mkdir()
    prefix = _own_disk()
    if prefix is None:
        lamp.article("lamp.txt", f"---\nlanguage: en\n---\n{LAMP}")
        assert lamp.main("publish", "--output", "elsewhere").code == 0
        ran = lamp.run("publish", before=_limit_files)
        assert_refused(ran, os.strerror(errno.EFBIG))
        assert not half_written(lamp.folder)
        assert lamp.main("publish").code == 0
        return
    script = _ON_A_SMALL_DISK.format(folder=place, size=size)
    done = subprocess.run(
        [*prefix, "sh", "-c", script, "sh", *PROGRAM, "publish"],
        cwd=lamp.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    ran = Ran(code=1, out=done.stdout, err=done.stderr)
    assert_refused(Ran(code=1, out="", err=_up_to_success(done.stderr)), words, folder)
    assert re.search(r"needs about \d+\.\d MB", done.stderr)
    assert re.findall(r"(first|second): (\d+)", ran.out) == [("first", "1"), ("second", "0")]
    assert "left: " not in ran.out
    assert "empty: " not in ran.out
    assert ("made: " in ran.out) == (folder == "output")


def _up_to_success(err: str) -> str:
    return err.partition("published: ")[0]


def test_no_room_for_temporary_files(lamp: ProjectFolder) -> None:
    """Where a library unpacks its data into the folder for temporary files, that folder is named."""
    for command in (("publish",), ("clean", "articles/lamp.txt")):
        # coverage could not write its own data either, and would say so
        ran = lamp.run(*command, before=_limit_files, COVERAGE_PROCESS_CONFIG="")
        assert_told(ran)
        assert ran.code == 1
        assert f"{tempfile.gettempdir()}: cannot be read or written: {os.strerror(errno.EFBIG)}" in ran.err


def test_a_line_is_said_although_nothing_can_be_cached(lamp: ProjectFolder, lock: _Lock) -> None:
    """`say` needs no cache: where none can be written, the line is saved all the same."""
    (lamp.folder / ".audiopub").mkdir()
    lock(lamp.folder / ".audiopub", 0o555)
    ran = lamp.run("say", "The lamp came back.", "-o", "line.wav", before=as_everybody)
    assert ran.code == 0, ran.err
    assert (lamp.folder / "line.wav").stat().st_size > 1000
