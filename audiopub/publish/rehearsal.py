"""What stands in, in a plan, for the parts of a run that write: stage, sound not yet made, output folder.

A plan is the run itself with nothing made: `foresee` goes through the articles as `run` does, `outlook` says
what their sound will be without making it, and this module gives the builder something to build into. It
refuses to write anything that stays.
"""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from audiopub.audio import recording as audio_recording
from audiopub.audio.loudness import TARGET_LUFS
from audiopub.errors import OutputError
from audiopub.model import MP3_FRAME_SAMPLES, SAMPLE_RATE, Passage, PassageJob, Recording, Script
from audiopub.publish.commit import is_interrupted, recover
from audiopub.publish.files import Contents, passed_on
from audiopub.publish.project import Project
from audiopub.publish.record import AUDIO, Record
from audiopub.publish.sound import Timeline, recorded, recording_key
from audiopub.store import converting_refusals, tagged_hash

_GUESSED_MP3_FRAMES = 10 * SAMPLE_RATE // MP3_FRAME_SAMPLES
"""How long a sentence that is not spoken yet is taken for (10 s): so long that everything which states a
time comes out as it never was."""


class Stage(Protocol):
    """Where new files and deletions are gathered. Paths are below the output folder, with `/`."""

    def write(self, path: str, data: bytes) -> None:
        """Take a file's bytes."""
        ...

    def fill(self, path: str, pieces: Iterable[bytes]) -> Contents:
        """Put a file where `reserve` says, piece by piece, before it is adopted; return what it is."""
        ...

    def reserve(self, path: str) -> Path:
        """Return where to put a file that is written elsewhere, before it is adopted."""
        ...

    def adopt(self, path: str, sha256: str) -> None:
        """Take a file that was put where `reserve` said."""
        ...

    def delete(self, path: str) -> None:
        """Have a file removed."""
        ...


class Rehearsal:
    """A stage that only notes which files would be written and removed. Use it as a context manager."""

    def __init__(self) -> None:
        self.written: set[str] = set()
        self.removed: set[str] = set()
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def write(self, path: str, _data: bytes) -> None:
        """Note that a file would be written."""
        self.written.add(path)

    def fill(self, path: str, pieces: Iterable[bytes]) -> Contents:
        """Return what a file would be; where it is made of what is not made yet, one that no file is."""
        try:
            return passed_on(pieces, lambda _piece: None)
        except OutputError as exc:
            if not isinstance(exc.__cause__, FileNotFoundError):
                raise
            return Contents(bytes=0, sha256=tagged_hash("unmade file", path))

    def reserve(self, _path: str) -> Path:
        """Return a path for a file for the time being, far from the project; nothing lies there."""
        if self._folder is None:
            with converting_refusals(Path(tempfile.gettempdir())):
                self._folder = tempfile.TemporaryDirectory(prefix="audiopub-plan-")
        target = Path(self._folder.name) / "file"
        with converting_refusals(target):
            target.unlink(missing_ok=True)
        return target

    def adopt(self, path: str, _sha256: str) -> None:
        """Note that a file would be written."""
        self.written.add(path)

    def delete(self, path: str) -> None:
        """Note that a file would be removed."""
        self.written.discard(path)
        self.removed.add(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._folder is not None:
            self._folder.cleanup()


@contextmanager
def completed(project: Project) -> Iterator[Project]:
    """Give the project as it is once a run that was killed while it published is completed.

    That is what the next run does first. Here it is done to links to the published files, far from them.
    """
    if not is_interrupted(project.output):
        yield project
        return
    with converting_refusals(Path(tempfile.gettempdir())):
        folder = tempfile.TemporaryDirectory(prefix="audiopub-plan-")
    with folder as name:
        output = Path(name) / "output"
        with converting_refusals(output):
            shutil.copytree(project.output, output, copy_function=_link)
        recover(output)
        yield replace(project, output=output)


def _link(source: str, target: str) -> None:
    try:
        Path(target).symlink_to(source)
    except (OSError, NotImplementedError):  # Windows lets only some users do it
        shutil.copy2(source, target)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForetoldSound:
    """A sound of which no MP3 is written: its passages, or without any the sound that the record tells of.

    Its recording has the hash of the published one if it is the same, and else one that no file has.
    """

    key: str
    passages_key: str
    correction_db: float
    record: Record | None
    passages: tuple[Passage, ...] = ()

    def timeline(self, script: Script) -> Timeline:
        """Return cues, chapters and decoded samples. Raises `AudioError`."""
        if self.passages or self.record is None:
            return audio_recording.timeline(script, self.passages)
        samples = self.record.published.samples
        return *audio_recording.retimed(script, self.record.starts, samples), samples

    def write(self, _target: Path, script: Script, tag: audio_recording.Tag) -> Recording:
        """Return what would be known of the MP3."""
        cues, chapters, samples = self.timeline(script)
        key = recording_key(self.passages_key, tag(chapters, samples))
        file = self.record.files.get(AUDIO) if self.record else None
        if self.record and file and file.key == key:
            return recorded(self.record, cues, chapters, size=file.bytes, digest=file.sha256)
        return Recording(
            bytes=0,
            digest=key,
            samples=samples,
            cues=cues,
            chapters=chapters,
            loudness_lufs=self.record.loudness_lufs if self.record else TARGET_LUFS,
            true_peak_dbtp=self.record.true_peak_dbtp if self.record else 0.0,
        )


def as_recorded(record: Record) -> ForetoldSound:
    """Return the sound that the record tells of."""
    return ForetoldSound(
        key=record.sound, passages_key=record.passages, correction_db=record.correction_db, record=record
    )


def unmade(jobs: Iterable[PassageJob]) -> tuple[Passage, ...]:
    """Return passages that stand in for those that only speaking and encoding can tell."""
    return tuple(_unmade(job) for job in jobs)


def _unmade(job: PassageJob) -> Passage:
    count, step = len(job.pauses_ms), _GUESSED_MP3_FRAMES * MP3_FRAME_SAMPLES
    return Passage(
        key=tagged_hash("unmade", job),
        digest="",
        bytes=0,
        pcm_samples=count * step,
        mp3_frames=count * _GUESSED_MP3_FRAMES + 1,
        clip_starts=tuple(number * step for number in range(count)),
        energies=(),
        true_peak_dbtp=0.0,
    )
