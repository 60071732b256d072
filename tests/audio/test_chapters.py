"""Chapters: which sections are merged, and under which title."""

import itertools
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.audio.chapters import MAX_CHAPTERS, MIN_CHAPTER_S, chapters_of
from audiopub.model import SAMPLE_RATE, Chapter, Cue, Script, Section, SentenceKind
from tests.audio.signals import sentence


def chapters(*seconds: float, lead: bool = True) -> tuple[Chapter, ...]:
    """Return the chapters of sections of these lengths, each of one sentence, titled 0, 1, 2 and so on.

    Each begins with a heading, but for a `lead` at the beginning.
    """
    kinds: list[SentenceKind] = ["heading" if n or not lead else "sentence" for n in range(len(seconds))]
    sections = tuple(
        Section(title=str(n), level=2, sentences=(replace(sentence(n, f"b{n}"), kind=kind),))
        for n, kind in enumerate(kinds)
    )
    borders = [0]
    for length_s in seconds:
        borders.append(borders[-1] + round(length_s * SAMPLE_RATE))
    cues = [
        Cue(sentence=f"{n:08x}", start_sample=start, end_sample=end)
        for n, (start, end) in enumerate(itertools.pairwise(borders))
    ]
    return chapters_of(Script(title="T", language="en", sections=sections), cues)


def titles(*seconds: float, lead: bool = True) -> list[str]:
    """Return only the titles."""
    return [chapter.title for chapter in chapters(*seconds, lead=lead)]


def test_long_sections_stay_chapters() -> None:
    """Sections of 20 seconds and more are chapters as they are."""
    assert titles(20, 30, 25) == ["0", "1", "2"]


def test_a_short_chapter_bears_the_heading_that_it_begins_with() -> None:
    """Whoever jumps to a chapter hears its name first, however long the part is that joins it."""
    assert titles(30, 8, 60) == ["0", "1"]
    assert titles(8, 60, 40, lead=False) == ["0", "2"]
    assert titles(8, 9, 60, lead=False) == ["0"]


def test_a_short_lead_joins_the_next() -> None:
    """What stands before the first heading begins the next chapter, which keeps its title."""
    assert titles(8, 60, 40) == ["1", "2"]
    assert chapters(8, 60, 40)[0].sentence == "00000000"


def test_a_short_last_chapter_joins_the_previous() -> None:
    """A short last section has no next: it ends the one before."""
    assert titles(60, 40, 5) == ["0", "1"]


def test_short_chapters_join_until_they_are_long_enough() -> None:
    """Several short sections become one chapter, named for the first heading of them."""
    assert titles(5, 7, 9, 60) == ["1", "3"]


def test_a_short_episode_has_one_chapter() -> None:
    """Under 20 seconds altogether, one chapter covers it all."""
    (only,) = chapters(3, 4, 2)
    assert (only.start_sample, only.end_sample, only.title) == (0, 9 * SAMPLE_RATE, "1")


def test_a_section_without_sentences_is_no_chapter() -> None:
    """A heading that is not read aloud, over nothing that is, does not become a chapter."""
    told = Script(
        title="T",
        language="en",
        sections=(
            Section(title="empty", level=2, sentences=()),
            Section(title="full", level=2, sentences=(sentence(1, "b"),)),
        ),
    )
    assert [c.title for c in chapters_of(told, [Cue(sentence="00000001", start_sample=0, end_sample=9)])] == [
        "full"
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0.5, 60), min_size=1, max_size=400))
def test_chapters_are_few_long_and_contiguous(seconds: list[float]) -> None:
    """There are at most 255, none under 20 seconds unless it is alone, and they leave no gap."""
    got = chapters(*seconds)
    assert 1 <= len(got) <= MAX_CHAPTERS
    assert got[0].start_sample == 0
    assert all(one.end_sample == two.start_sample for one, two in itertools.pairwise(got))
    if len(got) > 1:
        assert min(c.end_sample - c.start_sample for c in got) >= MIN_CHAPTER_S * SAMPLE_RATE


def test_above_255_the_shortest_are_merged() -> None:
    """Of 300 long sections, 45 are joined, and the longest stay by themselves."""
    lengths_s = [100 + (n * 37 % 300) for n in range(300)]
    got = chapters(*lengths_s)
    assert len(got) == MAX_CHAPTERS
    assert str(lengths_s.index(max(lengths_s))) in {chapter.title for chapter in got}
