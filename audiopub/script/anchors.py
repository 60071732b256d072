"""Where in a script a decision belongs that was made on an earlier text: by words and their surroundings.

This module owns the likeness of a part to what it was. It refuses to guess: of two sentences that may be
meant, neither is, and a sentence whose words and surroundings both changed is another one.
"""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from audiopub.config import Retake
from audiopub.model import Script, Sentence

SIDE_CHARACTERS = 32
"""How much of the text before and after a part is kept with a decision on it."""

_NEAR = 16
"""How much of it, next to the part, still has to be there: edits further away are no edits of it."""

_LIKENESS = 0.5
"""What part of its words a sentence that was edited has in common with what it was, at least more than."""

_OWN_KINDS = frozenset({"heading", "sentence"})
"""Sentences of the article itself: what is said before and after it is not in their surroundings."""

_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
"""A word, or a character of a script that sets no spaces between words (Thai, kana, Chinese characters)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A sentence of a script and what stands around it; `section` counts from 1.

    `begins` tells whether it is the heading that begins its section.
    """

    sentence: Sentence
    section: int
    begins: bool
    words: str
    before: str = ""
    after: str = ""


class Places:
    """All places of a script, found by their words or by their surroundings."""

    def __init__(self, script: Script) -> None:
        self.all = _places(script)
        self._by_words: dict[str, list[Place]] = defaultdict(list)
        self._by_sides: dict[tuple[str, str], list[Place]] = defaultdict(list)
        for place in self.all:
            self._by_words[place.words].append(place)
            self._by_sides[_sides(place)].append(place)

    def find(self, wanted: Retake) -> Place | None:
        """Return the place that a decision on a sentence or a section is about, or None."""
        same = _of_kind(wanted, self._by_words.get(wanted.words, ()))
        if any(_kept(wanted, place) for place in same):
            return _chosen(wanted, same)
        between = _of_kind(wanted, self._by_sides.get(_sides(wanted), ()))
        edited = [place for place in between if _is_like(wanted.words, place.words)]
        moved = same if wanted.among == 1 else []
        candidates = [*edited, *moved]
        return candidates[0] if len(candidates) == 1 else None

    def anchor(self, place: Place, part: Literal["sentence", "section"]) -> Retake:
        """Return a decision, yet without content, on the sentence at a place or the section it begins."""
        found = Retake(
            part=part,
            id=place.sentence.id,
            words=place.words,
            before=place.before,
            after=place.after,
        )
        return found.model_copy(update={"among": len(_of_kind(found, self._by_words[place.words]))})


def _places(script: Script) -> tuple[Place, ...]:
    found = [
        Place(
            sentence=sentence,
            section=number,
            begins=position == 0 and sentence.kind == "heading",
            words=" ".join(sentence.text.split()),
        )
        for number, section in enumerate(script.sections, 1)
        for position, sentence in enumerate(section.sentences)
    ]
    return tuple(_surrounded(found))


def _surrounded(places: Sequence[Place]) -> list[Place]:
    """Return places with what stands on both sides of each: the article's own text, or that around it."""
    before, after = ["", ""], ["", ""]
    with_before, complete = [], []
    for place in places:
        own = place.sentence.kind in _OWN_KINDS
        with_before.append(replace(place, before=before[own]))
        before[own] = f"{before[own]} {place.words}".strip()[-SIDE_CHARACTERS:].strip()
    for place in reversed(with_before):
        own = place.sentence.kind in _OWN_KINDS
        complete.append(replace(place, after=after[own]))
        after[own] = f"{place.words} {after[own]}".strip()[:SIDE_CHARACTERS].strip()
    return complete[::-1]


def _of_kind(wanted: Retake, places: Iterable[Place]) -> list[Place]:
    return [place for place in places if wanted.part == "sentence" or place.begins]


def _sides(of: Place | Retake) -> tuple[str, str]:
    return of.before[-_NEAR:], of.after[:_NEAR]


def _chosen(wanted: Retake, same: Sequence[Place]) -> Place | None:
    """Return which of the places with the very words is meant: the one around which most is as it was.

    Where that is several, nothing around them can tell; while there are as many as there were, their order
    does.
    """
    kept = [_kept(wanted, place) for place in same]
    most = max(kept)
    best = [place for place, how_much in zip(same, kept, strict=True) if how_much == most]
    if len(best) == 1:
        return best[0]
    if len(same) == wanted.among:
        return next((place for place in best if place.sentence.id == wanted.id), None)
    return None


def _kept(wanted: Retake, place: Place) -> int:
    """Return how much of the surroundings is as it was: 2 for each whole side, 1 for the near part of one."""
    near = sum(old == new for old, new in zip(_sides(wanted), _sides(place), strict=True))
    return near + (wanted.before == place.before) + (wanted.after == place.after)


def _is_like(old: str, new: str) -> bool:
    """Tell whether a sentence may be another after an edit: it has more than half of the words in common."""
    first, second = _WORD.findall(old.casefold()), _WORD.findall(new.casefold())
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio() > _LIKENESS
