"""Content-addressed files: clips and passages, put whole or not at all.

This module owns how a thing is kept under its key. Each object is one file: a line of JSON (its `meta`
and the SHA-256 of meta and payload), then the payload. It is read back only if it is whole; a damaged
object counts as absent. It refuses to know what the payload means.
"""

import contextlib
import errno
import hashlib
import json
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from audiopub.errors import OutputError
from audiopub.place import Lying, Place

CACHEDIR_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This folder is a cache made by audiopub; backups may leave it out.\n"
)
"""Content of a CACHEDIR.TAG (bford.info/cachedir)."""

_BESIDE = ".audiopub-tmp-"
"""How the name of a file begins that is not whole yet."""

STALE_S = 3600
"""From what age on an unfinished file has no writer any more: none takes minutes."""

_DAY_S = 86_400
"""How exactly the last use of an object is noted: a run that uses it again on the same day writes nothing."""

_KEY = re.compile(r"[0-9a-f]{64}")


def tagged_hash(tag: str, value: object) -> str:
    """Return the SHA-256, in hex, of `value` as canonical JSON under the name `tag`.

    The tag keeps keys of different kinds apart even when their values are equal. A dataclass counts as the
    table of its fields.
    """
    text = json.dumps(
        value,
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
        allow_nan=False,
        default=fields_of,
    )
    return hashlib.sha256(f"audiopub/{tag}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()


def fields_of(value: Any) -> dict[str, Any]:  # noqa: ANN401 -- dataclasses have no type of their own
    """Return the fields of a dataclass by name, as they are: nothing inside is copied.

    Raises `TypeError` for anything else.
    """
    return {field.name: getattr(value, field.name) for field in fields(value)}


@contextmanager
def converting_refusals(path: Path) -> Iterator[None]:
    """Turn the system's refusal to handle `path` into an `OutputError` that says what to do."""
    try:
        yield
    except OSError as exc:
        raise OutputError(
            f"cannot be read or written: {exc.strerror or exc}.",
            where=str(path),
            next_step=f"{_ADVICE.get(exc.errno or 0, _ADVICE_ELSE)}, then run the same command again.",
        ) from exc


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

_ADVICE: Mapping[int, str] = {
    **dict.fromkeys(_FULL, "Free some space"),
    **dict.fromkeys((errno.EACCES, errno.EPERM), "Mend its permissions"),
    errno.EROFS: "Use a disk that can be written",
    errno.EISDIR: "Move away the folder that lies where a file is to be",
    errno.ENOTDIR: "Move away the file that lies where a folder is to be",
    errno.EEXIST: "Move away what lies there",
    errno.ENOTEMPTY: "Move away what lies there",
    errno.ENOENT: "Put back what has gone",
    errno.ENAMETOOLONG: "Give it a shorter name",
    errno.ELOOP: "Let the link lead to a file or folder",
    **dict.fromkeys((errno.EMFILE, errno.ENFILE), "Close other programs, or raise the limit of open files"),
}
"""What is to be done about a refusal, by the system's number for it."""

_ADVICE_ELSE = "See whether the disk is sound and connected"


def is_for_want_of_room(error: OutputError) -> bool:
    """Tell whether the system refused something because a disk, or what this user may have of it, is full."""
    return isinstance(error.__cause__, OSError) and error.__cause__.errno in _FULL


def nearest_existing(path: Path) -> Path:
    """Return `path`, or the nearest folder above it that is there. Raises `OutputError` if none may look."""
    with converting_refusals(path):
        return next(each for each in (path, *path.parents) if _is_there(each))


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing; they outlive a power cut. Raises `OutputError`."""
    there = nearest_existing(folder)
    with converting_refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)
    sync_folders(above for above in folder.parents if above.is_relative_to(there))


def write_atomically(path: Path, data: bytes, *, durable: bool = False, via: Path | None = None) -> None:
    """Write `data` beside `path`, or in the folder `via` of the same disk, and move it there in one step.

    A link stays a link: what it leads to is written. `durable`: it outlives a power cut from the moment this
    returns. Raises `OutputError` when the disk refuses; nothing half-written is left.
    """
    with converting_refusals(path):
        if path.is_symlink():
            path, via = Path(os.path.realpath(path)), None
        if durable:
            make_folder(path.parent)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=via or path.parent, prefix=_BESIDE)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            beside.chmod(0o644)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        if durable:
            sync_folders([path.parent])


def sync_files(paths: Iterable[Path]) -> None:
    """Have the bytes of files on the disk itself when this returns. Raises `OutputError`."""
    for path in paths:
        with converting_refusals(path), path.open("r+b") as file:
            os.fsync(file.fileno())


def sync_folders(folders: Iterable[Path]) -> None:
    """Have what was put into folders, or moved out of them, on the disk when this returns.

    Systems and file systems that cannot do it for a folder (Windows, some network disks) do it themselves.
    """
    if not hasattr(os, "O_DIRECTORY"):
        return
    for folder in folders:
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def clear_leftovers(folder: Path, *, older_than_s: float = 0) -> None:
    """Remove the files in `folder` that a killed process was writing.

    Where another process may be writing now, ask for an age. What the system does not let us remove stays:
    it harms nobody.
    """
    for leftover in folder.glob(f"{_BESIDE}*"):
        with contextlib.suppress(OSError):
            if time.time() - leftover.stat().st_mtime >= older_than_s:
                leftover.unlink()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An object read back whole."""

    meta: Mapping[str, Any]
    payload: bytes


class Folder:
    """A place on a disk of this machine, or on one that it shares with others."""

    notes_use = True

    def __init__(self, path: Path) -> None:
        self.folder: Path | None = path
        self.address = str(path)
        self._path = path

    def address_of(self, name: str) -> str:
        """Return the path of an object."""
        return str(self._path / name)

    def read(self, name: str) -> bytes | None:
        """Return the bytes of an object, or None when it is absent. Raises `OutputError`."""
        return self._read(name, lambda path: path.read_bytes())

    def head(self, name: str) -> bytes | None:
        """Return the first line of an object, or None when it is absent. Raises `OutputError`."""
        return self._read(name, _first_line)

    def _read(self, name: str, read: Callable[[Path], bytes]) -> bytes | None:
        path = self._path / name
        try:
            with converting_refusals(path):
                return read(path)
        except OutputError as exc:
            if isinstance(exc.__cause__, FileNotFoundError):
                return None
            raise

    def write(self, name: str, data: bytes) -> None:
        """Put an object there in one step. Raises `OutputError` when the disk refuses."""
        tag = self._path / "CACHEDIR.TAG"
        if not tag.exists():
            write_atomically(tag, CACHEDIR_TAG.encode())
        write_atomically(self._path / name, data, via=self._path / name.partition("/")[0])

    def note_use(self, name: str) -> None:
        """Set the time of its file, which decides nothing else, at most once a day.

        Where it cannot be set, as in a cache that is only read, nothing is noted.
        """
        path = self._path / name
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _DAY_S:
                os.utime(path)

    def remove(self, name: str) -> None:
        """Remove the object, if it is there. Raises `OutputError`."""
        path = self._path / name
        with converting_refusals(path):
            path.unlink(missing_ok=True)

    def objects(self, kind: str) -> Iterator[Lying]:
        """Yield the objects of a kind in order of their keys; other files are none of ours.

        Raises `OutputError` for a folder that cannot be looked into.
        """
        for folder in sorted((self._path / kind).glob("??")):
            with converting_refusals(folder), os.scandir(folder) as entries:
                found = [lying for entry in entries if (lying := _lying(folder.name, entry))]
            yield from sorted(found, key=lambda each: each.key)

    def clear_leftovers(self, kind: str) -> None:
        """Remove what killed processes were writing long ago; others may be writing now."""
        for folder in (self._path, self._path / kind):
            clear_leftovers(folder, older_than_s=STALE_S)


class Store:
    """Objects of one kind (`clips`, `passages`) at a place: below a folder, or far away, at a URL."""

    def __init__(self, place: Path | Place, kind: str) -> None:
        self._place = Folder(place) if isinstance(place, Path) else place
        self._kind = kind
        self.is_far = self._place.folder is None

    def address(self, key: str) -> str:
        """Return where the object of this key lies, as people are told."""
        return self._place.address_of(self._name(key))

    def path(self, key: str) -> Path:
        """Return where the object of this key lies in a place that is a folder."""
        return Path(self.address(key))

    def get(self, key: str) -> Stored | None:
        """Return the object, or None when it is absent or damaged. Raises `OutputError`."""
        head, _, payload = (self._place.read(self._name(key)) or b"").partition(b"\n")
        meta = head[len(_META) : -_HASH_BYTES]
        if head != _head(meta, payload):
            return None
        try:
            return Stored(meta=json.loads(meta), payload=payload)
        except ValueError:
            return None

    def meta(self, key: str) -> Mapping[str, Any] | None:
        """Return what is noted of the object, or None; its payload is neither read nor checked.

        Raises `OutputError`.
        """
        try:
            meta = json.loads((self._place.head(self._name(key)) or b"").partition(b"\n")[0])["meta"]
        except (ValueError, KeyError, TypeError):
            return None
        return meta if isinstance(meta, dict) else None

    def payload(self, key: str) -> bytes | None:
        """Return the bytes of an object that was checked a moment ago, or None. Raises `OutputError`."""
        data = self._place.read(self._name(key))
        return None if data is None else data.partition(b"\n")[2]

    def put(self, key: str, *, meta: Mapping[str, Any], payload: bytes) -> None:
        """Keep the object under its key. Raises `OutputError` when that is refused."""
        line = json.dumps(dict(meta), sort_keys=True, separators=(",", ":")).encode()
        self._place.write(self._name(key), _head(line, payload) + b"\n" + payload)

    def is_there(self, key: str) -> bool:
        """Tell whether anything lies under this key, whole or not. Raises `OutputError`."""
        return self._place.read(self._name(key)) is not None

    def use(self, key: str) -> None:
        """Note that the object is in use, for whoever evicts what was not used for longest."""
        self._place.note_use(self._name(key))

    def discard(self, key: str) -> None:
        """Forget the object, if it is there."""
        self._place.remove(self._name(key))

    def clear_leftovers(self) -> None:
        """Remove what killed processes were writing long ago; others may be writing to this cache now."""
        self._place.clear_leftovers(self._kind)

    def objects(self) -> Iterator[Lying]:
        """Yield what lies there, in order of the keys; other files are none of ours. Raises `OutputError`."""
        return self._place.objects(self._kind)

    def keys(self) -> Iterator[str]:
        """Yield the keys of all objects, in order."""
        return (each.key for each in self.objects())

    def _name(self, key: str) -> str:
        return f"{self._kind}/{key[:2]}/{key[2:]}"


def _first_line(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.readline()


def _lying(above: str, entry: os.DirEntry[str]) -> Lying | None:
    """Return the object that an entry of a store's folder is, or None; one that is just removed is none."""
    key = above + entry.name
    try:
        if not is_key(key) or not entry.is_file(follow_symlinks=False):
            return None
        status = entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None
    return Lying(key=key, bytes=status.st_size, used_s=status.st_mtime)


def is_key(text: str) -> bool:
    """Tell whether a text is the key of an object."""
    return _KEY.fullmatch(text) is not None


_META, _HASH = b'{"meta":', b',"sha256":"%s"}'
_HASH_BYTES = len(_HASH % bytes(64))


def _head(meta: bytes, payload: bytes) -> bytes:
    """Return the first line of an object of this note, as JSON, and this payload."""
    hasher = hashlib.sha256(meta + b"\n")
    hasher.update(payload)
    return _META + meta + _HASH % hasher.hexdigest().encode()
