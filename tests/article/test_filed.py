"""A line in which a blog says when names its author, however its parts stand; others name nobody."""

import pytest

from audiopub.article.bylines import byline
from audiopub.article.dates import date_line


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("19.6.2021 9:40 Uhr Ann Bee 71 Kommentare", ("Ann Bee",)),
        ("Gespeichert von amsel am 24. Juli 2021 - 18:55", ("amsel",)),
        ("AmselNord 15. Januar 2021", ("AmselNord",)),
        ("20. Juni 2021 Ann Bee über Vögel", ("Ann Bee",)),
        ("2.03.2021von Ann Bee", ("Ann Bee",)),
        ("Ann Bee21.05.2021Garten10 Kommentare", ("Ann Bee",)),
        ("Autor: amsel Juli 12, 2021 0 Kommentare", ("amsel",)),
        ("By Ann Bee | 27.06.2021 09:54 | Kommentare", ("Ann Bee",)),
        ("11.05.2021, 10:22 von amselnord", ("amselnord",)),
        ("Autor: amsel | Artikel veröffentlicht am 16.12.2021", ("amsel",)),
        ("Von Ada am 03.05.2021, 11:51 | 0 Meinungen | Garten", ("Ada",)),
        ("By Ann Bee and Carl Dee on May 3, 2021 in Birds", ("Ann Bee", "Carl Dee")),
        ("Ann Bee | 3 May 2021 | 12", ("Ann Bee",)),
        ("von Ann Bee, 8.5.21", ("Ann Bee",)),
        ("By Ann A. Bee , Carl D.E. Fay, and Gil Hay, BTN", ("Ann A. Bee", "Carl D.E. Fay", "Gil Hay")),
        ("By ANN BEE and CARL DEE - Harbour Writers | HP – 1 hr 4 mins ago", ("ANN BEE", "CARL DEE")),
        ("-- By Ann Bee Follow @annbee", ("Ann Bee",)),
        ("Par ANN BEE, CARL DEE Envoyés spéciaux à Lyon", ("ANN BEE", "CARL DEE")),
    ],
)
def test_who_filed_it(line: str, authors: tuple[str, ...]) -> None:
    """Names and nicknames are found beside days, hours, counts and sections, glued ones, too."""
    assert byline(line) == authors


@pytest.mark.parametrize(
    "line",
    [
        "Ein Beitrag geteilt von Ann Bee (@annbee) am Jun 17, 2021 um 12:17 PDT",
        "A post shared by Ann Bee (@annbee) on Jun 16, 2021 at 7:30am PDT",
        "DOM 08/12/2021 - 17:00 - Arena do Cerrado",
        "Last Updated: September 2, 2021 Fact Checked",
        "The lamp was lit on 3 May 2021.",
        "Ann Bee | Carl Dee | 3 May 2021",
    ],
)
def test_who_did_not(line: str) -> None:
    """A picture somebody shared, a place, a sentence and two names for one post name no author."""
    assert byline(line) == ()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("January 13, 2021 at 08:45 AM | categories: Birds, Boats | View Comments", "2021-01-13"),
        ("January 29th, 2021 in Birds", "2021-01-29"),
    ],
)
def test_under_what_it_is_filed(line: str, day: str) -> None:
    """A section and a link to what readers say do not keep a line from being a date."""
    found = date_line(line)
    assert found is not None
    assert found.published == day
    assert date_line("In May 2021 she came, in Birds") is None
