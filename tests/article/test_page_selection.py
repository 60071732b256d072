"""What of a page is its article: nothing of the body is lost, and nothing of the site is read aloud."""

import time

import pytest

from audiopub.article import judging
from audiopub.article.extract import Extracted
from audiopub.article.page_blocks import page_blocks
from audiopub.article.page_metadata import page_metadata
from audiopub.article.related import related_links
from audiopub.article.selecting import found_in
from audiopub.article.visible import parse_page
from audiopub.model import Article, Block, BlockKind, Span
from tests.article.conftest import PARAGRAPHS, Read

P = [f"<p>{text} {text}</p>" for text in PARAGRAPHS]
TITLE = "The Ferry That Came Back"


def page(body: str, head: str = "") -> str:
    """Return a page of example.org around an article."""
    address = '<link rel="canonical" href="https://example.org/a/ferry">'
    return f"<html lang='en'><head><title>{TITLE}</title>{address}{head}</head><body>{body}</body></html>"


def article(body: str, read: Read, head: str = "") -> Article:
    """Read a page whose article has these elements."""
    return read(page(f"<main><article><h1>{TITLE}</h1>{body}</article></main>", head), "a.html")


def texts(found: Article, kind: str = "paragraph") -> list[str]:
    """Return the texts of the blocks of one kind."""
    return [block.text for block in found.blocks if block.kind == kind]


def rules(found: Article) -> dict[str, str]:
    """Return the rule by which each removed line went."""
    return {item.text: item.rule for item in found.removed}


def blocks(body: str) -> list[Block]:
    """Return all blocks that a page shows."""
    root = parse_page(body)
    assert root is not None
    return [piece.block for piece in page_blocks(root)]


def test_pictures_without_words_do_not_break_a_page(read: Read) -> None:
    """A picture with an empty description among labels of the site is a picture."""
    labels = "".join(f"<p>{label}</p>" for label in ("Share", "Print", "Menu", "Search", "Login"))
    found = article(f"{P[0]}<p><img src='/a.jpg' alt=''></p>{P[1]}{labels}", read)
    assert texts(found, "figure") == [""]


def test_a_body_is_never_lost(read: Read) -> None:
    """Where the extractor finds a small part, the line rules find the rest, and a notice says so."""
    texts_of = [f"{PARAGRAPHS[n % 4]} That was day {n} of the long autumn." for n in range(12)]
    rows = "".join(f"<li class='item'><span>{text}</span></li>" for text in texts_of)
    found = read(page(f"<div class='sidebar widget'><ul class='nav links'>{rows}</ul></div>"), "a.html")
    assert {block.text for block in found.blocks} >= set(texts_of[1:])


def test_a_judgement_that_leaves_the_body_is_not_trusted(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """When every setting of the extractor finds one line of a long text, the rules' judgement holds."""
    bell = "Somebody rang the old bell beside the harbour office and then went away again."
    monkeypatch.setattr(judging, "extract", lambda *_: Extracted(lines=(bell,)))
    texts_of = [f"{PARAGRAPHS[n % 4]} That was day {n} of the long autumn." for n in range(12)]
    found = article("".join(f"<p>{text}</p>" for text in (bell, *texts_of)), read)
    assert len(set(texts(found)) & set(texts_of)) > len(texts_of) / 2
    assert any("not clear" in notice for notice in found.notices)


def linked(text: str, address: str, kind: BlockKind = "paragraph") -> Block:
    """Return a block that is one link."""
    return Block(
        id="", kind=kind, text=text, spans=(Span(start=0, end=len(text), kind="link", value=address),)
    )


def test_teasers_inside_the_text_go() -> None:
    """A paragraph that is one link to the same site goes; one to elsewhere, and a heading, stay."""
    text = [Block(id="", kind="paragraph", text=f"{each} {each}") for each in PARAGRAPHS]
    given = [
        text[0],
        linked("Seven quays that nobody has ever seen", "https://www.example.org/quays"),
        text[1],
        linked("The log of the ferry in full", "https://elsewhere.example/log"),
        linked("The second boat of the town", "/boat", "heading"),
        text[2],
        linked("Back to the first part of it", "#top"),
        text[3],
    ]
    assert related_links(given, "example.org") == {1: "links to other pages"}


def test_lists_of_links_below_the_text_go_with_their_head(read: Read) -> None:
    """Links that follow the text go, with the heading above them; a list of the text stays."""
    listed = "<ul><li>a rope of hemp</li><li>a lamp</li></ul>"
    links = "".join(f'<li><a href="/a/{n}">Another story about the quay {n}</a></li>' for n in range(4))
    found = article(f"{P[0]}{listed}{P[1]}{P[2]}<h3>More from the harbour</h3><ul>{links}</ul>", read)
    assert texts(found, "list_item") == ["a rope of hemp", "a lamp"]
    assert texts(found, "heading") == []


def test_captions_are_known_by_their_class(read: Read) -> None:
    """A paragraph that a page calls a caption is one, and a sentence with an agency at its end is not."""
    body = (
        f'{P[0]}<div><img src="/b.jpg" alt="b"><p class="wp-caption-text">The boat and its captain.</p></div>'
        f"{P[1]}<p>The news came first from a man who had it, as he said, from Reuters.</p>{P[2]}"
    )
    found = article(body, read)
    assert texts(found, "caption") == ["The boat and its captain."]
    assert "The news came first from a man who had it, as he said, from Reuters." in texts(found)


def test_lines_in_bold_alone_are_headings(read: Read) -> None:
    """A short paragraph that is all bold heads what follows; a bold sentence does not."""
    body = f"{P[0]}<p><b>What the <i>baker</i> saw</b></p>{P[1]}<p><b>Nobody paid.</b></p>{P[2]}"
    found = article(body, read)
    heading = next(block for block in found.blocks if block.kind == "heading")
    assert (heading.text, heading.level) == ("What the baker saw", 2)
    assert [span.kind for span in heading.spans] == ["emphasis"]
    assert "Nobody paid." in texts(found)


def test_the_name_of_the_site_is_not_in_the_title(read: Read) -> None:
    """A title is the part of the page's title that stands on the page alone."""
    head = f"<head><title>The Harbour Post | {TITLE}</title></head>"
    assert read(f"<html>{head}<body><h2>{TITLE}</h2>{''.join(P)}</body>", "a.html").title == TITLE
    slug = f'<meta property="og:title" content="the-ferry-came-back-2025"><h1>{TITLE}</h1>{"".join(P)}'
    assert read(slug, "a.html").title == TITLE


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("View all posts by Ann Bee", ("Ann Bee",)),
        ("Written by Ann Bee (https://example.org/ann)", ("Ann Bee",)),
        ("admin", ()),
        ("annbee1987", ()),
        ("Courier Verlag GmbH", ()),
        ("courier.example", ()),
        ("Nguyễn", ("Nguyễn",)),
    ],
)
def test_accounts_and_companies_are_no_authors(written: str, authors: tuple[str, ...]) -> None:
    """What a page calls its author is cleaned, and left out where it names no person."""
    root = parse_page(f'<meta name="author" content="{written}"><p>x</p>')
    assert root is not None
    assert page_metadata(root).authors == authors


def test_a_recipe_says_who_and_when() -> None:
    """Other kinds of works describe themselves as articles do; an article comes first."""
    recipe = (
        '{"@type": "Recipe", "name": "Bread", "author": {"name": "Ann Bee"}, "datePublished": "2024-05-01"}'
    )
    root = parse_page(f'<script type="application/ld+json">{recipe}</script><p>x</p>')
    assert root is not None
    said = page_metadata(root)
    assert (said.title, said.authors, said.published) == ("Bread", ("Ann Bee",), "2024-05-01")


def test_a_licence_that_is_only_linked_is_found() -> None:
    """One link to a Creative Commons licence is the page's; of two, none is."""
    by, zero = (
        f'<a href="https://creativecommons.org/{path}">x</a>'
        for path in ("licenses/by/4.0/", "publicdomain/zero/1.0/")
    )
    one, two = parse_page(by), parse_page(by + zero)
    assert one is not None
    assert two is not None
    assert page_metadata(one).licence == "https://creativecommons.org/licenses/by/4.0/"
    assert page_metadata(two).licence == ""


def test_raised_numbers() -> None:
    """Behind a word or a stop a raised number marks a note; behind a unit or a number it is an exponent.

    Exponents are written so that they are none of the figures before them; endings of ordinals stay marked.
    """
    (block,) = blocks(
        "<p>The fleet<sup>1</sup> has 10<sup>6</sup> nets on 5 km<sup>2</sup>.<sup>[2]</sup> At "
        "10<sup>−3</sup> m the 1<sup>er</sup> is <i>x</i><sup>2</sup>.</p>"
    )
    assert block.text == "The fleet1 has 10⁶ nets on 5 km².[2] At 10⁻³ m the 1er is x²."
    kinds = [(span.kind, block.text[span.start : span.end]) for span in block.spans]
    assert kinds == [("note_ref", "1"), ("note_ref", "[2]"), ("sup", "er"), ("emphasis", "x")]


def test_lists_keep_their_numbers() -> None:
    """`start` and `value` count; a list in a list knows its place."""
    found = blocks("<ol start=3><li>c<ul><li>x</ul><li value=7>g</ol><ul><li>one<p>more</ul>")
    assert [(block.text, block.list_path, block.ordered) for block in found] == [
        ("c", (3,), True),
        ("x", (3, 1), False),
        ("g", (7,), True),
        ("one", (1,), False),
        ("more", (1,), False),
    ]


def test_two_breaks_end_a_paragraph() -> None:
    """One break is a line, two are a new paragraph; marks go on."""
    found = blocks("<div>One<br>two <b>three<br> <br>four</b></div>")
    assert [block.text for block in found] == ["One\ntwo three", "four"]
    assert [span.kind for block in found for span in block.spans] == ["strong", "strong"]


def test_words_for_machines_are_not_shown() -> None:
    """Anchors of headings, ruby, formulas and what only screen readers get are no text."""
    found = blocks(
        '<h2>Quay<a class="headerlink" href="#q">¶</a></h2><p>A <ruby>字<rt>ji</rt></ruby> here'
        '<span class="screen-reader-text">(new tab)</span><img class="emoji" alt="⛴" src="x.png"></p>'
    )
    assert [block.text for block in found] == ["Quay", "A 字 here⛴"]


def test_tables_of_data_and_of_layout() -> None:
    """A table of values is one; a table that lays out a page gives its words."""
    (data,) = blocks("<table><tr><td>2024<td>12<tr><td>2025<td>40<br>or so</table>")
    assert [[cell.text for cell in row] for row in data.rows] == [["2024", "12"], ["2025", "40\nor so"]]
    layout = blocks(f"<table><tr><td><h1>{TITLE}</h1>{P[0]}</td><td>{P[1]}</td></tr></table>")
    assert [block.kind for block in layout] == ["heading", "paragraph", "paragraph"]


def test_equal_lines_are_taken_where_the_text_is() -> None:
    """A teaser with the words of a paragraph is not the paragraph."""
    root = parse_page(f"<div>{P[0]}</div><p>Menu</p><p>x</p><p>y</p><p>z</p><p>v</p><p>w</p>{''.join(P)}")
    assert root is not None
    pieces = page_blocks(root)
    lines = [f"{text} {text}" for text in PARAGRAPHS]
    assert found_in(pieces, lines) == {len(pieces) - 4, len(pieces) - 3, len(pieces) - 2, len(pieces) - 1}


def test_time_is_linear(read: Read) -> None:
    """A long page of words, half of them links, is read in seconds."""
    rows = "".join(f'<p><a href="/a/{n}">{PARAGRAPHS[n % 4]} {n}</a></p>{P[n % 4]}' for n in range(500))
    started = time.process_time()
    read(page(rows), "a.html")
    assert time.process_time() - started < 60
