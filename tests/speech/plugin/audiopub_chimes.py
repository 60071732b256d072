"""An engine as another package brings it: a chime for each letter.

Its settings are the table `[engines.chimes]` of audiopub.toml: `base_hz`, the pitch of the lowest chime.
"""

import math
from array import array
from pathlib import Path
from typing import ClassVar

from audiopub.errors import SpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import Engine, EngineVoice, Setup, Sound, plain

RATE = 22_050
SECONDS_PER_LETTER = 0.07


class ChimesEngine(Engine):
    """Speak in chimes."""

    name: ClassVar[str] = "chimes"
    title: ClassVar[str] = "Chimes"
    deterministic: ClassVar[bool] = True
    paid: ClassVar[bool] = False
    fresh_process: ClassVar[bool] = False
    most_workers: ClassVar[int | None] = None
    per_minute: ClassVar[int | None] = None
    longest_text: ClassVar[int] = 2000
    seconds: ClassVar[float] = 10.0
    seconds_per_character: ClassVar[float] = 0.01

    def __init__(self, scratch: Path, setup: Setup) -> None:
        self._scratch = scratch
        self._base_hz = setup.number("base_hz") or 220

    @classmethod
    def why_not(cls, setup: Setup) -> str:
        """Say whether the settings cannot be."""
        given = setup.settings.get("base_hz", 220)
        is_pitch = isinstance(given, int | float) and 20 <= given <= 2000
        return "" if is_pitch else "base_hz in [engines.chimes] must be 20 to 2000."

    @classmethod
    def sound_version(cls) -> str:
        """Name the version of the chimes."""
        return "1"

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return the one voice; its pitch makes its sound."""
        options = (("base_hz", str(self._base_hz)),)
        return (EngineVoice(id="bell", name="Bell", languages=("en",), options=options),)

    def variants(self) -> tuple[str, ...]:
        """Return nothing: there is one bell."""
        return ()

    def speak(self, utterance: Utterance) -> Sound:
        """Strike a chime for each letter."""
        if utterance.voice != "bell":
            raise SpeechError(f"chimes has no voice {utterance.voice!r}.", next_step="Its voice is 'bell'.")
        samples = array("h")
        for char in plain(utterance.text):
            step = 2 * math.pi * self._base_hz * (1 + ord(char) % 12 / 12) / RATE
            count = int(RATE * SECONDS_PER_LETTER)
            samples.extend(int(9000 * math.sin(step * i) * (1 - i / count)) for i in range(count))
        return Sound(pcm=samples.tobytes(), rate=RATE)
