"""What a page says of itself to machines: JSON-LD after schema.org and its accessibility vocabulary.

This module owns those claims. It refuses to claim what the edition does not hold: text alone suffices
only when every picture is described, sound alone only when every block is read aloud.
"""

from collections.abc import Iterator
from typing import Any

from audiopub.config import SiteSettings
from audiopub.edition import times
from audiopub.edition.context import SiteContext
from audiopub.edition.shapes import description, read_whole
from audiopub.edition.transcript import shown_blocks, shown_pictures
from audiopub.model import Edition
from audiopub.words import Words


def json_ld(edition: Edition, site: SiteSettings, context: SiteContext, words: Words) -> dict[str, Any]:
    """Return the graph of an episode's page: the article, its audio, and the podcast episode."""
    folder = f"episodes/{edition.identity.slug}"
    page = context.url(f"{folder}/index.html")
    audio = _audio(edition, context.url(f"{folder}/{edition.identity.slug}.mp3"), page)
    article = _article(edition, page) | _access(edition, words) | {"audio": {"@id": audio["@id"]}}
    if picture := picture_address(edition, context):
        article["image"] = picture
    if site.epub:
        article["encoding"] = _epub(context.url(f"{folder}/{edition.identity.slug}.epub"))
    episode = {
        "@type": "PodcastEpisode",
        "@id": f"{page}#episode",
        "name": edition.article.title,
        "url": page,
        "identifier": edition.identity.guid,
        "datePublished": edition.published,
        "associatedMedia": {"@id": audio["@id"]},
        "partOfSeries": {"@type": "PodcastSeries", "name": site.title, "webFeed": context.feed_url},
    }
    return {"@context": "https://schema.org", "@graph": [article, audio, episode]}


def picture_address(edition: Edition, context: SiteContext) -> str:
    """Return where the episode's picture is: its own, else the first in its text, else ""."""
    own = edition.pictures.get(edition.article.image)
    first = next(iter(shown_pictures(edition)), None)
    picture = own or first
    return context.url(f"episodes/{edition.identity.slug}/{picture.path}") if picture else ""


def _article(edition: Edition, page: str) -> dict[str, Any]:
    article = edition.article
    found = {
        "@type": "Article",
        "@id": f"{page}#article",
        "headline": article.title,
        "url": page,
        "inLanguage": article.language,
        "datePublished": article.published or edition.published,
        "dateModified": edition.identity.corrected,
        "description": article.summary,
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "keywords": list(article.tags),
        "isBasedOn": article.source_url,
        "license": article.licence,
    }
    return {key: value for key, value in found.items() if value}


def _audio(edition: Edition, url: str, page: str) -> dict[str, Any]:
    return {
        "@type": "AudioObject",
        "@id": f"{page}#audio",
        "contentUrl": url,
        "encodingFormat": "audio/mpeg",
        "duration": times.iso_duration(edition.recording.samples),
        "contentSize": str(edition.recording.bytes),
        "inLanguage": edition.article.language,
    }


def _epub(url: str) -> dict[str, Any]:
    return {"@type": "MediaObject", "contentUrl": url, "encodingFormat": "application/epub+zip"}


def _access(edition: Edition, words: Words) -> dict[str, Any]:
    blocks = shown_blocks(edition)
    pictures = [block for block in blocks if block.image]
    described = all(description(block).strip() for block in pictures)
    all_aloud = read_whole(blocks)
    summary = "access_summary_all" if all_aloud else "access_summary_part"
    return {
        "accessMode": ["textual", "auditory", *(["visual"] if pictures else [])],
        "accessModeSufficient": [
            _modes(*modes) for modes in _sufficient(described, all_aloud, bool(pictures))
        ],
        "accessibilityFeature": [
            "synchronizedAudioText",
            "structuralNavigation",
            "displayTransformability",
            *(["alternativeText"] if pictures and described else []),
        ],
        "accessibilityControl": ["fullKeyboardControl", "fullMouseControl", "fullTouchControl"],
        "accessibilityHazard": "none",
        "accessibilitySummary": words(summary),
    }


def _sufficient(described: bool, all_aloud: bool, pictures: bool) -> Iterator[tuple[str, ...]]:  # noqa: FBT001 -- private, three facts of one line
    if described:
        yield ("textual",)
    if pictures:
        yield ("textual", "visual")
    if all_aloud and not pictures:
        yield ("auditory",)


def _modes(*modes: str) -> dict[str, Any]:
    return {"@type": "ItemList", "itemListElement": list(modes), "description": " ".join(modes)}
