"""Which part of an article a command means: all of it, a section, or sentences.

This module owns how a part is named, and what is said when no part or several have that name. It refuses to
know what is to be done with it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from audiopub.config import Retake
from audiopub.errors import UsageError
from audiopub.publish.project import SourceFile
from audiopub.publish.reading import pasted
from audiopub.script.anchors import Place, Places
from audiopub.script.retakes import sentences_of

_OFFERED = 10
"""How many sentences an error offers."""

_SHOWN = 60
"""How many characters of each are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """How a part is named: by a section's number (from 1), a sentence's id or words; by none: all of it.

    `every` asks for all sentences with these words.
    """

    section: int | None = None
    sentence: str | None = None
    match: str | None = None
    every: bool = False

    def check(self) -> None:
        """Raise `UsageError` when more than one way is used, or `every` without words."""
        given = [self.section, self.sentence, self.match]
        if sum(each is not None for each in given) > 1:
            raise UsageError(
                "--section, --sentence and --match name a part each.", next_step="Give one of them."
            )
        if self.every and self.match is None:
            raise UsageError("--every is about sentences with certain words.", next_step="Give --match TEXT.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of an article: a decision on it that decides nothing yet, and the ids of its sentences."""

    anchor: Retake
    sentences: tuple[str, ...]


def parts_of(selector: Selector, places: Places, source: SourceFile) -> tuple[Part, ...]:
    """Return the parts that are meant. Raises `UsageError` when there is none, or more than one may be."""
    if selector.section is not None:
        anchors = [_section(selector.section, places, source)]
    elif selector.sentence is not None:
        anchors = [places.anchor(_sentence(selector.sentence, places, source), "sentence")]
    elif selector.match is not None:
        found = _matching(selector.match, places, source, every=selector.every)
        anchors = [places.anchor(place, "sentence") for place in found]
    else:
        anchors = [Retake(part="article")]
    return tuple(Part(anchor=each, sentences=sentences_of(each, places)) for each in anchors)


def _section(number: int, places: Places, source: SourceFile) -> Retake:
    first = {place.section: place for place in reversed(places.all)}
    if number not in first:
        known = "; ".join(f"{each}: {_short(first[each].words)}" for each in sorted(first)[:_OFFERED])
        raise UsageError(
            f"there is no section {number}; the article has {len(first)}.",
            where=str(source.path),
            next_step=f"They begin with: {known}. {_look(source)}",
        )
    begin = first[number]
    return places.anchor(begin, "section") if begin.begins else Retake(part="beginning")


def _sentence(id_: str, places: Places, source: SourceFile) -> Place:
    found = next((place for place in places.all if place.sentence.id == id_), None)
    if found is None:
        raise UsageError(
            f"there is no sentence {id_!r}.",
            where=str(source.path),
            next_step=f"A sentence has another id when its words change. {_look(source)}",
        )
    return found


def _matching(text: str, places: Places, source: SourceFile, *, every: bool) -> Sequence[Place]:
    words = _folded(text)
    found = [place for place in places.all if words in _folded(place.words)] if words else []
    if not found:
        raise UsageError(
            f"no sentence holds {text!r}.",
            where=str(source.path),
            next_step=f"Give words that stand together in one sentence, as they are written. {_look(source)}",
        )
    if len(found) > 1 and not every:
        raise UsageError(
            f"{len(found)} sentences hold {text!r}: {_listed(found)}.",
            where=str(source.path),
            next_step="Give more words, or one of them with --sentence ID, or --every for all of them.",
        )
    return found


def _folded(text: str) -> str:
    """Return text as it is compared: small letters, single spaces, straight quotation marks."""
    return " ".join(re.sub("[“”„«»]", '"', re.sub("[‘’]", "'", text)).casefold().split())


def _listed(places: Iterable[Place]) -> str:
    found = [f"{place.sentence.id} in section {place.section}, {_short(place.words)!r}" for place in places]
    more = len(found) - _OFFERED
    return "; ".join([*found[:_OFFERED], *([f"and {more} more"] if more > 0 else [])])


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


def _look(source: SourceFile) -> str:
    return f"To see ids and sections: audiopub script {pasted(source.path)} --verbose"
