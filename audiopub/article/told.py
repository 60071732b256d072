"""Captions that end with a stop as sentences do: known by their build and by the text around them.

This module owns the signs of such a line, as a table of weights over the whole article: whom it names once
more, whether it is a noun phrase, how long it is beside the paragraphs around it. It refuses to know lines
that end without a stop; `scenes` does.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from audiopub.article.around import Around, arounds, is_plain
from audiopub.article.captions import is_caption
from audiopub.article.finite import has_finite_verb
from audiopub.article.flow import (
    asks_to_do,
    attributes,
    follows,
    has_infinitive,
    is_several,
    is_told,
    names_speaker,
    points,
)
from audiopub.article.lines import is_metadata
from audiopub.article.phrases import first_part, has_pronoun, is_noun_phrase
from audiopub.article.rules import reason
from audiopub.article.scene_signs import (
    describes,
    has_date,
    speaks_to,
)
from audiopub.article.sentence import speaks
from audiopub.article.units import Unit, numbered_item

_LABEL = re.compile(r"[A-ZÀ-Þ]{3,}[^a-zà-ÿ]{0,30}\s?[:—–]\s")
_OF_ALL = re.compile(
    r"^(?:every(?:thing|one|body)|nothing|nobody|no\sone|some(?:thing|one|body)|alles|nichts|niemand|jemand|etwas|tout|"
    r"rien|personne|quelqu['’]un|todo|nada|nadie|alguien|tutto|niente|nessuno|qualcuno|tudo|ninguém|alguém)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«‘—–]")
_MARKS = re.compile(r"\s[–—|]\s|;|[<>=]")
_MIN_WORDS, _MAX_WORDS = 3, 28
_SHORTEST, _LONGEST = 9, 22
_BASE = -3.3
_ENOUGH, _ENOUGH_ALONE = 1.0, 2.4  # so high that, of pages not fitted to, hardly a line of the text is lost
_HEADING_WORDS = 10
_LONG_TEXT = 16
_SHORT_LINES = 4
_CREDITED = 6
_LEAST_PHRASE = 3

Sign = tuple[str, Callable[[Around], bool], float]


def _heads_below(line: Around) -> bool:
    below = line.below
    return below is not None and not below.stop and below.words <= _HEADING_WORDS and not line.page_below


def _heads_above(line: Around) -> bool:
    above = line.above
    return above is not None and not above.stop and above.words <= _HEADING_WORDS and not line.page_above


def _is_apart(line: Around) -> bool:
    return is_noun_phrase(line.unit) and not _heads_above(line)


def _twice_as_long(unit: Unit | None, line: Around) -> bool:
    return unit is not None and unit.words >= 2 * line.unit.words


def _is_phrase(line: Around) -> bool:
    """Tell that what stands before the first stop or colon is no sentence: "The quay at dusk. It floods"."""
    phrase = first_part(line.unit)
    return not has_finite_verb(phrase) and (not is_several(line.unit) or len(phrase.split()) >= _LEAST_PHRASE)


SIGNS: Sequence[Sign] = (
    ("nine to 22 words", lambda line: _SHORTEST <= line.unit.words <= _LONGEST, 0.7),
    ("more than 22 words", lambda line: line.unit.words > _LONGEST, -1.2),
    ("longer than most of the text", lambda line: line.unit.words > line.usual, -0.9),
    ("names somebody the text has named above", lambda line: line.named_above, 0.9),
    ("describes", lambda line: describes(line.unit), 1.5),
    ("points", lambda line: points(line.unit), 1.4),
    ("a date", lambda line: has_date(line.unit), 0.8),
    ("a noun phrase", lambda line: is_noun_phrase(line.unit), 1.7),
    ("a noun phrase that no heading has above", _is_apart, 1.2),
    ("a phrase", _is_phrase, 0.4),
    ("a plain sentence", lambda line: is_plain(line.unit), 1.2),
    ("several sentences", lambda line: is_several(line.unit), -1.0),
    ("tells of the past", lambda line: is_told(first_part(line.unit)), -1.3),
    ("a pronoun in one of the languages", lambda line: has_pronoun(line.unit), -1.4),
    ("goes on from above", lambda line: follows(line.unit), -1.0),
    ("speaks to the reader", lambda line: speaks_to(line.unit), -0.8),
    ("names who speaks", lambda line: names_speaker(line.unit), -1.2),
    ("an infinitive, as steps have", lambda line: has_infinitive(line.unit), -0.6),
    ("a dash or a semicolon", lambda line: _MARKS.search(line.unit.look) is not None, -1.2),
    ("above a heading", _heads_below, 1.1),
    ("below a line of the page", lambda line: line.page_above, 0.6),
    ("twice as long below", lambda line: _twice_as_long(line.text_below, line), 1.2),
    ("beside long lines", lambda line: line.near_long > 1, 1.0),
    ("among short lines", lambda line: line.near_short >= _SHORT_LINES, -0.6),
    ("words of the paragraphs above", lambda line: line.shared_above > 1, 0.7),
    ("words of the text", lambda line: line.known is not None and line.known > 1, 0.8),
    ("no word of the text", lambda line: line.known == 0, -0.5),
    ("a long text", lambda line: line.long_lines >= _LONG_TEXT, 1.9),
    ("many captions name their source", lambda line: line.credited >= _CREDITED, -1.0),
)
"""What speaks for a sentence being a caption.

The weights are those of a logistic regression on the labelled pastes of `tests/article`, in which credited
captions stand once more without their credit; `_BASE` is its intercept.
"""


def told_places(units: Sequence[Unit], places: Iterable[int]) -> frozenset[int]:
    """Return those of these places of a page where a whole sentence is a caption.

    Such captions come in company; one alone needs more signs.
    """
    asked = [at for at in places if _may_be_told(units[at])]
    weights = {at: weight(line) for at, line in arounds(units, asked).items()}
    found = frozenset(at for at, given in weights.items() if given >= _ENOUGH)
    return found if len(found) > 1 else frozenset(at for at in found if weights[at] >= _ENOUGH_ALONE)


def weight(line: Around) -> float:
    """Weigh how much a sentence is a caption rather than a sentence of the text."""
    return _BASE + sum(weight for _, sign, weight in SIGNS if sign(line))


def _may_be_told(unit: Unit) -> bool:
    if not (unit.stop and _MIN_WORDS <= unit.words <= _MAX_WORDS) or unit.bullet or numbered_item(unit.text):
        return False
    if not unit.look[0].isupper() or _LABEL.match(unit.look) or _OF_ALL.match(unit.look):
        return False
    if speaks(unit) or unit.text.endswith(("?", "!")) or _QUOTED.match(unit.look):
        return False
    if asks_to_do(unit) or attributes(unit):
        return False
    return not (reason(unit, "body") or is_metadata(unit) or is_caption(unit))
