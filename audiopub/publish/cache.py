"""What the cache holds: clips by voice, passages, how large they are and when they were last used.

This module owns which clips cannot be had again for nothing and just the same: those of paid voices, and of
voices that never say a sentence twice alike. It refuses to remove anything.
"""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from audiopub.place import Lying
from audiopub.publish.clock import stamp
from audiopub.publish.project import Project
from audiopub.store import Store

CLIPS, PASSAGES = "clips", "passages"

UNKNOWN = "unknown"
"""The voice of a clip in which none is noted: it is damaged, or of an older audiopub."""

_GB = 10**9

_AT_ONCE = 16
"""How many notes are read at the same time: a service far away takes its time for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An object of the cache with what its note says.

    `voice` is empty for a passage. `precious`: it is never evicted without asking. `characters` are what it
    would cost to have it spoken again by a paid voice, else 0.
    """

    kind: str
    lying: Lying
    voice: str = ""
    text: str = ""
    precious: bool = False
    paid: bool = False

    @property
    def characters(self) -> int:
        """Return what a paid voice would charge for it, in characters."""
        return len(self.text) if self.paid else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceShare:
    """The clips of one voice: how many, their bytes and the characters that they say."""

    voice: str
    clips: int
    bytes: int
    characters: int
    paid: bool
    precious: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """All that a cache holds, in no order that matters. `limit` is in bytes, None for no limit.

    `folder` is its folder or URL. `notes_use`: it is known when the objects were last used; else only when
    they were put there.
    """

    folder: str
    limit: int | None
    objects: tuple[Kept, ...]
    notes_use: bool = True

    @property
    def bytes(self) -> int:
        """Return the size of all objects."""
        return sum(each.lying.bytes for each in self.objects)

    def of(self, kind: str) -> tuple[int, int]:
        """Return number and bytes of the objects of a kind."""
        sizes = [each.lying.bytes for each in self.objects if each.kind == kind]
        return len(sizes), sum(sizes)

    @property
    def used(self) -> tuple[str, str] | None:
        """Return when the objects were last used, of the first and of the last (RFC 3339), to the day.

        None when that is not known.
        """
        times = [each.lying.used_s for each in self.objects if self.notes_use]
        return (_moment(min(times)), _moment(max(times))) if times else None

    @property
    def voices(self) -> tuple[VoiceShare, ...]:
        """Return the clips by voice, those that take most room first."""
        by_voice: dict[str, list[Kept]] = {}
        for each in self.objects:
            if each.kind == CLIPS:
                by_voice.setdefault(each.voice, []).append(each)
        shares = (_share(voice, clips) for voice, clips in by_voice.items())
        return tuple(sorted(shares, key=lambda share: (-share.bytes, share.voice)))


def stores_of(project: Project) -> dict[str, Store]:
    """Return the stores of a project by kind."""
    return {kind: Store(project.cache, kind) for kind in (CLIPS, PASSAGES)}


def look(project: Project) -> Inventory:
    """Return what the cache holds, by the notes of its objects: their sound is not read."""
    stores = stores_of(project)
    passages = (Kept(kind=PASSAGES, lying=lying) for lying in stores[PASSAGES].objects())
    with ThreadPoolExecutor(_AT_ONCE) as readers:
        clips = tuple(readers.map(partial(_noted_clip, stores[CLIPS]), stores[CLIPS].objects()))
    return Inventory(
        folder=project.cache.address,
        limit=limit_of(project),
        objects=(*clips, *passages),
        notes_use=project.cache.notes_use,
    )


def bytes_of(project: Project) -> int:
    """Return the size of all that the cache holds; no file is opened."""
    return sum(lying.bytes for store in stores_of(project).values() for lying in store.objects())


def limit_of(project: Project) -> int | None:
    """Return `[cache] max_gb` in bytes, or None when there is no limit."""
    max_gb = project.settings.cache.max_gb
    return None if max_gb is None else in_bytes(max_gb)


def in_bytes(gigabytes: float) -> int:
    """Return gigabytes (10⁹ bytes) as bytes."""
    return round(gigabytes * _GB)


def _noted_clip(clips: Store, lying: Lying) -> Kept:
    return _clip(lying, clips.meta(lying.key))


def _clip(lying: Lying, meta: Mapping[str, Any] | None) -> Kept:
    """Return a clip; one of which nothing is known is taken for one that cannot be had again."""
    note = meta or {}
    paid, is_alike = note.get("paid") is True, note.get("deterministic") is True
    return Kept(
        kind=CLIPS,
        lying=lying,
        voice=str(note.get("voice", UNKNOWN)),
        text=str(note.get("text", "")),
        precious=paid or not is_alike,
        paid=paid,
    )


def _share(voice: str, clips: Iterable[Kept]) -> VoiceShare:
    mine = tuple(clips)
    return VoiceShare(
        voice=voice,
        clips=len(mine),
        bytes=sum(each.lying.bytes for each in mine),
        characters=sum(len(each.text) for each in mine),
        paid=any(each.paid for each in mine),
        precious=any(each.precious for each in mine),
    )


def _moment(used_s: float) -> str:
    return stamp(datetime.fromtimestamp(used_s, UTC))
