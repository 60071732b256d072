"""Sounds for an intro and the like, made of numbers: no file of others is in these tests."""

import io
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from audiopub.model import SAMPLE_RATE

Samples = NDArray[np.float64]


def tune(seed: int, seconds: float, *, rate: int = SAMPLE_RATE, level: float = 0.3) -> Samples:
    """Return a tune of bells over surf, full scale 1.0, that is like no speech, and like no other tune."""
    random = np.random.default_rng(seed)
    time_s = np.arange(round(seconds * rate)) / rate
    surf = np.convolve(random.standard_normal(time_s.size), np.ones(8) / 8, mode="same")
    swell = 0.7 + 0.3 * np.sin(2 * np.pi * 0.5 * time_s)
    bells = sum(np.sin(2 * np.pi * hertz * time_s + random.uniform(0, 6)) for hertz in (330, 495, 660))
    signal = surf * swell + 0.1 * bells
    normal: Samples = signal / np.abs(signal).max() * level
    return normal


def encoded(signal: Samples, kind: str, *, rate: int = SAMPLE_RATE, channels: int = 1) -> bytes:
    """Return a sound as a file of a kind: wav, mp3, flac or ogg; all channels are alike."""
    data = io.BytesIO()
    soundfile.write(data, np.repeat(signal[:, None], channels, axis=1), rate, format=kind.upper())
    return data.getvalue()


def write_tune(path: Path, seed: int, seconds: float, *, level: float = 0.3) -> Samples:
    """Write a tune to a file of the kind that its name says; return its samples."""
    signal = tune(seed, seconds, level=level)
    path.write_bytes(encoded(signal, path.suffix[1:]))
    return signal
