"""What no phrase gives away is a note by several signs together; one sign leaves a sentence in the text."""

import pytest

from audiopub.article.notes import note_places
from audiopub.article.remarks import footnote_places, remark_places
from audiopub.article.units import to_units
from tests.article.conftest import PARAGRAPHS


def below(*lines: str) -> frozenset[int]:
    """Return which of these lines at the end of a text are notes, counted from 0."""
    units = to_units("\n\n".join([*PARAGRAPHS, *PARAGRAPHS, *lines]))
    first = 2 * len(PARAGRAPHS)
    return frozenset(index - first for index in remark_places(units, frozenset()) if index >= first)


@pytest.mark.parametrize(
    "line",
    [
        "Details were correct when we went to press.",
        "March 2024: We added a line on the second boat after letters from readers.",
        "The rope was lent to us by its maker, and everything else in this guide we bought.",
        "L’auteure n’a aucun lien avec les entreprises citées dans ce texte.",
        "Ce reportage a été réalisé avec le soutien de la fondation du Port.",
        "Nota: questo pezzo è stato scritto senza soldi pubblici.",
        "Corrigido às 9h40: este texto dizia que os barcos eram dois.",
        "Una primera versión de esta crónica situaba el muelle en otra calle.",
        "Die Zahlen stammen aus dem Hafenbericht, der uns vorliegt.",
        "The figures come from a letter seen by this office.",
        "Die Reporterin hat diese Recherche selbst bezahlt.",
        "Ann Bee's “A Life on Ropes” is published by Quay House in May.",
    ],
)
def test_several_signs_tell_a_note(line: str) -> None:
    """A line that names the piece and what was done to it, who paid or what was wrong is a note."""
    assert below(line) == {0}


@pytest.mark.parametrize(
    "line",
    [
        "She said that the article had been a mistake, and that she would not write another one.",
        "The harbour paid for the rope with a grant from the county, and nobody thanked it.",
        "He had written the report at night, and in the morning it was gone.",
        "“This article was paid for by the harbour,” he said, and threw the newspaper away.",
        "The figures come from the office on the quay, and nobody trusts them.",
        "We went home when the last boat had come in.",
    ],
)
def test_one_sign_leaves_a_sentence(line: str) -> None:
    """A sentence that only happens to speak of texts or money is read aloud."""
    assert not below(line)


def test_numbered_lines_with_marks_in_the_text_are_footnotes() -> None:
    """Numbered lines low in a text are its footnotes when the text has their marks, and else a list."""
    notes = ["1 The boat was sold twice in that year.", "(2) The ledger is in the county archive."]
    marked = ["The ferry came back in October.1 Nobody had announced it (2).", *PARAGRAPHS, *PARAGRAPHS]
    assert footnote_places(to_units("\n\n".join([*marked, *notes]))) == {9, 10}
    assert not footnote_places(to_units("\n\n".join([*PARAGRAPHS, *PARAGRAPHS, *notes])))


def test_a_list_of_sources_ends_where_paragraphs_begin() -> None:
    """Lines below a head of sources are silent up to the next long paragraph, which is not."""
    sources = ["Sources", "The harbour office", "The county archive"]
    more = " ".join([*PARAGRAPHS, *PARAGRAPHS])
    units = to_units("\n\n".join([*PARAGRAPHS, *PARAGRAPHS, *sources, more]))
    assert note_places(units) == {8, 9, 10}


def test_who_wrote_the_text_does_not_speak_of_it_by_name() -> None:
    """A line near the end that names the author of the article tells who that is, and is a note."""
    about = "Before she turned to boats, Ann Bee sold maps."
    units = to_units("\n\n".join([*PARAGRAPHS, *PARAGRAPHS, about]))
    assert note_places(units, ["Ann Bee"]) == {8}
    assert not note_places(units, ["Carl Dee"])
