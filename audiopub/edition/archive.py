"""A ZIP archive with a recording in it, made as a stream: the recording is never held in memory.

This module owns the bytes: all files stored, in the order given, with one fixed date and nothing that differs
from machine to machine, so that the same files make the same archive (PKWARE APPNOTE 6.3.3; what EPUB Open
Container Format 3.3 allows of it). It refuses to open files: it is given what reads the recording.
"""

import hashlib
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from audiopub.errors import OutputError

Chunks = Callable[[], Iterable[bytes]]
"""What reads the recording from its beginning, each time that it is called."""

ARCHIVE_FORMAT = 1
"""Raised when the same files make other bytes."""

MOST_BYTES = 0xFFFF_FFFF
"""The largest size that a ZIP archive states without its 64-bit extension."""

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 10
"""ZIP 1.0 is enough to read stored files."""
_TIME, _DATE = 0, (1 << 5) | 1
"""Midnight of January 1, 1980, the first day that ZIP knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file in an archive, its name in ASCII; without `data` it is the recording."""

    name: str
    data: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sized:
    entry: Entry
    crc: int
    size: int
    offset: int

    def header(self, pattern: struct.Struct, signature: bytes, *rest: int) -> bytes:
        """Return a header of this file; those of the central directory say more, and where the file is."""
        name = self.entry.name.encode("ascii")
        made_by = (_VERSION,) if rest else ()
        given = (*made_by, _VERSION, 0, 0, _TIME, _DATE, self.crc, self.size, self.size, len(name), 0, *rest)
        return pattern.pack(signature, *given) + name


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Files in their order."""

    entries: tuple[Entry, ...]

    def digest(self, recording_sha256: str) -> str:
        """Return a hash, in hex, of all that the archive's bytes depend on."""
        hasher = hashlib.sha256(f"archive {ARCHIVE_FORMAT}\n".encode())
        for entry in self.entries:
            sha256 = recording_sha256 if entry.data is None else hashlib.sha256(entry.data).hexdigest()
            hasher.update(f"{entry.name} {sha256}\n".encode())
        return hasher.hexdigest()

    def pieces(self, recording: Chunks) -> Iterator[bytes]:
        """Yield the bytes of the archive. Raises `OutputError` when it would be larger than 4 GiB.

        The recording is read twice: a file's checksum stands before it.
        """
        placed = tuple(self._placed(recording))
        for sized in placed:
            yield sized.header(_LOCAL, b"PK\3\4")
            yield from _contents(sized.entry, recording)
        start = _end_of(placed[-1]) if placed else 0
        central = b"".join(each.header(_CENTRAL, b"PK\1\2", 0, 0, 0, 0, each.offset) for each in placed)
        count = len(placed)
        yield central + _END.pack(b"PK\5\6", 0, 0, count, count, len(central), start, 0)

    def _placed(self, recording: Chunks) -> Iterator[_Sized]:
        offset = 0
        for entry in self.entries:
            crc = size = 0
            for chunk in _contents(entry, recording):
                crc = zlib.crc32(chunk, crc)
                size += len(chunk)
            sized = _Sized(entry=entry, crc=crc, size=size, offset=offset)
            offset = _end_of(sized)
            if offset > MOST_BYTES:
                raise OutputError(
                    "with its recording it would be larger than 4 GiB, which is too much for an EPUB.",
                    where=entry.name,
                    next_step="Divide the article, or write epub = false into [site].",
                )
            yield sized


def _end_of(sized: _Sized) -> int:
    return sized.offset + _LOCAL.size + len(sized.entry.name) + sized.size


def _contents(entry: Entry, recording: Chunks) -> Iterable[bytes]:
    return recording() if entry.data is None else (entry.data,)
