"""Boxes in whole sentences that a page sets into a text: an offer, an event, a service, each with its button.

This module owns where such a box begins and ends: at the words of an offer beside a label, a button or a
price. It refuses to judge a text without a page around it, and leaves a line alone that stands beside none.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from audiopub.article import vocabulary as words
from audiopub.article.appeals import appeals, speaks_of_page
from audiopub.article.offers import offers
from audiopub.article.presses import is_button, is_price, is_shop_line
from audiopub.article.rules import reason
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit, numbered_item, stems

RULE = "box of the page"

_MOST_WORDS = 45
_HEAD_WORDS = 12
_BUTTON_WORDS = 6
_MOST_HEADS = 2
_PRESSED = frozenset(
    {"shop button", "newsletter", "account or paywall", "button", "call to the reader", "read more"}
)
_LETTERS = frozenset({"newsletter", "account or paywall", "call to the reader"})
_ABOVE_BUTTON, _ABOVE_PRICE, _BELOW_ADVERT, _BELOW_CALL, _BETWEEN = 2, 3, 2, 3, 1
"""So many kinds of words of an offer a line needs above a button, below a label, and between two such."""


def insert_places(units: Sequence[Unit], *, lone: AbstractSet[int] = frozenset()) -> dict[int, str]:
    """Return the places of the lines in such boxes, with the rule that each goes by.

    `lone` are the places of heads without their box: they are neither buttons nor labels.
    """
    found: set[int] = set()
    for index in range(1, len(units)):
        if index in found or index in lone:
            continue
        if _is_pressed(units[index]):
            found.update(_above_button(units, index))
        elif index - 1 not in lone and _is_below_label(units, index):
            found.update(_with_buttons(units, index))
    return dict.fromkeys(found, RULE)


def _is_pressed(unit: Unit) -> bool:
    if is_button(unit) or is_price(unit) or is_shop_line(unit):
        return True
    return _is_known(unit)


def _is_known(unit: Unit) -> bool:
    """Tell a button that a rule knows, which is no heading or item of the text."""
    return unit.words <= _BUTTON_WORDS and not unit.stop and reason(unit, "tail") in _PRESSED


def _above_button(units: Sequence[Unit], index: int) -> set[int]:
    """Return the box that a button or price ends: the lines above it that offer something, and their head."""
    first = index
    while first and index - first < _MOST_HEADS and _is_pressed(units[first - 1]):
        first -= 1
    box = _with_buttons(units, index) | {*range(first, index)}
    sold = _is_sold([units[at] for at in box])
    text = first - 1
    if text < 0:
        return set()
    pressed = [units[at] for at in box]
    if _offers(units[text], _least(units, text, pressed), speaking=any(map(_is_known, pressed))):
        return _with_head(units, box | {text})
    return _with_head(units, box) if sold else set()


def _least(units: Sequence[Unit], text: int, pressed: Sequence[Unit]) -> int:
    """Return how many kinds of words of an offer a line needs above these buttons and prices."""
    if _is_sold(pressed) or _is_letter(units, text - 1):
        return _BETWEEN
    return _ABOVE_PRICE if all(map(is_price, pressed)) else _ABOVE_BUTTON


def _is_sold(pressed: Sequence[Unit]) -> bool:
    """Tell a price with its button, on one line or on two; a heading of the text may look like a button."""
    priced = any(map(is_price, pressed)) and any(map(_is_known, pressed))
    return priced or any(map(is_shop_line, pressed))


def _is_below_label(units: Sequence[Unit], index: int) -> bool:
    """Tell what offers something right below the label of an advert or a call, between two paragraphs."""
    unit, above = units[index], units[index - 1]
    if not unit.stop or reason(unit, "body") or above.words > _HEAD_WORDS:
        return False
    rule = reason(above, "body")
    if rule == "advertisement":
        return _offers(unit, _BELOW_ADVERT, speaking=True)
    opens = rule in {*_LETTERS, "read more"} and (index < _MOST_HEADS or not reason(units[index - 2], "tail"))
    return opens and _offers(unit, _BELOW_CALL)


def _is_letter(units: Sequence[Unit], index: int) -> bool:
    return index >= 0 and units[index].words <= _HEAD_WORDS and reason(units[index], "body") in _LETTERS


def _offers(unit: Unit, least: int, *, speaking: bool = False) -> bool:
    """Tell a line with so many kinds of words of an offer, or one in which the page speaks of itself."""
    if unit.bullet or numbered_item(unit.text):
        return False
    return (unit.words <= _MOST_WORDS and offers(unit, speaking=speaking) >= least) or appeals(unit) > 0


def _with_buttons(units: Sequence[Unit], index: int) -> set[int]:
    end = index + 1
    while end < len(units) and end - index <= _MOST_HEADS and _is_pressed(units[end]):
        end += 1
    return {*range(index, end)}


def _with_head(units: Sequence[Unit], box: set[int]) -> set[int]:
    """Return a box with the short lines above it that head it and no section of the text."""
    first, last = min(box), max(box)
    said = set().union(*(stems(units[at]) for at in box))
    ends = _heads_text(units, last + 1) or any(appeals(units[at]) for at in box)
    for at in range(first - 1, max(first - 1 - _MOST_HEADS, -1), -1):
        unit = units[at]
        if (
            (unit.stop and not (ends and speaks_of_page(unit)))
            or unit.bullet
            or unit.words > _HEAD_WORDS
            or reason(unit, "body")
        ):
            break
        near = at + 1 == first and (ends or bool(stems(unit) & said))
        if not (near or is_insert_head(unit)):
            break
        box = box | {at}
    return box


def is_insert_head(unit: Unit) -> bool:
    """Tell the head of such a box: from a closed list, or with words of an offer or of the page itself."""
    return unit.folded in words.INSERT_HEADS or offers(unit) > 0 or speaks_of_page(unit)


def _heads_text(units: Sequence[Unit], index: int) -> bool:
    """Tell whether a section begins here: then what heads the box above it heads nothing else."""
    if index + 1 >= len(units):
        return False
    unit, below = units[index], units[index + 1]
    return not unit.stop and unit.words <= _HEAD_WORDS and is_sentence(below)
