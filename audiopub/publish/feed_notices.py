"""What an editor is told of the feeds when a run is over, besides what is wrong with an article.

This module owns those words. Each function takes the settings and the episodes that are published.
"""

from collections.abc import Sequence

from audiopub.config import SiteSettings
from audiopub.feed_settings import FeedSettings
from audiopub.model import Published
from audiopub.report import count

_SERIAL = "serial"
_NAMED = 5


def feed_notices(
    site: SiteSettings, parts: Sequence[FeedSettings], episodes: Sequence[Published]
) -> tuple[str, ...]:
    """Return all notices on the feed of all episodes and those of a part of them."""
    return (*_unfilled(parts, episodes), *_unnumbered(site, parts, episodes), *_aside(site, episodes))


def _unfilled(parts: Sequence[FeedSettings], episodes: Sequence[Published]) -> tuple[str, ...]:
    """Return what is told of feeds whose choice fits no episode."""
    return tuple(
        f"the [[feed]] {feed.name!r} is empty: no episode has what its only = {{…}} asks for. "
        "Compare that with the language, tags and authors in the records, episodes/*/episode.json."
        for feed in parts
        if not any(feed.only.holds(each) for each in episodes)
    )


def _unnumbered(
    site: SiteSettings, parts: Sequence[FeedSettings], episodes: Sequence[Published]
) -> tuple[str, ...]:
    """Return what is told of a series that is heard from its beginning when episodes of it have no number."""
    serials = [feed.only.holds for feed in parts if (feed.type or site.type) == _SERIAL]
    without = [
        each.slug
        for each in episodes
        if each.episode is None and (site.type == _SERIAL or any(holds(each) for holds in serials))
    ]
    if not without:
        return ()
    more = f" and {len(without) - _NAMED} more" if len(without) > _NAMED else ""
    have = "has" if len(without) == 1 else "have"
    told = (
        f'{count(len(without), "episode")} of a feed of the type "{_SERIAL}" {have} no number, so that apps '
        f"cannot tell in which order they are heard: {', '.join(without[:_NAMED])}{more}. Number them in the "
        'front matter of their articles, as in "episode: 1", with "season: 1" where there are several.'
    )
    return (told,)


def _aside(site: SiteSettings, episodes: Sequence[Published]) -> tuple[str, ...]:
    """Return what is told of feeds that are private because nobody said whether they are."""
    imported = sum(each.imported for each in episodes)
    if not imported or site.private is not None:
        return ()
    told = (
        f"{count(imported, 'episode')} of {len(episodes)} made from imported articles: directories are "
        "asked to leave out each feed that holds one, and search engines its pages. Below [site], say "
        "private = false if you may publish them, or private = true to keep it so."
    )
    return (told,)
