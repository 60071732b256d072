"""Sentences in another language than their article are spoken by a voice of that language."""

from typing import Any

from audiopub.publish.prepare import Prepared, prepare
from audiopub.publish.project import single_source
from audiopub.publish.reading import read
from tests.publish.workshop import Workshop

GERMAN = (
    "Wir haben den ganzen Sommer auf dieses Schiff gewartet, und jetzt ist es da, aber niemand freut sich."
)
QUOTING = f"""\
---
title: The ship
language: en
---
The captain stood on the quay and looked at the ship for a long time.

> {GERMAN}
"""
"""The beginning of an English article that quotes a German sentence."""

ARTICLE = f"""\
{QUOTING}
He had said: “{GERMAN}” Then he went home.
"""


def prepared(shop: Workshop, name: str = "ship.md", options: dict[str, Any] | None = None) -> Prepared:
    """Return what is to be said of an article by whom."""
    source = single_source(shop.articles / name)
    return prepare(shop.project(options), source, read(source).article)


def voices(found: Prepared) -> dict[str, tuple[str, str]]:
    """Return language and voice of each sentence."""
    return {
        sentence.text: (sentence.language, found.utterances[sentence.id].voice)
        for sentence in found.script.sentences
    }


def test_the_best_voice_of_the_language_reads(empty_shop: Workshop) -> None:
    """A quoted block and a quotation inside a sentence go to the engine's voice for their language."""
    empty_shop.write("ship.md", ARTICLE)
    found = voices(prepared(empty_shop))
    assert found[GERMAN] == found[f"“{GERMAN}”"] == ("de", "de")
    assert found["He had said:"] == found["Then he went home."] == ("en", "en-us")


def test_the_settings_name_the_voice(empty_shop: Workshop) -> None:
    """`[voices.language]` holds for these sentences; a voice for one run holds for all of them."""
    empty_shop.write("ship.md", ARTICLE)
    empty_shop.write("audiopub.toml", '[voices.language]\nde = "pyttsx3:de+f3"\n')
    assert voices(prepared(empty_shop))[GERMAN] == ("de", "de+f3")
    once = prepared(empty_shop, options={"voice": {"use": ["pyttsx3:en-gb"]}})
    assert voices(once)[GERMAN] == ("de", "en-gb")


def test_only_the_foreign_sentence_is_spoken_again(empty_shop: Workshop) -> None:
    """Another voice for a language speaks the sentences in that language and the closing that names it."""
    empty_shop.write("ship.md", ARTICLE)
    assert empty_shop.publish().outcome.exit_code == 0
    foreign = [text for text, (language, _) in voices(prepared(empty_shop)).items() if language == "de"]
    empty_shop.write("audiopub.toml", '[voices.language]\nde = "pyttsx3:de+f3"\n')
    spoken = empty_shop.publish().outcome.sentences_spoken
    assert len(foreign) < spoken <= len(foreign) + 2  # a new voice is listened to once, to set its loudness
    assert spoken < len(voices(prepared(empty_shop)))


def test_a_language_without_a_voice_is_told(empty_shop: Workshop) -> None:
    """The episode's voice reads on where no voice is of the language, and a warning says so."""
    page = (
        "<html lang='en'><body><article><h1>The ship</h1>"
        "<p>The captain stood on the quay and looked at the ship for a long time, and people watched him.</p>"
        "<p><i lang='wo'>Maa ngi fi rekk, jamm rekk laa am, yaw nag?</i></p>"
        "<p>Then he went home, and nobody saw him again until the spring.</p></article></body></html>"
    )
    empty_shop.write("ship.html", page)
    found = prepared(empty_shop, "ship.html")
    assert set(voices(found).values()) == {("en", "en-us"), ("wo", "en-us")}
    assert [notice for notice in found.article.notices if "no voice speaks 'wo'" in notice]
    assert [warning for warning in empty_shop.publish().warnings if "no voice speaks 'wo'" in warning]


def test_a_script_that_no_voice_reads_is_told_before_anything_is_spoken(empty_shop: Workshop) -> None:
    """The best voice for Japanese cannot read kanji: an error names it, and nothing is spoken."""
    quote = "私たちは夏の間ずっとこの船を待っていました。そして今、ついに港に来ました。"
    empty_shop.write("ship.md", ARTICLE.replace(GERMAN, quote))
    run = empty_shop.publish()
    assert run.outcome.exit_code == 1
    assert run.outcome.sentences_spoken == 0
    assert "pyttsx3:ja cannot read" in str(run.outcome.failed)


def test_words_that_a_voice_cannot_read_are_told_of(empty_shop: Workshop) -> None:
    """A few of them in a sentence are no error; a warning names them, unless `[say]` has them."""
    text = "# The ferry\n\nThe sign on the pier said 渡し船 and nothing else that anybody could read.\n"
    empty_shop.write("ferry.md", text)
    (notice,) = [each for each in prepared(empty_shop, "ferry.md").article.notices if "渡し船" in each]
    assert "pyttsx3:en-us cannot read" in notice
    assert "[say]" in notice
    empty_shop.write("ferry.audiopub.toml", '[say]\n"渡し船" = "wah-tah-shee-boo-neh"\n')
    assert not prepared(empty_shop, "ferry.md").article.notices
