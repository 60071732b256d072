"""Sound files of publishers, such as an intro, as PCM that can be laid beside speech.

This module owns what such a file may be, how it is converted, and how much louder it has to become. It
refuses to know where in an episode it is heard.
"""

from audiopub.audio import ffmpeg, loudness
from audiopub.errors import AudioError
from audiopub.model import SAMPLE_RATE

SOUND_FORMAT = 1
"""Raised when the conversion of sounds, their fades or their levels change."""

KINDS = "WAV, MP3, FLAC or OGG"

LONGEST_S = 60
"""What is longer is not converted to its end: no sound of an episode may last so long."""

SHORTEST_S = 0.1

MOST_BYTES = 100_000_000
"""A minute of stereo in 32 bit at 192 kHz is 92 MB."""

QUIETEST_LUFS = -50.0
"""What is not louder is silence, or would be noise when it is brought to the loudness of speech."""

_BYTES_A_SECOND = 2 * SAMPLE_RATE
_OPENED = ("-protocol_whitelist", "pipe", "-format_whitelist", "wav,mp3,flac,ogg", "-xerror")
"""Only sound that is in the file itself: no playlist that would have other files or addresses opened."""


def convert(data: bytes) -> bytes:
    """Return a sound file as mono s16le PCM at `SAMPLE_RATE`, of at most a second more than `LONGEST_S`.

    Raises `AudioError`, which says what is wrong with it, when it is no sound that can be heard.
    """
    if len(data) > MOST_BYTES:
        raise _unusable(f"it has {len(data) / 1e6:.0f} MB, more than a minute of sound needs")
    try:
        pcm = ffmpeg.run(
            [
                *(*_OPENED, "-i", "pipe:0", "-map", "0:a:0", "-t", str(LONGEST_S + 1)),
                *("-ar", str(SAMPLE_RATE), "-ac", "1", "-bitexact", "-f", "s16le", "pipe:1"),
            ],
            data,
        )
    except AudioError as exc:
        raise _unusable(f"it is no {KINDS} file that can be read to its end") from exc
    if seconds(pcm) < SHORTEST_S:
        raise _unusable("there is no sound in it, or next to none")
    if loudness.measure_pcm(pcm) <= QUIETEST_LUFS:
        raise _unusable("it is silent, or as good as silent")
    return pcm


def seconds(pcm: bytes) -> float:
    """Return how long PCM lasts."""
    return len(pcm) / _BYTES_A_SECOND


def level_db(pcm: bytes) -> float:
    """Return the gain, in steps of 0.1 dB, that brings a sound to the loudness of speech.

    That is the target itself: so an episode stays on it, whatever part of it is music.
    """
    return round(loudness.TARGET_LUFS - loudness.measure_pcm(pcm), 1)


def _unusable(what: str) -> AudioError:
    return AudioError(f"{what}.", where="sound", next_step=f"Save the sound anew as a {KINDS} file.")
