"""How the continent says what print writes short: times, dates, prices, recipes, laws; and what is left."""

import tomllib

import pytest

from audiopub.script.spoken.rules import spoken_form
from tests.script.comparing import CASES

ROWS = [
    tuple(row)
    for name in ("in-print", "numbers")
    for rows in tomllib.loads((CASES / f"{name}.toml").read_text("utf-8")).values()
    for row in rows
]


@pytest.mark.parametrize(("language", "text", "said"), ROWS)
def test_what_print_writes_short_is_said_in_full(language: str, text: str, said: str) -> None:
    """Its neighbours tell a time from a score, a rank from degrees and the end of a sentence from a stop."""
    assert spoken_form(text, language)[0] == said
