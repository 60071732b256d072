"""Verse: lines that end where their author ended them.

This module owns when a paragraph is verse by its lines alone, for the reader of Markdown and for the writer.
"""

_LEAST_BREAKS = 2
_LONGEST_LINE = 70


def is_verse(text: str) -> bool:
    """Tell whether a paragraph is three short lines or more; a break between long ones is prose."""
    return text.count("\n") >= _LEAST_BREAKS and all(len(line) <= _LONGEST_LINE for line in text.split("\n"))
