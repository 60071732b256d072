"""A run so small that a fault can be tried at each of its steps, and what must hold whichever it is."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from audiopub.errors import AudiopubError
from tests.publish.scenes import everything
from tests.publish.watching import Files, Versions, disagreements, odd, public, states_of, versions_of
from tests.publish.workshop import LATER, Run, Workshop

FERRY = "---\ntitle: The ferry\ndate: 2026-01-20\n---\nThe ferry leaves at noon.\n"
STALL = "---\ntitle: The stall\ndate: 2026-01-21\n---\nThe stall sells apples. It closes early.\n"

CODES = frozenset({1, 3, 4})
"""The exit codes of what goes wrong without anybody having given a wrong order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """A project to publish, what each file may be meanwhile, and what is there when nothing goes wrong."""

    shop: Workshop
    versions: Versions
    after: dict[str, bytes]


def small(shop: Workshop, folder: Path, *more: Files) -> Small:
    """Return what publishing a project does: all at once, and its articles alone in both orders.

    `more` are other states in which the published files may be.
    """
    alone, watched = (shop.copy(folder / name) for name in ("alone", "watched"))
    assert failures(lambda: alone.publish(jobs=1)) == []
    states = states_of(watched, lambda: watched.publish(jobs=1))
    assert everything(watched) == everything(alone)
    for name, backwards in (("forth", False), ("back", True)):
        states += _one_by_one(shop.copy(folder / name), backwards=backwards, after=public(alone.output))
    return Small(shop=shop, versions=versions_of([*states, *more]), after=everything(alone))


def _one_by_one(shop: Workshop, *, backwards: bool, after: Files) -> list[Files]:
    """Return the states of publishing article after article, in this order of their names."""
    paths = sorted(shop.articles.glob("*.md"), reverse=backwards)
    states = states_of(shop, lambda: [shop.publish(path, jobs=1) for path in paths])
    assert public(shop.output) == after
    return states


def first_time(folder: Path, settings: str) -> Small:
    """Return two articles that are published for the first time: all is spoken and encoded."""
    shop = Workshop(folder / "project")
    shop.write("audiopub.toml", settings)
    shop.write("ferry.md", FERRY)
    shop.write("stall.md", STALL)
    return small(shop, folder, _empty_site(shop.copy(folder / "empty")))


def _empty_site(shop: Workshop) -> Files:
    """Return what is published when no article comes out."""
    for path in shop.articles.glob("*.md"):
        shop.edit(path.name, "title: ", "draft: true\ntitle: ")
    shop.publish(jobs=1)
    return public(shop.output)


def edited(folder: Path, settings: str) -> Small:
    """Return two published articles, one edited and one renamed; all is spoken and encoded already."""
    before = first_time(folder / "before", settings).shop
    before.publish(jobs=1)
    shop = before.copy(folder / "project")
    shop.edit("ferry.md", "at noon", "at one")
    (shop.articles / "stall.md").rename(shop.articles / "booth.md")
    found = small(shop, folder)
    shutil.copytree(folder / "alone" / ".audiopub", shop.folder / ".audiopub", dirs_exist_ok=True)
    (shop.folder / ".audiopub" / "files.json").unlink()
    return found


def failures(run: Callable[[], Run]) -> Sequence[AudiopubError]:
    """Return the errors of a run, whether it ended with one or went on with the next article."""
    try:
        ran = run()
    except AudiopubError as exc:
        return [exc]
    return [error for _, error in ran.outcome.failed]


def attempt(shop: Workshop) -> Sequence[AudiopubError]:
    """Publish with a fault; hold that all errors are ours, and say what happened, where, and what to do."""
    errors = failures(lambda: shop.publish(jobs=1, at=LATER, is_tidy=False))
    for error in errors:
        assert error.what
        assert error.where, error.what
        assert error.next_step, error.what
        assert error.exit_code in CODES
    return errors


def hold(found: Small, shop: Workshop, errors: Sequence[AudiopubError]) -> None:
    """Hold that after a fault all that is public is whole, and that the next run finishes.

    Where the fault did no harm that was told of, the work is done.
    """
    strange = sorted(odd(shop.output, found.versions))
    assert not strange, strange
    if not errors:
        assert public(shop.output).items() <= found.after.items()
    still = failures(lambda: shop.publish(jobs=1))
    assert not still, still
    got = everything(shop)
    other = [path for path in got.keys() | found.after.keys() if got.get(path) != found.after.get(path)]
    assert not other, other
    assert disagreements(shop.output) == []


_LONGEST_S = 30.0


def becomes_empty(folder: Path) -> bool:
    """Tell whether a folder is empty soon: threads that still encode when a run ends clear away after it."""
    until = time.monotonic() + _LONGEST_S
    while any(folder.iterdir()) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(folder.iterdir())


@contextmanager
def temporary_files(folder: Path) -> Iterator[None]:
    """Have temporary files in a folder of their own."""
    folder.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(folder))
        yield
