"""Where an intro, an outro and the sounds of sections stand in a script."""

import pytest

from audiopub.model import Script
from audiopub.script import sounds
from tests.script.samples import block, heading, script

STORY = script(
    block(1, "Before."),
    heading(2, "The storm"),
    block(3, "It blew."),
    heading(4, "The calm"),
    block(5, "Hush."),
)


def laid(*places: str) -> Script:
    """Return the story with sounds at these places."""
    return sounds.laid(STORY, places, note="( music )", language="en", pause_ms=700)


def kinds(found: Script) -> list[list[str]]:
    """Return, section by section, the ids of the sounds and the kinds of the sentences."""
    return [
        [each.id if each.kind == "sound" else each.kind for each in section.sentences]
        for section in found.sections
    ]


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ((), [["opening", "sentence"], ["heading", "sentence"], ["heading", "sentence", "closing"]]),
        (
            ("intro", "outro"),
            [
                ["intro", "opening", "sentence"],
                ["heading", "sentence"],
                ["heading", "sentence", "closing", "outro"],
            ],
        ),
        (
            ("section",),
            [
                ["opening", "sentence"],
                ["section-2", "heading", "sentence"],
                ["section-3", "heading", "sentence", "closing"],
            ],
        ),
    ],
)
def test_each_sound_has_its_place(places: tuple[str, ...], found: list[list[str]]) -> None:
    """The intro is first, the outro last, a section's sound before its heading, but never the first one."""
    assert kinds(laid(*places)) == found


def test_sentences_stay_as_they_are() -> None:
    """No sentence, and no pause of one, is changed by the sounds around it."""
    assert laid(*sounds.PLACES) != STORY
    assert sounds.said(laid(*sounds.PLACES)) == STORY


def test_a_sound_is_shown_and_not_said() -> None:
    """A sound has a note, a block of its own and a pause, and nothing that a voice would say."""
    found = [each for each in laid(*sounds.PLACES).sentences if each.kind == "sound"]
    assert [sounds.place_of(each) for each in found] == ["intro", "section", "section", "outro"]
    assert {each.text for each in found} == {"( music )"}
    assert {each.spoken for each in found} == {""}
    assert len({each.block for each in found}) == len(found)
    assert {each.pause_ms for each in found} == {700}


def test_silence_follows_a_sound_whatever_the_settings() -> None:
    """With no pause between paragraphs, enough silence follows for a passage to end."""
    found = sounds.laid(STORY, ["intro"], note="( music )", language="en", pause_ms=0).sentences[0]
    assert found.pause_ms == sounds.LEAST_PAUSE_MS
