"""Voices of any server that speaks `/v1/audio/speech`: OpenAI's, and many that people run themselves.

The key comes from the environment and goes nowhere but into the request: `OPENAI_API_KEY` to OpenAI alone,
`AUDIOPUB_OPENAI_KEY` to another server. Trying again is the pool's.
"""

import json
import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from audiopub.errors import AudiopubError, MissingError, SpeechError, TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import Engine, EngineVoice, Setup, Sound, plain, quoted
from audiopub.speech.http import Answer, Client, seconds_to_wait

_OPENAI = "https://api.openai.com/"
_NORMAL_RATE = 170
_SLOWEST, _FASTEST = 0.25, 4.0
_MOST_BYTES = 100 * 1024 * 1024
_SILENT_SHARE = 0.75
"""How much of a sentence's time limit the server may be silent."""
_SAID_CHARACTERS = 200
_OK = 200
_PASSING = frozenset({408, 425, 429, *range(500, 600)})
_REFUSED = frozenset({401, 403})
_NO_SOUND = frozenset({"text/html", "text/plain", "application/json", "application/problem+json"})
_SPENT = "insufficient_quota"
_UNKNOWN_SIZE = 0x7FFF0000
"""A WAV header that is written before the sound is known states a size near 2 or 4 GiB."""

_VOICES = (
    "alloy",
    "ash",
    "ballad",
    "coral",
    "echo",
    "fable",
    "nova",
    "onyx",
    "sage",
    "shimmer",
    "verse",
    "marin",
    "cedar",
)
_LANGUAGE_TAGS = (
    "en af ar az be bg bs ca cs cy da de el es et fa fi fr gl he hi hr hu hy id is it ja "
    "kk kn ko lt lv mi mk mr ms ne nl no pl pt ro ru sk sl sr sv sw ta th tl tr uk ur vi zh"
)
"""What OpenAI says its voices read: each of them all of these."""

_OPTIONS = ("instructions", "model", "pcm_rate", "response_format", "speed")


class OpenAIEngine(Engine):
    """Speak with a server."""

    name: ClassVar[str] = "openai"
    title: ClassVar[str] = "OpenAI-compatible voice"
    deterministic: ClassVar[bool] = False
    paid: ClassVar[bool] = True
    fresh_process: ClassVar[bool] = False
    most_workers: ClassVar[int | None] = 4
    per_minute: ClassVar[int | None] = 120
    longest_text: ClassVar[int] = 4000
    seconds: ClassVar[float] = 60.0
    seconds_per_character: ClassVar[float] = 0.2

    def __init__(self, scratch: Path, setup: Setup) -> None:
        self._scratch = scratch
        self._settings = setup.settings
        self._voices = {name.lower(): name for name in self._settings["voices"] or _VOICES}
        self._client = Client(read_s=_SILENT_SHARE * (setup.number("seconds") or self.seconds))

    @classmethod
    def why_not(cls, setup: Setup) -> str:
        """Say whether the key of a server that asks for one is missing, or cannot be one."""
        base_url = setup.settings["base_url"]
        variable, key = _variable(base_url), _key(base_url)
        if key and not (key.isascii() and key.isprintable() and " " not in key):
            return f"What the environment variable {variable} holds cannot be a key. Copy the key again."
        if key or not _is_openai(base_url):
            return ""
        return (
            f"The environment variable {variable} is not set. Set it to your key, or set base_url in "
            "[engines.openai] to a server of your own."
        )

    @classmethod
    def sound_version(cls) -> str:
        """Return a constant: a server does not say when it changes its voices; the model is an option."""
        return "1"

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return the voices that the settings name, or OpenAI's."""
        languages = tuple(each.lower() for each in self._settings["languages"] or _LANGUAGE_TAGS.split())
        options = tuple((name, str(self._settings[name])) for name in _OPTIONS)
        return tuple(
            EngineVoice(id=id_, name=name, languages=languages, options=options)
            for id_, name in self._voices.items()
        )

    def variants(self) -> tuple[str, ...]:
        """Return nothing: these voices have no variants."""
        return ()

    def speak(self, utterance: Utterance) -> Sound:
        """Say one utterance.

        Raises `NetworkError` when the server cannot be reached, `TransientSpeechError` when it asks for
        patience or sends something broken, `SpeechError` when it refuses the text, `MissingError` when it
        refuses the key.
        """
        if utterance.voice not in self._voices:
            raise SpeechError(
                f"openai has no voice {utterance.voice!r}.",
                next_step="Choose another: 'audiopub voices' lists them.",
            )
        settings = {**self._settings, **dict(utterance.options)}
        base_url = self._settings["base_url"]
        key = _key(base_url)
        answer = self._client.post(
            f"{base_url}/audio/speech",
            _request(settings, self._voices[utterance.voice], utterance),
            {"Authorization": f"Bearer {key}"} if key else {},
            most_bytes=_MOST_BYTES,
        )
        if answer.status != _OK or answer.media_type in _NO_SOUND:
            raise _explain(answer, utterance, _variable(base_url), key)
        return _decoded(answer, settings, quoted(utterance.text))


def _request(settings: Mapping[str, Any], voice: str, utterance: Utterance) -> dict[str, Any]:
    """Return the body of a request; what says nothing is left out, since not every server knows it."""
    speed = float(settings["speed"]) * utterance.rate / _NORMAL_RATE
    body = {
        "model": settings["model"],
        "voice": voice,
        "input": plain(utterance.text),
        "response_format": settings["response_format"],
    }
    if settings["instructions"]:
        body["instructions"] = settings["instructions"]
    return body if speed == 1.0 else {**body, "speed": round(min(max(speed, _SLOWEST), _FASTEST), 2)}


def _decoded(answer: Answer, settings: Mapping[str, Any], where: str) -> Sound:
    if not answer.data:
        raise TransientSpeechError(
            "the server sent an empty answer.", where=where, next_step="Run the same command again later."
        )
    if settings["response_format"] == "pcm":
        whole = len(answer.data) // 2 * 2
        return Sound(pcm=answer.data[:whole], rate=int(settings["pcm_rate"]))
    if _is_cut_off(answer.data):
        raise TransientSpeechError(
            "the sound broke off.", where=where, next_step="Run the same command again later."
        )
    from audiopub.speech.codecs import decode_file

    try:
        return decode_file(answer.data)
    except ValueError as exc:
        raise TransientSpeechError(
            "the server sent something that is not a sound.",
            where=where,
            next_step="See whether it knows this response_format: change it in [engines.openai].",
        ) from exc


def _is_cut_off(data: bytes) -> bool:
    """Say whether a WAV file states a size that it has not."""
    if data[:4] != b"RIFF":
        return False
    (size,) = struct.unpack("<I", data[4:8].ljust(4, b"\0"))
    return bool(len(data) < 8 + size and size < _UNKNOWN_SIZE)


def _explain(answer: Answer, utterance: Utterance, variable: str, key: str) -> AudiopubError:
    """Return the error that an answer without sound amounts to; the key is in none."""
    said, code = _said(answer.data)
    said = said.replace(key, "…") if key else said
    words = f": {said}" if said else ""
    where = quoted(utterance.text)
    if answer.status == _OK:
        return SpeechError(
            f"the server sent {answer.media_type} and no sound{words}.",
            where=where,
            next_step="See whether base_url in [engines.openai] is the address of its API, as in …/v1.",
        )
    what = f"the server answers {answer.status}{words}."
    if answer.status in _REFUSED:
        return MissingError(
            what, where="openai", next_step=f"Check the key in the environment variable {variable}."
        )
    if answer.status in _PASSING and code != _SPENT:
        wait_s = seconds_to_wait(answer)
        rest = f"It asks to be left alone for {wait_s:.0f} seconds. " if wait_s else ""
        advice = f"{rest}Run the same command again later: what was spoken is kept."
        return TransientSpeechError(what, where=where, next_step=advice, wait_s=wait_s)
    return SpeechError(
        what, where=where, next_step="Check model, voices and base_url in [engines.openai], and your account."
    )


def _said(data: bytes) -> tuple[str, str]:
    """Return what the server says went wrong, on one line, and its name for that."""
    text, code = data[: 8 * _SAID_CHARACTERS].decode(errors="replace"), ""
    try:
        found = json.loads(data)
    except ValueError:
        found = None
    if isinstance(found, dict):
        error = found.get("error", found.get("detail", found.get("message", "")))
        code = str(error.get("code", "")) if isinstance(error, dict) else ""
        text = str(error.get("message", "")) if isinstance(error, dict) else str(error)
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line[:_SAID_CHARACTERS].rstrip("."), code


def _is_openai(base_url: str) -> bool:
    return f"{base_url}/".startswith(_OPENAI)


def _variable(base_url: str) -> str:
    """Return the environment variable of a server's key: OpenAI's own goes to no other server."""
    return "OPENAI_API_KEY" if _is_openai(base_url) else "AUDIOPUB_OPENAI_KEY"


def _key(base_url: str) -> str:
    return os.environ.get(_variable(base_url), "").strip()
