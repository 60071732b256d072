"""A whole sentence is a caption when the text around it tells so, and else a sentence of the text."""

from audiopub.article.around import arounds
from audiopub.article.captions import caption_places, is_caption
from audiopub.article.scenes import scene_places
from audiopub.article.told import told_places
from audiopub.article.units import Unit, to_units

ABOVE = (
    "Nobody in Lower Quay remembers who built the shed, but everybody remembers Ada Quill, who bought the "
    "kettles "
    "for it in a winter when the harbour was frozen and the boats lay on their sides."
)
BELOW = (
    "Quill says that a kettle is a small harbour, and that she has never had a visitor who did not "
    "understand "
    "what she meant by it after an hour beside the stove with the windows shut."
)
HEADING = "What the visitors bring"
CAPTION = "Ada Quill at the door of the shed in Lower Quay, where forty kettles hang from the beams."
HANGING = "Forty kettles hang from the beams of the shed in Lower Quay."
UNSURE = "The wind shakes a pane high over the small back door."
SENTENCE = "She keeps forty of them, and nobody has counted the lids."


def told(*lines: str) -> list[str]:
    """Return which of these lines are captions."""
    units = to_units("\n\n".join(lines))
    return [units[at].text for at in sorted(told_places(units, range(len(units))))]


def test_who_is_named_once_more_is_pictured() -> None:
    """A sentence between long paragraphs that gives a full name once more is a caption."""
    assert told(ABOVE, CAPTION, HEADING, BELOW) == [CAPTION]


def test_what_goes_on_is_text() -> None:
    """A short sentence that goes on from the paragraph above is no caption, nor is one that quotes."""
    assert not told(ABOVE, SENTENCE, HEADING, BELOW)
    assert not told(ABOVE, f"“{CAPTION}”", HEADING, BELOW)


def test_who_is_named_above() -> None:
    """A full name is said once more only below a line that has the last name."""
    lines = to_units("\n\n".join([ABOVE, CAPTION, BELOW]))
    assert arounds(lines, [1])[1].named_above
    assert not arounds(lines[1:], [0])[0].named_above


def test_what_tells_the_reader_what_to_do_is_text() -> None:
    """A step is no caption, nor is a line that begins with a label in capitals."""
    assert told(ABOVE, HANGING, HEADING, BELOW) == [HANGING]
    step = f"Put {HANGING[0].lower()}{HANGING[1:]}"
    assert not told(ABOVE, step, HEADING, BELOW)
    assert not told(ABOVE, step.replace(".", "; wait."), HEADING, BELOW)
    assert not told(ABOVE, f"LOWER QUAY — {CAPTION}", HEADING, BELOW)


NEWS = (
    "The council of Lower Quay voted on Tuesday to close the shed, and said that the kettles would be kept.",
    "The harbour office has recorded 41 floods in the past six years, more than any other on the coast.",
    "In all, the works would cost the town 2.8 million crowns by 2035.",
    "Lower Quay published the figures on its site on Tuesday night.",
    "Closer to town, the harbour office is watching two further sheds for damage.",
    "Most of the rain is expected to fall on quays that were under water last week.",
    "Born in Lower Quay, Quill learned her trade in the works and later taught there.",
    "The harbour office declined to comment on the figures.",
)
"""An article in paragraphs of one sentence each, as newspapers write them."""


def test_news_in_single_sentences_is_text() -> None:
    """Where each paragraph is one short sentence that tells what happened, none of them falls silent."""
    assert not told(*NEWS)
    assert not told(ABOVE, *NEWS, HEADING, *NEWS[::-1], BELOW)


def test_what_is_true_of_all_is_text() -> None:
    """A sentence about everything or nobody pictures nothing."""
    for start in ("Everything", "Nobody", "Alles", "Personne"):
        assert not told(ABOVE, CAPTION.replace("Ada Quill", start), HEADING, BELOW)


def test_who_says_two_sentences_is_no_caption() -> None:
    """A paragraph in which somebody speaks at length is read, even right above a credit."""
    said = "Ada Quill takes it well at the door of the shed. “We hung forty kettles. Now we have none.”"
    assert not told(ABOVE, said, HEADING, BELOW)
    units = to_units("\n".join([ABOVE, said, "The shed at night | © private", BELOW]))
    assert caption_places(units) == {2}


def test_amounts_and_lives_are_no_captions() -> None:
    """A size in brackets behind an amount, and the last line of an obituary, are of the text."""
    assert not is_caption(Unit(text="5 eggs (M)", lines=None))
    assert is_caption(Unit(text="Ann Bee (r.) and Carl Dee in the yard", lines=None))
    life = "Ada Quill, keeper of kettles, was born on May 2, 1930. She died in town on May 3, 2021, aged 91"
    assert not scene_places(to_units("\n\n".join([ABOVE, BELOW, life])), range(3), messy=True)


def test_above_a_credit() -> None:
    """A sentence that is not sure to be a caption is one right above who took the picture."""
    assert told(ABOVE, UNSURE, "© Ann Bee", BELOW) == [UNSURE]
    assert not told(ABOVE, SENTENCE, "© Ann Bee", BELOW)


def test_day_heads_an_entry() -> None:
    """A sentence below a day in the middle of a text is of a chronicle, not below the head of a page."""
    lines = to_units("\n\n".join([ABOVE, "May 3, 2021", UNSURE, BELOW]))
    assert not arounds(lines, [2])[2].page_above
    assert arounds(lines[1:], [1])[1].page_above


def test_lead_picture() -> None:
    """A line without a stop between a page's head and its text is a caption; between texts it is none."""
    lead = "Forty kettles hang as they did in her time"
    head = ["The Kettles of Lower Quay", "By Ann Bee", "3 min read", "Share"]
    units = to_units("\n\n".join([*head, lead, ABOVE, BELOW]))
    assert 4 in scene_places(units, range(2, len(units)), messy=True)
    assert 4 not in scene_places(units, range(2, len(units)), messy=False)
    inside = to_units("\n\n".join([*head, ABOVE, lead, BELOW]))
    assert 5 not in scene_places(inside, range(2, len(inside)), messy=True)
