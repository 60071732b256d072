"""The voices of Google Translate, online, through gTTS.

This module is the only door to gtts and requests.
"""

import importlib.util
from pathlib import Path
from typing import ClassVar

from audiopub.errors import SpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import EngineVoice, Sound


class GoogleEngine:
    """Speak with Google Translate."""

    name: ClassVar[str] = "gtts"
    title: ClassVar[str] = "Google Translate"
    deterministic: ClassVar[bool] = False
    paid: ClassVar[bool] = False
    fresh_process: ClassVar[bool] = False
    most_workers: ClassVar[int | None] = 2
    longest_text: ClassVar[int] = 2000
    seconds: ClassVar[float] = 45.0
    seconds_per_character: ClassVar[float] = 0.3

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch

    @classmethod
    def why_not(cls) -> str:
        """Say whether gTTS is missing."""
        return "" if importlib.util.find_spec("gtts") else "gTTS is not installed. Run: pip install gtts"

    @classmethod
    def sound_version(cls) -> str:
        """Return a constant: the service does not say when it changes its voices."""
        return "1"

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return a voice for each language of the service."""
        from gtts.lang import tts_langs

        return tuple(
            EngineVoice(id=tag.lower(), name=name, languages=(tag.lower(),))
            for tag, name in tts_langs().items()
        )

    def variants(self) -> tuple[str, ...]:
        """Return nothing: these voices have no variants."""
        return ()

    def speak(self, utterance: Utterance) -> Sound:
        """Say one utterance."""
        raise SpeechError("not yet.", where=utterance.text)
