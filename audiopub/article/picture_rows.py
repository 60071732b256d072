"""Captions that come in rows: counted pictures, the steps of a recipe, the things of a list.

This module owns what tells such a row: a count that goes on, a step that the text has told already or that
stands beside its numbered steps, and labels that name what paragraphs begin with. It refuses to know single
captions; `pictures` and `scenes` do.
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit, numbered_item

_COUNTED = re.compile(
    r"[(\[]?(?P<number>\d{1,2})\s?(?:/|of|von|sur|de|di)\s?(?P<of>\d{1,2})[)\]]?[\s:.–-]\s?(?=[\"“„«A-ZÀ-Þ])"
)
_STEP = re.compile(
    r"(?:step|schritt|étape|paso|passo|passaggio|fase|photo|picture|image|foto|bild|imagen|imagem|immagine)\s"
    r"(?P<number>\d{1,2})\s?[:.–—-]?\s+(?P<told>\S.+)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?P<label>[A-ZÀ-Þ][^:.!?\t|]{2,40}):\s(?P<told>[^:\t|\d]{6,90})")
_OPENS_WITH = re.compile(r"[A-ZÀ-Þ][^:.!?]{2,40}(?=[.:!?]\s|$)")
_INNER_STOP = re.compile(r"[.!?]\s+[A-ZÀ-Þ]")
_STEP_WORDS = 16
_COPY_WORDS = 3
_COPY_REACH = 3
_ROW = 2
_STEPS = 3
_INSERTED_WORDS = (3, 14)


def row_places(units: Sequence[Unit]) -> frozenset[int]:
    """Return the places of captions that stand in a row, or that say of which step they are."""
    items = {at: found[0] for at, unit in enumerate(units) if (found := numbered_item(unit.text))}
    steps = frozenset(items.values()) if len(items) >= _STEPS else frozenset()
    return (
        _counted(units)
        | {at for at in range(len(units)) if _is_step(units, at, steps)}
        | {at for at in range(1, len(units) - 1) if _is_inserted(units, at, items)}
        | _legends(units)
    )


def _counted(units: Sequence[Unit]) -> frozenset[int]:
    """Return lines one below another that count on to the same number: "1/3 The quay", "2/3 The mole"."""
    counts = {
        at: (int(one["number"]), int(one["of"]))
        for at, unit in enumerate(units)
        if (one := _COUNTED.match(unit.look))
    }
    pairs = [
        (above, below)
        for above, below in pairwise(counts)
        if below == above + 1 and counts[below] == (counts[above][0] + 1, counts[above][1])
    ]
    return frozenset(at for pair in pairs for at in pair if counts[at][0] <= counts[at][1])


def _is_step(units: Sequence[Unit], at: int, steps: frozenset[int]) -> bool:
    """Tell "Step 2 Stir the pot." below a step that says so, or beside a numbered list of the steps."""
    found = _STEP.match(units[at].look)
    if found is None or units[at].words > _STEP_WORDS:
        return False
    told = _folded(found["told"])
    above = (_folded(unit.text[:400]) for unit in units[max(at - _COPY_REACH, 0) : at])
    if len(told.split()) >= _COPY_WORDS and any(text.startswith(told) for text in above):
        return True
    below = next((unit for unit in units[at + 1 :] if not _STEP.match(unit.look)), None)
    heads = below is not None and (is_sentence(below) or numbered_item(below.text) is not None)
    return int(found["number"]) in steps and not heads and not _INNER_STOP.search(found["told"])


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


def _is_inserted(units: Sequence[Unit], at: int, items: dict[int, int]) -> bool:
    """Tell a line without a stop that stands alone between two steps, the second the next after the first."""
    unit, (least, most) = units[at], _INSERTED_WORDS
    if unit.stop or unit.bullet or not least <= unit.words <= most or unit.text.endswith((":", ",", ";")):
        return False
    follows = at - 1 in items and items.get(at + 1) == items[at - 1] + 1
    return follows and at not in items and units[at - 1].stop and unit.look[0].isupper()


def _legends(units: Sequence[Unit]) -> frozenset[int]:
    """Return rows of labels with what a picture shows of each; paragraphs begin with the same labels."""
    openings = {
        one[0].casefold() for unit in units if is_sentence(unit) and (one := _OPENS_WITH.match(unit.look))
    }
    found: set[int] = set()
    start = 0
    for is_legend, run in groupby(_is_legend(unit, openings) for unit in units):
        count = len(list(run))
        found.update(range(start, start + count) if is_legend and count >= _ROW else ())
        start += count
    return frozenset(found)


def _is_legend(unit: Unit, openings: set[str]) -> bool:
    found = None if unit.stop or unit.bullet else _LABELLED.fullmatch(unit.look)
    return found is not None and found["label"].casefold() in openings
