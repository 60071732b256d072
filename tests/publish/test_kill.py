"""What a kill, an interruption or a second run at the same time leaves behind: nothing."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audiopub.model import Clip, Utterance
from audiopub.speech.speak import Speaker
from tests.publish.forge import MARK, no_child_is_left
from tests.publish.scenes import PUBLISH, everything
from tests.publish.test_commit import KilledError, killed_at
from tests.publish.workshop import BEFORE, HARBOUR, KIOSK, LATER, Workshop

_WAIT_S = 30
"""How long a run may take to begin to speak, and to end when it is asked to."""


@contextmanager
def started(
    shop: Workshop, moment: datetime = BEFORE, command: tuple[str, ...] = PUBLISH
) -> Iterator[subprocess.Popen[str]]:
    """Run the command line on a project, in a process group of its own; hold that no child outlives it."""
    mark = uuid.uuid4().hex
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(moment.timestamp())), MARK: mark}
    process = subprocess.Popen(
        [sys.executable, "-m", "audiopub", *command],
        cwd=shop.folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()
        assert no_child_is_left(mark)


def finish(shop: Workshop, moment: datetime = BEFORE, command: tuple[str, ...] = PUBLISH) -> str:
    """Run the command line to its end and return what it said."""
    with started(shop, moment, command) as process:
        said, _ = process.communicate(timeout=120)
        assert process.returncode == 0, said
        return said


def unpublished(folder: Path) -> Workshop:
    """Return a project that was never published."""
    shop = Workshop(folder)
    shop.write("harbour.md", HARBOUR)
    shop.write("kiosk.md", KIOSK)
    return shop


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return what a run leaves that nobody disturbs."""
    shop = unpublished(tmp_path_factory.mktemp("undisturbed"))
    finish(shop)
    return everything(shop)


@pytest.mark.parametrize(
    "number",
    [
        number if number % 20 == 5 else pytest.param(number, marks=pytest.mark.exhaustive)
        for number in range(100)
    ],
)
def test_killed_at_an_operation(shop: Workshop, tmp_path: Path, number: int) -> None:
    """Killed at its n-th operation on files while it publishes an edit, a run is completed by the next."""
    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    (shop.articles / "kiosk.md").rename(shop.articles / "newsstand.md")
    other = shop.copy(tmp_path / "undisturbed")
    other.publish()
    for kind in ("clips", "passages"):  # what was spoken already need not be spoken for every test
        shutil.copytree(
            other.folder / ".audiopub" / kind, shop.folder / ".audiopub" / kind, dirs_exist_ok=True
        )
    with killed_at(number, within=shop.folder), suppress(KilledError):
        shop.publish()
    shop.publish(at=LATER)
    expected = everything(other)
    got = everything(shop)
    assert got.keys() == expected.keys()
    assert [path for path in got if got[path] != expected[path]] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(tmp_path: Path, undisturbed: dict[str, bytes], number: signal.Signals) -> None:
    """Ctrl-C ends it at once with 130 and a word of comfort, and the next run goes on from there."""
    expected = undisturbed
    shop = unpublished(tmp_path)
    shop.write("long.md", "---\ntitle: Long\n---\n" + "".join(_sentences(200)))
    with started(shop) as process:
        _wait_for(shop.folder / ".audiopub" / "clips")
        process.send_signal(number)
        said, _ = process.communicate(timeout=_WAIT_S)
        assert process.returncode == 130
    assert "the next run goes on from here" in said
    assert "Traceback" not in said
    (shop.articles / "long.md").unlink()
    (shop.articles / "episodes.toml").unlink(missing_ok=True)
    finish(shop)
    got = everything(shop)
    assert {path: got[path] for path in expected} == expected


def test_no_voice_is_heard_in_the_main_thread(empty_shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the main thread is interrupted, and a library's callback may swallow that: it works elsewhere."""
    threads: list[threading.Thread] = []
    real = Speaker.clip

    def clip(self: Speaker, utterance: Utterance) -> Clip:
        threads.append(threading.current_thread())
        return real(self, utterance)

    monkeypatch.setattr(Speaker, "clip", clip)
    empty_shop.write("kiosk.md", KIOSK)
    empty_shop.publish()
    assert threads
    assert threading.main_thread() not in threads


def _sentences(number: int) -> Iterator[str]:
    for count in range(number):
        yield f"Wave number {count} came ashore before noon.\n\n"


def _wait_for(folder: Path) -> None:
    deadline = time.monotonic() + _WAIT_S
    while not folder.exists() and time.monotonic() < deadline:
        time.sleep(0.02)


def test_two_runs_at_once(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    """Two runs on one project both end well; the second waits, and there is one result."""
    expected = undisturbed
    shop = unpublished(tmp_path)
    with started(shop) as one, started(shop) as two:
        told = [process.communicate(timeout=120)[0] for process in (one, two)]
        assert (one.returncode, two.returncode) == (0, 0)
    assert sum("waiting for it to end" in said for said in told) == 1
    assert sum("Nothing changed" in said for said in told) == 1
    assert everything(shop) == expected


def test_command_line_and_library_agree(undisturbed: dict[str, bytes], first_edition: Workshop) -> None:
    """The clock of the environment and the clock passed in give the same bytes."""
    assert everything(first_edition) == undisturbed
    assert datetime.fromtimestamp(int(BEFORE.timestamp()), UTC) == BEFORE
