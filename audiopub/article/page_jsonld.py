"""What a page says of its article in JSON-LD (schema.org).

This module owns how these objects are read. It refuses to choose between them and other metadata.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import html

from audiopub.article.visible import element_text

_ARTICLE_TYPES = ("Article", "Posting", "Report", "Recipe", "HowTo", "Review", "Question", "CreativeWork")
"""Ends of the names of types (schema.org), the most telling ones first."""

_MAX_TEXT = 2000


def article_data(root: html.HtmlElement) -> Mapping[str, Any]:
    """Return the object that describes the article, its authors as objects; empty when there is none."""
    nodes = list(_all_nodes(root))
    articles = [node for node in nodes if _rank(node) < len(_ARTICLE_TYPES)]
    data = min(articles, key=_rank, default={})
    named = {str(node["@id"]): node for node in nodes if node.get("@id") and node.get("name")}
    return {**data, "author": [_meant(one, named) for one in _listed(data.get("author"))]}


def people(value: object) -> list[str]:
    """Return the names of people that are objects or texts."""
    return [text_of(one.get("name") if isinstance(one, dict) else one) for one in _listed(value)]


def text_of(value: object) -> str:
    """Return a text without tags, that of the first of several, or the name of an object."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("url") or value.get("@id")
    return " ".join(_plain(value[:_MAX_TEXT]).split()) if isinstance(value, str) else ""


def image_of(value: object) -> str:
    """Return the address of the first image."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("url") or value.get("contentUrl")
    return value.strip() if isinstance(value, str) else ""


def _all_nodes(root: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    for script in root.iter("script"):
        if "ld+json" in str(script.get("type") or ""):
            try:
                value = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            whole = json.dumps(value, ensure_ascii=False).encode("utf-8", "ignore")  # no lone surrogates
            yield from _nodes(json.loads(whole))


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


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _meant(value: Any, named: Mapping[str, Mapping[str, Any]]) -> Any:  # noqa: ANN401 -- any JSON value
    """Return the object with a name that another one only refers to by its `@id`."""
    if not isinstance(value, dict) or value.get("name"):
        return value
    return named.get(str(value.get("@id", "")), value)


def _plain(text: str) -> str:
    """Return the text without entities and tags, which many pages leave in their metadata."""
    if not ("&" in text or "<" in text) or not text.strip():
        return text
    return element_text(html.fragment_fromstring(text, create_parent="div"))
