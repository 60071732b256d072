"""Rows of a table, as browsers copy them, stay where a page around them would go."""

from tests.article.conftest import PARAGRAPHS, Read

_ROWS = ("Remedy\tDamp\tLeak\tSalt", "Airing\tYes\tNo\tNo", "Sealing\tNo\tYes\tNo", "Patience\tNo\tNo\tYes")
_MENU = "Home\nNews\nSubscribe\nSkip to content"
_BOX = "Sign up for our newsletter\nEnter your email\nSubscribe"
_FOOT = "Related articles\nShare\n© 2025 The Ledger. All rights reserved."


def _page(*rows: str) -> str:
    above, below = "\n\n".join(PARAGRAPHS[:2]), "\n\n".join(PARAGRAPHS[2:])
    table = "\n".join(("What helps", *rows))
    return f"{_MENU}\nThe Ferry Is Late\nBy Ann Bee\n\n{above}\n\n{_BOX}\n\n{table}\n\n{below}\n\n{_FOOT}"


def test_a_table_below_a_box_stays(read: Read) -> None:
    """Lines of as many cells each are a table, also right below a box of the page."""
    kept = [block.text for block in read(_page(*_ROWS)).blocks]
    assert [row for row in _ROWS if row in kept] == [*_ROWS]


def test_a_menu_on_one_line_goes(read: Read) -> None:
    """One line with tabs is no table: menus are copied so."""
    menu = "Ferries\tTides\tWeather\tTickets\tJobs"
    assert menu not in [block.text for block in read(f"{menu}\n{_page(*_ROWS)}").blocks]
