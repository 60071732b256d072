"""Loudness and true peak, against ffmpeg's ebur128 and against the standard's own reference tone."""

import math
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from audiopub.audio import loudness
from audiopub.model import SAMPLE_RATE
from tests.audio.signals import speech_like
from tests.audio.test_ground_truth import measured_by_ffmpeg


def tone(frequency_hz: float, level: float, seconds: float = 5.0, phase: float = 0.0) -> bytes:
    """Return a sine as mono s16le PCM; it fades in and out, for a hard edge is a peak of its own."""
    count = int(seconds * SAMPLE_RATE)
    fade = np.minimum(1, np.minimum(np.arange(count), np.arange(count)[::-1]) / 500)
    angle = 2 * np.pi * frequency_hz * np.arange(count) / SAMPLE_RATE + phase
    return bytes(np.round(level * fade * 32767 * np.sin(angle)).astype("<i2").tobytes())


def noise(seed: int) -> bytes:
    """Return white noise as mono s16le PCM."""
    samples = np.random.default_rng(seed).standard_normal(5 * SAMPLE_RATE) * 3000
    return bytes(samples.astype("<i2").tobytes())


def uneven() -> bytes:
    """Return loud, quiet and silent stretches, so that both gates have something to do."""
    quiet, silence = speech_like(5, 6, level=0.02), bytes(2 * 3 * SAMPLE_RATE)
    return speech_like(4, 6, level=0.6) + quiet + silence + speech_like(6, 4, level=0.4)


SOUNDS = {
    "speech": speech_like(3, 8),
    "uneven": uneven(),
    "noise": noise(1),
    "50 Hz": tone(50, 0.8),
    "100 Hz": tone(100, 0.5),
    "1 kHz": tone(997, 0.5),
    "8 kHz": tone(8000, 0.3),
    "11 kHz between samples": tone(SAMPLE_RATE / 4, 0.7, phase=math.pi / 4),
    "15 kHz": tone(15_003, 0.5),
}


@pytest.mark.parametrize("name", SOUNDS)
def test_ffmpeg_measures_the_same(name: str, tmp_path: Path) -> None:
    """Loudness is within 0.2 LU and true peak within 0.2 dB of ebur128 on the same samples."""
    samples = np.frombuffer(SOUNDS[name], dtype="<i2")
    path = tmp_path / "sound.wav"
    soundfile.write(path, samples, SAMPLE_RATE, subtype="PCM_16")
    lufs, peak_dbtp = measured_by_ffmpeg(path)
    assert abs(loudness.measure_pcm(SOUNDS[name]) - lufs) <= 0.2
    assert abs(loudness.true_peak_dbtp(loudness.samples_of(SOUNDS[name])) - peak_dbtp) <= 0.2


def test_the_reference_tone_is_its_level() -> None:
    """A full-scale sine of 997 Hz on both channels is -3.01 LKFS each, so 0 together (BS.1770-5)."""
    assert loudness.measure_pcm(tone(997, 1.0)) == pytest.approx(0.0, abs=0.05)


def test_passages_measured_apart_are_as_loud_as_the_whole() -> None:
    """Energies of pieces laid end to end give the loudness of the pieces joined, within 0.1 LU."""
    pieces = [speech_like(n, 2.3, level=0.1 + 0.08 * n) + bytes(2 * 20_000) for n in range(6)]
    apart = [energy for piece in pieces for energy in loudness.energies(loudness.samples_of(piece))]
    assert loudness.integrated(apart) == pytest.approx(loudness.measure_pcm(b"".join(pieces)), abs=0.1)


@pytest.mark.parametrize("pcm", [b"", bytes(200), bytes(2 * SAMPLE_RATE)])
def test_silence_is_at_the_absolute_gate(pcm: bytes) -> None:
    """Nothing, less than a block, and a second of zeros are -70 LUFS and -100 dBTP."""
    assert loudness.measure_pcm(pcm) == loudness.SILENT_LUFS
    assert loudness.true_peak_dbtp(loudness.samples_of(pcm)) == -100


def test_a_sound_shorter_than_a_gating_block_is_measured() -> None:
    """A quarter of a second of tone is filled with silence to 400 ms, and not lost."""
    assert -10 < loudness.measure_pcm(tone(997, 0.5, seconds=0.25)) < -6


@given(st.floats(-70, 0))
def test_the_gain_is_in_half_decibels_and_reaches_the_target(measured_lufs: float) -> None:
    """A gain is a multiple of 0.5 dB within ±20 and brings the loudness within 0.25 LU where it may."""
    gain_db = loudness.gain_for(measured_lufs)
    assert gain_db * 2 == int(gain_db * 2)
    assert abs(gain_db) <= loudness.MAX_GAIN_DB
    if measured_lufs > -35:
        assert abs(measured_lufs + gain_db - loudness.TARGET_LUFS) <= 0.25


def test_energies_scale_with_the_square() -> None:
    """Twice the amplitude is four times the energy in every block."""
    half = loudness.samples_of(speech_like(9, 1.05))
    one, two = loudness.energies(half), loudness.energies(2 * half)
    assert len(one) == 11
    assert two == pytest.approx([4 * energy for energy in one], rel=1e-4)
