"""Who wrote an article, when, and under which title is found in the ways in which pages set it."""

import pytest

from audiopub.article.bylines import byline, initials, lone_byline
from audiopub.article.dates import date_line, dated_label
from audiopub.article.paste import read_paste
from audiopub.article.signing import find_signing
from audiopub.article.titles import choose_title
from audiopub.article.units import to_units
from tests.article.conftest import PARAGRAPHS

TEXT = "\n\n".join([*PARAGRAPHS, *PARAGRAPHS])
MENU = "Home\nSkip to content\nNews\nSport\nSearch\nLog in"
TAIL = "Share\nRelated articles\n© 2025"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ann Bee (text) and Carl Dee (photos)", ("Ann Bee",)),
        ("Lena Ohm (Text)", ("Lena Ohm",)),
        ("Rui Sol (texto) e Ana Mar (fotografia)", ("Rui Sol",)),
        ("von Lena Ohm, Lübeck, und Karl Rau", ("Lena Ohm", "Karl Rau")),
        ("by Ann Bee, The Quay Ledger, and Carl Dee", ("Ann Bee", "Carl Dee")),
        ("von Lena Ohm, KRN Studio Lübeck", ("Lena Ohm",)),
        ("Article rédigé par Luc Perrin", ("Luc Perrin",)),
        ("by University of Quay", ("University of Quay",)),
        ("Updated: May 3, 2021 | Co-authored by Ann Bee and Carl Dee", ("Ann Bee", "Carl Dee")),
    ],
)
def test_bylines_with_roles_places_and_houses(line: str, authors: tuple[str, ...]) -> None:
    """Writers are told from photographers, and persons from the places and papers beside them."""
    assert byline(line) == authors


def test_short_names_beside_a_title() -> None:
    """Cut names and one name behind a stroke sign a report."""
    assert initials("V. Pa.") == ("V. Pa.",)
    assert lone_byline("/ Marta") == ("Marta",)
    assert not lone_byline("/ a boat")


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("By\nAnn Bee\nTransport Editor\nand\nCarl Dee\nReporter", ("Ann Bee", "Carl Dee")),
        ("Texto\nRui Sol\ne\nAna Mar\nImagens\nTom Sá", ("Rui Sol", "Ana Mar")),
        ("di Ada Rossi\ne Ugo Neri, da Bari – foto di Ivo Blu", ("Ada Rossi", "Ugo Neri")),
        ("By Ann Bee\n, Carl Dee", ("Ann Bee", "Carl Dee")),
    ],
)
def test_bylines_of_several_lines(lines: str, authors: tuple[str, ...]) -> None:
    """Names, roles and "and" on lines of their own are one byline; photographers are not its authors."""
    units = to_units(lines)
    found = find_signing(units, range(len(units)))
    assert found.authors == authors
    assert found.places == frozenset(range(len(units)))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("19.04.25", "2025-04-19"),
        ("3.XII.2022", "2022-12-03"),
        ("Saturday the 14th of October, 2023", "2023-10-14"),
    ],
)
def test_more_forms_of_dates(line: str, day: str) -> None:
    """Short years, Roman months and "the 14th of October" are dates."""
    found = date_line(line)
    assert found
    assert found.published == day


def test_number_of_a_release_is_no_issue() -> None:
    """A press release's number does not hide its day; an issue of a magazine has none."""
    found = dated_label("Pressemitteilung Nr. 4/2025 vom 12. Juni 2025")
    assert found
    assert found.published == "2025-06-12"
    assert not dated_label("Issue No. 4, 12 June 2025")


@pytest.mark.parametrize("last", ["Lower Quay, 9 October 2024", "9.10.2024"])
def test_day_below_the_text(last: str) -> None:
    """A day below the last paragraph, with a place before it or alone, is the day of publication."""
    found = read_paste(f"{MENU}\nThe Ferry Is Late\nBy Ann Bee\n\n{TEXT}\n\n{last}\n\n{TAIL}")
    assert found.published == "2024-10-09"
    assert last not in [block.text for block in found.blocks]


def test_day_far_above_the_title_gives_way() -> None:
    """The day of a teaser counts only when the article itself has none."""
    teasers = "3 May 2024\nThe shed that sings\nThe mill\nThe dog\nThe boat\nThe lamp"
    own = read_paste(f"{MENU}\n{teasers}\nThe Ferry Is Late\nBy Ann Bee\n9 October 2024\n\n{TEXT}\n\n{TAIL}")
    assert own.published == "2024-10-09"


def test_only_an_update() -> None:
    """When a page tells no day but that of its last update, that is its day."""
    found = read_paste(f"{MENU}\nThe Ferry Is Late\nBy Ann Bee\nUpdated: 9 October 2024\n\n{TEXT}\n\n{TAIL}")
    assert (found.published, found.updated) == ("2024-10-09", "2024-10-09")


@pytest.mark.parametrize(
    "again", ["Home › News › The ferry is late a…", "THE FERRY IS LATE AGAIN", "The ferry is late…"]
)
def test_title_is_taken_where_it_stands_whole(again: str) -> None:
    """A title that is cut off, shouted or at the end of a path gives way to the whole one."""
    head = to_units(f"{again}\nThe ferry is late again\nBy Ann Bee\n3 May 2021")
    assert choose_title(head, to_units(TEXT)) == 1


def test_title_said_again_below_wins() -> None:
    """A line that the page says once more below its text is the title, whatever stands near the byline."""
    head = to_units("The shed is open\nThe lamp is out again in Lower Quay\nQuay Journal\n3 May 2021")
    assert choose_title(head, to_units(TEXT), below=to_units("The lamp is out again in Lower Quay")) == 1


def test_role_is_no_title() -> None:
    """What somebody does at a paper is no title, however near it stands to the date."""
    head = to_units("The ferry is late again\nAnn Bee\nTransport Editor, Lower Quay\n3 May 2021")
    assert choose_title(head, to_units(TEXT)) == 0


def test_quotation_above_a_text_is_its_title() -> None:
    """One whole quotation right above the first paragraph is the title when no other line may be."""
    title = "«The quay is never quiet in the winter»"
    found = read_paste(f"Menu\nSkip to content\n{title}\n\n{TEXT}\n\n{TAIL}")
    assert found.title == title


def test_author_below_whom_the_standfirst_names() -> None:
    """A bare name below the text is the author's when the first lines introduce that person."""
    first = "Nobody knows the quay as well as Ann Bee, who went there with a flask in October."
    page = f"{MENU}\nThe Ferry Is Late\n{first}\n\n{TEXT}\n\nANN BEE\n{TAIL}"
    assert read_paste(page).authors == ("Ann Bee",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("—Ann Bee, University Communications", ("Ann Bee",)),
        ("— Karl Rau, Pressestelle", ("Karl Rau",)),
        ("— Ann Bee, keeper of the tower", ()),
    ],
)
def test_who_signs_for_a_house_below_the_text(line: str, authors: tuple[str, ...]) -> None:
    """A dash, a name and a press office below the text name the author; whom a quotation is from does not."""
    page = "\n\n".join([MENU, "The old ferry sails again", TEXT, "Share", line, TAIL])
    assert read_paste(page).authors == authors


def test_a_handout_is_no_author() -> None:
    """Who gave a picture away did not write the text."""
    page = "\n\n".join([MENU, "The old ferry sails again", "FAMILY HANDOUT", TEXT, TAIL])
    assert read_paste(page).authors == ()
