"""What an article says of one of its lines: whom it names elsewhere, which words come again, what goes on.

This module owns what stands around a line, counted over the whole article. It refuses to weigh it; `told`
does.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from audiopub.article.captions import is_caption
from audiopub.article.flow import goes_on, is_several, quotes
from audiopub.article.lines import is_metadata
from audiopub.article.rules import reason
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit

_NAME = re.compile(
    r"\b(?P<first>[A-ZÀ-Þ][\w’'.-]+)\s+(?:(?:de|von|van|di|da|del|della|dos|le|"
    r"la)\s)?(?P<last>[A-ZÀ-Þ][\w’'-]+)"
)
_TOKEN = re.compile(r"[^\W\d_]{5,}")
_STEM = 6
_NEAR = 2
_REACH = 3
_NAMING_WORDS = 8
_LONG_WORDS = 27
_LEAST_PLAIN = 7
_TEXT_WORDS = 15
_MOST, _SOME = 0.8, 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """A line with what its article says of it; `above` and `below` are None at the ends.

    `text_above` and `text_below` are the nearest lines of running text. `shared` counts words that the two
    lines on either side have as well, `shared_above` stems of the three paragraphs above. `long_lines` counts
    paragraphs, `plain_lines` single sentences that might be captions by their shape. `parted` tells a page
    that has blank lines between paragraphs and not everywhere, `close_below` that none is below this line.
    """

    unit: Unit
    below: Unit | None
    text_above: Unit | None
    text_below: Unit | None
    page_below: bool
    named_elsewhere: bool
    named_above: bool
    shared: int
    shared_above: int
    long_lines: int
    plain_lines: int
    parted: bool
    close_below: bool


def is_plain(unit: Unit) -> bool:
    """Tell a single sentence that quotes nobody and goes on from nothing."""
    if unit.words < _LEAST_PLAIN or unit.look[-1] != "." or is_several(unit):
        return False
    return not (goes_on(unit) or quotes(unit))


def arounds(units: Sequence[Unit], places: Sequence[int]) -> dict[int, Around]:
    """Return what the article says of the lines at these places."""
    whole = _Whole(units) if places else None
    return {at: whole.around(at) for at in places} if whole else {}


class _Whole:
    """An article, counted once for all its lines."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._names = _Names(units)
        self._words = [frozenset(word.casefold() for word in _TOKEN.findall(unit.look)) for unit in units]
        self._stems = [frozenset(word[:_STEM] for word in words) for words in self._words]
        self._page = [bool(reason(unit, "tail")) or is_metadata(unit) for unit in units]
        self._text = [
            at
            for at, unit in enumerate(units)
            if is_sentence(unit) and not self._page[at] and not is_caption(unit)
        ]
        running = [units[at] for at in self._text]
        self._long = sum(unit.words >= _LONG_WORDS or is_several(unit) for unit in running)
        self._plain = sum(unit.words < _LONG_WORDS and is_plain(unit) for unit in running)
        self._parted = _is_parted(units, [units[at] for at in self._text if units[at].words >= _TEXT_WORDS])

    def around(self, at: int) -> Around:
        """Return what the article says of the line at this place."""
        units, words = self._units, self._words
        above, below = self._text_beside(at)
        last = at + 1 == len(units)
        return Around(
            unit=units[at],
            below=None if last else units[at + 1],
            text_above=units[above[-1]] if above else None,
            text_below=units[below[0]] if below else None,
            page_below=last or self._page[at + 1],
            named_elsewhere=self._names.elsewhere(at),
            named_above=self._names.above(at),
            shared=len(words[at] & _near(words, at)),
            shared_above=sum(len(self._stems[at] & self._stems[one]) for one in above),
            long_lines=self._long,
            plain_lines=self._plain,
            parted=self._parted,
            close_below=self._parted and not last and not units[at + 1].gap,
        )

    def _text_beside(self, at: int) -> tuple[list[int], list[int]]:
        """Return the places of the nearest paragraphs above and below a line."""
        split = bisect_left(self._text, at)
        below = [one for one in self._text[split : split + _REACH + 1] if one != at]
        return self._text[max(split - _REACH, 0) : split], below[:_REACH]


def _is_parted(units: Sequence[Unit], texts: Sequence[Unit]) -> bool:
    """Tell whether blank lines stand before the paragraphs and not before every other line as well."""
    parted = sum(unit.gap for unit in texts) >= _MOST * max(len(texts), 1)
    return parted and sum(not unit.gap for unit in units) > _SOME * len(units)


def _near(words: Sequence[frozenset[str]], at: int) -> frozenset[str]:
    return frozenset().union(*words[max(at - _NEAR, 0) : at], *words[at + 1 : at + 1 + _NEAR])


class _Names:
    """Where an article names people, in full or by their last name alone."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._full = [
            tuple((one["first"], one["last"]) for one in _NAME.finditer(unit.look)) for unit in units
        ]
        self._words = [frozenset(re.findall(r"[\w’'-]+", unit.look)) for unit in units]
        self._at: dict[str, list[int]] = {}
        for at, unit in enumerate(units):
            for word in self._words[at] if unit.words > _NAMING_WORDS else ():
                if word[0].isupper():
                    self._at.setdefault(word, []).append(at)

    def elsewhere(self, at: int) -> bool:
        """Tell whether a line gives the full name of somebody whom another line names by the last name."""
        return any(
            other != at and first not in self._words[other]
            for first, last in self._full[at]
            for other in self._at.get(last, ())
        )

    def above(self, at: int) -> bool:
        """Tell whether a line gives the full name of somebody named above."""
        return any(other < at for _, last in self._full[at] for other in self._at.get(last, ()))


def names_first(unit: Unit) -> bool:
    """Tell whether a line begins with a full name."""
    return _NAME.match(unit.look) is not None
