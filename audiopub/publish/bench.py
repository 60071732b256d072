"""What a worker on another machine does for a run: it makes passages, and hands back keys, not audio.

This module is what Dask calls there. It owns the one bench of its process: the children that speak, and the
stores of the run that it works for now. Clips and passages go into the cache that all machines reach. It
refuses to know Dask.
"""

import platform
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from audiopub.audio.ffmpeg import encoder_build
from audiopub.audio.passage import PASSAGE_FORMAT
from audiopub.audio.sounds import SOUND_FORMAT
from audiopub.engine_settings import EnginesSettings
from audiopub.errors import AudiopubError, ClusterError
from audiopub.model import Clip, PassageJob, Utterance
from audiopub.publish import gains
from audiopub.publish.hands import Delivery, Spoken, spoken_of
from audiopub.publish.passages import PassageMaker
from audiopub.remote import place_of
from audiopub.speech.engine_reports import EngineReport, report_on, sound_version
from audiopub.speech.engines.setup import set_up
from audiopub.speech.speak import CLIP_FORMAT, Speaker
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store, tagged_hash

PROBES = "probes"
"""The kind of the objects by which machines see whether they reach the same cache."""

AUDIOPUB, ENCODER = "audiopub", "encoder"

_IDLE_S = 60.0
"""How long the children of a run outlive its last work: it may have ended without a farewell."""

_RUNS_REMEMBERED = 100
"""Of how many runs that are over work is refused, which was given out before they ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What all work of a run has in common.

    `run` is its name, `folder` the project's, `cache` the folder or URL of clips and passages, and `engines`
    are the settings of `[engines]` as JSON.
    """

    run: str
    folder: str
    cache: str
    engines: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a worker is: `versions` by name, "" for an engine that it has not, and whether it saw the probe.

    `engines` are those that it announces. `error` is what it met when it looked for the probe.
    """

    versions: Mapping[str, str]
    probe: bool
    engines: tuple[EngineReport, ...] = ()
    error: AudiopubError | None = None


def make(order: Order, versions: Mapping[str, str], batch: Sequence[PassageJob], *, anew: bool) -> Delivery:
    """Make passages as `PassageMaker.make` does. `versions` are those that their sound is to be of."""
    return _BENCHES.work(
        order, versions, lambda bench: Delivery(done=tuple(bench.maker.make(batch, anew=anew)))
    )


def speak(order: Order, versions: Mapping[str, str], utterances: Sequence[Utterance]) -> Delivery:
    """Have the clips of utterances in the cache."""

    def spoken(bench: "_Bench") -> Delivery:
        for utterance in utterances:
            bench.maker.speaker.clip(utterance)
        return Delivery()

    return _BENCHES.work(order, versions, spoken)


def measure(order: Order, versions: Mapping[str, str], utterance: Utterance) -> Delivery:
    """Find the gain of a voice."""
    return _BENCHES.work(
        order, versions, lambda bench: Delivery(gain=gains.calibrate(bench.maker, utterance))
    )


def report(order: Order, engines: Sequence[str], name: str, announced: Sequence[str]) -> Report:
    """Say what this worker is, and answer the probe of a run in the cache under the `name` of the worker.

    `announced` are the engines on whose voices it is to report.
    """
    try:
        with _BENCHES.at(order):
            return Report(
                versions=versions_of(engines),
                probe=_answered(order, name),
                engines=tuple(report_on(engine) for engine in announced),
            )
    except AudiopubError as exc:
        return Report(versions={}, probe=False, error=exc)


def leave(order: Order) -> None:
    """End the children of a run that is over."""
    _BENCHES.leave(order)


def versions_of(engines: Sequence[str]) -> dict[str, str]:
    """Return the versions here of all that makes the sound; "" for an engine that does not work here."""
    return {
        AUDIOPUB: f"{version('audiopub')} ({CLIP_FORMAT}, {PASSAGE_FORMAT}, {SOUND_FORMAT})",
        ENCODER: encoder_build(),
        **{engine: _version(engine) for engine in engines},
    }


def _version(engine: str) -> str:
    try:
        return sound_version(engine)
    except AudiopubError:
        return ""


def probe_key(order: Order, name: str = "") -> str:
    """Return the key of the probe of a run, or of the answer of the worker of this name."""
    return tagged_hash("probe", [order.run, name])


def probes(order: Order) -> Store:
    """Return where the probes of a run lie."""
    return Store(place_of(Path(order.folder), order.cache), PROBES)


def _answered(order: Order, name: str) -> bool:
    there = probes(order)
    found = there.get(probe_key(order))
    if found is None:
        return False
    there.put(probe_key(order, name), meta={}, payload=found.payload)
    return True


class _Bench:
    """The children and stores of one run."""

    def __init__(self, order: Order) -> None:
        set_up(EnginesSettings.model_validate_json(order.engines), folder=order.folder)
        place = place_of(Path(order.folder), order.cache)
        clips, passages = Store(place, "clips"), Store(place, "passages")
        self._workers = WorkerPool()
        speaker = Speaker(clips, workers=self._workers, on_spoken=self._note)
        self.maker = PassageMaker(speaker, clips=clips, passages=passages)
        self._spoken: list[Spoken] = []
        self._lock = threading.Lock()

    def take_spoken(self) -> tuple[Spoken, ...]:
        """Return what was spoken since this was asked last, whoever asked for it."""
        with self._lock:
            taken, self._spoken = tuple(self._spoken), []
        return taken

    def rest(self) -> None:
        """End the children that have nothing to do."""
        self._workers.rest()

    def close(self) -> None:
        """End all children."""
        self._workers.close()

    def _note(self, utterance: Utterance, clip: Clip | None) -> None:
        with self._lock:
            self._spoken.append(spoken_of(utterance, clip))


class _Benches:
    """The bench of this process: that of one run at a time, since engines are set up for one project."""

    def __init__(self) -> None:
        self._changing = threading.Condition()
        self._order: Order | None = None
        self._bench: _Bench | None = None
        self._working = 0
        self._over: deque[str] = deque(maxlen=_RUNS_REMEMBERED)
        self._idle: threading.Timer | None = None

    @contextmanager
    def at(self, order: Order) -> Iterator[_Bench]:
        """Work at the bench of a run; the work of another run waits until nobody does.

        Raises `ClusterError` for a run that is over.
        """
        with self._changing:
            self._changing.wait_for(
                lambda: order.run in self._over or order == self._order or not self._working
            )
            if order.run in self._over:
                raise ClusterError("the run that this was to be made for is over.", where=platform.node())
            bench = self._set_up(order)
            self._working += 1
            if self._idle:
                self._idle.cancel()
        try:
            yield bench
        finally:
            with self._changing:
                self._working -= 1
                if not self._working:
                    self._wait_for_more(order)
                self._changing.notify_all()

    def work(self, order: Order, versions: Mapping[str, str], work: Callable[[_Bench], Delivery]) -> Delivery:
        """Return what comes of a piece of work, its errors as values: the rest of it counts all the same."""
        try:
            with self.at(order) as bench:
                error, delivery = None, Delivery()
                try:
                    _check(versions)
                    delivery = work(bench)
                except AudiopubError as exc:
                    error = exc
                return replace(delivery, spoken=bench.take_spoken(), error=error)
        except AudiopubError as exc:
            return Delivery(error=exc)

    def leave(self, order: Order) -> None:
        """End the children of a run, and whatever they were to speak; then nobody works at its bench."""
        with self._changing:
            if order.run not in self._over:
                self._over.append(order.run)
            self._changing.notify_all()
            if self._bench is None or order != self._order:
                return
            self._bench.close()
            if not self._working:
                self._close()

    def _wait_for_more(self, order: Order) -> None:
        """Have the children that nobody asks any more end, now or after a while."""
        if order.run in self._over:
            self._close()
            return
        self._idle = threading.Timer(_IDLE_S, self._rest)
        self._idle.daemon = True
        self._idle.start()

    def _rest(self) -> None:
        with self._changing:
            if self._bench is not None and not self._working:
                self._bench.rest()

    def _set_up(self, order: Order) -> _Bench:
        if self._bench is None or order != self._order:
            self._close()
            self._bench, self._order = _Bench(order), order
        return self._bench

    def _close(self) -> None:
        if self._bench is not None:
            self._bench.close()
        self._bench = self._order = None


_BENCHES = _Benches()
"""A worker's process outlives the work that it is given: what is to last from one to the next is here."""


def _check(versions: Mapping[str, str]) -> None:
    """Raise `ClusterError` when what is installed here would make another sound."""
    here = versions_of([name for name in versions if name not in {AUDIOPUB, ENCODER}])
    if differing := in_words(versions, here):
        raise ClusterError(
            f"a worker that came later cannot make what is asked for: {differing}.",
            where=platform.node(),
            next_step="Install the same versions there, or end that worker; then run the same command again.",
        )


def in_words(wanted: Mapping[str, str], there: Mapping[str, str]) -> str:
    """Say in what another machine's versions differ from those that are wanted, or nothing."""
    differing = {name: there.get(name, "") for name in wanted if there.get(name, "") != wanted[name]}
    told = (
        f"{name} is {found} there and {wanted[name]} here" if found else f"{name} does not work there"
        for name, found in differing.items()
    )
    return "; ".join(told)
