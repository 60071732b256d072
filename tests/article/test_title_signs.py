"""The title is the line that most speaks for, when that is much more than for the line chosen."""

from audiopub.article.title_signs import MUCH_MORE, heavier_title, places, weigh
from audiopub.article.units import to_units
from audiopub.article.zones import Part
from tests.article.conftest import PARAGRAPHS

TITLE = "The ferry comes back to the town"
SECTION = "Fine boats of ours"


def _page(*head: str) -> tuple[list[str], dict[int, float], int]:
    """Return the lines of a page, the weights of those that may be its title, and where its text starts."""
    lines = [*head, *PARAGRAPHS]
    units = to_units("\n\n".join(lines))
    return lines, {one.at: weigh(one) for one in places(units, _parts(*head), {})}, len(head)


def _parts(*head: str) -> list[Part]:
    above: list[Part] = ["head"] * len(head)
    text: list[Part] = ["body"] * len(PARAGRAPHS)
    return above + text


def _heavier(chosen: int | None, *head: str) -> int | None:
    units = to_units("\n\n".join([*head, *PARAGRAPHS]))
    return heavier_title(units, _parts(*head), chosen, {})


def test_words_of_the_text_weigh() -> None:
    """A line that has words of the text weighs much more than a label that has none."""
    lines, weights, _ = _page(SECTION, TITLE, "By Ann Bee")
    assert weights[1] - weights[0] > MUCH_MORE
    assert max(weights, key=lambda at: weights[at]) == lines.index(TITLE)
    assert _heavier(0, SECTION, TITLE, "By Ann Bee") == 1


def test_a_choice_stands_unless_much_speaks_against_it() -> None:
    """Of two lines that weigh about the same, the one that was chosen stays; so does no choice at all."""
    again = f"{TITLE} in October"
    assert _heavier(0, TITLE, again) == 0
    assert _heavier(1, TITLE, again) == 1
    assert _heavier(None, SECTION, TITLE) is None


def test_paragraphs_are_no_titles() -> None:
    """No paragraph of a text may be its title, and without paragraphs no words of it tell one."""
    _, weights, start = _page(TITLE)
    assert all(at < start for at in weights)
    verse = to_units("\n".join(["The Rowing Song", "Cold is the water", "Deep is the water"]))
    assert heavier_title(verse, ["head", "body", "body"], 0, {}) == 0
    assert not places(verse, ["head", "body", "body"], {})


def test_what_is_said_right_above_again_is_the_title() -> None:
    """A line weighs more when the line above says the same, as a path ends with the title of its page."""
    (_, once, _), (_, twice, _) = _page(SECTION, TITLE), _page(TITLE, TITLE)
    assert twice[1] > once[1]
