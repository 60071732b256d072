"""Labelled web pages come out right: each line has the fate that its label asks for."""

import json
from collections import Counter
from pathlib import Path

import pytest

from audiopub.article.read import read_article
from audiopub.model import Article
from tests.article.labelled_pages import PAGES, WANTED, lines, plain, read_page, unlabelled

_BY_NAME = {path.stem: path for path in PAGES}


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_every_line_has_the_fate_that_its_label_asks_for(path: Path) -> None:
    """The text is read aloud, captions, tables and notes are shown, and what is of the page goes."""
    found = lines(path, read_page(path))
    assert found
    assert [line for line in found if line.fate not in WANTED[line.label]] == []


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_every_line_is_labelled(path: Path) -> None:
    """No line of a page is left out of what the test above looks at."""
    assert unlabelled(path) == set()


@pytest.mark.parametrize(
    ("name", "title", "authors", "published", "language"),
    [
        ("news", "Night ferry returns to Ellinghaven after nine years", ("Maren Tolley", "Piet Osgood"),
         "2025-02-11T06:30:00+00:00", "en-GB"),
        ("blog", "How I stopped fighting the moss", (), "2024-09-05T18:20:11+00:00", "en-US"),
        ("recipe", "Grünkernbrot mit Walnüssen", ("Hedda Brunnwieser",), "2023-10-19", "de"),
        ("documentation", "Writing your first rule", (), None, "en"),
        ("answers", "Why does my sourdough smell of pear drops?", (), None, "en"),
        ("gallery", "En images : le dernier marché flottant", ("Solange Périgaud",), "2024-06-02", "fr"),
        ("footnotes", "The Clock That Ran Backwards", ("Edmund Farraday",), "2022-03-08", "en"),
        ("two-languages", "Letters from the Lake House", (), "2021-11-30", "en"),
        ("broken", "The Goat That Voted", ("Lina Dask",), None, "en"),
        ("only-breaks", "Keeping bees on a fire escape", ("Rufus Ellery",), "2019-03-03", "en"),
    ],
)  # fmt: skip
def test_metadata(
    name: str, title: str, authors: tuple[str, ...], published: str | None, language: str
) -> None:
    """Title, authors, date and language are the page's own, and nobody is invented."""
    article = read_page(_BY_NAME[name])
    assert (article.title, article.authors, article.published, article.language) == (
        title,
        authors,
        published,
        language,
    )


def test_licences_are_found() -> None:
    """The licence comes from JSON-LD or from a link that says that it is the licence."""
    assert read_page(_BY_NAME["news"]).licence == "https://creativecommons.org/licenses/by-nd/4.0/"
    assert read_page(_BY_NAME["blog"]).licence == "https://creativecommons.org/licenses/by-sa/4.0/"


def kinds(article: Article) -> Counter[str]:
    """Count the blocks by kind."""
    return Counter(block.kind for block in article.blocks)


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("news", {"heading": 2, "paragraph": 7, "quote": 1, "figure": 1, "caption": 1, "note": 1}),
        ("blog", {"heading": 1, "paragraph": 5, "list_item": 4, "figure": 1, "caption": 1}),
        ("recipe", {"heading": 3, "paragraph": 3, "list_item": 9, "table": 1, "figure": 1}),
        (
            "documentation",
            {"heading": 2, "paragraph": 11, "list_item": 3, "table": 1, "caption": 1, "code": 1},
        ),
        ("gallery", {"paragraph": 4, "figure": 3, "caption": 3}),
        ("footnotes", {"heading": 1, "paragraph": 4, "note": 3}),
        ("two-languages", {"paragraph": 6, "quote": 1}),
        ("broken", {"paragraph": 5, "list_item": 3, "figure": 1}),
        ("only-breaks", {"paragraph": 5}),
    ],
)
def test_structure(name: str, counts: dict[str, int]) -> None:
    """Headings, lists, quotations, tables, code, pictures, captions and notes are these."""
    found = kinds(read_page(_BY_NAME[name]))
    found.pop("separator", None)
    assert found == counts


def test_figures_stand_after_the_paragraph_before_them() -> None:
    """A picture stands where the page has it, with its caption right below."""
    order = [(block.kind, block.text[:12]) for block in read_page(_BY_NAME["blog"]).blocks]
    assert order[0][1] == "For eleven s"
    assert [kind for kind, _ in order[1:3]] == ["figure", "caption"]
    gallery = [block.kind for block in read_page(_BY_NAME["gallery"]).blocks]
    assert gallery == ["paragraph", *["figure", "caption"] * 3, "paragraph", "paragraph", "paragraph"]


def test_notes_are_named_by_their_marks() -> None:
    """Each mark leads to its note, whose way back is not part of it."""
    article = read_page(_BY_NAME["footnotes"])
    notes = {block.id: block.text for block in article.blocks if block.kind == "note"}
    marks = [span.value for block in article.blocks for span in block.spans if span.kind == "note_ref"]
    assert marks == list(notes)
    assert not any("↩" in text for text in notes.values())


def test_languages_of_parts() -> None:
    """A quotation and a phrase in another language say so; the rest is in the article's."""
    blocks = read_page(_BY_NAME["two-languages"]).blocks
    assert [block.language for block in blocks] == [None, None, "de", None, None, "fr", None]
    spans = [(span.kind, span.value) for span in blocks[3].spans if span.kind == "language"]
    assert spans == [("language", "de")]


def test_code_keeps_its_lines() -> None:
    """A program is shown as it was written."""
    (code,) = (block for block in read_page(_BY_NAME["documentation"]).blocks if block.kind == "code")
    assert code.text == 'rule comments {\n    match "^#"\n    action drop\n}'


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_an_editor_decides(path: Path) -> None:
    """Any removed line comes back when an editor asks for it, and any block goes."""
    article = read_page(path)
    gone = article.removed[0].text.split("\n")[0]
    kept = next(block.text for block in article.blocks if block.kind == "paragraph")
    wishes = f"keep = [{json.dumps(gone)}]\ndrop = [{json.dumps(kept[:30])}]\n"
    again = read_article(path.name, plain(path).encode(), sidecar=wishes.encode())
    assert gone in {block.text.split("\n")[0] for block in again.blocks}
    assert kept not in {block.text for block in again.blocks}
