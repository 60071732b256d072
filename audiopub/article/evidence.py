"""What speaks for a line being the article, and what against it: signals with weights, added up.

This module owns the signals and their weights. It refuses to decide anything: `zones` finds the most
plausible course of the whole page through them. A positive sum speaks for the article.
"""

import re
from collections.abc import Callable

from audiopub.article import vocabulary as words
from audiopub.article.captions import is_caption
from audiopub.article.lines import LETTER_RULES, Line, announces, heads_links, soft
from audiopub.article.rules import LONE_HEAD, is_sure
from audiopub.article.sentence import is_sentence, title_case
from audiopub.article.units import Unit, numbered_item

_HEADING_WORDS = 6
_SHORT_HEADING = 4
_CLOSES = 0.8
_LABEL_RULES = frozenset(
    {
        "advertisement",
        "gallery or player",
        "share buttons",
        "lone address",
        "navigation",
        "affiliate links",
        "widget",
        LONE_HEAD,
    }
)
_EARLY_SHARE = 0.2
_ENDED_SHARE = 0.4
_CROWD_WORDS = 14
_LINK_WORDS = 20
_FIRST_LINK = 3.0
_SIGNED = 2.0
_HEADS = 1.0
_CUT_SHARE = 0.3
_CUT_OFF = re.compile(r"\w ?(?:\.\.\.|…|\[\.\.\.\]|\[…\]|\(\.\.\.\)) ?[»›>]?$")
_IN_CROWD = {"menu": -0.7, "links": -0.5, "teasers": -0.7, "verse": 0.8, "": -0.15}
_RUN = 3
_TAG_WORDS = 3
_RUN_WEIGHT = 0.3
_APPEAL = 1.0
_PART = 3.0
_ROW = 2.4
_MEASURE = re.compile(
    r"^(?:(?:prep(?:aration)?|cook(?:ing)?|total|active|chill(?:ing)?|rest(?:ing)?|bak(?:e|ing)) time"
    r"|yields?|serves|servings|makes|(?:arbeits|zubereitungs|koch|back|gesamt|ruhe)zeit|portionen|"
    r"(?:temps de )?(?:préparation|cuisson|repos)|(?:tiempo|tempo)(?: d[ei] \w+)?|raciones|porciones|dosi"
    r"|porzioni|porções|rendimento)\b\W{0,3}(?:\w+\.? ){0,2}\d",
    re.IGNORECASE,
)
_OPENING_QUOTES = "\"“„«‘'—–"

Signal = tuple[str, Callable[[Line], float]]


def _known(line: Line) -> float:
    if line.rule is None:
        return 0.0
    if line.inside and (line.rule in _LABEL_RULES or (line.rule == "read more" and not heads_links(line))):
        return -0.5
    if line.rule in LETTER_RULES:
        return -3.0
    if line.rule == "about the author":
        return -7.0
    return -2.0 if is_sure(line.rule) else -0.5


def _runs(line: Line) -> float:
    """Weigh a line that ends as a sentence does by its length."""
    if (line.rule and line.inside) or line.metadata:
        return 0.0
    if line.crowd == "teasers" or (line.crowd == "menu" and line.unit.words < _CROWD_WORDS):
        return _IN_CROWD[line.crowd] if line.unit.stop else 0.0
    if is_sentence(line.unit):
        whole = 2.0 + min(line.unit.words, 50) / 5
        return whole * (_CUT_SHARE if _CUT_OFF.search(line.unit.text[-8:]) else 1.0)
    if not line.unit.stop or (_CUT_OFF.search(line.unit.text[-8:]) and title_case(line.unit)):
        return 0.0
    return 2.0 if line.unit.words > 3 else 1.2  # noqa: PLR2004 -- an answer such as "I do not."


def _is_label(line: Line) -> bool:
    plain = not (line.rule or line.unit.stop or line.metadata or is_sentence(line.unit))
    return plain and any(char.isalnum() for char in line.unit.look)


def _label(line: Line) -> float:
    """Weigh a short line without a stop: a heading, an item, a verse, or a link."""
    if not _is_label(line) or is_caption(line.unit):
        return 0.0
    if line.crowd == "teasers" or (line.crowd == "verse" and not (line.under or announces(line))):
        return _IN_CROWD[line.crowd]
    if announces(line) or line.promised:
        return 2.0
    unit = line.unit
    if unit.look[0].islower() or unit.text.endswith((",", ";", ":")) or (line.begun and _is_item(unit)):
        return 0.5
    if unit.look[0] in _OPENING_QUOTES or unit.look[0].isdigit():
        return 0.3
    return _IN_CROWD[line.crowd]


def _is_item(unit: Unit) -> bool:
    return unit.bullet or numbered_item(unit.text) is not None


def _heading(line: Line) -> float:
    """Weigh a short line right above a sentence: it may be the heading of a section."""
    if (
        line.crowd == "teasers"
        or not (_is_label(line) and line.leads and line.begun)
        or line.unit.words > 2 * _HEADING_WORDS
    ):
        return 0.0
    return 1.0 if line.apart else 0.5 if line.unit.words <= _HEADING_WORDS and not line.under else 0.0


def _of_instructions(line: Line) -> float:
    """Weigh what a recipe or instructions set apart from their text: heads such as "Tools", times, yields."""
    if line.listed:
        return _PART / 6
    if line.unit.folded in words.PARTS:
        return _PART
    known = line.rule is None and not line.unit.stop and _MEASURE.search(line.unit.look)
    return _PART / 2 if known else 0.0


def is_label(unit: Unit) -> bool:
    """Tell a short line that is neither a sentence nor an item, a measure or the head of a known part."""
    if unit.stop or unit.words > _HEADING_WORDS or _is_item(unit) or unit.folded in words.PARTS:
        return False
    plain = unit.look[0].isupper() and not unit.text.endswith((":", ",", ";")) and not is_caption(unit)
    return plain and not _MEASURE.search(unit.look)


def _boxed(line: Line) -> float:
    if line.rule or not line.under or announces(line):
        return 0.0
    if line.first and line.unit.words <= _LINK_WORDS:
        return -_FIRST_LINK - max(_runs(line), 0.0)
    closes = line.closes and line.unit.words <= _HEADING_WORDS
    if line.leads and (closes or numbered_item(line.unit.text)):
        return _CLOSES
    if is_sentence(line.unit):
        return {"tail": -1.0 if line.apart else -3.0, "author": -4.0, "letter": -0.5, "links": 0.0}[
            line.under
        ]
    if line.unit.stop or line.apart or (line.leads and line.unit.words <= _SHORT_HEADING):
        return {"tail": -0.7, "author": -0.7, "letter": 0.0, "links": -0.3}[line.under]
    return {"tail": -2.2, "author": -1.4, "letter": -1.4, "links": -2.2}[line.under]


def _appeal(line: Line) -> float:
    """Weigh a line in which the page speaks of itself, and the one that heads it."""
    if line.appeal:
        return -max(_runs(line), 0.0) - _APPEAL * (line.appeal - 1)
    if not line.heads_appeal or line.rule:
        return 0.0
    return -_APPEAL - (max(_runs(line), 0.0) if line.unit.stop else 0.0)


def _in_run(line: Line) -> float:
    """Weigh a short line among many such: with each more it is less likely that they are of the text."""
    if line.run < _RUN or line.crowd == "verse" or not _is_label(line) or _is_item(line.unit):
        return 0.0
    if _heading(line) >= _HEADS:
        return 0.0
    tag = line.unit.words <= _TAG_WORDS and line.unit.look[0].islower()
    return -_RUN_WEIGHT * min(line.run - _RUN + 1, _RUN) - (_label(line) if tag else 0.0)


def _names(line: Line) -> float:
    if line.signed and line.unit.stop:
        return -max(_runs(line), 0.0) - _SIGNED
    return -1.5 if line.metadata or line.signed else 0.0


def _after_end(line: Line) -> float:
    """Weigh a line below what ends a page: each such end takes a share of what speaks for the text."""
    if not line.ended:
        return 0.0
    return -max(_runs(line), 0.0) * (1 - _ENDED_SHARE ** min(line.ended, 3)) - 0.3 * min(line.ended, 3)


def _above_start(line: Line) -> float:
    return -max(_runs(line), 0.0) * (1 - _EARLY_SHARE) if line.early else 0.0


SIGNALS: tuple[Signal, ...] = (
    ("a rule knows it", _known),
    ("running text", _runs),
    ("short, without a stop", _label),
    ("heads a section", _heading),
    ("stands in a box", _boxed),
    ("part of instructions", _of_instructions),
    ("row of a table", lambda line: _ROW if line.row and line.begun else 0.0),
    ("among many short lines", _in_run),
    ("the page speaks of itself", _appeal),
    ("words of the page", lambda line: soft(line.unit)),
    ("byline, author or date", _names),
    ("above author and date", _above_start),
    ("below the end of the page", _after_end),
)
"""All that is asked of a line; the weights were set on the labelled pastes among the tests."""


def evidence(line: Line) -> dict[str, float]:
    """Return the signals that say something about a line, by name."""
    weighed = ((name, signal(line)) for name, signal in SIGNALS)
    return {name: weight for name, weight in weighed if weight}


def weight(line: Line) -> float:
    """Return how much more a line is the article than the page; below 0 it is the page."""
    return sum(evidence(line).values())
