"""The blocks of HTML in a Markdown text: what Markdown has no sign for.

An element that holds Markdown between blank lines says what the blocks in it are: `<figcaption>`,
`<div class="verse">`, `<div role="doc-footnote">`, `<div lang="fr">`. A table or a picture in HTML is a table
or a picture. Of all other HTML the words are kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from audiopub.article.inline import InlineText
from audiopub.article.language import clean_tag
from audiopub.article.markdown_inline import attributes
from audiopub.article.visible import element_text, parse_page, text_of_fragment, visible_lines
from audiopub.model import Block, BlockKind, Cell, Image

_CONTAINER = re.compile(r"\s*<(?P<end>/?)(?P<name>div|figcaption)\b(?P<rest>[^<>]*)>\s*", re.IGNORECASE)
_LINE_END = re.compile(r"\n(?![^<>]*>)")
_SHOWN = ("table", "img", "figcaption")


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """A tag around Markdown: whether it opens, and what it says of the blocks inside."""

    name: str
    opens: bool
    kind: BlockKind | None = None
    language: str = ""


def container(content: str) -> Container | None:
    """Return the tag that a block of HTML consists of, or None when it is more than one tag."""
    match = _CONTAINER.fullmatch(content)
    if not match:
        return None
    name, given = match["name"].lower(), attributes(match["rest"])
    return Container(
        name=name,
        opens=not match["end"],
        kind=_kind_of(match),
        language=clean_tag(given.get("lang", "")) or "",
    )


def blocks_of_html(content: str) -> Iterator[Block]:
    """Yield what a block of HTML shows: a table, a picture and its caption, or else its words."""
    around = _CONTAINER.match(content)
    if around and _kind_of(around) == "verse":
        yield from _verse(content)
        return
    root = parse_page(f"<div>{content}</div>")
    shown = [] if root is None else [part for part in root.iter(*_SHOWN) if not _inner(part)]
    words = text_of_fragment(content)
    if not shown or words != " ".join(filter(None, map(element_text, shown))):
        if words:
            yield Block(id="", kind="paragraph", text=words)
        return
    for part in shown:
        yield from _shown(part)


def _verse(content: str) -> Iterator[Block]:
    """Yield verse, each line of which is a line in the source or ends with `<br>`."""
    root = parse_page(f"<div>{_LINE_END.sub('<br>', content)}</div>")
    text = "\n".join(visible_lines(root)) if root is not None else ""
    if text:
        yield Block(id="", kind="verse", text=text)


def _kind_of(tag: re.Match[str]) -> BlockKind | None:
    given = attributes(tag["rest"])
    return _kind(tag["name"].lower(), given.get("class", "").split(), given.get("role", ""))


def _kind(name: str, classes: list[str], role: str) -> BlockKind | None:
    if name == "figcaption":
        return "caption"
    if role == "doc-footnote":
        return "note"
    return "verse" if "verse" in classes else None


def _inner(part: html.HtmlElement) -> bool:
    return next(part.iterancestors(*_SHOWN), None) is not None


def _shown(part: html.HtmlElement) -> Iterator[Block]:
    if part.tag == "table":
        rows = tuple(tuple(_cell(cell) for cell in row.iter("th", "td")) for row in part.iter("tr"))
        rows = tuple(row for row in rows if row)
        text = "\n".join(" ".join(cell.text for cell in row) for row in rows)
        yield Block(id="", kind="table", text=text, rows=rows, aloud=False)
    elif part.tag == "img":
        inline = InlineText()
        _add(inline, str(part.get("alt") or ""))
        alt, _ = inline.finish()
        yield Block(
            id="", kind="figure", text=alt, aloud=False, image=Image(src=str(part.get("src") or ""), alt=alt)
        )
    elif text := element_text(part):
        yield Block(id="", kind="caption", text=text, aloud=False)


def _cell(cell: html.HtmlElement) -> Cell:
    inline = InlineText()
    inline.add(cell.text or "")
    for inner in cell.iterdescendants():
        if inner.tag == "br":
            inline.line_break()
        else:
            inline.add(inner.text or "")
        inline.add(inner.tail or "")
    return Cell(text=inline.finish()[0], header=cell.tag == "th")


def _add(inline: InlineText, text: str) -> None:
    first, *others = text.split("\n")
    inline.add(first)
    for line in others:
        inline.line_break()
        inline.add(line)
