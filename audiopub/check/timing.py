"""One timeline in all files of an episode: captions, transcript, page, tag, chapters and record agree.

This module owns what is compared with what. A millisecond apart is the same: formats round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from audiopub.check.captions import Timed, read_chapters, read_srt, read_transcript, read_vtt
from audiopub.check.finding import Finding
from audiopub.check.folder import Folder
from audiopub.check.records import Episode
from audiopub.check.sound import Mp3
from audiopub.model import SAMPLE_RATE

_ONE_MS = 1
_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The sentences of an episode as its captions have them, and its chapters as their file has them."""

    sentences: tuple[Timed, ...] = ()
    chapters: tuple[Timed, ...] = ()
    findings: tuple[Finding, ...] = field(default=())


def read_timeline(folder: Folder, episode: Episode) -> Timeline:
    """Return the timeline of an episode, and what is wrong within and between its files."""
    vtt = episode.files.get("vtt", "")
    cues, findings = read_vtt(folder, vtt)
    end_ms = episode.samples * 1000 // SAMPLE_RATE
    findings += _covers(vtt, cues, end_ms)
    findings += _as_recorded(vtt, cues, episode)
    srt = episode.files.get("srt", "")
    captions, found = read_srt(folder, srt)
    findings += [*found, *_shared(srt, captions, cues)]
    path = episode.files.get("transcript", "")
    segments, found = read_transcript(folder, path)
    findings += [*found, *_same(path, segments, cues)]
    path = episode.files.get("chapters", "")
    chapters, found = read_chapters(folder, path)
    findings += [*found, *_chapters(path, chapters, episode)]
    return Timeline(sentences=tuple(cues), chapters=tuple(chapters), findings=tuple(findings))


def _covers(path: str, cues: Sequence[Timed], end_ms: int) -> Iterator[Finding]:
    """Yield where cues leave a hole, overlap, or do not end with the sound."""
    before = 0
    for cue in cues:
        if cue.start_ms != before:
            what = f"it begins at {cue.start_ms} ms, the one before ends at {before} ms"
            yield Finding(code="cue-gap", path=path, what=what, place=_words(cue))
        before = cue.end_ms
    if cues and cues[-1].end_ms > end_ms + _ONE_MS:
        what = f"it ends at {cues[-1].end_ms} ms, the sound at {end_ms} ms"
        yield Finding(code="cue-past-end", path=path, what=what, place=_words(cues[-1]))
    elif cues and cues[-1].end_ms < end_ms - _ONE_MS:
        what = f"the last sentence ends at {cues[-1].end_ms} ms, the sound at {end_ms} ms"
        yield Finding(code="cue-gap", path=path, what=what)


def _as_recorded(path: str, cues: Sequence[Timed], episode: Episode) -> Iterator[Finding]:
    starts = [start * 1000 // SAMPLE_RATE for start in episode.starts]
    if cues and len(cues) != len(starts):
        what = f"it has {len(cues)} sentences, the record {len(starts)}"
        yield Finding(code="cue-differs", path=path, what=what)
        return
    for cue, start in zip(cues, starts, strict=False):
        if abs(cue.start_ms - start) > _ONE_MS:
            what = f"it begins at {cue.start_ms} ms, the record says {start} ms"
            yield Finding(code="cue-differs", path=path, what=what, place=_words(cue))
            return


def _same(path: str, segments: Sequence[Timed], cues: Sequence[Timed]) -> Iterator[Finding]:
    """Yield the first sentence that a file has otherwise than the captions."""
    if segments and cues and len(segments) != len(cues):
        what = f"it has {len(segments)} sentences, captions.vtt has {len(cues)}"
        yield Finding(code="cue-differs", path=path, what=what)
        return
    for segment, cue in zip(segments, cues, strict=False):
        apart = max(abs(segment.start_ms - cue.start_ms), abs(segment.end_ms - cue.end_ms))
        if apart > _ONE_MS or letters(segment.text) != letters(cue.text):
            there = f"in captions.vtt {_words(cue)} at {_span(cue)}"
            what = f"it is {_words(segment)} at {_span(segment)}, {there}"
            yield Finding(code="cue-differs", path=path, what=what)
            return


def _span(timed: Timed) -> str:
    return f"{timed.start_ms} to {timed.end_ms} ms"


def _shared(path: str, captions: Sequence[Timed], cues: Sequence[Timed]) -> Iterator[Finding]:
    """Yield where SubRip, which divides long sentences, does not begin and end them with the captions."""
    borders = {caption.start_ms for caption in captions}
    for cue in cues:
        if captions and cue.start_ms not in borders:
            what = f"no caption begins at {cue.start_ms} ms"
            yield Finding(code="cue-differs", path=path, what=what, place=_words(cue))
            return
    said = "".join(letters(caption.text) for caption in captions)
    if captions and cues and not _holds(said, "".join(letters(cue.text) for cue in cues)):
        yield Finding(code="cue-differs", path=path, what="its words are not those of captions.vtt")


def letters(text: str) -> str:
    """Return a text without white space: a line of captions may break in the middle of a long word."""
    return "".join(text.split())


def _holds(said: str, words: str) -> bool:
    """Tell whether the words stand in `said` in order: names of speakers may stand between them."""
    rest = iter(said)
    return all(char in rest for char in words)


def _chapters(path: str, chapters: Sequence[Timed], episode: Episode) -> Iterator[Finding]:
    recorded: dict[int, str] = {}
    for title, start in episode.chapters:
        recorded.setdefault(start // SAMPLE_RATE, " ".join(title.split()))
    found = {chapter.start_ms // 1000: chapter.text for chapter in chapters}
    if chapters and found != recorded:
        yield Finding(code="chapter-differs", path=path, what="its chapters are not those of the record")
    for chapter in chapters:
        if chapter.start_ms > episode.samples * 1000 // SAMPLE_RATE:
            what = f"it begins at {chapter.start_ms} ms, behind the end of the sound"
            yield Finding(code="cue-past-end", path=path, what=what, place=chapter.text)


def check_tag_chapters(mp3: Mp3, episode: Episode) -> Iterator[Finding]:
    """Yield that the chapters in the MP3's tag are not those of the record."""
    if mp3.tag is None or len(episode.chapters) > _MOST_CHILDREN:
        return
    recorded = [(start * 1000 // SAMPLE_RATE, " ".join(title.split())) for title, start in episode.chapters]
    found = [(chapter.start_ms, " ".join(chapter.title.split())) for chapter in mp3.tag.chapters]
    same = len(found) == len(recorded) and all(
        abs(mine[0] - theirs[0]) <= _ONE_MS and mine[1] == theirs[1]
        for mine, theirs in zip(found, recorded, strict=True)
    )
    if not same:
        yield mp3.finding("chapter-differs", "its chapters are not those of the record")


_MOST_CHILDREN = 255
"""Children of a CTOC frame are counted in one byte (ID3v2 Chapter Frame Addendum)."""


def _words(timed: Timed) -> str:
    text = timed.text if len(timed.text) <= _SHOWN else f"{timed.text[:_SHOWN]}…"
    return f"“{text}”"
