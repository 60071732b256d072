"""What is said around an article: the opening that announces it and the closing that names the voice.

This module owns how a template is filled; the built-in ones stand with the words of their language. It
refuses to speak a foreign language: where audiopub knows no words, the opening is title and authors, and
there is no closing.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from audiopub.config import AudioSettings
from audiopub.errors import ArticleError
from audiopub.model import Article, Block
from audiopub.script.spoken import calendar
from audiopub.words import has_words, words_for

OPENING = "opening"
CLOSING = "closing"
_SEVERAL = "closing_several"
"""The closing of what several voices read."""

_OPENINGS: Mapping[str, str] = {
    "pt": "{title}. Por {authors}. {date}.",
    "it": "{title}. Di {authors}. {date}.",
}
_ANY_OPENING = "{title}. {authors}."

_CLOSINGS: Mapping[str, str] = {
    "pt": "Este artigo foi lido por uma voz sintética, {voice}.",
    "it": "Questo articolo è stato letto da una voce sintetica, {voice}.",
}

_CLOSINGS_OF_SEVERAL: Mapping[str, str] = {
    "pt": "Este artigo foi lido por vozes sintéticas: {voice}.",
    "it": "Questo articolo è stato letto da voci sintetiche: {voice}.",
}

_BUILT_IN = {OPENING: _OPENINGS, CLOSING: _CLOSINGS, _SEVERAL: _CLOSINGS_OF_SEVERAL}

_AND: Mapping[str, str] = {"pt": "e", "it": "e"}
"""Of languages that are spoken but have no file of words for pages; those that have one say it all there."""

_OTHERS: Mapping[str, str] = {"pt": "outras", "it": "altre"}
"""Voices that are not named, in the same languages."""

_NAMED = 3
"""How many voices a closing names."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…。！？؟])\s+")
_DOUBLE_STOP = re.compile(r"([.!?…。！？؟][\"'”’»)\]」』\u2069]*)[.。]$")


def build(
    article: Article, settings: AudioSettings, voice_names: Sequence[str]
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks before and after the article: one or none each, as their templates say.

    Each sentence of a template is a line of the block's text, so that none is taken for a part of another.
    A sentence of a template whose `{title}`, `{authors}`, `{date}` or `{voice}` is not known is left out.
    Which names a template may hold is checked with the settings. `voice_names` are the voices that read, in
    the order in which they are heard first.
    """
    values = {
        "title": " ".join(article.title.split()),
        "authors": _joined(article.authors, article.language),
        "date": _date(article),
        "voice": _voices(voice_names, article.language),
    }
    last = CLOSING if len(voice_names) == 1 else _SEVERAL
    opening = _template(article.language, settings.opening, _built_in(OPENING, article.language))
    closing = _template(article.language, settings.closing, _built_in(last, article.language))
    return (
        _block(OPENING, _filled(opening, values), article.language),
        _block(CLOSING, _filled(closing, values), article.language),
    )


def _block(name: str, text: str, language: str) -> tuple[Block, ...]:
    return (Block(id=name, kind="paragraph", text=text, language=language),) if text else ()


def _template(language: str, own: Mapping[str, str], built_in: str) -> str:
    """Return the template for `language`: the settings' before the built-in one, `en-GB` before `en`."""
    return own.get(language, own.get(language.partition("-")[0], built_in))


def _built_in(name: str, language: str) -> str:
    if has_words(language):
        return words_for(language).texts[name]
    return _BUILT_IN[name].get(language.partition("-")[0], _ANY_OPENING if name == OPENING else "")


def _filled(template: str, values: Mapping[str, str]) -> str:
    sentences = _BETWEEN_SENTENCES.split(template.strip())
    known = (line for line in sentences if all(values[name] for name in _FIELD.findall(line)))
    filled = (_FIELD.sub(lambda match: values[match[1]], line) for line in known)
    return "\n".join(_DOUBLE_STOP.sub(r"\1", line) for line in filled)


def _voices(names: Sequence[str], language: str) -> str:
    """Return the voices as a list in words: the first of many, where audiopub has a word for the others."""
    plain = [" ".join(name.split()) for name in names]
    if len(plain) == 1:
        return plain[0]
    listed = [name.replace(",", "") for name in plain]  # a comma in a name would part it in two
    spoken = _OTHERS.get(language.partition("-")[0], "")
    others = words_for(language).texts["list_others"] if has_words(language) else spoken
    if others and len(listed) > _NAMED:
        listed = [*listed[:_NAMED], others]
    return _joined(listed, language)


def _joined(names: Sequence[str], language: str) -> str:
    """Return `A, B and C` in words of `language`, with commas only where audiopub has no word for "and"."""
    if has_words(language):
        return words_for(language).join(tuple(names))
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
    known = calendar.written(day, article.language)
    return words_for(article.language).date(day) if not known and has_words(article.language) else known
