"""Captions that are whole sentences: known by the text around them, since nothing in them alone tells.

This module owns the signs of such a line, as a table of weights over the whole article: whom it names once
more, how it begins, how long it is beside the paragraphs around it. It refuses to know lines that end without
a stop; `scenes` does.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from audiopub.article.captions import is_caption
from audiopub.article.lines import is_metadata
from audiopub.article.rules import reason
from audiopub.article.scene_signs import (
    begins_with_article,
    describes,
    ends_dated,
    has_place,
    speaks_to_reader,
    tells,
)
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit, numbered_item

_NAME = re.compile(
    r"\b(?P<first>[A-ZÀ-Þ][\w’'.-]+)\s+(?:(?:de|von|van|di|da|del|della|dos|le|"
    r"la)\s)?(?P<last>[A-ZÀ-Þ][\w’'-]+)"
)
_GOES_ON = re.compile(
    r"^\W*(?:he|she|it|they|this|that|these|those|there|then|but|and|so|yet|or|because|still|when|if|while|"
    r"as|"
    r"after|before|what|for|to|not|nobody|no one|nothing|every(?:one|body)|later|meanwhile|however|instead|"
    r"his|"
    r"her|their|its|such|even|only|now|soon|once|since|until|er|sie|es|das|dies\w*|dann|aber|und|doch|denn|"
    r"also|"
    r"da|so|dort|hier|wenn|als|weil|nicht|niemand|nichts|später|seitdem|danach|dabei|damit|dafür|trotzdem|"
    r"ihre?|sein\w*|auch|nur|noch|jetzt|man|wer|was|statt|ils?|elles?|ce|c['’]est|cela|ça|ces|cette|cet|puis|"
    r"mais|et|donc|alors|car|or|quand|si|on|personne|rien|ensuite|depuis|pourtant|son|sa|ses|leurs?|él|"
    r"ellas?|"
    r"ellos|est[aeo]|es[aeo]|aquel\w*|luego|pero|y|entonces|porque|cuando|nadie|nada|después|también|sus?|se|"
    r"lo|"
    r"le|no|ni|así|ya|lui|lei|loro|quest[oa]|quell[oa]|poi|ma|e|quindi|allora|perché|quando|se|nessuno|"
    r"niente|"
    r"dopo|anche|su[oa]|non|così|già|ora|el[ea]s?|ist?so|ess[ea]|aquilo|depois|mas|então|ninguém|também|seu|"
    r"não|"
    r"assim|já|agora|foi|era|è|é|fue)\b",
    re.IGNORECASE,
)
_QUOTES = re.compile(
    r"[\"“”„«»]|^[—–]\s?\w|\b(?:says?|said|sagt|sagte|dit|dice|dijo|disse|diz|afirma|explica|erklärt|"
    r"explique|"
    r"spiega|garante)\b"
)
_INNER_STOP = re.compile(r"[^\W\d_]{3}[.!?]\s+[A-ZÀ-Þ]")
_FIGURES = re.compile(r"(?<![\d.,])(?!(?:1[5-9]|20)\d\d\b)\d+|%|€|\$|£")
_MARKS = re.compile(r"\s[–—|]\s|;|[<>=]")
_TOKEN = re.compile(r"[^\W\d_]{5,}")
_MIN_WORDS, _MAX_WORDS = 5, 26
_SHORTEST, _LONGEST = 9, 22
_ENOUGH = 5.7
_HEADING_WORDS = 10
_LONG_WORDS = 25
_NEAR = 2
_NAMING_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """A line with what its article says of it; `above` and `below` are None at the ends."""

    unit: Unit
    above: Unit | None
    below: Unit | None
    page_above: bool
    page_below: bool
    named_elsewhere: bool
    named_above: bool
    median_words: float
    known_share: float
    shared: int


Sign = tuple[str, Callable[[Around], bool], float]


def _begins_with_name(line: Around) -> bool:
    return line.named_elsewhere and _NAME.match(line.unit.look) is not None


def _heads_below(line: Around) -> bool:
    below = line.below
    return below is not None and not below.stop and below.words <= _HEADING_WORDS and not line.page_below


def _is_long(unit: Unit | None) -> bool:
    return unit is not None and unit.words >= _LONG_WORDS


SIGNS: Sequence[Sign] = (
    ("nine to 22 words", lambda line: _SHORTEST <= line.unit.words <= _LONGEST, 1.3),
    ("begins with a name that the text has", _begins_with_name, 1.0),
    ("names somebody the text has named above", lambda line: line.named_above, 0.8),
    ("describes", lambda line: describes(line.unit), 1.4),
    ("ends with a date", lambda line: ends_dated(line.unit), 0.4),
    ("a place", lambda line: has_place(line.unit), 0.4),
    ("begins with an article", lambda line: begins_with_article(line.unit), 0.6),
    ("no verb of telling", lambda line: not tells(line.unit), 0.7),
    ("above a heading", _heads_below, 0.9),
    ("a sentence above", lambda line: line.above is not None and is_sentence(line.above), 0.7),
    ("long above and below", lambda line: _is_long(line.above) and _is_long(line.below), 0.5),
    ("beside the page", lambda line: line.page_above or line.page_below, 0.5),
    ("first of the text", lambda line: line.page_above and _is_long(line.below), 0.5),
    ("shorter than paragraphs are", lambda line: line.unit.words < 0.6 * line.median_words, 0.4),
    ("words of the text", lambda line: 2 * line.known_share >= 1, 0.6),
    ("words of its neighbours", lambda line: line.shared > 1, 0.9),
    ("several sentences", lambda line: _INNER_STOP.search(line.unit.look) is not None, -1.3),
    ("goes on from above", lambda line: _GOES_ON.match(line.unit.look) is not None, -0.8),
    ("quotes", lambda line: _QUOTES.search(line.unit.look) is not None, -1.4),
    ("speaks to the reader", lambda line: speaks_to_reader(line.unit), -0.6),
    ("figures", lambda line: _FIGURES.search(line.unit.look) is not None, -0.5),
    ("a colon", lambda line: ":" in line.unit.look, -0.3),
    ("a dash or a semicolon", lambda line: _MARKS.search(line.unit.look) is not None, -0.8),
)
"""What speaks for a sentence being a caption; the weights were fitted to the labelled pastes of the tests."""


def told_places(units: Sequence[Unit], places: Iterable[int]) -> frozenset[int]:
    """Return those of these places of a page where a whole sentence is a caption."""
    asked = [at for at in places if _may_be_told(units[at])]
    return frozenset(at for at, line in arounds(units, asked).items() if weight(line) >= _ENOUGH)


def weight(line: Around) -> float:
    """Weigh how much a sentence is a caption rather than a sentence of the text."""
    return sum(weight for _, sign, weight in SIGNS if sign(line))


def _may_be_told(unit: Unit) -> bool:
    if not (unit.stop and _MIN_WORDS <= unit.words <= _MAX_WORDS) or unit.bullet or numbered_item(unit.text):
        return False
    return unit.look[0].isupper() and not (reason(unit, "body") or is_metadata(unit) or is_caption(unit))


def arounds(units: Sequence[Unit], places: Sequence[int]) -> dict[int, Around]:
    """Return what the article says of the lines at these places."""
    names = _Names(units)
    words = [frozenset(word.casefold() for word in _TOKEN.findall(unit.look)) for unit in units]
    counts = Counter(word for one in words for word in one)
    page = {at for at, unit in enumerate(units) if reason(unit, "tail") or is_metadata(unit)}
    sentences = [unit.words for at, unit in enumerate(units) if is_sentence(unit) and at not in page]
    typical = median(sentences) if sentences else 0.0
    return {
        at: Around(
            unit=units[at],
            above=units[at - 1] if at else None,
            below=units[at + 1] if at + 1 < len(units) else None,
            page_above=at == 0 or at - 1 in page,
            page_below=at + 1 == len(units) or at + 1 in page,
            named_elsewhere=names.elsewhere(at),
            named_above=names.above(at),
            median_words=typical,
            known_share=sum(counts[word] > 1 for word in words[at]) / max(len(words[at]), 2),
            shared=len(words[at] & _near(words, at)),
        )
        for at in places
    }


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
