"""Workers of a Dask scheduler enlisted for a run: the one door to Dask.

This module owns what is checked before they are given any work: that they are there, would make the same
sound as this machine, and reach the same cache.
"""

import logging
import re
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from audiopub.errors import ConfigError, MissingError, NetworkError, OutputError, RemoteError, UsageError
from audiopub.publish import bench
from audiopub.publish.bench import Order, Report
from audiopub.publish.cluster import Cluster, Workers, lost, offers_of, resources_of
from audiopub.publish.hands import Tally
from audiopub.publish.project import Project
from audiopub.report import Detail, Reporter, Warned, count
from audiopub.speech.engine_reports import EngineReport, Lent, lend
from audiopub.store import Store

if TYPE_CHECKING:
    from distributed import Client
    from distributed import Future as DaskFuture

_ADDRESS = re.compile(r"(tcp|tls)://[^\s/:]+:\d{1,5}|(tcp|tls)://\[[0-9a-fA-F:.]+\]:\d{1,5}")

_SHARED = 'Let [cache] url name a folder that all machines share under one path, or "s3://BUCKET".'

_OWN = (
    "[cache] url is not set: only workers on this machine reach the cache, {}. "
    f"If others are to help: {_SHARED[0].lower()}{_SHARED[1:]}"
)

_CONNECT_S = 10
"""How long a scheduler may take to answer."""

_CHECK_S = 120
"""How long a worker may take to say what it is: it starts voices for that, and may be busy."""


@contextmanager
def opened(
    address: str,
    project: Project,
    *,
    engines: Sequence[str],
    reporter: Reporter,
    tally: Tally,
) -> Iterator[Cluster]:
    """Yield the workers of the scheduler at this address, checked, until the run is over.

    `engines` are those that the project's settings name. Raises `UsageError` for what is no address,
    `MissingError` without Dask and for other versions than here, `NetworkError` when nobody answers, and
    `ConfigError` when a worker does not reach the cache.
    """
    client = _connected(address)
    cluster = None
    try:
        workers = _workers(client, address)
        if not project.settings.cache.url:
            reporter.tell(Warned(text=_OWN.format(project.cache.address)))
        order = Order(
            run=uuid.uuid4().hex,
            folder=str(project.folder),
            cache=project.cache.address,
            engines=project.settings.engines.model_dump_json(),
        )
        lend(_check(client, order, workers, engines))
        clips = Store(project.cache, "clips")
        cluster = Cluster(client, order, clips=clips, workers=workers, reporter=reporter, tally=tally)
        told = f"{count(len(workers), 'worker')} at {address}, {count(cluster.places, 'passage')} at once"
        reporter.tell(Detail(text=told))
        yield cluster
    finally:
        lend({})
        if cluster is not None:
            cluster.close()
        client.close()


def _connected(address: str) -> "Client":
    """Return a client of the scheduler, which says nothing by itself."""
    if not _ADDRESS.fullmatch(address):
        raise UsageError(
            f"--scheduler {address!r}: this is no address of a scheduler.",
            next_step="Write it as 'dask scheduler' prints it, as in tcp://192.168.1.20:8786.",
        )
    try:
        from distributed import Client
    except ImportError as exc:
        raise MissingError(
            f"--scheduler needs Dask, which is not installed here ({exc}).",
            next_step='Install it: pip install "audiopub[cluster]".',
        ) from exc
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        return Client(address, timeout=_CONNECT_S, set_as_default=False, name="audiopub")
    except (OSError, ValueError) as exc:
        raise NetworkError(
            f"the scheduler does not answer: {' '.join(str(exc).split()).rstrip('.')}.",
            where=address,
            next_step="Start it with 'dask scheduler', and see whether this machine reaches its port.",
        ) from exc


def _workers(client: "Client", address: str) -> Workers:
    workers: Workers = client.scheduler_info(n_workers=-1)["workers"]
    if not workers:
        raise NetworkError(
            "the scheduler has no workers.",
            where=address,
            next_step=f"Start some with 'dask worker {address}' on the machines that are to help.",
        )
    return workers


def _check(client: "Client", order: Order, workers: Workers, engines: Sequence[str]) -> dict[str, Lent]:
    """Return the engines of which workers announce voices.

    Raises an error for the first worker that would make another sound, or does not reach the cache.
    """
    probes, offers, reports = bench.probes(order), offers_of(workers), {}
    keys = [bench.probe_key(order), *(bench.probe_key(order, address) for address in workers)]
    probes.put(keys[0], meta={}, payload=order.run.encode())
    try:
        futures = {
            address: _asked(client, order, engines, address, _announced(offers[address]))
            for address in workers
        }
        for address, future in futures.items():
            reports[address] = _report(future, address)
            answer = probes.get(bench.probe_key(order, address))
            if not reports[address].probe or answer is None:
                raise _unreached(order.cache, address)
    finally:
        for key in keys:
            probes.discard(key)
    announced = (engine for names in offers.values() for engine in _announced(names))
    return _compared(reports, offers, bench.versions_of(sorted({*engines, *announced})))


def _compared(
    reports: Mapping[str, Report], offers: Mapping[str, frozenset[str]], here: Mapping[str, str]
) -> dict[str, Lent]:
    """Return the engines that are announced. Raises `MissingError` for a worker with other versions.

    What is announced is compared where it is announced, and where this machine lacks it, among those.
    """
    lent: dict[str, Lent] = {}
    everywhere = {name: here[name] for name in here if here[name]}
    announced = {engine for names in offers.values() for engine in _announced(names)}
    for address, report in reports.items():
        mine = _announced(offers[address])
        known = {**{name: lent[name].version for name in mine if name in lent}, **everywhere}
        wanted = {name: known[name] for name in known if name in mine or name not in announced}
        if differing := bench.in_words(wanted, report.versions):
            raise MissingError(
                f"this worker would make another sound than the other machines: {differing}.",
                where=address,
                next_step="Install the same versions on all machines, or have the workers that have a voice "
                "announce it: dask worker --resources voice:ENGINE=1.",
            )
        for found in report.engines:
            lent[found.name] = _more(lent.get(found.name), found, report, offers[address])
    return lent


def _more(before: Lent | None, found: EngineReport, report: Report, offered: frozenset[str]) -> Lent:
    """Return an engine with the voices of it that one more worker announces."""
    voices = tuple(voice for voice in found.voices if offered & resources_of(found.name, voice.id))
    known = before.report.voices if before else ()
    return Lent(
        report=replace(found, voices=(*known, *voices)),
        version=before.version if before else report.versions.get(found.name, ""),
    )


def _asked(
    client: "Client", order: Order, engines: Sequence[str], address: str, announced: Sequence[str]
) -> "DaskFuture[Report]":
    asked = tuple(sorted({*engines, *announced}))
    work = partial(bench.report, order, asked, address, tuple(announced))
    return client.submit(work, workers=[address], pure=False)


def _report(future: "DaskFuture[Report]", address: str) -> Report:
    """Return what a worker says of itself. Raises the error that it has with the cache."""
    try:
        report: Report = future.result(timeout=_CHECK_S)
    except TimeoutError as exc:
        raise NetworkError(
            f"this worker did not answer within {_CHECK_S} seconds.",
            where=address,
            next_step="See what it is busy with, or end it; then run the same command again.",
        ) from exc
    except CancelledError as exc:
        raise lost() from exc
    except Exception as exc:
        said = " ".join(str(exc.__cause__ or exc).split())
        raise MissingError(
            f"scheduler or worker cannot run audiopub: {said.rstrip('.')}.",
            where=address,
            next_step='Install the same audiopub on all machines: pip install "audiopub[cluster]".',
        ) from exc
    if report.error is not None:
        error = report.error
        is_folder = isinstance(error, OutputError) and not isinstance(error, RemoteError)
        raise type(error)(
            f"a worker cannot use it: {error.what}",
            where=f"{address}: {error.where}",
            next_step=f"{error.next_step} {_SHARED}" if is_folder else error.next_step,
        )
    return report


def _announced(offered: Iterable[str]) -> list[str]:
    """Return the engines of the voices that a worker announces."""
    return sorted({resource.split(":")[1] for resource in offered})


def _unreached(cache: str, address: str) -> ConfigError:
    return ConfigError(
        f"the worker {address} does not find there what was just put there: it is another place for it.",
        where=cache,
        next_step=_SHARED,
    )
