"""Formulas of a web page (MathML): which stand alone, how they are written, and the simple ones as text.

This module owns what a formula is as text. Those with fractions, roots and sums are `page_formulas`'s to
write.
"""

from collections.abc import Callable, Mapping
from itertools import chain, islice

from lxml import html

from audiopub.article.page_formulas import in_a_line
from audiopub.article.page_signs import BLOCKS, LOWERED, RAISED, attribute, is_concealed

_ROWS = frozenset({"math", "mrow", "mstyle", "mpadded", "semantics"})
_TOKENS = frozenset({"mi", "mn", "mtext"})
_NOTES = frozenset({"annotation", "annotation-xml"})
_OTHERS = _NOTES | {"semantics", "none", "span"}
"""Elements of MathML, and within its text, whose names do not begin with an m."""

_INVISIBLE = dict.fromkeys(map(ord, "\u2061\u2062\u2063\u2064\u200b"))
_SPACED = frozenset("=≠<>≤≥≈≡+−±×·÷→∈∝") | {"-"}
_LONGEST = 60
_DEEPEST = 12
_NEAR = 20
"""So many elements on either side are looked at: time must not grow with the square of a page."""

_TEX = "application/x-tex"


def written(formula: html.HtmlElement) -> str:
    """Return a formula as its page writes it for those who cannot see it, else in one line."""
    notes = {attribute(each, "encoding").lower(): each for each in formula.iterdescendants("annotation")}
    tex = notes.get(_TEX)
    given = attribute(formula, "alttext") or (str(tex.text_content()) if tex is not None else "")
    if not (given or _is_mathml(formula)):
        return ""
    return " ".join((given or linear(formula) or in_a_line(formula)).split())


def _is_mathml(formula: html.HtmlElement) -> bool:
    """Tell a formula from one that was never closed and has the rest of a page in it."""
    tags = (str(each.tag) for each in formula.iterdescendants() if isinstance(each.tag, str))
    return all(tag.startswith("m") or tag in _OTHERS for tag in tags)


def is_alone(formula: html.HtmlElement) -> bool:
    """Tell a formula that has a line for itself."""
    if attribute(formula, "display") == "block":
        return True
    node = formula
    while (parent := node.getparent()) is not None and str(node.tag) not in BLOCKS:
        if (parent.text or "").strip() or (node.tail or "").strip():
            return False
        beside = (islice(node.itersiblings(preceding=True), _NEAR), islice(node.itersiblings(), _NEAR))
        if any(map(_shows, chain.from_iterable(beside))):
            return False
        node = parent
    return str(node.tag) != "body"


def _shows(element: html.HtmlElement) -> bool:
    """Tell an element with words in it or behind it; another formula is one, what is hidden is not."""
    hidden = element.tag != "math" and is_concealed(element, str(element.tag))
    return bool((element.tail or "").strip()) or (not hidden and bool(str(element.text_content()).strip()))


def linear(formula: html.HtmlElement) -> str | None:
    """Return a formula as one line of text ("E = mc²"); None for one that is too long or needs two lines."""
    text = _line(formula, _DEEPEST) if _is_mathml(formula) else None
    text = " ".join(text.split()) if text is not None else ""
    return text if 0 < len(text) <= _LONGEST else None


def _line(element: html.HtmlElement, depth: int) -> str | None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in _TOKENS:
        return str(element.text_content()).strip().translate(_INVISIBLE)
    if tag == "mo":
        sign = str(element.text_content()).strip().translate(_INVISIBLE)
        return f" {sign} " if sign in _SPACED and element.getprevious() is not None else sign
    if tag == "mspace":
        return " "
    parts = [_line(child, depth - 1) for child in element if child.tag not in _NOTES] if depth else []
    if not parts or None in parts:
        return None
    texts = [part or "" for part in parts]
    if tag in _JOINS and len(element[0]) > 1 and not (texts[0][:1] == "(" and texts[0][-1:] == ")"):
        return None  # a raised sign is that of all in it
    join = "".join if tag in _ROWS else _JOINS.get(tag)
    return join(texts) if join else None


def _indexed(signs: Mapping[int, int]) -> Callable[[list[str]], str | None]:
    """Return how a base and a raised or lowered sign are joined, where every sign of it can be written."""

    def joined(parts: list[str]) -> str | None:
        base, index = parts[0], "".join(parts[1:]).replace(" ", "")
        return base + index.translate(signs) if index and all(ord(char) in signs for char in index) else None

    return joined


_JOINS: Mapping[str, Callable[[list[str]], str | None]] = {
    "msup": _indexed(RAISED),
    "msub": _indexed(LOWERED),
}
