"""Captions and transcripts read strictly: WebVTT, SubRip, and the JSON of the podcast namespace.

This module owns how each is read; a file that breaks a rule of its format gives findings and no cues.
Rules: W3C WebVTT, section 4; the podcast namespace's transcript and chapter formats.
"""

import html
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from audiopub.check.finding import Finding
from audiopub.check.folder import Folder

VTT_WIDTH = 65
SRT_WIDTH, SRT_LINES = 32, 2
_VTT_TIMES = re.compile(r"(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})")
_SRT_TIMES = re.compile(r"(\d{2,}):([0-5]\d):([0-5]\d),(\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d),(\d{3})")
_VOICE = re.compile(r"^<v ([^<>&]|&(?:amp|lt|gt);)+>")
_STRAY = re.compile(r"[<>]|&(?!(?:amp|lt|gt|lrm|rlm|nbsp|#\d+);)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Words with the milliseconds between which they are heard; `line` is where they stand in the file.

    `speaker` is who says them, as WebVTT tells it.
    """

    start_ms: int
    end_ms: int
    text: str
    line: int = 0
    speaker: str = ""


Read = tuple[list[Timed], list[Finding]]


def read_vtt(folder: Folder, path: str) -> Read:
    """Return the cues of a WebVTT file and what is wrong with it."""
    text = folder.text(path)
    if folder.size(path) is None:
        return [], []  # it is told that the file is missing
    if text is None or not re.match(r"\ufeff?WEBVTT(?:[ \t].*)?\n\n", text):
        return [], [
            Finding(code="vtt-broken", path=path, what="it does not begin with WEBVTT and a blank line")
        ]
    cues, findings = [], []
    for line, block in _blocks(text.split("\n"))[1:]:
        at = next((n for n, row in enumerate(block[:2]) if "-->" in row), None)
        times = _VTT_TIMES.fullmatch(block[at]) if at is not None else None
        if at is None or times is None:
            findings.append(Finding(code="vtt-broken", path=path, what="no cue", place=f"line {line}"))
            continue
        cues.append(_timed(times, block[at + 1 :], line))
        findings += _judge_cue(path, cues[-1], block[at + 1 :])
    return [_plain(cue) for cue in cues], findings


def _judge_cue(path: str, cue: Timed, rows: Sequence[str]) -> Iterator[Finding]:
    place = f"line {cue.line}"
    text = _VOICE.sub("", "\n".join(rows))
    if _STRAY.search(text):
        yield Finding(code="vtt-broken", path=path, what="a sign that is not escaped", place=place)
    if cue.end_ms <= cue.start_ms:
        yield Finding(code="vtt-broken", path=path, what="the cue ends before it begins", place=place)
    if not text.strip():
        yield Finding(code="vtt-broken", path=path, what="the cue has no text", place=place)
    if any(len(html.unescape(row)) > VTT_WIDTH for row in text.split("\n")):
        yield Finding(
            code="vtt-long", path=path, what=f"a line has more than {VTT_WIDTH} characters", place=place
        )


def _plain(cue: Timed) -> Timed:
    text = " ".join(html.unescape(_VOICE.sub("", cue.text)).split())
    named = _VOICE.match(cue.text)
    speaker = html.unescape(named[0].removeprefix("<v").strip(" >")) if named else ""
    return Timed(start_ms=cue.start_ms, end_ms=cue.end_ms, text=text, line=cue.line, speaker=speaker)


def read_srt(folder: Folder, path: str) -> Read:
    """Return the captions of a SubRip file and what is wrong with it."""
    text = folder.text(path)
    if folder.size(path) is None:
        return [], []  # it is told that the file is missing
    if text is None:
        return [], [Finding(code="srt-broken", path=path, what="it is not UTF-8 text")]
    captions: list[Timed] = []
    findings: list[Finding] = []
    for number, (line, block) in enumerate(_blocks(text.split("\n")), 1):
        times = _SRT_TIMES.fullmatch(block[1]) if len(block) > 2 else None  # noqa: PLR2004 -- number, times, text
        if times is None or block[0] != str(number):
            what = f"no caption with the number {number}"
            findings.append(Finding(code="srt-broken", path=path, what=what, place=f"line {line}"))
            continue
        caption = _timed(times, block[2:], line)
        before = captions[-1].end_ms if captions else 0
        findings += _judge_caption(path, caption, block[2:], before)
        captions.append(caption)
    return captions, findings


def _judge_caption(path: str, caption: Timed, rows: Sequence[str], before_ms: int) -> Iterator[Finding]:
    place = f"line {caption.line}"
    if caption.end_ms <= caption.start_ms or caption.start_ms < before_ms:
        yield Finding(code="srt-broken", path=path, what="its times do not ascend", place=place)
    if len(rows) > SRT_LINES or any(len(row) > SRT_WIDTH and " " in row for row in rows):
        what = f"it has more than {SRT_LINES} lines of {SRT_WIDTH} characters"
        yield Finding(code="srt-long", path=path, what=what, place=place)


def _blocks(rows: Sequence[str]) -> list[tuple[int, list[str]]]:
    """Return the runs of lines between blank ones, each with the number of its first line."""
    blocks: list[tuple[int, list[str]]] = []
    begun = False
    for number, row in enumerate(rows, 1):
        if not row.strip():
            begun = False
        elif begun:
            blocks[-1][1].append(row)
        else:
            blocks.append((number, [row]))
            begun = True
    return blocks


def _timed(match: re.Match[str], rows: Sequence[str], line: int) -> Timed:
    numbers = [int(group) for group in match.groups()]
    start, end = (((h * 60 + m) * 60 + s) * 1000 + ms for h, m, s, ms in (numbers[:4], numbers[4:]))
    return Timed(start_ms=start, end_ms=end, text="\n".join(rows), line=line)


def read_transcript(folder: Folder, path: str) -> Read:
    """Return the segments of a JSON transcript and what is wrong with it."""
    return _read_json(folder, path, "transcript-broken", _segments)


def read_chapters(folder: Folder, path: str) -> Read:
    """Return the chapters of a JSON file, each without an end, and what is wrong with it."""
    found, findings = _read_json(folder, path, "chapters-broken", _chapters)
    starts = [chapter.start_ms for chapter in found]
    if found and (starts != sorted(set(starts)) or starts[0] or any(start % 1000 for start in starts)):
        what = "the chapters do not ascend from 0 in whole seconds"
        findings.append(Finding(code="chapters-broken", path=path, what=what))
    return found, findings


def _read_json(folder: Folder, path: str, code: str, rows: Callable[[Any], list[Timed]]) -> Read:
    if folder.size(path) is None:
        return [], []  # it is told that the file is missing
    try:
        return rows(json.loads(folder.read(path) or b"")), []
    except (ValueError, KeyError, TypeError, AttributeError):
        return [], [Finding(code=code, path=path, what="it is not JSON of that kind")]


def _segments(document: Any) -> list[Timed]:  # noqa: ANN401 -- whatever JSON holds
    if document["version"] != "1.0.0":
        raise ValueError(document["version"])
    return [
        Timed(
            start_ms=round(each["startTime"] * 1000),
            end_ms=round(each["endTime"] * 1000),
            text=" ".join(each["body"].split()),
        )
        for each in document["segments"]
    ]


def _chapters(document: Any) -> list[Timed]:  # noqa: ANN401 -- whatever JSON holds
    if not str(document["version"]).startswith("1."):
        raise ValueError(document["version"])
    return [
        Timed(start_ms=round(each["startTime"] * 1000), end_ms=0, text=each["title"])
        for each in document["chapters"]
    ]
