"""A noun phrase that stands as a line of its own is told from a sentence, in six languages."""

import pytest

from audiopub.article.finite import has_finite_verb
from audiopub.article.phrases import first_part, has_pronoun, is_noun_phrase
from audiopub.article.units import Unit


def unit(text: str) -> Unit:
    """Return a line."""
    return Unit(text=text, lines=None)


@pytest.mark.parametrize(
    "line",
    [
        "Kettles of all sizes on the beams of the shed.",
        "The shelf in question, half empty.",
        "Lids before and after.",
        "Ein Kessel ohne Deckel im Schuppen.",
        "Der Schuppen nach dem Regen: Die Bank ist noch nass.",
        "Pont de pierre à Lower Quay.",
        "El cuaderno de Ada, abierto por la última página.",
        "Il coperchio della pentola grande.",
        "Vista da janela da oficina, ao domingo. Ninguém passa.",
    ],
)
def test_noun_phrases(line: str) -> None:
    """Somebody or something and where that is, without a verb up to the first stop or colon."""
    assert is_noun_phrase(unit(line))


@pytest.mark.parametrize(
    "line",
    [
        "The lid of the kettle was gone.",
        "She sat on the bench beside the stove.",
        "Most of the kettles in the shed.",
        "Leave the lid on the bench.",
        "Den Teig auf dem Blech ausrollen.",
        "Die Kessel hängen an der Decke, sagt sie.",
        "La cabane de Lower Quay ouvre le lundi.",
        "La tapa de la olla no se cierra.",
        "Il coperchio della pentola manca da anni.",
        "A tampa da panela caiu ontem e ninguém a levantou, disse ela.",
        "“The lid of the kettle.”",
        "A lid.",
    ],
)
def test_sentences_are_no_noun_phrases(line: str) -> None:
    """A verb, a pronoun at the start, a step, a quotation and a line of two words are none."""
    assert not is_noun_phrase(unit(line))


def test_first_part() -> None:
    """A line is looked at up to its first stop or colon."""
    assert first_part(unit("The bench: it is wet.")) == "The bench:"
    assert first_part(unit("The bench is wet")) == "The bench is wet"


def test_words_of_sentences() -> None:
    """Helping verbs, endings of the past, and pronouns of one of the languages are found."""
    assert has_finite_verb("the kettles hung and were counted")
    assert has_finite_verb("der Deckel klappert im Wind und fällt")
    assert not has_finite_verb("kettles of all sizes")
    assert has_pronoun(unit("When the rain stops, the bench dries."))
    assert not has_pronoun(unit("The bench under the roof."))
