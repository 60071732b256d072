"""The sample articles that come with audiopub are understood as a reader would understand them."""

from pathlib import Path

import pytest

from audiopub.article.captions import is_caption
from audiopub.article.read import read_article
from audiopub.article.units import Unit
from audiopub.model import Article

SAMPLES = Path(__file__).parents[2] / "articles"


def sample(name: str) -> Article:
    """Read one of the samples."""
    return read_article(name, (SAMPLES / name).read_bytes())


@pytest.mark.parametrize(
    ("name", "metadata", "counts"),
    [
        (
            "harbour-lights-return.txt",
            (
                "Harbour Lights Return to Wexcombe After Eleven Dark Winters",
                "Maren Oakley",
                "2025-03-14",
                "en",
            ),
            (12, 2),
        ),
        (
            "der-letzte-nachtzug.txt",
            ("Der letzte Nachtzug nach Ostermoor", "Henrike Sallmann", "2025-10-12", "de"),
            (9, 2),
        ),
        (
            "bees-on-the-ring-road.html",
            ("The Bees That Moved to the Ring Road", "Lioba Fennimore", "2026-02-03T07:15:00+00:00", "en"),
            (8, 3),
        ),
        (
            "the-slow-library.md",
            ("The Slow Library: A Year Among Borrowed Things", "Idris Calloway", "2025-11-08", "en-GB"),
            (26, 5),
        ),
    ],
)
def test_samples_come_out_right(
    name: str, metadata: tuple[str, str, str, str], counts: tuple[int, int]
) -> None:
    """Title, author, date, language and the number of paragraphs and headings are as written."""
    article = sample(name)
    assert (article.title, article.authors[0], article.published, article.language) == metadata
    kinds = [block.kind for block in article.blocks]
    assert (kinds.count("paragraph"), kinds.count("heading")) == counts


def test_no_clutter_of_the_samples_is_read_aloud() -> None:
    """Nothing of the pages around the samples is in the voice, and nothing of the text is left out."""
    foreign = (
        "Share",
        "Cookie",
        "cookies",
        "©",
        "Anzeige",
        "Advertisement",
        "newsletter",
        "Related",
        "READ MORE",
    )
    for path in sorted(SAMPLES.iterdir()):
        if path.suffix not in {".txt", ".md", ".html"}:
            continue
        article = sample(path.name)
        aloud = [block.text for block in article.blocks if block.aloud]
        assert not [text for text in aloud if text.startswith(foreign)]
        assert not [item.text for item in article.removed if len(item.text) > 200]


@pytest.mark.parametrize(
    "text",
    [
        "Boats in the harbour. Source: Coast Office",
        "Source: Reuters",
        "(Image: GETTY)",
        "Photo: Ann Bee / Reuters",
        "The mayor on Friday. Photograph: Ann Bee/The Courier",
        "The mayor on Friday (AP)",
        "The mayor on Friday via AP",
        "Photo by Ann Bee on Unsplash",
        "The mayor, left, on Friday (Photo by Ann Bee/Getty Images)",
        "Getty Images",
        "Der Hafen am Abend. Foto: Anna Biene",
        "Le port au soir. Crédit photo : Anne Abeille",
        "The quay at night © Ann Bee",
    ],
)
def test_captions_and_credits_are_known(text: str) -> None:
    """A line that names its source or its agency at the end stands under a picture."""
    assert is_caption(Unit(text=text, lines=None))


@pytest.mark.parametrize(
    "text",
    [
        "A source told Reuters.",
        "He sold the photo to Reuters for a sum that nobody would name in public.",
        "The picture was clear: nobody had paid, and nobody was going to pay for it now.",
        "“That is the source of it: the sea,” she said, and she turned to look at the water again.",
        "word " * 60 + "Photo: Ann Bee",
    ],
)
def test_sentences_are_no_captions(text: str) -> None:
    """A sentence that speaks of pictures or agencies is text."""
    assert not is_caption(Unit(text=text, lines=None))
