"""The hostile project, published once for all processes that run tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.checkers.programs import program
from tests.hostile.project import publish
from tests.serve.conftest import Running, running


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the published folder."""
    program("espeak-ng", "espeak-ng")
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared
    done = shared / "hostile" / "done"
    with FileLock(shared / "hostile.lock"):
        if not done.exists():
            publish(done.parent)
            done.touch()
    return done.parent / "output"


@pytest.fixture(scope="session")
def served(output: Path) -> Iterator[Running]:
    """Serve the folder as `audiopub serve --reload` does."""
    with running(output, is_reloading=True) as found:
        yield found
