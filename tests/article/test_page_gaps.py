"""What stands between the paragraphs of a page's text is kept although it is only a link, or short."""

import pytest

from audiopub.model import Article
from tests.article.conftest import PARAGRAPHS, Read

TITLE = "The Ferry That Came Back"
P = [f"<p>{text} {text}</p>" for text in PARAGRAPHS]


def article(read: Read, body: str, around: str = "", head: str = "") -> Article:
    """Read a page with an article, and with something below it."""
    return read(
        f"<html lang=en><head><title>{TITLE} | Courier</title>{head}</head><body><nav><a href='/'>Home</a>"
        f"<a href='/n'>News</a></nav>"
        f"<main><article><h1>{TITLE}</h1>{body}</article>{around}</main></body></html>",
        "a.html",
    )


def headings(found: Article) -> list[tuple[str, int | None]]:
    """Return text and level of the headings."""
    return [(block.text, block.level) for block in found.blocks if block.kind == "heading"]


def texts(found: Article, kind: str = "paragraph") -> list[str]:
    """Return the words of the blocks of one kind."""
    return [block.text for block in found.blocks if block.kind == kind]


def test_headings_that_are_links_stay(read: Read) -> None:
    """A heading between paragraphs stays, whether its link leads to itself or to another site."""
    body = (
        f'{P[0]}<h2 id="u"><a href="#u">How the vote went</a></h2>{P[1]}<h2><a class="header" href="#c">Was '
        f'es kostet</a></h2><h3><a href="#d">Le détail</a></h3>{P[2]}<h3><a href="https://s.example/">1. The '
        f"old school</a></h3>{P[3]}"
    )
    assert headings(article(read, body)) == [
        ("How the vote went", 2),
        ("Was es kostet", 2),
        ("Le détail", 3),
        ("1. The old school", 3),
    ]


@pytest.mark.parametrize(
    "name", ["header-anchor", "headerlink", "permalink", "heading-anchor", "anchor", "anchor-link hash-link"]
)
def test_headings_that_are_links_to_themselves_stay(read: Read, name: str) -> None:
    """A heading that is all in the link to it is one, whatever the class of the link; a mark is no word."""
    body = (
        f'{P[0]}<h2 id="m"><a class="{name}" href="#m">Method</a></h2>{P[1]}<h2 id="a"><a class="{name}" '
        f'href="https://e.example/a#a">Anchor</a></h2>{P[2]}<h2 id="k">Knots<a class="{name}" href="#k">'
        f'Anchor link</a></h2>{P[3]}<h2 id="r">Ropes<a class="{name}" href="#r">\u200b</a> <a class="{name}" '
        f'href="#r">¶</a></h2>{P[0]}'
    )
    assert [text for text, _ in headings(article(read, body))] == ["Method", "Anchor", "Knots", "Ropes"]


def test_link_of_a_common_class_in_a_sentence_stays(read: Read) -> None:
    """The word "link" is a mark in a heading, not in a sentence."""
    line = (
        '<p>Whoever asks gets a <a class="anchor" href="/x">link</a> to the timetable of the whole year.</p>'
    )
    assert texts(article(read, f"{P[0]}{line}{P[1]}{P[2]}"))[1].startswith("Whoever asks gets a link to the")


@pytest.mark.parametrize("word", ["Results", "Folgen", "Discussion"])
@pytest.mark.parametrize("address", ["#x", "https://e.example/a#x", "/a#x"])
def test_short_heading_that_links_to_itself_stays(read: Read, word: str, address: str) -> None:
    """Between paragraphs it is no label of the page, though pages have labels of the same words."""
    found = article(read, f'{P[0]}<h2 id="x"><a href="{address}">{word}</a></h2>{P[1]}{P[2]}')
    assert headings(found) == [(word, 2)]


def test_headings_of_teasers_stay_out(read: Read) -> None:
    """A heading in a box of its own, or over other pages below the text, is none of the text's."""
    box = '<div class="box"><h3><a href="/tea/12">Ten harbours to see before winter</a></h3></div>'
    below = (
        '<section class="more"><h2><a href="/more">Weitere Artikel</a></h2><h3><a href="/m/1">Why the mill '
        'stands still</a></h3><p>A word.</p><h3><a href="/m/2">The baker sleeps</a></h3></section>'
    )
    found = article(read, f"{P[0]}{P[1]}{box}{P[2]}{P[3]}", below)
    assert headings(found) == []
    assert {"Why the mill stands still", "The baker sleeps"} <= {each.text for each in found.removed}


@pytest.mark.parametrize("head", ["Whom we asked", "Wen wir gefragt haben"])
def test_list_of_links_below_a_heading_stays(read: Read, head: str) -> None:
    """A list of links in the text stays below its heading."""
    links = (
        '<ul><li><a href="https://b.example/">The harbour board</a><li><a href="/list">All ferries</a></ul>'
    )
    found = article(read, f"{P[0]}{P[1]}<h2>{head}</h2>{links}{P[2]}{P[3]}")
    assert texts(found, "list_item") == ["The harbour board", "All ferries"]
    assert headings(found) == [(head, 2)]


@pytest.mark.parametrize("head", ["Related articles", "Lesen Sie auch", "À lire aussi"])
def test_related_articles_in_the_text_go(read: Read, head: str) -> None:
    """A list below a head that says that it leads elsewhere goes with its head, as contents go."""
    links = '<ul><li><a href="/1">The mill stands still</a><li><a href="/2">The baker sleeps</a></ul>'
    contents = '<h2>In this guide</h2><ul><li><a href="#a">The vote</a><li><a href="#b">The cost</a></ul>'
    found = article(read, f"{P[0]}{contents}{P[1]}<h2>{head}</h2>{links}{P[2]}{P[3]}")
    assert texts(found, "list_item") == []
    assert head not in [text for text, _ in headings(found)]


def test_paragraph_that_is_a_link_stays(read: Read) -> None:
    """A link to another site that stands alone between paragraphs is of the text; a teaser is not."""
    lone = '<p><a href="https://b.example/report">The whole report of the board</a></p>'
    teaser = '<p><a href="/other/12">Why the old mill stands still</a></p>'
    found = article(read, f"{P[0]}{P[1]}{lone}{P[2]}{teaser}{P[3]}")
    assert "The whole report of the board" in texts(found)
    assert "Why the old mill stands still" not in texts(found)


def test_sentence_in_a_bare_element_stays(read: Read) -> None:
    """A `div` that says nothing of itself is a paragraph between paragraphs; one with a class is not."""
    long = "A sentence stands here between the others, and it is long enough to be read aloud."
    promo = "<div class='x-promo'>So it sells.</div>"
    body = f"{P[0]}<div>{long}</div>{P[1]}<div>So it was.</div>{P[2]}{promo}{P[3]}"
    found = texts(article(read, body))
    assert long in found
    assert "So it was." in found
    assert "So it sells." not in found


def test_summary_stays_over_its_details(read: Read) -> None:
    """What one clicks to unfold a part of the text stays above that part."""
    inside = "<p>All votes were counted by hand in the hall, and it took the whole night to do so.</p>"
    body = f"{P[0]}<details class='faq'><summary>How was it counted?</summary>{inside}</details>{P[1]}{P[2]}"
    found = texts(article(read, body))
    assert found[1:3] == [
        "How was it counted?",
        "All votes were counted by hand in the hall, and it took the whole night to do so.",
    ]
