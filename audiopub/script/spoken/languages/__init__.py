"""Spoken forms of German, French, Spanish, Italian and Portuguese: one module of tables and rules each.

This module owns which languages there are. What they share is in the modules beside them.
"""

import functools
import importlib
from collections.abc import Mapping
from types import ModuleType

from audiopub.script.spoken.emoji import HASHTAG
from audiopub.script.spoken.languages.remaining import remaining
from audiopub.script.spoken.marks import ADDRESSES
from audiopub.script.spoken.pattern import Pattern

LANGUAGES: Mapping[str, str] = {
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "it": "italian",
}
"""The module of each language, by its tag.

Its rules are there under its name in capitals, its tables as `LANGUAGE`.
"""


@functools.cache
def rules(language: str) -> tuple[Pattern, ...]:
    """Return the rules of one of these languages, in the order in which they hold; loaded on first use."""
    own: tuple[Pattern, ...] = getattr(_module(language), LANGUAGES[language].upper())
    return (*ADDRESSES, HASHTAG, *own)


@functools.cache
def numbers(language: str) -> tuple[Pattern, ...]:
    """Return the rules of one of these languages for the numbers that no other rule took."""
    return remaining(_module(language).LANGUAGE)


def _module(language: str) -> ModuleType:
    return importlib.import_module(f"{__name__}.{LANGUAGES[language]}")
