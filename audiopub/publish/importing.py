"""Articles from the web into the folder of articles.

This module owns which file an article goes into, and that nothing of an editor's is lost: a file with the
same source is replaced only when it was asked for, and one that was edited only when that was asked for as
well; its old text is then kept in `.audiopub/replaced/`. It refuses to fetch: that is the fetcher's.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from audiopub.article.decode import decode
from audiopub.article.front import split
from audiopub.article.web.addresses import printable, without_tracking
from audiopub.article.web.feeds import is_list, read_list
from audiopub.article.web.fetch import Fetched, Fetcher
from audiopub.article.web.page import is_readable, last_part, page_article
from audiopub.article.writer import to_markdown
from audiopub.errors import ArticleError, AudiopubError, UsageError
from audiopub.publish.folders import SUFFIXES, Walk
from audiopub.publish.project import Project
from audiopub.report import Detail, Failed, Noted, Reporter, Warned
from audiopub.slugs import make_slug
from audiopub.store import converting_refusals, write_atomically

Outcome = Literal["written", "updated", "unchanged", "kept", "failed"]

_RECORD = "imported.json"
_REPLACED = "replaced"
_MOST_LISTS = 200
"""How many lists lead on in one run: a list of lists must end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What happened to one address. `path` is relative to the project; `code` the exit code of a failure."""

    url: str
    outcome: Outcome
    path: str = ""
    title: str = ""
    message: str = ""
    code: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is wanted: `newest` limits the articles of each list; `feed` says that addresses are lists."""

    feed: bool = False
    newest: int | None = None
    update: bool = False
    force: bool = False


def addresses_in(path: Path) -> tuple[str, ...]:
    """Return the addresses in a text file, one a line; `#` begins a comment. Raises `UsageError`."""
    data = _bytes_of(path, "Give the path of a text file with one address on a line.")
    return addresses_among(data, str(path))


def addresses_among(data: bytes, where: str) -> tuple[str, ...]:
    """Return the addresses in a text, one a line; `#` begins a comment. Raises `UsageError`."""
    if is_list(data):
        raise UsageError(
            "this is a feed or an OPML list, not a text file of addresses.",
            where=where,
            next_step="Give it without --from.",
        )
    lines = (line.strip() for line in _text_of(data, where).split("\n"))
    found = tuple(line.split(" #")[0].strip() for line in lines if line and not line.startswith("#"))
    if not found:
        raise UsageError("this file holds no addresses.", where=where, next_step="Write one on a line.")
    return found


def _text_of(data: bytes, where: str) -> str:
    try:
        return decode(data, where, entities=False) if data.strip() else ""
    except ArticleError as exc:
        raise UsageError(exc.what, where=where, next_step="Give a text file of addresses.") from exc


def _bytes_of(path: Path, next_step: str) -> bytes:
    """Return the bytes of a file that was named on the command line. Raises `UsageError`."""
    if path.is_dir():
        raise UsageError("this is a folder, not a file.", where=str(path), next_step=next_step)
    try:
        return path.read_bytes()
    except OSError as exc:
        missing = isinstance(exc, FileNotFoundError | NotADirectoryError)
        what = "there is no such file" if missing else f"this file cannot be read: {exc.strerror or exc}"
        raise UsageError(f"{what}.", where=str(path), next_step=next_step) from exc


def import_all(
    project: Project, addresses: Sequence[str], wish: Wish, fetcher: Fetcher, reporter: Reporter
) -> Iterator[Imported]:
    """Fetch what lies at each address and write its articles; yield what happened, one by one.

    An address may also be the path of a feed or an OPML file here. One that fails does not stop the rest.
    """
    fetcher.tell = lambda text: reporter.tell(Detail(text=text))
    fetcher.warn = lambda text: reporter.tell(Warned(text=text))
    shelf = _Shelf(project=project, wish=wish)
    queue = [_Wanted(address=address, list_depth=2, feed=wish.feed) for address in addresses]
    seen: set[str] = set()
    lists: list[str] = []
    while queue:
        wanted = queue.pop(0)
        if wanted.address in seen:
            continue
        seen.add(wanted.address)
        try:
            found = _visit(wanted, shelf, fetcher, reporter)
            if isinstance(found, list):
                _count_list(lists, wanted.address)
        except AudiopubError as exc:
            reporter.tell(Failed(source=wanted.address, message=str(exc)))
            yield Imported(url=wanted.address, outcome="failed", message=str(exc), code=exc.exit_code)
            continue
        if isinstance(found, Imported):
            yield found
        else:
            queue[:0] = found


def _count_list(lists: list[str], address: str) -> None:
    lists.append(address)
    if len(lists) > _MOST_LISTS:
        raise ArticleError(
            f"this is one list too many: {_MOST_LISTS} were read already.",
            where=address,
            next_step="Import it in a run of its own.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """An address to visit; `list_depth` says how many lists may still lead on from it."""

    address: str
    list_depth: int
    feed: bool = False


def _visit(
    wanted: _Wanted, shelf: "_Shelf", fetcher: Fetcher, reporter: Reporter
) -> Imported | list[_Wanted]:
    address = wanted.address
    if "://" not in address:
        return _listed(wanted, _read(Path(address)), address, base="", shelf=shelf)
    known = shelf.by_source(address)
    if known and not shelf.wish.update and not wanted.feed:
        return shelf.kept(address, known)
    reporter.tell(Noted(text=f"fetching: {address}"))
    page = fetcher.get(address, is_readable)
    if is_list(page.data):
        return _listed(wanted, page.data, page.url, base=page.url, shelf=shelf)
    if wanted.feed:
        raise ArticleError("this is no feed and no OPML list.", where=address, next_step="Leave --feed out.")
    return shelf.put(address, page, reporter)


def _read(path: Path) -> bytes:
    """Return the bytes of a list that lies here. Raises `UsageError` for another file."""
    if not path.exists():
        raise UsageError(
            "this is neither a web address nor a file.",
            where=str(path),
            next_step="Begin an address with https://.",
        )
    data = _bytes_of(path, "Give the path of a feed or an OPML list.")
    if not is_list(data):
        raise UsageError(
            "this file is no feed and no OPML list.",
            where=str(path),
            next_step="Put articles into articles/ as they are; give a list of addresses with --from.",
        )
    return data


def _listed(wanted: _Wanted, data: bytes, where: str, *, base: str, shelf: "_Shelf") -> list[_Wanted]:
    """Return what a list leads on to."""
    if not wanted.list_depth:
        raise ArticleError("this list is in a list in a list.", where=where, next_step="Give its address.")
    listed = read_list(data, where, base=base)
    pages = listed.pages[: shelf.wish.newest]
    depth = wanted.list_depth - 1
    return [
        *(_Wanted(address=page, list_depth=0) for page in pages),
        *(_Wanted(address=feed, list_depth=depth, feed=True) for feed in listed.feeds),
    ]


@dataclass(slots=True, kw_only=True)
class _Shelf:
    """The folder of articles, with the files by the source they name."""

    project: Project
    wish: Wish
    _sources: dict[str, Path] | None = field(default=None)

    def by_source(self, url: str) -> Path | None:
        """Return the file that names this address as its source."""
        if self._sources is None:
            self._sources = dict(_sources(self.project))
        return self._sources.get(_same(url))

    def kept(self, url: str, path: Path) -> Imported:
        """Say that an article is there already."""
        message = "it is there already; --update fetches it again"
        return Imported(url=url, outcome="kept", path=self._shown(path), message=message)

    def put(self, url: str, page: Fetched, reporter: Reporter) -> Imported:
        """Write the article in a page. Raises `ArticleError` and `OutputError`."""
        article = page_article(page)
        for notice in article.notices:
            reporter.tell(Warned(text=f"{url}: {notice}"))
        known = self.by_source(article.source_url) or self.by_source(url)
        if known and not self.wish.update:
            return self.kept(url, known)
        path = known if known and known.suffix == ".md" else self._free(article.title, page.url)
        if known and path != known:
            raise self._refusal(known, "was not written by import")
        data = to_markdown(article).encode()
        outcome: Outcome = "updated" if known else "written"
        if known and self._read(known) == data:
            outcome = "unchanged"
        else:
            self._write(path, data)
        self._sources = {**(self._sources or {}), _same(article.source_url): path, _same(url): path}
        return Imported(url=url, outcome=outcome, path=self._shown(path), title=printable(article.title))

    def _write(self, path: Path, data: bytes) -> None:
        """Write a file and remember its bytes; what an editor made of it before is kept elsewhere."""
        record = self._record()
        name = _relative(path, self.project.articles)
        with converting_refusals(path):
            old = path.read_bytes() if path.exists() else None
        if old is not None and _digest(old) != record.get(name):
            if not self.wish.force:
                raise self._refusal(path, "was edited since it was imported")
            keep = self.project.work / _REPLACED / f"{path.stem}-{_digest(old)[:8]}{path.suffix}"
            write_atomically(keep, old)
        write_atomically(path, data)
        record[name] = _digest(data)
        text = json.dumps(dict(sorted(record.items())), ensure_ascii=False, indent=0)
        write_atomically(self.project.work / _RECORD, text.encode())

    def _refusal(self, path: Path, what: str) -> ArticleError:
        return ArticleError(
            f"this file {what}, and is left as it is.",
            where=str(path),
            next_step="Give --force with --update to replace it (its text is kept in .audiopub/replaced/).",
        )

    def _record(self) -> dict[str, str]:
        """Return the hash of each file as import wrote it; none where the record cannot be read."""
        try:
            found = json.loads((self.project.work / _RECORD).read_bytes())
        except (OSError, ValueError):
            return {}
        return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}

    def _free(self, title: str, url: str) -> Path:
        """Return a path for an article at which no article and no sidecar lies."""
        stem = make_slug(title) or make_slug(last_part(url)) or "article"
        number = 1
        while True:
            name = stem if number == 1 else f"{stem}-{number}"
            beside = [self.project.articles / f"{name}{suffix}" for suffix in (*SUFFIXES, ".audiopub.toml")]
            with converting_refusals(self.project.articles):
                if not any(path.exists() or path.is_symlink() for path in beside):
                    return self.project.articles / f"{name}.md"
            number += 1

    def _read(self, path: Path) -> bytes:
        with converting_refusals(path):
            return path.read_bytes()

    def _shown(self, path: Path) -> str:
        return _relative(path, self.project.folder)


def _sources(project: Project) -> Iterator[tuple[str, Path]]:
    """Yield the source that each file among the articles names in its front matter, and the file."""
    walk = Walk(skip=(project.output, project.work))
    for path in walk.articles(project.articles) if project.articles.is_dir() else ():
        try:
            text = decode(path.read_bytes(), str(path), entities=False)
            front = split(text, str(path)).front
        except (OSError, AudiopubError):
            continue  # publish tells of a file that cannot be read; here it has no source
        if front and front.source:
            yield _same(front.source), path


def _same(url: str) -> str:
    """Return an address without what does not change the page it names."""
    return (
        without_tracking(url).partition("#")[0].rstrip("/").removeprefix("https://").removeprefix("http://")
    )


def _relative(path: Path, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
