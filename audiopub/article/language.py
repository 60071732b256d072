"""The language of a text, as a BCP 47 tag.

This module is the door to py3langid. It refuses to guess from too little text.
"""

import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

from audiopub.article.small_words import evident_language
from audiopub.fields import language_tag
from audiopub.store import converting_refusals

FALLBACK = "en"
_ENOUGH_LETTERS = 20
_SAMPLE = 1000
_LAST_LATIN = 0x24F
"""The last letter of Latin Extended-B in Unicode."""

_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"})
_WIDE, _EAST_ASIAN_LETTERS = "CJK", 2
_NO_LANGUAGE = frozenset({"zxx", "und", "mul"})


def detect(text: str) -> str:
    """Return the language of the first 1,000 characters, or `en` when they hold fewer than 20 letters.

    Words in another script than most of the letters are quoted there: they say nothing of the whole.
    """
    sample = _in_one_script(text[:_SAMPLE])
    if sum(char.isalpha() for char in sample) < _ENOUGH_LETTERS:
        return FALLBACK
    if evident := evident_language(sample):
        return evident
    import py3langid  # slow to import

    with converting_refusals(Path(tempfile.gettempdir())):  # where py3langid unpacks its model
        found = str(py3langid.classify(sample)[0])
    return FALLBACK if found in _NO_LANGUAGE else found


def _in_one_script(text: str) -> str:
    """Return a text without the letters of other scripts than the one that most of its letters are of.

    A character of Chinese, Japanese or Korean counts as two letters.
    """
    if not any(ord(char) > _LAST_LATIN and char.isalpha() for char in text):
        return text
    scripts = [_script(char) for char in text]
    counts = Counter(script for script in scripts if script)
    counts[_WIDE] *= _EAST_ASIAN_LETTERS
    most = max(counts, key=lambda script: counts[script])
    return "".join(char if script in {"", most} else " " for char, script in zip(text, scripts, strict=True))


def _script(char: str) -> str:
    """Return the first word of a letter's name in Unicode, one for all that Chinese and Japanese mix."""
    if not char.isalpha():
        return ""
    first = unicodedata.name(char, "").partition(" ")[0]
    return _WIDE if first in _EAST_ASIAN else first


def ranked(text: str) -> list[tuple[str, float]]:
    """Return all known languages with their log likelihoods for a text, the likeliest first."""
    import py3langid  # slow to import

    with converting_refusals(Path(tempfile.gettempdir())):  # where py3langid unpacks its model
        return [(str(tag), float(score)) for tag, score in py3langid.rank(text)]


def clean_tag(tag: str) -> str | None:
    """Return a tag found in a page in its usual form (`en_us` → `en-US`), or None when it is none."""
    try:
        return language_tag(tag.strip().replace("_", "-"))
    except ValueError:
        return None
