"""Where a project's parts are, and which articles a command is about.

This module owns the folders and finds the articles; it refuses to read what is in them.
"""

import os
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from audiopub import config
from audiopub.checking import validate
from audiopub.errors import ArticleError, AudiopubError, UsageError
from audiopub.place import Place
from audiopub.publish.folders import SUFFIXES, Walk, advice_on
from audiopub.remote import place_of
from audiopub.speech.engines.setup import set_up
from audiopub.store import Folder, converting_refusals

ARTICLES_NAME = "articles"
TEMPLATES_NAME = "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """An article's file. `name` is its path relative to the folder of the ledger, with `/`."""

    name: str
    path: Path

    @property
    def sidecar(self) -> Path:
        """Return where editors' decisions about this article are kept, if there are any."""
        return self.path.with_name(self.path.stem + config.SIDECAR_SUFFIX)

    def find_sidecar(self) -> Path | None:
        """Return the sidecar if there is one. Raises `ArticleError` for what is no file in its place."""
        path = self.sidecar
        with converting_refusals(path):
            try:
                path.lstat()
            except (FileNotFoundError, NotADirectoryError):
                return None
            if path.is_file():
                return path
        raise ArticleError(
            "this has the name of the article's sidecar, and is a folder, a broken link or a device.",
            where=str(path),
            next_step="Give it another name, or put a file of settings in its place.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The folders and settings that a command works with.

    `options` are reading decisions from the command line, as nested tables of `audiopub.toml`.
    """

    folder: Path
    output: Path
    settings: config.Settings
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def articles(self) -> Path:
        """Return the folder of the articles and the ledger."""
        return self.folder / ARTICLES_NAME

    @property
    def templates(self) -> Path | None:
        """Return the folder of the project's own templates, if there is one."""
        folder = self.folder / TEMPLATES_NAME
        return folder if folder.is_dir() else None

    @property
    def work(self) -> Path:
        """Return the folder of file index and lock, and of the cache unless it is elsewhere."""
        return self.folder / ".audiopub"

    @property
    def cache(self) -> Place:
        """Return the place of clips and passages. Raises `ConfigError` or `MissingError` for a URL."""
        url = self.settings.cache.url
        return place_of(self.folder, url) if url else Folder(self.work)

    def source(self, name: str) -> SourceFile:
        """Return the file of an article that the ledger or a run names."""
        return SourceFile(name=name, path=Path(os.path.normpath(self.articles / name)))


def working_folder() -> Path:
    """Return the folder in which the command was given. Raises `UsageError` when it has been deleted."""
    try:
        return Path.cwd()
    except OSError as exc:
        raise UsageError(
            f"the folder you are in cannot be used: {exc.strerror or exc}.",
            next_step="It was deleted, moved or locked: go to another one ('cd') and run the command there.",
        ) from exc


def open_project(
    start: Path, *, output: Path | None = None, options: Mapping[str, Any] | None = None
) -> Project:
    """Return the project that `start` lies in: the nearest folder upward with `audiopub.toml`, else `start`.

    Raises `ConfigError` for a mistake in the settings.
    """
    folder = config.find_project(start.resolve())
    path = folder / config.SETTINGS_NAME
    with converting_refusals(path):
        data = path.read_bytes() if path.is_file() else b""
    settings = config.parse_settings(data, str(path))
    set_up(settings.engines, folder=str(folder), where=str(path))
    checked = dict(options or {})
    validate(config.Decisions, checked, "the command line")
    return _sound(
        Project(
            folder=folder,
            output=(output or folder / "output").resolve(),
            settings=settings,
            options=checked,
        )
    )


def settings_in_words(project: Project) -> str:
    """Say where a project's settings come from."""
    path = project.folder / config.SETTINGS_NAME
    told = str(path) if path.is_file() else f"the defaults, since there is no {config.SETTINGS_NAME}"
    return f"settings: {told}"


def _sound(project: Project) -> Project:
    """Return the project. Raises `UsageError` when its pages would lie among its articles' files."""
    articles = project.articles.resolve()
    if articles.is_relative_to(project.output) or project.output.is_relative_to(articles):
        raise UsageError(
            "this folder is that of the articles, or holds it, or lies in it: "
            "what is published would lie among them.",
            where=str(project.output),
            next_step="Give a folder of its own with --output; without it, output/ is taken.",
        )
    return project


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The articles of a run, in order of their names, and what could not be looked into.

    `notices` are about files that lie there and are not read.
    """

    files: tuple[SourceFile, ...]
    failures: tuple[tuple[str, AudiopubError], ...] = ()
    notices: tuple[str, ...] = ()


def find_sources(project: Project, paths: Iterable[Path] = ()) -> Sources:
    """Return the articles below `paths` (files or folders; none: the project's articles).

    A folder that cannot be read is a failure, not the end. Raises `UsageError` for a path that does not
    exist or is no article.
    """
    walk = Walk(skip=(project.output, project.work))
    failures: list[tuple[str, AudiopubError]] = []
    found: dict[str, SourceFile] = {}
    for path in _wanted(project, paths):
        for file in _articles_at(path, walk):
            try:
                _refuse_unusable(file)
            except AudiopubError as exc:
                failures.append((str(file), exc))
                continue
            name = _name(file, project.articles)
            found[name] = SourceFile(name=name, path=file)
    return Sources(
        files=tuple(found[name] for name in sorted(found)),
        failures=(*walk.failures, *failures),
        notices=walk.notices,
    )


def _name(file: Path, articles: Path) -> str:
    """Return the path of an article relative to the folder of articles, with `/`."""
    inside = str(file).removeprefix(f"{articles}/")
    is_plain = len(inside) < len(str(file)) and not {"", ".", ".."} & set(inside.split("/"))
    return inside if is_plain else Path(os.path.relpath(file, articles)).as_posix()


def _wanted(project: Project, paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the paths to look at: each as a run on all articles finds it, whatever links lead to it."""
    given = tuple(paths)
    if not given:
        return (_default_folder(project),)
    walk = Walk(skip=(project.output, project.work))
    for _ in walk.articles(project.articles):
        pass
    shown = []
    for path in given:
        with converting_refusals(path):
            shown.append(walk.shown(path))
    return tuple(shown)


def read_given(path: Path) -> bytes:
    """Return the bytes of a file that a command was given. Raises `UsageError` when there is no such file."""
    with converting_refusals(path):
        is_folder, is_there = path.is_dir(), path.exists()
        if is_there and not is_folder:
            return path.read_bytes()
    what = "this is a folder." if is_folder else "there is no such file."
    raise UsageError(what, where=str(path), next_step="Give the path of a file.")


def single_source(path: Path) -> SourceFile:
    """Return the one article at `path`. Raises `UsageError` when it is a folder or no article."""
    with converting_refusals(path):
        is_folder = path.is_dir()
    if is_folder:
        raise UsageError("this is a folder.", where=str(path), next_step="Give the path of one article.")
    (file,) = _articles_at(path, Walk())
    _refuse_unusable(file)
    return SourceFile(name=file.name, path=file)


def _default_folder(project: Project) -> Path:
    if not project.articles.is_dir():
        raise UsageError(
            "there is no folder of articles.",
            where=str(project.articles),
            next_step="Run 'audiopub init' to make one, or give the paths of articles.",
        )
    return project.articles


def _not_there(path: Path) -> UsageError:
    """Return the error for a path at which nothing lies. Of an address, a path has only one slash left."""
    if re.match(r"https?:/", str(path), re.IGNORECASE):
        address = re.sub(r":/(?=[^/])", "://", str(path), count=1)
        return UsageError(
            "this is a web address, not a file.",
            where=address,
            next_step=f"Fetch it first: audiopub import {shlex.quote(address)}",
        )
    return UsageError("there is no such file or folder.", where=str(path), next_step="Check the path.")


def _articles_at(path: Path, walk: Walk) -> Iterator[Path]:
    with converting_refusals(path):
        is_folder, is_there = path.is_dir(), path.exists()
    if is_folder:
        yield from walk.articles(path)
    elif not is_there:
        raise _not_there(path)
    elif path.suffix.lower() not in SUFFIXES:
        raise UsageError(
            "this is not an article audiopub can read.",
            where=str(path),
            next_step=advice_on(path) or f"Give a file whose name ends in {', '.join(SUFFIXES)}.",
        )
    else:
        yield path


def _refuse_unusable(path: Path) -> None:
    """Raise an error for a name the ledger cannot hold, and for what would never end or begin."""
    try:
        str(path).encode()
    except UnicodeEncodeError as exc:
        raise ArticleError(
            "the name of this file or its folder is not UTF-8.", where=str(path), next_step="Rename it."
        ) from exc
    with converting_refusals(path):
        is_file = path.is_file()
    if not is_file:
        raise ArticleError(
            "this is a broken link, a pipe or a device.",
            where=str(path),
            next_step="Put the article's file in its place.",
        )
    _refuse_shared_sidecar(path)


def _refuse_shared_sidecar(path: Path) -> None:
    """Raise an error for two articles that one sidecar would be about."""
    source = SourceFile(name=path.name, path=path)
    if source.find_sidecar() is not None:
        refuse_twin(source)


def refuse_twin(source: SourceFile) -> None:
    """Raise `ArticleError` when the sidecar of an article would be that of another one, too."""
    path = source.path
    with converting_refusals(path):
        beside = [path.with_suffix(suffix) for suffix in SUFFIXES]
        twin = next((other for other in beside if other.is_file() and not other.samefile(path)), None)
    if twin is not None:
        raise ArticleError(
            f"{source.sidecar.name} would hold decisions about this article and about {twin.name}.",
            where=str(path),
            next_step="Rename one of the two articles; the sidecar is for the one whose name it has.",
        )
