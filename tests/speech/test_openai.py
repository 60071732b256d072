"""How the engine of `/v1/audio/speech` asks, tells failures apart, and keeps its key to itself."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from audiopub.engine_settings import EnginesSettings
from audiopub.errors import AudiopubError, MissingError, NetworkError, SpeechError, TransientSpeechError
from audiopub.model import Utterance
from audiopub.speech import pace
from audiopub.speech.choice import choose
from audiopub.speech.engine_reports import list_voices
from audiopub.speech.engines.openai import OpenAIEngine
from audiopub.speech.engines.setup import set_up, setup_of
from audiopub.speech.http import Answer, seconds_to_wait
from audiopub.speech.inspect import accept
from audiopub.speech.speak import Speaker, clip_key
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store
from tests.speech.program import tone
from tests.speech.speech_service import Refusal, SpeechService

KEY = "sk-something-very-secret-1234567890"
TEXT = "Seven boats came home."

Make = Callable[..., Utterance]


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a key, and no proxy."""
    for name in ("HTTP_PROXY", "http_proxy", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AUDIOPUB_OPENAI_KEY", KEY)


@pytest.fixture
def service() -> Iterator[SpeechService]:
    """Start a server on this machine."""
    with SpeechService() as found:
        yield found


@pytest.fixture
def given(service: SpeechService) -> Callable[..., None]:
    """Set the engine up for the server, with some fields set."""

    def make(**fields: Any) -> None:
        table = {"base_url": service.base_url, **fields}
        set_up(EnginesSettings.model_validate({"openai": table}, strict=False))

    make()
    return make


@pytest.fixture
def say(utter: Make) -> Make:
    """Make utterances for the server."""
    return lambda text, **fields: utter(text, **{"engine": "openai", "voice": "nova", **fields})


@pytest.mark.parametrize("form", ["wav", "mp3", "flac", "pcm"])
def test_every_form_of_sound_is_read(
    form: str, given: Callable[..., None], pool: WorkerPool, say: Make, service: SpeechService
) -> None:
    """Whatever form the settings ask for, the sound is whole and at its own rate."""
    given(response_format=form, pcm_rate=16_000)
    sound = pool.speak(say(TEXT))
    accept(sound, say(TEXT))
    assert sound.rate == (24_000 if form == "mp3" else 16_000)
    assert form == "mp3" or tone(TEXT).endswith(sound.pcm)
    assert service.heard[0].body["response_format"] == form


def test_what_is_asked_is_what_is_set(
    given: Callable[..., None], pool: WorkerPool, say: Make, service: SpeechService
) -> None:
    """Model, voice, instructions and speed go out as they are set, the key in its header alone."""
    given(model="tts-9", voices=["Nova_Deluxe"], instructions="Read calmly.", speed=1.5)
    voice = choose(["openai:nova_deluxe"], "de")
    pool.speak(say(TEXT, voice=voice.id, options=voice.options, rate=340))
    (heard,) = service.heard
    assert heard.path == "/v1/audio/speech"
    assert heard.body == {
        "model": "tts-9",
        "voice": "Nova_Deluxe",
        "input": TEXT,
        "response_format": "wav",
        "instructions": "Read calmly.",
        "speed": 3.0,
    }
    assert heard.headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in json.dumps([heard.path, heard.body])


@pytest.mark.usefixtures("given")
def test_what_says_nothing_is_left_out(pool: WorkerPool, say: Make, service: SpeechService) -> None:
    """A server that knows neither instructions nor speed is not asked for them."""
    pool.speak(say(TEXT))
    assert set(service.heard[0].body) == {"model", "voice", "input", "response_format"}


@pytest.mark.parametrize(
    "passing",
    [
        Refusal(status=429),
        Refusal(status=500),
        Refusal(status=503),
        "cut",
        "short",
        "empty",
        "garbage",
        "drop",
    ],
    ids=str,
)
@pytest.mark.usefixtures("given")
def test_what_may_pass_is_asked_again(
    passing: Refusal | str, pool: WorkerPool, say: Make, service: SpeechService
) -> None:
    """A busy or failing server, and an answer that broke off, cost another request and nothing else."""
    service.answers = [passing, passing]
    assert tone(TEXT).endswith(pool.speak(say(TEXT)).pcm)
    assert len(service.heard) == 3


@pytest.mark.parametrize(
    "failure",
    [
        (Refusal(status=429), TransientSpeechError, "429: something is wrong", 3),
        (Refusal(status=500), TransientSpeechError, "answers 500", 3),
        ("empty", TransientSpeechError, "empty answer", 3),
        ("garbage", TransientSpeechError, "not a sound", 3),
        ("short", TransientSpeechError, "broke off", 3),
        ("cut", NetworkError, "broke off", 3),
        ("drop", NetworkError, "broke off", 3),
        (Refusal(status=400), SpeechError, "answers 400: something is wrong", 1),
        (Refusal(status=401), MissingError, "answers 401", 1),
        (Refusal(status=403), MissingError, "answers 403", 1),
        (Refusal(status=404), SpeechError, "answers 404", 1),
        (Refusal(status=429, code="insufficient_quota"), SpeechError, "answers 429", 1),
        ("page", SpeechError, r"text/html and no sound: <h1>Please log in</h1>", 1),
        ("moved", SpeechError, "answers 307", 1),
    ],
    ids=str,
)
@pytest.mark.usefixtures("given")
def test_failures_are_told_apart(
    failure: tuple[Refusal | str, type[AudiopubError], str, int],
    pool: WorkerPool,
    say: Make,
    service: SpeechService,
) -> None:
    """Each failure has its own error, cause and next step, and only what may pass is asked again."""
    answer, error, says, requests = failure
    service.answers = [answer] * 4
    with pytest.raises(error, match=says) as caught:
        pool.speak(say(TEXT))
    assert type(caught.value) is error
    assert caught.value.next_step
    assert len(service.heard) == requests


@pytest.mark.usefixtures("given")
def test_a_sound_that_was_begun_before_its_size_was_known_is_whole(
    pool: WorkerPool, say: Make, service: SpeechService
) -> None:
    """Servers that stream state no size in the WAV header; that is not a sound that broke off."""
    service.answers = ["stream"]
    assert tone(TEXT).endswith(pool.speak(say(TEXT)).pcm)
    assert len(service.heard) == 1


def test_silence_is_not_waited_out(
    given: Callable[..., None], pool: WorkerPool, say: Make, service: SpeechService
) -> None:
    """A server that says nothing for too long counts as not there; the next try may succeed."""
    given(seconds=0.4)
    service.answers = ["slow"] * 3
    with pytest.raises(NetworkError, match=r"silent for 0\.3 seconds"):
        pool.speak(say(TEXT))
    assert pool.speak(say(TEXT)).pcm


@pytest.mark.usefixtures("given")
def test_a_trickle_is_not_waited_out(
    pool: WorkerPool, say: Make, service: SpeechService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byte now and then holds nobody for ever: the sentence's time limit ends it."""
    service.answers = ["trickle"] * 2
    with monkeypatch.context() as impatient:
        impatient.setattr(OpenAIEngine, "seconds", 1.0)
        impatient.setattr(OpenAIEngine, "seconds_per_character", 0.0)
        with pytest.raises(SpeechError, match="did not finish within"):
            pool.speak(say(TEXT))
    assert pool.speak(say(TEXT)).pcm


@pytest.mark.usefixtures("given")
def test_a_server_is_left_alone_as_long_as_it_asks(
    pool: WorkerPool, say: Make, service: SpeechService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Retry-After holds every request back; beyond five minutes it is an error that says how long."""
    held: list[float] = []
    monkeypatch.setattr(pace.Pace, "hold", lambda _, seconds: held.append(seconds))
    service.answers = [Refusal(status=429, headers=(("Retry-After", "7"),))]
    assert pool.speak(say(TEXT)).pcm
    assert held == [7.0]
    service.answers = [Refusal(status=503, headers=(("Retry-After", "3600"),))]
    with pytest.raises(TransientSpeechError, match="left alone for 3600 seconds"):
        pool.speak(say(TEXT))
    assert len(service.heard) == 3


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        ("", 0, 0),
        ("12", 12, 12),
        ("soon", 5, 5),
        ("Fri, 31 Dec 1999 23:59:59 GMT", 0, 0),
        ("Fri, 31 Dec 2999 23:59:59 GMT", 1e9, 1e11),
        ("Fri, 31 Dec 2999 23:59:59", 1e9, 1e11),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, least: float, most: float) -> None:
    """Both forms of the header are understood, and nonsense is a short wait."""
    found = seconds_to_wait(Answer(status=429, headers={"retry-after": value}, data=b""))
    assert least <= found <= most


def test_no_more_than_so_many_at_once(given: Callable[..., None], say: Make, service: SpeechService) -> None:
    """However many threads ask, the server sees as many requests at once as the settings allow."""
    given(at_once=2)
    with WorkerPool(8, waits_s=()) as pool:
        threads = [
            threading.Thread(target=pool.speak, args=(say(f"Boat {number} came."),)) for number in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(service.heard) == 8
    assert service.most_at_once == 2


@pytest.mark.parametrize("answer", [Refusal(status=400, message=f"bad key {KEY}"), "drop", "page"], ids=str)
@pytest.mark.usefixtures("given")
def test_the_key_is_nowhere(answer: Refusal | str, say: Make, service: SpeechService, tmp_path: Path) -> None:
    """Neither errors nor clip keys nor anything in the cache hold the key, even if the server repeats it."""
    with WorkerPool(1, waits_s=()) as pool:
        service.answers = [answer]
        with pytest.raises(AudiopubError) as caught:
            pool.speak(say(TEXT))
        speaker = Speaker(Store(tmp_path, "clips"), workers=pool)
        speaker.clip(say(TEXT))
    assert KEY not in repr(caught.value) + str(caught.value)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(KEY.encode() in path.read_bytes() for path in files)
    assert KEY not in json.dumps(setup_of("openai").settings)


def test_the_address_is_in_no_clip_key(given: Callable[..., None], say: Make) -> None:
    """A server may move: what it spoke is kept; another model or other instructions are another sound."""

    def key() -> str:
        return clip_key(say(TEXT, options=choose(["openai:nova"], "en").options))

    first = key()
    given(base_url="http://127.0.0.1:1/v1", at_once=3, seconds=9)
    assert key() == first
    seen = {first}
    for change in ({"model": "m"}, {"instructions": "i"}, {"response_format": "mp3"}, {"speed": 1.2}):
        given(**change)
        seen.add(key())
    assert len(seen) == 5


def test_openais_key_goes_to_openai_alone(
    given: Callable[..., None],
    pool: WorkerPool,
    say: Make,
    service: SpeechService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A server of one's own never sees OPENAI_API_KEY, and needs no key."""
    given()
    monkeypatch.delenv("AUDIOPUB_OPENAI_KEY")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    pool.speak(say(TEXT))
    assert "authorization" not in service.heard[0].headers
    assert KEY not in repr(service.heard)


@pytest.mark.parametrize(
    ("key", "says"), [("", "OPENAI_API_KEY is not set"), ("two words", "cannot be a key")]
)
def test_what_is_missing_is_said(key: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key for OpenAI the list says which variable to set, and never what it holds."""
    monkeypatch.setenv("OPENAI_API_KEY", key)
    set_up(EnginesSettings())
    (report,) = [each for each in list_voices() if each.name == "openai"]
    assert not report.available
    assert says in report.why_not
    assert not key or key not in report.why_not


def test_no_server_is_a_network_error(given: Callable[..., None], pool: WorkerPool, say: Make) -> None:
    """Where nobody listens the error names the server and offers the voice that needs none."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        given(base_url=f"http://127.0.0.1:{port}/v1")
        with pytest.raises(NetworkError, match="pyttsx3") as caught:
            pool.speak(say(TEXT))
    assert caught.value.where == f"http://127.0.0.1:{port}"
