"""Notes right below a table: what its marks mean, and of when or of what its figures are.

This module owns how such a note begins. It refuses to know other notes; `notes` does.
"""

import re
from collections.abc import Sequence

from audiopub.article.scene_signs import tells
from audiopub.article.units import Unit

_BEGINS = re.compile(
    r"^\W*(?:(?:all|alle|tous|toutes|todos|todas|tutti|tutte|les|los|las|os|as|i|le)\s){0,2}(?:means?|medians?|"
    r"averages?|figures|values|prices|totals|data|percentages|rounded|marks|mittelwerte?|durchschnitts?\w*|werte|"
    r"angaben|preise|noten|prozentwerte|stand|gerundet|moyennes?|valeurs|chiffres|prix|données|pourcentages|medias?|"
    r"promedios?|valores|cifras|precios|datos|porcentajes|medie|valori|cifre|prezzi|dati|percentuali|médias?|preços|"
    r"dados|percentagens|porcentagens)\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(r"[;:]\s|\w\s?=\s?\w")
_LEGEND = re.compile(r"^[\w./*+–-]{1,12}\s?=\s?\w|^\W*\w{1,12}\s?:\s\w{1,12}\s=\s\w")
_PRICED = re.compile(
    r"^\W*(?:(?:all|alle|tous\sles|todos\slos|todos\sos|tutti\si)\s)?(?:average\s)?(?:prices?|preise?|prix|precios?|"
    r"prezzi|preços?)\b[^.!?]{0,30}\b(?:as\sof|checked|stand|erhoben|relevés?|constatés?|consultad[oa]s|"
    r"verificad[oa]s|rilevati|aggiornati|recolhidos|a\sfecha\sde)\b(?:(?!20\d\d)[^.!?]){0,30}"
    r"\b20\d\d(?:\s?[,;(](?!\s?(?:and|und|et|y|e|but)\b)[^.!?]{0,40})?\.?$",
    re.IGNORECASE,
)
_MOST_WORDS = 45


def table_note_places(units: Sequence[Unit]) -> frozenset[int]:
    """Return the places of notes below tables, and of those that date prices wherever they stand."""
    return frozenset(
        at
        for at, unit in enumerate(units)
        if unit.words <= _MOST_WORDS
        and not _is_row(unit)
        and (_PRICED.search(unit.look) or (_ends_table(units, at) and _explains(unit)))
    )


def _is_row(unit: Unit) -> bool:
    return "\t" in unit.look


def _ends_table(units: Sequence[Unit], at: int) -> bool:
    """Tell whether two rows of a table stand right above a line."""
    return at > 1 and _is_row(units[at - 1]) and _is_row(units[at - 2])


def _explains(unit: Unit) -> bool:
    if _LEGEND.search(unit.look):
        return True
    return bool(_BEGINS.match(unit.look)) and (bool(_EXPLAINS.search(unit.look)) or not tells(unit))
