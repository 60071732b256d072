"""Formulas in MathML within a line of Markdown: one token for all the tags of a formula.

This module owns how the tags are put together again. What a formula is as text is `page_math`'s.
"""

from collections.abc import Sequence
from html import escape

from markdown_it.token import Token

from audiopub.article.page_math import linear, written
from audiopub.article.visible import parse_page

WRITTEN = "words"
"""The `info` of the token of a formula that is simple enough to be text, as on a web page."""


def formula_token(tokens: Sequence[Token]) -> Token:
    """Return a formula, whose tags are tokens, as one token: its words, or what its page writes for it."""
    root = parse_page(f"<div>{''.join(map(_as_typed, tokens))}</div>")
    formula = next(root.iter("math"), None) if root is not None else None
    simple = linear(formula) if formula is not None else None
    text = simple or (written(formula) if formula is not None else "")
    return Token("math_inline", "math", 0, content=text, info=WRITTEN if simple else "")


def _as_typed(token: Token) -> str:
    """Return a token as HTML; stars within a formula are stars."""
    if token.type == "html_inline":
        return token.content
    if token.type == "code_inline":
        return escape(f"{token.markup}{token.content}{token.markup}", quote=False)
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    return escape(token.content or token.markup, quote=False)
