"""Several commands at the same time: each ends well or says clearly why not, and nothing is spoken twice."""

import shutil
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from audiopub.publish.lock import LOCK_NAME
from tests.publish.forge import Ended, Forge
from tests.publish.scenes import PUBLISH, everything
from tests.publish.watching import disagreements, public
from tests.publish.workshop import BEFORE, HARBOUR, KIOSK, LATER, Workshop
from tests.speech.cases import PYTHON

REGENERATE = (
    "regenerate",
    "articles/harbour.md",
    "--section",
    "2",
    "--voice",
    "command:second",
    "--jobs",
    "2",
)
WAITED = "waiting for it to end"


def settings(folder: Path) -> str:
    """Return settings with two voices that are programs, which note what they say in files of their own."""
    tables = [
        f"[engines.command.{name}]\n"
        f"argv = {[*PYTHON, 'noted', '{text_file}', '{output_file}', str(folder / name)]}\n"
        'languages = ["en"]\n'
        "deterministic = true\n"
        for name in ("first", "second")
    ]
    return "\n".join(['[voice]\nuse = ["command:first"]', *tables])


def project(folder: Path) -> Workshop:
    """Return a project that was never published, whose voices note what they say beside it."""
    shop = Workshop(folder / "project")
    shop.write("audiopub.toml", settings(folder))
    shop.write("harbour.md", HARBOUR)
    shop.write("kiosk.md", KIOSK)
    return shop


def said(folder: Path) -> list[str]:
    """Return what was said, by which voice, each as often as it was."""
    voices = [path for name in ("first", "second") if (path := folder / name).exists()]
    return [f"{path.name}: {line}" for path in voices for line in path.read_text("utf-8").splitlines()]


def at_once(forge: Forge, shop: Workshop, *commands: tuple[str, ...]) -> Sequence[Ended]:
    """Run commands at the same time and return how they ended."""
    running = [forge.start(shop, command, LATER) for command in commands]
    return [each.wait() for each in running]


def test_two_runs_for_the_first_time(forge: Forge, tmp_path: Path) -> None:
    """One waits and finds all done; what is published is as from one run, each sentence spoken once."""
    shop = project(tmp_path)
    forge.finish(shop, PUBLISH, LATER)
    alone, spoken = everything(shop), said(tmp_path)
    shutil.rmtree(tmp_path)
    shop = project(tmp_path)
    ends = at_once(forge, shop, PUBLISH, PUBLISH)
    assert [each.code for each in ends] == [0, 0], ends
    assert sorted(WAITED in each.said for each in ends) == [False, True]
    assert sorted(said(tmp_path)) == sorted(spoken)
    assert len(spoken) == len(set(spoken))
    assert everything(shop) == alone
    assert disagreements(shop.output) == []


@pytest.fixture(scope="module")
def edited(forge: Forge, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a published project whose articles were edited since."""
    folder = tmp_path_factory.mktemp("edited")
    shop = project(folder)
    forge.finish(shop, PUBLISH, BEFORE)
    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    shop.edit("kiosk.md", "papers and tea", "papers and coffee")
    for name in ("first", "second"):
        (folder / name).unlink(missing_ok=True)
    return folder


def test_publish_beside_regenerate(forge: Forge, edited: Path) -> None:
    """Whichever comes first, both are done in the end, nobody's work twice, and as one after the other."""
    before = Workshop(edited / "project").copy(edited / "before")
    shop = Workshop(edited / "project")
    ends = at_once(forge, shop, PUBLISH, REGENERATE)
    assert [each.code for each in ends] == [0, 0], ends
    assert len(said(edited)) == len(set(said(edited)))
    assert said(edited)
    both = everything(shop)
    shutil.rmtree(shop.folder)
    before.copy(shop.folder)
    forge.finish(shop, REGENERATE, LATER)
    forge.finish(shop, PUBLISH, LATER)
    assert everything(shop) == both
    assert disagreements(shop.output) == []


def test_two_projects_into_one_folder(forge: Forge, tmp_path: Path) -> None:
    """One is published whole; the other says that the folder is another project's, and changes nothing."""
    shops = [project(tmp_path / name) for name in ("a", "b")]
    command = (*PUBLISH, "--output", str(tmp_path / "www"))
    running = [forge.start(shop, command, LATER) for shop in shops]
    ends = [each.wait() for each in running]
    assert sorted(each.code for each in ends) == [0, 1], ends
    winner, loser = sorted(range(2), key=lambda each: ends[each].code)
    assert "another project" in ends[loser].said
    assert "--output" in ends[loser].said
    assert "Traceback" not in ends[loser].said
    assert said(tmp_path / "ab"[loser]) == []
    forge.finish(shops[winner], PUBLISH, LATER)
    assert public(tmp_path / "www") == public(shops[winner].output)
    assert disagreements(tmp_path / "www") == []


def is_held(lock: Path) -> bool:
    """Tell whether some process holds a lock."""
    try:
        with FileLock(lock).acquire(timeout=0):
            return False
    except Timeout:
        return True


def test_a_dead_process_holds_no_lock(forge: Forge, tmp_path: Path) -> None:
    """After a run was killed that held the locks, the next one does not wait."""
    shop = project(tmp_path)
    running = forge.start(shop, PUBLISH, LATER)
    locks = [shop.folder / ".audiopub" / LOCK_NAME, shop.output / ".audiopub-stage" / LOCK_NAME]
    deadline = time.monotonic() + 30
    while not all(lock.exists() and is_held(lock) for lock in locks) and time.monotonic() < deadline:
        time.sleep(0.01)
    running.kill()
    assert running.wait().code < 0
    assert all(lock.exists() for lock in locks)
    assert not any(is_held(lock) for lock in locks)
    assert WAITED not in forge.finish(shop, PUBLISH, LATER)
