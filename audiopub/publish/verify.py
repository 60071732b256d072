"""Whether the cache holds what it says: every clip and every passage is read, decoded and compared.

This module throws away what is damaged, so that it is made again when it is next needed. It refuses to make
anything.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from audiopub.audio import passage as audio_passage
from audiopub.errors import AudioError, OutputError
from audiopub.model import SAMPLE_RATE
from audiopub.publish.cache import CLIPS, Inventory, Kept, stores_of
from audiopub.publish.project import Project
from audiopub.report import Reporter, Started, Worked
from audiopub.store import Store, Stored

_ALTERED = "its bytes are not those that were written"
_SAMPLE_BYTES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Damaged:
    """An object that is not what it says, and why. `is_gone`: it was thrown away."""

    object: Kept
    path: str
    why: str
    is_gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """How many objects were looked into, and which of them are damaged."""

    checked: int
    damaged: tuple[Damaged, ...]


def verify(project: Project, inventory: Inventory, reporter: Reporter) -> Verified:
    """Look into all objects of an inventory. One that the system does not let us read stays, and is told."""
    stores = stores_of(project)
    work = sum(each.lying.bytes for each in inventory.objects)
    reporter.tell(Started(articles=0, work=work, task="verify"))
    damaged = []
    for each in inventory.objects:
        if (found := _look_into(stores[each.kind], each)) is not None:
            damaged.append(found)
        reporter.tell(Worked(units=each.lying.bytes))
    return Verified(checked=len(inventory.objects), damaged=tuple(damaged))


def _look_into(store: Store, kept: Kept) -> Damaged | None:
    """Return what is wrong with an object, which is then thrown away; None when it is whole, or gone."""
    key = kept.lying.key
    path = store.address(key)
    try:
        stored = store.get(key)
        if stored is None and not store.is_there(key):
            return None
        why = _fault(kept, stored)
        if why:
            store.discard(key)
    except OutputError as exc:
        return Damaged(object=kept, path=path, why=exc.what.rstrip("."), is_gone=False)
    return Damaged(object=kept, path=path, why=why, is_gone=True) if why else None


def _fault(kept: Kept, stored: Stored | None) -> str:
    """Return what is wrong with an object as it was read, or nothing."""
    if stored is None:
        return _ALTERED
    if kept.kind == CLIPS:
        return _fault_of_clip(stored.meta, stored.payload)
    try:
        passage = audio_passage.from_meta(kept.lying.key, stored.meta)
    except AudioError:
        return "its description is not whole"
    return audio_passage.fault(passage, stored.payload)


def _fault_of_clip(meta: Mapping[str, Any], payload: bytes) -> str:
    from audiopub.speech.codecs import from_flac

    try:
        pcm = from_flac(payload)
    except ValueError as exc:
        return str(exc)
    if hashlib.sha256(pcm).hexdigest() != meta.get("digest"):
        return "its sound is not the one that was noted"
    samples = len(pcm) // _SAMPLE_BYTES
    if samples != meta.get("samples"):
        return f"it is {samples / SAMPLE_RATE:.2f} s long, and another length is noted"
    return ""
