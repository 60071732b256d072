"""A web page → all that it shows, as blocks in the page's order, with what their elements say of them.

This module owns the walk over a page. It refuses to judge which of the blocks are the article.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urljoin

from lxml import html

from audiopub.article.inline import marks_note
from audiopub.article.language import clean_tag
from audiopub.article.page_math import is_alone, written
from audiopub.article.page_notes import is_note_mark, label_of, leads_back, note_ids, note_named
from audiopub.article.page_signs import (
    BLOCKS,
    FRAME,
    MARKS,
    attribute,
    beside,
    frame_title,
    is_bare,
    is_caption_element,
    is_concealed,
    is_emoji,
    left_out,
    links_to_itself,
    sign,
)
from audiopub.article.page_tables import data_table
from audiopub.article.page_walk import Frame, Piece, Walk
from audiopub.article.visible import walked
from audiopub.model import Block, BlockKind, Image, Span

_LAZY = ("data-src", "data-original", "data-lazy-src", "src")
_SMALLEST_PICTURE = 80
"""Pixels: smaller pictures are signs, not illustrations."""

_HEADINGS: Mapping[str, int] = {f"h{level}": level for level in range(1, 7)}
_PARAGRAPHS = frozenset({*_HEADINGS, "p", "dt", "dd", "address", "summary"})
"""Elements that hold the words of one block and no other blocks."""

_CAPTIONED: tuple[frozenset[BlockKind], ...] = (
    frozenset({"paragraph", "caption"}),
    frozenset({"paragraph", "caption", "quote"}),
)
"""In which kinds of blocks an element is a caption by its class, and by its name."""

_LISTS = frozenset({"ul", "ol", "menu"})


def page_blocks(root: html.HtmlElement, base: str = "") -> list[Piece]:
    """Return all that a page shows. `base` completes relative addresses."""
    notes, marks = note_ids(root)
    main = clean_tag(attribute(root, "lang")) or ""
    walk = Walk(base=base, main=main, note_ids=notes, mark_ids=marks)
    context = walked(root)
    for event, element in context:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "end":
            _close(walk, element, root)
            continue
        walk.place += 1
        _open(walk, element, tag)
        if _without_inside(walk, element, tag):
            context.skip_subtree()
        else:
            walk.text(element.text)
    walk.flush()
    return walk.pieces


def _open(walk: Walk, element: html.HtmlElement, tag: str) -> None:
    is_block = tag in BLOCKS
    if is_block:
        walk.flush()
    walk.frames.append(
        Frame(
            place=walk.place,
            holder=walk.holder,
            kind=walk.kind,
            level=walk.level,
            language=walk.language,
            beside=walk.beside,
            marks=len(walk.marks),
            tag=tag,
            is_block=is_block,
            holds=is_block and tag not in _PARAGRAPHS and not is_bare(element, tag),
            path=walk.path,
            ordered=walk.ordered,
            note=walk.note,
            own=links_to_itself(element, tag),
        )
    )
    walk.beside = "page" if walk.beside == "page" else beside(element, tag) or walk.beside
    walk.note = walk.note or note_named(walk, element, is_block=is_block)
    _speak(walk, element, is_block=is_block)
    if is_block:
        walk.signs[walk.place] = sign(element, tag)
        _shape(walk, element, tag)
    else:
        _mark(walk, element, tag)


def _close(walk: Walk, element: html.HtmlElement, root: html.HtmlElement) -> None:
    frame = walk.frames[-1]
    tag = element.tag if isinstance(element.tag, str) else ""
    if frame.is_block:
        walk.flush()
    walk.frames.pop()
    while len(walk.marks) > frame.marks:
        walk.inline.close()
        walk.marks.pop()
    if tag in _LISTS and walk.counts:
        walk.counts.pop()
    walk.kind, walk.level, walk.language, walk.beside = frame.kind, frame.level, frame.language, frame.beside
    walk.path, walk.ordered, walk.holder = frame.path, frame.ordered, frame.holder
    walk.note = frame.note
    if element is not root:
        walk.text(element.tail)


def _speak(walk: Walk, element: html.HtmlElement, *, is_block: bool) -> None:
    """Note the language that an element says its words are in, where it is not the one around it."""
    said = clean_tag(attribute(element, "lang")) if element.get("lang") else None
    if not said or said.partition("-")[0] == (walk.language or walk.main).partition("-")[0]:
        return
    if is_block:
        walk.language = None if said.partition("-")[0] == walk.main.partition("-")[0] else said
    else:
        walk.mark("language", said)


def _shape(walk: Walk, element: html.HtmlElement, tag: str) -> None:
    """Note what a block element says of the words in it."""
    if is_caption_element(element, tag) and walk.kind in _CAPTIONED[tag == "figcaption"]:
        _hold(walk)
        walk.kind = "caption"
    elif tag in _HEADINGS and walk.kind == "paragraph":
        walk.kind, walk.level = "heading", _HEADINGS[tag]
    elif tag == "blockquote" and walk.kind != "caption":
        _hold(walk)
        walk.kind, walk.path = "quote", ()
    elif tag == "figure":
        _hold(walk)
    elif tag in _LISTS:
        _hold(walk)
        if walk.counts and walk.counts[-1] > 0 and walk.frames[-2].tag in _LISTS:
            walk.path = (*walk.path, walk.counts[-1])  # of the item before: a list between items is its list
        walk.counts.append(_number(element, "start", 1) - 1)
    elif tag == "li" and walk.counts:
        walk.counts[-1] = _number(element, "value", walk.counts[-1] + 1)
        parent = element.getparent()
        walk.ordered = parent is not None and parent.tag == "ol"
        walk.path = (*walk.path, walk.counts[-1])
        walk.kind = "list_item" if walk.kind in {"paragraph", "list_item"} else walk.kind


def _hold(walk: Walk) -> None:
    """Have the blocks of a list, a quote or a figure say what is around all of it."""
    if walk.holder is None:
        outer = (frame.place for frame in reversed(walk.frames[:-1]) if frame.holds)
        walk.holder = next(outer, 0)


def _number(element: html.HtmlElement, name: str, default: int) -> int:
    given = attribute(element, name)
    return int(given) if given.isascii() and given.isdigit() and len(given) < 6 else default  # noqa: PLR2004 -- no list is longer


def _mark(walk: Walk, element: html.HtmlElement, tag: str) -> None:
    if tag == "br":
        _line_break(walk)
    elif tag == "img":
        _picture(walk, element)
    elif tag == "a" and attribute(element, "href"):
        walk.mark("link", _whole(walk.base, attribute(element, "href")))
    elif tag == "sup" and _is_note_number(walk, element):
        walk.mark("note_ref")
    elif tag in MARKS and not (
        tag == "sup" and any(is_note_mark(each, "a") for each in element.iterchildren("a"))
    ):
        walk.mark(MARKS[tag])


def _is_note_number(walk: Walk, element: html.HtmlElement) -> bool:
    """Tell a raised number that marks a note from an exponent: it stands behind a word or a stop."""
    inside = "".join(map(str, element.itertext())).strip(" []*")
    linked = any(is_note_mark(each, "a") for each in element.iterchildren("a"))
    return inside.isdigit() and not linked and marks_note(walk.inline.tail)


def _line_break(walk: Walk) -> None:
    """Break the line; a second break without words between ends the paragraph."""
    if walk.broken:
        walk.flush()
    else:
        walk.inline.line_break()
        walk.broken = True


def _picture(walk: Walk, element: html.HtmlElement) -> None:
    """Keep a picture until the words around it are a block: it must not cut a sentence in two."""
    alt = " ".join(attribute(element, "alt").split())
    if is_emoji(element):
        walk.text(alt)
        return
    given = (attribute(element, name) for name in _LAZY)
    src = next((each for each in given if each and not each.startswith("data:")), "")
    if src and not _is_small(element):
        walk.pictures.append(Image(src=_whole(walk.base, src), alt=alt))


def _is_small(element: html.HtmlElement) -> bool:
    sizes = (attribute(element, name).removesuffix("px") for name in ("width", "height"))
    return any(size.isdigit() and int(size[:6]) < _SMALLEST_PICTURE for size in sizes)


def _whole(base: str, address: str) -> str:
    try:
        return urljoin(base, address) if base and not address.startswith("#") else address
    except ValueError:
        return address


def _without_inside(walk: Walk, element: html.HtmlElement, tag: str) -> bool:
    """Tell whether nothing inside an element is to be visited: it is hidden, or it is a block as it is."""
    if tag == "math":
        _formula(walk, element)
        return True
    walk.leave_out(frame_title(element, tag), FRAME)
    if not tag or is_concealed(element, tag) or leads_back(walk, element, tag):
        return True
    if rule := left_out(element, tag):
        walk.leave_out(str(element.text_content()), rule)
        return True
    if is_note_mark(element, tag) and (label := label_of(element)):
        walk.mark("note_ref", f"note:{attribute(element, 'href')[1:]}")
        walk.text(f"[{label}]")
        return True
    make = _WHOLE.get(tag)
    blocks = make(element) if make else []
    if blocks:
        walk.flush()
    for block in blocks:
        walk.add(replace(block, language=walk.language))
    for inner in element.iterdescendants() if blocks and tag == "table" else ():
        walk.leave_out(str(inner.text_content()), left_out(inner, str(inner.tag)))
    return bool(blocks)


def _formula(walk: Walk, element: html.HtmlElement) -> None:
    """Show a formula as it is written: one that stands alone as a block, one in a sentence in it."""
    text = written(element)
    if text and is_alone(element):
        walk.flush()
        whole = Span(start=0, end=len(text), kind="formula")
        walk.add(Block(id="", kind="code", text=text, aloud=False, spans=(whole,)))
    elif text:
        walk.mark("formula")
        walk.text(text)


def _preformatted(element: html.HtmlElement) -> list[Block]:
    text = "".join(_with_breaks(element)).strip("\n").rstrip()
    return [Block(id="", kind="code", text=text, aloud=False)] if text.strip() else []


def _with_breaks(element: html.HtmlElement) -> Iterator[str]:
    for event, each in walked(element):
        if event == "start":
            yield "\n" if each.tag == "br" else str(each.text or "")
        elif each is not element:
            yield str(each.tail or "")


def _separator(_element: html.HtmlElement) -> list[Block]:
    return [Block(id="", kind="separator", text="", aloud=False)]


_WHOLE: Mapping[str, Callable[[html.HtmlElement], list[Block]]] = {
    "pre": _preformatted,
    "table": data_table,
    "hr": _separator,
}
"""Elements that are blocks as they are, whatever is inside."""
