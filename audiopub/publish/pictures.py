"""The pictures of an episode: files beside its article, found, checked and made fit to be published.

This module owns where a picture may lie: in the project's folder of articles or in the article's own, and so
must what a link leads to. What cannot be shown is told, and its words stand in its place. It refuses to fetch
anything.
"""

import functools
import hashlib
import os
import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from audiopub.edition.pictures import MOST_BYTES, Made, UnfitPictureError, make, make_cover
from audiopub.errors import ConfigError, OutputError
from audiopub.model import Article
from audiopub.picture import Picture
from audiopub.publish.files import digest_file
from audiopub.publish.project import Project, SourceFile
from audiopub.slugs import make_slug
from audiopub.store import tagged_hash

FOLDER = "images"
"""Where the pictures of an episode lie in its folder."""

_HASH_DIGITS = 8
_STEM_CHARS = 60
_KEPT = 32
"""How many pictures are kept in memory: an article is prepared more than once when it was renamed."""

_PAGES = frozenset({".html", ".htm", ".xhtml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """The pictures of an episode.

    `shown` are by the `src` that the article gives; `cover` is the episode's own. `files` are the SHA-256 of
    the files that decide about them ("": not there), by their paths as seen from the article. `notices` tell
    what cannot be shown.
    """

    shown: Mapping[str, Picture] = field(default_factory=dict)
    cover: Picture | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()

    @property
    def published(self) -> tuple[Picture, ...]:
        """Return each picture that is published, once."""
        all_of_them = (*self.shown.values(), *((self.cover,) if self.cover else ()))
        return tuple({picture.path: picture for picture in all_of_them}.values())

    @property
    def key(self) -> str:
        """Return the key of what is shown, whichever Pillow made it; empty without pictures."""
        if not self.published:
            return ""
        shown = {src: picture.digest for src, picture in self.shown.items()}
        return tagged_hash("pictures", [shown, self.cover.digest if self.cover else ""])


def find(project: Project, source: SourceFile, article: Article) -> Pictures:
    """Return the pictures that an article shows, and what is in the way of the others."""
    search = _Search(project, source, article)
    search.look_at_shown()
    search.look_at_own()
    return Pictures(shown=search.shown, cover=search.cover, files=search.files, notices=tuple(search.notices))


class _Search:
    """Goes through the pictures of one article."""

    def __init__(self, project: Project, source: SourceFile, article: Article) -> None:
        self._project = project
        self._source = source
        self._article = article
        self.shown: dict[str, Picture] = {}
        self.cover: Picture | None = None
        self.files: dict[str, str] = {}
        self.notices: list[str] = []

    def look_at_shown(self) -> None:
        """Look at each picture in the text, once."""
        seen = set[str]()
        for block in self._article.blocks:
            src = block.image.src if block.image else ""
            name = "" if src in seen else _local(src) or self._saved(src)
            seen.add(src)
            if name:
                place = f", line {block.lines[0]}" if block.lines else ""
                self._look(src, name, place, "its words stand in its place")

    def look_at_own(self) -> None:
        """Look at the picture of the episode, which the feed has, too, if directories would accept it."""
        src = self._article.image
        if name := _local(src):
            self._look(src, name, ", image", "the episode has no picture of its own")
        if src in self.shown:
            self._cover(name)

    def _look(self, src: str, name: str, place: str, instead: str) -> None:
        try:
            path = _located(self._project, self._source, name)
            self.files[name] = digest_file(path)
            made = _made(path, self.files[name])
        except UnfitPictureError as exc:
            self.files.setdefault(name, "")
            self.notices.append(f"{self._source.name}{place}: the picture {name} {exc}, so {instead}.")
        else:
            self.shown[src] = _named(name, made, self.files[name])

    def _cover(self, name: str) -> None:
        try:
            made = _made_cover(_located(self._project, self._source, name), self.files[name])
        except (ConfigError, UnfitPictureError) as exc:
            what = exc.what.replace("the cover", "it") if isinstance(exc, ConfigError) else f"it {exc}."
            self.notices.append(
                f"{self._source.name}, image: {name} is not shown in podcast apps: {what} A square JPEG or "
                "PNG of 1400 to 3000 pixels would be."
            )
        else:
            self.cover = _named(name, made, self.files[name])

    def _saved(self, src: str) -> str:
        """Return where a saved page has its copy of a picture on the web, or "" when it has none.

        The address was made whole from the one in the page, with the page's own.
        """
        if self._source.path.suffix.lower() not in _PAGES or not self._article.source_url:
            return ""
        try:
            home = urljoin(self._article.source_url, ".")
            name = _local(src.removeprefix(home)) if src.startswith(home) else ""
            _located(self._project, self._source, name or ".")
        except (ValueError, UnfitPictureError):
            return ""
        return name


def present(
    project: Project, source: SourceFile, names: Iterable[str], digest: Callable[[Path], str | None]
) -> dict[str, str]:
    """Return the hashes of pictures as they are now ("": not there), by their paths seen from the article."""
    found = {}
    for name in names:
        try:
            found[name] = digest(_located(project, source, name)) or ""
        except (UnfitPictureError, OutputError):
            found[name] = ""
    return found


def _local(src: str) -> str:
    """Return the path of a picture as seen from its article, or "" for the address of anything else."""
    try:
        parts = urlsplit(src)
    except ValueError:
        return ""
    name = unquote(parts.path).replace("\\", "/")
    is_path = bool(name) and name.isprintable() and not (parts.scheme or parts.netloc)
    return posixpath.normpath(name) if is_path else ""


def _located(project: Project, source: SourceFile, name: str) -> Path:
    """Return the file of a picture, links followed. Raises `UnfitPictureError` when it is none of ours."""
    home = source.path.parent
    path = Path(os.path.realpath(home / name))
    homes = (os.path.realpath(folder) for folder in (project.articles, home))
    if not any(path.is_relative_to(folder) for folder in homes):
        raise UnfitPictureError("lies outside the folder of the articles")
    try:
        if path.is_file():
            return path
    except OSError as exc:
        raise UnfitPictureError(f"cannot be read ({exc.strerror})") from exc
    raise UnfitPictureError("is not there")


@functools.lru_cache(maxsize=_KEPT)
def _made(path: Path, _digest: str) -> Made:
    """Return the picture in a file, made once while it is the same."""
    return make(_read(path))


@functools.lru_cache(maxsize=_KEPT)
def _made_cover(path: Path, _digest: str) -> Made:
    """Return the picture in a file as directories accept it. Raises `ConfigError` if they would not."""
    return make_cover(_read(path), str(path))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as exc:
        raise UnfitPictureError(f"cannot be read ({exc.strerror})") from exc


def _named(name: str, made: Made, digest: str) -> Picture:
    """Return a picture under a name that changes with its bytes: no browser shows an old one."""
    stem = make_slug(posixpath.splitext(posixpath.basename(name))[0])[:_STEM_CHARS].strip("-") or "picture"
    mark = hashlib.sha256(made.data).hexdigest()[:_HASH_DIGITS]
    return Picture(
        path=f"{FOLDER}/{stem}-{mark}{made.ending}",
        type=made.type,
        width=made.width,
        height=made.height,
        digest=digest,
        data=made.data,
    )
