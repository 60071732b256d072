"""A finished MP3 with music, decoded as a stranger would: what sounds where, and how loud, is measured."""

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
from tests.tunes import Samples, write_tune

SLUG = "foghorn"
ARTICLE = """\
---
title: The foghorn of Cape Weir and the people who still listen to it every night
authors: [Ines Marlowe, Tobias Kern]
date: 2026-02-03
---
The horn sounds twice a minute. Nobody in the village wakes up from it any more.

It was built by hand. It took three winters.

## How it works

Air is pressed into a tank. A valve opens, and the horn speaks.

## Who listens

Fishermen do. So does the baker, who is up before them.
"""

SOUNDS = 'intro = "intro.wav"\noutro = "outro.flac"\nsection = "bell.flac"'

TOLERANCE_SAMPLES = SAMPLE_RATE * 5 // 1000
PRE_ECHO_SAMPLES = 1152
"""How long before a sound, in the pause there, MP3 lets something of it be heard: a frame, 26 ms."""

UNDER_S = 5.0
BELOW_DB = 20.0
"""What WCAG 2.2, 1.4.7, asks of sound in the background of speech."""


@dataclass(frozen=True, kw_only=True)
class Published:
    """A published article: what is heard of it, its cues, its clips by text, and the sounds in it."""

    mp3: Path
    heard: Samples
    segments: list[dict[str, Any]]
    record: dict[str, Any]
    clips: dict[str, Samples]
    tunes: dict[str, Samples]

    @property
    def sounds(self) -> list[tuple[dict[str, Any], str]]:
        """Return the segments of the sounds, each with the name of what is heard."""
        found = [segment for segment in self.segments if segment["body"] == "( music )"]
        names = ["intro", *["section"] * (len(found) - 2), "outro"]
        return list(zip(found, names, strict=True))

    @property
    def sentences(self) -> list[dict[str, Any]]:
        """Return the segments of the sentences."""
        return [segment for segment in self.segments if segment["body"] != "( music )"]

    def between(self, segment: dict[str, Any]) -> tuple[int, int]:
        """Return the first sample of a segment, exactly, and that after its last."""
        borders = [*self.record["audio"]["starts"], self.record["audio"]["samples"]]
        borders[0] = 0
        start = self.segments.index(segment)
        assert borders[start] * 1000 // SAMPLE_RATE == round(segment["startTime"] * 1000)
        return borders[start], borders[start + 1]


def published(folder: Path, settings: str) -> Published:
    """Publish the article with sounds and these settings besides."""
    (folder / "articles").mkdir()
    (folder / "articles" / f"{SLUG}.md").write_text(ARTICLE, encoding="utf-8")
    tunes = {
        "intro": write_tune(folder / "intro.wav", 11, 8.0),
        "outro": write_tune(folder / "outro.flac", 12, 6.0),
        "section": write_tune(folder / "bell.flac", 13, 2.0),
    }
    (folder / "audiopub.toml").write_text(f"[audio]\n{settings}\n")
    project = open_project(folder)
    moment = datetime(2026, 11, 1, tzinfo=UTC)
    outcome = publish(project, (), flags=Flags(), jobs=2, reporter=RecordingReporter(), now=lambda: moment)
    assert not outcome.failed
    episode = project.output / "episodes" / SLUG
    mp3 = episode / f"{SLUG}.mp3"
    decoded = ffmpeg.run(["-i", str(mp3), "-f", "s16le", "-ac", "1", "pipe:1"], b"")
    return Published(
        mp3=mp3,
        heard=np.frombuffer(decoded, dtype="<i2").astype(np.float64),
        segments=json.loads((episode / "transcript.json").read_bytes())["segments"],
        record=json.loads((episode / "episode.json").read_bytes()),
        clips=dict(_clips(project)),
        tunes=tunes,
    )


def _clips(project: Project) -> Iterator[tuple[str, Samples]]:
    (source,) = find_sources(project).files
    prepared = prepare.prepare(project, source, reading.read(source).article)
    with WorkerPool(limit=1) as workers:
        speaker = Speaker(Store(project.cache, "clips"), workers=workers)
        for sentence in prepared.script.sentences:
            if sentence.kind != "sound":
                clip = speaker.lookup(prepared.utterances[sentence.id])
                assert clip is not None
                yield sentence.text, np.frombuffer(speaker.pcm(clip), dtype="<i2").astype(np.float64)


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Publish with sounds that are never under speech."""
    return published(tmp_path_factory.mktemp("apart"), SOUNDS)


@pytest.fixture(scope="module")
def under(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Publish with an intro that goes on under the opening."""
    return published(tmp_path_factory.mktemp("under"), f"{SOUNDS}\nunder_speech = {UNDER_S}")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Publish without any sound."""
    return published(tmp_path_factory.mktemp("plain"), "")


@pytest.fixture(params=["apart", "under"])
def each(request: pytest.FixtureRequest) -> Published:
    """Return each of the two."""
    found: Published = request.getfixturevalue(request.param)
    return found


def place(signal: Samples, needle: Samples, near: int) -> int:
    """Return where in `signal`, within half a second of `near`, `needle` fits best."""
    begin = max(0, near - SAMPLE_RATE // 2)
    window = signal[begin : near + SAMPLE_RATE // 2 + needle.size]
    size = 1 << int(np.ceil(np.log2(window.size + needle.size)))
    spectrum = np.fft.rfft(window, size) * np.conj(np.fft.rfft(needle, size))
    return begin + int(np.argmax(np.fft.irfft(spectrum, size)[: max(1, window.size - needle.size + 1)]))


def share(heard: Samples, tune: Samples) -> float:
    """Return how loud a tune is in what is heard, in dB of all of it; where it is not, below -30."""
    shown = np.dot(heard, tune) / np.sqrt(np.dot(heard, heard) * np.dot(tune, tune))
    return float(20 * np.log10(abs(shown) + 1e-9))


def level_db(signal: Samples) -> float:
    """Return the mean level of a signal in dB."""
    return float(10 * np.log10(np.mean(signal**2) + 1e-9))


def test_cues_cover_the_file_to_the_sample(each: Published) -> None:
    """With sounds too, cues follow one another from 0 to the end, and the file is as long as they say."""
    assert each.segments[0]["startTime"] == 0
    for one, following in itertools.pairwise(each.segments):
        assert one["endTime"] == following["startTime"]
    samples = each.record["audio"]["samples"]
    assert each.heard.size == samples
    assert each.segments[-1]["endTime"] == samples * 1000 // SAMPLE_RATE / 1000
    assert len(each.record["audio"]["starts"]) == len(each.segments)


def test_every_sound_is_where_its_cue_says(each: Published) -> None:
    """Correlation finds intro, bells and outro within 5 ms of their cues, and hardly anything else there."""
    assert [name for _, name in each.sounds] == ["intro", "section", "section", "outro"]
    for segment, name in each.sounds:
        start, _ = each.between(segment)
        tune = each.tunes[name][: SAMPLE_RATE * 3 // 2]
        assert abs(place(each.heard, tune, start) - start) <= TOLERANCE_SAMPLES
        assert share(each.heard[start : start + tune.size], tune) > -3


def test_every_sentence_is_where_its_cue_says(each: Published) -> None:
    """Correlation with its clip finds each sentence within 5 ms of its cue, also over music."""
    assert [segment["body"] for segment in each.sentences] == [" ".join(text.split()) for text in each.clips]
    for segment, (text, clip) in zip(each.sentences, each.clips.items(), strict=True):
        start, _ = each.between(segment)
        found = place(each.heard, clip[:SAMPLE_RATE], start)
        assert abs(found - start) <= TOLERANCE_SAMPLES, text


@pytest.mark.skipif(not shutil.which("mpg123"), reason="install mpg123")
def test_mpg123_hears_the_same(each: Published) -> None:
    """A decoder of another family finds the sounds at the same places."""
    command = ["mpg123", "-q", "-s", "--mono", "-e", "s16", str(each.mp3)]
    decoded = subprocess.run(command, capture_output=True, check=True).stdout
    heard = np.frombuffer(decoded, dtype="<i2").astype(np.float64)
    assert heard.size == each.heard.size
    for segment, name in each.sounds:
        start, _ = each.between(segment)
        assert abs(place(heard, each.tunes[name][:SAMPLE_RATE], start) - start) <= TOLERANCE_SAMPLES


def test_no_music_is_under_speech_unasked(apart: Published, plain: Published) -> None:
    """Each sentence and the pause after it sound, to the sample, as in an episode without any sounds."""
    assert [each["body"] for each in apart.sentences] == [each["body"] for each in plain.segments]
    for segment, alike in zip(apart.sentences, plain.segments, strict=True):
        start, end = apart.between(segment)
        same, _ = plain.between(alike)
        count = min(end - start, plain.between(alike)[1] - same) - PRE_ECHO_SAMPLES
        assert count > SAMPLE_RATE // 2
        difference = apart.heard[start : start + count] - plain.heard[same : same + count]
        assert np.abs(difference).max() <= 1, segment["body"]


def test_a_pause_follows_each_sound(apart: Published) -> None:
    """Between the end of a sound and what comes next there is silence, and so before each bell."""
    for segment, name in apart.sounds:
        start, end = apart.between(segment)
        length = apart.tunes[name].size
        assert end - start - length >= SAMPLE_RATE // 5
        assert np.abs(apart.heard[start + length + 2000 : end]).max(initial=0) < 60
        assert np.abs(apart.heard[max(0, start - SAMPLE_RATE // 5) : max(0, start - 500)]).max(initial=0) < 60


def test_asked_music_is_under_the_opening_and_20_db_below(under: Published) -> None:
    """The intro goes on under the opening, heard and at least 20 dB below every sentence there, and ends."""
    intro = under.tunes["intro"]
    first = under.sentences[0]
    alone, _ = under.between(first)
    assert alone / SAMPLE_RATE == pytest.approx(8.0 - UNDER_S, abs=0.011)
    opening = [each for each in under.sentences if each["startTime"] < 8.0]
    assert len(opening) >= 2
    measured = 0
    for segment in opening:
        start, _ = under.between(segment)
        end = min(start + under.clips[segment["body"]].size, int(6.9 * SAMPLE_RATE))
        if end - start < SAMPLE_RATE:
            continue
        below = share(under.heard[start:end], intro[start:end])
        assert -50 < below <= -BELOW_DB, segment["body"]
        measured += 1
    assert measured
    after = [each for each in under.sentences if each["startTime"] > 8.0]
    start, _ = under.between(after[0])
    assert np.abs(under.heard[start - SAMPLE_RATE // 4 : start]).max() < 60


def test_music_in_the_pauses_of_the_opening_is_20_db_below_too(under: Published) -> None:
    """Where the voice pauses, what is heard is the music alone: 20 dB below the sentence, not silent."""
    first, second = under.sentences[:2]
    start, end = under.between(first)
    spoken_end = start + under.clips[first["body"]].size
    assert end <= 7.0 * SAMPLE_RATE or second["startTime"] < 8.0
    pause = under.heard[spoken_end + 1200 : end - 1200]
    assert pause.size > SAMPLE_RATE // 10
    speech = under.heard[start:spoken_end]
    assert level_db(speech) - 50 < level_db(pause) <= level_db(speech) - BELOW_DB


def test_the_intro_falls_before_the_first_word(under: Published) -> None:
    """In the last tenth of a second before the voice begins, the intro is as quiet as it stays."""
    start, _ = under.between(under.sentences[0])
    tenth = under.heard[start - SAMPLE_RATE // 20 : start]
    loud = under.heard[SAMPLE_RATE // 2 : start - SAMPLE_RATE * 6 // 10]
    assert level_db(tenth) < level_db(loud) - 12


@pytest.mark.parametrize("where", ["apart", "under"])
def test_music_is_as_loud_as_speech(where: str, request: pytest.FixtureRequest) -> None:
    """ffmpeg's meter finds -16 LUFS for the whole and for the outro alone, and no peak above -1 dBTP."""
    found: Published = request.getfixturevalue(where)
    whole, peak = measured(found.mp3)
    assert whole == pytest.approx(-16, abs=1)
    assert peak <= -1
    assert found.record["audio"]["loudness_lufs"] == pytest.approx(whole, abs=0.2)
    outro, _ = measured(found.mp3, "-ss", str(found.sounds[-1][0]["startTime"]))
    intro, _ = measured(found.mp3, "-t", "2.4")
    assert outro == pytest.approx(-16, abs=1)
    assert intro == pytest.approx(-16, abs=1.5)


def measured(path: Path, *place: str) -> tuple[float, float]:
    """Return loudness as dual mono and true peak of a file, or of a part of it, as ebur128 prints them."""
    meter = "ebur128=peak=true:dualmono=true:framelog=verbose"
    command = [ffmpeg.executable(), "-hide_banner", "-nostats", *place, "-i", str(path), "-af", meter]
    told = subprocess.run([*command, "-f", "null", "-"], capture_output=True, text=True, check=True).stderr
    summary = told[told.rindex("Summary:") :]
    return float(summary.split("I:")[1].split()[0]), float(summary.split("Peak:")[1].split()[0])


def test_mp3val_finds_nothing(each: Published) -> None:
    """mp3val has neither a warning nor an error."""
    assert mp3val(each.mp3).faults == []
