"""What speaks for a line being the article, and what against it: signals with weights, added up.

This module owns the signals and their weights. It refuses to decide anything: `zones` finds the most
plausible course of the whole page through them. A positive sum speaks for the article.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from audiopub.article import vocabulary as words
from audiopub.article.bylines import byline, role_line
from audiopub.article.captions import is_caption
from audiopub.article.dates import date_line
from audiopub.article.rules import is_sure, is_tail_head, reason
from audiopub.article.units import Unit, fold, numbered_item, without_bullet

SENTENCE_WORDS = 8
"""A line with at least so many words and a stop at its end is a sentence of the text."""

_LONG_WORDS = 25
_CAPITALS_SHARE = 0.6
_FULL_SENTENCE_WORDS = 12
_SOFT_WORDS = 30
_REACH = 4
_CONTENTS_REACH = 12
_ENOUGH_TEXT = 2
_LABELS_REACH = 4
_HEADING_WORDS = 6
_SHORT_HEADING = 4
_ANNOUNCING_WORDS = 4
_LABEL_RULES = frozenset(
    {"advertisement", "gallery or player", "share buttons", "lone address", "navigation", "affiliate links"}
)
_LETTER_RULES = frozenset({"newsletter", "account or paywall", "cookies"})
_LINK_RULES = frozenset({"read more", "related articles", "table of contents"})
_OPENING_QUOTES = "\"“„«‘'—–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A unit with what its neighbours say of it.

    `rule` is why it would go from the body (then it is known `inside`), else from the tail. The page may
    begin again at a line that `opens`. A line that is `signed` is the author's name once more. `under` is the
    kind of box that a line above has opened ("links", "tail", "letter", "author" or nothing). `leads` tells
    whether text stands right below it, `apart` whether blank lines set it off where others have none,
    `begun` whether text stands above it.
    """

    unit: Unit
    rule: str | None
    inside: bool
    metadata: bool
    opens: bool
    signed: bool
    under: str
    leads: bool
    apart: bool
    begun: bool


def is_sentence(unit: Unit) -> bool:
    """Tell whether a unit reads as running text: a sentence with a stop, or a long line without one."""
    if unit.words >= SENTENCE_WORDS and unit.stop:
        return True
    return unit.words >= _LONG_WORDS and not title_case(unit)


def title_case(unit: Unit) -> bool:
    """Tell a long row of labels from a paragraph: most of its words begin with a capital."""
    names = [word for word in unit.look.split() if word[0].isalpha()]
    return bool(names) and sum(word[0].isupper() for word in names) > _CAPITALS_SHARE * len(names)


def is_metadata(unit: Unit) -> bool:
    """Tell whether a line names an author or a date and nothing else."""
    bare = without_bullet(unit.look)
    return bool(date_line(bare) or byline(unit.look) or role_line(bare))


def to_lines(units: Sequence[Unit]) -> list[Line]:
    """Return each unit with its rule and with what stands around it."""
    rules = [(reason(unit, "body"), reason(unit, "tail")) for unit in units]
    mixed = is_mixed(units)
    authors = _authors(units)
    found: list[Line] = []
    for index, unit in enumerate(units):
        following = units[index + 1] if index + 1 < len(units) else None
        metadata = is_metadata(unit)
        begun = bool(found) and (found[-1].begun or _is_text(found[-1]))
        found.append(
            Line(
                unit=unit,
                rule=rules[index][0] or rules[index][1],
                inside=rules[index][0] is not None,
                metadata=metadata,
                opens=_opens(unit, rules[index : index + _LABELS_REACH]),
                signed=not metadata and _is_signed(unit, authors, rules[index + 1 : index + _LABELS_REACH]),
                under=_under(found) if begun else _under_contents(found),
                leads=following is not None and following.stop and not any(rules[index + 1]),
                apart=unit.gap and mixed and (following is None or following.gap),
                begun=begun,
            )
        )
    return found


def _is_text(line: Line) -> bool:
    return is_sentence(line.unit) and not line.rule


def _is_signed(unit: Unit, authors: frozenset[str], below: Sequence[tuple[str | None, str | None]]) -> bool:
    """Tell whether a line is an author's name, or begins with one right above what is of the page."""
    if unit.folded in authors:
        return True
    near_page = any(is_sure(one) or is_sure(other) for one, other in below)
    return near_page and any(unit.folded.startswith(f"{name} ") for name in authors)


def is_mixed(units: Sequence[Unit]) -> bool:
    """Tell whether blank lines stand between some lines and not between others, and so mean something."""
    gaps = {unit.gap for unit in units[1:]}
    return len(gaps) > 1


def _authors(units: Sequence[Unit]) -> frozenset[str]:
    names = (byline(unit.look) or role_line(without_bullet(unit.look)) for unit in units)
    return frozenset(fold(name) for found in names for name in found)


def _opens(unit: Unit, rules: Sequence[tuple[str | None, str | None]]) -> bool:
    """Tell whether a rule knows a line for sure, or knows it perhaps and one just below it for sure."""
    if soft(unit) <= -2.0:  # noqa: PLR2004 -- one word of the list
        return True
    return bool(rules[0][0] or rules[0][1]) and any(is_sure(one) or is_sure(other) for one, other in rules)


def _under(before: Sequence[Line]) -> str:
    """Return the kind of the box that a line stands in: opened above it, with no full sentence between."""
    texts = 0
    for line in reversed(before[-_REACH:]):
        if line.signed:
            return "author"
        if line.rule in _LETTER_RULES:
            return "letter"
        if heads_links(line):
            return "tail" if line.rule == "related articles" else "links"
        if _announces(line):
            return ""
        texts += line.unit.stop and not line.rule
        if texts == _ENOUGH_TEXT or (_is_text(line) and line.unit.words >= _FULL_SENTENCE_WORDS):
            return ""
    return ""


def _under_contents(before: Sequence[Line]) -> str:
    """Return "links" below the head of a table of contents; above the text no other box matters."""
    return "links" if any(line.rule == "table of contents" for line in before[-_CONTENTS_REACH:]) else ""


def heads_links(line: Line) -> bool:
    """Tell whether a line heads a list of links, rather than being such a link itself."""
    return line.rule in _LINK_RULES and (is_tail_head(line.unit) or line.unit.words <= 4)  # noqa: PLR2004 -- "Read more on this"


Signal = tuple[str, Callable[[Line], float]]


def _known(line: Line) -> float:
    if line.rule is None:
        return 0.0
    if line.inside and (line.rule in _LABEL_RULES or (line.rule == "read more" and not heads_links(line))):
        return -0.5
    if line.rule in _LETTER_RULES:
        return -3.0
    if line.rule == "about the author":
        return -7.0
    return -2.0 if is_sure(line.rule) else -0.5


def _runs(line: Line) -> float:
    """Weigh a line that ends as a sentence does by its length."""
    if (line.rule and line.inside) or line.metadata:
        return 0.0
    if is_sentence(line.unit):
        return 2.0 + min(line.unit.words, 50) / 5
    if not line.unit.stop:
        return 0.0
    return 2.0 if line.unit.words > 3 else 1.2  # noqa: PLR2004 -- an answer such as "I do not."


def _is_label(line: Line) -> bool:
    plain = not (line.rule or line.unit.stop or line.metadata or is_sentence(line.unit))
    return plain and any(char.isalnum() for char in line.unit.look)


def _label(line: Line) -> float:
    """Weigh a short line without a stop: a heading, an item, a verse, or a link."""
    if not _is_label(line) or is_caption(line.unit):
        return 0.0
    if _announces(line):
        return 2.0
    unit = line.unit
    if unit.look[0].islower() or unit.text.endswith((",", ";", ":")) or (line.begun and _is_item(unit)):
        return 0.5
    if unit.look[0] in _OPENING_QUOTES or unit.look[0].isdigit():
        return 0.3
    return -0.15


def _announces(line: Line) -> bool:
    """Tell whether a line of some words ends with a colon: what it announces follows."""
    return line.unit.words >= _ANNOUNCING_WORDS and line.unit.text.endswith(":") and not line.rule


def _is_item(unit: Unit) -> bool:
    return unit.bullet or numbered_item(unit.text) is not None


def _heading(line: Line) -> float:
    """Weigh a short line right above a sentence: it may be the heading of a section."""
    if not (_is_label(line) and line.leads and line.begun) or line.unit.words > 2 * _HEADING_WORDS:
        return 0.0
    return 1.0 if line.apart else 0.5 if line.unit.words <= _HEADING_WORDS and not line.under else 0.0


def _boxed(line: Line) -> float:
    if line.rule or not line.under or _announces(line):
        return 0.0
    if is_sentence(line.unit):
        return {"tail": -1.0 if line.apart else -3.0, "author": -4.0, "letter": -0.5, "links": 0.0}[
            line.under
        ]
    if line.unit.stop or line.apart or (line.leads and line.unit.words <= _SHORT_HEADING):
        return {"tail": -0.7, "author": -0.7, "letter": 0.0, "links": -0.3}[line.under]
    return {"tail": -2.2, "author": -1.4, "letter": -1.4, "links": -2.2}[line.under]


def soft(unit: Unit) -> float:
    """Weigh words of newsletters, accounts and adverts in a line of no great length."""
    if unit.words > _SOFT_WORDS:
        return 0.0
    text = unit.look.casefold()
    found = sum(stem in text for stem in words.SOFT)
    return -2.5 * min(found, 3)


def _names(line: Line) -> float:
    if line.signed and line.unit.stop:
        return -5.0
    return -1.5 if line.metadata or line.signed else 0.0


SIGNALS: tuple[Signal, ...] = (
    ("a rule knows it", _known),
    ("running text", _runs),
    ("short, without a stop", _label),
    ("heads a section", _heading),
    ("stands in a box", _boxed),
    ("words of the page", lambda line: soft(line.unit)),
    ("byline, author or date", _names),
)
"""All that is asked of a line; the weights were set on the labelled pastes among the tests."""


def evidence(line: Line) -> dict[str, float]:
    """Return the signals that say something about a line, by name."""
    weighed = ((name, signal(line)) for name, signal in SIGNALS)
    return {name: weight for name, weight in weighed if weight}


def weight(line: Line) -> float:
    """Return how much more a line is the article than the page; below 0 it is the page."""
    return sum(evidence(line).values())
