"""The main text of a web page, with its structure, as trafilatura finds it.

This module is the door to trafilatura, which is slow to import and therefore imported here only when a
page is read. It walks the extractor's tree, not its Markdown, which loses quotes and escapes nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from audiopub.article.found import Found
from audiopub.article.inline import InlineText
from audiopub.model import Block, BlockKind, Cell, Image, SpanKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MARKS: Mapping[str, SpanKind] = {
    "#i": "emphasis",
    "#u": "emphasis",
    "#b": "strong",
    "#t": "code",
    "#sub": "sub",
    "#sup": "sup",
}


def extract(page: str, url: str) -> Found:
    """Return the blocks of the article in a page, its title and date; nothing when there is no article.

    The settings are those that measured best on pages in several languages. The extractor's authors are
    not asked for: it invents some on many pages that name none.
    """
    from trafilatura import bare_extraction  # slow to import

    try:
        document = bare_extraction(
            page,
            url=url or None,
            fast=False,
            favor_precision=False,
            include_comments=False,
            include_tables=True,
            include_formatting=True,
            include_images=True,
            include_links=True,
            deduplicate=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (RecursionError, ValueError):
        return Found()
    if document is None or isinstance(document, dict) or document.body is None:
        return Found()
    walk = _Walk(base=url)
    walk.children(document.body)
    return Found(title=document.title or "", published=document.date, blocks=tuple(walk.blocks))


@dataclass(slots=True, kw_only=True)
class _Walk:
    """A walk over the extractor's tree that collects blocks. `base` completes relative addresses."""

    base: str
    blocks: list[Block] = field(default_factory=list)
    inline: InlineText = field(default_factory=InlineText)
    kind: BlockKind = "paragraph"
    level: int | None = None
    path: tuple[int, ...] = ()
    ordered: bool = False

    def children(self, element: "Element") -> None:
        """Visit the text and the children of an element, in order."""
        self.inline.add(element.text or "")
        for child in element:
            step = _STEPS.get(str(child.tag))
            if step:
                step(self, child)
            else:
                self.children(child)
            self.inline.add(child.tail or "")
        if str(element.tag) in _ENDS:
            self.flush()

    def flush(self) -> None:
        """Make a block of the words collected so far."""
        text, spans = self.inline.finish()
        self.inline = InlineText()
        if text:
            in_list = self.kind == "list_item"
            self.blocks.append(
                Block(
                    id="",
                    kind=self.kind,
                    text=text,
                    level=self.level,
                    spans=spans,
                    list_path=self.path if in_list else (),
                    ordered=self.ordered and in_list,
                )
            )


_ENDS = frozenset({"body", "p", "head", "item", "quote", "ab"})


def _paragraph(walk: _Walk, element: "Element") -> None:
    walk.flush()
    walk.children(element)
    walk.flush()


def _head(walk: _Walk, element: "Element") -> None:
    walk.flush()
    rank = str(element.get("rend") or "h2")[-1:]
    outer = walk.kind
    walk.kind, walk.level = "heading", int(rank) if rank in "123456" else 2
    walk.children(element)
    walk.flush()
    walk.kind, walk.level = outer, None


def _list(walk: _Walk, element: "Element") -> None:
    walk.flush()
    outer = (walk.kind, walk.path, walk.ordered)
    for number, item in enumerate(element.iterchildren("item"), 1):
        walk.kind = "quote" if outer[0] == "quote" else "list_item"
        walk.path, walk.ordered = (*outer[1], number), element.get("rend") == "ol"
        walk.children(item)
    walk.kind, walk.path, walk.ordered = outer


def _quote(walk: _Walk, element: "Element") -> None:
    walk.flush()
    outer, walk.kind = walk.kind, "quote"
    walk.children(element)
    walk.flush()
    walk.kind = outer


def _code(walk: _Walk, element: "Element") -> None:
    text = "".join(map(str, element.itertext()))
    if walk.inline.is_empty and "\n" in text.strip():
        walk.blocks.append(Block(id="", kind="code", text=text.strip("\n"), aloud=False))
    else:
        _marked(walk, element, "code")


def _table(walk: _Walk, element: "Element") -> None:
    walk.flush()
    rows = tuple(tuple(_cell(cell) for cell in row.iter("cell")) for row in element.iter("row"))
    rows = tuple(row for row in rows if row)
    text = "\n".join(" ".join(cell.text for cell in row) for row in rows)
    if text.strip():
        walk.blocks.append(Block(id="", kind="table", text=text, rows=rows, aloud=False))


def _cell(cell: "Element") -> Cell:
    inline = InlineText()
    for text in cell.itertext():
        inline.add(str(text))
    return Cell(text=inline.finish()[0], header=cell.get("role") == "head")


def _graphic(walk: _Walk, element: "Element") -> None:
    """Add a picture after the words so far; one inside a sentence does not cut it in two."""
    src, alt = str(element.get("src") or ""), " ".join(str(element.get("alt") or "").split())
    if src and not src.startswith("data:") and walk.inline.is_empty and walk.kind == "paragraph":
        image = Image(src=urljoin(walk.base, src), alt=alt)
        walk.blocks.append(Block(id="", kind="figure", text=alt, aloud=False, image=image))


def _link(walk: _Walk, element: "Element") -> None:
    target = str(element.get("target") or "")
    _marked(walk, element, "link", urljoin(walk.base, target) if walk.base else target)


def _highlight(walk: _Walk, element: "Element") -> None:
    kind = _MARKS.get(str(element.get("rend") or ""))
    if kind == "sup" and "".join(map(str, element.itertext())).strip(" []*").isdigit():
        kind = "note_ref"
    if kind:
        _marked(walk, element, kind)
    else:
        walk.children(element)


def _marked(walk: _Walk, element: "Element", kind: SpanKind, value: str = "") -> None:
    inline = walk.inline
    inline.open(kind, value)
    walk.children(element)
    if walk.inline is inline:
        inline.close()


def _line(walk: _Walk, _element: "Element") -> None:
    walk.inline.line_break()


_STEPS: Mapping[str, Callable[[_Walk, "Element"], None]] = {
    "p": _paragraph,
    "ab": _paragraph,
    "head": _head,
    "list": _list,
    "quote": _quote,
    "code": _code,
    "table": _table,
    "graphic": _graphic,
    "ref": _link,
    "hi": _highlight,
    "lb": _line,
}
