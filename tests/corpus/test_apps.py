"""Real podcast programs subscribe to the served corpus, download, and come again after a correction."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checkers.apps import Gpodder, Newsboat
from tests.corpus.published import Corpus
from tests.serve.conftest import Running, running

OLD, NEW = "What to pack for the island", "What to take to the island"


@pytest.fixture
def served(copy: Corpus) -> Iterator[Running]:
    """Serve what the project published, on a port that its feed does not know."""
    with running(copy.output) as server:
        yield server


@pytest.fixture
def gpodder(tmp_path: Path, served: Running) -> Gpodder:
    """Return a gPodder that has subscribed."""
    gpodder = Gpodder(home=tmp_path / "gpodder")
    gpodder("subscribe", f"{served.address}/feed.xml")
    return gpodder


def test_gpodder_takes_a_correction_for_the_same_episode(copy: Corpus, gpodder: Gpodder) -> None:
    """It downloads all audio to the byte. Corrected, a title changes, and nothing is new or comes twice."""
    count, old = len(copy.slugs), copy.audio()
    assert f"{count} new episodes" in gpodder("pending")
    assert f"{count} episodes downloaded" in gpodder("download")
    assert gpodder.downloaded() == old
    titles = gpodder.titles()
    copy.correct()
    assert "0 new episodes" in gpodder("update")
    assert gpodder.downloaded() == old != copy.audio()
    assert gpodder.titles() == titles - {OLD} | {NEW}


def test_gpodder_downloads_a_correction_it_did_not_have(copy: Corpus, gpodder: Gpodder) -> None:
    """Who downloads only after the correction gets the corrected audio."""
    copy.correct()
    gpodder("update")
    gpodder("download")
    assert gpodder.downloaded() == copy.audio()


def test_newsboat_has_each_episode_once(copy: Corpus, served: Running, tmp_path: Path) -> None:
    """It keeps every episode, podboat downloads the audio to the byte; corrected, none is there twice."""
    newsboat = Newsboat(tmp_path / "newsboat", f"{served.address}/feed.xml")
    newsboat.reload()
    assert newsboat.items() == _items(copy, served)
    newsboat.download()
    assert newsboat.downloaded() == copy.audio()
    copy.correct()
    newsboat.reload()
    assert newsboat.items() == _items(copy, served)
    assert NEW in {title for *_, title in newsboat.items()}


def test_newsboat_downloads_a_correction_it_did_not_have(
    copy: Corpus, served: Running, tmp_path: Path
) -> None:
    """Who downloads only after the correction gets the corrected audio."""
    newsboat = Newsboat(tmp_path / "newsboat", f"{served.address}/feed.xml")
    newsboat.reload()
    copy.correct()
    newsboat.reload()
    newsboat.download()
    assert newsboat.downloaded() == copy.audio()


def _items(corpus: Corpus, served: Running) -> set[tuple[str, ...]]:
    """Return guid, audio, its type, and title of each episode, as a program should have them."""
    records = [json.loads(path.read_bytes()) for path in corpus.files("episode.json")]
    base = f"{served.address}/episodes"
    return {
        (each["guid"], f"{base}/{each['slug']}/{each['slug']}.mp3", "audio/mpeg", each["title"])
        for each in records
    }
