"""The record of a published episode: `episode.json`.

This module owns its shape. A record that is absent, of another format or odd in any way is no record: the
episode is then made again. Other programs read it; keys may be added, none changed.
"""

import hashlib
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from audiopub.model import SAMPLE_RATE, Chapter, Published, VoiceCredit

RECORD_NAME = "episode.json"
AUDIO = "audio"
"""The name of the MP3 among the files of a record."""
COVER = "cover"
"""That of the picture that the feed shows of an episode, if it has one of its own."""
_FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRecord:
    """A published file: path below the output folder, size, SHA-256, and the key of what it was made from."""

    path: str
    bytes: int
    sha256: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What lies in the output folder of one episode, and what it was made from.

    `inputs` are the hashes of what decides whether the article must be looked at again; `toolchain` the
    versions of engines and encoder; `content` the key of what readers and listeners get, which decides
    whether the episode counts as corrected; `correction_db` what its loudness needed beyond the voice's
    gain. `sound` is the key of what the voices and the encoder were given, whatever their versions;
    `passages` that of what came of it; `starts` the samples at which the sentences begin.
    """

    published: Published
    first_published: str
    source: str
    loudness_lufs: float
    true_peak_dbtp: float
    correction_db: float
    sound: str
    passages: str
    starts: tuple[int, ...]
    inputs: Mapping[str, str]
    toolchain: Mapping[str, str]
    content: str
    files: Mapping[str, FileRecord]


def path_of(slug: str) -> str:
    """Return the path of an episode's record below the output folder."""
    return f"episodes/{slug}/{RECORD_NAME}"


def to_json(record: Record) -> bytes:
    """Return the bytes of `episode.json`."""
    tables = {
        "format": _FORMAT,
        **_identity(record),
        "voices": [asdict(voice) for voice in record.published.voices],
        "audio": _audio(record),
        "chapters": [asdict(chapter) for chapter in record.published.chapters],
        "files": {name: asdict(file) for name, file in sorted(record.files.items())},
        "inputs": dict(sorted(record.inputs.items())),
        "toolchain": dict(sorted(record.toolchain.items())),
        "content": record.content,
    }
    return (json.dumps(tables, ensure_ascii=False, indent=1) + "\n").encode()


def _identity(record: Record) -> dict[str, Any]:
    """Return which episode it is, and what a catalogue would say of it."""
    episode = record.published
    return {
        "slug": episode.slug,
        "guid": episode.guid,
        "title": episode.title,
        "language": episode.language,
        "summary": episode.summary,
        "authors": list(episode.authors),
        "tags": list(episode.tags),
        "source": record.source,
        "source_url": episode.source_url,
        "imported": episode.imported,
        "licence": episode.licence,
        "image": episode.image,
        "season": episode.season,
        "episode": episode.episode,
        "published": episode.published,
        "first_published": record.first_published,
        "corrected": episode.corrected,
    }


def _audio(record: Record) -> dict[str, Any]:
    """Return what the MP3 is, and what it was made from."""
    episode = record.published
    return {
        "bytes": episode.audio_bytes,
        "sha256": episode.audio_digest,
        "samples": episode.samples,
        "duration_s": round(episode.samples / SAMPLE_RATE, 3),
        "loudness_lufs": record.loudness_lufs,
        "true_peak_dbtp": record.true_peak_dbtp,
        "correction_db": record.correction_db,
        "sound": record.sound,
        "passages": record.passages,
        "starts": list(record.starts),
    }


def digest(record: Record) -> str:
    """Return the SHA-256 of the record's bytes."""
    return hashlib.sha256(to_json(record)).hexdigest()


def load(output: Path, slug: str) -> Record | None:
    """Return the record of an episode, or None when there is none.

    Whether it is as it was written is for `shelf.Shelf` to say.
    """
    try:
        return from_json((output / path_of(slug)).read_bytes())
    except OSError:
        return None


def from_json(data: bytes) -> Record | None:
    """Read back `to_json`; None for anything that is not exactly that."""
    try:
        tables: Any = json.loads(data)
        return _from_tables(tables) if tables["format"] == _FORMAT else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _from_tables(tables: Mapping[str, Any]) -> Record:
    audio = tables["audio"]
    files = {name: FileRecord(**row) for name, row in tables["files"].items()}
    return Record(
        published=_published(tables, {name: file.path for name, file in files.items()}),
        first_published=tables["first_published"],
        source=tables["source"],
        loudness_lufs=audio["loudness_lufs"],
        true_peak_dbtp=audio["true_peak_dbtp"],
        correction_db=audio["correction_db"],
        sound=audio["sound"],
        passages=audio["passages"],
        starts=tuple(audio["starts"]),
        inputs=_shared(tables["inputs"]),
        toolchain=dict(tables["toolchain"]),
        content=tables["content"],
        files=files,
    )


def _shared(inputs: Mapping[str, str]) -> dict[str, str]:
    """Return inputs, most of which all episodes of a project have alike, with one copy of each text."""
    return {sys.intern(name): sys.intern(value) for name, value in inputs.items()}


def _published(tables: Mapping[str, Any], files: Mapping[str, str]) -> Published:
    return Published(
        slug=tables["slug"],
        guid=tables["guid"],
        title=tables["title"],
        language=tables["language"],
        summary=tables["summary"],
        authors=tuple(tables["authors"]),
        tags=tuple(tables["tags"]),
        published=tables["published"],
        corrected=tables["corrected"],
        source_url=tables["source_url"],
        imported=tables["imported"],
        licence=tables["licence"],
        image=tables["image"],
        season=tables["season"],
        episode=tables["episode"],
        voices=tuple(VoiceCredit(**voice) for voice in tables["voices"]),
        audio_bytes=tables["audio"]["bytes"],
        audio_digest=tables["audio"]["sha256"],
        samples=tables["audio"]["samples"],
        chapters=tuple(Chapter(**chapter) for chapter in tables["chapters"]),
        files=files,
    )
