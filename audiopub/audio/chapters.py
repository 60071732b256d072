"""Chapters: the sections of a script as stretches of the recording that a player can list.

This module owns when sections are merged. It refuses to rename them.
"""

from collections.abc import Sequence
from dataclasses import replace

from audiopub.model import SAMPLE_RATE, Chapter, Cue, Script, Section

MIN_CHAPTER_S = 20
"""A shorter chapter is joined to another: listeners step over it before they have heard its name."""

MAX_CHAPTERS = 255
"""ID3's CTOC counts its entries in one byte (id3.org, ID3v2 Chapter Frame Addendum 1.0)."""


def chapters_of(script: Script, cues: Sequence[Cue]) -> tuple[Chapter, ...]:
    """Return the chapters of a recording: contiguous, from the first sample to the last.

    `cues` are those of the script's sentences in order. A chapter under 20 seconds joins the next, the
    last one the previous; above 255 the shortest are joined so too. A joined chapter bears the title of its
    first part, which is what a listener hears who jumps there. Only a short lead without a heading gives way
    to the heading below it: its own title is that of the whole episode.
    """
    chapters = _sections(script, cues)
    minimum = MIN_CHAPTER_S * SAMPLE_RATE
    if len(chapters) > 1 and _length(chapters[0]) < minimum and not _begins_with_heading(script):
        chapters[0] = replace(chapters[0], title=chapters[1].title)
    index = 0
    while index < len(chapters) > 1:
        if _length(chapters[index]) < minimum:
            index = _join(chapters, index)
        else:
            index += 1
    while len(chapters) > MAX_CHAPTERS:
        _join(chapters, min(range(len(chapters)), key=lambda i: _length(chapters[i])))
    return tuple(chapters)


def _sections(script: Script, cues: Sequence[Cue]) -> list[Chapter]:
    chapters: list[Chapter] = []
    first = 0
    for section in script.sections:
        count = len(section.sentences)
        if count:
            chapters.append(
                Chapter(
                    title=section.title,
                    sentence=_first_said(section),
                    start_sample=cues[first].start_sample,
                    end_sample=cues[first + count - 1].end_sample,
                )
            )
        first += count
    return chapters


def _begins_with_heading(script: Script) -> bool:
    said = (sentence.kind for sentence in script.sentences if sentence.kind != "sound")
    return next(said, "") == "heading"


def _first_said(section: Section) -> str:
    """Return the sentence a section begins with; a sound before it only has the chapter begin earlier."""
    said = (sentence.id for sentence in section.sentences if sentence.kind != "sound")
    return next(said, section.sentences[0].id)


def _length(chapter: Chapter) -> int:
    return chapter.end_sample - chapter.start_sample


def _join(chapters: list[Chapter], index: int) -> int:
    """Join chapter `index` with the next one, the last with the previous; return where it is now."""
    index = min(index, len(chapters) - 2)
    first, second = chapters[index : index + 2]
    chapters[index : index + 2] = [replace(first, end_sample=second.end_sample)]
    return index
