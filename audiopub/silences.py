"""Silence inside speech: how long the longest is, and speech in which none is longer than asked.

This module owns what silence is. It refuses to look at the ends of a sound. Samples are mono and 16 bit.
"""

import itertools
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.int16]

FRAME_MS = 10
_QUIET = 33
"""A stretch whose root mean square is below this (-60 dB of full scale) is silence."""

_BELOW_SPEECH = 50
"""And so is one that is so many times (34 dB) below the speech: services leave noise in their pauses."""

_SPEECH_SHARE = 0.75
_JOIN_MS = 5
"""How long the two halves of a silence that is shortened run into each other."""


def longest(samples: Samples, rate: int) -> int:
    """Return the length, in samples, of the longest silence between two sounds, to whole 10 ms."""
    return max((end - start for start, end in _silences(samples, rate)), default=0)


def shortened(samples: Samples, rate: int, longest_ms: int) -> Samples:
    """Return the samples with every silence between two sounds cut in its middle to `longest_ms` at most."""
    most = rate * longest_ms // 1000
    long_ones = [(start, end) for start, end in _silences(samples, rate) if end - start > most]
    if not long_ones:
        return samples
    parts, at = [], 0
    for start, end in long_ones:
        parts.append(samples[at : start + most // 2])
        at = end - (most - most // 2)
    return _joined([*parts, samples[at:]], min(rate * _JOIN_MS // 1000, most // 2))


def _silences(samples: Samples, rate: int) -> Iterator[tuple[int, int]]:
    """Yield where silences between sounds begin and end, in whole frames."""
    size = rate * FRAME_MS // 1000
    powers = _powers(samples, size)
    if not powers.size or not powers.max():
        return
    heard = np.flatnonzero(powers >= _threshold(powers, size))
    for before, after in itertools.pairwise(heard.tolist()):
        if after - before > 1:
            yield (before + 1) * size, after * size


def _powers(samples: Samples, size: int) -> npt.NDArray[np.int64]:
    """Return the sum of squares of each frame; whole numbers are the same on every machine."""
    frames = samples[: samples.size // size * size].astype(np.int64).reshape(-1, size)
    powers: npt.NDArray[np.int64] = np.square(frames).sum(axis=1)
    return powers


def _threshold(powers: npt.NDArray[np.int64], size: int) -> int:
    loud = np.sort(powers[powers >= _QUIET**2 * size])
    speech = int(loud[int(loud.size * _SPEECH_SHARE)]) if loud.size else 0
    return max(_QUIET**2 * size, speech // _BELOW_SPEECH**2)


def _joined(parts: list[Samples], overlap: int) -> Samples:
    """Return parts end to end; the last samples of each fade into what the next one brings before itself."""
    fade = np.linspace(1.0, 0.0, overlap, endpoint=False)
    whole = parts[0]
    for part in parts[1:]:
        if overlap:
            ends = whole[-overlap:] * fade + part[:overlap] * (1 - fade)
            whole = np.concatenate([whole[:-overlap], np.rint(ends).astype(np.int16), part[overlap:]])
        else:
            whole = np.concatenate([whole, part])
    return whole
