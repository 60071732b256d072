"""The sound of an episode as its files need it: of passages that were just made, or the published one.

This module owns what is the same about both. It refuses to make passages.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from audiopub.audio import recording as audio_recording
from audiopub.model import Chapter, Cue, Passage, Recording, Script
from audiopub.publish.record import Record
from audiopub.store import tagged_hash

Timeline = tuple[tuple[Cue, ...], tuple[Chapter, ...], int]

RECORDING_FORMAT = 1
"""Raised when the tag, the Info frame or the order of bytes in an MP3 changes."""


class Sound(Protocol):
    """What an MP3 is written from."""

    @property
    def key(self) -> str:
        """Return the key of what voices and encoder were given."""
        ...

    @property
    def passages_key(self) -> str:
        """Return the key of what they made of it."""
        ...

    @property
    def correction_db(self) -> float:
        """Return what the loudness needed beyond the voices' gains, in dB."""
        ...

    def timeline(self, script: Script) -> Timeline:
        """Return cues, chapters and decoded samples."""
        ...

    def write(self, target: Path, script: Script, tag: audio_recording.Tag) -> Recording:
        """Write the MP3 with this tag."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSound:
    """Passages, and where their frames are."""

    key: str
    passages: tuple[Passage, ...]
    frames: Callable[[Passage], bytes]
    correction_db: float

    @property
    def passages_key(self) -> str:
        """Return the key of the passages."""
        return passages_key(self.passages)

    def timeline(self, script: Script) -> Timeline:
        """Return cues, chapters and decoded samples. Raises `AudioError`."""
        return audio_recording.timeline(script, self.passages)

    def write(self, target: Path, script: Script, tag: audio_recording.Tag) -> Recording:
        """Join the passages behind the tag. Raises `AudioError` or `OutputError`."""
        return audio_recording.write(target, self.passages, self.frames, script=script, tag=tag)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedSound:
    """The MP3 at `path`, which is whole, and the record of its episode."""

    path: Path
    record: Record

    @property
    def key(self) -> str:
        """Return the key of what voices and encoder were given."""
        return self.record.sound

    @property
    def passages_key(self) -> str:
        """Return the key of the passages it was joined from."""
        return self.record.passages

    @property
    def correction_db(self) -> float:
        """Return the correction it was made with."""
        return self.record.correction_db

    def timeline(self, script: Script) -> Timeline:
        """Return cues, chapters and decoded samples for a script that sounds the same."""
        samples = self.record.published.samples
        return *audio_recording.retimed(script, self.record.starts, samples), samples

    def write(self, target: Path, script: Script, tag: audio_recording.Tag) -> Recording:
        """Put the same sound behind another tag. Raises `OutputError`."""
        cues, chapters, samples = self.timeline(script)
        size, digest = audio_recording.retag(self.path, target, tag(chapters, samples))
        return recorded(self.record, cues, chapters, size=size, digest=digest)


def recording_key(passages_key: str, tag: bytes) -> str:
    """Return the key of an MP3: a hash of all that its bytes depend on."""
    return tagged_hash("recording", [RECORDING_FORMAT, passages_key, hashlib.sha256(tag).hexdigest()])


def passages_key(passages: Sequence[Passage]) -> str:
    """Return the key of passages in their order."""
    return tagged_hash("passages", [passage.key for passage in passages])


def recorded(
    record: Record, cues: Sequence[Cue], chapters: Sequence[Chapter], *, size: int, digest: str
) -> Recording:
    """Return a recording that sounds as the recorded one does."""
    return Recording(
        bytes=size,
        digest=digest,
        samples=record.published.samples,
        cues=tuple(cues),
        chapters=tuple(chapters),
        loudness_lufs=record.loudness_lufs,
        true_peak_dbtp=record.true_peak_dbtp,
    )
