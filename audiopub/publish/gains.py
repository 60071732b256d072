"""One constant gain for each voice, measured once on a fixed passage and kept in the ledger.

So an episode stays even, an edit stays local, and the loudness does not wander between machines. An
episode that is too loud or too quiet all the same is corrected as a whole, and always from the voices' gains
alone: how it was published before plays no part.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from audiopub.audio.loudness import TARGET_LUFS, gain_for, integrated, measure_pcm
from audiopub.errors import OtherTakeError, SpeechError, UnfitClipError
from audiopub.model import Passage, PassageJob, Utterance
from audiopub.publish.passages import PassageMaker
from audiopub.publish.prepare import gain_name
from audiopub.speech.engines.protocol import REWORD, quoted
from audiopub.speech.phonemes import without_phonemes

TOLERANCE_LU = 1.0
"""How far an episode may be from the target before it is corrected (Apple asks for -16 LUFS within 1 LU)."""

_CORRECTIONS = 3
"""How often an episode is corrected: what the limiter takes from a correction is made good by the next."""

_PASSAGES: Mapping[str, str] = {
    "en": "The ferry left the harbour a little before noon. On deck, a few travellers watched the town "
    "grow small, and nobody spoke until the last church tower had gone.",
    "de": "Die Fähre verließ den Hafen kurz vor Mittag. An Deck sahen einige Reisende zu, wie die Stadt "
    "kleiner wurde, und niemand sprach, bis der letzte Kirchturm verschwunden war.",
    "fr": "Le bac quitta le port un peu avant midi. Sur le pont, quelques voyageurs regardaient la ville "
    "s'éloigner, et personne ne parla avant que le dernier clocher eût disparu.",
    "es": "El transbordador salió del puerto poco antes del mediodía. En cubierta, algunos viajeros "
    "miraban cómo la ciudad se hacía pequeña, y nadie habló hasta que desapareció el último campanario.",
}
"""What is spoken to measure a voice of the language."""

_DIGITS = "0 1 2 3 4 5 6 7 8 9 10. 11 12 13 14 15 16 17 18 19 20."
"""What is spoken in every other language: any voice can read numbers."""

_ADVICE = "Choose another voice, or listen to this one with 'audiopub say'."

_PAUSE_MS = 350
_BITRATE_KBPS = 96


def missing(utterances: Iterable[Utterance], gains: Mapping[str, float]) -> dict[str, Utterance]:
    """Return, by the name of its gain, one utterance of each voice that was never measured."""
    found: dict[str, Utterance] = {}
    for utterance in utterances:
        name = gain_name(utterance)
        if name not in gains:
            found.setdefault(name, utterance)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """A voice's gain in dB, and how many passages had to be encoded to find it."""

    gain_db: float
    encoded: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToMeasure:
    """What is to be done before a voice's gain is known: one sentence may be to speak, and one to encode."""

    to_speak: tuple[Utterance, ...]
    to_encode: int = 1


def calibrate(maker: PassageMaker, utterance: Utterance) -> Gain:
    """Return the gain, in steps of 0.5 dB, that brings this voice to the target loudness.

    The second measurement is taken behind limiter and encoder, which cost a loud voice some of it. Raises as
    `PassageMaker.make` does; a `SpeechError` is then about the voice, and not about what it says for this.
    """
    fixed = _fixed(utterance)
    try:
        return _measured(maker, fixed)
    except OtherTakeError:
        raise
    except SpeechError as exc:
        raise _unmeasured(exc, fixed) from exc


def _measured(maker: PassageMaker, fixed: Utterance) -> Gain:
    first = gain_for(measure_pcm(maker.speaker.pcm(maker.speaker.clip(fixed), fixed)))
    (done,) = maker.make([_job(fixed, first)])
    return Gain(gain_db=_behind(first, done.passage), encoded=int(done.encoded))


def _unmeasured(exc: SpeechError, fixed: Utterance) -> SpeechError:
    """Return the error for a voice that cannot be measured: what it failed at is in no article."""
    voice = f"the voice {fixed.engine}:{fixed.voice}"
    reason = exc.what.replace(f"{voice} ", "it ", 1)
    what = f"{voice} could not be measured: {reason}"
    where = "" if exc.where == quoted(fixed.text) else exc.where
    next_step = _ADVICE if exc.next_step in {"", REWORD} else exc.next_step
    if isinstance(exc, UnfitClipError):
        return UnfitClipError(what, where=where, next_step=next_step, code=exc.code)
    return SpeechError(what, where=where, next_step=next_step)


def foretell(maker: PassageMaker, utterance: Utterance) -> Gain | ToMeasure:
    """Return what `calibrate` would, if the cache holds all it takes; else what is to be done for it."""
    fixed = _fixed(utterance)
    clip = maker.speaker.lookup(fixed)
    if clip is None:
        return ToMeasure(to_speak=(fixed,))
    try:
        first = gain_for(measure_pcm(maker.speaker.pcm(clip)))
    except SpeechError:  # the clip is damaged
        return ToMeasure(to_speak=(fixed,))
    found = maker.find(_job(fixed, first))
    return Gain(gain_db=_behind(first, found), encoded=0) if found else ToMeasure(to_speak=())


def _fixed(utterance: Utterance) -> Utterance:
    """Return what this voice says to be measured."""
    language = utterance.language.split("-")[0].lower()
    options = without_phonemes(utterance.options)
    return replace(utterance, text=_PASSAGES.get(language, _DIGITS), options=options, take=0)


def _job(fixed: Utterance, gain_db: float) -> PassageJob:
    return PassageJob(
        utterances=(fixed,), pauses_ms=(_PAUSE_MS,), lead_ms=0, gain_db=gain_db, bitrate_kbps=_BITRATE_KBPS
    )


def _behind(first_db: float, passage: Passage) -> float:
    return first_db + gain_for(integrated(passage.energies))


def correction(loudness_at: Callable[[float], float]) -> float:
    """Return what an episode needs beyond the gains of its voices, in dB: 0 if it can be, in steps of 0.5.

    `loudness_at` returns the episode's loudness in LUFS under a correction. When the target cannot be
    reached, the correction that came closest is returned.
    """
    tried: dict[float, float] = {}
    correction_db = 0.0
    for _ in range(1 + _CORRECTIONS):
        loudness = loudness_at(correction_db)
        tried[correction_db] = abs(TARGET_LUFS - loudness)
        if tried[correction_db] <= TOLERANCE_LU:
            break
        correction_db += gain_for(loudness)
    return min(tried, key=lambda each: tried[each])
