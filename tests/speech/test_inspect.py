"""What is accepted as a clip, and how its ends are trimmed."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.errors import TransientSpeechError
from audiopub.model import SAMPLE_RATE, Utterance
from audiopub.speech.codecs import decode_file, from_flac, resample, to_flac
from audiopub.speech.engines.protocol import Sound, plain, quoted
from audiopub.speech.inspect import LEAD_MS, TAIL_MS, accept
from tests.speech.engines import tone

Make = Callable[..., Utterance]
RATE = 16_000
TEXT = "About one second"


def _sound(samples: np.ndarray) -> Sound:
    return Sound(pcm=samples.astype("<i2").tobytes(), rate=RATE)


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
