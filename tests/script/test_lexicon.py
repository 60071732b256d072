"""The editor's own pronunciations."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from audiopub.model import Cell, Change
from audiopub.pronunciation import Pronunciation, pronunciations
from audiopub.script import lexicon
from tests.script.samples import block, script, spoken_of

_SEE = Pronunciation(say=" see ")


def said(text: str, **say: str) -> str:
    """Return `text` with the entries of `say` applied."""
    return applied(text, say)


def applied(text: str, say: Mapping[str, object], language: str = "en") -> str:
    """Return `text` with its changes applied from the last to the first."""
    entries = {word: pronunciations(value) for word, value in say.items()}
    for change in reversed(list(lexicon.build(entries, [text]).changes(text, language))):
        text = text[: change.start] + change.spoken + text[change.end :]
    return text


def test_entries_match_whole_words() -> None:
    """An entry is not found inside another word."""
    assert said("A nginx server, nginxed.", nginx="engine ex") == "A engine ex server, nginxed."


def test_small_letters_match_in_any_case() -> None:
    """An entry with a capital matches only as written."""
    assert said("Nginx NGINX", nginx="engine ex") == "engine ex engine ex"
    assert said("IT is it", IT="eye tee") == "eye tee is it"


def test_the_longest_entry_holds() -> None:
    """Where two entries begin at one place, the longer is said."""
    assert applied("New York City", {"New York": "a", "New York City": "b"}) == "b"


def test_white_space_in_an_entry_is_any_white_space() -> None:
    """A name broken over two lines is still the name."""
    assert applied("Bo\nNg came", {"Bo Ng": "bow ing"}) == "bow ing came"


def test_marks_and_scripts_without_spaces() -> None:
    """An entry may begin or end with a mark, and a Japanese one needs no space around it."""
    assert applied("uses C++ now", {"C++": "see plus plus"}) == "uses see plus plus now"
    assert applied("港町です", {"港町": "みなとまち"}) == "みなとまちです"


def test_entries_are_normalised() -> None:
    """An entry typed with combining accents finds the composed letters of the text."""
    assert applied("café", {unicodedata.normalize("NFD", "café"): "kaffay"}) == "kaffay"


def test_only_entries_of_the_article_are_kept() -> None:
    """Blank entries and those that do not occur cost nothing."""
    built = lexicon.build({"absent": (_SEE,), " ": (_SEE,)}, ["Some text"])
    assert built == lexicon.Lexicon()
    assert list(built.changes("absent", "en")) == []


def test_a_change_names_its_rule() -> None:
    """Programs can list the entries that an article used."""
    found = list(lexicon.build({"sea": (_SEE,)}, ["The sea"]).changes("The sea", "en"))
    assert found == [Change(start=4, end=7, spoken="see", rule=lexicon.RULE)]


def test_case_can_be_asked_for_or_waived() -> None:
    """`case` decides whether capitals matter, whatever the entry is written like."""
    assert applied("It IT it", {"IT": {"say": "x", "case": False}}) == "x x x"
    assert applied("Polish polish", {"polish": {"say": "x", "case": True}}) == "Polish x"


def test_parts_of_words_can_be_meant() -> None:
    """An entry that is not for whole words is found inside words, and the longest still holds."""
    say = {"berg": {"say": "bairg", "whole": False}, "Bergen": "Bear-gen"}
    assert applied("Nuremberg, Bergen, bergs", say) == "Nurembairg, Bear-gen, bairgs"


def test_an_entry_of_a_language_holds_in_its_sentences_alone() -> None:
    """A language covers its regions; the entry for the nearest of them holds."""
    say = {"Chat": [{"say": "sha", "language": "fr"}, "tchat"], "Bus": {"say": "booss", "language": "de"}}
    assert applied("Chat Bus", say, "fr-CA") == "sha Bus"
    assert applied("Chat Bus", say, "en") == "tchat Bus"
    assert applied("Chat Bus", say, "de-AT") == "tchat booss"
    assert applied("Bus", say, "den") == "Bus"
    regions = {"Bus": [{"say": "a", "language": "en"}, {"say": "b", "language": "en-GB"}]}
    assert (applied("Bus", regions, "en-GB"), applied("Bus", regions, "en-US")) == ("b", "a")


def test_a_word_in_the_title_alone_is_said_as_its_entry_says() -> None:
    """The opening says the title and the authors, which need not occur in the text."""
    found = script(
        block(1, "Nothing here."),
        title="Siobhan returns",
        authors=("Bo Ng",),
        decisions={"say": {"Siobhan": "Shivawn", "Bo Ng": "Bow Ing"}},
    )
    spoken = " ".join(sentence.spoken for sentence in found.sentences)
    assert "Shivawn returns" in spoken
    assert "Bow Ing" in spoken


def test_the_sentence_decides_its_language() -> None:
    """In an article in one language, an entry for another holds in the sentences of that other only."""
    german = block(2, "Der Bus kommt.", language="de")
    found = script(
        block(1, "The Bus comes."), german, decisions={"say": {"Bus": {"say": "booss", "language": "de"}}}
    )
    assert [spoken_of(found, 1)[0].spoken, spoken_of(found, 2)[0].spoken] == [
        "The Bus comes.",
        "Der booss kommt.",
    ]


def test_phonemes_are_where_the_word_was() -> None:
    """A change holds the phonemes and what is said without them; the sentence knows where in its words."""
    decisions = {"say": {"Siobhan": {"ipa": "ʃɪˈvɔːn", "say": "Shivawn"}, "Hallevik": {"ipa": "ˈhɑːləvɪk"}}}
    found = script(block(1, "It cost  $5, Siobhan;\nHallevik\u200b saw  (Siobhan)."), decisions=decisions)
    (sentence,) = spoken_of(found, 1)
    assert [(sentence.spoken[each.start : each.end], each.ipa) for each in sentence.phonemes] == [
        ("Shivawn", "ʃɪˈvɔːn"),
        ("Hallevik", "ˈhɑːləvɪk"),
        ("Shivawn", "ʃɪˈvɔːn"),
    ]
    assert [each.ipa for each in sentence.changes if each.rule == lexicon.RULE] == [
        "ʃɪˈvɔːn",
        "ˈhɑːləvɪk",
        "ʃɪˈvɔːn",
    ]


def test_a_genitive_is_said_with_its_word() -> None:
    """English says the s after phonemes as it does after any word; other words than phonemes keep theirs."""
    say = {
        "Siobhan": {"ipa": "ʃɪˈvɔːn", "say": "Shivawn"},
        "Hallevik": {"ipa": "ˈhɑːləvɪk"},
        "Roche": {"ipa": "rɒʃ"},
        "Quay": "key",
    }
    entries = {word: pronunciations(value) for word, value in say.items()}
    text = "Siobhan’s, Hallevik's and Roche's; Quay's, Siobhan'sx"
    found = list(lexicon.build(entries, [text]).changes(text, "en-GB"))
    assert [(text[each.start : each.end], each.spoken, each.ipa) for each in found] == [
        ("Siobhan’s", "Shivawn’s", "ʃɪˈvɔːnz"),
        ("Hallevik's", "Hallevik's", "ˈhɑːləvɪks"),
        ("Roche's", "Roche's", "rɒʃɪz"),
        ("Quay", "key", ""),
        ("Siobhan", "Shivawn", "ʃɪˈvɔːn"),
    ]
    german = lexicon.build(entries, [text]).changes("Siobhan's", "de")
    assert [(each.end, each.ipa) for each in german] == [(7, "ʃɪˈvɔːn")]


def test_phonemes_in_a_table_are_where_its_cells_are_said() -> None:
    """Headings stand before the cells in what is said, and the phonemes move with their cell."""
    rows = (
        (Cell(text="Who", header=True), Cell(text="When", header=True)),
        (Cell(text="Siobhan"), Cell(text="1")),
    )
    text = "Who When\nSiobhan 1".replace("\n", " ")
    table = replace(block(1, text, kind="table"), rows=rows)
    found = script(table, decisions={"say": {"Siobhan": {"ipa": "ʃɪˈvɔːn"}, "1": {"ipa": "wʌn"}}})
    said = [
        sentence.spoken[each.start : each.end]
        for sentence in spoken_of(found, 1)
        for each in sentence.phonemes
    ]
    assert said == ["Siobhan", "1"]
    assert "Who: Siobhan; When: 1" in [sentence.spoken for sentence in spoken_of(found, 1)]
