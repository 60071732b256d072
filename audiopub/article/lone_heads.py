"""Heads of boxes that were copied without their box: "Mehr zum Thema" between two paragraphs of the text.

This module owns how such a line is known: by prose above it, and below it prose that is neither shorter nor
parted by headlines, as teasers are. What stands below it is of the text. It refuses to say what goes.
"""

import re
from collections.abc import Sequence
from itertools import islice

from audiopub.article import vocabulary as words
from audiopub.article.appeals import appeals
from audiopub.article.captions import is_caption
from audiopub.article.rules import is_tail_head, reason
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit

_LEAST_WORDS = 14
"""Words of a sentence that may go on with the text."""

_LEAST_SHARE, _LAST_SHARE = 0.5, 0.7
"""The words of that line, as a share of those of the lines above: amid the text, and of its last line."""

_COMPARED, _REACH = 4, 20
"""How many lines of text above it is compared with, and how far up they may stand."""

_INTRODUCES = re.compile(
    r"\b(?:auch|also|aussi|également|anche|também|también|related|recommend\w*|interes\w*|like)\b",
    re.IGNORECASE,
)
"""Words of a line that leads to other articles and is no button of the box above it."""

_ELSEWHERE = re.compile(
    r"\b(?:lesen|lire|leer|lea|lee|leia|leggi|lees|you|sie|dich|vous|te|ti)\b|\bread\b(?!ing)"
    r"|\b(?:zum|diesem|dem) thema$|\bon this\b|\bmême sujet\b|\beste tema\b"
    r"|\b(?:related|similar|verwandte|ähnliche) (?:articles?|stor\w+|posts?|artikel|beiträge)$"
    r"|\b(?:artículos|noticias|entradas|artigos|notícias) relacionad\w+$|\barticles (?:liés|similaires)$"
    r"|\barticoli correlati$",
    re.IGNORECASE,
)
"""Words by which a line speaks of other articles, or to the reader, and heads no text of somebody's own."""

_OF_PEOPLE = re.compile(
    r"^\W*(?:über|about|meet|à propos|acerca|riguardo|sobre|zu[rm] (?:person|autor))\b|\baut(?:h?or|eur|ric)",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[\.\.\.\]|\[…\])\W*$")
_BELOW_TEXT = frozenset(
    {
        "about the author",
        "advertisement",
        "comments",
        "cookies",
        "footer",
        "newsletter",
        "related articles",
        "share buttons",
        "tags",
    }
)
"""What may stand below the last paragraph of a text; below a teaser stands a button, a date or a headline."""


def lone_heads(units: Sequence[Unit]) -> list[int]:
    """Return the places of such heads."""
    return [at for at in range(1, len(units) - 1) if _heads(units[at]) and _is_amid_text(units, at)]


def is_set_phrase(unit: Unit, *, paged: bool) -> bool:
    """Tell a head that is always one from words that may head a section of the text ("More on the lamps").

    Where no page is known to be around the text (not `paged`), it has to speak of articles or to the reader.
    """
    known = unit.folded in words.TAIL_HEADS or unit.folded in words.READ_MORE
    leads = (_INTRODUCES if paged else _ELSEWHERE).search(unit.look) is not None
    return known and (leads or (paged and unit.words > 1))


def _heads(unit: Unit) -> bool:
    """Tell a line that leads to other articles; one about a person heads sentences about that person."""
    if unit.stop or _OF_PEOPLE.search(unit.look):
        return False
    if reason(unit, "tail") not in {"read more", "related articles"}:
        return False
    return is_tail_head(unit) or (
        unit.folded in words.READ_MORE and _INTRODUCES.search(unit.look) is not None
    )


def _is_amid_text(units: Sequence[Unit], at: int) -> bool:
    if not _is_text(units[at - 1]) or not _is_text(units[at + 1]):
        return False
    near = reversed(units[max(at - _REACH, 0) : at])
    above = [unit.words for unit in islice(filter(_is_text, near), _COMPARED)]
    usual = sum(above) / len(above)
    going_on = _goes_on(units, at + 2)
    least = _LEAST_SHARE if going_on else _LAST_SHARE
    ends = at + 2 == len(units) or reason(units[at + 2], "tail") in _BELOW_TEXT
    return units[at + 1].words >= least * usual and (going_on or ends)


def _goes_on(units: Sequence[Unit], at: int) -> bool:
    """Tell whether prose goes on there, also below the heading of a section that has more than a teaser."""
    below = [_is_text(unit) for unit in units[at : at + 3]]
    if below[:1] == [True]:
        return True
    return below == [False, True, True] and not reason(units[at], "tail")


def _is_text(unit: Unit) -> bool:
    """Tell a paragraph of a text from a headline, a caption, a teaser cut off, and words of the page."""
    if unit.words < _LEAST_WORDS or not is_sentence(unit) or unit.bullet or _CUT_OFF.search(unit.text):
        return False
    return unit.stop and not (reason(unit, "tail") or is_caption(unit) or appeals(unit))
