"""Other machines that make passages: which worker is asked for what.

This module owns how work is given to Dask's workers and waited for. Audio never travels here: it is in the
cache, which all machines reach. Dask starts its machines with tools of its own, and sees to it that what a
dead one was given is done by another.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from audiopub.errors import AudioError, ClusterError
from audiopub.model import Jingle, PassageJob, Utterance
from audiopub.publish import bench, jingles
from audiopub.publish.bench import Order
from audiopub.publish.hands import Delivery, Tally
from audiopub.publish.turns import Turns
from audiopub.report import Reporter, Warned
from audiopub.speech.speak import clip_key
from audiopub.store import Store

if TYPE_CHECKING:
    from distributed import Client

_LOOK_S = 20.0
"""How often it is looked whether anybody is there to do the work that is waited for."""

_FAREWELL_S = 5.0
"""How long workers may take to end the children of a run that is over."""

_VOICE = "voice:"
"""How the resources begin by which workers announce voices."""

Workers = Mapping[str, Mapping[str, Any]]
"""The workers by address, as their scheduler describes them."""


def offers_of(workers: Workers) -> dict[str, frozenset[str]]:
    """Return the voices that workers announce, as the names of their resources."""
    return {
        address: frozenset(name for name in worker["resources"] if name.startswith(_VOICE))
        for address, worker in workers.items()
    }


def resources_of(engine: str, voice: str) -> frozenset[str]:
    """Return the names under which a voice may be announced: that of its engine, and its own."""
    return frozenset({f"{_VOICE}{engine}", f"{_VOICE}{engine}:{voice}"})


class Cluster:
    """The workers of a Dask scheduler, and what they announced when the run began.

    `tally` takes note of what they speak.
    """

    def __init__(
        self,
        client: "Client",
        order: Order,
        *,
        clips: Store,
        workers: Workers,
        reporter: Reporter,
        tally: Tally,
    ) -> None:
        self._client = client
        self._order = order
        self._clips = clips
        self._reporter = reporter
        self._tally = tally
        self._offers = offers_of(workers)
        self._executors: dict[frozenset[str], Executor] = {}
        self._turns: Turns[Delivery] = Turns()
        self._brought: set[str] = set()
        self._is_waiting = False
        self.places = sum(int(worker["nthreads"]) for worker in workers.values())

    def needs(self, job: PassageJob) -> frozenset[str]:
        """Return the resources without which a passage cannot be made."""
        return self._needs(job.utterances)

    def make(self, batch: Sequence[PassageJob], *, anew: bool) -> Future[Delivery]:
        """Begin to make passages that need the same."""
        for job in batch:
            self._bring(job.jingle)
        utterances = {clip_key(each): each for job in batch for each in job.utterances}
        versions, needs = _versions(utterances.values()), self.needs(batch[0])

        def begin(needs: frozenset[str] = needs) -> Future[Delivery]:
            return self._submit(needs, bench.make, versions, tuple(batch), anew=anew)

        if any(needs <= offered for offered in self._offers.values()):
            return self._turns.take(utterances, begin)
        return self._turns.take(utterances, lambda: self._when_spoken(utterances.values(), begin))

    def measure(self, utterance: Utterance) -> Future[Delivery]:
        """Begin to find the gain of a voice."""
        needs, versions = self._needs([utterance]), _versions([utterance])
        return self._turns.take((), lambda: self._submit(needs, bench.measure, versions, utterance))

    def result(self, future: Future[Delivery]) -> Delivery:
        """Wait for what was begun. Raises its error, and `ClusterError` when the machines are lost."""
        while True:
            try:
                delivery = future.result(timeout=_LOOK_S)
            except CancelledError as exc:
                raise lost() from exc
            except TimeoutError:
                self._look()
                continue
            except Exception as exc:
                if type(exc).__name__ == "KilledWorker":
                    raise _given_up(exc) from exc
                raise
            self._is_waiting = False
            if delivery.error is not None:
                raise delivery.error
            return delivery

    def close(self) -> None:
        """Abandon what is not done, and have the workers end the children of this run."""
        self._turns.close()
        for executor in self._executors.values():
            with suppress(Exception):  # Dask's own error for a scheduler that is lost: all is abandoned then
                executor.shutdown(wait=False)
        farewell = threading.Thread(target=self._farewell, daemon=True)
        farewell.start()
        farewell.join(_FAREWELL_S)

    def _farewell(self) -> None:
        """Tell the workers that the run is over; those that do not hear it end its children with the next."""
        with suppress(OSError):
            if self._client.status == "running":
                self._client.run(bench.leave, self._order, on_error="ignore")

    def _when_spoken(
        self, utterances: Iterable[Utterance], begin: Callable[[frozenset[str]], Future[Delivery]]
    ) -> Future[Delivery]:
        """Have sentences spoken by the workers that can, and then the passages made by any.

        No worker offers all voices of these passages.
        """
        by_needs: dict[frozenset[str], list[Utterance]] = {}
        for utterance in utterances:
            by_needs.setdefault(self._needs([utterance]), []).append(utterance)
        spoken = [
            self._submit(needs, bench.speak, _versions(mine), tuple(mine)) for needs, mine in by_needs.items()
        ]
        made: Future[Delivery] = Future()
        self._turns.after(spoken, lambda: _failed(spoken) or begin(frozenset()), made)
        return made

    def _submit(
        self,
        needs: frozenset[str],
        work: Callable[..., Delivery],
        versions: Mapping[str, str],
        what: object,
        **how: bool,
    ) -> Future[Delivery]:
        if needs not in self._executors:
            resources = dict.fromkeys(needs, 1)
            self._executors[needs] = self._client.get_executor(pure=False, resources=resources)
        future: Future[Delivery] = self._executors[needs].submit(work, self._order, versions, what, **how)
        future.add_done_callback(self._count)
        return future

    def _count(self, future: Future[Delivery]) -> None:
        if not future.cancelled() and future.exception() is None:
            for spoken in future.result().spoken:
                self._tally.note(spoken)

    def _needs(self, utterances: Iterable[Utterance]) -> frozenset[str]:
        """Return which announced resources utterances need; what nobody announced, any worker has."""
        announced = frozenset[str]().union(*self._offers.values())
        found = set()
        for each in utterances:
            found |= set(sorted(announced & resources_of(each.engine, each.voice))[-1:])
        return frozenset(found)

    def _bring(self, jingle: Jingle | None) -> None:
        """Have a sound of the project in the cache: its file is on this machine alone."""
        if jingle is not None and jingle.digest not in self._brought:
            jingles.sound(jingle, self._clips)
            self._brought.add(jingle.digest)

    def _look(self) -> None:
        """Say once when nobody is there to do what is waited for. Raises `ClusterError` when all is lost."""
        if self._client.status not in {"running", "connecting"}:
            raise lost()
        workers = self._client.scheduler_info(n_workers=-1)["workers"]
        offered = frozenset[str]().union(*offers_of(workers).values())
        missing = frozenset[str]().union(*self._offers.values()) - offered
        if not self._is_waiting and (missing or not workers):
            lacking = f"no worker offers {', '.join(sorted(missing))}" if workers else "there is no worker"
            self._reporter.tell(Warned(text=f"{lacking} any more; waiting for one to come"))
            self._is_waiting = True


def _versions(utterances: Iterable[Utterance]) -> dict[str, str]:
    return bench.versions_of(sorted({each.engine for each in utterances}))


def _failed(futures: Iterable[Future[Delivery]]) -> Future[Delivery] | None:
    """Return the first of these futures that brought an error, or None."""
    for future in futures:
        if future.cancelled() or future.exception() is not None or future.result().error is not None:
            return future
    return None


def lost() -> ClusterError:
    """Return the error for work that nobody does any more."""
    return ClusterError(
        "the scheduler is lost, and with it the work that was given out.",
        next_step="Start it and its workers, then run the same command again: what is in the cache stays.",
    )


def _given_up(exc: Exception) -> AudioError:
    return AudioError(
        f"several workers died while they made these passages ({type(exc).__name__}).",
        next_step="See what their logs say; they may have too little memory.",
    )
