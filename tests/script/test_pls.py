"""Pronunciations as W3C PLS 1.0: read, written, and read back."""

import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.errors import ConfigError
from audiopub.ipa import normal
from audiopub.pronunciation import Pronunciation
from audiopub.script.pls import others, read_pls, write_pls

HEAD = (
    '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"'
    ' alphabet="ipa" xml:lang="en-US">'
)


def read(lexemes: str, head: str = HEAD) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """Return what a document of these lexemes says, and what of it is left out."""
    found = read_pls(f"{head}{lexemes}</lexicon>".encode(), "names.pls")
    return (
        {word: [way.told for way in ways] for word, ways in found.say.items()},
        [(each.word, each.why) for each in found.left_out],
    )


def test_graphemes_and_alias() -> None:
    """Each grapheme of a lexeme is said as its alias; white space is single spaces."""
    say, left_out = read(
        "<lexeme><grapheme>W3C</grapheme><grapheme> the\n W3C </grapheme>"
        "<alias> double u \n three see</alias></lexeme>"
    )
    assert say == {"W3C": ["double u three see"], "the W3C": ["double u three see"]}
    assert left_out == []


def test_the_language_is_that_of_the_document() -> None:
    """Entries are for the language of the root, in all its regions; without one for every language."""
    lexeme = "<lexeme><grapheme>a</grapheme><alias>b</alias></lexeme>"
    with_tag = read_pls(f"{HEAD}{lexeme}</lexicon>".encode(), "x")
    assert with_tag.say == {"a": (Pronunciation(say="b", language="en"),)}
    head = HEAD.replace(' xml:lang="en-US"', "")
    bare = read_pls(f"{head}{lexeme}</lexicon>".encode(), "x")
    assert bare.say == {"a": (Pronunciation(say="b"),)}


@pytest.mark.parametrize(
    ("lexeme", "says", "word", "why"),
    [
        ("<grapheme>a</grapheme><phoneme>tə1</phoneme>", {}, "a", "(/tə1/): '1' (U+0031"),
        ('<grapheme>a</grapheme><phoneme alphabet="x-y">t</phoneme>', {}, "a", "the alphabet 'x-y'"),
        (
            '<grapheme>a</grapheme><alias>b</alias><phoneme alphabet="x-sampa">ʃ</phoneme>',
            {"a": ["b"]},
            "a",
            "no sign of X-SAMPA",
        ),
        ("<grapheme>tomato</grapheme>", {}, "tomato", "neither phonemes nor an alias"),
        ("<alias>x</alias>", {}, "x", "no grapheme"),
        (
            '<grapheme>a</grapheme><phoneme>b</phoneme><phoneme prefer="true">c</phoneme>',
            {"a": ["/c/"]},
            "a",
            "only the preferred phonemes are used, not /b/",
        ),
        (
            '<grapheme>a</grapheme><alias>b</alias><alias prefer="true">c</alias>',
            {"a": ["c"]},
            "a",
            "not 'b'",
        ),
    ],
)
def test_what_cannot_be_used_is_named(lexeme: str, says: dict[str, list[str]], word: str, why: str) -> None:
    """Nothing of a document is lost in silence: each thing that is not taken is named with its reason."""
    say, left_out = read(f"<lexeme>{lexeme}</lexeme>")
    assert say == says
    assert [each for each, _ in left_out] == [word]
    assert why in left_out[0][1]


def test_phonemes_are_read() -> None:
    """Phonemes are in the alphabet of the root or their own, X-SAMPA too; an alias is for other voices."""
    lexemes = (
        "<lexeme><grapheme>tomato</grapheme><phoneme>/təˈmeɪ.toʊ/</phoneme><alias>tomayto</alias></lexeme>"
        '<lexeme><grapheme>Siobhan</grapheme><phoneme alphabet="x-sampa">SI"vO:n</phoneme></lexeme>'
    )
    found = read_pls(f"{HEAD}{lexemes}</lexicon>".encode(), "x")
    assert found.left_out == ()
    assert found.say == {
        "tomato": (Pronunciation(ipa="təˈmeɪtoʊ", say="tomayto", language="en"),),
        "Siobhan": (Pronunciation(ipa="ʃɪˈvɔːn", language="en"),),
    }
    sampa = HEAD.replace('alphabet="ipa"', 'alphabet="x-SAMPA"')
    lexeme = "<lexeme><grapheme>a</grapheme><phoneme>{</phoneme></lexeme>"
    assert read(lexeme, sampa)[0] == {"a": ["/æ/"]}


def test_phonemes_are_written() -> None:
    """An entry's phonemes stand in `phoneme`, before the alias that it may have."""
    say = {"a": (Pronunciation(ipa="ˈb", say="bee"),), "c": (Pronunciation(ipa="s"),)}
    root = ET.fromstring(write_pls(say, "en"))  # noqa: S314 -- written on this line
    lexemes = [[(part.tag.rpartition("}")[2], part.text) for part in each] for each in root[1:]]
    assert lexemes == [
        [("grapheme", "a"), ("phoneme", "ˈb"), ("alias", "bee")],
        [("grapheme", "c"), ("phoneme", "s")],
    ]


def test_roles_and_second_lexemes_are_named() -> None:
    """A word with a role is not said so everywhere; of two lexemes for one word the first holds."""
    say, left_out = read(
        '<lexeme role="verb"><grapheme>read</grapheme><alias>reed</alias></lexeme>'
        "<lexeme><grapheme>a</grapheme><alias>b</alias></lexeme>"
        "<lexeme><grapheme>a</grapheme><alias>c</alias></lexeme>"
    )
    assert say == {"a": ["b"]}
    assert [word for word, _ in left_out] == ["read", "a"]


@pytest.mark.parametrize(
    "data",
    [
        f'<?xml version="1.0"?>\n<!DOCTYPE lexicon [<!ENTITY a "b">]>\n{HEAD}</lexicon>'.encode(),
        f'<?xml version="1.0"?>\n<!DOCTYPE lexicon SYSTEM "file:///etc/passwd">\n{HEAD}</lexicon>'.encode(),
        f'<?xml version="1.0" encoding="UTF-16"?>\n<!DOCTYPE lexicon []>\n{HEAD}</lexicon>'.encode("utf-16"),
    ],
)
def test_document_types_are_refused(data: bytes) -> None:
    """A document type, in any encoding, is an error with its line, before anything in it is looked at."""
    with pytest.raises(ConfigError, match="document type") as caught:
        read_pls(data, "names.pls")
    assert "names.pls, line 2" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "names.pls, line 1"),
        (b"<a>\n<b></a>", "names.pls, line 2: this is not XML"),
        (b"<lexicon/>", "this is no pronunciation lexicon"),
        (b"\xff\xfe\x00", "this is not XML"),
        (f"{HEAD.replace('en-US', 'no language')}</lexicon>".encode(), "xml:lang"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "this is not XML"),
        (f"{HEAD}<lexeme><alias>&wat;</alias></lexeme></lexicon>".encode(), "this is not XML"),
    ],
)
def test_other_files_are_refused(data: bytes, told: str) -> None:
    """What is no PLS document is an error that names the file and what to do."""
    with pytest.raises(ConfigError) as caught:
        read_pls(data, "names.pls")
    assert told in str(caught.value)
    assert caught.value.next_step


def test_a_document_is_what_the_specification_asks_for() -> None:
    """Root, namespace, version, alphabet, language, and metadata before the lexemes."""
    say = {"polish": (Pronunciation(say="pollish", case=True),), "a<b": (Pronunciation(say="c & d"),)}
    root = ET.fromstring(write_pls(say, "en-GB"))  # noqa: S314 -- written on this line
    pls = "{http://www.w3.org/2005/01/pronunciation-lexicon}"
    assert root.tag == f"{pls}lexicon"
    assert (root.get("version"), root.get("alphabet")) == ("1.0", "ipa")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
    assert [child.tag for child in root] == [f"{pls}metadata", f"{pls}lexeme", f"{pls}lexeme"]
    assert [[part.tag, part.text] for part in root[1]] == [
        [f"{pls}grapheme", "a<b"],
        [f"{pls}alias", "c & d"],
    ]


def test_entries_of_other_languages_are_not_in_it() -> None:
    """A document is in one language; which others there are can be asked."""
    say = {"Bus": (Pronunciation(say="booss", language="de"), Pronunciation(say="buzz"))}
    assert [way.say for way in read_pls(write_pls(say, "en"), "x").say["Bus"]] == ["buzz"]
    assert others(say, "en") == ("de",)
    assert others(say, "de-AT") == ()


def _is_text(value: str) -> bool:
    return value == " ".join(value.split()) and bool(value)


_TEXTS = (
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=20)
    .map(lambda text: unicodedata.normalize("NFC", text))
    .filter(_is_text)
)
_IPA = st.text(st.sampled_from("aeʃɪˈˌːntɔ̃"), max_size=8).map(lambda signs: normal(f"a{signs}"))
_WORDED = st.fixed_dictionaries({"say": _TEXTS}, optional={"ipa": _IPA})
_WAYS = st.builds(
    lambda said, **rest: Pronunciation(**said, **rest),
    said=_WORDED | st.fixed_dictionaries({"ipa": _IPA}),
    case=st.sampled_from([None, True, False]),
    whole=st.booleans(),
    language=st.sampled_from(["", "en", "en-GB"]),
)


@given(
    say=st.dictionaries(_TEXTS, st.lists(_WAYS, min_size=1, unique_by=lambda way: way.language).map(tuple))
)
def test_what_is_written_is_read_back(say: dict[str, tuple[Pronunciation, ...]]) -> None:
    """Import gives back what export wrote, for any words and any of the things an entry can say."""
    found = read_pls(write_pls(say, "en-GB"), "x")
    assert found.left_out == ()
    assert found.say == say
