"""Spans become elements, and the DOM text stays the block's text."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from audiopub.edition.inline import inline
from audiopub.model import Span, SpanKind
from audiopub.words import words_for

WORDS = words_for("en")
KINDS: tuple[SpanKind, ...] = (
    "link",
    "emphasis",
    "strong",
    "code",
    "language",
    "note_ref",
    "sub",
    "sup",
    "speaker",
)
SPANS = st.builds(
    lambda start, length, kind, value: Span(start=start, end=start + length, kind=kind, value=value),
    st.integers(0, 30),
    st.integers(0, 20),
    st.sampled_from(KINDS),
    st.sampled_from(["", "fr", "n1", "https://example.org/", "javascript:alert(1)"]),
)


@given(st.text(alphabet="ab<&>\"' é漢🚢\n\r", max_size=40), st.lists(SPANS, max_size=6))
@settings(max_examples=300, deadline=None)
def test_dom_text_is_the_text(text: str, spans: list[Span]) -> None:
    """However spans nest, overlap or run past the end, the text comes back to the character."""
    element: Any = html.fragment_fromstring(f"<p>{inline(text, spans, words=WORDS, targets={'n1'})}</p>")
    assert element.text_content() == text
    assert not element.xpath("//a//a")
    assert all(link.get("href") in {"https://example.org/", "#n1"} for link in element.xpath("//a"))


def test_nested_and_overlapping_spans() -> None:
    """An inner span stays inside; one that runs over the edge of another goes on behind it."""
    spans = [
        Span(start=0, end=11, kind="link", value="https://example.org/"),
        Span(start=4, end=7, kind="emphasis"),
        Span(start=8, end=15, kind="strong"),
    ]
    assert str(inline("one two three four", spans, words=WORDS)) == (
        '<a href="https://example.org/">one <em>two</em> <strong>thr</strong></a><strong>ee f</strong>our'
    )


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://example.org", "https://a b", ""],
)
def test_only_web_and_mail_addresses_become_links(address: str) -> None:
    """Every other address is plain text."""
    marked = inline("word", [Span(start=0, end=4, kind="link", value=address)], words=WORDS)
    assert str(marked) == "word"


def test_a_note_mark_points_to_its_note() -> None:
    """A mark whose note is on the page links to it under a name of its own; another is only raised."""
    span = [Span(start=4, end=5, kind="note_ref", value="n1")]
    linked = str(inline("Word1", span, words=WORDS, targets={"n1"}))
    assert linked == 'Word<sup><a href="#n1" aria-label="Note 1">1</a></sup>'
    assert str(inline("Word1", span, words=WORDS)) == "Word<sup>1</sup>"


def test_a_foreign_phrase_says_its_language() -> None:
    """The phrase carries the language that its voice is chosen by, and its direction."""
    marked = inline("שלום now", [Span(start=0, end=4, kind="language", value="he")], words=WORDS)
    assert str(marked) == '<span lang="he" dir="rtl">שלום</span> now'
