"""The pages of the whole site and the feed: always from all episodes, written only when they differ.

This module owns `site.json` in the stage folder: the hashes of the site's own files and of the records, so
that a file changed by hand is noticed and a page no longer needed is removed.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from audiopub.edition import cover as covers
from audiopub.edition.renderings import SiteContext, render_site, template_digest
from audiopub.errors import ConfigError
from audiopub.model import Published
from audiopub.publish.commit import STAGE_NAME
from audiopub.publish.files import FileIndex
from audiopub.publish.plan import Action, Reason
from audiopub.publish.project import Project
from audiopub.publish.rehearsal import Stage
from audiopub.publish.survey import damage
from audiopub.store import converting_refusals, tagged_hash

_STATE_PATH = f"{STAGE_NAME}/site.json"
_FORMAT = 1
SITE_FORMAT = 1
"""Raised when the feed or another page of the site is written differently from the same input."""
LOCAL_URL = "http://127.0.0.1:8000"
"""What the feed says while no `base_url` is set: the address at which the folder is served for trying."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteState:
    """What the site's own files were made from, their hashes by path, and those of the records by slug."""

    key: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)


def load_state(output: Path) -> SiteState:
    """Return the recorded state; an empty one when there is none that can be trusted."""
    try:
        tables: Any = json.loads((output / _STATE_PATH).read_bytes())
        if tables["format"] != _FORMAT:
            return SiteState()
        return SiteState(key=tables["key"], files=dict(tables["files"]), records=dict(tables["records"]))
    except (OSError, ValueError, KeyError, TypeError):
        return SiteState()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The picture of the feed: `key` is known without making it."""

    key: str
    project: Project

    def picture(self) -> bytes:
        """Return the JPEG. Raises `ConfigError` when the given one cannot be used."""
        site = self.project.settings.site
        if not site.cover_file:
            return covers.make_cover(site.title, site.language)
        path = self.project.folder / site.cover_file
        if not path.is_file():
            raise ConfigError(
                "the picture that [site] cover names is not there.",
                where=str(path),
                next_step='Put it there, or write cover = "made" to have one made from the title.',
            )
        with converting_refusals(path):
            return covers.check_cover(path.read_bytes(), str(path))


def cover_of(project: Project, index: FileIndex) -> Cover:
    """Return the cover that `[site] cover` names, or the one made from the site's title."""
    site = project.settings.site
    given = index.digest(project.folder / site.cover_file) if site.cover_file else None
    key = tagged_hash("cover", [covers.COVER_FORMAT, given or "", site.cover_file, site.title, site.language])
    return Cover(key=key, project=project)


def context_of(project: Project, *, feed_guid: str, cover: bytes, updated: str) -> SiteContext:
    """Return what all renderings are told about the site."""
    base = project.settings.site.base_url or LOCAL_URL
    return SiteContext(
        feed_guid=feed_guid, feed_url=f"{base}/feed.xml", base_url=base, cover=cover, updated=updated
    )


def stage_site(
    project: Project,
    index: FileIndex,
    *,
    cover: Cover,
    feed_guid: str,
    episodes: Sequence[Published],
    record_digests: Mapping[str, str],
    into: Stage,
    force: bool = False,
) -> tuple[Action, ...]:
    """Stage the site's pages as far as they differ from what lies there; return what is to happen to each.

    They are not even made when nothing they are made from changed, unless `force` asks for it.
    """
    state = load_state(project.output)
    key = _key(project, cover, feed_guid, record_digests)
    damaged = {path: damage(index, project.output, path, sha) for path, sha in state.files.items()}
    if state.key == key and not any(damaged.values()) and not force:
        return tuple(Action(output=path, action="keep") for path in sorted(state.files))
    updated = max((episode.corrected for episode in episodes), default="")
    context = context_of(project, feed_guid=feed_guid, cover=cover.picture(), updated=updated)
    pages = render_site(project.settings.site, context, episodes)
    actions = []
    for path, data in sorted(pages.items()):
        is_new = index.digest(project.output / path) != hashlib.sha256(data).hexdigest()
        if is_new:
            into.write(path, data)
        reasons = (damaged.get(path) or _CHANGED,) if is_new else ()
        actions.append(Action(output=path, action="build" if is_new else "keep", reasons=reasons))
    for path in sorted(state.files.keys() - pages.keys()):
        into.delete(path)
        actions.append(Action(output=path, action="remove", reasons=(_UNNEEDED,)))
    _stage_state(key, pages, record_digests, into)
    return tuple(actions)


_UNNEEDED = Reason(kind="content", text="it is no longer part of the site")
_CHANGED = Reason(kind="content", text="the episodes or the site's settings changed")


def _key(project: Project, cover: Cover, feed_guid: str, record_digests: Mapping[str, str]) -> str:
    site = site_key(project)
    return tagged_hash(
        "site", [SITE_FORMAT, site, cover.key, feed_guid, template_digest(), dict(record_digests)]
    )


def site_key(project: Project) -> str:
    """Return the key of `[site]`."""
    return tagged_hash("[site]", project.settings.site.model_dump(mode="json"))


def _stage_state(
    key: str, pages: Mapping[str, bytes], record_digests: Mapping[str, str], into: Stage
) -> None:
    tables = {
        "format": _FORMAT,
        "key": key,
        "files": {path: hashlib.sha256(data).hexdigest() for path, data in sorted(pages.items())},
        "records": dict(sorted(record_digests.items())),
    }
    into.write(_STATE_PATH, (json.dumps(tables, indent=1) + "\n").encode())
