"""Several files become public in one step, or after a kill or a power cut by the next command.

This module owns the stage, the journal and the order of moves. Promise: every file in the output folder is
whole at all times; once the journal is written the change happens, if need be by whoever comes next. So
what is staged is on the disk before the journal, the journal before the first move, and the moves before
the journal goes. It refuses to know what the files are, beyond their rank.
"""

import contextlib
import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audiopub.errors import OutputError
from audiopub.publish.files import Contents, Written, digest_file, passed_on
from audiopub.store import (
    clear_leftovers,
    converting_refusals,
    make_folder,
    sync_files,
    sync_folders,
    write_atomically,
)

STAGE_NAME = ".audiopub-stage"
_JOURNAL_NAME = "journal.json"
_PROBE_NAME = "probe"
_JOURNAL_FORMAT = 1

_FEED_PAGE = re.compile(r"(?:feed|feeds/[a-z0-9-]+)-(\d+)\.xml")
"""The second and further pages of a feed."""

_RANKS: tuple[Callable[[str], bool], ...] = (
    lambda path: path.endswith(".mp3"),
    lambda path: path.startswith("episodes/") and path.endswith((".vtt", ".srt")),
    lambda path: (
        path.startswith("episodes/") and path.endswith(".json") and not path.endswith("/episode.json")
    ),
    lambda path: path.startswith("episodes/") and "/images/" in path,
    lambda path: path.startswith("episodes/") and path.endswith(".epub"),
    lambda path: path.startswith("episodes/") and not path.endswith("/episode.json"),
    lambda path: path.startswith("episodes/"),
    lambda path: not path.endswith((".xml", ".html")),
    lambda path: path.startswith(("tags/", "languages/")),
    lambda path: _FEED_PAGE.fullmatch(path) is not None,
    lambda path: path.endswith(".xml"),
)
"""Order of the moves: what is referred to comes before what refers to it; the pages of the site are last."""


def rank(path: str) -> int:
    """Return the place of an output path in the order of moves (0 is first)."""
    return next((number for number, is_it in enumerate(_RANKS) if is_it(path)), len(_RANKS))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Move:
    path: str
    sha256: str


class Transaction:
    """A set of new files and deletions below `output`, staged and then made public together.

    Paths are relative to `output` and use `/`. A transaction that is neither committed nor discarded
    leaves only staged files behind, which the next one clears away.
    """

    def __init__(self, output: Path) -> None:
        self._output = output
        self._stage = output / STAGE_NAME
        self._moves: dict[str, _Move] = {}
        self._deletions: set[str] = set()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to make public."""
        return not self._moves and not self._deletions

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the paths that will be written, in the order of the moves."""
        return tuple(move.path for move in self._ordered())

    @property
    def changes(self) -> frozenset[str]:
        """Return the paths that will be written or removed; within a savepoint, those staged since."""
        return frozenset(self._deletions | self._moves.keys())

    def begin(self) -> None:
        """Make the stage. Raises `OutputError` when nothing can be written there."""
        make_folder(self._stage)
        probe = self._stage / _PROBE_NAME
        write_atomically(probe, b"")
        with converting_refusals(probe):
            probe.unlink()

    def write(self, path: str, data: bytes) -> None:
        """Stage a file's bytes."""
        write_atomically(self._staged(path), data)
        self.adopt(path, hashlib.sha256(data).hexdigest())

    def fill(self, path: str, pieces: Iterable[bytes]) -> Contents:
        """Put a file where a staged one lies, piece by piece; `adopt` it to have it made public."""
        target = self.reserve(path)
        with converting_refusals(target), target.open("wb") as file:
            return passed_on(pieces, file.write)

    def reserve(self, path: str) -> Path:
        """Return where to put a staged file that is written elsewhere; `adopt` it when it is whole."""
        target = self._staged(path)
        with converting_refusals(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def adopt(self, path: str, sha256: str) -> None:
        """Take a file that was put at `reserve(path)`, and has this hash, into the transaction."""
        with converting_refusals(self._staged(path)):
            self._staged(path).chmod(0o644)
        self._moves[path] = _Move(path=path, sha256=sha256)
        self._deletions.discard(path)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Take back what was staged inside the block when it ends with an error.

        What was staged before is not touched until then: thousands of episodes may wait to become public.
        """
        moves, deletions = self._moves, self._deletions
        self._moves, self._deletions = {}, set()
        try:
            yield
            for path in self._deletions:
                moves.pop(path, None)
            moves.update(self._moves)
            deletions.difference_update(self._moves)
            deletions.update(self._deletions)
        finally:
            self._moves, self._deletions = moves, deletions

    def delete(self, path: str) -> None:
        """Have a file removed when the transaction becomes public."""
        self._moves.pop(path, None)
        self._deletions.add(path)

    def commit(self) -> Mapping[str, Written]:
        """Make all of it public and return what was written, by path.

        Raises `OutputError` when the disk refuses; the next `recover` goes on.
        """
        if self.is_empty:
            return {}
        moves = self._ordered()
        journal = {
            "format": _JOURNAL_FORMAT,
            "moves": [[move.path, move.sha256] for move in moves],
            "deletions": sorted(self._deletions),
        }
        staged = [self._staged(move.path) for move in moves]
        sync_files(path for path in staged if path.exists())
        sync_folders(_folders_of(staged, below=self._output))
        write_atomically(self._stage / _JOURNAL_NAME, json.dumps(journal).encode(), durable=True)
        with converting_refusals(self._stage):
            written = {
                move.path: Written.of(path, move.sha256)
                for move, path in zip(moves, staged, strict=True)
                if path.exists()
            }
        lost = _complete(self._output, journal, is_own=True)
        self._moves.clear()
        self._deletions.clear()
        if lost:
            raise OutputError(
                "was to be replaced, but its new version is lost.",
                where=str(self._output / lost[0]),
                next_step="Run the same command again: it is made anew.",
            )
        return written

    def _ordered(self) -> list[_Move]:
        return sorted(self._moves.values(), key=lambda move: (rank(move.path), _late_pages_first(move.path)))

    def _staged(self, path: str) -> Path:
        return self._stage / "files" / path


def recover(output: Path) -> bool:
    """Complete the transaction whose journal lies in `output`; clear an unfinished stage.

    Returns whether there was one to complete. Moves are idempotent, so this can be killed and run again.
    A file that is neither staged nor published any more is left to whoever compares the folder with its
    records next. Raises `OutputError` when a newer version has to complete it.
    """
    stage = output / STAGE_NAME
    journal = _read_journal(stage / _JOURNAL_NAME)
    if journal is not None:
        _complete(output, journal, is_own=False)
    shutil.rmtree(stage / "files", ignore_errors=True)
    with contextlib.suppress(OSError):
        (stage / _PROBE_NAME).unlink(missing_ok=True)
    clear_leftovers(stage)
    return journal is not None


def is_interrupted(output: Path) -> bool:
    """Tell whether a run was killed while it made files public, so that `recover` will complete it."""
    return _read_journal(output / STAGE_NAME / _JOURNAL_NAME) is not None


def _complete(output: Path, journal: Mapping[str, Any], *, is_own: bool) -> list[str]:
    """Do what the journal says, end it, and return the paths whose new version is lost.

    What this process staged (`is_own`) was hashed as it was written, and is not read again.
    """
    stage = output / STAGE_NAME
    lost = [
        path
        for path, digest in journal["moves"]
        if not _move(stage / "files" / path, output / path, digest, is_own=is_own)
    ]
    for path in journal["deletions"]:
        _remove(output, path)
    changed = [output / path for path, _ in journal["moves"]] + [output / p for p in journal["deletions"]]
    sync_folders(_folders_of(changed, below=output))
    with converting_refusals(stage):
        (stage / _JOURNAL_NAME).unlink(missing_ok=True)
    shutil.rmtree(stage / "files", ignore_errors=True)
    return lost


def _folders_of(paths: Iterable[Path], *, below: Path) -> list[Path]:
    """Return `below` and the folders in it that lead to the paths, as far as they are there."""
    found = {folder for path in paths for folder in path.parents if folder.is_relative_to(below)}
    return sorted(folder for folder in found if folder.is_dir())


def clear_stage(output: Path) -> None:
    """Remove what was staged and never became public, as far as the system lets us."""
    stage = output / STAGE_NAME
    with contextlib.suppress(OSError):
        if not (stage / "journal.json").exists():
            shutil.rmtree(stage / "files", ignore_errors=True)


def _late_pages_first(path: str) -> tuple[int, str]:
    page = _FEED_PAGE.fullmatch(path)
    return (-int(page[1]), path) if page else (0, path)


def _move(staged: Path, target: Path, digest: str, *, is_own: bool) -> bool:
    """Move a staged file if it is whole; tell whether the target now has the hash it should have."""
    with converting_refusals(target):
        if not staged.exists() or (not is_own and digest_file(staged) != digest):
            return target.exists() and digest_file(target) == digest
        target.parent.mkdir(parents=True, exist_ok=True)
        staged.replace(target)
    return True


def _remove(output: Path, path: str) -> None:
    target = output / path
    with converting_refusals(target):
        target.unlink(missing_ok=True)
        there = (folder for folder in target.parents if folder.exists())
        for folder in there:
            if folder == output or any(folder.iterdir()):
                break
            folder.rmdir()


def _read_journal(path: Path) -> Mapping[str, Any] | None:
    try:
        with converting_refusals(path):
            if not path.exists():
                return None
            journal = json.loads(path.read_bytes())
    except ValueError:
        return None  # it is put in one step, so this is not ours; the stage is cleared
    form = journal.get("format") if isinstance(journal, dict) else None
    if isinstance(form, int) and form > _JOURNAL_FORMAT:
        raise OutputError(
            "a newer audiopub was interrupted while it published into this folder.",
            where=str(path),
            next_step="Run 'audiopub publish' of that version once: it completes what it began. Without it, "
            "delete this file and publish: what does not fit its record is made again.",
        )
    return journal if form == _JOURNAL_FORMAT else None
