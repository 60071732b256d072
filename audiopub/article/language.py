"""The language of a text, as a BCP 47 tag.

This module is the door to py3langid. It refuses to guess from too little text.
"""

import tempfile
from pathlib import Path

from audiopub.article.small_words import evident_language
from audiopub.fields import language_tag
from audiopub.store import converting_refusals

FALLBACK = "en"
_ENOUGH_LETTERS = 20
_SAMPLE = 1000
_NO_LANGUAGE = frozenset({"zxx", "und", "mul"})


def detect(text: str) -> str:
    """Return the language of the first 1,000 characters, or `en` when they hold fewer than 20 letters."""
    sample = text[:_SAMPLE]
    if sum(char.isalpha() for char in sample) < _ENOUGH_LETTERS:
        return FALLBACK
    if evident := evident_language(sample):
        return evident
    import py3langid  # slow to import

    with converting_refusals(Path(tempfile.gettempdir())):  # where py3langid unpacks its model
        found = str(py3langid.classify(sample)[0])
    return FALLBACK if found in _NO_LANGUAGE else found


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
