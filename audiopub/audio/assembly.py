"""Clips and pauses laid end to end as one piece of PCM: the one door to pydub.

This module owns where each clip lies in its passage. It refuses to change loudness or to encode.
"""

import itertools
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

from audiopub.errors import AudioError
from audiopub.model import MP3_FRAME_SAMPLES, SAMPLE_RATE, PassageJob

with warnings.catch_warnings():
    # pydub warns when it finds no ffmpeg on the PATH; it is never asked to use one.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

SAMPLE_BYTES = 2
MIN_TAIL_MS = 100
"""Silence that every passage ends with at least, so that its last MP3 frame holds no speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """A passage before encoding: mono s16le at `SAMPLE_RATE`, and the samples at which its clips begin.

    The PCM is a whole number of MP3 frames long.
    """

    pcm: bytes
    clip_starts: tuple[int, ...]


def assemble(job: PassageJob, pcms: Sequence[bytes]) -> Assembled:
    """Lay the lead, each clip and the pause after it end to end, and fill the last MP3 frame with zeros.

    `pcms` are mono s16le at `SAMPLE_RATE`, one for each utterance of the job. Raises `AudioError` when
    their number or their form does not fit.
    """
    _check(job, pcms)
    pauses_ms = (*job.pauses_ms[:-1], max(job.pauses_ms[-1], MIN_TAIL_MS))
    pieces = [_silence(job.lead_ms)]
    for pcm, pause_ms in zip(pcms, pauses_ms, strict=True):
        pieces += [_segment(pcm), _silence(pause_ms)]
    ends = list(itertools.accumulate(int(piece.frame_count()) for piece in pieces))
    joined = _segment(b"".join(piece.raw_data for piece in pieces))
    missing = -ends[-1] % MP3_FRAME_SAMPLES
    pcm = joined.raw_data + bytes(missing * SAMPLE_BYTES)
    return Assembled(pcm=pcm, clip_starts=tuple(ends[0:-1:2]))


def _check(job: PassageJob, pcms: Sequence[bytes]) -> None:
    if not pcms or not len(pcms) == len(job.pauses_ms) == len(job.utterances):
        raise _unfit(
            f"{len(job.utterances)} utterances came with {len(pcms)} clips and {len(job.pauses_ms)} pauses"
        )
    if any(len(pcm) % SAMPLE_BYTES for pcm in pcms):
        raise _unfit("a clip holds half a sample")


def _unfit(what: str) -> AudioError:
    return AudioError(
        f"{what}.",
        where="passage",
        next_step="Delete the folder .audiopub (it is only a cache) and run the same command again.",
    )


def _segment(pcm: bytes) -> AudioSegment:
    return AudioSegment(data=pcm, sample_width=SAMPLE_BYTES, frame_rate=SAMPLE_RATE, channels=1)


def _silence(duration_ms: int) -> AudioSegment:
    # AudioSegment.silent computes with floats and may lose a sample
    return _segment(bytes(duration_ms * SAMPLE_RATE // 1000 * SAMPLE_BYTES))
