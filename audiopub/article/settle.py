"""An article in the form in which Markdown holds it: what the writer writes and the reader reads back.

This module owns the few things that Markdown cannot tell apart: how much white space stands between two
words, marks that overlap instead of lying in one another, the numbers of bullets, notes in the middle of
the text. It refuses to drop a word.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from audiopub.article.decode import as_read, writable
from audiopub.article.inline import InlineText
from audiopub.article.language import clean_tag
from audiopub.article.references import with_silent_references
from audiopub.article.verse import is_verse
from audiopub.model import Article, Block, Cell, Image, Span

MAX_DEPTH = 15
"""Depth to which lists are nested; deeper items stand at this depth."""

_SILENT = frozenset({"figure", "caption", "code", "table", "note", "separator"})
_LABEL = re.compile(r"\[([\w.-]{1,40})\]")
_LARGEST_NUMBER = 999_999_999
"""CommonMark 0.31, section 5.2: the number of a list item has at most nine digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A mark over `start` to `end` of a text, with the marks inside it."""

    span: Span
    inside: tuple["Node", ...] = ()


def settled(article: Article) -> Article:
    """Return the article as it is read back when it was written as Markdown, without source lines.

    Whether a block is aloud follows from its kind and from the heading above it.
    """
    blocks = [block for given in article.blocks if (block := _block(given))]
    return replace(
        article,
        title=_line(article.title),
        authors=tuple(name for author in article.authors if (name := _line(author))),
        summary=_line(article.summary),
        tags=tuple(tag for each in article.tags if (tag := _line(each))),
        source_url=_line(article.source_url),
        licence=_line(article.licence),
        image=_line(article.image),
        blocks=with_silent_references(_renumbered(_notes_last(_recounted(blocks)))),
        removed=(),
        metadata_lines=(),
        notices=(),
    )


def nodes(text: str, spans: Sequence[Span]) -> tuple[Node, ...]:
    """Return spans as a tree, outer before inner; one that overlaps another is cut where that ends.

    Of spans over the same words the first is the innermost, as readers give them.
    """
    whole = [
        replace(span, start=max(0, span.start), end=min(len(text), span.end)) for span in reversed(spans)
    ]
    return _tree(_in_order([span for span in whole if span.start < span.end]))


def labels(blocks: Sequence[Block]) -> Mapping[str, str]:
    """Return the label of each note that a mark in the text names, by the note's id."""
    notes = {block.id for block in blocks if block.kind == "note"}
    found: dict[str, str] = {}
    for block in blocks:
        for span in block.spans:
            label = _LABEL.fullmatch(block.text[span.start : span.end])
            is_mark = span.kind == "note_ref" and span.value in notes
            if is_mark and label and label[1] not in found.values():
                found.setdefault(span.value, label[1])
    return found


def _line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", writable(text)).split())


def _block(block: Block) -> Block | None:
    """Return a block with its text folded as readers fold it, or None when nothing of it shows."""
    block = replace(block, lines=None, aloud=block.kind not in _SILENT)
    if block.kind == "separator":
        return replace(block, text="", spans=())
    if block.kind == "code":
        return _code(block)
    if block.kind == "table":
        return _table(block)
    if block.kind == "figure":
        alt = _folded(block.image.alt if block.image else block.text)[0]
        src = _line(block.image.src if block.image else "")
        return replace(block, text=alt, spans=(), image=Image(src=src, alt=alt))
    text, spans = _folded(block.text, block.spans)
    kind = "verse" if block.kind == "paragraph" and is_verse(text) else block.kind
    return replace(block, kind=kind, text=text, spans=spans) if text else None


def _code(block: Block) -> Block:
    """Return code without marks, but for the one that says of all of it that it is a formula."""
    text = as_read(writable(block.text)).rstrip("\n")
    is_formula = bool(text) and any(span.kind == "formula" for span in block.spans)
    whole = (Span(start=0, end=len(text), kind="formula"),) if is_formula else ()
    return replace(block, text=text, spans=whole)


def _table(block: Block) -> Block:
    rows = tuple(
        tuple(Cell(text=_folded(cell.text)[0], header=cell.header) for cell in row)
        for row in block.rows
        if row
    )
    text = "\n".join(" ".join(cell.text for cell in row) for row in rows)
    return replace(block, text=text, rows=rows, spans=())


def _folded(text: str, spans: Sequence[Span] = ()) -> tuple[str, tuple[Span, ...]]:
    inline = InlineText()
    known = [each for span in _without_jumps(spans) if (each := _with_tag(span))]
    _replay(inline, text, 0, len(text), nodes(text, known))
    return inline.finish()


def _without_jumps(spans: Sequence[Span]) -> list[Span]:
    """Return the spans without links to a place in a page that only hold a note mark: the mark is one."""
    marks = {(span.start, span.end) for span in spans if span.kind == "note_ref"}
    return [
        span
        for span in spans
        if not (span.kind == "link" and "#" in span.value and (span.start, span.end) in marks)
    ]


def _with_tag(span: Span) -> Span | None:
    """Return a span, that of a language with its tag in the usual form; None when it is no tag."""
    if span.kind != "language":
        return span
    tag = clean_tag(span.value)
    return replace(span, value=tag) if tag else None


def _replay(inline: InlineText, text: str, start: int, end: int, inside: Sequence[Node]) -> None:
    """Put a text with its marks into the collector that readers use."""
    for node in inside:
        _add(inline, text[start : node.span.start])
        inline.open(node.span.kind, node.span.value)
        _replay(inline, text, node.span.start, node.span.end, node.inside)
        inline.close()
        start = node.span.end
    _add(inline, text[start:end])


def _add(inline: InlineText, text: str) -> None:
    first, *others = writable(text).split("\n")
    inline.add(first)
    for line in others:
        inline.line_break()
        inline.add(line)


def _tree(spans: list[Span]) -> tuple[Node, ...]:
    found = []
    while spans:
        outer, *others = spans
        inner = [replace(span, end=min(span.end, outer.end)) for span in others if span.start < outer.end]
        spans = _in_order(
            [replace(span, start=max(span.start, outer.end)) for span in others if span.end > outer.end]
        )
        found.append(Node(span=outer, inside=_tree(_in_order(inner))))
    return tuple(found)


def _in_order(spans: list[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.start, -span.end))


@dataclass(slots=True, kw_only=True)
class _Level:
    """An open list: the number of its last item as given and as written."""

    given: int
    written: int
    ordered: bool


def _recounted(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks with bullets counted from 1; what stands between two items ends their list."""
    for (kind, _), run in groupby(blocks, key=lambda block: (_kind_of_item(block), block.language)):
        levels: list[_Level] = []
        for block in run:
            yield _counted(block, levels) if kind else replace(block, list_path=(), ordered=False)


def _kind_of_item(block: Block) -> str:
    """Return what an item of a list is, an item or a part of a quotation; "" for what is none."""
    is_quoted = block.kind == "quote" and bool(block.list_path)
    return block.kind if block.kind == "list_item" or is_quoted else ""


def _counted(block: Block, levels: list[_Level]) -> Block:
    path = block.list_path[:MAX_DEPTH] or ((levels[0].given + 1) if levels else 1,)
    for depth, number in enumerate(path):
        ordered = block.ordered if depth == len(path) - 1 else None
        _count(levels, depth, min(number, _LARGEST_NUMBER), ordered)
    del levels[len(path) :]
    return replace(block, list_path=tuple(level.written for level in levels))


def _count(levels: list[_Level], depth: int, number: int, ordered: bool | None) -> None:  # noqa: FBT001 -- None: not known
    """Go on to item `number` at a depth.

    A number that falls, or another kind of list, begins a new list; so does an item of the same number.
    """
    level = levels[depth] if depth < len(levels) else None
    is_new = level is None or number < level.given or ordered not in {None, level.ordered}
    if level is None or is_new or (ordered is not None and number == level.given):
        written = number if ordered else 1
        levels[depth:] = [_Level(given=number, written=written, ordered=bool(ordered))]
    elif number > level.given:
        level.written = number if level.ordered else level.written + 1
        level.given = number
        del levels[depth + 1 :]


def _notes_last(blocks: Iterator[Block]) -> list[Block]:
    """Return the blocks with notes at the end, those that marks name in the order of their marks."""
    given = list(blocks)
    text = [block for block in given if block.kind != "note"]
    notes = _gathered([block for block in given if block.kind == "note"], labels(given))
    loose = notes.pop("", [])
    order = [*text, *loose]
    place = 0
    while place < len(order):
        for span in order[place].spans:
            if span.kind == "note_ref":
                order += notes.pop(span.value, [])
        place += 1
    return order


def _gathered(notes: Sequence[Block], known: Mapping[str, str]) -> dict[str, list[Block]]:
    """Return the blocks of each note by its id; those that belong to none are under the empty id."""
    found: dict[str, list[Block]] = {}
    current = ""
    for note in notes:
        current = note.id if note.id in known else current
        found.setdefault(current, []).append(note)
    return found


def _renumbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with ids `b1`, `b2` …; a note mark without a note names nothing."""
    known = labels(blocks)
    ids = {block.id: f"b{number}" for number, block in enumerate(blocks, 1) if block.id in known}

    def moved(block: Block, span: Span) -> Span:
        if span.kind != "note_ref":
            return span
        is_mark = block.text[span.start : span.end] == f"[{known.get(span.value, '')}]"
        return replace(span, value=ids.get(span.value, "") if is_mark else "")

    return tuple(
        replace(block, id=f"b{number}", spans=tuple(moved(block, span) for span in block.spans))
        for number, block in enumerate(blocks, 1)
    )
