"""A pasted page gives the article in it, its metadata, and a reason for every line left out."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.article.paste import read_paste
from audiopub.article.read import read_article
from audiopub.article.units import to_units
from audiopub.errors import ArticleError
from audiopub.model import Article
from tests.article.conftest import PARAGRAPHS, Read

TITLE = "The Ferry That Came Back to a Quiet Town"
BODY = "\n\n".join(PARAGRAPHS)


def rules(article: Article) -> dict[str, str]:
    """Return the rule of each removed line."""
    return {item.text: item.rule for item in article.removed}


def accounted(article: Article) -> set[int]:
    """Return the source lines that the article accounts for."""
    lines = {line for block in article.blocks if block.lines for line in _range(block.lines)}
    lines |= {item.line for item in article.removed if item.line}
    return lines | set(article.metadata_lines)


def _range(lines: tuple[int, int]) -> Iterable[int]:
    return range(lines[0], lines[1] + 1)


def test_frame_of_a_site_builder_goes(read: Read) -> None:
    """Navigation above and a list of other posts below go; bullet and name are the byline."""
    article = read(
        f"top of page\n  • Ann Bee\n\n{TITLE}\n\n{BODY}\n\nRecent Posts\n\nSee All\n\n\nbottom of page\n"
    )
    assert (article.title, article.authors) == (TITLE, ("Ann Bee",))
    assert [block.text for block in article.blocks] == list(PARAGRAPHS)
    assert set(rules(article)) == {"top of page", "Recent Posts", "See All", "bottom of page"}
    assert article.metadata_lines == (2, 4)


def test_caption_is_shown_but_not_read_aloud(read: Read) -> None:
    """A line with a source at its end is a caption."""
    caption = "The ferry at the quay on Friday. Source: Coast Office"
    article = read(
        f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n{caption}\n\n{PARAGRAPHS[1]}\n\n{caption}\n\n{PARAGRAPHS[2]}"
    )
    captions = [block for block in article.blocks if block.kind == "caption"]
    assert [(block.text, block.aloud) for block in captions] == [(caption, False)]
    assert [item.line for item in article.removed] == [9]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Advertisement", "advertisement"),
        ("READ MORE: What the baker knew", "read more"),
        ("RELATED: What the baker knew", "read more"),
        ("Sign up for our newsletter and get the best stories in your inbox.", "newsletter"),
        ("Share this article", "share buttons"),
        ("Click to share on Facebook (Opens in new window)", "share buttons"),
        ("View gallery", "gallery or player"),
        ("Image 2 of 5", "gallery or player"),
        ("pic.twitter.com/a1b2c3", "lone address"),
        ("Lesen Sie auch: Was der Bäcker wusste", "read more"),
        ("La suite après cette publicité", "advertisement"),
        ("We may earn a commission if you buy something through our links.", "affiliate links"),
        (TITLE, "title again"),
        (PARAGRAPHS[0], "seen before"),
    ],
)
def test_labels_inside_the_body_go(read: Read, line: str, rule: str) -> None:
    """Short labels between paragraphs go, and the paragraphs around them stay."""
    text = f"Menu\nSkip to content\nShare\n{TITLE}\n\n" + "\n\n".join([*PARAGRAPHS[:3], line, PARAGRAPHS[3]])
    article = read(text)
    assert [block.text for block in article.blocks] == list(PARAGRAPHS)
    found = rules(article)[line]
    assert found == rule or (line.startswith("pic.") and found == "gallery or player")


@pytest.mark.parametrize(
    "line",
    [
        "WEXCOMBE, Wash. – The mayor came at ten and did not stay for the speeches that followed.",
        "A source: “We did not know,” he said, and he said it more than once to anyone who would listen.",
        "He asked everybody to sign up for the newsletter and to subscribe to the paper, as nobody had done.",
        "The cookies that the baker had made for the captain were gone before the ferry had been made fast.",
        "“Comments,” said the captain, “are what I have a dog for.”",
        "He walked.",
    ],
)
def test_text_that_resembles_clutter_stays(read: Read, line: str) -> None:
    """A sentence of the article stays, whatever words are in it."""
    text = "\n\n".join([TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:], "Share this article", "Facebook"])
    assert line in [block.text for block in read(text).blocks if block.aloud]


@pytest.mark.parametrize(
    "line",
    [
        "Editor's note: the name of the ferry has been changed since this article was written in the spring.",
        "This interview has been edited and condensed for clarity.",
        "An earlier version of this story gave the wrong age of the captain.",
        "In einer früheren Version dieses Artikels hieß das Schiff anders.",
        "Das Gespräch führte Jutta Reim.",
        "Propos recueillis par Claire Petit",
        "Con información de la redacción de Vigo.",
        "I nomi sono stati cambiati.",
        "Esta reportagem foi atualizada na segunda-feira.",
        "[1] Register of ferries, volume three.",
        "Correction: the ferry is nine years old.",
        "First published in the Coast Courier in May 2019.",
        "A version of this article appears in print on June 15, 2025.",
        "Dieser Text ist zuerst im Küstenboten erschienen.",
        "Mitarbeit: Silke Brodersen",
        "Cet article a été publié initialement en mai.",
        "Fe de errores: el barco tiene nueve años.",
        "Publicado originalmente en mayo.",
        "Precisazione: il traghetto ha nove anni.",
        "Errata: o barco tem nove anos.",
        "Bee, A. et al. (2024). Ferries at rest. doi.org/10.1000/7",
    ],
)
def test_notes_about_the_article_are_shown_and_not_read(read: Read, line: str) -> None:
    """A correction, who helped and where it first appeared stay on the page, below the text."""
    text = "\n\n".join([TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:]])
    blocks = read(text).blocks
    assert (blocks[-1].kind, blocks[-1].text, blocks[-1].aloud) == ("note", line, False)
    assert [block.text for block in blocks[:-1]] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry at the quay in Wexcombe, two weeks before it sailed again",
        "Ann Bee, the captain, on the bridge of the ferry in October",
        "Ann Bee, left, and the baker wait for the first passengers",
        "Das Schiff am Kai von Süderhafen im Oktober 2025",
        "Blick auf den Hafen von der Kirche aus",
        "Le bac au bord de la rivière, en janvier 2026",
        "El barco en el muelle, dos semanas antes de zarpar",
        "Il traghetto al molo di Pradel nel 1951",
        "O barco no cais, na manhã de sexta-feira",
        "The ferry at dusk. Ann Bee/Coast Courier",
        "The ferry at dusk. Screenshot by Ann Bee",
        "The ferry is made fast at noon. Mike Roe/Reuters files",
        "The ferry sails out of Wexcombe, Wash., on Friday, Oct. 3, 2025.",
    ],
)
def test_captions_without_a_credit_word_are_not_read_aloud(read: Read, line: str) -> None:
    """A line between paragraphs that describes a picture is a caption, in several languages."""
    text = "\n\n".join(
        ["Skip to content\nShare", TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:], "© 2025 Courier"]
    )
    blocks = read(text).blocks
    assert [(block.kind, block.aloud) for block in blocks if block.text == line] == [("caption", False)]
    assert [block.text for block in blocks if block.aloud] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "What came then",
        "How the ferry was saved",
        "The long way home",
        "You can still sail on Friday",
        "A Walk in the Woods",
        "The first ferry of the century",
        "Ann Bee, the captain, sailed again on Friday and was back before the bells of noon.",
        "The baker stood on the quay in October.",
        "The fare has doubled since 2019.",
    ],
)
def test_headings_and_sentences_are_no_captions(read: Read, line: str) -> None:
    """A heading and a short sentence between paragraphs are read aloud."""
    text = "\n\n".join(
        ["Skip to content\nShare", TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:], "© 2025 Courier"]
    )
    assert line in [block.text for block in read(text).blocks if block.aloud]


def test_sources_below_a_head_are_notes(read: Read) -> None:
    """The list of sources at the end is on the page and not in the voice."""
    text = "\n\n".join([TITLE, *PARAGRAPHS, "Sources", "Harbour Office, yearbook", "Register of Ferries"])
    blocks = read(text).blocks
    assert [block.text for block in blocks if block.aloud] == list(PARAGRAPHS)
    assert [block.kind for block in blocks[-3:]] == ["note"] * 3


def test_tail_is_cut_at_its_head(read: Read) -> None:
    """After the head of related articles nothing is kept, not even sentences about other things."""
    teaser = "The lighthouse keeper has taken up the cello and the whole bay has an opinion about it now."
    article = read(
        f"{TITLE}\n\n{BODY}\n\nRelated articles\n\nThe cello on the rock\n\n{teaser}\n\n© 2025 Courier"
    )
    assert [block.text for block in article.blocks] == list(PARAGRAPHS)
    assert rules(article)["Related articles"] == "related articles"
    assert rules(article)["© 2025 Courier"] == "footer"


def test_comments_longer_than_the_article_are_cut(read: Read) -> None:
    """Readers' comments are left out however many there are."""
    text = PARAGRAPHS + tuple(f"{line[:-1]} indeed." for line in PARAGRAPHS)
    comments = "\n\n".join(
        f"Reader {n} says:\n\nI do not agree with the captain about this at all, and {n} more."
        for n in range(40)
    )
    article = read(f"{TITLE}\n\n" + "\n\n".join(text) + f"\n\n40 Comments\n\n{comments}")
    assert [block.text for block in article.blocks] == list(text)


def test_bare_text_stays_whole(read: Read) -> None:
    """A text of somebody's own, with a list at its end, loses nothing."""
    items = ["flour", "salt", "12", "a rope", "two dogs"]
    article = read("\n\n".join([TITLE, *PARAGRAPHS, "What to bring", *items]))
    assert not article.removed
    assert [block.text for block in article.blocks] == [*PARAGRAPHS, "What to bring", *items]


def test_verse_keeps_every_line(read: Read) -> None:
    """A poem has no sentences, and none of its lines go."""
    lines = ["The boat is in", "the tide is low", "the gulls complain", "they always do so"]
    article = read("Low Tide\n\n" + "\n".join(lines))
    assert article.title == "Low Tide"
    assert [block.text for block in article.blocks] == lines


def test_announced_list_at_the_end_stays(read: Read) -> None:
    """Short lines after a colon belong to the article even when a page follows."""
    items = ["a rope of ten metres", "a lamp", "two dogs"]
    announce = "These are the things that the captain asks you to bring:"
    article = read(
        "\n\n".join(
            ["Menu", "Skip to content", TITLE, *PARAGRAPHS, announce, *items, "Share this", "Facebook"]
        )
    )
    assert [block.text for block in article.blocks][-4:] == [announce, *items]


def test_headings_lists_and_separators_are_recognised(read: Read) -> None:
    """Without markup, a short line between paragraphs is a heading and marked lines are a list."""
    text = "\n\n".join(
        [
            TITLE,
            PARAGRAPHS[0],
            "How it began",
            PARAGRAPHS[1],
            "1.2 What came then",
            PARAGRAPHS[2],
            "- a rope\n- a lamp",
            "1. Come early.\n2. Stay late.",
            "* * *",
            "### Marked",
            PARAGRAPHS[3],
            "> so he said",
            "Chapter Two",
            "It went on.",
        ]
    )
    article = read(text)
    kinds = [(block.kind, block.level, block.text) for block in article.blocks if block.kind != "paragraph"]
    assert kinds == [
        ("heading", 2, "How it began"),
        ("heading", 3, "1.2 What came then"),
        ("list_item", None, "a rope"),
        ("list_item", None, "a lamp"),
        ("list_item", None, "Come early."),
        ("list_item", None, "Stay late."),
        ("separator", None, "* * *"),
        ("heading", 3, "Marked"),
        ("quote", None, "so he said"),
        ("heading", 2, "Chapter Two"),
    ]
    items = [(block.list_path, block.ordered) for block in article.blocks if block.kind == "list_item"]
    assert items == [((1,), False), ((2,), False), ((1,), True), ((2,), True)]


def test_questions_head_an_interview_but_one_question_is_text(read: Read) -> None:
    """Several questions between paragraphs are headings; a single rhetorical one is a paragraph."""
    questions = ["Who built it?", "Why did it stop?", "What comes next?"]
    long = [line + " " + line for line in PARAGRAPHS]
    pairs = [text for pair in zip(questions, long, strict=False) for text in pair]
    many = read("\n\n".join([TITLE, long[3], *pairs]))
    assert [block.text for block in many.blocks if block.kind == "heading"] == questions
    one = read("\n\n".join([TITLE, long[3], *pairs[:2]]))
    assert not [block for block in one.blocks if block.kind == "heading"]


def test_a_short_text_in_full_lines_is_wrapped() -> None:
    """One paragraph of a few lines that are as full as they can be is one; lines of verse stay lines."""
    wrapped = (
        "The keeper of the light had baked every day since the war, with rye flour, sea\n"
        "water and a starter that his mother had brought from the island in a jar, and he\n"
        "never told anybody how much of each he took, not even the priest who asked him\n"
        "every Easter."
    )
    assert [unit.text for unit in to_units(wrapped)] == [wrapped.replace("\n", " ")]
    verse = "She held the thread up to the lamp\nand it leaned on her a whole spring\nthe radio with a spoon"
    assert len(to_units(verse)) == 3


def test_hard_wrapped_lines_become_paragraphs(read: Read) -> None:
    """A text wrapped at 60 columns is joined again, and each block knows its source lines."""
    first = (
        "The ferry that had not sailed since the spring came back to\n"
        "the town on a grey morning in October. Nobody had announced\n"
        "it, and so only the baker and two dogs stood on the quay in\n"
        "the rain when it arrived there at last."
    )
    second = first.replace("ferry", "barge")
    article = read(f"A Ferry\n\n{first}\n\n{second}\n")
    assert [block.lines for block in article.blocks] == [(3, 6), (8, 11)]
    assert article.blocks[0].text == first.replace("\n", " ")


def test_title_is_told_from_standfirst_and_menu(read: Read) -> None:
    """Among labels and a longer standfirst, the headline is the title; the standfirst stays text."""
    standfirst = (
        "A captain, a baker and two dogs on a quiet morning in a town that had stopped waiting for the ferry"
    )
    menu = ["News", "Sport", "World", "Ferry - The Courier", f"{TITLE} - The Courier"]
    article = read(
        "\n".join([*menu, "Log in", TITLE, standfirst, "By Ann Bee", "March 3, 2025", "4 min read"])
        + f"\n\n{BODY}"
    )
    assert article.title in {TITLE, f"{TITLE} - The Courier"}
    assert (article.authors, article.published) == (("Ann Bee",), "2025-03-03")
    assert standfirst in [block.text for block in article.blocks]
    assert "title again" in rules(article).values()


def test_title_that_is_a_sentence_is_found(read: Read) -> None:
    """A headline with a stop is the title when the byline stands right below it."""
    title = "The ferry left this town for good. Now it is back."
    article = read(f"News\nSport\n\n{title}\n\nBy Ann Bee\n\n{BODY}")
    assert article.title == title


def test_known_title_is_not_said_twice(read: Read) -> None:
    """A line that repeats the title of the front matter is metadata, not text."""
    article = read(f"---\ntitle: {TITLE}\n---\n{TITLE}\n\n{BODY}")
    assert article.title == TITLE
    assert article.blocks[0].text == PARAGRAPHS[0]


def test_stem_is_the_last_resort_for_the_title(read: Read) -> None:
    """A text without a title is named after its file."""
    assert read(BODY, "notes/a_slow-ferry.txt").title == "a slow ferry"


def test_summary_is_the_first_paragraph_cut_at_a_word(read: Read) -> None:
    """Without a summary of its own, an article is summed up by how it begins."""
    long = " ".join(PARAGRAPHS) + " " + " ".join(PARAGRAPHS)
    summary = read(f"{TITLE}\n\n{long}").summary
    assert len(summary) <= 300
    assert summary.endswith("…")
    assert long.startswith(summary[:-1])


def test_other_languages(read: Read) -> None:
    """The frame of a German page is known, and the language is found."""
    text = (
        "Zum Inhalt springen\nStartseite\nMenü\n\nDie Fähre kehrt zurück\n\nVon Anna Biene\n3. März 2025\n\n"
        "Die Fähre, die seit dem Frühjahr nicht mehr gefahren war, kam an einem grauen Morgen zurück.\n\n"
        "Niemand hatte es angekündigt, und so standen nur der Bäcker und zwei Hunde am Kai.\n\n"
        "Das könnte Sie auch interessieren\nDer Bäcker und das Meer\nKommentare (3)\nImpressum\n"
    )
    article = read(text)
    assert (article.title, article.authors) == ("Die Fähre kehrt zurück", ("Anna Biene",))
    assert (article.published, article.language) == ("2025-03-03", "de")
    assert len(article.blocks) == 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("港の灯りが戻ってきました。町の人々は長い間この日を待っていました。", "ja"),
        ("عادت السفينة إلى الميناء بعد غياب طويل، وكان الناس ينتظرونها منذ الربيع الماضي.", "ar"),
        ("Short.", "en"),
    ],
)
def test_other_scripts_and_too_little_text(read: Read, text: str, language: str) -> None:
    """Text without spaces or from right to left is read like any other; too little text counts as English."""
    article = read(text)
    assert [block.text for block in article.blocks] == [text]
    assert article.language == language


@pytest.mark.parametrize(
    "text", ["top of page\nMenu\nShare\nFacebook\nbottom of page", "© 2025 Courier", "***"]
)
def test_only_clutter_is_an_error(read: Read, text: str) -> None:
    """A file with nothing to read aloud is refused by name, with what to do."""
    with pytest.raises(ArticleError, match="read aloud") as caught:
        read(text)
    assert caught.value.where == "story.txt"
    assert caught.value.next_step


def test_unknown_suffix_is_an_error() -> None:
    """A kind of file that nobody reads is refused by name."""
    with pytest.raises(ArticleError, match=r"\.docx"):
        read_article("a.docx", b"text")


def test_hostile_text_is_only_text(read: Read) -> None:
    """Markup and paths in a paste are words like others."""
    title = "../../etc <script>alert(1)</script> and a ferry"
    assert read(f"{title}\n\n{BODY}").title == title


def test_one_endless_line_is_read(read: Read) -> None:
    """A line of megabytes is one paragraph and costs no endless search."""
    article = read("word " * 400_000 + "end.")
    assert len(article.blocks) == 1


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *PARAGRAPHS,
                TITLE,
                "By Ann Bee",
                "March 3, 2025",
                "Menu",
                "Share",
                "• one",
                "1. two",
                "Related articles",
                "Comments",
                "READ MORE: x",
                "Photo: Ann Bee",
                "",
                "  ",
                "***",
                "12",
                "© 2025",
            ]
        ),
        st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=80),
    ),
    max_size=30,
)


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_every_line_is_accounted_for(lines: list[str]) -> None:
    """Every non-blank source line ends in a block, in the metadata, or among what is removed."""
    text = "\n".join(lines).replace("\u2028", " ").replace("\u2029", " ")
    found = read_paste(text)
    article = Article(
        title="x",
        language="en",
        blocks=found.blocks,
        removed=found.removed,
        metadata_lines=found.metadata_lines,
    )
    expected = {number for number, line in enumerate(text.split("\n"), 1) if line.strip()}
    assert expected == accounted(article)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=3, max_size=4, unique=True), st.data())
def test_no_paragraph_is_lost_among_labels(paragraphs: list[str], data: st.DataObject) -> None:
    """Labels put anywhere between paragraphs go without taking a paragraph with them."""
    labels = st.sampled_from(["Advertisement", "READ MORE: More about it", "Share this article", ""])
    text = "\n\n".join(part for line in paragraphs for part in (line, data.draw(labels)))
    kept = [block.text for block in read_paste(f"{TITLE}\n\n{text}").blocks]
    assert kept == paragraphs
