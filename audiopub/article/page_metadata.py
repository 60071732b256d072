"""What a web page says of its article: JSON-LD first, then meta elements.

This module owns which names are trusted for which field. It would rather say nothing than guess.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import html

from audiopub.article.found import Found
from audiopub.article.language import clean_tag
from audiopub.article.same_title import same_title
from audiopub.article.units import fold
from audiopub.article.visible import element_text, parse_page

_ARTICLE_TYPES = ("Article", "Posting", "Report", "Recipe", "HowTo", "Review", "Question", "CreativeWork")
"""Ends of the names of types (schema.org), the most telling ones first."""

_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_AUTHOR_METAS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "byl",
    "sailthru.author",
)
_PUBLISHED_METAS = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "og:published_time",
)
_UPDATED_METAS = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "dcterms.modified",
    "last-modified",
)
_SUMMARY_METAS = ("og:description", "description", "twitter:description", "dc.description")
_LICENCE_METAS = ("dcterms.license", "dc.rights.license", "license")
_TAG_METAS = ("article:tag", "og:article:tag")
_MAX_TAGS, _MAX_TAG_CHARS = 20, 60
_TIME_MARKS = ("datepublished", "published", "entry-date")
_MAX_TEXT = 2000
_MAX_AUTHORS = 10
_COMMONS = re.compile(
    r"https?://creativecommons\.org/(?:licenses/[a-z-]+|publicdomain/(?:zero|mark))/", re.IGNORECASE
)
_PAID_TIERS = frozenset({"locked", "metered", "paid", "premium"})
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")
_BEFORE_NAME = re.compile(
    r"^\W*(?:(?:view|see|read|show|alle|tous les|ver todos los)\s+(?:all\s+)?"
    r"(?:posts|articles|stories|beiträge|artikel|artículos)\s+(?:by|from|von|de)|posts?\s+by|written\s+by|by|von|par|por|di)\s+",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\s*\((?:https?://|www\.)[^()]{1,100}\)")
_NO_NAME = re.compile(
    r"\b(?:gmbh|ltd|inc|llc|s\.?a\.?r\.?l|e\.\s?v)\b|^[\w-]{1,60}\.[a-z]{2,12}$|^https?:|^www\.",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    """
    admin administrator webmaster root user guest gast anonymous author autor auteur redaktion editor editors
    staff team editorial unknown none null""".split()  # noqa: SIM905 -- reads as a list of words
)
"""Accounts, not people."""


def page_metadata(root: html.HtmlElement) -> Found:
    """Return what JSON-LD, meta elements and a single first-level heading say; no blocks."""
    data = min(_articles(root), key=_rank, default={})
    metas = _metas(root)
    base = _link(root, "canonical") or _first(metas, ("og:url",)) or _text(data.get("url"))
    address = base if urlsplit(base).scheme in {"http", "https"} else ""
    image = _image(data.get("image")) or _first(metas, ("og:image",))
    return Found(
        title=_title(root, _text(data.get("headline") or data.get("name")), metas),
        authors=_authors(data.get("author")) or _meta_authors(root, metas),
        published=_moment(data.get("datePublished")) or _meta_moment(metas, _PUBLISHED_METAS) or _time(root),
        updated=_moment(data.get("dateModified")) or _meta_moment(metas, _UPDATED_METAS),
        language=clean_tag(
            str(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
        ),
        summary=_text(data.get("description")) or _first(metas, _SUMMARY_METAS),
        source_url=address,
        tags=_tags(root, data.get("keywords")),
        licence=_licence(root, data, metas),
        image=urljoin(address, image) if image else "",
    )


def is_paid(root: html.HtmlElement) -> bool:
    """Tell whether a page says that its article is not free to read (schema.org, isAccessibleForFree)."""
    data = min(_articles(root), key=_rank, default={})
    said = str(data.get("isAccessibleForFree", "")).strip().lower()
    tier = _first(_metas(root), ("article:content_tier", "content_tier")).lower()
    return said in {"false", "http://schema.org/false", "https://schema.org/false"} or tier in _PAID_TIERS


def says_paid(page: str) -> bool:
    """Tell the same of a page as text."""
    root = parse_page(page)
    return root is not None and is_paid(root)


def _articles(root: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    for script in root.iter("script"):
        if "ld+json" in str(script.get("type") or ""):
            try:
                value = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            whole = json.dumps(value, ensure_ascii=False).encode("utf-8", "ignore")  # no lone surrogates
            yield from (node for node in _nodes(json.loads(whole)) if _rank(node) < len(_ARTICLE_TYPES))


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 -- any JSON value
    """Yield the objects of a JSON-LD document at its top, in its `@graph` or as its main entity."""
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph", []))
        yield from _nodes(value.get("mainEntity", []))


def _rank(node: Mapping[str, Any]) -> int:
    """Return the place of a node's type in the list of those that describe an article, or its length."""
    kinds = node.get("@type")
    names = [str(name) for name in (kinds if isinstance(kinds, list) else [kinds])]
    ranks = (rank for rank, end in enumerate(_ARTICLE_TYPES) if any(name.endswith(end) for name in names))
    return next(ranks, len(_ARTICLE_TYPES))


def _text(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("url") or value.get("@id")
    return " ".join(_plain(value[:_MAX_TEXT]).split()) if isinstance(value, str) else ""


def _plain(text: str) -> str:
    """Return the text without entities and tags, which many pages leave in their metadata."""
    if not ("&" in text or "<" in text) or not text.strip():
        return text
    return element_text(html.fragment_fromstring(text, create_parent="div"))


def _metas(root: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = " ".join(str(meta.get("content") or "")[:_MAX_TEXT].split())
        if name and content:
            found.setdefault(name, content)
    return found


def _first(metas: Mapping[str, str], names: Sequence[str]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _link(root: html.HtmlElement, rel: str) -> str:
    links = (link for link in root.iter("link", "a") if rel in str(link.get("rel") or "").lower().split())
    return next((str(link.get("href") or "").strip() for link in links), "")


def _licence(root: html.HtmlElement, data: Mapping[str, Any], metas: Mapping[str, str]) -> str:
    """Return the licence that a page names, or the one Creative Commons licence that it links to."""
    said = _text(data.get("license")) or _link(root, "license") or _first(metas, _LICENCE_METAS)
    links = (str(link.get("href") or "").strip() for link in root.iter("a"))
    shared = {link for link in links if _COMMONS.match(link)}
    return said or (shared.pop() if len(shared) == 1 else "")


def _title(root: html.HtmlElement, headline: str, metas: Mapping[str, str]) -> str:
    """Prefer the heading that the reader sees, when the page's other titles agree with it.

    The name of the site, and an address's last part in the place of a title, are none.
    """
    site = _first(metas, ("og:site_name", "application-name"))
    given = (headline, _first(metas, _TITLE_METAS), _title_element(root))
    others = [text for text in given if text and not _SLUG.fullmatch(text)]
    heads = [text for head in root.iter("h1") if (text := element_text(head)) and fold(text) != fold(site)]
    agreed = [
        text for text in heads if any(same_title(text, other) or other.startswith(text) for other in others)
    ]
    if agreed:
        return agreed[0]
    if len(heads) == 1 and not others[:-1]:
        return heads[0]
    return others[0] if others else ""


def _title_element(root: html.HtmlElement) -> str:
    title = next(root.iter("title"), None)
    return " ".join((title.text or "").split()) if title is not None else ""


def _authors(value: object) -> tuple[str, ...]:
    people = value if isinstance(value, list) else [value]
    names = [_text(person.get("name") if isinstance(person, dict) else person) for person in people]
    return _checked_authors(names)


def _meta_authors(root: html.HtmlElement, metas: Mapping[str, str]) -> tuple[str, ...]:
    given = _checked_authors([_first(metas, (name,)) for name in _AUTHOR_METAS][:_MAX_AUTHORS])
    if given:
        return given[:1]
    linked = [element_text(link) for link in root.iter("a") if "author" in str(link.get("rel") or "").split()]
    return _checked_authors(linked[:2])


def _checked_authors(names: Sequence[str]) -> tuple[str, ...]:
    """Keep what can be a person's or a newsroom's name: no address, account or company, not a sentence."""
    bare = (_BEFORE_NAME.sub("", _ADDED.sub("", given)).strip() for given in names)
    return tuple(dict.fromkeys(name for name in bare if name and _is_name(name)))[:_MAX_AUTHORS]


def _is_name(name: str) -> bool:
    if "://" in name or "@" in name or len(name) > 80 or len(name.split()) > 8:  # noqa: PLR2004 -- longer ones are sentences
        return False
    if _NO_NAME.search(name) or fold(name) in _NOBODY:
        return False
    return " " in name or not (name.islower() or any(char.isdigit() for char in name)) or not name.isascii()


def _tags(root: html.HtmlElement, keywords: object) -> tuple[str, ...]:
    """Return the tags that JSON-LD names, or the page's meta elements for tags.

    `<meta name="keywords">` is not asked: what it holds is meant for search engines of old.
    """
    listed = keywords if isinstance(keywords, list) else str(keywords or "").split(",")
    given = [_text(each) for each in listed] if isinstance(keywords, list | str) else []
    given = given or [
        _text(str(meta.get("content") or ""))
        for meta in root.iter("meta")
        if str(meta.get("property") or meta.get("name") or "").lower() in _TAG_METAS
    ]
    short = (tag for tag in given if 0 < len(tag) <= _MAX_TAG_CHARS)
    return tuple(dict.fromkeys(short))[:_MAX_TAGS]


def _image(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("url") or value.get("contentUrl")
    return value.strip() if isinstance(value, str) else ""


_FIRST_YEAR = 1000
"""Earlier years stand for no date at all: generators write 0001-01-01 for an empty field."""


def _moment(value: object) -> str | None:
    """Return a date, or a time with its zone, in the form of RFC 3339; None when it is neither."""
    text = value.strip() if isinstance(value, str) else ""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.year < _FIRST_YEAR:
        return None
    if moment.tzinfo is None or len(text) <= len("2025-01-01"):
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat()


def _meta_moment(metas: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((moment for name in names if (moment := _moment(metas.get(name)))), None)


def _time(root: html.HtmlElement) -> str | None:
    """Return the moment of the first element that is marked as the date of publication."""
    for element in root.iter("time"):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
        if element.get("pubdate") is not None or any(mark in marks for mark in _TIME_MARKS):
            return _moment(element.get("datetime"))
    return None
