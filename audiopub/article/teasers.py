"""Rows of teasers: headlines with a sentence or two each, as a page lists its other articles.

This module owns how such a row is known: by a label that parts its teasers again and again, by the head above
it, or by its length. It refuses to weigh it; `evidence` does.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

from audiopub.article.bylines import byline
from audiopub.article.person_names import is_name
from audiopub.article.rules import is_tail_head
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit

Rules = tuple[str | None, str | None]
"""By which rules a line would go from the body, and from the tail."""

Span = tuple[int, int]

_LABEL_WORDS = 4
_LABEL_TIMES = 3
_REACH = 6
_SENTENCES = 2
_HEADLINE_WORDS = 14
_OF_MENU = "*"
_PARTING_RULES = frozenset({"read more", "date"})
_MOST_TEASERS = 0.5
_MOST_PAIRS = 0.35
_SENTENCE_WORDS = 45
_LEAST_HEADLINE = 3
_HEADED_PAIRS = 2
_LONE_PAIRS = 4
_LONE_HEADLINE = 5
_HEAD_REACH = 3

_Kind = Literal["label", "headline", "sentence", "text"]


def find_teasers(units: Sequence[Unit], rules: Sequence[Rules], menu: AbstractSet[str]) -> list[Span]:
    """Return start and end of each row of teasers; `menu` holds the labels of the page's menus, folded."""
    texts = sum(unit.words for unit in units if is_sentence(unit))
    found = _parted(units, rules, menu)
    parted = found if _said(units, found) <= _MOST_TEASERS * texts else []
    paired = _paired(units, rules)
    return parted + (paired if _said(units, paired) <= _MOST_PAIRS * texts else [])


def _said(units: Sequence[Unit], found: Sequence[Span]) -> int:
    return sum(unit.words for start, end in found for unit in units[start:end] if is_sentence(unit))


def _parted(units: Sequence[Unit], rules: Sequence[Rules], menu: AbstractSet[str]) -> list[Span]:
    """Return the rows of headlines with a sentence or two, parted by one label again and again."""
    found = []
    for places in _repeated(units, rules, menu):
        start = 0
        for at in range(1, len(places) + 1):
            if at < len(places) and _is_teaser(units[places[at - 1] + 1 : places[at]]):
                continue
            if at - start >= _LABEL_TIMES:
                found.append((_with_first(units, places[start]), places[at - 1] + 1))
            start = at
    return found


def _with_first(units: Sequence[Unit], label: int) -> int:
    """Return where the teaser above its first label begins, or the label."""
    follows_text = label > 2 and is_sentence(units[label - 3]) and units[label - 3].words > _SENTENCE_WORDS  # noqa: PLR2004 -- headline, sentence and what is above them
    return label - 2 if label > 1 and not follows_text and _is_teaser(units[label - 2 : label]) else label


def _repeated(units: Sequence[Unit], rules: Sequence[Rules], menu: AbstractSet[str]) -> list[list[int]]:
    """Return the places of each short label that stands three times or more, of those of a menu, of dates."""
    places: dict[str, list[int]] = {}
    for index, unit in enumerate(units):
        if unit.words <= _REACH and rules[index][1] in _PARTING_RULES:
            places.setdefault(f"{_OF_MENU}{rules[index][1]}", []).append(index)
        label = unit.words <= _LABEL_WORDS and not unit.text.endswith(
            (".", ":", "?", "!", "”", "“", '"', "»")
        )
        if label and unit.folded and not is_name(unit.look) and not any(rules[index]):
            places.setdefault(unit.folded, []).append(index)
            if unit.folded in menu:
                places.setdefault(_OF_MENU, []).append(index)
    return [found for found in places.values() if len(found) >= _LABEL_TIMES]


def _is_teaser(units: Sequence[Unit]) -> bool:
    """Tell a headline with its sentence from what may stand between two headings of a text."""
    sentences = sum(is_sentence(unit) for unit in units)
    headlines = sum(
        not unit.text.endswith(".") and _LABEL_WORDS <= unit.words <= _HEADLINE_WORDS for unit in units
    )
    return len(units) <= _REACH and 0 < sentences <= _SENTENCES and headlines > 0


def _paired(units: Sequence[Unit], rules: Sequence[Rules]) -> list[Span]:
    """Return the rows in which each sentence has a headline of its own, and nothing else stands."""
    kinds = [_kind(unit, known) for unit, known in zip(units, rules, strict=True)]
    found = []
    start = 0
    while start < len(kinds):
        end = _end_of_pairs(kinds, start) if kinds[start] == "headline" else start
        if end > start and _is_row(units, rules, kinds, (start, end)):
            found.append((start, end))
        start = max(end, start + 1)
    return found


def _kind(unit: Unit, known: Rules) -> _Kind:
    if any(known) or (not unit.stop and unit.words < _LEAST_HEADLINE) or byline(unit.look):
        return "label"
    if is_sentence(unit) and (unit.words > _HEADLINE_WORDS or unit.text.endswith((".", "…"))):
        return "sentence" if unit.words <= _SENTENCE_WORDS else "text"
    if unit.bullet or unit.text.endswith((".", ":", ",", ";")) or unit.look[0].islower():
        return "text"
    return "headline" if _LEAST_HEADLINE <= unit.words <= 2 * _HEADLINE_WORDS else "text"


def _end_of_pairs(kinds: Sequence[_Kind], start: int) -> int:
    """Return where the row ends; the last pair is of the text when more text follows it."""
    said = False
    last = pair = start
    for at in range(start, len(kinds)):
        kind = kinds[at]
        if kind == "text" or (kind == "sentence" and said):
            return pair if said or kind == "text" else last
        if kind == "headline":
            pair, said = (at if said or at == start else pair), False
        said = said or kind == "sentence"
        last = at + 1
    return last


def _is_row(units: Sequence[Unit], rules: Sequence[Rules], kinds: Sequence[_Kind], span: Span) -> bool:
    """Tell a row of teasers from a text in short sections: by its head, or by length and parts of a page."""
    start, end = span
    pairs = kinds[start:end].count("sentence")
    above = range(max(start - _HEAD_REACH, 0), start)
    if pairs >= _HEADED_PAIRS and any(
        rules[at][1] == "related articles" and is_tail_head(units[at]) for at in above
    ):
        return True
    headlines = [units[at].words for at in range(start, end) if kinds[at] == "headline"]
    asked = sum(units[at].text.endswith("?") for at in range(start, end) if kinds[at] == "headline")
    if 2 * asked > len(headlines):
        return False
    known = any(any(rules[at]) for at in range(max(start - _HEAD_REACH, 0), end))
    return pairs >= _LONE_PAIRS and known and sum(headlines) >= _LONE_HEADLINE * len(headlines)
