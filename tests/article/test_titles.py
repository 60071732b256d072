"""Which line above a text is its title."""

import pytest

from tests.article.conftest import PARAGRAPHS, Read

_MENU = "Skip to content\nThe Ledger\nSubscribe\nLog in"
_TEXT = "\n\n".join(PARAGRAPHS)
_FOOT = "Related articles\n© 2025 The Ledger. All rights reserved."
_TITLE = "The ferry came back to the town in October"


@pytest.mark.parametrize(
    "head",
    [
        f"Home > News > Harbour\n\nThe town\n{_TITLE}\n3 May 2025",
        f"Home > News > Harbour\n{_TITLE}",
        f"The ferry came back to the town… – The Ledger\n{_TITLE}\nAnn Bee\n3 May 2025",
        f"1 The quay\n2 The captain\n2.1 The ferry and the town in the spring\n{_TITLE}\n3 May 2025",
        f"{_TITLE}\nOwner: The captain and the baker on the quay",
        f"{_TITLE}\nOpen daily: the ferry, the quay and the town, 10 am – 5 pm",
        f"The captain and the baker of the town\nBy Carl Dee\n1 May 2025\nHome > News\n{_TITLE}\n3 May 2025",
        f"THE TOWN AND THE FERRY\n{_TITLE}\n3 May 2025",
        f"Accept additional cookies\n3 May 2025\n{_TITLE}",
        f"From the October issue: the ferry and the town\n{_TITLE}\n3 May 2025",
    ],
    ids=[
        "below a section",
        "below a path",
        "cut off above",
        "below a list of contents",
        "above a field",
        "above opening hours",
        "below a teaser",
        "below a kicker",
        "below a button and a date",
        "below the mark of an issue",
    ],
)
def test_the_title_is_told_from_what_is_around_it(read: Read, head: str) -> None:
    """A section's name, the title cut off, a list of contents and a field of data are not the title."""
    assert read(f"{_MENU}\n{head}\n\n{_TEXT}\n\n{_FOOT}").title == _TITLE


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Jane Roe in Port Annet", ("Jane Roe",)),
        ("Jane Roe at Quarry Road", ("Jane Roe",)),
        ("Jane Roe, Faculty of Arts", ("Jane Roe",)),
        ("Jane Roe, PhD", ("Jane Roe",)),
    ],
)
def test_a_name_with_place_or_house_below_the_title_is_the_author(
    read: Read, byline: str, authors: tuple[str, ...]
) -> None:
    """Beside a date, a name with a place or a house is whose article it is."""
    article = read(f"{_MENU}\n{_TITLE}\n{byline}\n3 May 2025\n\n{_TEXT}\n\n{_FOOT}")
    assert (article.authors, article.published) == (authors, "2025-05-03")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (f"3 May 2025\n{_TITLE}\nPublished 4 May 2025", "2025-05-04"),
        (f"Second team, day 8 (3 May 2025)\n{_TITLE}\n4 May 2025", "2025-05-04"),
        (f"By Ann Bee · 1 May 2025\nThe Ledger\n{_TITLE}\n3 hours ago", None),
        (f"18 JAN\n29 JUN 2025\n{_TITLE}", None),
        (f"{_TITLE}\nVerified on 4 May 2025 by the office", None),
        (f"{_TITLE}\n* 7 February 1931 † 19 December 2023", None),
    ],
    ids=["said", "below before a label above", "of a teaser", "a span", "checked", "a lifetime"],
)
def test_the_day_of_publication_is_told_from_others(read: Read, head: str, published: str | None) -> None:
    """Days of teasers and events, lifetimes, and the day of a check are not that of publication."""
    assert read(f"{_MENU}\n{head}\n\n{_TEXT}\n\n{_FOOT}").published == published


def test_row_of_a_table_is_no_title(read: Read) -> None:
    """Facts in a box above a text are not its title."""
    page = "The Salt Canal\n\nOpened\t1838\n\nYear it was closed\t1957\n\n" + "\n\n".join(PARAGRAPHS)
    assert read(page).title == "The Salt Canal"
