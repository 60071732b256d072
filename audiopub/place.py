"""What a place has to offer in which the objects of a cache lie."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """An object as it lies there: its size in bytes, and when it was last used (Unix time)."""

    key: str
    bytes: int
    used_s: float


class Place(Protocol):
    """Where the objects of a cache lie. An object is named `KIND/xx/…` after its key.

    `address` is the place as people are told of it. `folder` is where it is on a disk, if it is on one.
    `notes_use` says whether it is known when an object was last used; else its time is when it was put there.
    """

    address: str
    folder: Path | None
    notes_use: bool

    def address_of(self, name: str) -> str:
        """Return where an object lies, as people are told."""
        ...

    def read(self, name: str) -> bytes | None:
        """Return the bytes of an object, or None when it is absent. Raises `OutputError`."""
        ...

    def head(self, name: str) -> bytes | None:
        """Return its first line at least, or None when it is absent. Raises `OutputError`."""
        ...

    def write(self, name: str, data: bytes) -> None:
        """Put an object there, whole or not at all. Raises `OutputError`."""
        ...

    def note_use(self, name: str) -> None:
        """Note that the object is used now, if that can be noted."""
        ...

    def remove(self, name: str) -> None:
        """Remove the object, if it is there. Raises `OutputError`."""
        ...

    def objects(self, kind: str) -> Iterator[Lying]:
        """Yield the objects of a kind in order of their keys. Raises `OutputError`."""
        ...

    def clear_leftovers(self, kind: str) -> None:
        """Remove what killed processes were writing long ago; others may be writing now."""
        ...
