"""Passages: what takes part in their key, what they are made of, and how they fail."""

import dataclasses
import hashlib
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.audio import assembly, encoding, ffmpeg, mp3, passage
from audiopub.audio.crc import crc16
from audiopub.errors import AudioError
from audiopub.model import SAMPLE_RATE, PassageJob
from tests.audio.signals import job, made_alone, speech_like, utterance

CLIP = speech_like(1, 1.2)
OTHER = speech_like(2, 0.7)
DIGESTS = ("a" * 64, "b" * 64)
JOB = job((350, 700))


@pytest.mark.parametrize(
    "change",
    [{"pauses_ms": (350, 701)}, {"lead_ms": 0}, {"gain_db": 0.5}, {"bitrate_kbps": 128}],
    ids=lambda change: next(iter(change)),
)
def test_each_setting_takes_part_in_the_key(change: dict[str, Any]) -> None:
    """Another pause, lead, gain or bit rate is another passage."""
    changed = dataclasses.replace(JOB, **change)
    assert passage.passage_key(changed, DIGESTS) != passage.passage_key(JOB, DIGESTS)


@pytest.mark.parametrize("digests", [DIGESTS[::-1], DIGESTS[:1], ("a" * 64, "c" * 64)])
def test_the_clips_take_part_in_the_key(digests: tuple[str, ...]) -> None:
    """Other clips, or the same in another order, are another passage."""
    assert passage.passage_key(JOB, digests) != passage.passage_key(JOB, DIGESTS)


@pytest.mark.parametrize(
    ("module", "name", "value"),
    [
        (passage, "PASSAGE_FORMAT", 99),
        (encoding, "LIMITER", "alimiter"),
        (encoding, "LIMIT_DB", -2.0),
        (encoding, "CEILING_DBTP", -2.0),
        (encoding, "ATTEMPTS", 1),
        (encoding, "MARGIN_DB", 0.2),
        (encoding, "ENCODER", ("-c:a", "other")),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isupper() else "",
)
def test_how_it_is_made_takes_part_in_the_key(
    module: ModuleType, name: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other limiter or encoder settings, or another format, are another passage."""
    before = passage.passage_key(JOB, DIGESTS)
    monkeypatch.setattr(module, name, value)
    assert passage.passage_key(JOB, DIGESTS) != before


def test_the_encoder_takes_part_in_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another ffmpeg is another passage."""
    before = passage.passage_key(JOB, DIGESTS)
    monkeypatch.setattr(ffmpeg, "encoder_build", lambda: "n1.0")
    assert passage.passage_key(JOB, DIGESTS) != before


def test_words_that_sound_the_same_are_the_same_passage() -> None:
    """The text does not take part: only its sound does."""
    other = dataclasses.replace(JOB, utterances=(utterance("Hi."), utterance("Ho.")))
    assert passage.passage_key(other, DIGESTS) == passage.passage_key(JOB, DIGESTS)


def test_a_passage_describes_its_frames() -> None:
    """Digest, length, frame count, checksum and energies are those of the frames it comes with."""
    one, frames = made_alone(JOB, [CLIP, OTHER])
    assert one.key == "k"
    assert one.digest == hashlib.sha256(frames).hexdigest()
    assert one.bytes == len(frames)
    assert one.mp3_frames == mp3.count_frames(frames) == one.pcm_samples // 1152 + 1
    assert one.crc == crc16(frames)
    assert len(one.energies) == -(-one.mp3_frames * 1152 // 4410)
    assert one.clip_starts == (4410, 4410 + len(CLIP) // 2 + 15435)


def test_the_same_passage_is_the_same_bytes() -> None:
    """Encoding twice gives the same bytes and the same measurements."""
    assert made_alone(JOB, [CLIP, OTHER]) == made_alone(JOB, [CLIP, OTHER])


def test_passages_made_together_are_as_if_made_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither filters nor encoder carry anything over, also when one of several has to be encoded again."""
    monkeypatch.setattr(encoding, "CEILING_DBTP", -1.9)
    work = [
        (job((300,), gain_db=14.0), [CLIP]),
        (job((200,), bitrate_kbps=64), [OTHER]),
        (job((500, 100), gain_db=-6.0), [OTHER, CLIP]),
        (job((200,), gain_db=9.0), [OTHER]),
    ]
    together = passage.make([passage.ToMake(key="k", job=each, pcms=pcms) for each, pcms in work])
    assert together == [made_alone(*each) for each in work]


@pytest.mark.parametrize("gain_db", [0.0, 6.0, 12.0, 20.0])
def test_no_peak_is_above_the_ceiling_whatever_the_gain(gain_db: float) -> None:
    """Speech raised far into the limiter peaks at -1 dBTP at most, after encoding."""
    one, _ = made_alone(job((300,), gain_db=gain_db), [CLIP])
    assert one.true_peak_dbtp <= encoding.CEILING_DBTP


def test_one_run_of_the_encoder_is_enough_for_usual_speech(monkeypatch: pytest.MonkeyPatch) -> None:
    """At a usual gain the limiter's room suffices: ffmpeg runs once for a passage."""
    runs = []
    real = ffmpeg.convert

    def counted(sounds: Sequence[bytes], form: Sequence[str], ways: Sequence[Sequence[str]]) -> list[bytes]:
        runs.append(ways)
        return real(sounds, form, ways)

    monkeypatch.setattr(ffmpeg, "convert", counted)
    made_alone(job((300,), gain_db=4.0), [CLIP])
    assert len(runs) == 1


def test_what_no_limit_can_tame_ends_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A ceiling out of reach costs a fixed number of runs, and the passage says its true peak."""
    monkeypatch.setattr(encoding, "CEILING_DBTP", -9.0)
    monkeypatch.setattr(encoding, "ATTEMPTS", 1)
    one, _ = made_alone(job((300,), gain_db=12.0), [CLIP])
    assert one.true_peak_dbtp > -9


@pytest.mark.parametrize("bitrate_kbps", [48, 56, 64, 80, 112, 128, 160, 192])
def test_every_bit_rate_stands_alone(bitrate_kbps: int) -> None:
    """At each bit rate that is offered, frames are of that rate and one more than the PCM fills."""
    one, frames = made_alone(job((200,), bitrate_kbps=bitrate_kbps), [OTHER])
    assert mp3.read_bitrate(frames) == bitrate_kbps
    assert one.mp3_frames == one.pcm_samples // 1152 + 1


def test_a_passage_survives_the_cache() -> None:
    """What `to_meta` writes, `from_meta` reads back as an equal passage."""
    one, _ = made_alone(job((200,)), [OTHER])
    assert passage.from_meta("k", passage.to_meta(one)) == one


@pytest.mark.parametrize(
    "meta", [{}, {"digest": "d", "bytes": "many"}, {"digest": "d", "bytes": 1, "crc": None}]
)
def test_a_damaged_description_is_an_error_of_ours(meta: dict[str, Any]) -> None:
    """A description that is not whole names the passage and what to delete."""
    with pytest.raises(AudioError, match=r"passage k: .*not whole.*Delete"):
        passage.from_meta("k", meta)


@pytest.mark.parametrize(
    ("work", "pcms", "says"),
    [
        (JOB, [CLIP], "2 utterances came with 1 clips and 2 pauses"),
        (dataclasses.replace(JOB, pauses_ms=(1,)), [CLIP, OTHER], "2 clips and 1 pauses"),
        (job(()), [], "0 utterances"),
        (JOB, [CLIP, OTHER[:-1]], "half a sample"),
    ],
)
def test_what_does_not_fit_is_an_error_of_ours(work: PassageJob, pcms: list[bytes], says: str) -> None:
    """Clips, utterances and pauses must be as many as each other, and whole samples."""
    with pytest.raises(AudioError, match=says):
        made_alone(work, pcms)


def test_an_encoder_that_adds_frames_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """If an ffmpeg made another number of frames, cues would be wrong: that is an error."""
    _, frames = made_alone(job((200,)), [OTHER])
    monkeypatch.setattr(ffmpeg, "convert", lambda *_: [frames + frames])
    with pytest.raises(AudioError, match="MP3 frames, not one more"):
        made_alone(job((200,)), [OTHER])


@settings(max_examples=60, deadline=None)
@given(
    lengths=st.lists(st.integers(0, 5000), min_size=1, max_size=6),
    pauses=st.lists(st.integers(0, 900), min_size=6, max_size=6),
    lead_ms=st.sampled_from([0, 100]),
)
def test_each_clip_lies_where_it_is_said_to(lengths: list[int], pauses: list[int], lead_ms: int) -> None:
    """At every start lies its clip, all else is silence, and the whole fills its last MP3 frame."""
    pcms = [bytes([n + 1, 0]) * length for n, length in enumerate(lengths)]
    work = job(tuple(pauses[: len(pcms)]), lead_ms=lead_ms)
    got = assembly.assemble(work, pcms)
    rest = bytearray(got.pcm)
    for start, pcm in zip(got.clip_starts, pcms, strict=True):
        assert got.pcm[2 * start : 2 * start + len(pcm)] == pcm
        rest[2 * start : 2 * start + len(pcm)] = bytes(len(pcm))
    assert not any(rest)
    assert len(got.pcm) % (2 * 1152) == 0
    assert got.clip_starts[0] == lead_ms * SAMPLE_RATE // 1000


def test_a_passage_ends_in_silence_even_without_a_pause() -> None:
    """A pause of nothing after the last clip still leaves 100 ms, so that frames can be joined."""
    got = assembly.assemble(job((0,)), [OTHER])
    assert len(got.pcm) // 2 >= got.clip_starts[0] + len(OTHER) // 2 + 4410
