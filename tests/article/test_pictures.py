"""Captions are known by the captions and the text around them, and by words that only captions have."""

import pytest

from audiopub.article.captions import is_caption, is_signature
from audiopub.article.read import read_article
from audiopub.article.units import Unit
from tests.article.conftest import PARAGRAPHS


def silent(*lines: str) -> list[str]:
    """Return the captions of a text in which these lines stand between paragraphs."""
    page = "\n\n".join(["The Ferry Is Late", *PARAGRAPHS[:2], *lines, *PARAGRAPHS[2:]])
    article = read_article("page.txt", page.encode())
    return [block.text for block in article.blocks if block.kind == "caption"]


@pytest.mark.parametrize(
    "line",
    [
        "Image source, Ada Quill/Harbour Courier",
        "Media caption, The crew leaves the ship at dawn",
        "My grandmother at the pump. Family archive",
        "Il nonno alla pompa. Archivio di famiglia",
        "Visuel libre de droits pour la presse",
        "Themenbild: Regen",
        "Immagine generata con IA",
        "The yard before (top) and after the flood",
        "Fishing boats in the bay. NurPhoto",
    ],
)
def test_words_of_captions(line: str) -> None:
    """A line that says where its picture is from, or where in a picture to look, is a caption."""
    assert is_caption(Unit(text=line, lines=None))


@pytest.mark.parametrize(
    "line",
    [
        "Family matters",
        "The archive of the town burned down in the winter of the great flood, and nobody rebuilt it.",
        "She sent him a stock image of a tree, and he thanked her for it at length.",
        "Er nannte das Titelbild eine Zumutung und kaufte die Zeitung trotzdem jeden Morgen.",
        "The Family | The Archive",
    ],
)
def test_sentences_with_the_same_words_stay(line: str) -> None:
    """The words of a caption in a sentence or a heading make none."""
    assert not is_caption(Unit(text=line, lines=None))


def test_signature_and_the_line_above() -> None:
    """A photographer with a paper behind the name is a credit, and what stands above it is the caption."""
    assert is_signature("Ada Quill | Harbour Courier")
    assert is_signature("A. QUILL/HARBOUR INST.")
    assert not is_signature("Yes or no | Maybe")
    caption = "Crates of mussels wait on the quay for the evening boat."
    assert silent(caption, "Ada Quill | Harbour Courier") == [caption, "Ada Quill | Harbour Courier"]


def test_bare_name_that_signs_another_caption() -> None:
    """A bare name is a credit when a caption ends with it; otherwise it may be a heading."""
    first, second = "The old pump. Photo by Ada Quill", "Two brothers who mend nets by lamplight."
    between = "Nothing else moved in the harbour that evening, and the gulls slept on the roofs."
    assert silent(first, between, second, "Ada Quill") == [first, second, "Ada Quill"]
    assert silent(second, "Ada Quill") == []


def test_copy_of_a_caption() -> None:
    """An alternative text that begins as the caption beside it is silent too."""
    caption = "Crates of mussels wait on the quay tonight. Photo: Ada Quill"
    assert silent("Crates of mussels wait on the quay tonight", caption) == [
        "Crates of mussels wait on the quay tonight",
        caption,
    ]


def test_alternative_text() -> None:
    """One or two lines in small letters without a stop between paragraphs are alternative texts."""
    assert silent("a crate of mussels on a wet quay") == ["a crate of mussels on a wet quay"]


def test_lines_in_small_letters_stay() -> None:
    """A list, or verse, in small letters is no row of alternative texts."""
    rows = ["flour for the table", "butter for the tin", "salt for the water", "pears for the top"]
    assert silent(*rows) == []


def test_who_is_where() -> None:
    """A name right before a place, without a verb, is a caption when the text names that person too."""
    text = "Ada Quill has worked on the boats for longer than she cares to say out loud."
    caption = "Ada Quill on the roof of the old harbour office. The view reaches the islands."
    between = "Nothing else moved in the harbour that evening, and the gulls slept on the roofs."
    assert silent(text, between, caption) == [caption]
    assert silent(caption) == []


def test_standfirst_above_a_credit_stays() -> None:
    """Several sentences without a stop at the end are a standfirst, though a credit stands below."""
    text = "The harbour has no lamps left to light. The town does not know what to do about it, and waits"
    assert text not in silent(text, "Photo: Ada Quill")


def test_bare_name_of_a_picture() -> None:
    """A bare "Illustration." right above a caption is silent as the caption is, and elsewhere it is read."""
    caption = "The quay at dusk. Photo: Ann Bee"
    assert "Illustration." in silent(*PARAGRAPHS, "Illustration.", caption, *PARAGRAPHS)
    assert "Illustration." not in silent(*PARAGRAPHS, "Illustration.", *PARAGRAPHS)
