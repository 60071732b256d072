"""Clips: addressed by what is heard, spoken once, whole in the cache."""

import dataclasses
import hashlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from audiopub.errors import SpeechError, UnfitClipError
from audiopub.model import SAMPLE_RATE, Clip, Utterance
from audiopub.speech import engine_reports, speak
from audiopub.speech.engines.protocol import Sound
from audiopub.speech.speak import Speaker, clip_key
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store
from tests.speech.engines import TinyEngine

Make = Callable[..., Utterance]

OTHER: dict[str, object] = {
    "text": "Something else.",
    "language": "de",
    "engine": "forking",
    "voice": "far",
    "rate": 171,
    "pitch": 40,
    "options": (("tone", "warm"),),
    "take": 1,
}


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Utterance)])
def test_every_field_takes_part_in_the_key(field: str, utter: Make) -> None:
    """Two utterances that differ in one field have different clips."""
    utterance = utter("The same words.")
    assert clip_key(dataclasses.replace(utterance, **{field: OTHER[field]})) != clip_key(utterance)  # type: ignore[arg-type] # the table holds each field's type


def test_the_key_follows_version_and_format(utter: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new sound version or clip format is a new clip; the same input is the same key."""
    utterance = utter("The same words.")
    first = clip_key(utterance)
    assert clip_key(utterance) == first
    monkeypatch.setattr(speak, "CLIP_FORMAT", speak.CLIP_FORMAT + 1)
    second = clip_key(utterance)
    monkeypatch.setattr(TinyEngine, "sound_version", lambda: "2")
    engine_reports._sound_version.cache_clear()
    assert len({first, second, clip_key(utterance)}) == 3


def test_a_clip_is_spoken_once_and_then_found(
    clips: Store, pool: WorkerPool, speaker: Speaker, utter: Make
) -> None:
    """The second time a clip comes from the cache, also for another speaker."""
    utterance = utter("Only once, please.")
    assert speaker.lookup(utterance) is None
    clip = speaker.clip(utterance)
    assert speaker.clip(utterance) == speaker.lookup(utterance) == clip
    assert speaker.spoken == 1
    later = Speaker(clips, workers=pool)
    assert later.clip(utterance) == clip
    assert later.pcm(clip) == speaker.pcm(clip)
    assert later.spoken == 0


def test_what_is_spoken_is_told(clips: Store, pool: WorkerPool, utter: Make) -> None:
    """The callback hears of every new clip, and of no cached one."""
    heard: list[tuple[Utterance, Clip | None]] = []
    speaker = Speaker(clips, workers=pool, on_spoken=lambda utterance, clip: heard.append((utterance, clip)))
    utterance = utter("Tell me.")
    clip = speaker.clip(utterance)
    speaker.clip(utterance)
    assert heard == [(utterance, clip)]


@pytest.mark.parametrize("text", ["slow and the same for all", "refuse"])
def test_threads_that_ask_for_the_same_share_it(text: str, speaker: Speaker, utter: Make) -> None:
    """Four threads that want the same utterance get one clip, spoken once, or the same error."""
    barrier = threading.Barrier(4)

    def ask(_: int) -> Clip | str:
        barrier.wait()
        try:
            return speaker.clip(utter(text))
        except SpeechError as exc:
            return exc.what

    with ThreadPoolExecutor(4) as threads:
        results = set(threads.map(ask, range(4)))
    assert len(results) == 1
    assert speaker.spoken == (0 if text == "refuse" else 1)


@pytest.mark.parametrize(("text", "code"), [("hum a tone", "direct_current"), ("stutter it", "long_silence")])
def test_what_was_found_is_kept_with_the_clip(text: str, code: str, speaker: Speaker, utter: Make) -> None:
    """A clip that is accepted tells what was found in it, also when it comes from the cache."""
    clip = speaker.clip(utter(text))
    assert clip.findings == (code,)
    assert speaker.lookup(utter(text)) == clip
    assert (clip.silence >= 4 * SAMPLE_RATE) == (code == "long_silence")


def test_a_broken_sound_is_spoken_again(
    speaker: Speaker, utter: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sound that breaks off is asked for again; the clip tells of that. The third time it is an error."""
    utterance = utter("broken off it is")
    whole = replace(utterance, text="whole again it is")
    asked: list[Utterance] = []
    speak_now = speaker._workers.speak

    def speak(given: Utterance) -> Sound:
        asked.append(given)
        return speak_now(given if len(asked) % 4 else whole)

    monkeypatch.setattr(speaker._workers, "speak", speak)
    with pytest.raises(UnfitClipError, match="'broken off it is': the voice tiny:low gave a sound that"):
        speaker.clip(utterance)
    assert len(asked) == 3
    assert speaker.clip(utterance).findings == ()
    asked[:] = asked[:2]
    assert speaker.clip(replace(utterance, take=1)).findings == ("cut_off",)


def test_a_failure_is_not_remembered(speaker: Speaker, utter: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed once is tried anew when asked for again."""
    utterance = utter("It will be said.")
    with monkeypatch.context() as patch:
        patch.setattr(speaker._workers, "speak", lambda _: (_ for _ in ()).throw(SpeechError("no.")))
        with pytest.raises(SpeechError):
            speaker.clip(utterance)
    assert speaker.clip(utterance).samples > 0


@pytest.mark.parametrize("damage", ["lost", "cut", "payload", "note", "sound"])
def test_a_damaged_clip_is_spoken_again(
    damage: str, clips: Store, pool: WorkerPool, speaker: Speaker, utter: Make
) -> None:
    """However a cached clip is damaged, its sound is never used, and it is spoken again."""
    utterance = utter("This one gets damaged.")
    pcm = speaker.pcm(speaker.clip(utterance))
    later = Speaker(clips, workers=pool)
    clip = later.clip(utterance)
    path = clips.path(clip.key)
    data = path.read_bytes()
    if damage == "lost":
        path.unlink()
    elif damage == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "payload":
        path.write_bytes(data[:-9] + b"\x00" * 9)
    elif damage == "note":
        path.write_bytes(b"not JSON\n" + data)
    else:
        clips.put(clip.key, meta={"digest": clip.digest, "samples": clip.samples}, payload=b"no FLAC")
    assert later.pcm(clip, utterance) == pcm
    assert later.clip(utterance) == clip
    assert later.spoken == 1


def test_only_the_newest_sounds_are_at_hand(
    clips: Store, pool: WorkerPool, utter: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was just spoken is not read again; what was spoken longer ago is, so that memory stays flat."""
    reads: list[str] = []
    read = Speaker._read

    def noted(speaker: Speaker, clip: Clip) -> bytes | None:
        reads.append(clip.key)
        return read(speaker, clip)

    monkeypatch.setattr(Speaker, "_read", noted)
    monkeypatch.setattr(speak, "_FRESH_BYTES", 200_000)
    speaker = Speaker(clips, workers=pool)
    spoken = [
        speaker.clip(utter(f"Sentence {number}.", engine="pyttsx3", voice="en-us")) for number in range(6)
    ]
    sounds = [speaker.pcm(clip) for clip in spoken]
    assert [hashlib.sha256(sound).hexdigest() for sound in sounds] == [clip.digest for clip in spoken]
    assert 0 < len(reads) < len(spoken)
    assert reads == [clip.key for clip in spoken[: len(reads)]]
    assert sum(len(sound) for sound in sounds[len(reads) :]) <= 200_000


def test_a_lost_clip_of_an_unknown_utterance_is_an_error(
    clips: Store, pool: WorkerPool, speaker: Speaker, utter: Make
) -> None:
    """Who did not hand a clip out cannot speak it again, and says so."""
    clip = speaker.clip(utter("Handed out by another."))
    clips.path(clip.key).unlink()
    with pytest.raises(SpeechError, match="lost from the cache"):
        Speaker(clips, workers=pool).pcm(clip)


def test_the_clip_of_a_quicker_machine_is_the_truth(
    clips: Store, pool: WorkerPool, utter: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who finishes a sentence second hands out the first clip, which stays as it is, and counts its own."""
    utterance = utter("Said on two machines at once.", engine="pyttsx3", voice="en-us")
    first, second = Speaker(clips, workers=pool), Speaker(clips, workers=pool)
    real = WorkerPool.speak

    def slow(self: WorkerPool, given: Utterance) -> Sound:
        sound = real(self, given)
        monkeypatch.setattr(WorkerPool, "speak", real)
        first.clip(utterance)
        return Sound(pcm=sound.pcm + bytes(2000), rate=sound.rate + 50)  # it sounds otherwise

    monkeypatch.setattr(WorkerPool, "speak", slow)
    clip = second.clip(utterance)
    assert clip == first.lookup(utterance)
    assert hashlib.sha256(second.pcm(clip)).hexdigest() == clip.digest
    assert (first.spoken, second.spoken) == (1, 1)


@pytest.mark.parametrize(
    "text", ["silence here", "nothing here", "blip in this long text", "overdriven it is"]
)
def test_a_wrong_sound_is_an_error_that_names_the_sentence(
    text: str, clips: Store, speaker: Speaker, utter: Make
) -> None:
    """A sound that cannot be right never gets into the cache."""
    with pytest.raises(SpeechError, match="gave") as caught:
        speaker.clip(utter(text))
    assert text in caught.value.where
    assert list(clips.keys()) == []


def test_a_text_without_words_is_a_short_silence(speaker: Speaker, utter: Make) -> None:
    """Punctuation that a voice passes over does not stop an episode."""
    clip = speaker.clip(utter("…", engine="pyttsx3", voice="en-us"))
    assert 0 < clip.samples < 44_100


def test_espeak_is_the_same_with_any_number_of_workers(
    clips: Store, utter: Make, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """One worker or four, fresh or used, forwards or backwards: the same sentences, the same bytes."""
    sentences = [f"Number {number} of the boats, {'with a sail' * (number % 3)}." for number in range(12)]
    utterances = [
        utter(text, engine="pyttsx3", voice=voice, rate=rate)
        for text in sentences
        for voice, rate in (("en-us", 170), ("de+f2", 200))
    ]

    def digests(store: Store, workers: int, order: int) -> dict[str, str]:
        with WorkerPool(workers) as pool, ThreadPoolExecutor(workers) as threads:
            speaker = Speaker(store, workers=pool)
            return {clip.key: clip.digest for clip in threads.map(speaker.clip, utterances[::order])}

    other = Store(tmp_path_factory.mktemp("other"), "clips")
    assert digests(clips, 1, 1) == digests(other, 4, -1)
    assert {key: clips.path(key).read_bytes() for key in clips.keys()} == {  # noqa: SIM118 -- a store is no dict
        key: other.path(key).read_bytes()
        for key in other.keys()  # noqa: SIM118 -- a store is no dict
    }
