"""Clips, pauses and sounds laid end to end, or under speech, as one piece of PCM: the one door to pydub.

This module owns where each clip lies in its passage, how sounds fade, and how far below speech they are. It
refuses to change the loudness of speech or to encode.
"""

import itertools
import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from audiopub import silences
from audiopub.audio import loudness, sounds
from audiopub.errors import AudioError
from audiopub.model import MP3_FRAME_SAMPLES, SAMPLE_RATE, PassageJob

with warnings.catch_warnings():
    # pydub warns when it finds no ffmpeg on the PATH; it is never asked to use one.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

SAMPLE_BYTES = 2
MIN_TAIL_MS = 100
"""Silence that every passage ends with at least, so that its last MP3 frame holds no speech."""

UNDER_SPEECH_DB = 22.0
"""How far the loudest 400 ms of a sound under speech are below the quietest clip of it. WCAG 2.2, 1.4.7
(Low or No Background Audio) asks for 20; the rest is for what the limiter takes from speech."""

FADE_IN_MS = 10
FADE_OUT_MS = 300
DUCK_MS = 500
"""How long a sound that goes on under speech takes to become quiet, before the first word."""

_UNDER_FADE_MS = 1000
_STEP_SAMPLES = SAMPLE_RATE // 100
"""10 ms: the shortest time that is a whole number both of samples and of pydub's milliseconds. What a sound
has beyond that, at its end, is cut off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """A passage before encoding: mono s16le at `SAMPLE_RATE`, and the samples at which its clips begin.

    The PCM is a whole number of MP3 frames long. A jingle is the first of the clips.
    """

    pcm: bytes
    clip_starts: tuple[int, ...]


def assemble(job: PassageJob, pcms: Sequence[bytes], jingle: bytes = b"") -> Assembled:
    """Lay the lead, each clip and the pause after it end to end, and fill the last MP3 frame with zeros.

    `pcms` are mono s16le at `SAMPLE_RATE`, one for each utterance of the job, and `jingle` is that of its
    jingle. Raises `AudioError` when their number or their form does not fit.
    """
    _check(job, pcms, jingle)
    jingle = _cut(jingle, 0, _steps(len(jingle) // SAMPLE_BYTES))
    pcms = [_shortened(pcm, job.longest_pause_ms) for pcm in pcms]
    if job.jingle is None or not pcms:
        clips = [_faded(jingle)] if job.jingle else pcms
        pcm, starts = _laid(clips, job.pauses_ms, lead_ms=job.lead_ms)
    else:
        speech, spoken = _laid(pcms, job.pauses_ms[1:], lead_ms=job.lead_ms)
        alone = _alone_samples(jingle, job.jingle.under_ms)
        pcm = _mixed(job, jingle, alone, speech, below=min(map(loudness.measure_pcm, pcms)))
        starts = (0, *(alone + start for start in spoken))
    missing = -(len(pcm) // SAMPLE_BYTES) % MP3_FRAME_SAMPLES
    return Assembled(pcm=pcm + bytes(missing * SAMPLE_BYTES), clip_starts=starts)


def _shortened(pcm: bytes, longest_ms: int | None) -> bytes:
    """Return a clip in which no silence is longer than so many milliseconds, if any number is given."""
    if longest_ms is None:
        return pcm
    samples = np.frombuffer(pcm, dtype="<i2").astype(np.int16)
    return silences.shortened(samples, SAMPLE_RATE, longest_ms).astype("<i2").tobytes()


def _laid(pcms: Sequence[bytes], pauses_ms: Sequence[int], *, lead_ms: int) -> tuple[bytes, tuple[int, ...]]:
    """Return clips and pauses end to end, and the samples at which the clips begin."""
    pauses_ms = (*pauses_ms[:-1], max(pauses_ms[-1], MIN_TAIL_MS))
    pieces = [_silence(lead_ms)]
    for pcm, pause_ms in zip(pcms, pauses_ms, strict=True):
        pieces += [_segment(pcm), _silence(pause_ms)]
    ends = list(itertools.accumulate(int(piece.frame_count()) for piece in pieces))
    joined = _segment(b"".join(piece.raw_data for piece in pieces))
    return bytes(joined.raw_data), tuple(ends[0:-1:2])


def _alone_samples(jingle: bytes, under_ms: int) -> int:
    """Return how long a jingle is heard before the speech begins that it goes on under."""
    rest = len(jingle) // SAMPLE_BYTES - under_ms * SAMPLE_RATE // 1000
    return max(0, _steps(rest))


def _mixed(job: PassageJob, jingle: bytes, alone: int, speech: bytes, *, below: float) -> bytes:
    """Return a jingle that becomes quiet before the speech begins and goes on under it.

    `alone` are the samples before the speech; `below` is the loudness of its quietest clip in LUFS. The gain
    of the job, which all of it is given later, is taken off the jingle here, as far as nothing is clipped.
    """
    blocks = loudness.energies(loudness.samples_of(_cut(jingle, alone)))
    loud_db = min(sounds.level_db(jingle) - job.gain_db, -_peak_db(jingle))
    under_db = min(below - UNDER_SPEECH_DB - loudness.loudest(blocks), loud_db)
    alone_ms = alone * 1000 // SAMPLE_RATE
    leveled = _segment(_faded(jingle, out_ms=0)).apply_gain(loud_db)
    ducked = leveled.fade(to_gain=under_db - loud_db, start=alone_ms - DUCK_MS, end=alone_ms).raw_data
    speech_samples = len(speech) // SAMPLE_BYTES
    room = max(0, _steps(speech_samples - MIN_TAIL_MS * SAMPLE_RATE // 1000))
    under = _cut(ducked, alone, min(alone + room, len(jingle) // SAMPLE_BYTES))
    mixed = _whole(speech).overlay(_segment(_faded(under, in_ms=0, out_ms=_UNDER_FADE_MS)))
    return _cut(ducked, 0, alone) + _cut(mixed.raw_data, 0, speech_samples)


def _faded(pcm: bytes, *, in_ms: int = FADE_IN_MS, out_ms: int = FADE_OUT_MS) -> bytes:
    """Return a sound, as long as it was, without a click at its ends; a fade takes a quarter at most."""
    sound = _segment(pcm)
    longest_ms = max(10, len(sound) // 40 * 10)
    if pcm and in_ms:
        sound = sound.fade_in(min(in_ms, longest_ms))
    if pcm and out_ms:
        sound = sound.fade_out(min(out_ms, longest_ms))
    return bytes(sound.raw_data)


def _steps(samples: int) -> int:
    """Return the most samples, of so many, that pydub, which counts in milliseconds, keeps exactly."""
    return samples // _STEP_SAMPLES * _STEP_SAMPLES


def _whole(pcm: bytes) -> AudioSegment:
    """Return PCM filled with zeros to a length that pydub keeps exactly."""
    missing = -(len(pcm) // SAMPLE_BYTES) % _STEP_SAMPLES
    return _segment(pcm + bytes(missing * SAMPLE_BYTES))


def _cut(pcm: bytes, start: int, end: int | None = None) -> bytes:
    """Return the samples of PCM from `start` to `end`."""
    return bytes(pcm[start * SAMPLE_BYTES : None if end is None else end * SAMPLE_BYTES])


def _peak_db(pcm: bytes) -> float:
    """Return the highest sample in dB of full scale; that of silence is taken for full scale."""
    highest = abs(loudness.samples_of(pcm)).max(initial=0.0)
    return 20 * math.log10(highest) if highest else 0.0


def _check(job: PassageJob, pcms: Sequence[bytes], jingle: bytes) -> None:
    if len(pcms) != len(job.utterances) or not len(pcms) + bool(job.jingle) == len(job.pauses_ms) > 0:
        raise _unfit(
            f"{len(job.utterances)} utterances came with {len(pcms)} clips and {len(job.pauses_ms)} pauses"
        )
    if any(len(pcm) % SAMPLE_BYTES for pcm in (*pcms, jingle)):
        raise _unfit("a clip holds half a sample")
    if (job.jingle is not None) != bool(jingle):
        raise _unfit("a jingle came without its sound, or a sound without its jingle")
    if job.jingle and pcms and _alone_samples(jingle, job.jingle.under_ms) * 1000 < DUCK_MS * SAMPLE_RATE:
        raise _unfit("a jingle begins under speech")


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
