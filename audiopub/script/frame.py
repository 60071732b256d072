"""What is said around an article: the opening that announces it and the closing that names the voice.

This module owns the built-in templates and how a template is filled. It refuses to speak a foreign language:
where audiopub knows no words, the opening is title and authors, and there is no closing.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from audiopub.config import AudioSettings
from audiopub.errors import ArticleError
from audiopub.model import Article, Block
from audiopub.script.spoken import calendar

OPENING = "opening"
CLOSING = "closing"

_OPENINGS: Mapping[str, str] = {
    "en": "{title}. By {authors}. {date}.",
    "de": "{title}. Von {authors}. {date}.",
    "fr": "{title}. Par {authors}. {date}.",
    "es": "{title}. Por {authors}. {date}.",
    "pt": "{title}. Por {authors}. {date}.",
    "it": "{title}. Di {authors}. {date}.",
}
_ANY_OPENING = "{title}. {authors}."

_CLOSINGS: Mapping[str, str] = {
    "en": "This article was read by a synthetic voice, {voice}.",
    "de": "Dieser Artikel wurde von einer synthetischen Stimme gelesen: {voice}.",
    "fr": "Cet article a été lu par une voix de synthèse, {voice}.",
    "es": "Este artículo ha sido leído por una voz sintética, {voice}.",
    "pt": "Este artigo foi lido por uma voz sintética, {voice}.",
    "it": "Questo articolo è stato letto da una voce sintetica, {voice}.",
}

_AND: Mapping[str, str] = {"en": "and", "de": "und", "fr": "et", "es": "y", "pt": "e", "it": "e"}

_FIELD = re.compile(r"\{([^{}]*)\}")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…。！？])\s+")
_DOUBLE_STOP = re.compile(r"([.!?…。！？][\"'”’»)\]]*)\.$")


def build(
    article: Article, settings: AudioSettings, voice_name: str
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks before and after the article: one or none each, as their templates say.

    Each sentence of a template is a line of the block's text, so that none is taken for a part of another.
    A sentence of a template whose `{title}`, `{authors}`, `{date}` or `{voice}` is not known is left out.
    Which names a template may hold is checked with the settings.
    """
    values = {
        "title": " ".join(article.title.split()),
        "authors": _joined(article.authors, article.language),
        "date": _date(article),
        "voice": " ".join(voice_name.split()),
    }
    opening = _template(article.language, settings.opening, _OPENINGS, _ANY_OPENING)
    closing = _template(article.language, settings.closing, _CLOSINGS, "")
    return (
        _block(OPENING, _filled(opening, values), article.language),
        _block(CLOSING, _filled(closing, values), article.language),
    )


def _block(name: str, text: str, language: str) -> tuple[Block, ...]:
    return (Block(id=name, kind="paragraph", text=text, language=language),) if text else ()


def _template(language: str, own: Mapping[str, str], built_in: Mapping[str, str], fallback: str) -> str:
    """Return the template for `language`: the settings' before the built-in one, `en-GB` before `en`."""
    primary = language.partition("-")[0]
    for table in (own, built_in):
        for tag in (language, primary):
            if tag in table:
                return table[tag]
    return fallback


def _filled(template: str, values: Mapping[str, str]) -> str:
    sentences = _BETWEEN_SENTENCES.split(template.strip())
    known = (line for line in sentences if all(values[name] for name in _FIELD.findall(line)))
    filled = (_FIELD.sub(lambda match: values[match[1]], line) for line in known)
    return "\n".join(_DOUBLE_STOP.sub(r"\1", line) for line in filled)


def _joined(names: Sequence[str], language: str) -> str:
    """Return `A, B and C` in words of `language`, with commas only where audiopub has no word for "and"."""
    word = _AND.get(language.partition("-")[0])
    if word is None or len(names) < 2:  # noqa: PLR2004 -- one name needs no "and"
        return ", ".join(names)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def _date(article: Article) -> str:
    """Return the day of publication as it is written in the article's language, or nothing."""
    if not article.published:
        return ""
    try:
        day = date.fromisoformat(article.published[:10])
    except ValueError as exc:
        raise ArticleError(
            f"{article.published!r} is not a date.", where=article.title, next_step="Write it YYYY-MM-DD."
        ) from exc
    return calendar.written(day, article.language)
