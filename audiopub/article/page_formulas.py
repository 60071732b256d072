"""Formulas of a web page (MathML) that need more lines, in one: L/D, √(x + 1), a_i, rows with `;` between.

This module owns how fractions, roots, signs above and below, and tables are told apart in a line. What it
writes is shown and never said. It refuses to write the simple formulas that are text (`page_math`).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import html

from audiopub.article.page_signs import LOWERED, RAISED, attribute

_DEEPEST = 40
_CUT = "…"
"""What stands for the parts of a formula that are nested too deeply."""

_NOTES = frozenset({"annotation", "annotation-xml", "mprescripts", "none"})
_TOKENS = ("mi", "mn", "mo", "mtext", "ms")
_WRAPPERS = frozenset({"mrow", "mstyle", "mpadded", "semantics"})
_INVISIBLE = dict.fromkeys(map(ord, "\u2061\u2062\u2063\u2064\u200b"))
_RELATIONS = frozenset("=≠<>≤≥≈≡→∈∝")
_SPACED = _RELATIONS | frozenset("+−±×·÷-")
_OPENING, _CLOSING, _STOPS = frozenset("([{|⟨‖"), frozenset(")]}|⟩‖"), frozenset(",;.:!")
_SINGLE = re.compile(r"[\w.,°]+|[^\w\s]")
_BRACKETED = re.compile(r"\([^()]*\)")
_PRIMES = re.compile(r"[′″‴'*†]{1,3}")
_ACCENTS: Mapping[str, str] = {
    "¯": "\u0304",
    "‾": "\u0304",
    "^": "\u0302",
    "ˆ": "\u0302",
    "~": "\u0303",
    "˜": "\u0303",
    "→": "\u20d7",
    "˙": "\u0307",
    "¨": "\u0308",
}
_APART = frozenset({"msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a formula in a line; `single`: it is one sign or one number."""

    text: str
    single: bool

    @property
    def grouped(self) -> str:
        """The part in brackets, unless nobody could take less of it for the whole."""
        is_one = (self.single and _SINGLE.fullmatch(self.text)) or _BRACKETED.fullmatch(self.text)
        return self.text if is_one or not self.text else f"({self.text})"


_Join = Callable[[html.HtmlElement, Sequence[_Part]], str]


def in_a_line(formula: html.HtmlElement) -> str:
    """Return a formula in one line, with brackets wherever a reader could take it for another one."""
    return " ".join(_written(formula, _DEEPEST).split())


def _written(element: html.HtmlElement, depth: int) -> str:
    tag = str(element.tag)
    if tag in _TOKENS:
        return _token(element)
    if tag in {"mspace", "mphantom"} or not depth:
        return _CUT if tag not in {"mspace", "mphantom"} else " "
    if tag == "mmultiscripts":
        return _multi(element, depth - 1)
    if tag == "msqrt":
        return f"√{_Part(text=_stripped(_row(element, depth)), single=_is_single(element)).grouped}"
    parts = [_part(each, depth - 1) for each in _children(element)] if tag in _JOINS else []
    return _JOINS[tag](element, parts) if parts else _row(element, depth)


def _token(element: html.HtmlElement) -> str:
    text = str(element.text_content()).translate(_INVISIBLE)
    if element.tag != "mo":
        return text
    sign = text.strip()
    spaced = sign in _RELATIONS or (sign in _SPACED and element.getprevious() is not None)
    return f" {sign} " if spaced else sign


def _part(element: html.HtmlElement, depth: int) -> _Part:
    return _Part(text=_stripped(_written(element, depth)), single=_is_single(element))


def _stripped(text: str) -> str:
    return " ".join(text.split())


def _is_single(element: html.HtmlElement) -> bool:
    return element.tag in _TOKENS or len(list(islice(element.iterdescendants(*_TOKENS), 2))) <= 1


def _children(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    return (each for each in element if isinstance(each.tag, str) and each.tag not in _NOTES)


def _row(element: html.HtmlElement, depth: int) -> str:
    """Return what stands side by side; a fraction beside what it could be read with is in brackets."""
    inside = list(_children(element))[: 1 if element.tag == "semantics" else None]
    text = ""
    for each, before, after in zip(inside, [None, *inside], [*inside[1:], None], strict=False):
        part, tag = _written(each, depth - 1), _core(each).tag
        if tag == "mfrac" and (_touches(before, _OPENING) or _touches(after, _CLOSING)):
            mixed = before is not None and before.tag == "mn" and not _touches(after, _CLOSING)
            part = f" {part}" if mixed and part.replace("/", "").isdigit() else f"({part})"
        elif tag in _APART and _touches(after, _CLOSING | _OPENING):
            part = f"{part} "
        text += part
    return text


def _core(element: html.HtmlElement) -> html.HtmlElement:
    """Return the only element in one that is nothing but a wrapper of it."""
    for _ in range(_DEEPEST):
        inside = list(_children(element)) if element.tag in _WRAPPERS else []
        if len(inside) != 1:
            break
        element = inside[0]
    return element


def _touches(beside: html.HtmlElement | None, free: frozenset[str]) -> bool:
    """Tell whether something stands right beside a fraction: neither a sign with spaces nor one of `free`."""
    if beside is None or beside.tag == "mspace":
        return False
    return beside.tag != "mo" or str(beside.text_content()).strip() not in _SPACED | free | _STOPS


def _fraction(element: html.HtmlElement, parts: Sequence[_Part]) -> str:
    """Return a fraction; what has no line between its parts is none."""
    if attribute(element, "linethickness").startswith("0"):
        return "; ".join(part.text for part in parts)
    return "/".join(part.grouped for part in parts)


def _root(_element: html.HtmlElement, parts: Sequence[_Part]) -> str:
    base, index = parts[0].grouped, "".join(part.text for part in parts[1:])
    return f"{index.translate(RAISED)}√{base}" if index.isdecimal() else f"√[{index}]{base}"


def _index(sign: str, part: _Part) -> str:
    """Return a lowered or raised part: in the figures that are so, else behind its sign."""
    table = LOWERED if sign == "_" else RAISED
    bare = part.text.replace(" ", "")
    if all(ord(char) in table for char in bare):
        return bare.translate(table)
    return bare if sign == "^" and _PRIMES.fullmatch(bare) else f"{sign}{part.grouped}"


def _indexed(*signs: str) -> _Join:
    """Return how a base and what stands below or above it are written."""

    def joined(_element: html.HtmlElement, parts: Sequence[_Part]) -> str:
        marks = (_index(sign, part) for sign, part in zip(signs, parts[1:], strict=False))
        return parts[0].grouped + "".join(marks)

    return joined


def _over(element: html.HtmlElement, parts: Sequence[_Part]) -> str:
    accent = _ACCENTS.get(parts[1].text) if len(parts) > 1 and len(parts[0].text) == 1 else None
    return parts[0].text + accent if accent else _indexed("^")(element, parts)


def _multi(element: html.HtmlElement, depth: int) -> str:
    """Return a base with what stands at all its corners, first what stands before it."""
    base, *others = [each for each in element if isinstance(each.tag, str)] or [None]
    tags = [str(each.tag) for each in others if each is not None]
    cut = tags.index("mprescripts") if "mprescripts" in tags else len(others)
    before, behind = (_corners(each, depth) for each in (others[cut + 1 :], others[:cut]))
    return before + ("" if base is None else _part(base, depth).grouped) + behind


def _corners(elements: Sequence[html.HtmlElement | None], depth: int) -> str:
    parts = (None if each is None or each.tag == "none" else _part(each, depth) for each in elements)
    return "".join(_index("^" if at % 2 else "_", part) for at, part in enumerate(parts) if part)


def _table(_element: html.HtmlElement, rows: Sequence[_Part]) -> str:
    return "; ".join(row.text for row in rows)


def _cells(_element: html.HtmlElement, cells: Sequence[_Part]) -> str:
    """Return the cells of a row; those of one equation, parted at its sign, need no mark between them."""
    texts = [cell.text for cell in cells if cell.text]
    apart = any(" " in text for text in texts) and not any(text[0] in _RELATIONS for text in texts)
    return (", " if apart else " ").join(texts)


def _fenced(element: html.HtmlElement, parts: Sequence[_Part]) -> str:
    mark = (attribute(element, "separators") or ",")[0]
    opening, closing = str(element.get("open") or "("), str(element.get("close") or ")")
    return opening + f"{mark} ".join(part.text for part in parts) + closing


_JOINS: Mapping[str, _Join] = {
    "mfrac": _fraction,
    "mroot": _root,
    "msub": _indexed("_"),
    "msup": _indexed("^"),
    "msubsup": _indexed("_", "^"),
    "munder": _indexed("_"),
    "mover": _over,
    "munderover": _indexed("_", "^"),
    "mtable": _table,
    "mtr": _cells,
    "mlabeledtr": _cells,
    "mfenced": _fenced,
}
