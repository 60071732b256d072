"""Same input, same bytes."""

from pathlib import Path

from tests.publish.workshop import BEFORE, HARBOUR, KIOSK, Workshop, tree


def test_one_and_four_jobs_give_the_same_bytes(tmp_path: Path, first_edition: Workshop) -> None:
    """Two folders, nothing in common but articles and clock, one job and four: the same bytes everywhere."""
    trees = []
    for jobs in (1, 4):
        shop = Workshop(tmp_path / f"with-{jobs}" / "project")
        shop.write("kiosk.md", KIOSK)
        shop.write("harbour.md", HARBOUR)
        assert shop.publish(at=BEFORE, jobs=jobs).outcome.exit_code == 0
        trees.append({**shop.tree(), **tree(shop.articles)})
    assert trees[0] == trees[1]
    assert trees[0] == {**first_edition.tree(), **tree(first_edition.articles)}


def test_edit_and_fresh_build_give_the_same_sound(shop: Workshop, tmp_path: Path) -> None:
    """An edited episode sounds byte for byte as if it had been made from the edited article at once."""
    shop.edit("harbour.md", "It lists every storm.", "It lists every ship and storm.")
    shop.publish()
    fresh = Workshop(tmp_path / "fresh")
    fresh.write("harbour.md", (shop.articles / "harbour.md").read_text())
    fresh.write("kiosk.md", KIOSK)
    fresh.publish()
    for name in ("harbour.mp3", "captions.vtt", "transcript.json", "chapters.json"):
        path = f"episodes/harbour/{name}"
        assert (shop.output / path).read_bytes() == (fresh.output / path).read_bytes()


def test_nothing_of_this_machine_is_published(first_edition: Workshop) -> None:
    """No path of the project is in any published file or in the ledger."""
    place = str(first_edition.folder).encode()
    for data in (first_edition.tree() | tree(first_edition.articles)).values():
        assert place not in data
