"""Quotations that a page sets large beside the text that says them as well.

This module owns how such a line, and the name of its speaker below it, is told from a heading that quotes.
It refuses to let them go; `reasons` does.
"""

import re
from collections.abc import Sequence

from audiopub.article.person_names import is_name
from audiopub.article.units import Unit, fold

_LONG = 8
_MOST_LINES = 1000
_SHORT_QUOTE = 6
_QUOTATION = re.compile(
    r"[\"“„«»]\s?(?P<said>[^\"“”„«»]+?)\s?[\"”“»«](?:\s?[(–—-]\s?(?-i:[A-ZÀ-Þ])[^()\"“”„«».!?]{2,60}\)?)?"
)


def pull_quotes(units: Sequence[Unit]) -> frozenset[int]:
    """Return the places of lines whose words a longer paragraph says as well, and of their speakers' names.

    A page sets them large beside the text. Fewer words are enough where nothing but a quotation stands on a
    line, below the paragraph: above it such words may be its heading.
    """
    texts = [
        (at, fold(unit.text[:2000])) for at, unit in enumerate(units[:_MOST_LINES]) if unit.words > 2 * _LONG
    ]
    found = {
        index
        for index, unit in enumerate(units[:_MOST_LINES])
        if (line := _quoted_words(unit))
        and any(
            len(text) > 1.5 * len(line) and line in text and (unit.words >= _LONG or at < index)
            for at, text in texts
        )
    }
    below = {index + 1 for index in found if index + 1 < len(units) and _is_speaker(units[index + 1], units)}
    return frozenset(found | below)


def _quoted_words(unit: Unit) -> str:
    """Return the words that a paragraph would say as well if a line is a pull quote, or nothing."""
    quoted = _QUOTATION.fullmatch(unit.look)
    if quoted and len(quoted["said"].split()) >= _SHORT_QUOTE:
        return fold(quoted["said"])
    return unit.folded if unit.words >= _LONG else ""


def _is_speaker(unit: Unit, units: Sequence[Unit]) -> bool:
    """Tell who is quoted right above: a name, and perhaps who that is, of somebody the text names."""
    if unit.stop or unit.words > _LONG:
        return False
    name = unit.look.lstrip("–—- ").partition(",")[0]
    return (
        " " in name and is_name(name) and sum(name.split()[-1] in one.look for one in units[:_MOST_LINES]) > 1
    )
