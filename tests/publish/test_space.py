"""Room on the disk: asked for before the first sound, and never missed without reason."""

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from audiopub.errors import OutputError
from audiopub.publish.space import Need, check_space
from tests.publish.workshop import BEFORE, HARBOUR, KIOSK, LATER, Workshop

Free = Callable[[int], None]


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> Free:
    """Have the disk say how many bytes are free."""

    def say(count: int) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=count))

    return say


def asked(shop: Workshop, free: Free) -> float:
    """Return how many bytes a run asks for."""
    free(1)
    with pytest.raises(OutputError) as caught:
        shop.publish()
    return float(caught.value.what.split("about ")[1].split(" MB")[0].replace(",", "")) * 1e6


def test_a_disk_that_is_too_small_is_refused_before_the_first_sound(empty_shop: Workshop, free: Free) -> None:
    """It says how much is needed, how much is free and where; nothing is spoken, and room mends it."""
    empty_shop.write("harbour.md", HARBOUR)
    free(500_000)
    with pytest.raises(OutputError, match=r"needs about \d\.\d MB, .* 0\.5 MB free.*--output") as caught:
        empty_shop.publish()
    assert str(empty_shop.output) in caught.value.where
    assert str(empty_shop.folder / ".audiopub") in caught.value.where
    assert not list((empty_shop.folder / ".audiopub").glob("clips/*/*"))
    free(10**12)
    assert empty_shop.publish().outcome.exit_code == 0


def test_the_estimate_is_no_more_than_what_is_made(empty_shop: Workshop, free: Free) -> None:
    """What was written into cache and output is at least what was asked for, and less than three times it."""
    empty_shop.write("harbour.md", HARBOUR)
    needed = asked(empty_shop, free)
    free(10**12)
    empty_shop.publish()
    folders = [empty_shop.folder / ".audiopub", empty_shop.output / "episodes"]
    made = sum(path.stat().st_size for folder in folders for path in folder.rglob("*") if path.is_file())
    assert needed < made < 3 * needed


def test_a_tight_disk_is_told_of(empty_shop: Workshop, free: Free) -> None:
    """When there will be little left, the editor is warned, and the run goes on."""
    empty_shop.write("kiosk.md", KIOSK)
    needed = asked(empty_shop, free)
    free(round(needed * 1.1))
    run = empty_shop.publish(at=BEFORE)
    assert set(run.made) == {"kiosk"}
    assert any("the disk has" in warning for warning in run.warnings)


def test_what_is_there_already_needs_no_room(shop: Workshop, free: Free) -> None:
    """A run that changes nothing, or no sound, is not stopped by a full disk it hardly touches."""
    free(0)
    assert shop.publish(at=LATER).outcome.exit_code == 0
    shop.edit("kiosk.md", "title: The kiosk\n", "title: The kiosk\nsummary: It opens at eight.\n")
    run = shop.publish(at=LATER)
    assert run.work() == {"kiosk": (0, 0)}
    assert not run.warnings


def test_what_the_cache_holds_is_not_counted_again(shop: Workshop, free: Free) -> None:
    """Where only the output was lost, only the output's room is asked for."""
    shutil.rmtree(shop.output)
    free(1)
    with pytest.raises(OutputError) as caught:
        shop.publish()
    assert caught.value.where == str(shop.output)


def test_articles_that_wait_are_counted_too(empty_shop: Workshop, free: Free) -> None:
    """Articles that are read later count by their size, pages by the little of them that is text."""
    for number in range(16):
        empty_shop.write(f"0-{number:02}.md", KIOSK)
    alone = asked(empty_shop, free)
    more = []
    for name in ("a.md", "b.html"):
        empty_shop.write(name, "word " * 20_000)
        more.append(asked(empty_shop, free) - alone)
        (empty_shop.articles / name).unlink()
    assert more[0] > 50e6
    assert 0 < more[1] < more[0] / 20


@pytest.mark.parametrize(("name", "most"), [("a.html", 90e6), ("a.md", 900e6)])
def test_what_was_not_read_counts_for_so_much_at_most(
    empty_shop: Workshop, free: Free, name: str, most: float
) -> None:
    """A page of 25 MB is mostly pictures: what is not known to be text asks for no gigabytes."""
    for number in range(16):
        empty_shop.write(f"0-{number:02}.md", KIOSK)
    alone = asked(empty_shop, free)
    with (empty_shop.articles / name).open("wb") as file:
        file.truncate(25_000_000)
    assert asked(empty_shop, free) - alone < most


def test_what_episodes_share_is_spoken_once(empty_shop: Workshop, free: Free) -> None:
    """The same sentences in another article ask for no room in the cache."""
    empty_shop.write("kiosk.md", KIOSK)
    one = asked(empty_shop, free)
    for number in range(7):
        empty_shop.write(f"again-{number}.md", KIOSK)
    assert asked(empty_shop, free) < 5 * one


def test_disks_are_counted_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders on one disk share its room; a disk that tells nothing is taken to have enough."""
    one, two = Need(folder=tmp_path / "a" / "b", bytes=600), Need(folder=tmp_path / "c", bytes=600)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1000))
    assert check_space([one]) == ""
    with pytest.raises(OutputError, match=r"b and .*c: "):
        check_space([one, two])

    def refuse(_path: Path) -> None:
        raise OSError

    monkeypatch.setattr(shutil, "disk_usage", refuse)
    assert check_space([one, two]) == ""
