"""A noun phrase that stands as a line of its own is told from a sentence, in six languages."""

import pytest

from audiopub.article.finite import finite_verbs, has_finite_verb
from audiopub.article.phrases import first_part, has_pronoun, is_noun_phrase
from audiopub.article.units import Unit


def unit(text: str) -> Unit:
    """Return a line."""
    return Unit(text=text, lines=None)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Kettles of all sizes on the beams of the shed."),
        ("en", "The shelf in question, half empty."),
        ("en", "Lids before and after."),
        ("de", "Ein Kessel ohne Deckel im Schuppen."),
        ("de", "Der Schuppen nach dem Regen: Die Bank ist noch nass."),
        ("fr", "Pont de pierre à Lower Quay."),
        ("es", "El cuaderno de Ada, abierto por la última página."),
        ("it", "Il coperchio della pentola grande."),
        ("pt", "Vista da janela da oficina, ao domingo. Ninguém passa."),
        ("pt", "O pátio da oficina na zona norte, à noite."),
        ("fr", "La petite route du port, sous la pluie."),
        ("en", "The bench under the roof, where the kettles were mended."),
        ("de", "Ada Quill in ihrem Schuppen, in dem vierzig Kessel hängen."),
        ("es", "El patio de la casa donde nació la abuela."),
    ],
)
def test_noun_phrases(language: str, line: str) -> None:
    """Somebody or something and where that is, without a verb up to the first stop or colon."""
    assert is_noun_phrase(unit(line), language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The lid of the kettle was gone."),
        ("en", "She sat on the bench beside the stove."),
        ("en", "Most of the kettles in the shed."),
        ("en", "Leave the lid on the bench."),
        ("de", "Den Teig auf dem Blech ausrollen."),
        ("de", "Die Kessel hängen an der Decke, sagt sie."),
        ("fr", "La cabane de Lower Quay ouvre le lundi."),
        ("es", "La tapa de la olla no se cierra."),
        ("it", "Il coperchio della pentola manca da anni."),
        ("pt", "A tampa da panela caiu ontem e ninguém a levantou, disse ela."),
        ("en", "“The lid of the kettle.”"),
        ("en", "A lid."),
        ("en", "The man who mended the kettles on the quay was paid in tea."),
        ("fr", "Le pont de pierre où il dormait tombait en ruine."),
    ],
)
def test_sentences_are_no_noun_phrases(language: str, line: str) -> None:
    """A verb, a pronoun at the start, a step, a quotation and a line of two words are none."""
    assert not is_noun_phrase(unit(line), language)


def test_first_part() -> None:
    """A line is looked at up to its first stop or colon."""
    assert first_part(unit("The bench: it is wet.")) == "The bench:"
    assert first_part(unit("The bench is wet")) == "The bench is wet"


def test_words_of_sentences() -> None:
    """Helping verbs, endings of the past, and pronouns of one of the languages are found."""
    assert has_finite_verb("the kettles hung and were counted", "en")
    assert has_finite_verb("der Deckel klappert im Wind und fällt", "de")
    assert not has_finite_verb("kettles of all sizes", "en")
    assert has_pronoun(unit("When the rain stops, the bench dries."), "en")
    assert not has_pronoun(unit("The bench under the roof."), "en")


def test_a_verb_is_one_of_its_language() -> None:
    """What is a verb in one language and another word in another says nothing there."""
    assert has_finite_verb("er wartete im Regen", "de")
    assert not has_finite_verb("la porte de la petite route", "fr")
    assert not has_finite_verb("a primeira feira da zona norte", "pt")
    assert not has_pronoun(unit("Os cantos da casa, nos meses de verão."), "pt")
    assert not has_finite_verb("a deck in the rain", "")


def test_helpers_belong_to_their_verb() -> None:
    """A verb of several words is one verb."""
    assert finite_verbs("the kettles had been mended", "en") == 1
    assert finite_verbs("the man who built the shed died in May", "en") == 2
