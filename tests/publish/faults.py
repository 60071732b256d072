"""Doors to the disk that count what goes through them, and have the n-th operation refused or fatal.

An operation is one call that changes files: opening one for writing, a write, a sync, a move, a removal, a
new folder, other permissions. Only those on files in the folders that are named count; reading does not.
"""

import errno
import io
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import pytest

REFUSALS: Mapping[str, int] = {
    "open": errno.EMFILE,
    "write": errno.ENOSPC,
    "sync": errno.EIO,
    "replace": errno.EACCES,
    "unlink": errno.EACCES,
    "rmdir": errno.EBUSY,
    "mkdir": errno.ENOSPC,
    "chmod": errno.EPERM,
    "utime": errno.EPERM,
}
"""What the system says when it refuses each kind of operation."""

NEEDS_ROOM = frozenset({"open", "write", "mkdir"})
"""The operations that a full disk refuses; it still moves and removes."""

_NAMED = ("replace", "unlink", "rmdir", "mkdir", "chmod", "utime")
"""Functions of `os` whose last path is the one that counts."""


def refuse(kind: str, path: str) -> None:
    """Say what the system says when it refuses."""
    raise OSError(REFUSALS[kind], os.strerror(REFUSALS[kind]), path)


@dataclass(slots=True, kw_only=True)
class Doors:
    """Which operations came, and which of them, from 1, is the fault.

    `lasting`: so are all that come after it. With `room` it is not the number that counts: all are refused
    from when so many bytes were to be written. `kinds`: others do not count. `strike` is called instead of an
    operation that is to fail; it raises the system's refusal unless told otherwise.
    """

    fault_at: int
    within: Sequence[Path]
    lasting: bool = False
    kinds: frozenset[str] = frozenset(REFUSALS)
    strike: Callable[[str, str], None] = refuse
    room: int | None = None
    came: list[str] = field(default_factory=list)
    _lock: Any = field(default_factory=threading.Lock)

    @property
    def has_struck(self) -> bool:
        """Tell whether there were as many operations as it takes."""
        return len(self.came) >= self.fault_at if self.room is None else self.room < 0

    def passes(self, kind: str, path: str, size: int = 0) -> bool:
        """Count an operation, which writes so many bytes; tell whether it may be done."""
        if kind not in self.kinds or not any(Path(path).is_relative_to(folder) for folder in self.within):
            return True
        with self._lock:
            if self.room is not None:
                self.room -= size
                return self.room >= 0
            self.came.append(f"{kind} {path}")
            number = len(self.came)
        return number < self.fault_at or (number > self.fault_at and not self.lasting)

    def let(self, kind: str, path: str) -> None:
        """Count an operation, and strike if it is to fail."""
        if not self.passes(kind, path):
            self.strike(kind, path)


def refuse_for_want_of_room(_kind: str, path: str) -> None:
    """Say what a system whose disk is full says."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)


def die(_kind: str, _path: str) -> None:
    """End this process as `kill -9` does."""
    os.kill(os.getpid(), signal.SIGKILL)


class _Written:
    """A file that is open for writing, each write of which is an operation."""

    def __init__(self, file: Any, path: str, doors: Doors) -> None:
        self._file = file
        self._path = path
        self._doors = doors

    def write(self, data: Any) -> int:
        """Write; when that is to fail, half of it is written before."""
        if not self._doors.passes("write", self._path, len(data)):
            self._file.write(data[: len(data) // 2])
            self._file.flush()
            self._doors.strike("write", self._path)
        return int(self._file.write(data))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


@contextmanager
def guarded(doors: Doors) -> Iterator[Doors]:
    """Have all that this process does to files go through the doors."""
    with pytest.MonkeyPatch.context() as patch:
        for name in _NAMED:
            patch.setattr(os, name, _counting(name, getattr(os, name), doors))
        patch.setattr(os, "fsync", _syncing(os.fsync, doors))
        patch.setattr(os, "open", _opening(os.open, doors))
        patch.setattr(io, "open", _opening_files(io.open, doors))
        yield doors


def _counting(name: str, real: Callable[..., Any], doors: Doors) -> Callable[..., Any]:
    def operation(*paths: Any, **named: Any) -> Any:
        doors.let(name, _place(paths[1] if name == "replace" else paths[0], named.get("dir_fd")))
        return real(*paths, **named)

    return operation


def _syncing(real: Callable[[int], None], doors: Doors) -> Callable[[int], None]:
    def sync(handle: int) -> None:
        doors.let("sync", _place(handle))
        real(handle)

    return sync


def _opening(real: Callable[..., int], doors: Doors) -> Callable[..., int]:
    def opening(path: Any, flags: int, *args: Any, **named: Any) -> int:
        if flags & os.O_CREAT:
            doors.let("open", _place(path, named.get("dir_fd")))
        return real(path, flags, *args, **named)

    return opening


def _opening_files(real: Callable[..., Any], doors: Doors) -> Callable[..., Any]:
    def opening(file: Any, mode: str = "r", *args: Any, **named: Any) -> Any:
        if not set(mode) & set("wax+"):
            return real(file, mode, *args, **named)
        path = _place(file)
        if not isinstance(file, int):
            doors.let("open", path)
        return _Written(real(file, mode, *args, **named), path, doors)

    return opening


def _place(path: Any, folder: int | None = None) -> str:
    """Return the path that a call means: a path, a number of an open file, or a name in an open folder."""
    if isinstance(path, int):
        return str(Path(f"/proc/self/fd/{path}").readlink())
    if folder is not None:
        return str(Path(f"/proc/self/fd/{folder}").readlink() / os.fsdecode(path))
    return str(Path(os.fsdecode(path)).absolute())
