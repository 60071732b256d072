"""The default voice: pyttsx3, on espeak-ng from a wheel, or on the voices of Windows and macOS.

This module is the only door to pyttsx3 and espeakng_loader. What it must get right:

- `runAndWait()` tells the espeak driver to cancel what it is doing before it has begun: settings are lost
  now and then, and the call returns before the speech is done. The driver's own loop ends when the
  speech does, so that is used (pyttsx3 2.99; can go when runAndWait waits by itself).
- espeak-ng carries state from one utterance to the next, so that the same sentence never sounds the same
  twice in a process. Hence `fresh_process`: each utterance is spoken in a newly forked one.
"""

import ctypes
import ctypes.util
import functools
import importlib.util
import os
import platform
import sys
import unicodedata
import wave
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from audiopub.errors import SpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import EngineVoice, Sound, plain

_DRIVERS: Mapping[str, str] = {"win32": "sapi5", "darwin": "nsss"}
_DRIVER = _DRIVERS.get(sys.platform, "espeak")
_SUFFIXES: Mapping[str, str] = {"nsss": ".aiff"}
_NORMAL_PITCH = 50


class SystemEngine:
    """Speak with pyttsx3."""

    name: ClassVar[str] = "pyttsx3"
    title: ClassVar[str] = "eSpeak NG" if _DRIVER == "espeak" else "System voice"
    deterministic: ClassVar[bool] = True
    paid: ClassVar[bool] = False
    fresh_process: ClassVar[bool] = _DRIVER == "espeak"
    most_workers: ClassVar[int | None] = None
    longest_text: ClassVar[int] = 4000
    """At 16,000 characters espeak-ng 1.52 crashes, and its time grows with the square of the length."""
    seconds: ClassVar[float] = 20.0
    seconds_per_character: ClassVar[float] = 0.05

    def __init__(self, scratch: Path) -> None:
        self._file = scratch / f"clip{_SUFFIXES.get(_DRIVER, '.wav')}"
        found = _espeak_voices() if _DRIVER == "espeak" else _start().getProperty("voices")
        self._voices = _by_id(found)

    @classmethod
    def why_not(cls) -> str:
        """Say whether pyttsx3 or espeak-ng is missing."""
        if importlib.util.find_spec("pyttsx3") is None:
            return "pyttsx3 is not installed. Run: pip install pyttsx3"
        if _DRIVER == "espeak" and not _espeak_library():
            return "espeak-ng is not here. Run: pip install espeakng-loader, or install the package espeak-ng"
        return ""

    @classmethod
    def sound_version(cls) -> str:
        """Name espeak-ng's version, or the system's where its own voices speak."""
        return _espeak_version() if _DRIVER == "espeak" else f"{_DRIVER} {platform.release()}"

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return espeak's voices named by language, or the system's named by their names."""
        return tuple(
            EngineVoice(id=id_, name=voice.name.strip(), languages=_languages(voice))
            for id_, voice in self._voices.items()
        )

    def variants(self) -> tuple[str, ...]:
        """Return espeak's variants (`f3`, `whisper`, …)."""
        return tuple(sorted(_variants()))

    def speak(self, utterance: Utterance) -> Sound:
        """Say one utterance. Raises `SpeechError` when pyttsx3 reports an error or leaves no file."""
        self._file.unlink(missing_ok=True)
        engine = _start()
        problems: list[str] = []
        engine.connect("error", lambda **report: problems.append(str(report.get("exception"))))
        engine.setProperty("voice", self._voice_name(utterance.voice))
        engine.setProperty("rate", utterance.rate)
        if utterance.pitch is not None:
            engine.setProperty("pitch", utterance.pitch)
        engine.save_to_file(plain(utterance.text), str(self._file))
        _run(engine)
        if problems or not self._file.exists():
            raise SpeechError(
                f"pyttsx3 could not speak: {'; '.join(problems) or 'it left no file'}.",
                where=utterance.voice,
                next_step="Choose another voice: 'audiopub voices' lists them.",
            )
        return _read(self._file)

    def _voice_name(self, voice: str) -> str:
        """Return what pyttsx3 calls the voice. Raises `SpeechError` when there is none."""
        id_, _, variant = voice.partition("+")
        if id_ not in self._voices or (variant and variant not in _variants()):
            raise SpeechError(
                f"pyttsx3 has no voice {voice!r}.",
                next_step="Choose another: 'audiopub voices' lists them.",
            )
        name = str(self._voices[id_].id)
        return f"{name}+{_variants()[variant]}" if variant else name


def _start() -> Any:  # noqa: ANN401 -- pyttsx3 has no types
    import pyttsx3

    return pyttsx3.init(_DRIVER)


def _run(engine: Any) -> None:  # noqa: ANN401 -- pyttsx3 has no types
    """Speak what is queued, and return when it has been spoken to its end."""
    if _DRIVER != "espeak":
        engine.runAndWait()
        return
    engine.startLoop()
    engine.endLoop()


def _read(path: Path) -> Sound:
    """Return what the driver wrote; macOS writes AIFF."""
    if path.suffix == ".wav":
        with wave.open(str(path), "rb") as file:
            return Sound(pcm=file.readframes(file.getnframes()), rate=file.getframerate())
    from audiopub.speech.codecs import decode_file

    return decode_file(path.read_bytes())


# espeak-ng itself


@functools.cache
def _espeak_library() -> str:
    """Return the path or name of espeak-ng's library: the wheel's, else the system's, else nothing."""
    if importlib.util.find_spec("espeakng_loader"):
        import espeakng_loader

        return str(espeakng_loader.get_library_path())
    return ctypes.util.find_library("espeak-ng") or ""


@functools.cache
def _espeak_data() -> Path | None:
    """Return the folder of espeak-ng's data when it comes from the wheel."""
    if not importlib.util.find_spec("espeakng_loader"):
        return None
    import espeakng_loader

    return Path(espeakng_loader.get_data_path())


@functools.cache
def _espeak_version() -> str:
    library = ctypes.CDLL(_espeak_library())
    library.espeak_Info.restype = ctypes.c_char_p
    return f"espeak-ng {library.espeak_Info(None).decode()}"


def _espeak_voices() -> list[Any]:
    """Return espeak-ng's voices as pyttsx3 describes them.

    The library is loaded globally: its soname `libespeak-ng.so.1` is what pyttsx3 asks for. It reads its
    list of voices here, once for all forked processes, but is not initialised: that starts a thread, which
    a fork would lose.
    """
    library = ctypes.CDLL(_espeak_library(), mode=ctypes.RTLD_GLOBAL)
    data = _espeak_data()
    if data:
        os.environ["ESPEAK_DATA_PATH"] = str(data)
    library.espeak_ng_InitializePath(str(data).encode() if data else None)
    driver = importlib.import_module("pyttsx3.drivers.espeak")
    return list(driver.EspeakDriver.getProperty("voices"))


@functools.cache
def _variants() -> Mapping[str, str]:
    """Return the names of espeak's variants as it spells them, by their lower-case form."""
    data = _espeak_data()
    files = sorted((data / "voices" / "!v").iterdir()) if data else []
    return {file.name.lower(): file.name for file in files}


# voices


def _by_id(voices: Iterable[Any]) -> dict[str, Any]:
    """Return pyttsx3's voices by the short name that audiopub gives them."""
    found: dict[str, Any] = {}
    for voice in voices:
        id_ = _languages(voice)[0] if _DRIVER == "espeak" else _slug(voice.name)
        found.setdefault(id_, voice)
    return found


def _languages(voice: Any) -> tuple[str, ...]:  # noqa: ANN401 -- pyttsx3 has no types
    """Return a voice's languages as BCP 47 tags in lower case (macOS writes `en_US`)."""
    return tuple(str(language).replace("_", "-").lower() for language in voice.languages) or ("und",)


def _slug(name: str) -> str:
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join("".join(char if char.isalnum() else " " for char in ascii_name).split())
