"""What an article costs the machine that publishes, and what it costs the workers of a scheduler."""

from collections.abc import Iterator
from pathlib import Path

import psutil

from tests.benchmarks.cost import publish
from tests.benchmarks.texts import different_articles
from tests.machines import Machines, machines

_ARTICLES, _WORDS, _WORKERS = 60, 1000, 2


def shares(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Publish articles alone and with workers on this machine; tell whose core-seconds they were."""
    texts = different_articles(_ARTICLES, _WORDS)
    alone, shared = folder / "alone", folder / "shared"
    for project in (alone, shared):
        (project / "articles").mkdir(parents=True)
        for number, text in enumerate(texts):
            (project / "articles" / f"story-{number}.md").write_text(text, encoding="utf-8")
    what = f"{_ARTICLES} articles of {_WORDS} words"
    by_itself = publish(alone)
    yield f"{what}, this machine alone", f"{by_itself.core_s / _ARTICLES:.2f} core-seconds an article", ""
    with machines(folder / "machines") as found:
        for number in range(_WORKERS):
            found.add(f"worker-{number}")
        before = _seconds(found)
        client = publish(shared, "--scheduler", found.address)
        workers = _seconds(found) - before
    yield f"{what}, workers", f"{workers / _ARTICLES:.2f} core-seconds an article", ""
    yield f"{what}, who publishes", f"{client.core_s / _ARTICLES:.2f} core-seconds an article", ""


def _seconds(found: Machines) -> float:
    """Return what workers and their children have taken of all cores so far."""
    return sum(sum(psutil.Process(worker.pid).cpu_times()[:4]) for worker in found.workers.values())
