"""Who says what, found by the names before turns."""

from typing import Any

import pytest

from audiopub.article.read import read_article
from audiopub.checking import validate
from audiopub.config import Decisions
from audiopub.model import Article
from audiopub.script.speakers import speakers_of, with_speakers
from tests.script.samples import article, block, heading

TURNS = ("Ada: Where is it?", "Ben: Over there.", "Ada: I see.", "Ben: Good.")


def found(given: Article, **voices: str) -> Article:
    """Return an article with its speakers; `voices` are what settings give."""
    return with_speakers(given, validate(Decisions, {"voices": {"speaker": voices}}, "test"))


def paragraphs(*texts: str, **fields: Any) -> Article:
    """Return an article of paragraphs."""
    return article(*(block(number, text, **fields) for number, text in enumerate(texts, 1)))


def said(given: Article) -> list[tuple[str, str]]:
    """Return who says what."""
    return [
        (span.value, each.text[span.start : span.end])
        for each in given.blocks
        for span in each.spans
        if span.kind == "speaker"
    ]


MARKDOWN = {
    "plain": "Ada: Where is it?\n\nBen: Over there.\n\nAda: I see.\n\nBen: Good.",
    "bold with colon": "**Ada:** Where is it?\n\n**Ben:** Over there.\n\n**Ada:** I see.\n\n**Ben:** Good.",
    "colon behind bold": "**Ada**: Where is it?\n\n**Ben**: Over there.\n\n**Ada**: I see.\n\n**Ben**: Good.",
    "bold alone": "**Ada** Where is it?\n\n**Ben** Over there.\n\n**Ada** I see.\n\n**Ben** Good.",
    "lines": "**Ada:** Where is it?\n**Ben:** Over there.\n**Ada:** I see.\n**Ben:** Good.",
    "breaks": "Ada: Where is it?  \nBen: Over there.  \nAda: I see.  \nBen: Good.",
    "items": "- Ada: Where is it?\n- Ben: Over there.\n- Ada: I see.\n- Ben: Good.",
    "times": "[00:01] Ada: Where is it?\n\n0:04 Ben: Over there.\n\n(00:09) Ada: I see.\n\n9:12 Ben: Good.",
    "own line": "Ada:\n\nWhere is it?\n\n**Ben:**\n\nOver there.\n\n**Ada:**\n\nI see.\n\nBen:\n\nGood.",
}


@pytest.mark.parametrize("form", MARKDOWN)
def test_every_way_to_write_a_conversation(form: str) -> None:
    """The name may be plain, bold, with its colon or without, behind a time, and lines may follow closely."""
    read = found(read_article("talk.md", f"# Talk\n\n{MARKDOWN[form]}\n".encode(), language="en"))
    assert speakers_of(read) == ("Ada", "Ben")
    words = [(name, text.rpartition(":")[2].removeprefix(name).strip()) for name, text in said(read)]
    assert [each for each in words if each[1]] == [
        ("Ada", "Where is it?"),
        ("Ben", "Over there."),
        ("Ada", "I see."),
        ("Ben", "Good."),
    ]


def test_pasted_lines_and_web_pages() -> None:
    """Text as it was copied and the bold names of a web page are conversations, too."""
    lines = "\n".join(
        f"{turn} And so we went on talking for a good while on that cold morning." for turn in TURNS
    )
    assert speakers_of(found(read_article("a.txt", f"A talk\n\n{lines}\n".encode()))) == ("Ada", "Ben")
    body = "".join(
        f"<p><b>{turn.partition(':')[0]}:</b>{turn.partition(':')[2]} On we went.</p>" for turn in TURNS
    )
    page = f"<html lang='en'><body><article><h1>Talk</h1>{body}</article></body></html>"
    assert speakers_of(found(read_article("a.html", page.encode()))) == ("Ada", "Ben")


@pytest.mark.parametrize(
    "texts",
    [
        ("Note: it rains.", "Update: it snows.", "Note: it is cold.", "Update: it is warm."),
        ("London: it rains.", "Paris: it snows.", "Rome: it is cold.", "Oslo: it is warm."),
        ("The three were these: a, b.", "He said so: no.", "The three were these: c.", "He said so: yes."),
        ("Ada: Where is it?", "It is 10:30.", "Ada: I see.", "Good."),
        ("pros: light.", "cons: dear.", "pros: small.", "cons: loud."),
        ("See https://example.org.", "At 12:30 it rains.", "See https://example.org.", "At 12:30 it rains."),
    ],
)
def test_what_is_no_conversation(texts: tuple[str, ...]) -> None:
    """Notes, places, lists of advantages, times and addresses are nobody's words."""
    assert said(found(paragraphs(*texts))) == []


def test_a_name_that_settings_know_needs_no_other() -> None:
    """One turn is enough for a speaker who has a voice; capitals do not matter."""
    assert said(found(paragraphs("Somebody spoke.", "ADA: Here."), ada="x:y")) == [("ada", "ADA: Here.")]


def test_a_name_with_a_full_stop_is_one_name() -> None:
    """What follows an abbreviation in a name is no name of its own, and the whole turn has one speaker."""
    given = paragraphs("Mr. Holm & Son: Sixty years.", "Ada: I see.", "Mr. Holm & Son: Yes.")
    names = {"Mr. Holm & Son": "x:y", "Ada": "x:z"}
    assert [name for name, _ in said(found(given, **names))] == ["Mr. Holm & Son", "Ada", "Mr. Holm & Son"]


def test_a_turn_goes_on_until_somebody_or_something_else() -> None:
    """Paragraphs without a name belong to the turn; headings, lines and asides do not."""
    blocks = [block(number, text) for number, text in enumerate(TURNS, 1)]
    more = [block(5, "It was late."), block(6, "(They laugh.)"), block(7, "Nobody knows.")]
    last = [block(8, "Ben: I know."), heading(9, "The end"), block(10, "They went.")]
    names = [name for name, _ in said(found(article(*blocks, *more, *last)))]
    assert names == ["Ada", "Ben", "Ada", "Ben", "Ben", "Ben"]


def test_what_the_article_marks_stays() -> None:
    """A span of the article's own is kept, and no name is looked for in that block."""
    text = '<span data-speaker="Cleo">Ada: no. Ben: no. Ada: no. Ben: no.</span>'
    read = found(read_article("a.md", text.encode(), language="en"))
    assert [name for name, _ in said(read)] == ["Cleo"]
