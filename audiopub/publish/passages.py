"""Passages made side by side: spoken where a clip is missing, encoded where frames are missing.

This module is what a worker thread runs: one passage at a time, found in the cache or made. It refuses to
know articles.
"""

from collections.abc import Callable
from dataclasses import dataclass

from audiopub.audio import passage as audio_passage
from audiopub.errors import AudioError
from audiopub.model import Passage, PassageJob
from audiopub.speech.speak import Speaker, clip_key
from audiopub.speech.voices import is_deterministic
from audiopub.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A passage, and whether it had to be encoded."""

    passage: Passage
    encoded: bool


class PassageMaker:
    """Find passages in the cache, or make them. Safe to use from several threads."""

    def __init__(self, speaker: Speaker, *, clips: Store, passages: Store) -> None:
        self.speaker = speaker
        self._clips = clips
        self._store = passages

    def find(self, job: PassageJob) -> Passage | None:
        """Return the passage if it and all its clips are in the cache; nothing is spoken."""
        clips = [self.speaker.lookup(utterance) for utterance in job.utterances]
        digests = [clip.digest for clip in clips if clip is not None]
        if len(digests) < len(clips):
            return None
        key = audio_passage.passage_key(job, digests)
        meta = self._store.meta(key)
        return audio_passage.from_meta(key, meta) if meta is not None else None

    def is_whole(self, passage: Passage) -> bool:
        """Tell whether the cache can give the passage's MP3 frames."""
        stored = self._store.get(passage.key)
        return stored is not None and len(stored.payload) == passage.bytes

    def frames(self, passage: Passage) -> bytes:
        """Return a passage's MP3 frames. Raises `AudioError` when the cache lost them."""
        stored = self._store.get(passage.key)
        if stored is None or len(stored.payload) != passage.bytes:
            raise AudioError(
                "an encoded passage was lost while the episode was joined.",
                where=passage.key,
                next_step="Run the command again; if it recurs, delete the folder .audiopub.",
            )
        return stored.payload

    def make(self, job: PassageJob, *, anew: bool = False) -> Done:
        """Return the passage, spoken and encoded as far as it is missing; `anew`: encoded in any case.

        Raises `SpeechError`, `MissingError`, `NetworkError`, `AudioError` or `OutputError`.
        """
        clips = [self.speaker.clip(utterance) for utterance in job.utterances]
        key = audio_passage.passage_key(job, [clip.digest for clip in clips])
        if not anew and (stored := self._store.get(key)) is not None:
            return Done(passage=audio_passage.from_meta(key, stored.meta), encoded=False)
        pcms = [self.speaker.pcm(clip) for clip in clips]
        passage, frames = audio_passage.make(job, pcms, key=key)
        self._store.put(key, meta=audio_passage.to_meta(passage), payload=frames)
        return Done(passage=passage, encoded=True)

    def forget(self, job: PassageJob) -> None:
        """Have the clips of a passage spoken again, where the voice says them the same every time.

        What a voice says differently each time is kept: its first accepted clip is the truth.
        """
        for utterance in job.utterances:
            if is_deterministic(utterance.engine):
                self._clips.discard(clip_key(utterance))

    def frames_of(
        self, jobs: tuple[PassageJob, ...], passages: tuple[Passage, ...]
    ) -> Callable[[Passage], bytes]:
        """Return what reads a passage's MP3 frames, and makes them again when the cache lost them."""
        job_of = {passage.key: job for job, passage in zip(jobs, passages, strict=True)}

        def frames(passage: Passage) -> bytes:
            try:
                return self.frames(passage)
            except AudioError:
                self.make(job_of[passage.key], anew=True)
            return self.frames(passage)

        return frames
