"""Whether a line is the title again.

This module owns what counts as the same; it refuses to find the title.
"""

import re
from collections import Counter

from audiopub.article.units import fold

MIN_SAME_WORDS = 3
"""Fewer words than this are like many titles."""

WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A character that is a word for itself where words are counted."""

_SITE = re.compile(r"\s+[-|–—»·•:]\s+|…|\.\.\.")
_TOKEN = re.compile(r"\w+", re.UNICODE)
_SAME_SHARE = 0.6


def same_title(text: str, title: str) -> bool:
    """Tell whether a line is the title again: equal, cut off, or with the name of the site behind it."""
    one, other = fold(text[:400]), fold(title[:400])
    if not one or not other or one == other or _is_cut(one, other) or _is_cut(other, one):
        return bool(one and other)
    short, long = sorted((words_of(one), words_of(other)), key=lambda words: sum(words.values()))
    if sum(short.values()) < MIN_SAME_WORDS:
        return False
    shared = sum((short & long).values())
    return shared > _SAME_SHARE * sum(long.values())


def _is_cut(long: str, short: str) -> bool:
    """Tell whether `short` begins with what stands before a site's name in `long`, or is its start."""
    first = _SITE.split(long, maxsplit=1)[0]
    enough = len(first.split()) >= MIN_SAME_WORDS and len(first) > len(short) // 3
    return enough and first != long and short.startswith(first)


def words_of(text: str) -> Counter[str]:
    """Return the words of a text, and how often each comes."""
    spaced = WIDE.sub(lambda match: f" {match.group()} ", text)
    return Counter(_TOKEN.findall(spaced))
