"""The files of an edition, as tables that publishing walks.

This module owns which renderings an episode has, where they lie and in which order they are put in place.
A rendering's `format` rises when its code writes something else for the same values. What renders is loaded
with its libraries when something is rendered: a run that finds all up to date reads this table alone.
"""

import functools
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from audiopub.config import SiteSettings
from audiopub.edition.archive import Archive
from audiopub.edition.channels import Channel
from audiopub.edition.context import SiteContext
from audiopub.model import Edition, Published
from audiopub.words import WORDS_FOLDER

__all__ = [
    "COVER_FORMAT",
    "EPISODE_RENDERINGS",
    "Rendering",
    "SiteContext",
    "render_site",
    "renderings_of",
    "template_digest",
]

Render = Callable[[Edition, SiteSettings, SiteContext], bytes | Archive]
"""What makes a rendering: its bytes, or the archive that is to hold the recording."""

COVER_FORMAT = 1
"""Raised when a cover, made or given, comes out as another picture from the same input."""

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """One file of an episode: its name, its path with `{slug}`, its format number, and what makes it."""

    name: str
    path: str
    format: int
    render: Render


def _vtt(edition: Edition, _site: SiteSettings, _context: SiteContext) -> bytes:
    from audiopub.edition.captions import render_vtt

    return render_vtt(edition)


def _srt(edition: Edition, _site: SiteSettings, _context: SiteContext) -> bytes:
    from audiopub.edition.captions import render_srt

    return render_srt(edition)


def _transcript(edition: Edition, _site: SiteSettings, _context: SiteContext) -> bytes:
    from audiopub.edition.captions import render_transcript

    return render_transcript(edition)


def _chapters(edition: Edition, _site: SiteSettings, _context: SiteContext) -> bytes:
    from audiopub.edition.chapters import render_chapters

    return render_chapters(edition)


def _epub(edition: Edition, site: SiteSettings, context: SiteContext) -> Archive:
    from audiopub.edition.epub import render_epub

    return render_epub(edition, site, context)


def _page(edition: Edition, site: SiteSettings, context: SiteContext) -> bytes:
    from audiopub.edition.page import render_page

    return render_page(edition, site, context)


EPISODE_RENDERINGS: tuple[Rendering, ...] = (
    Rendering(name="vtt", path="episodes/{slug}/captions.vtt", format=1, render=_vtt),
    Rendering(name="srt", path="episodes/{slug}/captions.srt", format=1, render=_srt),
    Rendering(name="transcript", path="episodes/{slug}/transcript.json", format=1, render=_transcript),
    Rendering(name="chapters", path="episodes/{slug}/chapters.json", format=1, render=_chapters),
    Rendering(name="epub", path="episodes/{slug}/{slug}.epub", format=1, render=_epub),
    Rendering(name="page", path="episodes/{slug}/index.html", format=1, render=_page),
)
"""In the order in which they are put in place: the page last, since it names the others."""


def load() -> None:
    """Import all that the renderings need: a tenth of a second, in which a voice may speak."""
    from audiopub.edition import captions, chapters, epub, page, site  # noqa: F401


def renderings_of(site: SiteSettings) -> tuple[Rendering, ...]:
    """Return the renderings that the settings ask for."""
    return tuple(each for each in EPISODE_RENDERINGS if site.epub or each.name != "epub")


def render_site(
    site: SiteSettings,
    context: SiteContext,
    episodes: Sequence[Published],
    channels: Sequence[Channel] = (),
) -> dict[str, bytes]:
    """Return every file of the site besides the episodes, by its path below the output folder."""
    from audiopub.edition.site import render_site as render

    return render(site, context, episodes, channels)


@functools.cache
def template_digest() -> str:
    """Return the SHA-256 of all templates, styles, scripts and word tables, in hex."""
    digest = hashlib.sha256()
    files = [path for name in ("templates", "assets") for path in (_FOLDER / name).iterdir()]
    for path in sorted([*files, *WORDS_FOLDER.glob("*.toml")]):
        data = path.read_bytes()
        digest.update(f"{path.parent.name}/{path.name} {len(data)}\n".encode() + data)
    return digest.hexdigest()
