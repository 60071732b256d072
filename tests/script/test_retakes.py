"""Decisions on parts of an article, laid over its script."""

from typing import Any

from audiopub.checking import validate
from audiopub.config import Retake
from audiopub.model import Script
from audiopub.script.anchors import Places
from audiopub.script.retakes import in_words, lay, voice_of_article
from tests.script.samples import block, heading, script

ARTICLE = (
    block(1, "The pier was dark. Nobody walked there."),
    heading(2, "The old lamps"),
    block(3, "The first lamps burned oil. A keeper lit them."),
    heading(4, "The new lamps"),
    block(5, "They need little power."),
)
VOICED = {"voices": {"kind": {"heading": "tiny:far"}}}


def retake(part: str, words: str = "", **fields: Any) -> Retake:
    """Return a decision that an editor wrote by hand, without surroundings."""
    return validate(Retake, {"part": part, "words": words, **fields}, "test")


def takes(found: Script) -> dict[str, int]:
    """Return the takes of the sentences that are not in the first one."""
    return {sentence.text: sentence.take for sentence in found.sentences if sentence.take}


def voices(found: Script) -> dict[str, str]:
    """Return the voices of the sentences that have one of their own."""
    return {sentence.text: sentence.voice for sentence in found.sentences if sentence.voice}


def test_without_decisions_the_script_is_as_it_was() -> None:
    """Nothing decided, nothing changed."""
    found = script(*ARTICLE)
    assert lay(found, ()).script is found


def test_a_sentence_has_its_take_and_voice() -> None:
    """One sentence is decided on; all others stay as they were."""
    laid = lay(script(*ARTICLE), [retake("sentence", "Nobody walked there.", take=2, voice="tiny:low")])
    assert takes(laid.script) == {"Nobody walked there.": 2}
    assert voices(laid.script) == {"Nobody walked there.": "tiny:low"}
    assert not laid.misfits


def test_a_take_leaves_the_voice() -> None:
    """Another take is by the voice that the sentence has."""
    laid = lay(script(*ARTICLE, decisions=VOICED), [retake("sentence", "The old lamps", take=1)])
    assert voices(laid.script)["The old lamps"] == "tiny:far"


def test_a_section_is_all_that_stands_below_its_heading() -> None:
    """A section's decision is about its heading and all sentences up to the next one."""
    laid = lay(script(*ARTICLE), [retake("section", "The old lamps", take=1)])
    assert set(takes(laid.script)) == {"The old lamps", "The first lamps burned oil.", "A keeper lit them."}


def test_the_beginning_has_no_heading() -> None:
    """What stands before the first heading is a part, too, if there is anything."""
    laid = lay(script(*ARTICLE), [retake("beginning", take=1)])
    assert set(takes(laid.script)) == {"Harbour lights.", "The pier was dark.", "Nobody walked there."}
    silent = {"audio": {"opening": {"en": ""}}}
    laid = lay(script(*ARTICLE[1:], decisions=silent), [retake("beginning", take=1)])
    assert [each.part for each in laid.misfits] == ["beginning"]


def test_later_decisions_hold_over_earlier_ones() -> None:
    """Of a sentence and its section, what was decided last is heard."""
    one = retake("sentence", "A keeper lit them.", take=3, voice="tiny:low")
    whole = retake("section", "The old lamps", take=4)
    found = script(*ARTICLE)
    assert takes(lay(found, [one, whole]).script)["A keeper lit them."] == 4
    assert takes(lay(found, [whole, one]).script)["A keeper lit them."] == 3
    assert set(voices(lay(found, [one, whole]).script)) == {"A keeper lit them."}


def test_a_voice_of_the_article_is_the_episodes() -> None:
    """It leaves voices by kind, and ends what was decided for parts before."""
    one = retake("sentence", "A keeper lit them.", voice="tiny:low")
    whole = retake("article", voice="tiny:low+soft", take=1)
    laid = lay(script(*ARTICLE, decisions=VOICED), [one, whole])
    assert set(voices(laid.script)) == {"The old lamps", "The new lamps"}
    assert len(takes(laid.script)) == len(laid.script.sentences)
    assert voice_of_article([one, whole, retake("article", take=2)]) == "tiny:low+soft"
    assert voice_of_article([one]) is None


def test_what_does_not_fit_is_told_and_not_applied() -> None:
    """A decision without its part changes nothing and is given back, in order."""
    lost = [retake("sentence", "Gone.", take=1), retake("section", "Nobody walked there.", take=1)]
    laid = lay(script(*ARTICLE), lost)
    assert laid.script == script(*ARTICLE)
    assert laid.misfits == tuple(lost)


def test_a_part_can_be_decided_on_by_its_place() -> None:
    """What `anchor` makes of a place is about that place."""
    places = Places(script(*ARTICLE))
    for place in places.all:
        decision = places.anchor(place, "sentence").model_copy(update={"take": 5})
        assert list(takes(lay(script(*ARTICLE), [decision]).script)) == [place.sentence.text]


def test_in_words() -> None:
    """A decision is told in words, long sentences cut short."""
    assert in_words(retake("sentence", "Go.", take=2)) == "the sentence 'Go.': take 2"
    told = in_words(retake("section", "long " * 20, voice="tiny:low"))
    assert told.startswith("the section 'long long")
    assert told.endswith("…': voice tiny:low")
    assert in_words(retake("article", take=1, voice="a:b")) == "the whole article: voice a:b, take 1"
