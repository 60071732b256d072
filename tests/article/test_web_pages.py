"""Fetched pages come out as articles that know where they come from; lists name their articles."""

from collections.abc import Iterator

import pytest

from audiopub.article.web.feeds import Listed, is_list, read_list
from audiopub.article.web.fetch import Fetcher
from audiopub.article.web.page import is_readable, page_article
from audiopub.article.writer import to_markdown
from audiopub.errors import ArticleError
from tests.article.web_server import ARTICLE, Web


@pytest.fixture
def web() -> Iterator[Web]:
    """Serve on the loopback interface."""
    with Web() as web:
        yield web


def fetcher() -> Fetcher:
    """Return a fetcher that may talk to this machine."""
    return Fetcher(allow_private=True)


_TITLES = {
    "windows-1251": "Лампа в гавани",
    "gb18030": "朱镕基看港口的灯",
    "cp932": "港の灯①髙い塔",
    "cp949": "항구의 등불 똠방각하",
}
"""Letters that the encodings' official tables do not have, and browsers read all the same."""


@pytest.mark.parametrize(
    ("media_type", "encoding", "declared"),
    [
        ("text/html; charset=windows-1251", "windows-1251", ""),
        ("text/html; charset=ISO-8859-1", "windows-1252", ""),
        ("text/html; charset=iso-8859-1", "utf-8", ""),
        ("text/html; charset=nonsense", "utf-8", ""),
        ("text/html", "windows-1251", "windows-1251"),
        ("text/html; charset=utf-16le", "utf-16-le", ""),
        ("application/xhtml+xml", "utf-8", ""),
        ("text/html; charset=gb2312", "gb18030", ""),
        ("text/html", "cp932", "x-sjis"),
        ("text/html; charset=ks_c_5601-1987", "cp949", ""),
    ],
)
def test_encodings(web: Web, media_type: str, encoding: str, declared: str) -> None:
    """The server's word on the charset counts, then the page's, then the bytes themselves."""
    title = _TITLES.get(encoding, "Die Lämpchen “am” Käse")
    meta = f'<head><meta charset="{declared}">' if declared else "<head>"
    body = ARTICLE.format(title=title).replace("<head>", meta).encode(encoding)
    page = fetcher().get(web.page("/a", body, media_type), is_readable)
    assert page_article(page).title == title


def test_a_page_knows_where_it_comes_from(web: Web) -> None:
    """Source, licence, author, dates, language, tags and picture are kept; addresses are whole."""
    head = (
        '<head><link rel="license" href="/licence"><meta name="author" content="Ana Berg">'
        '<meta property="article:published_time" content="2025-03-14T08:00:00Z">'
        '<meta property="article:tag" content="lamps"><meta property="article:tag" content="harbours">'
        '<meta property="og:image" content="/lamp.jpg"><meta name="description" content="A lamp shines.">'
    )
    body = (
        ARTICLE.format(title="The Lamp")
        .replace("<head>", head)
        .replace("The lamp", '<a href="l">The lamp</a>', 1)
    )
    article = page_article(fetcher().get(web.page("/2025/lamp", body), is_readable))
    assert (article.title, article.authors, article.published, article.language) == (
        "The Lamp", ("Ana Berg",), "2025-03-14T08:00:00+00:00", "en",
    )  # fmt: skip
    assert (article.tags, article.summary) == (("lamps", "harbours"), "A lamp shines.")
    assert (article.source_url, article.licence, article.image) == (
        web.url("/2025/lamp"), web.url("/licence"), web.url("/lamp.jpg"),
    )  # fmt: skip
    assert article.blocks[0].spans[0].value == web.url("/2025/l")


@pytest.mark.parametrize(
    ("canonical", "expected"),
    [("https://e.org/lamp", "https://e.org/lamp"), ("https://e.org/", None), ("javascript:x", None)],
)
def test_the_address_that_a_page_gives_itself(web: Web, canonical: str, expected: str | None) -> None:
    """The canonical address is the source, unless it is the front page of the site or none at all."""
    body = ARTICLE.format(title="The Lamp").replace(
        "<head>", f'<head><link rel="canonical" href="{canonical}">'
    )
    article = page_article(fetcher().get(web.page("/x/lamp", body), is_readable))
    assert article.source_url == (expected or web.url("/x/lamp"))


def test_text_and_markdown(web: Web) -> None:
    """Plain text and Markdown are read as what they are, Markdown also when it is served as text."""
    source = "# The *Lamp*\n\nIt came back on Monday, and it shone for an hour.\n"
    for url in (web.page("/a", source, "text/markdown"), web.page("/b.md", source, "text/plain")):
        assert page_article(fetcher().get(url, is_readable)).title == "The Lamp"


@pytest.mark.parametrize(
    "mark",
    [
        '<sup><a href="#n1" id="r1">1</a></sup>',
        '<sup id="r1"><a href="#n1" class="footnote-ref" role="doc-noteref">1</a></sup>',
    ],
)
def test_notes_are_written_as_notes(web: Web, mark: str) -> None:
    """A mark that leads to its note is Markdown's own, without the page's link around it."""
    note = '<ol><li id="n1">On a Friday, in the rain. <a href="#r1">back</a></li></ol>'
    body = (
        ARTICLE.format(title="The Lamp")
        .replace("saw it.", f"saw it.{mark}")
        .replace("</article>", f"{note}</article>")
    )
    written = to_markdown(page_article(fetcher().get(web.page("/a", body), is_readable)))
    assert "saw it.[^1]\n" in written
    assert "\n[^1]: On a Friday" in written


def test_a_page_without_an_article(web: Web) -> None:
    """The error names the address."""
    url = web.page("/a", "<html><body><script>1</script></body></html>")
    with pytest.raises(ArticleError, match=url):
        page_article(fetcher().get(url, is_readable))


RSS = """<?xml version="1.0"?><!-- made by hand --><rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel>
<link>https://e.org/</link><a:link rel="self" href="https://e.org/feed.xml"/>
<item><link> https://e.org/one#top </link></item><item><link>/two?a=1&amp;b=2</link></item>
<item><guid>https://e.org/three</guid></item><item><guid isPermaLink="false">tag:four</guid></item>
<item><link>https://e.org/one</link></item><item><link>mailto:a@e.org</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://e.org/blog/"><link href="/"/>
<entry><link rel="edit" href="edit/1"/><link type="text/html" href="one"/></entry>
<entry xml:base="sub/"><link rel="alternate" href="two"/></entry>
<entry><link rel="self" href="three"/></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel/><item><link>https://e.org/one</link></item></rdf:RDF>"""
JSON_FEED = """{"title": "x", "version": "https://jsonfeed.org/version/1.1",
"items": [{"id": "1", "url": "/one"}, {"id": "2"}, {"id": "https://e.org/two"}, {"url": 3}, "x"]}"""
OPML = """<opml version="2.0"><body><outline text="News">
<outline type="rss" xmlUrl="feeds/a.xml" htmlUrl="/a"/>
<outline xmlUrl="https://e.org/feeds/a.xml"/></outline>
<outline type="link" url="https://e.org/page"/></body></opml>"""


@pytest.mark.parametrize(
    ("source", "pages", "feeds"),
    [
        (RSS, ("https://e.org/one", "https://e.org/two?a=1&b=2", "https://e.org/three"), ()),
        (ATOM, ("https://e.org/blog/one", "https://e.org/blog/sub/two"), ()),
        (RDF, ("https://e.org/one",), ()),
        (JSON_FEED, ("https://e.org/one", "https://e.org/two"), ()),
        (OPML, ("https://e.org/page",), ("https://e.org/feeds/a.xml",)),
    ],
)
def test_lists(source: str, pages: tuple[str, ...], feeds: tuple[str, ...]) -> None:
    """Each kind of list names its articles once, in order, with whole addresses."""
    assert is_list(source.encode())
    assert read_list(source.encode(), "x", base="https://e.org/list") == Listed(pages=pages, feeds=feeds)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss><item><link>&a;</link></item></rss>', "DOCTYPE"),
        ('<!DOCTYPE rss SYSTEM "http://e.org/x.dtd"><rss><item/></rss>', "DOCTYPE"),
        ('<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<feed><entry/></feed>', "DOCTYPE"),
        ("<rss><item><link>&undefined;</link></item></rss>", "well-formed"),
        ("<rss><item>", "well-formed"),
        ("<rss></rss>", "names no articles"),
        ('{"version": "https://jsonfeed.org/version/1"', "cannot be read"),
    ],
)
def test_lists_that_are_refused(source: str, words: str) -> None:
    """XML that declares anything, and what is broken or empty, is an error."""
    assert is_list(source.encode())
    with pytest.raises(ArticleError, match=words):
        read_list(source.encode(), "feed.xml")


@pytest.mark.parametrize(
    "source", [ARTICLE, "<!DOCTYPE html><html><feed></html>", "Text.", '{"a": 1}', "", "<!---->" * 1000 + "x"]
)
def test_what_is_no_list(source: str) -> None:
    """Pages, texts and other JSON are no lists; telling takes no time."""
    assert not is_list(source.encode())
