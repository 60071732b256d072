"""The podcast's picture, drawn once."""

import pytest

from audiopub.edition import cover as drawing
from tests.publish.workshop import Workshop


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of the titles for which a picture is drawn."""
    titles: list[str] = []
    make = drawing.make_cover

    def noting(title: str, language: str = "en") -> bytes:
        titles.append(title)
        return make(title, language)

    monkeypatch.setattr(drawing, "make_cover", noting)
    return titles


def test_picture_is_kept(shop: Workshop, drawn: list[str]) -> None:
    """An edit takes the picture that an earlier run drew; a plan draws none either."""
    before = (shop.output / "cover.jpg").read_bytes()
    shop.edit("kiosk.md", "opens at eight", "opens at nine")
    shop.plan()
    shop.publish()
    assert drawn == []
    assert (shop.output / "cover.jpg").read_bytes() == before


def test_kept_picture_that_is_damaged_is_drawn_again(shop: Workshop, drawn: list[str]) -> None:
    """Of pictures that were kept only those that are whole are used."""
    before = shop.tree()
    for path in (shop.folder / ".audiopub" / "pictures").rglob("?" * 62):
        path.write_bytes(path.read_bytes()[:-9] + b"corrupted")
    shop.edit("kiosk.md", "opens at eight", "opens at nine")
    shop.publish()
    assert drawn
    assert shop.tree()["cover.jpg"] == before["cover.jpg"]


def test_pictures_of_all_feeds_are_kept(shop: Workshop, drawn: list[str]) -> None:
    """The cover of a further feed is drawn once, and drawing it costs no other feed its own."""
    feed = '[[feed]]\nname = "a"\ntitle = "Part"\ndescription = "d"\ncover = "made"\n'
    shop.write("audiopub.toml", feed + 'only = { language = "en" }\n')
    shop.publish()
    assert drawn == ["Part"]
    shop.edit("kiosk.md", "opens at eight", "opens at nine")
    shop.publish()
    assert drawn == ["Part"]


def test_another_title_is_another_picture(shop: Workshop, drawn: list[str]) -> None:
    """What was kept for another title is neither used nor kept on."""
    kept = shop.folder / ".audiopub" / "pictures"
    before = {path.name for path in kept.rglob("?" * 62)}
    shop.write("audiopub.toml", '[site]\ntitle = "The Slow News"\n')
    assert "cover.jpg" in shop.publish().written
    assert drawn == ["The Slow News"]
    assert len(before) == 2
    assert not before & {path.name for path in kept.rglob("?" * 62)}
