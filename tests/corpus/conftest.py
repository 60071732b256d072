"""The published corpus, made once for all workers of a run, and the site of it on this machine."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.corpus.published import Corpus, make
from tests.serve.conftest import running

LONG = (pytest.mark.exhaustive, pytest.mark.timeout(3000))


@pytest.fixture(scope="session", params=["short", pytest.param("long", marks=LONG)])
def corpus(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Return the published corpus, which no test may change."""
    return _made_once(request.param, tmp_path_factory)


@pytest.fixture(scope="session")
def site(corpus: Corpus) -> Iterator[str]:
    """Serve the corpus as `audiopub serve` does; return its address."""
    with running(corpus.output) as server:
        yield server.address


@pytest.fixture
def copy(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Return a copy of the short corpus, to be changed and published again."""
    made = _made_once("short", tmp_path_factory)
    shutil.copytree(made.folder, tmp_path / "project")
    return Corpus(folder=tmp_path / "project")


def _made_once(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / f"corpus-{kind}"
    with FileLock(shared / f"{folder.name}.lock"):
        if (folder / "whole").exists():
            return Corpus(folder=folder)
        shutil.rmtree(folder, ignore_errors=True)
        corpus = make(folder, kind)
        (folder / "whole").touch()
        return corpus
