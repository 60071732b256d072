"""What the renderings know of the site beyond its settings.

This module owns that value and how addresses are made from it.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteContext:
    """Values of one run that several pages share.

    `feed_guid` is the feed's `podcast:guid` (empty: not yet). `base_url` is absolute, without a slash at its
    end. `cover` is the site's JPEG. `feed_path` and `cover_path` are where feed and picture lie below the
    output folder. `templates` is the folder of the project's own templates, if it has one. `updated` is the
    RFC 3339 time of the latest correction of any episode (empty: none).
    """

    feed_guid: str
    base_url: str
    cover: bytes
    updated: str
    feed_path: str = "feed.xml"
    cover_path: str = "cover.jpg"
    templates: Path | None = None

    @property
    def feed_url(self) -> str:
        """Return the absolute address of the feed's first page."""
        return self.url(self.feed_path)

    def url(self, path: str) -> str:
        """Return the absolute address of a path below the output folder."""
        return f"{self.base_url}/{path}"
