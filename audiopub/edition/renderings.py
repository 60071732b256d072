"""The files of an edition, as tables that publishing walks.

This module owns which renderings an episode has, where they lie and in which order they are put in place.
A rendering's `format` rises when its code writes something else for the same values.
"""

from collections.abc import Callable
from dataclasses import dataclass

from audiopub.config import SiteSettings
from audiopub.edition.archive import Archive
from audiopub.edition.captions import render_srt, render_transcript, render_vtt
from audiopub.edition.chapters import render_chapters
from audiopub.edition.context import SiteContext
from audiopub.edition.epub import render_epub
from audiopub.edition.markup import template_digest
from audiopub.edition.page import render_page
from audiopub.edition.site import render_site
from audiopub.model import Edition

__all__ = [
    "EPISODE_RENDERINGS",
    "Rendering",
    "SiteContext",
    "render_site",
    "renderings_of",
    "template_digest",
]

Render = Callable[[Edition, SiteSettings, SiteContext], bytes | Archive]
"""What makes a rendering: its bytes, or the archive that is to hold the recording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """One file of an episode: its name, its path with `{slug}`, its format number, and what makes it."""

    name: str
    path: str
    format: int
    render: Render


def _of_edition(render: Callable[[Edition], bytes]) -> Render:
    """Return a rendering that needs nothing of the site."""
    return lambda edition, _site, _context: render(edition)


EPISODE_RENDERINGS: tuple[Rendering, ...] = (
    Rendering(name="vtt", path="episodes/{slug}/captions.vtt", format=1, render=_of_edition(render_vtt)),
    Rendering(name="srt", path="episodes/{slug}/captions.srt", format=1, render=_of_edition(render_srt)),
    Rendering(
        name="transcript",
        path="episodes/{slug}/transcript.json",
        format=1,
        render=_of_edition(render_transcript),
    ),
    Rendering(
        name="chapters", path="episodes/{slug}/chapters.json", format=1, render=_of_edition(render_chapters)
    ),
    Rendering(name="epub", path="episodes/{slug}/{slug}.epub", format=1, render=render_epub),
    Rendering(name="page", path="episodes/{slug}/index.html", format=1, render=render_page),
)
"""In the order in which they are put in place: the page last, since it names the others."""


def renderings_of(site: SiteSettings) -> tuple[Rendering, ...]:
    """Return the renderings that the settings ask for."""
    return tuple(each for each in EPISODE_RENDERINGS if site.epub or each.name != "epub")
