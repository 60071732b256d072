"""What only a look over the whole page says of a line: lists, appeals, runs of labels, its begin and end.

This module owns what is found from all lines and their rules. It refuses to look at boxes; `lines` does.
"""

import re
from collections.abc import Sequence

from audiopub.article import vocabulary as words
from audiopub.article.appeals import WORDS_A_KIND, appeals, speaks_of_page, tells_who
from audiopub.article.boxes import box_places
from audiopub.article.bylines import byline, initials, role_line
from audiopub.article.captions import is_caption
from audiopub.article.contents import CONTENTS_LINE, contents_places
from audiopub.article.crowds import Rules
from audiopub.article.dates import date_line
from audiopub.article.inserts import RULE as INSERT_RULE
from audiopub.article.inserts import insert_places
from audiopub.article.lone_heads import is_set_phrase, lone_heads
from audiopub.article.playlists import playlist_places
from audiopub.article.polls import poll_places
from audiopub.article.rules import LONE_HEAD, is_sure
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit, without_bullet

SURE_LINES = 3
"""So many lines known for sure prove a page around the text."""

_MOST_TEXT = 0.6
_FIRST_TEXT = 0.25
_PARAGRAPH_WORDS = 20
_KNOWN_ABOVE = 2
_BUTTON_WORDS = 6
_ABOVE_BUTTON = 2
_OFFER_WORDS = 25
_PLAIN_APPEAL = 5
_LEAST_PARAGRAPH = 12
_BARE_WORDS = 16
_TAG_WORDS = 3
_LATE_TEXT = 0.75
_MOST_DATA = 0.4
_DATA = re.compile(r"^\W?\d|\w: \S|\t")
_TITLE_WORDS = (4, 30)
_TITLE_REACH = 3
_BY = frozenset({"by", "words by", "von", "par", "por", "di", "texte", "texto", "testo", "text"})
_END_RULES = frozenset({"related articles", "comments", "footer", "about the author", "tags", "cookies"})
_BUTTON_RULES = frozenset(
    {
        "newsletter",
        "account or paywall",
        "call to the reader",
        "counts or player",
        "comments",
        "gallery or player",
    }
)


def is_metadata(unit: Unit) -> bool:
    """Tell whether a line names an author or a date and nothing else."""
    bare = without_bullet(unit.look)
    return bool(date_line(bare) or byline(unit.look) or role_line(bare) or initials(bare))


def known_places(units: Sequence[Unit], *, paged: bool) -> dict[int, str]:
    """Return the lines that are known by those around them: lists of headings and of films, and boxes.

    Each has the name of its rule. `paged` tells whether a page is known to be around the text.
    """
    known = dict.fromkeys(contents_places(units, paged=paged), CONTENTS_LINE)
    known |= playlist_places(units, paged=paged)
    lone = lone_heads(units)
    if paged:
        known |= insert_places(units, lone=frozenset(lone)) | poll_places(units) | box_places(units)
    return known | {at: LONE_HEAD for at in lone if is_set_phrase(units[at], paged=paged)}


def with_known(units: Sequence[Unit], rules: list[Rules]) -> list[Rules]:
    """Return the rules with those of lines that are known by the lines around them.

    A head without its box opens none.
    """
    for place in lone_heads(units):
        rules[place] = (None, None)
    for place, rule in known_places(units, paged=_is_page(rules)).items():
        if rule != INSERT_RULE or not appeals(units[place]):
            rules[place] = (rule, rule)
    return rules


def _is_page(rules: Sequence[Rules]) -> bool:
    return sum(is_sure(inside or edge) for inside, edge in rules) >= SURE_LINES


def find_appeals(units: Sequence[Unit], rules: Sequence[Rules]) -> list[int]:
    """Return how much each line speaks of the page itself; nothing does where no page is around the text."""
    if not _is_page(rules):
        return [0] * len(units)
    asks = [0 if any(known) else appeals(unit) for unit, known in zip(units, rules, strict=True)]
    asks = [0 if kinds and _is_of_text(units, rules, at, kinds) else kinds for at, kinds in enumerate(asks)]
    for index in range(1, len(units) - 1):
        if any(rules[index]) or asks[index] or not units[index].stop:
            continue
        if _is_in_box(units, rules, index) or _is_button(units[index + 1], rules[index + 1]):
            asks[index] = _ABOVE_BUTTON if speaks_of_page(units[index]) else 0
    return asks


def _is_in_box(units: Sequence[Unit], rules: Sequence[Rules], index: int) -> bool:
    """Tell the text of a box: it stands between labels, and says who speaks or stands above a known line."""
    if units[index].words <= _BARE_WORDS or not _are_labels(units, rules, index):
        return False
    return any(rules[index + 1]) or tells_who(units[index])


def _is_of_text(units: Sequence[Unit], rules: Sequence[Rules], index: int, kinds: int) -> bool:
    """Tell whether a line with so many kinds of words of an appeal is of the text all the same.

    An author who writes of newspapers, shops or programs needs these words, too: then the line is long for so
    few of them, or stands between two paragraphs, and nothing beside it is known to be of the page.
    """
    if units[index].words <= _OFFER_WORDS or kinds >= _PLAIN_APPEAL:
        return False
    beside = [at for at in (index - 1, index + 1) if 0 <= at < len(units)]
    if any(is_sure(inside or edge) for inside, edge in (rules[at] for at in beside)):
        return False
    between = len(beside) > 1 and all(_is_paragraph(units[at], rules[at]) for at in beside)
    return between or units[index].words > WORDS_A_KIND * kinds


def _is_paragraph(unit: Unit, known: Rules) -> bool:
    return unit.stop and unit.words >= _LEAST_PARAGRAPH and not any(known)


def _is_button(unit: Unit, known: Rules) -> bool:
    return unit.words <= _BUTTON_WORDS and bool(_BUTTON_RULES & {*known})


def _are_labels(units: Sequence[Unit], rules: Sequence[Rules], index: int) -> bool:
    """Tell whether a line stands between two short ones, as the text of a box stands."""
    above, below = units[index - 1], units[index + 1]
    bare = _is_bare(below) and below.words <= _BUTTON_WORDS and not below.bullet
    return bare and not below.look[0].isdigit() and (_is_bare(above) or any(rules[index - 1]))


def label_runs(units: Sequence[Unit], rules: Sequence[Rules]) -> list[int]:
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


def listed_items(units: Sequence[Unit], rules: Sequence[Rules]) -> list[bool]:
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


def begin_of_text(units: Sequence[Unit], rules: Sequence[Rules]) -> int:
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
        if above and known >= _KNOWN_ABOVE and inside is None and _heads_text(units, index):
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


def count_ends(units: Sequence[Unit], rules: Sequence[Rules]) -> list[int]:
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
