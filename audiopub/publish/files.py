"""The hash of a file, without reading it again when it surely has not changed.

This module owns an index of the hashes of files by size, times and inode, as git's index has it: an entry
is trusted only if the file's times are surely older than the moment at which it was hashed, or at which it
still was as we had written it. It refuses to decide by times alone.
"""

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audiopub.store import converting_refusals, write_atomically

_FORMAT = 2
_CHUNK_BYTES = 1 << 20

_COARSE_TICK_NS = 2 * 10**9
"""The coarsest tick in which disks count a file's times (FAT): changes within one look alike."""

_FINE_TICK_NS = 20 * 10**6
"""More than the slowest clock by which a system sets finer times (Windows: 15.6 ms)."""

_COARSE_STEP_NS = 10**7
"""Times that are whole multiples of it may be of a disk that counts in coarse ticks (exFAT, HFS+, FAT)."""

_Signature = tuple[int, int, int, int]


def digest_file(path: Path) -> str:
    """Return the SHA-256, in hex, of a file's bytes. Raises `OSError`."""
    hasher = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            hasher.update(chunk)
    return hasher.hexdigest()


def chunks(path: Path) -> Iterator[bytes]:
    """Yield a file's bytes piece by piece. Raises `OutputError`."""
    with converting_refusals(path), path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """How long a file's contents are, and their SHA-256 in hex."""

    bytes: int
    sha256: str


def passed_on(pieces: Iterable[bytes], take: Callable[[bytes], object]) -> Contents:
    """Hand pieces of a file on, one by one, and return what they were."""
    hasher, size = hashlib.sha256(), 0
    for piece in pieces:
        take(piece)
        hasher.update(piece)
        size += len(piece)
    return Contents(bytes=size, sha256=hasher.hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that we wrote: its SHA-256, and what of its status does not change when it is moved."""

    sha256: str
    status: tuple[int, int, int]

    @classmethod
    def of(cls, path: Path, sha256: str) -> "Written":
        """Return this of a file that nobody else can have changed yet. Raises `OSError`."""
        return cls(sha256=sha256, status=_but_moved(path.stat()))


def _but_moved(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_size, status.st_mtime_ns, status.st_ino


def _signature(status: os.stat_result) -> _Signature:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _are_settled(times_ns: Iterable[int], moment_ns: int) -> bool:
    """Tell whether a change at `moment_ns` or later would show in a file's times."""
    return all(
        time_ns + (_FINE_TICK_NS if time_ns % _COARSE_STEP_NS else _COARSE_TICK_NS) < moment_ns
        for time_ns in times_ns
    )


class FileIndex:
    """Hashes of files, kept from run to run in `path`."""

    def __init__(self, path: Path, *, verify: bool = False) -> None:
        self._path = path
        self._entries: dict[str, tuple[_Signature, int, str]] = {}
        self._changed = False
        if not verify:
            self._load()

    def digest(self, path: Path) -> str | None:
        """Return the SHA-256 of the file's bytes, or None when there is no such file.

        Raises `OutputError` when it is there but cannot be read.
        """
        return self._digest(os.fspath(path))

    def digest_below(self, folder: Path, path: str) -> str | None:
        """Return the same of a file at a path, with `/`, below a folder.

        It is asked for ten files of every article there is, for which `Path` takes as long as the disk.
        """
        return self._digest(f"{folder}/{path}" if os.sep == "/" else os.fspath(folder / path))

    def _digest(self, name: str) -> str | None:
        try:
            status = os.stat(name)  # noqa: PTH116 -- see `digest_below`
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            with converting_refusals(Path(name)):
                raise
        signature = _signature(status)
        known = self._entries.get(name)
        if known and known[0] == signature and _are_settled(signature[1:3], known[1]):
            return known[2]
        return self._note(name, signature)

    def learn(self, path: Path, written: Written) -> None:
        """Take note of a file that was put there, unless it is not as it was `written` any more."""
        try:
            status, now_ns = path.stat(), time.time_ns()
        except OSError:
            return
        if _but_moved(status) == written.status:
            self._entries[os.fspath(path)] = (_signature(status), now_ns, written.sha256)
            self._changed = True

    def save(self) -> None:
        """Keep what was learnt for the next run."""
        if self._changed:
            entries = {name: [*signature, *rest] for name, (signature, *rest) in self._entries.items()}
            data = json.dumps({"format": _FORMAT, "files": entries}, separators=(",", ":"))
            write_atomically(self._path, data.encode("utf-8", "surrogateescape"))
            self._changed = False

    def _note(self, name: str, signature: _Signature) -> str:
        hashed_ns, path = time.time_ns(), Path(name)
        with converting_refusals(path):
            digest = digest_file(path)
        self._entries[name] = (signature, hashed_ns, digest)
        self._changed = True
        return digest

    def _load(self) -> None:
        try:
            record: Any = json.loads(self._path.read_bytes().decode("utf-8", "surrogateescape"))
            if record["format"] == _FORMAT:
                for name, (size, mtime, ctime, inode, hashed, digest) in record["files"].items():
                    self._entries[name] = ((size, mtime, ctime, inode), int(hashed), digest)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            self._entries.clear()  # an index that cannot be read is only slower, never wrong
