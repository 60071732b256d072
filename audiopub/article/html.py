"""A web page → the article in it, with its structure.

This module owns how the extractor's result, the page's own figures and its metadata become one article.
The line rules of pastes then look at the blocks. When the extractor finds nothing, the visible lines go
through the rules of pastes alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from lxml import html

from audiopub.article.block_rules import sort_blocks
from audiopub.article.extract import extract
from audiopub.article.figures import place_figures
from audiopub.article.found import Found
from audiopub.article.page_metadata import page_metadata
from audiopub.article.paste import sort_units
from audiopub.article.titles import same_title
from audiopub.article.units import Unit, fold
from audiopub.article.visible import figures, foreign_phrases, parse_page, preformatted, visible_lines
from audiopub.model import Block, Removed, Span

_SURE_SPACES = 3
"""A line with so many spaces is looked for inside the blocks too: line breaks cut it there."""


def read_html(text: str, *, title: str = "") -> Found:
    """Understand a web page. `title` is the title that is known already, or empty.

    Blocks have no source lines: a line of HTML is not a line of the article.
    """
    root = parse_page(text)
    if root is None:
        return Found(title=title)
    said = page_metadata(root)
    extracted = extract(text, said.source_url)
    title = title or said.title or extracted.title
    if not extracted.blocks:
        return _from_lines(root, said, title)
    body = _without_title(extracted.blocks, title)
    sorted_ = sort_blocks(place_figures(body, figures(root), said.source_url))
    kept = _with_languages(_with_code(sorted_.blocks, preformatted(root)), foreign_phrases(root))
    return replace(
        said,
        title=title,
        authors=said.authors or sorted_.authors,
        published=said.published or sorted_.published or extracted.published,
        updated=said.updated or sorted_.updated,
        blocks=kept,
        removed=(*sorted_.removed, *_outside(root, title, kept, sorted_.removed)),
    )


def _from_lines(root: html.HtmlElement, said: Found, title: str) -> Found:
    units = [Unit(text=line, lines=None) for line in visible_lines(root)]
    found = sort_units(units, title=title)
    return replace(
        said,
        title=title or found.title,
        authors=said.authors or found.authors,
        published=said.published or found.published,
        updated=said.updated or found.updated,
        blocks=found.blocks,
        removed=found.removed,
    )


def _without_title(blocks: Sequence[Block], title: str) -> list[Block]:
    """Drop the heading among the first blocks that is the title again."""
    for index, block in enumerate(blocks[:3]):
        if block.kind == "heading" and title and same_title(block.text, title):
            return [*blocks[:index], *blocks[index + 1 :]]
    return list(blocks)


def _outside(
    root: html.HtmlElement, title: str, kept: Sequence[Block], removed: Sequence[Removed]
) -> list[Removed]:
    """Account for the visible lines that are in no block: the page around the article."""
    texts = [title, *(block.text for block in kept), *(item.text for item in removed)]
    texts += [cell.text for block in kept for row in block.rows for cell in row]
    pieces = {fold(piece) for text in texts for piece in text.split("\n")}
    whole = "\n".join(fold(text) for text in texts)
    return [
        Removed(line=None, text=line, rule="outside the article")
        for line in dict.fromkeys(visible_lines(root))
        if fold(line) not in pieces and not (line.count(" ") >= _SURE_SPACES and fold(line) in whole)
    ]


def _with_code(blocks: Sequence[Block], texts: Sequence[str]) -> list[Block]:
    """Make quotes that the page shows as preformatted text what they are; the extractor mistakes them."""
    known = {" ".join(text.split()): text for text in texts}
    return [
        Block(id="", kind="code", text=known[block.text], aloud=False)
        if block.kind == "quote" and block.text in known
        else block
        for block in blocks
    ]


def _with_languages(blocks: Sequence[Block], phrases: Sequence[tuple[str, str]]) -> tuple[Block, ...]:
    """Mark the phrases that the page marks as being in another language."""
    marked = list(blocks)
    for lang, words in phrases:
        for index, block in enumerate(marked):
            start = block.text.find(words)
            if start >= 0 and not any(
                span.kind == "language" and span.start == start for span in block.spans
            ):
                span = Span(start=start, end=start + len(words), kind="language", value=lang)
                spans = sorted((*block.spans, span), key=lambda one: (one.start, -one.end))
                marked[index] = replace(block, spans=tuple(spans))
                break
    return tuple(marked)
