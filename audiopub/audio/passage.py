"""A passage: the piece of an episode that is encoded at once, and all that is known of it.

This module owns what a passage's sound depends on (`passage_key`) and how it is made: clips and pauses
laid end to end, gain, limiter and LAME in one run of ffmpeg, then measured as a listener hears it. It
refuses to speak, to cache and to know where in the episode the passage lies.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from audiopub.audio import ffmpeg, mp3
from audiopub.audio.crc import crc16
from audiopub.errors import AudioError
from audiopub.model import MP3_FRAME_SAMPLES, SAMPLE_RATE, Passage, PassageJob
from audiopub.store import tagged_hash

PASSAGE_FORMAT = 1
"""Raised when this module makes other bytes of the same job."""

LIMITER = "alimiter=limit=0.841:attack=5:release=50:level=false:latency=1"
"""Peaks at most -1.5 dB before encoding, which leaves MP3 at 96 kbit/s room up to -1 dBTP; `latency` takes
the look-ahead back, so that no sample moves."""

ENCODER = (
    *("-c:a", "libmp3lame", "-compression_level", "7", "-reservoir", "0"),
    *("-fflags", "+bitexact", "-flags:a", "+bitexact"),
    *("-flush_packets", "0", "-write_xing", "0", "-id3v2_version", "0", "-write_id3v1", "0", "-f", "mp3"),
)
"""Frames that stand alone and nothing around them. Level 7 takes 0.55 of the default's time (10 minutes of
speech: 1.5 s against 2.7 s); 8 and 9 are not faster."""


def passage_key(job: PassageJob, digests: Sequence[str]) -> str:
    """Return the address of a passage: a hash of everything its bytes depend on.

    `digests` are the SHA-256 of the PCM of its clips, in order. What is said does not take part: two
    texts that sound the same are the same passage.
    """
    return tagged_hash(
        "passage",
        {
            "format": PASSAGE_FORMAT,
            "clips": list(digests),
            "pauses_ms": list(job.pauses_ms),
            "lead_ms": job.lead_ms,
            "gain_db": job.gain_db,
            "bitrate_kbps": job.bitrate_kbps,
            "limiter": LIMITER,
            "encoder": list(ENCODER),
            "build": ffmpeg.encoder_build(),
        },
    )


def make(job: PassageJob, pcms: Sequence[bytes], *, key: str) -> tuple[Passage, bytes]:
    """Return a passage and its MP3 frames.

    `pcms` are mono s16le at `SAMPLE_RATE`, one for each utterance. The PCM is filled with zeros to whole
    MP3 frames; LAME makes one frame more of it. Raises `AudioError`.
    """
    from audiopub.audio.assembly import assemble

    assembled = assemble(job, pcms)
    clip_starts, pcm_samples = assembled.clip_starts, len(assembled.pcm) // 2
    frames = ffmpeg.run(_arguments(job), assembled.pcm)
    del assembled  # the PCM is large, and measuring decodes it once more
    mp3_frames = mp3.count_frames(frames)
    if mp3_frames != pcm_samples // MP3_FRAME_SAMPLES + 1:
        raise AudioError(
            f"{pcm_samples} samples became {mp3_frames} MP3 frames, not one more than they fill.",
            where="passage",
            next_step="Use the ffmpeg of the package imageio-ffmpeg: unset IMAGEIO_FFMPEG_EXE.",
        )
    energies, true_peak_dbtp = _measure(frames)
    return Passage(
        key=key,
        digest=hashlib.sha256(frames).hexdigest(),
        bytes=len(frames),
        crc=crc16(frames),
        pcm_samples=pcm_samples,
        mp3_frames=mp3_frames,
        clip_starts=clip_starts,
        energies=energies,
        true_peak_dbtp=true_peak_dbtp,
    ), frames


def _arguments(job: PassageJob) -> list[str]:
    return [
        *("-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", "1", "-i", "pipe:0"),
        *("-af", f"volume={job.gain_db:g}dB,{LIMITER}"),
        *ENCODER[:2],
        *("-b:a", f"{job.bitrate_kbps}k"),
        *ENCODER[2:],
        "pipe:1",
    ]


def _measure(frames: bytes) -> tuple[tuple[float, ...], float]:
    from audiopub.audio import decoding, loudness

    signal = decoding.decode(frames)
    return loudness.energies(signal), loudness.true_peak_dbtp(signal)


def to_meta(passage: Passage) -> dict[str, Any]:
    """Return all of a passage but its key, as JSON can hold it."""
    return {
        "digest": passage.digest,
        "bytes": passage.bytes,
        "crc": passage.crc,
        "pcm_samples": passage.pcm_samples,
        "mp3_frames": passage.mp3_frames,
        "clip_starts": list(passage.clip_starts),
        "energies": list(passage.energies),
        "true_peak_dbtp": passage.true_peak_dbtp,
    }


def from_meta(key: str, meta: Mapping[str, Any]) -> Passage:
    """Return the passage that `to_meta` described. Raises `AudioError` when it is not such a description."""
    try:
        return Passage(
            key=key,
            digest=str(meta["digest"]),
            bytes=int(meta["bytes"]),
            crc=int(meta["crc"]),
            pcm_samples=int(meta["pcm_samples"]),
            mp3_frames=int(meta["mp3_frames"]),
            clip_starts=tuple(int(start) for start in meta["clip_starts"]),
            energies=tuple(float(energy) for energy in meta["energies"]),
            true_peak_dbtp=float(meta["true_peak_dbtp"]),
        )
    except (KeyError, TypeError, ValueError) as exc:
        raise AudioError(
            f"the description of this passage in the cache is not whole ({exc!r}).",
            where=f"passage {key}",
            next_step="Delete the folder .audiopub (it is only a cache) and run the same command again.",
        ) from exc
