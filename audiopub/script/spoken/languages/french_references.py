"""What French texts refer to: "article 49-3", "articles nos 12 et 14".

This module owns where a dash is no range, and where "nos" are numbers.
"""

import re

from audiopub.script.spoken.languages.grammar import preceding
from audiopub.script.spoken.pattern import Pattern, rule

_IN_A_LAW = re.compile(
    r"\b(?:articles?|art\.|n[°º]|loi)\s?(?:\d{1,4}-\d{1,4}(?:,| et| à| ou)\s){0,5}$", re.IGNORECASE
)


def _numbered(match: re.Match[str], _tag: str) -> str | None:
    """Say the number "49-3" without "à"; "3-5" are two."""
    is_one = int(match["high"]) < int(match["low"]) and _IN_A_LAW.search(preceding(match))
    return " " if is_one else None


_BEFORE_NUMBERS = re.compile(
    r"(?:\b(?:articles|art\.|lots|lois|décrets|pages|lignes|bus|arrêts|affaires|requêtes|décisions|parcelles|"
    r"dossiers|amendements|chambres|salles|pourvois)\s|(?P<weak>\b(?:voir|cf\.)\s|[:(]\s?))$",
    re.IGNORECASE,
)


def _numbers(match: re.Match[str], _tag: str) -> str | None:
    """Say the "nos" of "articles nos 12 et 14"; in "nos 3 enfants" it is the pronoun."""
    named = _BEFORE_NUMBERS.search(preceding(match))
    if named and not (named["weak"] and match["word"]):
        return "numéros"
    return "numéros" if match["more"] and not match["word"] else None


def references() -> tuple[Pattern, ...]:
    """Return the rules for references, which hold before those for ranges."""
    return (
        rule(
            "article",
            r"(?<![\w.,/–-])(?P<low>\d{1,4})(?P<dash>-)(?=(?P<high>\d{1,3})(?![\w-]))",
            _numbered,
            part="dash",
            needs="-",
        ),
        rule(
            "abbreviation",
            r"(?<!\w)[Nn]os(?=\s\d{1,6}(?P<more>(?:(?:,\s|\set\s|\sà\s|\sou\s|-)\d{1,6}){0,6})(?P<word>\s(?!d[ue]s?\b|dans\b|ci-)[^\W\d_])?)",
            _numbers,
        ),
    )
