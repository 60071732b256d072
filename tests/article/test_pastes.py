"""On labelled pages of many kinds the article is kept, and the page around it goes."""

import sys
import time
from dataclasses import asdict
from pathlib import Path

import pytest

from audiopub.article.evidence import evidence
from audiopub.article.lines import to_lines
from audiopub.article.paste import read_paste
from audiopub.article.read import read_article
from audiopub.article.units import to_units
from audiopub.model import Article
from tests.article.conftest import PARAGRAPHS
from tests.article.labelled import (
    ALOUD,
    LABELS,
    METADATA,
    PASTES,
    SETS,
    TUNING,
    Layout,
    confusion,
    figures,
    load,
    outcome,
)


@pytest.mark.parametrize("path", PASTES, ids=lambda path: path.stem)
def test_every_line_has_a_label(path: Path) -> None:
    """A labelled paste has a known mark before each line, one title, and says all that is asked of it."""
    paste = load(path)
    assert {mark for mark, _ in paste.lines if mark} <= LABELS.keys()
    assert set(METADATA) <= paste.said.keys()
    assert paste.said["title"] in [text for mark, text in paste.lines if mark == "#"]


@pytest.mark.parametrize(
    "path", [path for path in TUNING if "clean" in path.stem], ids=lambda path: path.stem
)
def test_nothing_of_a_clean_text_is_lost(path: Path) -> None:
    """A text without a page around it keeps every line, and its title is found."""
    found = outcome(path)
    assert not found.lines("text", "heading", fates=("silent", "metadata", "removed"))
    assert not found.article.removed
    assert found.right["title"]


_NAMES = ("kept", "kept_words", "clean", "dropped", "silent", "headed", "metadata")
_FLOORS: dict[tuple[str, Layout], tuple[float, ...]] = {
    ("tuning", "as pasted"): (0.984, 0.994, 0.924, 0.976, 0.889, 0.773, 0.979),
    ("tuning", "no blank lines"): (0.98, 0.993, 0.923, 0.976, 0.887, 0.745, 0.981),
    ("tuning", "a blank line after each"): (0.98, 0.993, 0.922, 0.976, 0.88, 0.745, 0.981),
    ("unseen", "as pasted"): (0.98, 0.987, 0.827, 0.929, 0.768, 0.661, 0.918),
    ("unseen", "no blank lines"): (0.974, 0.984, 0.822, 0.926, 0.768, 0.652, 0.918),
    ("unseen", "a blank line after each"): (0.975, 0.985, 0.821, 0.926, 0.766, 0.652, 0.918),
}
FLOORS = {key: dict(zip(_NAMES, floors, strict=True)) for key, floors in _FLOORS.items()}
"""What cleaning reaches; raise a floor when cleaning gets better, never lower one."""


_WITHOUT_HASTE = {("tuning", "no blank lines"), ("tuning", "a blank line after each")}


@pytest.mark.parametrize(
    ("which", "layout"),
    [pytest.param(*key, marks=pytest.mark.exhaustive if key in _WITHOUT_HASTE else ()) for key in FLOORS],
    ids=str,
)
def test_articles_are_kept_and_pages_dropped(
    which: str, layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each figure stays above its floor, however blank lines fall; the confusion is shown with -v or -s."""
    outcomes = [outcome(path, layout) for path in SETS[which]]
    found = asdict(figures(outcomes))
    shown = f"\n{which} pastes, {layout}: {found}\n{confusion(outcomes)}\n"
    with capsys.disabled():
        sys.stderr.write(shown)
    least = FLOORS[which, layout]
    assert not {name: (found[name], floor) for name, floor in least.items() if found[name] < floor}, shown


def test_credited_captions_are_not_read_aloud() -> None:
    """A caption that names its photographer or agency is on the page and not in the voice."""
    marks = ("Photograph", "Foto:", "Foto ", "©", "EFE", "ANSA", "Credit", "Image:", "Wire Photo")
    spoken = [text for path in TUNING for text in outcome(path).lines("caption", fates=ALOUD)]
    assert not [text for text in spoken if any(word in text for word in marks) and "Foto mia" not in text]


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


def plain(article: Article) -> str:
    """Return what is read aloud of an article as a text without markup."""
    marks = {True: "{}. {}", False: "• {1}"}
    texts = [
        marks[block.ordered].format(block.list_path[-1], block.text) if block.list_path else block.text
        for block in article.blocks
        if block.aloud
    ]
    return "\n\n".join([article.title, *texts])


def test_cleaning_a_clean_text_changes_nothing() -> None:
    """What is the article's stays when it is cleaned again, but for a few texts that look like pages.

    What was left of the page may go the second time.
    """
    changed = []
    for path in TUNING:
        found = outcome(path)
        once, again = found.article, read_article("again.txt", plain(found.article).encode())
        texts = [{block.text for block in one.blocks if block.aloud} for one in (once, again)]
        own = found.lines("text", "heading", fates=ALOUD)
        if any(text in line for text in texts[0] - texts[1] for line in own):
            changed.append(path.stem)
    assert len(changed) <= len(TUNING) // 50, changed
    assert not [name for name in changed if "clean" in name]


def test_time_grows_with_length() -> None:
    """Four times the lines take about four times as long, not sixteen times."""
    lines = [text for path in TUNING[::15] for _, text in load(path).lines if text]

    def seconds(times: int) -> float:
        text = "\n".join(f"{line} {times} {number}" for number in range(times) for line in lines)
        start = time.process_time()
        read_paste(text)
        return time.process_time() - start

    seconds(1)
    assert seconds(8) < 8 * seconds(2)


def test_time_grows_with_the_number_of_numbered_lines() -> None:
    """Eight times the numbered lines take about eight times as long, though each may be a note."""

    def seconds(items: int) -> float:
        lines = (
            f"{item % 99 + 1} boats came to the quay and {'abcdefghij'[item % 10]}{items} left"
            for item in range(items)
        )
        text = "The Boats\n\n" + "\n".join(lines)
        start = time.process_time()
        read_paste(text)
        return time.process_time() - start

    seconds(50)
    assert seconds(2400) < 16 * max(seconds(300), seconds(301))


@pytest.mark.parametrize(
    "piece", ["a", "Aa", ". ", "| ", "by ", "[(", "© ", "x@y.z ", "1:2 ", "Share ", "“ "]
)
def test_endless_lines_cost_no_time(piece: str) -> None:
    """No line of one piece again and again makes a regular expression run away."""
    start = time.process_time()
    read_paste("\n\n".join([*PARAGRAPHS, piece * 100_000, *[piece * 150] * 20]))
    assert time.process_time() - start < 5
