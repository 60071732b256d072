"""How long a text may take to say: what is plausible by language, rate and what stands in it.

This module owns the table of paces and the weights of digits, signs and foreign letters. It refuses to look
at sound. The limits are wide: they catch what broke off or ran on, never a voice that is only quick or slow.
"""

import functools
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from audiopub.model import Utterance
from audiopub.speech.scripts import script_of, scripts_of_language

NORMAL_RATE = 170
"""Words a minute at which `_PACES` were measured."""

_PACES: Mapping[float, str] = {
    3.4: "cmn zh",
    4.4: "yue",
    5.4: "gu ko",
    6.2: "bn te",
    7.1: "hi ja kn mr ne pa th",
    7.8: "ml ta",
    9.1: "ar fa uk",
    10.0: "he iw ur",
    11.4: "eu hu hy is ka la sl sw",
    12.4: "bg cy et lt pl pt ro sk tr",
    13.2: "af cs eo es fi ga hr id lv mk ms nb nl nn no sq sr sv",
    14.1: "ca de en it vi",
    14.8: "da el ru",
    17.5: "fr",
}
"""Letters and digits a second, pauses between words included, as espeak-ng 1.52 speaks each language at 170
words a minute, measured on two sentences (`tests/speech/languages.py`). Marks, such as the vowels of Hindi,
are no letters. The pace is proportional to the rate within a tenth; that of variants is 0.75 to 1.2 of it."""

_OF_LANGUAGE = {language: pace for pace, languages in _PACES.items() for language in languages.split()}
_SLOWEST, _QUICKEST = min(_PACES), max(_PACES)

_QUICKER = 2.5
_SLOWER = 4.0
"""How many times as quick, and as slow, a voice may be. Natural voices speak Chinese or Thai at up to 1.8 of
espeak's pace."""

_SPARE_S = 4.0
"""A short text may take so much longer: abbreviations are spelled, voices breathe."""

_CAPITAL, _DIGIT, _FOREIGN, _SIGN, _PICTURE = 3, 10, 20, 10, 60
"""How many letters these may take the time of: "9" is said "nine" or "novecientos", "%" is a word or two, an
emoji a description, and a foreign letter may be named ("Chinese letter")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The shortest and the longest time, in seconds, that a text may plausibly take."""

    shortest_s: float
    longest_s: float


def plausible(utterance: Utterance) -> Span:
    """Return how long an utterance may take.

    A voice that does not follow the rate may speak at its normal pace.
    """
    language = utterance.language.partition("-")[0].lower()
    quick, slow = _rates(utterance)
    shortest_s = sum(_quickest_s(char, language) for char in utterance.text) / (_QUICKER * quick)
    weight = sum(_weight(char, language) for char in utterance.text)
    slowest = _OF_LANGUAGE.get(language, _SLOWEST) / _SLOWER * slow
    return Span(shortest_s=shortest_s, longest_s=_SPARE_S + weight / slowest)


def _rates(utterance: Utterance) -> tuple[float, float]:
    """Return how many times as fast as the normal rate a voice is asked to speak, at most and at least 1."""
    asked = utterance.rate / NORMAL_RATE
    speed = dict(utterance.options).get("speed", "")
    if speed.replace(".", "", 1).isdecimal() and float(speed) > 0:
        asked *= float(speed)
    return max(1.0, asked), min(1.0, asked)


@functools.lru_cache(maxsize=4096)
def _quickest_s(char: str, language: str) -> float:
    """Return the seconds that a letter takes; one of another script may be said as quickly as any."""
    if not char.isalnum():
        return 0.0
    is_own = script_of(char) in scripts_of_language(language)
    return 1 / (_OF_LANGUAGE.get(language, _QUICKEST) if is_own else _QUICKEST)


@functools.lru_cache(maxsize=4096)
def _weight(char: str, language: str) -> int:
    category = unicodedata.category(char)
    if category.startswith("N"):
        return _DIGIT
    if category.startswith("L"):
        if script_of(char) not in scripts_of_language(language):
            return _FOREIGN
        return _CAPITAL if char.isupper() else 1
    if category == "So":
        return _PICTURE
    return _SIGN if category.startswith("S") or char in _SPELLED else 1


_SPELLED = frozenset("/\\@#&*%§†‡•")
"""Marks that voices may name."""
