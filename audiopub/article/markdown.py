"""Markdown → blocks with their structure: headings, lists, quotes, tables, notes, figures.

This module is the door to markdown-it. It refuses to remove anything that shows: only comments, markup
without text and link definitions go.
"""

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from audiopub.article.found import Found
from audiopub.article.markdown_html import Container, blocks_of_html, container
from audiopub.article.markdown_inline import inline_text, only_image
from audiopub.article.markdown_rules import ALERT, ATTRIBUTES, TASKS, other_marks
from audiopub.article.same_title import same_title
from audiopub.model import Block, BlockKind, Cell, Image, Removed, Span

_MAX_NESTING = 60
"""Depth of lists and quotes in which text is still found; the parser's own limit of 20 loses some."""


def read_markdown(text: str, *, first_line: int = 1, title: str = "") -> Found:
    """Understand a CommonMark text with tables, footnotes, definitions and what other programs add.

    `first_line` is the number of its first line in the source. `title` is the one that front matter
    gives; without it the first heading of level 1 is the title.
    """
    tokens = _parser().parse(text)
    walk = _Walk(offset=first_line)
    walk.over(tokens)
    blocks, found, title_lines = _take_title(walk.blocks, title)
    covered = {
        line for block in walk.blocks if block.lines for line in range(block.lines[0], block.lines[1] + 1)
    }
    return Found(
        title=found,
        blocks=tuple(blocks),
        removed=_uncovered(text, covered, first_line),
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


@dataclass(slots=True, kw_only=True)
class _List:
    ordered: bool
    number: int


@dataclass(slots=True, kw_only=True)
class _Walk:
    """A walk over the tokens that collects blocks. `offset` is the source number of the first line."""

    offset: int
    blocks: list[Block] = field(default_factory=list)
    quotes: int = 0
    lists: list[_List] = field(default_factory=list)
    heading: int | None = None
    note: str = ""
    around: list[Container] = field(default_factory=list)
    rows: list[list[Cell]] | None = None
    header: bool = False
    table_lines: tuple[int, int] | None = None

    def over(self, tokens: Iterable[Token]) -> None:
        """Visit every token with the step of its type; types without a step show nothing."""
        for token in tokens:
            step = _STEPS.get(token.type)
            if step:
                step(self, token)

    def add(self, kind: BlockKind, text: str, token: Token, **fields: object) -> None:
        """Append a block whose lines are the token's."""
        language = next((each.language for each in reversed(self.around) if each.language), None)
        block = Block(id="", kind=kind, text=text, lines=self.lines(token), language=language)
        self.blocks.append(replace(block, **fields))  # type: ignore[arg-type] # fields of Block, given by name below

    def lines(self, token: Token) -> tuple[int, int] | None:
        """Return first and last source line of a token."""
        if token.map is None:
            return None
        return token.map[0] + self.offset, max(token.map[1] - 1, token.map[0]) + self.offset

    @property
    def list_path(self) -> tuple[int, ...]:
        return tuple(level.number for level in self.lists)


def _open_heading(walk: _Walk, token: Token) -> None:
    walk.heading = int(token.tag[1])


def _close_heading(walk: _Walk, _token: Token) -> None:
    walk.heading = None


def _open_list(walk: _Walk, token: Token) -> None:
    start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else 1
    walk.lists.append(_List(ordered=token.type == "ordered_list_open", number=start - 1))


def _close_list(walk: _Walk, _token: Token) -> None:
    walk.lists.pop()


def _open_item(walk: _Walk, _token: Token) -> None:
    walk.lists[-1].number += 1


def _open_quote(walk: _Walk, _token: Token) -> None:
    walk.quotes += 1


def _close_quote(walk: _Walk, _token: Token) -> None:
    walk.quotes -= 1


def _open_note(walk: _Walk, token: Token) -> None:
    walk.note = str(token.meta.get("label") or token.meta["id"] + 1)


def _close_note(walk: _Walk, _token: Token) -> None:
    walk.note = ""


def _open_table(walk: _Walk, token: Token) -> None:
    walk.rows, walk.table_lines = [], walk.lines(token)


def _open_row(walk: _Walk, _token: Token) -> None:
    if walk.rows is not None:
        walk.rows.append([])


def _open_cell(walk: _Walk, token: Token) -> None:
    walk.header = token.type == "th_open"


def _close_table(walk: _Walk, token: Token) -> None:
    rows = tuple(tuple(row) for row in walk.rows or ())
    text = "\n".join(" ".join(cell.text for cell in row) for row in rows)
    walk.add("table", text, token, rows=rows, aloud=False, lines=walk.table_lines)
    walk.rows = None


def _code(walk: _Walk, token: Token) -> None:
    walk.add("code", token.content.rstrip("\n"), token, aloud=False)


def _rule(walk: _Walk, token: Token) -> None:
    walk.add("separator", "", token, aloud=False)


def _html(walk: _Walk, token: Token) -> None:
    """Go into or out of an element around Markdown, or add what a piece of HTML shows."""
    tag = container(token.content)
    if tag and tag.opens:
        walk.around.append(tag)
    elif tag:
        names = [each.name for each in walk.around]
        if tag.name in names:
            del walk.around[len(names) - 1 - names[::-1].index(tag.name) :]
    else:
        for block in blocks_of_html(token.content):
            place = _place(walk) if block.kind == "paragraph" else {}
            kind = _kind(walk) if block.kind == "paragraph" else block.kind
            walk.add(kind, block.text, token, aloud=block.aloud, rows=block.rows, image=block.image, **place)


def _inline(walk: _Walk, token: Token) -> None:
    children = _without_marks(walk, token)
    text, spans = inline_text(children)
    if walk.rows is not None:
        walk.rows[-1].append(Cell(text=text, header=walk.header))
        return
    image = only_image(children)
    if image:
        _figure(walk, token, image)
    elif walk.heading:
        if text:
            walk.add("heading", text, token, spans=spans, level=walk.heading)
    elif walk.note:
        first = not any(block.id == f"note:{walk.note}" for block in walk.blocks)
        walk.add("note", text, token, spans=spans, aloud=False, id=f"note:{walk.note}" if first else "")
    elif text:
        _add_text(walk, token, text, spans)


def _without_marks(walk: _Walk, token: Token) -> list[Token]:
    """Return the words of a block without attributes at its end, and a task's or alert's mark before it."""
    children = list(token.children or ())
    found = ATTRIBUTES.search(token.content)
    if found and children and children[-1].type == "text":
        children[-1] = _cut(children[-1], ATTRIBUTES.sub("", children[-1].content))
    if not children or children[0].type != "text":
        return children
    task = next((mark for mark in TASKS if walk.lists and token.content.startswith(mark)), "")
    alert = ALERT.match(token.content) if walk.quotes else None
    if task:
        children[0] = _cut(children[0], TASKS[task] + children[0].content[len(task) :])
    elif alert:
        children[0] = _cut(children[0], ALERT.sub("", children[0].content, count=1))
    return children


def _cut(token: Token, content: str) -> Token:
    return token.copy(content=content)


def _add_text(walk: _Walk, token: Token, text: str, spans: tuple[Span, ...]) -> None:
    kind = next((each.kind for each in reversed(walk.around) if each.kind), None)
    if kind:
        walk.add(kind, text, token, spans=spans, aloud=kind not in {"caption", "note"})
    else:
        walk.add(_kind(walk), text, token, spans=spans, **_place(walk))


def _figure(walk: _Walk, token: Token, image: tuple[str, str, str]) -> None:
    """Add a picture that stands alone, and its title as the caption."""
    src, alt, title = image
    walk.add("figure", alt, token, image=Image(src=src, alt=alt), aloud=False)
    if title:
        walk.add("caption", title, token, aloud=False)


def _kind(walk: _Walk) -> BlockKind:
    if walk.quotes:
        return "quote"
    return "list_item" if walk.lists else "paragraph"


def _place(walk: _Walk) -> dict[str, object]:
    if walk.quotes or not walk.lists:
        return {}
    return {"list_path": walk.list_path, "ordered": walk.lists[-1].ordered}


_STEPS: Mapping[str, Callable[[_Walk, Token], None]] = {
    "heading_open": _open_heading,
    "heading_close": _close_heading,
    "bullet_list_open": _open_list,
    "ordered_list_open": _open_list,
    "bullet_list_close": _close_list,
    "ordered_list_close": _close_list,
    "list_item_open": _open_item,
    "blockquote_open": _open_quote,
    "blockquote_close": _close_quote,
    "footnote_open": _open_note,
    "footnote_close": _close_note,
    "table_open": _open_table,
    "tr_open": _open_row,
    "th_open": _open_cell,
    "td_open": _open_cell,
    "table_close": _close_table,
    "fence": _code,
    "code_block": _code,
    "hr": _rule,
    "html_block": _html,
    "inline": _inline,
}
