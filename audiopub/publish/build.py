"""One episode's files from its passages: the MP3, its renderings, and the record.

This module decides file by file what is kept and what is written, and stages it. A plan is made by the same
builder with a stage that keeps nothing. It refuses to make anything public.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from audiopub.audio import id3
from audiopub.audio.loudness import TARGET_LUFS
from audiopub.config import SiteSettings
from audiopub.edition.archive import Archive
from audiopub.edition.pictures import PICTURES_FORMAT
from audiopub.edition.renderings import (
    EPISODE_RENDERINGS,
    Rendering,
    SiteContext,
    renderings_of,
    template_digest,
)
from audiopub.ipa import shown
from audiopub.model import Edition, Identity, Published, Recording, Script
from audiopub.publish import jingles
from audiopub.publish import record as records
from audiopub.publish.cover import Cover
from audiopub.publish.files import FileIndex, chunks
from audiopub.publish.gains import TOLERANCE_LU
from audiopub.publish.pictures import FOLDER as PICTURES
from audiopub.publish.pictures import Pictures
from audiopub.publish.prepare import Prepared, essence
from audiopub.publish.project import Project
from audiopub.publish.record import AUDIO, COVER, FileRecord, Record
from audiopub.publish.rehearsal import Stage
from audiopub.publish.site import context_of, own_templates, site_key
from audiopub.publish.sound import RECORDING_FORMAT, Sound, recorded, recording_key
from audiopub.publish.survey import damage
from audiopub.script import lexicon
from audiopub.speech.voices import credit
from audiopub.store import tagged_hash

_NO_LYRICS = "the text is too long for the MP3's tag and is only on the page."
_ROUNDING_LU = 0.005
"""Loudness is recorded in hundredths."""
_OFF_TARGET = "its loudness is {:.1f} LUFS and could not be brought closer to {:g}: choose another voice."


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A staged episode: its record, and what an editor should know of it."""

    record: Record
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Audio:
    """An episode's MP3, and where it lies until it is public."""

    recording: Recording
    file: FileRecord
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """What the files of all episodes of a run share. `cover_art` is the JPEG in the tags.

    `templates` are the project's own, as `own_templates` has them.

    With `force`, every file is made again; one that comes out the same is still not written.
    """

    project: Project
    index: FileIndex
    context: SiteContext
    cover_art: bytes
    templates: tuple[tuple[str, str], ...] = ()
    force: bool = False

    def build(
        self,
        prepared: Prepared,
        identity: Identity,
        published: str,
        sound: Sound,
        *,
        old: Record | None,
        inputs: Mapping[str, str],
        toolchain: Mapping[str, str],
        into: Stage,
    ) -> Built:
        """Stage whatever differs from what lies in the output folder."""
        fields = self._tag_fields(prepared, identity, published)
        made = self._audio(prepared.script, fields, sound, old=old, into=into, identity=identity)
        recording = made.recording
        edition = _edition(prepared, identity, published, recording)
        shown = self._pictures(prepared.pictures, identity.slug, into)
        files = {AUDIO: made.file, **shown, **self._renderings(edition, made.path, old, into)}
        self._remove_unwanted(identity.slug, old, files, into)
        record = _record(edition, sound, files, inputs=inputs, toolchain=toolchain, content=prepared.content)
        self._write(records.path_of(identity.slug), records.to_json(record), into)
        return Built(record=record, notices=tuple(_notices(fields, recording)))

    def _audio(
        self,
        script: Script,
        fields: id3.TagFields,
        sound: Sound,
        *,
        identity: Identity,
        old: Record | None,
        into: Stage,
    ) -> _Audio:
        path = audio_path(identity.slug)
        published = self.project.output / path
        tag = partial(id3.build, fields)
        cues, chapters, samples = sound.timeline(script)
        key = recording_key(sound.passages_key, tag(chapters, samples))
        if old is not None and (file := self._kept(old, AUDIO, path, key)):
            same = recorded(old, cues, chapters, size=file.bytes, digest=file.sha256)
            return _Audio(recording=same, file=file, path=published)
        target = into.reserve(path)
        recording = sound.write(target, script, tag)
        file = FileRecord(path=path, bytes=recording.bytes, sha256=recording.digest, key=key)
        if self.index.digest(published) == recording.digest:
            return _Audio(recording=recording, file=file, path=published)
        into.adopt(path, recording.digest)
        return _Audio(recording=recording, file=file, path=target)

    def _tag_fields(self, prepared: Prepared, identity: Identity, published: str) -> id3.TagFields:
        """Return what the ID3 tag says of an episode."""
        article, site = prepared.article, self.project.settings.site
        return id3.TagFields(
            title=article.title,
            artists=article.authors or ((site.author,) if site.author else (site.title,)),
            album=site.title,
            language=article.language,
            year=published[:4],
            track=article.episode,
            comment=article.summary,
            lyrics="\n".join(sentence.text for sentence in prepared.script.sentences),
            url=f"{self.context.base_url}/episodes/{identity.slug}/",
            cover_jpeg=self.cover_art,
        )

    def _pictures(self, found: Pictures, slug: str, into: Stage) -> dict[str, FileRecord]:
        """Stage the pictures that are not there yet."""
        files: dict[str, FileRecord] = {}
        for picture in found.published:
            path = f"episodes/{slug}/{picture.path}"
            name = COVER if picture == found.cover else picture.path
            files[name] = _file_record(path, picture.data, picture.digest)
            self._write(path, picture.data, into)
        return files

    def _renderings(
        self, edition: Edition, audio: Path, old: Record | None, into: Stage
    ) -> dict[str, FileRecord]:
        """Stage what differs of the renderings; `audio` is where the MP3 lies."""
        site = self.project.settings.site
        shown = replace(edition, article=essence(edition.article), pictures={}, cover=None)
        seen = {src: [each.path, each.width, each.height] for src, each in edition.pictures.items()}
        parts = [shown, seen, site_key(self.project), template_digest(), *self.templates]
        base = tagged_hash("edition", parts)
        files: dict[str, FileRecord] = {}
        for rendering in renderings_of(site):
            path = rendering.path.format(slug=edition.identity.slug)
            key = tagged_hash("rendering", [base, rendering.name, rendering.format])
            if old is not None and (file := self._kept(old, rendering.name, path, key)):
                files[rendering.name] = file
                continue
            made = rendering.render(edition, site, self.context)
            if isinstance(made, Archive):
                pieces = made.pieces(partial(chunks, audio))
                key = tagged_hash("archive", made.digest(edition.recording.digest))
                same = self._same(old, rendering.name, path, key)
                files[rendering.name] = same or self._fill(path, pieces, key, old, into)
                continue
            files[rendering.name] = _file_record(path, made, key)
            self._write(path, made, into)
        return files

    def _fill(
        self, path: str, pieces: Iterable[bytes], key: str, old: Record | None, into: Stage
    ) -> FileRecord:
        """Stage an archive. Its key is a hash of all its bytes depend on: what is recorded under it holds."""
        contents = into.fill(path, pieces)
        if self.index.digest(self.project.output / path) != contents.sha256:
            into.adopt(path, contents.sha256)
        known = [file for file in old.files.values() if (file.path, file.key) == (path, key)] if old else []
        new = FileRecord(path=path, bytes=contents.bytes, sha256=contents.sha256, key=key)
        return known[0] if known else new

    def _remove_unwanted(
        self, slug: str, old: Record | None, files: Mapping[str, FileRecord], into: Stage
    ) -> None:
        """Have the renderings and pictures removed that are not asked for any more."""
        shown = {path for path in picture_paths(old) if is_of(slug, path)} if old else set[str]()
        wanted = {*wanted_paths(slug, self.project.settings.site), *(file.path for file in files.values())}
        for path in sorted({*output_paths(slug), *shown} - wanted):
            if (self.project.output / path).exists():
                into.delete(path)

    def _write(self, path: str, data: bytes, into: Stage) -> None:
        if self.index.digest(self.project.output / path) != hashlib.sha256(data).hexdigest():
            into.write(path, data)

    def _kept(self, old: Record, name: str, path: str, key: str) -> FileRecord | None:
        """Return what is recorded of a file that lies there as this key made it, or None."""
        return None if self.force else self._same(old, name, path, key)

    def _same(self, old: Record | None, name: str, path: str, key: str) -> FileRecord | None:
        """Return the same, whatever is to be made again."""
        file = old.files.get(name) if old else None
        if file is None or (file.path, file.key) != (path, key):
            return None
        return None if damage(self.index, self.project.output, path, file.sha256) else file


def _edition(prepared: Prepared, identity: Identity, published: str, recording: Recording) -> Edition:
    return Edition(
        identity=identity,
        published=published,
        article=prepared.article,
        script=prepared.script,
        recording=recording,
        voices=tuple(dict.fromkeys(credit(voice) for voice in prepared.voices.values())),
        lexicon=tuple(sorted(_lexicon_used(prepared.script))),
        pictures=prepared.pictures.shown,
        cover=prepared.pictures.cover,
    )


def _record(
    edition: Edition,
    sound: Sound,
    files: Mapping[str, FileRecord],
    *,
    inputs: Mapping[str, str],
    toolchain: Mapping[str, str],
    content: str,
) -> Record:
    """Return the record of an edition."""
    identity, recording = edition.identity, edition.recording
    return Record(
        published=_published(edition, {name: file.path for name, file in files.items()}),
        first_published=identity.first_published,
        source=_public(identity.source),
        loudness_lufs=recording.loudness_lufs,
        true_peak_dbtp=recording.true_peak_dbtp,
        correction_db=sound.correction_db,
        sound=sound.key,
        passages=sound.passages_key,
        starts=tuple(cue.start_sample for cue in recording.cues),
        inputs=inputs,
        toolchain=toolchain,
        content=content,
        files=files,
    )


def _notices(fields: id3.TagFields, recording: Recording) -> Iterator[str]:
    """Yield what an editor should know of an episode."""
    if not id3.lyrics_fit(fields, recording.chapters, recording.samples):
        yield f"{fields.title}: {_NO_LYRICS}"
    if abs(recording.loudness_lufs - TARGET_LUFS) > TOLERANCE_LU + _ROUNDING_LU:
        yield f"{fields.title}: {_OFF_TARGET.format(recording.loudness_lufs, TARGET_LUFS)}"


def _lexicon_used(script: Script) -> set[tuple[str, str]]:
    """Return the editor's pronunciations that this script uses: as written, as said."""
    return {
        (sentence.text[change.start : change.end], shown(change.ipa) if change.ipa else change.spoken)
        for sentence in script.sentences
        for change in sentence.changes
        if change.rule == lexicon.RULE
    }


def audio_path(slug: str) -> str:
    """Return the path of an episode's MP3 below the output folder."""
    return f"episodes/{slug}/{slug}.mp3"


def output_paths(slug: str) -> tuple[str, ...]:
    """Return the paths of all files that an episode may have below the output folder."""
    return _paths(slug, EPISODE_RENDERINGS)


def wanted_paths(slug: str, site: SiteSettings) -> tuple[str, ...]:
    """Return the paths of the files of an episode that the settings ask for."""
    return _paths(slug, renderings_of(site))


def _paths(slug: str, renderings: Iterable[Rendering]) -> tuple[str, ...]:
    paths = (rendering.path.format(slug=slug) for rendering in renderings)
    return (audio_path(slug), *paths, records.path_of(slug))


def picture_paths(record: Record) -> tuple[str, ...]:
    """Return the paths of an episode's pictures below the output folder, as its record has them."""
    paths = (file.path for file in record.files.values())
    return tuple(path for path in paths if f"/{PICTURES}/" in path)


def is_of(slug: str, path: str) -> bool:
    """Tell whether a path, as a record that anybody may have changed has it, is in an episode's folder."""
    return path.startswith(f"episodes/{slug}/") and ".." not in path.split("/")


def builder_of(project: Project, index: FileIndex, *, cover: Cover, feed_guid: str, force: bool) -> Builder:
    """Return the builder of a run.

    Raises `ConfigError` when the cover cannot be used, or a sound of `[audio]`.
    """
    picture = cover.picture()
    jingles.find(project, project.settings.audio)
    return Builder(
        project=project,
        index=index,
        context=context_of(project, feed_guid=feed_guid, cover=picture, updated=""),
        cover_art=cover.tag_picture(),
        templates=tuple(own_templates(project)),
        force=force,
    )


def renderings_key(project: Project) -> str:
    """Return the hash of how an episode's files are made: templates, and the formats of what is written."""
    formats = [[rendering.name, rendering.format] for rendering in EPISODE_RENDERINGS]
    parts = [template_digest(), formats, RECORDING_FORMAT, PICTURES_FORMAT, *own_templates(project)]
    return tagged_hash("renderings", parts)


def _public(source: str) -> str:
    """Return a source's name as others may see it: of an article elsewhere, not where it lies."""
    return source if not source.startswith("../") else source.rpartition("/")[2]


def _file_record(path: str, data: bytes, key: str) -> FileRecord:
    return FileRecord(path=path, bytes=len(data), sha256=hashlib.sha256(data).hexdigest(), key=key)


def _published(edition: Edition, files: Mapping[str, str]) -> Published:
    article, recording, identity = edition.article, edition.recording, edition.identity
    return Published(
        slug=identity.slug,
        guid=identity.guid,
        title=article.title,
        language=article.language,
        summary=article.summary,
        authors=article.authors,
        tags=article.tags,
        published=edition.published,
        corrected=identity.corrected,
        source_url=article.source_url,
        imported=article.imported,
        licence=article.licence,
        image=article.image,
        season=article.season,
        episode=article.episode,
        voices=edition.voices,
        audio_bytes=recording.bytes,
        audio_digest=recording.digest,
        samples=recording.samples,
        chapters=recording.chapters,
        files=dict(sorted(files.items())),
    )
