"""Captions that are whole sentences: known by the text around them, since nothing in them alone tells.

This module owns the signs of such a line, as a table of weights over the whole article: whom it names once
more, how it begins, how long it is beside the paragraphs around it. It refuses to know lines that end without
a stop; `scenes` does.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from audiopub.article.around import Around, arounds, is_plain, names_first
from audiopub.article.captions import is_caption
from audiopub.article.flow import asks_to_do, is_several, quotes, relates
from audiopub.article.lines import is_metadata
from audiopub.article.rules import reason
from audiopub.article.scene_signs import begins_with_article, describes, has_place, has_verb
from audiopub.article.sentence import speaks
from audiopub.article.units import Unit, numbered_item

_LABEL = re.compile(r"[A-ZÀ-Þ]{3,}[^a-zà-ÿ]{0,30}\s?[:—–]\s")
_OF_ALL = re.compile(
    r"^(?:every(?:thing|one|body)|nothing|nobody|no\sone|some(?:thing|one|body)|alles|nichts|niemand|jemand|etwas|tout|"
    r"rien|personne|quelqu['’]un|todo|nada|nadie|alguien|tutto|niente|nessuno|qualcuno|tudo|ninguém|alguém)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\s[–—|]\s|;|[<>=]")
_FIRST = re.compile(r"^.*?[.!?:](?=\s|$)")
_MIN_WORDS, _MAX_WORDS = 5, 26
_SHORTEST, _LONGEST = 9, 22
_BASE = -5.9
_PICTURED = 0.48
_ENOUGH, _ENOUGH_ALONE = 0.4, 1.6  # so high that, of pages not fitted to, hardly a line of the text is lost
_PICTURES = 3
_HEADING_WORDS = 10
_LONG_TEXT, _LONGER_TEXT = 16, 24
_LEAST_PHRASE = 3

Sign = tuple[str, Callable[[Around], bool], float]


def _begins_with_name(line: Around) -> bool:
    return line.named_elsewhere and names_first(line.unit)


def _heads_below(line: Around) -> bool:
    below = line.below
    return below is not None and not below.stop and below.words <= _HEADING_WORDS and not line.page_below


def _twice_as_long(unit: Unit | None, line: Around) -> bool:
    return unit is not None and unit.words >= 2 * line.unit.words


def _is_phrase(line: Around) -> bool:
    """Tell that what stands before the first stop or colon is no sentence: "The quay at dusk. It floods"."""
    first = _FIRST.match(line.unit.look)
    phrase = first[0] if first else line.unit.look
    return not has_verb(phrase) and (not is_several(line.unit) or len(phrase.split()) >= _LEAST_PHRASE)


SIGNS: Sequence[Sign] = (
    ("nine to 22 words", lambda line: _SHORTEST <= line.unit.words <= _LONGEST, 0.96),
    ("begins with a name that the text has", _begins_with_name, 0.59),
    ("names somebody the text has named above", lambda line: line.named_above, 0.62),
    ("describes", lambda line: describes(line.unit), 1.09),
    ("a place", lambda line: has_place(line.unit), 0.48),
    ("begins with an article", lambda line: begins_with_article(line.unit), 0.52),
    ("above a heading", _heads_below, 0.64),
    ("twice as long above", lambda line: _twice_as_long(line.text_above, line), 0.44),
    ("twice as long below", lambda line: _twice_as_long(line.text_below, line), 1.29),
    ("a plain sentence", lambda line: is_plain(line.unit), 1.71),
    ("words of its neighbours", lambda line: line.shared > 1, 0.63),
    ("words of the paragraphs above", lambda line: line.shared_above > 1, 1.07),
    ("a clause that hangs on another", lambda line: relates(line.unit), -0.45),
    ("quotes", lambda line: quotes(line.unit), -0.31),
    ("tells what to do", lambda line: asks_to_do(line.unit), -1.12),
    ("a dash or a semicolon", lambda line: _MARKS.search(line.unit.look) is not None, -0.56),
    ("close to the line below", lambda line: line.close_below, 0.52),
    ("blank lines part the text", lambda line: line.parted, -0.28),
    ("more single sentences than paragraphs", lambda line: line.plain_lines > line.long_lines, -0.71),
    ("a phrase", _is_phrase, 1.01),
    ("a long text", lambda line: line.long_lines >= _LONG_TEXT, 1.51),
    ("a longer text", lambda line: line.long_lines >= _LONGER_TEXT, 0.71),
)
"""What speaks for a sentence being a caption.

The weights are those of a logistic regression on the labelled pastes of `tests/article`; `_BASE` is its
intercept.
"""


def told_places(units: Sequence[Unit], places: Iterable[int], *, pictures: int) -> frozenset[int]:
    """Return those of these places of a page where a whole sentence is a caption.

    `pictures` counts the captions that are known by other signs: a page that has some has more. Such captions
    come in company; one alone needs more signs.
    """
    asked = [at for at in places if _may_be_told(units[at])]
    more = _PICTURED if pictures >= _PICTURES else 0.0
    weights = {at: weight(line) + more for at, line in arounds(units, asked).items()}
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
    if speaks(unit):
        return False
    return not (reason(unit, "body") or is_metadata(unit) or is_caption(unit))
