"""What is left of figures in the languages of the continent when every other rule has had its turn.

This module owns numbers whose context says nothing of them: "12 Hunde", "le 3919", "el G7".
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import partial

from audiopub.script.spoken import words
from audiopub.script.spoken.languages.grammar import WHOLE, Language, amount, preceding
from audiopub.script.spoken.numbers import AFTER, BEFORE, FIGURES_AND_LETTERS, said_token
from audiopub.script.spoken.pattern import Pattern, rule

_RAISED: Mapping[str, tuple[str, str]] = {
    "de": ("Quadrat", "hoch drei"),
    "fr": ("au carré", "au cube"),
    "es": ("al cuadrado", "al cubo"),
    "it": ("al quadrato", "al cubo"),
    "pt": ("ao quadrado", "ao cubo"),
}

_PARTS: Mapping[str, tuple[str, str, str]] = {
    "de": ("ein halb", "ein Viertel", "drei Viertel"),
    "fr": ("un demi", "un quart", "trois quarts"),
    "es": ("medio", "un cuarto", "tres cuartos"),
    "it": ("mezzo", "un quarto", "tre quarti"),
    "pt": ("meio", "um quarto", "três quartos"),
}
"""One half, one quarter and three quarters of nothing that stands behind."""

_SMALL_PARTS = r"0\.\d{1,4}(?!\d)"
"""A decimal with a point, which more figures before it might make a date or a version."""

_FEMININE = {"es": re.compile(r"\b[Ll]as $"), "pt": re.compile(r"\b(?:[DdNn]?as|[Àà]s) $")}
"""Articles of what is counted, behind which a number is feminine: "de las 200"."""

_GROUPED = r"[1-9]\d{0,2}(?:,\d{3}){2,5}(?![\d,])"
"""Millions as America writes them; a single comma would be that of a decimal."""

_NO_ORDINAL = r"""(?!\.(?!\s*["”’»“)\]]*$))"""
"""No stop follows, but for that of the sentence: German writes ordinals with one."""


def remaining(language: Language) -> tuple[Pattern, ...]:
    """Return the rules for numbers that no other rule of a language took."""
    ordinal = _NO_ORDINAL if language.tag == "de" else ""
    squared, cubed = _RAISED[language.tag]
    return (
        rule(
            "power",
            r"(?<![^\W\d_])[A-Za-z](?P<raised>[²³])(?!\w)",
            lambda match, _tag: f" {squared if match['raised'] == '²' else cubed}",
            digits=False,
            part="raised",
            needs="²³",
        ),
        rule(
            "fraction",
            r"(?<![\w½¼¾])[½¼¾](?!\s?[\w½¼¾])",
            lambda match, _tag: _PARTS[language.tag]["½¼¾".index(match[0])],
            digits=False,
            needs="½¼¾",
        ),
        rule(
            "formula",
            r"(?<!\w)(?=[A-Za-z]{1,6}[₂-₉])(?:[A-Z][a-z]?[₀-₉]{0,2}){1,6}(?!\w)",
            partial(_formula, language),
            digits=False,
            needs="₂₃₄₅₆₇₈₉",
        ),
        rule("minus", r"(?<=\d\s)−(?=\s\d)", lambda _match, _tag: language.minus, needs="−"),
        rule("number", rf"{BEFORE}{_SMALL_PARTS}{AFTER}(?!%)", partial(_small, language), needs="."),
        rule(
            "number",
            rf"{BEFORE}(?P<whole>{_GROUPED}|{WHOLE})(?:,(?P<fraction>\d+))?{AFTER}(?!%){ordinal}",
            partial(_number, language),
        ),
        rule("number", FIGURES_AND_LETTERS, partial(_token, language)),
    )


def _number(language: Language, match: re.Match[str], tag: str) -> str | None:
    whole = match["whole"]
    if len(whole) > words.LARGEST_DIGITS:
        return None
    article = _FEMININE.get(language.tag)
    gender = "f" if article and article.search(preceding(match)) else ""
    return _code(whole, tag) or amount(language, whole, match["fraction"], tag, gender)


def _small(language: Language, match: re.Match[str], tag: str) -> str:
    whole, _, fraction = match[0].partition(".")
    return amount(language, whole, fraction, tag)


def _formula(language: Language, match: re.Match[str], tag: str) -> str:
    """Say "H₂O" letter by letter."""
    parts = re.findall(r"[A-Za-z]|\d+", unicodedata.normalize("NFKC", match[0]))
    said = (part if part.isalpha() else amount(language, part, None, tag) for part in parts)
    return " ".join(said)


def _token(language: Language, match: re.Match[str], tag: str) -> str | None:
    return said_token(match[0], lambda figures: _code(figures, tag) or amount(language, figures, None, tag))


def _code(written: str, tag: str) -> str:
    """Say figures that begin with zero one by one."""
    return words.digits(written, tag) if written.startswith("0") and len(written) > 1 else ""
