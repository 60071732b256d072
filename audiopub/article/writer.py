"""An article → Markdown with front matter that an editor can review.

This module owns how each kind of block is written, so that `read_article` reads the same article back
(`settle` says what "the same" is). It refuses to choose what of an article is worth keeping.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from audiopub.article.front import front_matter
from audiopub.article.markdown_math import FORMULA
from audiopub.article.same_title import same_title
from audiopub.article.settle import labels, settled
from audiopub.article.summary import summary_of
from audiopub.article.writer_inline import Style, address, in_html, inline, kept
from audiopub.article.writer_lists import list_of
from audiopub.model import Article, Block, Cell

_NOTE_INDENT = "    "
_TITLE_LEVEL = 1


def to_markdown(article: Article) -> str:
    """Return the article as Markdown with YAML front matter.

    A summary that is only the beginning of the text is left out: it is made again when the file is read.
    """
    article = settled(article)
    summary = "" if article.summary == summary_of(article.blocks) else article.summary
    style = Style(labels=labels(article.blocks))
    parts = [*_title(article.title, style), *_text(article.blocks, style), *_notes(article.blocks, style)]
    return "\n".join([front_matter(article, summary=summary), "\n\n".join(parts), ""])


def _title(title: str, style: Style) -> Iterator[str]:
    """Yield the title as a heading, where it is sure to be taken as the title again."""
    if same_title(title, title):
        yield kept(lambda style: f"# {_unclosed(inline(title, (), style, one_line=True))}", style)


def _text(blocks: Sequence[Block], style: Style) -> Iterator[str]:
    """Yield what stands before the first note that a mark names; phrases of a language lie in a `div`."""
    end = next((index for index, block in enumerate(blocks) if block.id in style.labels), len(blocks))
    for language, run in groupby(blocks[:end], key=lambda block: block.language or ""):
        parts = _parts(list(run), style)
        if language:
            yield _in_language(language, "\n\n".join(parts))
        else:
            yield from parts


def _notes(blocks: Sequence[Block], style: Style) -> Iterator[str]:
    start = next((index for index, block in enumerate(blocks) if block.id in style.labels), len(blocks))
    pieces: list[str] = []
    label = ""
    for block in blocks[start:]:
        if block.id in style.labels and pieces:
            yield _note(label, pieces)
            pieces = []
        label = style.labels.get(block.id, label)
        text = kept(partial(inline, block.text, block.spans), style)
        pieces.append(_in_language(block.language, text) if block.language else text)
    if pieces:
        yield _note(label, pieces)


def _note(label: str, pieces: Sequence[str]) -> str:
    first, *others = "\n\n".join(pieces).split("\n")
    return "\n".join([f"[^{label}]: {first}", *(f"{_NOTE_INDENT}{line}" if line else "" for line in others)])


def _parts(blocks: Sequence[Block], style: Style) -> Iterator[str]:
    """Yield each block, or each run of blocks that Markdown writes together."""
    place = 0
    while place < len(blocks):
        count = _together(blocks, place)
        write = _WRITERS[blocks[place].kind]
        yield kept(partial(write, blocks[place : place + count]), style)
        place += count


def _together(blocks: Sequence[Block], place: int) -> int:
    """Return how many blocks from `place` on are written as one: a list, a picture and its caption."""
    kind = blocks[place].kind
    if kind == "figure":
        after = blocks[place + 1 : place + 2]
        plain = after and after[0].kind == "caption" and not after[0].spans and "\n" not in after[0].text
        return 2 if plain else 1
    if kind not in {"list_item", "quote"}:
        return 1
    others = (index for index in range(place, len(blocks)) if blocks[index].kind != kind)
    return next(others, len(blocks)) - place


def _wrapped(name: str, inside: str, attributes: str = "") -> str:
    """Return Markdown inside an HTML element, set apart by blank lines (CommonMark 0.31, section 4.6)."""
    return f"<{name}{' ' if attributes else ''}{attributes}>\n\n{inside}\n\n</{name}>"


def _in_language(language: str, inside: str) -> str:
    return _wrapped("div", inside, f'lang="{in_html(language, Style(ascii=True))}"')


def _heading(blocks: Sequence[Block], style: Style) -> str:
    block = blocks[0]
    text = inline(block.text, block.spans, style, one_line=True)
    return f"{'#' * (block.level or _TITLE_LEVEL + 1)} {_unclosed(text)}"


def _unclosed(text: str) -> str:
    """Return the text of a heading with a `#` at its end that does not close it."""
    return re.sub(r"#$", r"\\#", text)


def _paragraph(blocks: Sequence[Block], style: Style) -> str:
    return inline(blocks[0].text, blocks[0].spans, style)


def _quote(blocks: Sequence[Block], style: Style) -> str:
    runs = groupby(blocks, key=lambda block: bool(block.list_path))
    text = "\n\n".join(_quoted(list(run), style, is_list=is_list) for is_list, run in runs)
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _quoted(blocks: Sequence[Block], style: Style, *, is_list: bool) -> str:
    if is_list:
        return list_of(blocks, style)
    return "\n\n".join(inline(block.text, block.spans, style) for block in blocks)


def _caption(blocks: Sequence[Block], style: Style) -> str:
    return _wrapped("figcaption", _paragraph(blocks, style))


def _verse(blocks: Sequence[Block], style: Style) -> str:
    return _wrapped("div", _paragraph(blocks, style), 'class="verse"')


def _loose_note(blocks: Sequence[Block], style: Style) -> str:
    """Return a note that no mark names: Markdown drops such a footnote."""
    return _wrapped("div", _paragraph(blocks, style), 'role="doc-footnote"')


def _figure(blocks: Sequence[Block], style: Style) -> str:
    """Return a picture; a plain caption is its title."""
    image = blocks[0].image
    src, alt = (image.src, image.alt) if image else ("", blocks[0].text)
    caption = inline(blocks[1].text, (), style).replace('"', '\\"') if blocks[1:] else ""
    target = address(src)
    if target is None:
        picture = f'<img src="{in_html(src, style)}" alt="{in_html(alt, style)}">'
        return f"{picture}\n\n{_caption(blocks[1:], style)}" if caption else picture
    title = f' "{caption}"' if caption else ""
    return f"![{inline(alt, (), style, one_line=True)}]({target}{title})"


def _code(blocks: Sequence[Block], _style: Style) -> str:
    text = blocks[0].text
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text)), 3)
    is_formula = any(span.kind == "formula" for span in blocks[0].spans)
    return f"{fence}{FORMULA if is_formula else ''}\n{text}\n{fence}"


def _table(blocks: Sequence[Block], style: Style) -> str:
    """Return a table with pipes where it has one row of headings and no breaks, else as HTML."""
    rows = blocks[0].rows
    regular = rows and all(
        len(row) == len(rows[0])
        and all(cell.header == (row is rows[0]) and "\n" not in cell.text for cell in row)
        for row in rows
    )
    if not regular:
        return "\n".join(["<table>", *(_html_row(row, style) for row in rows), "</table>"])
    head, *others = [_piped(row, style) for row in rows]
    return "\n".join([head, f"|{' --- |' * len(rows[0])}", *others])


def _fits(row: Sequence[Cell], head: Sequence[Cell]) -> bool:
    """Tell whether a row can stand in a table with pipes below (or as) the headings."""
    one_line = all("\n" not in cell.text for cell in row)
    return len(row) == len(head) and one_line and all(cell.header == (row is head) for cell in row)


def _piped(row: Sequence[Cell], style: Style) -> str:
    texts = [inline(cell.text, (), style, one_line=True).replace("|", "&#124;") for cell in row]
    return f"| {' | '.join(texts)} |"


def _html_row(row: Sequence[Cell], style: Style) -> str:
    names = ["th" if cell.header else "td" for cell in row]
    texts = [in_html(cell.text, style).replace("&#xA;", "<br>") for cell in row]
    return f"<tr>{''.join(f'<{name}>{text}</{name}>' for name, text in zip(names, texts, strict=True))}</tr>"


def _separator(_blocks: Sequence[Block], _style: Style) -> str:
    return "***"


_WRITERS: Mapping[str, Callable[[Sequence[Block], Style], str]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "quote": _quote,
    "list_item": list_of,
    "figure": _figure,
    "caption": _caption,
    "code": _code,
    "table": _table,
    "note": _loose_note,
    "verse": _verse,
    "separator": _separator,
}
