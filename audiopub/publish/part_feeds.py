"""The feeds of a part of the episodes: what each is made from besides them."""

from collections.abc import Mapping
from dataclasses import dataclass

from audiopub.edition.channels import Channel
from audiopub.feed_settings import FeedSettings
from audiopub.publish.cover import Cover, cover_of
from audiopub.publish.files import FileIndex
from audiopub.publish.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFeed:
    """A feed of a part of the episodes: its settings, its guid, and its cover, None if it has the site's."""

    settings: FeedSettings
    guid: str
    cover: Cover | None

    @property
    def key(self) -> list[object]:
        """Return all it is made from but the episodes."""
        return [self.settings.model_dump(mode="json"), self.guid, self.cover.key if self.cover else ""]

    def channel(self) -> Channel:
        """Return what it is written from. Raises `ConfigError` when its cover cannot be used."""
        picture = self.cover.picture() if self.cover else None
        return Channel(settings=self.settings, guid=self.guid, cover=picture)


def part_feeds(
    project: Project, index: FileIndex, guids: Mapping[str, str], *, anew: bool = False
) -> tuple[PartFeed, ...]:
    """Return the feeds that `[[feed]]` asks for; `guids` are theirs by name, `anew` is that of covers."""
    return tuple(
        PartFeed(
            settings=feed, guid=guids.get(feed.name, ""), cover=_own_cover(project, index, feed, anew=anew)
        )
        for feed in project.settings.feed
    )


def _own_cover(project: Project, index: FileIndex, feed: FeedSettings, *, anew: bool) -> Cover | None:
    if not feed.cover:
        return None
    site = project.settings.site.model_copy(update={**feed.instead(), "cover": feed.cover})
    setting = f"the cover of the [[feed]] {feed.name!r}"
    return cover_of(project, index, site=site, setting=setting, anew=anew)
