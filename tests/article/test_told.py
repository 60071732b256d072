"""A whole sentence is a caption when the text around it tells so, and else a sentence of the text."""

from audiopub.article.around import arounds
from audiopub.article.told import told_places
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
HANGING = "Forty kettles hang from the beams of the shed in Lower Quay."
LESS_SURE = "The shed was built beside the harbour in Lower Quay."
SENTENCE = "She keeps forty of them, and nobody has counted the lids."


def told(*lines: str, pictures: int = 4) -> list[str]:
    """Return which of these lines are captions, on a page that has so many others."""
    units = to_units("\n\n".join(lines))
    return [units[at].text for at in sorted(told_places(units, range(len(units)), pictures=pictures))]


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


def test_what_tells_the_reader_what_to_do_is_text() -> None:
    """A step is no caption, nor is a line that begins with a label in capitals."""
    assert told(ABOVE, HANGING, HEADING, BELOW) == [HANGING]
    assert not told(ABOVE, f"Put {HANGING[0].lower()}{HANGING[1:]}", HEADING, BELOW)
    assert not told(ABOVE, f"LOWER QUAY — {CAPTION}", HEADING, BELOW)


def test_a_page_with_pictures_has_more() -> None:
    """Where other captions are known, fewer signs are enough for one more."""
    lines = (ABOVE, LESS_SURE, HEADING, BELOW)
    assert told(*lines, pictures=4) == [LESS_SURE]
    assert not told(*lines, pictures=0)
