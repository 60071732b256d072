"""A block's text with its spans as inline elements.

This module owns the promise that the element's DOM text is the block's text, to the character: cues
count on it. Spans may nest or overlap in any way. Only http, https and mailto addresses become links.
Where a part of the text is marked, it is one element, whatever spans begin or end in it.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from audiopub.edition.addresses import safe_address
from audiopub.edition.markup import Markup, element, join, text
from audiopub.model import Span
from audiopub.words import Words, direction

_Wrap = Callable[[Markup, Span], Markup]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Give `text[start:end]` of a block an element of its own with this id."""

    start: int
    end: int
    id: str


def _plain(name: str) -> _Wrap:
    return lambda inside, _span: element(name, inside)


def _link(inside: Markup, span: Span) -> Markup:
    address = safe_address(span.value)
    return element("a", inside, href=address) if address else inside


def _language(inside: Markup, span: Span) -> Markup:
    return element("span", inside, lang=span.value, dir=direction(span.value)) if span.value else inside


_WRAPS: dict[str, _Wrap] = {
    "link": _link,
    "emphasis": _plain("em"),
    "strong": _plain("strong"),
    "code": _plain("code"),
    "formula": _plain("code"),
    "language": _language,
    "sub": _plain("sub"),
    "sup": _plain("sup"),
    "speaker": lambda inside, _span: inside,
    "speaker_name": lambda inside, _span: element("b", inside, class_="speaker"),
}
_LINKS = frozenset({"link", "note_ref"})


def inline(
    value: str,
    spans: Sequence[Span],
    *,
    words: Words,
    targets: Collection[str] = (),
    marks: Sequence[Mark] = (),
) -> Markup:
    """Return `value` with `spans` as elements. A note mark links to its block when that is in `targets`.

    `marks` are in order and do not overlap; a span that crosses the border of one becomes several elements.
    """

    def wrap(inside: Markup, span: Span) -> Markup:
        if span.kind == "note_ref":
            return _note_mark(inside, span, words, targets)
        return _WRAPS[span.kind](inside, span)

    parts: list[Markup] = []
    place = 0
    for mark in marks:
        parts.append(_part(value, place, mark.start, spans, wrap))
        parts.append(element("span", _part(value, mark.start, mark.end, spans, wrap), id=mark.id))
        place = mark.end
    return join([*parts, _part(value, place, len(value), spans, wrap)])


def _part(value: str, start: int, end: int, spans: Sequence[Span], wrap: _Wrap) -> Markup:
    """Return `value[start:end]` with what of `spans` lies in it."""
    inside = [
        replace(span, start=max(start, span.start), end=min(end, span.end))
        for span in spans
        if max(start, span.start) < min(end, span.end)
    ]
    return _nest(value, start, end, inside, wrap)


def _note_mark(inside: Markup, span: Span, words: Words, targets: Collection[str]) -> Markup:
    if span.value not in targets:
        return element("sup", inside)
    label = words("note_mark", mark=str(inside.striptags()))
    return element("sup", element("a", inside, href=f"#{span.value}", aria_label=label))


def _nest(value: str, start: int, end: int, spans: list[Span], wrap: _Wrap) -> Markup:
    parts: list[Markup] = []
    place = start
    waiting = _in_order(spans)
    while waiting:
        span, *waiting = waiting
        inner, waiting = _divide(span, waiting)
        parts.append(text(value[place : span.start]))
        parts.append(wrap(_nest(value, span.start, span.end, inner, wrap), span))
        place = span.end
    parts.append(text(value[place:end]))
    return join(parts)


def _divide(outer: Span, others: list[Span]) -> tuple[list[Span], list[Span]]:
    """Return what of `others` lies inside `outer` and what follows it; no link stays inside a link."""
    inner, after = [], []
    for span in others:
        if span.start < outer.end and not (outer.kind in _LINKS and span.kind in _LINKS):
            inner.append(replace(span, end=min(span.end, outer.end)))
        if span.end > outer.end:
            after.append(replace(span, start=max(span.start, outer.end)))
    return inner, _in_order(after)


def _in_order(spans: list[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.start, -span.end))
