"""The ID3v2.3 tag at the head of an MP3, written from a table of frames.

This module owns the bytes of the tag (id3.org, ID3v2.3.0 and ID3v2 Chapter Frame Addendum 1.0): UTF-16,
one fixed order, chapters in time order, no unsynchronisation. It refuses to read tags and to fetch pictures.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from audiopub.audio.chapters import MAX_CHAPTERS
from audiopub.audio.languages import iso_639_2
from audiopub.errors import AudioError
from audiopub.model import SAMPLE_RATE, Chapter

MAX_TAG_BYTES = 300_000
"""A longer tag is read slowly, or not at all, by players that fetch the head of the file first."""

HEADER_BYTES = 10

GENRE = "Podcast"

_UTF_16 = b"\x01"
_BOM = b"\xff\xfe"
_END = b"\0\0"
_FRONT_COVER = b"\x03"
_TOP_LEVEL_ORDERED = b"\x03"
_NO_OFFSET = b"\xff\xff\xff\xff"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TagFields:
    """What the tag says of an episode.

    `language` is a BCP 47 tag, `year` four digits or empty, `cover_jpeg` the bytes of a JPEG or None.
    Empty fields are left out.
    """

    title: str
    artists: tuple[str, ...]
    album: str
    language: str
    year: str = ""
    track: int | None = None
    comment: str = ""
    lyrics: str = ""
    url: str = ""
    cover_jpeg: bytes | None = None


def build(fields: TagFields, chapters: Sequence[Chapter], samples: int) -> bytes:
    """Return the whole tag for a recording of `samples` with `chapters` in time order.

    The lyrics are left out when the tag would pass `MAX_TAG_BYTES` (`lyrics_fit` says so beforehand).
    Raises `AudioError` when it would pass that even so.
    """
    id3_frames = _id3_frames(fields, chapters, samples)
    body = b"".join(data for _, data in id3_frames)
    if len(body) > MAX_TAG_BYTES:
        body = b"".join(data for name, data in id3_frames if name != "USLT")
    if len(body) > MAX_TAG_BYTES:
        raise AudioError(
            f"the tag would hold {len(body):,} bytes; players read {MAX_TAG_BYTES:,}.",
            where=fields.title,
            next_step="Use a smaller cover or a shorter summary.",
        )
    return b"ID3\x03\x00\x00" + _synchsafe(len(body)) + body


def tag_bytes(head: bytes) -> int:
    """Return how long the tag is that begins with the `HEADER_BYTES` bytes `head`; 0 when none does."""
    if len(head) < HEADER_BYTES or not head.startswith(b"ID3"):
        return 0
    return HEADER_BYTES + sum(byte << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True))


def lyrics_fit(fields: TagFields, chapters: Sequence[Chapter], samples: int) -> bool:
    """Return whether `build` has room for the lyrics; when not, the caller should say so."""
    return sum(len(data) for _, data in _id3_frames(fields, chapters, samples)) <= MAX_TAG_BYTES


def _id3_frames(fields: TagFields, chapters: Sequence[Chapter], samples: int) -> list[tuple[str, bytes]]:
    content = [(name, render(fields)) for name, render in _TABLE]
    content += _chapter_frames(chapters, samples)
    return [(name, _id3_frame(name, data)) for name, data in content if data]


def _title(fields: TagFields) -> bytes:
    return _text(fields.title)


def _artists(fields: TagFields) -> bytes:
    return _text("/".join(fields.artists))


def _album(fields: TagFields) -> bytes:
    return _text(fields.album)


def _genre(_fields: TagFields) -> bytes:
    return _text(GENRE)


def _language(fields: TagFields) -> bytes:
    return _text(iso_639_2(fields.language))


def _year(fields: TagFields) -> bytes:
    return _text(fields.year)


def _track(fields: TagFields) -> bytes:
    return _text("" if fields.track is None else str(fields.track))


def _url(fields: TagFields) -> bytes:
    return quote(fields.url, safe="%/:=&?~#+!$,;'@()*[]").encode("ascii")


def _comment(fields: TagFields) -> bytes:
    return _described(fields.language, fields.comment)


def _lyrics(fields: TagFields) -> bytes:
    return _described(fields.language, fields.lyrics)


def _cover(fields: TagFields) -> bytes:
    if not fields.cover_jpeg:
        return b""
    return _UTF_16 + b"image/jpeg\0" + _FRONT_COVER + _BOM + _END + fields.cover_jpeg


_TABLE: tuple[tuple[str, Callable[[TagFields], bytes]], ...] = (
    ("TIT2", _title),
    ("TPE1", _artists),
    ("TALB", _album),
    ("TCON", _genre),
    ("TLAN", _language),
    ("TYER", _year),
    ("TRCK", _track),
    ("WOAF", _url),
    ("COMM", _comment),
    ("USLT", _lyrics),
    ("APIC", _cover),
)
"""The frames in the order in which they are written; CTOC and CHAP follow. Empty content is left out."""


def _chapter_frames(chapters: Sequence[Chapter], samples: int) -> list[tuple[str, bytes]]:
    if not chapters:
        return []
    if len(chapters) > MAX_CHAPTERS or chapters[-1].end_sample > samples:
        raise ValueError("chapters must be at most 255 and lie inside the recording")
    width = max(2, len(str(len(chapters))))
    ids = [f"ch{number:0{width}d}".encode("ascii") + b"\0" for number in range(1, len(chapters) + 1)]
    contents = b"toc\0" + _TOP_LEVEL_ORDERED + bytes([len(ids)]) + b"".join(ids)
    chaps = [("CHAP", name + _span(chapter)) for name, chapter in zip(ids, chapters, strict=True)]
    return [("CTOC", contents), *chaps]


def _span(chapter: Chapter) -> bytes:
    times = b"".join(_milliseconds(at) for at in (chapter.start_sample, chapter.end_sample))
    return times + _NO_OFFSET + _NO_OFFSET + _id3_frame("TIT2", _text(chapter.title or " "))


def _milliseconds(sample: int) -> bytes:
    return round(sample * 1000 / SAMPLE_RATE).to_bytes(4, "big")


def _clean(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _text(text: str) -> bytes:
    line = " ".join(_clean(text).split())
    return _UTF_16 + _BOM + line.encode("utf-16-le") + _END if line else b""


def _described(language: str, text: str) -> bytes:
    """Return text with its language and an empty description."""
    cleaned = _clean(text).strip()
    if not cleaned:
        return b""
    code = iso_639_2(language).encode("ascii")
    return _UTF_16 + code + _BOM + _END + _BOM + cleaned.encode("utf-16-le") + _END


def _id3_frame(name: str, data: bytes) -> bytes:
    return name.encode("ascii") + len(data).to_bytes(4, "big") + b"\0\0" + data


def _synchsafe(size: int) -> bytes:
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
