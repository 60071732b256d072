"""On labelled pages of many kinds the article is kept, and the page around it goes."""

from pathlib import Path

import pytest

from audiopub.article.evidence import evidence, to_lines
from audiopub.article.paste import read_paste
from audiopub.article.units import to_units
from tests.article.conftest import PARAGRAPHS
from tests.article.labelled import HELD_OUT, MARKS, PASTES, Figures, Layout, figures, outcome


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


HELD = [path for path in PASTES if path.stem.startswith(HELD_OUT)]
TUNED = [path for path in PASTES if path not in HELD]


@pytest.mark.parametrize(
    ("paths", "layout", "floor"),
    [
        (TUNED, "as pasted", (0.995, 0.995, 0.94, 0.9)),
        (TUNED, "no blank lines", (0.99, 0.99, 0.93, 0.85)),
        (TUNED, "a blank line after each", (0.99, 0.99, 0.93, 0.85)),
        (HELD, "as pasted", (0.98, 0.95, 0.88, 0.8)),
        (HELD, "no blank lines", (0.97, 0.93, 0.87, 0.8)),
        (HELD, "a blank line after each", (0.97, 0.93, 0.87, 0.8)),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_articles_are_kept_and_pages_dropped(
    paths: list[Path], layout: Layout, floor: tuple[float, float, float, float]
) -> None:
    """Kept words and lines, dropped lines and titles found stay above floors, however blank lines fall."""
    found: Figures = figures([outcome(path, layout) for path in paths])
    measured = (found.kept_words, found.kept_lines, found.dropped_lines, found.titles)
    assert all(value >= least for value, least in zip(measured, floor, strict=True)), (measured, floor)


DATES = {
    "held_out-de-interview": "2025-09-12",
    "held_out-en-blog-dev": "2023-11-02",
    "held_out-en-local-paper": "2025-11-07",
    "held_out-en-news-noblank": "2025-11-07",
    "held_out-en-recipe": "2025-10-14",
    "held_out-es-entrevista": "2025-10-21",
    "held_out-fr-magazine": "2025-10-04",
    "held_out-it-ricetta": "2025-10-12",
    "tune-de-nachrichten": "2025-11-08",
    "tune-en-blog": "2024-03-03",
    "tune-en-interview": "2025-10-30",
    "tune-en-magazine": "2025-11-08",
    "tune-en-news": "2025-11-08",
    "tune-en-press-release": "2025-11-08",
    "tune-fr-actualite": "2025-11-08",
    "tune-it-notizie": "2025-11-08",
    "tune-pt-noticia": "2025-11-08",
}


def test_dates_of_pages_are_read() -> None:
    """The day on which an article was published is read in every form in which the pages write it."""
    found = {path.stem: outcome(path).article.published for path in PASTES if path.stem in DATES}
    assert found == DATES


def test_credited_captions_are_not_read_aloud() -> None:
    """A caption that names its photographer or agency is on the page and not in the voice."""
    marks = ("Photograph", "Foto", "©", "EFE", "ANSA", "Credit", "Image:", "Wire Photo")
    spoken = [text for path in PASTES for text in outcome(path).spoken_captions]
    assert not [text for text in spoken if any(word in text for word in marks)]


def test_evidence_names_its_signals() -> None:
    """Each line's weight is the sum of named signals, so that a wrong cut can be explained."""
    units = to_units(
        "The ferry came back on a grey morning in October.\nRead more\nWhy the bridge was never built"
    )
    text, head, link = (evidence(line) for line in to_lines(units))
    assert text.keys() == {"running text"}
    assert head.keys() == {"a rule knows it"}
    assert link.keys() == {"short, without a stop", "stands in a box"}
    assert sum(text.values()) > 0 > sum(link.values())


@pytest.mark.parametrize("answer", ["Yes.", "“Listen.”", "— Share?", "“Comments?”", "No"])
def test_answers_of_a_dialogue_stay(answer: str) -> None:
    """A short answer stays although a label of a page says the same word."""
    head = "Menu\nSkip to content\nShare\nThe Ferry Is Late\nBy Ann Bee"
    below = "She put the lamp out and went down to the quay again.\n\nRelated articles\n© 2025"
    page = "\n\n".join([head, *PARAGRAPHS, "Did he call?", answer, below])
    assert answer in [block.text for block in read_paste(page).blocks]


def test_button_is_no_author() -> None:
    """A label beside the title that looks like a name is not taken for the author."""
    page = f"Home\nSkip to content\nPrint Recipe\nThe Ferry Is Late\nBy Ann Bee\n\n{' '.join(PARAGRAPHS)}"
    assert read_paste(page).authors == ("Ann Bee",)
