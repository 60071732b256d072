"""Captions that end with a stop as sentences do: known by their build and by the text around them.

This module owns the signs of such a line, as a table of weights over the whole article: whom it names once
more, whether it is a noun phrase, how long it is beside the paragraphs around it. It refuses to know lines
that end without a stop; `scenes` does.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from audiopub.article.around import Around, arounds, is_plain
from audiopub.article.captions import is_caption, is_credit
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
from audiopub.article.scene_signs import describes, speaks_to
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
_BASE, _WEB_BASE = -2.4, -4.6
_ENOUGH_ALONE, _ENOUGH, _ENOUGH_AMONG_MANY = 2.8, 1.4, 0.8
"""So high that, of pages not fitted to, hardly a line of the text is lost."""
_ENOUGH_ABOVE_CREDIT = 0.0
_WEB_ENOUGH, _WEB_ENOUGH_ABOVE_CREDIT = -0.75, -2.1
"""Of 1,539 sentences of web articles, 11 fall silent; without this, 47 would."""
_LIKELY, _MANY = 0.5, 3
_HEADING_WORDS = 10
_LONG_TEXT = 16
_SHORT_LINES = 4
_CREDITED = 6
_LEAST_PHRASE = 3

Sign = tuple[str, Callable[[Around], bool], float, float]


def _heads_below(line: Around) -> bool:
    below = line.below
    return below is not None and not below.stop and below.words <= _HEADING_WORDS and not line.page_below


def _leads(line: Around) -> bool:
    return line.text_above is None and _is_longer(line.text_below, line, 1.5)


def _is_longer(unit: Unit | None, line: Around, times: float) -> bool:
    return unit is not None and unit.words >= times * line.unit.words


def _is_phrase(line: Around) -> bool:
    """Tell that what stands before the first stop or colon is no sentence: "The quay at dusk. It floods"."""
    phrase = first_part(line.unit)
    return not has_finite_verb(phrase, line.language) and (
        not is_several(line.unit) or len(phrase.split()) >= _LEAST_PHRASE
    )


SIGNS: Sequence[Sign] = (
    ("nine to 22 words", lambda line: _SHORTEST <= line.unit.words <= _LONGEST, 0.6, 1.5),
    ("longer than most of the text", lambda line: line.unit.words > line.usual, -0.8, -0.2),
    ("names somebody the text has named above", lambda line: line.named_above, 1.0, 0.2),
    ("describes", lambda line: describes(line.unit), 1.2, 0.8),
    ("points", lambda line: points(line.unit), 0.9, 1.6),
    ("a noun phrase", lambda line: is_noun_phrase(line.unit, line.language), 2.2, 2.0),
    ("a phrase", _is_phrase, 0.6, 1.0),
    ("a plain sentence", lambda line: is_plain(line.unit), 0.7, 0.7),
    ("several sentences", lambda line: is_several(line.unit), -1.2, -0.2),
    ("a comma", lambda line: "," in line.unit.text, -0.7, 0.0),
    ("tells of the past", lambda line: is_told(first_part(line.unit)), -0.9, -0.2),
    ("a pronoun", lambda line: has_pronoun(line.unit, line.language), -1.1, -0.2),
    ("goes on from above", lambda line: follows(line.unit), -1.1, -1.3),
    ("speaks to the reader", lambda line: speaks_to(line.unit), -1.1, -0.8),
    ("names who speaks", lambda line: names_speaker(line.unit), -0.9, -0.9),
    ("an infinitive, as steps have", lambda line: has_infinitive(line.unit), -0.4, -0.2),
    ("a dash or a semicolon", lambda line: _MARKS.search(line.unit.look) is not None, -0.9, -1.0),
    ("above a heading", _heads_below, 0.7, 1.1),
    ("below a line of the page", lambda line: line.page_above, 0.8, 0.8),
    ("twice as long below", lambda line: _is_longer(line.text_below, line, 2.0), 1.1, 1.3),
    ("above all text, and longer below", _leads, 0.5, -0.7),
    ("beside long lines", lambda line: line.near_long > 1, 0.7, -0.2),
    ("among short lines", lambda line: line.near_short >= _SHORT_LINES, -0.6, -1.0),
    ("words of the paragraphs above", lambda line: line.shared_above > 1, 0.3, -0.4),
    ("words of the text", lambda line: line.known is not None and line.known > 1, 0.6, 0.5),
    ("no word of the text", lambda line: line.known == 0, -0.9, -0.8),
    ("a long text", lambda line: line.long_lines >= _LONG_TEXT, 1.6, 0.0),
    ("many captions name their source", lambda line: line.credited >= _CREDITED, -0.4, -0.6),
)
"""What speaks for a sentence being a caption, with two weights.

The first are those of a logistic regression on the labelled pastes of `tests/article`, in which credited
captions stand once more without their credit; `_BASE` is its intercept. The signs are those that helped on
pages and on whole languages that were left out, where its average precision was 0.93. Those pastes are fuller
of captions than the web. So the second weights, with `_WEB_BASE`, are of a regression that has, with twice
the weight, 287 sentences of web articles as well, none of which is a caption; both must say so.
"""


def told_places(units: Sequence[Unit], places: Iterable[int]) -> frozenset[int]:
    """Return those of these places of a page where a whole sentence is a caption.

    Such captions come in company: one alone needs more signs, one among many or above a credit fewer.
    """
    asked = [at for at in places if _may_be_told(units[at])]
    weights = {at: weight(line) for at, line in arounds(units, asked).items()}
    likely = sum(given >= _LIKELY for given, _ in weights.values())

    def is_told_of(at: int, given: float, on_the_web: float) -> bool:
        if any(is_credit(unit) for unit in units[at + 1 : at + 2]):
            return given >= _ENOUGH_ABOVE_CREDIT and on_the_web >= _WEB_ENOUGH_ABOVE_CREDIT
        others = likely - (given >= _LIKELY)
        least = _ENOUGH_ALONE if not others else _ENOUGH if others < _MANY else _ENOUGH_AMONG_MANY
        return given >= least and on_the_web >= _WEB_ENOUGH

    return frozenset(at for at, (given, on_the_web) in weights.items() if is_told_of(at, given, on_the_web))


def weight(line: Around) -> tuple[float, float]:
    """Weigh how much a sentence is a caption rather than one of the text: by pastes, and by the web."""
    signs = [(given, on_the_web) for _, sign, given, on_the_web in SIGNS if sign(line)]
    return _BASE + sum(given for given, _ in signs), _WEB_BASE + sum(on_the_web for _, on_the_web in signs)


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
