"""A published folder as a stranger sees it: files by their path, with `/` between names.

This module is the door to the disk for all checks. It refuses to write.
"""

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

_SELF = re.compile(rb"""<atom:link\b[^>]*\brel=["']self["'][^>]*\bhref=["']([^"'<>]+)["']""")
_HIDDEN = "."


@dataclass(frozen=True)
class Folder:
    """The folder `root`, and the address at which it is published, as its feed says."""

    root: Path

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, or None when there is none that can be read."""
        try:
            return (self.root / path).read_bytes()
        except OSError:
            return None

    def mapped(self, path: str) -> mmap.mmap | bytes | None:
        """Return the bytes of a file that may be large, mapped; None when there is none that can be read."""
        try:
            with (self.root / path).open("rb") as file:
                return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:
            return b""  # an empty file cannot be mapped
        except OSError:
            return None

    def text(self, path: str) -> str | None:
        """Return a file's text, or None when it is absent or not UTF-8."""
        try:
            data = self.read(path)
            return None if data is None else data.decode()
        except UnicodeDecodeError:
            return None

    def size(self, path: str) -> int | None:
        """Return a file's size in bytes, or None when there is none."""
        place = self.root / path
        try:
            return place.stat().st_size if place.is_file() else None
        except OSError:
            return None

    @cached_property
    def paths(self) -> frozenset[str]:
        """Return the paths of all files that are published: none whose name or folder begins with a dot."""
        return frozenset().union(*self._by_home.values())

    @cached_property
    def _by_home(self) -> dict[str, list[str]]:
        """Return the paths by the episode whose folder they are in; "" has those of the site."""
        homes: dict[str, list[str]] = {}
        for path in self._walk():
            homes.setdefault(slug_of(path), []).append(path)
        return homes

    def _walk(self) -> Iterator[str]:
        for place in self.root.rglob("*"):
            relative = place.relative_to(self.root)
            if place.is_file() and not any(part.startswith(_HIDDEN) for part in relative.parts):
                yield relative.as_posix()

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Return the names of the episodes' folders, sorted."""
        return tuple(sorted(self._by_home.keys() - {""}))

    def of_episode(self, slug: str) -> list[str]:
        """Return the paths of all files in an episode's folder, sorted."""
        return sorted(self._by_home.get(slug, ()))

    @cached_property
    def base_url(self) -> str:
        """Return the address of the folder without a slash at its end, as the feed's own address says it.

        Where feed.xml says none, a further feed does.
        """
        if own := self._own_address("feed.xml"):
            return own.rpartition("/")[0]
        further = (path for path in sorted(self.paths) if path.startswith("feeds/"))
        found = (self._own_address(path).rpartition("/feeds/")[0] for path in further)
        return next(filter(None, found), "")

    def _own_address(self, feed: str) -> str:
        """Return the address that a feed says it has, or "" when it says none."""
        found = _SELF.search(self.read(feed) or b"") if feed.endswith(".xml") else None
        return found[1].decode(errors="replace") if found else ""

    def local(self, url: str) -> str | None:
        """Return the path of the file that an address of this site stands for, or None for another site's."""
        prefix = f"{self.base_url}/"
        if not self.base_url or not url.startswith(prefix):
            return None
        path = unquote(urlsplit(url[len(prefix) :]).path)
        return f"{path}index.html" if path.endswith("/") or not path else path


def slug_of(path: str) -> str:
    """Return the name of the episode in whose folder a path lies, or "" for one of the site's own."""
    names = path.split("/")
    return names[1] if len(names) > 2 and names[0] == "episodes" else ""  # noqa: PLR2004 -- episodes/<slug>/<file>
