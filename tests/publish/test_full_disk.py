"""A disk that becomes full while a run goes on, although there was room when it was asked."""

import re
import shutil
from pathlib import Path

import pytest

from audiopub.errors import OutputError
from tests.publish.faults import NEEDS_ROOM, Doors, guarded, refuse_for_want_of_room
from tests.publish.small import Small, attempt, first_time, hold
from tests.publish.workshop import LATER, Workshop
from tests.speech.cases import PYTHON

_STRIDE, _CLOSE = 240_000, 20_000
"""How many bytes there is more room for from one run to the next: by default, and for whoever has time."""


def noted(log: Path) -> str:
    """Return settings whose voice is a program that notes each text that it says."""
    argv = [*PYTHON, "noted", "{text_file}", "{output_file}", str(log)]
    table = f'[engines.command.noted]\nargv = {argv!r}\nlanguages = ["en"]\n'
    return f'[voice]\nuse = ["command:noted"]\n{table}'


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the voice notes what it says."""
    return tmp_path_factory.mktemp("log") / "said.txt"


@pytest.fixture(scope="module")
def spoken(log: Path, tmp_path_factory: pytest.TempPathFactory) -> Small:
    """Return articles that were never published, and whose voice notes what it says."""
    return first_time(tmp_path_factory.mktemp("spoken"), noted(log))


def filled(shop: Workshop, room: int) -> Doors:
    """Return a disk that is full once so many bytes were written into the project."""
    return Doors(
        fault_at=1,
        within=[shop.folder],
        lasting=True,
        kinds=NEEDS_ROOM,
        room=room,
        strike=refuse_for_want_of_room,
    )


@pytest.mark.parametrize(
    "stride", [_STRIDE, pytest.param(_CLOSE, marks=[pytest.mark.exhaustive, pytest.mark.timeout(3600)])]
)
def test_full_after_some_bytes(spoken: Small, log: Path, tmp_path: Path, stride: int) -> None:
    """However much room there is: one error says what is full and what is needed, and with room all is made.

    At most the sentences under way are spoken after that, and none again that could be kept.
    """
    room = stride // 2
    while True:
        log.write_bytes(b"")
        shop = spoken.shop.copy(tmp_path / "project")
        doors = filled(shop, room)
        with guarded(doors):
            errors = attempt(shop)
        if not doors.has_struck:
            break
        assert len(errors) == 1
        assert "No space left on device" in errors[0].what
        assert str(shop.folder) in errors[0].where
        assert "Free some space" in errors[0].next_step
        if ".audiopub/" in errors[0].where or "output/" in errors[0].where:
            assert re.search(rf"needs about 0\.\d MB in {shop.folder}/", errors[0].what)
        hold(spoken, shop, errors)
        said = log.read_text("utf-8").splitlines()
        assert len(said) - len(set(said)) <= 1
        shutil.rmtree(shop.folder)
        room += stride
    assert room > 4 * _STRIDE


def test_no_other_article_is_begun(empty_shop: Workshop, tmp_path: Path) -> None:
    """What a voice said when nothing can be kept is lost, and may have to be paid: the run ends at once."""
    log = tmp_path / "said.txt"
    empty_shop.write("audiopub.toml", noted(log))
    for number in range(6):
        empty_shop.write(f"{number}.md", f"---\ntitle: Number {number}\n---\nThis is story {number}.\n")
    with guarded(filled(empty_shop, 60_000)), pytest.raises(OutputError, match=r"No space left.*needs about"):
        empty_shop.publish(jobs=1, at=LATER)
    before = log.read_text("utf-8").splitlines()
    assert empty_shop.publish(jobs=1, at=LATER).outcome.exit_code == 0
    said = log.read_text("utf-8").splitlines()
    assert len(before) < len(set(said)) / 2
    assert len(said) - len(set(said)) <= 1
