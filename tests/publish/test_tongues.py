"""Voices that settings give to parts of an article read no language that they do not speak."""

from dataclasses import replace

import pytest

from audiopub.model import Sentence
from audiopub.publish.casting import misplaced
from audiopub.publish.prepare import Prepared
from audiopub.speech.choice import choose
from audiopub.speech.voices import is_of_others
from tests.publish.test_languages import GERMAN, QUOTING, prepared, voices
from tests.publish.workshop import Workshop

ANSWER = "Das Licht war stark, und am Ende des Sommers kamen alle Kinder auf den alten Steg zurück."
STEG = f"""\
---
title: Der Steg
language: de
---
Im Sommer kamen die Kinder auf den Steg und sahen auf das Meer hinaus.

> {GERMAN}

## Die Lampen

{ANSWER}
"""
SHIP = f"""\
{QUOTING}
> The sea gives and takes, and it will never give an account of it to anybody who asks.
"""
TALK = f"""\
---
title: A talk
language: en
---
Ada: How did it begin, and who was there?

Ben: It began with a lamp on the pier.

Ada: {GERMAN}

Ben: Then all the others came.
"""
QUOTES = '[voices.kind]\nquote = "pyttsx3:en-gb-scotland"\n'
SCOT = "en-gb-scotland"


def quoted(found: Prepared) -> Sentence:
    """Return the sentence that is always in German."""
    return next(each for each in found.script.sentences if each.text.endswith(GERMAN))


def test_voices_for_all_articles_leave_an_article_in_another_language_to_its_own(
    empty_shop: Workshop,
) -> None:
    """English voices of a section and of quotations read nothing of a German article."""
    empty_shop.write("steg.md", STEG)
    empty_shop.write("audiopub.toml", QUOTES + '[voices.section]\n2 = "pyttsx3:en-gb-x-rp"\n')
    found = prepared(empty_shop, "steg.md")
    assert {voice for _, voice in voices(found).values()} == {"de"}
    assert not found.article.notices
    (article,) = empty_shop.plan().articles
    assert [reader.voice for reader in article.readers] == ["pyttsx3:de"]


def test_a_kind_of_text_is_read_by_its_voice_where_that_speaks_it(empty_shop: Workshop) -> None:
    """Of two quotations the German one goes to the best voice for it, or to the one that settings name."""
    empty_shop.write("ship.md", SHIP)
    empty_shop.write("audiopub.toml", QUOTES)
    found = prepared(empty_shop)
    assert voices(found)[GERMAN] == ("de", "de")
    assert [voice for language, voice in voices(found).values() if voice == SCOT] == [SCOT]
    empty_shop.write("audiopub.toml", QUOTES + '[voices.language]\nde = "pyttsx3:de+f3"\n')
    found = prepared(empty_shop)
    assert voices(found)[GERMAN] == ("de", "de+f3")
    assert quoted(found).voice_by == "[voices.language] de"


def test_a_voice_for_one_run_takes_the_place(empty_shop: Workshop) -> None:
    """Where `--voice` is given, what a kind's voice does not speak is read by that one."""
    empty_shop.write("steg.md", STEG)
    empty_shop.write("audiopub.toml", QUOTES)
    once = prepared(empty_shop, "steg.md", options={"voice": {"use": ["pyttsx3:de+m3"]}})
    assert voices(once)[GERMAN] == ("de", "de+m3")
    english = prepared(empty_shop, "steg.md", options={"voice": {"use": ["pyttsx3:en-us"]}})
    assert voices(english)[GERMAN] == ("de", "en-us")


@pytest.mark.parametrize(
    ("name", "text", "settings"),
    [
        ("talk.md", TALK, '[voices.speaker]\nAda = "pyttsx3:en-gb-scotland"\n'),
        ("ship.md", SHIP.replace("---\n", f"---\nvoices: {{kind: {{quote: pyttsx3:{SCOT}}}}}\n", 1), ""),
        ("steg.md", STEG.replace("---\n", f"---\nvoices: {{section: {{1: pyttsx3:{SCOT}}}}}\n", 1), ""),
    ],
)
def test_what_was_decided_for_one_stays_and_is_told(
    empty_shop: Workshop, name: str, text: str, settings: str
) -> None:
    """The voice of a speaker, or one in an article's own front matter, reads on; a warning names where."""
    empty_shop.write(name, text)
    empty_shop.write("audiopub.toml", settings)
    found = prepared(empty_shop, name)
    sentence = quoted(found)
    assert (sentence.language, sentence.voice) == ("de", f"pyttsx3:{SCOT}")
    (told,) = [each for each in found.article.notices if "does not speak 'de'" in each]
    assert f"{sentence.voice_by}: pyttsx3:{SCOT}" in told
    assert told in empty_shop.plan().notices


def test_a_language_that_an_article_gives_to_a_voice_of_others_is_told(empty_shop: Workshop) -> None:
    """Such a voice reads all the same; of what stands in the settings of all articles a run tells once."""
    front = f"---\nvoices: {{language: {{de: pyttsx3:{SCOT}}}}}\n"
    for name, text, settings in (("steg.md", STEG, ""), ("ship.md", SHIP, ""), ("ship.md", SHIP, QUOTES)):
        empty_shop.write("audiopub.toml", settings)
        empty_shop.write(name, text.replace("---\n", front, 1))
        found = prepared(empty_shop, name)
        assert quoted(found).voice == f"pyttsx3:{SCOT}"
        (told,) = [each for each in found.article.notices if "does not speak" in each]
        assert f"[voices.language] de: pyttsx3:{SCOT} does not speak 'de'" in told
    empty_shop.write("audiopub.toml", f'[voices.language]\nde = "pyttsx3:{SCOT}"\n')
    empty_shop.write("steg.md", STEG)
    assert not prepared(empty_shop, "steg.md").article.notices
    (empty_shop.articles / "ship.md").unlink()
    warnings = [each for each in empty_shop.publish().warnings if "does not speak" in each]
    assert ["voices.language.de" in each for each in warnings] == [True]


def test_a_voice_whose_languages_are_not_known_may_be_given_any(empty_shop: Workshop) -> None:
    """Nothing is told of an engine that does not state the languages of its voices."""
    program = (
        '[engines.command.own]\nargv = ["cat"]\nlanguages = ["{}"]\n[voices.language]\nde = "command:own"\n'
    )
    empty_shop.write("audiopub.toml", program.format("und"))
    assert not misplaced(empty_shop.project())
    empty_shop.write("audiopub.toml", program.format("en"))
    assert len(misplaced(empty_shop.project())) == 1


def test_regions_and_other_names_of_a_language_are_that_language() -> None:
    """A voice is of others only when none of its languages is the one that is asked for; unknown is none."""
    voice = choose(["pyttsx3:en-us"], "en")
    assert is_of_others(voice, "de")
    assert not is_of_others(voice, "en-GB")
    for tags, language in ((("no",), "nb"), (("zh",), "cmn"), (("iw",), "he"), (("zh",), "zh-HK")):
        assert not is_of_others(replace(voice, languages=tags), language)
    assert not is_of_others(replace(voice, languages=()), "de")
    assert not is_of_others(replace(voice, languages=("und",)), "de")


def test_the_name_of_an_engine_is_its_best_voice_for_each_language(empty_shop: Workshop) -> None:
    """A kind that is given to an engine is read by another voice of it in another language."""
    empty_shop.write("ship.md", SHIP)
    empty_shop.write("audiopub.toml", '[voices.kind]\nquote = "pyttsx3"\n')
    said: list[Sentence] = [
        each for each in prepared(empty_shop).script.sentences if each.voice_by == "[voices.kind] quote"
    ]
    assert [(each.language, each.voice) for each in said] == [("de", "pyttsx3:de"), ("en", "pyttsx3:en-us")]
