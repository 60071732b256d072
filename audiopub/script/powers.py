"""Exponents in raised figures, in languages whose rules do not say them.

This module owns which raised figures are a power. What is said for one is `spoken.marks`'.
"""

import re
import unicodedata
from collections.abc import Iterator

from audiopub.model import Change
from audiopub.script.spoken.marks import power
from audiopub.script.spoken.region import primary

_OWN_POWERS = frozenset({"en"})
"""Languages whose rules say raised figures."""

_POWER = re.compile(r"(?:(?<=(?<![\w.,])10)|(?<=(?<![\w.,])\d))⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}(?!\w)")
"""An exponent in raised figures, behind ten or one figure."""


def powers(text: str, language: str) -> Iterator[Change]:
    """Yield changes that say exponents in raised figures, where the rules of the language have none."""
    for found in _POWER.finditer(text) if primary(language) not in _OWN_POWERS else ():
        figures = unicodedata.normalize("NFKC", found[0]).replace("\u2212", "-")
        said = power(figures, language)
        yield Change(start=found.start(), end=found.end(), spoken=said, rule="exponent")
