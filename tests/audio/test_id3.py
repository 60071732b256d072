"""The ID3v2.3 tag: read back by mutagen, and its bytes in the promised order."""

import dataclasses
import io
import re
from typing import Any

import mutagen.id3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiopub.audio import id3
from audiopub.audio.languages import ISO_639_2, iso_639_2
from audiopub.errors import AudioError
from audiopub.model import SAMPLE_RATE, Chapter

PLAIN = id3.TagFields(title="A title", artists=("An author",), album="An album", language="en")


def chapters(count: int) -> tuple[Chapter, ...]:
    """Return chapters of 30 seconds each."""
    length = 30 * SAMPLE_RATE
    return tuple(
        Chapter(title=f"Part {n}", sentence=f"{n:08x}", start_sample=n * length, end_sample=(n + 1) * length)
        for n in range(count)
    )


def read(tag: bytes) -> Any:
    """Return mutagen's view of a tag."""
    return mutagen.id3.ID3(io.BytesIO(tag), translate=False)


def order(tag: bytes) -> list[str]:
    """Return the names of the frames as they lie in the tag."""
    position, names = 10, []
    while position < len(tag):
        names.append(tag[position : position + 4].decode("ascii"))
        position += 10 + int.from_bytes(tag[position + 4 : position + 8], "big")
    assert position == len(tag)
    return names


def test_every_field_is_read_back(fields: id3.TagFields) -> None:
    """mutagen reads each text, picture and address as it was given, in version 2.3."""
    tag = read(id3.build(fields, chapters(2), 60 * SAMPLE_RATE))
    assert tag.version == (2, 3, 0)
    assert str(tag["TIT2"]) == fields.title
    assert str(tag["TPE1"]) == "Ada Example/Bo Beispiel"
    assert str(tag["TALB"]) == fields.album
    assert (str(tag["TCON"]), str(tag["TLAN"]), str(tag["TYER"])) == ("Podcast", "deu", "2025")
    assert str(tag["TRCK"]) == "7"
    assert tag["WOAF"].url == "https://example.org/%C3%A9/?a=b"
    (comment,) = tag.getall("COMM")
    assert (comment.lang, comment.desc, comment.text) == ("deu", "", [fields.comment])
    (lyrics,) = tag.getall("USLT")
    assert (lyrics.lang, lyrics.text) == ("deu", fields.lyrics)
    (cover,) = tag.getall("APIC")
    assert (cover.mime, cover.type, cover.data) == ("image/jpeg", 3, fields.cover_jpeg)


def test_frames_come_in_one_order(fields: id3.TagFields) -> None:
    """The table's order is the file's, with the contents and the chapters at the end."""
    names = order(id3.build(fields, chapters(3), 90 * SAMPLE_RATE))
    texts = ["TIT2", "TPE1", "TALB", "TCON", "TLAN", "TYER", "TRCK", "WOAF", "COMM", "USLT", "APIC"]
    assert names == [*texts, "CTOC", "CHAP", "CHAP", "CHAP"]


def test_empty_fields_are_left_out() -> None:
    """A tag without year, track, comment, lyrics, address, cover and chapters has no frames for them."""
    assert order(id3.build(PLAIN, (), 0)) == ["TIT2", "TPE1", "TALB", "TCON", "TLAN"]


def test_every_text_is_utf_16_without_unsynchronisation(fields: id3.TagFields) -> None:
    """The header has no flags, and every text says that it is UTF-16 with a byte order mark."""
    tag = id3.build(fields, (), 0)
    assert tag[:6] == b"ID3\x03\x00\x00"
    texts = re.findall(rb"T[A-Z0-9]{3}.{4}\0\0(...)", tag, flags=re.DOTALL)
    assert len(texts) == 7
    assert set(texts) == {b"\x01\xff\xfe"}


@pytest.mark.parametrize("count", [1, 2, 99, 100, 255])
def test_chapters_are_in_time_order_with_padded_ids(count: int) -> None:
    """The contents list all chapters in order, ids sort as times do, and the last ends at the end."""
    samples = count * 30 * SAMPLE_RATE
    tag = read(id3.build(PLAIN, chapters(count), samples))
    (contents,) = tag.getall("CTOC")
    ids = contents.child_element_ids
    assert (int(contents.flags), len(ids)) == (3, count)
    assert ids == sorted(ids)
    found = [tag[f"CHAP:{name}"] for name in ids]
    assert [c.start_time for c in found] == [30_000 * n for n in range(count)]
    assert found[-1].end_time == round(samples * 1000 / SAMPLE_RATE)
    assert [str(c.sub_frames["TIT2"]) for c in found] == [f"Part {n}" for n in range(count)]


@pytest.mark.parametrize(("count", "samples"), [(256, 10**9), (2, 10)])
def test_chapters_that_do_not_fit_are_a_mistake_of_the_caller(count: int, samples: int) -> None:
    """More than 255 chapters, or one past the end, cannot be written."""
    with pytest.raises(ValueError, match="at most 255"):
        id3.build(PLAIN, chapters(count), samples)


def test_lyrics_that_are_too_long_are_left_out() -> None:
    """Above 300 KB the words are not in the tag, all else is, and the caller can know it."""
    long = dataclasses.replace(PLAIN, lyrics="word " * 40_000, comment="Stays.")
    assert not id3.lyrics_fit(long, (), 0)
    assert id3.lyrics_fit(PLAIN, (), 0)
    tag = id3.build(long, (), 0)
    assert len(tag) < id3.MAX_TAG_BYTES
    assert order(tag) == ["TIT2", "TPE1", "TALB", "TCON", "TLAN", "COMM"]


def test_a_cover_that_is_too_large_is_an_error() -> None:
    """A picture that passes the limit by itself is refused, and the next step says so."""
    with pytest.raises(AudioError, match=r"A title: .*smaller cover"):
        id3.build(dataclasses.replace(PLAIN, cover_jpeg=bytes(id3.MAX_TAG_BYTES)), (), 0)


@settings(max_examples=80)
@given(title=st.text(max_size=60), comment=st.text(max_size=120))
def test_any_text_can_be_tagged(title: str, comment: str) -> None:
    """Control characters, lone surrogates and noncharacters are dropped; mutagen reads all the rest."""
    fields = dataclasses.replace(PLAIN, title=f"x{title}", comment=f"x{comment}")
    tag = read(id3.build(fields, (), 0))
    assert str(tag["TIT2"]).startswith("x")
    (read_comment,) = tag.getall("COMM")
    wanted = re.sub(
        r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "", fields.comment.replace("\r", "\n")
    )
    assert read_comment.text[0].split() == wanted.split()


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("en-US", "eng"),
        ("DE", "deu"),
        ("pt_BR", "por"),
        ("zh-Hant", "zho"),
        ("gsw-CH", "gsw"),
        ("xx", "und"),
        ("", "und"),
        ("123", "und"),
    ],
)
def test_languages_have_three_letters(language: str, code: str) -> None:
    """A BCP 47 tag becomes ISO 639-2, whatever its case and region; an unknown one is undetermined."""
    assert iso_639_2(language) == code


def test_the_table_of_languages_is_whole() -> None:
    """All 183 languages of ISO 639-1 are there, two letters to three, none twice."""
    assert len(ISO_639_2) == 183
    assert all(
        re.fullmatch(r"[a-z]{2}", two) and re.fullmatch(r"[a-z]{3}", three)
        for two, three in ISO_639_2.items()
    )
    assert len(set(ISO_639_2.values())) == len(ISO_639_2)
