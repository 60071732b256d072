"""The e-books of the corpus, before the checkers of EPUB."""

from pathlib import Path

import pytest

from tests.checkers.books import ace, epubcheck
from tests.corpus.conftest import LONG
from tests.corpus.published import HERE, LONG_SLUGS, Corpus

BOOKS = [("short", path.stem) for path in sorted((HERE / "articles").iterdir())]
LONG_BOOKS = [pytest.param("long", slug, marks=LONG) for slug in LONG_SLUGS]


@pytest.mark.parametrize(("corpus", "slug"), [*BOOKS, *LONG_BOOKS], indirect=["corpus"])
def test_epubcheck_finds_nothing(corpus: Corpus, slug: str) -> None:
    """No book has an error or a warning by the W3C's checker."""
    assert epubcheck(corpus.output / f"episodes/{slug}/{slug}.epub") == ""


@pytest.mark.browser
def test_ace_finds_nothing(corpus: Corpus, node_modules: Path) -> None:
    """No book has a fault by DAISY's checker of accessible books."""
    assert ace(node_modules, corpus.files("*.epub")) == {}
