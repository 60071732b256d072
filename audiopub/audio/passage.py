"""A passage: the piece of an episode that is encoded at once, and all that is known of it.

This module owns what a passage's sound depends on (`passage_key`) and how it is made and described. It
refuses to speak, to cache and to know where in the episode the passage lies.
"""

import hashlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from audiopub.audio import encoding, mp3
from audiopub.audio.crc import crc16
from audiopub.audio.encoding import Encoded, ToEncode
from audiopub.audio.loudness import TARGET_LUFS, integrated
from audiopub.audio.sounds import SOUND_FORMAT, level_db
from audiopub.errors import AudioError
from audiopub.model import Passage, PassageJob
from audiopub.store import tagged_hash

if TYPE_CHECKING:
    from audiopub.audio.assembly import Assembled

PASSAGE_FORMAT = 1
"""Raised when this room makes other bytes of the same job."""


def passage_key(job: PassageJob, digests: Sequence[str]) -> str:
    """Return the address of a passage: a hash of everything its bytes depend on.

    `digests` are the SHA-256 of the PCM of its clips, in order. What is said does not take part: two
    texts that sound the same are the same passage.
    """
    jingle = job.jingle
    heard: dict[str, object] = {"jingle": [SOUND_FORMAT, jingle.digest, jingle.under_ms]} if jingle else {}
    if job.longest_pause_ms is not None:
        heard["longest_pause_ms"] = job.longest_pause_ms
    return tagged_hash(
        "passage",
        {
            **heard,
            "format": PASSAGE_FORMAT,
            "clips": list(digests),
            "pauses_ms": list(job.pauses_ms),
            "lead_ms": job.lead_ms,
            "gain_db": job.gain_db,
            "bitrate_kbps": job.bitrate_kbps,
            "encoding": encoding.settings(),
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ToMake:
    """A passage to be made: its key, its job, and the PCM (mono s16le at `SAMPLE_RATE`) of each utterance.

    `jingle` is the PCM of the job's jingle, if it has one.
    """

    key: str
    job: PassageJob
    pcms: Sequence[bytes]
    jingle: bytes = b""


def make(passages: Sequence[ToMake]) -> list[tuple[Passage, bytes]]:
    """Return each passage and its MP3 frames.

    The PCM is filled with zeros to whole MP3 frames; LAME makes one frame more of it. Raises `AudioError` or
    `OutputError`.
    """
    from audiopub.audio.assembly import assemble

    assembled = [assemble(each.job, each.pcms, each.jingle) for each in passages]
    pieces = [
        ToEncode(
            pcm=one.pcm,
            gain_db=each.job.gain_db if each.pcms else level_db(each.jingle),
            bitrate_kbps=each.job.bitrate_kbps,
        )
        for each, one in zip(passages, assembled, strict=True)
    ]
    encoded = encoding.encode(pieces)
    alone = [number for number, each in enumerate(passages) if not each.pcms]
    if alone:
        levelled = encoding.encode([_at_target(pieces[number], encoded[number]) for number in alone])
        for number, made in zip(alone, levelled, strict=True):
            encoded[number] = made
    return [
        (_passage(each.key, one, made), made.frames)
        for each, one, made in zip(passages, assembled, encoded, strict=True)
    ]


def _at_target(piece: ToEncode, encoded: Encoded) -> ToEncode:
    """Return a sound with a gain that makes good what limiter, encoder and fades took from it."""
    return replace(piece, gain_db=piece.gain_db + round(TARGET_LUFS - integrated(encoded.energies), 1))


def _passage(key: str, assembled: "Assembled", encoded: Encoded) -> Passage:
    return Passage(
        key=key,
        digest=hashlib.sha256(encoded.frames).hexdigest(),
        bytes=len(encoded.frames),
        crc=crc16(encoded.frames),
        pcm_samples=len(assembled.pcm) // 2,
        mp3_frames=encoded.mp3_frames,
        clip_starts=assembled.clip_starts,
        energies=array("d", encoded.energies),
        true_peak_dbtp=encoded.true_peak_dbtp,
    )


def fault(passage: Passage, frames: bytes) -> str:
    """Return why these are not the frames of the passage, or nothing when they are: they are decoded."""
    from audiopub.audio.decoding import decode

    if hashlib.sha256(frames).hexdigest() != passage.digest:
        return "its frames are not those that were noted"
    try:
        count = mp3.count_frames(frames)
        samples = decode(frames).size
    except AudioError as exc:
        return exc.what.rstrip(".")
    if count != passage.mp3_frames or not samples:
        return f"it has {count} MP3 frames and {passage.mp3_frames} are noted"
    return ""


def to_meta(passage: Passage) -> dict[str, Any]:
    """Return all of a passage but its key, as JSON can hold it."""
    return {
        "digest": passage.digest,
        "bytes": passage.bytes,
        "crc": passage.crc,
        "pcm_samples": passage.pcm_samples,
        "mp3_frames": passage.mp3_frames,
        "clip_starts": list(passage.clip_starts),
        "energies": list(passage.energies),
        "true_peak_dbtp": passage.true_peak_dbtp,
    }


def from_meta(key: str, meta: Mapping[str, Any]) -> Passage:
    """Return the passage that `to_meta` described. Raises `AudioError` when it is not such a description.

    Its energies take 8 bytes each, and not 32: there are 360,000 in ten hours.
    """
    try:
        return Passage(
            key=key,
            digest=str(meta["digest"]),
            bytes=int(meta["bytes"]),
            crc=int(meta["crc"]),
            pcm_samples=int(meta["pcm_samples"]),
            mp3_frames=int(meta["mp3_frames"]),
            clip_starts=tuple(int(start) for start in meta["clip_starts"]),
            energies=array("d", meta["energies"]),
            true_peak_dbtp=float(meta["true_peak_dbtp"]),
        )
    except (KeyError, TypeError, ValueError) as exc:
        raise AudioError(
            f"the description of this passage in the cache is not whole ({exc!r}).",
            where=f"passage {key}",
            next_step="Delete the folder .audiopub (it is only a cache) and run the same command again.",
        ) from exc
