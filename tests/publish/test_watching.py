"""The reader beside a run itself: it finds what is not whole, and what does not agree."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publish.watching import disagreements, public, versions_of, watched
from tests.publish.workshop import Workshop


def _half(output: Path) -> None:
    path = output / "episodes/kiosk/kiosk.mp3"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    time.sleep(0.3)
    path.write_bytes(whole)


def _away(output: Path) -> None:
    (output / "feed.xml").rename(output.parent / "feed.xml")
    time.sleep(0.3)
    (output.parent / "feed.xml").rename(output / "feed.xml")


def _left_over(output: Path) -> None:
    (output / "episodes/kiosk/.audiopub-tmp-x").write_bytes(b"half")
    time.sleep(0.3)
    (output / "episodes/kiosk/.audiopub-tmp-x").unlink()


@pytest.mark.parametrize(
    ("harm", "told"),
    [(_half, "kiosk.mp3 is not whole"), (_away, "feed.xml is gone"), (_left_over, "-x is no published file")],
)
def test_what_is_wrong_for_a_moment_is_found(shop: Workshop, harm: Callable[[Path], None], told: str) -> None:
    """A file that is half there, away or left over while it is read is told, although all is well again."""
    versions = versions_of([public(shop.output)])
    with pytest.raises(AssertionError, match=told), watched(shop.output, versions):
        harm(shop.output)
    with watched(shop.output, versions):
        pass


def _edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    def harm(output: Path) -> None:
        text = (output / path).read_text("utf-8")
        assert old in text
        (output / path).write_text(text.replace(old, new), "utf-8")

    return harm


def _state_another_length(output: Path) -> None:
    record = json.loads((output / "episodes/kiosk/episode.json").read_bytes())
    _edit("feed.xml", f'length="{record["audio"]["bytes"]}"', 'length="1"')(output)


def _lose(path: str) -> Callable[[Path], None]:
    return lambda output: (output / path).unlink()


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_lose("episodes/kiosk/kiosk.mp3"), "kiosk: audio is not the file in the record"),
        (_edit("episodes/kiosk/captions.vtt", "kiosk", "kiosc"), "is not the file in the record"),
        (_edit("episodes/kiosk/index.html", ".mp3?v=", ".mp3?v=0"), "kiosk: the page plays another MP3"),
        (_edit("index.html", "episodes/kiosk/", "episodes/kiosc/"), "kiosk: the index does not name it"),
        (_state_another_length, "kiosk: the feed states another length"),
        (_edit("feed.xml", "episodes/kiosk/kiosk.mp3", "episodes/kiosc/kiosc.mp3"), "the feed has"),
    ],
)
def test_what_does_not_agree_is_found(shop: Workshop, harm: Callable[[Path], None], told: str) -> None:
    """Whatever of file, record, feed and page is not as the others say it is."""
    assert disagreements(shop.output) == []
    harm(shop.output)
    assert any(told in each for each in disagreements(shop.output))
