"""MP3 frames back to samples, to measure what a listener hears: the one door of this room to soundfile.

It refuses to resample and to guess: what is not mono at `SAMPLE_RATE` is an error.
"""

import io
from typing import TYPE_CHECKING

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


def _undecodable(what: str) -> AudioError:
    return AudioError(
        f"{what.rstrip('.')}.",
        where="MP3",
        next_step="Reinstall the packages soundfile and imageio-ffmpeg, then run the same command again.",
    )
