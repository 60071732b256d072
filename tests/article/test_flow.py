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
    """A relative clause is known, and so are several sentences."""
    assert flow.relates(unit("The lid that he lost"))
    assert not flow.relates(unit("A lid on a shelf"))
    assert flow.is_several(unit("The lid is gone. Nobody looked."))
    assert not flow.is_several(unit("The lid is gone."))


def test_steps_ask_to_do() -> None:
    """A step of a recipe tells its reader what to do; a description does not."""
    assert flow.asks_to_do(unit("Stir in the barley and wait."))
    assert flow.asks_to_do(unit("Den Teig eine Stunde ruhen lassen."))
    assert flow.asks_to_do(unit("Stellen Sie den Kessel an die Tür."))
    assert not flow.asks_to_do(unit("A spoon in the barley."))


def test_speech_is_quoted() -> None:
    """Marks of quotation and verbs of saying show that somebody speaks."""
    assert flow.quotes(unit("“Cold,” she said."))
    assert not flow.quotes(unit("The kettle hangs in the shed."))
