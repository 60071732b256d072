"""Raised figures: which of them are an exponent, and how that is written in a text without raised type.

This module owns the one rule for web pages and Markdown. It refuses to judge which figures mark notes.
"""

import re

from audiopub.article.inline import marks_note
from audiopub.article.page_signs import RAISED

_FIGURE = re.compile(r"[+\-−–]?\d{1,4}")
_STANDS_BEHIND = re.compile(r"(?:(?<![\w.,])(?:10|\d|[^\W\d]{1,3})|[)\]}²³])$")
"""What has an exponent: ten, one figure, a unit, a name of a quantity, a bracket; a year has a note."""


def exponent(figures: str, before: str) -> str:
    """Return an exponent with raised figures, so that "103" is not what is left of ten to the third.

    `before` is the text right before it. Nothing is returned for what is no exponent.
    """
    if not _FIGURE.fullmatch(figures) or not _STANDS_BEHIND.search(before) or marks_note(before):
        return ""
    return figures.translate(RAISED)
