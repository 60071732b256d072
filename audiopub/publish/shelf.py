"""The published episodes that lie in the output folder just as audiopub wrote them.

This module owns whether a record is ours: its hash is the one that was noted when it was written. Whoever
reads a record asks here. Where the notes are lost with the folder's own files, what is there is taken.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from audiopub.errors import OutputError
from audiopub.model import Published
from audiopub.publish import record as records
from audiopub.publish.files import FileIndex
from audiopub.publish.ledger import Ledger

_SITE_FILES = ("index.html", "feed.xml", "404.html", "accessibility.html", "sitemap.xml", "cover.jpg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A published episode and the SHA-256 of its record."""

    published: Published
    record_sha256: str


class Shelf:
    """The records in an output folder. `noted` are their hashes by slug, or None when the notes are lost."""

    def __init__(
        self, output: Path, index: FileIndex, ledger: Ledger, noted: Mapping[str, str] | None
    ) -> None:
        self._output = output
        self._index = index
        self._ledger = ledger
        self._noted = noted
        self._read: dict[str, tuple[str, records.Record | None]] = {}

    def record(self, slug: str) -> records.Record | None:
        """Return the record of an episode as it was written; None when it is lost or was changed since.

        It is read once, and again only when its file is another one.
        """
        digest = self._digest(slug)
        if digest is None or not self._is_ours(slug, digest):
            return None
        if slug not in self._read or self._read[slug][0] != digest:
            self._read[slug] = digest, records.load(self._output, slug)
        return self._read[slug][1]

    def episodes(self) -> dict[str, Shelved]:
        """Return the episodes of the ledger that lie there, by slug."""
        found = {}
        for slug in self._ledger.entries():
            record = self.record(slug)
            if record is not None:
                found[slug] = Shelved(published=record.published, record_sha256=self._read[slug][0])
        return found

    def changed(self) -> tuple[str, ...]:
        """Return the slugs of the episodes whose record lies there and is not as it was written."""
        found = ((slug, self._digest(slug)) for slug in self._ledger.entries())
        return tuple(slug for slug, digest in found if digest is not None and not self._is_ours(slug, digest))

    def is_known(self, slug: str) -> bool:
        """Tell whether the last run knew of this episode here; where the notes are lost, any may be known."""
        return self._noted is None or slug in self._noted

    def is_noted(self, slug: str) -> bool:
        """Tell whether the site, as far as is noted, names this episode."""
        return self._noted is not None and slug in self._noted

    def lost(self) -> tuple[str, ...]:
        """Return the slugs of the episodes that the site names and whose record is not as it was written."""
        noted = self._noted or {}
        return tuple(slug for slug in sorted(noted) if self.record(slug) is None)

    def check_owner(self, owner: str) -> None:
        """Raise `OutputError` when what lies there is not what this ledger is about.

        `owner` is the name of the project that published it, or "" when that is not known.
        """
        if self._noted and owner and owner != self._ledger.project:
            raise self._foreign(
                self._output,
                "this folder was published by another project, or the ledger of this one was lost.",
            )
        if self._noted is None and not self.episodes() and (unknown := self._unknown_file()):
            raise OutputError(
                "audiopub did not make this file, and would write over it.",
                where=str(unknown),
                next_step="Publish into a folder of its own with --output, or move away what lies here.",
            )
        stranger = None if owner else next(self._strangers(), None)
        if stranger is not None:
            raise self._foreign(
                self._output / records.path_of(stranger),
                "this episode has another guid than the ledger of this project gives it.",
            )

    def _unknown_file(self) -> Path | None:
        """Return a file that lies where one of the site's own would be written, or None."""
        return next((path for name in _SITE_FILES if (path := self._output / name).exists()), None)

    def _foreign(self, path: Path, what: str) -> OutputError:
        advice = (
            f"Give each project a folder of its own with --output. If this is its own, restore "
            f"{self._ledger.path} from version control, or delete the output folder to have all published "
            "as new episodes."
        )
        return OutputError(what, where=str(path), next_step=advice)

    def _strangers(self) -> Iterator[str]:
        """Yield the slugs of the records that have another guid than the ledger's."""
        for slug, entry in self._ledger.entries().items():
            record = self.record(slug)
            if record is not None and record.published.guid != entry.identity.guid:
                yield slug

    def _is_ours(self, slug: str, digest: str) -> bool:
        return self._noted is None or self._noted.get(slug) == digest

    def _digest(self, slug: str) -> str | None:
        return self._index.digest_below(self._output, records.path_of(slug))
