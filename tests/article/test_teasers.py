"""Rows of teasers and the smaller blocks of a page go; short sections and the facts of a text stay."""

import pytest

from audiopub.article.paste import read_paste
from audiopub.article.rules import is_sure, reason
from audiopub.article.units import to_units
from tests.article.conftest import PARAGRAPHS

_TEASERS = [
    "The lighthouse keeper who would not leave\nFor forty years he lit the lamp by hand, then a letter came.",
    "Why the herring came back to the sound\nFishers say the nets were never so full in their fathers' days.",
    "A bridge too long for its own village\nThe council wants to build it anyway, and the bill is growing.",
    "What the harbour master saw that night\nHis book has been found, with three pages torn out of it.",
]


def _read(*parts: str) -> list[str]:
    page = ["Menu\nSkip to content\nShare\nThe Ferry Is Late\nBy Ann Bee", *PARAGRAPHS * 2, *parts]
    return [block.text for block in read_paste("\n\n".join(page)).blocks]


@pytest.mark.parametrize("above", ["Related articles", "Read more\n© 2025 Bee Press"])
def test_a_row_of_teasers_goes(above: str) -> None:
    """Headlines with a sentence each, below a head or after parts of the page, are not the article."""
    kept = _read(above, *_TEASERS)
    assert not [line for teaser in _TEASERS for line in teaser.split("\n") if line in kept]


def test_short_sections_stay() -> None:
    """Headings with a paragraph each are the article when nothing of a page stands among them."""
    kept = _read(*_TEASERS)
    assert all(line in kept for teaser in _TEASERS for line in teaser.split("\n"))


@pytest.mark.parametrize(
    "stamp", ["Comment by Ann — 17.07, 2011 @ 13:04", "15. Dezember 2015 at 11:21 · Antwort"]
)
def test_comments_go_by_their_stamps(stamp: str) -> None:
    """What readers wrote is not the article, although no head stands above it."""
    comment = "I took that boat as a child, and it was late on every single day of the summer."
    kept = _read(*PARAGRAPHS, *[f"{stamp}\n\n{comment}" for _ in range(5)])
    assert not [text for text in kept if text.startswith("I took that boat")]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("View this post on Instagram", "gallery or player"),
        ("Una publicación compartida de Casa Mar (@casamar)", "gallery or player"),
        ("Javascript is required for you to read this page.", "gallery or player"),
        ("Download on the App Store", "newsletter"),
        ("Este site usa cookies para melhorar a sua experiência.", "cookies"),
        ("Diese Website verwendet Cookies.", "cookies"),
        ("Finalidad: gestionar los comentarios", "cookies"),
    ],
)
def test_blocks_of_the_page_go_everywhere(line: str, rule: str) -> None:
    """Embeds, shops of apps and consent speak for the page wherever they stand."""
    assert reason(to_units(line)[0], "body") == rule


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Telefon: 00 12 34", "facts of the page"),
        ("Montag bis Freitag: 9 bis 18 Uhr", "facts of the page"),
        ("Adults £12, under 12s free", "facts of the page"),
        ("Calories: 248kcal | Protein: 5g", "facts of the page"),
        ("Humidity 60%", "facts of the page"),
        ("Deutsch | English | Français", "page label"),
        ("+3", "counts or player"),
        ("11 minuti di lettura", "counts or player"),
        ("Tutti gli articoli di Ada Neri", "about the author"),
        ("Ada Neri è giornalista e vive a Lodi.", "about the author"),
        ("Nenhum comentário:", "comments"),
        ("War dieser Artikel hilfreich?", "feedback"),
        ("Direttore responsabile: Ada Neri", "footer"),
    ],
)
def test_small_blocks_go_at_the_edges_alone(line: str, rule: str) -> None:
    """What may be of a text as well (hours, prices, who wrote it) goes below the article, not inside it."""
    unit = to_units(line)[0]
    assert (reason(unit, "tail"), reason(unit, "body")) == (rule, None)


def test_facts_prove_no_page() -> None:
    """A price or a number to call may close a text of somebody's own: it is no sign of a page around it."""
    assert not is_sure("facts of the page")
    page = "\n\n".join(["The Ferry Is Late", *PARAGRAPHS, "Telefon: 00 12 34\nEintritt: 4 Euro"])
    assert "Eintritt: 4 Euro" in [line for b in read_paste(page).blocks for line in b.text.split("\n")]
