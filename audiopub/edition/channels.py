"""The further feeds: each like the feed of all episodes, with settings of its own, of those it chooses.

This module owns where they lie and what of the site is other in them. It refuses to write feeds itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from audiopub.config import SiteSettings
from audiopub.edition.context import SiteContext
from audiopub.feed_settings import FeedSettings
from audiopub.model import Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A further feed: its settings, its `podcast:guid` (empty: not yet), and its own JPEG if it has one."""

    settings: FeedSettings
    guid: str
    cover: bytes | None = None

    @property
    def path(self) -> str:
        """Return where its first page lies below the output folder."""
        return f"feeds/{self.settings.name}.xml"

    @property
    def cover_path(self) -> str:
        """Return where its own picture lies."""
        return f"feeds/{self.settings.name}.jpg"

    def chosen(self, episodes: Sequence[Published]) -> list[Published]:
        """Return the episodes it holds."""
        return [episode for episode in episodes if self.settings.only.holds(episode)]

    def site(self, site: SiteSettings) -> SiteSettings:
        """Return the site's settings as they are in this feed."""
        return site.model_copy(update=self.settings.instead())

    def context(self, context: SiteContext, episodes: Sequence[Published]) -> SiteContext:
        """Return the site's context as it is in this feed, which holds these episodes."""
        return replace(
            context,
            feed_guid=self.guid,
            feed_path=self.path,
            cover_path=self.cover_path if self.cover is not None else context.cover_path,
            updated=max((episode.corrected for episode in episodes), default=""),
        )


def listed(context: SiteContext, channels: Sequence[Channel]) -> Iterator[dict[str, str]]:
    """Yield what the index tells of each further feed."""
    for channel in channels:
        feed = channel.settings
        yield {"title": feed.title, "path": channel.path, "address": context.url(channel.path)}
