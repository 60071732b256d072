"""A project, a command on it, and what each file may be while it runs and is afterwards."""

import random
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from audiopub.publish.parts import Selector
from audiopub.publish.prune import prune
from audiopub.publish.regenerate import Wish
from audiopub.report import RecordingReporter
from tests.publish.forge import Forge
from tests.publish.watching import Versions, disagreements, states_of, versions_of, watched
from tests.publish.workshop import Workshop, tree

PUBLISH = ("publish", "--jobs", "2")
REGENERATE = ("regenerate", "articles/harbour.md", "--section", "2", "--voice", "en-gb", "--jobs", "2")


_GOLDEN = (5**0.5 - 1) / 2
"""Multiples of it, without their whole parts, are spread evenly, however many there are."""


def everything(shop: Workshop) -> dict[str, bytes]:
    """Return the bytes of the output folder, and of the folder of articles with ledger and sidecars."""
    return {**shop.tree(), **tree(shop.articles)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A project on which a command is run, what each file may be meanwhile, and what is there afterwards.

    `seconds` is how long the command takes, and `operations` how many files it changes how often.
    """

    shop: Workshop
    moment: datetime
    command: tuple[str, ...]
    versions: Versions
    after: dict[str, bytes]
    seconds: float
    operations: int


def _publish(shop: Workshop, moment: datetime) -> None:
    shop.publish(at=moment)


def _regenerate(shop: Workshop, moment: datetime) -> None:
    wish = Wish(part=Selector(section=2), voice="pyttsx3:en-gb")
    shop.regenerate(shop.articles / "harbour.md", wish, at=moment)


def _prune(shop: Workshop, moment: datetime) -> None:
    prune(shop.project(), (), reporter=RecordingReporter(), now=lambda: moment)


_AGAIN: Mapping[str, Callable[[Workshop, datetime], None]] = {
    "publish": _publish,
    "regenerate": _regenerate,
    "prune": _prune,
}
"""The same commands in this process."""


def scene_of(forge: Forge, shop: Workshop, folder: Path, moment: datetime, command: tuple[str, ...]) -> Scene:
    """Return what the command does to a project when nobody disturbs it."""
    alone, step_by_step = (shop.copy(folder / name) for name in ("alone", "steps"))
    begun = time.monotonic()
    running = forge.start(alone, command, moment, count=str(folder / "count"))
    ended = running.wait()
    assert ended.code == 0, ended.said
    seconds = time.monotonic() - begun

    states = states_of(step_by_step, lambda: _AGAIN[command[0]](step_by_step, moment))
    one, other = everything(alone), everything(step_by_step)
    unlike = [path for path in one.keys() | other.keys() if one.get(path) != other.get(path)]
    assert not unlike, unlike
    assert disagreements(alone.output) == []
    return Scene(
        shop=shop,
        moment=moment,
        command=command,
        versions=versions_of(states),
        after=everything(alone),
        seconds=seconds,
        operations=int((folder / "count").read_text()),
    )


def killed(scene: Scene, forge: Forge, folder: Path, seed: int) -> Workshop:
    """Return the project after the command was killed: after some time, or at one of its operations on files.

    Each published file was whole meanwhile. Successive seeds are spread over the run; where the command
    had ended before its moment came, an earlier one is tried.
    """
    part = (seed * _GOLDEN + random.Random(seed).random() / 10) % 1
    for number in range(8):
        shop = scene.shop.copy(folder / f"killed-{number}")
        die_at = 1 + int(part * scene.operations) if seed // 2 % 2 else 0
        with watched(shop.output, scene.versions):
            running = forge.start(shop, scene.command, scene.moment, die_at=die_at)
            if not die_at:
                time.sleep(part * scene.seconds)
                running.kill()
            ended = running.wait()
        if ended.code == -signal.SIGKILL:
            return shop
        assert ended.code == 0, ended.said
        part *= 0.8
    raise AssertionError("the command is quicker than any kill")
