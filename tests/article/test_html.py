"""A web page gives its article with structure, figures and metadata, and lists what is around it."""

import json

from audiopub.article.visible import parse_page, visible_lines
from audiopub.model import Article, Block
from tests.article.conftest import PARAGRAPHS, Read

TITLE = "The Ferry That Came Back"
P = [f"<p>{text} {text}</p>" for text in PARAGRAPHS]


def page(body: str, head: str = f"<title>{TITLE} | Courier</title>", lang: str = "en") -> str:
    """Return a page with menu and footer around an article."""
    return (
        f'<!doctype html><html lang="{lang}"><head>{head}</head><body><nav><a href="/">Home</a>'
        f'<a href="/n">News</a></nav><main><article><h1>{TITLE}</h1>{body}</article></main>'
        "<footer><p>© 2025 The Courier</p></footer></body></html>"
    )


def kinds(article: Article) -> list[tuple[str, str]]:
    """Return kind and first words of each block."""
    return [(block.kind, block.text[:24]) for block in article.blocks]


def only(article: Article, kind: str) -> list[Block]:
    """Return the blocks of one kind."""
    return [block for block in article.blocks if block.kind == kind]


def test_structure_is_kept(read: Read) -> None:
    """Headings, nested lists, quotes, tables, code and marks in the text come through."""
    body = (
        f"{P[0]}<h2>How it <i>began</i></h2><p>{PARAGRAPHS[1]} Water is H<sub>2</sub>O, says "
        '<a href="/who">somebody</a>.<sup>1</sup></p>'
        "<ul><li>a rope<ul><li>of hemp</li></ul></li><li>a <b>lamp</b></li></ul>"
        "<ol><li>come</li><li>go</li></ol>"
        "<blockquote><p>We did not wait for it any longer.</p><p>Then it came.</p></blockquote>"
        "<table><tr><th>Year</th><th>Trips</th></tr><tr><td>2024</td><td>12</td></tr></table>"
        f"<pre>x = 1\ny = 2</pre>{P[2]}<p>One line<br>and another that goes on for a while.</p>{P[3]}"
    )
    head = '<link rel="canonical" href="https://e.org/a/ferry"><title>x</title>'
    article = read(page(body, head), "a.html")
    assert article.title == TITLE
    assert [block.level for block in only(article, "heading")] == [2]
    assert [(b.text, b.list_path, b.ordered) for b in only(article, "list_item")] == [
        ("a rope", (1,), False),
        ("of hemp", (1, 1), False),
        ("a lamp", (2,), False),
        ("come", (1,), True),
        ("go", (2,), True),
    ]
    assert [block.text for block in only(article, "quote")] == [
        "We did not wait for it any longer.",
        "Then it came.",
    ]
    assert [[c.text for c in row] for row in only(article, "table")[0].rows] == [
        ["Year", "Trips"],
        ["2024", "12"],
    ]
    assert only(article, "code")[0].text == "x = 1\ny = 2"
    water = next(block for block in article.blocks if "H2O" in block.text)
    assert [(s.kind, water.text[s.start : s.end], s.value) for s in water.spans] == [
        ("sub", "2", ""),
        ("link", "somebody", "https://e.org/who"),
        ("note_ref", "1", ""),
    ]
    assert any("\n" in block.text for block in only(article, "paragraph"))
    assert all(block.lines is None for block in article.blocks)


def test_figures_stand_where_the_page_has_them(read: Read) -> None:
    """A figure follows the paragraph before it; its caption is shown and not read aloud."""
    body = (
        '<figure><img src="lead.jpg" alt="The quay"><figcaption>The quay. Photo: Bo</figcaption></figure>'
        f'{P[0]}{P[1]}<figure><img data-src="/i/boat.jpg" alt="A  boat">'
        "<figcaption>The boat</figcaption></figure>"
        f"{P[2]}{P[3]}<aside><figure><img src='ad.jpg'><figcaption>Buy</figcaption></figure></aside>"
    )
    head = '<link rel="canonical" href="https://e.org/a/ferry">'
    article = read(page(body, head), "a.html")
    found = [(b.kind, b.image.src if b.image else b.text[:9], b.aloud) for b in article.blocks]
    assert found == [
        ("figure", "https://e.org/a/lead.jpg", False),
        ("caption", "The quay.", False),
        ("paragraph", PARAGRAPHS[0][:9], True),
        ("paragraph", PARAGRAPHS[1][:9], True),
        ("figure", "https://e.org/i/boat.jpg", False),
        ("caption", "The boat", False),
        ("paragraph", PARAGRAPHS[2][:9], True),
        ("paragraph", PARAGRAPHS[3][:9], True),
    ]
    assert only(article, "figure")[1].image is not None


def test_what_is_around_the_article_is_listed(read: Read) -> None:
    """Every visible line outside the article is reported, without a line number."""
    removed = read(page("".join(P)), "a.html").removed
    assert {"© 2025 The Courier"} <= {item.text for item in removed}
    assert {item.line for item in removed} == {None}


def test_json_ld_is_believed_first(read: Read) -> None:
    """Headline, authors, times, licence and language come from JSON-LD where it is there."""
    data = {
        "@graph": [
            {"@type": "WebSite", "name": "Courier"},
            {
                "@type": ["NewsArticle"],
                "headline": f"{TITLE} &amp; more",
                "author": [{"name": "Ann Bee"}, "By Bo Cee", {"name": "https://e.org/x"}],
                "datePublished": "2025-03-01T10:00:00.000+01:00",
                "dateModified": "2025-03-02",
                "description": "A ferry <b>comes</b> back.",
                "image": [{"url": "/lead.jpg"}],
                "license": "https://creativecommons.org/licenses/by/4.0/",
            },
        ]
    }
    scripts = (
        '<script type="application/ld+json">not json</script>'
        f'<script type="application/ld+json">{json.dumps(data)}</script>'
        '<meta property="og:url" content="https://e.org/a"><meta name="author" content="Not Me">'
    )
    article = read(page("".join(P), scripts, lang="en_GB"), "a.html")
    assert article.authors == ("Ann Bee", "Bo Cee")
    assert (article.published, article.updated) == ("2025-03-01T10:00:00+01:00", "2025-03-02")
    assert (article.summary, article.image) == ("A ferry comes back.", "https://e.org/lead.jpg")
    assert article.licence == "https://creativecommons.org/licenses/by/4.0/"
    assert (article.language, article.source_url) == ("en-GB", "https://e.org/a")


def test_meta_elements_come_second(read: Read) -> None:
    """Without JSON-LD, meta elements say who and when."""
    head = (
        f'<meta property="og:title" content="{TITLE}"><meta name="author" content="Ann Bee">'
        '<meta property="article:published_time" content="2025-03-01T10:00:00">'
        '<meta name="description" content="Sum.">'
    )
    article = read(page("".join(P), head), "a.html")
    assert (article.title, article.authors) == (TITLE, ("Ann Bee",))
    assert (article.published, article.summary) == ("2025-03-01", "Sum.")


def test_byline_and_marked_time_in_the_text_serve_too(read: Read) -> None:
    """An author link and a marked time element are used, and the byline is not read aloud."""
    body = (
        '<p>By Ann Bee</p><p><time class="entry-date published" datetime="2025-03-01">1 March</time></p>'
        + "".join(P)
    )
    article = read(page(body), "a.html")
    assert (article.authors, article.published) == (("Ann Bee",), "2025-03-01")
    assert all("Ann Bee" not in block.text for block in article.blocks)
    linked = read(page('<p><a rel="author" href="/b">Bo Cee</a></p>' + "".join(P)), "a.html")
    assert linked.authors == ("Bo Cee",)


def test_nothing_is_invented(read: Read) -> None:
    """A page that names neither author nor date has neither."""
    article = read(page("".join(P)), "a.html")
    assert (article.authors, article.published, article.updated) == ((), None, None)


def test_line_rules_look_at_the_blocks(read: Read) -> None:
    """Labels that the extractor leaves in the article go by their rules."""
    body = "".join([P[0], "<p>READ MORE: The baker</p>", P[1], P[2], P[3], "<p>Photo: Ann Bee / Reuters</p>"])
    article = read(page(body), "a.html")
    assert "read more" in {item.rule for item in article.removed}
    assert not any("READ MORE" in block.text for block in article.blocks)
    assert not any(block.aloud for block in article.blocks if "Reuters" in block.text)


def test_foreign_phrases_keep_their_language(read: Read) -> None:
    """A phrase with a language of its own is a span, so that another voice can say it."""
    body = "".join([f'<p>She said <span lang="fr">à bientôt</span> and {PARAGRAPHS[0]}</p>', *P[1:]])
    first = read(page(body), "a.html").blocks[0]
    spans = [
        (span.value, first.text[span.start : span.end]) for span in first.spans if span.kind == "language"
    ]
    assert spans == [("fr", "à bientôt")]


def test_page_without_an_article_falls_back_to_its_lines(read: Read) -> None:
    """When the extractor finds nothing, the visible lines are read like a paste."""
    article = read("<html><body><div>A short remark.</div><div>Menu</div></body></html>", "a.htm")
    assert article.blocks[0].text == "A short remark."


def test_words_without_markup_are_read(read: Read) -> None:
    """A file that is called HTML but holds only words is read all the same."""
    assert PARAGRAPHS[0] in read("\n".join(PARAGRAPHS), "a.xhtml").blocks[0].text


def test_scripts_and_hidden_parts_do_not_show() -> None:
    """Only what a browser would show counts as visible."""
    root = parse_page(
        "<body><p>One <b>two</b><br>three</p><script>x</script><p hidden>no</p>"
        '<div style="display: none">no</div>tail<template>no</template></body>'
    )
    assert root is not None
    assert visible_lines(root) == ["One two", "three", "tail"]
    assert parse_page("<!-- nothing -->") is None or visible_lines(parse_page("<!-- nothing -->")) == []


def test_deeply_nested_page_does_not_break(read: Read) -> None:
    """A page with two hundred nested elements is read."""
    deep = "<div>" * 200 + "".join(P) + "</div>" * 200
    assert len(read(page(deep), "a.html").blocks) == len(P)


def test_references_to_what_no_page_can_hold_are_left_out() -> None:
    """Control characters do not come in as numbers; what browsers read as another character does."""
    root = parse_page("<p>a&#1;b&#x1B;c&#xFFFE;d&#127;e &#x85; &#65;&#x1F6A2; &#1114112;</p>")
    assert root is not None
    assert visible_lines(root) == ["abcde … A🚢 \ufffd"]
