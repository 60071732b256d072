"""One source file → one `Article`.

This module owns which reader a file gets and who has the last word: the command line over the sidecar,
the sidecar over front matter, front matter over what was found in the text.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TypeVar

from audiopub.article.decode import decode
from audiopub.article.editor import Wishes, paste_with, revised, wishes_of
from audiopub.article.foreign import with_languages
from audiopub.article.found import Found, numbered
from audiopub.article.front import Split, sidecar_front, split
from audiopub.article.language import clean_tag, detect
from audiopub.article.markdown import read_markdown
from audiopub.article.references import with_silent_references
from audiopub.article.summary import summary_of
from audiopub.article.visible import parse_page, visible_lines
from audiopub.config import SIDECAR_SUFFIX, FrontMatter, merge
from audiopub.errors import ArticleError
from audiopub.model import Article

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """How one kind of file is read: `front` tells whether it may begin with front matter."""

    read: Callable[[Split, str, Wishes], Found]
    front: bool
    entities: bool


def _paste(source: Split, title: str, wishes: Wishes) -> Found:
    return paste_with(source.text, wishes, first_line=source.lines + 1, title=title)


def _markdown(source: Split, title: str, wishes: Wishes) -> Found:
    found = read_markdown(source.text, first_line=source.lines + 1, title=title)
    return revised(found, wishes, tuple)


def _html(source: Split, title: str, wishes: Wishes) -> Found:
    from audiopub.article.html import read_html  # its patterns take long to load

    return revised(read_html(source.text, title=title), wishes, lambda: _shown(source.text))


def _shown(page: str) -> Sequence[str]:
    root = parse_page(page)
    return visible_lines(root) if root is not None else ()


_PASTE = _Reader(read=_paste, front=True, entities=True)
_MARKDOWN = _Reader(read=_markdown, front=True, entities=False)
_HTML = _Reader(read=_html, front=False, entities=False)
READERS: Mapping[str, _Reader] = {
    ".txt": _PASTE,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
}
"""The kinds of files that are articles, by suffix."""


def read_article(
    name: str, data: bytes, *, sidecar: bytes | None = None, language: str | None = None
) -> Article:
    """Return the article in a file, without the page around it.

    `name` is the path that errors name; its suffix chooses the reader and its stem is the last resort for
    the title. `sidecar` are the bytes of `NAME.audiopub.toml`. `language` (BCP 47) overrides all others.
    Raises `ArticleError` when the file cannot be read or holds nothing to read aloud, and `ConfigError`
    for a mistake in front matter or sidecar.
    """
    reader = _reader(name)
    text = decode(data, name, entities=reader.entities)
    source = split(text, name) if reader.front else Split(front=None, text=text, lines=0)
    beside = str(PurePath(name).with_suffix(SIDECAR_SUFFIX))
    layers = [sidecar_front(sidecar, beside)] if sidecar is not None else []
    layers += [source.front] if source.front else []
    wishes = _wishes(source, layers, name, beside)
    found = reader.read(source, _first(layers, lambda front: front.title) or "", wishes)
    _refuse_silent(found, name)
    notices = (*source.notices, *found.notices, *wishes.idle())
    return replace(_article(name, source, found, layers, language), notices=notices)


def _wishes(source: Split, layers: Sequence[FrontMatter], name: str, beside: str) -> Wishes:
    """Return the editor's patterns with the file that each is written in."""
    return wishes_of((name if front is source.front else beside, front.keep, front.drop) for front in layers)


def _reader(name: str) -> _Reader:
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        raise ArticleError(
            f"this kind of file is not read ({PurePath(name).suffix or 'no suffix'}).",
            where=name,
            next_step=f"Save it as one of {', '.join(READERS)}.",
        )
    return reader


def _refuse_silent(found: Found, where: str) -> None:
    if not any(block.aloud and any(char.isalnum() for char in block.text) for block in found.blocks):
        raise ArticleError(
            "nothing in this file is article text that could be read aloud.",
            where=where,
            next_step=_advice_on_silence(found),
        )


_LINES_NAMED = 3


def _advice_on_silence(found: Found) -> str:
    """Return what to do about an article without text: what it holds instead, or where its lines went."""
    kinds = dict.fromkeys(block.kind for block in found.blocks if not block.aloud)
    if kinds:
        return (
            f"It holds {', '.join(kinds)} alone: [aloud] can have that read, or give it a paragraph of text."
        )
    if not found.removed:
        return "Give it a paragraph of text."
    named = "; ".join(f"{each.text[:60]!r} ({each.rule})" for each in found.removed[:_LINES_NAMED])
    return f"Its lines were taken for parts of a page: {named}. What is the article comes back with 'keep'."


def _article(
    name: str, source: Split, found: Found, layers: Sequence[FrontMatter], language: str | None
) -> Article:
    fenced = _fenced_lines(source)
    spoken_in = language or _language(found, layers)
    authors = _first(layers, lambda front: front.authors or ((front.author,) if front.author else None))
    return Article(
        title=_first(layers, lambda front: front.title) or found.title or _stem(name),
        language=spoken_in,
        blocks=numbered(with_languages(with_silent_references(found.blocks), spoken_in)),
        removed=found.removed,
        metadata_lines=(*fenced, *found.metadata_lines),
        authors=_told(found.authors if authors is None else authors),
        published=_first(layers, lambda front: front.published or front.date) or found.published,
        updated=_first(layers, lambda front: front.updated) or found.updated,
        summary=_first(layers, lambda front: front.summary) or found.summary or summary_of(found.blocks),
        tags=_told(_or(_first(layers, lambda front: front.tags), found.tags)),
        draft=_first(layers, lambda front: front.draft) or False,
        slug=_first(layers, lambda front: front.slug) or "",
        guid=_first(layers, lambda front: front.guid) or "",
        source_url=_first(layers, lambda front: front.source) or found.source_url,
        imported=_first(layers, lambda front: front.imported) or False,
        licence=_first(layers, lambda front: front.licence or front.license) or found.licence,
        image=_first(layers, lambda front: front.image) or found.image,
        season=_first(layers, lambda front: front.season),
        episode=_first(layers, lambda front: front.episode),
        settings=merge([front.decisions() for front in reversed(layers)]),
    )


def _first(layers: Sequence[FrontMatter], pick: Callable[[FrontMatter], _Value | None]) -> _Value | None:
    """Return the first layer's value that is given; layers come strongest first."""
    return next((value for front in layers if (value := pick(front)) is not None), None)


def _told(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names that have something to see."""
    return tuple(name for name in names if name.strip())


def _or(value: _Value | None, other: _Value) -> _Value:
    return other if value is None else value


def _fenced_lines(source: Split) -> tuple[int, ...]:
    """Return the lines of the front matter, which comes first in its file."""
    return tuple(range(1, source.lines + 1))


def _language(found: Found, layers: Sequence[FrontMatter]) -> str:
    given = _first(layers, lambda front: front.language) or found.language
    text = " ".join(block.text for block in found.blocks if block.aloud)
    return (clean_tag(given) if given else None) or detect(text)


def _stem(name: str) -> str:
    stem = PurePath(name).stem
    return " ".join(stem.replace("_", " ").replace("-", " ").split()) or stem
