"""Samples in another form: at another rate they are the same each time, and still the same sound."""

import numpy as np
import pytest

from audiopub.model import SAMPLE_RATE
from audiopub.speech.codecs import Samples, resample


def tone(samples: int, rate: int, peak: float = 8000) -> Samples:
    """Return a tone of 220 Hz."""
    wave = peak * np.sin(2 * np.pi * 220 / rate * np.arange(samples))
    return np.asarray(wave, dtype=np.int16)


@pytest.mark.parametrize(("rate", "samples"), [(16_000, 17_705), (24_000, 26_199), (22_050, 24_000)])
def test_the_same_samples_become_the_same_samples(rate: int, samples: int) -> None:
    """Wherever they lie in memory, samples are resampled to the same bytes, to the very last."""
    given = tone(samples, rate)
    assert len({resample(given, rate).tobytes() for _ in range(40)}) == 1


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 24_000, 48_000])
def test_resampled_it_is_the_same_tone(rate: int) -> None:
    """A tone is the same tone at the other rate, within what 16 bit can tell apart."""
    found = resample(tone(rate, rate), rate)
    assert abs(found.size - SAMPLE_RATE) <= 1
    inside = slice(2000, -2000)
    apart = found[inside].astype(int) - tone(found.size, SAMPLE_RATE)[inside]
    assert np.abs(apart).max() <= 2


def test_too_loud_is_cut_and_not_turned_over() -> None:
    """What rises above full scale between the samples stays at full scale."""
    square = np.where(np.arange(16_000) // 40 % 2, 32_767, -32_768).astype(np.int16)
    found = resample(square, 16_000).astype(int)
    plateau = np.abs(found[2000:-2000])
    assert np.median(plateau) > 30_000
    turned = np.abs(np.diff(found)) > 65_000
    assert not turned.any()
