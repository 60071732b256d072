"""Each kind of signal by which a line is told from the page around it does what it says, on small pages."""

import pytest

from audiopub.article.appeals import appeals, speaks_of_page
from audiopub.article.contents import contents_places
from audiopub.article.evidence import evidence
from audiopub.article.lines import Line, to_lines
from audiopub.article.paste import read_paste
from audiopub.article.rules import is_sure, reason
from audiopub.article.titles import choose_title
from audiopub.article.units import Unit, to_units
from tests.article.conftest import PARAGRAPHS

_FRAME = ("Menu", "Skip to content", "Share this article")
_FOOT = ("Related articles", "Share this article", "© 2025 The Quay")


def _page(*lines: str) -> str:
    return "\n\n".join((*_FRAME, "The Ferry Is Late", "By Ann Bee", *lines, *_FOOT))


def _kept(*lines: str) -> list[str]:
    return [block.text for block in read_paste(_page(*lines)).blocks]


def _unit(text: str) -> Unit:
    return Unit(text=text, lines=(1, 1))


def _line(text: str, *lines: str) -> Line:
    return next(line for line in to_lines(to_units(_page(*lines))) if line.unit.text == text)


@pytest.mark.parametrize(
    "text",
    [
        "We are a small newsroom without adverts; if you can, support our journalism.",
        "Unsere Redaktion ist unabhängig. Unterstützen Sie uns mit einem Abo.",
        "Notre rédaction est indépendante. Soutenez-nous avec un don chaque mois.",
        "Every week we send a free letter about tides; cancel at any time.",
    ],
)
def test_appeal_has_three_kinds_of_words(text: str) -> None:
    """A line in which a page asks its reader to give, subscribe or join has three kinds of words at least."""
    assert appeals(_unit(text)) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "The newsroom was on the third floor, above the bank.",
        "“We ask our readers to support the paper every week,” she said.”",
        "We walked down to the quay, and you could hear the bell.",
    ],
)
def test_telling_is_no_appeal(text: str) -> None:
    """A story about a newsroom, somebody's words in quotes, and “we” beside “you” are no appeal."""
    assert appeals(_unit(text)) == 0


def test_line_above_button_goes_with_it() -> None:
    """A paragraph about the paper goes with the button below it; without the button it stays."""
    plea = "This newsroom has no owner and no bank behind it, and that is how our small team likes it to be."
    assert speaks_of_page(_unit(plea))
    assert plea not in _kept(*PARAGRAPHS, plea, "Donate now", *PARAGRAPHS[::-1])
    assert plea in _kept(*PARAGRAPHS, plea, *PARAGRAPHS[::-1])


@pytest.mark.parametrize(
    "text",
    [
        (
            "Readers were asked every week what they would change, and we who had been sure that nobody would"
            " answer found that members of the club wrote whole pages about it."
        ),
        (
            "Good shops teach their members something, and whoever walks into one finds a community of people"
            " who support each other with tools, and we have seen videos of it that we show to our guests."
        ),
    ],
)
def test_paragraph_with_words_of_an_appeal_stays(text: str) -> None:
    """An author's paragraph about papers, clubs or shops stays between others, though it has such words."""
    assert appeals(_unit(text)) == 4
    assert text in _kept("Home\nNews", *PARAGRAPHS, text, *PARAGRAPHS[::-1])


def test_instructions_between_labels_stay() -> None:
    """What an app does stays between its heading and a caption: it tells nothing of the page itself."""
    text = "The app shows every tide of the week, and you can turn the map with two fingers on your phone."
    assert text in _kept(*PARAGRAPHS, "Tides and maps", text, "Tide app", "More", *PARAGRAPHS[::-1])


def test_text_below_a_count_of_no_comments_stays() -> None:
    """A count of 0 comments above the text does not end it, though a form for comments stands below."""
    form = ("Comments", "No comments yet.", "Post a comment")
    story = [
        f"On day {day} the boat lay on the slip, and nobody could say when it would sail." for day in range(9)
    ]
    assert set(story) <= {*_kept(*PARAGRAPHS, "Comments (0)", *story, *form)}


@pytest.mark.parametrize("end", ["<3", ":)", "🙂", "😀😀", ";-)"])
def test_sentence_with_a_face_at_its_end_stays(end: str) -> None:
    """An author's last line that ends with a face or a heart instead of a stop stays with the text."""
    last = f"I wish all of you a calm sea and a good Sunday {end}"
    assert _unit(last).stop
    assert _kept(*PARAGRAPHS, last)[-1] == last


def test_letter_sent_to_somebody_is_of_the_text() -> None:
    """That something was sent to an address is told by authors; what is sent to yours is of the page."""
    told = "A week after the test the results are sent to an email address that the owner of the boat gave."
    assert reason(_unit(told), "body") is None
    assert reason(_unit("The best of the quay, sent to your email."), "body") == "newsletter"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Externen Inhalt erlauben", "widget"),
        ("By ticking this box, I agree to receive the letter.", "widget"),
        ("Il vous reste 62% de cet article.", "widget"),
        ("View in full screen", "widget"),
        ("Audio (12 min)", "gallery or player"),
        ("Speed 1.5x", "gallery or player"),
        ("tide-table.pdf", "download"),
        ('<iframe src="https://www.example.org/map">', "markup"),
        ("Jump to recipe", "navigation"),
        ("Rating: 4.5", "rating"),
        ("Give £20", "account or paywall"),
        ("Read moreThe bridge that never was", "read more"),
        ("Prices are correct at the time of writing.", "page label"),
        ("Quay › Ferries › Timetables", "breadcrumb"),
    ],
)
def test_widget_is_known(text: str, rule: str) -> None:
    """A line of each kind of a page's machinery is known by its rule below a text."""
    assert reason(_unit(text), "tail") == rule


@pytest.mark.parametrize(
    "text",
    [
        "I want to be a captain.",
        "Gift ideas for people who like ferries",
        "Find the best seat on the upper deck",
        "Prices are falling on the quay, and nobody knows why that is.",
    ],
)
def test_like_a_widget_but_of_the_text(text: str) -> None:
    """A heading or sentence with words of such machinery stays inside a text."""
    assert reason(_unit(text), "body") is None
    assert not is_sure(reason(_unit(text), "tail"))


def test_song_is_the_one_long_run() -> None:
    """On a page without sentences the one long run of lines is the text: no line of it goes."""
    song = [
        f"{word} is the water tonight"
        for word in ("Cold", "Deep", "Dark", "Wide", "Still", "High", "Low", "Grey")
    ]
    song += [f"Row to the {word} with me" for word in ("lamp", "bell", "quay", "bank", "rope", "mast")]
    found = read_paste("\n".join(["Menu", "Share this article", "The Rowing Song", "Log in", *song, *_FOOT]))
    assert [block.text for block in found.blocks if block.text in song] == song


def test_run_of_labels_below_the_text() -> None:
    """Short lines weigh less the more of them stand together below the text; alone, one is no such run."""
    labels = ["Ferries", "Lost bells", "Night boats", "Quay life", "Winter"]
    assert evidence(_line("Night boats", *PARAGRAPHS, *labels))["among many short lines"] < 0
    assert "among many short lines" not in evidence(_line("Winter", *PARAGRAPHS, "Winter", *PARAGRAPHS))


def test_contents_come_again_as_headings() -> None:
    """A page's list of its headings goes and they stay; such a list in a text of one's own stays too."""
    heads = ["Why it is late", "Who waits", "What comes next"]
    told = [line for head, text in zip(heads, PARAGRAPHS * 2, strict=False) for line in (head, text)]
    kept = _kept(PARAGRAPHS[0], *heads, *told)
    assert [kept.count(head) for head in heads] == [1, 1, 1]
    own = to_units("\n".join([PARAGRAPHS[0], *heads, *told]))
    assert not contents_places(own, paged=False)
    assert contents_places(own, paged=True) == {1, 2, 3}
    assert contents_places(to_units("\n".join(["On this page", *heads, *told])), paged=False) == {0, 1, 2, 3}


def test_refrain_is_no_contents() -> None:
    """Lines that come again right below one another are a refrain."""
    refrain = ["Row, row", "Pull, pull", "Home, home"]
    assert not contents_places(to_units("\n".join([*refrain, *refrain, *refrain])), paged=True)


@pytest.mark.parametrize(
    "lines",
    [
        ("Ferries / Winter timetable", "The Ferry Is Late Again Today", "By Ann Bee"),
        ("The Bridge That Never Was", "QUAY LIFE", "The Ferry Is Late Again Today", "By Ann Bee"),
        ("The Ferry Is Late Again Today", "Fact-checked by Carl Dee", "By Ann Bee"),
    ],
)
def test_title_among_labels(lines: tuple[str, ...]) -> None:
    """A path, what stands above a label in capitals, and who checked the text are not taken for the title."""
    head = [_unit(line) for line in lines]
    chosen = choose_title(head, [_unit(text) for text in PARAGRAPHS])
    assert chosen is not None
    assert head[chosen].text == "The Ferry Is Late Again Today"


def test_items_below_the_head_of_a_part_stay() -> None:
    """What is listed below "Things you'll need" stays although only short lines follow the text."""
    items = ["Ladder with a hook", "Two ropes", "A lamp"]
    assert [text for text in _kept(*PARAGRAPHS, "Things you'll need", *items) if text in items] == items
