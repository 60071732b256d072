"""One run at a time on a project and into an output folder; what a dead run left is put in order first.

This module owns the locks, which a dead process cannot hold. It refuses to know what a run does.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from audiopub.errors import OutputError
from audiopub.publish.commit import STAGE_NAME, clear_stage, recover
from audiopub.publish.ledger import LEDGER_NAME
from audiopub.publish.project import Project
from audiopub.report import Detail, Reporter, Warned
from audiopub.store import STALE_S, clear_leftovers, converting_refusals, make_folder, nearest_existing

LOCK_NAME = "lock"

_LOCKLESS = frozenset({errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP})
"""How file systems say that they know no locks."""


@contextmanager
def sole_run(project: Project, reporter: Reporter) -> Iterator[None]:
    """Hold the locks of the project and of its output, and complete what a dead run began.

    Waits for another run on the project. Raises `OutputError` while another project publishes into the same
    output.
    """
    with ExitStack() as held:
        _hold_project(project, reporter, held)
        _hold_output(project.output, reporter, held)
        held.callback(clear_stage, project.output)
        clear_leftovers(project.articles)
        ledger = Path(os.path.realpath(project.articles / LEDGER_NAME))
        for folder in (project.folder, project.work, ledger.parent):
            clear_leftovers(folder, older_than_s=STALE_S)
        if recover(project.output):
            reporter.tell(Detail(text="completed what an interrupted run had begun to publish"))
        yield


@contextmanager
def sole_use(project: Project, reporter: Reporter) -> Iterator[None]:
    """Hold the lock of the project alone, for work that does not touch what is published."""
    with ExitStack() as held:
        _hold_project(project, reporter, held)
        yield


def _hold_project(project: Project, reporter: Reporter, held: ExitStack) -> None:
    path = project.work / LOCK_NAME
    if not _hold(path, reporter, held):
        reporter.tell(Warned(text="another audiopub works on this project; waiting for it to end"))
        _hold(path, reporter, held, patience_s=-1)


def _hold_output(output: Path, reporter: Reporter, held: ExitStack) -> None:
    """Hold the folder that projects may share. Where nothing can be written there is nothing to hold."""
    path = output / STAGE_NAME / LOCK_NAME
    if not os.access(nearest_existing(path.parent), os.W_OK):
        return
    if not _hold(path, reporter, held):
        raise OutputError(
            "another project is being published into this folder.",
            where=str(output),
            next_step="Wait for it to end, and give each project a folder of its own with --output.",
        )


def _hold(path: Path, reporter: Reporter, held: ExitStack, *, patience_s: float = 0) -> bool:
    """Take a lock until `held` is left; tell whether nobody else has it.

    A negative patience has no end. Raises `OutputError` when the lock's file cannot be made.
    """
    lock = FileLock(path, fallback_to_soft=False)  # a mere file would outlive the process that made it
    make_folder(path.parent)
    with converting_refusals(path):
        try:
            lock.acquire(timeout=patience_s)
        except Timeout:
            return False
        except OSError as exc:
            if exc.errno not in _LOCKLESS:
                raise
            reporter.tell(Warned(text=_UNLOCKED.format(folder=path.parent)))
            return True
    held.callback(lock.release)
    return True


_UNLOCKED = (
    "{folder}: no file can be locked on this disk; see to it that no other audiopub publishes there meanwhile"
)
