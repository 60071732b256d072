"""Short lines of a text without markup that are headings, and those that only look like some."""

import pytest

from tests.article.conftest import PARAGRAPHS, Read

_FIRST = " ".join(PARAGRAPHS[:2])
_LONG = " ".join(PARAGRAPHS[2:])


def _headings(read: Read, *lines: str) -> list[str]:
    article = read("\n\n".join(["The Ferry Is Late", _FIRST, *lines]))
    return [block.text for block in article.blocks if block.kind == "heading"]


@pytest.mark.parametrize(
    "line",
    [
        "‘We were the lucky ones’",
        "“My son asked, and I said no”",
        "«La Vedova» e il successo",
        "« Rien à vendre »",
    ],
)
def test_a_quotation_without_a_stop_heads_a_part(read: Read, line: str) -> None:
    """Newspapers set what somebody said as a heading, in quotation marks."""
    assert _headings(read, line, _LONG) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "“We shall see.”",
        "« On ne corrige pas un piano, on négocie avec lui. »",
        "– And the lamp?",
        "GAZETTE: What became of it?",
        "“We were the lucky ones",
        "It closed for good. ■",
    ],
)
def test_what_is_said_is_no_heading(read: Read, line: str) -> None:
    """A sentence in quotation marks, a line of a dialogue and an asker's question are text."""
    assert _headings(read, line, _LONG) == []


@pytest.mark.parametrize(
    "below",
    ["• Rope\n• Paint", "1. Wait.\n2. Look.", "You need:\n\n- rope\n- paint", "Year\tBoats\n1990\t12"],
)
def test_a_short_line_heads_a_list_or_a_table(read: Read, below: str) -> None:
    """Below a heading may stand a list, a table, or the words that lead to one."""
    assert _headings(read, "What to bring", below, _LONG) == ["What to bring"]


def test_a_heading_stands_below_a_list_of_another_kind(read: Read) -> None:
    """A list ends where a line without a bullet stands above numbered steps."""
    items = "• Rope\n\n• Paint", "Instructions", "1. Tie it.\n\n2. Paint it."
    assert _headings(read, *items, _LONG) == ["Instructions"]


@pytest.mark.parametrize("numbers", [(3, 2, 1), (1, 2, 3)])
def test_headings_that_count_are_headings(read: Read, numbers: tuple[int, ...]) -> None:
    """In a list of places each has its number, and below its last line is no stop."""
    heads = [f"{number}. The Lamp Museum" for number in numbers]
    parts = zip(heads, PARAGRAPHS[1:], strict=True)
    assert _headings(read, *(line for head, text in parts for line in (head, text, "Cost: a coin"))) == heads


def test_rows_of_a_table_are_no_headings(read: Read) -> None:
    """A row of a table is none, although short and above a sentence."""
    assert _headings(read, "Year\tBoats", "1990\t12", _LONG) == []
