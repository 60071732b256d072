"""The editor's own pronunciations."""

import unicodedata

from audiopub.model import Change
from audiopub.script import lexicon


def said(text: str, **say: str) -> str:
    """Return `text` with the entries of `say` applied."""
    return applied(text, say)


def applied(text: str, say: dict[str, str]) -> str:
    """Return `text` with its changes applied from the last to the first."""
    for change in reversed(list(lexicon.build(say, [text]).changes(text))):
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
    built = lexicon.build({"absent": "x", " ": "y"}, ["Some text"])
    assert built == lexicon.Lexicon()
    assert list(built.changes("absent")) == []


def test_a_change_names_its_rule() -> None:
    """Programs can list the entries that an article used."""
    found = list(lexicon.build({"sea": " see "}, ["The sea"]).changes("The sea"))
    assert found == [Change(start=4, end=7, spoken="see", rule=lexicon.RULE)]
