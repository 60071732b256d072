"""Templates are compiled once for all runs, and a folder that cannot keep that costs nothing but time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from audiopub.edition import markup


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the folder in which compiled templates are kept, empty; templates are loaded anew."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    markup._environment.cache_clear()
    yield tmp_path
    markup._environment.cache_clear()


def compiled() -> str:
    """Return what a template of the e-book was compiled to, in an environment of its own."""
    markup._environment.cache_clear()
    return markup._environment().get_template("epub-container.xml").render(package="a.opf")


def test_compiled_templates_are_kept(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the first environment compiled, the second reads."""
    first = compiled()
    assert list(kept.rglob("*.cache"))
    monkeypatch.setattr("jinja2.Environment.compile", lambda *_, **__: pytest.fail("compiled again"))
    assert compiled() == first


@pytest.mark.parametrize("damage", [b"", b"j2", b"\x00" * 200])
def test_damaged_ones_are_made_again(kept: Path, damage: bytes) -> None:
    """A file that is not whole, or of something else, counts as none."""
    first = compiled()
    for path in kept.rglob("*.cache"):
        path.write_bytes(damage)
    assert compiled() == first


def test_a_folder_that_takes_nothing_is_done_without(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a full folder nor one that is somebody else's stops a page."""
    first = compiled()
    for path in kept.rglob("*.cache"):
        path.unlink()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)
    assert compiled() == first
    assert not list(kept.rglob("*.cache"))
    monkeypatch.setattr("os.mkdir", full)
    assert compiled() == first
