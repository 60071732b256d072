"""A finished MP3, decoded by those who will play it: every sentence is where its cue says."""

import base64
import json
import re
import subprocess
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser

from audiopub.audio import ffmpeg, recording
from audiopub.audio.crc import crc16
from audiopub.model import SAMPLE_RATE
from tests.audio.signals import (
    Episode,
    Samples,
    decoded_by_ffmpeg,
    decoded_by_mpg123,
    made,
    offset_of,
    script,
    speech_like,
)
from tests.checkers.programs import program
from tests.checkers.sound import mp3val

MAX_OFFSET_SAMPLES = 1


def decoded_by_chromium(path: Path, browser: Browser) -> Samples:
    """Return what a browser makes of an MP3, full scale 32768."""
    script = """async (encoded) => {
        const bytes = Uint8Array.from(atob(encoded), c => c.charCodeAt(0));
        const context = new OfflineAudioContext(1, 1, 44100);
        const sound = await context.decodeAudioData(bytes.buffer);
        const samples = Int16Array.from(sound.getChannelData(0), x => x * 32767);
        const parts = [];
        const raw = new Uint8Array(samples.buffer);
        for (let i = 0; i < raw.length; i += 30000) {
            parts.push(btoa(String.fromCharCode(...raw.subarray(i, i + 30000))));
        }
        return parts;
    }"""
    page = browser.new_page()
    parts = page.evaluate(script, base64.b64encode(path.read_bytes()).decode())
    page.close()
    pcm = b"".join(base64.b64decode(part) for part in parts)
    return np.frombuffer(pcm, dtype="<i2").astype(np.float64)


def assert_heard_at_cues(episode: Episode, heard: Samples) -> None:
    """Hold that all clips begin at their cues and that the length is the recording's."""
    offsets = [
        offset_of(clip, heard, cue.start_sample)
        for clip, cue in zip(episode.clips, episode.recording.cues, strict=True)
    ]
    assert len(heard) == episode.recording.samples
    assert max(map(abs, offsets)) <= MAX_OFFSET_SAMPLES, offsets


def test_ffmpeg_hears_every_sentence_at_its_cue(episode: Episode) -> None:
    """ffmpeg drops exactly the delay and the padding: no clip is more than one sample from its cue."""
    assert_heard_at_cues(episode, decoded_by_ffmpeg(episode.path))


def test_mpg123_hears_every_sentence_at_its_cue(episode: Episode) -> None:
    """mpg123 agrees with the cues to the sample."""
    program("mpg123", "mpg123")
    assert_heard_at_cues(episode, decoded_by_mpg123(episode.path))


@pytest.mark.exhaustive
def test_nothing_drifts_over_many_passages(tmp_path: Path) -> None:
    """After 300 passages and 600 sentences every cue is still exact to the sample."""
    told = script([[2] * 300])
    clips = tuple(speech_like(n, 0.7 + n % 7 / 10) for n in range(600))
    passages, frames = made(told, clips, 3.0, workers=2)
    path = tmp_path / "long.mp3"
    result = recording.write(path, passages, lambda one: frames[one.key], script=told, tag=lambda *_: b"")
    long = Episode(path=path, script=told, clips=clips, passages=passages, frames=frames, recording=result)
    assert_heard_at_cues(long, decoded_by_ffmpeg(path))


@pytest.mark.browser
def test_chromium_hears_every_sentence_at_its_cue(episode: Episode, browser: Browser) -> None:
    """A browser, for which the cues are written, agrees with them to the sample."""
    assert_heard_at_cues(episode, decoded_by_chromium(episode.path, browser))


def test_mp3val_finds_nothing(episode: Episode) -> None:
    """mp3val has no warning and no error, counts our frames and the Info frame, and calls it CBR."""
    found = mp3val(episode.path)
    count = sum(one.mp3_frames for one in episode.passages) + 1
    assert found.faults == []
    assert f"{count} MPEG frames (MPEG 1 Layer III), +ID3v2, CBR" in found.said


def test_ffprobe_lists_the_chapters_in_order(episode: Episode) -> None:
    """ffprobe reads title, language and the chapters with our times, to the millisecond, in order."""
    command = [
        program("ffprobe", "ffmpeg"),
        "-v",
        "error",
        "-show_chapters",
        "-show_format",
        "-of",
        "json",
        str(episode.path),
    ]
    said = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    chapters = episode.recording.chapters
    assert [c["tags"]["title"] for c in said["chapters"]] == [c.title for c in chapters]
    assert [c["start"] for c in said["chapters"]] == [
        round(c.start_sample * 1000 / SAMPLE_RATE) for c in chapters
    ]
    assert said["format"]["tags"]["title"] == "Ein Titel – naïve 😀"
    assert said["format"]["tags"]["genre"] == "Podcast"
    assert said["format"]["tags"]["language"] == "deu"


def test_eyed3_reads_the_tag_without_complaint(episode: Episode) -> None:
    """eyeD3 sees an ID3v2.3 tag, its cover and our bit rate, and warns of nothing."""
    command = [program("eyeD3", "eyed3"), "--no-color", str(episode.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "ID3 v2.3" in done.stdout
    assert "96 kb/s @ 44100 Hz - Mono" in done.stdout
    assert "FRONT_COVER Image" in done.stdout


def test_loudness_and_peak_are_what_ffmpeg_measures(episode: Episode) -> None:
    """The recording is within 1 LU of -16 LUFS and at most -1 dBTP, and ffmpeg measures what we noted."""
    lufs, peak_dbtp = measured_by_ffmpeg(episode.path)
    assert abs(episode.recording.loudness_lufs - lufs) <= 0.2
    assert abs(episode.recording.true_peak_dbtp - peak_dbtp) <= 0.2
    assert abs(lufs + 16) <= 1
    assert peak_dbtp <= -1


def measured_by_ffmpeg(path: Path) -> tuple[float, float]:
    """Return integrated loudness as dual mono and true peak, as ebur128 prints them."""
    said = subprocess.run(
        [
            *(ffmpeg.executable(), "-hide_banner", "-nostats", "-i", str(path)),
            *("-af", "ebur128=peak=true:dualmono=true:framelog=verbose", "-f", "null", "-"),
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    loudness = re.search(r"I:\s+(-?[\d.]+) LUFS", said)
    peak = re.search(r"Peak:\s+(-?[\d.]+) dBFS", said)
    assert loudness
    assert peak
    return float(loudness[1]), float(peak[1])


def test_the_info_frame_counts_the_file(episode: Episode) -> None:
    """Frame count, byte count and checksums of the Info frame are those of the bytes that follow."""
    data = episode.path.read_bytes()
    at = data.index(b"Info")
    assert int.from_bytes(data[at + 8 : at + 12], "big") == sum(one.mp3_frames for one in episode.passages)
    assert int.from_bytes(data[at + 12 : at + 16], "big") == len(data) - (at - 21)
    frames = b"".join(episode.frames[one.key] for one in episode.passages)
    assert data.endswith(frames)
    assert int.from_bytes(data[at + 152 : at + 154], "big") == crc16(frames)
