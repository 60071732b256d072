"""What an article says of one of its lines: whom it names elsewhere, which words come again, what goes on.

This module owns what stands around a line, counted over the whole article. It refuses to weigh it; `told`
does.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from audiopub.article.captions import caption_places
from audiopub.article.dates import date_line
from audiopub.article.finite import LANGUAGES
from audiopub.article.flow import goes_on, is_several, quotes
from audiopub.article.lines import is_metadata
from audiopub.article.rules import reason
from audiopub.article.sentence import is_sentence
from audiopub.article.small_words import likeliest, words_of
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
_LONG_LINE, _SHORT_LINE = 25, 15
_SAMPLE_LINES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """A line with what its article says of it; `above` and `below` are None at the ends.

    `text_above` and `text_below` are the nearest lines of running text. `shared` counts words that the two
    lines on either side have as well, `shared_above` stems of the three paragraphs above. `long_lines` counts
    paragraphs. A day below some text heads an entry and is not `page_above`. `language` is the one of
    `finite.LANGUAGES` that the running text is in, or "".
    """

    unit: Unit
    above: Unit | None
    below: Unit | None
    text_above: Unit | None
    text_below: Unit | None
    page_above: bool
    page_below: bool
    named_above: bool
    shared: int
    shared_above: int
    long_lines: int
    known: int | None
    near_long: int
    near_short: int
    usual: float
    credited: int
    language: str


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
        self._captions = caption_places(units)
        self._page = [bool(reason(unit, "tail")) or is_metadata(unit) for unit in units]
        self._text = [
            at
            for at, unit in enumerate(units)
            if is_sentence(unit) and not self._page[at] and at not in self._captions
        ]
        running = [units[at] for at in self._text]
        self._language = likeliest(
            [word for unit in running[:_SAMPLE_LINES] for word in words_of(unit.look)], LANGUAGES
        )
        self._long = sum(unit.words >= _LONG_WORDS or is_several(unit) for unit in running)
        self._usual = median(unit.words for unit in running) if running else 0
        self._lines = Counter(stem for at in self._text for stem in self._stems[at])

    def around(self, at: int) -> Around:
        """Return what the article says of the line at this place."""
        units, words = self._units, self._words
        above, below = self._text_beside(at)
        last = at + 1 == len(units)
        return Around(
            unit=units[at],
            above=units[at - 1] if at else None,
            below=None if last else units[at + 1],
            text_above=units[above[-1]] if above else None,
            text_below=units[below[0]] if below else None,
            page_above=at > 0 and self._page[at - 1] and not (above and date_line(units[at - 1].look)),
            page_below=last or self._page[at + 1],
            named_above=self._names.above(at),
            shared=len(words[at] & _near(words, at)),
            shared_above=sum(len(self._stems[at] & self._stems[one]) for one in above),
            long_lines=self._long,
            known=self._known(at),
            near_long=sum(unit.words >= _LONG_LINE for unit in _beside(units, at, _NEAR)),
            near_short=sum(
                units[one].words < _SHORT_LINE and not self._page[one] and one not in self._captions
                for one in _places_beside(len(units), at, _REACH)
            ),
            usual=self._usual,
            credited=len(self._captions - {at}),
            language=self._language,
        )

    def _known(self, at: int) -> int | None:
        """Return how many stems of a line another line of running text has."""
        stems = self._stems[at]
        own = 1 if self._is_text(at) else 0
        return sum(self._lines[stem] > own for stem in stems) if stems else None

    def _is_text(self, at: int) -> bool:
        place = bisect_left(self._text, at)
        return self._text[place : place + 1] == [at]

    def _text_beside(self, at: int) -> tuple[list[int], list[int]]:
        """Return the places of the nearest paragraphs above and below a line."""
        split = bisect_left(self._text, at)
        below = [one for one in self._text[split : split + _REACH + 1] if one != at]
        return self._text[max(split - _REACH, 0) : split], below[:_REACH]


def _places_beside(count: int, at: int, reach: int) -> list[int]:
    return [*range(max(at - reach, 0), at), *range(at + 1, min(at + 1 + reach, count))]


def _beside(units: Sequence[Unit], at: int, reach: int) -> list[Unit]:
    return [units[one] for one in _places_beside(len(units), at, reach)]


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

    def above(self, at: int) -> bool:
        """Tell whether a line gives the full name of somebody named above."""
        return any(other < at for _, last in self._full[at] for other in self._at.get(last, ()))
