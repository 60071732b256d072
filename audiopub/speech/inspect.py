"""Whether what a voice said can be right, and its silence at both ends made even.

This module owns the judgement of a clip from its samples and its text. It refuses to mend anything else.
"""

import numpy as np
import numpy.typing as npt

from audiopub.errors import TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import Sound, quoted

LEAD_MS = 10
TAIL_MS = 30
"""Silence kept before and after the speech: fades and the ends of consonants stay whole."""

_QUIET = 33
"""Samples below this (-60 dB of full scale) are silence."""
_FAINT_RMS = 33.0
_NORMAL_RATE = 170
_MOST_LETTERS_PER_S = 45.0
"""At the normal rate; espeak speaks 12 to 20 letters a second then, other voices fewer."""
_FEWEST_CHARACTERS_PER_S = 0.7
"""Digits and symbols are words of their own ("9,999" takes over two seconds)."""
_SPARE_S = 4.0
_FULL_SCALE = 32767
_CLIPPED_RUN = 12
_CLIPPED_SHARE = 0.005
"""Share of samples in runs at full scale; espeak's peaks touch it for a few samples at a time."""
_WORDLESS_MS = 100

Samples = npt.NDArray[np.int16]


def accept(sound: Sound, utterance: Utterance) -> Samples:
    """Return the samples of a sound, at its own rate, with even silence at both ends.

    A text without letters and digits may be silent. Raises `TransientSpeechError` naming the text when
    the sound is empty, silent, clipped, or too short or too long for it.
    """
    samples = np.frombuffer(sound.pcm, dtype="<i2").astype(np.int16)
    letters = sum(char.isalnum() for char in utterance.text)
    trimmed = _trim(samples, sound.rate)
    if trimmed is None:
        if letters == 0:
            return np.zeros(sound.rate * _WORDLESS_MS // 1000, dtype=np.int16)
        raise _rejected("nothing" if samples.size == 0 else "only silence", utterance)
    seconds = trimmed.size / sound.rate
    pace = max(1.0, utterance.rate / _NORMAL_RATE)
    if seconds < letters / (_MOST_LETTERS_PER_S * pace):
        raise _rejected(f"only {seconds:.1f} seconds", utterance)
    if seconds > _SPARE_S + len(utterance.text) / _FEWEST_CHARACTERS_PER_S:
        raise _rejected(f"as much as {seconds:.1f} seconds", utterance)
    if _is_clipped(trimmed):
        raise _rejected("overdriven sound", utterance)
    return trimmed


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


def _is_clipped(samples: Samples) -> bool:
    """Say whether many samples stand in runs at full scale."""
    full = (np.abs(samples.astype(np.int32)) >= _FULL_SCALE).astype(np.int8)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], full, [0]))))
    runs = edges[1::2] - edges[::2]
    return float(runs[runs >= _CLIPPED_RUN].sum()) > _CLIPPED_SHARE * samples.size


def _rejected(heard: str, utterance: Utterance) -> TransientSpeechError:
    return TransientSpeechError(
        f"the voice {utterance.engine}:{utterance.voice} gave {heard}.",
        where=quoted(utterance.text),
        next_step="Reword this sentence, or choose another voice.",
    )
