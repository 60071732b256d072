"""Phonemes of the lexicon in episodes: what they speak again, and what is told where a voice has none."""

from dataclasses import replace
from pathlib import Path

import pytest

from audiopub import config
from audiopub.checking import validate
from audiopub.errors import SpeechError
from audiopub.model import Phonemes, Script, Utterance
from audiopub.publish import gains, phonemes
from audiopub.publish.passages import PassageMaker
from audiopub.publish.prepare import gain_name
from audiopub.script.compose import compose
from audiopub.speech.phonemes import with_phonemes
from audiopub.speech.speak import Speaker
from audiopub.speech.voices import Voice
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store
from tests.publish.workshop import Workshop, episode, whole_episode
from tests.script.samples import article, block, spoken_of

_KEEPER = '[say]\n"keeper" = {{ ipa = "{}" }}\n"Nobody" = {{ ipa = "ˈnoʊˌbɑːdi", say = "No body" }}\n'


def test_phonemes_speak_where_the_word_is(shop: Workshop) -> None:
    """An entry with phonemes speaks the sentences with its word; editing it speaks those alone again."""
    shop.write("audiopub.toml", _KEEPER.format("ˈkɛpɚ"))
    run = shop.publish()
    assert run.work() == {"harbour": (2, 2)}
    assert run.of_episodes & whole_episode("kiosk") == episode("kiosk", "record")
    shop.write("audiopub.toml", _KEEPER.format("ˈkeɪpɚ"))
    assert shop.publish().work() == {"harbour": (1, 1)}
    shop.write("audiopub.toml", _KEEPER.format("/ˈkeɪ.pɚ/"))
    run = shop.publish()
    assert (run.outcome.sentences_spoken, run.outcome.passages_encoded) == (0, 0)
    assert not run.of_episodes & whole_episode("harbour") - episode("harbour", "record")


def test_the_page_shows_the_phonemes(shop: Workshop) -> None:
    """Readers see how a name is said: between slashes, beside the word as it is written."""
    shop.write("audiopub.toml", _KEEPER.format("ˈkɛpɚ"))
    shop.publish()
    page = (shop.output / "episodes/harbour/index.html").read_text()
    assert "<dt>keeper</dt><dd>/ˈkɛpɚ/</dd>" in page
    assert "<dt>Nobody</dt><dd>/ˈnoʊˌbɑːdi/</dd>" in page


def test_a_sound_that_the_voice_lacks_stops_the_article_alone(shop: Workshop) -> None:
    """The error names the symbol, the word and what to do; nothing of that article is written."""
    shop.write("audiopub.toml", _KEEPER.format("ˈkyːpɚ"))
    before = shop.tree()
    run = shop.publish()
    ((_, error),) = run.outcome.failed
    told = str(error)
    assert "pyttsx3:en-us has no 'y' (U+0079, LATIN SMALL LETTER Y) of /ˈkyːpɚ/" in told
    assert "'keeper'" in told
    assert "give it say" in told
    assert run.outcome.exit_code == 1
    after = shop.tree()
    assert {path: after[path] for path in whole_episode("harbour")} == {
        path: before[path] for path in whole_episode("harbour")
    }


def voice(address: str, *symbols: str) -> Voice:
    """Return a voice that can be given these symbols."""
    return Voice(
        address=address,
        name="x",
        languages=("en",),
        scripts=("Latn",),
        engine=address.partition(":")[0],
        phonemes=symbols,
    )


def composed(**say: dict[str, str]) -> Script:
    """Return a script of one paragraph in which Ada and Bo meet twice."""
    decisions = validate(config.Decisions, {"say": say}, "test")
    return compose(article(block(1, "Ada met Bo. Ada left.")), decisions, voice_names=("x",))


def test_a_voice_without_phonemes_says_other_words_and_once_it_is_told() -> None:
    """Without phonemes, the entry's words are said, or the word as written; one notice names all of them."""
    script = composed(Ada={"ipa": "ˈeɪdə", "say": "Ayda"}, Bo={"ipa": "boʊ"})
    found, notices = phonemes.given(script, {None: voice("gtts:en")})
    first, second = spoken_of(found, 1)
    assert (first.spoken, second.spoken) == ("Ayda met Bo.", "Ayda left.")
    assert first.phonemes == second.phonemes == ()
    assert [(change.start, change.spoken, change.ipa) for change in first.changes] == [(0, "Ayda", "")]
    told = "gtts:en cannot be given phonemes, so it says 'Ada' as 'Ayda', 'Bo' as it is written."
    assert notices == (f"Harbour lights: {told}",)


def test_a_voice_that_lacks_a_symbol_says_other_words_where_there_are_some() -> None:
    """A symbol that one voice lacks costs that entry there alone; without other words it is an error."""
    script = composed(Ada={"ipa": "ɐda", "say": "Ayda"}, Bo={"ipa": "ba"})
    found, notices = phonemes.given(script, {None: voice("tiny:en", "a", "b", "d")})
    first, second = spoken_of(found, 1)
    assert [each.ipa for each in first.phonemes] == ["ba"]
    assert second.phonemes == ()
    assert "tiny:en has no 'ɐ' (U+0250, LATIN SMALL LETTER TURNED A) of /ɐda/, so it says" in notices[0]
    with pytest.raises(SpeechError, match=r"'ɐ'.*'Ada'"):
        phonemes.given(composed(Ada={"ipa": "ɐda"}), {None: voice("tiny:en", "a", "b", "d")})


def test_a_script_without_phonemes_stays_as_it_is() -> None:
    """Nothing is told and nothing changes where the lexicon holds words alone."""
    script = composed(Ada={"say": "Ayda"})
    assert phonemes.given(script, {None: voice("gtts:en")}) == (script, ())


def test_a_voice_is_measured_without_the_phonemes_of_a_text(tmp_path: Path) -> None:
    """Whichever sentence first asks for a voice's gain, it is measured by the same words and sounds."""
    said = Utterance(engine="pyttsx3", voice="en-us", language="en", text="Tea is hot.", rate=170)
    marked = replace(said, options=with_phonemes((), [Phonemes(start=0, end=3, ipa="tiː")]))
    clips, passages = Store(tmp_path, "clips"), Store(tmp_path, "passages")
    with WorkerPool() as workers:
        maker = PassageMaker(Speaker(clips, workers=workers), clips=clips, passages=passages)
        assert gains.foretell(maker, marked) == gains.foretell(maker, said)
    assert gain_name(marked) == gain_name(said)
    assert gain_name(replace(said, options=(("model", "one"),))) != gain_name(said)
