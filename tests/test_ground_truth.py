"""A finished MP3, decoded and measured as a stranger would: every sentence is where its cue says."""

import hashlib
import itertools
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mutagen.id3 import ID3
from mutagen.mp3 import MP3
from numpy.typing import NDArray

from audiopub.audio import ffmpeg
from audiopub.model import SAMPLE_RATE
from audiopub.publish import prepare, reading
from audiopub.publish.project import Project, find_sources, open_project
from audiopub.publish.run import publish
from audiopub.publish.survey import Flags
from audiopub.report import RecordingReporter
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store
from tests.checkers.sound import mp3val

SAMPLE = Path(__file__).parent.parent / "articles" / "the-slow-library.md"
SLUG = SAMPLE.stem
TOLERANCE_SAMPLES = SAMPLE_RATE * 5 // 1000


@dataclass(frozen=True, kw_only=True)
class Published:
    """A published sample: its project, its MP3, and its cues as the transcript states them."""

    project: Project
    mp3: Path
    segments: list[dict[str, Any]]
    record: dict[str, Any]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Publish the longest sample, once for all tests of this module."""
    folder = tmp_path_factory.mktemp("truth")
    (folder / "articles").mkdir()
    shutil.copy(SAMPLE, folder / "articles")
    project = open_project(folder)
    moment = datetime(2026, 11, 1, tzinfo=UTC)
    outcome = publish(project, (), flags=Flags(), jobs=3, reporter=RecordingReporter(), now=lambda: moment)
    assert not outcome.failed
    episode = project.output / "episodes" / SLUG
    return Published(
        project=project,
        mp3=episode / f"{SLUG}.mp3",
        segments=json.loads((episode / "transcript.json").read_bytes())["segments"],
        record=json.loads((episode / "episode.json").read_bytes()),
    )


def test_the_sample_is_long_enough_to_prove_something(published: Published) -> None:
    """At least 60 sentences and 5 chapters are measured."""
    assert len(published.segments) >= 60
    assert len(published.record["chapters"]) >= 5


def test_every_sentence_starts_where_its_cue_says(published: Published) -> None:
    """Correlation with its clip finds each sentence within 5 ms of its cue, as ffmpeg decodes the file."""
    decoded = ffmpeg.run(["-i", str(published.mp3), "-f", "s16le", "-ac", "1", "pipe:1"], b"")
    _assert_in_place(np.frombuffer(decoded, dtype="<i2").astype(np.float64), published)


@pytest.mark.skipif(not shutil.which("mpg123"), reason="install mpg123")
def test_mpg123_hears_the_same(published: Published) -> None:
    """A decoder of another family drops the same samples at the start and the end."""
    command = ["mpg123", "-q", "-s", "--mono", "-e", "s16", str(published.mp3)]
    decoded = subprocess.run(command, capture_output=True, check=True).stdout
    signal = np.frombuffer(decoded, dtype="<i2").astype(np.float64)
    assert signal.size == published.record["audio"]["samples"]
    _assert_in_place(signal, published)


def test_cues_cover_the_file(published: Published) -> None:
    """The first cue starts at 0, each ends where the next starts, and the last ends with the audio."""
    segments = published.segments
    assert segments[0]["startTime"] == 0
    for one, following in itertools.pairwise(segments):
        assert one["endTime"] == following["startTime"]
    assert segments[-1]["endTime"] == pytest.approx(
        published.record["audio"]["samples"] / SAMPLE_RATE, abs=0.002
    )


def test_the_tag_reads_back(published: Published) -> None:
    """Title, cover, lyrics and chapters are found by another library, chapters in the order of time."""
    tag = ID3(published.mp3)
    assert tag.version == (2, 3, 0)
    assert str(tag["TIT2"]) == published.record["title"]
    assert tag.getall("APIC")[0].mime == "image/jpeg"
    assert tag.getall("USLT")[0].text.startswith(published.record["title"])
    chapters = sorted(tag.getall("CHAP"), key=lambda chapter: chapter.element_id)
    starts = [chapter.start_time for chapter in chapters]
    assert starts == sorted(starts)
    assert [str(chapter.sub_frames["TIT2"]) for chapter in chapters] == [
        chapter["title"] for chapter in published.record["chapters"]
    ]
    assert tag["CTOC:toc"].child_element_ids == [chapter.element_id for chapter in chapters]


def test_the_duration_is_known_to_players(published: Published) -> None:
    """The Info header states the length that the record states."""
    seconds = published.record["audio"]["samples"] / SAMPLE_RATE
    info = MP3(published.mp3).info
    assert info is not None
    assert info.length == pytest.approx(seconds, abs=0.06)


def test_the_loudness_is_in_range(published: Published) -> None:
    """ffmpeg's meter finds -16 LUFS within 1 LU as dual mono, and a true peak of at most -1 dBTP."""
    meter = "ebur128=peak=true:dualmono=true:framelog=verbose"
    command = [ffmpeg.executable(), "-hide_banner", "-nostats", "-i", str(published.mp3)]
    told = subprocess.run(
        [*command, "-af", meter, "-f", "null", "-"], capture_output=True, text=True, check=True
    ).stderr
    summary = told[told.rindex("Summary:") :]
    loudness = float(summary.split("I:")[1].split()[0])
    peak = float(summary.split("Peak:")[1].split()[0])
    assert loudness == pytest.approx(-16, abs=1)
    assert peak <= -1
    assert published.record["audio"]["loudness_lufs"] == pytest.approx(loudness, abs=0.2)


def test_mp3val_finds_nothing(published: Published) -> None:
    """mp3val has neither a warning nor an error."""
    assert mp3val(published.mp3).faults == []


@pytest.mark.skipif(not shutil.which("ffprobe"), reason="install ffmpeg")
def test_ffprobe_sees_the_chapters_in_order(published: Published) -> None:
    """ffprobe lists the chapters in the order of time, and complains of nothing."""
    command = ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", str(published.mp3)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    chapters = json.loads(run.stdout)["chapters"]
    assert not run.stderr
    assert [chapter["tags"]["title"] for chapter in chapters] == [
        chapter["title"] for chapter in published.record["chapters"]
    ]


def test_the_record_is_true(published: Published) -> None:
    """Sizes and hashes in episode.json are those of the files."""
    for file in published.record["files"].values():
        data = (published.project.output / file["path"]).read_bytes()
        assert len(data) == file["bytes"]
        assert hashlib.sha256(data).hexdigest() == file["sha256"]


def _assert_in_place(signal: NDArray[np.float64], published: Published) -> None:
    clips = list(_clips(published.project))
    assert len(clips) == len(published.segments)
    for (text, clip), segment in zip(clips, published.segments, strict=True):
        assert segment["body"] == text
        cue = round(segment["startTime"] * SAMPLE_RATE)
        assert abs(_place(signal, clip, cue) - cue) <= TOLERANCE_SAMPLES, text


def _clips(project: Project) -> Iterator[tuple[str, NDArray[np.float64]]]:
    (source,) = find_sources(project).files
    prepared = prepare.prepare(project, source, reading.read(source).article)
    with WorkerPool(limit=1) as workers:
        speaker = Speaker(Store(project.cache, "clips"), workers=workers)
        for sentence in prepared.script.sentences:
            clip = speaker.lookup(prepared.utterances[sentence.id])
            assert clip is not None
            yield sentence.text, np.frombuffer(speaker.pcm(clip), dtype="<i2").astype(np.float64)


def _place(signal: NDArray[np.float64], clip: NDArray[np.float64], near: int) -> int:
    """Return where in `signal`, within a second of `near`, the first second of `clip` fits best."""
    needle = clip[:SAMPLE_RATE]
    begin = max(0, near - SAMPLE_RATE // 2)
    window = signal[begin : near + SAMPLE_RATE // 2 + needle.size]
    size = 1 << int(np.ceil(np.log2(window.size + needle.size)))
    spectrum = np.fft.rfft(window, size) * np.conj(np.fft.rfft(needle, size))
    correlation = np.fft.irfft(spectrum, size)[: max(1, window.size - needle.size + 1)]
    return begin + int(np.argmax(correlation))
