"""The lines of a page with what stands around each: rules, boxes, crowds, and where the text begins and ends.

This module owns what a line's neighbours say of it. It refuses to weigh what it finds; `evidence` does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from audiopub.article import vocabulary as words
from audiopub.article.appeals import appeals, speaks_of_page
from audiopub.article.bylines import byline, initials, role_line
from audiopub.article.captions import is_caption
from audiopub.article.contents import CONTENTS_LINE, contents_places
from audiopub.article.crowds import Crowd, Rules, begins_crowd, find_crowds
from audiopub.article.dates import date_line
from audiopub.article.rules import is_sure, is_tail_head, reason
from audiopub.article.sentence import is_sentence as is_sentence  # noqa: PLC0414 -- readers of HTML take it from here
from audiopub.article.units import Unit, fold, without_bullet

LETTER_RULES = frozenset({"newsletter", "account or paywall", "cookies", "call to the reader"})
BUTTON_RULES = frozenset({"newsletter", "account or paywall", "call to the reader", "counts or player", "comments",
                          "gallery or player"})

_FULL_SENTENCE_WORDS = 12
_SOFT_WORDS = 30
_REACH = 4
_CONTENTS_REACH = 12
_ENOUGH_TEXT = 2
_ENOUGH_LINKS = 2
_LABELS_REACH = 4
_ANNOUNCING_WORDS = 4
_LINK_RULES = frozenset({"read more", "related articles", "table of contents"})
_SILENT_RULES = frozenset({None, "facts of the page", "counts or player"})
_MOST_TEXT = 0.6
_FIRST_TEXT = 0.25
_PARAGRAPH_WORDS = 20
_SURE_LINES = 3
_BUTTON_WORDS = 6
_ABOVE_BUTTON = 2
_BARE_WORDS = 16
_TAG_WORDS = 3
_LATE_TEXT = 0.75
_MOST_DATA = 0.4
_DATA = re.compile(r"^\W?\d|\w: \S|\t")
_TITLE_WORDS = (4, 30)
_TITLE_REACH = 3
_BY = frozenset({"by", "words by", "von", "par", "por", "di", "texte", "texto", "testo", "text"})
_END_RULES = frozenset({"related articles", "comments", "footer", "about the author", "tags", "cookies"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A unit with what its neighbours say of it.

    `rule` is why it would go from the body (then it is known `inside`), else from the tail. The page may
    begin again at a line that `opens`. A line that is `signed` is the author's name once more. `under` is the
    kind of box that a line above has opened ("links", "tail", "letter", "author" or nothing). `leads` tells
    whether text stands right below it, `apart` whether blank lines set it off where others have none,
    `begun` whether text stands above it. `crowd` is what `crowds` says of a line amid many others. `ended`
    counts the heads of what follows an article (others, comments, a footer) that stand above it and below
    most of the text. `closes` tells that it is shorter than the links above it in such a box, as the heading
    below them is. `first` tells that it stands right below that head. `listed` tells an item
    below "Tools" or another part of instructions. `early` tells whether it stands above a byline or date that itself stands above most of
    the text, with parts of the page between.
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
    run: int
    appeal: int
    heads_appeal: bool


def is_metadata(unit: Unit) -> bool:
    """Tell whether a line names an author or a date and nothing else."""
    bare = without_bullet(unit.look)
    return bool(date_line(bare) or byline(unit.look) or role_line(bare) or initials(bare))


def to_lines(units: Sequence[Unit]) -> list[Line]:
    """Return each unit with its rule and with what stands around it."""
    rules = _with_contents(units, [(reason(unit, "body"), reason(unit, "tail")) for unit in units])
    mixed = is_mixed(units)
    authors = _authors(units)
    crowds = find_crowds(units, rules)
    ends = _ends(units, rules)
    begin = _begin(units, rules)
    runs = _label_runs(units, rules)
    asks = _appeals(units, rules)
    listed = _listed(units, rules)
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
                run=0 if listed[index] else runs[index],
                appeal=asks[index],
                heads_appeal=any(asks[index + 1 : index + 2]) and (not unit.stop or speaks_of_page(unit)),
            )
        )
    return found


def _with_contents(units: Sequence[Unit], rules: list[Rules]) -> list[Rules]:
    """Return the rules with the lines of a page's list of its headings known as such."""
    for place in contents_places(units, paged=_is_page(rules)):
        rules[place] = (CONTENTS_LINE, CONTENTS_LINE)
    return rules


def _is_page(rules: Sequence[Rules]) -> bool:
    return sum(is_sure(inside or edge) for inside, edge in rules) >= _SURE_LINES


def is_paged(lines: Sequence[Line]) -> bool:
    """Tell whether some lines are known for sure to be of a page, so that there is one around the text."""
    return sum(is_sure(line.rule) for line in lines) >= _SURE_LINES


def _appeals(units: Sequence[Unit], rules: Sequence[Rules]) -> list[int]:
    """Return how much each line speaks of the page itself; nothing does where no page is around the text."""
    if not _is_page(rules):
        return [0] * len(units)
    asks = [0 if any(known) else appeals(unit) for unit, known in zip(units, rules, strict=True)]
    for index in range(1, len(units) - 1):
        if any(rules[index]) or asks[index] or not units[index].stop:
            continue
        in_box = units[index].words > _BARE_WORDS and _are_labels(units, rules, index)
        if in_box or _is_button(units[index + 1], rules[index + 1]):
            asks[index] = _ABOVE_BUTTON if speaks_of_page(units[index]) else 0
    return asks


def _is_button(unit: Unit, known: Rules) -> bool:
    return unit.words <= _BUTTON_WORDS and bool(BUTTON_RULES & {*known})


def _are_labels(units: Sequence[Unit], rules: Sequence[Rules], index: int) -> bool:
    """Tell whether a line stands between two short ones, as the text of a box does between head and button."""
    above, below = units[index - 1], units[index + 1]
    bare = _is_bare(below) and below.words <= _BUTTON_WORDS and not below.bullet
    return bare and not below.look[0].isdigit() and (_is_bare(above) or any(rules[index - 1]))


def _label_runs(units: Sequence[Unit], rules: Sequence[Rules]) -> list[int]:
    """Return for each line how many short ones without a stop stand together below most of the text, else 0.

    Rows of data and lists do not count.
    """
    spoken = _spoken_words(units, rules)
    enough = _LATE_TEXT * sum(spoken)
    lengths = [0] * len(units)
    start = above = 0
    for index in range(len(units) + 1):
        if index < len(units) and (_is_bare(units[index]) or any(rules[index])):
            continue
        run = range(start, index)
        if start and units[start - 1].text.endswith(":"):
            run = range(next((at for at in run if any(rules[at])), index), index)
        if above >= enough > 0 and not _is_list([units[at] for at in run if not any(rules[at])]):
            lengths[run.start : index] = [len(run)] * len(run)
        above += spoken[index] if index < len(units) else 0
        start = index + 1
    return lengths


def _listed(units: Sequence[Unit], rules: Sequence[Rules]) -> list[bool]:
    """Tell for each line whether it is an item below the head of a part of instructions."""
    found = []
    inside = False
    for unit, known in zip(units, rules, strict=True):
        item = not any(known) and not is_sentence(unit) and unit.words <= _BARE_WORDS
        found.append(inside and item and unit.folded not in words.PARTS)
        inside = unit.folded in words.PARTS or found[-1]
    return found


def _is_list(run: Sequence[Unit]) -> bool:
    """Tell rows of data and the items of a list from labels."""
    data = sum(unit.bullet or _DATA.search(unit.look) is not None or _goes_on(unit) for unit in run)
    return data > _MOST_DATA * len(run)


def _goes_on(unit: Unit) -> bool:
    return unit.look[0].islower() and unit.words > _TAG_WORDS


def _is_bare(unit: Unit) -> bool:
    return not unit.stop and unit.words <= _BARE_WORDS and not unit.text.endswith((":", ",", ";"))


def _begin(units: Sequence[Unit], rules: Sequence[Rules]) -> int:
    """Return the index of the last byline, date or title said twice below parts of a page, above most text.

    Below two paragraphs one upon the other no such line is looked for: there the text has begun.
    """
    spoken = _spoken_words(units, rules)
    most = _FIRST_TEXT * sum(spoken)
    above = known = begin = before = 0
    for index, (inside, rule) in enumerate(rules):
        dense = min(spoken[index], before) >= _PARAGRAPH_WORDS
        if above > most or dense:
            break
        if above and known >= _ENOUGH_TEXT and inside is None and _heads_text(units, index):
            begin = index
        above += spoken[index]
        known += is_sure(rule)
        before = spoken[index]
    return begin


def _heads_text(units: Sequence[Unit], index: int) -> bool:
    """Tell what stands between a title and its text: a byline, a date, or the title for the second time."""
    unit = units[index]
    if is_metadata(unit) or unit.folded in _BY:
        return True
    if unit.stop or not _TITLE_WORDS[0] <= unit.words <= _TITLE_WORDS[1]:
        return False
    above = (one.folded for one in units[max(index - _TITLE_REACH, 0) : index])
    return any(one and unit.folded and _same_line(unit.folded, one) for one in above)


def _same_line(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and 2 * len(short) >= len(long)


def _spoken_words(units: Sequence[Unit], rules: Sequence[Rules]) -> list[int]:
    return [
        unit.words if is_sentence(unit) and not any(known) else 0
        for unit, known in zip(units, rules, strict=True)
    ]


def _ends(units: Sequence[Unit], rules: Sequence[Rules]) -> list[int]:
    """Count above each unit the lines that end a page, once most of the page's text stands above them."""
    spoken = _spoken_words(units, rules)
    enough = _MOST_TEXT * sum(spoken)
    above = ended = 0
    counts = []
    for unit, said, (_, rule) in zip(units, spoken, rules, strict=True):
        counts.append(ended)
        above += said
        ended += above >= enough > 0 and rule in _END_RULES and not is_caption(unit)
    return counts


def _tells_more(unit: Unit | None) -> bool:
    return unit is not None and (unit.stop or (unit.text.endswith(":") and unit.words >= _ANNOUNCING_WORDS))


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
    """Tell whether two links at least stand right above a shorter line, below the head of their box."""
    for links, line in enumerate(reversed(before[-_REACH:])):
        if heads_links(line):
            return links >= _ENOUGH_LINKS
        if line.unit.stop or line.unit.words <= unit.words:
            return False
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
    found = sum(stem in text for stem in words.SOFT)
    return -2.5 * min(found, 3)
