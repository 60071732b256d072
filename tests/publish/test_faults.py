"""Faults at the n-th operation, for every n: only our errors come out, and the next run finishes.

The operations are those of a small run: what it does to files, sentences asked of a voice, runs of ffmpeg,
and requests to a service. By default some are tried, and all of them by whoever has time.
"""

import os
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from audiopub.audio import ffmpeg
from audiopub.speech.child import Worker
from audiopub.speech.workers import WorkerPool
from tests.publish.faults import NEEDS_ROOM, REFUSALS, Doors, guarded, refuse, refuse_for_want_of_room
from tests.publish.small import Small, attempt, becomes_empty, edited, first_time, hold, temporary_files
from tests.publish.workshop import Workshop
from tests.speech import tiny_install
from tests.speech.speech_service import Refusal, SpeechService

TINY = '[voice]\nuse = ["tiny:low"]\n'


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Have the tests' own engines installed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(tiny_install.install(tmp_path_factory.mktemp("site")))
        tiny_install.forget()
        yield
    tiny_install.forget()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what may pass by itself tried again at once."""
    monkeypatch.setattr(WorkerPool.__init__, "__kwdefaults__", {"waits_s": (0.0, 0.0)})


@pytest.fixture(scope="module")
def new(tiny: None, tmp_path_factory: pytest.TempPathFactory) -> Small:  # noqa: ARG001 -- installs the voice
    """Return articles that were never published."""
    return first_time(tmp_path_factory.mktemp("new"), TINY)


@pytest.fixture(scope="module")
def old(tiny: None, tmp_path_factory: pytest.TempPathFactory) -> Small:  # noqa: ARG001 -- installs the voice
    """Return published articles that were edited."""
    return edited(tmp_path_factory.mktemp("old"), TINY)


Strike = Callable[[Workshop, int], bool]
"""Publish with a fault at the n-th operation, hold what must hold; tell whether there was an n-th."""


def walk(found: Small, folder: Path, strike: Strike, numbers: range) -> int:
    """Have each of the numbers strike, until a run has fewer operations; return how many did."""
    for tried, number in enumerate(numbers):
        shop = found.shop.copy(folder / "project")
        if not strike(shop, number):
            return tried
        shutil.rmtree(folder)
    raise AssertionError("there is no end of operations")


def walks(stride: int) -> Sequence[Any]:
    """Return every `stride`-th number from each of the first ones on; only one of these walks by default."""
    ranges = [range(first, 100_000, stride) for first in range(1, stride + 1)]
    return [
        each if number == stride // 2 else pytest.param(each, marks=pytest.mark.exhaustive)
        for number, each in enumerate(ranges)
    ]


def disk(found: Small, folder: Path, *, lasting: bool) -> Strike:
    """Have the disk refuse one operation, or be full from one on."""

    def strike(shop: Workshop, number: int) -> bool:
        doors = Doors(
            fault_at=number,
            within=[shop.folder, folder],
            lasting=lasting,
            kinds=NEEDS_ROOM if lasting else frozenset(REFUSALS),
            strike=refuse_for_want_of_room if lasting else refuse,
        )
        with temporary_files(folder), guarded(doors):
            errors = attempt(shop)
        if doors.has_struck:
            hold(found, shop, errors)
        return doors.has_struck

    return strike


@pytest.mark.parametrize("numbers", walks(40))
@pytest.mark.parametrize("lasting", [False, True])
def test_the_disk_refuses_while_all_is_made(
    new: Small, tmp_path: Path, numbers: range, *, lasting: bool
) -> None:
    """Whatever write, sync or move is refused, once or from then on, while articles are spoken."""
    assert walk(new, tmp_path / "walk", disk(new, tmp_path / "tmp", lasting=lasting), numbers) > 3


@pytest.mark.parametrize("numbers", walks(20))
@pytest.mark.parametrize("lasting", [False, True])
def test_the_disk_refuses_while_an_edit_is_published(
    old: Small, tmp_path: Path, numbers: range, *, lasting: bool
) -> None:
    """Whatever write, sync or move is refused, once or from then on, while published files are replaced."""
    assert walk(old, tmp_path / "walk", disk(old, tmp_path / "tmp", lasting=lasting), numbers) > 3


class _Count:
    """Counts calls, and tells which is the one that fails; if it is `lasting`, all that follow do."""

    def __init__(self, number: int, *, lasting: bool) -> None:
        self._number = number
        self._lasting = lasting
        self.calls = 0

    def is_due(self) -> bool:
        """Count a call; tell whether it fails."""
        self.calls += 1
        return self.calls == self._number or (self._lasting and self.calls > self._number)

    @property
    def has_struck(self) -> bool:
        """Tell whether there were as many calls as it takes."""
        return self.calls >= self._number


def _ask_the_dead(count: _Count) -> Callable[..., Any]:
    """Return how a worker is asked whose process may just have been killed."""
    real = Worker.ask

    def ask(self: Worker, request: dict[str, Any], limit_s: float) -> tuple[dict[str, Any], bytes]:
        if count.is_due():
            os.killpg(self._process.pid, signal.SIGKILL)
        return real(self, request, limit_s)

    return ask


@pytest.mark.parametrize("numbers", walks(4))
@pytest.mark.parametrize("lasting", [False, True])
def test_the_voice_dies(
    new: Small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, numbers: range, *, lasting: bool
) -> None:
    """A voice whose process dies is started again; when it dies each time, its sentence is named."""

    def strike(shop: Workshop, number: int) -> bool:
        count = _Count(number, lasting=lasting)
        with monkeypatch.context() as patch:
            patch.setattr(Worker, "ask", _ask_the_dead(count))
            errors = attempt(shop)
        if count.has_struck:
            assert bool(errors) is lasting
            hold(new, shop, errors)
        return count.has_struck

    assert walk(new, tmp_path / "walk", strike, numbers) > 1


def _unstartable(_command: Sequence[str], _named: dict[str, Any]) -> "subprocess.CompletedProcess[bytes]":
    raise BlockingIOError("Resource temporarily unavailable")


def _killed(_command: Sequence[str], named: dict[str, Any]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(["sh", "-c", "kill -9 $$"], check=False, **named)


def _failing(command: Sequence[str], named: dict[str, Any]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*command[:1], "-no-such-option"], check=False, **named)


def _half_done(command: Sequence[str], named: dict[str, Any]) -> "subprocess.CompletedProcess[bytes]":
    done = subprocess.run(command, check=False, **named)
    os.truncate(command[-1], Path(command[-1]).stat().st_size // 2)
    return done


def _nothing_made(command: Sequence[str], named: dict[str, Any]) -> "subprocess.CompletedProcess[bytes]":
    done = subprocess.run(command, check=False, **named)
    Path(command[-1]).unlink()
    return done


_BY_DEFAULT = {(_unstartable, True), (_killed, False), (_half_done, False)}


@pytest.mark.parametrize("numbers", walks(1))
@pytest.mark.parametrize(
    ("fault", "lasting"),
    [
        pytest.param(*each, marks=[] if each in _BY_DEFAULT else pytest.mark.exhaustive)
        for fault in (_unstartable, _killed, _failing, _half_done, _nothing_made)
        for each in ((fault, False), (fault, True))
    ],
)
def test_the_encoder_fails(
    new: Small,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    numbers: range,
    fault: Callable[..., Any],
    *,
    lasting: bool,
) -> None:
    """An ffmpeg that does not start, is killed, ends with an error or leaves half of the sound is told of."""

    def strike(shop: Workshop, number: int) -> bool:
        count = _Count(number, lasting=lasting)

        def run(command: Sequence[str], *, check: bool, **named: Any) -> Any:
            if count.is_due():
                return fault(command, named)
            return subprocess.run(command, check=check, **named)

        with monkeypatch.context() as patch, temporary_files(tmp_path / "tmp"):
            stand_in = SimpleNamespace(run=run, TimeoutExpired=subprocess.TimeoutExpired)
            patch.setattr(ffmpeg, "subprocess", stand_in)
            errors = attempt(shop)
        if count.has_struck:
            assert errors
            assert becomes_empty(tmp_path / "tmp")
            hold(new, shop, errors)
        return count.has_struck

    assert walk(new, tmp_path / "walk", strike, numbers) > 1


@pytest.fixture(scope="module")
def service() -> Iterator[SpeechService]:
    """Start a server on this machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HTTP_PROXY", "http_proxy"):
            patch.delenv(name, raising=False)
        with SpeechService() as found:
            yield found


@pytest.fixture(scope="module")
def online(service: SpeechService, tmp_path_factory: pytest.TempPathFactory) -> Small:
    """Return articles that are spoken by a service, which were never published."""
    settings = f'[voice]\nuse = ["openai:nova"]\n[engines.openai]\nbase_url = "{service.base_url}"\n'
    return first_time(tmp_path_factory.mktemp("online"), settings)


PASSING = ("drop", "cut", "garbage", Refusal(status=503), Refusal(status=429))
REFUSING = (Refusal(status=401), Refusal(status=404), "page")


@pytest.mark.parametrize("numbers", walks(3))
@pytest.mark.parametrize("times", [1, 100])
@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(each, marks=[] if each in {"drop", REFUSING[0]} else pytest.mark.exhaustive)
        for each in (*PASSING, *REFUSING)
    ],
    ids=str,
)
def test_the_network_fails(
    online: Small,
    service: SpeechService,
    tmp_path: Path,
    numbers: range,
    *,
    answer: Refusal | str,
    times: int,
) -> None:
    """What passes by itself is tried again; else it is told, and what was said already is not asked twice."""

    def strike(shop: Workshop, number: int) -> bool:
        service.heard.clear()
        service.answers[:] = [*["speak"] * (number - 1), *[answer] * times]
        errors = attempt(shop)
        has_struck = len(service.heard) >= number
        service.answers.clear()
        if has_struck:
            assert bool(errors) is (times > 1 or answer in REFUSING)
            said = Counter(str(heard.body["input"]) for heard in service.heard[: number - 1])
            del service.heard[: number - 1]
            hold(online, shop, errors)
            assert not said.keys() & {str(heard.body["input"]) for heard in service.heard}
        return has_struck

    assert walk(online, tmp_path / "walk", strike, numbers) > 1
