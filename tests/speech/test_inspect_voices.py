"""Clips of espeak's voices, which are all right, are never refused and never changed."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from audiopub.model import Utterance
from audiopub.speech.engines.protocol import EngineVoice
from audiopub.speech.inspect import Inspected, inspect
from audiopub.speech.workers import WorkerPool
from tests.speech.languages import SENTENCES

RATES = (80, 120, 170, 240, 300)

ANY_LANGUAGE = (
    "0 1 2 3 4 5 6 7 8 9 10. 11 12 13 14 15 16 17 18 19 20.",
    "1,234,567.89 - 2025-11-08, 23:59: 99,9 %",
    "A.",
    "Taka.",
    "No… no; no: no - no! No? No.",
)
"""Texts that every voice reads: numbers that are far longer when said, a letter, a word, many pauses."""

ENGLISH = (
    "BBC, NATO, HTML, UNESCO, USA, EU, PhD, 3D and M25.",
    "See https://example.org/a/b?c=d#e or write to hello@example.org.",
    "😀 🚢 🏴‍☠️ ⛵",
    "The sign on the pier said 渡し船 to all of us who had come.",
    "$9,999,999.99 ± 50% × 12 ≈ €7m & so on.",
    "I",
    "Strengths.",
    "Ah!",
    "A man, a plan, a canal, a map, a lamp, a cat, a bat, a hat: all at sea.",
    "…",
)

SILENT = frozenset({"chr-us-qaaa-x-west", "cv", "sjn"})
"""Voices that say nothing of words in Latin letters (espeak-ng 1.52)."""


def text_of(voice: EngineVoice) -> str:
    """Return the sentences in a voice's language, or nothing."""
    return SENTENCES.get(voice.id.partition("-")[0]) or SENTENCES.get(
        voice.languages[0].partition("-")[0], ""
    )


def utterances(voice: EngineVoice, rate: int) -> Iterator[Utterance]:
    """Yield what one voice says at one rate."""
    texts = [*([text_of(voice)] if text_of(voice) else []), *ANY_LANGUAGE]
    texts += ENGLISH if voice.id.startswith("en-") else ()
    for text in texts:
        if voice.id not in SILENT or text == text_of(voice):
            yield Utterance(
                text=text, language=voice.languages[0], engine="pyttsx3", voice=voice.id, rate=rate
            )


def inspected(said: list[Utterance]) -> list[Inspected]:
    """Return what is found in each utterance when espeak says it."""
    with WorkerPool(2) as pool, ThreadPoolExecutor(2) as threads:
        return list(threads.map(lambda each: inspect(pool.speak(each), each), said))


def found_in(said: list[Utterance]) -> list[tuple[str, str, int, tuple[str, ...]]]:
    """Return the findings of each utterance that has any."""
    return [
        (each.voice, each.text, each.rate, tuple(finding.code for finding in found.findings))
        for each, found in zip(said, inspected(said), strict=True)
        if found.findings
    ]


@pytest.fixture(scope="module")
def voices() -> tuple[tuple[EngineVoice, ...], tuple[str, ...]]:
    """Return espeak's voices and variants."""
    with WorkerPool(1) as pool:
        return pool.voices("pyttsx3")


def test_a_voice_of_every_pace_passes(voices: tuple[tuple[EngineVoice, ...], tuple[str, ...]]) -> None:
    """The quickest and the slowest languages, slow and fast, have no finding."""
    few = [voice for voice in voices[0] if voice.id in {"cmn", "fr-fr", "he", "gu", "en-us", "uk"}]
    assert len(few) == 6
    assert found_in([each for voice in few for rate in (80, 300) for each in utterances(voice, rate)]) == []


def test_every_language_passes(voices: tuple[tuple[EngineVoice, ...], tuple[str, ...]]) -> None:
    """Each voice says its language at the normal rate without a finding."""
    said = [next(utterances(voice, 170)) for voice in voices[0] if text_of(voice)]
    assert len(said) > 80
    assert found_in(said) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("rate", RATES)
def test_every_voice_passes(voices: tuple[tuple[EngineVoice, ...], tuple[str, ...]], rate: int) -> None:
    """No voice has a finding at any rate, with numbers, abbreviations, addresses and signs."""
    assert found_in([each for voice in voices[0] for each in utterances(voice, rate)]) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("rate", RATES)
def test_every_variant_passes(voices: tuple[tuple[EngineVoice, ...], tuple[str, ...]], rate: int) -> None:
    """No variant, of whatever timbre, has a finding."""
    said = [
        Utterance(text=text, language="en", engine="pyttsx3", voice=f"en-us+{variant}", rate=rate)
        for variant in voices[1]
        for text in (SENTENCES["en"], "I", "BBC, NATO, HTML, UNESCO, USA.")
    ]
    assert found_in(said) == []
