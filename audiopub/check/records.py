"""The record of an episode, `episode.json`, as another program reads it, and the files that it names.

This module owns the keys that the checks need. It refuses to know how a record is made.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from audiopub.check.finding import Finding
from audiopub.check.folder import Folder
from audiopub.model import SAMPLE_RATE

RECORD = "episode.json"
_STAGE = ".audiopub-stage/journal.json"
_FEED, _INDEX = "feed.xml", "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """What a record says of an episode; `files` are paths below the published folder by name."""

    slug: str
    guid: str
    title: str
    language: str
    published: str
    audio_bytes: int
    samples: int
    chapters: tuple[tuple[str, int], ...]
    starts: tuple[int, ...]
    files: Mapping[str, str]
    sizes: Mapping[str, int]
    digests: Mapping[str, str]

    @property
    def duration_s(self) -> float:
        """Return how long the sound is, in seconds."""
        return self.samples / SAMPLE_RATE


def read_episode(folder: Folder, slug: str) -> Episode | Finding:
    """Return what the record of an episode says, or why it says nothing."""
    path = f"episodes/{slug}/{RECORD}"
    data = folder.read(path)
    if data is None:
        return Finding(code="record-missing", path=path, what="it is not there")
    try:
        return _episode(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError):
        return Finding(code="record-missing", path=path, what="it is not the JSON of a record")


def _episode(tables: Mapping[str, Any]) -> Episode:
    audio, rows = tables["audio"], tables["files"]
    return Episode(
        slug=str(tables["slug"]),
        guid=str(tables["guid"]),
        title=str(tables["title"]),
        language=str(tables["language"]),
        published=str(tables["published"]),
        audio_bytes=int(audio["bytes"]),
        samples=int(audio["samples"]),
        chapters=tuple((str(each["title"]), int(each["start_sample"])) for each in tables["chapters"]),
        starts=tuple(int(start) for start in audio["starts"]),
        files={name: str(row["path"]) for name, row in rows.items()},
        sizes={name: int(row["bytes"]) for name, row in rows.items()},
        digests={name: str(row["sha256"]) for name, row in rows.items()},
    )


def check_files(folder: Folder, episode: Episode, *, hashed: bool) -> Iterator[Finding]:
    """Yield which files of an episode are missing or not as recorded; their bytes are read if `hashed`."""
    for name, path in sorted(episode.files.items()):
        size = folder.size(path)
        if size is None:
            yield Finding(code="file-missing", path=path, what="it is not there")
        elif size != episode.sizes[name]:
            said = f"it has {size:,} bytes instead of {episode.sizes[name]:,}"
            yield Finding(code="file-changed", path=path, what=said)
        elif hashed and hashlib.sha256(folder.mapped(path) or b"").hexdigest() != episode.digests[name]:
            yield Finding(code="file-changed", path=path, what="its bytes are not those of the record")


def check_strangers(folder: Folder, episode: Episode) -> Iterator[Finding]:
    """Yield the files in an episode's folder that its record does not know."""
    known = {*episode.files.values(), f"episodes/{episode.slug}/{RECORD}"}
    for path in folder.of_episode(episode.slug):
        if path not in known:
            yield Finding(code="file-unknown", path=path, what="no record knows it")


def check_published(folder: Folder) -> Iterator[Finding]:
    """Yield that nothing lies there yet: no episode, no feed, no index."""
    if not (folder.slugs or folder.paths & {_FEED, _INDEX}):
        yield Finding(code="unpublished", path=_FEED, what="nothing is published in this folder yet")


def check_unfinished(folder: Folder) -> Iterator[Finding]:
    """Yield that a command was stopped while it put files in place."""
    if folder.size(_STAGE) is not None:
        yield Finding(code="unfinished", path=_STAGE, what="a command stopped before all files were in place")
