"""The words of the interface: every language has all of them, with the same places to fill."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from audiopub.config import AudioSettings
from audiopub.words import WORDS_FOLDER, direction, words_for

ENGLISH = tomllib.loads((WORDS_FOLDER / "en.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted(WORDS_FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_languages_have_the_same_words_and_places(path: Path) -> None:
    """No language lacks a word, has one too many, or forgets a value."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    assert set(table) == set(ENGLISH)
    assert len(table["months"]) == 12
    assert len(set(table["digits"])) == len(table["digits"]) == 10
    for key, text in table.items():
        if key not in {"months", "western_digits_in"}:
            assert text.strip() or key == "cut"
            missing = {"{date}"} if (path.stem, key) == ("ja", "opening") else set()  # espeak reads no kanji
            assert set(re.findall(r"\{\w*\}", text)) | missing == set(re.findall(r"\{\w*\}", ENGLISH[key])), (
                key
            )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "March 1, 2026"),
        ("en-US", "March 1, 2026"),
        ("en-GB", "1 March 2026"),
        ("en-Latn-au", "1 March 2026"),
        ("de", "1. März 2026"),
        ("de-US", "1. März 2026"),
        ("FR", "1 mars 2026"),
        ("es", "1 de marzo de 2026"),
        ("ar", "١ مارس ٢٠٢٦"),
        ("ar-MA", "1 مارس 2026"),
        ("ja-JP", "2026年3月1日"),
        ("tlh", "March 1, 2026"),
    ],
)
def test_dates_in_words(language: str, expected: str) -> None:
    """A date is written as its language writes it, and English as its region does."""
    assert words_for(language).date(date(2026, 3, 1)) == expected


def test_names_are_joined() -> None:
    """One name stands alone, two have the word between them, more have commas as well."""
    words = words_for("en")
    assert words.join(()) == ""
    assert words.join(("A",)) == "A"
    assert words.join(("A", "B", "C")) == "A, B and C"
    assert words_for("ar").join(("A", "B", "C")) == "A، B وC"
    assert words_for("ja").join(("A", "B", "C")) == "A、B、C"


def test_numbers_are_in_the_digits_of_the_language_and_names_as_they_are() -> None:
    """Times and counts are converted, what an article or a voice is called never is."""
    words = words_for("ar-EG")
    assert words("length", length="1:02:30").endswith("١:٠٢:٣٠")
    assert "Voice 2" in words("episode_disclosure", voice="Voice 2")
    assert words_for("ar-TN")("length", length="12:04").endswith("12:04")
    assert words.count("table_not_read", 3) == words("table_not_read_other", n="٣")


@pytest.mark.parametrize("path", sorted(WORDS_FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_what_is_said_around_an_episode_is_a_template_of_the_settings(path: Path) -> None:
    """Opening and closing hold what `[audio]` allows, so that an editor can begin from them."""
    texts = words_for(path.stem).texts
    own = AudioSettings(opening={"en": texts["opening"]}, closing={"en": texts["closing"]})
    assert own.opening["en"].startswith("{title}")


def test_a_language_without_words_gets_english_ones() -> None:
    """The words then say that they are English."""
    assert words_for("tlh").language == "en"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("en", "ltr"),
        ("zh-Hant", "ltr"),
    ],
)
def test_direction(language: str, expected: str) -> None:
    """The script of a tag decides, else its language."""
    assert direction(language) == expected
