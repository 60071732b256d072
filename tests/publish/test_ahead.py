"""Frames that are read ahead."""

import threading

import pytest

from audiopub.errors import AudioError
from audiopub.model import Passage
from audiopub.publish.ahead import ReadAhead

PASSAGES = [
    Passage(
        key=str(number),
        digest="",
        bytes=1,
        pcm_samples=0,
        mp3_frames=0,
        clip_starts=(),
        energies=(),
        true_peak_dbtp=0.0,
    )
    for number in range(30)
]


def test_all_come_in_order_and_several_are_read_at_once() -> None:
    """Whoever joins gets each passage's own frames; no read waits for the one before it."""
    together = threading.Barrier(4, timeout=60)

    def read(passage: Passage) -> bytes:
        if int(passage.key) < 4:
            together.wait()  # comes back only when four are being read
        return passage.key.encode()

    frames = ReadAhead(read, PASSAGES)
    assert [frames(passage) for passage in PASSAGES] == [passage.key.encode() for passage in PASSAGES]


def test_each_is_read_once_and_few_are_ahead() -> None:
    """Memory does not grow with the episode; what is asked for again is read again."""
    asked: list[str] = []

    def read(passage: Passage) -> bytes:
        asked.append(passage.key)
        return b"x"

    frames = ReadAhead(read, [*PASSAGES, PASSAGES[0]])
    frames(PASSAGES[0])
    assert len(asked) <= 9
    for passage in (*PASSAGES[1:], PASSAGES[0]):
        frames(passage)
    assert sorted(asked) == sorted(passage.key for passage in (*PASSAGES, PASSAGES[0]))


def test_an_error_is_that_of_its_passage() -> None:
    """A passage that cannot be read fails when it is asked for, and the others do not."""

    def read(passage: Passage) -> bytes:
        if passage.key == "2":
            raise AudioError("lost.")
        return b"x"

    frames = ReadAhead(read, PASSAGES)
    assert frames(PASSAGES[0]) + frames(PASSAGES[1]) == b"xx"
    with pytest.raises(AudioError, match="lost"):
        frames(PASSAGES[2])
    assert frames(PASSAGES[3]) == b"x"
