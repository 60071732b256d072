"""Phonemes in one form, from IPA and from X-SAMPA."""

import unicodedata

import pytest

from audiopub import ipa
from audiopub.pronunciation import Pronunciation, pronunciations, written


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("/ʃɪˈvɔːn/", "ʃɪˈvɔːn"),
        ("[ʃɪ'vɔ:n]", "ʃɪˈvɔːn"),
        ("t͡ʃa.i̯", "tʃai"),
        ("ʧuːz", "tʃuːz"),
        ("geg", "ɡeɡ"),
        (" boʊ   ɪŋ ", "boʊ ɪŋ"),
        (unicodedata.normalize("NFD", "bõçn̩"), "bõçn̩"),
    ],
)
def test_phonemes_have_one_form(given: str, kept: str) -> None:
    """Brackets, ties, syllable breaks, typewriters' letters and white space make no difference."""
    assert ipa.normal(given) == kept
    assert ipa.normal(kept) == kept


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("ʃЖ", "'Ж' (U+0416, CYRILLIC CAPITAL LETTER ZHE)"),
        ("a1", "'1' (U+0031, DIGIT ONE)"),
        ("ʃɪ]]<b>", "']' (U+005D, RIGHT SQUARE BRACKET)"),
        ("a\x01", "U+0001"),
        ("//", "these are no phonemes"),
        ("ˈ.ˌ", "these are no phonemes"),
    ],
)
def test_what_is_no_symbol_is_named(given: str, told: str) -> None:
    """The first sign that is no symbol is in the error, with its code point and name."""
    with pytest.raises(ValueError, match=r"no symbol|no phonemes") as caught:
        ipa.normal(given)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("given", "same"),
    [
        ('SI"vO:n', "ʃɪˈvɔːn"),
        ('"mY:nC@n', "ˈmʏːnçən"),
        ("n=r\\E~`", "n̩ɹɛ̃˞"),
        ('tS_hIld %tu"deI', "tʃʰɪld ˌtuˈdeɪ"),
        ("d`s\\x\\", "ɖɕɧ"),
    ],
)
def test_x_sampa_is_turned(given: str, same: str) -> None:
    """X-SAMPA's signs become the IPA's, a longer one before a shorter one."""
    assert ipa.from_x_sampa(given) == ipa.normal(same)


def test_what_is_no_x_sampa_is_named() -> None:
    """A sign that X-SAMPA does not have is in the error."""
    with pytest.raises(ValueError, match=r"'ʃ' .* is no sign of X-SAMPA"):
        ipa.from_x_sampa("ʃa")


def test_every_sign_of_x_sampa_is_a_symbol() -> None:
    """The table leads to symbols that phonemes may hold, and only to one form of each."""
    for sign, symbol in ipa.X_SAMPA.items():
        assert all(each in ipa.SYMBOLS or ipa.normal(f"a{symbol}") == "a" for each in symbol), sign
        assert unicodedata.normalize("NFC", symbol) == symbol, sign


def test_the_longest_symbols_are_found() -> None:
    """A diphthong is one symbol where it is known, and a mark is never taken off its letter."""
    assert list(ipa.segments("tʃaɪn̩ aɪ", {"t", "tʃ", "a", "aɪ", "n", "n̩"})) == ["tʃ", "aɪ", "n̩", "aɪ"]
    with pytest.raises(ValueError, match=r"'n̩' \(U\+006E U\+0329\) of /an̩/"):
        list(ipa.segments("an̩", {"a", "n"}))


def test_an_entry_holds_phonemes() -> None:
    """`ipa` stands beside `say` or alone, is kept in one form, and is written as it is read."""
    (way,) = pronunciations({"ipa": "/ʃɪ'vɔːn/", "say": "Shivawn", "language": "en"})
    assert way == Pronunciation(ipa="ʃɪˈvɔːn", say="Shivawn", language="en")
    assert written([way]) == {"say": "Shivawn", "language": "en", "ipa": "ʃɪˈvɔːn"}
    assert written(pronunciations({"ipa": "a"})) == {"ipa": "a"}
    assert (way.told, Pronunciation(say="x").told) == ("/ʃɪˈvɔːn/", "x")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"ipa": "ʃ1"}, "ipa: '1'"),
        ({"ipa": ""}, "no phonemes"),
        ({"ipa": 1}, "ipa must be text"),
        ({"language": "en"}, "must hold say"),
        ({"ipa": "a", "say": " "}, ""),
    ],
)
def test_a_wrong_entry_is_named(value: object, told: str) -> None:
    """Phonemes that are none, and a table that says nothing, are told of when settings are read."""
    with pytest.raises(ValueError, match=r".") as caught:
        pronunciations(value)
    assert told in str(caught.value)
