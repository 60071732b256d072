"""The default voice: pyttsx3, on espeak-ng from a wheel, or on the voices of Windows and macOS.

This module is the only door to pyttsx3. What it must get right:

- `runAndWait()` tells the espeak driver to cancel what it is doing before it has begun: settings are lost
  now and then, and the call returns before the speech is done. The driver's own loop ends when the
  speech does, so that is used (pyttsx3 2.99; can go when runAndWait waits by itself).
- Text in double brackets is phonemes to espeak-ng only when it is told so, which is done for those of the
  lexicon alone; brackets of the text are taken apart before.
- espeak-ng carries state from one utterance to the next, so that the same sentence never sounds the same
  twice in a process. Hence `fresh_process`: each utterance is spoken in a newly forked one.
"""

import contextlib
import importlib.util
import platform
import sys
import unicodedata
import wave
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from audiopub.errors import MissingError, SpeechError
from audiopub.model import Phonemes, Utterance
from audiopub.speech.engines import espeak, ipa
from audiopub.speech.engines.protocol import Engine, EngineVoice, Setup, Sound, plain
from audiopub.speech.phonemes import phonemes_of

_DRIVERS: Mapping[str, str] = {"win32": "sapi5", "darwin": "nsss"}
_DRIVER = _DRIVERS.get(sys.platform, "espeak")
_SUFFIXES: Mapping[str, str] = {"nsss": ".aiff"}
_NORMAL_PITCH = 50
_NO_ESPEAK = "espeak-ng is not here. Run: pip install espeakng-loader, or install the package espeak-ng"


class SystemEngine(Engine):
    """Speak with pyttsx3."""

    name: ClassVar[str] = "pyttsx3"
    title: ClassVar[str] = "eSpeak NG" if _DRIVER == "espeak" else "System voice"
    deterministic: ClassVar[bool] = True
    paid: ClassVar[bool] = False
    fresh_process: ClassVar[bool] = _DRIVER == "espeak"
    most_workers: ClassVar[int | None] = None
    per_minute: ClassVar[int | None] = None
    longest_text: ClassVar[int] = 4000
    """At 16,000 characters espeak-ng 1.52 crashes, and its time grows with the square of the length."""
    seconds: ClassVar[float] = 20.0
    seconds_per_character: ClassVar[float] = 0.05

    def __init__(self, scratch: Path, _setup: Setup) -> None:
        self._file = scratch / f"clip{_SUFFIXES.get(_DRIVER, '.wav')}"
        found = espeak.load_voices() if _DRIVER == "espeak" else _start().getProperty("voices")
        self._voices = _by_id(found)
        self._initialised = _start() if _DRIVER == "espeak" else None
        """While this is kept, forked processes get it from pyttsx3 and need not initialise espeak-ng."""

    @classmethod
    def why_not(cls, _setup: Setup) -> str:
        """Say whether pyttsx3 or espeak-ng is missing, or espeak-ng cannot be used."""
        if importlib.util.find_spec("pyttsx3") is None:
            return "pyttsx3 is not installed. Run: pip install pyttsx3"
        if _DRIVER != "espeak":
            return ""
        try:
            if not espeak.library_path():
                return _NO_ESPEAK
            espeak.version()
        except MissingError as exc:
            return str(exc)
        return ""

    @classmethod
    def sound_version(cls) -> str:
        """Name espeak-ng's version, or the system's where its own voices speak."""
        return espeak.version() if _DRIVER == "espeak" else f"{_DRIVER} {platform.release()}"

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return espeak's voices named by language, or the system's named by their names."""
        return tuple(
            EngineVoice(
                id=id_,
                name=voice.name.strip(),
                languages=_languages(voice),
                scripts=espeak.scripts(id_, _languages(voice)[0]) if _DRIVER == "espeak" else (),
                phonemes=ipa.symbols(ipa.set_of(_languages(voice))) if _DRIVER == "espeak" else (),
            )
            for id_, voice in self._voices.items()
        )

    def variants(self) -> tuple[str, ...]:
        """Return espeak's variants (`f3`, `whisper`, …)."""
        return tuple(sorted(espeak.variants()))

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
        phonemes = phonemes_of(utterance)
        engine.save_to_file(self._written(utterance, phonemes), str(self._file))
        with espeak.phoneme_input() if phonemes else contextlib.nullcontext():
            _run(engine)
        if problems or not self._file.exists():
            raise SpeechError(
                f"pyttsx3 could not speak: {'; '.join(problems) or 'it left no file'}.",
                where=utterance.voice,
                next_step="Choose another voice: 'audiopub voices' lists them.",
            )
        return _read(self._file)

    def _written(self, utterance: Utterance, phonemes: Sequence[Phonemes]) -> str:
        """Return what espeak-ng is to read: the text, made plain, and in it the phonemes of the lexicon.

        Spaces stand around phonemes: with a bracket or a quotation mark beside them they are not said.
        """
        said, at = "", 0
        for each in phonemes:
            name = ipa.set_of(_languages(self._voices[utterance.voice.partition("+")[0]]))
            said += f"{plain(utterance.text[at : each.start])} {ipa.mnemonics(each.ipa, name)} "
            at = each.end
        return said + plain(utterance.text[at:])

    def _voice_name(self, voice: str) -> str:
        """Return what pyttsx3 calls the voice. Raises `SpeechError` when there is none."""
        id_, _, variant = voice.partition("+")
        if id_ not in self._voices or (variant and variant not in espeak.variants()):
            raise SpeechError(
                f"pyttsx3 has no voice {voice!r}.",
                next_step="Choose another: 'audiopub voices' lists them.",
            )
        name = str(self._voices[id_].id)
        return f"{name}+{espeak.variants()[variant]}" if variant else name


def _start() -> Any:  # noqa: ANN401 -- pyttsx3 has no types
    import pyttsx3

    engine = pyttsx3.init(_DRIVER)
    if _DRIVER == "espeak":
        espeak.fix_noise()
    return engine


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


def _by_id(voices: Iterable[Any]) -> dict[str, Any]:
    """Return pyttsx3's voices by short names: espeak's by language, the system's by their own."""
    found: dict[str, Any] = {}
    for voice in voices:
        id_ = _languages(voice)[0] if _DRIVER == "espeak" else _slug(voice.name)
        if _DRIVER == "espeak" and id_ in espeak.MUTE:
            continue
        found[_slug(voice.id.rpartition("/")[2]) if id_ in found else id_] = voice
    return found


def _languages(voice: Any) -> tuple[str, ...]:  # noqa: ANN401 -- pyttsx3 has no types
    """Return a voice's languages as BCP 47 tags in lower case (macOS writes `en_US`)."""
    return tuple(str(language).replace("_", "-").lower() for language in voice.languages) or ("und",)


def _slug(name: str) -> str:
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join("".join(char if char.isalnum() else " " for char in ascii_name).split())
