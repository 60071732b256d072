"""Samples from one form to another: resampling, FLAC for the cache, files that engines leave.

This module is the only door to soundfile and soxr. PCM means mono, signed 16 bit little-endian bytes.
"""

import io

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from audiopub.model import SAMPLE_RATE
from audiopub.speech.engines.protocol import Sound

Samples = npt.NDArray[np.int16]


def resample(samples: Samples, rate: int) -> Samples:
    """Return `samples` of `rate` at `SAMPLE_RATE` (soxr's HQ: 20 bit, -3 dB at 0.913 of the band).

    soxr is given floating-point numbers: its own 16 bit output ends, at some rates and lengths, in a dither
    that is not the same twice (soxr 1.1).
    """
    if rate == SAMPLE_RATE:
        return samples
    converted = soxr.resample(samples.astype(np.float32), rate, SAMPLE_RATE, quality="HQ")
    limits = np.iinfo(np.int16)
    rounded: Samples = np.clip(np.rint(converted), limits.min, limits.max).astype(np.int16)
    return rounded


def to_flac(samples: Samples) -> bytes:
    """Return samples at `SAMPLE_RATE` as a FLAC file, without loss."""
    file = io.BytesIO()
    soundfile.write(file, samples, SAMPLE_RATE, format="FLAC", subtype="PCM_16")
    return file.getvalue()


def from_flac(data: bytes) -> bytes:
    """Return the PCM of a FLAC file. Raises `ValueError` when it is damaged."""
    try:
        samples, _ = soundfile.read(io.BytesIO(data), dtype="int16")
    except soundfile.LibsndfileError as exc:
        raise ValueError("this is not a whole FLAC file") from exc
    return bytes(samples.astype("<i2").tobytes())


def decode_file(data: bytes) -> Sound:
    """Return the sound of a file in memory (MP3, AIFF, WAV, …), its channels mixed.

    Raises `ValueError` when it is not a sound file.
    """
    try:
        samples, rate = soundfile.read(io.BytesIO(data), dtype="int16", always_2d=True)
    except soundfile.LibsndfileError as exc:
        raise ValueError("this is not a sound file") from exc
    mono = samples.mean(axis=1).round().astype("<i2")
    return Sound(pcm=mono.tobytes(), rate=rate)
