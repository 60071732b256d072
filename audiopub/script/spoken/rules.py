"""The order of the rules, and how their changes become the spoken form of a sentence.

This module owns which rules a language has and what happens where two of them match: the earlier one holds.
"""

import functools
from collections.abc import Sequence

from audiopub.model import Change, Phonemes
from audiopub.script.spoken import languages, region
from audiopub.script.spoken.abbreviations import ABBREVIATIONS
from audiopub.script.spoken.brackets import BRACKETS
from audiopub.script.spoken.citations import CITATIONS
from audiopub.script.spoken.counting import COUNTING, PERIODS
from audiopub.script.spoken.dates import DATES, YEARS
from audiopub.script.spoken.days import DAYS, SEVERAL_DAYS
from audiopub.script.spoken.emoji import REFERRED
from audiopub.script.spoken.fractions import FRACTIONS, NAMES, PARTED_RANGES, RATIOS
from audiopub.script.spoken.initialisms import INITIALISMS
from audiopub.script.spoken.magnitudes import MAGNITUDE
from audiopub.script.spoken.marks import ADDRESSES, SILENT
from audiopub.script.spoken.money import MONEY
from audiopub.script.spoken.numbers import NUMBERS
from audiopub.script.spoken.numerals import NUMERALS
from audiopub.script.spoken.pattern import Pattern, changes
from audiopub.script.spoken.phones import PHONES
from audiopub.script.spoken.places import PLACES
from audiopub.script.spoken.ranges import RANGES
from audiopub.script.spoken.sizes import SIZES
from audiopub.script.spoken.sports import CRICKET, SPORTS
from audiopub.script.spoken.symbols import SYMBOLS
from audiopub.script.spoken.times import TIMES
from audiopub.script.spoken.titles import TITLES
from audiopub.script.spoken.units import UNITS

_ENGLISH: tuple[Pattern, ...] = (
    *ADDRESSES,
    *REFERRED,
    *SILENT,
    *NAMES,
    *CITATIONS,
    *MONEY,
    *PHONES,
    *CRICKET,
    *SEVERAL_DAYS,
    *DATES,
    *DAYS,
    *RATIOS,
    *TIMES,
    *MAGNITUDE,
    *PARTED_RANGES,
    *SIZES,
    *UNITS,
    *PERIODS,
    *SPORTS,
    *RANGES,
    *FRACTIONS,
    *COUNTING,
    *YEARS,
    *NUMERALS,
    *PLACES,
    *TITLES,
    *ABBREVIATIONS,
    *INITIALISMS,
    *BRACKETS,
    *SYMBOLS,
)

RULED = ("en", *languages.LANGUAGES)
"""The languages that have rules of their own."""


@functools.cache
def rules_of(language: str) -> tuple[Pattern, ...]:
    """Return the rules of a language, in the order in which they hold; most languages have `SILENT` alone."""
    if language == "en":
        return _ENGLISH
    return (*SILENT, *languages.rules(language)) if language in RULED else SILENT


@functools.cache
def numbers_of(language: str) -> tuple[Pattern, ...]:
    """Return the rules of a language for numbers that none of `rules_of` took."""
    if language == "en":
        return NUMBERS
    return languages.numbers(language) if language in RULED else ()


_TAKEN = "\ufffc"
"""Stands for each character that a rule has taken, where what is left is looked at."""

_UNHEARD = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\ufe0f\u20e3"))
"""Soft hyphen, zero-width space, word joiner, byte order mark, variation selector, keycap: voices stumble."""


def spoken_form(text: str, language: str, *, fixed: Sequence[Change] = ()) -> tuple[str, tuple[Change, ...]]:
    """Return `text` as it is to be said in `language` (BCP 47), and the changes in order of their place.

    `fixed` are changes that hold before any rule. Changes never overlap. White space in the spoken form is
    single spaces.
    """
    accepted: list[Change] = []
    taken = bytearray(len(text))
    for change in fixed:
        _accept(change, accepted, taken)
    for change in changes(rules_of(region.primary(language)), text, language):
        _accept(change, accepted, taken)
    left = "".join(_TAKEN if is_taken else char for char, is_taken in zip(text, taken, strict=True))
    for change in changes(numbers_of(region.primary(language)), left, language):
        _accept(change, accepted, taken)
    accepted.sort(key=lambda change: change.start)
    return _said(text, accepted), tuple(accepted)


def _accept(change: Change, accepted: list[Change], taken: bytearray) -> None:
    """Add `change` unless a change that holds before it has some of the same text."""
    if change.start < change.end and not any(taken[change.start : change.end]):
        taken[change.start : change.end] = b"\x01" * (change.end - change.start)
        accepted.append(change)


def _said(text: str, changes: Sequence[Change]) -> str:
    pieces, at = [], 0
    for change in changes:
        pieces += [text[at : change.start], change.spoken]
        at = change.end
    return _heard("".join([*pieces, text[at:]]))


def _heard(said: str) -> str:
    return " ".join(said.translate(_UNHEARD).split())


def phonemes(text: str, changes: Sequence[Change]) -> tuple[Phonemes, ...]:
    """Return where the spoken form of `text` has phonemes. `changes` are all that made it, in order."""
    found = []
    said, at = "", 0
    for change in changes:
        said += text[at : change.start]
        start = len(_heard(f"{said}.")) - 1
        said += change.spoken
        at = change.end
        if change.ipa:
            found.append(Phonemes(start=start, end=max(start, len(_heard(said))), ipa=change.ipa))
    return tuple(found)
