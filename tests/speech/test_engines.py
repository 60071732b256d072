"""What every engine must do, whoever wrote it: one suite that all of them run through."""

from collections.abc import Callable

import pytest

from audiopub.errors import SpeechError
from audiopub.model import SAMPLE_RATE, Utterance
from audiopub.speech.engines.registry import engine_class
from audiopub.speech.inspect import accept
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool
from tests.speech.google_service import Service

ENGINES = {"pyttsx3": "en-us", "gtts": "en", "tiny": "low", "forking": "low"}
SENTENCE = "Seven boats came home before the storm reached the harbour wall."
HOSTILE = (
    "A <break time='9s'/> tag & an <unknown> one.",
    "Some [[h@l'oU]] in brackets.",
    "Control \x01 50P characters \x00 \x1b in here.",
    "A lone \ud800 surrogate.",
    "Right to left: \u202eabc\u202c done.",
    "e\u0301\u0301\u0301 marks",
    "%s %n {0} $(true) `true` \\n",
)

Make = Callable[..., Utterance]

pytestmark = pytest.mark.usefixtures("google")


@pytest.fixture(params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest) -> str:
    """Take each engine in turn."""
    return str(request.param)


@pytest.fixture
def say(engine: str, utter: Make) -> Make:
    """Make utterances of the engine under test."""
    return lambda text, **fields: utter(text, **{"engine": engine, "voice": ENGINES[engine], **fields})


def test_its_class_data_are_cheap_and_whole(engine: str) -> None:
    """Name, title, limits and version are known without starting the engine."""
    found = engine_class(engine)
    assert found.name == engine
    assert found.title
    assert found.why_not() == ""
    assert found.sound_version() == found.sound_version() != ""
    assert found.longest_text > 350
    assert found.seconds > 0


def test_its_voices_are_named_plainly(engine: str, pool: WorkerPool) -> None:
    """Voice ids are unique, lower-case and fit into an address; every voice has a language and a name."""
    voices, variants = pool.voices(engine)
    ids = [voice.id for voice in voices]
    assert len(set(ids)) == len(ids) > 0
    assert ENGINES[engine] in ids
    for name in (*ids, *variants):
        assert name == name.lower()
        assert not set(name) & set(":+")
    assert all(voice.name and voice.languages for voice in voices)


def test_it_says_a_sentence(say: Make, speaker: Speaker) -> None:
    """A sentence becomes a clip of plausible length, at the common sample rate, the same when read back."""
    clip = speaker.clip(say(SENTENCE))
    assert 2 * SAMPLE_RATE < clip.samples < 8 * SAMPLE_RATE
    assert len(speaker.pcm(clip)) == 2 * clip.samples


@pytest.mark.parametrize("engine", sorted(ENGINES.keys() - {"gtts"}), indirect=True)
def test_it_is_as_deterministic_as_it_says(engine: str, say: Make, pool: WorkerPool) -> None:
    """An engine that calls itself deterministic gives the same bytes again, whatever it said in between."""
    assert engine_class(engine).deterministic
    first = pool.speak(say(SENTENCE))
    pool.speak(say("Something else, quite short."))
    assert pool.speak(say(SENTENCE)) == first


def test_it_refuses_an_unknown_voice(say: Make, pool: WorkerPool) -> None:
    """A voice that is not there is an error of ours, not another voice."""
    with pytest.raises(SpeechError, match="no voice"):
        pool.speak(say(SENTENCE, voice="nobody"))


def test_it_refuses_what_is_too_long(engine: str, say: Make, pool: WorkerPool) -> None:
    """A text beyond the engine's limit is refused before it can do harm."""
    with pytest.raises(SpeechError, match="too long"):
        pool.speak(say("a" * (engine_class(engine).longest_text + 1)))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_it_reads_hostile_text_as_text(text: str, say: Make, pool: WorkerPool) -> None:
    """Tags, phonemes, control characters and the like are neither commands nor a reason to fail."""
    utterance = say(text)
    accept(pool.speak(utterance), utterance)


def test_it_leaves_standard_output_alone(
    say: Make, speaker: Speaker, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing that an engine prints reaches the terminal."""
    speaker.clip(say(SENTENCE))
    assert capfd.readouterr() == ("", "")


def test_the_suite_knows_every_engine(google: Service) -> None:
    """The built-in engines all run through this suite, and the fake service was reached by none of them."""
    assert {"pyttsx3", "gtts"} <= set(ENGINES)
    assert google.heard == []
