"""What is read aloud besides the text, and how a table is."""

from dataclasses import replace
from typing import Any

import pytest

from audiopub.checking import validate
from audiopub.config import Decisions
from audiopub.model import Block, Cell, Script, Span
from audiopub.script.aloud import as_decided
from audiopub.script.compose import compose
from audiopub.script.sentences import LONGEST
from tests.script.samples import article, block, heading

ROWS = (("Year of", "Ferries"), ("the Lobster", "3"), ("the Crab", ""), ("", "$3"))
PARTS = {
    "figure": "A lamp on a pier",
    "caption": "The lamp in June.",
    "code": "lamp --on\nlamp --all",
    "note": "See the harbour's log.",
}


def table(number: int, rows: tuple[tuple[str, ...], ...], *, headed: bool = True) -> Block:
    """Return a silent table whose first row holds headings."""
    cells = tuple(
        tuple(Cell(text=text, header=headed and not index) for text in row) for index, row in enumerate(rows)
    )
    text = "\n".join(" ".join(row) for row in rows)
    return block(number, text, kind="table", rows=cells, aloud=False)


def decided(*blocks: Block, **aloud: bool) -> Script:
    """Return the script of these blocks and a sentence, with `[aloud]` as given."""
    decisions: Any = validate(
        Decisions, {"aloud": aloud, "audio": {"opening": {"en": ""}, "closing": {"en": ""}}}, "x"
    )
    read = as_decided(article(block(99, "A word."), *blocks), decisions)
    return compose(read, decisions, voice_names=("v",))


def said(*blocks: Block, **aloud: bool) -> list[str]:
    """Return what is said of these blocks."""
    return [sentence.spoken for sentence in decided(*blocks, **aloud).sentences][1:]


@pytest.mark.parametrize("kind", PARTS)
def test_parts_are_silent_until_they_are_asked_for(kind: Any) -> None:
    """A caption, code, a note or a picture's description is read where it stands if `[aloud]` says so."""
    part = block(1, PARTS[kind], kind=kind, aloud=False)
    assert said(part) == []
    assert said(part, **{kind: True}) == PARTS[kind].split("\n")
    others = {other: True for other in PARTS if other != kind}
    assert said(part, **others) == []


ADDRESS = "https://example.org/harbour/lamp-log?year=2024"


def test_an_address_alone_is_silent_until_it_is_asked_for() -> None:
    """A line that is nothing but addresses is not read; in a sentence the voice says the host."""
    assert said(block(1, ADDRESS)) == []
    assert said(block(1, f"<{ADDRESS}> www.example.org/x", kind="list_item")) == []
    assert said(block(1, f"The log is at {ADDRESS}.")) == ["The log is at example dot org."]
    assert said(block(1, "Example.org sells lamps.")) == ["Example dot org sells lamps."]


def test_an_address_is_said_in_full_when_that_is_asked_for() -> None:
    """With `url` host, path and query are dictated, in the words of the language."""
    in_full = "example dot org slash harbour slash lamp dash log question mark year equals 2024"
    assert said(block(1, ADDRESS), url=True) == [in_full]
    assert said(block(1, f"The log is at {ADDRESS}."), url=True) == [f"The log is at {in_full}."]
    german = block(1, "Es steht auf https://example.org/hafen/.", language="de")
    assert said(german, url=True) == ["Es steht auf example Punkt org Schrägstrich hafen."]


def test_a_table_is_read_row_by_row() -> None:
    """The headings are said once, then each cell after the heading of its column; empty cells are not."""
    assert said(table(1, ROWS)) == []
    assert said(table(1, ROWS), table=True) == [
        "Year of; Ferries",
        "Year of: the Lobster; Ferries: three",
        "Year of: the Crab",
        "Ferries: three dollars",
    ]


def test_a_table_without_headings_is_read_as_it_is() -> None:
    """Without a row of headings only the cells are said, and a row's own heading has none before it."""
    assert said(table(1, (("a", "b"), ("c", "d")), headed=False), table=True) == ["a; b", "c; d"]
    rows = (
        (Cell(text="", header=True), Cell(text="Cost", header=True)),
        (Cell(text="Tea", header=True), Cell(text="2")),
    )
    headed = block(1, " Cost\nTea 2", kind="table", rows=rows, aloud=False)
    assert said(headed, table=True) == ["Cost", "Tea; Cost: two"]


def test_no_word_of_a_table_is_lost() -> None:
    """Its sentences lie in order in the table's text and hold all of it, long rows too."""
    long = " ".join(f"word{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(120))
    rows = (("Name", "Story", "End"), ("Ann", long, "x"), ("", "", ""), ("Bo", "short.", "y"))
    one = table(1, rows)
    found = [sentence for sentence in decided(one, table=True).sentences if sentence.block == "b1"]
    assert all(sentence.text == one.text[sentence.start : sentence.end] for sentence in found)
    assert "".join("".join(sentence.text for sentence in found).split()) == "".join(one.text.split())
    assert all(len(sentence.text) <= LONGEST for sentence in found)
    assert [sentence.spoken[:12] for sentence in found][:3] == ["Name; Story;", "Name: Ann", "Story: worda"]
    assert found[-1].spoken == "Name: Bo; Story: short.; End: y"


def test_what_is_shown_stays() -> None:
    """The decision changes nothing but whether a block is read."""
    given = article(
        table(1, ROWS), block(2, "x", kind="caption", aloud=False), block(3, "", kind="figure", aloud=False)
    )
    decisions = validate(Decisions, {"aloud": {"table": True, "figure": True}}, "x")
    found = as_decided(given, decisions)
    assert [one.aloud for one in found.blocks] == [True, False, False]
    assert [(one.id, one.text, one.rows) for one in found.blocks] == [
        (one.id, one.text, one.rows) for one in given.blocks
    ]


def headed(*blocks: Block, **aloud: bool) -> list[str]:
    """Return what is said of these blocks by their words, without the first sentence."""
    return [sentence.text for sentence in decided(*blocks, **aloud).sentences][1:]


def test_a_heading_of_what_is_silent_is_silent() -> None:
    """A heading below which no text is aloud is not read; what `[aloud]` has read brings it back."""
    blocks = (heading(1, "Notes"), block(2, "See the log.", kind="note", aloud=False), heading(3, "End"))
    assert headed(*blocks) == ["End"]
    assert headed(*blocks, note=True) == ["Notes", "See the log.", "End"]
    inner = (
        heading(1, "Data"),
        heading(2, "Lamps", level=3),
        table(3, ROWS),
        heading(4, "Text"),
        block(5, "So."),
    )
    assert headed(*inner) == ["Text", "So."]


def test_a_heading_over_pictures_or_nothing_is_read() -> None:
    """It is what the pictures are about, or all that its section has."""
    picture = block(2, "A lamp", kind="figure", aloud=False)
    assert headed(heading(1, "The lamp"), picture, heading(3, "The pier")) == ["The lamp", "The pier"]


def test_references_are_read_as_notes_are() -> None:
    """Text that is silent is a list of references: `note` has it read, and `code` does not."""
    entry = block(1, "Ann Bee: Lamps, 1912.", kind="list_item", aloud=False)
    assert said(entry, code=True) == []
    assert headed(entry, note=True) == ["Ann Bee: Lamps, 1912."]


def test_a_formula_is_silent_until_code_is_asked_for() -> None:
    """A formula in a sentence is shown and not said; `code` has it read as it is written."""
    text = "So E = mc^2 holds."
    formula = block(1, text, spans=(Span(start=3, end=11, kind="formula"),))
    assert said(formula) == ["So holds."]
    last = replace(formula, text="So it is E = mc^2.", spans=(Span(start=9, end=17, kind="formula"),))
    assert said(last) == ["So it is."]
    assert said(formula, code=True) != ["So holds."]


def test_brackets_and_stars_of_code_are_no_marks() -> None:
    """In code `[1]` is no note mark and a star no bullet, in a line and in a block; beside it they are."""
    text = "See a[1] and b[0] or c * 2.[3]"
    spans = tuple(Span(start=start, end=end, kind="code") for start, end in ((4, 8), (13, 17), (21, 26)))
    (found,) = decided(block(1, text, spans=spans)).sentences[1:]
    assert found.spoken == "See a[1] and b[0] or c * two."
    assert [change.rule for change in found.changes] == ["number", "note mark"]
    listing = block(1, "kites = [2, 3]\ndef fly(*kites, **more):", kind="code", aloud=False)
    assert said(listing, code=True) == ["kites equals [2, 3]", "def fly(*kites, **more):"]


def test_the_heading_before_a_cell_is_said_as_the_lexicon_has_it() -> None:
    """`[say]` and `[ipa]` hold in the heading row and wherever a heading is repeated."""
    rows = (("Whale", "Cost of Niamh"), ("blue", "three kilograms"))
    settings = {
        "aloud": {"table": True},
        "say": {"Niamh": "Neev", "Whale": {"ipa": "weɪl"}},
        "audio": {"opening": {"en": ""}, "closing": {"en": ""}},
    }
    decisions: Any = validate(Decisions, settings, "x")
    read = as_decided(article(block(99, "A word."), table(1, rows)), decisions)
    found = compose(read, decisions, voice_names=("v",)).sentences[-1]
    assert found.spoken == "Whale: blue; Cost of Neev: three kilograms"
    assert [found.spoken[each.start : each.end] for each in found.phonemes] == ["Whale"]
