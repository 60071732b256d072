"""How sentences hold together tells a caption from the text that it stands in."""

import pytest

from audiopub.article import flow
from audiopub.article.units import Unit


def unit(text: str) -> Unit:
    """Return a line."""
    return Unit(text=text, lines=None)


@pytest.mark.parametrize(
    "line",
    [
        "But the kettle was cold.",
        "Sie wartet am Steg.",
        "Mais la porte était fermée.",
        "Luego cerró la puerta.",
        "Poi si alza.",
        "Depois fechou a porta.",
    ],
)
def test_what_needs_a_line_above_goes_on(line: str) -> None:
    """A pronoun or a connective at the start needs a line above; a noun does not."""
    assert flow.goes_on(unit(line))
    assert not flow.goes_on(unit("Kettles hang from the beams."))


def test_sentences_that_hang_on_others() -> None:
    """Several sentences are known, and a line that begins with a word of its own is no part of another."""
    assert flow.follows(unit("She shut the door."))
    assert not flow.follows(unit("Das Haus am Ufer."))
    assert flow.is_several(unit("The lid is gone. Nobody looked."))
    assert not flow.is_several(unit("The lid is gone."))


def test_steps_ask_to_do() -> None:
    """A step of a recipe tells its reader what to do; a description does not."""
    assert flow.asks_to_do(unit("Stir in the barley and wait."))
    assert flow.asks_to_do(unit("Den Teig eine Stunde ruhen lassen."))
    assert flow.asks_to_do(unit("Stellen Sie den Kessel an die Tür."))
    assert not flow.asks_to_do(unit("A spoon in the barley."))
    assert flow.has_infinitive(unit("Den Teig auf dem Blech ausrollen, dann warten."))
    assert not flow.has_infinitive(unit("The barley has been eaten."))


def test_what_points_and_who_speaks() -> None:
    """A line may point at what is beside it, begin with who says it, or tell what somebody says."""
    assert flow.points(unit("À gauche, la fenêtre de la cabane."))
    assert not flow.points(unit("La cabane, à gauche."))
    assert flow.names_speaker(unit("Ada Quill: I never counted them."))
    assert not flow.names_speaker(unit("The lid of the kettle: a dent."))
    assert flow.attributes(unit("Forty kettles, she says, and one lid."))
    assert not flow.attributes(unit("Forty kettles and one lid."))
    assert flow.is_told("the kettles were")
    assert not flow.is_told("the kettles are")


def test_speech_is_quoted() -> None:
    """Marks of quotation and verbs of saying show that somebody speaks."""
    assert flow.quotes(unit("“Cold,” she said."))
    assert not flow.quotes(unit("The kettle hangs in the shed."))
