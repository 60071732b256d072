"""The order of work: survey, admit, speak and encode, build, make public.

This module owns what happens when. One failing article does not stop the others. Identities are in the
ledger before the first sound. Episodes become public in batches that double, so that little is lost by a
kill and the feed is not rewritten for every single one of ten thousand.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from audiopub.edition import renderings, times
from audiopub.errors import (
    AudiopubError,
    ClusterError,
    MissingError,
    NetworkError,
    SpeechError,
    TemplateError,
)
from audiopub.model import SAMPLE_RATE
from audiopub.publish import record as records
from audiopub.publish.build import Built
from audiopub.publish.cache import stores_of
from audiopub.publish.casting import ask_first_engine, misplaced
from audiopub.publish.commit import Transaction
from audiopub.publish.desk import Admitted, Desk, names_present, open_desk
from audiopub.publish.evict import keep_within
from audiopub.publish.files import Written
from audiopub.publish.hands import Tally, elsewhere
from audiopub.publish.lock import sole_run
from audiopub.publish.outcome import Outcome, naming
from audiopub.publish.plan import describe, shared
from audiopub.publish.project import Project, Sources, find_sources
from audiopub.publish.reading import Held, doubts
from audiopub.publish.shelf import Shelved
from audiopub.publish.site import is_private
from audiopub.publish.space import Need, check_space, is_full, needs, telling_need
from audiopub.publish.studio import Studio, Taken, Underway
from audiopub.publish.survey import Flags, Item, Surveyed, told_of_newer_tools
from audiopub.report import Detail, Made, Noted, Reporter, Started, Warned, Worked, because_all, count
from audiopub.speech.findings import in_words

_CHUNK = 16
"""How many articles are read and admitted together before their first sound, at least."""

_CHUNKS = 64
"""Into how many chunks many short articles are divided at most: for each, all of the ledger is written."""

_CHUNK_BYTES = 256_000
"""How long articles are of which there are more than `_CHUNK` in a chunk: four hours of speech."""


def publish(
    project: Project,
    paths: Sequence[Path] = (),
    *,
    flags: Flags,
    jobs: int,
    reporter: Reporter,
    now: Callable[[], datetime],
    scheduler: str = "",
) -> Outcome:
    """Publish what changed and return what came of it.

    `scheduler` is the address of Dask's, whose workers make the passages in place of this machine.
    `now` is the clock. It is asked once, when no other run is under way, so that runs have their times in
    the order in which they came.
    """
    tally = Tally()
    with sole_run(project, reporter), elsewhere(project, scheduler, reporter, tally) as others:
        desk = open_desk(project, flags, now())
        stores = stores_of(project)
        for store in stores.values():
            store.clear_leftovers()
        with Studio(
            **stores, jobs=jobs, force=flags.force, reporter=reporter, tally=tally, elsewhere=others
        ) as studio:
            run = _Run(desk, studio, reporter, tally)
            outcome = run.go(paths)
        if outcome.sentences_spoken or outcome.passages_encoded:  # else the cache has not grown
            outcome.notices += _kept_within(project)
        run.keep_index()
        return outcome


def _kept_within(project: Project) -> tuple[str, ...]:
    """Bring the cache within its limit. What is published stands, also when the disk refuses that."""
    try:
        return keep_within(project)
    except AudiopubError as exc:
        return (f"the cache could not be brought within [cache] max_gb: {exc}",)


class _Run:
    """One run of `publish`."""

    def __init__(self, desk: Desk, studio: Studio, reporter: Reporter, tally: Tally) -> None:
        self._desk = desk
        self._studio = studio
        self._reporter = reporter
        self._tally = tally
        self._outcome = Outcome(project=desk.project)
        self._shelf: dict[str, Shelved] = {}
        self._transaction = Transaction(desk.project.output)
        self._waiting: list[Made] = []
        self._batch = 1
        self._is_site_made = False
        self._written: dict[str, Written] = {}
        self._present: frozenset[str] = frozenset()
        self._needed: tuple[Need, ...] = ()
        self._shared: Mapping[str, int] = {}

    def go(self, paths: Sequence[Path]) -> Outcome:
        """Do all the work; at an error, tell what is public already, and keep what was learnt of files."""
        try:
            self._work(find_sources(self._desk.project, paths))
            self._desk.keep_covers()
        except AudiopubError as exc:
            with suppress(AudiopubError):  # of the two it is the first that an editor has to know of
                self._desk.index.save()
            if made := len(self._outcome.made):
                self._reporter.tell(Warned(text=f"the run ends here; {count(made, 'episode')} became public"))
            if full := telling_need(exc, self._needed):
                raise full from exc
            raise
        self._outcome.sentences_spoken = self._tally.sentences
        self._outcome.paid_characters = self._tally.paid_characters
        self._outcome.findings = sorted(self._tally.findings, key=lambda each: each.sentence)
        for each in self._outcome.findings:
            self._reporter.tell(Detail(text=f"{each.voice}: {each.sentence!r}: {in_words(each.codes)}"))
        return self._outcome

    def keep_index(self) -> None:
        """Spare the next run the reading of what this one read and wrote; the later, the surer that is."""
        index, output = self._desk.index, self._desk.project.output
        for path, written in self._written.items():
            index.learn(output / path, written)
        try:
            index.save()
        except AudiopubError as exc:
            raise telling_need(exc, self._needed) or exc from exc

    def _work(self, sources: Sources) -> None:
        surveyed = self._desk.survey(sources)
        self._note(sources, surveyed)
        self._shelf = self._desk.shelf.episodes()
        self._desk.ledger.save()
        stale = [item for item in surveyed.items if not item.is_current]
        if stale:
            self._transaction.begin()
            ask_first_engine(self._desk.project, self._studio.workers)
            for told in misplaced(self._desk.project):
                self._reporter.tell(Warned(text=told))
        self._present = names_present(sources.files, self._desk.ledger)
        self._make(stale)
        self._publish_batch()
        self._warn_of_vanished()

    def _note(self, sources: Sources, surveyed: Surveyed) -> None:
        """Take note of what was found before any work."""
        for name, error in (*sources.failures, *surveyed.failures):
            self._outcome.fail(name, error, self._reporter)
        self._outcome.kept = sum(item.is_current for item in surveyed.items)
        self._outcome.notices += sources.notices
        self._outcome.notices += told_of_newer_tools(surveyed.items, self._desk.flags)
        self._shared = shared(item.reasons for item in surveyed.items if item.record is not None)
        for line in because_all(self._shared):
            self._reporter.tell(Noted(text=line))

    def _make(self, stale: Sequence[Item]) -> None:
        """Make the episodes; the next chunk is being spoken while one is built.

        The longest of a chunk comes first, so that its building is not left for the end, when one core idles.
        """
        self._reporter.tell(Started(articles=len(stale), work=sum(_work(item) for item in stale)))
        if stale:
            self._desk.builder()  # a cover that cannot be used is said before the first sound
        before: list[Underway] = []
        for number, chunk in enumerate(_chunks(stale, max(_CHUNK, self._studio.places))):
            admitted = [each for item in chunk if (each := self._admit(item))]
            self._desk.ledger.save()
            if number == 0:
                self._check_space(admitted, stale[len(chunk) :])
            underway = self._begin(sorted(admitted, key=lambda each: -_work(each.item)))
            renderings.load()
            self._complete(before)
            before = underway
        self._complete(before)

    def _check_space(self, first: Sequence[Admitted], waiting: Sequence[Item]) -> None:
        """Stop before the first sound when the disk cannot hold what would be made."""
        speaker, force = self._studio.speaker, self._desk.flags.force
        to_make = [each for each in first if self._desk.kept_sound(each) is None]
        self._needed = needs(
            self._desk.project,
            to_make,
            waiting,
            lambda utterance: not force and speaker.lookup(utterance) is not None,
            kept=[each.item for each in first if each not in to_make],
        )
        if tight := check_space(self._needed):
            self._reporter.tell(Warned(text=tight))

    def _begin(self, admitted: Sequence[Admitted]) -> list[Underway]:
        self._desk.check_encoder(admitted)
        speakable = [ready for each in admitted if (ready := self._calibrated(each))]
        self._desk.ledger.save()
        return [self._start(each) for each in speakable]

    def _start(self, admitted: Admitted) -> Underway:
        work = _work(admitted.item)
        kept = self._desk.kept_sound(admitted)
        if kept is not None:
            return Underway(admitted=admitted, kept=kept, work=work)
        return self._studio.start(admitted, self._desk.ledger.gains, work=work)

    def _admit(self, item: Item) -> Admitted | None:
        try:
            admitted = self._desk.admit(item, self._present)
        except AudiopubError as exc:
            self._fail(item, exc)
            return None
        if isinstance(admitted, Held):
            self._outcome.held.append((admitted.source, admitted.in_words))
            told = f"held back: {admitted.source}: {admitted.in_words}"
            self._reporter.tell(Warned(text=told) if admitted.slug else Noted(text=told))
            self._reporter.tell(Worked(units=_work(item)))
            return None
        for doubt in doubts(admitted.prepared.article, item.source):
            self._reporter.tell(Warned(text=doubt))
        if admitted.renamed_from:
            self._reporter.tell(Noted(text=f"renamed: {admitted.renamed_from} is now {item.source.name}"))
        if admitted.left_behind:
            self._reporter.tell(Warned(text=admitted.left_behind))
        if admitted.doubt:
            self._outcome.notices.append(admitted.doubt)
        return admitted

    def _calibrated(self, admitted: Admitted) -> Admitted | None:
        """Return an article whose voices are measured, by the first voice of its chain that speaks."""
        try:
            self._outcome.passages_encoded += self._studio.calibrate([admitted], self._desk.ledger)
        except AudiopubError as exc:
            other = self._fallen_back(admitted, exc)
            return self._calibrated(other) if other else None
        return admitted

    def _fallen_back(self, admitted: Admitted, exc: AudiopubError) -> Admitted | None:
        """Return an article for the next voice of its chain; None when it has failed for good.

        Raises the error again when it is that of no article. A full disk ends the run: what voices say from
        then on could not be kept, and might have to be paid. So do other machines that are lost.
        """
        if is_full(exc) or isinstance(exc, ClusterError):
            raise exc
        is_of_voice = isinstance(exc, SpeechError | NetworkError | MissingError)
        other = self._desk.fall_back(admitted, self._present) if is_of_voice else None
        if other is None:
            self._desk.give_up(admitted)
            self._desk.ledger.save()
            self._fail(admitted.item, exc)
            return None
        self._desk.ledger.save()
        failed, next_ = admitted.prepared.cast.voice.address, other.prepared.cast.voice.address
        source = admitted.item.source.name
        told = naming(self._desk.project, source, exc)
        self._reporter.tell(Warned(text=f"{source}: {failed} failed, so {next_} reads in its place. {told}"))
        return other

    def _complete(self, underway: Iterable[Underway]) -> None:
        for each in underway:
            try:
                self._build(each)
            except TemplateError:  # it is in all pages
                raise
            except AudiopubError as exc:
                if other := self._fallen_back(each.admitted, exc):
                    self._complete(self._begin([other]))
            if len(self._waiting) >= self._batch:
                self._publish_batch()
                self._batch *= 2

    def _build(self, underway: Underway) -> None:
        admitted, kept = underway.admitted, underway.kept
        finished = self._studio.finish(underway, self._desk.ledger.gains)
        self._outcome.passages_encoded += finished.encoded
        engines = {utterance.engine for utterance in admitted.prepared.utterances.values()}
        with self._transaction.savepoint():
            built = self._desk.builder().build(
                admitted.prepared,
                admitted.entry.identity,
                admitted.published,
                finished.sound,
                old=admitted.item.record,
                inputs=admitted.item.inputs,
                toolchain=kept.record.toolchain if kept else self._desk.tools.of(engines),
                into=self._transaction,
            )
            changes = self._transaction.changes
        self._shelve(built)
        self._outcome.notices.extend(built.notices)
        if _is_as_before(admitted, finished, built, changes):
            self._outcome.kept += 1
        else:
            self._waiting.append(_made(admitted, finished, built, self._shared))

    def _shelve(self, built: Built) -> None:
        published = built.record.published
        digest = records.digest(built.record)
        self._shelf[published.slug] = Shelved(published=published, record_sha256=digest)

    def _publish_batch(self) -> None:
        """Stage the site's pages for what is on the shelf now, and make all that is staged public."""
        force = self._desk.flags.force and not self._is_site_made
        self._desk.stage_site(self._shelf, self._transaction, force=force)
        paths = self._transaction.paths
        self._written |= self._transaction.commit()
        self._is_site_made = True
        self._outcome.files_written += sum(not is_private(path) for path in paths)
        for made in self._waiting:
            self._outcome.made.append(made)
            self._reporter.tell(made)
        self._waiting.clear()

    def _fail(self, item: Item, exc: AudiopubError) -> None:
        self._outcome.fail(item.source.name, exc, self._reporter)
        self._reporter.tell(Worked(units=_work(item)))

    def _warn_of_vanished(self) -> None:
        left_out, changed = self._desk.left_out(self._shelf), self._desk.shelf.changed()
        for slug in self._desk.vanished():
            self._outcome.vanished.append(slug)
            gone = f"the article of the published episode {slug!r} is gone"
            is_lost = slug not in self._shelf and slug not in changed
            self._reporter.tell(Warned(text=gone + (_LOST if is_lost else _ADVICE)))
        self._outcome.notices += self._desk.of_feeds(self._shelf)
        for text in left_out:
            self._reporter.tell(Warned(text=text))


_ADVICE = "; 'audiopub prune' takes it off the site"
_LOST = ", and so are its published files: it is no longer in the feed"


def _is_as_before(admitted: Admitted, finished: Taken, built: Built, changes: AbstractSet[str]) -> bool:
    """Tell whether an episode is what it was: nothing `changes` but the note of what it was made from."""
    old, new = admitted.item.record, built.record.published
    if old is None or finished.spoken or finished.encoded:
        return False
    return old.published == new and changes <= {records.path_of(new.slug)}


def _made(admitted: Admitted, finished: Taken, built: Built, shared: Iterable[str]) -> Made:
    """Return what is told of an episode once it is public."""
    episode = built.record.published
    return Made(
        slug=episode.slug,
        title=episode.title,
        duration_s=episode.samples / SAMPLE_RATE,
        length=times.clock(episode.samples),
        new=admitted.item.record is None,
        spoken=finished.spoken,
        encoded=finished.encoded,
        paid_characters=finished.paid_characters,
        reasons=describe(admitted.item.reasons),
        shared=tuple(shared),
    )


def _work(item: Item) -> int:
    try:
        return max(1, item.source.path.stat().st_size)
    except OSError:
        return 1


def _chunks(items: Sequence[Item], least: int) -> Iterator[Sequence[Item]]:
    most = max(least, len(items) // _CHUNKS)
    chunk: list[Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += _work(item)
        if len(chunk) >= (least if size > _CHUNK_BYTES else most):
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
