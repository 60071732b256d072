"""Passages under way: speech and encoding side by side on all cores, episode after episode.

This module owns which passages are made together, and has voices measured and episodes corrected that came
out too loud or too quiet. It refuses to know on which machines, and to write what is published.
"""

import ctypes
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from audiopub.audio.loudness import integrated, together
from audiopub.model import Clip, PassageJob, Utterance
from audiopub.publish import gains
from audiopub.publish.desk import Admitted
from audiopub.publish.hands import Delivery, Hands, Tally, Threads, spoken_of
from audiopub.publish.ledger import Ledger
from audiopub.publish.passages import Done, PassageMaker
from audiopub.publish.prepare import sound_key
from audiopub.publish.sound import NewSound, PublishedSound, Sound
from audiopub.report import Reporter, Worked
from audiopub.speech.speak import Speaker, clip_key
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store

_BATCH_CHARACTERS = 1000
"""Spoken characters (about a minute) that a worker takes on at once and encodes in one run of ffmpeg."""


_BATCH_PASSAGES = 16
"""And at most so many passages: ffmpeg has five threads for each."""


_LONG_PASSAGES = 500
"""An episode of hours, the building of which takes as much memory as making its passages did."""


_M_ARENA_MAX = -8
"""The parameter of `mallopt` (malloc.h of glibc); other systems have none."""

_BATCHES_TO_TIDY = 2
"""After so many batches (two minutes of speech) what was freed is given back, or it grows by the hour."""


def default_jobs() -> int:
    """Return how many passages are made at once unless told: one more than cores, since voices sleep."""
    return (os.cpu_count() or 1) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Underway:
    """An episode whose passages are being made, or which keeps the sound it has.

    `jobs` make its passages without any correction of their loudness. `work` is what it counts for in the
    run's progress.
    """

    admitted: Admitted
    jobs: tuple[PassageJob, ...] = ()
    futures: tuple[Future[Delivery], ...] = ()
    kept: PublishedSound | None = None
    work: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An episode's sound; how many passages were encoded and sentences spoken for it, and what that costs."""

    sound: Sound
    encoded: int
    spoken: int
    paid_characters: int = 0


class Studio:
    """Where passages are made. Use it as a context manager: leaving it ends all children.

    `jobs` is how many are made at once on this machine; `elsewhere`, if it is given, makes them instead.
    `tally` takes note of what is spoken.
    """

    def __init__(
        self,
        *,
        clips: Store,
        passages: Store,
        jobs: int,
        force: bool,
        reporter: Reporter,
        tally: Tally,
        elsewhere: Hands | None = None,
    ) -> None:
        _share_one_arena()
        self.workers = WorkerPool(limit=jobs)
        self.speaker = Speaker(clips, workers=self.workers, on_spoken=self._note_spoken)
        self.maker = PassageMaker(self.speaker, clips=clips, passages=passages)
        self._threads = Threads(self.maker, jobs)
        self._hands: Hands = elsewhere or self._threads
        self._force = force
        self._reporter = reporter
        self._tally = tally

    @property
    def places(self) -> int:
        """Return how many batches of passages are made at once."""
        return self._hands.places

    def calibrate(self, admitted: Iterable[Admitted], ledger: Ledger) -> int:
        """Measure every voice that has no gain in the ledger yet, and note it there.

        Returns how many passages were encoded for it.
        """
        utterances = (u for each in admitted for u in each.prepared.utterances.values())
        encoded = 0
        for name, utterance in gains.missing(utterances, ledger.gains).items():
            found = self._hands.result(self._hands.measure(utterance)).gain
            if found is not None:
                ledger.gains[name] = found.gain_db
                encoded += found.encoded
        return encoded

    def start(self, admitted: Admitted, voice_gains: dict[str, float], *, work: int) -> Underway:
        """Begin to make an episode's passages."""
        jobs = admitted.prepared.jobs(voice_gains)
        if self._force:
            for job in jobs:
                self.maker.forget(job)
        return Underway(admitted=admitted, jobs=jobs, futures=self._submit(jobs), work=work)

    def finish(self, underway: Underway, voice_gains: dict[str, float]) -> Taken:
        """Wait for an episode's passages.

        Raises the first passage's error; the others are then abandoned.
        """
        if underway.kept is not None:
            self._reporter.tell(Worked(units=underway.work))
            return Taken(sound=underway.kept, encoded=0, spoken=0)
        takes = {0.0: (underway.jobs, self._collect(underway.futures, underway.work))}

        def loudness_at(correction_db: float) -> float:
            if correction_db not in takes:
                jobs = underway.admitted.prepared.jobs(voice_gains, correction_db)
                takes[correction_db] = jobs, self._collect(self._submit(jobs), 0)
            _, done = takes[correction_db]
            return integrated(together(each.passage.energies for each in done))

        correction_db = gains.correction(loudness_at)
        jobs, done = takes[correction_db]
        passages = tuple(each.passage for each in done)
        sound = NewSound(
            key=sound_key(underway.jobs),
            passages=passages,
            frames=self.maker.frames_of(jobs, passages, self._again),
            correction_db=correction_db,
        )
        encoded = sum(each.encoded for _, take in takes.values() for each in take)
        costs = self._tally.take({clip_key(utterance) for job in jobs for utterance in job.utterances})
        return Taken(sound=sound, encoded=encoded, spoken=len(costs), paid_characters=sum(costs))

    def close(self) -> None:
        """Abandon what is not begun and end all children."""
        self._threads.close()
        self.workers.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _submit(self, jobs: Sequence[PassageJob]) -> tuple[Future[Delivery], ...]:
        batches = _batches(jobs, self.places, self._hands.needs)
        return tuple(self._hands.make(batch, anew=self._force) for batch in batches)

    def _again(self, job: PassageJob) -> None:
        """Have a passage made that the cache has lost."""
        self._hands.result(self._hands.make([job], anew=True))

    def _note_spoken(self, utterance: Utterance, clip: Clip | None) -> None:
        self._tally.note(spoken_of(utterance, clip))

    def _collect(self, futures: tuple[Future[Delivery], ...], work: int) -> list[Done]:
        done: list[Done] = []
        try:
            for number, future in enumerate(futures, start=1):
                done += self._hands.result(future).done
                told = work * number // len(futures) - work * (number - 1) // len(futures)
                self._reporter.tell(Worked(units=told))
                if number % _BATCHES_TO_TIDY == 0:
                    _give_memory_back()
        finally:
            for future in futures:
                future.cancel()
        if len(done) >= _LONG_PASSAGES:
            self.workers.rest()
            _give_memory_back()
        return done


def _share_one_arena() -> None:
    """Have all threads take memory from one place: glibc keeps what each freed for itself (30 MB of 180)."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def _give_memory_back() -> None:
    """Let the system have what was freed, of which glibc keeps most."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def _batches(
    jobs: Sequence[PassageJob], workers: int, needs: Callable[[PassageJob], object]
) -> Iterator[Sequence[PassageJob]]:
    """Yield passages in order, a few at a time, which need the same.

    They are few enough that all workers have some of a short article.
    """
    sizes = [sum(len(utterance.text) for utterance in job.utterances) for job in jobs]
    enough = min(_BATCH_CHARACTERS, sum(sizes) // (2 * workers))
    batch: list[PassageJob] = []
    characters = 0
    for job, size in zip(jobs, sizes, strict=True):
        is_full = characters + size > enough or len(batch) == _BATCH_PASSAGES
        if batch and (is_full or needs(job) != needs(batch[0])):
            yield batch
            batch, characters = [], 0
        batch.append(job)
        characters += size
    if batch:
        yield batch
