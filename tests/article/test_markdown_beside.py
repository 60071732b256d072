"""Markdown's pictures in a line, struck words, formulas, further paragraphs of items, and verse."""

import pytest

from audiopub.article.markdown import read_markdown
from audiopub.article.settle import settled
from audiopub.article.writer import to_markdown
from audiopub.model import Block
from tests.article.conftest import Read


def blocks(text: str) -> list[Block]:
    """Return the blocks of a Markdown text."""
    return list(read_markdown(text).blocks)


def kinds(text: str) -> list[tuple[str, str]]:
    """Return kind and words of each block."""
    return [(block.kind, block.text) for block in blocks(text)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "The pier ![a map of the pier](m.png) is old.",
            [("paragraph", "The pier is old."), ("figure", "a map of the pier")],
        ),
        (
            'Siehe ![Plan](p.png "Der Plan"), bitte.',
            [("paragraph", "Siehe, bitte."), ("figure", "Plan"), ("caption", "Der Plan")],
        ),
        ("![one](1.png)\n![two](2.png){width=50%}", [("figure", "one"), ("figure", "two")]),
        ('Voir <img src="q.png" alt="le  quai"> ici.', [("paragraph", "Voir ici."), ("figure", "le quai")]),
        ("- un ![x](x.png)\n- deux", [("list_item", "un"), ("figure", "x"), ("list_item", "deux")]),
        ("> dit ![x](x.png) il", [("quote", "dit il"), ("figure", "x")]),
        ("## ![logo](l.png) Quay", [("heading", "Quay"), ("figure", "logo")]),
        ("| A | ![b](b.png) |\n|---|---|\n| 1 | 2 |", [("table", "A \n1 2"), ("figure", "b")]),
        ("[![badge](b.svg)](https://e.org) [![ok](o.svg)](x)", [("figure", "badge"), ("figure", "ok")]),
        ("![a ![b](c) d](e)", [("figure", "a b d")]),
        ("See [![kite](k.png)](https://e.org/).", [("paragraph", "See."), ("figure", "kite")]),
        (
            'Or *![k](k.png)* <a href="x"><img src="k.png" alt="l"></a>!',
            [
                ("paragraph", "Or!"),
                ("figure", "k"),
                ("figure", "l"),
            ],
        ),
    ],
)
def test_pictures_in_a_line_are_figures(source: str, found: list[tuple[str, str]]) -> None:
    """A picture in a line stands behind its block and is not read: nobody hears what it shows."""
    assert kinds(source) == found
    assert not any(block.aloud for block in blocks(source) if block.kind in {"figure", "caption"})


@pytest.mark.parametrize(
    ("source", "text", "struck"),
    [
        ("It is ~~never~~ rarely kept.", "It is rarely kept.", [(1, "never")]),
        ("Es ist ~~nie~~.\nOder <s>doch</s>!", "Es ist. Oder!", [(1, "nie"), (2, "doch")]),
        ("<del>fermé</del><ins>ouvert</ins>", "ouvert", [(1, "fermé")]),
        ("a ~~*b* ![c](d)~~ e ~~ f", "a e ~~ f", [(1, "b c")]),
        ("no <del>end here", "no end here", []),
    ],
)
def test_struck_words_are_left_out_and_told(source: str, text: str, struck: list[tuple[int, str]]) -> None:
    """What an author struck out is no part of the text; `clean` shows its line and why."""
    found = read_markdown(source)
    assert [block.text for block in found.blocks] == [text]
    assert [(each.line, each.text) for each in found.removed] == struck
    assert {each.rule for each in found.removed} <= {"struck out"}


def test_a_struck_paragraph_is_accounted_for_once() -> None:
    """A paragraph that is struck as a whole leaves no block, and one entry for all its lines."""
    found = read_markdown("~~All of it\nis gone.~~\n\nText.")
    assert [(each.line, each.text, each.rule) for each in found.removed] == [
        (1, "All of it is gone.", "struck out")
    ]


def test_an_items_further_paragraph_goes_on_in_it() -> None:
    """An item of two paragraphs is one item, with its marks in place; behind code it has no bullet."""
    source = "1. First *step*.\n\n   More **about** it.\n\n       code\n\n   After it.\n2. Second.\n"
    item, code, after, second = blocks(source)
    assert (item.text, item.lines) == ("First *step*.\n\nMore about it.".replace("*", ""), (1, 3))
    assert [item.text[span.start : span.end] for span in item.spans] == ["step", "about"]
    assert (code.kind, after.kind, after.text) == ("code", "paragraph", "After it.")
    assert (second.kind, second.list_path) == ("list_item", (2,))


def test_two_paragraphs_behind_a_nested_list_are_in_order() -> None:
    """Words behind a list within an item are read behind it."""
    assert kinds("- a\n  - b\n\n    b two\n\n  c") == [
        ("list_item", "a"),
        ("list_item", "b\n\nb two"),
        ("paragraph", "c"),
    ]


def test_a_list_in_a_quotation_is_one() -> None:
    """Items in a quotation are quoted and know their place in its lists, not in a list around it."""
    found = blocks(
        "- So:\n\n  > Take:\n  >\n  > 1. a rope\n  >    - old\n  >\n  >    more\n  >\n  > Go.\n\n- b"
    )
    assert [(block.kind, block.text, block.list_path, block.ordered) for block in found] == [
        ("list_item", "So:", (1,), False),
        ("quote", "Take:", (), False),
        ("quote", "a rope", (1,), True),
        ("quote", "old", (1, 1), False),
        ("quote", "more", (), False),
        ("quote", "Go.", (), False),
        ("list_item", "b", (2,), False),
    ]


_WHOLE = (
    "> Take:\n>\n> 1. a rope\n>    - *old*\n>\n>      and long\n>\n> 2. a lamp\n>\n> Go.\n",
    "1. Premier pas.\n\n   Encore *un mot*.\n\n2. Deuxième.\n   - dedans\n\n     aussi\n\n",
    "Die Formel $E = mc^2$ kostet \\$5, nicht 6$, und \\(a_1\\)x; $\\beta$.\n",
    "The lamp  \nis lit  \nat nine\n",
    "- one list\n\n* another\n\n1. a third\n\n1) a fourth\n",
    "It costs $5 and 6$, US$7 or `$x$`.\n",
    "So\n\n$$\nx^2\n$$\n\nand\n\n```math\ny_1\n```\n\nand\n\n```sh\nls\n```\n",
    '<div class="verse">\nThe moon is *high*,\nthe water low.\n</div>\n',
)


@pytest.mark.parametrize("text", _WHOLE)
def test_what_is_written_is_read_back(read: Read, text: str) -> None:
    """Items of several paragraphs, formulas and verse come back from Markdown as they were."""
    article = settled(read(f"# T\n\n{text}", "a.md"))
    again = read(to_markdown(article), "a.md")
    assert settled(again) == article
    assert [block.kind for block in again.blocks] == [block.kind for block in article.blocks]


def test_an_items_paragraphs_are_written_as_paragraphs(read: Read) -> None:
    """The Markdown that an editor reviews has no tags between the paragraphs of an item."""
    written = to_markdown(read("# T\n\n1. Erst *das*.\n\n   Dann dies.\n", "a.md"))
    assert "1. Erst *das*.\n\n   Dann dies.\n" in written


@pytest.mark.parametrize(
    ("source", "text", "formulas"),
    [
        ("So $E = mc^2$ holds.", "So E = mc^2 holds.", ["E = mc^2"]),
        ("Sei \\(a^2+b^2\\) gleich $$\\int_0^1 f$$.", "Sei a^2+b^2 gleich \\int_0^1 f.", None),
        ("For $n$ of $10\\%$ it is \\[ \\alpha \\].", "For n of 10\\% it is \\alpha.", ["10\\%", "\\alpha"]),
        ("It cost $5 and $6, then 7$.", "It cost $5 and $6, then 7$.", []),
        ("Between US$5 and A$10 = 9€, or $3 (or 4$).", "Between US$5 and A$10 = 9€, or $3 (or 4$).", []),
        ("Set $HOME and $PATH=x.", "Set $HOME and $PATH=x.", []),
        ("Costó $5 = 4 euros y luego 6$ más.", "Costó $5 = 4 euros y luego 6$ más.", []),
        ("An aside \\(see below\\) and \\[sic\\].", "An aside (see below) and [sic].", []),
        ("\\$x=1\\$ and `$y=2$`", "$x=1$ and $y=2$", []),
        ('<span role="math">a $b</span>', "a $b", ["a $b"]),
    ],
)
def test_formulas_are_marked_and_prices_are_not(source: str, text: str, formulas: list[str] | None) -> None:
    """A formula in TeX is marked as one, without its delimiters; a letter alone is a word."""
    (block,) = blocks(source)
    assert block.text == text
    marked = [block.text[span.start : span.end] for span in block.spans if span.kind == "formula"]
    assert marked == (["a^2+b^2", "\\int_0^1 f"] if formulas is None else formulas)


@pytest.mark.parametrize(
    "source",
    ["$$\nx^2\n$$", "\\[\nx^2\n\\]", "\\begin{align*}\na &= b\\\\\nc &= d\n\\end{align*}", "$$ x_1 $$"],
)
def test_a_formula_on_lines_of_its_own_is_code(source: str) -> None:
    """A displayed formula is shown as it is written and not read."""
    assert [(block.kind, block.aloud) for block in blocks(f"Before.\n{source}\nAfter.")] == [
        ("paragraph", True),
        ("code", False),
        ("paragraph", True),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("hard for any-\nbody to say", "hard for any-body to say"),
        ("die Vor-\nund Nachteile", "die Vor- und Nachteile"),
        ("le vingt-\ntroisième jour", "le vingt-troisième jour"),
        ("a dash -\nand more", "a dash - and more"),
        ("pages 3-\nand Nord-\nSee", "pages 3- and Nord- See"),
    ],
)
def test_a_word_broken_at_its_hyphen_is_one_word(source: str, text: str) -> None:
    """Where a wrapped line ends behind the hyphen of a word, the word goes on without a space."""
    assert blocks(source)[0].text == text


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("The lamp  \nis lit  \nat nine.", "verse"),
        ("Die Lampe\\\nbrennt\\\num neun.", "verse"),
        ("Harbour Office  \nThe Quay 3", "paragraph"),
        ("The lamp  \nis lit  \nat nine,\nand out at ten.", "paragraph"),
        (f"{'A long line of prose goes on. ' * 4}  \nso  \nit is", "paragraph"),
        ("> Und es  \n> war  \n> Nacht", "quote"),
    ],
)
def test_lines_that_are_all_broken_on_purpose_are_verse(source: str, kind: str) -> None:
    """Three short lines or more with hard breaks alone are verse; others keep their breaks."""
    assert blocks(source)[0].kind == kind


def test_braces_at_the_start_of_a_line_are_text(read: Read) -> None:
    """A set in braces is no attribute, at the start of a line as within one."""
    texts = [block.text for block in read("# T\n\n{a=1} holds for all.\n\nLet {n=3} hold.\n", "a.md").blocks]
    assert texts == ["{a=1} holds for all.", "Let {n=3} hold."]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("10^3^ m or 10<sup>3</sup> m, and x<sup>2</sup>", "10³ m or 10³ m, and x²"),
        ("10^-6^ or 10^−6^ and *r*<sup> 2 </sup>", "10⁻⁶ or 10⁻⁶ and r²"),
        ("| a |\n|---|\n| x^2^ |", "a\nx²"),
    ],
)
def test_exponents_are_raised_figures(source: str, text: str) -> None:
    """Where nothing shows raised type, ten to the third is not 103."""
    (block,) = blocks(source)
    assert block.text == text
    assert not any(span.kind == "sup" for span in block.spans)


@pytest.mark.parametrize("source", ["word<sup>2</sup>", "In 2024^3^", "the 5^th^", "So.<sup>1</sup>"])
def test_other_raised_letters_stay_marked(source: str) -> None:
    """The mark of a note and the end of a numeral are no exponents."""
    assert [span.kind for span in blocks(source)[0].spans] == ["sup"]


_RATIO = "<mfrac><mi>a</mi><mi>b</mi></mfrac>"


@pytest.mark.parametrize(
    ("formula", "text", "marked"),
    [
        (_RATIO, "a/b", ["a/b"]),
        (
            f"<semantics>{_RATIO}<annotation encoding=application/x-tex>a*b &lt; 1</annotation></semantics>",
            "a*b < 1",
            ["a*b < 1"],
        ),
        ("<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>", "E = mc²", []),
    ],
)
def test_mathml_in_a_line_is_shown(formula: str, text: str, marked: list[str]) -> None:
    """A formula in MathML stands in its sentence as on a web page: simple ones as text, others marked."""
    (block,) = blocks(f"A ratio of <math>{formula}</math> is low.")
    assert block.text == f"A ratio of {text} is low."
    spans = [block.text[span.start : span.end] for span in block.spans if span.kind == "formula"]
    assert spans == marked


@pytest.mark.parametrize(
    "inside",
    [
        "The moon is high,<br>\nthe water low.\n",
        "The moon is high,\nthe water low.\n",
        "\nThe moon is high,\nthe water low.\n\n",
        "\nThe moon is high,<br>\nthe water low.\n\n",
        "\nThe moon is high,\\\nthe water low.\n\n",
    ],
)
def test_lines_of_verse_stay_lines(inside: str) -> None:
    """In an element for verse each line is one, with and without `<br>`, close to its tags or not."""
    source = f'<div class="verse">\n{inside}</div>'
    assert kinds(source) == [("verse", "The moon is high,\nthe water low.")]


def test_round_brackets_that_are_escaped_are_no_formula(read: Read) -> None:
    """Words and marks between them, or a name before them, tell brackets from a formula."""
    text = "# T\n\nSee \\(the lamp\\) and url\\(a=1\\), but \\(a^2 = b\\) holds.\n"
    (block,) = read(text, "a.md").blocks
    assert block.text == "See (the lamp) and url(a=1), but a^2 = b holds."
    assert [block.text[span.start : span.end] for span in block.spans] == ["a^2 = b"]
