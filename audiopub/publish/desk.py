"""What every command about a project has before it: ledger, file index, tools, and what is published."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from audiopub.errors import AudiopubError
from audiopub.model import Published
from audiopub.publish import clock, prepare, site
from audiopub.publish import record as records
from audiopub.publish.build import renderings_key
from audiopub.publish.casting import check_voices
from audiopub.publish.files import FileIndex
from audiopub.publish.inputs import article_inputs, changed_in_article, changed_inputs, project_inputs
from audiopub.publish.kin import Archive, Older, Text, text_of
from audiopub.publish.ledger import LEDGER_NAME, Entry, Ledger, Source
from audiopub.publish.plan import Reason
from audiopub.publish.prepare import Held, Prepared
from audiopub.publish.project import Project, SourceFile
from audiopub.publish.sound import PublishedSound
from audiopub.publish.survey import Flags, Item, Surveyor, damage
from audiopub.publish.toolchain import Toolchain, consequences


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """A stale article that is to be published: what is to be said, and who it is.

    `published` is the time the feed states; `renamed_from` the path at which its article used to lie;
    `doubt` what an editor is told when it may be an older episode.
    """

    item: Item
    prepared: Prepared
    entry: Entry
    published: str
    renamed_from: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A published episode and the SHA-256 of its record."""

    published: Published
    record_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A project as one run sees it.

    `moment` is the run's time, `known` are the names of the articles that were in the ledger at its begin.
    """

    project: Project
    flags: Flags
    moment: datetime
    ledger: Ledger
    index: FileIndex
    tools: Toolchain
    cover: site.Cover
    surveyor: Surveyor
    archive: Archive
    known: frozenset[str]

    @property
    def timezone(self) -> str:
        """Return the zone in which a date without a time begins."""
        return self.project.settings.site.timezone

    def admit(self, item: Item, present: Iterable[str]) -> Admitted | Held:
        """Read an article and give it its identity in the ledger, which is not saved yet.

        `present` are the names of all articles there are. Raises errors that say what cannot be said.
        """
        reading = prepare.read(item.source)
        article = reading.article
        read_now = {"source": reading.source_sha256, "sidecar": reading.sidecar_sha256}
        item = replace(item, inputs={**item.inputs, **read_now, **article_inputs(article.settings)})
        held = prepare.hold_back(article, item.source, timezone=self.timezone, now=self.moment)
        if held:
            return held
        prepared = prepare.prepare(self.project, item.source, article)
        now = clock.stamp(self.moment)
        source = Source(path=item.source.name, sha256=item.inputs["source"], article=article)
        base_url = self.project.settings.site.base_url
        known = self.ledger.find(item.source.name)
        older = self._older(source, prepared, frozenset(present))
        entry, renamed = self.ledger.admit(
            source, present=present, base_url=base_url, now=now, predecessor=older.sure
        )
        item = self._with_record(item, entry)
        if _is_corrected(item, known, prepared):
            entry = self.ledger.correct(entry.identity.slug, now)
        published = prepare.publication_time(
            article,
            item.source,
            timezone=self.timezone,
            first_published=entry.identity.first_published,
        )
        admitted = Admitted(
            item=item,
            prepared=prepared,
            entry=entry,
            published=published,
            renamed_from=renamed,
            doubt=older.doubt(entry.identity, self.ledger.path),
        )
        reasons = dict.fromkeys((*item.reasons, *self._reasons_found(admitted)))
        return replace(admitted, item=replace(item, reasons=tuple(reasons)))

    def _reasons_found(self, admitted: Admitted) -> tuple[Reason, ...]:
        """Return what only reading tells: settings of the article, and what tools of now do to its sound."""
        item, prepared = admitted.item, admitted.prepared
        if item.record is None:
            return ()
        settings = changed_in_article(item.record.inputs, item.inputs)
        is_asked = self.flags.force or self.flags.refresh
        if is_asked or not item.newer_tools or self.kept_sound(admitted):
            return settings
        engines = {utterance.engine for utterance in prepared.utterances.values()}
        tools = self.tools.of(engines)
        sentences, passages = len(prepared.script.sentences), len(prepared.passages)
        return settings + consequences(item.record.toolchain, tools, sentences=sentences, passages=passages)

    def kept_sound(self, admitted: Admitted) -> PublishedSound | None:
        """Return the published sound when it is as it would be if the tools of its time made it now.

        Then no voice and no encoder is asked, whatever their versions and whatever the cache has lost.
        """
        record, flags = admitted.item.record, self.flags
        if record is None or flags.force or (flags.refresh and admitted.item.newer_tools):
            return None
        jobs = admitted.prepared.jobs(self.ledger.gains)
        audio = record.files.get(records.AUDIO)
        if audio is None or record.sound != prepare.sound_key(jobs):
            return None
        if damage(self.index, self.project.output, audio.path, audio.sha256):
            return None
        return PublishedSound(path=self.project.output / audio.path, record=record)

    def shelf(self) -> dict[str, Shelved]:
        """Return the episodes that lie in the output folder, by slug."""
        found = {}
        for slug in self.ledger.entries():
            record = records.load(self.project.output, slug)
            digest = self.index.digest(self.project.output / records.path_of(slug))
            if record is not None and digest is not None:
                found[slug] = Shelved(published=record.published, record_sha256=digest)
        return found

    def vanished(self) -> tuple[str, ...]:
        """Return the slugs of the episodes whose article is gone."""
        folder = self.ledger.path.parent
        entries = self.ledger.entries().items()
        return tuple(slug for slug, entry in entries if not _is_there(folder / entry.identity.source))

    def _older(self, source: Source, prepared: Prepared, present: frozenset[str]) -> Older:
        """Return the vanished episodes that a new article may be, renamed and edited at once."""
        if self.ledger.recognise(source, present) is not None:
            return Older()
        slugs = self.archive.alike(text_of(prepared.script), self.ledger.vanished(present))
        names = sorted(present - self.known - {source.path}) if slugs else []
        others = [other for name in names if (other := self._other(name)) is not None]
        renamed = [self.ledger.recognise(other, present) for other, _ in others]
        taken = {entry.identity.slug for entry in renamed if entry is not None}
        left = tuple(slug for slug in slugs if slug not in taken)
        rivals = tuple(other.path for other, text in others if self.archive.alike(text, left))
        return Older(slugs=left, rivals=rivals)

    def _other(self, name: str) -> tuple[Source, Text] | None:
        """Return another new article and its text; None when it cannot be read, as is told in its turn."""
        file = SourceFile(name=name, path=Path(os.path.normpath(self.ledger.path.parent / name)))
        try:
            reading = prepare.read(file)
            text = text_of(prepare.prepare(self.project, file, reading.article).script)
        except AudiopubError:
            return None
        return Source(path=name, sha256=reading.source_sha256, article=reading.article), text

    def _with_record(self, item: Item, entry: Entry) -> Item:
        """Return the item with the record of a renamed article, which the survey could not find."""
        if item.record is not None or item.entry is not None:
            return item
        record = records.load(self.project.output, entry.identity.slug)
        reasons = changed_inputs(record.inputs, item.inputs) if record else item.reasons
        return replace(item, entry=entry, record=record, reasons=reasons)


def open_desk(project: Project, flags: Flags, moment: datetime) -> Desk:
    """Return the desk of a project.

    Raises `ConfigError` when its ledger or cover cannot be used, and `MissingError` for a voice that nobody
    can have.
    """
    check_voices(project)
    ledger = Ledger.load(project.articles / LEDGER_NAME)
    base_url = project.settings.site.base_url
    ledger.set_feed_guid(f"{base_url}/feed.xml" if base_url else "")
    index = FileIndex(project.work / "files.json", verify=flags.verify)
    tools = Toolchain()
    cover = site.cover_of(project, index)
    surveyor = Surveyor(
        project,
        ledger,
        index,
        shared_inputs=project_inputs(project, templates=renderings_key(), cover=cover.key),
        toolchain=tools,
        record_digests=site.load_state(project.output).records,
        flags=flags,
    )
    return Desk(
        project=project,
        flags=flags,
        moment=moment,
        ledger=ledger,
        index=index,
        tools=tools,
        cover=cover,
        surveyor=surveyor,
        archive=Archive(project.output),
        known=frozenset(entry.identity.source for entry in ledger.entries().values()),
    )


def _is_corrected(item: Item, known: Entry | None, prepared: Prepared) -> bool:
    """Tell whether what readers and listeners get has changed; without a record, whether the file has."""
    if item.record is not None:
        return item.record.content != prepared.content
    return known is not None and known.sha256 != item.inputs["source"]


def names_present(sources: Iterable[SourceFile], ledger: Ledger) -> frozenset[str]:
    """Return the names of all articles there are: those of this run, and those the ledger finds."""
    folder: Path = ledger.path.parent
    known = (entry.identity.source for entry in ledger.entries().values())
    return frozenset(source.name for source in sources) | {name for name in known if _is_there(folder / name)}


def _is_there(path: Path) -> bool:
    """Tell whether there is such a file. What cannot be looked at has not gone."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
