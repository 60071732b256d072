"""Numbers that bend to the noun behind them: "veintiuna cartas", "trente et une infirmières", "duas páginas".

This module owns when a number may be said for the noun behind it; one that its noun does not change is left
to the rules of `remaining`.
"""

import re
from dataclasses import dataclass
from typing import Protocol

from audiopub.script.spoken.languages.grammar import START, WHOLE, Language, amount, preceding
from audiopub.script.spoken.pattern import Pattern, rule


class Gender(Protocol):
    """What knows the gender of a noun."""

    def __call__(self, word: str, *, many: bool) -> str:
        """Return "m", "f", or "" for a word that may be no noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How a language's nouns are known.

    `gender` returns "m", "f", or "" for a word that may be no noun; it knows whether more are counted.
    `articles` make "la línea 1" of a noun and its number; `small` are words that are no nouns. `of_feminine`
    say that what is counted behind them is feminine: "61 de las cartas"; not behind `before_names`, nor where
    the number is a name: "el 21 de las fiestas", "página 21 de las actas".
    """

    gender: Gender
    articles: str
    small: frozenset[str]
    of_feminine: frozenset[str] = frozenset()
    before_names: frozenset[str] = frozenset()


def counts(language: Language, agreement: Agreement) -> tuple[Pattern, ...]:
    """Return the rule for a number before its noun."""
    small = "|".join(sorted(agreement.small))
    name = re.compile(
        rf"(?:\b(?:{agreement.articles})\s|\w['’])(?!(?:hui|{small})\s)[\w-]+\s$", re.IGNORECASE
    )

    def say(match: re.Match[str], tag: str) -> str | None:
        word = match["noun"]
        digits = re.sub(r"\D", "", match["whole"])
        if word.lower() in agreement.small or len(digits) > 9 or digits.startswith("0"):  # noqa: PLR2004 -- a name
            return None
        gender = agreement.gender(word, many=digits != "1") or ("m" if digits == "1" else "")
        if not gender or (digits == match["whole"] and name.search(preceding(match))):
            return None
        said = amount(language, match["whole"], None, tag, gender)
        return None if said == amount(language, match["whole"], None, tag) else f"{said} {word}"

    masculine = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(agreement.before_names))})\s$", re.IGNORECASE)

    def part(match: re.Match[str], tag: str) -> str | None:
        before = preceding(match)
        is_name = masculine.search(before) or name.search(before)
        return None if is_name else amount(language, match["whole"], None, tag, "f")

    of = "|".join(sorted(agreement.of_feminine))
    parts = rule("count", rf"{START}(?P<whole>\d{{1,4}})(?=\s(?:{of})\s)", part)
    return (
        *((parts,) if of else ()),
        rule("count", rf"{START}(?P<whole>{WHOLE})\s(?P<noun>[^\W\d_]{{2,30}})(?![\w'’])", say),
    )
