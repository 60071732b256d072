"""What an article says of one of its lines is counted over the whole article."""

from audiopub.article.around import Around, arounds, is_plain
from audiopub.article.units import Unit, to_units

LONG = (
    "The keeper of the harbour museum in Lower Quay counted the kettles twice, because the first count had "
    "been made at night, and then she wrote the number on a piece of slate that hangs beside the door."
)
SHORT = "Old kettles hang in the shed at Lower Quay."


def at(place: int, *lines: str) -> Around:
    """Return what these lines say of one of them."""
    return arounds(to_units("\n\n".join(lines)), [place])[place]


def test_nearest_paragraphs() -> None:
    """The nearest running text is found past headings; at an end there is none."""
    line = at(2, LONG, "What is in the shed", SHORT, LONG)
    assert line.text_above is not None
    assert line.text_above.text == LONG
    assert line.text_below is not None
    assert line.text_below.text == LONG
    assert at(0, SHORT, LONG).text_above is None


def test_words_that_come_again() -> None:
    """Words shared with the text above are counted."""
    assert at(1, LONG, SHORT, LONG).shared_above >= 1


def test_counts_of_the_whole_text() -> None:
    """Paragraphs are counted, and how long a line of the text usually is."""
    line = at(1, LONG, SHORT, LONG)
    assert line.long_lines == 2
    assert line.usual == len(LONG.split())
    assert line.credited == 0
    assert at(1, LONG, SHORT, LONG, "The shed at night. Photo: Ada Quill").credited == 1


def test_lines_beside() -> None:
    """Long lines are counted among the four beside a line, and short ones among the six."""
    assert at(1, LONG, SHORT, LONG).near_long == 2
    assert at(3, SHORT, SHORT, LONG, SHORT, LONG).near_short == 2


def test_words_known() -> None:
    """Words that other running text has too are counted; a line of small words alone knows of none."""
    assert at(1, LONG, SHORT, LONG).known == 2
    assert at(1, LONG, "Umbrellas on pillows, mostly.", LONG).known == 0
    assert at(1, LONG, "It is so.", LONG).known is None


def test_plain_sentences() -> None:
    """A plain sentence stands alone: it quotes nobody, goes on from nothing and asks nothing."""
    assert is_plain(Unit(text=SHORT, lines=None))
    for text in ("But " + SHORT, f"“{SHORT}”", SHORT[:-1] + "?", "Too short."):
        assert not is_plain(Unit(text=text, lines=None))
