"""One block, or one picture with its captions, as HTML.

This module owns the element of each kind of block. The element with a block's id holds exactly the
block's text, so that cues can count characters in it; what is said about a block (that a table is not
read aloud, where its chapter can be played) stands outside that element.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from audiopub.edition import times
from audiopub.edition.addresses import safe_address
from audiopub.edition.inline import Mark, inline
from audiopub.edition.markup import Markup, element, join
from audiopub.edition.nesting import Item, ItemList, nest
from audiopub.edition.tables import table_rows
from audiopub.model import Block, Chapter, Sentence, Span
from audiopub.picture import Picture
from audiopub.words import Words, direction

_FILE_NAME = re.compile(
    r"[\w%+() -]*\.(?:jpe?g|png|gif|webp|avif|svg|heic)|(?:img|dsc|image|photo)[\s_-]?\d+", re.IGNORECASE
)
"""Descriptions that are only the name of a file, which tell a listener nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What the shape of a block depends on besides itself.

    `chapters` are the chapters that begin with a heading, by the heading's block; `levels` the level on the
    page of each heading; `tables` the number of each table; `targets` the ids that a note mark may point
    to; `ui` the attributes of elements that hold words of the interface. `marks` are the sentences that get
    elements of their own, by block. `pictures` are those that are shown, by `src`; the `lazy` ones are loaded
    when they come into view, which is for pages alone.
    """

    words: Words
    audio: str
    chapters: Mapping[str, Chapter]
    levels: Mapping[str, int]
    tables: Mapping[str, int]
    targets: Collection[str]
    ui: Mapping[str, str]
    marks: Mapping[str, Sequence[Mark]] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    lazy: bool = True


def dom_text(block: Block) -> str:
    """Return the DOM text of the element with the block's id."""
    if block.kind == "table":
        return "".join(cell.text for row in block.rows for cell in row)
    return block.text


def read_whole(blocks: Iterable[Block]) -> bool:
    """Tell whether a voice leaves nothing out of these blocks: neither one of them nor a formula in it."""
    return all(
        block.aloud and not any(span.kind == "formula" for span in block.spans)
        for block in blocks
        if block.kind != "separator"
    )


def single(block: Block, shape: Shape) -> Markup:
    """Return a block that stands alone."""
    return _SHAPES[block.kind](block, shape)


def sound(sentence: Sentence, shape: Shape) -> Markup:
    """Return the note of a sound that is heard at this place."""
    ids = [mark.id for mark in shape.marks.get(sentence.block, ())]
    return element("p", sentence.text, id=ids[0] if ids else None, class_="skipped", **shape.ui)


def speaker(name: str) -> Markup:
    """Return the name of who says what follows, where the text does not give it."""
    return element("p", element("b", name), class_="speaker")


def quote(blocks: Sequence[Block], shape: Shape) -> Markup:
    """Return successive paragraphs of a quotation, and the lists between them, as one."""
    return element("blockquote", *_quoted(blocks, shape))


def _quoted(blocks: Sequence[Block], shape: Shape) -> Iterator[Markup]:
    for is_list, run in groupby(blocks, key=lambda block: bool(block.list_path)):
        if is_list:
            yield from (list_of(found, shape) for found in nest(list(run)))
        else:
            yield from (_paragraph(block, shape) for block in run)


def list_of(found: ItemList, shape: Shape) -> Markup:
    """Return a list with the lists inside it."""
    start = str(found.start) if found.ordered and found.start != 1 else None
    items = [_item(item, shape) for item in found.items]
    return element("ol" if found.ordered else "ul", *items, start=start)


def _item(item: Item, shape: Shape) -> Markup:
    own = [] if item.block is None else [_with_note("span", item.block, shape)]
    after = [] if item.after is None else [_with_note("span", item.after, shape)]
    return element("li", *own, *[list_of(inner, shape) for inner in item.lists], *after)


def figure(blocks: Sequence[Block], shape: Shape) -> Markup:
    """Return a picture with the captions that follow it, or captions whose picture is not there.

    Without a caption it is no figure, which screen readers would tell of and have no name for.
    """
    pictures = [block for block in blocks if block.kind == "figure"]
    captions = [block for block in blocks if block.kind == "caption"]
    parts = [_picture(block, shape) for block in pictures]
    seen = [block for block in pictures if _shown(block, shape) or _elsewhere(block)]
    silent = {block.kind for block in (*seen, *captions) if not block.aloud}
    if silent:
        key = "_and_".join(name for kind, name in _FIGURE_PARTS.items() if kind in silent)
        parts.append(_note(shape.words(f"{key}_not_read"), shape))
    if not captions:
        return element("div", *parts, class_="figure")
    inside = [_body("span", block, shape, class_="caption") for block in captions]
    return element("figure", *parts, element("figcaption", *inside))


_FIGURE_PARTS = {"figure": "picture", "caption": "caption"}


def _picture(block: Block, shape: Shape) -> Markup:
    read = [_body("p", block, shape)] if _is_read(block) else []
    shown = _shown(block, shape)
    return join([_image(block, shown, shape) if shown else _words(block, shape), *read])


def _is_read(block: Block) -> bool:
    return block.aloud and bool(block.text.strip())


def _shown(block: Block, shape: Shape) -> Picture | None:
    return shape.pictures.get(block.image.src) if block.image else None


def description(block: Block) -> str:
    """Return what a picture shows, in words; "" for a description that is only the name of a file."""
    alt = block.image.alt if block.image else ""
    return "" if _FILE_NAME.fullmatch(alt.strip()) else alt


def _image(block: Block, picture: Picture, shape: Shape) -> Markup:
    """Return a picture. A description that is read aloud stands below it, and is not said twice."""
    return element(
        "img",
        id=None if _is_read(block) else block.id,
        src=picture.path,
        alt="" if _is_read(block) else description(block),
        width=str(picture.width),
        height=str(picture.height),
        loading="lazy" if shape.lazy else None,
        **_language(block),
    )


def _elsewhere(block: Block) -> str | None:
    """Return the web address of a picture, or None for a file."""
    address = safe_address(block.image.src) if block.image else None
    return address if address and not address.lower().startswith("mailto:") else None


def _words(block: Block, shape: Shape) -> Markup:
    """Return words for a picture, and a link to it: a page loads nothing from other hosts."""
    alt = description(block)
    anchor = None if _is_read(block) else block.id
    words = shape.words("picture_not_shown", alt=alt) if alt else shape.words("picture_without_words")
    address = _elsewhere(block)
    link = []
    if address:
        name = shape.words("picture_elsewhere", place=address.partition("://")[2])
        link = [" ", element("a", name, href=address, referrerpolicy="no-referrer")]
    return element("p", words, *link, id=anchor, class_="skipped", **shape.ui)


def _body(name: str, block: Block, shape: Shape, class_: str | None = None) -> Markup:
    return element(name, _inside(block, block.spans, shape), id=block.id, class_=class_, **_language(block))


def _inside(block: Block, spans: Sequence[Span], shape: Shape) -> Markup:
    marks = shape.marks.get(block.id, ())
    return inline(block.text, spans, words=shape.words, targets=shape.targets, marks=marks)


def _language(block: Block) -> dict[str, str]:
    return {"lang": block.language, "dir": direction(block.language)} if block.language else {}


def _note(words: str, shape: Shape) -> Markup:
    return element("p", words, class_="skipped", **shape.ui)


def _with_note(
    name: str, block: Block, shape: Shape, key: str = "not_read", class_: str | None = None
) -> Markup:
    """Return a block, and behind it what the voice leaves out: the block, or the formulas in it."""
    body = _body(name, block, shape, class_)
    if read_whole([block]):
        return body
    note_name = "span" if name == "span" else "p"
    told = shape.words("formula_not_read" if block.aloud else key)
    return join([body, element(note_name, told, class_="skipped after", **shape.ui)], " ")


def _paragraph(block: Block, shape: Shape) -> Markup:
    return _with_note("p", block, shape)


def _verse(block: Block, shape: Shape) -> Markup:
    return _with_note("p", block, shape, class_="verse")


def _footnote(block: Block, shape: Shape) -> Markup:
    return _with_note("p", block, shape, key="note_not_read", class_="note")


def _separator(block: Block, shape: Shape) -> Markup:
    return _paragraph(block, shape) if block.aloud and block.text.strip() else element("hr", id=block.id)


def _heading(block: Block, shape: Shape) -> Markup:
    heading = _with_note(f"h{shape.levels[block.id]}", block, shape)
    chapter = shape.chapters.get(block.id)
    return heading if chapter is None else join([heading, _play(chapter, shape)], "\n")


def _play(chapter: Chapter, shape: Shape) -> Markup:
    """Return the link that plays a chapter; without scripts it opens the MP3 at that time."""
    start = times.fragment(chapter.start_sample)
    label = shape.words("play_chapter", title=chapter.title, time=times.clock(chapter.start_sample))
    link = element("a", label, href=f"{shape.audio}#t={start}", data_seek=start, data_play="")
    return element("p", link, class_="play", **shape.ui)


def _code(block: Block, shape: Shape) -> Markup:
    body = element("pre", element("code", _inside(block, (), shape)), id=block.id, **_language(block))
    return body if block.aloud else join([_note(_code_unread(block, shape), shape), body], "\n")


def _code_unread(block: Block, shape: Shape) -> str:
    if any(span.kind == "formula" for span in block.spans):
        return shape.words("formula_not_read")
    return shape.words.count("code_not_read", len(block.text.splitlines()))


def _table(block: Block, shape: Shape) -> Markup:
    rows = table_rows(block, shape.marks.get(block.id, ()))
    table = element("table", *rows, id=block.id, **_language(block))
    label = shape.words("table_n", n=shape.tables[block.id])
    frame = element("div", table, class_="table", data_label=label)
    count = len(block.rows)
    return (
        frame
        if block.aloud
        else join([_note(shape.words.count("table_not_read", count), shape), frame], "\n")
    )


_SHAPES: Mapping[str, Callable[[Block, Shape], Markup]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "code": _code,
    "table": _table,
    "note": _footnote,
    "verse": _verse,
    "separator": _separator,
}
