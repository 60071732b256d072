"""Whether what a voice said can be right: its ends made even, a constant offset taken off, the rest judged.

This module owns the judgement of a clip from its samples and its text. It refuses to mend anything else: a
silence inside is only noted, and shortened where passages are made.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from audiopub import silences
from audiopub.errors import UnfitClipError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import REWORD, Sound, quoted
from audiopub.speech.findings import Code, Finding
from audiopub.speech.paces import plausible

LEAD_MS = 10
TAIL_MS = 30
"""Silence kept before and after the speech: fades and the ends of consonants stay whole."""

LONG_SILENCE_MS = 1500
"""A silence inside that is longer is noted, and counts for no longer in the judgement of pace. The longest of
espeak, between sentences, are 0.5 s at its normal rate, 1.3 s at 80 words a minute."""

_QUIET = 33
"""Samples below this (-60 dB of full scale) are silence."""
_FAINT_RMS = 33.0
_FULL_SCALE = 32767
_CLIPPED_RUN = 12
_CLIPPED_SHARE = 0.005
"""Share of samples in runs at full scale; espeak's peaks touch it for a few samples at a time."""
_WORDLESS_MS = 100

_FRAME_MS = 10
_OFFSET, _MOST_OFFSET = 164, 9830
"""A constant offset (0.5 to 30 % of full scale) that is taken off, measured in what would be silent: the
mean of speech itself is up to 5 % in some variants of espeak, and belongs to their sound."""
_STILL = 4
"""A frame would be silent if its offset is at least so many times what moves in it."""
_FEWEST_STILL = 2
_ZERO_SHARE = 0.1
"""A sound with more silence than this on the zero line stands on it."""

_SPEECH_SHARE = 0.75
_CUT_SHARE = 0.5
"""A sound whose last 10 ms are at least half as loud as three quarters of it broke off: what voices say dies
away, and all of espeak's voices end below 0.14 of that."""

Samples = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """A sound with even silence at both ends, or None when there is no speech in it, and what was found."""

    samples: Samples | None
    findings: tuple[Finding, ...] = ()


def accept(sound: Sound, utterance: Utterance) -> Samples:
    """Return the samples of a sound, at its own rate, as `inspect` gives them.

    Raises `UnfitClipError` naming the text when it cannot be right.
    """
    found = inspect(sound, utterance)
    refused = next((finding for finding in found.findings if finding.is_refused), None)
    if refused is not None or found.samples is None:
        raise _rejected(refused or Finding(code="silent"), utterance)
    return found.samples


def inspect(sound: Sound, utterance: Utterance) -> Inspected:
    """Return a sound with even silence at both ends and no constant offset, and what was found in it.

    A text without letters and digits may be silent.
    """
    given = np.frombuffer(sound.pcm, dtype="<i2").astype(np.int16)
    offset = _offset(given, sound.rate)
    findings = []
    samples = given
    if offset:
        samples = np.clip(given.astype(np.int32) - offset, -_FULL_SCALE, _FULL_SCALE).astype(np.int16)
        findings.append(Finding(code="direct_current", measured=100 * abs(offset) / _FULL_SCALE))
    trimmed = _trim(samples, sound.rate)
    if trimmed is None:
        return _without_speech(samples, utterance, sound.rate)
    silence = silences.longest(trimmed, sound.rate) / sound.rate
    if silence * 1000 > LONG_SILENCE_MS:
        findings.append(Finding(code="long_silence", measured=silence))
    if _is_clipped(given, trimmed.size):
        findings.append(Finding(code="overdriven"))
    findings += _judged(samples, trimmed, sound.rate, utterance)
    return Inspected(samples=trimmed, findings=tuple(findings))


def _without_speech(samples: Samples, utterance: Utterance, rate: int) -> Inspected:
    if not any(char.isalnum() for char in utterance.text):
        return Inspected(samples=np.zeros(rate * _WORDLESS_MS // 1000, dtype=np.int16))
    return Inspected(samples=None, findings=(Finding(code="silent" if samples.size else "empty"),))


def _judged(samples: Samples, trimmed: Samples, rate: int, utterance: Utterance) -> list[Finding]:
    """Return why a sound cannot be right; `samples` are all of it, `trimmed` its speech."""
    seconds = silences.shortened(trimmed, rate, LONG_SILENCE_MS).size / rate
    span = plausible(utterance)
    judged: tuple[tuple[Code, bool], ...] = (
        ("too_short", seconds < span.shortest_s),
        ("too_long", seconds > span.longest_s),
        ("cut_off", _is_cut_off(samples, rate)),
    )
    return [Finding(code=code, measured=seconds) for code, is_so in judged if is_so]


def _frames(samples: Samples, rate: int) -> npt.NDArray[np.float64]:
    """Return frames of 10 ms, the last of which ends with the sound."""
    size = rate * _FRAME_MS // 1000
    rest = samples.size % size
    return samples[rest:].astype(np.float64).reshape(-1, size)


def _offset(samples: Samples, rate: int) -> int:
    """Return the constant offset of a sound, found where nothing else moves; 0 if there is none."""
    frames = _frames(samples, rate)
    if not frames.size:
        return 0
    means, moving = frames.mean(axis=1), frames.std(axis=1)
    still = means[(moving <= _QUIET) | (moving * _STILL <= np.abs(means))]
    if still.size < _FEWEST_STILL or np.mean(np.abs(still) < _OFFSET) > _ZERO_SHARE:
        return 0
    offset = round(float(np.median(still)))
    return offset if _OFFSET <= abs(offset) <= _MOST_OFFSET else 0


def _is_cut_off(samples: Samples, rate: int) -> bool:
    """Say whether a sound ends as loud as it was."""
    powers = np.square(_frames(samples, rate)).mean(axis=1)
    loud = np.sort(powers[powers >= _QUIET**2])
    if not loud.size:
        return False
    return bool(powers[-1] >= _CUT_SHARE**2 * loud[int(loud.size * _SPEECH_SHARE)])


def _trim(samples: Samples, rate: int) -> Samples | None:
    """Return the speech with `LEAD_MS` and `TAIL_MS` of silence, or None when there is no speech."""
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) >= _QUIET)
    if loud.size == 0:
        return None
    lead, tail = rate * LEAD_MS // 1000, rate * TAIL_MS // 1000
    first, last = int(loud[0]), int(loud[-1]) + 1
    speech = samples[max(0, first - lead) : last + tail]
    if float(np.sqrt(np.mean(np.square(speech.astype(np.float64))))) < _FAINT_RMS:
        return None
    before = max(0, lead - first)
    after = max(0, tail - (samples.size - last))
    return np.pad(speech, (before, after)).astype(np.int16)


def _is_clipped(samples: Samples, speech: int) -> bool:
    """Say whether many samples stand in runs at full scale; `speech` is the length of what is no silence."""
    full = (np.abs(samples.astype(np.int32)) >= _FULL_SCALE).astype(np.int8)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], full, [0]))))
    runs = edges[1::2] - edges[::2]
    return float(runs[runs >= _CLIPPED_RUN].sum()) > _CLIPPED_SHARE * speech


def _rejected(finding: Finding, utterance: Utterance) -> UnfitClipError:
    return UnfitClipError(
        f"the voice {utterance.engine}:{utterance.voice} gave {finding.told}.",
        where=quoted(utterance.text),
        next_step=REWORD,
        code=finding.code,
    )
