"""What is said around an article."""

from typing import Any

import pytest

from audiopub.config import AudioSettings
from audiopub.errors import ArticleError
from audiopub.script import frame
from tests.script.samples import article, block, script


def around(
    settings: AudioSettings | None = None, voices: tuple[str, ...] = ("Test Voice",), **fields: Any
) -> tuple[str, str]:
    """Return the texts of opening and closing, empty where there is none."""
    both = frame.build(article(block(1, "Text."), **fields), settings or AudioSettings(), voices)
    opening, closing = (" ".join("".join(one.text for one in blocks).split("\n")) for blocks in both)
    return opening, closing


FULL: dict[str, Any] = {"authors": ("Ann Lee", "Bo Ng", "Cy Ro"), "published": "2022-09-26"}


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("en", "Harbour lights. By Ann Lee, Bo Ng and Cy Ro. September 26, 2022."),
        ("en-GB", "Harbour lights. By Ann Lee, Bo Ng and Cy Ro. 26 September 2022."),
        ("de", "Harbour lights. Von Ann Lee, Bo Ng und Cy Ro. 26. September 2022."),
        ("fr", "Harbour lights. Par Ann Lee, Bo Ng et Cy Ro. 26 septembre 2022."),
        ("es-MX", "Harbour lights. Por Ann Lee, Bo Ng y Cy Ro. 26 de septiembre de 2022."),
        ("pt", "Harbour lights. Por Ann Lee, Bo Ng e Cy Ro. 26 de setembro de 2022."),
        ("it", "Harbour lights. Di Ann Lee, Bo Ng e Cy Ro. 26 settembre 2022."),
        ("ar", "Harbour lights. بقلم Ann Lee، Bo Ng وCy Ro. ٢٦ سبتمبر ٢٠٢٢."),
        ("ja", "Harbour lights。 ぶん、Ann Lee、Bo Ng、Cy Ro。"),
        ("fi", "Harbour lights. Ann Lee, Bo Ng, Cy Ro."),
    ],
)
def test_the_opening_is_in_the_language_of_the_article(language: str, opening: str) -> None:
    """Title, authors and date are announced in no foreign words; espeak could not read a Japanese date."""
    assert around(language=language, **FULL)[0] == opening


def test_the_closing_names_the_synthetic_voice() -> None:
    """Listeners are told that no person reads; in a language without words for that, nothing is said."""
    assert around()[1] == "This article was read by a synthetic voice, Test Voice."
    assert around(language="de")[1].endswith("synthetischen Stimme gelesen: Test Voice.")
    assert around(language="ja")[1] == "この きじは ごうせい おんせい（Test Voice）が よみあげました。"
    assert around(language="fi")[1] == ""
    assert around(voices=("",))[1] == ""


@pytest.mark.parametrize(
    ("language", "closing"),
    [
        ("en", "This article was read by synthetic voices: Ada f3, Bo, Cy and others."),
        ("de", "Dieser Artikel wurde von synthetischen Stimmen gelesen: Ada f3, Bo, Cy und andere."),
        ("fr", "Cet article a été lu par des voix de synthèse : Ada f3, Bo, Cy et d’autres."),
        ("es", "Este artículo ha sido leído por voces sintéticas: Ada f3, Bo, Cy y otras."),
        ("pt", "Este artigo foi lido por vozes sintéticas: Ada f3, Bo, Cy e outras."),
        ("it", "Questo articolo è stato letto da voci sintetiche: Ada f3, Bo, Cy e altre."),
        ("ar", "قرأت هذا المقال أصوات اصطناعية: Ada f3، Bo، Cy وغيرها."),
        ("ja", "この きじは ごうせい おんせい（Ada f3、Bo、Cy、ほか）が よみあげました。"),
        ("fi", ""),
    ],
)
def test_the_closing_names_three_of_several_voices(language: str, closing: str) -> None:
    """Up to three voices are named, and others counted as such, without commas in their names."""
    found = around(voices=("Ada, f3", "Bo", "Cy", "Di"), language=language)[1]
    assert found.replace("\N{NO-BREAK SPACE}", " ") == closing
    two = around(voices=("Ada", "Bo"))[1]
    assert two == "This article was read by synthetic voices: Ada and Bo."
    own = AudioSettings(closing={"fi": "Lukijat: {voice}."})
    assert around(own, ("Ada", "Bo", "Cy", "Di"), language="fi")[1] == "Lukijat: Ada, Bo, Cy, Di."


def test_what_is_not_known_is_left_out_with_its_sentence() -> None:
    """No "By" without a name, no stop without a date."""
    assert around()[0] == "Harbour lights."
    assert around(published="2026-01-01T10:00:00+02:00")[0] == "Harbour lights. January 1, 2026."
    assert around(authors=("Ann Lee",))[0] == "Harbour lights. By Ann Lee."


def test_a_title_keeps_its_own_end_mark() -> None:
    """No stop is put behind a question mark."""
    assert around(title="Are the \n lights back?")[0] == "Are the lights back?"
    assert around(title="灯りは戻ったか？", language="ja")[0] == "灯りは戻ったか？"
    assert around(title="هل عادت الأضواء؟", language="ar")[0] == "هل عادت الأضواء؟"


def test_braces_in_a_title_are_words() -> None:
    """Only the template's own fields are filled."""
    assert around(title="On {voice} and {x}")[0] == "On {voice} and {x}."


def test_templates_can_be_changed_or_emptied() -> None:
    """A template for the exact tag holds before the one of its language."""
    own = AudioSettings(
        opening={"en": "Now: {title}! {date}.", "en-GB": "Listen: {title}."}, closing={"en": ""}
    )
    assert around(own) == ("Now: Harbour lights!", "")
    assert around(own, language="en-GB") == ("Listen: Harbour lights.", "")


def test_a_date_that_is_none_is_an_error() -> None:
    """The error shows what was given."""
    with pytest.raises(ArticleError, match="'soon' is not a date"):
        around(published="soon")


def test_the_date_of_the_opening_is_said_in_words() -> None:
    """Day and year are spoken forms, in each language that has its own."""
    for language, said in (
        ("en", "September twenty-sixth, twenty twenty-two."),
        ("en-GB", "the twenty-sixth of September twenty twenty-two."),
        ("de", "sechsundzwanzigster September zweitausendzweiundzwanzig."),
        ("fr", "vingt-six septembre deux mille vingt-deux."),
        ("es", "veintiséis de septiembre de dos mil veintidós."),
    ):
        found = script(block(1, "Text."), language=language, published="2022-09-26")
        assert said in [sentence.spoken for sentence in found.sentences]
