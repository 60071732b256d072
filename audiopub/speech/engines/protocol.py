"""What every engine is and does.

Plug-ins register a class below `Engine` under the entry-point group `audiopub.engines`. Its class data and
class methods are read in the main process and must be cheap: they import no speech library, save for
`requests_for`, which is asked only when there is something to speak. Its objects live in a child process
only.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol, Self

from audiopub.model import Utterance

REWORD = "Reword or divide this sentence, or choose another voice."
"""The next step where a voice failed at one sentence and may say others."""

_QUOTED_CHARACTERS = 80

_COMMANDS = re.compile(r"\[(?=\[)|\](?=\])|<")
"""After what a space is put: every bracket but the last in a row, and the beginning of a tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """What an engine said: mono, signed 16 bit little-endian, at `rate` samples a second."""

    pcm: bytes
    rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineVoice:
    """A voice as its engine knows it.

    `id` is short and lower-case, `languages` are BCP 47 tags in lower case, best first, `scripts` the
    ISO 15924 codes of what it can read; an empty `scripts` means those of its languages. `options` are what
    in its set-up makes its sound, as sorted pairs; they become those of its utterances. `deterministic` is
    what its engine says unless it is given here. `why_not` says what it lacks on this machine, if anything.
    `phonemes` are the symbols of the IPA (NFC) that it can be given (`audiopub.speech.phonemes`), if any.
    """

    id: str
    name: str
    languages: tuple[str, ...]
    scripts: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    deterministic: bool | None = None
    why_not: str = ""
    phonemes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """How a project has set up an engine.

    `folder` is the project's: relative paths in the settings start there. `written` is the engine's table
    of `[engines]`, checked, as a JSON object.
    """

    folder: str = ""
    written: str = "{}"

    @property
    def settings(self) -> Mapping[str, Any]:
        """Return the engine's table, empty when the project has none."""
        table: Mapping[str, Any] = json.loads(self.written)
        return table

    def number(self, name: str) -> float | None:
        """Return a setting that is a number, None when it is not given."""
        value = self.settings.get(name)
        return value if isinstance(value, int | float) else None

    def save(self, path: Path) -> None:
        """Write this where `load` finds it."""
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what `save` wrote."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))


class Engine(Protocol):
    """A way to turn an utterance into sound.

    `title` is what a listener is told. `deterministic`: the same utterance always gives the same bytes.
    `fresh_process`: every utterance is to be spoken in a newly forked process, for engines that carry
    state from one utterance to the next. `most_workers` speak at once at most (None: as many as asked),
    and `per_minute` requests are sent in a minute (None: any number). A text of n characters may take
    `seconds` + n × `seconds_per_character`; `longest_text` characters are the most that it takes. The
    numbers `at_once`, `per_minute` and `seconds` in the engine's settings replace the first three limits.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    deterministic: ClassVar[bool]
    paid: ClassVar[bool]
    fresh_process: ClassVar[bool]
    most_workers: ClassVar[int | None]
    per_minute: ClassVar[int | None]
    longest_text: ClassVar[int]
    seconds: ClassVar[float]
    seconds_per_character: ClassVar[float]

    def __init__(self, scratch: Path, setup: Setup) -> None:
        """Make ready to speak; `scratch` is a folder for temporary files that others clear away."""
        ...

    @classmethod
    def why_not(cls, setup: Setup) -> str:
        """Say what is missing on this machine and how to get it, or nothing when the engine works."""
        ...

    @classmethod
    def sound_version(cls) -> str:
        """Name the version of the sound: it changes only when the sound does."""
        ...

    @classmethod
    def requests_for(cls, text: str) -> int:  # noqa: ARG003 -- most engines send any text in one
        """Return how many requests to its service a text takes."""
        return 1

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
    return " ".join(_COMMANDS.sub(r"\g<0> ", spaced).split())


def quoted(text: str) -> str:
    """Return the beginning of a text in quotation marks, as errors name it."""
    return repr(text if len(text) <= _QUOTED_CHARACTERS else f"{text[: _QUOTED_CHARACTERS - 1]}…")
