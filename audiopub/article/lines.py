"""The lines of a page with what stands around each: rules, boxes, crowds, and where the text begins and ends.

This module owns what a line's neighbours say of it. It refuses to weigh what it finds; `evidence` does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from audiopub.article import vocabulary as words
from audiopub.article.appeals import speaks_of_page
from audiopub.article.bylines import byline, role_line
from audiopub.article.captions import is_caption
from audiopub.article.contents import CONTENTS_LINE, heading_key
from audiopub.article.crowds import Crowd, begins_crowd, find_crowds
from audiopub.article.outline import (
    SURE_LINES,
    begin_of_text,
    count_ends,
    find_appeals,
    label_runs,
    listed_items,
    with_known,
)
from audiopub.article.outline import is_metadata as is_metadata  # noqa: PLC0414 -- others take it from here
from audiopub.article.rules import LONE_HEAD, is_sure, is_tail_head, reason
from audiopub.article.sentence import is_sentence as is_sentence  # noqa: PLC0414 -- readers of HTML take it from here
from audiopub.article.units import Unit, fold, stems, without_bullet

LETTER_RULES = frozenset({"newsletter", "account or paywall", "cookies", "call to the reader"})

_FULL_SENTENCE_WORDS = 12
_SOFT_WORDS = 30
_REACH = 4
_CONTENTS_REACH = 12
_ENOUGH_TEXT = 2
_ENOUGH_LINKS = 2
_LABELS_REACH = 4
_ANNOUNCING_WORDS = 4
_ROWS = 3
_LINK_RULES = frozenset({"read more", "related articles", "list of links", "table of contents"})
_SILENT_RULES = frozenset({None, "facts of the page", "counts or player", LONE_HEAD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A unit with what its neighbours say of it.

    `rule` is why it would go from the body (then it is known `inside`), else from the tail. The page may
    begin again at a line that `opens`. A line that is `signed` is the author's name once more. `under` is the
    kind of box that a line above has opened ("links", "tail", "letter", "author" or nothing). `leads` tells
    whether text stands right below it, `apart` whether blank lines set it off where others have none,
    `begun` whether text stands above it. `crowd` is what `crowds` says of a line amid many others. `ended`
    counts the heads of what follows an article (others, comments, a footer) that stand above it and below
    most of the text. `closes` tells that it is shorter than the links above it in such a box, as the
    heading below them is, `first` that it stands right below that head. `listed` tells an item below
    "Tools" or the head of another part of instructions, `promised` a heading that the page's list of its
    headings names. `early` tells whether it stands above a byline or date that itself stands above most
    of the text, with parts of the page between. `run` counts the short lines around it, `appeal` the
    kinds of words of an appeal in it; `heads_appeal` tells that such a line is right below. A `row` is of a
    table: cells with tabs between them, as browsers copy it, and lines of as many cells beside it.
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
    crowd: Crowd
    ended: int
    early: bool
    closes: bool
    first: bool
    listed: bool
    promised: bool
    run: int
    appeal: int
    heads_appeal: bool
    row: bool


def to_lines(units: Sequence[Unit]) -> list[Line]:
    """Return each unit with its rule and with what stands around it."""
    alone = [(reason(unit, "body"), reason(unit, "tail")) for unit in units]
    rules = with_known(units, [*alone])
    rows = table_rows(units)
    rules = [(None, None) if row else known for row, known in zip(rows, rules, strict=True)]
    mixed = is_mixed(units)
    authors = _authors(units)
    crowds = find_crowds(units, rules)
    ends = count_ends(units, rules)
    begin = begin_of_text(units, rules)
    runs = label_runs(units, alone)
    asks = find_appeals(units, rules)
    listed = listed_items(units, rules)
    promised = {heading_key(unit) for unit, known in zip(units, rules, strict=True) if CONTENTS_LINE in known}
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
                opens=_opens(unit, rules[index : index + _LABELS_REACH])
                or begins_crowd(crowds, index)
                or any(asks[index : index + 2]),
                signed=not metadata and _is_signed(unit, authors, rules[index + 1 : index + _LABELS_REACH]),
                under=_under(found) if begun else _under_contents(found),
                leads=_tells_more(following)
                and not any(rules[index + 1])
                and not any(asks[index + 1 : index + 2]),
                apart=unit.gap and mixed and (following is None or following.gap),
                begun=begun,
                crowd="" if listed[index] else crowds[index],
                ended=ends[index],
                early=index < begin,
                closes=_closes(found, unit),
                first=begun and heads_links(found[-1]) and not unit.text.endswith("."),
                listed=listed[index],
                promised=not any(rules[index]) and heading_key(unit) in promised,
                run=0 if listed[index] else runs[index],
                appeal=asks[index],
                heads_appeal=any(asks[index + 1 : index + 2]) and (not unit.stop or speaks_of_page(unit)),
                row=rows[index],
            )
        )
    return found


def table_rows(units: Sequence[Unit]) -> list[bool]:
    """Tell for each line whether it is a row of a table: several lines with as many cells each."""
    found: list[bool] = []
    for tabs, run in groupby(unit.text.count("\t") for unit in units):
        lines = len(list(run))
        found += [tabs > 0 and lines >= _ROWS] * lines
    return found


def is_paged(lines: Sequence[Line]) -> bool:
    """Tell whether some lines are known for sure to be of a page, so that there is one around the text."""
    return sum(is_sure(line.rule) for line in lines) >= SURE_LINES


def _tells_more(unit: Unit | None) -> bool:
    return unit is not None and (unit.stop or (unit.text.endswith(":") and unit.words >= _ANNOUNCING_WORDS))


def _is_text(line: Line) -> bool:
    return is_sentence(line.unit) and not line.rule


def _is_signed(unit: Unit, authors: frozenset[str], below: Sequence[tuple[str | None, str | None]]) -> bool:
    """Tell whether a line is an author's name, or begins with one right above what is of the page."""
    if unit.folded in authors:
        return True
    near_page = any(is_sure(one) or is_sure(other) for one, other in below)
    beginnings = accumulate(unit.folded.split(" "), "{} {}".format) if near_page else ()
    return any(one in authors for one in beginnings)


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
    known = rules[0][0] or rules[0][1]
    return known not in _SILENT_RULES and any(is_sure(one) or is_sure(other) for one, other in rules)


def _under(before: Sequence[Line]) -> str:
    """Return the kind of the box that a line stands in: opened above it, with no full sentence between."""
    texts = 0
    for line in reversed(before[-_REACH:]):
        if line.signed:
            return "author"
        if line.rule in LETTER_RULES or line.appeal:
            return "letter"
        if heads_links(line):
            return "tail" if line.rule == "related articles" else "links"
        if announces(line) or line.rule == "advertisement" or is_caption(line.unit):
            return ""
        texts += line.unit.stop and not line.rule
        if texts == _ENOUGH_TEXT or (_is_text(line) and line.unit.words >= _FULL_SENTENCE_WORDS):
            return ""
    return ""


def _closes(before: Sequence[Line], unit: Unit) -> bool:
    """Tell whether two links at least stand right above a shorter line, below the head of their box.

    Below a list of headings it says again, more or less, what one of them says.
    """
    longer, again = True, False
    for links, line in enumerate(reversed(before[-_REACH:])):
        if heads_links(line):
            return links >= _ENOUGH_LINKS and (longer or (again and line.rule == "table of contents"))
        if line.unit.stop:
            return False
        longer = longer and line.unit.words > unit.words
        again = again or bool(stems(line.unit) & stems(unit))
    return False


def _under_contents(before: Sequence[Line]) -> str:
    """Return "links" below the head of a table of contents; above the text no other box matters."""
    return "links" if any(line.rule == "table of contents" for line in before[-_CONTENTS_REACH:]) else ""


def heads_links(line: Line) -> bool:
    """Tell whether a line heads a list of links, rather than being such a link itself."""
    is_link = ": " in line.unit.look
    return line.rule in _LINK_RULES and not is_link and (is_tail_head(line.unit) or line.unit.words <= 4)  # noqa: PLR2004 -- "Read more on this"


def announces(line: Line) -> bool:
    """Tell whether a line of some words ends with a colon: what it announces follows."""
    return line.unit.words >= _ANNOUNCING_WORDS and line.unit.text.endswith(":") and not line.rule


def soft(unit: Unit) -> float:
    """Weigh words of newsletters, accounts and adverts in a line of no great length."""
    if unit.words > _SOFT_WORDS:
        return 0.0
    text = unit.look.casefold()
    found = sum([stem in text for stem in words.SOFT])
    return -2.5 * min(found, 3)
