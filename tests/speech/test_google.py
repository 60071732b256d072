"""How the Google engine tells failures apart and counts what it gets."""

import socket
from collections.abc import Callable

import pytest

from audiopub.errors import NetworkError, SpeechError, TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech.pace import Pace
from audiopub.speech.workers import WorkerPool
from tests.speech.google_service import Service

LONG = " ".join(f"Sentence number {number} of a text that is longer than one request." for number in range(6))


@pytest.fixture
def say(utter: Callable[..., Utterance]) -> Callable[..., Utterance]:
    """Make utterances for Google."""
    return lambda text, **fields: utter(text, **{"engine": "gtts", "voice": "en", **fields})


Make = Callable[..., Utterance]


def test_a_long_text_comes_whole(google: Service, pool: WorkerPool, say: Make) -> None:
    """More than 100 characters are several requests, and all their sound in order is there."""
    sound = pool.speak(say(LONG))
    assert len(google.heard) >= len(LONG) / 100
    assert " ".join(google.heard).replace(".", "").split() == LONG.replace(".", "").split()
    assert sound.rate == 24_000
    assert len(sound.pcm) / 2 / sound.rate > 0.9 * len(LONG) / 15


@pytest.mark.parametrize(
    "text",
    [
        "Short.",
        "x" * 100,
        "x" * 101,
        "An abbrevi-\nation at the end of a line.",
        "Wait! " * 17,
        LONG,
        ", ".join(f"word {number}" for number in range(40)),
        "no marks at all " * 20,
    ],
)
def test_every_request_of_a_text_counts(
    text: str, google: Service, pool: WorkerPool, say: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long text has as many places among those of a minute as it sends requests."""
    places: list[int] = []

    def wait(_: Pace, requests: int) -> bool:
        places.append(requests)
        return True

    monkeypatch.setattr(Pace, "wait", wait)
    assert pool.speak(say(text)).pcm
    assert places == [len(google.heard)]
    assert len(google.heard) >= len(text.strip()) / 100


def test_a_busy_service_is_asked_again(google: Service, pool: WorkerPool, say: Make) -> None:
    """429 and 503 pass: the third try is heard."""
    google.answers = [429, 503]
    assert pool.speak(say("Third time lucky.")).pcm
    assert len(google.heard) == 3


@pytest.mark.parametrize(
    "failure",
    [
        (429, TransientSpeechError, "asked too often"),
        (503, TransientSpeechError, "503"),
        ("skip", TransientSpeechError, "left out 1 of 1"),
        ("garbage", TransientSpeechError, "not an MP3"),
        ("empty", SpeechError, "sent no sound"),
        (403, SpeechError, "403"),
        ("drop", NetworkError, "cannot be reached"),
    ],
)
def test_failures_are_told_apart(
    failure: tuple[int | str, type[Exception], str], google: Service, pool: WorkerPool, say: Make
) -> None:
    """Each way the service fails has its own error, cause and next step."""
    answer, error, says = failure
    google.answers = [answer] * 3
    with pytest.raises(error, match=says) as caught:
        pool.speak(say("Short."))
    assert type(caught.value) is error


def test_no_network_is_not_the_voices_fault(
    pool: WorkerPool, say: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a way out the error is about the network and offers the voice that needs none."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{unused.getsockname()[1]}")
        with pytest.raises(NetworkError, match="pyttsx3"):
            pool.speak(say("Hello."))


@pytest.mark.usefixtures("google")
def test_nothing_to_say_is_an_error(pool: WorkerPool, say: Make) -> None:
    """A text of which gTTS leaves nothing is refused."""
    with pytest.raises(SpeechError, match="nothing to say"):
        pool.speak(say("..."))


def test_a_low_rate_asks_for_the_slow_voice(google: Service, pool: WorkerPool, say: Make) -> None:
    """The service has two speeds; both give sound."""
    assert pool.speak(say("Slowly now.", rate=100)).pcm
    assert google.heard == ["Slowly now."]
