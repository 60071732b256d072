"""What reads as running text: a sentence with a stop, or a long line without one.

This module owns how long such a line is. It refuses to know what stands around it.
"""

import re

from audiopub.article.units import Unit

SENTENCE_WORDS = 8
"""A line with at least so many words and a stop at its end is a sentence of the text."""

_LONG_WORDS = 25
_CAPITALS_SHARE = 0.6
_SPEECH = re.compile(r"[“„«\"][^”“„«»\"]{3,200}[.!?]\s[^”“„«»\"]{3,200}[.!?…]\s?[”“»\"]")


def is_sentence(unit: Unit) -> bool:
    """Tell whether a unit reads as running text."""
    if unit.words >= SENTENCE_WORDS and unit.stop:
        return True
    return unit.words >= _LONG_WORDS and not title_case(unit)


def title_case(unit: Unit) -> bool:
    """Tell a long row of labels from a paragraph: most of its words begin with a capital."""
    names = [word for word in unit.look.split() if word[0].isalpha()]
    return bool(names) and sum(word[0].isupper() for word in names) > _CAPITALS_SHARE * len(names)


def speaks(unit: Unit) -> bool:
    """Tell a line in which somebody says more than one sentence, which is no caption."""
    return _SPEECH.search(unit.look) is not None
