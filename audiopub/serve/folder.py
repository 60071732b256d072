"""What lies behind an address of the site: a file of the folder, its kind, and how it is sent.

This module owns which files are served and as what. It refuses whatever lies outside the folder, begins with
a dot (audiopub's own notes among them), or is no file; and it lists nothing. A file is opened once and read
from there, so that it is whole also while publishing replaces it.
"""

import hashlib
import io
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from urllib.parse import urlsplit

from audiopub.serve.addresses import base_of, with_addresses
from audiopub.serve.conditions import Version
from audiopub.serve.reloading import with_script

INDEX = "index.html"
NOT_FOUND = "404.html"

KINDS: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".mp3": "audio/mpeg",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".epub": "application/epub+zip",
    ".txt": "text/plain; charset=utf-8",
}
"""Media types by the ending of a file's name; those of transcripts are as the feed names them."""

_CHAPTERS = "application/json+chapters"
_FEED = "application/rss+xml; charset=utf-8"
_UNKNOWN = "application/octet-stream"

OPEN_TO_ALL = frozenset({".vtt", ".srt", ".json", ".xml"})
"""What players on other sites may read: transcripts, chapters and the feed."""

_FEED_PATH = re.compile(r"feed(?:-\d+)?\.xml|feeds/[^/]+\.xml")
_MOST_CHANGED_BYTES = 50_000_000
_HEAD_BYTES = 10_000
"""How far into the feed its own address stands at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is sent for an address: `path` below the folder, and an open file of `size` bytes."""

    path: str
    file: BinaryIO
    size: int
    version: Version

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers that every answer about this file has."""
        shared = {"access-control-allow-origin": "*"} if suffix(self.path) in OPEN_TO_ALL else {}
        return {
            "content-type": kind_of(self.path),
            "cache-control": "no-cache",
            "x-content-type-options": "nosniff",
            "accept-ranges": "bytes",
            **self.version.headers,
            **shared,
        }


def kind_of(path: str) -> str:
    """Return the media type of a file of the site."""
    if is_feed(path):
        return _FEED
    return _CHAPTERS if PurePosixPath(path).name == "chapters.json" else KINDS.get(suffix(path), _UNKNOWN)


def suffix(path: str) -> str:
    """Return the ending of a file's name, with its dot, in small letters."""
    return PurePosixPath(path).suffix.lower()


def is_feed(path: str) -> bool:
    """Return whether a file is a page of a feed."""
    return _FEED_PATH.fullmatch(path) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The folder of a site. When it is reloading, its pages load themselves again after a change."""

    folder: Path
    is_reloading: bool = False

    def find(self, address: str) -> str | None:
        """Return the path of the file that an address path (decoded) means; None when there is none.

        Addresses below the path of the site's own base address mean the same files: pages that are shown
        for any address (404.html) link to these. A folder's address without a slash at its end is returned
        with one: that is where its page's links hold.
        """
        return self._found(address) or self._found(_without(address, urlsplit(self.base()).path))

    def _found(self, address: str) -> str | None:
        names = address.removeprefix("/").split("/")
        is_open = not names[-1]
        names = names[:-1] if is_open else names
        if not all(map(_is_plain, names)):
            return None
        path = "/".join(names)
        if self.is_file("/".join([*names, INDEX])):
            return f"{path}/{INDEX}".lstrip("/") if is_open else f"{path}/"
        return path if not is_open and self.is_file(path) else None

    def is_file(self, path: str) -> bool:
        """Return whether a path names a file that really lies in the folder, whatever links there are."""
        try:
            real = (self.folder / path).resolve(strict=True)
            return real.is_file() and real.is_relative_to(self.folder.resolve())
        except (OSError, ValueError):
            return False

    def base(self) -> str:
        """Return the address at which the site says it is; "" when it does not say."""
        try:
            with (self.folder / "feed.xml").open("rb") as file:
                return base_of("feed.xml", file.read(_HEAD_BYTES))
        except OSError:
            return ""

    def open(self, path: str, *, origin: str, shown_at: str = "") -> Content:
        """Open a file of the site. The site's addresses in feeds and index become those below `origin`.

        `shown_at` is the path for which a page is shown, where that is not its own. Raises `OSError` when the
        file is gone.
        """
        state = self._state_before(path, shown_at or path)
        file = (self.folder / path).open("rb")
        found = os.fstat(file.fileno())
        names_feed = is_feed(path) or path == INDEX
        if found.st_size <= _MOST_CHANGED_BYTES and (names_feed or state):
            with file:
                data = file.read()
            if names_feed:
                base = base_of(path, data) if is_feed(path) else self.base()
                data = with_addresses(data, base, origin, self.is_file)
            return _made(path, with_script(data, shown_at or path, state) if state else data, found)
        tag = f"{found.st_ino:x}-{found.st_size:x}-{found.st_mtime_ns:x}"
        version = Version(etag=f'"{tag}"', modified_s=int(found.st_mtime))
        return Content(path=path, file=file, size=found.st_size, version=version)

    def _state_before(self, path: str, shown_at: str) -> str:
        """Return the state of a page that is to load itself again, taken before it is read; "" for others.

        What changes between the two is then a change, though perhaps of what was read already.
        """
        return self.state(shown_at) if self.is_reloading and suffix(path) == ".html" else ""

    def state(self, path: str) -> str:
        """Return what changes when something changes of what a page shows: its own folder, and the assets."""
        page = self.folder.joinpath(*filter(_is_plain, path.split("/")))
        places = (page if path.endswith("/") else page.parent, self.folder / "assets")
        told = [f"{place} {entry}" for place in places for entry in _entries(place)]
        return hashlib.sha256("\n".join(told).encode("utf-8", "replace")).hexdigest()[:16]


def _made(path: str, data: bytes, found: os.stat_result) -> Content:
    """Return bytes that were made from a file as what is sent for it."""
    version = Version(etag=f'"{hashlib.sha256(data).hexdigest()[:32]}"', modified_s=int(found.st_mtime))
    return Content(path=path, file=io.BytesIO(data), size=len(data), version=version)


def _is_plain(name: str) -> bool:
    """Return whether a part of an address is the name of something that may be served."""
    return bool(name) and not name.startswith(".") and not set(name) & set("\\:\0")


def _without(address: str, base_path: str) -> str:
    return address.removeprefix(base_path) if address.startswith(f"{base_path}/") else "//"


def _entries(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as listing:
            found = [(entry.name, entry.stat()) for entry in listing]
    except OSError:
        return []
    files = [(name, each) for name, each in found if stat.S_ISREG(each.st_mode) and not name.startswith(".")]
    return sorted(f"{name} {each.st_ino} {each.st_size} {each.st_mtime_ns}" for name, each in files)
