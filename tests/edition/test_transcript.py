"""Blocks as HTML: shape, levels, notes on what is not read aloud, and cues that count right."""

import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from audiopub.edition.markup import Markup
from audiopub.edition.transcript import heading_levels, page_cues, shown_blocks, transcript
from audiopub.model import Block, Cell, Edition, Image
from audiopub.words import words_for
from tests.edition import samples


def shape(edition: Edition, *blocks: Block) -> str:
    """Return the transcript of `blocks` alone."""
    article = replace(edition.article, blocks=blocks)
    script = replace(edition.script, sections=(), opening=None, closing=None)
    recording = replace(edition.recording, cues=(), chapters=())
    edition = replace(edition, article=article, script=script, recording=recording)
    return str(transcript(edition, words_for("en"), "x.mp3"))


def block(kind: Any, text: str = "Words.", **more: Any) -> Block:
    """Return a block of a kind, with an id of its own text."""
    return Block(**{"id": f"b{len(text)}", "kind": kind, "text": text} | more)


def test_every_aloud_block_has_its_text_under_its_id(edition: Edition) -> None:
    """The element with the block's id holds the block's text and nothing else."""
    tree: Any = html.document_fromstring(f"<body>{transcript(edition, words_for('en'), 'x.mp3')}</body>")
    for shown in shown_blocks(edition):
        [element] = tree.xpath("//*[@id=$id]", id=shown.id)
        if shown.aloud or shown.kind in {"caption", "code", "note"}:
            assert element.text_content() == shown.text


def test_cues_cut_the_sentences_out_of_the_page(edition: Edition) -> None:
    """The UTF-16 offsets of each cue cut exactly its sentence out of the DOM text."""
    tree: Any = html.document_fromstring(f"<body>{transcript(edition, words_for('en'), 'x.mp3')}</body>")
    for (block_id, start, end, *_), sentence in zip(
        page_cues(edition), edition.script.sentences, strict=True
    ):
        [element] = tree.xpath("//*[@id=$id]", id=block_id)
        units = element.text_content().encode("utf-16-le")
        assert units[2 * start : 2 * end].decode("utf-16-le") == sentence.text


def test_cues_are_contiguous_and_in_order(edition: Edition) -> None:
    """Each cue begins where the one before it ends, from zero on."""
    cues = page_cues(edition)
    assert cues[0][3] == 0
    assert [cue[3] for cue in cues[1:]] == [cue[4] for cue in cues[:-1]]


def test_lists_nest_and_keep_their_numbers(edition: Edition) -> None:
    """Items become nested lists; a list that begins at 3 says so, one that starts anew is a new list."""
    items = [
        Block(id="a", kind="list_item", text="A", list_path=(3,), ordered=True),
        Block(id="b", kind="list_item", text="B", list_path=(3, 1)),
        Block(id="c", kind="list_item", text="C", list_path=(4,), ordered=True),
        Block(id="d", kind="list_item", text="D", list_path=(1,), ordered=True),
    ]
    assert shape(edition, *items) == (
        '<ol start="3"><li><span id="a">A</span><ul><li><span id="b">B</span></li></ul></li>'
        '<li><span id="c">C</span></li></ol>\n<ol><li><span id="d">D</span></li></ol>'
    )


def test_items_without_a_path_and_items_that_skip_a_depth(edition: Edition) -> None:
    """A list without paths is flat; an item without a parent gets an empty one."""
    flat = [Block(id=name, kind="list_item", text=name) for name in "ab"]
    assert shape(edition, *flat).count("<li>") == 2
    deep = Block(id="a", kind="list_item", text="A", list_path=(2, 1), aloud=False)
    assert shape(edition, deep) == (
        '<ul><li><ul><li><span id="a">A</span> '
        '<span class="skipped after">( not read aloud )</span></li></ul></li></ul>'
    )


def test_a_list_in_a_quotation_is_a_list_in_it(edition: Edition) -> None:
    """Parts of a quotation with a place in a list are items of one; the rest are paragraphs."""
    parts = [("a", ()), ("b", (1,)), ("c", (1, 1)), ("d", (2,)), ("e", ())]
    items = [Block(id=name, kind="quote", text=name.upper(), list_path=path) for name, path in parts]
    assert shape(edition, *items) == (
        '<blockquote><p id="a">A</p><ul><li><span id="b">B</span><ul><li><span id="c">C</span></li></ul></li>'
        '<li><span id="d">D</span></li></ul><p id="e">E</p></blockquote>'
    )


def test_an_item_that_begins_with_a_list_is_one_of_its_list(edition: Edition) -> None:
    """A list is numbered if an item of it says so; words behind the list in an item stand behind it."""
    parts = [
        ("a", (1, 1), False),
        ("b", (1,), True),
        ("c", (2, 1), False),
        ("d", (3,), True),
        ("e", (3,), True),
    ]
    items = [
        Block(id=name, kind="list_item", text=name.upper(), list_path=path, ordered=ordered)
        for name, path, ordered in parts
    ]
    assert shape(edition, *items) == (
        '<ol><li><ul><li><span id="a">A</span></li></ul><span id="b">B</span></li>'
        '<li><ul><li><span id="c">C</span></li></ul></li><li><span id="d">D</span></li></ol>\n'
        '<ol start="3"><li><span id="e">E</span></li></ol>'
    )


ITEMS = st.tuples(
    st.sampled_from(["list_item", "quote"]),
    st.lists(st.integers(1, 3), max_size=3).map(tuple),
    st.booleans(),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ITEMS, min_size=1, max_size=9))
def test_items_stand_in_the_order_in_which_they_are_heard(
    edition: Edition, items: list[tuple[Any, tuple[int, ...], bool]]
) -> None:
    """Whatever place an item has in its lists, it is there once, behind the one before."""
    blocks = [
        Block(id=f"i{n}", kind=kind, text="x", list_path=path, ordered=ordered)
        for n, (kind, path, ordered) in enumerate(items)
    ]
    tree: Any = html.document_fromstring(f"<body>{shape(edition, *blocks)}</body>")
    assert tree.xpath("//@id") == [block.id for block in blocks]


def test_headings_begin_at_h3_without_skips() -> None:
    """Levels follow the article's own nesting, whatever numbers it uses."""
    levels = [2, 5, 6, 3, 2, 1, 6, 6]
    blocks = [
        Block(id=str(number), kind="heading", text="H", level=level) for number, level in enumerate(levels)
    ]
    assert list(heading_levels(blocks).values()) == [3, 4, 5, 4, 3, 3, 4, 4]
    deep = [Block(id=str(level), kind="heading", text="H", level=level) for level in range(1, 7)]
    assert list(heading_levels(deep).values()) == [3, 4, 5, 6, 6, 6]


def test_a_picture_on_the_web_is_linked_to_and_not_loaded(edition: Edition) -> None:
    """The picture keeps its words, and one note tells that neither it nor the caption is read."""
    picture = block("figure", "", aloud=False, image=Image(src="https://example.org/a.jpg", alt="A pier"))
    found = shape(edition, picture, block("caption", "The pier.", aloud=False))
    assert "<img" not in found
    assert "( picture not shown: A pier )" in found
    assert 'href="https://example.org/a.jpg"' in found
    assert ">Picture at example.org/a.jpg</a>" in found
    assert "( picture and caption not read aloud )" in found
    assert '<figcaption><span id="b9" class="caption">The pier.</span></figcaption>' in found


@pytest.mark.parametrize("alt", ["IMG_2041.jpg", "photo-12", "pier at night.webp", ""])
def test_a_file_name_is_no_description(edition: Edition, alt: str) -> None:
    """A picture described only by a file name counts as not described."""
    picture = block("figure", "", aloud=False, image=Image(src="https://example.org/a.jpg", alt=alt))
    assert "( picture not shown )" in shape(edition, picture)
    local = replace(picture, image=Image(src="a.jpg", alt=alt))
    assert "( picture not shown )" in shape(edition, local)


@pytest.mark.parametrize("src", ["pictures/a.jpg", "javascript:alert(1)", "mailto:a@b.c", "../../x.png"])
def test_other_pictures_are_told_of_in_words(edition: Edition, src: str) -> None:
    """A picture that is not on the web is described and not linked."""
    found = shape(edition, block("figure", "", aloud=False, image=Image(src=src, alt="A pier")))
    assert "( picture not shown: A pier )" in found
    assert "<img" not in found
    assert "<a" not in found


def test_a_figure_may_be_read_aloud(edition: Edition) -> None:
    """Words of a figure that are read aloud stand on the page under the figure's id."""
    found = shape(edition, block("figure", image=Image(src="https://example.org/a.jpg", alt="A pier")))
    assert '<p id="b6">Words.</p>' in found
    assert "<figure>" not in found
    assert "not read aloud" not in found


def test_tables_have_heads_and_say_their_rows(edition: Edition) -> None:
    """Heads have a scope, the frame has a name for the script to use, one row is one row."""
    row = (Cell(text="Year", header=True), Cell(text="12"))
    found = shape(edition, block("table", "Year 12", aloud=False, rows=(row,)))
    assert "( table not read aloud, 1 row )" in found
    assert '<th scope="col">Year</th><td>12</td>' in found
    assert '<div class="table" data-label="Table 1">' in found


def test_a_table_read_aloud_is_marked_as_a_whole(edition: Edition) -> None:
    """The cue of a sentence in a table covers all of its cells, whose DOM text has no spaces between."""
    table = replace(samples.BLOCKS[0], kind="table", rows=((Cell(text="ab"), Cell(text="🚢")),))
    article = replace(edition.article, blocks=(table, *edition.article.blocks[1:]))
    edition = replace(edition, article=article)
    spans = [cue[:3] for cue in page_cues(edition) if cue[0] == "b1"]
    assert spans == [("b1", 0, 4), ("b1", 0, 4)]
    assert "not read aloud, 1 row" not in transcript(edition, words_for("en"), "x.mp3")


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("paragraph", "( not read aloud )"),
        ("heading", "( not read aloud )"),
        ("quote", "( not read aloud )"),
        ("verse", "( not read aloud )"),
        ("note", "( note not read aloud )"),
        ("caption", "( caption not read aloud )"),
        ("code", "( code not read aloud, 1 line )"),
    ],
)
def test_what_is_not_read_says_so(edition: Edition, kind: str, note: str) -> None:
    """A block that is shown only has a note in parentheses outside its text; one read aloud has none."""
    assert note in shape(edition, block(kind, aloud=False))
    assert "( " not in shape(edition, block(kind))


def test_separators_are_rules_unless_they_are_read(edition: Edition) -> None:
    """A separator is a rule on the page; its words are shown when they are read."""
    assert shape(edition, block("separator", "* * *", aloud=False)) == '<hr id="b5">'
    assert shape(edition, block("separator", "Later")) == '<p id="b5">Later</p>'


def test_a_chapter_can_be_played_from_behind_its_heading(edition: Edition) -> None:
    """The link stands after the heading, names chapter and time, and works without scripts."""
    found = transcript(edition, words_for("en"), "x.mp3?v=1")
    link = '<a href="x.mp3?v=1#t=3.6" data-seek="3.6" data-play="">Play “The storm” (0:03)</a>'
    assert f'<h3 id="h1">The storm</h3>\n<p class="play">{link}</p>' in found
    assert found.count("data-play") == 2


def test_blocks_carry_their_language(edition: Edition) -> None:
    """A block in another language has lang and dir."""
    assert shape(edition, block("paragraph", "مرحبا", language="ar")) == (
        '<p id="b5" lang="ar" dir="rtl">مرحبا</p>'
    )


def test_interface_words_in_another_language_say_so(edition: Edition) -> None:
    """On a page whose language has no words of its own, the English ones carry their language."""
    edition = replace(edition, article=replace(edition.article, language="fa"))
    found = transcript(edition, words_for("fa"), "x.mp3")
    assert isinstance(found, Markup)
    assert '<p class="skipped" lang="en" dir="ltr">( table not read aloud, 3 rows )</p>' in found


@pytest.mark.parametrize("sign", ["a", "🚢"])
def test_cues_of_a_very_long_paragraph(edition: Edition, sign: str) -> None:
    """Eight times the sentences in one block take about eight times as long, not sixty-four times."""

    def seconds(count: int) -> float:
        text = f"{sign * 40}. " * count
        long = Block(id="long", kind="paragraph", text=text)
        (first, *_) = edition.script.sentences
        sentences = tuple(
            replace(first, id=f"s{n}", block="long", start=42 * n, end=42 * n + 41) for n in range(count)
        )
        section = replace(edition.script.sections[0], sentences=sentences)
        whole = replace(
            edition,
            article=replace(edition.article, blocks=(long,)),
            script=replace(edition.script, sections=(section,), opening=None, closing=None),
            recording=replace(edition.recording, cues=(edition.recording.cues[0],) * count, chapters=()),
        )
        begin = time.process_time()
        cues = page_cues(whole)
        assert cues[-1][2] == (count - 1) * (2 + 40 * (1 + (sign > "\uffff"))) + 1 + 40 * (
            1 + (sign > "\uffff")
        )
        return time.process_time() - begin

    seconds(500)
    short, long = (min(seconds(count) for _ in range(3)) for count in (1000, 8000))
    assert long < 32 * max(short, 0.002)
