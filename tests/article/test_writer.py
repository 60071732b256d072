"""An article that is written as Markdown is the same article when it is read back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.article.found import numbered
from audiopub.article.read import read_article
from audiopub.article.settle import settled
from audiopub.article.writer import to_markdown
from audiopub.model import Article, Block, BlockKind, Cell, Image, Span, SpanKind

SAMPLES = Path(__file__).parents[2] / "articles"
PASTES = Path(__file__).parent / "pastes"

SILENT = {"figure", "caption", "code", "table", "note", "separator"}

_WORDS = """
1. 23) a Ab é ß 字 😀 👩‍🚒 אב مر ﬁ Ã© â€™ — &amp; &#65; <br> <b> </div> http://e.org/a_b [^1] *** --- ```
=== ~~~ :--| {#id} {.a} {b=c} {%x%} {{<x>}} ==a== ~~a~~ [[a|b]] ![[a]] $$ ::: [!NOTE] [x]
$x=1$ \\(a^2\\) \\[ \\alpha \\begin{a} \\end{a} $5 US$ {x=1} any-
![x](y) x__y snake_case <!-- ](
""".split()  # noqa: SIM905 -- reads as a list of words
_SPACED = (
    ": x",
    "~ x",
    "[ ] x",
    "*[a]: x",
    "[TOC]",
    "  ",
    " word",
    " * ",
    " - ",
    " # ",
    "- [ ] x",
    "| a |",
    "[^1]: x",
)
_SINGLE = "*#[]_<>&\\|-+~=:`!^()\"'/.;@${}%\t\n\xa0\xad\u0301\u200b\u200f\u2003\u2028\u3000"
_HOSTILE = st.sampled_from([*_SINGLE, *_WORDS, *_SPACED])
TEXTS = st.lists(_HOSTILE, min_size=1, max_size=9).map("".join)
ADDRESSES = st.sampled_from(
    """
    https://e.org/|https://e.org/a_(b)?c=1&copy;=2#x||javascript:alert(1)|/ü/ x|a"b<c>|mailto:a@e.org
    |https://e.org/a*b_c`d;e|HTTP://EXAMPLE.ORG/%7Efoo|\\x|Ã©|a b|data:text/html,x
    """.strip().split("|")
)
LANGUAGES = st.sampled_from(["fr", "de-CH", "zh-Hant-TW", "x-odd", 'q"uote', "a>b"])
VALUES = {"link": ADDRESSES, "language": LANGUAGES, "speaker": st.sampled_from(["Ada", 'Ada "B" <C>'])}
KINDS: list[SpanKind] = [
    "link", "emphasis", "strong", "code", "formula", "language", "note_ref", "sub", "sup", "speaker",
]  # fmt: skip
BLOCK_KINDS: list[BlockKind] = [
    "heading", "paragraph", "quote", "list_item", "figure", "caption", "code", "table", "note", "verse",
    "separator",
]  # fmt: skip


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Span, ...]]:
    """Draw a text with marks that nest, touch or overlap in any way."""
    text = draw(TEXTS)
    spans = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=4)):
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        value = draw(VALUES[kind]) if kind in VALUES else ""
        spans.append(Span(start=start, end=end, kind=kind, value=value))
    return text, tuple(spans)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Draw a block of any kind."""
    kind: BlockKind = draw(st.sampled_from(BLOCK_KINDS))
    text, spans = draw(marked())
    block = Block(
        id="",
        kind=kind,
        text=text,
        spans=spans,
        language=draw(st.sampled_from([None, None, None, "fr", "de"])),
        aloud=kind not in SILENT,
        level=draw(st.integers(1, 6)) if kind == "heading" else None,
    )
    if kind in {"list_item", "quote"}:
        least = 0 if kind == "quote" else 1
        path = tuple(draw(st.lists(st.integers(1, 4), min_size=least, max_size=3)))
        return replace(block, list_path=path, ordered=draw(st.booleans()))
    if kind == "figure":
        return replace(block, spans=(), image=Image(src=draw(ADDRESSES), alt=text))
    if kind == "table":
        cells = st.builds(Cell, text=TEXTS, header=st.booleans())
        return replace(
            block, spans=(), rows=tuple(draw(st.lists(st.lists(cells, max_size=3).map(tuple), max_size=3)))
        )
    return block


ARTICLES = st.builds(
    Article,
    title=TEXTS.filter(lambda text: any(char.isalnum() for char in text)),
    language=st.sampled_from(["en", "ar", "de-CH"]),
    blocks=st.lists(blocks(), max_size=8).map(numbered),
    authors=st.lists(TEXTS, max_size=3).map(tuple),
    published=st.sampled_from([None, "2025-03-31", "2025-03-31T09:30:00+02:00", "2025-03-31T09:30:00Z"]),
    updated=st.sampled_from([None, "2025-04-01"]),
    summary=st.one_of(st.just(""), TEXTS),
    tags=st.lists(TEXTS, max_size=3).map(tuple),
    source_url=st.sampled_from(["", "https://e.org/a?b=c#d: e"]),
    imported=st.booleans(),
    licence=st.sampled_from(["", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"]),
    image=ADDRESSES,
    draft=st.booleans(),
)


def again(article: Article) -> Article:
    """Write an article as Markdown and read it back, without what belongs to the file alone."""
    found = read_article("story.md", to_markdown(article).encode(), language=article.language)
    plain = tuple(replace(block, lines=None) for block in found.blocks)
    return replace(found, blocks=plain, removed=(), metadata_lines=(), notices=())


def spoken(article: Article) -> Article:
    """Add a paragraph that can be read aloud, without which no file is an article."""
    last = Block(id="last", kind="paragraph", text="The end of it.")
    return replace(article, blocks=numbered((*article.blocks, last)))


def expected(article: Article) -> Article:
    """Return what must be read back; an article without a summary gets the beginning of its text."""
    whole = settled(article)
    return whole if whole.summary else replace(whole, summary=again(article).summary)


@settings(max_examples=120, deadline=None)
@given(ARTICLES)
def test_any_article_is_read_back_as_it_was_written(article: Article) -> None:
    """Whatever its words look like, an article keeps every block, mark and word of its metadata."""
    article = spoken(article)
    assert again(article) == expected(article)


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_settling_twice_changes_nothing(article: Article) -> None:
    """What is written is already in the form in which it is written again: no edition drifts."""
    once = settled(spoken(article))
    assert settled(once) == once
    assert to_markdown(again(once)) == to_markdown(once)


@pytest.mark.parametrize("name", [path.name for path in SAMPLES.iterdir() if path.suffix != ".toml"])
def test_sample_articles_are_read_back_as_they_were_understood(name: str) -> None:
    """A page, a paste and a Markdown file come through: words, kinds, marks, metadata."""
    article = read_article(name, (SAMPLES / name).read_bytes())
    assert again(article) == expected(article)
    assert words_of(again(article)) == words_of(article)


@pytest.mark.parametrize(
    "part", [0, *(pytest.param(one, marks=pytest.mark.exhaustive) for one in range(1, 5))]
)
def test_pastes_are_read_back_as_they_were_understood(part: int) -> None:
    """What is kept of pastes comes through; a fifth of them is enough for a short run."""
    pastes = sorted(Path(__file__).parent.rglob("*.txt"))[part::5]
    assert pastes
    for path in pastes:
        article = read_article(path.name, path.read_bytes())
        assert again(article) == expected(article), path.name
        assert words_of(again(article)) == words_of(article), path.name


def words_of(article: Article) -> list[str]:
    """Return all words of the text, without the signs of separators."""
    return " ".join(block.text for block in article.blocks if block.kind != "separator").split()


def written(*blocks: Block) -> str:
    """Return the body below the title."""
    article = Article(title="Ferries", language="en", blocks=numbered(blocks))
    return to_markdown(article).split("# Ferries\n\n", 1)[1]


def test_a_linked_number_behind_a_word_is_no_citation() -> None:
    """A number that is text and a link stays text, also where Markdown's own link would cite."""
    block = Block(
        id="",
        kind="paragraph",
        text="It is called Apollo-11 there.",
        spans=(Span(start=20, end=22, kind="link", value="https://e.org/"),),
    )
    article = spoken(Article(title="Ferries", language="en", blocks=numbered((block,))))
    assert again(article) == expected(article)


def test_what_is_written_is_what_an_editor_would_write() -> None:
    """Plain words stay plain, and marks are Markdown's own where it has them."""
    text = "Andrena, an old bee: AT&T's snake_case costs 3 * 4 < 13 (see [1])."
    spans = (
        Span(start=0, end=7, kind="emphasis"),
        Span(start=12, end=15, kind="strong"),
        Span(start=16, end=19, kind="link", value="https://e.org/bee_(insect)"),
        Span(start=28, end=38, kind="code"),
    )
    assert written(Block(id="", kind="paragraph", text=text, spans=spans)) == (
        "*Andrena*, an **old** [bee](https://e.org/bee_\\(insect\\)): AT&T's `snake_case` costs "
        "3 \\* 4 < 13 (see \\[1\\]).\n"
    )


def test_what_markdown_has_no_sign_for_is_an_element() -> None:
    """Languages, speakers, captions with marks, verse and uneven tables are written as HTML that is read."""
    french = Span(start=0, end=9, kind="language", value="fr")
    ada = Span(start=0, end=3, kind="speaker", value="Ada")
    rows = ((Cell(text="A", header=True), Cell(text="1")), (Cell(text="B", header=True),))
    assert written(
        Block(id="", kind="paragraph", text="Au revoir, said Ben.", spans=(french,)),
        Block(id="", kind="paragraph", text="Ada: Yes.", spans=(ada,)),
        Block(id="", kind="caption", text="A boat"),
        Block(id="", kind="verse", text="One\ntwo"),
        Block(id="", kind="table", text="A 1\nB", rows=rows),
    ) == (
        '<span lang="fr">Au revoir</span>, said Ben.\n\n<span data-speaker="Ada">Ada</span>: Yes.\n\n'
        "<figcaption>\n\nA boat\n\n</figcaption>\n\n"
        '<div class="verse">\n\nOne\\\ntwo\n\n</div>\n\n'
        "<table>\n<tr><th>A</th><td>1</td></tr>\n<tr><th>B</th></tr>\n</table>\n"
    )


def test_lists_keep_their_places() -> None:
    """Nested lists, lists side by side and numbers that do not begin at 1 are written as lists."""
    items = [((3,), True), ((3, 1), False), ((3, 2), False), ((4,), True), ((1,), True), ((1,), False)]
    listed = [
        Block(id="", kind="list_item", text=f"item {number}", list_path=path, ordered=ordered)
        for number, (path, ordered) in enumerate(items)
    ]
    assert written(*listed) == ("3. item 0\n   - item 1\n   - item 2\n4. item 3\n\n1) item 4\n\n- item 5\n")


def test_notes_are_footnotes() -> None:
    """A note that a mark names is a footnote; one that none names is kept as well."""
    mark = Span(start=5, end=8, kind="note_ref", value="n")
    assert (
        written(
            Block(id="n", kind="note", text="In 1976."),
            Block(id="", kind="paragraph", text="Back.[1]", spans=(mark,)),
        )
        == "Back.[^1]\n\n[^1]: In 1976.\n"
    )
    assert written(Block(id="", kind="note", text="Alone.")) == (
        '<div role="doc-footnote">\n\nAlone.\n\n</div>\n'
    )


def test_a_picture_and_its_caption() -> None:
    """A plain caption is the picture's title."""
    picture = Block(id="", kind="figure", text="A boat", image=Image(src="https://e.org/b.jpg", alt="A boat"))
    caption = Block(id="", kind="caption", text='The "Ida" in June')
    assert written(picture, caption) == '![A boat](https://e.org/b.jpg "The \\"Ida\\" in June")\n'


def test_a_summary_is_written_only_when_it_says_more_than_the_text() -> None:
    """The first words of the text are no summary of an editor's: they change with the text."""
    body = numbered([Block(id="", kind="paragraph", text="The ferry came back.")])
    article = Article(title="Ferries", language="en", blocks=body, summary="The ferry came back.")
    assert "summary:" not in to_markdown(article)
    assert "summary: It sails.\n" in to_markdown(replace(article, summary="It sails."))


def test_decisions_about_reading_are_kept() -> None:
    """Tables of voices and pronunciations in front matter come through."""
    source = "---\ntitle: A\nsay: {Siobhan: Shivawn}\nvoice: {rate: 150}\n---\n\nText of it.\n"
    article = read_article("a.md", source.encode())
    assert (
        again(article).settings == article.settings == {"say": {"Siobhan": "Shivawn"}, "voice": {"rate": 150}}
    )


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        (
            "<figure>\n<img src='a.jpg' alt='A'>\n<figcaption>Caption</figcaption>\n</figure>",
            ["figure", "caption"],
        ),
        ("<table>\n<tr><td>1</td></tr>\n</table>", ["table"]),
        ("<figcaption>\n\nOne *two*\n\n</figcaption>\n\nText.", ["caption", "paragraph"]),
        ("<div>\n\nOne\n\n</div>\n\n</div>\n\nText.", ["paragraph", "paragraph"]),
        ("<div>One <img src='a.jpg'> two</div>", ["paragraph"]),
    ],
)
def test_html_in_markdown_is_what_it_says(source: str, kinds: list[str]) -> None:
    """Figures, captions and tables in HTML are these, and not words to be read aloud."""
    article = read_article("a.md", f"{source}\n\nThe end of it.\n".encode())
    assert [block.kind for block in article.blocks[:-1]] == kinds
