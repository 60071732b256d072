"""What lies in the folder of articles: articles, links that lead on, and files that are not read.

This module owns the walk. It refuses to open what it finds.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from audiopub import config
from audiopub.errors import AudiopubError, OutputError, shown
from audiopub.publish.commit import STAGE_NAME

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""What an article's name may end in."""

_SAVE = 'in the program that made it, choose "Save as" or "Export", and save it as a web page (.html)'
_RENAME = "it is Markdown or plain text by another name: rename it to .md or .txt"
_CONVERT = "convert it to Markdown (.md) or to a web page (.html)"
_WHOLE_PAGE = 'save the page again as "Web page, HTML only" (.html)'

UNREAD: Mapping[str, str] = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".fodt", ".rtf", ".pages", ".wpd", ".gdoc"), _SAVE),
    **dict.fromkeys(
        (".pdf", ".epub", ".mobi", ".azw3", ".djvu"), "copy its text into a file that ends in .txt"
    ),
    **dict.fromkeys((".rst", ".adoc", ".asciidoc", ".org", ".tex", ".textile", ".wiki", ".mdx"), _CONVERT),
    **dict.fromkeys((".text", ".mdown", ".mkd", ".mkdn", ".mdwn"), _RENAME),
    **dict.fromkeys((".mht", ".mhtml", ".webarchive", ".maff"), _WHOLE_PAGE),
}
"""What an editor does with a document of a kind that is not read, by the ending of its name.

Beside an article of its name it is what the article was made from, and nothing is to be done.
"""


def advice_on(path: Path) -> str:
    """Return what to do with a document of a kind that is not read, as a sentence, or ""."""
    advice = UNREAD.get(path.suffix.lower(), "")
    return f"{advice[0].upper()}{advice[1:]}." if advice else ""


_LOCKS = "~$"
"""How the files begin that word processors keep beside an open document."""

_NAMED = 5
"""How many files a notice names."""


class Walk:
    """A look through folders. `failures`, `notices` and `roots` are there when it is over.

    Links to folders are followed once each, unless they lead up or to what is found anyway; `skip` are
    folders that are ours; so are those that were ever published into. `roots` has each folder that was
    walked, by what it really is.
    """

    def __init__(self, skip: Iterable[Path] = ()) -> None:
        self._skip = frozenset(folder.resolve() for folder in skip)
        self._unread: dict[str, list[str]] = {}
        self._notices: list[str] = []
        self.failures: list[tuple[str, AudiopubError]] = []
        self.roots: dict[Path, Path] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """Return what an editor may not expect of what lies there."""
        unread = (f"not read: {_some(names)}: {advice}." for advice, names in self._unread.items())
        return (*self._notices, *unread)

    def articles(self, folder: Path) -> Iterator[Path]:
        """Yield the articles below a folder, and below the folders that its links lead to."""
        waiting = [folder]
        while waiting:
            shown = waiting.pop(0)
            if shown == folder or self._is_to_follow(shown):
                self.roots.setdefault(shown.resolve(), shown)
                yield from self._below(shown, waiting)

    def shown(self, path: Path) -> Path:
        """Return a path as the walk would find it, whichever links it is given by."""
        whole = path.absolute()
        real = whole.resolve() if whole.is_dir() else whole.parent.resolve() / whole.name
        found = (shown / real.relative_to(root) for root, shown in self.roots.items() if root in _up(real))
        return next(found, real)

    def _below(self, root: Path, links: list[Path]) -> Iterator[Path]:
        """Yield the articles below a folder, in order; note the links to folders."""
        for name, folders, files in os.walk(root, onerror=self._note_failure):
            here = Path(name)
            if STAGE_NAME in folders:
                self._note_output(here, root)
                folders.clear()
                continue
            known = [folder for folder in sorted(folders) if not folder.startswith(".")]
            links += [here / folder for folder in known if (here / folder).is_symlink()]
            folders[:] = [
                folder
                for folder in known
                if not (here / folder).is_symlink() and (here / folder).resolve() not in self._skip
            ]
            seen = [file for file in sorted(files) if not file.startswith(".")]
            self._note_unread(here, seen)
            yield from (here / file for file in seen if file.lower().endswith(SUFFIXES))

    def _is_to_follow(self, link: Path) -> bool:
        """Tell whether a link to a folder leads to something new; note it when it leads up."""
        target = link.resolve()
        ours = (*self.roots, *self._skip)
        if any(target.is_relative_to(folder) for folder in ours):
            return False
        if any(root.is_relative_to(target) for root in self.roots):
            self._notices.append(
                f"not followed: {shown(link)} is a link to a folder that holds the articles' own folder. "
                "Let it lead to the folder with the further articles."
            )
            return False
        return True

    def _note_unread(self, folder: Path, names: list[str]) -> None:
        stems = {PurePath(name).stem for name in names if name.lower().endswith(SUFFIXES)}
        for name in names:
            advice = UNREAD.get(PurePath(name).suffix.lower())
            if advice and PurePath(name).stem not in stems and not name.startswith(_LOCKS):
                self._unread.setdefault(advice, []).append(shown(folder / name))
            is_sidecar = name.endswith(config.SIDECAR_SUFFIX)
            if is_sidecar and name.removesuffix(config.SIDECAR_SUFFIX) not in stems:
                self._notices.append(
                    f"not used: there is no article of this name beside {shown(folder / name)}. "
                    "Give it the name of its article, or delete it."
                )

    def _note_output(self, folder: Path, root: Path) -> None:
        """Note that a folder was published into, if it was given or is a link: then it was not expected."""
        if folder == root:
            self._notices.append(
                f"not looked into: {shown(folder)} holds what was published, and its pages are no articles. "
                "Keep articles in a folder of their own, and publish into another one with --output."
            )

    def _note_failure(self, exc: OSError) -> None:
        where = str(exc.filename)
        error = OutputError(
            f"cannot be looked into: {exc.strerror or exc}.",
            where=where,
            next_step="Mend its permissions and run the command again.",
        )
        self.failures.append((where, error))


def _up(path: Path) -> tuple[Path, ...]:
    return (path, *path.parents)


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
