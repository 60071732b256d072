"""Sounds of publishers: what may be one, how loud they become, and how they lie beside and under speech."""

import dataclasses
import hashlib
import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.audio import assembly, loudness, passage, sounds
from audiopub.errors import AudioError
from audiopub.model import MP3_FRAME_SAMPLES, SAMPLE_RATE, Jingle, Passage, PassageJob
from tests.audio.signals import job, speech_like
from tests.tunes import Samples, encoded, tune

SPEECH = (speech_like(1, 2.3), speech_like(2, 1.1, level=0.1), speech_like(3, 1.7))
JINGLE = Jingle(path="nowhere.wav", digest="d" * 64)
ALONE = PassageJob(utterances=(), pauses_ms=(700,), lead_ms=0, gain_db=0.0, bitrate_kbps=96, jingle=JINGLE)


def pcm_of(signal: Samples) -> bytes:
    """Return a signal as s16le."""
    return bytes((signal * 32767).astype("<i2").tobytes())


def signal_of(pcm: bytes) -> Samples:
    """Return s16le as numbers."""
    return np.frombuffer(pcm, dtype="<i2").astype(np.float64)


def under(under_ms: int, *, gain_db: float = 0.0) -> PassageJob:
    """Return a job of three utterances under which a jingle goes on."""
    jingle = dataclasses.replace(JINGLE, under_ms=under_ms)
    spoken = job((350, 350, 800), lead_ms=0, gain_db=gain_db)
    return dataclasses.replace(spoken, pauses_ms=(0, *spoken.pauses_ms), jingle=jingle)


def made_of(work: PassageJob, pcms: Sequence[bytes], *, jingle: bytes) -> tuple[Passage, bytes]:
    """Return the passage of a job, and its MP3 frames."""
    (only,) = passage.make([passage.ToMake(key="k", job=work, pcms=pcms, jingle=jingle)])
    return only


def level_db(signal: Samples) -> float:
    """Return the mean level of a signal in dB."""
    return float(10 * np.log10(np.mean(signal**2) + 1e-9))


@pytest.mark.parametrize("kind", ["wav", "mp3", "flac", "ogg"])
@pytest.mark.parametrize(("rate", "channels"), [(44_100, 1), (48_000, 2), (22_050, 2)])
def test_each_kind_becomes_mono_at_our_rate(kind: str, rate: int, channels: int) -> None:
    """A file of any kind, rate and number of channels is as long and as loud in mono at 44.1 kHz."""
    signal = tune(1, 3.0, rate=rate)
    pcm = sounds.convert(encoded(signal, kind, rate=rate, channels=channels))
    assert sounds.seconds(pcm) == pytest.approx(3.0, abs=0.06)
    assert level_db(signal_of(pcm) / 32768) == pytest.approx(level_db(signal), abs=1.0)


def test_what_is_at_our_rate_is_not_touched() -> None:
    """The samples of a mono file at 44.1 kHz come out as they are."""
    pcm = pcm_of(tune(2, 1.0))
    data = encoded(signal_of(pcm) / 32768, "wav")
    assert sounds.convert(data) == pcm


PLAYLIST = b"#EXTM3U\n#EXTINF:3,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n"
WHOLE = encoded(tune(3, 2.0), "flac")

UNUSABLE = {
    "nothing": (b"", "no WAV, MP3, FLAC or OGG file"),
    "text": (b"This is no sound.\n" * 50, "no WAV, MP3, FLAC or OGG file"),
    "playlist": (PLAYLIST, "no WAV, MP3, FLAC or OGG file"),
    "damaged": (WHOLE[:200] + bytes(len(WHOLE) // 2), "no WAV, MP3, FLAC or OGG file"),
    "other kind": (encoded(tune(3, 1.0), "aiff"), "no WAV, MP3, FLAC or OGG file"),
    "silence": (encoded(np.zeros(SAMPLE_RATE), "wav"), "silent"),
    "hush": (encoded(tune(3, 1.0, level=0.0005), "wav"), "silent"),
    "no samples": (encoded(np.zeros(10), "wav"), "next to none"),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_what_is_no_sound_is_refused(name: str) -> None:
    """What cannot be heard is an error that says why, and no playlist has other files opened."""
    data, why = UNUSABLE[name]
    with pytest.raises(AudioError, match=why):
        sounds.convert(data)


def test_what_is_far_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that no minute of sound needs is not given to ffmpeg at all."""
    monkeypatch.setattr(sounds, "MOST_BYTES", 1000)
    with pytest.raises(AudioError, match="more than a minute"):
        sounds.convert(encoded(tune(1, 1.0), "wav"))


def test_what_is_too_long_is_not_read_to_its_end() -> None:
    """Of a long file only as much is converted as shows that it is too long."""
    pcm = sounds.convert(encoded(np.tile(tune(1, 10.0), 9), "flac"))
    assert sounds.LONGEST_S < sounds.seconds(pcm) <= sounds.LONGEST_S + 1


@pytest.mark.parametrize("level", [0.02, 0.3, 1.0])
def test_a_sound_comes_out_as_loud_as_speech(level: float) -> None:
    """Whatever its own level, a sound alone is at the target, and its true peak at most -1 dBTP."""
    made, _ = made_of(ALONE, (), jingle=pcm_of(tune(4, 5.0, level=level)))
    assert loudness.integrated(made.energies) == pytest.approx(loudness.TARGET_LUFS, abs=0.5)
    assert made.true_peak_dbtp <= -1.0


def test_the_gain_of_speech_is_none_of_a_sound() -> None:
    """A sound alone is levelled by itself: the gain of a job changes nothing in it."""
    pcm = pcm_of(tune(4, 2.0))
    _, frames = made_of(ALONE, (), jingle=pcm)
    _, other = made_of(dataclasses.replace(ALONE, gain_db=9.0), (), jingle=pcm)
    assert frames == other


@given(samples=st.integers(min_value=4410, max_value=30_000))
@settings(max_examples=30, deadline=None)
def test_fades_keep_every_sample_in_its_place(samples: int) -> None:
    """A sound is as long as it was, to 10 ms, begins and ends in silence, and is itself in the middle."""
    pcm = pcm_of(tune(5, 1.0)[:samples])
    assembled = assembly.assemble(ALONE, (), pcm)
    assert assembled.clip_starts == (0,)
    heard, whole = signal_of(assembled.pcm), signal_of(pcm)
    assert len(heard) % MP3_FRAME_SAMPLES == 0
    assert np.array_equal(heard[samples // 3 : samples // 2], whole[samples // 3 : samples // 2])
    assert abs(heard[0]) <= 1
    end = samples // 441 * 441
    assert heard[end - 30 : end].any()
    assert np.abs(heard[end - 30 : end]).max() < 0.05 * np.abs(whole).max()
    assert not heard[end:].any()


@pytest.mark.parametrize("under_ms", [500, 4000, 20_000])
@pytest.mark.parametrize("level", [0.02, 0.9])
def test_under_speech_a_sound_is_20_db_below_each_sentence(under_ms: int, level: float) -> None:
    """What goes on under speech is 20 dB below even the quietest sentence, and the speech is as it was."""
    length_s = under_ms / 1000 + 3
    mixed = assembly.assemble(under(under_ms), SPEECH, pcm_of(tune(6, length_s, level=level)))
    plain = assembly.assemble(job((350, 350, 800), lead_ms=0), SPEECH)
    start = mixed.clip_starts[1]
    assert start / SAMPLE_RATE == pytest.approx(3.0, abs=0.01)
    assert [each - start for each in mixed.clip_starts[1:]] == list(plain.clip_starts)
    heard, speech = signal_of(mixed.pcm)[start:], signal_of(plain.pcm)
    count = min(len(heard), len(speech))
    music = heard[:count] - speech[:count]
    for pcm, begin in zip(SPEECH, plain.clip_starts, strict=True):
        end = begin + len(pcm) // 2
        assert level_db(music[begin:end]) <= level_db(speech[begin:end]) - 20
    first = slice(0, min(len(SPEECH[0]) // 2, under_ms * SAMPLE_RATE // 2000))
    assert level_db(music[first]) > level_db(speech[first]) - 60
    assert not music[-SAMPLE_RATE // 20 :].any()


def test_a_sound_is_loud_until_it_makes_way_for_speech() -> None:
    """Half a second before the first word it begins to fall, and it never rises again."""
    mixed = signal_of(assembly.assemble(under(4000), SPEECH, pcm_of(tune(6, 8.0))).pcm)
    tenths = mixed[: 4 * SAMPLE_RATE].reshape(40, -1)
    levels = [level_db(tenth) for tenth in tenths]
    assert min(levels[1:34]) > max(levels) - 9
    assert levels[-1] < max(levels) - 15
    assert all(later < earlier + 1 for earlier, later in itertools.pairwise(levels[35:]))


@pytest.mark.parametrize("gain_db", [-6.0, 0.0, 9.5])
def test_an_intro_over_speech_is_at_the_target_whatever_the_voice_needs(gain_db: float) -> None:
    """Before the speech begins, an intro that goes on under it is as loud as one that does not."""
    jingle = pcm_of(tune(7, 9.0, level=0.2))
    made, _ = made_of(under(3000, gain_db=gain_db), SPEECH, jingle=jingle)
    alone = made.energies[1:54]
    assert loudness.integrated(alone) == pytest.approx(loudness.TARGET_LUFS, abs=1.0)
    assert made.true_peak_dbtp <= -1.0


@pytest.mark.parametrize("change", [{"digest": "e" * 64}, {"under_ms": 1000}], ids=["digest", "under_ms"])
def test_the_sound_takes_part_in_the_key(change: dict[str, Any]) -> None:
    """Another file, or more of it under speech, is another passage; where it lies plays no part."""
    key = passage.passage_key(under(500), ())
    changed = dataclasses.replace(
        under(500), jingle=dataclasses.replace(under(500).jingle or JINGLE, **change)
    )
    assert passage.passage_key(changed, ()) != key
    moved = dataclasses.replace(under(500).jingle or JINGLE, path="elsewhere.wav")
    assert passage.passage_key(dataclasses.replace(under(500), jingle=moved), ()) == key


def test_how_sounds_are_made_takes_part_in_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another format of sounds is another passage where there is one, and the same where there is none."""
    alone, spoken = passage.passage_key(ALONE, ()), passage.passage_key(job((350,)), ("a" * 64,))
    monkeypatch.setattr(passage, "SOUND_FORMAT", 99)
    assert passage.passage_key(ALONE, ()) != alone
    assert passage.passage_key(job((350,)), ("a" * 64,)) == spoken


@pytest.mark.parametrize(
    ("unfit", "jingle"),
    [(ALONE, b""), (job((350,) * 3), pcm_of(tune(1, 1.0))), (under(3000), pcm_of(tune(1, 2.0)))],
    ids=["no sound", "no jingle", "speech from the start"],
)
def test_a_sound_that_does_not_fit_its_job_is_an_error(unfit: PassageJob, jingle: bytes) -> None:
    """A sound that is missing, unasked for, or never heard alone raises our error."""
    with pytest.raises(AudioError):
        assembly.assemble(unfit, SPEECH if unfit.utterances else (), jingle)


def test_the_same_sound_makes_the_same_bytes() -> None:
    """Conversion and mixing give the same twice."""
    digests = set()
    for _ in range(2):
        pcm = sounds.convert(encoded(tune(8, 5.0, rate=48_000), "flac", rate=48_000, channels=2))
        _, frames = made_of(under(2000), SPEECH, jingle=pcm)
        digests.add(hashlib.sha256(frames).hexdigest())
    assert len(digests) == 1
