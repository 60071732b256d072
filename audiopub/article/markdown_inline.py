"""The words inside one Markdown block: text with its emphasis, links, code and note marks.

This module owns what an inline token becomes. HTML elements that say what a span says become that span
(`<span lang="fr">`, `<span data-speaker="Ada">`, `<a href="…">`); the other tags go, their words stay.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it.token import Token

from audiopub.article.exponents import exponent
from audiopub.article.inline import InlineText
from audiopub.article.language import clean_tag
from audiopub.article.markdown_math import is_plain
from audiopub.article.markdown_mathml import WRITTEN, formula_token
from audiopub.article.page_signs import HIDDEN
from audiopub.model import Span, SpanKind

_OPENING: Mapping[str, SpanKind] = {"em_open": "emphasis", "strong_open": "strong"}
_CLOSING = frozenset({"em_close", "strong_close", "link_close"})
_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^>"'])*)>""")
_TAG_KINDS: Mapping[str, SpanKind] = {
    "sub": "sub",
    "sup": "sup",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "strong": "strong",
    "b": "strong",
    "code": "code",
    "kbd": "code",
}
_ATTRIBUTE = re.compile(
    r"""(?P<name>[A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+)))?"""
)
_HYPHENATED = re.compile(r"[^\W\d_]-$")
_GOES_ON = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_]*")
_BETWEEN = frozenset(
    "and or to und oder bzw bis sowie wie et ou à y e o u ni ed od".split()  # noqa: SIM905 -- reads as a list of words
)
"""Words between the first part of a compound and the second compound."""

_NUMBER = re.compile(r"[0-9]{1,3}")
_RAISED_TOKENS = 3
_ROLES: Mapping[str, SpanKind] = {"doc-noteref": "note_ref", "math": "formula"}
"""The roles of a note mark (W3C, Digital Publishing WAI-ARIA Module) and of a formula (W3C, WAI-ARIA)."""


def inline_text(tokens: Iterable[Token]) -> tuple[str, tuple[Span, ...]]:
    """Return the words of inline tokens and the spans over them.

    A note mark is written `[1]`; the value of its span is `note:` and its label.
    """
    inline = InlineText()
    tags: list[str] = []
    shown = list(_shown(tokens))
    marks = _citation_marks(shown)
    after = 0
    for place, token in enumerate(shown):
        if place < after:
            continue
        if raised := _exponent(shown, place, inline.tail):
            inline.add(raised)
            after = place + _RAISED_TOKENS
        elif place in marks:
            inline.add(f"[{token.content}]")
        elif not _is_within_word(shown, place):
            _add(inline, token, tags)
    for _ in tags:
        inline.close()
    return inline.finish()


def _shown(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens without what a browser hides: from a tag such as `<video>` to its end.

    A formula in MathML, which is tags as well, becomes one token.
    """
    listed = list(tokens)
    place = 0
    while place < len(listed):
        name = _hidden(listed[place])
        ends = (at for at in range(place + 1, len(listed)) if _closes(listed[at], name)) if name else iter(())
        end = next(ends, None)
        if end is None:
            yield listed[place]
        elif name == "math":
            yield formula_token(listed[place : end + 1])
        place = place + 1 if end is None else end + 1


def _exponent(tokens: Sequence[Token], place: int, before: str) -> str:
    """Return the figures of an exponent, raised, where it begins at a place: `<sup>`, figures, `</sup>`."""
    opening, figures, closing, *_ = (*tokens[place : place + _RAISED_TOKENS], None, None, None)
    if not opening or not figures or not closing or figures.type != "text":
        return ""
    is_raised = _TAG.fullmatch(opening.content) and opening.content[:4].lower() == "<sup"
    if opening.type != "html_inline" or not is_raised or not _closes(closing, "sup"):
        return ""
    return exponent(figures.content.strip(), before)


def _citation_marks(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the places of numbers that are links right behind a word: `word[1]` with `[1]: address` below.

    They cite; their brackets are part of the mark, as they are where no address is given.
    """
    marks = set()
    for place in range(1, len(tokens) - 2):
        before, opening, number, closing = tokens[place - 1 : place + 3]
        linked = (opening.type, number.type, closing.type) == ("link_open", "text", "link_close")
        behind = before.type == "text" and before.content[-1:].strip() != ""
        if linked and behind and _NUMBER.fullmatch(number.content):
            marks.add(place + 1)
    return frozenset(marks)


def _is_within_word(tokens: Sequence[Token], place: int) -> bool:
    """Tell the break of a wrapped line behind the hyphen of a word that goes on in the next line.

    A hyphen before "and" stands for a word that comes later: "inbound and outbound" as "in- and outbound".
    """
    around = tokens[max(place - 1, 0) : place + 2]
    if [token.type for token in around] != ["text", "softbreak", "text"]:
        return False
    goes_on = _GOES_ON.match(around[2].content)
    return bool(_HYPHENATED.search(around[0].content) and goes_on and goes_on[0] not in _BETWEEN)


def _hidden(token: Token) -> str:
    match = _TAG.match(token.content) if token.type == "html_inline" else None
    name = match["name"].lower() if match and not match["end"] else ""
    return name if name in HIDDEN else ""


def _closes(token: Token, name: str) -> bool:
    match = _TAG.match(token.content) if token.type == "html_inline" else None
    return match is not None and bool(match["end"]) and match["name"].lower() == name


def _add(inline: InlineText, token: Token, tags: list[str]) -> None:
    kind = token.type
    if kind == "text":
        inline.add(token.content)
    elif kind == "softbreak":
        inline.add(" ")
    elif kind == "hardbreak":
        inline.line_break()
    elif kind in _OPENING:
        inline.open(_OPENING[kind])
    elif kind == "link_open":
        inline.open("link", str(token.attrs.get("href", "")))
    elif kind in _CLOSING:
        inline.close()
    else:
        _add_special(inline, token, tags)


def _add_special(inline: InlineText, token: Token, tags: list[str]) -> None:
    if token.type == "code_inline":
        _spanned(inline, "code", "", token.content)
    elif token.type == "footnote_ref":
        label = str(token.meta.get("label") or token.meta["id"] + 1)
        _spanned(inline, "note_ref", f"note:{label}", f"[{label}]")
    elif token.type == "image":  # in the description of another one
        inline.add(inline_text(token.children or ())[0])
    elif token.type == "math_inline" and token.info == WRITTEN:
        inline.add(token.content)
    elif token.type == "math_inline":
        _spanned(inline, "emphasis" if is_plain(token.content) else "formula", "", token.content)
    elif token.type == "html_inline":
        _add_tag(inline, token.content, tags)


def _spanned(inline: InlineText, kind: SpanKind, value: str, text: str) -> None:
    inline.open(kind, value)
    inline.add(text)
    inline.close()


def _add_tag(inline: InlineText, markup: str, tags: list[str]) -> None:
    """Open or close the span of an HTML tag; tags that mean nothing here leave no trace."""
    match = _TAG.match(markup)
    if not match:
        return
    name = match["name"].lower()
    span = _span_of(name, attributes(match["rest"]))
    if name == "br":
        inline.line_break()
    elif match["end"]:
        if tags and tags[-1] == name:
            tags.pop()
            inline.close()
    elif span and not match["rest"].endswith("/"):
        tags.append(name)
        inline.open(*span)


def attributes(written: str) -> Mapping[str, str]:
    """Return the attributes of a tag by name in small letters."""
    return {
        found["name"].lower(): html.unescape(found["double"] or found["single"] or found["bare"] or "")
        for found in _ATTRIBUTE.finditer(written)
    }


def _span_of(name: str, given: Mapping[str, str]) -> tuple[SpanKind, str] | None:
    """Return kind and value of the span that an element stands for, or None."""
    if given.get("role") in _ROLES:
        return _ROLES[given["role"]], ""
    if name == "a" and "href" in given:
        return "link", given["href"]
    if given.get("data-speaker"):
        return "speaker", given["data-speaker"]
    if tag := clean_tag(given.get("lang", "")):
        return "language", tag
    return (_TAG_KINDS[name], "") if name in _TAG_KINDS else None
