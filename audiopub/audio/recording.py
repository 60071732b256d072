"""A recording: passages joined to one MP3, and where each sentence and chapter is in it.

This module owns the timeline of an episode and the order of bytes in its file: tag, Info frame, frames. It
refuses to encode, to measure again, and to know what the tag says.
"""

import hashlib
import itertools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from audiopub.audio import id3, mp3
from audiopub.audio.chapters import chapters_of
from audiopub.audio.crc import joined
from audiopub.errors import AudioError
from audiopub.model import MP3_FRAME_SAMPLES, Chapter, Cue, Passage, Recording, Script, Sentence
from audiopub.store import converting_refusals

PASSAGE_CHARACTERS = 1500
"""Spoken characters (about a minute and a half) after which a very long block goes on in another passage, so
that memory stays flat and both cores have work."""

_SPLIT_PAUSE_MS = 200
"""A passage ends only where there is silence enough for its last MP3 frame."""

_CHUNK_BYTES = 1 << 20

Tag = Callable[[Sequence[Chapter], int], bytes]


def group(script: Script) -> tuple[tuple[Sentence, ...], ...]:
    """Return the sentences of each passage: one for each run of sentences of the same block.

    A block of more than `PASSAGE_CHARACTERS` is several passages, and so is one in several voices, each of
    which has its own gain.
    """
    runs = itertools.groupby(script.sentences, key=lambda sentence: sentence.block)
    return tuple(part for _, run in runs for part in _split(run))


def _split(run: Iterator[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    part: list[Sentence] = []
    characters = 0
    for sentence in run:
        is_full = characters >= PASSAGE_CHARACTERS or (part and sentence.voice != part[-1].voice)
        if is_full and part[-1].pause_ms >= _SPLIT_PAUSE_MS:
            yield tuple(part)
            part, characters = [], 0
        part.append(sentence)
        characters += len(sentence.spoken)
    yield tuple(part)


def timeline(script: Script, passages: Sequence[Passage]) -> tuple[tuple[Cue, ...], tuple[Chapter, ...], int]:
    """Return cues, chapters and the samples a player hears of `passages`, one for each `group(script)`.

    Passage k starts at the PCM samples before it and 1152 · k. Cue i starts exactly where its clip does
    (the first at 0) and ends where the next one starts, the last at the end. Raises `AudioError` when the
    passages are not this script's.
    """
    starts = tuple(_clip_starts(passages))
    sentences = script.sentences
    if len(starts) != len(sentences) or not sentences:
        raise AudioError(
            f"{len(sentences)} sentences came with {len(starts)} clips.",
            where=script.title,
            next_step="Delete the folder .audiopub (it is only a cache) and run the same command again.",
        )
    samples = mp3.decoded_samples([passage.pcm_samples for passage in passages])
    cues, chapters = retimed(script, starts, samples)
    return cues, chapters, samples


def retimed(
    script: Script, starts: Sequence[int], samples: int
) -> tuple[tuple[Cue, ...], tuple[Chapter, ...]]:
    """Return cues and chapters of a recording of `samples` in which the sentences begin at `starts`."""
    borders = (0, *starts[1:], samples)
    cues = tuple(
        Cue(sentence=sentence.id, start_sample=start, end_sample=end)
        for sentence, (start, end) in zip(script.sentences, itertools.pairwise(borders), strict=True)
    )
    return cues, chapters_of(script, cues)


def _clip_starts(passages: Sequence[Passage]) -> Iterator[int]:
    begin = 0
    for passage in passages:
        for start in passage.clip_starts:
            yield begin + start
        begin += passage.pcm_samples + MP3_FRAME_SAMPLES


def write(
    target: Path,
    passages: Sequence[Passage],
    frames: Callable[[Passage], bytes],
    *,
    script: Script,
    tag: Tag,
) -> Recording:
    """Write the MP3 of an episode to `target` and return what is known of it.

    `frames` gives the MP3 frames of a passage and `tag` the ID3 tag for chapters and decoded samples. One
    passage is in memory at a time. Raises `OutputError` when the disk refuses and `AudioError` when a
    passage's frames are not the ones that were measured; then no file is left.
    """
    from audiopub.audio.loudness import integrated, together

    cues, chapters, samples = timeline(script, passages)
    head = tag(chapters, samples) + mp3.info_frame(_stream(passages, frames(passages[0])))
    size, digest = _stream_to(target, itertools.chain([head], _checked(passages, frames)))
    return Recording(
        bytes=size,
        digest=digest,
        samples=samples,
        cues=cues,
        chapters=chapters,
        loudness_lufs=round(integrated(together(passage.energies for passage in passages)), 2),
        true_peak_dbtp=max(passage.true_peak_dbtp for passage in passages),
    )


def retag(source: Path, target: Path, tag: bytes) -> tuple[int, str]:
    """Write the MP3 `source` to `target` with another ID3 tag; return its length and SHA-256.

    The sound and its Info frame, which does not count the tag, stay as they are. Raises `OutputError`.
    """
    with converting_refusals(source), source.open("rb") as file:
        file.seek(id3.tag_bytes(file.read(id3.HEADER_BYTES)))
        return _stream_to(target, itertools.chain([tag], iter(lambda: file.read(_CHUNK_BYTES), b"")))


def _stream(passages: Sequence[Passage], first: bytes) -> mp3.Stream:
    crc = 0
    for passage in passages:
        crc = joined(crc, passage.crc, passage.bytes)
    return mp3.Stream(
        bitrate_kbps=mp3.read_bitrate(first),
        mp3_frames=sum(passage.mp3_frames for passage in passages),
        bytes=sum(passage.bytes for passage in passages),
        crc=crc,
    )


def _checked(passages: Sequence[Passage], frames: Callable[[Passage], bytes]) -> Iterator[bytes]:
    for passage in passages:
        data = frames(passage)
        if len(data) != passage.bytes:
            raise AudioError(
                f"{len(data)} bytes of MP3 frames are in the cache where {passage.bytes} were made.",
                where=f"passage {passage.key}",
                next_step="Delete the folder .audiopub (it is only a cache) and run the same command again.",
            )
        yield data


def _stream_to(target: Path, pieces: Iterator[bytes]) -> tuple[int, str]:
    """Write `pieces` to `target`; return its length and SHA-256. A file that is not whole is removed."""
    digest, size = hashlib.sha256(), 0
    with converting_refusals(target):
        try:
            with target.open("wb") as file:
                for piece in pieces:
                    file.write(piece)
                    digest.update(piece)
                    size += len(piece)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    return size, digest.hexdigest()
