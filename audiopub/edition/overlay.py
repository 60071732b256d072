"""When each sentence of an e-book is heard: the clips of its Media Overlays (EPUB 3.3, 9).

This module owns the times: in whole milliseconds, as in the captions, without holes from the first clip to
the last. It refuses to know how they are written down.
"""

import bisect
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from audiopub.edition import times
from audiopub.edition.captions import Caption, captions
from audiopub.edition.inline import Mark
from audiopub.model import Chapter, Edition, Sentence

_STOPS = ".!?…。！？؟"
"""Marks that end a sentence: an opening says a title with one that the title may lack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A stretch of the recording and the id of the element whose words it says."""

    target: str
    start_ms: int
    end_ms: int

    @property
    def begin(self) -> str:
        """Return where it begins, as SMIL writes it."""
        return times.vtt_stamp(self.start_ms)

    @property
    def end(self) -> str:
        """Return where it ends, as SMIL writes it."""
        return times.vtt_stamp(self.end_ms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The clips of a chapter, and the id of the element that holds all they say."""

    id: str
    target: str
    clips: tuple[Clip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A chapter with all that is heard in it."""

    id: str
    chapter: Chapter
    heard: tuple[Caption, ...]

    @property
    def begins(self) -> str:
        """Return the block in which it begins."""
        said = (each.sentence.block for each in self.heard if each.sentence.kind != "sound")
        return next(said, "")


def parts_of(edition: Edition) -> tuple[Part, ...]:
    """Return the chapters of an edition, which hold all that is heard."""
    chapters = edition.recording.chapters
    starts = [chapter.start_sample for chapter in chapters]
    heard: list[list[Caption]] = [[] for _ in chapters]
    for cue, caption in zip(edition.recording.cues, captions(edition), strict=True):
        heard[bisect.bisect_right(starts, cue.start_sample) - 1].append(caption)
    pairs = enumerate(zip(chapters, heard, strict=True), 1)
    return tuple(Part(id=f"chapter-{n}", chapter=one, heard=tuple(each)) for n, (one, each) in pairs)


def mark_of(sentence: Sentence) -> Mark:
    """Return where a sentence stands in its block, and the id of the element it gets."""
    return Mark(start=sentence.start, end=sentence.end, id=f"s-{sentence.id}")


def marks_of(edition: Edition) -> dict[str, list[Mark]]:
    """Return the sentences of each block."""
    runs = itertools.groupby(edition.script.sentences, key=lambda sentence: sentence.block)
    return {block: [mark_of(sentence) for sentence in run] for block, run in runs}


def of_article(parts: Sequence[Part]) -> tuple[Stretch, ...]:
    """Return the overlay of the text: a stretch for each chapter, a clip for each sentence and sound."""
    return tuple(
        Stretch(id=f"clips-{part.id}", target=part.id, clips=tuple(_clip(each) for each in part.heard))
        for part in parts
    )


def _clip(caption: Caption) -> Clip:
    return Clip(target=mark_of(caption.sentence).id, start_ms=caption.start_ms, end_ms=caption.end_ms)


def of_contents(edition: Edition, parts: Sequence[Part], target: str) -> tuple[Stretch, ...]:
    """Return the overlay of the table of contents, an element with the id `target`.

    It has the clips in which titles of chapters are said. Without any, there is no stretch.
    """
    titles = {section.sentences[0].id: section.title for section in edition.script.sections}
    clips = tuple(clip for part in parts for clip in _saying_title(part, titles))
    return (Stretch(id="clips", target=target, clips=clips),) if clips else ()


def _saying_title(part: Part, titles: Mapping[str, str]) -> Iterator[Clip]:
    """Yield the clip in which a chapter's title is said; none if it begins with other words.

    A chapter that begins with a short lead has the title of the section below that.
    """
    title = part.chapter.title
    begins = [n for n, each in enumerate(part.heard) if titles.get(each.sentence.id) == title]
    said = [each for each in part.heard[begins[0] :] if each.sentence.kind != "sound"] if begins else []
    for count, last in enumerate(said, 1):
        words = _bare(" ".join(each.sentence.text for each in said[:count]))
        if words == _bare(title):
            yield Clip(target=entry_of(part), start_ms=said[0].start_ms, end_ms=last.end_ms)
        if len(words) >= len(_bare(title)):
            return


def entry_of(part: Part) -> str:
    """Return the id of a chapter's entry in the table of contents."""
    return f"entry-{part.id}"


def _bare(words: str) -> str:
    return " ".join(words.split()).rstrip(_STOPS)


def length_ms(stretches: Sequence[Stretch]) -> int:
    """Return how long all clips of an overlay are together."""
    return sum(clip.end_ms - clip.start_ms for stretch in stretches for clip in stretch.clips)
