"""PCM to MP3 frames that stand alone: gain, limiter and LAME by ffmpeg, then measured.

This module owns how loud a peak may become and how the encoder is set. It refuses to know what the sound
is made of and where it is kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from audiopub.audio import decoding, ffmpeg, loudness, mp3
from audiopub.errors import AudioError
from audiopub.model import MP3_FRAME_SAMPLES, SAMPLE_RATE

LIMITER = "alimiter=limit={limit:.4f}:attack=5:release=50:level=false:latency=1"
"""From fresh state in each run; `latency` takes the look-ahead back, so that no sample moves."""

LIMIT_DB = -1.5
"""Highest sample before encoding, which leaves MP3 at 96 kbit/s room: espeak comes out at -1.6 dBTP."""

CEILING_DBTP = -1.0
"""Highest true peak after encoding that podcast directories want (Apple)."""

ATTEMPTS = 3
"""Sound that rises above the ceiling is encoded again, under a limit lower by what it was too high."""

MARGIN_DB = 0.1

ENCODER = (
    *("-c:a", "libmp3lame", "-compression_level", "7", "-reservoir", "0"),
    *("-fflags", "+bitexact", "-flags:a", "+bitexact"),
    *("-flush_packets", "0", "-write_xing", "0", "-id3v2_version", "0", "-write_id3v1", "0", "-f", "mp3"),
)
"""Frames that stand alone and nothing around them. Level 7 takes 0.55 of the default's time (10 minutes of
speech: 1.5 s against 2.7 s); 8 and 9 are not faster."""


_FORM = ("-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", "1")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToEncode:
    """Mono s16le PCM at `SAMPLE_RATE`, a whole number of MP3 frames long, and how it is to be encoded."""

    pcm: bytes
    gain_db: float
    bitrate_kbps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """MP3 frames, and how loud they are when decoded (`energies` as in `Passage`)."""

    frames: bytes
    mp3_frames: int
    energies: tuple[float, ...]
    true_peak_dbtp: float


def settings() -> list[object]:
    """Return all that the bytes depend on besides sound, gain and bit rate, the encoder's build included."""
    return [LIMITER, LIMIT_DB, CEILING_DBTP, ATTEMPTS, MARGIN_DB, list(ENCODER), ffmpeg.encoder_build()]


def encode(sounds: Sequence[ToEncode]) -> list[Encoded]:
    """Return the frames of each sound; what they are does not depend on which others are encoded with it.

    LAME makes one frame more than the PCM fills. No true peak is above `CEILING_DBTP` as far as lower
    limits in `ATTEMPTS` runs can reach that; one run is the rule. Raises `AudioError`, or `OutputError` when
    there is no room for temporary files.
    """
    limits_db = [LIMIT_DB] * len(sounds)
    done: dict[int, Encoded] = {}
    loud = list(range(len(sounds)))
    for _ in range(ATTEMPTS):
        made = _encode_under([limits_db[each] for each in loud], [sounds[each] for each in loud])
        done |= zip(loud, made, strict=True)
        loud = [each for each in loud if done[each].true_peak_dbtp > CEILING_DBTP]
        if not loud:
            break
        for each in loud:
            limits_db[each] -= done[each].true_peak_dbtp - CEILING_DBTP + MARGIN_DB
    return [done[each] for each in range(len(sounds))]


def _encode_under(limits_db: Sequence[float], sounds: Sequence[ToEncode]) -> list[Encoded]:
    ways = [_way(limit_db, sound) for limit_db, sound in zip(limits_db, sounds, strict=True)]
    pcms = [sound.pcm for sound in sounds]
    made = ffmpeg.convert(pcms, _FORM, ways)
    return [_measured(frames, len(pcm) // 2) for frames, pcm in zip(made, pcms, strict=True)]


def _way(limit_db: float, sound: ToEncode) -> tuple[str, ...]:
    limiter = LIMITER.format(limit=10 ** (limit_db / 20))
    return ("-af", f"volume={sound.gain_db:g}dB,{limiter}", "-b:a", f"{sound.bitrate_kbps}k", *ENCODER)


def _measured(frames: bytes, pcm_samples: int) -> Encoded:
    mp3_frames = _counted(frames, pcm_samples)
    signal = decoding.decode(frames)
    return Encoded(
        frames=frames,
        mp3_frames=mp3_frames,
        energies=loudness.energies(signal),
        true_peak_dbtp=loudness.true_peak_dbtp(signal),
    )


def _counted(frames: bytes, pcm_samples: int) -> int:
    """Return the number of frames, on which every later position in the recording is built."""
    count = mp3.count_frames(frames)
    if count != pcm_samples // MP3_FRAME_SAMPLES + 1:
        raise AudioError(
            f"{pcm_samples} samples became {count} MP3 frames, not one more than they fill.",
            where="passage",
            next_step="Use the ffmpeg of the package imageio-ffmpeg: unset IMAGEIO_FFMPEG_EXE.",
        )
    return count
