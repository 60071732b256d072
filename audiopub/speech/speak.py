"""Clips: from the cache, or spoken once, judged, and put there.

This module owns what addresses a clip and how it is made. It refuses to know sentences and pauses.
"""

import functools
import hashlib
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from audiopub.errors import OtherTakeError, UnfitClipError
from audiopub.model import SAMPLE_RATE, Clip, Utterance
from audiopub.once import Once
from audiopub.speech.choice import is_deterministic
from audiopub.speech.engine_reports import is_paid, sound_version
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store, fields_of, tagged_hash

if TYPE_CHECKING:
    from audiopub.speech.codecs import Samples
    from audiopub.speech.engines.protocol import Sound

CLIP_FORMAT = 3
"""Raised when trimming, resampling or the stored form changes."""

_FRESH_BYTES = 16_000_000
"""How much sound that was just spoken is at hand without its clip being read: three minutes."""

_KEYS_KEPT = 10_000
"""How many keys are at hand, since each is asked for several times: those of ten hours."""

_TRIES = 3
"""How often a sound that cannot be right is spoken again."""


def clip_key(utterance: Utterance) -> str:
    """Return the address of an utterance's clip: the hash of everything that makes its sound."""
    return _clip_key(utterance, sound_version(utterance.engine), CLIP_FORMAT)


@functools.lru_cache(maxsize=_KEYS_KEPT)
def _clip_key(utterance: Utterance, version: str, form: int) -> str:
    return tagged_hash("clip", {**fields_of(utterance), "sound_version": version, "format": form})


class Speaker:
    """The clips of utterances, for any number of threads.

    `clips` is the cache, `workers` speak what is not in it. `on_spoken` is told of each sound that came of
    an utterance, in the thread that asked for it: of the clip that it became, or None when it was refused.
    `spoken` counts the clips.
    """

    def __init__(
        self,
        clips: Store,
        *,
        workers: WorkerPool,
        on_spoken: Callable[[Utterance, Clip | None], None] | None = None,
    ) -> None:
        self._clips = clips
        self._workers = workers
        self._on_spoken = on_spoken
        self._lock = threading.Lock()
        self._once: Once[Clip] = Once()
        self._fresh = _Fresh(_FRESH_BYTES)
        self.spoken = 0

    def lookup(self, utterance: Utterance) -> Clip | None:
        """Return the clip if it is in the cache, by its note alone: its sound is not read."""
        return _noted(clip_key(utterance), self._clips.meta(clip_key(utterance)))

    def clip(self, utterance: Utterance) -> Clip:
        """Return the clip of an utterance as the cache notes it; it is spoken when it is not there.

        Whether its sound is whole is found out when that is needed, by `pcm`. Raises `SpeechError` naming
        the text when the voice fails at it, `NetworkError`, `MissingError`, or `OutputError` when the cache
        cannot be written.
        """
        key = clip_key(utterance)
        return self._once.make(key, lambda: self._cached(key) or self._speak(key, utterance))[0]

    def pcm(self, clip: Clip, utterance: Utterance | None = None) -> bytes:
        """Return the sound of a clip: mono, signed 16 bit little-endian, at `SAMPLE_RATE`.

        If its utterance is given, a clip that was lost or damaged since it was handed out is spoken again.
        Raises `OtherTakeError` when it does not come out the same: the voice never says it twice alike. Then
        `clip` hands out the new one.
        """
        pcm = self._fresh.get(clip) or self._read(clip)
        if pcm is None and utterance is not None:
            self._once.make(clip.key, functools.partial(self._again, clip.key, utterance))
            pcm = self._read(clip)
        if pcm is None:
            raise OtherTakeError(
                "a clip was lost from the cache while it was in use.",
                where=self._clips.address(clip.key),
                next_step="Run the same command again.",
            )
        return pcm

    def _read(self, clip: Clip) -> bytes | None:
        from audiopub.speech.codecs import from_flac

        stored = self._clips.get(clip.key)
        if stored is None:
            return None
        try:
            pcm = from_flac(stored.payload)
        except ValueError:
            return None
        return pcm if hashlib.sha256(pcm).hexdigest() == clip.digest else None

    def _cached(self, key: str) -> Clip | None:
        """Return the clip as the cache notes it, and note that it is used; throw one without a note away."""
        clip = _noted(key, self._clips.meta(key))
        if clip is None:
            self._clips.discard(key)
        else:
            self._clips.use(key)
        return clip

    def _again(self, key: str, utterance: Utterance) -> Clip:
        """Return the clip as the cache has it by now; one without a sound is spoken again."""
        found = self._cached(key)
        if found is not None and self._read(found) is not None:
            return found
        self._clips.discard(key)
        return self._speak(key, utterance)

    def _speak(self, key: str, utterance: Utterance) -> Clip:
        """Return the clip, spoken now. Where another machine was quicker, its clip is the truth."""
        samples, findings = self._said(utterance)
        return self._put(key, utterance, samples, findings)

    def _put(self, key: str, utterance: Utterance, samples: "Samples", findings: tuple[str, ...]) -> Clip:
        from audiopub import silences
        from audiopub.speech.codecs import to_flac

        pcm = samples.astype("<i2").tobytes()
        clip = Clip(
            key=key,
            digest=hashlib.sha256(pcm).hexdigest(),
            samples=samples.size,
            silence=silences.longest(samples, SAMPLE_RATE),
            findings=findings,
        )
        quicker = self._cached(key)
        if quicker is None:
            self._clips.put(key, meta=_note(clip, utterance), payload=to_flac(samples))
            self._fresh.put(clip, pcm)
        with self._lock:
            self.spoken += 1
        self._tell(utterance, clip)
        return quicker or clip

    def _said(self, utterance: Utterance) -> "tuple[Samples, tuple[str, ...]]":
        """Return an utterance spoken, judged, trimmed and at `SAMPLE_RATE`, and the codes of what was found.

        What cannot be right is spoken again; what was found in earlier tries comes first.
        """
        codes: list[str] = []
        for _ in range(_TRIES - 1):
            samples, found = _judged(self._workers.speak(utterance), utterance)
            codes += found
            if samples is not None:
                return samples, tuple(codes)
            self._tell(utterance, None)
        sound = self._workers.speak(utterance)
        try:
            return _accepted(sound, utterance), tuple(codes)
        except UnfitClipError:
            self._tell(utterance, None)
            raise

    def _tell(self, utterance: Utterance, clip: Clip | None) -> None:
        if self._on_spoken:
            self._on_spoken(utterance, clip)


class _Fresh:
    """The sound of the clips that were spoken last, at most `most` bytes of it; for any number of threads."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._pcms: dict[str, bytes] = {}
        self._lock = threading.Lock()

    def get(self, clip: Clip) -> bytes | None:
        """Return the sound if it is still at hand."""
        return self._pcms.get(clip.digest)

    def put(self, clip: Clip, pcm: bytes) -> None:
        """Have a sound at hand, in place of the oldest ones."""
        with self._lock:
            self._left += len(self._pcms.pop(clip.digest, b"")) - len(pcm)
            self._pcms[clip.digest] = pcm
            while self._left < 0:
                self._left += len(self._pcms.pop(next(iter(self._pcms))))


def _judged(sound: "Sound", utterance: Utterance) -> "tuple[Samples | None, list[str]]":
    """Return what is taken of a sound, unless it cannot be right, and the codes of what was found."""
    from audiopub.speech.codecs import resample
    from audiopub.speech.inspect import inspect

    found = inspect(sound, utterance)
    codes: list[str] = [finding.code for finding in found.findings]
    if found.samples is None or any(finding.is_refused for finding in found.findings):
        return None, codes
    return resample(found.samples, sound.rate), codes


def _accepted(sound: "Sound", utterance: Utterance) -> "Samples":
    """Return what is taken of a sound after all. Raises `SpeechError` when it cannot be right."""
    from audiopub.speech.codecs import resample
    from audiopub.speech.inspect import accept

    return resample(accept(sound, utterance), sound.rate)


def _note(clip: Clip, utterance: Utterance) -> dict[str, Any]:
    """Return what is noted of a clip: its sound, and whose it is, for whoever looks through the cache.

    Whether it can be had again for nothing and just the same is noted as it is now: settings may change.
    """
    engine, voice = utterance.engine, utterance.voice
    return {
        "digest": clip.digest,
        "samples": clip.samples,
        "silence": clip.silence,
        "findings": list(clip.findings),
        "text": utterance.text,
        "voice": f"{engine}:{voice}",
        "paid": is_paid(engine),
        "deterministic": is_deterministic(engine, voice),
    }


def _noted(key: str, meta: Mapping[str, Any] | None) -> Clip | None:
    if meta is None or not {"digest", "samples", "silence", "findings"} <= meta.keys():
        return None
    return Clip(
        key=key,
        digest=str(meta["digest"]),
        samples=int(meta["samples"]),
        silence=int(meta["silence"]),
        findings=tuple(map(str, meta["findings"])),
    )
