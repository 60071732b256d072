"""A whole sentence is a caption when the text around it tells so, and else a sentence of the text."""

from audiopub.article.told import arounds, told_places
from audiopub.article.units import to_units

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


def test_a_last_name_alone_says_who_is_known() -> None:
    """A full name is said once more only where another line has the last name alone."""
    lines = to_units("\n\n".join([ABOVE, CAPTION, BELOW]))
    assert arounds(lines, [1])[1].named_elsewhere
    assert not arounds(lines[:2], [1])[1].named_elsewhere
