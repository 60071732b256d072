"""What every engine must do, whoever wrote it: one suite that all of them run through."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path

import psutil
import pytest

from audiopub.errors import AudiopubError, SpeechError
from audiopub.model import SAMPLE_RATE, Utterance
from audiopub.speech.choice import choose, is_deterministic
from audiopub.speech.engine_reports import list_voices
from audiopub.speech.engines.registry import BUILT_IN, engine_class
from audiopub.speech.engines.setup import set_up, setup_of
from audiopub.speech.inspect import accept
from audiopub.speech.speak import Speaker, clip_key
from audiopub.speech.voices import Voice, check_readable, credit
from audiopub.speech.workers import WorkerPool
from tests.speech import plugin_install, tiny_piper
from tests.speech.cases import CASES, settings
from tests.speech.google_service import Service
from tests.speech.speech_service import SpeechService

SENTENCE = "Seven boats came home before the storm reached the harbour wall."
LONG = " ".join(f"Boat number {number} came home before the storm." for number in range(12))
RUNES = "ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ"
"""No engine says that it reads these."""

HOSTILE = (
    "A <break time='9s'/> tag & an <unknown> one.",
    "Some [[h@l'oU]] in brackets.",
    "Control \x01 50P characters \x00 \x1b in here.",
    "A lone \ud800 surrogate.",
    "Right to left: \u202eabc\u202c done.",
    "e\u0301\u0301\u0301 marks",
    "%s %n {0} $(true) `true` \\n",
    "-h --help -- {voice} {text_file}",
)
ODD = ("…", "?!", " ", "—", "\u200b", "🙂")

Make = Callable[..., Utterance]

pytestmark = pytest.mark.usefixtures("google")


@pytest.fixture(scope="module")
def chimes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the example of a package that brings an engine."""
    return plugin_install.install(tmp_path_factory.mktemp("chimes"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a voice of Piper's."""
    folder = tmp_path_factory.mktemp("installed")
    tiny_piper.build(folder / "voices", "en_US-tones-tiny")
    return folder


@pytest.fixture(autouse=True)
def project(installed: Path, chimes: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set up every engine that needs it, in a project with a server of speech beside it."""
    monkeypatch.syspath_prepend(chimes)
    with SpeechService() as service:
        set_up(settings(service.base_url), folder=str(installed))
        yield


@pytest.fixture(params=sorted(CASES))
def engine(request: pytest.FixtureRequest) -> str:
    """Take each engine in turn."""
    return str(request.param)


@pytest.fixture
def voice(engine: str) -> Voice:
    """Find the voice under test the way an article's is found."""
    return choose([f"{engine}:{CASES[engine].voice}"], "en")


@pytest.fixture
def say(voice: Voice, utter: Make) -> Make:
    """Make utterances of the voice under test."""
    given = {"engine": voice.engine, "voice": voice.id, "options": voice.options}
    return lambda text, **fields: utter(text, **{**given, **fields})


def test_its_class_data_are_cheap_and_whole(engine: str) -> None:
    """Name, title, limits and version are known without starting the engine."""
    found = engine_class(engine)
    assert found.name == engine
    assert found.title
    assert found.why_not(setup_of(engine)) == ""
    assert found.sound_version() == found.sound_version() != ""
    assert found.longest_text > 350
    assert found.seconds > 0
    assert found.seconds_per_character > 0
    assert found.paid is CASES[engine].paid
    assert is_deterministic(engine, CASES[engine].voice) is CASES[engine].deterministic


def test_its_voices_are_named_plainly(engine: str, pool: WorkerPool) -> None:
    """Voice ids are unique, lower-case and fit into an address; every voice has a language and a name."""
    voices, variants = pool.voices(engine)
    ids = [voice.id for voice in voices]
    assert len(set(ids)) == len(ids) > 0
    assert CASES[engine].voice in ids
    for name in (*ids, *variants):
        assert name == name.lower()
        assert not set(name) & set(":+")
    for each in voices:
        assert each.name
        assert each.languages
        assert all(tag == tag.lower() for tag in each.languages)


def test_it_is_listed_and_credited(engine: str, voice: Voice) -> None:
    """The list of voices has it, and a listener is told who speaks."""
    (report,) = [each for each in list_voices() if each.name == engine]
    assert report.available
    assert voice in report.voices
    assert credit(voice).name == f"{engine_class(engine).title}, {voice.name}"


def test_it_says_a_sentence(say: Make, speaker: Speaker) -> None:
    """A sentence becomes a clip of plausible length, at the common sample rate, the same when read back."""
    clip = speaker.clip(say(SENTENCE))
    assert 2 * SAMPLE_RATE < clip.samples < 8 * SAMPLE_RATE
    assert len(speaker.pcm(clip)) == 2 * clip.samples


def test_it_says_it_once(say: Make, speaker: Speaker) -> None:
    """What is in the cache is not spoken again, also by a voice that never says it twice alike."""
    first = speaker.clip(say(SENTENCE))
    assert speaker.clip(say(SENTENCE)) == first == speaker.lookup(say(SENTENCE))
    assert speaker.spoken == 1


def test_it_says_a_long_text_to_its_end(say: Make, speaker: Speaker) -> None:
    """A text of many sentences is as long as they are."""
    clip = speaker.clip(say(LONG))
    assert len(LONG) / 30 < clip.samples / SAMPLE_RATE < len(LONG) / 6


def test_its_options_are_in_the_key(engine: str, say: Make) -> None:
    """What its set-up says of the sound makes another clip; texts, voices and languages do so anyway."""
    utterance = say(SENTENCE)
    assert bool(utterance.options) is CASES[engine].has_options
    keys = {clip_key(utterance)}
    for name, value in utterance.options:
        others = {**dict(utterance.options), name: f"{value}?"}
        keys.add(clip_key(replace(utterance, options=tuple(others.items()))))
    assert len(keys) == 1 + len(utterance.options)
    assert {field.name for field in fields(utterance)} >= {"text", "voice", "language", "rate", "options"}


def test_it_is_as_deterministic_as_it_says(engine: str, say: Make, pool: WorkerPool) -> None:
    """An engine that calls itself deterministic gives the same bytes again, whatever it said in between."""
    if not CASES[engine].deterministic:
        assert not is_deterministic(engine, CASES[engine].voice)
        return
    first = pool.speak(say(SENTENCE))
    pool.speak(say("Something else, quite short."))
    assert pool.speak(say(SENTENCE)) == first


def test_it_refuses_an_unknown_voice(say: Make, pool: WorkerPool) -> None:
    """A voice that is not there is an error of ours that says what to do, not another voice."""
    with pytest.raises(SpeechError, match="no voice") as caught:
        pool.speak(say(SENTENCE, voice="nobody"))
    assert caught.value.next_step


def test_it_refuses_what_is_too_long(engine: str, say: Make, pool: WorkerPool) -> None:
    """A text beyond the engine's limit is refused before it can do harm."""
    with pytest.raises(SpeechError, match="too long") as caught:
        pool.speak(say("a" * (engine_class(engine).longest_text + 1)))
    assert "aaaa" in caught.value.where
    assert caught.value.next_step


def test_it_tells_what_it_cannot_read(voice: Voice) -> None:
    """A sentence in a script that the voice does not read is named before anything is spoken."""
    with pytest.raises(SpeechError, match="cannot read") as caught:
        check_readable(voice, [("a1", SENTENCE), ("b2", RUNES)])
    assert caught.value.where == "sentence b2"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_it_reads_hostile_text_as_text(text: str, say: Make, pool: WorkerPool) -> None:
    """Tags, phonemes, options, control characters and the like are neither commands nor a reason to fail."""
    utterance = say(text)
    accept(pool.speak(utterance), utterance)


def test_nothing_to_say_is_no_crash(say: Make, pool: WorkerPool) -> None:
    """A text without words is silence, or refused in words, and the worker stays for the next sentence."""
    pool.speak(say(SENTENCE))
    before = _workers()
    for text in ODD:
        with contextlib.suppress(SpeechError):
            utterance = say(text)
            accept(pool.speak(utterance), utterance)
    assert pool.speak(say(SENTENCE)).pcm
    assert _workers() == before


def test_it_has_a_time_limit(
    engine: str, say: Make, pool: WorkerPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence that takes too long is an error that names it, and the next one is spoken."""
    with monkeypatch.context() as patch:
        patch.setattr(engine_class(engine), "seconds", 0.001)
        patch.setattr(engine_class(engine), "seconds_per_character", 0.0)
        with pytest.raises(SpeechError, match="did not finish within") as caught:
            pool.speak(say(SENTENCE))
    assert "Seven boats" in caught.value.where
    assert caught.value.next_step
    assert pool.speak(say(SENTENCE)).pcm


def test_its_worker_may_die(say: Make, pool: WorkerPool) -> None:
    """When the child is killed from outside, another takes its place and the sentence is spoken."""
    pool.speak(say(SENTENCE))
    for pid in _workers():
        psutil.Process(pid).kill()
    assert pool.speak(say(SENTENCE)).pcm


def test_it_leaves_standard_output_alone(
    say: Make, speaker: Speaker, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing that an engine prints reaches the terminal."""
    speaker.clip(say(SENTENCE))
    assert capfd.readouterr() == ("", "")


def test_errors_are_ours(say: Make, pool: WorkerPool) -> None:
    """A closed pool ends with an error of ours, whichever engine is asked."""
    utterance = say(SENTENCE)
    pool.close()
    with pytest.raises(AudiopubError, match="stopped"):
        pool.speak(utterance)


def test_the_suite_knows_every_engine(google: Service) -> None:
    """The built-in engines all run through this suite, and the fake service was reached by none of them."""
    assert set(BUILT_IN) <= set(CASES)
    assert google.heard == []


def _workers() -> set[int]:
    """Return the ids of the workers that live."""
    found = set()
    for child in psutil.Process().children():
        with contextlib.suppress(psutil.NoSuchProcess):
            if "audiopub.speech.worker" in child.cmdline() and child.status() != psutil.STATUS_ZOMBIE:
                found.add(child.pid)
    return found
