"""Passages made side by side: spoken where a clip is missing, encoded where frames are missing.

This module is what a worker thread runs: a few passages at a time, found in the cache or made. It refuses to
know articles.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from audiopub.audio import passage as audio_passage
from audiopub.errors import AudioError, OtherTakeError
from audiopub.model import SAMPLE_RATE, Clip, Passage, PassageJob, Utterance
from audiopub.once import Once
from audiopub.publish import jingles
from audiopub.publish.ahead import ReadAhead
from audiopub.speech.choice import is_deterministic
from audiopub.speech.speak import Speaker, clip_key
from audiopub.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A passage, and whether it had to be encoded."""

    passage: Passage
    encoded: bool


_Work = tuple[PassageJob, Sequence[Clip]]


class PassageMaker:
    """Find passages in the cache, or make them. Safe to use from several threads."""

    def __init__(self, speaker: Speaker, *, clips: Store, passages: Store) -> None:
        self.speaker = speaker
        self._clips = clips
        self._store = passages
        self._once: Once[Done] = Once()
        self._encoded: set[str] = set()
        self._forgotten: set[str] = set()
        self._lock = threading.Lock()

    def key(self, job: PassageJob) -> str | None:
        """Return the passage's key, or None while one of its clips is not in the cache."""
        found = [self.speaker.lookup(utterance) for utterance in job.utterances]
        clips = [clip for clip in found if clip is not None]
        if len(clips) < len(found):
            return None
        return audio_passage.passage_key(fitted(job, clips), [clip.digest for clip in clips])

    def find(self, job: PassageJob) -> Passage | None:
        """Return the passage if it and all its clips are in the cache; nothing is spoken."""
        key = self.key(job)
        if key is None:
            return None
        meta = self._store.meta(key)
        return audio_passage.from_meta(key, meta) if meta is not None else None

    def is_whole(self, passage: Passage) -> bool:
        """Tell whether the cache can give the passage's MP3 frames."""
        stored = self._store.get(passage.key)
        return stored is not None and len(stored.payload) == passage.bytes

    def frames(self, passage: Passage) -> bytes:
        """Return the MP3 frames of a passage that was found or made a moment ago, and so checked.

        Raises `AudioError` when the cache has lost them since.
        """
        frames = self._store.payload(passage.key)
        if frames is None or len(frames) != passage.bytes:
            raise AudioError(
                "an encoded passage was lost while the episode was joined.",
                where=passage.key,
                next_step="Run the command again; if it recurs, delete the folder .audiopub.",
            )
        return frames

    def make(self, jobs: Sequence[PassageJob], *, anew: bool = False) -> list[Done]:
        """Return the passages, spoken and encoded as far as they are missing; `anew`: encoded by this maker.

        What has to be encoded is encoded together. Whoever asks for a passage that another thread is making
        waits for that one. A clip that is damaged meanwhile and sounds otherwise when it is spoken again
        makes another passage. Raises `SpeechError`, `MissingError`, `NetworkError`, `AudioError`,
        `OutputError`, or `ConfigError` when a sound file was changed just now.
        """
        for _ in range(sum(len(job.utterances) for job in jobs)):
            with suppress(OtherTakeError):
                return self._make(jobs, anew=anew)
        return self._make(jobs, anew=anew)

    def _make(self, jobs: Sequence[PassageJob], *, anew: bool) -> list[Done]:
        clips = [[self.speaker.clip(utterance) for utterance in job.utterances] for job in jobs]
        jobs = [fitted(job, said) for job, said in zip(jobs, clips, strict=True)]
        keys = [
            audio_passage.passage_key(job, [clip.digest for clip in said])
            for job, said in zip(jobs, clips, strict=True)
        ]
        work = dict(zip(keys, zip(jobs, clips, strict=True), strict=True))
        made = self._once.make_all(tuple(work), lambda mine: self._found_or_encoded(mine, work, anew=anew))
        encoded = {key for key, (done, is_mine) in made.items() if is_mine and done.encoded}
        found = []
        for key in keys:
            found.append(Done(passage=made[key][0].passage, encoded=key in encoded))
            encoded.discard(key)
        return found

    def forget(self, job: PassageJob) -> None:
        """Have the clips of a passage spoken again, each once, where `is_spoken_anew` says so."""
        for utterance in job.utterances:
            key = clip_key(utterance)
            if is_spoken_anew(utterance) and key not in self._forgotten:
                self._forgotten.add(key)
                self._clips.discard(key)

    def _cached(self, key: str, *, anew: bool) -> Done | None:
        """Return the passage of the cache; one that is asked for anew only if it was encoded since."""
        stored = None if anew and key not in self._encoded else self._store.get(key)
        if stored:
            self._store.use(key)
        return Done(passage=audio_passage.from_meta(key, stored.meta), encoded=False) if stored else None

    def _found_or_encoded(self, keys: Sequence[str], work: Mapping[str, _Work], *, anew: bool) -> list[Done]:
        cached = {key: self._cached(key, anew=anew) for key in keys}
        missing = {key: work[key] for key in keys if cached[key] is None}
        encoded = self._encode(missing) if missing else {}
        return [cached[key] or encoded[key] for key in keys]

    def _encode(self, work: Mapping[str, _Work]) -> dict[str, Done]:
        wanted = [
            audio_passage.ToMake(
                key=key,
                job=job,
                pcms=[
                    self.speaker.pcm(clip, utterance)
                    for clip, utterance in zip(clips, job.utterances, strict=True)
                ],
                jingle=jingles.sound(job.jingle, self._clips) if job.jingle else b"",
            )
            for key, (job, clips) in work.items()
        ]
        done = {}
        for passage, frames in audio_passage.make(wanted):
            self._store.put(passage.key, meta=audio_passage.to_meta(passage), payload=frames)
            done[passage.key] = Done(passage=passage, encoded=True)
        with self._lock:
            self._encoded |= done.keys()
        return done

    def frames_of(
        self,
        jobs: tuple[PassageJob, ...],
        passages: tuple[Passage, ...],
        again: Callable[[PassageJob], None],
    ) -> Callable[[Passage], bytes]:
        """Return what reads a passage's MP3 frames, and has them made `again` when the cache lost them."""
        job_of = {passage.key: job for job, passage in zip(jobs, passages, strict=True)}
        read = ReadAhead(self.frames, passages) if self._store.is_far else self.frames

        def frames(passage: Passage) -> bytes:
            try:
                return read(passage)
            except AudioError:
                again(job_of[passage.key])
            return self.frames(passage)

        return frames


def fitted(job: PassageJob, clips: Sequence[Clip]) -> PassageJob:
    """Return a job that shortens silences only if one of its clips has one that is longer.

    So another `[audio] longest_pause_ms` makes those passages anew that it changes, and no other.
    """
    longest_ms = job.longest_pause_ms
    is_needed = longest_ms is not None and any(
        clip.silence * 1000 > longest_ms * SAMPLE_RATE for clip in clips
    )
    return job if is_needed else replace(job, longest_pause_ms=None)


def is_spoken_anew(utterance: Utterance) -> bool:
    """Tell whether a sentence is spoken again when all is to be made again.

    What a voice says differently each time is kept: its first accepted clip is the truth.
    """
    return is_deterministic(utterance.engine, utterance.voice)
