"""Where a decision on an earlier text belongs in the text of now: where it was made, or nowhere."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.config import Retake
from audiopub.model import Script, Section
from audiopub.script.anchors import SIDE_CHARACTERS, Place, Places
from tests.script.samples import block, heading, script

TEXT = (
    "The pier was dark for a year.",
    "Nobody walked there at night.",
    "He kept a small notebook.",
    "It lists every storm of the winter.",
    "Sailors like the warm colour.",
)
DECIDED = 2
"""Which of these sentences the decision is about."""


def places(*sentences: str) -> Places:
    """Return the places of an article with these sentences, each a paragraph."""
    return Places(script(*(block(number, text) for number, text in enumerate(sentences))))


def decided(found: Places, number: int) -> Retake:
    """Return a decision on the n-th of an article's own sentences."""
    return found.anchor(own(found)[number], "sentence")


def own(found: Places) -> list[Place]:
    """Return the places of an article's own sentences."""
    return [place for place in found.all if place.sentence.kind == "sentence"]


def replaced(number: int, *others: str) -> tuple[str, ...]:
    """Return the text with other sentences in the place of one."""
    return (*TEXT[:number], *others, *TEXT[number + 1 :])


def test_words_and_both_sides_are_kept() -> None:
    """A decision holds the words and 32 characters on either side, of the article's own text alone."""
    found = places(*TEXT)
    retake = decided(found, DECIDED)
    assert retake.words == "He kept a small notebook."
    assert retake.before == "rk for a year. Nobody walked there at night."[-SIDE_CHARACTERS:]
    assert retake.after == "It lists every storm of the wint"
    assert len(retake.before) == len(retake.after) == SIDE_CHARACTERS
    assert (decided(found, 0).before, decided(found, 4).after) == ("", "")


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (TEXT, TEXT[2]),
        (("A new beginning.", *TEXT, "A new end."), TEXT[2]),
        (replaced(1, "Somebody ran there."), TEXT[2]),
        (replaced(3), TEXT[2]),
        ((TEXT[2], TEXT[4], TEXT[0]), TEXT[2]),
        (("Nothing is left of it.", TEXT[2], "But this."), TEXT[2]),
        (replaced(2, "He kept a small red notebook."), "He kept a small red notebook."),
        (replaced(2, "He had kept a notebook."), "He had kept a notebook."),
        (replaced(2, "He kept a small notebook.", "He kept a small notebook."), None),
        (replaced(2), None),
        (replaced(2, "Gulls slept on the rail."), None),
        (replaced(2, "He kept a small pencil.", "It was new."), None),
        (("Other text.", "He kept a small red notebook.", "More of it."), None),
    ],
    ids=[
        "as it was",
        "around it",
        "before it",
        "after it",
        "moved",
        "alone left",
        "inside",
        "inside, shorter",
        "doubled",
        "gone",
        "another",
        "divided",
        "inside and around",
    ],
)
def test_a_sentence_is_found_after_an_edit(now: tuple[str, ...], words: str | None) -> None:
    """It is found by its words wherever it is, or by both its sides when it was edited; else not at all."""
    place = places(*now).find(decided(places(*TEXT), DECIDED))
    assert (place.words if place else None) == words


TWINS = (
    "One boat left.",
    "Go on!",
    "Two gulls flew up high.",
    "Three men sang of it.",
    "Go on!",
    "It rained.",
)


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(
    ("now", "places_of"),
    [
        (TWINS, (0, 1)),
        (("Hello.", *TWINS), (0, 1)),
        (TWINS[3:] + TWINS[:3], (1, 0)),
        (TWINS[2:], (None, 0)),
        (TWINS[:4], (0, None)),
        ((*TWINS[:4], "Go on!", "Go on!", "It snowed."), (0, 1)),
        (("A boat came.", "Go on!", "A gull sank.", "No man sang.", "Go on!", "It snowed."), (None, None)),
        (("A boat came.", "Go on!", "A gull sank."), (None, None)),
    ],
    ids=[
        "as it was",
        "moved on",
        "exchanged",
        "second left",
        "first left",
        "a third",
        "others around",
        "one left, others around",
    ],
)
def test_of_two_equal_sentences_it_is_never_the_other(
    now: tuple[str, ...], places_of: tuple[int | None, int | None], *, first: bool
) -> None:
    """What stands around them tells them apart; where it cannot, none of them is taken."""
    retake = decided(places(*TWINS), 1 if first else 4)
    assert retake.among == 2
    found = places(*now)
    twins = [place for place in found.all if place.words == "Go on!"]
    wanted = places_of[0 if first else 1]
    assert found.find(retake) == (None if wanted is None else twins[wanted])


def test_a_refrain_is_known_by_its_turn() -> None:
    """Where the surroundings are equal as well, the order tells, while there are as many as there were."""
    song = ("We row the boat along the shore all day.", "Heave ho!") * 3
    retake = decided(places(*song), 3)
    same = places(*song, "They went home.").find(retake)
    assert same is not None
    assert same.sentence.id == retake.id
    assert retake.id.endswith("-2")
    assert places(*song, *song[:2], "They went home.").find(retake) is None


def test_where_words_are_not_spaced() -> None:
    """An edited sentence in a script without spaces is known by its characters."""
    old = ("港の灯りが戻ってきた。", "子どもたちは声を出して数えた。", "船乗りはその色が好きだ。")
    retake = decided(Places(script(*map(block, range(3), old), language="ja")), 1)
    new = (old[0], "子どもたちは大きな声を出して数えた。", old[2])
    place = Places(script(*map(block, range(3), new), language="ja")).find(retake)
    assert place is not None
    assert place.words == new[1]


STORY = (
    heading(1, "The storm"),
    block(2, "It blew."),
    heading(3, "The calm"),
    block(4, "It stopped."),
    heading(5, "The storm"),
    block(6, "It came back."),
)


def section(found: Script, number: int) -> Retake:
    """Return a decision on a section, counted from 1."""
    laid = Places(found)
    return laid.anchor(next(place for place in laid.all if place.section == number), "section")


def test_a_section_is_known_by_its_heading() -> None:
    """Equal headings are told apart, an edited one is found, and no sentence is taken for one."""
    retake = section(script(*STORY), 4)
    assert (retake.words, retake.among) == ("The storm", 2)
    moved = Places(script(heading(9, "Before"), block(10, "Calm."), *STORY)).find(retake)
    assert moved is not None
    assert moved.section == 5
    renamed = Places(script(*STORY[:4], heading(5, "The storm again"), STORY[5])).find(retake)
    assert renamed is not None
    assert renamed.words == "The storm again"
    text = Places(script(*STORY[:4], block(5, "The storm again"), STORY[5]))
    assert text.find(retake) is None


def test_a_heading_that_begins_no_section_any_more() -> None:
    """A heading that has sunk into another section does not stand for that section."""
    retake = section(script(*STORY), 3)
    sunk = (heading(1, "The storm", 1), STORY[1], heading(3, "The calm", 3), STORY[3], heading(5, "Rain", 1))
    assert Places(script(*sunk, block(6, "It came back."))).find(retake) is None


@settings(deadline=None)
@given(
    keep=st.lists(st.integers(0, 11), min_size=1, unique=True),
    new=st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3)), max_size=6),
    number=st.integers(0, 11),
)
def test_whatever_else_is_edited(keep: list[int], new: list[tuple[int, int]], number: int) -> None:
    """A sentence with words of its own is found where it is, and never in place of one that is gone."""
    before = [f"Boat{each} left harbour{each} at hour{each} with crew{each}." for each in range(12)]
    after = [before[each] for each in keep]
    for at, kind in new:
        after.insert(at % (len(after) + 1), f"A gull of kind {kind} cried out loud over the sea.")
    place = places(*after).find(decided(places(*before), number))
    assert (place.words if place else None) == (before[number] if number in keep else None)


def test_all_is_found_in_one_walk() -> None:
    """Decisions on each of ten thousand sentences are found in seconds, not in hours."""
    sentence = script(block(1, "Wave.")).sentences[1]
    waves = (
        replace(sentence, id=f"{each}", text=f"This is wave {each} of the day.") for each in range(10_000)
    )
    found = Places(
        Script(title="", language="en", sections=(Section(title="", level=1, sentences=tuple(waves)),))
    )
    for place in own(found):
        assert found.find(found.anchor(place, "sentence")) is place
