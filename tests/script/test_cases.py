"""English as news writes it, as readers say it: cases and prose written without knowledge of the rules."""

import json
import subprocess
import sys
import time

import pytest

from audiopub.script.spoken.rules import spoken_form
from tests.script.comparing import CASES, Case, canonical, cases

KNOWN_LIMITS = {
    "Kubrick's 2001: A Space Odyssey bored its first critics.": "a colon inside a title is a pause",
    "The crisis line, 988, is free.": "three digits are a phone number only behind a verb",
}
"""Cases that are not said as their writer would, and why. This table may only become shorter."""

ENGLISH = tuple(cases("en"))


@pytest.mark.parametrize("case", ENGLISH, ids=lambda case: case.text[:40])
def test_english_is_said_as_readers_say_it(case: Case) -> None:
    """Every case is said in an accepted way, but for the named limits, which fail while they are named."""
    spoken = spoken_form(case.text, case.language)[0]
    assert case.passed(spoken) == (case.text not in KNOWN_LIMITS), spoken


def test_limits_are_cases() -> None:
    """No limit is named that no case shows, and there are no more than two."""
    assert set(KNOWN_LIMITS) <= {case.text for case in ENGLISH}
    assert len(KNOWN_LIMITS) <= 2


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_prose_is_not_changed(language: str) -> None:
    """In ordinary sentences nothing is said otherwise than it is written, but for numbers in words."""
    sentences = [line for line in (CASES / "prose-en.txt").read_text("utf-8").splitlines() if line]
    assert len(sentences) > 400
    changed = {line: spoken for line in sentences if (spoken := spoken_form(line, language)[0]) != line}
    assert {line for line, spoken in changed.items() if canonical(spoken) != canonical(line)} == set()
    assert {rule.rule for line in changed for rule in spoken_form(line, language)[1]} == {"number"}


_PHONEMES = """
import ctypes, json, sys
from audiopub.speech.engines import espeak
espeak.load_voices()
library = ctypes.CDLL(espeak.library_path())
data = espeak.data_path()
library.espeak_Initialize(2, 0, str(data).encode() if data else None, 0)
library.espeak_SetVoiceByName(b"en-us")
library.espeak_TextToPhonemes.restype = ctypes.c_char_p
def heard(text):
    at, said = ctypes.c_char_p(text.encode()), []
    while at.value:
        said.append(library.espeak_TextToPhonemes(ctypes.byref(at), 1, 0).decode())
    return "".join(said)
print(json.dumps([heard(text) for text in json.load(sys.stdin)]))
"""
"""In a process of its own: espeak-ng starts a thread, which the engines' forks would lose."""


def phonemes(texts: list[str]) -> dict[str, str]:
    """Return what espeak-ng makes of each text, without stress, length, pauses and spaces."""
    command = [sys.executable, "-c", _PHONEMES]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, check=True, text=True)
    unheard = str.maketrans("", "", "',_:;!|%= \n#2-")
    return {text: said.translate(unheard) for text, said in zip(texts, json.loads(done.stdout), strict=True)}


def test_the_default_voice_reads_it_as_accepted_forms() -> None:
    """What espeak-ng makes of the spoken form holds what it makes of an accepted one, in 97 of 100 cases."""
    spoken = {case: spoken_form(case.text, case.language)[0] for case in ENGLISH}
    forms = {case: [*case.said, *map(canonical, case.said)] for case in ENGLISH}
    heard = phonemes(sorted({*spoken.values(), *(form for row in forms.values() for form in row)}))
    alike = sum(any(heard[form] in heard[spoken[case]] for form in forms[case]) for case in ENGLISH)
    assert alike / len(ENGLISH) >= 0.97


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        ".",
        "-",
        "1-",
        "$",
        "$1",
        "1.1",
        "1/",
        "1 000 ",
        "A",
        "a.",
        "[1",
        "1:1",
        "Smith ",
        "M ",
        "x1",
        "a/",
        "(",
        "1-in.",
        "Maj-Gen ",
        "5 kg/",
        "1:1:1 ",
        "v1.",
    ],
)
def test_time_grows_with_the_length_of_a_sentence(piece: str) -> None:
    """Twice as long a text takes hardly more than twice the time: no pattern tries all pairs of places."""
    short, long = (piece * (size // len(piece)) for size in (12_500, 25_000))
    assert min(_seconds(long) for _ in range(4)) < 3.5 * max(min(_seconds(short) for _ in range(4)), 0.005)


def _seconds(text: str) -> float:
    start = time.process_time()
    spoken_form(text, "en")
    return time.process_time() - start
