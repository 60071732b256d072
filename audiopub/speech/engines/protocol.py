"""What every engine is and does.

Plug-ins register a class like `Engine` under the entry-point group `audiopub.engines`. Its class data and
class methods are read in the main process and must be cheap: they import no speech library. Its objects
live in a child process only.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol

from audiopub.model import Utterance

_QUOTED_CHARACTERS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """What an engine said: mono, signed 16 bit little-endian, at `rate` samples a second."""

    pcm: bytes
    rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineVoice:
    """A voice as its engine knows it.

    `id` is short and lower-case, `languages` are BCP 47 tags in lower case, best first, `scripts` the
    ISO 15924 codes of what it can read; an empty `scripts` means those of its languages.
    """

    id: str
    name: str
    languages: tuple[str, ...]
    scripts: tuple[str, ...] = ()


class Engine(Protocol):
    """A way to turn an utterance into sound.

    `title` is what a listener is told. `deterministic`: the same utterance always gives the same bytes.
    `fresh_process`: every utterance is to be spoken in a newly forked process, for engines that carry
    state from one utterance to the next. `most_workers` speak at once at most (None: as many as asked).
    A text of n characters may take `seconds` + n × `seconds_per_character`; `longest_text` characters
    are the most that it takes.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    deterministic: ClassVar[bool]
    paid: ClassVar[bool]
    fresh_process: ClassVar[bool]
    most_workers: ClassVar[int | None]
    longest_text: ClassVar[int]
    seconds: ClassVar[float]
    seconds_per_character: ClassVar[float]

    def __init__(self, scratch: Path) -> None:
        """Make ready to speak; `scratch` is a folder for temporary files that others clear away."""
        ...

    @classmethod
    def why_not(cls) -> str:
        """Say what is missing on this machine and how to get it, or nothing when the engine works."""
        ...

    @classmethod
    def sound_version(cls) -> str:
        """Name the version of the sound: it changes only when the sound does."""
        ...

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return all voices, the engine's own favourite first among equals."""
        ...

    def variants(self) -> tuple[str, ...]:
        """Return what may follow a voice's id after `+`, in lower case."""
        ...

    def speak(self, utterance: Utterance) -> Sound:
        """Say one utterance.

        Raises `SpeechError`, `TransientSpeechError`, `NetworkError` or `MissingError`.
        """
        ...


def plain(text: str) -> str:
    """Return `text` with nothing left that an engine may take for a command.

    Control characters (espeak's embedded commands begin with U+0001) become spaces, `[[` (phonemes in
    espeak, commands on macOS) and `<` before a name (SSML) are taken apart; the words stay as they are.
    """
    spaced = "".join(" " if unicodedata.category(char) in {"Cc", "Cs"} else char for char in text)
    return " ".join(spaced.replace("[[", "[ [").replace("]]", "] ]").replace("<", "< ").split())


def quoted(text: str) -> str:
    """Return the beginning of a text in quotation marks, as errors name it."""
    return repr(text if len(text) <= _QUOTED_CHARACTERS else f"{text[: _QUOTED_CHARACTERS - 1]}…")
