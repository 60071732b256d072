"""Markdown keeps its structure: headings, lists, quotes, tables, notes, figures and marks in the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.article.markdown import read_markdown
from audiopub.model import Block, Span
from tests.article.conftest import Read


def blocks(text: str) -> list[Block]:
    """Return the blocks of a Markdown text."""
    return list(read_markdown(text).blocks)


def marked(block: Block) -> list[tuple[str, str, str]]:
    """Return kind, words and value of each span."""
    return [(span.kind, block.text[span.start : span.end], span.value) for span in block.spans]


def test_first_heading_is_the_title(read: Read) -> None:
    """The first heading of level 1 is the title and is not said twice."""
    article = read("# The *ferry*\n\nIt came back to the town.\n", "a.md")
    assert article.title == "The ferry"
    assert [block.text for block in article.blocks] == ["It came back to the town."]
    assert article.metadata_lines == (1,)


def test_front_matter_title_keeps_a_different_heading(read: Read) -> None:
    """With a title of its own, a first heading that says something else is a heading."""
    article = read("---\ntitle: Ferries\n---\n# Part one\n\nIt came back.\n", "a.md")
    assert article.title == "Ferries"
    assert (article.blocks[0].kind, article.blocks[0].level) == ("heading", 1)


def test_marks_in_the_text_are_spans() -> None:
    """Emphasis, links, code, small letters and languages are spans over plain words."""
    text = (
        'An *old* **boat** with [papers](https://e.org/x "t") and `code`, H<sub>2</sub>O, '
        '<i lang="fr">au revoir</i>, a <span>plain</span> <b>bold end.'
    )
    (block,) = blocks(text)
    assert block.text == "An old boat with papers and code, H2O, au revoir, a plain bold end."
    assert marked(block) == [
        ("emphasis", "old", ""),
        ("strong", "boat", ""),
        ("link", "papers", "https://e.org/x"),
        ("code", "code", ""),
        ("sub", "2", ""),
        ("language", "au revoir", "fr"),
        ("strong", "bold end.", ""),
    ]


def test_only_a_language_is_a_language() -> None:
    """What stands in `lang` and is no language tag means nothing, in a line and around blocks."""
    (block,) = blocks('A <span lang="fr&quot;><script>">word</span>, <span lang="DE_at">Wort</span>.')
    assert marked(block) == [("language", "Wort", "de-AT")]
    (inside,) = blocks('<div lang="<b>">\n\nWords.\n\n</div>')
    assert inside.language is None


def test_a_heading_without_words_is_none(read: Read) -> None:
    """Marks of a heading alone are left out, and told of."""
    article = read("# T\n\n##\n\nWords.\n\n## &#8203;\n", "a.md")
    assert [block.kind for block in article.blocks if not block.text.strip()] == []
    assert [(each.line, each.text) for each in article.removed][:1] == [(3, "##")]


def test_line_breaks() -> None:
    """A wrapped line is one line; a hard break stays a break."""
    (soft,) = blocks("one\ntwo")
    (hard,) = blocks("one  \ntwo<br>three")
    assert (soft.text, hard.text) == ("one two", "one\ntwo\nthree")


def test_nested_lists_have_paths() -> None:
    """Every item knows its place at each depth; a second paragraph goes on in its item."""
    found = blocks("3. a\n   - b\n\n     more of b\n   - c\n4. d\n")
    assert [(block.text, block.list_path, block.ordered) for block in found] == [
        ("a", (3,), True),
        ("b\n\nmore of b", (3, 1), False),
        ("c", (3, 2), False),
        ("d", (4,), True),
    ]


def test_quotes_code_rules_and_tables_are_kept() -> None:
    """Each becomes a block of its kind; code and tables are shown but not read aloud."""
    found = blocks(
        "> said *he*\n\n```py\nx = 1\n```\n\n    y = 2\n\n***\n\n| A | B |\n|---|---|\n| 1 | **2** |\n"
    )
    assert [(block.kind, block.text, block.aloud) for block in found] == [
        ("quote", "said he", True),
        ("code", "x = 1", False),
        ("code", "y = 2", False),
        ("separator", "", False),
        ("table", "A B\n1 2", False),
    ]
    assert [[(cell.text, cell.header) for cell in row] for row in found[-1].rows] == [
        [("A", True), ("B", True)],
        [("1", False), ("2", False)],
    ]
    assert found[-1].lines == (11, 13)


def test_notes_are_linked_and_not_read_aloud(read: Read) -> None:
    """A note mark points to the block of its note."""
    article = read(
        "It came back.[^a] And left.^[Inline note.]\n\n[^a]: On a Friday.\n\n    In rain.\n", "a.md"
    )
    text, *notes = article.blocks
    assert text.text.startswith("It came back.[a] And left.")
    mark = text.spans[0]
    assert (mark.kind, text.text[mark.start : mark.end]) == ("note_ref", "[a]")
    assert mark.value == notes[0].id
    assert [note.kind for note in notes[:2]] == ["note", "note"]
    assert not any(note.aloud for note in notes)


def test_pictures_are_figures_with_captions() -> None:
    """A picture that stands alone is a figure; its title is the caption."""
    figure, caption = blocks('![A boat](boat.jpg "The boat in June")')
    assert figure.image is not None
    assert (figure.kind, figure.image.src, figure.image.alt, figure.aloud) == (
        "figure",
        "boat.jpg",
        "A boat",
        False,
    )
    assert (caption.kind, caption.text, caption.aloud) == ("caption", "The boat in June", False)


def test_html_is_reduced_to_its_words() -> None:
    """Blocks of HTML give their text, scripts and comments give none, and all lines are accounted for."""
    source = "<div>Two <b>dogs</b></div>\n\n<!-- a remark -->\n\n<script>alert(1)</script>\n\n[x]: http://e.org\n\nEnd.\n"
    found = read_markdown(source)
    assert [block.text for block in found.blocks] == ["Two dogs", "End."]
    assert [item.line for item in found.removed] == [3, 5, 7]
    assert {item.rule for item in found.removed} == {"markup without text"}


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("~~Old~~ new words.", ["new words."]),
        ("==Marked== words, and a == b.", ["Marked words, and a == b."]),
        ("- [ ] open\n- [x] done\n- [y] odd", ["\u2610 open", "\u2611 done", "[y] odd"]),
        ("\\[ ] no task, \\{#id}", ["[ ] no task, {#id}"]),
        ("> [!NOTE]\n> Bring a lamp.", ["Bring a lamp."]),
        ("## Quay {#quay .wide}\n\nIt lies open.\n{: .lead}", ["Quay", "It lies open."]),
        ("A set {1, 2} stays.", ["A set {1, 2} stays."]),
        ("Le quai {#quai .large} est [ouvert](x){target=_blank}.", ["Le quai est ouvert."]),
        ("Let {n=3} and \\{.a} be.", ["Let {n=3} and {.a} be."]),
        ("{% include ad %}\n\nText {{< ref x >}} here.", ["Text here."]),
        ("[TOC]\n\nText.", ["Text."]),
        ("See [[harbour]] and [[quay|the quay]].", ["See harbour and the quay."]),
        ("::: warning\nMind the gap.\n:::", ["Mind the gap."]),
        ("Lamp\n: A light.\n\n*[LED]: Light-emitting diode\n\nAn LED.", ["Lamp", "A light.", "An LED."]),
        ("<video controls><source src=a.mp4>No video here</video> Text.", ["Text."]),
        ("Ten<sup>3</sup> and 10<sup>6</sup>.", ["Ten3 and 10⁶."]),
    ],
)
def test_marks_of_other_programs_are_no_words(source: str, said: list[str]) -> None:
    """Tasks, attributes, template tags, alerts and the like leave their words and nothing else."""
    assert [block.text for block in blocks(source) if block.aloud] == said


def test_formulas_and_embedded_pictures_are_shown() -> None:
    """A formula in lines of its own is code; an embedded file is a picture without words."""
    found = blocks("$$\nx^2\n$$\n\n$$ y $$\n\n![[lamp.png]]\n\n$$ and dollars\n\n![a](b.png){width=50%}")
    assert [(block.kind, block.text) for block in found] == [
        ("code", "x^2"),
        ("code", "y"),
        ("figure", ""),
        ("paragraph", "$$ and dollars"),
        ("figure", "a"),
    ]
    assert found[2].image is not None
    assert found[2].image.src == "lamp.png"


def test_deep_nesting_keeps_its_text() -> None:
    """Text forty lists deep is still found."""
    text = "".join(f"{'  ' * depth}- item {depth}\n" for depth in range(25))
    assert len(blocks(text)) == 25


@settings(max_examples=150, deadline=None)
@given(st.text("ab *_`#>-[](){}!|\\\n\t1.^:<&;/=\"'é𝄞\u0301", max_size=120))
def test_every_line_is_accounted_for_and_spans_fit(text: str) -> None:
    """Whatever the source, its non-blank lines are accounted for and every span lies in its text."""
    found = read_markdown(text)
    lines = {n for block in found.blocks if block.lines for n in range(block.lines[0], block.lines[1] + 1)}
    lines |= {item.line for item in found.removed if item.line} | set(found.metadata_lines)
    assert {n for n, line in enumerate(text.split("\n"), 1) if line.strip()} <= lines
    for block in found.blocks:
        for span in block.spans:
            assert isinstance(span, Span)
            assert 0 <= span.start < span.end <= len(block.text)


def test_citation_marks_are_no_words() -> None:
    """A number that is a link right behind a word is a citation mark; after a space it is a number."""
    text = "A claim[1] and issue [12].\n\n[1]: https://e.org/1\n[12]: https://e.org/12\n"
    assert blocks(text)[0].text == "A claim[1] and issue 12."


def test_lowered_and_raised_letters_are_spans() -> None:
    """Pandoc's marks of what is lowered and raised are no words; a lone or escaped one is."""
    block = blocks("H~2~O and x^n^, about ~5 or ~6, a\\~b~ and 2^8.\n")[0]
    assert block.text == "H2O and xn, about ~5 or ~6, a~b~ and 2^8."
    assert marked(block) == [("sub", "2", ""), ("sup", "n", "")]
