"""MP3 frames and the ID3v2 tag before them, read as a player reads them.

This module owns the layout of MPEG-1 Layer III streams (ISO/IEC 11172-3, 2.4.1), of the Info frame that
encoders put first, and of ID3v2.3 (id3.org, sections 3 and 4). It refuses to decode sound.
"""

import functools
import mmap
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

Bytes = bytes | mmap.mmap
"""A file in memory, or mapped."""

ID3_HEADER_BYTES: Final = 10
_SYNC, _SYNC_MASK = 0xFFE00000, 0xFFE00000
_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_HZ = (44_100, 48_000, 32_000)
_MPEG_1, _LAYER_3, _MONO = 3, 1, 3
_SIDE_BYTES = {True: 17, False: 32}
_INFO_BYTES = 144
_WORD = struct.Struct(">I")
_FRAMES_FLAG, _BYTES_FLAG = 1, 2
SAMPLES_PER_FRAME: Final = 1152

MOST_STATED: Final = 0xFFFFFFFF
"""The most bytes that an Info frame can promise; of a longer stream it says 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the four bytes before a frame say; `bytes` is the length of the whole frame."""

    kbps: int
    hz: int
    mono: bool
    bytes: int


def header(data: Bytes, at: int) -> Header | None:
    """Return the frame header at an offset, or None when there is none of MPEG-1 Layer III."""
    if at + 4 > len(data):
        return None
    (word,) = _WORD.unpack_from(data, at)
    return _header(word)


@functools.lru_cache(maxsize=256)
def _header(word: int) -> Header | None:
    """Return what a frame's first four bytes say; an hour has 140,000 frames and two or three such words."""
    version, layer = (word >> 19) & 3, (word >> 17) & 3
    rate, frequency, padded = (word >> 12) & 15, (word >> 10) & 3, (word >> 9) & 1
    if word & _SYNC_MASK != _SYNC or (version, layer) != (_MPEG_1, _LAYER_3):
        return None
    if rate in {0, 15} or frequency == len(_HZ):
        return None
    length = 144 * _KBPS[rate] * 1000 // _HZ[frequency] + padded
    return Header(kbps=_KBPS[rate], hz=_HZ[frequency], mono=(word >> 6) & 3 == _MONO, bytes=length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What the Info frame promises: frames and bytes of the stream, samples to drop at both ends."""

    mp3_frames: int | None
    bytes: int | None
    delay: int
    padding: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """An MP3 as it lies on disk.

    `first` is the offset of its first frame, `mp3_frames` their number without the Info frame. `end` is
    where the frames end; what is behind is `after` bytes of something else. `headers` are the different
    ones met.
    """

    first: int
    end: int
    after: int
    mp3_frames: int
    info: Info | None
    headers: frozenset[tuple[int, int, bool]]

    @property
    def samples(self) -> int:
        """Return the samples that a player plays: all frames without what the Info frame has it drop."""
        dropped = self.info.delay + self.info.padding if self.info else 0
        return self.mp3_frames * SAMPLES_PER_FRAME - dropped


def read_stream(data: Bytes) -> Stream | None:
    """Return the stream of an MP3, or None when no frame follows its tag."""
    start = at = tag_bytes(data)
    head = header(data, at)
    if head is None:
        return None
    info = _info(data, at, head)
    seen: set[tuple[int, int, bool]] = set()
    count, before = 0, None
    while (found := header(data, at)) and at + found.bytes <= len(data):
        if found is not before:
            seen.add((found.kbps, found.hz, found.mono))
        at, count, before = at + found.bytes, count + 1, found
    return Stream(
        first=start,
        end=at,
        after=len(data) - at,
        mp3_frames=count - (info is not None),
        info=info,
        headers=frozenset(seen),
    )


def promised_stream(data: Bytes) -> Stream | None:
    """Return the stream of an MP3 as its Info frame promises it: of its frames only the first is looked at.

    None when no frame follows its tag.
    """
    at = tag_bytes(data)
    head = header(data, at)
    if head is None:
        return None
    info = _info(data, at, head)
    return Stream(
        first=at,
        end=len(data),
        after=0,
        mp3_frames=(info and info.mp3_frames) or 0,
        info=info,
        headers=frozenset({(head.kbps, head.hz, head.mono)}),
    )


def _info(data: Bytes, at: int, head: Header) -> Info | None:
    place = at + 4 + _SIDE_BYTES[head.mono]
    if data[place : place + 4] not in {b"Info", b"Xing"} or place + _INFO_BYTES > len(data):
        return None
    (flags,) = struct.unpack_from(">I", data, place + 4)
    numbers = struct.unpack_from(">II", data, place + 8)
    delays = int.from_bytes(data[place + 141 : place + 144], "big")
    return Info(
        mp3_frames=numbers[0] if flags & _FRAMES_FLAG else None,
        bytes=(numbers[1] or None) if flags & _BYTES_FLAG else None,
        delay=delays >> 12,
        padding=delays & 0xFFF,
    )


def tag_bytes(data: Bytes) -> int:
    """Return the length of the ID3v2 tag at the start; 0 without one."""
    if data[:3] != b"ID3" or len(data) < ID3_HEADER_BYTES:
        return 0
    return ID3_HEADER_BYTES + _synchsafe(data[6:10])


def _synchsafe(four: bytes) -> int:
    size = 0
    for byte in four:
        size = size << 7 | byte & 0x7F
    return size


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A CHAP frame: its element id, start and end in milliseconds, and the title in it."""

    id: str
    start_ms: int
    end_ms: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """An ID3v2 tag: its version, the texts of its text frames by name, chapters, and frames met."""

    version: int
    unsynchronised: bool
    bytes: int
    names: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    chapters: tuple[Chapter, ...] = ()
    children: tuple[str, ...] = ()


def read_tag(data: Bytes) -> Tag | None:
    """Return the ID3v2 tag of an MP3, or None. Frames of version 2.3 only are looked into."""
    size = tag_bytes(data)
    if not size:
        return None
    version, flags = data[3], data[5]
    bare = Tag(version=version, unsynchronised=bool(flags & 0x80), bytes=size)
    if version != 3 or bare.unsynchronised:  # noqa: PLR2004 -- ID3v2.3
        return bare
    id3_frames = list(_id3_frames(data[ID3_HEADER_BYTES:size]))
    texts = {name: _text(body) for name, body in id3_frames if name.startswith("T") and name != "TXXX"}
    chapters = tuple(_chapter(body) for name, body in id3_frames if name == "CHAP")
    children = tuple(_children(body) for name, body in id3_frames if name == "CTOC")
    return Tag(
        version=version,
        unsynchronised=False,
        bytes=size,
        names=tuple(name for name, _ in id3_frames),
        texts=texts,
        chapters=chapters,
        children=children[0] if children else (),
    )


def _id3_frames(body: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at + ID3_HEADER_BYTES <= len(body) and body[at]:
        name = body[at : at + 4].decode("latin-1")
        size = int.from_bytes(body[at + 4 : at + 8], "big")
        yield name, body[at + ID3_HEADER_BYTES : at + ID3_HEADER_BYTES + size]
        at += ID3_HEADER_BYTES + size


def _text(body: bytes) -> str:
    encoding = "utf-16" if body[:1] == b"\x01" else "latin-1"
    return body[1:].decode(encoding, "replace").rstrip("\0")


def _chapter(body: bytes) -> Chapter:
    name, _, rest = body.partition(b"\0")
    start, end = struct.unpack_from(">II", rest) if len(rest) >= 8 else (0, 0)  # noqa: PLR2004 -- two numbers of 4 bytes
    titles = [_text(inner) for kind, inner in _id3_frames(rest[16:]) if kind == "TIT2"]
    return Chapter(id=name.decode("latin-1"), start_ms=start, end_ms=end, title=titles[0] if titles else "")


def _children(body: bytes) -> tuple[str, ...]:
    _, _, rest = body.partition(b"\0")
    count = rest[1] if len(rest) > 1 else 0
    return tuple(name.decode("latin-1") for name in rest[2:].split(b"\0")[:count])
