"""Who wrote an article and when is found as pages show it to readers, and nobody and no day is invented."""

import json

import pytest

from audiopub.model import Article
from tests.article.conftest import PARAGRAPHS, Read

TITLE = "The Ferry That Came Back"
TEXT = "".join(f"<p>{text} {text}</p>" for text in PARAGRAPHS)


def article(read: Read, above: str = "", *, head: str = "", foot: str = "", body: str = TEXT) -> Article:
    """Read a page with something between title and text, and something at its foot."""
    return read(
        f"<html lang=en><head><title>{TITLE}</title>{head}</head><body><main><article><header>"
        f"<h1>{TITLE}</h1>{above}</header>{body}</article></main><footer>{foot}</footer></body></html>",
        "a.html",
    )


@pytest.mark.parametrize(
    ("above", "authors"),
    [
        ('<p class="byline">By Ann Bee</p>', ("Ann Bee",)),
        ('<p class="article-byline">Von Ann Bee und Tom Fjell</p>', ("Ann Bee", "Tom Fjell")),
        ('<div class="meta"><span class="author">Ann Bee</span> | 12 min</div>', ("Ann Bee",)),
        ('<address>By <a rel="author" href="/ann">Ann Bee</a></address>', ("Ann Bee",)),
        ("<address>Par Ann Bee</address>", ("Ann Bee",)),
        ('<p><span itemprop="author">Ann Bee</span></p>', ("Ann Bee",)),
        ('<p itemprop="author" itemscope><i>by</i> <b itemprop="name">Ann Bee</b></p>', ("Ann Bee",)),
        ('<a class="author-name" href="/a">Ann Bee</a>, <b class="author-name">Tom Fjell</b>',
         ("Ann Bee", "Tom Fjell")),
        ("<p>By Ann Bee | 27.06.2021 09:54 | <a>4 comments</a></p>", ("Ann Bee",)),
        ("<div><p>20. Juni 2021 Ann Bee über Boote</p></div>", ("Ann Bee",)),
        ("<p>By the Harbour Light Company - Ann Bee</p>", ()),
        ("<p>Text Size</p>", ()),
        ('<p class="byline">Published with care</p>', ()),
        ('<span class="author">admin</span>', ()),
        ('<span class="author-bio">Ann Bee</span>', ()),
        ('<figure><img src="a.jpg"><figcaption class="author">Carl Dow</figcaption></figure>', ()),
    ],
)  # fmt: skip
def test_authors_that_the_head_of_the_text_shows(read: Read, above: str, authors: tuple[str, ...]) -> None:
    """A name that is marked as the author's is found, and not read aloud."""
    found = article(read, above)
    assert found.authors == authors
    assert next(block.text[:9] for block in found.blocks if block.aloud) == PARAGRAPHS[0][:9]


def test_names_in_comments_and_other_articles_are_no_authors(read: Read) -> None:
    """Who comments, and who wrote what a teaser leads to, did not write the text."""
    talk = '<div id="comments"><span class="author">Carl Dow</span><p>I do not believe it.</p></div>'
    teaser = '<article><h3>The mill</h3><span class="author">Eve Fox</span></article>'
    assert article(read, teaser, body=TEXT + talk).authors == ()


FILED = '<p class="meta">Posted by {} on <time datetime="2025-03-04">4 March 2025</time> in Boats</p>'


@pytest.mark.parametrize(
    ("page", "authors"),
    [
        (f"<main><h1>{TITLE}</h1>{TEXT}{FILED.format('Jo Vane')}</main>", ("Jo Vane",)),
        (f"<header><h1>{TITLE}</h1></header><div>{FILED.format('Jo Vane')}</div><div>{TEXT}</div>",
         ("Jo Vane",)),
        (f"<main><h1>{TITLE}</h1>{TEXT}{FILED.format('Jo Vane')}{FILED.format('Eve Fox')}</main>", ()),
        (f"<main><h1>{TITLE}</h1>{TEXT}<article>{FILED.format('Eve Fox')}</article></main>", ()),
        (f"<main><h1>{TITLE}</h1>{TEXT}<h3><a href='/m'>Mills</a></h3>{FILED.format('Eve Fox')}</main>", ()),
        (f"<main><h1>{TITLE}</h1>{TEXT}<ul><li>{FILED.format('Eve Fox')}</li></ul></main>", ()),
        (f"<main><h1>{TITLE}</h1>{TEXT}<p>Carl Dow, <time>4 March 2025</time></p></main>", ()),
    ],
)  # fmt: skip
def test_line_with_a_day_names_who_filed_the_article(read: Read, page: str, authors: tuple[str, ...]) -> None:
    """It may stand below the text or in an element of its own, when it is the only one of its kind."""
    assert (
        read(f"<html lang=en><title>{TITLE}</title><body>{page}</body></html>", "a.html").authors == authors
    )


@pytest.mark.parametrize(
    ("metas", "authors"),
    [
        ('<meta name="author" content="Ann Bee, Tom Fjell and Maud Karlin">',
         ("Ann Bee", "Tom Fjell", "Maud Karlin")),
        ('<meta name="author" content="Ann Bee"><meta name="author" content="Tom Fjell">',
         ("Ann Bee", "Tom Fjell")),
        ('<meta name="citation_author" content="Bee, Ann"><meta name="citation_author" content="Tom Fjell">',
         ("Ann Bee", "Tom Fjell")),
        ('<meta name="author" content="Ann Bee"><meta name="author" content="Ann Bee, The Courier">',
         ("Ann Bee",)),
        ('<meta name="author" content="Ruth and Sons Society">', ("Ruth and Sons Society",)),
    ],
)  # fmt: skip
def test_several_authors_in_meta_elements(read: Read, metas: str, authors: tuple[str, ...]) -> None:
    """Names in one meta element and in several are all authors; a name that has a comma is turned."""
    assert article(read, head=metas).authors == authors


def test_author_that_is_only_referred_to(read: Read) -> None:
    """An author of JSON-LD that is named elsewhere in the graph is found, and one that is nowhere is not."""
    graph = [
        {"@type": "Person", "@id": "#p", "name": "Ann Bee"},
        {"@type": "Article", "headline": TITLE, "author": [{"@id": "#p"}, {"@id": "#nobody"}]},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    assert article(read, head=head).authors == ("Ann Bee",)


FOOT = "<p>© 2023 The Courier. Last build 1 January 2024</p>"
SENTENCE = (
    "<p>A year that began on <time datetime='1912-04-15'>15 April 1912</time> was one of the coldest that "
    "this town has seen, and it was the last one with a harbour master of its own to tell of it.</p>"
)


@pytest.mark.parametrize(
    ("above", "published", "updated"),
    [
        ('<time datetime="2025-03-01">1 March 2025</time>', "2025-03-01", None),
        ('<p>Updated <time datetime="2025-03-04">4 May</time></p><time datetime="2025-03-01">1 May</time>',
         "2025-03-01", "2025-03-04"),
        ('<p>Aktualisiert: <time datetime="2025-03-04">4. März 2025</time></p>', None, "2025-03-04"),
        ('<span itemprop="datePublished" content="2025-03-01T10:00:00+01:00">today</span>',
         "2025-03-01T10:00:00+01:00", None),
        ('<time datetime="2025-04-09T10:00:00Z">Publié le 1er mars 2025</time>', "2025-03-01", None),
        ('<time datetime="2025-03-01T23:30:00-05:00">2 March 2025</time>', "2025-03-01T23:30:00-05:00", None),
        (SENTENCE, None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_dates_near_the_title_come_before_the_footer(
    read: Read, above: str, published: str | None, updated: str | None
) -> None:
    """A date near the title is the article's; one in the footer or in a sentence is not."""
    found = article(read, above, foot=FOOT)
    assert (found.published, found.updated) == (published, updated)


def test_day_when_a_page_was_made_is_no_date_of_publication(read: Read) -> None:
    """Outside a footer, too, nothing is made of when a page was generated."""
    assert article(read, body=TEXT + "<p>Page generated on 1 January 2024</p>").published is None


def test_date_of_research_papers(read: Read) -> None:
    """The form with slashes, which libraries ask for, is a date; a year alone is none."""
    meta = '<meta name="citation_publication_date" content="{}">'
    assert article(read, head=meta.format("2024/3/05")).published == "2024-03-05"
    assert article(read, head=meta.format("2024")).published is None
