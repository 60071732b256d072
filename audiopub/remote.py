"""A cache at a URL, for machines that have no disk in common: the one door to fsspec.

This module owns how objects are put and read there, and what is said when the service refuses. Whether an
object is whole is decided by its hash, so a service need not put it in one step. It refuses to note when an
object was last used: services would have to write it again for that.
"""

import contextlib
import errno
import functools
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from audiopub.errors import ConfigError, MissingError, RemoteError
from audiopub.place import Lying, Place
from audiopub.store import Folder, is_key

_HEAD_BYTES = 65_536
"""How much of an object is read for its first line: the note of five minutes of sound takes less."""

_EXTRAS: Mapping[str, str] = {"s3": "s3", "s3a": "s3", "gs": "gs", "gcs": "gs"}
"""Which extra of audiopub brings what a kind of URL needs."""

_FLAT = frozenset({"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss"})
"""Kinds of URL at which there are no folders to be made."""

_TIMES = ("LastModified", "mtime", "updated", "last_modified", "created")
"""What services call the time at which an object was put."""

_NO_PART = frozenset({errno.EINVAL, errno.ENOSYS, 416, 501})
"""How services refuse a part of an object: of an empty one (416, RFC 9110, section 15.5.17), or of any (501).
s3fs makes EINVAL and ENOSYS of these."""

_WHERE = "[cache] url"


def place_of(folder: Path, url: str) -> Place:
    """Return the place that `[cache] url` names; paths start at `folder`.

    Raises `ConfigError` for a kind of URL that nobody knows, and `MissingError` when what it needs is not
    installed.
    """
    parts = urlsplit(url) if "://" in url else None
    if parts is None:
        return Folder(folder / url)
    if parts.scheme != "file":
        return remote(url)
    from urllib.request import url2pathname  # it brings all of HTTP with it

    return Folder(Path(url2pathname(parts.path)))


@functools.cache
def remote(url: str) -> "Remote":
    """Return the place at a URL, the same each time. Raises as `place_of` does."""
    scheme = urlsplit(url).scheme
    try:
        import fsspec
        from fsspec.core import url_to_fs
    except ImportError as exc:
        raise _missing(f"{url} needs fsspec, which is not installed", _EXTRAS.get(scheme, "cluster")) from exc
    if scheme not in {*fsspec.available_protocols()}:
        raise ConfigError(
            f"nobody knows how to reach {scheme}://.",
            where=_WHERE,
            next_step='Write "s3://BUCKET/FOLDER", "gs://BUCKET/FOLDER", or the path of a shared folder.',
        )
    try:
        files, root = url_to_fs(url, use_listings_cache=False)
    except ImportError as exc:
        raise _missing(f"{url} cannot be reached: {exc}", _EXTRAS.get(scheme, "")) from exc
    except Exception as exc:
        raise _refused(url, exc) from exc
    return Remote(url, files, root.rstrip("/"), has_folders=scheme not in _FLAT)


def _missing(what: str, extra: str) -> MissingError:
    advice = f'Install it: pip install "audiopub[{extra}]".' if extra else "Install the package it names."
    return MissingError(f"{what.rstrip('.')}.", where=_WHERE, next_step=advice)


class Remote:
    """A place at a URL."""

    folder: Path | None = None
    notes_use = False

    def __init__(self, url: str, files: Any, root: str, *, has_folders: bool) -> None:  # noqa: ANN401 -- fsspec has no types
        self.address = url.rstrip("/")
        self._files = files
        self._root = root
        self._has_folders = has_folders

    def address_of(self, name: str) -> str:
        """Return the URL of an object."""
        return f"{self.address}/{name}"

    def read(self, name: str) -> bytes | None:
        """Return the bytes of an object, or None when it is absent. Raises `RemoteError`."""
        with self._asking(name), contextlib.suppress(FileNotFoundError):
            return bytes(self._files.cat_file(self._path(name)))
        return None

    def head(self, name: str) -> bytes | None:
        """Return its first line at least, or None when it is absent or empty. Raises `RemoteError`."""
        with self._asking(name):
            try:
                found = bytes(self._files.cat_file(self._path(name), start=0, end=_HEAD_BYTES))
            except FileNotFoundError:
                return None
            except Exception as exc:  # each library has errors of its own for a part that is refused
                if not _is_part_refused(exc):
                    raise
                found = b""
        return found if b"\n" in found else self.read(name)

    def write(self, name: str, data: bytes) -> None:
        """Put an object there. Raises `RemoteError`."""
        with self._asking(name):
            if self._has_folders:
                self._files.makedirs(self._path(name).rpartition("/")[0], exist_ok=True)
            self._files.pipe_file(self._path(name), data)

    def note_use(self, name: str) -> None:
        """Note nothing."""

    def remove(self, name: str) -> None:
        """Remove the object, if it is there. Raises `RemoteError`."""
        with self._asking(name), contextlib.suppress(FileNotFoundError):
            self._files.rm_file(self._path(name))

    def objects(self, kind: str) -> Iterator[Lying]:
        """Yield the objects of a kind in order of their keys, with when they were put.

        Raises `RemoteError`.
        """
        found: Mapping[str, Mapping[str, Any]] = {}
        with self._asking(kind), contextlib.suppress(FileNotFoundError):
            found = self._files.find(self._path(kind), detail=True)
        for path in sorted(found):
            key = "".join(path.rsplit("/", 2)[-2:])
            if is_key(key):
                yield Lying(key=key, bytes=int(found[path]["size"]), used_s=_put_s(found[path]))

    def clear_leftovers(self, kind: str) -> None:
        """Do nothing: what a killed process was putting is not there, or is put again under its name."""

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    @contextlib.contextmanager
    def _asking(self, name: str) -> Iterator[None]:
        """Turn whatever the service's own library raises into a `RemoteError`."""
        try:
            yield
        except Exception as exc:
            raise _refused(self.address_of(name), exc) from exc


def _is_part_refused(exc: Exception) -> bool:
    """Tell whether a service has answered that it gives no such part of an object: it may give all of it.

    s3fs has an error number for it, gcsfs a `code`, HTTP a `status`; what serves no parts is not implemented.
    """
    told = {getattr(exc, name, None) for name in ("errno", "code", "status")}
    return isinstance(exc, NotImplementedError) or not told.isdisjoint(_NO_PART)


def _refused(where: str, exc: Exception) -> RemoteError:
    said = " ".join(str(exc).split()) or type(exc).__name__
    return RemoteError(
        f"cannot be read or written: {said.rstrip('.')}.",
        where=where,
        next_step="See whether the service answers, and whether the environment holds what it asks for to "
        "let you in; then run the same command again.",
    )


def _put_s(info: Mapping[str, Any]) -> float:
    """Return when an object was put, as Unix time; 0 when the service does not say it."""
    told = next((info[name] for name in _TIMES if info.get(name)), 0)
    if isinstance(told, str):
        told = datetime.fromisoformat(told)
    if isinstance(told, datetime):
        return (told if told.tzinfo else told.replace(tzinfo=UTC)).timestamp()
    return float(told)
