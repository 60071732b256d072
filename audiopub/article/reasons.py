"""Why a line from the body on is not the article: rules by zone, repeats, and what stands beside it.

This module owns the reasons that are told. It refuses to find the zones, and to take author or date.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from audiopub.article import vocabulary as words
from audiopub.article.captions import is_caption
from audiopub.article.evidence import is_label
from audiopub.article.pull_quotes import pull_quotes
from audiopub.article.rules import is_sure, reason
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit, fold
from audiopub.article.zones import Part

_LONG = 8
_MOST_BETWEEN = 2
_ABOVE_IN_BOX = 2
_REPEATS = frozenset({"seen before", "pull quote", "caption again", "title again"})
_EDGE_WORDS = 12
_EDGE_RULES = frozenset(
    {
        "feedback",
        "comments",
        "cookies",
        "account or paywall",
        "newsletter",
        "reading time",
        "rating",
        "recipe widget",
        "counts or player",
        "download",
        "markup",
        "button",
        "recipe author",
        "forum or blog",
    }
)
_CELL = re.compile(r"[€$£%]|\d[.,]\d+\W*$")
_LEAST_CELLS = 4
_CELL_REACH = 8
_LABEL_RULES = frozenset({"page label", "footer", "tags", "lone number"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What is known of the lines from the body on: captions, a byline, lines with their rules, by place.

    `prose` tells whether there are sentences: without them, lines that come again are a refrain.
    """

    scenes: AbstractSet[int]
    signed: AbstractSet[int]
    known: Mapping[int, str]
    messy: bool
    prose: bool


def find_reasons(
    title: str, units: Sequence[Unit], parts: Sequence[Part], course: Course
) -> list[str | None]:
    """Return why each line from the body on goes, or None where it stays."""
    seen: set[str] = set()
    messy = course.messy
    quoted = pull_quotes(units) if messy else frozenset()
    rules: list[str | None] = []
    for index, (unit, part) in enumerate(zip(units, parts, strict=True)):
        rule = _body_reason(title, unit, messy=messy) if part == "body" else _page_reason(unit, part)
        rule = rule or (_edge_reason(units, parts, index) if messy and part == "body" else None)
        rule = rule or course.known.get(index)
        rule = rule or ("pull quote" if index in quoted else None)
        key = fold(unit.text[:2000])
        if not rule and unit.words > _LONG and key in seen and course.prose:
            rule = "seen before"
        elif not rule and key in seen and (index in course.scenes or is_caption(unit)):
            rule = "caption again"
        seen.add(key)
        rules.append(rule)
    if not (messy and course.prose):
        return rules
    return _with_labels_between(units, _with_boxes_again(units, rules), course)


def _with_boxes_again(units: Sequence[Unit], rules: Sequence[str | None]) -> list[str | None]:
    """Return the reasons with those of lines that went above, below the same two lines that go.

    A page sets one box into a text again and again, and what stands around its last line may differ.
    """
    found = [*rules]
    gone: set[tuple[str, ...]] = set()
    for index in range(_ABOVE_IN_BOX, len(units)):
        box = tuple(unit.folded for unit in units[index - _ABOVE_IN_BOX : index + 1])
        if not all(box) or not all(found[index - _ABOVE_IN_BOX : index]) or units[index].stop:
            continue
        if found[index]:
            gone.add(box)
        elif box in gone:
            found[index] = "seen before"
    return found


def _with_labels_between(
    units: Sequence[Unit], rules: Sequence[str | None], course: Course
) -> list[str | None]:
    """Return the reasons with those of one or two short labels that stand between lines that go."""
    found = [*rules]
    start = 0
    for index, rule in enumerate(rules):
        if not rule:
            continue
        between = range(start, index)
        labels = all(at not in course.scenes | course.signed and is_label(units[at]) for at in between)
        sure = start and not _REPEATS & {rules[start - 1], rule}
        if sure and 0 < len(between) <= _MOST_BETWEEN and labels:
            found[start:index] = ["between lines of the page"] * len(between)
        start = index + 1
    return found


def _edge_reason(units: Sequence[Unit], parts: Sequence[Part], index: int) -> str | None:
    """Return why a line in the body of a page goes that rules know at a page's edges alone.

    What is a heading as well ("Contents", "Print") goes only beside another line of the page.
    """
    unit = units[index]
    rule = _tail_reason(units, index)
    if rule is None or unit.words > _EDGE_WORDS:
        return None
    if unit.folded in words.PARTS and not is_sure(_tail_reason(units, index + 1)):
        return None
    if unit.stop and rule not in {"feedback", "reading time"} and not unit.text.endswith(("?", "!")):
        return None
    if rule == "tags" and ": " in unit.look:
        return rule
    if rule in _EDGE_RULES:
        return rule
    above, below = _of_page(units, parts, index - 1), _of_page(units, parts, index + 1)
    leads = index + 1 < len(units) and (
        is_sentence(units[index + 1]) or (units[index + 1].stop and not below)
    )
    return rule if rule in _LABEL_RULES and ((above and below) or (not leads and (above or below))) else None


def _of_page(units: Sequence[Unit], parts: Sequence[Part], index: int) -> bool:
    if not 0 <= index < len(units):
        return False
    return parts[index] != "body" or _tail_reason(units, index) is not None


def _tail_reason(units: Sequence[Unit], index: int) -> str | None:
    """Return why a line would go from the tail; one of several prices or decimals is a cell of a table."""
    if index >= len(units):
        return None
    rule = reason(units[index], "tail")
    return None if rule == "lone number" and _is_cell(units, index) else rule


def _is_cell(units: Sequence[Unit], index: int) -> bool:
    if not _CELL.search(units[index].look):
        return False
    near = units[max(index - _CELL_REACH, 0) : index + _CELL_REACH + 1]
    cells = sum(
        reason(unit, "tail") == "lone number" and _CELL.search(unit.look) is not None for unit in near
    )
    return cells >= _LEAST_CELLS


def _page_reason(unit: Unit, part: Part) -> str | None:
    """Return why a line of a box or of the tail goes; a caption in a box may be of the article."""
    if part == "box":
        return reason(unit, "tail") or (None if is_caption(unit) else "box of the page")
    return reason(unit, "tail") or "after the article"


def _body_reason(title: str, unit: Unit, *, messy: bool) -> str | None:
    """Return why a line inside the body goes; a single word goes only from a page with its frame."""
    rule = reason(unit, "body")
    if rule and unit.words == 1 and not messy and rule != "advertisement":
        return None
    if not rule and title and unit.words > 2 and unit.folded == fold(title):  # noqa: PLR2004 -- shorter titles may be words of the text
        return "title again"
    return rule
