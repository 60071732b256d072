"""What is accepted as a clip, and how its ends are trimmed."""

import functools
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.errors import TransientSpeechError, UnfitClipError
from audiopub.model import SAMPLE_RATE, Utterance
from audiopub.speech.codecs import decode_file, from_flac, resample, to_flac
from audiopub.speech.engines.protocol import Sound, plain, quoted
from audiopub.speech.findings import KINDS, Code, Finding, in_words
from audiopub.speech.inspect import LEAD_MS, TAIL_MS, accept, inspect
from tests.speech.engines import tone

Make = Callable[..., Utterance]
RATE = 16_000
TEXT = "About one second"


def _sound(samples: np.ndarray) -> Sound:
    return Sound(pcm=samples.astype("<i2").tobytes(), rate=RATE)


@functools.cache
def _speech(seconds: float) -> np.ndarray:
    return np.frombuffer(tone(seconds).pcm, dtype="<i2")[1:]


@given(before=st.integers(0, 3000), after=st.integers(0, 3000))
def test_the_ends_are_always_the_same(before: int, after: int) -> None:
    """However much silence a voice leaves, the clip has 10 ms before and 30 ms after the speech."""
    utterance = Utterance(text=TEXT, language="en", engine="tiny", voice="low", rate=170)
    speech = _speech(1.0)
    clip = accept(_sound(np.concatenate([np.zeros(before), speech, np.zeros(after)])), utterance)
    lead, tail = RATE * LEAD_MS // 1000, RATE * TAIL_MS // 1000
    loud = np.flatnonzero(np.abs(clip) >= 33)
    assert loud[0] == lead
    assert len(clip) - 1 - loud[-1] == tail


@pytest.mark.parametrize(
    ("samples", "says"),
    [
        (np.zeros(0), "nothing"),
        (np.zeros(RATE), "only silence"),
        (np.pad([1000], 8000), "only 0.0 seconds"),
        (np.concatenate([[1000], np.zeros(RATE), [1000]]), "only silence"),
        (_speech(0.2), "only 0.2 seconds"),
        (_speech(60), "as much as 60.0 seconds"),
        (np.full(RATE, 32767), "overdriven"),
    ],
)
def test_what_cannot_be_right_is_refused(samples: np.ndarray, says: str, utter: Make) -> None:
    """Empty, silent, truncated, endless and overdriven sound are named as what they are."""
    with pytest.raises(TransientSpeechError, match=says) as caught:
        accept(_sound(samples), utter(TEXT))
    assert TEXT in caught.value.where


def _inspected(samples: np.ndarray, utterance: Utterance) -> tuple[list[str], np.ndarray]:
    found = inspect(_sound(samples), utterance)
    assert found.samples is not None
    return [finding.code for finding in found.findings], found.samples


def test_a_sound_that_breaks_off_is_refused(utter: Make) -> None:
    """Speech that ends as loud as it was is cut off, whatever silence a player would add; a decay is none."""
    whole, utterance = _speech(1.0), utter(TEXT)
    assert _inspected(whole, utterance)[0] == []
    assert _inspected(whole[: -RATE // 10], utterance)[0] == ["cut_off"]
    assert _inspected(np.pad(whole[: -RATE // 10], (0, RATE // 5)), utterance)[0] == []
    with pytest.raises(UnfitClipError, match="breaks off at full level") as caught:
        accept(_sound(whole[: -RATE // 10]), utterance)
    assert caught.value.code == "cut_off"
    assert TEXT in caught.value.where


@pytest.mark.parametrize("offset", [-6000, -200, 200, 3000])
def test_a_constant_offset_is_taken_off(offset: int, utter: Make) -> None:
    """A sound off the zero line comes out as the same sound on it; its ends are found as without it."""
    speech = np.pad(_speech(1.0), (RATE // 5, RATE // 10))
    codes, mended = _inspected(speech + offset, utter(TEXT))
    assert codes == ["direct_current"]
    assert np.array_equal(mended, _inspected(speech, utter(TEXT))[1])


@pytest.mark.parametrize("offset", [-100, 100])
def test_a_small_offset_and_a_lopsided_sound_are_left(offset: int, utter: Make) -> None:
    """Under half a percent nothing is done, nor where the offset is in the speech and not in the silence."""
    speech = np.pad(_speech(1.0), (RATE // 5, RATE // 5))
    assert _inspected(speech + offset, utter(TEXT))[0] == []
    lopsided = np.where(speech > 0, speech * 2, speech)
    assert abs(lopsided.mean()) > 1000
    assert _inspected(lopsided, utter(TEXT))[0] == []


def test_a_long_silence_inside_is_noted_and_counts_for_little(utter: Make) -> None:
    """Half a minute of silence between two words is told of and is no reason to refuse them."""
    speech = np.concatenate([_speech(0.5), np.zeros(30 * RATE), _speech(0.5)])
    codes, kept = _inspected(speech, utter(TEXT))
    assert codes == ["long_silence"]
    assert kept.size > 30 * RATE
    assert _inspected(np.concatenate([_speech(0.5), np.zeros(RATE), _speech(0.5)]), utter(TEXT))[0] == []


CHINESE = "旧渡轮中午离开港口。今天海面很平静，很多人在码头上等着。"


@pytest.mark.parametrize(
    ("said", "seconds", "codes"),
    [
        ((CHINESE, "zh", 170), 7.0, []),
        ((CHINESE, "zh", 170), 2.0, ["too_short"]),
        ((CHINESE, "zh-TW", 450), 2.0, []),
        (("All the people wait for the ferry.", "en", 170), 2.0, []),
        (("All the people wait for the ferry.", "en", 170), 0.6, ["too_short"]),
        (("All the people wait for the ferry.", "en", 80), 0.9, []),  # a voice that does not follow the rate
        (("All the people wait for the ferry.", "en", 300), 0.6, []),
        (("All the people wait for the ferry.", "en", 170), 16.0, ["too_long"]),
        (("All the people wait for the ferry.", "en", 80), 16.0, []),
        (("9,999,999,999", "en", 170), 16.0, []),
        (("渡し船", "en", 170), 8.0, []),
        (("😀", "en", 170), 8.0, []),
        (("Ein Satz in einer Sprache ohne Tabelle.", "xx", 170), 1.0, []),
        (("I", "en", 170), 0.1, []),
    ],
)
def test_pace_is_judged_by_language_and_rate(
    said: tuple[str, str, int], seconds: float, codes: list[str], utter: Make
) -> None:
    """A pace that no voice has is refused; numbers, signs and foreign letters may take their time."""
    text, language, rate = said
    assert _inspected(_speech(seconds), utter(text, language=language, rate=rate))[0] == codes


def test_a_speed_among_the_options_counts(utter: Make) -> None:
    """A voice that is set to four times its speed may speak so."""
    text = "All the people wait for the ferry."
    assert _inspected(_speech(0.4), utter(text))[0] == ["too_short"]
    assert _inspected(_speech(0.4), utter(text, options=(("speed", "4.0"),)))[0] == []


@pytest.mark.parametrize("code", KINDS)
def test_every_finding_has_its_words(code: Code) -> None:
    """Each kind of finding says what was given, and what was done."""
    finding = Finding(code=code, measured=2.0)
    assert finding.told
    assert "{" not in finding.told
    assert finding.is_refused == KINDS[code].short.endswith("spoken again")
    assert in_words([code, code, "of-a-newer-version"]) == f"{KINDS[code].short}; of-a-newer-version"


def test_short_peaks_at_full_scale_are_accepted(utter: Make) -> None:
    """A voice that touches full scale for a few samples at a time is not overdriven."""
    samples = _speech(1.0).copy()
    samples[::100] = 32767
    assert accept(_sound(samples), utter(TEXT)).size


def test_a_text_without_words_may_be_silent(utter: Make) -> None:
    """Punctuation alone gives a tenth of a second of silence."""
    assert accept(_sound(np.zeros(0)), utter("— … !")).tolist() == [0] * (RATE // 10)


def test_flac_keeps_every_sample() -> None:
    """What goes into the cache comes out the same, and damage is noticed."""
    samples = np.frombuffer(tone(0.5).pcm, dtype="<i2").astype(np.int16)
    data = to_flac(samples)
    assert from_flac(data) == samples.tobytes()
    assert to_flac(samples) == data
    for broken in (b"", data[:20], b"fLaC" + bytes(100)):
        with pytest.raises(ValueError, match="FLAC"):
            from_flac(broken)


def test_resampling_keeps_length_and_level() -> None:
    """A tone at another rate keeps its duration and its loudness, and the common rate is left alone."""
    samples = np.frombuffer(tone(1.0).pcm, dtype="<i2").astype(np.int16)
    converted = resample(samples, RATE)
    assert abs(len(converted) - SAMPLE_RATE) <= 1
    assert np.std(converted) == pytest.approx(np.std(samples), rel=0.01)
    assert resample(samples, SAMPLE_RATE) is samples


def test_a_file_that_is_no_sound_is_refused() -> None:
    """Bytes that no decoder knows are a ValueError, not a sound."""
    with pytest.raises(ValueError, match="not a sound file"):
        decode_file(b"hello")


@given(st.text())
def test_plain_text_holds_no_commands(text: str) -> None:
    """Neither control characters nor the beginnings of phonemes and tags are left; words all stay."""
    cleaned = plain(text)
    assert "[[" not in cleaned
    assert not any(ord(char) < 32 or 0xD800 <= ord(char) < 0xE000 for char in cleaned)
    assert [char for char in cleaned if char.isalnum()] == [char for char in text if char.isalnum()]
    cleaned.encode()


def test_errors_quote_the_beginning_of_a_text() -> None:
    """A long text is named by its first 80 characters."""
    assert quoted("short") == "'short'"
    assert len(quoted("x" * 500)) == 82
