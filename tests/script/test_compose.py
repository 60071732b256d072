"""An article as a script: order, sections, ids, pauses, voices."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.config import PauseSettings
from audiopub.errors import ArticleError
from audiopub.model import BlockKind, Script, Span
from tests.script.samples import block, heading, script, spoken_of

SILENT = {"audio": {"opening": {"en": ""}, "closing": {"en": ""}}}


def texts(found: Script) -> list[str]:
    """Return the shown text of all sentences."""
    return [sentence.text for sentence in found.sentences]


def titles(found: Script) -> list[str]:
    """Return the titles of all sections."""
    return [section.title for section in found.sections]


def test_sections_begin_at_the_highest_level_that_occurs_twice() -> None:
    """A lone higher heading and all lower ones are sentences inside a section; the title has its own."""
    found = script(
        block(1, "Before."),
        heading(2, "Alone", 1),
        heading(3, "The  storm", 2),
        block(4, "It blew."),
        heading(5, "Detail", 3),
        heading(6, "The calm", 2),
        block(7, "It stopped."),
    )
    assert titles(found) == ["Harbour lights", "The storm", "The calm"]
    assert [section.level for section in found.sections] == [1, 2, 2]
    assert [s.text for s in found.sections[1].sentences] == ["The  storm", "It blew.", "Detail"]
    assert [s.kind for s in found.sections[1].sentences] == ["heading", "sentence", "heading"]


def test_headings_of_different_levels_all_divide() -> None:
    """Where no level occurs twice, every heading begins a section."""
    found = script(heading(1, "One", 2), block(2, "Text."), heading(3, "Two", 3), block(4, "More."))
    assert titles(found) == ["Harbour lights", "One", "Two"]


def test_without_headings_the_title_is_the_only_section() -> None:
    """Opening and closing belong to it as well."""
    found = script(block(1, "Text."))
    assert titles(found) == ["Harbour lights"]
    assert [s.kind for s in found.sentences] == ["opening", "sentence", "closing"]


def test_a_section_without_sentences_is_left_out() -> None:
    """With an empty opening and a heading first, there is no section of the title."""
    found = script(heading(1, "One"), block(2, "Text."), heading(3, "Two"), decisions=SILENT)
    assert titles(found) == ["One", "Two"]
    assert found.opening is None
    assert found.closing is None


def test_only_blocks_that_are_aloud_are_said() -> None:
    """A caption is shown, not said; a separator has nothing to say."""
    found = script(
        block(1, "Said."),
        block(2, "Not said.", kind="caption", aloud=False),
        block(3, "* * *", kind="separator"),
        decisions=SILENT,
    )
    assert texts(found) == ["Said."]


def test_nothing_to_say_is_an_error_that_names_the_article() -> None:
    """An article without a word that is aloud has no script."""
    with pytest.raises(ArticleError, match=r"Harbour lights: nothing in it is to be read aloud\."):
        script(block(1, "…"), block(2, "Shown.", aloud=False))


def test_ids_are_hashes_of_the_words_and_number_their_repeats() -> None:
    """The id of a sentence survives edits elsewhere; equal sentences are told apart in order."""
    found = script(block(1, "Yes. No. Yes."), block(2, "Yes."), decisions=SILENT)
    base = hashlib.sha256(b"Yes.").hexdigest()[:8]
    assert [s.id for s in found.sentences if s.text == "Yes."] == [base, f"{base}-2", f"{base}-3"]
    assert len({s.id for s in found.sentences}) == len(found.sentences)


def test_pauses_are_those_of_the_settings() -> None:
    """Sentence, list item, paragraph and heading are followed by their own pause; the longer one holds."""
    found = script(
        block(1, "One. Two."),
        block(2, "item", kind="list_item", list_path=(1,)),
        block(3, "item again", kind="list_item", list_path=(2,)),
        block(4, "Para."),
        heading(5, "Head"),
        block(6, "End."),
        block(7, "quoted item", kind="quote", list_path=(1,)),
        block(8, "another", kind="quote", list_path=(2,)),
        decisions=SILENT,
    )
    assert [s.pause_ms for s in found.sentences] == [350, 700, 450, 700, 1300, 800, 700, 450, 700]


def test_opening_and_closing_are_set_apart_like_headings() -> None:
    """The pause after the opening is a heading's, and so is the one before the closing."""
    found = script(block(1, "Text."))
    assert [s.pause_ms for s in found.sentences] == [800, 1300, 700]


def test_a_passage_ends_with_silence_whatever_the_settings() -> None:
    """Encoded passages need 100 ms of silence on both sides of their border."""
    zero = dict.fromkeys(("sentence", "paragraph", "list_item", "before_heading", "after_heading"), 0)
    found = script(
        block(1, "One. Two."), heading(2, "H"), block(3, "x"), decisions={"audio": {"pauses": zero}}
    )
    ends = {s.block: s.pause_ms for s in found.sentences}
    assert set(ends.values()) == {200}
    assert found.sentences[1].pause_ms == 0


def test_a_long_sentence_pauses_briefly_at_its_cuts() -> None:
    """Pieces of one sentence are parted by the pause of a clause."""
    found = script(block(1, "word word word, " * 60 + "end."), decisions=SILENT)
    assert [s.pause_ms for s in found.sentences][:-1] == [120] * (len(found.sentences) - 1)
    assert len(found.sentences) > 1


def test_voices_go_by_speaker_then_kind_then_language() -> None:
    """The most particular setting wins; without one the episode's voice reads."""
    voices = {
        "speaker": {"Ann": "e:ann"},
        "kind": {"quote": "e:quote", "heading": "e:head", "opening": "e:open"},
        "language": {"de": "e:de"},
    }
    found = script(
        heading(1, "Head"),
        block(2, "Quoted.", kind="quote", spans=(Span(start=0, end=7, kind="speaker", value="Ann"),)),
        block(3, "Quoted too.", kind="quote", language="de"),
        block(4, "Deutsch.", language="de-AT"),
        block(5, "Plain."),
        decisions={"voices": voices},
    )
    by_block = {sentence.block: sentence.voice for sentence in found.sentences}
    assert by_block == {
        "opening": "e:open",
        "b1": "e:head",
        "b2": "e:ann",
        "b3": "e:quote",
        "b4": "e:de",
        "b5": None,
        "closing": None,
    }
    assert spoken_of(found, 2)[0].speaker == "Ann"


def test_a_sentence_in_a_language_span_is_in_that_language() -> None:
    """A span that holds the whole sentence gives its language; one that holds a part of it does not."""
    part = Span(start=0, end=12, kind="language", value="fr")
    whole = Span(start=0, end=13, kind="language", value="fr")
    found = script(block(1, "C'est la vie. So it was.", spans=(part,)), decisions=SILENT)
    assert [s.language for s in found.sentences] == ["en", "en"]
    found = script(block(1, "C'est la vie. So it was.", spans=(whole,)), decisions=SILENT)
    assert [s.language for s in found.sentences] == ["fr", "en"]


def test_note_marks_are_silent_and_exponents_are_said() -> None:
    """A note's number is not part of the word before it; a raised digit behind a digit is a power."""
    spans = (Span(start=8, end=9, kind="note_ref", value="n1"), Span(start=15, end=16, kind="sup"))
    found = script(block(1, "The sea.1 At 106.", spans=spans), decisions=SILENT)
    said = " ".join(s.spoken for s in found.sentences)
    assert said == "The sea. At ten to the power of six ."
    assert [c.rule for s in found.sentences for c in s.changes] == ["note mark", "number", "exponent"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "x squared and ten to the power of minus three"),
        ("de", "x Quadrat and zehn hoch minus drei"),
        ("fr", "x au carré and dix puissance moins trois"),
    ],
)
def test_raised_figures_are_said_as_exponents(language: str, said: str) -> None:
    """Behind ten or a figure they are a power in every language that has a word for it."""
    found = script(block(1, "x² and 10⁻³", language=language), decisions=SILENT)
    assert [s.spoken for s in found.sentences] == [said]


def test_a_bare_mark_joins_its_neighbour() -> None:
    """What has no letter and no digit is never an utterance of its own, at either end."""
    found = script(block(1, "“…” She left. !! …"), block(2, "[1] Next."), decisions=SILENT)
    assert all(any(char.isalnum() for char in sentence.spoken) for sentence in found.sentences)
    assert found.sentences[0].text.startswith("“…”")
    assert "".join(texts(found)).replace(" ", "") == "“…”Sheleft.!!…[1]Next."
    assert [sentence.spoken for sentence in found.sentences] == ["“…” She left.", "Next."]


def test_a_flood_of_marks_does_not_reach_the_voice() -> None:
    """Hundreds of thousands of dots are shown with the sentence before them, and hardly one is said."""
    text = "She left. " + ". " * 200_000 + "…" * 100_000
    found = script(block(1, f"… ! {text}"), decisions=SILENT)
    assert [sentence.text for sentence in found.sentences] == [f"… ! {text}"]
    assert found.sentences[0].spoken.startswith("She left.")
    assert len(found.sentences[0].spoken) < 350
    assert {change.rule for change in found.sentences[0].changes} == {"no words"}


def test_marks_before_the_first_word_are_not_said() -> None:
    """Bare marks on lines of their own before a verse belong to it, and its changes move along."""
    found = script(block(1, "***\n\n-- --\nIn 1990 we left.", kind="verse"), decisions=SILENT)
    assert [sentence.spoken for sentence in found.sentences] == ["In nineteen ninety we left."]
    marks, year = found.sentences[0].changes
    assert (marks.start, marks.end, marks.rule) == (0, 11, "no words")
    assert found.sentences[0].text[year.start : year.end] == "1990"


def test_lexicon_comes_before_every_rule() -> None:
    """What an entry says is final, and the change says that it came from the lexicon."""
    found = script(
        block(1, "The SQL of 1990."), decisions={**SILENT, "say": {"SQL": "sequel", "1990": "then"}}
    )
    assert found.sentences[0].spoken == "The sequel of then."
    assert [change.rule for change in found.sentences[0].changes] == ["lexicon", "lexicon"]


KINDS: list[BlockKind] = ["paragraph", "heading", "quote", "list_item", "verse", "note"]
WORDS = st.text(
    st.one_of(
        st.sampled_from(list("abc XYZ 019 .,;:!?…()[]“”\"'’$€%-—/#\n\u00a0\u3000")),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=600,
)


@given(st.lists(st.tuples(WORDS, st.sampled_from(KINDS), st.booleans()), min_size=1, max_size=5))
def test_no_word_is_lost_or_said_twice(pieces: list[tuple[str, BlockKind, bool]]) -> None:
    """The sentences of a block lie in order in its text and cover all of it that is not white space."""
    blocks = [
        block(i, text, kind=kind, aloud=aloud, level=2 if kind == "heading" else None)
        for i, (text, kind, aloud) in enumerate(pieces)
    ]
    found = script(block(99, "A word."), *blocks)
    for one in blocks:
        covered = spoken_of(found, int(one.id[1:]))
        shown = "".join(sentence.text for sentence in covered)
        at = 0
        for sentence in covered:
            assert at <= sentence.start < sentence.end
            assert sentence.text == one.text[sentence.start : sentence.end]
            at = sentence.end
        if covered:
            assert "".join(shown.split()) == "".join(one.text.split())
        if not one.aloud:
            assert not covered


@given(WORDS)
def test_an_aloud_word_is_said(text: str) -> None:
    """A block with a plain word in it always has sentences, whatever else it holds."""
    found = script(block(1, f"{text} harbour"), decisions=SILENT)
    assert "harbour" in spoken_of(found, 1)[-1].spoken


def test_a_separator_has_a_pause_of_its_own() -> None:
    """At a line such as * * * the voice pauses as between sections, silent blocks beside it or not."""
    separator = block(2, "* * *", kind="separator", aloud=False)
    caption = block(3, "A boat.", kind="caption", aloud=False)
    found = script(
        block(1, "One."), separator, caption, block(4, "Two."), block(5, "Three."), decisions=SILENT
    )
    pauses = PauseSettings()
    assert [sentence.pause_ms for sentence in found.sentences][:2] == [
        pauses.before_heading,
        pauses.paragraph,
    ]
    longer = {**SILENT, "audio": {**SILENT["audio"], "pauses": {"section": 2500}}}
    found = script(block(1, "One."), separator, block(4, "Two."), decisions=longer)
    assert found.sentences[0].pause_ms == 2500


def test_a_chapter_begins_after_the_pause_between_sections() -> None:
    """A heading that begins a chapter has that pause before it; one inside a chapter has its own."""
    blocks = [
        heading(1, "A"),
        block(2, "One."),
        heading(3, "a", 3),
        block(4, "Two."),
        heading(5, "B"),
        block(6, "End."),
    ]
    longer = {**SILENT, "audio": {**SILENT["audio"], "pauses": {"section": 2500}}}
    found = script(*blocks, decisions=longer)
    assert [spoken_of(found, number)[-1].pause_ms for number in (2, 4)] == [
        PauseSettings().before_heading,
        2500,
    ]
