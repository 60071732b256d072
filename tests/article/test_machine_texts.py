"""Descriptions of pictures that a program made are shown and not read."""

import pytest

from audiopub.article.machine_texts import is_machine_text
from tests.article.conftest import PARAGRAPHS, Read


@pytest.mark.parametrize(
    "line",
    [
        "Image may contain: Person, Dog, Lamp, and Outdoors",
        "May be an image of 2 people and text that says ‘Open’",
        "No photo description available.",
        "A pier with lamps on it. AI-generated content may be incorrect.",
        "Bild könnte enthalten: 2 Personen, Meer und im Freien",
        "Kann ein Bild von einem Leuchtturm sein",
        "Peut être une image de 2 personnes",
        "La imagen puede contener: una o más personas",
        "Pode ser uma imagem de barco e texto",
        "Nessuna descrizione della foto disponibile.",
    ],
)
def test_what_a_program_says_of_a_picture_is_silent(read: Read, line: str) -> None:
    """It is known in six languages, wherever it stands in the text."""
    article = read("\n\n".join(["The Ferry Is Late", *PARAGRAPHS[:2], line, *PARAGRAPHS[2:]]))
    assert not [block for block in article.blocks if block.aloud and block.text == line]


@pytest.mark.parametrize(
    "line",
    [
        "The image may be an old one, she said, and it may contain lead.",
        "Peut-être une image suffit-elle.",
        "Mistakes are to be found: what a machine writes may be incorrect.",
    ],
)
def test_sentences_with_such_words_are_text(line: str) -> None:
    """The same words inside a sentence say nothing of a program."""
    assert not is_machine_text(line)
