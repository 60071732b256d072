"""Notes of works of reference and of tables are known by their forms; sentences like them stay."""

import pytest

from audiopub.article.notes import is_note, note_places
from audiopub.article.table_notes import table_note_places
from audiopub.article.units import Unit, to_units


@pytest.mark.parametrize(
    "line",
    [
        "This article is about the lake. For the poet, see Ada Lake.",
        "Dieser Artikel behandelt den See; zum Dichter siehe Karl See.",
        "Cet article concerne le lac. Pour le poète, voir Luc Lac.",
        "Este artículo trata sobre el lago. Para otros usos, véase Lago (desambiguación).",
        "Não confundir com Lago Novo.",
        "Se stai cercando il poeta, vedi Luca Lago.",
        "^ Quill 1962, pp. 91–93.",
        "a. ^ In the old spelling also Kwill.",
        "↑ Ada Quill: Kessel am See. Seeverlag, 1962.",
        "Quill 1962, S. 14.",
        "Corrigendum: The kettle holds nine litres.",
        "For the record:",
        "Les auteurs déclarent n’avoir aucun conflit d’intérêts.",
        "Los autores declaran no tener conflictos de interés.",
        "Le titre de cet article vient d’une chanson.",
        "Este texto puede contener enlaces de afiliado.",
        "Avec les informations de Luc Perrin",
        "La información nutrimental es aproximada.",
    ],
)
def test_notes_of_reference(line: str) -> None:
    """What an entry is not about and its references are notes; so are corrections."""
    assert is_note(Unit(text=line, lines=None))


@pytest.mark.parametrize(
    "line",
    [
        "This article is about the lake and the people who live there.",
        "For the boats, see if the wind has turned before you walk down.",
        "You can help by bringing a lamp.",
        "For the record: I never liked the kettle.",
        "Quill left in 1962, 91 years old.",
        "The authors have no interest in kettles.",
        "The title was hers for three years.",
    ],
)
def test_sentences_stay(line: str) -> None:
    """A sentence with the same words stays in the voice."""
    assert not is_note(Unit(text=line, lines=None))


ROWS = "Kettle\tPrice\nBrass\t12\n"


@pytest.mark.parametrize(
    "line",
    [
        "Means of all kettles; those with holes were not counted.",
        "Noten: 6 = sehr gut, 1 = sehr schlecht.",
        "n/a = not asked",
        "Valeurs arrondies au gramme.",
        "Precios de las tiendas del puerto.",
    ],
)
def test_notes_below_a_table(line: str) -> None:
    """What explains a table stands right below it, and is text elsewhere."""
    assert table_note_places(to_units(ROWS + line)) == {2}
    assert not table_note_places(to_units(f"The kettles hang in the shed.\n{line}"))


def test_text_below_a_table() -> None:
    """A sentence that tells something goes on with the text, also below a table."""
    for line in ("Prices have risen since the harbour froze.", "The brass one is the best of them."):
        assert not table_note_places(to_units(ROWS + line))


def test_dated_prices() -> None:
    """A line that says of when prices are is a note wherever it stands; a sentence about prices is none."""
    lines = "Prix relevés en mai 2025, hors promotions.\nPrices rose in May 2025, and nobody knew why."
    assert table_note_places(to_units(lines)) == {0}


def test_who_allowed_it_ends_an_article() -> None:
    """A permission with its number is a note among the last lines alone."""
    line = "The stones were taken with permission of the parish (permit no. 7)."
    text = "The kettles hang in the shed, and nobody has counted the lids since the harbour froze over."
    assert note_places(to_units("\n\n".join([*[text] * 9, line]))) == {9}
    assert not note_places(to_units("\n\n".join([line, *[text] * 9])))
