"""A reader beside a run: every published file whole at every moment, and all of them in accord afterwards."""

import hashlib
import json
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from audiopub.model import SAMPLE_RATE
from audiopub.publish.commit import STAGE_NAME, Transaction
from audiopub.publish.files import Written
from tests.publish.test_commit import KilledError
from tests.publish.workshop import Workshop, tree

Files = Mapping[str, bytes]
Versions = Mapping[str, frozenset[str | None]]
"""The hashes that each published file may have at some moment; None: it may not be there."""


def public(output: Path) -> dict[str, bytes]:
    """Return the files that a web host would serve."""
    return {path: data for path, data in tree(output).items() if not path.startswith(STAGE_NAME)}


def versions_of(states: Iterable[Files]) -> Versions:
    """Return what each file is in some of these states of the folder."""
    folders = [{path: hashlib.sha256(data).hexdigest() for path, data in state.items()} for state in states]
    return {path: frozenset(each.get(path) for each in folders) for path in set().union(*folders)}


def states_of(shop: Workshop, run: Callable[[], object]) -> list[Files]:
    """Return the published files as they are at first and whenever files have become public.

    The run is broken off there each time and begun again, so each of its articles becomes public alone.
    """
    states: list[Files] = [public(shop.output)]
    real = Transaction.commit

    def commit(self: Transaction) -> Mapping[str, Written]:
        is_empty = self.is_empty
        written = real(self)
        if not is_empty:
            states.append(public(shop.output))
            raise KilledError
        return written

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Transaction, "commit", commit)
        while True:
            try:
                run()
            except KilledError:
                continue
            return states


_PAUSE_S = 0.004
"""How long a reader rests before it reads all of it again; without that it would slow the run down."""


class _Reader:
    """Reads published files and notes what is odd about them.

    A file that was whole and looks as it did (inode, size, times) is read again in every tenth round only.
    """

    def __init__(self, output: Path, versions: Versions) -> None:
        self._output = output
        self._versions = versions
        self._whole: dict[str, tuple[int, ...]] = {}
        self.odd: set[str] = set()
        self.rounds = 0

    def read(self) -> None:
        """Read all files once."""
        if self.rounds % 10 == 0:
            self._whole.clear()
        self.rounds += 1
        for path, known in self._versions.items():
            try:
                digest = self._changed(path)
            except (FileNotFoundError, NotADirectoryError):
                digest = None
            if digest not in known | {"seen"}:
                self.odd.add(
                    f"{path} is {'gone' if digest is None else 'not whole, or none of its versions'}"
                )
        self.odd |= {f"{path} is no published file" for path in lying(self._output) - self._versions.keys()}

    def _changed(self, path: str) -> str:
        """Return the hash of a file, or `seen` when it was whole and looks as it did."""
        with (self._output / path).open("rb") as file:
            status = os.fstat(file.fileno())
            signature = (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            if self._whole.get(path) == signature:
                return "seen"
            digest = hashlib.sha256(file.read()).hexdigest()
        if digest in self._versions[path]:
            self._whole[path] = signature
        return digest


def odd(output: Path, versions: Versions) -> set[str]:
    """Return what is wrong with the published files now."""
    reader = _Reader(output, versions)
    reader.read()
    return reader.odd


@contextmanager
def watched(output: Path, versions: Versions) -> Iterator[None]:
    """Read every published file over and over; hold that none was ever anything but one of its versions."""
    reader = _Reader(output, versions)
    over = threading.Event()

    def watch() -> None:
        while not over.is_set() or not reader.rounds:
            reader.read()
            over.wait(_PAUSE_S)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
    assert not reader.odd, f"{sorted(reader.odd)} in {reader.rounds} rounds"


def lying(output: Path) -> set[str]:
    """Return the paths of all files that can be seen by whoever is served the folder."""
    found = set()
    for folder, below, names in os.walk(output):
        if STAGE_NAME in below:
            below.remove(STAGE_NAME)
        found |= {Path(folder, name).relative_to(output).as_posix() for name in names}
    return found


def disagreements(output: Path) -> list[str]:
    """Return where file, record, feed and page of the published episodes do not agree."""
    records = {
        path.parent.name: json.loads(path.read_bytes())
        for path in output.glob("episodes/*/*.json")
        if path.name == "episode.json"
    }
    lengths = _enclosures(output)
    found = [
        f"{slug}: {what}"
        for slug, record in sorted(records.items())
        for what in _of_episode(output, slug, record, lengths)
    ]
    if lengths.keys() != records.keys():
        found.append(f"the feed has {sorted(lengths)}, and there are {sorted(records)}")
    return found


def _enclosures(output: Path) -> dict[str, int]:
    """Return the length that the feed states of each episode's MP3, by slug."""
    pages = [etree.parse(str(path)) for path in output.glob("feed*.xml")]
    found = [each for page in pages for each in page.iter("enclosure")]
    return {str(each.get("url")).split("/")[-2]: int(str(each.get("length"))) for each in found}


def _of_episode(
    output: Path, slug: str, record: Mapping[str, Any], lengths: Mapping[str, int]
) -> Iterator[str]:
    files, audio = record["files"], record["audio"]
    for name, file in files.items():
        path = output / file["path"]
        data = path.read_bytes() if path.is_file() else b""
        if (len(data), hashlib.sha256(data).hexdigest()) != (file["bytes"], file["sha256"]):
            yield f"{name} is not the file in the record"
    if (audio["bytes"], audio["sha256"]) != (files["audio"]["bytes"], files["audio"]["sha256"]):
        yield "the record has two minds about the MP3"
    if lengths.get(slug) != audio["bytes"]:
        yield "the feed states another length"
    page = (output / f"episodes/{slug}/index.html").read_text("utf-8")
    if f"{slug}.mp3?v={audio['sha256'][:8]}" not in page:
        yield "the page plays another MP3"
    segments = json.loads((output / f"episodes/{slug}/transcript.json").read_bytes())["segments"]
    if abs(segments[-1]["endTime"] - audio["samples"] / SAMPLE_RATE) > 0.001:
        yield "the transcript is of another length"
    if f"episodes/{slug}/" not in (output / "index.html").read_text("utf-8"):
        yield "the index does not name it"
    known = {file["path"] for file in files.values()} | {f"episodes/{slug}/episode.json"}
    yield from sorted(
        path for path in lying(output) if path.startswith(f"episodes/{slug}/") and path not in known
    )
