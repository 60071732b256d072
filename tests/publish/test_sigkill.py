"""Processes killed at any moment: each published file stays whole, and the next command finishes."""

import shutil
from pathlib import Path

import pytest

from tests.publish.forge import Forge
from tests.publish.scenes import PUBLISH, REGENERATE, Scene, everything, killed, scene_of
from tests.publish.watching import disagreements, watched
from tests.publish.workshop import BEFORE, LATER, Workshop

KILLS = 200
"""How often each command is killed, of which so often by default:"""
BY_DEFAULT = 10

FERRY = "---\ntitle: The ferry\ndate: 2026-01-20\n---\nThe ferry leaves at noon.\n"


@pytest.fixture(scope="module")
def three(first_edition: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a published project of three articles."""
    shop = first_edition.copy(tmp_path_factory.mktemp("three") / "project")
    shop.write("ferry.md", FERRY)
    shop.publish(at=BEFORE)
    return shop


@pytest.fixture(scope="module")
def first_time(three: Workshop, forge: Forge, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Return three articles that are published for the first time."""
    folder = tmp_path_factory.mktemp("first-time")
    shop = Workshop(folder / "project")
    for path in three.articles.glob("*.md"):
        shutil.copy(path, shop.articles)
    return scene_of(forge, shop, folder, BEFORE, PUBLISH)


@pytest.fixture(scope="module")
def edited(three: Workshop, forge: Forge, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Return three published articles, of which two were edited since, and one renamed."""
    folder = tmp_path_factory.mktemp("edited")
    shop = three.copy(folder / "project")
    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    shop.edit("ferry.md", "at noon", "at one")
    (shop.articles / "kiosk.md").rename(shop.articles / "newsstand.md")
    return scene_of(forge, shop, folder, LATER, PUBLISH)


@pytest.fixture(scope="module")
def regenerated(three: Workshop, forge: Forge, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Return three published articles, of one of which a section is spoken again."""
    folder = tmp_path_factory.mktemp("regenerated")
    return scene_of(forge, three.copy(folder / "project"), folder, LATER, REGENERATE)


SEEDS = pytest.mark.parametrize(
    "seed",
    [
        seed if seed < BY_DEFAULT else pytest.param(seed, marks=pytest.mark.exhaustive)
        for seed in range(KILLS)
    ],
)


@SEEDS
def test_killed_while_it_publishes(
    forge: Forge, tmp_path: Path, seed: int, request: pytest.FixtureRequest
) -> None:
    """Killed at any moment, no child and no half file is left; the next run ends as if nothing had been."""
    scene: Scene = request.getfixturevalue(("first_time", "edited")[seed % 2])
    shop = killed(scene, forge, tmp_path, seed)
    with watched(shop.output, scene.versions):
        forge.finish(shop, scene.command, scene.moment)
    assert everything(shop) == scene.after
    assert disagreements(shop.output) == []


@SEEDS
def test_killed_while_a_part_is_spoken_again(
    regenerated: Scene, forge: Forge, tmp_path: Path, seed: int
) -> None:
    """Killed before anything is decided, nothing has changed; after it, publish does what was decided."""
    scene = regenerated
    before = everything(scene.shop)
    shop = killed(scene, forge, tmp_path, seed)
    sidecar = shop.articles / "harbour.audiopub.toml"
    with watched(shop.output, scene.versions):
        if sidecar.exists():
            assert sidecar.read_bytes() == scene.after[sidecar.name]
            forge.finish(shop, PUBLISH, LATER)
        else:
            forge.finish(shop, PUBLISH, LATER)
            assert everything(shop) == before
            forge.finish(shop, REGENERATE, LATER)
    assert everything(shop) == scene.after
    assert disagreements(shop.output) == []


PRUNE = ("prune", "--yes")
PRUNED_AT = range(1, 100)
"""Operations of prune at which it is killed; there are fewer."""


@pytest.fixture(scope="module")
def orphaned(three: Workshop, forge: Forge, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Return three published articles, of which one was deleted."""
    folder = tmp_path_factory.mktemp("orphaned")
    shop = three.copy(folder / "project")
    (shop.articles / "kiosk.md").unlink()
    return scene_of(forge, shop, folder, LATER, PRUNE)


def test_prune_is_killed_at_all_its_operations(orphaned: Scene) -> None:
    """The moments that are tried below are all there are."""
    assert 0 < orphaned.operations < PRUNED_AT[-1]


@pytest.mark.parametrize(
    "number",
    [
        number if number % 15 == 3 else pytest.param(number, marks=pytest.mark.exhaustive)
        for number in PRUNED_AT
    ],
)
def test_killed_while_it_prunes(orphaned: Scene, forge: Forge, tmp_path: Path, number: int) -> None:
    """The next command, whichever it is, finds the episode as it was or takes it off the site as a whole."""
    scene = orphaned
    shop = scene.shop.copy(tmp_path / "project")
    with watched(shop.output, scene.versions):
        running = forge.start(shop, PRUNE, LATER, die_at=number)
        assert running.wait().code == (-9 if number <= scene.operations else 0)
    with watched(shop.output, scene.versions):
        forge.finish(shop, PUBLISH, LATER)
        assert everything(shop) in (everything(scene.shop), scene.after)
        assert disagreements(shop.output) == []
        forge.finish(shop, PRUNE, LATER)
    assert everything(shop) == scene.after
    assert disagreements(shop.output) == []
