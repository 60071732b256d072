"""The page of one episode: player, chapters, and the text that is read along.

This module owns what the page's template is given. It refuses to shape the text itself (`transcript`) and
to know how the page looks (`assets`).
"""

from typing import Any

from audiopub.config import SiteSettings
from audiopub.edition import structured, times, transcript
from audiopub.edition.addresses import safe_address
from audiopub.edition.context import SiteContext
from audiopub.edition.markup import (
    Markup,
    attributes,
    for_script,
    nonce,
    render,
    security_policy,
)
from audiopub.edition.speakers import speaker_voices
from audiopub.model import Edition
from audiopub.words import Words, direction, words_for

ROOT = "../../"
"""Where the output folder is, seen from an episode's page."""

SPEEDS = ("0.5", "0.75", "0.9", "1", "1.1", "1.25", "1.5", "1.75", "2", "2.5", "3")

SCRIPT_WORDS = ("digits", "resume", "at_time", "at_sentence", "nothing_read", "cannot_play")
"""Words that the page's script shows."""

EPUB = ("epub", "{slug}.epub")
DOWNLOADS = (
    ("captions_vtt", "captions.vtt"),
    ("captions_srt", "captions.srt"),
    ("transcript_json", "transcript.json"),
    ("chapters_json", "chapters.json"),
)


def render_page(edition: Edition, site: SiteSettings, context: SiteContext) -> bytes:
    """Return the page as HTML. It works from a web host and from `file://`, with and without scripts."""
    site = site.settled(imported=edition.article.imported)
    words = words_for(edition.article.language)
    audio = audio_address(edition.identity.slug, edition.recording.digest)
    ui = transcript.ui_attributes(words, edition.article.language)
    mark = nonce(str(edition.article), str(edition.recording), str(edition.pictures), site.model_dump_json())
    return render(
        "episode.html",
        own=context.templates,
        root=ROOT,
        nonce=mark,
        policy=security_policy(mark),
        site=site,
        words=words,
        ui=attributes(ui),
        language=edition.article.language,
        direction=direction(edition.article.language),
        canonical=context.url(f"episodes/{edition.identity.slug}/index.html") if site.base_url else "",
        feed=f"{ROOT}feed.xml",
        edition=edition,
        picture=structured.picture_address(edition, context),
        audio=audio,
        audio_url=context.url(f"episodes/{edition.identity.slug}/{edition.identity.slug}.mp3"),
        body=transcript.transcript(edition, words, audio),
        chapters=_chapters(edition, words),
        downloads=_downloads(edition.identity.slug, site),
        speeds=_speeds(words),
        **_data(edition, site, context, words),
        **_facts(edition, words),
    )


def _downloads(slug: str, site: SiteSettings) -> list[tuple[str, str]]:
    """Return words and file name of what the page offers besides the MP3."""
    names = (EPUB, *DOWNLOADS) if site.epub else DOWNLOADS
    return [(words, name.format(slug=slug)) for words, name in names]


def _data(edition: Edition, site: SiteSettings, context: SiteContext, words: Words) -> dict[str, Markup]:
    """Return the contents of the page's data elements, which its script and search engines read."""
    return {
        "cues": for_script(transcript.page_cues(edition)),
        "script_words": for_script({key: words.texts[key] for key in SCRIPT_WORDS}),
        "json_ld": for_script(structured.json_ld(edition, site, context, words)),
    }


def audio_address(slug: str, digest: str) -> str:
    """Return the MP3's address from its page; an old recording in a browser's cache is never used."""
    return f"{slug}.mp3?v={digest[:8]}"


def _facts(edition: Edition, words: Words) -> dict[str, Any]:
    """Return what the page tells of the episode in words."""
    article = edition.article
    return {
        "number": words.numbered(article.season, article.episode),
        "published": _date(article.published or edition.published, words),
        "is_dated": article.published is not None,
        "updated": _date(article.updated, words) if article.updated else None,
        "authors": words.join(article.authors),
        "voices": words.join(voice_names(edition)),
        "speakers": speaker_voices(edition),
        "length": times.clock(edition.recording.samples),
        "size": megabytes(edition.recording.bytes, words),
        "source_link": safe_address(article.source_url),
        "licence_link": safe_address(article.licence),
    }


def voice_names(edition: Edition) -> tuple[str, ...]:
    """Return the names of the voices that read, each once, in the order in which they are credited."""
    return tuple(dict.fromkeys(credit.name for credit in edition.voices))


def _date(written: str, words: Words) -> tuple[str, str]:
    day = times.day(written)
    return day.isoformat(), words.date(day)


def megabytes(size: int, words: Words) -> str:
    """Return a file's size in decimal megabytes, with one decimal as the language writes it."""
    return words("megabytes", n=f"{max(size, 50_000) / 1_000_000:.1f}".replace(".", words("decimal")))


def _chapters(edition: Edition, words: Words) -> list[dict[str, str]]:
    """Return the chapters of the page's navigation; none when there is but one."""
    found = transcript.chapter_blocks(edition)
    if len(found) <= 1:
        return []
    return [
        {
            "target": block,
            "seek": times.fragment(chapter.start_sample),
            "label": words("chapter", title=chapter.title, time=times.clock(chapter.start_sample)),
        }
        for chapter, block in found
    ]


def _speeds(words: Words) -> list[tuple[str, str]]:
    written = {speed: f"{words.number(speed).replace('.', words('decimal'))}×" for speed in SPEEDS}
    return list((written | {"1": words("speed_normal")}).items())
