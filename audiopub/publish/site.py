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

from audiopub.edition.renderings import SiteContext, render_site, template_digest
from audiopub.publish.commit import STAGE_NAME
from audiopub.publish.cover import Cover
from audiopub.publish.files import FileIndex, digest_file
from audiopub.publish.part_feeds import PartFeed
from audiopub.publish.plan import Action, Reason
from audiopub.publish.project import Project
from audiopub.publish.rehearsal import Stage
from audiopub.publish.shelf import Shelved
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
    """What the site's own files were made from, their hashes by path, and those of the records by slug.

    `owner` is the name of the project that published it, as its ledger has it. Without a `key` there are no
    notes that can be trusted.
    """

    key: str = ""
    owner: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)


def load_state(output: Path) -> SiteState:
    """Return the recorded state; an empty one when there is none that can be trusted."""
    try:
        tables: Any = json.loads((output / _STATE_PATH).read_bytes())
        if tables["format"] != _FORMAT:
            return SiteState()
        return SiteState(
            key=tables["key"],
            owner=tables.get("owner", ""),
            files=dict(tables["files"]),
            records=dict(tables["records"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return SiteState()


def context_of(project: Project, *, feed_guid: str, cover: bytes, updated: str) -> SiteContext:
    """Return what all renderings are told about the site."""
    base = project.settings.site.base_url or LOCAL_URL
    return SiteContext(
        feed_guid=feed_guid, base_url=base, cover=cover, updated=updated, templates=project.templates
    )


def own_templates(project: Project) -> list[tuple[str, str]]:
    """Return the names and hashes of the files in the folder of the project's own templates."""
    folder = project.templates
    if folder is None:
        return []
    with converting_refusals(folder):
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        return [(path.relative_to(folder).as_posix(), digest_file(path)) for path in files]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a site is made of: whose it is, its feed's guid, its episodes with their records' hashes.

    `feeds` are those of a part of the episodes.
    """

    owner: str
    feed_guid: str
    feeds: tuple[PartFeed, ...]
    episodes: Sequence[Shelved]

    @property
    def records(self) -> dict[str, str]:
        """Return the hashes of the records by slug, sorted."""
        return dict(sorted((each.published.slug, each.record_sha256) for each in self.episodes))


def stage_site(
    project: Project,
    index: FileIndex,
    *,
    cover: Cover,
    contents: Contents,
    into: Stage,
    force: bool = False,
) -> tuple[Action, ...]:
    """Stage the site's pages as far as they differ from what lies there; return what is to happen to each.

    They are not even made when nothing they are made from changed, unless `force` asks for it.
    """
    state = load_state(project.output)
    key = _key(project, cover, contents)
    damaged = {path: damage(index, project.output, path, sha) for path, sha in state.files.items()}
    if state.key == key and not any(damaged.values()) and not force:
        return tuple(Action(output=path, action="keep") for path in sorted(state.files))
    pages = _pages(project, cover, contents)
    actions = []
    for path, data in sorted(pages.items()):
        is_new = _write(project, index, path, data, into)
        reasons = (damaged.get(path) or _CHANGED,) if is_new else ()
        actions.append(Action(output=path, action="build" if is_new else "keep", reasons=reasons))
    for path in sorted(state.files.keys() - pages.keys()):
        into.delete(path)
        actions.append(Action(output=path, action="remove", reasons=(_UNNEEDED,)))
    _write(project, index, _STATE_PATH, _state(key, pages, contents), into)
    return tuple(actions)


def _pages(project: Project, cover: Cover, contents: Contents) -> Mapping[str, bytes]:
    """Return the site's own files by path."""
    episodes = [each.published for each in sorted(contents.episodes, key=lambda each: each.published.slug)]
    updated = max((episode.corrected for episode in episodes), default="")
    context = context_of(project, feed_guid=contents.feed_guid, cover=cover.picture(), updated=updated)
    channels = [feed.channel() for feed in contents.feeds]
    return render_site(project.settings.site, context, episodes, channels)


def _write(project: Project, index: FileIndex, path: str, data: bytes, into: Stage) -> bool:
    """Stage a file if it differs from what lies there; tell whether it does."""
    is_new = index.digest(project.output / path) != hashlib.sha256(data).hexdigest()
    if is_new:
        into.write(path, data)
    return is_new


def is_private(path: str) -> bool:
    """Tell whether a path below the output folder is of our own notes, which nobody publishes."""
    return path.startswith(f"{STAGE_NAME}/")


_UNNEEDED = Reason(kind="content", text="it is no longer part of the site")
_CHANGED = Reason(kind="content", text="the episodes or the site's settings changed")


def _key(project: Project, cover: Cover, contents: Contents) -> str:
    parts = [site_key(project), cover.key, contents.owner, contents.feed_guid, template_digest()]
    feeds = [feed.key for feed in contents.feeds]
    own = own_templates(project)
    return tagged_hash("site", [SITE_FORMAT, *parts, feeds, own, contents.records])


def site_key(project: Project) -> str:
    """Return the key of `[site]`."""
    return tagged_hash("[site]", project.settings.site.model_dump(mode="json"))


def _state(key: str, pages: Mapping[str, bytes], contents: Contents) -> bytes:
    tables = {
        "format": _FORMAT,
        "key": key,
        "owner": contents.owner,
        "files": {path: hashlib.sha256(data).hexdigest() for path, data in sorted(pages.items())},
        "records": contents.records,
    }
    return (json.dumps(tables, indent=1) + "\n").encode()
