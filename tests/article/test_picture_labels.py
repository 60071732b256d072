"""A label of a picture is known by its form, and headings of a like form are not taken for one."""

import pytest

from audiopub.article.captions import is_caption
from audiopub.article.picture_labels import is_label, is_quotation, is_somebody
from audiopub.article.scenes import scene_places
from audiopub.article.units import Unit, to_units
from tests.article.conftest import PARAGRAPHS


def unit(text: str) -> Unit:
    """Return a line."""
    return Unit(text=text, lines=None)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Quill, keeper of the kettles",
        "Councillor Ada Quill, who opened the shed",
        "Karl Lenz, Schleusenwärter",
        "Rosa Mar, farera",
        "Der Steg bei Flut, 2. September 2021",
        "Muelle viejo, 19 de enero de 2023",
        "Am Schuppen, 9. Mai, 6:40 Uhr",
        "Muelle viejo, 3 de mayo, 21:40 horas.",
        "Kettles on a shelf. Lower Quay, May 2024",
        "The shed in Lower Quay, which has been shut since March",
    ],
)
def test_labels(line: str) -> None:
    """Somebody and who that is, a whole date at the end, and what is told of a thing are labels."""
    assert is_label(unit(line))


@pytest.mark.parametrize(
    "line",
    [
        "Ein Riss, so lang wie ein Arm",
        "An afternoon, a kettle and a lid",
        "What happens next",
        "The shed, the lid, the stove",
        "1. Lower Quay",
        "The shed in Lower Quay, which has been shut since March, is open again.",
    ],
)
def test_headings_and_sentences_are_no_labels(line: str) -> None:
    """A heading with a comma in it and a whole sentence are no labels."""
    assert not is_label(unit(line))


def test_labels_on_a_page_only() -> None:
    """A label is a caption where a page surrounds the text; below a quotation it names the speaker."""
    label = "Ada Quill, keeper of the kettles"
    for above, expected in ((PARAGRAPHS[0], {1}), ("“The lids are gone,”", set())):
        units = to_units("\n\n".join([above, label, *PARAGRAPHS]))
        assert scene_places(units, range(1, 2), messy=True) == expected
    assert is_somebody(unit(label))
    assert is_quotation(unit("“The lids are gone.”"))


def test_what_stands_below_a_credit() -> None:
    """A description right below a credit is a caption, though nothing but lines of the page stand around."""
    line = "Eine Kiste steht auf dem Kai neben einem Schuppen"
    for above, expected in (("Foto: Ada Quill", {3}), ("Kai", set())):
        units = to_units("\n\n".join([PARAGRAPHS[0], "Teilen", above, line, "Audio", "3 Min", *PARAGRAPHS]))
        assert scene_places(units, range(3, 4), messy=True) == expected


def test_rows_of_tables_are_no_labels() -> None:
    """A line with tabs in it is a row of a table, though a place and a date stand in it."""
    row = "Lower Quay\tThe shed at the harbour\tMay 2024"
    units = to_units("\n\n".join([PARAGRAPHS[0], row, *PARAGRAPHS]))
    assert scene_places(units, range(1, 2), messy=True) == set()
    plain = to_units("\n\n".join([PARAGRAPHS[0], row.replace("\t", " at "), *PARAGRAPHS]))
    assert scene_places(plain, range(1, 2), messy=True) == {1}


def test_credit_behind_a_bar() -> None:
    """A credit behind an upright bar makes a line a caption."""
    assert is_caption(unit("A keeper opens the shed, Lower Quay. | Courtesy of the Museum of Kettles"))
    assert not is_caption(unit("A keeper opens the shed | Lower Quay"))
