"""What a voice is, and what it cannot read."""

import pytest

from audiopub.errors import SpeechError
from audiopub.speech.choice import choose
from audiopub.speech.scripts import script_of, scripts_of_language
from audiopub.speech.voices import Voice, check_readable, credit


def test_a_voice_is_credited_in_words() -> None:
    """A listener is told the engine and the voice by name."""
    given = credit(choose(["pyttsx3:en-us+f3"], "en"))
    assert given.address == "pyttsx3:en-us+f3"
    assert given.name == "eSpeak NG, English (America), f3"
    assert given.language == "en-us"


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
