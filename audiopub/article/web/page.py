"""A fetched page → an article that knows where it comes from.

This module owns which kinds of pages are articles, and that their addresses are whole. Reading them is the
other readers' work.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from audiopub.article.decode import encoding_of
from audiopub.article.page_metadata import says_paid
from audiopub.article.read import read_article
from audiopub.article.web.addresses import without_tracking
from audiopub.article.web.fetch import Fetched
from audiopub.errors import ArticleError
from audiopub.model import Article, Block

LISTS = frozenset(
    {
        "application/atom+xml",
        "application/feed+json",
        "application/json",
        "application/opml+xml",
        "application/rdf+xml",
        "application/rss+xml",
        "application/xml",
        "text/x-opml",
        "text/x-opml+xml",
        "text/xml",
    }
)
"""Media types that a list of articles may come as."""

_READERS: Mapping[str, str] = {
    "": ".html",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/xml": ".html",
    "text/xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
}
"""The suffix by which each media type is read; XML is XHTML when it is no list."""

_MARKDOWN = (".md", ".markdown")


def is_readable(media_type: str) -> bool:
    """Tell whether something of this media type may be an article or a list of articles."""
    return media_type in _READERS or media_type in LISTS


def page_article(page: Fetched) -> Article:
    """Return the article in a page; addresses in it are whole. Raises `ArticleError`."""
    suffix = _READERS.get(page.media_type)
    if suffix is None:
        raise ArticleError(
            f"this is {page.media_type}, not an article.", where=page.url, next_step="Give a page's address."
        )
    last = last_part(page.url)
    if suffix == ".txt" and PurePosixPath(last).suffix.lower() in _MARKDOWN:
        suffix = ".md"
    data = _in_utf8(page)
    try:
        article = read_article(f"{PurePosixPath(last).stem or 'page'}{suffix}", data)
    except ArticleError as exc:
        raise ArticleError(exc.what, where=page.url, next_step=_advice(data, suffix)) from exc
    return replace(
        article,
        source_url=_source(article.source_url, page.url),
        imported=True,
        licence=_whole(page.url, article.licence) if "/" in article.licence else article.licence,
        image=_whole(page.url, article.image),
        blocks=tuple(_with_whole_addresses(block, page.url) for block in article.blocks),
    )


def _advice(data: bytes, suffix: str) -> str:
    """Return what to do about a page without an article: why it has none shows in its markup."""
    page = data.decode("utf-8", "ignore")
    if suffix == ".html" and says_paid(page):
        return "It is for subscribers: log in with a browser, save the page there, and put it into articles/."
    if suffix == ".html" and "<script" in page.lower():
        return "It may be made by its scripts: save it in a browser, complete, and put it into articles/."
    return "Check the address in a browser; an article can also be saved there and put into articles/."


def last_part(url: str) -> str:
    """Return the last part of an address's path that says something."""
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    return parts[-1] if parts else urlsplit(url).hostname or ""


def _in_utf8(page: Fetched) -> bytes:
    """Return the bytes as UTF-8 where the server says truly how they are to be read, else as they are."""
    charset = encoding_of(page.charset)
    if not page.charset or page.data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return page.data
    if charset == "windows-1252" and _is_utf8(page.data):
        return page.data
    try:
        return page.data.decode(charset).encode()
    except (LookupError, UnicodeError):
        return page.data


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _source(said: str, url: str) -> str:
    """Return the address that a page gives itself, unless that is the front page of its site.

    That at which it was fetched is without what only tells where a reader came from.
    """
    is_front = urlsplit(said).path in {"", "/"} and not urlsplit(said).query
    if not said or (is_front and urlsplit(url).path not in {"", "/"}):
        return without_tracking(url)
    return said


def _whole(base: str, address: str) -> str:
    try:
        return urljoin(base, address) if address and not address.startswith("#") else address
    except ValueError:
        return address


def _with_whole_addresses(block: Block, base: str) -> Block:
    spans = tuple(
        replace(span, value=_whole(base, span.value)) if span.kind == "link" else span for span in block.spans
    )
    image = replace(block.image, src=_whole(base, block.image.src)) if block.image else None
    return replace(block, spans=spans, image=image)
