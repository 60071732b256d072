"""The hash of a file, without reading it again when it surely has not changed.

This module owns an index of the hashes of files by size, times and inode, as git's index has it: an entry
is trusted only if the file's times are surely older than the moment at which it was hashed. It refuses to
decide by times alone.
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

_TICK_NS = 2 * 10**9
"""The coarsest tick in which disks count a file's times (FAT): changes within one look alike."""

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
        signature = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        known = self._entries.get(name)
        if known and known[0] == signature and max(signature[1:3]) + _TICK_NS < known[1]:
            return known[2]
        return self._note(name, signature)

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
