"""On labelled pages of many kinds the article is kept, and the page around it goes."""

from pathlib import Path

import pytest

from tests.article.labelled import MARKS, PASTES, outcome


@pytest.mark.parametrize("path", PASTES, ids=lambda path: path.stem)
def test_every_line_has_a_label(path: Path) -> None:
    """A labelled paste has a known mark before each line, and one title."""
    marks = [line[:2] for line in path.read_text(encoding="utf-8").split("\n") if line]
    assert {mark[0] for mark in marks} <= MARKS
    assert {mark[1:] for mark in marks} == {" "}
    assert sum(mark[0] == "#" for mark in marks) == 1


@pytest.mark.parametrize(
    "path", [path for path in PASTES if "clean" in path.stem], ids=lambda path: path.stem
)
def test_nothing_of_a_clean_text_is_lost(path: Path) -> None:
    """A text without a page around it keeps every line, and its title is found."""
    found = outcome(path)
    assert not found.lost
    assert not found.article.removed
    assert found.article.title == found.title
