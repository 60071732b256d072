"""Markdown → blocks with their structure: headings, lists, quotes, tables, notes, figures.

This module is the door to markdown-it. It refuses to remove anything that shows: only comments, markup
without text, link definitions and what is struck out go, and are accounted for.
"""

import functools
from collections.abc import Sequence

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from audiopub.article.found import Found
from audiopub.article.markdown_math import formulas
from audiopub.article.markdown_rules import other_marks
from audiopub.article.markdown_walk import Walk
from audiopub.article.same_title import same_title
from audiopub.model import Block, Removed

_MAX_NESTING = 60
"""Depth of lists and quotes in which text is still found; the parser's own limit of 20 loses some."""


def read_markdown(text: str, *, first_line: int = 1, title: str = "") -> Found:
    """Understand a CommonMark text with tables, footnotes, definitions and what other programs add.

    `first_line` is the number of its first line in the source. `title` is the one that front matter
    gives; without it the first heading of level 1 is the title.
    """
    tokens = _parser().parse(text)
    walk = Walk(offset=first_line)
    walk.over(tokens)
    blocks, found, title_lines = _take_title(walk.blocks, title)
    shown = [*(block.lines for block in walk.blocks if block.lines), *walk.struck_lines]
    covered = {line for first, last in shown for line in range(first, last + 1)}
    return Found(
        title=found,
        blocks=tuple(blocks),
        removed=(*walk.removed, *_uncovered(text, covered, first_line)),
        metadata_lines=title_lines,
    )


def is_plain_address(address: str) -> bool:
    """Tell whether a link to an address is read back as it is: nothing in it is encoded or refused."""
    parser = _addresses()
    visible = address.isascii() and address.isprintable() and not any(char in " <>\\" for char in address)
    return visible and parser.validateLink(address) and parser.normalizeLink(address) == address


@functools.cache
def _addresses() -> MarkdownIt:
    return MarkdownIt("commonmark")


@functools.cache
def _parser() -> MarkdownIt:
    """Return the one parser, which keeps nothing of a text: to make one takes as long as to read a page."""
    return (
        MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING})
        .enable(["table", "strikethrough"])
        .use(footnote_plugin)
        .use(deflist_plugin)
        .use(other_marks)
        .use(formulas)
    )


def _take_title(blocks: Sequence[Block], known: str) -> tuple[list[Block], str, tuple[int, ...]]:
    """Take the first heading of level 1 out of the blocks when it is the title."""
    for index, block in enumerate(blocks):
        if block.kind == "heading" and block.level == 1:
            if known and not same_title(block.text, known):
                break
            lines = range(block.lines[0], block.lines[1] + 1) if block.lines else ()
            return [*blocks[:index], *blocks[index + 1 :]], block.text, tuple(lines)
    return list(blocks), "", ()


def _uncovered(text: str, covered: set[int], first_line: int) -> tuple[Removed, ...]:
    """Account for the lines that show nothing: definitions of links, comments, markup alone."""
    return tuple(
        Removed(line=number, text=line.strip(), rule="markup without text")
        for number, line in enumerate(text.split("\n"), first_line)
        if line.strip() and number not in covered
    )
