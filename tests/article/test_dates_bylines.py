"""Date lines and bylines are recognised in several languages, and text is not taken for them."""

import pytest

from audiopub.article.bylines import byline, housed_name, joined_names, lone_byline, placed_name, role_line
from audiopub.article.dates import DateLine, date_line, find_date
from audiopub.article.person_names import is_name
from audiopub.article.signing import find_signing
from audiopub.article.units import to_units


@pytest.mark.parametrize(
    ("text", "published", "updated"),
    [
        ("September 26, 2022", "2022-09-26", None),
        ("26 September 2022", "2022-09-26", None),
        ("Sept. 26, 2022, 10:30 a.m. ET", "2022-09-26", None),
        ("Published: Monday, 26th Sep 2022 at 14:05 GMT", "2022-09-26", None),
        ("Published March 3, 2025 | Updated March 4, 2025", "2025-03-03", "2025-03-04"),
        ("Last updated on 2025-03-04", None, "2025-03-04"),
        ("12. Oktober 2025", "2025-10-12", None),
        ("Stand: 12.10.2025, 18:04 Uhr", "2025-10-12", None),
        ("Publié le 3 janvier 2024 à 12h30", "2024-01-03", None),
        ("3 de enero de 2024", "2024-01-03", None),
        ("2024年1月3日", "2024-01-03", None),
        ("13/02/2024", "2024-02-13", None),
        ("02/13/2024", "2024-02-13", None),
        ("02/03/2024", None, None),
        ("31/31/2024", None, None),
        ("8 November 2025", "2025-11-08", None),
        ("Sat 8 Nov 2025 06.00 GMT", "2025-11-08", None),
        ("Last modified on Sun 9 Nov 2025 11.12 GMT", None, "2025-11-09"),
        ("Published: 2025-11-08 | Updated …", "2025-11-08", None),
        ("Published 7th November 2025, 16:45 GMT", "2025-11-07", None),
        ("November 7, 2025 / 5:41 PM EST", "2025-11-07", None),
        ("2025-11-08T06:00:00+01:00", "2025-11-08", None),
        ("Updated 7:15 AM EST, November 5, 2025", None, "2025-11-05"),
        ("Sa., 08.11.2025 - 06:00 Uhr", "2025-11-08", None),
        ("Veröffentlicht am 8. Nov. 2025, zuletzt aktualisiert am 9. Nov. 2025", "2025-11-08", "2025-11-09"),
        ("Publié le 08/11/2025 à 06:00", "2025-11-08", None),
        ("Le samedi 8 novembre 2025 à 6 h 00", "2025-11-08", None),
        ("Publié le 8 novembre 2025 à 06h00, mis à jour le 9 novembre 2025", "2025-11-08", "2025-11-09"),
        ("8 NOV 2025 - 06:00 CET", "2025-11-08", None),
        ("Publicado el 8/11/2025 a las 06:00 h.", "2025-11-08", None),
        ("8 de novembro de 2025 às 14h20", "2025-11-08", None),
        ("Atualizado em 03/09/2025 às 14h20", None, "2025-09-03"),
        ("Pubblicato l'8 novembre 2025", "2025-11-08", None),
        ("8 novembre 2025 (modifica il 9 novembre 2025 | 07:30)", "2025-11-08", "2025-11-09"),
        ("Published: Feb 3, 2026Updated: Feb 4, 2026", "2026-02-03", "2026-02-04"),
        ("Published 3 Feb 2026 06.02 GMTLast modified on Wed 4 Feb 2026", "2026-02-03", "2026-02-04"),
        ("Ultimo aggiornamento: 3 Febbraio 2026 ore 6:02", None, "2026-02-03"),
        ("há 2 horas", None, None),
        ("2 ore fa", None, None),
        ("3 years ago", None, None),
        ("vor 2 Stunden", None, None),
        ("10:45 AM", None, None),
    ],
)
def test_date_lines(text: str, published: str | None, updated: str | None) -> None:
    """A line that is only a date is known, and the date is named where only one reading is possible."""
    assert date_line(text) == DateLine(published=published, updated=updated)


@pytest.mark.parametrize(
    "text",
    [
        "In September 2022 the harbour froze.",
        "May",
        "Yesterday 10:45",
        "The vote on 3 March 2024 was close",
        "40",
        "•",
        "March 3, 2024 was the day on which everything changed for the town " * 3,
    ],
)
def test_text_with_a_date_is_text(text: str) -> None:
    """A line that says more than a date is left to the article."""
    assert date_line(text) is None


def test_first_sure_date_is_found() -> None:
    """An ambiguous date is passed over for a sure one."""
    assert find_date("02/03/2024, that is 2 March 2024") == "2024-03-02"
    assert find_date("no date") is None


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("By Jane Roe", ("Jane Roe",)),
        ("• By Jane Roe and John van der Berg", ("Jane Roe", "John van der Berg")),
        ("By Jane Roe, Staff writer", ("Jane Roe",)),
        ("By Jane Roe | March 3, 2024", ("Jane Roe",)),
        ("Von Jörg Müller-Lüdenscheidt", ("Jörg Müller-Lüdenscheidt",)),
        ("Par Anne-Marie Duval et Luc Petit", ("Anne-Marie Duval", "Luc Petit")),
        ("Posted on March 3, 2024 by Jane Roe in Harbours", ("Jane Roe",)),
        ("Words: Jane Roe", ("Jane Roe",)),
        ("Posted on March 3, 2024 by Lin in Soil", ("Lin",)),
        ("By Gus TollandPublished: Feb 3, 2026", ("Gus Tolland",)),
        ("By Gus TollandFeb 3, 2026", ("Gus Tolland",)),
        ("By GUS TOLLAND Staff Writer", ("GUS TOLLAND",)),
        ("Par Solène Arvieux avec AFP", ("Solène Arvieux",)),
        ("Por Nuria Esteve / Riumar", ("Nuria Esteve",)),
        ("Publié par Solène Arvieux le 3 février 2026", ("Solène Arvieux",)),
        ("Scritto da Ada Ferraris", ("Ada Ferraris",)),
        ("Words by Ann Bee Photos by Kit Amory", ("Ann Bee",)),
        ("By The Associated Press", ("The Associated Press",)),
        ("By CityBeat Staff", ("CityBeat Staff",)),
        ("von Gerda M.", ("Gerda M.",)),
        ("Medically reviewed by Carl Dee, MD — Written by Ann Bee — Updated on May 3, 2025", ("Ann Bee",)),
        ("Guest post by Ann Bee", ("Ann Bee",)),
        ("From our correspondent Ann Bee in Oslo", ("Ann Bee",)),
        ("De notre envoyée spéciale à Brest, Anne Bex", ("Anne Bex",)),
        ("Article rédigé par Anne Bex, Karl Dehaut - avec AFP", ("Anne Bex", "Karl Dehaut")),
        ("Por Ana Bexim e Rui Sal, Portal Ipês e TV Ipês", ("Ana Bexim", "Rui Sal")),
        ("Le 3 mai 2025 - Anne Bex", ("Anne Bex",)),
        ('By Amanda "Tania Mae" Tan November 19, 2023 7:18 pm', ('Amanda "Tania Mae" Tan',)),
        ("Last Updated: September 2, 2025 Fact Checked", ()),
        ("Von Anfang an", ()),
        ("Par exemple", ()),
        ("By the time we came", ()),
        ("By now everybody knew.", ()),
        ("By Jane Roe " + "x" * 200, ()),
        ("A walk by night", ()),
    ],
)
def test_bylines(text: str, authors: tuple[str, ...]) -> None:
    """Names after a byline's first word are taken, and nothing is invented."""
    assert byline(text) == authors


def test_names_and_roles() -> None:
    """A name has two to five capitalised words, none of them common; a role may follow it."""
    assert is_name("Sophia Sorrel")
    assert not is_name("Middle East")
    assert not is_name("Sophia")
    assert not is_name("sophia sorrel")
    assert not is_name("Agent 47")
    assert role_line("Jane Roe, Senior reporter") == ("Jane Roe",)
    assert role_line("Jane Roe Staff Writer") == ("Jane Roe",)
    assert role_line("Jane Roe • 3 min read") == ("Jane Roe",)
    assert lone_byline("by Hanna") == ("Hanna",)
    assert lone_byline("By Monday") == ()
    assert placed_name("Jane Roe | Cork") == ("Jane Roe",)
    assert placed_name("Jane Roe | the cat") == ()
    assert placed_name("Jane Roe in Port Annet") == ("Jane Roe",)
    assert placed_name("Jane Roe and Carl Dee in Cork") == ("Jane Roe", "Carl Dee")
    assert placed_name("Jane Roe (avec AFP)") == ("Jane Roe",)
    assert placed_name("Storm in Cork") == ()
    assert placed_name("Jane Roe in good spirits") == ()
    assert housed_name("Jane Roe, Faculty of Arts") == ("Jane Roe",)
    assert housed_name("Jane Roe, PhD") == ("Jane Roe",)
    assert housed_name("Jane Roe, who knows") == ()
    assert role_line("Jane Roe Transport editor") == ("Jane Roe",)


def test_capitals_without_end_are_read_at_once() -> None:
    """No way through a run of capitals is tried twice."""
    for text in (f"Jane Roe, {'A' * 250}!", f"Jane Roe in {'A' * 250}!", f"Jane Roe | {'A' * 250}!"):
        assert housed_name(text) == placed_name(text) == ()
    assert role_line("Jane Roe, who came late") == ()
    assert role_line("Jane Roe, " + "x" * 100) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Von unserer Redakteurin Anna Biene", "Anna Biene"),
        ("Par notre envoyé spécial Luc Perrin", "Luc Perrin"),
        ("Por nuestra corresponsal Ana Abeja", "Ana Abeja"),
        ("Postado por Ana Souza às 11:42", "Ana Souza"),
        ("Foto e testi di Marco Rossi", "Marco Rossi"),
        ("Ana Souza — 03/05/2021 09h15", "Ana Souza"),
    ],
)
def test_more_written_forms_of_bylines(text: str, found: str) -> None:
    """Whose correspondent somebody is, and a date that can be read in two ways, hide no name."""
    assert byline(text) == (found,)


def test_names_that_stand_together() -> None:
    """Two joined names, or a name with a handle, are authors; a place or a sentence is none."""
    assert joined_names("Ann Bee and Carl Dee") == ("Ann Bee", "Carl Dee")
    assert joined_names("Ann Bee @annbee") == ("Ann Bee",)
    assert joined_names("Ann Bee") == ()
    assert joined_names("bread and butter") == ()


def test_dates_by_the_word_before_them() -> None:
    """A change that stands before the publication does not hide it."""
    found = date_line("Modified: Nov 8, 2023 · Published: Oct 2, 2023")
    assert found is not None
    assert (found.published, found.updated) == ("2023-10-02", "2023-11-08")


@pytest.mark.parametrize(
    ("lines", "authors", "places"),
    [
        (["Von", "Karl Lenz"], ("Karl Lenz",), {0, 1}),
        (["By", "Ann Bee and Carl Dee"], ("Ann Bee", "Carl Dee"), {0, 1}),
        (
            ["Ann Bee", "Transport correspondent", "and Carl Dee in Port Quill"],
            ("Ann Bee", "Carl Dee"),
            {0, 1, 2},
        ),
        (["Ana Abeja", "Luis Mar", "3 de mayo de 2021"], ("Ana Abeja", "Luis Mar"), {0, 1}),
        (["ANA ABEJA", "Puerto Mar", "3 de mayo de 2021"], (), set()),
        (["Ann Bee", "The rain fell for three days and nights."], (), set()),
        (["By", "the river stood a house."], (), set()),
    ],
)
def test_bylines_over_several_lines(lines: list[str], authors: tuple[str, ...], places: set[int]) -> None:
    """A byline that a page sets on several lines names all its authors; a place below a name is none."""
    units = to_units("\n\n".join(lines))
    found = find_signing(units, range(len(units)))
    assert (found.authors, set(found.places)) == (authors, places)
