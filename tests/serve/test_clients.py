"""Real podcast programs subscribe to a served feed, download, and come again after a correction."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.publish.workshop import BEFORE, HARBOUR, KIOSK, LATER, Workshop
from tests.serve.conftest import Running, running

CLIENT_S = 120


@pytest.fixture(scope="module")
def first_edition(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a project of two articles, published once; to be copied, not changed."""
    shop = Workshop(tmp_path_factory.mktemp("clients") / "project")
    shop.write("harbour.md", HARBOUR)
    shop.write("kiosk.md", KIOSK)
    assert shop.publish(at=BEFORE).outcome.exit_code == 0
    return shop


@pytest.fixture
def shop(first_edition: Workshop, tmp_path: Path) -> Workshop:
    """Return a copy of the published project."""
    return first_edition.copy(tmp_path / "project")


@pytest.fixture
def served(shop: Workshop) -> Iterator[Running]:
    """Serve what the project published, on a port that its feed does not know."""
    with running(shop.output) as server:
        yield server


def program(name: str, package: str) -> str:
    """Return where a program is; without it the test cannot run."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(
            f"install {name} (apt-get install --no-install-recommends {package}) to try it on the feed"
        )
    return path


def run(*command: str, **environ: str) -> str:
    """Run a program to its end and return what it said."""
    done = subprocess.run(
        command,
        env={**os.environ, "no_proxy": "*", **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=CLIENT_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def rows(database: Path, query: str) -> list[tuple[str, ...]]:
    """Return what a program's database answers."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


def correct(shop: Workshop) -> None:
    """Correct an episode and publish it again: other audio, another title, the same identity."""
    shop.edit("kiosk.md", "papers and tea", "papers, tea and umbrellas")
    shop.edit("kiosk.md", "title: The kiosk", "title: The kiosk on the quay")
    assert set(shop.publish(at=LATER).made) == {"kiosk"}


def audio(shop: Workshop) -> dict[str, bytes]:
    """Return the published MP3s by name."""
    return {path.name: path.read_bytes() for path in shop.output.glob("episodes/*/*.mp3")}


def test_gpodder_downloads_what_was_published(shop: Workshop, served: Running, tmp_path: Path) -> None:
    """gPodder finds both episodes, and what it has downloaded is the published audio to the byte."""
    gpo, home = program("gpo", "gpodder"), tmp_path / "gpodder"
    run(gpo, "subscribe", f"{served.address}/feed.xml", GPODDER_HOME=str(home))
    assert "2 new episodes" in run(gpo, "pending", GPODDER_HOME=str(home))
    assert "2 episodes downloaded" in run(gpo, "download", GPODDER_HOME=str(home))
    assert {path.name: path.read_bytes() for path in home.rglob("*.mp3")} == audio(shop)


def test_gpodder_takes_a_correction_for_the_same_episode(
    shop: Workshop, served: Running, tmp_path: Path
) -> None:
    """Nothing is new and nothing comes twice: the title changes, and what was downloaded stays as it was."""
    gpo, home = program("gpo", "gpodder"), tmp_path / "gpodder"
    run(gpo, "subscribe", f"{served.address}/feed.xml", GPODDER_HOME=str(home))
    run(gpo, "download", GPODDER_HOME=str(home))
    old = audio(shop)
    correct(shop)
    assert "0 new episodes" in run(gpo, "update", GPODDER_HOME=str(home))
    assert {path.name: path.read_bytes() for path in home.rglob("*.mp3")} == old != audio(shop)
    titles = rows(home / "Database", "select title from episode order by title")
    assert titles == [("Lights on the pier",), ("The kiosk on the quay",)]


def test_gpodder_downloads_a_correction_it_did_not_have(
    shop: Workshop, served: Running, tmp_path: Path
) -> None:
    """Who downloads only after the correction gets the corrected audio."""
    gpo, home = program("gpo", "gpodder"), tmp_path / "gpodder"
    run(gpo, "subscribe", f"{served.address}/feed.xml", GPODDER_HOME=str(home))
    correct(shop)
    run(gpo, "update", GPODDER_HOME=str(home))
    run(gpo, "download", GPODDER_HOME=str(home))
    assert {path.name: path.read_bytes() for path in home.rglob("*.mp3")} == audio(shop)


def test_newsboat_has_each_episode_once(
    shop: Workshop, served: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """newsboat keeps both episodes with their audio, and no third one after a correction."""
    newsboat, home = program("newsboat", "newsboat"), tmp_path / "newsboat"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    (home / "urls").write_text(f"{served.address}/feed.xml\n", encoding="utf-8")
    (home / "config").touch()
    files = ("-u", home / "urls", "-c", home / "cache.db", "-C", home / "config")
    reload = (newsboat, *map(str, files), "-x", "reload")
    query = "select guid, enclosure_url, enclosure_type, title from rss_item order by title"
    guids = {slug: entry.identity.guid for slug, entry in shop.ledger().entries().items()}

    def item(slug: str, title: str) -> tuple[str, ...]:
        return guids[slug], f"{served.address}/episodes/{slug}/{slug}.mp3", "audio/mpeg", title

    run(*reload)
    assert rows(home / "cache.db", query) == [
        item("harbour", "Lights on the pier"),
        item("kiosk", "The kiosk"),
    ]
    correct(shop)
    run(*reload)
    found = rows(home / "cache.db", query)
    assert found == [item("harbour", "Lights on the pier"), item("kiosk", "The kiosk on the quay")]
