"""MP3 frames and tags are read as they are, and no bytes make the reader fail."""

from pathlib import Path

import mutagen.id3
import mutagen.mp3
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.check import mpeg
from tests.check.breaking import MP3


def test_a_published_mp3_is_read_as_others_read_it(good: Path) -> None:
    """Frames, bit rate, chapters and texts are those that mutagen finds."""
    data = (good / MP3).read_bytes()
    stream, tag = mpeg.read_stream(data), mpeg.read_tag(data)
    with (good / MP3).open("rb") as file:
        length_s = mutagen.mp3.MPEGInfo(file).length
    assert stream is not None
    assert tag is not None
    assert stream == mpeg.promised_stream(data)
    assert stream.after == 0
    assert stream.headers == {(96, 44_100, True)}
    assert abs(stream.samples / 44_100 - length_s) < 0.03
    frames = mutagen.id3.ID3(good / MP3, translate=False)
    assert tag.texts["TIT2"] == frames["TIT2"].text[0]
    assert {chapter.id for chapter in tag.chapters} == {frame.element_id for frame in frames.getall("CHAP")}


@given(st.binary(max_size=400), st.integers(0, 300))
@settings(max_examples=300)
def test_no_bytes_make_it_fail(noise: bytes, at: int) -> None:
    """Whatever stands in a file, reading it ends, with a stream and a tag or without."""
    head = b"ID3\x03\x00\x00\x00\x00\x01\x00" + b"CHAP\x00\x00\x00\x20\x00\x00" + noise
    for data in (noise, head, head[:at], b"\xff\xfb\x50\xc4" + noise):
        mpeg.read_stream(data)
        mpeg.promised_stream(data)
        mpeg.read_tag(data)
