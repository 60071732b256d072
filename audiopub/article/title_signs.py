"""What speaks for a line being the title of a page, weighed over the whole page.

This module owns those signs as a table of weights, and the second opinion that they give. It refuses to know
the habits of single kinds of pages; `titles` does, and its choice stands unless another line weighs far more.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from audiopub.article.captions import is_caption
from audiopub.article.contents import is_contents_head
from audiopub.article.outline import is_metadata
from audiopub.article.rules import reason
from audiopub.article.same_title import WIDE, words_of
from audiopub.article.sentence import is_sentence
from audiopub.article.title_looks import (
    KICKER,
    PATH,
    SEVERAL,
    is_in_menu,
    is_pictured,
    is_repeated,
    may_be_title,
)
from audiopub.article.title_places import Surroundings, surroundings
from audiopub.article.units import Unit, fold
from audiopub.article.zones import Part, body_span

MUCH_MORE = 2.0
"""By so much another line must weigh more than the one chosen."""

_LOOK_BACK = 150
_LOOK_ON = 15
_TEXT_WORDS = 15
_LEAD_TEXTS = 3
_BODY_CHARS = 60_000
_FULL_WORDS, _LONG_WORDS, _VERY_LONG_WORDS = 8, 16, 24
_LEAST_NEIGHBOUR = 3
_SHARED = 6
_TELLING = 1.8
_NEAR = 3
_LITTLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line where it stands.

    `start` is the place where the text begins by the zones of the page. `own` are the line's longer words,
    `words` those of the whole text, `lead` those of its first paragraphs, and `openings` those paragraphs as
    closed lists hold them.
    """

    units: Sequence[Unit]
    at: int
    start: int
    own: tuple[str, ...]
    words: frozenset[str]
    lead: frozenset[str]
    openings: tuple[str, ...]
    around: Surroundings

    @property
    def unit(self) -> Unit:
        """The line itself."""
        return self.units[self.at]

    @property
    def begins_text(self) -> bool:
        """Tell whether a first paragraph begins with the line, as articles of encyclopedias do."""
        return bool(self.unit.folded) and any(
            opening.startswith(f"{self.unit.folded} ") for opening in self.openings
        )

    @property
    def below(self) -> Unit | None:
        """The next line, if there is one."""
        return self.units[self.at + 1] if self.at + 1 < len(self.units) else None

    def may_be_title(self, distance: int) -> bool:
        """Tell whether the line so far away may be a title, too."""
        at = self.at + distance
        if not 0 <= at < len(self.units):
            return False
        unit = self.units[at]
        return (
            unit.words >= _LEAST_NEIGHBOUR
            and may_be_title(unit)
            and not (is_metadata(unit) or is_caption(unit))
        )


def _shared(place: Place, words: frozenset[str]) -> int:
    """Return how many of the line's longer words are among these."""
    return sum(word in words for word in place.own)


def _share(place: Place, words: frozenset[str]) -> float:
    return _shared(place, words) / (len(place.own) + 1)


def _said_above(place: Place) -> bool:
    above = place.units[max(place.at - _NEAR, 0) : place.at]
    return any(unit.folded == place.unit.folded for unit in above)


def _path_above(place: Place) -> bool:
    return any(PATH.search(unit.look) for unit in place.units[max(place.at - _NEAR, 0) : place.at])


def _is_known_below(place: Place) -> bool:
    return place.below is not None and reason(place.below, "head") is not None


def _is_signed_below(place: Place) -> bool:
    return place.below is not None and is_metadata(place.below)


def _is_title_above(place: Place) -> bool:
    return place.may_be_title(-1) and not place.units[place.at - 1].look.isupper()


def _is_standfirst_below(place: Place) -> bool:
    below = place.below
    if below is None or not place.may_be_title(1):
        return False
    return below.stop or below.words > min(_TELLING * place.unit.words, _LONG_WORDS)


Sign = tuple[str, Callable[[Place], float], float]

SIGNS: Sequence[Sign] = (
    ("some words", lambda one: min(one.unit.words, _FULL_WORDS) / _FULL_WORDS, 2.9),
    ("one word", lambda one: one.unit.words == 1, -1.5),
    ("three words", lambda one: one.unit.words == 3, -1.6),  # noqa: PLR2004 -- as names of sections and people have
    ("long", lambda one: one.unit.words > _LONG_WORDS, -1.1),
    ("very long", lambda one: one.unit.words > _VERY_LONG_WORDS, -0.8),
    ("where it stands", lambda one: one.around.place(one.at), 2.4),
    ("words of the text", lambda one: _share(one, one.words), 1.2),
    ("words of the first paragraphs", lambda one: _share(one, one.lead), 2.1),
    ("many of those", lambda one: min(_shared(one, one.lead), _SHARED) / _SHARED, 2.2),
    ("a kicker", lambda one: KICKER.search(one.unit.look) is not None, -1.4),
    ("a small letter first", lambda one: one.unit.look[0].islower(), -0.6),
    ("a stop or a colon at its end", lambda one: one.unit.text.endswith((".", ":")), -1.4),
    ("a sentence", lambda one: is_sentence(one.unit), -1.0),
    ("several sentences", lambda one: SEVERAL.search(one.unit.look) is not None, -1.4),
    ("a colon inside", lambda one: ": " in one.unit.look, 0.9),
    ("the text begins with it", lambda one: one.begins_text, 0.8),
    ("said again", lambda one: is_repeated(one.units, one.at), 1.5),
    ("said right above", _said_above, 2.1),
    ("inside the text", lambda one: one.at >= one.start, -0.4),
    ("below a path", _path_above, 1.2),
    ("in a menu", lambda one: is_in_menu(one.units, one.at), -1.2),
    ("author or date below", _is_signed_below, -0.7),
    ("a line of the page below", _is_known_below, 0.8),
    ("may be a title's standfirst", _is_title_above, -1.1),
    ("a standfirst below", _is_standfirst_below, 1.2),
)
"""What speaks for a line, with its weight in a choice of one among the lines of a page (a conditional logit).

The weights were fitted to labelled pastes (those of `tests/article` among them) and to pages of the web,
selected whole and in part.
"""


def heavier_title(
    units: Sequence[Unit], parts: Sequence[Part], chosen: int | None, known: Mapping[int, str]
) -> int | None:
    """Return the line that weighs much more than the one chosen for the title, or the one chosen.

    `parts` are the zones of the lines; `known` has those that the page around the text is known to own.
    """
    if chosen is None:
        return None
    weights = {place.at: weigh(place) for place in places(units, parts, known)}
    if chosen not in weights:
        return chosen
    best = max(weights, key=lambda at: weights[at])
    return best if weights[best] - weights[chosen] > MUCH_MORE else chosen


def weigh(place: Place) -> float:
    """Weigh how much a line is the title of its page."""
    return sum(weight * sign(place) for _, sign, weight in SIGNS)


def places(units: Sequence[Unit], parts: Sequence[Part], known: Mapping[int, str]) -> list[Place]:
    """Return the lines above the first paragraph that may be the title.

    A text without paragraphs has no words to know its title by.
    """
    start = (body_span(parts) or (len(units), len(units)))[0]
    texts = [at for at in range(start, len(units)) if parts[at] == "body" and _is_text(units[at])]
    if not texts:
        return []
    end = min(start + _LOOK_ON, texts[0])
    first = max(start - _LOOK_BACK, 0)
    head = units[: end + _NEAR]
    around = surroundings(head, first)
    words, lead = (_words_of(units[at] for at in some) for some in (texts, texts[:_LEAD_TEXTS]))
    openings = tuple(fold(units[at].look) for at in texts[:_LEAD_TEXTS])
    return [
        Place(
            units=head,
            at=at,
            start=start,
            own=_longer_words(units[at]),
            words=words,
            lead=lead,
            openings=openings,
            around=around,
        )
        for at in range(first, end)
        if (at not in known or is_contents_head(units[at]))
        and may_be_title(units[at])
        and not is_pictured(head, at)
    ]


def _is_text(unit: Unit) -> bool:
    return is_sentence(unit) and unit.words >= _TEXT_WORDS and not is_caption(unit)


def _longer_words(unit: Unit) -> tuple[str, ...]:
    return tuple(word for word in words_of(unit.look.casefold()) if len(word) > _LITTLE or WIDE.match(word))


def _words_of(units: Iterable[Unit]) -> frozenset[str]:
    return frozenset(words_of(" ".join(unit.text for unit in units)[:_BODY_CHARS].casefold()))
