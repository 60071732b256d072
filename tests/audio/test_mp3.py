"""The Info frame, the counting of frames, and their checksum."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.audio import crc, decoding, mp3
from audiopub.check import mpeg
from audiopub.errors import AudioError
from audiopub.fields import BITRATES_KBPS
from tests.audio.signals import job, made_alone, speech_like


def bit_by_bit(data: bytes, value: int = 0) -> int:
    """Return CRC-16/ARC as its definition computes it."""
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xA001 if value & 1 else 0)
    return value


@given(st.binary(max_size=1500))
def test_the_checksum_is_crc_16_arc(data: bytes) -> None:
    """Computed by rows or bit by bit, the checksum is the same."""
    assert crc.crc16(data) == bit_by_bit(data)


def test_the_checksum_has_its_known_value() -> None:
    """The check value of CRC-16/ARC is 0xBB3D (reveng's catalogue)."""
    assert crc.crc16(b"123456789") == 0xBB3D


@given(st.binary(max_size=400), st.binary(max_size=400))
def test_checksums_of_parts_join(first: bytes, second: bytes) -> None:
    """The checksum of a whole follows from those of its parts."""
    assert crc.joined(crc.crc16(first), crc.crc16(second), len(second)) == crc.crc16(first + second)


@pytest.mark.parametrize("bitrate_kbps", BITRATES_KBPS)
def test_the_info_frame_is_one_whole_frame(bitrate_kbps: int) -> None:
    """At every bit rate it is one frame of its own header's length, with counts, delay and a checksum."""
    stream = mp3.Stream(bitrate_kbps=bitrate_kbps, mp3_frames=1000, bytes=300_000, crc=0x1234)
    info = mp3.info_frame(stream)
    assert mp3.count_frames(info) == 1
    assert mp3.read_bitrate(info) == max(bitrate_kbps, 56)
    assert info[21:25] == b"Info"
    assert int.from_bytes(info[29:33], "big") == 1000
    assert int.from_bytes(info[33:37], "big") == 300_000 + len(info)
    assert info[141:150] == b"LAME3.100"
    assert int.from_bytes(info[162:165], "big") == 576 << 12 | 576
    assert int.from_bytes(info[173:175], "big") == 0x1234
    assert int.from_bytes(info[175:177], "big") == bit_by_bit(info[:175])


@pytest.mark.parametrize(("size", "stated"), [(0xFFFFFFFF - 313, 0xFFFFFFFF), (5_000_000_000, 0)])
def test_a_stream_of_many_hours_states_no_length_it_cannot_hold(size: int, stated: int) -> None:
    """From 4 GiB on the number of bytes is 0, which is "unknown", in both places; all else is as usual."""
    stream = mp3.Stream(bitrate_kbps=96, mp3_frames=15_000_000, bytes=size, crc=0x1234)
    info = mp3.info_frame(stream)
    assert len(info) == 313
    assert int.from_bytes(info[29:33], "big") == 15_000_000
    assert int.from_bytes(info[33:37], "big") == int.from_bytes(info[169:173], "big") == stated
    assert int.from_bytes(info[175:177], "big") == bit_by_bit(info[:175])
    found = mpeg.read_stream(info)
    assert found is not None
    assert found.info is not None
    assert found.info.bytes == (stated or None)


@given(st.integers(1, 10_000_000))
def test_the_seek_table_rises_to_the_end(size: int) -> None:
    """The hundred entries never fall, and each is within two parts in 256 of its share of the file."""
    info = mp3.info_frame(mp3.Stream(bitrate_kbps=96, mp3_frames=1, bytes=size, crc=0))
    seek = info[37:137]
    assert list(seek) == sorted(seek)
    head = 256 * len(info) / (len(info) + size)
    assert all(abs(at - min(255, 256 * n / 100 + head * (1 - n / 100))) <= 2 for n, at in enumerate(seek))


@pytest.mark.parametrize(
    ("frames", "says"),
    [
        (b"", "no MPEG-1"),
        (b"\xff\xfb", "no MPEG-1"),
        (b"RIFF" + bytes(400), "no MPEG-1"),
        (b"\xff\xf3\x70\xc4" + bytes(400), "no MPEG-1"),
        (b"\xff\xfb\x00\xc4" + bytes(400), "bit rate index 0"),
        (b"\xff\xfb\xf0\xc4" + bytes(400), "bit rate index 15"),
        (b"\xff\xfb\x70\xc4" + bytes(400), "at byte 313 no MP3 frame begins"),
        (b"\xff\xfb\x70\xc4" + bytes(200), "cut off"),
    ],
)
def test_what_is_not_frames_is_an_error(frames: bytes, says: str) -> None:
    """Nothing, other formats, other MPEG versions, odd bit rates, garbage and truncation are refused."""
    with pytest.raises(AudioError, match=says):
        mp3.count_frames(frames)


def test_decoding_gives_the_frames_back() -> None:
    """Bare frames decode to 1152 samples each."""
    one, frames = made_alone(job((300,)), [speech_like(1, 1.0)])
    assert len(decoding.decode(frames)) == one.mp3_frames * 1152


def test_what_does_not_decode_is_an_error_of_ours() -> None:
    """Bytes that are no MP3 give our error, which says what to reinstall."""
    with pytest.raises(AudioError, match=r"these 300 bytes are not MP3.*Reinstall"):
        decoding.decode(bytes(300))


def test_another_form_of_sound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sound at another rate is never measured as if it were ours."""
    _, frames = made_alone(job((300,)), [speech_like(1, 1.0)])
    monkeypatch.setattr(decoding, "SAMPLE_RATE", 48_000)
    with pytest.raises(AudioError, match="44100 samples a second"):
        decoding.decode(frames)
