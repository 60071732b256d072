"""Podcast programs that subscribe to a feed and download: gPodder, and newsboat with its podboat."""

import os
import pty
import select
import sqlite3
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.checkers.programs import program

CLIENT_S = 120


def _run(command: Sequence[str], **environ: str) -> str:
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


def _rows(database: Path, query: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


def _read_until(terminal: int, is_done: Callable[[], bool]) -> None:
    """Take what a program writes to its terminal, without which it would stop, until something is so."""
    end = time.monotonic() + CLIENT_S
    while not is_done():
        assert time.monotonic() < end
        if select.select([terminal], [], [], 0.1)[0]:
            with suppress(OSError):  # Linux says so when the program has ended
                os.read(terminal, 65536)


def _downloaded(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*.mp3")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gpodder:
    """GPodder with a home of its own."""

    home: Path

    def __call__(self, *arguments: str) -> str:
        """Run one of its commands."""
        return _run([program("gpo", "gpodder"), *arguments], GPODDER_HOME=str(self.home))

    def titles(self) -> set[str]:
        """Return the titles of the episodes that it knows."""
        return {title for (title,) in _rows(self.home / "Database", "select title from episode")}

    def downloaded(self) -> dict[str, bytes]:
        """Return the MP3s that it has, by name."""
        return _downloaded(self.home)


class Newsboat:
    """Newsboat that subscribes to one feed, with a home of its own, and queues every episode for podboat."""

    def __init__(self, home: Path, url: str) -> None:
        self.home = home
        for folder in (home / ".newsboat", home / "episodes"):
            folder.mkdir(parents=True)
        settings = f'download-path "{home}/episodes"\ndownload-filename-format "%u"\n'
        (home / ".newsboat/config").write_text(f"{settings}podcast-auto-enqueue yes\n", "utf-8")
        (home / ".newsboat/urls").write_text(f"{url}\n", "utf-8")

    def reload(self) -> None:
        """Look at the feed."""
        _run([program("newsboat", "newsboat"), "-x", "reload"], HOME=str(self.home))

    def items(self) -> set[tuple[str, ...]]:
        """Return guid, audio, its type, and title of each episode that it knows."""
        query = "select guid, enclosure_url, enclosure_type, title from rss_item"
        return set(_rows(self.home / ".newsboat/cache.db", query))

    def download(self) -> None:
        """Have podboat download what is queued, at a terminal, which it needs."""
        command = [program("podboat", "newsboat"), "-a"]
        terminal, theirs = pty.openpty()
        environ = {**os.environ, "no_proxy": "*", "HOME": str(self.home), "TERM": "xterm"}
        process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ)
        os.close(theirs)
        try:
            _read_until(terminal, self._is_done)
            os.write(terminal, b"q")
            _read_until(terminal, lambda: process.poll() is not None)
        finally:
            process.kill()
            process.wait()
            os.close(terminal)

    def _is_done(self) -> bool:
        queue = (self.home / ".newsboat/queue").read_text("utf-8").splitlines()
        return bool(queue) and len(list(self.home.rglob("*.mp3"))) == len(
            queue
        )  # it is emptied while written

    def downloaded(self) -> dict[str, bytes]:
        """Return the MP3s that it has, by name."""
        return _downloaded(self.home)
