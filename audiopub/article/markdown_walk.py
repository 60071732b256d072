"""The walk over the tokens of a Markdown text that makes blocks of them.

This module owns what each token says of the blocks in it. Which tokens there are is the parser's; what a line
holds is `markdown_inline`'s and `markdown_beside`'s.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from audiopub.article.items import with_paragraph
from audiopub.article.markdown_beside import Picture, Struck, told_apart
from audiopub.article.markdown_html import Container, blocks_of_html, container
from audiopub.article.markdown_inline import inline_text
from audiopub.article.markdown_math import FORMULA
from audiopub.article.markdown_rules import ALERT, ATTRIBUTES, TASKS
from audiopub.article.verse import is_verse
from audiopub.model import Block, BlockKind, Cell, Image, Removed, Span

STRUCK_OUT = "struck out"
"""The rule that removes words between `~~`, or in `<s>` and `<del>`."""

_BREAK = re.compile(r"<br\b", re.IGNORECASE)


@dataclass(slots=True, kw_only=True)
class _List:
    """An open list: the number of its open item, and the place of that item's block once it has one."""

    ordered: bool
    number: int
    own: int | None = None


@dataclass(slots=True, kw_only=True)
class Walk:
    """A walk over the tokens that collects blocks. `offset` is the source number of the first line.

    `quotes` holds of each open quotation how many lists are open around it.
    """

    offset: int
    blocks: list[Block] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    struck_lines: list[tuple[int, int]] = field(default_factory=list)
    pictures: list[tuple[Token, Picture]] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)
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
    def kind_around(self) -> BlockKind | None:
        """Return what the elements around the open block say that it is."""
        return next((each.kind for each in reversed(self.around) if each.kind), None)

    @property
    def inner_lists(self) -> list[_List]:
        """Return the open lists that are in the innermost quotation, if there is one."""
        return self.lists[self.quotes[-1] :] if self.quotes else self.lists


def _open_heading(walk: Walk, token: Token) -> None:
    walk.heading = int(token.tag[1])


def _close_heading(walk: Walk, _token: Token) -> None:
    walk.heading = None


def _open_list(walk: Walk, token: Token) -> None:
    start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else 1
    walk.lists.append(_List(ordered=token.type == "ordered_list_open", number=start - 1))


def _close_list(walk: Walk, _token: Token) -> None:
    walk.lists.pop()


def _open_item(walk: Walk, _token: Token) -> None:
    walk.lists[-1].number += 1
    walk.lists[-1].own = None


def _open_quote(walk: Walk, _token: Token) -> None:
    walk.quotes.append(len(walk.lists))


def _close_quote(walk: Walk, _token: Token) -> None:
    walk.quotes.pop()


def _open_note(walk: Walk, token: Token) -> None:
    walk.note = str(token.meta.get("label") or token.meta["id"] + 1)


def _close_note(walk: Walk, _token: Token) -> None:
    walk.note = ""


def _open_table(walk: Walk, token: Token) -> None:
    walk.rows, walk.table_lines = [], walk.lines(token)


def _open_row(walk: Walk, _token: Token) -> None:
    if walk.rows is not None:
        walk.rows.append([])


def _open_cell(walk: Walk, token: Token) -> None:
    walk.header = token.type == "th_open"


def _close_table(walk: Walk, token: Token) -> None:
    rows = tuple(tuple(row) for row in walk.rows or ())
    text = "\n".join(" ".join(cell.text for cell in row) for row in rows)
    walk.add("table", text, token, rows=rows, aloud=False, lines=walk.table_lines)
    walk.rows = None
    _show_pictures(walk)


def _code(walk: Walk, token: Token) -> None:
    text = token.content.rstrip("\n")
    is_formula = bool(text) and token.info.strip().lower() == FORMULA
    spans = (Span(start=0, end=len(text), kind="formula"),) if is_formula else ()
    walk.add("code", text, token, aloud=False, spans=spans)


def _rule(walk: Walk, token: Token) -> None:
    walk.add("separator", "", token, aloud=False)


def _html(walk: Walk, token: Token) -> None:
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
            if block.kind == "paragraph":
                _add_words(walk, token, block.text, ())
            else:
                walk.add(block.kind, block.text, token, aloud=block.aloud, rows=block.rows, image=block.image)


def _inline(walk: Walk, token: Token) -> None:
    found = told_apart(_with_lines(walk, _without_marks(walk, token)))
    text, spans = inline_text(found.words)
    _strike(walk, token, found.struck)
    walk.pictures += [(token, picture) for picture in found.pictures]
    if walk.rows is not None:
        walk.rows[-1].append(Cell(text=text, header=walk.header))
        return
    if text:
        _add_block(walk, token, text, spans)
    _show_pictures(walk)


def _with_lines(walk: Walk, tokens: Sequence[Token]) -> list[Token]:
    """Return the words of a block; in an element for verse, each line of the source is one of verse."""
    if walk.kind_around != "verse":
        return list(tokens)
    return [
        token.copy(type="hardbreak") if token.type == "softbreak" and not _is_break(before) else token
        for before, token in zip([None, *tokens], tokens, strict=False)
    ]


def _is_break(token: Token | None) -> bool:
    return token is not None and token.type == "html_inline" and _BREAK.match(token.content) is not None


def _strike(walk: Walk, token: Token, struck: Sequence[Struck]) -> None:
    """Account for words that are struck out: they are neither shown nor read."""
    lines = walk.lines(token) or walk.table_lines
    for each in struck:
        line = min(lines[0] + each.line, lines[1]) if lines else None
        walk.removed.append(Removed(line=line, text=each.text, rule=STRUCK_OUT))
    if struck and lines:
        walk.struck_lines.append(lines)


def _show_pictures(walk: Walk) -> None:
    """Add the pictures of the block before, each with its title as the caption."""
    for token, picture in walk.pictures:
        lines = walk.lines(token) or walk.table_lines
        image = Image(src=picture.src, alt=picture.alt)
        walk.add("figure", picture.alt, token, image=image, aloud=False, lines=lines)
        if picture.title:
            walk.add("caption", picture.title, token, aloud=False, lines=lines)
    walk.pictures = []


def _add_block(walk: Walk, token: Token, text: str, spans: tuple[Span, ...]) -> None:
    if walk.heading:
        walk.add("heading", text, token, spans=spans, level=walk.heading)
    elif walk.note:
        first = not any(block.id == f"note:{walk.note}" for block in walk.blocks)
        walk.add("note", text, token, spans=spans, aloud=False, id=f"note:{walk.note}" if first else "")
    else:
        _add_text(walk, token, text, spans)


def _without_marks(walk: Walk, token: Token) -> list[Token]:
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


def _add_text(walk: Walk, token: Token, text: str, spans: tuple[Span, ...]) -> None:
    if kind := walk.kind_around:
        walk.add(kind, text, token, spans=spans, aloud=kind not in {"caption", "note"})
    else:
        _add_words(walk, token, text, spans)


def _add_words(walk: Walk, token: Token, text: str, spans: tuple[Span, ...]) -> None:
    """Add a paragraph, a quotation's, or an item's.

    A further paragraph of an item goes on in the item's block. Behind a list, a table or code within the item
    it stands by itself: it has no bullet. All of a quotation is one, its lists too.
    """
    lists = walk.inner_lists
    if not lists:
        walk.add("quote" if walk.quotes else _lined(token, text), text, token, spans=spans)
        return
    item, path = lists[-1], tuple(each.number for each in lists)
    if item.own is None:
        item.own = len(walk.blocks)
        kind: BlockKind = "quote" if walk.quotes else "list_item"
        walk.add(kind, text, token, spans=spans, list_path=path, ordered=item.ordered)
    elif item.own == len(walk.blocks) - 1:
        walk.blocks[-1] = with_paragraph(walk.blocks[-1], text, spans, walk.lines(token))
    else:
        walk.add("quote" if walk.quotes else "paragraph", text, token, spans=spans)


def _lined(token: Token, text: str) -> BlockKind:
    """Return the kind of a paragraph by its lines: it is verse where all of them are broken on purpose."""
    wrapped = any(each.type == "softbreak" for each in token.children or ())
    return "verse" if is_verse(text) and not wrapped else "paragraph"


_STEPS: Mapping[str, Callable[[Walk, Token], None]] = {
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
