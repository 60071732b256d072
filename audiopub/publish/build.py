"""One episode's files from its passages: the MP3, its renderings, and the record.

This module decides file by file what is kept and what is written, and stages it; it refuses to make
anything public.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial

from audiopub.audio import id3
from audiopub.config import SiteSettings
from audiopub.edition.renderings import EPISODE_RENDERINGS, SiteContext, template_digest
from audiopub.model import Edition, Identity, Published, Recording, Script
from audiopub.publish import record as records
from audiopub.publish.commit import Transaction
from audiopub.publish.files import FileIndex
from audiopub.publish.plan import Action, Reason
from audiopub.publish.prepare import Prepared, essence
from audiopub.publish.project import Project
from audiopub.publish.record import AUDIO, FileRecord, Record
from audiopub.publish.site import SITE_FORMAT
from audiopub.publish.sound import Sound, recorded
from audiopub.publish.survey import FORCED, damage
from audiopub.script import lexicon
from audiopub.speech.voices import credit
from audiopub.store import tagged_hash

RECORDING_FORMAT = 1
"""Raised when the tag, the Info frame or the order of bytes in an MP3 changes."""

_NO_LYRICS = "the text is too long for the MP3's tag and is only on the page."


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A staged episode: its record, what was done with each file, and what an editor should know of it."""

    record: Record
    actions: tuple[Action, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """What the files of all episodes of a run share. `cover_art` is the JPEG in the tags.

    With `force`, every file is made again; one that comes out the same is still not written.
    """

    project: Project
    index: FileIndex
    context: SiteContext
    cover_art: bytes
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
        into: Transaction,
    ) -> Built:
        """Stage whatever differs from what lies in the output folder."""
        fields = self._tag_fields(prepared, identity, published)
        recording, audio, audio_action = self._audio(
            prepared.script, fields, sound, old=old, into=into, identity=identity
        )
        edition = Edition(
            identity=identity,
            published=published,
            article=prepared.article,
            script=prepared.script,
            recording=recording,
            voices=tuple(dict.fromkeys(credit(voice) for voice in prepared.voices.values())),
            lexicon=tuple(sorted(_lexicon_used(prepared.script))),
        )
        files, actions = self._renderings(edition, old, into)
        files[AUDIO] = audio
        record = Record(
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
            content=prepared.content,
            files=files,
        )
        actions = [audio_action, *actions, self._record(record, old, into)]
        fits = id3.lyrics_fit(fields, recording.chapters, recording.samples)
        notices = () if fits else (f"{edition.article.title}: {_NO_LYRICS}",)
        return Built(record=record, actions=tuple(actions), notices=notices)

    def _audio(
        self,
        script: Script,
        fields: id3.TagFields,
        sound: Sound,
        *,
        identity: Identity,
        old: Record | None,
        into: Transaction,
    ) -> tuple[Recording, FileRecord, Action]:
        path = f"episodes/{identity.slug}/{identity.slug}.mp3"
        tag = partial(id3.build, fields)
        cues, chapters, samples = sound.timeline(script)
        tag_digest = hashlib.sha256(tag(chapters, samples)).hexdigest()
        key = tagged_hash("recording", [RECORDING_FORMAT, sound.passages_key, tag_digest])
        reason = self._stale(old, AUDIO, path, key)
        if reason is None and old is not None:
            file = old.files[AUDIO]
            recording = recorded(old, cues, chapters, size=file.bytes, digest=file.sha256)
            return recording, file, Action(output=path, action="keep")
        target = into.reserve(path)
        recording = sound.write(target, script, tag)
        file = FileRecord(path=path, bytes=recording.bytes, sha256=recording.digest, key=key)
        if self.index.digest(self.project.output / path) == recording.digest:
            return recording, file, Action(output=path, action="keep")
        into.adopt(path, recording.digest)
        return recording, file, Action(output=path, action="build", reasons=_reasons(reason))

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

    def _renderings(
        self, edition: Edition, old: Record | None, into: Transaction
    ) -> tuple[dict[str, FileRecord], list[Action]]:
        shown = replace(edition, article=essence(edition.article))
        base = tagged_hash(
            "edition", [asdict(shown), _site_key(self.project.settings.site), template_digest()]
        )
        files: dict[str, FileRecord] = {}
        actions: list[Action] = []
        for rendering in EPISODE_RENDERINGS:
            path = rendering.path.format(slug=edition.identity.slug)
            key = tagged_hash("rendering", [base, rendering.name, rendering.format])
            reason = self._stale(old, rendering.name, path, key)
            if reason is None and old is not None:
                files[rendering.name] = old.files[rendering.name]
                actions.append(Action(output=path, action="keep"))
                continue
            data = rendering.render(edition, self.project.settings.site, self.context)
            files[rendering.name] = _file_record(path, data, key)
            actions.append(self._write(path, data, reason, into))
        return files, actions

    def _record(self, record: Record, old: Record | None, into: Transaction) -> Action:
        reason = Reason(kind="content", text="it is new") if old is None else None
        path = records.path_of(record.published.slug)
        return self._write(path, records.to_json(record), reason, into)

    def _write(self, path: str, data: bytes, reason: Reason | None, into: Transaction) -> Action:
        if self.index.digest(self.project.output / path) == hashlib.sha256(data).hexdigest():
            return Action(output=path, action="keep")
        into.write(path, data)
        return Action(output=path, action="build", reasons=_reasons(reason))

    def _stale(self, old: Record | None, name: str, path: str, key: str) -> Reason | None:
        """Return why a file is to be made, or None when it lies there as this key made it."""
        file = old.files.get(name) if old else None
        if file is None or file.path != path:
            return Reason(kind="content", text="it is new")
        if file.key != key:
            return Reason(kind="content", text="what it is made from changed")
        if self.force:
            return FORCED
        return damage(self.index, self.project.output, path, file.sha256)


def _lexicon_used(script: Script) -> set[tuple[str, str]]:
    """Return the editor's pronunciations that this script uses: as written, as said."""
    return {
        (sentence.text[change.start : change.end], change.spoken)
        for sentence in script.sentences
        for change in sentence.changes
        if change.rule == lexicon.RULE
    }


def renderings_key() -> str:
    """Return the hash of how files are made: templates, and the formats of all that is written."""
    formats = [[rendering.name, rendering.format] for rendering in EPISODE_RENDERINGS]
    return tagged_hash("renderings", [template_digest(), formats, RECORDING_FORMAT, SITE_FORMAT])


def _public(source: str) -> str:
    """Return a source's name as others may see it: of an article elsewhere, not where it lies."""
    return source if not source.startswith("../") else source.rpartition("/")[2]


def _site_key(site: SiteSettings) -> str:
    return tagged_hash("site", site.model_dump(mode="json"))


def _file_record(path: str, data: bytes, key: str) -> FileRecord:
    return FileRecord(path=path, bytes=len(data), sha256=hashlib.sha256(data).hexdigest(), key=key)


def _reasons(reason: Reason | None) -> tuple[Reason, ...]:
    return (reason,) if reason else ()


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
