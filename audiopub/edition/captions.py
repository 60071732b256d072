"""Captions: WebVTT, SubRip, and the JSON transcript of the podcast namespace.

This module owns these three formats. Each has the sentences' borders at the same milliseconds. SubRip
alone divides a long sentence; the times inside it are estimates (see `lines.shares`). A speaker's name before
a turn is told once: as who speaks, and in SubRip, which has no place for that, before the words.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from audiopub.edition import lines, times
from audiopub.edition.speakers import NameLengths
from audiopub.model import Edition, Sentence
from audiopub.words import words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """A sentence with the milliseconds at which it is heard, and who says it.

    The first `name_length` characters of the sentence are the name of who says it, with its colon.
    """

    sentence: Sentence
    start_ms: int
    end_ms: int
    speaker: str
    name_length: int = 0

    @property
    def text(self) -> str:
        """Return the words without the name of who says them."""
        return self.sentence.text[self.name_length :].lstrip()


def captions(edition: Edition) -> Iterator[Caption]:
    """Yield the sentences of an edition in order. Every one lasts at least a millisecond."""
    names = NameLengths(edition)
    narrator = _narrator(edition)
    for sentence, cue in zip(edition.script.sentences, edition.recording.cues, strict=True):
        start_ms = times.milliseconds(cue.start_sample)
        end_ms = max(start_ms + 1, times.milliseconds(cue.end_sample))
        yield Caption(
            sentence=sentence,
            start_ms=start_ms,
            end_ms=end_ms,
            speaker=_speaker(edition, sentence, narrator),
            name_length=names.of(sentence),
        )


def _narrator(edition: Edition) -> str:
    """Return what is called whoever says what no speaker says; "" where no speakers have names."""
    if not any(sentence.speaker for sentence in edition.script.sentences):
        return ""
    return words_for(edition.article.language)("narrator")


def _speaker(edition: Edition, sentence: Sentence, narrator: str) -> str:
    """Return who says the sentence: the named speaker, the narrator among such, or the name of the voice.

    It is one line of text. Nobody says a sound.
    """
    if sentence.kind == "sound":
        return ""
    names = {credit.address: credit.name for credit in edition.voices}
    first = edition.voices[0].name if edition.voices else ""
    name = sentence.speaker or narrator or names.get(sentence.voice or "", first)
    return " ".join(name.split())


def render_vtt(edition: Edition) -> bytes:
    """Return WebVTT with one cue a sentence (W3C WebVTT; at most 65 characters a line)."""
    cues = "\n\n".join(_vtt_cue(caption) for caption in captions(edition))
    return f"WEBVTT\n\n{cues}\n".encode()


def _vtt_cue(caption: Caption) -> str:
    text = "\n".join(_vtt_escape(line) for line in lines.wrap(caption.text, lines.VTT_WIDTH))
    voice = f"<v {_vtt_escape(caption.speaker)}>" if caption.speaker else ""
    span = f"{times.vtt_stamp(caption.start_ms)} --> {times.vtt_stamp(caption.end_ms)}"
    return f"{caption.sentence.id}\n{span}\n{voice}{text}"


def _vtt_escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def render_srt(edition: Edition) -> bytes:
    """Return SubRip with at most two lines of 32 characters a caption.

    Where speakers have names, the first caption of each turn begins with the name and a colon (Podcasting
    2.0, transcripts); what none of them says is the narrator's.
    """
    parts = [part for caption, name in _with_names(edition) for part in _srt_parts(caption, name)]
    blocks = (
        f"{number}\n{times.srt_stamp(start)} --> {times.srt_stamp(end)}\n{text}\n"
        for number, (start, end, text) in enumerate(parts, 1)
    )
    return "\n".join(blocks).encode()


def _with_names(edition: Edition) -> Iterator[tuple[Caption, str]]:
    """Yield captions with the name that SubRip puts before them: of a speaker who has just begun."""
    has_speakers = bool(_narrator(edition))
    current = ""
    for caption in captions(edition):
        name = caption.speaker if has_speakers else ""
        if caption.sentence.kind == "sound":
            yield caption, ""
            continue
        yield caption, f"{name}: " if name != current or caption.name_length else ""
        current = name


def _srt_parts(caption: Caption, name: str) -> Iterator[tuple[int, int, str]]:
    parts = lines.pieces(name + caption.text)
    shares = lines.shares(caption.sentence, parts, skipped=caption.name_length, added=name)
    length = caption.end_ms - caption.start_ms
    start, heard = caption.start_ms, 0.0
    for part, share in zip(parts, shares, strict=True):
        heard += share
        end = caption.end_ms if part is parts[-1] else caption.start_ms + int(length * heard)
        end = max(start + 1, end)
        yield start, end, "\n".join(part)
        start = end


def render_transcript(edition: Edition) -> bytes:
    """Return the JSON transcript, one segment a sentence (Podcasting 2.0, transcripts 1.0.0)."""
    segments = [
        {
            **({"speaker": caption.speaker} if caption.speaker else {}),
            "startTime": caption.start_ms / 1000,
            "endTime": caption.end_ms / 1000,
            "body": " ".join(caption.text.split()),
        }
        for caption in captions(edition)
    ]
    document = {"version": "1.0.0", "segments": segments}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
