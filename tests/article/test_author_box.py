"""Who wrote is found below the text, above the title, and in the names of houses, when no byline says it."""

import pytest

from audiopub.article.author_box import writer
from audiopub.article.bylines import byline, credited_name, office_name, trimmed_name
from audiopub.article.given_names import given_name
from audiopub.article.houses import house
from audiopub.article.paste import read_paste
from audiopub.article.person_names import is_name
from audiopub.article.signing import find_signing
from audiopub.article.units import to_units
from tests.article.conftest import PARAGRAPHS

TEXT = "\n\n".join([*PARAGRAPHS, *PARAGRAPHS])
MENU = "Home\nSkip to content\nSport\nSearch\nLog in"
TAIL = "Share\nFacebook\nRelated articles\n© 2025"


@pytest.mark.parametrize(
    ("signed", "authors"),
    [
        ("About the author\nAnn Bee\nAnn has lived by the quay for years.", ("Ann Bee",)),
        ("L’AUTRICE\nLaure, 36 ans, Brest. Je cuisine.", ("Laure",)),
        ("Ann Bee is a Ledger columnist.", ("Ann Bee",)),
        ("Publicado por Ana en 19:02", ("Ana",)),
        ("— Ann Bee", ("Ann Bee",)),
        ("(hk)", ("hk",)),
        ("dpa", ("dpa",)),
        ("Redazione ANSA", ("Redazione ANSA",)),
        ("Read more about boats and quays", ()),
    ],
)
def test_signatures_below_a_text(signed: str, authors: tuple[str, ...]) -> None:
    """A box, an entry's last line, initials and agencies below a text sign it when nobody is named above."""
    page = f"{MENU}\n\nThe Ferry Is Late Again\n\n3 May 2021\n\n{TEXT}\n\n{signed}\n\n{TAIL}"
    assert read_paste(page).authors == authors


def test_named_person_wins_from_house_and_initials() -> None:
    """An agency or initials never stand beside a person who is named."""
    page = f"{MENU}\n\nThe Ferry Is Late Again\n\nBy Ann Bee\n\ndpa\n\n{TEXT}\n\n(hk)\n\n{TAIL}"
    assert read_paste(page).authors == ("Ann Bee",)


def test_teaser_above_has_an_author_of_its_own() -> None:
    """The byline of a teaser far above the title is not the article's, as a line below the text confirms."""
    teaser = "Council splits over lights\nBy Carl Dee\nTrending\nOpinion\nColumns\nMore\nVideo"
    box = "Ann Bee is a Ledger columnist."
    page = f"{MENU}\n{teaser}\nAnn Bee\nWriter\nThe Ferry Is Late Again\n\n{TEXT}\n\n{box}\n\n{TAIL}"
    assert read_paste(page).authors == ("Ann Bee",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Par Laure, le 09/11/2020", ("Laure",)),
        ("Scritto da zia_ada alle ore 23:48", ("zia_ada",)),
        ("by boat at 10:30", ()),
        ("by Ann and her friends", ()),
    ],
)
def test_one_name_of_who_posted(line: str, authors: tuple[str, ...]) -> None:
    """One word is a name when a day, or the hour of a post, stands behind it and nothing else."""
    assert given_name(line) == authors


def test_houses() -> None:
    """Agencies and newsrooms are known by their names, with a place beside them or not."""
    assert house("EFE / Madrid") == ("EFE",)
    assert house("Von dpa") == ("dpa",)
    assert house("Redazione Sportiva") == ("Redazione Sportiva",)
    assert not house("The newsroom was dark")


def test_names_beside_houses_and_pictures() -> None:
    """An address, an agency, an office or a photographer beside a name is no part of it."""
    assert trimmed_name("Ann Bee a.bee@quay.example") == ("Ann Bee",)
    assert trimmed_name("Ana Sol (EFE)") == ("Ana Sol",)
    assert office_name("Lena Ohm Stabsstelle Kommunikation") == ("Lena Ohm",)
    assert credited_name("Ana Sol / Luis Mar (vídeo)") == ("Ana Sol",)
    assert byline("Texte : Anne Roy, avec Luc Dé à Brest") == ("Anne Roy", "Luc Dé")
    assert byline("Par Anne Roy avec AFP") == ("Anne Roy",)


def test_labels_and_towns_are_no_names() -> None:
    """Share buttons, possessives of sport and towns of saints look like names and are none."""
    assert not is_name("Facebook Twitter LinkedIn")
    assert not is_name("Men's Eights")
    assert not is_name("San Vicente del Mar")


def test_writers_and_others() -> None:
    """Who is told to write is a writer; who is told to do something else is not."""
    assert writer("Ann Bee writes about boats.") == ("Ann Bee",)
    assert not writer("Ann Bee is a sailor from Cork.")


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("Rui Sol\nTexto\nAna Mar\nFotografia", ("Rui Sol",)),
        ("Lena Ohm (Text)\nKarl Rau (Text)\nund Ina Blau (Fotos)", ("Lena Ohm", "Karl Rau")),
        ("Auteurs\nAnne Roy\nMaîtresse de conférences, Université de Brest\nLuc Dé", ("Anne Roy", "Luc Dé")),
    ],
)
def test_names_with_their_work(lines: str, authors: tuple[str, ...]) -> None:
    """Names with what each has made, below them or in brackets, are told from photographers."""
    units = to_units(lines)
    assert find_signing(units, range(len(units))).authors == authors
