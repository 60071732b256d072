"""Slugs: the end of an episode's address, and the name of its folder on every system.

This module owns what a slug may be. It refuses to know which are taken.
"""

import re

from audiopub.fields import DEVICE_NAMES

SLUG_CHARS = 80
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def make_slug(text: str) -> str:
    """Return `text` as `[a-z0-9-]`, transliterated, at most 80 characters; empty when nothing is left."""
    from slugify import slugify  # few runs make a new slug

    return slugify(text, max_length=SLUG_CHARS, word_boundary=True)


def is_slug(text: str) -> bool:
    """Tell whether this is made as slugs are."""
    return len(text) <= SLUG_CHARS and _SLUG.fullmatch(text) is not None


def is_usable(slug: str) -> bool:
    """Tell whether a folder can have this name everywhere."""
    return slug not in DEVICE_NAMES


def numbered(slug: str, number: int) -> str:
    """Return the slug of the first, second, … of a name: the first has no number."""
    if number == 1:
        return slug
    return f"{slug[: SLUG_CHARS - 1 - len(str(number))].rstrip('-')}-{number}"
