"""What every command about a project has before it: ledger, file index, tools, and what is published."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from audiopub.errors import AudiopubError, UsageError
from audiopub.model import Article
from audiopub.publish import clock, prepare, reading, site
from audiopub.publish import record as records
from audiopub.publish.build import Builder, builder_of, renderings_key
from audiopub.publish.casting import check_voices
from audiopub.publish.cover import Cover, cover_of
from audiopub.publish.feed_notices import feed_notices
from audiopub.publish.files import FileIndex
from audiopub.publish.inputs import (
    article_inputs,
    changed_in_article,
    picture_inputs,
    project_inputs,
    sound_inputs,
)
from audiopub.publish.kin import Archive
from audiopub.publish.ledger import LEDGER_NAME, Entry, Ledger, Source
from audiopub.publish.part_feeds import PartFeed, part_feeds
from audiopub.publish.plan import Action, Reason
from audiopub.publish.predecessors import Predecessors
from audiopub.publish.prepare import Prepared
from audiopub.publish.project import Project, SourceFile, Sources
from audiopub.publish.reading import Held
from audiopub.publish.rehearsal import Stage
from audiopub.publish.shelf import Shelf, Shelved
from audiopub.publish.sidecar import left_behind
from audiopub.publish.sound import PublishedSound
from audiopub.publish.survey import Flags, Item, Surveyed, Surveyor, damage
from audiopub.publish.toolchain import Toolchain, consequences


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """A stale article that is to be published: what is to be said, and who it is.

    `article` is it as read. `known` is what the ledger had under its name before, `entry` what it has now.
    `published` is the time the feed states; `renamed_from` the path at which its article used to lie;
    `doubt` what an editor is told when it may be an older episode; `left_behind` the same of its sidecar,
    when that was not renamed with it.
    """

    item: Item
    prepared: Prepared
    entry: Entry
    published: str
    article: Article
    known: Entry | None
    renamed_from: str = ""
    doubt: str = ""
    left_behind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A project as one run sees it.

    `moment` is the run's time, `shelf` is what was published when it began. `builder` returns the one builder
    of the run, and raises `ConfigError` when the cover cannot be used.
    """

    project: Project
    flags: Flags
    moment: datetime
    ledger: Ledger
    index: FileIndex
    tools: Toolchain
    cover: Cover
    feeds: tuple[PartFeed, ...]
    shelf: Shelf
    surveyor: Surveyor
    predecessors: Predecessors
    builder: Callable[[], Builder]

    @property
    def timezone(self) -> str:
        """Return the zone in which a date without a time begins."""
        return self.project.settings.site.timezone

    def survey(self, sources: Sources) -> Surveyed:
        """Return the articles of a run with the reasons why they are stale.

        These are the ones it was given, and those whose record was changed by hand: the feed is always made
        from the records of all episodes. A project that publishes for the first time gets its own name.
        Raises `UsageError` when there is neither an article nor an episode.
        """
        if not (sources.files or sources.failures or self.ledger.entries()):
            raise self._nothing(sources.notices)
        surveyed = self.surveyor.survey(self._with_changed(sources.files))
        first = sorted(item.inputs["source"] for item in surveyed.items)
        self.ledger.set_project(self.project.settings.site.base_url, clock.stamp(self.moment), *first)
        return surveyed

    def _nothing(self, notices: Iterable[str]) -> UsageError:
        return UsageError(
            "there are no articles.",
            where=str(self.project.articles),
            next_step=" ".join(["Put a .txt, .md or .html file there and run the command again.", *notices]),
        )

    def admit(self, item: Item, present: Iterable[str]) -> Admitted | Held:
        """Read an article and give it its identity in the ledger, which is not saved yet.

        `present` are the names of all articles there are. Raises errors that say what cannot be said.
        """
        found = reading.read(item.source)
        article = found.article
        read_now = {"source": found.source_sha256, "sidecar": found.sidecar_sha256}
        item = replace(item, inputs={**item.inputs, **read_now, **article_inputs(article.settings)})
        held = reading.hold_back(article, item.source, timezone=self.timezone, now=self.moment)
        if held:
            return replace(held, slug=item.entry.identity.slug) if item.entry and item.record else held
        is_kept = item.entry is not None and not self.flags.retry_voice
        fallback = item.entry.fallback if item.entry and is_kept else ""
        admitted = self._identified(item, article, fallback, frozenset(present))
        reasons = dict.fromkeys((*admitted.item.reasons, *self._reasons_found(admitted)))
        return replace(admitted, item=replace(admitted.item, reasons=tuple(reasons)))

    def fall_back(self, admitted: Admitted, present: Iterable[str]) -> Admitted | None:
        """Return an article as the next voice of its chain is to read it, or None when there is no other.

        The voice that failed is noted in the ledger, which is not saved yet.
        """
        others = admitted.prepared.cast.others
        if not others:
            return None
        if admitted.known is not None:
            self.ledger.restore(admitted.known)
        try:
            return self._identified(admitted.item, admitted.article, others[0], frozenset(present))
        except AudiopubError:
            return None

    def give_up(self, admitted: Admitted) -> None:
        """Have the next run begin with the voice that this one began with: all of the chain have failed."""
        fallback = admitted.known.fallback if admitted.known else ""
        self.ledger.fall_back(admitted.entry.identity.slug, fallback)

    def _identified(self, item: Item, article: Article, fallback: str, present: frozenset[str]) -> Admitted:
        """Return an article with the episode that it is, or is from now on."""
        prepared = prepare.prepare(self.project, item.source, article, fallback=fallback)
        now, base_url = clock.stamp(self.moment), self.project.settings.site.base_url
        source = Source(path=item.source.name, sha256=item.inputs["source"], article=prepared.article)
        known = self.ledger.find(source.path)
        older = self.predecessors.of(source, prepared.script, present)
        entry, renamed = self.ledger.admit(
            source, present=present, base_url=base_url, now=now, predecessor=older.sure
        )
        if renamed:  # the survey, which knows names only, took it for new
            item = self.surveyor.assess(item.source, item.inputs, entry)
            if entry.fallback and not self.flags.retry_voice:
                prepared = prepare.prepare(self.project, item.source, article, fallback=entry.fallback)
        entry = self.ledger.fall_back(entry.identity.slug, prepared.cast.fallback)
        if _is_corrected(item, known, prepared):
            entry = self.ledger.correct(entry.identity.slug, now)
        published = reading.publication_time(
            prepared.article,
            item.source,
            timezone=self.timezone,
            first_published=entry.identity.first_published,
        )
        beside = {**sound_inputs(prepared.sounds), **picture_inputs(prepared.pictures.files)}
        return Admitted(
            item=replace(item, entry=entry, inputs={**item.inputs, **beside}),
            prepared=prepared,
            entry=entry,
            published=published,
            article=article,
            known=known,
            renamed_from=renamed,
            doubt=older.doubt(entry.identity, self.ledger.path),
            left_behind=left_behind(self.project.source(renamed), item.source) if renamed else "",
        )

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
        sentences, passages = len(prepared.utterances), len(prepared.passages)
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

    def check_encoder(self, admitted: Iterable[Admitted]) -> None:
        """Raise `MissingError` when sound is to be made and nothing can: no article would come out."""
        if any(self.kept_sound(each) is None for each in admitted):
            self.tools.check_encoder()

    def stage_site(self, shelf: Mapping[str, Shelved], into: Stage, *, force: bool) -> tuple[Action, ...]:
        """Stage the pages of the site that holds these episodes; return what is to happen to each file."""
        contents = site.Contents(
            owner=self.ledger.project,
            feed_guid=self.ledger.feed_guid,
            feeds=self.feeds,
            episodes=tuple(shelf.values()),
        )
        return site.stage_site(
            self.project, self.index, cover=self.cover, contents=contents, into=into, force=force
        )

    def keep_covers(self) -> None:
        """Have the pictures that were drawn at hand for the next run."""
        covers = [self.cover, *(feed.cover for feed in self.feeds if feed.cover)]
        for cover in covers:
            cover.keep(beside=[each.key for each in covers])

    def left_out(self, shelf: Collection[str]) -> tuple[str, ...]:
        """Return what an editor is told of episodes whose record was changed by hand and not made again."""
        return tuple(
            f"{self.project.output / records.path_of(slug)}: this record of a published episode was changed "
            "by hand, so it is out of the feed. Publish its article again, or put the file back as it was."
            for slug in self.shelf.changed()
            if slug not in shelf
        )

    def of_feeds(self, shelf: Mapping[str, Shelved]) -> tuple[str, ...]:
        """Return what an editor is told of the feeds that are made from these episodes."""
        site, parts = self.project.settings.site, [feed.settings for feed in self.feeds]
        return feed_notices(site, parts, [each.published for _, each in sorted(shelf.items())])

    def vanished(self) -> tuple[str, ...]:
        """Return the slugs of the episodes whose article is gone.

        One whose published files are gone, too, is told of once, by the run that finds it: it was taken off.
        """
        folder = self.ledger.path.parent
        entries = self.ledger.entries().items()
        gone = (slug for slug, entry in entries if not _is_there(folder / entry.identity.source))
        return tuple(slug for slug in gone if self.shelf.is_known(slug))

    def _with_changed(self, sources: tuple[SourceFile, ...]) -> tuple[SourceFile, ...]:
        """Return the articles of a run and, in order, those whose record was changed by hand."""
        files = {source.name: source for source in sources}
        for slug in self.shelf.changed():
            name = self.ledger.entry(slug).identity.source
            if _is_there(self.ledger.path.parent / name):
                files.setdefault(name, self.project.source(name))
        return tuple(files[name] for name in sorted(files))


def open_desk(project: Project, flags: Flags, moment: datetime) -> Desk:
    """Return the desk of a project.

    Raises `ConfigError` when its ledger or cover cannot be used, `MissingError` for a voice that nobody can
    have, and `OutputError` when another project's episodes lie in its output folder.
    """
    check_voices(project)
    ledger = Ledger.load(project.articles / LEDGER_NAME)
    base_url = project.settings.site.base_url
    ledger.set_feed_guid(f"{base_url}/feed.xml" if base_url else "")
    for feed in project.settings.feed:
        ledger.set_part_guid(feed.name, f"{base_url}/feeds/{feed.name}.xml" if base_url else "")
    index = FileIndex(project.work / "files.json", verify=flags.verify)
    state = site.load_state(project.output)
    shelf = Shelf(project.output, index, ledger, state.records if state.key else None)
    shelf.check_owner(state.owner)
    tools, cover = Toolchain(), cover_of(project, index, anew=flags.force)
    shared = project_inputs(project, templates=renderings_key(project), cover=cover.key)
    feeds = part_feeds(project, index, ledger.part_guids, anew=flags.force)
    make = partial(builder_of, project, index, cover=cover, feed_guid=ledger.feed_guid, force=flags.force)
    surveyor = Surveyor(
        project, ledger, index, shared_inputs=shared, toolchain=tools, shelf=shelf, flags=flags
    )
    return Desk(
        project=project,
        flags=flags,
        moment=moment,
        ledger=ledger,
        index=index,
        tools=tools,
        cover=cover,
        feeds=feeds,
        shelf=shelf,
        surveyor=surveyor,
        predecessors=Predecessors(project, ledger, Archive(project.output, shelf.record)),
        builder=cache(partial(_builder, project, make, feeds)),
    )


def _builder(project: Project, make: Callable[[], Builder], feeds: Iterable[PartFeed]) -> Builder:
    """Return the builder of a run, when the covers of all feeds and the project's templates can be used."""
    if project.templates:
        from audiopub.edition.markup import check_templates

        check_templates(project.templates)
    for feed in feeds:
        feed.channel()
    return make()


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
