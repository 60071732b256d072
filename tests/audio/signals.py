"""Sounds and values that the tests of this room are made of."""

import hashlib
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audiopub.audio import ffmpeg, passage, recording
from audiopub.model import SAMPLE_RATE, Passage, PassageJob, Recording, Script, Section, Sentence, Utterance

Samples = NDArray[np.float64]


def speech_like(seed: int, seconds: float, level: float = 0.3) -> bytes:
    """Return mono s16le PCM with a voice's pitch, its decay towards high tones, breath and syllables."""
    random = np.random.default_rng(seed)
    count = int(seconds * SAMPLE_RATE)
    time_s = np.arange(count) / SAMPLE_RATE
    pitch_hz = 110 + 25 * np.sin(2 * np.pi * random.uniform(0.3, 0.9) * time_s + random.uniform(0, 6))
    phase = 2 * np.pi * np.cumsum(pitch_hz) / SAMPLE_RATE
    voiced = sum(np.sin(n * phase + random.uniform(0, 6)) / n for n in range(1, 24))
    syllables = np.interp(
        time_s * 5, np.arange(int(seconds * 5) + 2), random.uniform(0, 1, int(seconds * 5) + 2)
    )
    signal = (voiced + 0.3 * random.standard_normal(count)) * syllables
    peak = max(1e-9, float(np.abs(signal).max(initial=0.0)))
    return bytes((signal / peak * level * 32767).astype("<i2").tobytes())


def utterance(text: str = "Hello.") -> Utterance:
    """Return an utterance of a voice that does not exist."""
    return Utterance(text=text, language="en", engine="none", voice="nobody", rate=170)


def made_alone(work: PassageJob, pcms: Sequence[bytes], *, key: str = "k") -> tuple[Passage, bytes]:
    """Return one passage that is made alone, and its MP3 frames."""
    (only,) = passage.make([passage.ToMake(key=key, job=work, pcms=pcms)])
    return only


def job(
    pauses_ms: tuple[int, ...], *, lead_ms: int = 100, gain_db: float = 0.0, bitrate_kbps: int = 96
) -> PassageJob:
    """Return a job with one utterance for each pause."""
    return PassageJob(
        utterances=tuple(utterance(f"Line {n}.") for n in range(len(pauses_ms))),
        pauses_ms=pauses_ms,
        lead_ms=lead_ms,
        gain_db=gain_db,
        bitrate_kbps=bitrate_kbps,
    )


def sentence(number: int, block: str, *, text: str = "A sentence.", pause_ms: int = 350) -> Sentence:
    """Return a sentence that stands in `block`."""
    return Sentence(
        id=f"{number:08x}",
        block=block,
        start=0,
        end=len(text),
        text=text,
        spoken=text,
        kind="sentence",
        language="en",
        pause_ms=pause_ms,
    )


def script(shape: list[list[int]]) -> Script:
    """Return a script with a section for each list and in it a block for each number of sentences."""
    sections: list[Section] = []
    count = 0
    for part, blocks in enumerate(shape):
        sentences: list[Sentence] = []
        for block, length in enumerate(blocks):
            for _ in range(length):
                sentences.append(sentence(count, f"s{part}b{block}"))
                count += 1
        sections.append(Section(title=f"Part {part}", level=2, sentences=tuple(sentences)))
    return Script(title="A test", language="en", sections=tuple(sections))


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A finished recording, and all that it was made of."""

    path: Path
    script: Script
    clips: tuple[bytes, ...]
    passages: tuple[Passage, ...]
    frames: dict[str, bytes]
    recording: Recording


def made(
    told: Script, clips: Sequence[bytes], gain_db: float = 0.0, *, bitrate_kbps: int = 96, workers: int = 1
) -> tuple[tuple[Passage, ...], dict[str, bytes]]:
    """Make all passages of a script from one clip a sentence; return them and their MP3 frames by key."""
    remaining = iter(clips)
    work: list[tuple[PassageJob, list[bytes]]] = []
    for number, group in enumerate(recording.group(told)):
        pauses_ms = tuple(one.pause_ms for one in group)
        lead_ms = 100 if number else 0
        passage_job = job(pauses_ms, lead_ms=lead_ms, gain_db=gain_db, bitrate_kbps=bitrate_kbps)
        work.append((passage_job, [next(remaining) for _ in group]))
    with ThreadPoolExecutor(workers) as pool:
        results = list(pool.map(lambda item: _made(*item), work))
    return tuple(one for one, _ in results), {one.key: data for one, data in results}


def _made(passage_job: PassageJob, pcms: list[bytes]) -> tuple[Passage, bytes]:
    key = passage.passage_key(passage_job, [hashlib.sha256(pcm).hexdigest() for pcm in pcms])
    return made_alone(passage_job, pcms, key=key)


def decoded_by_ffmpeg(path: Path) -> Samples:
    """Return what ffmpeg makes of an MP3, full scale 32768."""
    pcm = ffmpeg.run(["-i", str(path), "-f", "s16le", "pipe:1"], b"")
    return np.frombuffer(pcm, dtype="<i2").astype(np.float64)


def decoded_by_mpg123(path: Path) -> Samples:
    """Return what mpg123 makes of an MP3, full scale 32768."""
    done = subprocess.run(["mpg123", "-q", "-s", str(path)], capture_output=True, check=True)
    return np.frombuffer(done.stdout, dtype="<i2").astype(np.float64)


def offset_of(clip: bytes, heard: Samples, start_sample: int, reach: int = 400) -> int:
    """Return how many samples later than `start_sample` the beginning of `clip` is heard, by correlation."""
    wanted = np.frombuffer(clip, dtype="<i2").astype(np.float64)[: SAMPLE_RATE // 2]
    padded = np.concatenate([np.zeros(reach), heard, np.zeros(reach)])
    window = padded[start_sample : start_sample + len(wanted) + 2 * reach]
    return int(np.correlate(window, wanted, mode="valid").argmax()) - reach
