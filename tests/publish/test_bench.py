"""The bench of a worker's process: whose children speak, and when they end."""

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from audiopub.engine_settings import CommandSettings, EnginesSettings
from audiopub.errors import ClusterError
from audiopub.model import Utterance
from audiopub.publish import bench
from audiopub.publish.bench import Order
from audiopub.speech.engines.setup import set_up
from tests.machines import speaking

TOLD_VOICE = Path(__file__).with_name("told_voice.py")
UTTERANCE = Utterance(text="Boats fill the harbour.", language="en", engine="command", voice="told", rate=180)


def until_none_speaks() -> None:
    """Wait until no child is left; fail when that takes too long."""
    deadline = time.monotonic() + 60
    while speaking(os.getpid()):
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.fixture
def order(tmp_path: Path) -> Iterator[Order]:
    """Return the order of a run whose voice is a program, and leave no bench of it behind."""
    argv = (sys.executable, "-I", "-S", str(TOLD_VOICE), str(tmp_path / "log"), "0")
    told = CommandSettings(argv=argv, languages=("en",), deterministic=True)
    settings = EnginesSettings(command={"told": told})
    made = Order(
        run=tmp_path.name,
        folder=str(tmp_path),
        cache=str(tmp_path / "cache"),
        engines=settings.model_dump_json(),
    )
    yield made
    bench.leave(made)
    set_up(EnginesSettings())


def test_work_that_comes_after_the_end_of_its_run_is_refused(order: Order) -> None:
    """What was given out before the run ended starts no voice again."""
    assert bench.speak(order, {}, [UTTERANCE]).error is None
    assert speaking(os.getpid())
    bench.leave(order)
    until_none_speaks()
    error = bench.speak(order, {}, [UTTERANCE]).error
    assert isinstance(error, ClusterError)
    assert "is over" in str(error)
    assert not speaking(os.getpid())


def test_a_run_may_be_over_before_its_first_work_comes(order: Order) -> None:
    """Nothing of it is set up then."""
    bench.leave(order)
    assert isinstance(bench.speak(order, {}, [UTTERANCE]).error, ClusterError)
    assert not speaking(os.getpid())


def test_a_run_that_ends_without_a_farewell_leaves_no_voice_behind(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its children end when nobody has asked them anything for a while, and it may go on all the same."""
    monkeypatch.setattr(bench, "_IDLE_S", 0.1)
    assert bench.speak(order, {}, [UTTERANCE]).error is None
    until_none_speaks()
    further = replace(UTTERANCE, text="So do gulls.")
    delivery = bench.speak(order, {}, [further])
    assert delivery.error is None
    assert [spoken.is_accepted for spoken in delivery.spoken] == [True]
    until_none_speaks()
