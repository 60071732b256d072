"""MP3 frames back to samples, to measure what a listener hears: the one door of this room to soundfile.

It refuses to resample and to guess: what is not mono at `SAMPLE_RATE` is an error.
"""

import io
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audiopub.audio.loudness import BLOCK_SAMPLES, energies, integrated, true_peak_dbtp
from audiopub.errors import AudioError
from audiopub.model import SAMPLE_RATE

if TYPE_CHECKING:
    from audiopub.audio.loudness import Signal


def decode(mp3: bytes) -> "Signal":
    """Return the samples of an MP3, full scale 1.0; bare frames begin with the decoder's delay.

    libsndfile does this in our process (mpg123 inside), six times faster than LAME encodes. Raises
    `AudioError` when the bytes are not such an MP3.
    """
    import numpy as np
    import soundfile

    try:
        samples, rate = soundfile.read(io.BytesIO(mp3), dtype="float32")
    except soundfile.LibsndfileError as exc:
        raise _undecodable(f"these {len(mp3)} bytes are not MP3 that libsndfile reads: {exc}") from exc
    if rate != SAMPLE_RATE or samples.ndim != 1:
        raise _undecodable(f"this MP3 has {rate} samples a second and shape {samples.shape}")
    return np.ascontiguousarray(samples)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a file sounds like: decoded samples, gated loudness (dual mono), highest true peak."""

    samples: int
    loudness_lufs: float
    true_peak_dbtp: float


_SAMPLES_AT_ONCE = 600 * BLOCK_SAMPLES
"""A minute: what is held in memory of a recording of any length."""


def measure_file(path: Path) -> Heard:
    """Decode an MP3 minute by minute and measure it (BS.1770-5).

    Raises `AudioError` when it cannot be decoded to its end.
    """
    import soundfile

    blocks: list[float] = []
    samples, peak = 0, -math.inf
    try:
        with soundfile.SoundFile(path) as file:
            if file.samplerate != SAMPLE_RATE or file.channels != 1:
                raise _undecodable(
                    f"this MP3 has {file.samplerate} samples a second in {file.channels} channels"
                )
            for signal in file.blocks(_SAMPLES_AT_ONCE, dtype="float32"):
                samples += len(signal)
                blocks += energies(signal)
                peak = max(peak, true_peak_dbtp(signal))
            whole = samples == file.frames
    except soundfile.LibsndfileError as exc:
        raise _undecodable(f"libsndfile does not read it: {exc}") from exc
    if not whole:
        raise _undecodable("it breaks off before its end")
    return Heard(samples=samples, loudness_lufs=integrated(blocks), true_peak_dbtp=peak)


def _undecodable(what: str) -> AudioError:
    return AudioError(
        f"{what.rstrip('.')}.",
        where="MP3",
        next_step="Reinstall the packages soundfile and imageio-ffmpeg, then run the same command again.",
    )
