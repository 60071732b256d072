"""Lists of references are shown and not read, as footnotes are."""

import pytest

from audiopub.article.read import read_article
from audiopub.article.settle import settled
from audiopub.article.writer import to_markdown


def aloud(text: str) -> list[str]:
    """Return the words of what is read aloud of a Markdown article that begins with a sentence."""
    article = read_article("a.md", f"# T\n\nA first sentence stands here.\n\n{text}".encode())
    return [block.text for block in article.blocks if block.aloud][1:]


ENTRIES = (
    "- Ann Bee: Lamps of the coast. Hull 1912, p. 4.\n- [The log](https://e.org/log)\n- Harbour notes.\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "## References",
        "## Literatur",
        "## Bibliographie:",
        "### 7. Sources",
        "## Fuentes",
        "# VI. Bibliografia",
    ],
)
def test_entries_below_a_heading_of_references_are_silent(heading: str) -> None:
    """Whatever the list is called, its entries are silent, up to the next heading of that level."""
    level = heading.partition(" ")[0]
    assert aloud(f"{heading}\n\n{ENTRIES}\n{level} Dank\n\nDen Helfern.")[1:] == [
        "Dank",
        "Den Helfern.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Sources\n\nThe river has two sources in the hills.\n\nBoth run dry in summer.",
        "## Credits\n\n- Three for the course\n- Two for the essay",
        "## Lamps\n\n- made in 1912\n- lit in 1913",
        "## Sources\n\nThe river has two, found in 1850 by a shepherd.\n\nThe first dried up in 1921.",
        "## Quellen\n\nDer Fluss hat seit 1950 zwei Quellen.\n\nEine ist seit 1960 trocken.",
    ],
)
def test_prose_and_other_lists_are_read(text: str) -> None:
    """A heading alone makes no references, nor do years."""
    assert len(aloud(text)) == 3


def test_references_alone_are_an_article() -> None:
    """Where nothing else would be read, the list is the article."""
    article = read_article("a.md", f"# T\n\n## References\n\n{ENTRIES}".encode())
    assert all(block.aloud for block in article.blocks)


def test_a_heading_of_notes_that_stand_elsewhere_is_silent() -> None:
    """Footnotes come last in Markdown; the heading they were written under announces nothing."""
    text = "One.[^1]\n\n## Notes\n\n[^1]: On a Friday.\n\n## Thanks\n\nTo all."
    assert aloud(text) == ["One.[1]", "Thanks", "To all."]
    assert aloud("## Notes\n\n## Thanks\n\nTo all.") == ["Notes", "Thanks", "To all."]


def test_silent_references_are_written_and_read_back() -> None:
    """What is silent stays so when the article is written as Markdown."""
    article = read_article("a.md", f"# T\n\nText.\n\n## Quellen\n\n{ENTRIES}".encode())
    assert settled(read_article("a.md", to_markdown(article).encode())) == settled(article)
