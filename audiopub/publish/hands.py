"""Who makes the passages of a run, and what is counted of their work.

This module owns how the cores of this machine do it, and what others have to offer to do it in their place.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from audiopub.errors import AudiopubError, OutputError, RemoteError
from audiopub.model import Clip, PassageJob, Utterance
from audiopub.publish import gains
from audiopub.publish.casting import engines_named
from audiopub.publish.outcome import Inspected
from audiopub.publish.passages import Done, PassageMaker
from audiopub.publish.project import Project
from audiopub.report import Reporter
from audiopub.speech.engine_reports import is_paid
from audiopub.speech.speak import clip_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a voice was asked to say: the key of its clip, what it costs in characters, and what was found.

    Without `is_accepted`, its sound could not be right: it was asked again, or in vain, and costs as much.
    """

    key: str
    cost: int
    is_accepted: bool
    inspected: Inspected | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What comes of one piece of work.

    `spoken` are the clips that were spoken by its process since its last delivery. `error` says why the rest
    is not there.
    """

    done: tuple[Done, ...] = ()
    gain: gains.Gain | None = None
    spoken: tuple[Spoken, ...] = ()
    error: AudiopubError | None = None


class Hands(Protocol):
    """Whoever makes passages. `places` is how many batches they make at once."""

    places: int

    def needs(self, job: PassageJob) -> frozenset[str]:
        """Return what a passage needs: those of one batch need the same."""
        ...

    def make(self, batch: Sequence[PassageJob], *, anew: bool) -> Future[Delivery]:
        """Begin to make passages, as `PassageMaker.make` does."""
        ...

    def measure(self, utterance: Utterance) -> Future[Delivery]:
        """Begin to find the gain of a voice, as `gains.calibrate` does."""
        ...

    def result(self, future: Future[Delivery]) -> Delivery:
        """Wait for what was begun. Raises its error."""
        ...


class Threads:
    """The cores of this machine, `places` batches at once; voices are children of their own."""

    def __init__(self, maker: PassageMaker, places: int) -> None:
        self.places = places
        self._maker = maker
        self._executor = ThreadPoolExecutor(max_workers=places, thread_name_prefix="passage")
        self._refused: OutputError | None = None

    def needs(self, job: PassageJob) -> frozenset[str]:  # noqa: ARG002 -- whatever it is
        """Return nothing: all is on this machine."""
        return frozenset()

    def make(self, batch: Sequence[PassageJob], *, anew: bool) -> Future[Delivery]:
        """Begin to make passages."""
        return self._executor.submit(self._make, batch, anew=anew)

    def _make(self, batch: Sequence[PassageJob], *, anew: bool) -> Delivery:
        """Make passages, unless the disk has refused some: what is spoken then would be lost."""
        if self._refused is not None:
            raise self._refused
        try:
            return Delivery(done=tuple(self._maker.make(batch, anew=anew)))
        except RemoteError:
            raise
        except OutputError as exc:
            self._refused = exc
            raise

    def measure(self, utterance: Utterance) -> Future[Delivery]:
        """Begin to find the gain of a voice.

        This too is done in a worker thread: an interruption, which only the main thread notices, would be
        lost inside a library's callback.
        """
        return self._executor.submit(lambda: Delivery(gain=gains.calibrate(self._maker, utterance)))

    def result(self, future: Future[Delivery]) -> Delivery:
        """Wait for what was begun. Raises its error."""
        return future.result()

    def close(self) -> None:
        """Abandon what is not begun."""
        self._executor.shutdown(wait=False, cancel_futures=True)


class Tally:
    """What was spoken in a run, on whatever machine: the sentences, and the characters that are paid for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._costs: dict[str, int] = {}
        self.sentences = 0
        self.paid_characters = 0
        self.findings: list[Inspected] = []

    def note(self, spoken: Spoken) -> None:
        """Take note of what was spoken."""
        with self._lock:
            self._costs[spoken.key] = self._costs.get(spoken.key, 0) + spoken.cost
            self.sentences += spoken.is_accepted
            self.paid_characters += spoken.cost
            if spoken.inspected:
                self.findings.append(spoken.inspected)

    def take(self, keys: Iterable[str]) -> list[int]:
        """Return what each of these clips that was spoken costs, and forget them."""
        with self._lock:
            return [self._costs.pop(key) for key in keys if key in self._costs]


def spoken_of(utterance: Utterance, clip: Clip | None) -> Spoken:
    """Return what is noted of what was spoken just now, and became this clip unless it was refused."""
    voice = f"{utterance.engine}:{utterance.voice}"
    codes = clip.findings if clip else ()
    return Spoken(
        key=clip_key(utterance),
        cost=len(utterance.text) if is_paid(utterance.engine) else 0,
        is_accepted=clip is not None,
        inspected=Inspected(sentence=utterance.text, voice=voice, codes=codes) if codes else None,
    )


@contextmanager
def elsewhere(project: Project, scheduler: str, reporter: Reporter, tally: Tally) -> Iterator[Hands | None]:
    """Yield the workers of a scheduler, or None when this machine does all by itself."""
    if not scheduler:
        yield None
        return
    from audiopub.publish import enlist  # only now is Dask asked for

    engines = engines_named(project)
    with enlist.opened(scheduler, project, engines=engines, reporter=reporter, tally=tally) as cluster:
        yield cluster
