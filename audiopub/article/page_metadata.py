"""What a web page says of its article: JSON-LD first, then meta elements.

This module owns which names are trusted for which field. It would rather say nothing than guess.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import html

from audiopub.article.found import Found
from audiopub.article.language import clean_tag
from audiopub.article.page_authors import checked_authors, meta_authors, shown_authors
from audiopub.article.page_dates import moment, shown_moments
from audiopub.article.page_head import head_elements
from audiopub.article.page_jsonld import article_data, image_of, people, text_of
from audiopub.article.same_title import same_title
from audiopub.article.units import fold
from audiopub.article.visible import element_text, parse_page

_Metas = Mapping[str, Sequence[str]]

_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
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
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
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
_MAX_TEXT = 2000
_COMMONS = re.compile(
    r"https?://creativecommons\.org/(?:licenses/[a-z-]+|publicdomain/(?:zero|mark))/", re.IGNORECASE
)
_PAID_TIERS = frozenset({"locked", "metered", "paid", "premium"})
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")


def page_metadata(root: html.HtmlElement) -> Found:
    """Return what JSON-LD, meta elements and the head of the text say; no blocks."""
    data = article_data(root)
    metas = _metas(root)
    base = _link(root, "canonical") or _first(metas, ("og:url",)) or text_of(data.get("url"))
    address = base if urlsplit(base).scheme in {"http", "https"} else ""
    image = image_of(data.get("image")) or _first(metas, ("og:image",))
    title = _title(root, text_of(data.get("headline") or data.get("name")), metas)
    head = head_elements(root, title)
    published, updated = shown_moments(root, head)
    return Found(
        title=title,
        authors=checked_authors(people(data.get("author")))
        or meta_authors(metas)
        or shown_authors(root, head),
        published=moment(data.get("datePublished")) or _moment(metas, _PUBLISHED_METAS) or published,
        updated=moment(data.get("dateModified")) or _moment(metas, _UPDATED_METAS) or updated,
        language=clean_tag(
            str(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
        ),
        summary=text_of(data.get("description")) or _first(metas, _SUMMARY_METAS),
        source_url=address,
        tags=_tags(root, data.get("keywords")),
        licence=_licence(root, data, metas),
        image=urljoin(address, image) if image else "",
    )


def told_in_metadata(root: html.HtmlElement) -> Iterator[str]:
    """Yield all that meta elements and JSON-LD say, as it is written."""
    yield from (content for contents in _metas(root).values() for content in contents)
    yield from (
        script.text or "" for script in root.iter("script") if "json" in str(script.get("type") or "")
    )


def is_paid(root: html.HtmlElement) -> bool:
    """Tell whether a page says that its article is not free to read (schema.org, isAccessibleForFree)."""
    data = article_data(root)
    said = str(data.get("isAccessibleForFree", "")).strip().lower()
    tier = _first(_metas(root), ("article:content_tier", "content_tier")).lower()
    return said in {"false", "http://schema.org/false", "https://schema.org/false"} or tier in _PAID_TIERS


def says_paid(page: str) -> bool:
    """Tell the same of a page as text."""
    root = parse_page(page)
    return root is not None and is_paid(root)


def _metas(root: html.HtmlElement) -> dict[str, list[str]]:
    """Return what the meta elements of each name say, in the page's order."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = " ".join(str(meta.get("content") or "")[:_MAX_TEXT].split())
        if name and content:
            found.setdefault(name, []).append(content)
    return found


def _first(metas: _Metas, names: Sequence[str]) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _moment(metas: _Metas, names: Sequence[str]) -> str | None:
    said = (content for name in names for content in metas.get(name, ())[:1])
    return next(filter(None, map(moment, said)), None)


def _link(root: html.HtmlElement, rel: str) -> str:
    links = (link for link in root.iter("link", "a") if rel in str(link.get("rel") or "").lower().split())
    return next((str(link.get("href") or "").strip() for link in links), "")


def _licence(root: html.HtmlElement, data: Mapping[str, Any], metas: _Metas) -> str:
    """Return the licence that a page names, or the one Creative Commons licence that it links to."""
    said = text_of(data.get("license")) or _link(root, "license") or _first(metas, _LICENCE_METAS)
    links = (str(link.get("href") or "").strip() for link in root.iter("a"))
    shared = {link for link in links if _COMMONS.match(link)}
    return said or (shared.pop() if len(shared) == 1 else "")


def _title(root: html.HtmlElement, headline: str, metas: _Metas) -> str:
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


def _tags(root: html.HtmlElement, keywords: object) -> tuple[str, ...]:
    """Return the tags that JSON-LD names, or the page's meta elements for tags.

    `<meta name="keywords">` is not asked: what it holds is meant for search engines of old.
    """
    listed = keywords if isinstance(keywords, list) else str(keywords or "").split(",")
    given = [text_of(each) for each in listed] if isinstance(keywords, list | str) else []
    given = given or [
        text_of(str(meta.get("content") or ""))
        for meta in root.iter("meta")
        if str(meta.get("property") or meta.get("name") or "").lower() in _TAG_METAS
    ]
    short = (tag for tag in given if 0 < len(tag) <= _MAX_TAG_CHARS)
    return tuple(dict.fromkeys(short))[:_MAX_TAGS]
