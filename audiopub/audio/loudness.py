"""How loud PCM is: K-weighted energies, gated loudness, true peak, and the gain that is missing.

This module owns the arithmetic of ITU-R BS.1770-5 on mono PCM. It refuses to change a sample.

K-weighting is done in the frequency domain: each 100 ms block is transformed once and its power spectrum
weighted with the squared response of the standard's two filters (Parseval). That is exact but for what
the filters carry over a block's border, which the average over blocks evens out: the tests hold it to
0.2 LU of ffmpeg's ebur128.
"""

import functools
import itertools
import math
from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from audiopub.model import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Signal = NDArray[np.float32]

TARGET_LUFS = -16.0
"""Apple's and the podcast standards' loudness, measured as dual mono."""

SILENT_LUFS = -70.0
"""The absolute gate of BS.1770: what is returned when nothing is louder."""

BLOCK_SAMPLES = SAMPLE_RATE // 10
"""100 ms: a quarter of the 400 ms over which BS.1770 gates, and its step."""

MAX_GAIN_DB = 20.0
_GAIN_STEP_DB = 0.5
_RELATIVE_GATE_LU = 10.0
_OFFSET_LU = -0.691
_DUAL_MONO = 2.0

_TRANSFORM_SAMPLES = 4500
"""A block with zeros to a length that transforms in half the time (2² · 3² · 5³)."""
_BLOCKS_AT_ONCE = 16
"""As many blocks as stay in a core's cache: 16 · 4500 · 4 bytes."""

_SHELF_HZ, _SHELF_QUALITY, _SHELF_GAIN_DB = 1681.974450955533, 0.7071752369554196, 3.999843853973347
_SHELF_BAND_EXPONENT = 0.4996667741545416
_HIGH_PASS_HZ, _HIGH_PASS_QUALITY = 38.13547087602444, 0.5003270373238773
"""The two filters of BS.1770, of which the standard prints the coefficients for 48 kHz only, as analogue
prototypes (as in libebur128 and ffmpeg's ebur128)."""

_SILENT_DB = -100.0
_SILENT = 1e-5
_PHASES = 4
_TAPS = 32
_NEAR_PEAK = 0.5
"""Only beside local maxima of at least half the highest sample is the signal interpolated: for speech, whose
energy lies far below 22 kHz, no peak between two samples is 6 dB above both of them."""


def energies(signal: "Signal") -> tuple[float, ...]:
    """Return the mean square of the K-weighted signal (full scale 1.0) in successive 100 ms blocks.

    The last block is filled with zeros. Values are rounded to six digits, so that they do not depend on
    the order in which a processor adds.
    """
    import numpy as np

    weights = _weights()
    count = -(-len(signal) // BLOCK_SAMPLES)
    powers = np.empty(count)
    for first in range(0, count, _BLOCKS_AT_ONCE):
        piece = signal[first * BLOCK_SAMPLES : (first + _BLOCKS_AT_ONCE) * BLOCK_SAMPLES]
        rows = -(-len(piece) // BLOCK_SAMPLES)
        padded = np.zeros((rows, BLOCK_SAMPLES), dtype=np.float32)
        padded.ravel()[: len(piece)] = piece
        parts = np.fft.rfft(padded, n=_TRANSFORM_SAMPLES).view(np.float32)
        np.multiply(parts, parts, out=parts)
        powers[first : first + rows] = np.einsum("ij,j->i", parts, weights)
    return tuple(float(f"{power:.6g}") for power in powers)


@functools.cache
def _weights() -> "Signal":
    """Return what each real and imaginary part of a spectrum counts in a block's mean square."""
    import numpy as np

    bins = _TRANSFORM_SAMPLES // 2 + 1
    responses = [_power_response(SAMPLE_RATE * k / _TRANSFORM_SAMPLES) for k in range(bins)]
    weights = 2.0 / (_TRANSFORM_SAMPLES * BLOCK_SAMPLES) * np.array(responses)
    weights[[0, -1]] /= 2.0
    return np.repeat(weights, 2).astype(np.float32)


def _power_response(frequency_hz: float) -> float:
    """Return the squared magnitude of K-weighting at a frequency up to half the sample rate."""
    angle = math.pi * min(frequency_hz / SAMPLE_RATE, 0.5 - 1e-9)
    return abs(_shelf(math.tan(angle)) * _high_pass(math.tan(angle))) ** 2


def _shelf(warped: float) -> complex:
    s = 1j * warped / math.tan(math.pi * _SHELF_HZ / SAMPLE_RATE)
    high = math.pow(10, _SHELF_GAIN_DB / 20)
    band = math.pow(high, _SHELF_BAND_EXPONENT)
    return (high * s**2 + band / _SHELF_QUALITY * s + 1) / (s**2 + s / _SHELF_QUALITY + 1)


def _high_pass(warped: float) -> complex:
    """Return the response of the high-pass as the standard scales it: its numerator is 1, -2, 1."""
    corner = math.tan(math.pi * _HIGH_PASS_HZ / SAMPLE_RATE)
    s = 1j * warped / corner
    scale = 1 + corner / _HIGH_PASS_QUALITY + corner**2
    return scale * s**2 / (s**2 + s / _HIGH_PASS_QUALITY + 1)


def integrated(blocks: Sequence[float]) -> float:
    """Return the gated loudness, in LUFS as dual mono, of successive 100 ms energies.

    Both gates of BS.1770-5 are applied to 400 ms blocks that overlap by 75 %. `SILENT_LUFS` when nothing
    passes the absolute gate.
    """
    import numpy as np

    step = np.asarray(blocks, dtype=np.float64)
    padded = np.pad(step, (0, max(0, 4 - len(step))))
    momentary = np.convolve(padded, np.full(4, 0.25), mode="valid")
    loud = momentary[momentary > _energy(SILENT_LUFS)]
    if not len(loud):
        return SILENT_LUFS
    gate = _energy(_lufs(float(loud.mean())) - _RELATIVE_GATE_LU)
    return _lufs(float(loud[loud > gate].mean()))


def together(parts: Iterable[Sequence[float]]) -> Sequence[float]:
    """Return the energies of parts that follow one another."""
    return array("d", itertools.chain.from_iterable(parts))


def loudest(blocks: Sequence[float]) -> float:
    """Return the loudest 400 ms of 100 ms energies in a row, in LUFS as dual mono; at least `SILENT_LUFS`."""
    import numpy as np

    step = np.asarray(blocks, dtype=np.float64)
    padded = np.pad(step, (0, max(0, 4 - len(step))))
    highest = float(np.convolve(padded, np.full(4, 0.25), mode="valid").max())
    return max(SILENT_LUFS, _lufs(highest)) if highest else SILENT_LUFS


def _lufs(energy: float) -> float:
    return _OFFSET_LU + 10 * math.log10(_DUAL_MONO * energy)


def _energy(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET_LU) / 10) / _DUAL_MONO)


def true_peak_dbtp(signal: "Signal") -> float:
    """Return the true peak in dB of full scale, four times oversampled (BS.1770-5, Annex 2).

    Digital silence is -100. Rounded to 0.01 dB.
    """
    import numpy as np

    if not len(signal):
        return _SILENT_DB
    magnitudes = np.abs(signal)
    highest = float(magnitudes.max())
    tops = _tops(magnitudes, max(highest * _NEAR_PEAK, _SILENT))
    padded = np.pad(signal, (_TAPS // 2, _TAPS // 2))
    windows = np.lib.stride_tricks.sliding_window_view(padded, _TAPS)[np.concatenate((tops, tops + 1))]
    between = np.abs(np.einsum("ij,jk->ik", windows, _interpolator()))
    return round(20 * math.log10(max(highest, float(between.max(initial=0.0)), _SILENT)), 2)


def _tops(magnitudes: "Signal", least: float) -> "NDArray[np.intp]":
    """Return where samples of at least `least` are as high as both their neighbours."""
    import numpy as np

    loud = np.flatnonzero(magnitudes >= least)
    beside = np.pad(magnitudes, 1)
    highest_beside = np.maximum(beside[loud], beside[loud + 2])
    return loud[magnitudes[loud] >= highest_beside]


@functools.cache
def _interpolator() -> "Signal":
    """Return taps, shape (taps, 3), that read the signal 1/4, 1/2 and 3/4 after the middle sample."""
    import numpy as np

    phases = np.arange(1, _PHASES) / _PHASES
    distance = np.arange(_TAPS)[:, None] - (_TAPS // 2 - 1) - phases[None, :]
    window = np.i0(8.0 * np.sqrt(np.maximum(0.0, 1 - (2 * distance / _TAPS) ** 2))) / np.i0(8.0)
    taps = np.sinc(distance) * window
    normal: Signal = (taps / taps.sum(axis=0)).astype(np.float32)
    return normal


def samples_of(pcm: bytes) -> "Signal":
    """Return mono s16le PCM as floats, full scale 1.0."""
    import numpy as np

    return np.frombuffer(pcm, dtype="<i2").astype(np.float32) / np.float32(32768)


def measure_pcm(pcm: bytes) -> float:
    """Return the gated loudness, in LUFS as dual mono, of mono s16le PCM at `SAMPLE_RATE`."""
    return integrated(energies(samples_of(pcm)))


def gain_for(measured_lufs: float, target: float = TARGET_LUFS) -> float:
    """Return the gain in dB that brings `measured_lufs` to `target`, rounded to 0.5 dB.

    Rounding keeps the gain, and so every passage, the same when a measurement wanders a little. At most
    `MAX_GAIN_DB` either way.
    """
    steps = round((target - measured_lufs) / _GAIN_STEP_DB)
    return min(MAX_GAIN_DB, max(-MAX_GAIN_DB, steps * _GAIN_STEP_DB))
