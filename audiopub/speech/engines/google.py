"""The voices of Google Translate, online, through gTTS.

This module is the only door to gtts and requests. gTTS divides a text into requests of at most 100
characters, waits for ever, never tries again and keeps silent about a part that did not come: time limits,
the counting of requests, and telling one failure from another are done here; trying again and keeping to so
many requests a minute are the pool's.
"""

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from audiopub.errors import AudiopubError, NetworkError, SpeechError, TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import REWORD, Engine, EngineVoice, Setup, Sound, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONNECT_S = 10.0
_READ_S = 20.0
_SLOW_BELOW_RATE = 120
"""The service knows two speeds; slower than this many words a minute asks for the slow one."""
_TOO_MANY = 429
_SERVER_ERRORS = range(500, 600)
_OK = 200


class GoogleEngine(Engine):
    """Speak with Google Translate."""

    name: ClassVar[str] = "gtts"
    title: ClassVar[str] = "Google Translate"
    deterministic: ClassVar[bool] = False
    paid: ClassVar[bool] = False
    fresh_process: ClassVar[bool] = False
    most_workers: ClassVar[int | None] = 2
    per_minute: ClassVar[int | None] = 120
    longest_text: ClassVar[int] = 2000
    seconds: ClassVar[float] = 45.0
    seconds_per_character: ClassVar[float] = 0.4

    def __init__(self, scratch: Path, _setup: Setup) -> None:
        self._scratch = scratch

    @classmethod
    def why_not(cls, _setup: Setup) -> str:
        """Say whether gTTS is missing."""
        return "" if importlib.util.find_spec("gtts") else "gTTS is not installed. Run: pip install gtts"

    @classmethod
    def sound_version(cls) -> str:
        """Return a constant: the service does not say when it changes its voices."""
        return "1"

    @classmethod
    def requests_for(cls, text: str) -> int:
        """Return into how many requests gTTS divides a text, 0 when it leaves nothing of it to say."""
        import gtts

        try:
            return len(gtts.gTTS(plain(text), lang_check=False).get_bodies())
        except AssertionError:  # gTTS's way to say that nothing is left to speak
            return 0

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return a voice for each language of the service."""
        return tuple(
            EngineVoice(id=id_, name=name, languages=(id_,)) for id_, (_, name) in _languages().items()
        )

    def variants(self) -> tuple[str, ...]:
        """Return nothing: these voices have no variants."""
        return ()

    def speak(self, utterance: Utterance) -> Sound:
        """Say one utterance.

        Raises `NetworkError` when the service cannot be reached, `TransientSpeechError` when it asks for
        patience or leaves out a part, and `SpeechError` when it refuses the text.
        """
        if utterance.voice not in _languages():
            raise SpeechError(
                f"gtts has no voice {utterance.voice!r}.",
                next_step="Choose another: 'audiopub voices' lists them.",
            )
        return _joined(_fetch(utterance))


def _languages() -> "Mapping[str, tuple[str, str]]":
    """Return the service's own tag and the name of each language, by its lower-case tag."""
    from gtts.lang import tts_langs

    return {tag.lower(): (tag, name) for tag, name in tts_langs().items()}


def _fetch(utterance: Utterance) -> list[bytes]:
    """Return one MP3 for each part of the text, all of them."""
    import gtts
    import requests

    parts = _Parts()
    try:
        voice = gtts.gTTS(
            plain(utterance.text),
            lang=_languages()[utterance.voice][0],
            slow=utterance.rate < _SLOW_BELOW_RATE,
            lang_check=False,
            timeout=(_CONNECT_S, _READ_S),
        )
        expected = len(voice.get_bodies())
        voice.write_to_fp(parts)
    except gtts.gTTSError as exc:
        raise _explain(exc.rsp, str(exc)) from exc
    except requests.RequestException as exc:
        raise _unreachable(str(exc)) from exc
    except AssertionError as exc:  # gTTS's way to say that nothing is left to speak
        raise SpeechError("there is nothing to say in this text.", where=repr(utterance.text)) from exc
    if len(parts.received) != expected:
        raise TransientSpeechError(
            f"Google's service left out {expected - len(parts.received)} of {expected} parts.",
            next_step="Run the same command again later.",
        )
    return parts.received


class _Parts:
    """A file for gTTS to write to that keeps what each request brought apart."""

    def __init__(self) -> None:
        self.received: list[bytes] = []

    def write(self, data: bytes) -> None:
        self.received.append(data)


def _explain(response: Any, message: str) -> AudiopubError:  # noqa: ANN401 -- requests comes without types
    """Return the error that a failed request amounts to."""
    if response is None:
        return _unreachable(message)
    if response.status_code == _TOO_MANY:
        return TransientSpeechError(
            "Google's service answers 429: it was asked too often.",
            next_step="Wait an hour and run the same command again: what was spoken is kept.",
        )
    if response.status_code in _SERVER_ERRORS:
        return TransientSpeechError(
            f"Google's service answers {response.status_code}: it has trouble of its own.",
            next_step="Run the same command again later: what was spoken is kept.",
        )
    if response.status_code == _OK:
        return SpeechError(
            "Google's service sent no sound for this text.",
            next_step=REWORD,
        )
    return SpeechError(
        f"Google's service answers {response.status_code} {response.reason}.",
        next_step="Look for a newer gTTS (pip install -U gtts), or choose another voice.",
    )


def _unreachable(message: str) -> NetworkError:
    return NetworkError(
        f"Google's service cannot be reached: {message.rstrip('.')}.",
        next_step="Check the connection to the internet, or choose a voice that needs none: pyttsx3.",
    )


def _joined(parts: list[bytes]) -> Sound:
    """Return the parts decoded, one after the other. They share one sample rate."""
    from audiopub.speech.codecs import decode_file

    try:
        sounds = [decode_file(part) for part in parts]
    except ValueError as exc:
        raise TransientSpeechError("Google's service sent something that is not an MP3.") from exc
    return Sound(pcm=b"".join(sound.pcm for sound in sounds), rate=sounds[0].rate)
