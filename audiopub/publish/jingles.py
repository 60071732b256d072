"""The sounds of an episode: files that `[audio]` names, found, checked, converted and laid into the script.

This module owns which file is heard where, how long it may be, and the cache of converted sounds. It refuses
to mix.
"""

import functools
import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from audiopub.audio import ffmpeg, sounds
from audiopub.audio.recording import group
from audiopub.config import AudioSettings
from audiopub.errors import AudioError, ConfigError
from audiopub.model import SAMPLE_RATE, Jingle, Script, Sentence
from audiopub.publish.files import digest_file
from audiopub.publish.project import Project
from audiopub.script import sounds as places
from audiopub.store import Store, converting_refusals, tagged_hash
from audiopub.words import words_for

_LONGEST_S: Mapping[str, int] = {places.INTRO: 60, places.OUTRO: 60, places.SECTION: 10}
"""How long the sound at each place may be."""

_LEAST_ALONE_S = 1.0
"""How long an intro is heard at least before the speech that it goes on under."""

_KEPT = 4
"""How many converted sounds are kept in memory: a minute has 5 MB."""

VOICE = "sound file"
"""What stands in the note of a converted sound, among the clips, for the voice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A script with its sounds: `jingles` by their ids, and in `files` the hashes of their files by path."""

    script: Script
    passages: tuple[tuple[Sentence, ...], ...]
    jingles: Mapping[str, Jingle]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A sound file that can be used: `name` is the path that the settings give, relative to the project."""

    name: str
    jingle: Jingle


def find(project: Project, audio: AudioSettings) -> dict[str, Found]:
    """Return the sounds that settings name, by place.

    Raises `ConfigError` that names file and key for one that is not there, cannot be read or is too long.
    """
    clips = Store(project.cache, "clips")
    named = {place: name for place in places.PLACES if (name := getattr(audio, place))}
    return {place: _found(project.folder / name, name, place, audio, clips) for place, name in named.items()}


def _found(path: Path, name: str, place: str, audio: AudioSettings, clips: Store) -> Found:
    under_s = audio.under_speech if place == places.INTRO else 0.0
    jingle = Jingle(path=str(path), digest=_digest(path, place), under_ms=round(under_s * 1000))
    length_s = _samples(jingle, place, clips) / SAMPLE_RATE
    if length_s > _LONGEST_S[place]:
        raise ConfigError(
            f"this lasts longer than the {_LONGEST_S[place]} seconds that [audio] {place} may take.",
            where=str(path),
            next_step="Cut it, or name another file.",
        )
    if under_s and under_s > length_s - _LEAST_ALONE_S:
        raise ConfigError(
            f"this lasts {length_s:.1f} seconds, and {under_s:g} of them are to be under speech, as [audio] "
            f"under_speech says: it must be heard alone for {_LEAST_ALONE_S:g} second before.",
            where=str(path),
            next_step="Let under_speech be less, or 0 for an intro that ends before the speech.",
        )
    return Found(name=name, jingle=jingle)


def _digest(path: Path, place: str) -> str:
    """Return the SHA-256 of a sound file. Raises `ConfigError` when there is no such file."""
    with converting_refusals(path):
        if path.is_file():
            status = path.stat()
            return _hashed(path, (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino))
    raise ConfigError(
        f"the sound that [audio] {place} names is not there.",
        where=str(path),
        next_step=f'Put it there, or write {place} = "" to have none.',
    )


@functools.lru_cache(maxsize=64)
def _hashed(path: Path, _signature: tuple[int, ...]) -> str:
    """Return the hash of a file, taken once while it is the same: ten thousand articles share an intro."""
    return digest_file(path)


def _samples(jingle: Jingle, place: str, clips: Store) -> int:
    """Return the length of a sound that can be used. Raises `ConfigError` for any other."""
    noted = clips.meta(_key(jingle.digest))
    if noted is not None and isinstance(noted.get("samples"), int):
        return int(noted["samples"])
    try:
        return len(_converted(jingle.path, jingle.digest)) // 2
    except AudioError as exc:
        raise ConfigError(
            f"this cannot be heard as [audio] {place}: {exc.what.rstrip('.')}.",
            where=jingle.path,
            next_step=exc.next_step,
        ) from exc


def _key(digest: str) -> str:
    """Return the address of a converted sound among the clips."""
    return tagged_hash("jingle", [sounds.SOUND_FORMAT, digest, ffmpeg.encoder_build()])


@functools.lru_cache(maxsize=_KEPT)
def _converted(path: str, digest: str) -> bytes:
    """Return the PCM of a file. Raises `AudioError`, or `ConfigError` when its hash is another by now."""
    with converting_refusals(Path(path)):
        data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise ConfigError("this sound file has just changed.", where=path, next_step="Run the command again.")
    return sounds.convert(data)


def sound(jingle: Jingle, clips: Store) -> bytes:
    """Return a jingle as PCM, from the cache or converted and put there.

    Raises `AudioError`, or `ConfigError` when the file is not the one that was found.
    """
    from audiopub.speech.codecs import from_flac

    key = _key(jingle.digest)
    stored = clips.get(key)
    if stored is not None:
        with suppress(ValueError):
            pcm = from_flac(stored.payload)
            clips.use(key)
            return pcm
    pcm = _converted(jingle.path, jingle.digest)
    _keep(jingle, pcm, clips)
    return pcm


def _keep(jingle: Jingle, pcm: bytes, clips: Store) -> None:
    """Keep a converted sound as clips are kept: it can be had again for nothing."""
    import numpy as np

    from audiopub.speech.codecs import to_flac

    meta: dict[str, Any] = {
        "digest": hashlib.sha256(pcm).hexdigest(),
        "samples": len(pcm) // 2,
        "text": Path(jingle.path).name,
        "voice": VOICE,
        "paid": False,
        "deterministic": True,
    }
    clips.put(_key(jingle.digest), meta=meta, payload=to_flac(np.frombuffer(pcm, dtype="<i2")))


def laid(script: Script, found: Mapping[str, Found], audio: AudioSettings) -> Heard:
    """Return a script with the sounds that were found, in words of its language."""
    if found:
        words = words_for(script.language)
        script = places.laid(
            script, found, note=words("music"), language=words.language, pause_ms=audio.pauses.paragraph
        )
    heard = (sentence for sentence in script.sentences if sentence.kind == "sound")
    return Heard(
        script=script,
        passages=_grouped(script, found),
        jingles={sentence.id: found[places.place_of(sentence)].jingle for sentence in heard},
        files={each.name: each.jingle.digest for each in found.values()},
    )


def _grouped(script: Script, found: Mapping[str, Found]) -> tuple[tuple[Sentence, ...], ...]:
    """Return the sentences of each passage; an intro that goes on under the opening is one with it."""
    passages = group(script)
    intro = found.get(places.INTRO)
    if intro is None or not intro.jingle.under_ms:
        return passages
    return (tuple(chain(*passages[:2])), *passages[2:])
