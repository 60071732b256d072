"""What elements of a page stand for is in its words: quotation marks, exponents, formulas, deletions."""

import time

import pytest

from audiopub.article.read import read_article
from audiopub.article.visible import parse_page, visible_lines
from audiopub.article.writer import to_markdown
from audiopub.model import Article, Block
from tests.article.conftest import PARAGRAPHS, Read

P = [f"<p>{text} {text}</p>" for text in PARAGRAPHS]
REST = "".join(P[1:])


def article(read: Read, body: str, lang: str = "en") -> Article:
    """Read a page with something between the paragraphs of its text."""
    return read(
        f"<html lang={lang}><body><main><h1>The Ferry</h1>{P[0]}{body}{REST}</main></body></html>",
        "a.html",
    )


def between(found: Article) -> list[Block]:
    """Return the blocks between the first and the second paragraph."""
    starts = [n for n, block in enumerate(found.blocks) if block.text.startswith(tuple(PARAGRAPHS))]
    return list(found.blocks[starts[0] + 1 : starts[1]])


def removed(found: Article) -> list[tuple[str, str]]:
    """Return what was removed, each with its rule."""
    return [(each.text, each.rule) for each in found.removed]


def test_what_is_struck_out_is_told_and_not_read(read: Read) -> None:
    """Deletions of every kind are left out and accounted for; what was inserted stands in their place."""
    line = (
        "<p>The shop will <del>close</del><ins>open</ins> in May for <s>€20</s> €15, says "
        '<span style="text-decoration: line-through">Bo</span> <strike>Eve</strike> Ann, and it is not un'
        "<del>happ</del>likely.</p><p><del>The whole of this line was wrong.</del></p>"
    )
    found = article(read, line)
    assert [block.text for block in between(found)] == [
        "The shop will open in May for €15, says Ann, and it is not unlikely."
    ]
    gone = ["close", "€20", "Bo", "Eve", "happ", "The whole of this line was wrong."]
    assert [text for text, rule in removed(found) if rule == "struck out"] == gone


def test_deletion_that_nobody_closed_takes_nothing_away(read: Read) -> None:
    """Where a tag is open to the end of a page, the page is not gone."""
    found = read(f"<html lang=en><body><h1>The Ferry</h1><s>{''.join(P * 4)}</body></html>", "a.html")
    assert len(found.blocks) >= len(P)


def test_deletions_in_tables_and_titles(read: Read) -> None:
    """A cell and a title are without what is struck out, and that is accounted for."""
    table = "<table><tr><th>Trip</th><th>Fare</th></tr><tr><td>Out</td><td><s>9</s> 7</td></tr></table>"
    found = article(read, table)
    assert [cell.text for cell in between(found)[0].rows[1]] == ["Out", "7"]
    assert ("9", "struck out") in removed(found)
    assert read(f"<h1>The <s>Boat</s> Ferry</h1>{''.join(P)}", "a.html").title == "The Ferry"


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "“No, ‘never’ again”"),
        ("de", "„No, ‚never‘ again“"),
        ("de-CH", "«No, ‹never› again»"),
        ("fr", "« No, “never” again »"),
        ("es", "«No, “never” again»"),
        ("it", "«No, “never” again»"),
        ("pt-BR", "“No, ‘never’ again”"),
    ],
)
def test_quotations_have_the_marks_of_the_language(read: Read, lang: str, told: str) -> None:
    """`q` has quotation marks, other ones inside; where the page has written them there are no more."""
    said = (
        "<p>Ann said <q>No, <q>never</q> again</q> and <q>“yes”</q>, and went back to the quay with Bo.</p>"
    )
    (block,) = between(article(read, said, lang))
    assert block.text.startswith(f"Ann said {told} and “yes”,")


def test_quotation_in_another_language_has_the_marks_around_it() -> None:
    """The marks are those of the text that quotes, also in titles and captions."""
    root = parse_page('<html lang="de"><h1>Er sagt <q lang="en">no <em>way</em> </q> zu ihr</h1>')
    assert root is not None
    assert visible_lines(root) == ["Er sagt „no way“ zu ihr"]


def test_quotation_around_blocks_has_no_marks_of_its_own(read: Read) -> None:
    """Where `q` holds paragraphs, no mark stands alone above them."""
    (block,) = between(
        article(read, "<div><q><p>A sentence of somebody in the town who was there.</p></q></div>")
    )
    assert block.text == "A sentence of somebody in the town who was there."


def test_signs_of_headings_and_ways_back(read: Read) -> None:
    """A sign that links to a heading is none of it, and an arrow back from a note is none of the note."""
    body = (
        '<h2>Knots <a class="anchor" href="#k">#</a></h2>'
        f'{P[0]}<h2><a href="https://e.example/a#c"><span>🔗</span></a>In C# and F#</h2><p>So it is.<sup><a '
        'href="#fn1">1</a></sup> It was so in this town since the days in which it got its quay.</p>'
    )
    notes = (
        '<ol><li id="fn1"><p>A note. <a href="#elsewhere">↩\ufe0e</a> <a href="#e">↩\ufe0e2</a></p></li></ol>'
    )
    found = read(f"<html lang=en><h1>The Ferry</h1>{''.join(P)}{body}{''.join(P)}{notes}</html>", "a.html")
    assert [block.text for block in found.blocks if block.kind == "heading"] == ["Knots", "In C# and F#"]
    assert [block.text for block in found.blocks if block.kind == "note"] == ["A note."]


ENERGY = "<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>"
HALF = "<mfrac><mn>1</mn><mn>2</mn></mfrac>"


def test_formulas(read: Read) -> None:
    """A simple formula in a sentence is text, another one is shown in it as one alone is in a block.

    Both are marked, so that the page tells that a formula was left out.
    """
    tex = '<annotation encoding="application/x-tex">\\frac{1}{2}</annotation>'
    body = (
        f"<p>They say that <math>{ENERGY}</math> for all <math><mi>n</mi></math> boats of the town, and "
        f'that <math alttext="\\frac12">{HALF}</math> of them is lost.</p><p><math display="block">'
        f"<semantics><mrow>{HALF}</mrow>{tex}</semantics></math></p>"
    )
    found = article(read, body)
    assert [(block.kind, block.text, block.aloud) for block in between(found)] == [
        (
            "paragraph",
            "They say that E = mc² for all n boats of the town, and that \\frac12 of them is lost.",
            True,
        ),
        ("code", "\\frac{1}{2}", False),
    ]
    spans = [
        (span.kind, block.text[span.start : span.end]) for block in between(found) for span in block.spans
    ]
    assert spans == [("formula", "\\frac12"), ("formula", "\\frac{1}{2}")]
    again = read(to_markdown(found), "a.md")
    assert [block.spans for block in between(again)] == [block.spans for block in between(found)]


def test_exponents_in_cells_and_captions() -> None:
    """An exponent is one in a table as well, and marks of notes and ordinals are none."""
    root = parse_page(
        "<p>10<sup>3</sup> m<sup><i>2</i></sup></p><p>word<sup>3</sup></p><p>x<sup>th</sup></p>"
    )
    assert root is not None
    assert visible_lines(root) == ["10³ m²", "word3", "xth"]


def test_paragraphs_of_one_item_are_one_item(read: Read) -> None:
    """An item with two paragraphs is one item with both, its marks in place; a list inside stays one."""
    body = (
        "<ol><li><p>First the rope.</p><p>It is <b>long</b> and old.</p></li><li><p>Then the lamp.</p>"
        "<ul><li>Of brass.</li></ul></li></ol>"
    )
    found = between(article(read, body))
    assert [(block.text, block.list_path) for block in found] == [
        ("First the rope.\n\nIt is long and old.", (1,)),
        ("Then the lamp.", (2,)),
        ("Of brass.", (2, 1)),
    ]
    assert [found[0].text[span.start : span.end] for span in found[0].spans] == ["long"]


def test_lists_of_a_quotation_are_lists(read: Read) -> None:
    """Items in a quotation are quoted and know their place in its lists, also in Markdown."""
    body = (
        "<ul><li>Said:<blockquote><p>Take with you:</p><ol><li><p>The rope.</p><p>It is old.</p></li>"
        "<li>The lamp.<ul><li>Of brass.</li></ul></li></ol><p>And come back.</p></blockquote></li>"
        "<li>He went.</li></ul>"
    )
    found = between(article(read, body))
    assert [(block.kind, block.text, block.list_path, block.ordered) for block in found] == [
        ("list_item", "Said:", (1,), False),
        ("quote", "Take with you:", (), False),
        ("quote", "The rope.\n\nIt is old.", (1,), True),
        ("quote", "The lamp.", (2,), True),
        ("quote", "Of brass.", (2, 1), False),
        ("quote", "And come back.", (), False),
        ("list_item", "He went.", (2,), False),
    ]
    again = between(read(to_markdown(article(read, body)), "a.md"))
    assert [(block.kind, block.text, block.list_path, block.ordered) for block in again[1:-1]] == [
        (block.kind, block.text, block.list_path, block.ordered) for block in found[1:-1]
    ]


def test_a_list_between_two_items_is_that_of_the_first(read: Read) -> None:
    """Old pages close the item before the list that belongs to it."""
    found = between(article(read, "<ol><li>Rope.</li><ul><li>Long.</li></ul><li>Lamp.</li></ol>"))
    assert [(block.text, block.list_path, block.ordered) for block in found] == [
        ("Rope.", (1,), True),
        ("Long.", (1, 1), False),
        ("Lamp.", (2,), True),
    ]


def test_embedded_posts(read: Read) -> None:
    """The words of a post are a quotation; who wrote it and when is shown below, and links to pictures go."""
    post = (
        '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The ferry is back in our town, and nobody '
        'knew. <a href="https://t.co/x1">pic.twitter.com/AbC12</a></p>&mdash; Ann Bee (@ann) '
        '<a href="https://twitter.com/ann/status/1">March 3, 2025</a></blockquote>'
    )
    found = article(read, post)
    assert [(block.kind, block.text, block.aloud) for block in between(found)] == [
        ("quote", "The ferry is back in our town, and nobody knew.", True),
        ("caption", "— Ann Bee (@ann) March 3, 2025", False),
    ]
    assert ("pic.twitter.com/AbC12", "link to a picture") in removed(found)


def test_table_of_one_column_in_a_figure(read: Read) -> None:
    """A column with a heading that stands in a figure is a table."""
    body = "<figure><table><tr><th>Fares</th></tr><tr><td>1</td></tr><tr><td>2</td></tr></table></figure>"
    (table,) = between(article(read, body))
    assert (table.kind, table.text) == ("table", "Fares\n1\n2")


def test_figures_behind_years_are_notes() -> None:
    """Ten, one figure, units and quantities have exponents; a year has a note."""
    root = parse_page(
        "<p>10<sup><b><i>3</i></b></sup> m<sup>2</sup> x<sup>4</sup> 2<sup>8</sup></p>"
        "<p>1990<sup>3</sup> 250<sup>4</sup></p>"
    )
    assert root is not None
    assert visible_lines(root) == ["10³ m² x⁴ 2⁸", "19903 2504"]


def test_many_formulas_take_no_longer_each() -> None:
    """Whether a formula stands alone is seen from what is near it."""
    short, long = (_parse_seconds(f"<p>{'<math></math>' * count}</p>") for count in (1000, 4000))
    assert long < 12 * max(short, 0.02)


def _parse_seconds(text: str) -> float:
    start = time.process_time()
    parse_page(text)
    return time.process_time() - start


NOTED = '<a href="#fn1" id="fnref1"><sup>1</sup></a>'


@pytest.mark.parametrize(
    "notes",
    [
        '<ol><li id="fn1">A note on this. <a href="#fnref1">↩</a></li></ol>',
        '<div><p id="fn1">A note on this. <a href="#q" role="doc-backlink">Up</a></p></div>',
        '<p><a href="#fnref1" name="fn1"><sup>1</sup></a> A note on this.</p>',
    ],
)
def test_raised_number_in_a_link_marks_a_note(read: Read, notes: str) -> None:
    """It stands in brackets, and what it leads to is a note without the way back."""
    line = f"<p>The town was measured{NOTED} in May by all who have been there with a rope.</p>"
    picture = f'<figure><img src="a.jpg" alt="x"><figcaption>The quay{NOTED}</figcaption></figure>'
    found = read(f"<html lang=en><h1>The Ferry</h1>{P[0]}{line}{picture}{REST}{notes}</html>", "a.html")
    assert found.blocks[1].text.startswith("The town was measured[1] in May")
    assert [block.text for block in found.blocks if block.kind == "caption"] == ["The quay[1]"]
    (note,) = [block for block in found.blocks if block.kind == "note"]
    assert note.text == "A note on this."
    assert note.id in {span.value for span in found.blocks[1].spans if span.kind == "note_ref"}


def test_marks_of_notes_in_tables_stand_in_brackets(read: Read) -> None:
    """A figure with a note's number is not a longer figure."""
    table = (
        f"<table><caption>Fares{NOTED}</caption><tr><th>Trip</th><th>Fare</th></tr><tr><td>Out</td>"
        '<td>7<sup><a href="#fn1">1</a></sup></td></tr></table>'
    )
    assert [block.text for block in between(article(read, table))] == ["Fares[1]", "Trip Fare\nOut 7[1]"]


RATIO = "<mfrac><mi>L</mi><mi>D</mi></mfrac>"
SUM = "<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>"
CELLS = "".join(f"<mtr><mtd><mn>{a}</mn></mtd><mtd><mn>{b}</mn></mtd></mtr>" for a, b in ("12", "34"))


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        (f"{RATIO}<mo>=</mo><mn>11</mn>", "L/D = 11"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x + 1)"),
        (f"<mfrac>{SUM}<mn>2</mn></mfrac>", "(a + b)/2"),
        ("<msub><mi>a</mi><mi>i</mi></msub>", "a_i"),
        (f"<mo>(</mo><mtable>{CELLS}</mtable><mo>)</mo>", "(1 2; 3 4)"),
        (f"{RATIO}<mi>x</mi>", "(L/D)x"),
        ("<mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "2 1/2"),
        (f"<mfrac>{RATIO}<mi>c</mi></mfrac>", "(L/D)/c"),
        (f"<msup>{SUM}<mn>2</mn></msup>", "(a + b)²"),
        ("<msup><mi>e</mi><mrow><mo>-</mo><mi>x</mi></mrow></msup>", "e^(-x)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
        ("<msqrt><mn>2</mn><mi>g</mi></msqrt><mi>h</mi>", "√(2g) h"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "x\u0304"),
        (f"<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>{RATIO}", "∑_i^n (L/D)"),
        ("<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>", "₆¹⁴C"),
        (f"<mfenced><mi>a</mi>{RATIO}</mfenced>", "(a, L/D)"),
        (f"<mfrac linethickness='0'><mi>n</mi>{SUM}</mfrac>", "n; a + b"),
        ("<mfrac>" * 60 + "<mi>x</mi>" + "</mfrac>" * 60, "…"),
    ],
)
def test_formulas_of_several_lines_are_shown_in_one(read: Read, formula: str, shown: str) -> None:
    """Nothing of the structure is lost that makes another formula of it, and none of it is said."""
    found = between(article(read, f'<p><math display="block">{formula}</math></p>'))
    assert [(block.kind, block.text, block.aloud) for block in found] == [("code", shown, False)]
    line = f"<p>All of the boats in the town have <math>{formula}</math> in the logs that they keep.</p>"
    (block,) = between(article(read, line))
    assert [block.text[span.start : span.end] for span in block.spans if span.kind == "formula"] == [shown]


def test_raised_brackets_are_text(read: Read) -> None:
    """A short formula of a single line stays text: what is in brackets is raised as a whole."""
    base = f"<mrow><mo>(</mo>{SUM}<mo>)</mo></mrow>"
    line = f"<p>The boats of the town have <math><msup>{base}<mn>2</mn></msup></math> in their logs.</p>"
    (block,) = between(article(read, line))
    assert block.text == "The boats of the town have (a + b)² in their logs."
    assert block.spans == ()


def test_title_of_an_embedded_page_is_accounted_for(read: Read) -> None:
    """A film or a map that is not in the article is listed with what was removed; what nobody sees is not."""
    body = (
        '<iframe title="A film of the ferry" src="https://v.example/1"></iframe><iframe hidden title="Count">'
        '</iframe><iframe width="1" title="Pixel"></iframe><iframe src="https://v.example/2"></iframe>'
    )
    found = article(read, body)
    assert between(found) == []
    assert removed(found) == [("A film of the ferry", "embedded page")]


def test_a_formula_that_is_never_closed_is_none() -> None:
    """What stands before a formula stays text when the rest of the page is inside it."""
    page = b"<h1>T</h1><p>Here are some words <math><mtext><table><style><img src=x> and more of them.</p>"
    assert [block.text for block in read_article("a.html", page).blocks] == ["Here are some words"]
