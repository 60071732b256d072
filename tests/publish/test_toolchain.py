"""The versions of what makes the sound."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audiopub.audio import ffmpeg
from audiopub.errors import MissingError
from audiopub.publish import toolchain
from tests.publish.workshop import KIOSK, Workshop


def test_an_engine_that_went_away_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """An episode cannot note what an engine was that is not here any more: an error of ours says so."""

    def refuse(_name: str) -> str:
        raise MissingError("it went away.", next_step="Install it.")

    monkeypatch.setattr(toolchain, "sound_version", refuse)
    tools = toolchain.Toolchain()
    assert "pyttsx3" not in tools
    with pytest.raises(MissingError, match="went away"):
        tools.of(["pyttsx3"])


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Let another program be the encoder, as the variable of the environment does."""

    def forget() -> None:
        ffmpeg.executable.cache_clear()
        ffmpeg.encoder_build.cache_clear()

    def choose(program: str) -> None:
        monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", program)
        forget()

    yield choose
    monkeypatch.undo()
    forget()


@pytest.fixture(params=["nowhere/ffmpeg", "/bin/true", "/bin/false"])
def no_encoder(request: pytest.FixtureRequest, encoder: Callable[[str], None], shop: Workshop) -> str:
    """Leave a published project without a working encoder; return what stands in its place."""
    assert shop.folder.exists()
    encoder(request.param)
    return str(request.param)


def test_what_is_unchanged_needs_no_encoder(shop: Workshop, no_encoder: str) -> None:
    """Without a working encoder an unchanged project is up to date, and a change of text alone is made."""
    assert no_encoder
    run = shop.publish()
    assert (run.outcome.exit_code, run.outcome.kept, run.written) == (0, 2, set())
    shop.edit("kiosk.md", "title: The kiosk\n", "title: The kiosk\nsummary: It opens at eight.\n")
    assert shop.publish().work() == {"kiosk": (0, 0)}
    assert all(article.is_current for article in shop.plan().articles)


def test_no_encoder_is_told_once(shop: Workshop, no_encoder: str) -> None:
    """Where sound is to be made, the run ends before the first sound, with what is wrong and what to do."""
    for name in ("stall.md", "tea.md"):
        shop.write(name, KIOSK.replace("papers", name))
    before = shop.tree()
    for act in (shop.publish, shop.plan):
        with pytest.raises(MissingError, match=r"^ffmpeg: .*Unset IMAGEIO_FFMPEG_EXE") as caught:
            act()
        assert no_encoder in caught.value.next_step
        assert caught.value.exit_code == 3
    assert shop.tree() == before


def test_who_chose_no_encoder_is_told_to_reinstall(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where no other ffmpeg was chosen, the one of the wheel is to be mended."""
    monkeypatch.delenv("IMAGEIO_FFMPEG_EXE", raising=False)
    monkeypatch.setattr(ffmpeg, "executable", lambda: str(tmp_path / "gone"))
    with pytest.raises(MissingError, match=r"cannot be started.*gone.*Reinstall the package imageio-ffmpeg"):
        ffmpeg.run(["-version"], b"")
