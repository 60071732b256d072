"""Which voices there are, which one is chosen, and what it cannot read."""

import subprocess
from collections.abc import Callable

import pytest

from audiopub.errors import MissingError, SpeechError
from audiopub.model import Utterance
from audiopub.speech import voices
from audiopub.speech.child import Worker
from audiopub.speech.engines.registry import engine_paths
from audiopub.speech.scripts import script_of, scripts_of_language
from audiopub.speech.voices import (
    Voice,
    check_addresses,
    check_readable,
    choose,
    credit,
    is_deterministic,
    list_voices,
    report_on,
    sound_version,
)
from audiopub.speech.workers import WorkerPool


def test_every_engine_is_reported_on() -> None:
    """Engines that work show voices; the others say what is missing."""
    reports = {report.name: report for report in list_voices()}
    assert list(reports)[:2] == ["pyttsx3", "gtts"]
    assert len(reports["pyttsx3"].voices) > 100
    assert "f3" in reports["pyttsx3"].variants
    assert [voice.address for voice in reports["tiny"].voices] == ["tiny:low", "tiny:far"]
    assert not reports["absent"].available
    assert reports["absent"].why_not == "Its library is not installed."
    assert not reports["broken"].available
    assert "cannot be loaded" in reports["broken"].why_not


@pytest.fixture
def unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no engine asked yet."""
    monkeypatch.setattr(voices, "_reports", {})


@pytest.mark.usefixtures("unasked")
def test_the_worker_that_told_the_voices_speaks(
    utter: Callable[..., Utterance], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run starts no second worker while one is idle."""
    started: list[str] = []
    real = Worker._start

    def start(worker: Worker, path: str) -> "subprocess.Popen[bytes]":
        started.append(path)
        return real(worker, path)

    monkeypatch.setattr(Worker, "_start", start)
    with WorkerPool(2) as pool:
        assert report_on("tiny", pool).available
        assert pool.speak(utter("One worker is enough.")).pcm
    assert len(started) == 1


@pytest.mark.usefixtures("unasked")
def test_what_is_said_when_the_work_was_stopped_is_not_kept() -> None:
    """An engine whose asking was cut short by the end of a run is asked again by the next."""
    with WorkerPool(1) as pool:
        pass
    assert not report_on("tiny", pool).available
    assert report_on("tiny").available


@pytest.mark.parametrize(
    ("use", "language", "address"),
    [
        (["pyttsx3"], "en", "pyttsx3:en-us"),
        (["pyttsx3"], "en-GB", "pyttsx3:en-gb"),
        (["pyttsx3"], "en-AU", "pyttsx3:en-gb"),
        (["pyttsx3"], "en-CA", "pyttsx3:en-us"),
        (["pyttsx3"], "de-AT", "pyttsx3:de"),
        (["pyttsx3"], "fr", "pyttsx3:fr-fr"),
        (["pyttsx3"], "fr-CA", "pyttsx3:fr-fr"),
        (["pyttsx3"], "pt-BR", "pyttsx3:pt-br"),
        (["pyttsx3"], "zh-Hans", "pyttsx3:cmn"),
        (["pyttsx3"], "no", "pyttsx3:nb"),
        (["gtts"], "zh-TW", "gtts:zh-tw"),
        (["gtts"], "no", "gtts:no"),
        (["pyttsx3:fr"], "en", "pyttsx3:fr-fr"),
        (["pyttsx3:DE"], "en", "pyttsx3:de"),
        (["pyttsx3:en-us+F3"], "de", "pyttsx3:en-us+f3"),
        (["nobody", "absent", "tiny:none", "tiny", "pyttsx3"], "es", "pyttsx3:es"),
        (["tiny:far+soft"], "en", "tiny:far+soft"),
    ],
)
def test_the_first_voice_that_works_is_chosen(use: list[str], language: str, address: str) -> None:
    """An engine brings its best voice for the language; a named voice is honoured in any language."""
    assert choose(use, language).address == address


def test_when_none_works_every_reason_is_given() -> None:
    """The error says of each candidate why not, what to do next, and ends with exit code 3."""
    with pytest.raises(MissingError) as caught:
        choose(["nobody", "absent:low", "tiny:none", "tiny:low+loud", "pyttsx3"], "tlh")
    message = str(caught.value)
    for reason in (
        "there is no engine 'nobody'",
        "Its library is not installed.",
        "no voice 'none'",
        "no variant 'loud' of it",
        "no voice for the language 'tlh'",
        "audiopub voices",
    ):
        assert reason in message
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("nobody", "here: there is no engine 'nobody'. Known here: "),
        ("nobody:low", "here: there is no engine 'nobody'."),
        ("pytsx3:en", "Did you mean 'pyttsx3'?"),
        ("pyttsx3:deu", "here: pyttsx3 has no voice 'deu'; nearest to it: pyttsx3:eu, pyttsx3:de"),
        ("pyttsx3:en-gbb", "here: pyttsx3 has no voice 'en-gbb'; nearest to it: pyttsx3:en-gb"),
        (
            "pyttsx3:en-gb+f99",
            "pyttsx3 has the voice 'en-gb', but no variant 'f99' of it; nearest to it: pyttsx3:en-gb+f1, ",
        ),
        ("pyttsx3:en-gb+zzz", "no variant 'zzz' of it; some that there are: pyttsx3:en-gb+adam, "),
        ("gtts:de+f3", "here: gtts has the voice 'de', and no variants of voices."),
        ("pyttsx3:de-at", "here: pyttsx3 has no voice 'de-at'; nearest to it: pyttsx3:de"),
        (
            "tiny:low+loud",
            "tiny has the voice 'low', but no variant 'loud' of it; some that there are: tiny:low+soft.",
        ),
    ],
)
def test_an_address_of_nobody_is_a_mistake(address: str, words: str) -> None:
    """The error says where the address is given, what is nearest to it, and where all voices are.

    A mistyped region is a mistake, too, and not another voice of that language.
    """
    with pytest.raises(MissingError) as caught:
        check_addresses([("there", "pyttsx3:de"), ("here", address), ("there", "nobody")])
    assert words in str(caught.value)
    assert "audiopub voices" in str(caught.value)


def test_what_may_work_elsewhere_is_no_mistake() -> None:
    """Engines alone, voices by any usual name, and those of engines that do not work here may be named."""
    addresses = [
        "pyttsx3",
        "pyttsx3:DE",
        "pyttsx3:en-us+f3",
        "absent",
        "absent:any",
        "broken:any",
        "tiny:low",
    ]
    check_addresses(("here", address) for address in addresses)


def test_a_voice_is_credited_in_words() -> None:
    """A listener is told the engine and the voice by name."""
    given = credit(choose(["pyttsx3:en-us+f3"], "en"))
    assert given.address == "pyttsx3:en-us+f3"
    assert given.name == "eSpeak NG, English (America), f3"
    assert given.language == "en-us"


def test_engines_say_what_they_are() -> None:
    """The sound's version is espeak-ng's, and only what is deterministic says so."""
    assert sound_version("pyttsx3").startswith("espeak-ng 1.")
    assert is_deterministic("pyttsx3")
    assert not is_deterministic("gtts")


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("pyttsx3:en-us", "Plain words, naïve café, 100 %."),
        ("pyttsx3:en-us", "The ratio π is older than Tokyo (東京), they say in town."),
        ("pyttsx3:en-us", "नमस्ते"),
        ("pyttsx3:en-us", "100 % → 5"),
        ("pyttsx3:ja", "ひらがなとカタカナ"),
        ("pyttsx3:cmn", "大城市的港口"),
        ("pyttsx3:ru", "Привет, мир"),
        ("gtts:ja", "東京は大きい"),
    ],
)
def test_what_a_voice_reads_passes(address: str, text: str) -> None:
    """Its own script, what espeak switches to, and single foreign words in a sentence are no error."""
    check_readable(choose([address], "en"), [("a1", text)])


@pytest.mark.parametrize(
    ("address", "text", "script"),
    [
        ("pyttsx3:en-us", "東京は大きい", "Hani"),
        ("pyttsx3:en-us", "Привет, мир", "Cyrl"),
        ("pyttsx3:en-us", "مرحبا بالعالم", "Arab"),
        ("pyttsx3:ja", "東京は大きい", "Hani"),
        ("pyttsx3:ru", "ひらがな", "Hira"),
        ("pyttsx3:de", "สวัสดี", "Thai"),
        ("gtts:en", "नमस्ते", "Deva"),
        ("tiny:far", "Latin words", "Latn"),
    ],
)
def test_what_a_voice_cannot_read_is_named(address: str, text: str, script: str) -> None:
    """The first sentence in a foreign script is named, with its script, before anything is spoken."""
    texts = [("a1", "ええ" if address == "tiny:far" else "123"), ("b2", text), ("c3", text)]
    with pytest.raises(SpeechError, match=script) as caught:
        check_readable(choose([address], "en"), texts)
    assert caught.value.where == "sentence b2"


def test_a_voice_knows_its_id() -> None:
    """The id is what follows the engine's name."""
    voice = Voice(address="tiny:low+soft", name="Low", languages=("en",), scripts=("Latn",), engine="tiny")
    assert voice.id == "low+soft"


def test_scripts_of_letters_and_languages() -> None:
    """Letters outside the table have no script, and an unknown language is written in Latin."""
    assert script_of("é") == "Latn"
    assert script_of("𐌰") == "Zzzz"
    assert script_of("\ue000") == "Zzzz"
    assert scripts_of_language("fa-latn") == ("Latn",)
    assert scripts_of_language("xx") == ("Latn",)
    assert scripts_of_language("ru-lv") == ("Cyrl",)


def test_a_plug_in_cannot_take_a_built_in_name() -> None:
    """Another package may add engines, and not replace those that come with audiopub."""
    before = engine_paths()
    assert before["tiny"] == "tests.speech.engines:TinyEngine"
    assert before["pyttsx3"].startswith("audiopub.")
