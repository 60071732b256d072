"""Which episodes are up to date, found without reading an article.

This module compares hashes of what an episode depends on with its record, and the published files with
their recorded hashes. It refuses to make anything.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from audiopub.edition.renderings import renderings_of
from audiopub.errors import ArticleError, AudiopubError
from audiopub.publish import pictures
from audiopub.publish import record as records
from audiopub.publish.files import FileIndex
from audiopub.publish.inputs import (
    changed_inputs,
    picture_inputs,
    recorded_pictures,
    recorded_sounds,
    sound_inputs,
)
from audiopub.publish.ledger import Entry, Ledger
from audiopub.publish.plan import Reason, changed_tools
from audiopub.publish.project import Project, SourceFile
from audiopub.publish.shelf import Shelf
from audiopub.store import tagged_hash

NEW = Reason(kind="content", text="it is new")
LOST = Reason(kind="output", text="its record is missing or was changed")
RETRIED = Reason(kind="settings", text="its voice is tried again")
FORCED = Reason(kind="settings", text="all is to be made again")


@dataclass(frozen=True, slots=True, kw_only=True)
class Flags:
    """How far a run goes beyond what changed."""

    force: bool = False
    refresh: bool = False
    verify: bool = False
    retry_voice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An article as the survey found it. `reasons` are why it is to be made; none: it is up to date.

    `newer_tools` are shown, and acted on only when asked to refresh.
    """

    source: SourceFile
    inputs: Mapping[str, str]
    entry: Entry | None = None
    record: records.Record | None = None
    reasons: tuple[Reason, ...] = ()
    newer_tools: tuple[Reason, ...] = ()

    @property
    def is_current(self) -> bool:
        """Tell whether there is nothing to do."""
        return not self.reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Surveyed:
    """All articles of a run, and those that could not be looked at (source and error)."""

    items: tuple[Item, ...]
    failures: tuple[tuple[str, AudiopubError], ...] = ()


class Surveyor:
    """Look at articles in the light of one project, one ledger and the tools of now."""

    def __init__(
        self,
        project: Project,
        ledger: Ledger,
        index: FileIndex,
        *,
        shared_inputs: Mapping[str, str],
        toolchain: Mapping[str, str],
        shelf: Shelf,
        flags: Flags,
    ) -> None:
        self._project = project
        self._ledger = ledger
        self._index = index
        self._shared = shared_inputs
        self._toolchain = toolchain
        self._shelf = shelf
        self._flags = flags

    def survey(self, sources: Iterable[SourceFile]) -> Surveyed:
        """Return each article with the reasons why it is stale."""
        items, failures = [], []
        for source in sources:
            try:
                items.append(self._look(source))
            except AudiopubError as exc:
                failures.append((source.name, exc))
        return Surveyed(items=tuple(items), failures=tuple(failures))

    def _look(self, source: SourceFile) -> Item:
        digest = self._index.digest(source.path)
        if digest is None:
            raise ArticleError("it is gone.", where=str(source.path), next_step="Run the command again.")
        beside = source.find_sidecar()
        sidecar = (self._index.digest(beside) if beside else None) or ""
        name = tagged_hash("name", source.name)
        inputs = {"source": digest, "sidecar": sidecar, "name": name, **self._shared}
        entry = self._ledger.find(source.name)
        if entry is None:
            return Item(source=source, inputs=inputs, reasons=(NEW,))
        return self.assess(source, inputs, entry)

    def assess(self, source: SourceFile, inputs: Mapping[str, str], entry: Entry) -> Item:
        """Return an article with the reasons why the episode that it is has to be made again."""
        record = self._shelf.record(entry.identity.slug)
        if record is None:
            return Item(source=source, inputs=inputs, entry=entry, reasons=(LOST,))
        newer = changed_tools(record.toolchain, self._toolchain)
        present = {**inputs, **self._sounds(record), **self._pictures(source, record)}
        reasons = changed_inputs(record.inputs, present) + self._damage(record)
        reasons += newer if self._flags.refresh else ()
        reasons += (RETRIED,) if self._flags.retry_voice and entry.fallback else ()
        reasons += (FORCED,) if self._flags.force else ()
        return Item(
            source=source, inputs=inputs, entry=entry, record=record, reasons=reasons, newer_tools=newer
        )

    def _sounds(self, record: records.Record) -> dict[str, str]:
        """Return the sound files that an episode holds, as they are now; without those that are gone."""
        paths = recorded_sounds(record.inputs)
        digests = {path: self._index.digest(self._project.folder / path) for path in paths}
        return sound_inputs({path: digest for path, digest in digests.items() if digest})

    def _pictures(self, source: SourceFile, record: records.Record) -> dict[str, str]:
        """Return the pictures that an episode was made with, as they are now."""
        paths = recorded_pictures(record.inputs)
        return picture_inputs(pictures.present(self._project, source, paths, self._index.digest))

    def _damage(self, record: records.Record) -> tuple[Reason, ...]:
        output = self._project.output
        found = [damage(self._index, output, file.path, file.sha256) for file in record.files.values()]
        return (*(reason for reason in found if reason), *self._unmade(record))

    def _unmade(self, record: records.Record) -> Iterator[Reason]:
        """Yield a reason for each rendering that is asked for and that the episode never had."""
        for rendering in renderings_of(self._project.settings.site):
            if rendering.name not in record.files:
                path = rendering.path.format(slug=record.published.slug)
                yield Reason(kind="output", text=f"{path} has not been made yet")


def told_of_newer_tools(items: Iterable[Item], flags: Flags) -> tuple[str, ...]:
    """Return what an editor is told of newer tools that are not acted on unasked."""
    newer = dict.fromkeys(reason.text for item in items for reason in item.newer_tools)
    if not newer or flags.refresh:
        return ()
    return (f"{'; '.join(newer)}. Run with --refresh to make the episodes again with it.",)


def damage(index: FileIndex, output: Path, path: str, sha256: str) -> Reason | None:
    """Return what is wrong with a published file, or None when it is as it was made."""
    digest = index.digest_below(output, path)
    if digest is None:
        return Reason(kind="output", text=f"{path} is missing")
    if digest != sha256:
        return Reason(kind="output", text=f"{path} was changed by hand")
    return None
