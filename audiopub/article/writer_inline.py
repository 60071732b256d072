"""Words with their marks → one stretch of Markdown.

This module owns what is escaped, and when a mark is written as Markdown's own or as an HTML element: as
Markdown where it surely is read back (CommonMark 0.31, sections 6.2 to 6.6), else as the element.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from audiopub.article.decode import as_read
from audiopub.article.markdown import is_plain_address
from audiopub.article.markdown_math import in_dollars
from audiopub.article.settle import Node, nodes
from audiopub.model import Span

_ALWAYS = re.compile(
    r"[\\`*\[\]]|\{(?=[#:.%{]|[\w-]+=)|~(?=~)|(?<=~)~|(?<=[A-Za-z0-9)])[~^](?=[A-Za-z0-9+-]{1,8}[~^])|=(?==)|<(?=[A-Za-z/!?])|&(?=(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);)"
)
_DOLLARS = re.compile(r"\$(?!\s)[^$]*(?<!\s)\$")
_SCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_BEFORE_MARK = re.compile(r"[!^<&]$")
_LINE_START = re.compile(
    r"#{1,6}(?=\s|$)|>|\+(?=\s|$)|-(?=[\s\-:|]|$)|=|~~~|\||:(?=-|::|\s)|~(?=\s)|\$(?=\$)|\d{1,9}(?=[.)])"
)
_CITING = re.compile(r"[0-9]{1,3}")
_INVISIBLE = re.compile("[\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff]")
_ESCAPED_IN_ADDRESS = re.compile(r"[()]")
_ENTITY_LIKE = re.compile(r"&#?\w+;")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_EMPHASIS: Mapping[str, str] = {"emphasis": "*", "strong": "**"}
_ELEMENTS: Mapping[str, str] = {
    "emphasis": "em",
    "strong": "strong",
    "code": "code",
    "sub": "sub",
    "sup": "sup",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How words are written: `labels` name the notes by their blocks' ids.

    `ascii` has other characters as references.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    ascii: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text whose marks are being written. `one_line` has breaks as elements.

    `dollars` says that two dollar signs in it might be taken for those of a formula.
    """

    text: str
    spans: tuple[Span, ...]
    style: Style
    one_line: bool
    dollars: bool

    def marked_at(self, place: int, but: Span) -> list[Span]:
        """Return the other marks that begin or end at a place."""
        return [span for span in self.spans if place in {span.start, span.end} and span is not but]


def kept(write: Callable[[Style], str], style: Style) -> str:
    """Return what `write` writes, in ASCII where the reader of files would repair some of it."""
    written = write(style)
    return written if as_read(written) == written else write(replace(style, ascii=True))


def inline(
    text: str, spans: Sequence[Span] = (), style: Style | None = None, *, one_line: bool = False
) -> str:
    """Return text as Markdown that reads back as `text` with `spans`, which must be settled.

    `one_line` is for places where Markdown allows no line break.
    """
    tree = nodes(text, spans)
    flat = tuple(_flat(tree))
    words = Words(
        text=text,
        spans=flat,
        style=style or Style(),
        one_line=one_line,
        dollars=_has_dollars(text, flat),
    )
    return _between(words, 0, len(text), tree, at_start=not one_line)


def in_html(value: str, style: Style) -> str:
    """Return a text for the inside of an HTML element or of an attribute in double quotes."""
    escaped = "".join(_written(char) for char in html.escape(value))
    return _ascii(escaped) if style.ascii else escaped


def _ascii(text: str) -> str:
    return "".join(char if char.isascii() else f"&#x{ord(char):X};" for char in text)


def address(value: str) -> str | None:
    """Return an address as Markdown's links hold it, or None when only an attribute holds it exactly."""
    if not value or _ENTITY_LIKE.search(value) or not is_plain_address(value):
        return None
    return _ESCAPED_IN_ADDRESS.sub(r"\\\g<0>", value)


def _has_dollars(text: str, spans: Sequence[Span]) -> bool:
    """Tell whether dollar signs in a text might enclose a formula, or stand beside what is marked."""
    if text.count("$") + any(span.kind == "formula" for span in spans) < 2:  # noqa: PLR2004 -- a pair
        return False
    beside = any(
        "$" in text[max(place - 1, 0) : place + 1] for span in spans for place in (span.start, span.end)
    )
    return beside or any(span.kind == "formula" for span in spans) or _DOLLARS.search(text) is not None


def _flat(tree: Sequence[Node]) -> list[Span]:
    return [span for node in tree for span in (node.span, *_flat(node.inside))]


def _between(words: Words, start: int, end: int, inside: Sequence[Node], *, at_start: bool) -> str:
    parts = []
    for node in inside:
        parts.append(_escaped(words, start, node.span.start, at_start=at_start))
        parts.append(_marked(words, node))
        at_start = False
        start = node.span.end
    parts.append(_escaped(words, start, end, at_start=at_start))
    return "".join(parts)


def _escaped(words: Words, start: int, end: int, *, at_start: bool) -> str:
    """Return a stretch without marks, escaped."""
    text = words.text[start:end]
    before_mark = any(end in {span.start, span.end} for span in words.spans)
    lines = [
        _escaped_line(line, words.dollars, at_start=at_start or (number > 0 and not words.one_line))
        for number, line in enumerate(text.split("\n"))
    ]
    if before_mark:
        lines[-1] = _BEFORE_MARK.sub(r"\\\g<0>", lines[-1])
    if words.style.ascii:
        lines = [_ascii(line) for line in lines]
    if words.one_line:
        return "<br>".join(lines)
    return re.sub(r"\n(?=\n)", "<br>", "\n".join(lines)).replace("\n", "\\\n")


def _escaped_line(line: str, dollars: bool, *, at_start: bool) -> str:  # noqa: FBT001 -- as `Words` has it
    start = _LINE_START.match(line) if at_start else None
    lead = ""
    if start and start[0].isdigit():
        lead, line = f"{start[0]}\\{line[start.end()]}", line[start.end() + 1 :]
    elif start:
        lead, line = f"\\{line[0]}", line[1:]
    written = _SCORE.sub(r"\\_", _ALWAYS.sub(r"\\\g<0>", line))
    written = written.replace("$", "\\$") if dollars else written
    written = _INVISIBLE.sub(lambda match: _written(match[0]), written)
    if written and not lead and unicodedata.category(written[0]).startswith("M"):
        written = f"&#x{ord(written[0]):X};{written[1:]}"
    return lead + written


def _written(char: str) -> str:
    return f"&#x{ord(char):X};" if _INVISIBLE.match(char) or char in "\t\n\r\xa0" else char


def _marked(words: Words, node: Node) -> str:
    return _WRITERS.get(node.span.kind, _element)(words, node)


def _inside(words: Words, node: Node) -> str:
    return _between(words, node.span.start, node.span.end, node.inside, at_start=False)


def _element(words: Words, node: Node) -> str:
    name = _ELEMENTS[node.span.kind]
    return f"<{name}>{_inside(words, node)}</{name}>"


def _emphasis(words: Words, node: Node) -> str:
    """Write `*` or `**` where both halves are sure to be taken as what they are, else the element."""
    if not (_opens(words, node.span) and _closes(words, node.span)):
        return _element(words, node)
    mark = _EMPHASIS[node.span.kind]
    return f"{mark}{_inside(words, node)}{mark}"


def _opens(words: Words, span: Span) -> bool:
    outside = words.text[span.start - 1] if span.start else " "
    return _is_sure(words.marked_at(span.start, span), outside, words.text[span.start])


def _closes(words: Words, span: Span) -> bool:
    outside = words.text[span.end] if span.end < len(words.text) else " "
    return _is_sure(words.marked_at(span.end, span), outside, words.text[span.end - 1])


def _is_sure(others: Sequence[Span], outside: str, inside: str) -> bool:
    """Tell whether emphasis surely begins or ends between two characters (left- and right-flanking runs).

    `others` are the marks that also begin or end there; what they are written with is punctuation.
    """
    if inside.isspace() or any(span.kind in {"emphasis", "strong", "code"} for span in others):
        return False
    return outside in " \n" or (not others and outside in _PUNCTUATION and inside.isalnum())


def _code(words: Words, node: Node) -> str:
    text = words.text[node.span.start : node.span.end]
    others = [*words.marked_at(node.span.start, node.span), *words.marked_at(node.span.end, node.span)]
    odd = "\n" in text or text != text.strip() or _INVISIBLE.search(text) or words.style.ascii
    if odd or node.inside or any(span.kind == "code" for span in others):
        return _element(words, node)
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    gap = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{gap}{text}{gap}{fence}"


def _link(words: Words, node: Node) -> str:
    target = address(node.span.value)
    crossed = any(
        span is not node.span
        and span.kind in {"link", "note_ref"}
        and span.start < node.span.end
        and node.span.start < span.end
        for span in words.spans
    )
    inside = _inside(words, node)
    if crossed or target is None or _like_citation(words, node.span):
        return f'<a href="{in_html(node.span.value, words.style)}">{inside}</a>'
    return f"[{inside}]({target})"


def _like_citation(words: Words, span: Span) -> bool:
    """Tell a number right behind a word, which Markdown's link would have read as a citation mark."""
    behind = span.start > 0 and not words.text[span.start - 1].isspace()
    return behind and _CITING.fullmatch(words.text[span.start : span.end]) is not None


def _language(words: Words, node: Node) -> str:
    return f'<span lang="{in_html(node.span.value, words.style)}">{_inside(words, node)}</span>'


def _speaker(words: Words, node: Node) -> str:
    return f'<span data-speaker="{in_html(node.span.value, words.style)}">{_inside(words, node)}</span>'


def _formula(words: Words, node: Node) -> str:
    """Return a formula between dollar signs, or as an element where something is in the way."""
    text, end = words.text[node.span.start : node.span.end], node.span.end
    before, after = words.text[: node.span.start][-1:], words.text[end : end + 1]
    beside = any(not char.isspace() and char not in ".,;:" for char in (before, after) if char)
    odd = "\n" in text or not text.isascii() or node.inside or words.style.ascii or beside
    others = [*words.marked_at(node.span.start, node.span), *words.marked_at(end, node.span)]
    written = "" if odd or others else in_dollars(text)
    return written or f'<span role="math">{_inside(words, node)}</span>'


def _note_mark(words: Words, node: Node) -> str:
    label = words.style.labels.get(node.span.value)
    if label and not node.inside:
        return f"[^{label}]"
    return f'<sup role="doc-noteref">{_inside(words, node)}</sup>'


_WRITERS: Mapping[str, Callable[[Words, Node], str]] = {
    "emphasis": _emphasis,
    "strong": _emphasis,
    "code": _code,
    "link": _link,
    "language": _language,
    "speaker": _speaker,
    "formula": _formula,
    "note_ref": _note_mark,
}
