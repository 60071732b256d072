"""From article to script to page no word is lost, whatever is in the article and whatever is decided."""

from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from audiopub.article.read import read_article
from audiopub.config import Decisions, for_article, parse_settings
from audiopub.edition.transcript import page_cues, transcript
from audiopub.model import Article, Edition, Identity, Script
from audiopub.script.aloud import as_decided
from audiopub.script.compose import compose
from audiopub.words import words_for
from tests.edition.epubs import book_of
from tests.edition.samples import record

WORDS = (
    "harbour",
    "No. 5",
    "Dr. Ames",
    "“quiet”",
    "5 a.m.",
    "$3.50",
    "(late)",
    "Élodie",
    "港町。",
    "etc.",
    "wait…",
    "e.g.",
)
GERMAN = (
    "Wir haben den ganzen Sommer auf dieses Schiff gewartet, und jetzt ist es da, aber niemand freut sich."
)

_SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(
    lambda words: f"The {' '.join(words)} came."
)
_PARAGRAPHS = st.lists(_SENTENCES, min_size=1, max_size=3).map(" ".join)
_CELLS = st.sampled_from(("Cost", "5 lamps", "", "a.m."))
_TABLES = st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=3).map(
    lambda rows: "| Name | Value |\n|---|---|\n" + "\n".join(f"| {one} | {other} |" for one, other in rows)
)
_THEN = "2026-01-01T00:00:00Z"
_BLOCKS = st.one_of(
    _PARAGRAPHS,
    _PARAGRAPHS.map(lambda text: f"> {text}"),
    _PARAGRAPHS.map(lambda text: f"He said: “{GERMAN}” {text}"),
    st.lists(_SENTENCES, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    _SENTENCES.map(lambda text: f"## {text}"),
    _TABLES,
    st.just("```\nlamp --on\nlamp --all\n```"),
    st.just("* * *"),
    st.just("![A lamp](https://example.org/lamp.png)"),
)
_ALOUD = st.fixed_dictionaries(
    {kind: st.booleans() for kind in ("figure", "caption", "table", "code", "note")}
)
_SAY = st.dictionaries(st.sampled_from(("harbour", "Ames", "lamp")), st.sampled_from(("x", "two words")))


def understood(blocks: Sequence[str], aloud: dict[str, bool], say: dict[str, str]) -> tuple[Article, Script]:
    """Return article and script of a Markdown text under these decisions."""
    read = read_article("a.md", "\n\n".join(["# Lamps", "It began.", *blocks]).encode(), language="en")
    decisions: Decisions = for_article(parse_settings(b""), {"aloud": aloud, "say": say}, {})
    article = as_decided(read, decisions)
    return article, compose(article, decisions, voice_names=("Test Voice",))


def edition_of(article: Article, script: Script) -> Edition:
    """Return the edition with a recording in which all sentences are equally long."""
    identity = Identity(slug="a", guid="g", source="a.md", first_published=_THEN, corrected=_THEN)
    return Edition(
        identity=identity,
        published=_THEN,
        article=article,
        script=script,
        recording=record(script),
        voices=(),
    )


def bare(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(_BLOCKS, max_size=5), _ALOUD, _SAY)
def test_no_word_is_lost_between_article_script_and_page(
    blocks: list[str], aloud: dict[str, bool], say: dict[str, str]
) -> None:
    """Sentences cover each block that is read; the page holds every block; each cue is its sentence."""
    article, script = understood(blocks, aloud, say)
    edition = edition_of(article, script)
    tree: Any = html.document_fromstring(f"<body>{transcript(edition, words_for('en'), 'x.mp3')}</body>")
    shown = {element.get("id"): element for element in tree.iter() if element.get("id")}
    for block in article.blocks:
        sentences = [sentence for sentence in script.sentences if sentence.block == block.id]
        assert bool(sentences) == (block.aloud and any(char.isalnum() for char in block.text)), block
        if sentences:
            assert bare("".join(sentence.text for sentence in sentences)) == bare(block.text)
            assert all(sentence.spoken.strip() for sentence in sentences)
        if block.kind not in {"figure", "separator"} or block.aloud:
            assert bare(shown[block.id].text_content()) == bare(block.text)
    for (block_id, start, end, *_), sentence in zip(page_cues(edition), script.sentences, strict=True):
        units = shown[block_id].text_content().encode("utf-16-le")
        heard = units[2 * start : 2 * end].decode("utf-16-le")
        assert heard == sentence.text or bare(sentence.text) in bare(heard)


@settings(max_examples=40, deadline=None)
@given(st.lists(_BLOCKS, max_size=5), _ALOUD)
def test_every_sentence_has_its_place_in_the_e_book(blocks: list[str], aloud: dict[str, bool]) -> None:
    """The overlay has each sentence of the script, in order, and points to an element with its words."""
    article, script = understood(blocks, aloud, {})
    book = book_of(edition_of(article, script))
    clips = book.clips()
    tables = {block.id for block in article.blocks if block.kind == "table"}
    for clip, sentence in zip(clips, script.sentences, strict=True):
        assert clip.id == f"s-{sentence.id}"
        words = book.words[clip.id]
        assert words == sentence.text or (sentence.block in tables and bare(words) == bare(sentence.text))
    order = [name for name in book.words if name.startswith("s-")]
    assert order == [clip.id for clip in clips]


@settings(max_examples=40, deadline=None)
@given(st.lists(_PARAGRAPHS, min_size=1, max_size=6, unique=True), st.data())
def test_a_kept_line_is_always_said(paragraphs: list[str], data: st.DataObject) -> None:
    """Whatever stands around it, a line that the editor keeps is in the article and in the script, once."""
    lines = [
        line
        for pair in zip(paragraphs, ["Advertisement", "Share this article"] * 3, strict=False)
        for line in pair
    ]
    place = data.draw(st.integers(0, len(lines)))
    text = "\n\n".join(
        ["The lamps", "It began on a cold morning.", *lines[:place], "READ MORE: zanzibar", *lines[place:]]
    )
    article = read_article("a.txt", text.encode(), sidecar=b'keep = ["zanzibar"]', language="en")
    script = compose(article, for_article(parse_settings(b""), {}, {}), voice_names=("Test Voice",))
    assert [block.text for block in article.blocks].count("READ MORE: zanzibar") == 1
    assert sum("zanzibar" in sentence.text for sentence in script.sentences) == 1
    numbers = [block.lines[0] for block in article.blocks if block.lines]
    assert numbers == sorted(numbers)
