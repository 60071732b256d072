"""One episode as an e-book: text, recording, and which sentence is heard when (EPUB 3.3, Media Overlays).

This module owns the files in it and what its package document says of them. The text is shaped by `shapes` as
on the page, the times come from `overlay`, the bytes of the archive are `archive`'s. It refuses to claim more
accessibility than this edition has.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from typing import Any
from uuid import UUID

from audiopub.config import SiteSettings
from audiopub.edition import overlay, times, transcript
from audiopub.edition.addresses import safe_address
from audiopub.edition.archive import Archive, Entry
from audiopub.edition.context import SiteContext
from audiopub.edition.markup import (
    Markup,
    as_xml,
    attributes,
    element,
    join,
    render_xml,
    template,
)
from audiopub.edition.overlay import Part, Stretch
from audiopub.edition.shapes import description, read_whole
from audiopub.model import Edition
from audiopub.words import Words, direction, words_for

FOLDER = "EPUB"
PACKAGE, CONTENTS, ARTICLE = "package.opf", "nav.xhtml", "article.xhtml"
ARTICLE_OVERLAY, CONTENTS_OVERLAY = "article.smil", "nav.smil"
STYLE, COVER, AUDIO = "style.css", "cover.jpg", "audio.mp3"

FIRST_LEVEL = 2
"""Level of the article's own highest headings, below its title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A file as the package document lists it."""

    id: str
    href: str
    type: str
    properties: str = ""
    overlay: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """An edition, with what several files of its e-book need."""

    edition: Edition
    site: SiteSettings
    words: Words
    parts: tuple[Part, ...]
    overlays: Mapping[str, tuple[Stretch, ...]]

    @property
    def shared(self) -> dict[str, Any]:
        """Return what all templates are given."""
        article = self.edition.article
        return {
            "edition": self.edition,
            "article": article,
            "site": self.site,
            "words": self.words,
            "language": article.language,
            "direction": direction(article.language),
            "ui": as_xml(attributes(transcript.ui_attributes(self.words, article.language))),
            "voices": tuple(dict.fromkeys(credit.name for credit in self.edition.voices)),
        }


def render_epub(edition: Edition, site: SiteSettings, context: SiteContext) -> Archive:
    """Return the e-book, with a place for the recording."""
    book = _book(edition, site)
    text = {
        PACKAGE: render_xml("epub-package.opf", **book.shared, **_package(book)),
        CONTENTS: render_xml("epub-nav.xhtml", **book.shared, chapters=_contents(book)),
        ARTICLE: render_xml("epub-article.xhtml", **book.shared, **_article(book)),
        **{name: _overlay(name, stretches) for name, stretches in book.overlays.items()},
        STYLE: template("epub.css"),
        COVER: context.cover,
        **{picture.path: picture.data for picture in transcript.shown_pictures(edition)},
        AUDIO: None,
    }
    container = render_xml("epub-container.xml", package=f"{FOLDER}/{PACKAGE}")
    return Archive(
        entries=(
            Entry(name="mimetype", data=b"application/epub+zip"),
            Entry(name="META-INF/container.xml", data=container),
            *(Entry(name=f"{FOLDER}/{name}", data=data) for name, data in text.items()),
        )
    )


def _book(edition: Edition, site: SiteSettings) -> _Book:
    parts = overlay.parts_of(edition)
    overlays = {
        ARTICLE_OVERLAY: overlay.of_article(parts),
        CONTENTS_OVERLAY: overlay.of_contents(edition, parts, "toc"),
    }
    return _Book(
        edition=edition,
        site=site,
        words=words_for(edition.article.language),
        parts=parts,
        overlays={name: stretches for name, stretches in overlays.items() if stretches},
    )


def _overlay(name: str, stretches: Sequence[Stretch]) -> bytes:
    document = ARTICLE if name == ARTICLE_OVERLAY else CONTENTS
    return render_xml("epub-overlay.smil", document=document, audio=AUDIO, stretches=stretches)


def _contents(book: _Book) -> list[dict[str, str]]:
    return [
        {"id": part.id, "entry": overlay.entry_of(part), "title": part.chapter.title} for part in book.parts
    ]


def _article(book: _Book) -> dict[str, Any]:
    """Return what the text's template is given besides."""
    article, words = book.edition.article, book.words
    day = times.day(article.published or book.edition.published)
    return {
        "authors": words.join(article.authors),
        "date": words.date(day) if article.published else words("published_here", date=words.date(day)),
        "chapters": list(_chapters(book)),
        "source": _linked(article.source_url),
        "licence": _linked(article.licence),
    }


def _linked(value: str) -> str | Markup:
    address = safe_address(value)
    return element("a", value, href=address) if address else value


def _chapters(book: _Book) -> Iterator[dict[str, str | Markup]]:
    """Yield the text by chapters; what stands before the first of them is in it, too."""
    shape = transcript.shape_of(book.edition, book.words, first_level=FIRST_LEVEL)
    shape = replace(shape, marks=overlay.marks_of(book.edition), lazy=False)
    first, *others = book.parts
    begins = {part.begins: part.id for part in others}
    name, found = first.id, list[Markup]()
    for block, part in transcript.parts(book.edition, shape):
        if block in begins:
            yield {"id": name, "body": as_xml(join(found, "\n"))}
            name, found = begins.pop(block), []
        found.append(part)
    yield {"id": name, "body": as_xml(join(found, "\n"))}


def _package(book: _Book) -> dict[str, Any]:
    """Return what the package document's template is given besides."""
    edition = book.edition
    lengths = {name: overlay.length_ms(stretches) for name, stretches in book.overlays.items()}
    return {
        "identifier": _identifier(edition.identity.guid),
        "published": edition.article.published or edition.published,
        "modified": times.moment(edition.identity.corrected).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "duration": times.vtt_stamp(sum(lengths.values())),
        "overlays": [
            {"id": _overlay_id(name), "duration": times.vtt_stamp(length)} for name, length in lengths.items()
        ],
        "access": list(_access(book)),
        "manifest": list(_manifest(book)),
    }


def _identifier(guid: str) -> str:
    try:
        return UUID(guid).urn
    except ValueError:
        return guid


def _overlay_id(name: str) -> str:
    return name.replace(".smil", "-overlay")


def _manifest(book: _Book) -> Iterator[Item]:
    by_document = {CONTENTS: CONTENTS_OVERLAY, ARTICLE: ARTICLE_OVERLAY}
    overlays = {name: _overlay_id(each) for name, each in by_document.items() if each in book.overlays}
    xhtml, smil = "application/xhtml+xml", "application/smil+xml"
    yield Item(id="nav", href=CONTENTS, type=xhtml, properties="nav", overlay=overlays.get(CONTENTS, ""))
    yield Item(id="article", href=ARTICLE, type=xhtml, overlay=overlays[ARTICLE])
    for name in book.overlays:
        yield Item(id=_overlay_id(name), href=name, type=smil)
    yield Item(id="style", href=STYLE, type="text/css")
    yield Item(id="cover", href=COVER, type="image/jpeg", properties="cover-image")
    for number, picture in enumerate(transcript.shown_pictures(book.edition), 1):
        yield Item(id=f"picture-{number}", href=picture.path, type=picture.type)
    yield Item(id="audio", href=AUDIO, type="audio/mpeg")


def _access(book: _Book) -> Iterator[tuple[str, str]]:
    """Yield the accessibility metadata, after schema.org."""
    blocks = transcript.shown_blocks(book.edition)
    pictures = [block for block in blocks if block.image]
    inside = [block for block in pictures if block.image and block.image.src in book.edition.pictures]
    is_described = all(description(block) for block in inside)
    is_all_aloud = read_whole(blocks)
    features: tuple[str, ...] = (
        "synchronizedAudioText",
        "structuralNavigation",
        "tableOfContents",
        "readingOrder",
    )
    modes = ("textual", "auditory", *(["visual"] if inside else []))
    yield from (("accessMode", mode) for mode in modes)
    yield "accessModeSufficient", "textual" if is_described else "textual,visual"
    if is_all_aloud:
        yield "accessModeSufficient", "auditory"
    described = ("alternativeText",) if inside and is_described else ()
    features = (*features, "displayTransformability", *described)
    yield from (("accessibilityFeature", feature) for feature in features)
    yield "accessibilityHazard", "none"
    said = {
        "epub_summary": True,
        "epub_silent": not is_all_aloud,
        "epub_pictures": len(inside) < len(pictures),
    }
    yield "accessibilitySummary", " ".join(book.words(key) for key, is_so in said.items() if is_so)
