"""How an episode would sound, as far as that can be told without speaking or encoding.

A plan is the run itself with nothing made: `foresee` goes through the articles as `run` does, this module
says of each what the cache lacks and what its sound will be, as `studio` would make it, and `rehearsal` has
what the builder then builds into. It refuses to make anything.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from audiopub.audio.loudness import TARGET_LUFS, integrated, together
from audiopub.model import Passage, PassageJob, Utterance
from audiopub.publish import gains
from audiopub.publish.desk import Admitted, Desk
from audiopub.publish.effort import effort
from audiopub.publish.passages import PassageMaker, is_spoken_anew
from audiopub.publish.plan import Measurement
from audiopub.publish.prepare import sound_key
from audiopub.publish.rehearsal import ForetoldSound, as_recorded, unmade
from audiopub.publish.sound import NewSound, Sound, passages_key
from audiopub.speech.choice import is_deterministic
from audiopub.speech.speak import clip_key
from audiopub.store import tagged_hash

_Takes = dict[float, list[tuple[PassageJob, Passage | None]]]
"""Passages by the correction they are made with, None where one is not in the cache."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The sound an episode would have and what is to be done for it.

    With `is_certain` the sound is known down to its bytes; else only making it can tell.
    """

    sound: Sound
    is_certain: bool
    toolchain: Mapping[str, str]
    to_speak: tuple[Utterance, ...] = ()
    to_encode: int = 0


class Forecaster:
    """Looks at one episode after another; a sentence that two of them share is spoken once."""

    def __init__(self, desk: Desk, maker: PassageMaker) -> None:
        self._desk = desk
        self._maker = maker
        self._counted: set[object] = set()
        self._to_measure: dict[str, Measurement] = {}

    @property
    def to_measure(self) -> tuple[Measurement, ...]:
        """Return the voices, of all that were looked at, that only speaking can measure."""
        return tuple(self._to_measure.values())

    def look(self, admitted: Admitted) -> Outlook:
        """Return the outlook of one episode."""
        self._measure(admitted)
        kept = self._desk.kept_sound(admitted)
        if kept is not None:
            return Outlook(sound=as_recorded(kept.record), is_certain=True, toolchain=kept.record.toolchain)
        utterances = admitted.prepared.utterances.values()
        to_speak = tuple(each for each in utterances if self._is_unspoken(each))
        takes: _Takes = {}
        correction_db = gains.correction(lambda db: self._loudness(admitted, db, takes))
        to_encode = sum(self._is_unmade(job, found) for take in takes.values() for job, found in take)
        sound = self._as_before(admitted) or self._from_cache(admitted, correction_db, takes)
        return Outlook(
            sound=sound or self._guessed(admitted, correction_db, takes),
            is_certain=sound is not None,
            toolchain=self._desk.tools.of(each.engine for each in utterances),
            to_speak=to_speak,
            to_encode=to_encode,
        )

    def _measure(self, admitted: Admitted) -> None:
        """Find the gains that the ledger lacks from the cache, or note what is to be done for them."""
        utterances, known = admitted.prepared.utterances.values(), self._desk.ledger.gains
        for name, utterance in gains.missing(utterances, known).items():
            if name in self._to_measure:
                continue
            found = gains.foretell(self._maker, utterance)
            if isinstance(found, gains.Gain):
                known[name] = found.gain_db
                continue
            self._to_measure[name] = Measurement(
                voice=name,
                sentences_to_speak=len(found.to_speak),
                passages_to_encode=found.to_encode,
                characters=sum(len(each.text) for each in found.to_speak),
                effort=effort(found.to_speak, found.to_encode),
            )

    def _is_unspoken(self, utterance: Utterance) -> bool:
        is_anew = self._desk.flags.force and is_spoken_anew(utterance)
        is_missing = is_anew or not self._maker.speaker.lookup(utterance)
        return self._is_first(clip_key(utterance)) and is_missing

    def _is_unmade(self, job: PassageJob, found: Passage | None) -> bool:
        return self._is_first(self._maker.key(job) or job) and (self._desk.flags.force or found is None)

    def _found(self, job: PassageJob) -> Passage | None:
        """Return a passage of the cache; none fits for sure while a voice of it is not measured."""
        is_measured = not gains.missing(job.utterances, self._desk.ledger.gains)
        return self._maker.find(job) if is_measured else None

    def _is_first(self, key: object) -> bool:
        is_first = key not in self._counted
        self._counted.add(key)
        return is_first

    def _loudness(self, admitted: Admitted, correction_db: float, takes: _Takes) -> float:
        """Return the loudness, in LUFS, of the passages that are known; without any, what is recorded."""
        if correction_db not in takes:
            jobs = admitted.prepared.jobs(self._desk.ledger.gains, correction_db)
            takes[correction_db] = [(job, self._found(job)) for job in jobs]
        known = [found for _, found in takes[correction_db] if found is not None]
        if known:
            return integrated(together(passage.energies for passage in known))
        record = admitted.item.record
        return TARGET_LUFS + correction_db - (record.correction_db if record else 0.0)

    def _as_before(self, admitted: Admitted) -> Sound | None:
        """Return the sound that the record tells of, if the same is made of the same by the same tools."""
        record, utterances = admitted.item.record, admitted.prepared.utterances.values()
        if record is None or admitted.item.newer_tools or self._key(admitted) != record.sound:
            return None
        is_alike = all(is_deterministic(each.engine, each.voice) for each in utterances)
        return as_recorded(record) if is_alike else None

    def _from_cache(self, admitted: Admitted, correction_db: float, takes: _Takes) -> Sound | None:
        """Return the sound of the passages in the cache, if it has all of them."""
        passages = tuple(found for _, found in takes[correction_db] if found is not None)
        if len(passages) < len(takes[correction_db]):
            return None
        if admitted.item.record is None:
            return self._joined(admitted, passages, correction_db)
        return self._foretold(admitted, passages, correction_db, passages_key(passages))

    def _joined(
        self, admitted: Admitted, passages: tuple[Passage, ...], correction_db: float
    ) -> Sound | None:
        """Return the sound in full: without a record only its bytes tell whether what is there is right."""
        if not all(self._maker.is_whole(passage) for passage in passages):
            return None
        return NewSound(
            key=self._key(admitted),
            passages=passages,
            frames=self._maker.frames,
            correction_db=correction_db,
        )

    def _guessed(self, admitted: Admitted, correction_db: float, takes: _Takes) -> Sound:
        """Return a sound that is nothing like the one that will be made, nor the one that was."""
        passages = unmade(job for job, _ in takes[correction_db])
        key = tagged_hash("unmade passages", [passage.key for passage in passages])
        return self._foretold(admitted, passages, correction_db, key)

    def _foretold(
        self, admitted: Admitted, passages: tuple[Passage, ...], correction_db: float, key: str
    ) -> Sound:
        return ForetoldSound(
            key=self._key(admitted),
            passages_key=key,
            correction_db=correction_db,
            record=admitted.item.record,
            passages=passages,
        )

    def _key(self, admitted: Admitted) -> str:
        return sound_key(admitted.prepared.jobs(self._desk.ledger.gains))
