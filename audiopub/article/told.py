"""Captions that are whole sentences: known by the text around them, since nothing in them alone tells.

This module owns the signs of such a line, as a table of weights over the whole article: whom it names once
more, how it begins, how long it is beside the paragraphs around it. It refuses to know lines that end without
a stop; `scenes` does.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from audiopub.article.around import Around, arounds, is_plain, names_first
from audiopub.article.captions import is_caption
from audiopub.article.flow import (
    asks_to_do,
    goes_on,
    is_several,
    quotes,
    relates,
    speaks_of_known,
    tells_of_past,
)
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

_LABEL = re.compile(r"[A-ZÀ-Þ]{3,}[^a-zà-ÿ]{0,30}\s?[:—–]\s")
_FIGURES = re.compile(r"(?<![\d.,])(?!(?:1[5-9]|20)\d\d\b)\d+|%|€|\$|£")
_MARKS = re.compile(r"\s[–—|]\s|;|[<>=]")
_MIN_WORDS, _MAX_WORDS = 5, 26
_SHORTEST, _LONGEST = 9, 22
_ENOUGH = 6.2  # so high that, of pages not fitted to, hardly a line of the text falls silent
_ENOUGH_ALONE = 6.6
_PICTURES = 4
_HEADING_WORDS = 10
_LONG_WORDS = 25
_SHORT_WORDS = 15
_MANY_WORDS = 40
_COMMON = 0.5
_MOSTLY = 0.7
_FEW = 6

Sign = tuple[str, Callable[[Around], bool], float]


def _begins_with_name(line: Around) -> bool:
    return line.named_elsewhere and names_first(line.unit)


def _heads_below(line: Around) -> bool:
    below = line.below
    return below is not None and not below.stop and below.words <= _HEADING_WORDS and not line.page_below


def _is_long(unit: Unit | None) -> bool:
    return unit is not None and unit.words >= _LONG_WORDS


def _twice_as_long(unit: Unit | None, line: Around) -> bool:
    return unit is not None and unit.words >= 2 * line.unit.words


def _short_beside(line: Around) -> bool:
    """Tell that the next line is a short sentence as well, as in dialogue and in lists."""
    below = line.below
    short = below is not None and below.stop and below.words <= _SHORT_WORDS
    return short and not line.caption_below and not line.page_below


def _is_common(line: Around) -> bool:
    """Tell a text whose paragraphs are often single sentences, as those of news are."""
    return line.plain_lines > _COMMON * line.long_lines


def _of_another_time(line: Around) -> bool:
    """Tell a sentence without a verb of the past in a text that tells of it."""
    return line.past_share > _MOSTLY and not tells_of_past(line.unit)


SIGNS: Sequence[Sign] = (
    ("nine to 22 words", lambda line: _SHORTEST <= line.unit.words <= _LONGEST, 1.1),
    ("begins with a name that the text has", _begins_with_name, 0.6),
    ("names somebody the text has named above", lambda line: line.named_above, 0.7),
    ("describes", lambda line: describes(line.unit), 1.3),
    ("ends with a date", lambda line: ends_dated(line.unit), 0.3),
    ("a place", lambda line: has_place(line.unit), 0.3),
    ("begins with an article", lambda line: begins_with_article(line.unit), 0.7),
    ("no verb of telling", lambda line: not tells(line.unit), 0.9),
    ("above a heading", _heads_below, 0.4),
    ("above a caption", lambda line: line.caption_below, -0.1),
    ("a sentence above", lambda line: line.above is not None and is_sentence(line.above), 0.5),
    ("long above and below", lambda line: _is_long(line.above) and _is_long(line.below), -0.3),
    ("twice as long above", lambda line: _twice_as_long(line.text_above, line), 0.6),
    ("twice as long below", lambda line: _twice_as_long(line.text_below, line), 1.3),
    ("below a line of the page", lambda line: line.page_above, 0.7),
    ("first of the text", lambda line: line.text_above is None, 0.2),
    ("shorter than paragraphs are", lambda line: line.unit.words < 0.6 * line.median_words, -0.7),
    ("paragraphs are long", lambda line: line.median_words >= _MANY_WORDS, 0.2),
    ("few paragraphs", lambda line: line.long_lines < _FEW, -1.9),
    ("a plain sentence", lambda line: is_plain(line.unit), 1.7),
    ("single sentences are common", _is_common, -0.1),
    ("another time than the text", _of_another_time, 0.2),
    ("words of the text", lambda line: 2 * line.known_share >= 1, 0.4),
    ("words of its neighbours", lambda line: line.shared > 1, 0.4),
    ("words of the paragraphs above", lambda line: line.shared_above > 1, 1.0),
    ("names of the paragraphs below", lambda line: line.shared_capitals > 0, 0.7),
    ("several sentences", lambda line: is_several(line.unit), -0.4),
    ("goes on from above", lambda line: goes_on(line.unit), -0.1),
    ("speaks of somebody known", lambda line: speaks_of_known(line.unit), -0.6),
    ("a clause that hangs on another", lambda line: relates(line.unit), -0.5),
    ("quotes", lambda line: quotes(line.unit), -0.4),
    ("speaks to the reader", lambda line: speaks_to_reader(line.unit), -0.5),
    ("tells what to do", lambda line: asks_to_do(line.unit), -1.5),
    ("begins as another line does", lambda line: line.begins_alike, -0.2),
    ("a short sentence below", _short_beside, -0.6),
    ("figures", lambda line: _FIGURES.search(line.unit.look) is not None, -0.1),
    ("a colon", lambda line: ":" in line.unit.look, -0.3),
    ("a dash or a semicolon", lambda line: _MARKS.search(line.unit.look) is not None, -0.6),
)
"""What speaks for a sentence being a caption.

The weights are those of a logistic regression over the labelled pastes of the tests, cross-validated by
paste; that of steps was set by hand, since few pastes have any.
"""


def told_places(units: Sequence[Unit], places: Iterable[int], *, pictures: int) -> frozenset[int]:
    """Return those of these places of a page where a whole sentence is a caption.

    `pictures` counts the captions that are known by other signs: a page that has some has more.
    """
    least = _ENOUGH if pictures >= _PICTURES else _ENOUGH_ALONE
    asked = [at for at in places if _may_be_told(units[at])]
    return frozenset(at for at, line in arounds(units, asked).items() if weight(line) >= least)


def weight(line: Around) -> float:
    """Weigh how much a sentence is a caption rather than a sentence of the text."""
    return sum(weight for _, sign, weight in SIGNS if sign(line))


def _may_be_told(unit: Unit) -> bool:
    if not (unit.stop and _MIN_WORDS <= unit.words <= _MAX_WORDS) or unit.bullet or numbered_item(unit.text):
        return False
    if not unit.look[0].isupper() or _LABEL.match(unit.look):
        return False
    return not (reason(unit, "body") or is_metadata(unit) or is_caption(unit))
