"""The order of work: survey, admit, speak and encode, build, make public.

This module owns what happens when. One failing article does not stop the others. Identities are in the
ledger before the first sound. Episodes become public in batches that double, so that little is lost by a
kill and the feed is not rewritten for every single one of ten thousand.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from audiopub.edition import times
from audiopub.errors import AudiopubError
from audiopub.model import SAMPLE_RATE
from audiopub.publish import record as records
from audiopub.publish import site
from audiopub.publish.build import Builder, Built, builder_of
from audiopub.publish.commit import Transaction
from audiopub.publish.desk import Admitted, Desk, Shelved, names_present, open_desk
from audiopub.publish.lock import sole_run
from audiopub.publish.outcome import Outcome
from audiopub.publish.plan import describe
from audiopub.publish.prepare import Held, doubts
from audiopub.publish.project import Project, find_sources
from audiopub.publish.space import check_space, needs
from audiopub.publish.studio import Studio, Underway
from audiopub.publish.survey import Flags, Item
from audiopub.report import Made, Noted, Reporter, Started, Warned, Worked
from audiopub.store import Store

_CHUNK = 16
"""How many articles are read and admitted together before their first sound."""


def publish(
    project: Project,
    paths: Sequence[Path] = (),
    *,
    flags: Flags,
    jobs: int,
    reporter: Reporter,
    now: Callable[[], datetime],
) -> Outcome:
    """Publish what changed and return what came of it.

    `now` is the clock. It is asked once, when no other run is under way, so that runs have their times in
    the order in which they came.
    """
    with sole_run(project, reporter):
        desk = open_desk(project, flags, now())
        clips, passages = Store(project.cache, "clips"), Store(project.cache, "passages")
        for store in (clips, passages):
            store.clear_leftovers()
        with Studio(
            clips=clips, passages=passages, jobs=jobs, force=flags.force, reporter=reporter
        ) as studio:
            return _Run(desk, studio, reporter).go(paths)


class _Run:
    """One run of `publish`."""

    def __init__(self, desk: Desk, studio: Studio, reporter: Reporter) -> None:
        self._desk = desk
        self._studio = studio
        self._reporter = reporter
        self._outcome = Outcome(project=desk.project)
        self._shelf: dict[str, Shelved] = {}
        self._transaction = Transaction(desk.project.output)
        self._waiting: list[Made] = []
        self._batch = 1
        self._builder: Builder | None = None

    def go(self, paths: Sequence[Path]) -> Outcome:
        """Do all the work."""
        sources = find_sources(self._desk.project, paths)
        for name, message in sources.failures:
            self._outcome.fail(name, AudiopubError(message), self._reporter)
        self._outcome.notices.extend(sources.notices)
        surveyed = self._desk.surveyor.survey(sources.files)
        for name, error in surveyed.failures:
            self._outcome.fail(name, error, self._reporter)
        self._shelf = self._desk.shelf()
        self._desk.ledger.save()
        stale = [item for item in surveyed.items if not item.is_current]
        self._outcome.kept = len(surveyed.items) - len(stale)
        self._tell_newer_tools(surveyed.items)
        if stale:
            self._transaction.begin()
        self._make(stale, names_present(sources.files, self._desk.ledger))
        self._publish_batch()
        self._warn_of_vanished()
        self._desk.index.save()
        self._outcome.sentences_spoken = self._studio.speaker.spoken
        return self._outcome

    def _make(self, stale: Sequence[Item], present: frozenset[str]) -> None:
        """Make the episodes; the next chunk is being spoken while one is built."""
        self._reporter.tell(Started(articles=len(stale), work=sum(_work(item) for item in stale)))
        if stale:
            self._the_builder()  # a cover that cannot be used is said before the first sound
        before: list[Underway] = []
        for number, chunk in enumerate(_chunks(stale)):
            admitted = [each for item in chunk if (each := self._admit(item, present))]
            self._desk.ledger.save()
            if number == 0:
                self._check_space(admitted, stale[len(chunk) :])
            underway = self._begin(admitted)
            self._complete(before)
            before = underway
        self._complete(before)

    def _check_space(self, first: Iterable[Admitted], waiting: Iterable[Item]) -> None:
        """Stop before the first sound when the disk cannot hold what would be made."""
        speaker, force = self._studio.speaker, self._desk.flags.force
        needed = needs(
            self._desk.project,
            [each for each in first if self._desk.kept_sound(each) is None],
            waiting,
            lambda utterance: not force and speaker.lookup(utterance) is not None,
        )
        if tight := check_space(needed):
            self._reporter.tell(Warned(text=tight))

    def _begin(self, admitted: Iterable[Admitted]) -> list[Underway]:
        speakable = [each for each in admitted if self._calibrated(each)]
        self._desk.ledger.save()
        return [self._start(each) for each in speakable]

    def _start(self, admitted: Admitted) -> Underway:
        work = _work(admitted.item)
        kept = self._desk.kept_sound(admitted)
        if kept is not None:
            return Underway(admitted=admitted, kept=kept, work=work)
        return self._studio.start(admitted, self._desk.ledger.gains, work=work)

    def _admit(self, item: Item, present: frozenset[str]) -> Admitted | None:
        try:
            admitted = self._desk.admit(item, present)
        except AudiopubError as exc:
            self._fail(item, exc)
            return None
        if isinstance(admitted, Held):
            self._outcome.held.append((admitted.source, admitted.why))
            self._reporter.tell(Noted(text=f"held back: {admitted.source}: {admitted.why}"))
            self._reporter.tell(Worked(units=_work(item)))
            return None
        for doubt in doubts(admitted.prepared.article, item.source.name):
            self._reporter.tell(Warned(text=doubt))
        if admitted.renamed_from:
            self._reporter.tell(Noted(text=f"renamed: {admitted.renamed_from} is now {item.source.name}"))
        if admitted.doubt:
            self._outcome.notices.append(admitted.doubt)
        return admitted

    def _calibrated(self, admitted: Admitted) -> bool:
        try:
            self._studio.calibrate([admitted], self._desk.ledger)
        except AudiopubError as exc:
            self._fail(admitted.item, exc)
            return False
        return True

    def _complete(self, underway: Iterable[Underway]) -> None:
        for each in underway:
            try:
                self._build(each)
            except AudiopubError as exc:
                self._fail(each.admitted.item, exc)
            if len(self._waiting) >= self._batch:
                self._publish_batch()
                self._batch *= 2

    def _build(self, underway: Underway) -> None:
        admitted = underway.admitted
        finished = self._studio.finish(underway, self._desk.ledger.gains)
        self._outcome.passages_encoded += finished.encoded
        prepared, kept = admitted.prepared, underway.kept
        tools = self._desk.tools.of(u.engine for u in prepared.utterances.values())
        with self._transaction.savepoint():
            built = self._the_builder().build(
                prepared,
                admitted.entry.identity,
                admitted.published,
                finished.sound,
                old=admitted.item.record,
                inputs=admitted.item.inputs,
                toolchain=kept.record.toolchain if kept else tools,
                into=self._transaction,
            )
        self._shelve(built)
        self._outcome.notices.extend(built.notices)
        self._waiting.append(
            Made(
                slug=admitted.entry.identity.slug,
                title=prepared.article.title,
                duration_s=built.record.published.samples / SAMPLE_RATE,
                length=times.clock(built.record.published.samples),
                new=admitted.item.record is None,
                spoken=finished.spoken,
                encoded=finished.encoded,
                reasons=describe(admitted.item.reasons),
            )
        )

    def _shelve(self, built: Built) -> None:
        published = built.record.published
        digest = records.digest(built.record)
        self._shelf[published.slug] = Shelved(published=published, record_sha256=digest)

    def _publish_batch(self) -> None:
        """Stage the site's pages for what is on the shelf now, and make all that is staged public."""
        shelf = sorted(self._shelf.values(), key=lambda each: each.published.slug)
        site.stage_site(
            self._desk.project,
            self._desk.index,
            cover=self._desk.cover,
            feed_guid=self._desk.ledger.feed_guid,
            episodes=[each.published for each in shelf],
            record_digests={each.published.slug: each.record_sha256 for each in shelf},
            into=self._transaction,
            force=self._desk.flags.force,
        )
        self._outcome.files_written += len(self._transaction.paths)
        self._transaction.commit()
        for made in self._waiting:
            self._outcome.made.append(made)
            self._reporter.tell(made)
        self._waiting.clear()

    def _the_builder(self) -> Builder:
        if self._builder is None:
            self._builder = builder_of(
                self._desk.project,
                self._desk.index,
                cover=self._desk.cover,
                feed_guid=self._desk.ledger.feed_guid,
                force=self._desk.flags.force,
            )
        return self._builder

    def _fail(self, item: Item, exc: AudiopubError) -> None:
        self._outcome.fail(item.source.name, exc, self._reporter)
        self._reporter.tell(Worked(units=_work(item)))

    def _tell_newer_tools(self, items: Iterable[Item]) -> None:
        newer = [reason.text for item in items for reason in item.newer_tools]
        if newer and not self._desk.flags.refresh:
            told = "; ".join(dict.fromkeys(newer))
            self._outcome.notices.append(f"{told}. Run with --refresh to make the episodes again with it.")

    def _warn_of_vanished(self) -> None:
        for slug in self._desk.vanished():
            self._outcome.vanished.append(slug)
            gone = f"the article of the published episode {slug!r} is gone"
            lost = (
                "" if slug in self._shelf else ", and so are its published files: it is no longer in the feed"
            )
            self._reporter.tell(Warned(text=gone + lost))


def _work(item: Item) -> int:
    try:
        return max(1, item.source.path.stat().st_size)
    except OSError:
        return 1


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]
