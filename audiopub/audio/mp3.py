"""The bytes around MP3 frames: the Info frame that tells players count, seek table, delay and padding.

This module owns the layout of MPEG-1 Layer III mono frames at 44.1 kHz (ISO/IEC 11172-3) and of the Info
and LAME tags (gabriel.mp3-tech.org/mp3infotag.html). It refuses to encode and to touch files.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from audiopub.audio.crc import crc16
from audiopub.errors import AudioError
from audiopub.model import MP3_FRAME_SAMPLES, SAMPLE_RATE

ENCODER_DELAY = 576
"""Samples that LAME puts before the sound; players also drop their decoder's own 529."""
PADDING = 576
"""Samples to drop at the end. A passage brings 1152 samples more than it was given, and both halves of the
first passage's are dropped: so passage k starts at the PCM samples before it and 1152 · k."""

_BITRATES_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
"""By the index that stands in a frame's header, MPEG-1 Layer III."""
_SYNC = b"\xff\xfb"
"""MPEG-1, Layer III, no CRC."""
_SYNC_MASK = 0xFE
_MODE_MONO = 0xC4
"""Single channel, original; what LAME writes."""
_SIDE_INFO_BYTES = 17
_HEADER_BYTES = 4
_FLAGS_COUNT_BYTES_TOC_QUALITY = 0x0F
_QUALITY = 53
"""LAME's indicator: 100, less 10 times its VBR quality (4 unless set), less its compression level (7)."""
_ENCODER_NAME = b"LAME3.100"
_TAG_CBR = 0x01
_NO_ATH = 0x00
_SOURCE_44_1_KHZ_MONO = 0x40
_TAG_BYTES = _HEADER_BYTES + _SIDE_INFO_BYTES + 120 + 36
_MAX_BYTE = 255
_MOST_STATED = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """What the Info frame must know of the frames that follow it."""

    bitrate_kbps: int
    mp3_frames: int
    bytes: int
    crc: int


def frame_bytes(bitrate_kbps: int) -> int:
    """Return the length of an unpadded frame."""
    return 144_000 * bitrate_kbps // SAMPLE_RATE


def read_bitrate(frames: bytes) -> int:
    """Return the bit rate in kbit/s that the first frame's header states. Raises `AudioError`."""
    if (
        len(frames) < _HEADER_BYTES
        or frames[0] != _SYNC[0]
        or frames[1] & _SYNC_MASK != _SYNC[1] & _SYNC_MASK
    ):
        raise _odd("the encoder gave no MPEG-1 Layer III frame")
    index = frames[2] >> 4
    if not 0 < index < len(_BITRATES_KBPS):
        raise _odd(f"the encoder's frame states bit rate index {index}")
    return _BITRATES_KBPS[index]


def count_frames(frames: bytes) -> int:
    """Return how many frames lie end to end in `frames`. Raises `AudioError` if anything else does."""
    unpadded = frame_bytes(read_bitrate(frames))
    head, position, count = frames[:2], 0, 0
    while position < len(frames):
        if frames[position : position + 2] != head:
            raise _odd(f"at byte {position} no MP3 frame begins")
        position += unpadded + (frames[position + 2] >> 1 & 1)
        count += 1
    if position != len(frames):
        raise _odd("the last MP3 frame is cut off")
    return count


def decoded_samples(pcm_samples: Sequence[int]) -> int:
    """Return how many samples players hear of passages of these lengths, joined behind an Info frame."""
    return sum(pcm_samples) + MP3_FRAME_SAMPLES * (len(pcm_samples) - 1)


def info_frame(stream: Stream) -> bytes:
    """Return the Info frame for constant bit rate frames that follow it directly."""
    bitrate_kbps = next(rate for rate in _BITRATES_KBPS if rate >= stream.bitrate_kbps and _fits(rate))
    size = frame_bytes(bitrate_kbps)
    total = size + stream.bytes
    header = _SYNC + bytes([_BITRATES_KBPS.index(bitrate_kbps) << 4, _MODE_MONO])
    frame = header + bytes(_SIDE_INFO_BYTES) + _xing(stream, size, total) + _lame(stream, total)
    frame += crc16(frame).to_bytes(2, "big")
    return frame.ljust(size, b"\0")


def _fits(bitrate_kbps: int) -> bool:
    return frame_bytes(bitrate_kbps) >= _TAG_BYTES


def _xing(stream: Stream, size: int, total: int) -> bytes:
    seek = bytes(
        min(_MAX_BYTE, 256 * (size + stream.bytes * percent // 100) // total) for percent in range(100)
    )
    numbers = (_FLAGS_COUNT_BYTES_TOC_QUALITY, stream.mp3_frames, _stated(total))
    return b"Info" + b"".join(n.to_bytes(4, "big") for n in numbers) + seek + _QUALITY.to_bytes(4, "big")


def _stated(total: int) -> int:
    """Return a number of bytes as four bytes can hold it: 0, which players take for unknown, from 4 GiB on.

    At 96 kbit/s these are 99 hours.
    """
    return total if total <= _MOST_STATED else 0


def _lame(stream: Stream, total: int) -> bytes:
    """Return LAME's extension without the checksum that ends it."""
    delays = (ENCODER_DELAY << 12 | PADDING).to_bytes(3, "big")
    return b"".join(
        (
            _ENCODER_NAME,
            bytes([_TAG_CBR]),
            bytes(1),  # low-pass: unknown
            bytes(8),  # replay gain: none
            bytes([_NO_ATH]),
            bytes([min(_MAX_BYTE, stream.bitrate_kbps)]),
            delays,
            bytes([_SOURCE_44_1_KHZ_MONO]),
            bytes(1),  # MP3 gain: unchanged
            bytes(2),  # preset: none
            _stated(total).to_bytes(4, "big"),
            stream.crc.to_bytes(2, "big"),
        )
    )


def _odd(what: str) -> AudioError:
    return AudioError(
        f"{what}.",
        where="MP3",
        next_step="Run the same command again; if it fails again, reinstall the package imageio-ffmpeg.",
    )
