"""Tiny engines that do what their text says: speak, hang, crash, print, fail.

They are real engines: found through an entry point, loaded and run in child processes like the others.
"""

import math
import os
import signal
import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar

from audiopub.errors import NetworkError, SpeechError, TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import Engine, EngineVoice, Setup, Sound

RATE = 16_000


FADE = RATE // 50
"""How long a tone takes to die away, in samples: what ends at full level broke off."""


def tone(seconds: float, hertz: float = 220) -> Sound:
    """Return a tone that dies away at its end."""
    count = int(RATE * seconds)
    levels = (8000 * min(1.0, (count - 1 - i) / FADE) for i in range(count))
    samples = (int(level * math.sin(2 * math.pi * hertz * i / RATE)) for i, level in enumerate(levels))
    return Sound(pcm=array("h", samples).tobytes(), rate=RATE)


def _sound(utterance: Utterance) -> Sound:
    return tone(len(utterance.text) / 15)


def _raised(sound: Sound) -> bytes:
    """Return a sound and 100 ms of silence, all of it 2000 above zero."""
    return array("h", (each + 2000 for each in array("h", sound.pcm + bytes(RATE // 5)))).tobytes()


def _hang(_: Utterance) -> Sound:
    time.sleep(600)
    return tone(1)


def _hang_with_child(_: Utterance) -> Sound:
    subprocess.run([sys.executable, "-c", "import time; time.sleep(600)"], check=False)
    return tone(1)


def _crash(_: Utterance) -> Sound:
    os.kill(os.getpid(), signal.SIGSEGV)
    return tone(1)


def _raise(_: Utterance) -> Sound:
    raise RuntimeError("the engine has a mistake")


def _refuse(_: Utterance) -> Sound:
    raise SpeechError("this is refused.", where="here", next_step="Say something else.")


def _offline(_: Utterance) -> Sound:
    raise NetworkError("there is no network.")


def _print(_: Utterance) -> Sound:
    print("noise on standard output")  # noqa: T201 -- what the worker must keep out of its answers
    os.write(1, b"more noise")
    return tone(1)


def _recover(utterance: Utterance) -> Sound:
    """Fail as often as the option `failures` says; what was tried is counted in the file `count`.

    With the option `network` nobody answers.
    """
    options = dict(utterance.options)
    count = Path(options["count"])
    tried = len(count.read_bytes()) if count.exists() else 0
    count.write_bytes(b"x" * (tried + 1))
    if tried < int(options["failures"]):
        if "network" in options:
            raise NetworkError("nobody answers.")
        raise TransientSpeechError("not yet.", wait_s=float(options.get("wait_s", 0)))
    return tone(1)


def _slow(utterance: Utterance) -> Sound:
    time.sleep(0.3)
    return tone(len(utterance.text) / 15)


BEHAVIOURS: Mapping[str, Callable[[Utterance], Sound]] = {
    "hang": _hang,
    "hang-with-child": _hang_with_child,
    "crash": _crash,
    "raise": _raise,
    "refuse": _refuse,
    "offline": _offline,
    "print": _print,
    "recover": _recover,
    "slow": _slow,
    "nothing": lambda _: Sound(pcm=b"", rate=RATE),
    "silence": lambda _: Sound(pcm=bytes(2 * RATE), rate=RATE),
    "blip": lambda _: tone(0.01),
    "endless": lambda _: tone(400),
    "broken": lambda utterance: Sound(pcm=_sound(utterance).pcm[: -8 * FADE], rate=RATE),
    "hum": lambda _: Sound(pcm=_raised(tone(1)), rate=RATE),
    "stutter": lambda _: Sound(pcm=tone(1).pcm + bytes(2 * RATE * 4) + tone(1).pcm, rate=RATE),
    "overdriven": lambda _: Sound(pcm=b"\xff\x7f" * RATE, rate=RATE),
}


class TinyEngine(Engine):
    """Do what the first word of the text says, else sound a tone as long as the text."""

    name: ClassVar[str] = "tiny"
    title: ClassVar[str] = "Tiny"
    deterministic: ClassVar[bool] = True
    paid: ClassVar[bool] = False
    fresh_process: ClassVar[bool] = False
    most_workers: ClassVar[int | None] = None
    per_minute: ClassVar[int | None] = None
    longest_text: ClassVar[int] = 1000
    seconds: ClassVar[float] = 20.0
    seconds_per_character: ClassVar[float] = 0.01

    def __init__(self, scratch: Path, _setup: Setup) -> None:
        self._scratch = scratch

    @classmethod
    def why_not(cls, _setup: Setup) -> str:
        """Nothing is missing."""
        return ""

    @classmethod
    def sound_version(cls) -> str:
        """Return a version."""
        return "1"

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return two voices."""
        return (
            EngineVoice(id="low", name="Low", languages=("en",)),
            EngineVoice(id="far", name="Far", languages=("ja",), scripts=("Hira",)),
        )

    def variants(self) -> tuple[str, ...]:
        """Return one variant."""
        return ("soft",)

    def speak(self, utterance: Utterance) -> Sound:
        """Do what the text says."""
        if utterance.voice.partition("+")[0] not in {"low", "far"}:
            raise SpeechError(f"there is no voice {utterance.voice!r}.", next_step="Say low or far.")
        behave = BEHAVIOURS.get(utterance.text.partition(" ")[0], _sound)
        return behave(utterance)


class ForkingEngine(TinyEngine):
    """The same in a new process for each utterance."""

    name: ClassVar[str] = "forking"
    fresh_process: ClassVar[bool] = True


class VaryingEngine(TinyEngine):
    """An engine that says the same words otherwise in each take: in a tone of its own."""

    name: ClassVar[str] = "varying"
    title: ClassVar[str] = "Varying"
    deterministic: ClassVar[bool] = False

    def speak(self, utterance: Utterance) -> Sound:
        """Sound a tone as long as the text and as high as the take asks for."""
        return tone(len(utterance.text) / 15, 220 + 20 * utterance.take)


class AbsentEngine(TinyEngine):
    """An engine that does not work on this machine."""

    name: ClassVar[str] = "absent"

    @classmethod
    def why_not(cls, _setup: Setup) -> str:
        """Say that something is missing."""
        return "Its library is not installed."
