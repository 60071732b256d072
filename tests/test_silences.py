"""Silences inside speech: found where they are, and shortened to what is asked."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub import silences

RATE = 44_100


def speech(seconds: float, level: int = 8000) -> np.ndarray:
    """Return a tone."""
    return (level * np.sin(np.arange(int(RATE * seconds)) / 20)).astype(np.int16)


def noise(seconds: float, level: float) -> np.ndarray:
    """Return noise of a root mean square, as services leave it in pauses."""
    drawn = np.random.default_rng(1).normal(0, level, int(RATE * seconds))
    return np.rint(drawn).astype(np.int16)


def pause(seconds: float) -> np.ndarray:
    """Return silence."""
    return np.zeros(int(RATE * seconds), dtype=np.int16)


@settings(deadline=None)
@given(length_ms=st.integers(30, 3000), before_ms=st.integers(20, 500))
def test_a_silence_is_as_long_as_it_is(length_ms: int, before_ms: int) -> None:
    """Its length is found to two frames, wherever it lies between them."""
    sound = np.concatenate([speech(before_ms / 1000), pause(length_ms / 1000), speech(0.3)])
    found_ms = silences.longest(sound, RATE) * 1000 / RATE
    assert length_ms - 20 <= found_ms <= length_ms


def test_the_ends_and_faint_sounds_are_no_silence() -> None:
    """Silence before and after the speech is no pause in it, nor is a sound a tenth as loud."""
    sound = np.concatenate([pause(2), speech(0.5), speech(2, 800), speech(0.5), pause(2)])
    assert silences.longest(sound, RATE) == 0
    assert silences.longest(pause(1), RATE) == 0
    assert silences.longest(np.zeros(0, dtype=np.int16), RATE) == 0


@pytest.mark.parametrize("level", [0, 20, 60])
def test_long_ones_are_cut_in_their_middle(level: float) -> None:
    """Each silence that is too long becomes as long as asked; what is said before and after stays."""
    words = [speech(0.5), speech(0.4, 6000), speech(0.6)]
    sound = np.concatenate([words[0], noise(3, level), words[1], noise(0.5, level), words[2]])
    cut = silences.shortened(sound, RATE, 1000)
    assert abs(cut.size - (sound.size - 2 * RATE)) <= RATE // 50
    assert silences.longest(cut, RATE) <= RATE
    assert np.array_equal(cut[: words[0].size], words[0])
    assert np.array_equal(cut[-words[2].size :], words[2])
    assert np.abs(np.diff(cut[words[0].size : words[0].size + RATE // 2].astype(int))).max() <= 10 * level + 1


def test_what_is_short_enough_is_the_same_sound() -> None:
    """Nothing is touched when no silence is longer than asked."""
    sound = np.concatenate([speech(0.5), pause(0.9), speech(0.5)])
    assert silences.shortened(sound, RATE, 1000) is sound
