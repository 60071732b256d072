"""What a page lays open about a text is a note, in six languages; sentences like it are read aloud."""

import pytest

from audiopub.article.closing import is_last_word, is_made_known
from audiopub.article.notes import is_note, note_places
from audiopub.article.units import Unit, to_units
from tests.article.conftest import PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "This obituary was amended on 3 May to say that the ferry was built in Cork.",
        "The headline of this article was changed to make the place clear.",
        "Die Länge der Brücke wurde korrigiert (zuvor: 40 Meter).",
        "La longueur du pont a été corrigée (auparavant 40 mètres).",
        "El nombre fue corregido (antes: Ana Abeya).",
        "Changed in version 2.3: the lid may be left open.",
        "Neu in Version 4: der Deckel",
        "Modifié dans la version 2.3 : le couvercle",
        "Añadido en la versión 2.3.",
        "Adicionado na versão 2.3.",
        "Aggiunto nella versione 2.3.",
        "Les points de vue exprimés ici n’engagent que leurs auteurs.",
        "The views expressed by guests do not necessarily reflect those of the harbour board.",
        "Gastbeiträge geben nicht unbedingt die Meinung der Redaktion wieder.",
        "Os artigos publicados são da exclusiva responsabilidade dos autores.",
        "This conversation was held on the quay in May and was edited for length and clarity.",
        "Esta entrevista se hizo por correo en mayo y fue editada para facilitar la lectura.",
        "A shorter version was published in our spring issue.",
        "Eine gekürzte Fassung erschien im Mai im Hafenblatt.",
        "Une version plus longue est parue dans le numéro 12.",
        "Dieser Beitrag enthält unbezahlte Werbung.",
        "Nota dello staff: la discussione è chiusa.",
        "Hinweis der Moderation: Bitte beim Thema bleiben.",
        "Zuletzt bearbeitet: 3. Mai 2021",
        "Ultima modifica: 3 maggio 2021",
        "Some of the links below are affiliate links.",
        "Alle Links in der Liste sind Provisions-Links.",
        "Algunos enlaces son de afiliado y nos dejan unos céntimos.",
        "Certains liens sont affiliés.",
        "This guide is for general information only.",
        "Dieser Ratgeber dient nur der allgemeinen Information.",
        "Les informations contenues dans cette page ne sauraient remplacer l’avis d’un médecin.",
        "Este texto tiene carácter informativo y no obliga al ayuntamiento.",
        "Este artigo não dispensa a consulta de um técnico.",
        "Questa guida non sostituisce il parere di un tecnico.",
        "The content of this page may be reproduced with credit.",
        "O conteúdo deste artigo pode ser reproduzido com indicação da fonte.",
    ],
)
def test_what_is_laid_open_is_a_note_wherever_it_stands(line: str) -> None:
    """Amendments, edited talks, whose opinion it is, and links that pay are told from the text."""
    assert is_made_known(line)
    assert is_note(Unit(text=line, lines=None))


@pytest.mark.parametrize(
    "line",
    [
        "The map was changed in 1870 to show the new quay.",
        "A shorter man appeared in the door and was published at once.",
        "Der Kapitän wurde korrigiert und schwieg.",
        "In the new version of the song she no longer leaves.",
        "The opinions of the crew were many, and the cook had two.",
        "This conversation took place on the quay, and nobody else heard it.",
        "Das Gespräch am Telefon dauerte zwei Stunden.",
        "The last edited page was still wet.",
        "The links of the chain are made of iron.",
        "Los enlaces entre los barrios son de piedra.",
        "This page has a corner that was folded twice.",
        "Die Stimme kann die Geige nicht ersetzen.",
        "La información que dio el capitán era falsa.",
        "The content of the box can be guessed by its smell.",
        "La salsa no sustituye a la sopa.",
        "This guide cannot replace a summer in the shed, she used to say, but it will do for a while.",
        "Ce guide ne peut remplacer une journée au bord du lac.",
    ],
)
def test_sentences_with_the_same_words_are_no_notes(line: str) -> None:
    """The same words tell nothing of the page in a sentence about something else."""
    assert not is_made_known(line)
    assert not is_last_word(line)


@pytest.mark.parametrize(
    "line",
    [
        "The prices quoted were collected in May in four shops.",
        "Alle Preise verstehen sich inklusive Mehrwertsteuer.",
        "Les prix indiqués sont ceux de mai.",
        "I prezzi indicati sono di maggio.",
        "With thanks to the friends of the old ferry, who paid for the paint.",
        "Mit herzlichem Dank an Karl Lenz für die Bilder.",
        "The study: A. Quill, “Lids and lime”, Harbour Studies, 2021.",
        "Documentos: Ordenanza 4/2021, artículo 12.",
    ],
)
def test_prices_and_thanks_are_notes_among_the_last_lines_only(line: str) -> None:
    """The same line in the middle of a text is read aloud."""
    assert is_last_word(line)
    end = to_units("\n\n".join([*PARAGRAPHS, *PARAGRAPHS, line]))
    middle = to_units("\n\n".join([line, *PARAGRAPHS, *PARAGRAPHS]))
    assert note_places(end) == {len(end) - 1}
    assert not note_places(middle)


def test_the_prices_of_a_story_are_no_note() -> None:
    """Only prices that the page itself gives are meant."""
    assert not is_last_word("The prices were high that year, and the harbour stood empty.")


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("quay¹", "1 The wall along the water, built in 1870."),
        ("quay²", "2. The wall along the water in town."),
    ],
)
def test_footnotes_with_raised_marks(mark: str, note: str) -> None:
    """A raised mark in the text proves a numbered line below to be its note."""
    first, *others = PARAGRAPHS
    units = to_units("\n\n".join([f"{first} They met on the {mark} again.", *others, note]))
    assert note_places(units) == {len(units) - 1}


def test_steps_are_no_footnotes() -> None:
    """A number glued to a word is no mark of a step with the same number."""
    first, *others = PARAGRAPHS
    steps = ["1. Take the lid off the pot and let it cool.", "2. Put the lid back on when it is cold."]
    units = to_units("\n\n".join([f"{first} They met in Hall2 on pier 1.", *others, *steps]))
    assert not note_places(units)
