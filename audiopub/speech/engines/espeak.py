"""espeak-ng's library, data and voices: the only door to espeakng_loader.

This module owns where espeak-ng is and what its voices can read. It refuses to speak: pyttsx3 does.
"""

import contextlib
import ctypes
import ctypes.util
import functools
import importlib
import importlib.util
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from audiopub.errors import MissingError
from audiopub.speech.scripts import scripts_of_language

_SWITCHED = (
    "Latn",
    "Deva",
    "Beng",
    "Guru",
    "Gujr",
    "Taml",
    "Knda",
    "Mlym",
    "Sinh",
    "Hang",
    "Geor",
    "Armn",
)
"""What every voice reads by switching to a language of that script (tried with espeak-ng 1.52)."""

_OWN: Mapping[str, tuple[str, ...]] = {
    "ja": ("Hira", "Kana"),
    "ku": ("Latn",),
    "uz": ("Latn",),
    "cmn-latn-pinyin": ("Hani",),
    "yue-latn-jyutping": ("Hani",),
}
"""Where a voice reads other scripts than its language uses: kanji are "Chinese letter" to `ja`."""

MUTE = frozenset({"fo", "kaa", "xex"})
"""Voices that espeak-ng 1.52 lists and that say nothing: the wheel lacks their dictionaries."""


@functools.cache
def library_path() -> str:
    """Return the path or name of the library: the wheel's, else the system's, else an empty string.

    Raises `MissingError` when neither can be looked for.
    """
    with _converting_faults("espeakng-loader"):
        if importlib.util.find_spec("espeakng_loader"):
            import espeakng_loader

            return str(espeakng_loader.get_library_path())
        return ctypes.util.find_library("espeak-ng") or ""


@functools.cache
def data_path() -> Path | None:
    """Return the folder of the data when it comes from the wheel. Raises `MissingError` as above."""
    with _converting_faults("espeakng-loader"):
        if not importlib.util.find_spec("espeakng_loader"):
            return None
        import espeakng_loader

        return Path(espeakng_loader.get_data_path())


@contextlib.contextmanager
def _converting_faults(where: str) -> Iterator[None]:
    """Turn what a lost or foreign library gives into a `MissingError` that says how to mend it."""
    try:
        yield
    except (OSError, AttributeError, ImportError, RuntimeError) as exc:
        raise MissingError(
            f"espeak-ng cannot be used: {' '.join(str(exc).split())}.",
            where=where,
            next_step="Run: pip install --force-reinstall espeakng-loader, or install the package espeak-ng.",
        ) from exc


@functools.cache
def _library() -> ctypes.CDLL:
    """Load the library, once, so that its soname `libespeak-ng.so.1` is what pyttsx3 gets."""
    return ctypes.CDLL(library_path(), mode=ctypes.RTLD_GLOBAL)


@functools.cache
def version() -> str:
    """Return the library's name and version; nothing is initialised for it.

    Raises `MissingError` when the library is not there, or is none of espeak-ng.
    """
    with _converting_faults(library_path()):
        about = _library().espeak_Info
        about.restype = ctypes.c_char_p
        told = about(None)
        if told is None:
            raise AttributeError("it does not tell its version")
        return f"espeak-ng {told.decode(errors='replace')}"


def load_voices() -> list[Any]:
    """Load the library where pyttsx3 finds it, and return its voices as pyttsx3 describes them.

    Its list of voices is read here, once for all forked processes. Raises `MissingError` when the library or
    its data cannot be used.
    """
    with _converting_faults(library_path()):
        data = data_path()
        if data:
            os.environ["ESPEAK_DATA_PATH"] = str(data)
        _library().espeak_ng_InitializePath(str(data).encode() if data else None)
        driver = importlib.import_module("pyttsx3.drivers.espeak")
        _speak_in_this_thread()
        return list(driver.EspeakDriver.getProperty("voices"))


@functools.cache
def _speak_in_this_thread() -> None:
    """Have pyttsx3 initialise espeak-ng so that it starts no thread: a fork would lose it.

    So it is initialised once for all forked processes. Then espeak-ng does not tell when a text has been
    spoken, because the call returns only then; pyttsx3 (2.99) is told instead, and need not wait any more.
    """
    driver: Any = importlib.import_module("pyttsx3.drivers.espeak")
    driver.time = SimpleNamespace(sleep=lambda _seconds: None)
    calls: Any = importlib.import_module("pyttsx3.drivers._espeak")
    calls.AUDIO_OUTPUT_RETRIEVAL = calls.AUDIO_OUTPUT_SYNCHRONOUS
    spoken = (calls.EVENT * 2)(calls.EVENT(type=calls.EVENT_MSG_TERMINATED), calls.EVENT())
    usual = calls.Synth

    def synth(text: bytes, flags: int = 0) -> int:
        code = int(usual(text, flags=flags))
        calls.SynthCallback(None, 0, spoken)
        return code

    calls.Synth = synth


def fix_noise() -> None:
    """Begin the noise of breathy voices (`f2`, `whisper`) alike; initialising seeds it with the time.

    Call it after each initialisation.
    """
    with contextlib.suppress(AttributeError):  # libraries before 1.52 have neither the seed nor this function
        _library().espeak_ng_SetRandSeed(1)


@contextlib.contextmanager
def phoneme_input() -> Iterator[None]:
    """Let what stands in double brackets be phonemes, in all that pyttsx3 asks for meanwhile."""
    calls: Any = importlib.import_module("pyttsx3.drivers._espeak")
    usual = calls.Synth

    def synth(text: bytes, flags: int = 0) -> int:
        return int(usual(text, flags=flags | calls.PHONEMES))

    calls.Synth = synth
    try:
        yield
    finally:
        calls.Synth = usual


@functools.cache
def variants() -> Mapping[str, str]:
    """Return the variants (`f3`, `whisper`, …) as espeak-ng spells them, by their lower-case names."""
    data = data_path()
    with _converting_faults(library_path()):
        files = sorted((data / "voices" / "!v").iterdir()) if data else []
    return {file.name.lower(): file.name for file in files}


def scripts(voice: str, language: str) -> tuple[str, ...]:
    """Return the scripts that a voice reads well enough to follow."""
    own = _OWN.get(voice) or scripts_of_language(language)
    return tuple(dict.fromkeys(own + _SWITCHED))
