"""Whether words look like a person's name, or like the name of a paper or a staff.

This module owns that judgement. It refuses to know where names stand; `bylines` does.
"""

import re

from audiopub.article.vocabulary.names import NOT_NAMES, PARTICLES, PLACES

WORD = re.compile(r"[\"“„«'‘]?[^\W\d_][\w.'’-]*[\"”“»'’]?")
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]\.){1,3}")
TEAM = re.compile(
    r"\b(?:facult(?:y|ad|é)|fakultät|facoltà|faculdade|department|departamento|portal|tv|"
    r"rádio|revista|rivista|revue|magazine|news|staff|team|desk|"
    r"newsroom|agencies|agency|editors|associated press|reuters|afp|dpa|efe|ansa|"
    r"lusa|apa|radio|university|institute|universität|institut|université|universidad|universidade|"
    r"università|zeitung|studio|journal|diario|jornal|giornale|"
    r"press|redaktion|agenturen|redacción|agencias|redazione|agenzie|rédaction|agences|redação|agências|"
    r"equipe|équipe|equipo)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:ledger|gazette|herald|tribune|chronicle|courier|kurier|anzeiger|tagblatt|tageblatt|nachrichten|"
    r"rundschau|corriere|gazzetta|correo|gaceta|heraldo|correio|gazeta|folha)\b",
    re.IGNORECASE,
)
_ACRONYM = 3
_MIN_WORDS, _MAX_WORDS = 2, 5


def is_name(text: str) -> bool:
    """Tell whether a text looks like a person's name: two to five words, capitals, no common word."""
    words = text.strip().split()
    if "  " in text.strip() or "\t" in text.strip() or (words and words[0].casefold() in PLACES):
        return False
    if not _MIN_WORDS <= len(words) <= _MAX_WORDS or not all(WORD.fullmatch(word) for word in words):
        return False
    return all(is_name_word(word) for word in words) and words[-1][0].isupper()


def is_name_word(word: str) -> bool:
    """Tell a word that may be part of a name: with a capital and not a common one, or small and of names."""
    if _INITIAL.fullmatch(word):
        return True
    word = word.strip("\"“„«'‘”»’")
    folded = word.casefold().replace("’", "'").strip(".")
    return folded in PARTICLES or (word[:1].isupper() and folded not in NOT_NAMES)


def is_house(name: str) -> bool:
    """Tell a paper or a station behind a name: "Valley Radio", "VRN Studio Cork"."""
    parts = name.split()
    acronym = (
        any(part.isupper() and len(part) >= _ACRONYM and not _INITIAL.fullmatch(part) for part in parts)
        and not name.isupper()
    )
    return acronym or (TEAM.search(name) or _PAPER.search(name)) is not None
