"""One run at a time: on a project, into an output folder, and where nothing can be locked."""

import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from audiopub.errors import OutputError
from audiopub.publish.commit import STAGE_NAME
from audiopub.publish.ledger import LEDGER_NAME
from audiopub.publish.lock import LOCK_NAME, sole_run
from audiopub.publish.project import Project, open_project
from audiopub.publish.run import publish
from audiopub.publish.survey import Flags
from audiopub.report import RecordingReporter, Warned
from tests.publish.workshop import BEFORE, KIOSK, Workshop


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project whose output is a folder that others use as well."""
    (tmp_path / "one" / "articles").mkdir(parents=True)
    return open_project(tmp_path / "one", output=tmp_path / "www")


@contextmanager
def told(project: Project) -> Iterator[list[str]]:
    """Hold the locks of a run; yield its warnings."""
    reporter = RecordingReporter()
    with sole_run(project, reporter):
        yield [event.text for event in reporter.events if isinstance(event, Warned)]


def test_two_projects_do_not_publish_into_one_folder_at_once(project: Project, tmp_path: Path) -> None:
    """The second is told which folder is taken and what to do; when the first has ended it may go on."""
    other = open_project(tmp_path / "two", output=project.output)
    with told(project):
        with pytest.raises(OutputError, match=r"www: another project.*--output"), told(other):
            pass
        with told(open_project(tmp_path / "three", output=tmp_path / "elsewhere")):
            pass
    with told(other) as warnings:
        assert warnings == []


def test_the_project_is_free_again_when_its_output_was_taken(project: Project) -> None:
    """A run that was refused holds nothing back."""
    (project.output / STAGE_NAME).mkdir(parents=True)
    with FileLock(project.output / STAGE_NAME / LOCK_NAME), pytest.raises(OutputError), told(project):
        pass
    with told(project):
        pass


@pytest.fixture
def lockless(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Have the disk refuse every lock with the same number of an error."""

    def refuse_with(number: int) -> None:
        def refuse(_file: int, _operation: int) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(fcntl, "flock", refuse)

    return refuse_with


@pytest.mark.parametrize("left", [True, False])
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_disk_without_locks_is_told_of(
    project: Project, lockless: Callable[[int], None], number: int, *, left: bool
) -> None:
    """Where no file can be locked the run goes on, whatever file an earlier one left there, and says so."""
    if left:
        project.work.mkdir()
        (project.work / LOCK_NAME).touch()
    lockless(number)
    with told(project) as warnings:
        assert len(warnings) == 2
        assert all("no file can be locked" in warning for warning in warnings)
        assert str(project.output) in warnings[1]


def test_a_disk_that_fails_to_lock_is_an_error(project: Project, lockless: Callable[[int], None]) -> None:
    """A disk that is broken is not one without locks: nobody waits for it, and nothing is published."""
    lockless(errno.EIO)
    with pytest.raises(OutputError, match=r"lock: .*whether the disk is sound"), told(project):
        pass


def test_a_lock_that_cannot_be_made_is_an_error(project: Project) -> None:
    """A folder in the lock's place is an error of ours that names it."""
    (project.work / LOCK_NAME).mkdir(parents=True)
    with pytest.raises(OutputError, match="lock"), told(project):
        pass


def test_an_output_nobody_can_write_needs_no_lock(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is only read, as on a read-only disk, does not stop a run that has nothing to write."""
    project.output.mkdir()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != project.output)
    with told(project):
        assert not any(project.output.iterdir())


def test_the_clock_is_read_when_the_lock_is_held(shop: Workshop) -> None:
    """A run that waited for another has the time at which it began to work."""
    held = []

    def now() -> datetime:
        try:
            FileLock(shop.folder / ".audiopub" / LOCK_NAME).acquire(timeout=0)
        except Timeout:
            held.append(True)
        return BEFORE

    publish(shop.project(), flags=Flags(), jobs=1, reporter=RecordingReporter(), now=now)
    assert held == [True]


def test_a_run_clears_old_leftovers(shop: Workshop) -> None:
    """What killed processes were writing long ago goes from cache, project and articles."""
    work = shop.folder / ".audiopub"
    places = [shop.folder, work, work / "clips", work / "passages", shop.articles]
    for folder in places:
        (folder / ".audiopub-tmp-x").write_bytes(b"half")
        os.utime(folder / ".audiopub-tmp-x", (0, 0))
    before = shop.tree()
    shop.publish()
    assert not list(shop.folder.rglob(".audiopub-tmp-*"))
    assert shop.tree() == before


def test_leftovers_beside_a_ledger_behind_a_link_are_cleared(shop: Workshop, tmp_path: Path) -> None:
    """A ledger that is a link stays one, and what a killed process left where it leads to goes."""
    shared = tmp_path / "shared"
    shared.mkdir()
    ledger = shop.articles / LEDGER_NAME
    ledger.rename(shared / "real.toml")
    ledger.symlink_to(shared / "real.toml")
    (shared / ".audiopub-tmp-x").write_bytes(b"half")
    os.utime(shared / ".audiopub-tmp-x", (0, 0))
    shop.write("stall.md", KIOSK.replace("The kiosk", "The stall"))
    shop.publish()
    assert ledger.is_symlink()
    assert "stall" in (shared / "real.toml").read_text()
    assert [path.name for path in shared.iterdir()] == ["real.toml"]
