"""Notes about an article are shown and not read aloud, in six languages; sentences like them stay."""

import pytest

from audiopub.article import notes
from audiopub.article.closing import is_last_word, is_made_known
from audiopub.article.notes import is_note, note_places
from audiopub.article.units import Unit, to_units
from tests.article.conftest import PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "Nutrition facts are an estimate and depend on the brands you use.",
        "Die Nährwertangaben sind Richtwerte.",
        "This is a developing story.",
        "I nomi di alcune persone citate nel testo sono stati cambiati.",
        "Les prénoms des témoins ont été modifiés.",
        "Esta reportagem teve apoio de uma bolsa da fundação.",
        "This story received a grant from a fund for local papers.",
        "This article was translated with the help of AI.",
        "Dieser Text wurde automatisch übersetzt.",
        "Reporte de Ana Abeja; editado por Luis Mar",
        "Traducción de Ana Abeja",
        "con EFE",
        "mku/dpa",
        "The study can be read at www.lake.example.org",
        "La Nuit, de Luc Perrin, éd. du Lac, 192 p., 17 €.",
        "Las opiniones expresadas en esta columna son de su autora.",
        "The authors declare no competing interests.",
        "Edited in May to add: the parrot is well.",
        "Termine: Änderungen vorbehalten.",
        "This page is not intended as medical advice.",
        "Spoiler warning: we tell the end.",
        "This is the second part of a series on rivers.",
        "Segunda entrega de la serie sobre los ríos.",
        "Abdruck honorarfrei, Belegexemplar erbeten",
        "UPDATE (3 May): The ferry sails again.",
        "Aktualisierung vom 3. Mai: Die Fähre fährt wieder.",
        "L’entretien a été relu et réalisé par téléphone.",
        "Interview: Karl Lenz",
        "Ricetta tratta da un quaderno di famiglia.",
        "* Le prénom a été changé",
    ],
)
def test_notes_wherever_they_stand(line: str) -> None:
    """What tells how an article was made, paid for, translated or changed is a note."""
    assert is_made_known(line)
    assert is_note(Unit(text=line, lines=None))


@pytest.mark.parametrize(
    "line",
    [
        "She said the plans were subject to change, and then she changed them.",
        "The second part of the bridge is older than the first.",
        "Two names were read out, and nobody answered to either of them.",
        "He read the article twice and said that the machine had written it better.",
        "El segundo barco salió a las nueve con la marea.",
        "The study took three years and a great deal of patience.",
        "(laughs)",
    ],
)
def test_sentences_stay(line: str) -> None:
    """A sentence of the text with the words of a note stays in the voice."""
    assert not is_note(Unit(text=line, lines=None))


LAST_WORDS = [
    "Nota: la ricetta è stata provata due volte.",
    "P.S.: The parrot is called Kenneth.",
    "L’autrice ringrazia gli amici del lago.",
    "The study was funded by a lake fund.",
    "The Quiet Pump is at the Harbour theatre from 7 May.",
    "I was sent a review copy of this lamp.",
    "En partenariat avec la ville du lac",
    "Zur Person: Karl Lenz schreibt über Seen.",
]


@pytest.mark.parametrize("line", LAST_WORDS)
def test_notes_among_the_last_lines(line: str) -> None:
    """What may be a sentence of the text elsewhere is a note among the last lines."""
    assert is_last_word(line)
    assert 0 not in note_places(to_units("\n\n".join([line, *PARAGRAPHS * 3])))
    body = "\n\n".join([*PARAGRAPHS * 3, line])
    assert note_places(to_units(body)) == {3 * len(PARAGRAPHS)}


def test_last_line_in_brackets_and_lone_star() -> None:
    """A last line in brackets, or with a star that no list has, is a note; dinkuses and lists are none."""
    for line in ("(Mit einem Gruß an alle Leser)", "* She is the mayor's cousin"):
        units = to_units("\n\n".join([*PARAGRAPHS * 3, line]))
        assert note_places(units) == {len(units) - 1}
    for lines in (["* * *"], ["* a rope", "* a lamp and a book"]):
        assert not note_places(to_units("\n\n".join([*PARAGRAPHS * 3, *lines])))


def test_sentence_that_begins_with_a_noun_names_no_author() -> None:
    """Two capitals at the start of a German sentence are no author about whom a note tells."""
    line = "Am Eröffnungstag ist der Eintritt frei."
    assert not note_places(to_units("\n\n".join([*PARAGRAPHS * 3, line])))


def test_long_note_with_a_head() -> None:
    """A note that says so at its start may be long."""
    assert is_note(Unit(text="Editor's note: " + "the ferry was late again " * 18, lines=None))


def test_pages_and_money_in_a_sentence_are_no_book() -> None:
    """A sentence of the text that counts pages and money is no note; a book with its price is one."""
    assert not is_note(
        to_units("Its report ran to 212 pages and cost £85,000, which nobody had expected.")[0]
    )
    assert not is_note(to_units("The council read 90 pages and paid £85 for the privilege of doing so.")[0])
    assert is_note(to_units("Ada Quill, The Quay. Harbour Press, 212 pages, £14.99.")[0])


def test_notes_of_a_recipe_below_their_head() -> None:
    """A list below "Notes" is of notes up to the last that is one by itself; other tips are read aloud."""
    text = [*PARAGRAPHS, *PARAGRAPHS]
    listed = ["Notas", "• Se guarda tres días.", "• Los precios están sujetos a cambios."]
    units = to_units("\n\n".join([*text, *listed]))
    assert note_places(units) == {len(text), len(text) + 1, len(text) + 2}
    assert not note_places(to_units("\n\n".join([*text, *listed[:2]])))


def test_nota_beside_a_text() -> None:
    """What "Nota:" adds to a text is a note, what it tells the reader to mind is not."""
    assert is_note(Unit(text="Nota: La barca aparece en el registro con otro nombre.", lines=None))
    assert not is_note(Unit(text="Nota: Deje la tapa abierta si usted vive cerca del mar.", lines=None))


def test_who_pays_the_bill() -> None:
    """A paper that pays for what it reviews says so below the text."""
    for line in (
        "La redazione paga i propri conti e non si annuncia.",
        "This magazine pays for its own meals.",
        "Die Redaktion zahlt ihre Rechnungen selbst.",
    ):
        units = to_units("\n\n".join([*PARAGRAPHS, *PARAGRAPHS, line]))
        assert note_places(units) == {len(units) - 1}, line


def test_a_long_text_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only below a head of notes are lines looked through, so that time grows with the length of a text."""
    asked: list[Unit] = []

    def may_be_source(unit: Unit) -> bool:
        asked.append(unit)
        return True

    monkeypatch.setattr(notes, "_may_be_source", may_be_source)
    text = [f"The ferry came back on day {day} of the month." for day in range(200)]
    notes.note_places(to_units("\n\n".join([*text, "Sources", "Almanac of the coast, 1911"])))
    assert len(asked) == 1
