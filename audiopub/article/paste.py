"""A page as people paste it → the article in it, and a reason for every line that is not.

This module owns the three zones (before, in and after the body) and what becomes of a line in each. The
rules themselves are a table in `rules`; how kept lines become blocks is `shape`'s to say. When it is
unsure, it keeps the line.
"""

import re
from collections.abc import Mapping, Sequence

from audiopub.article.appeals import appeals
from audiopub.article.author_box import author_below, confirmed, initials_below
from audiopub.article.bylines import byline
from audiopub.article.captions import is_caption
from audiopub.article.contents import is_contents_head
from audiopub.article.dates import DateLine, date_line, find_date, is_range
from audiopub.article.found import Found
from audiopub.article.head import sort_head
from audiopub.article.language import detect
from audiopub.article.lines import soft
from audiopub.article.outline import is_metadata, known_places
from audiopub.article.person_names import is_name
from audiopub.article.reasons import Course, find_reasons
from audiopub.article.rules import Zone, is_sure, reason
from audiopub.article.scenes import scene_places
from audiopub.article.sentence import is_sentence
from audiopub.article.shape import to_blocks
from audiopub.article.signed_below import drop_tail, signs, signs_off, signs_opening
from audiopub.article.signing import find_signing
from audiopub.article.sorting import Sorting
from audiopub.article.title_signs import heavier_title
from audiopub.article.titles import choose_title, without_site
from audiopub.article.units import Unit, to_units, without_bullet
from audiopub.article.zones import Part, body_span, find_zones
from audiopub.model import Removed

_STANDFIRST_REACH = 2
_MESSY = 2
_SHORT_RUN = 3
_TITLE_WORDS = 20
_SAMPLE_LINES = 12
_EDGE_LINES = 3
_FIRST_LINES = 8
_TEXT_WORDS = 12
_OPENING_LINES = 10
_SAID = re.compile(r"[“„«\"][^”“„«»\"]+[.!?,…][”“»\"]")
_QUOTES = "\"“„«‘'—–"


def read_paste(text: str, *, first_line: int = 1, title: str = "") -> Found:
    """Understand a text without markup. `first_line` is the number of its first line in the source.

    `title` is the title that is known already (front matter), or empty.
    """
    return sort_units(to_units(text, first_line=first_line), title=title)


def sort_units(units: Sequence[Unit], *, title: str = "") -> Found:
    """Understand a row of lines: give each to the article, to its metadata or to what is removed."""
    sorting = Sorting(title=title)
    parts = _with_title_before(units, find_zones(units))
    messy = _is_messy(units, parts)
    known = known_places(units, paged=messy)
    chosen, start = _find_title(units, parts, known, title=title)
    parts[:start] = ["head"] * start
    head = units[:start]
    body = [unit for unit, part in zip(units, parts, strict=True) if part == "body"]
    if chosen is not None:
        sorting.title = title or without_site(without_bullet(head[chosen].text).lstrip("# "), units)
    first = (start if chosen is None else chosen) + _STANDFIRST_REACH
    scenes = scene_places(units, range(first, len(units)), messy=messy)
    signing = find_signing(units, range(first - _STANDFIRST_REACH, min(start + 2 * _EDGE_LINES, len(units))))
    sorting.authors = signing.authors
    of_page = {at for at, unit in enumerate(head) if messy and (at in known or _speaks_of_page(unit))}
    sort_head(
        sorting, head, chosen, scenes=scenes, signed=signing.places, of_page=of_page - {chosen}, messy=messy
    )
    course = Course(
        scenes={at - start for at in scenes},
        signed={at - start for at in signing.places},
        messy=messy,
        known={at - start: rule for at, rule in known.items()},
        prose=any(map(is_sentence, body)),
    )
    _sort_rest(sorting, units[start:], parts[start:], course)
    _sign_from_below(sorting, units, parts)
    return _found(sorting)


def _find_title(
    units: Sequence[Unit], parts: Sequence[Part], known: Mapping[int, str], *, title: str
) -> tuple[int | None, int]:
    """Return the place of the title, and where the body begins: below the title if that opens the body."""
    start = (body_span(parts) or (len(units), len(units)))[0]
    signed = any(byline(unit.look) for unit in units[:start][-1:])
    verse = signed and any(unit.look[0].islower() for unit in units[start + 1 : start + 2])
    reach = start if verse else start + _opening(units[start:])
    above = [
        Unit(text="", lines=None) if _is_no_title(units, at, known) else unit
        for at, unit in enumerate(units[:reach])
    ]
    body = [
        unit
        for at, (unit, part) in enumerate(zip(units, parts, strict=True))
        if part == "body" and (at >= reach or is_caption(unit))
    ]
    chosen = choose_title(above, body, known=title, below=units[reach:])
    if not title:
        chosen = heavier_title(units, parts, chosen, known)
    return chosen, start if chosen is None else max(start, chosen + 1)


def _is_no_title(units: Sequence[Unit], at: int, known: Mapping[int, str]) -> bool:
    """Tell what the page owns, and what somebody says right below the title of a story."""
    if at in known and not is_contents_head(units[at]):
        return True
    around = (*units[at - 1 : at], *units[at + 1 : at + 2]) if at else ()
    says = _SAID.fullmatch(units[at].look) is not None and not any(map(is_metadata, around))
    return says and len(around) > 1 and not around[0].stop and _is_text(around[1])


def _opening(body: Sequence[Unit]) -> int:
    """Return how many lines stand in the body above its first text: its title may be among them."""
    opening = body[:_OPENING_LINES]
    return next((at for at, unit in enumerate(opening) if unit.bullet or _is_text(unit)), 0)


def _is_text(unit: Unit) -> bool:
    """Tell a sentence of the text from a caption, and from a title that asks or exclaims."""
    asks = unit.words <= _TITLE_WORDS and unit.text.endswith(("?", "!")) and unit.text[0] not in _QUOTES
    return is_sentence(unit) and not is_caption(unit) and not asks


def _speaks_of_page(unit: Unit) -> bool:
    """Tell an appeal, or words of newsletters and accounts, above the text."""
    return appeals(unit) > 0 or soft(unit) < 0


def _with_title_before(units: Sequence[Unit], parts: Sequence[Part]) -> list[Part]:
    """Begin the body with the first text, or below the first line (verse, a list), and below its title."""
    span = body_span(parts)
    start = span[0] if span else _below_first(units)
    course: list[Part] = [*parts] if span else ["body"] * len(units)
    if start < len(units) and _is_title_of_text(units, start):
        start += 1
    head: list[Part] = ["head"] * start
    return head + course[start:]


def _is_title_of_text(units: Sequence[Unit], start: int) -> bool:
    """Tell whether the first line of the text is its title: author or date below, or no title above."""
    unit, below = units[start], units[start + 1 : start + 3]
    if unit.words > _TITLE_WORDS or not below or unit.bullet:
        return False
    if any(is_metadata(one) for one in below):
        return True
    above = units[max(start - 3, 0) : start]
    titled = any(
        one.words >= _SHORT_RUN and not reason(one, "head") and not is_metadata(one) for one in above
    )
    leads = is_sentence(below[0]) and unit.words < below[0].words
    if not leads or titled:
        return False
    return _is_quoted(unit) or not unit.text.endswith((".", ":", ",", "”", "“", '"', "»"))


def _is_quoted(unit: Unit) -> bool:
    """Tell a line that is one quotation from its first letter to its last, as titles of interviews are."""
    marks = sum(unit.text.count(mark) for mark in '“”„«»"')
    return unit.text[0] in '“„«"' and unit.text[-1] in '”“»"' and marks == 2  # noqa: PLR2004 -- one pair


def _below_first(units: Sequence[Unit]) -> int:
    """Return where a text without sentences begins: below its first line, which is the title."""
    start = next((i for i, unit in enumerate(units) if not reason(unit, "head")), len(units))
    title_only = start + 1 >= len(units) or is_sentence(units[start])
    return start if title_only else start + 1


def _zone(part: Part) -> Zone:
    """Return the zone whose rules hold in a part of a page: a box is what a tail is."""
    return "tail" if part == "box" else part


def _is_messy(units: Sequence[Unit], parts: Sequence[Part]) -> bool:
    """Tell whether this is a page with its frame rather than a text of somebody's own."""
    sure = (is_sure(reason(unit, _zone(part))) for unit, part in zip(units, parts, strict=True))
    return sum(sure) >= _MESSY


def _sort_rest(sorting: Sorting, units: Sequence[Unit], parts: Sequence[Part], course: Course) -> None:
    messy = course.messy
    rules = find_reasons(sorting.title, units, parts, course)
    last = {at for at, part in enumerate(parts) if part == "body"}
    last = {*sorted(last)[-_EDGE_LINES:]}
    for index, (unit, part, rule) in enumerate(zip(units, parts, rules, strict=True)):
        if index in course.signed:
            sorting.metadata.append(unit)
            continue
        edge = messy or index < _EDGE_LINES or index in last
        if part == "body" and edge and signs(sorting, unit):
            continue
        opens = messy and part == "body" and index <= _FIRST_LINES and _is_opening(units[:index])
        if opens and signs_opening(sorting, unit, _around(units, rules, index), units[max(last) + 1 :]):
            continue
        if messy and index in last and signs_off(sorting, unit):
            continue
        if part == "body" and _dates(sorting, units, index, messy=messy):
            continue
        if rule == "date" and index <= _FIRST_LINES:
            sorting.date(date_line(unit.look) or DateLine())
        if not rule:
            sorting.keep(unit, pictured=index in course.scenes)
        elif part == "tail":
            drop_tail(sorting, unit, rule, near=index <= max(last, default=0) + _EDGE_LINES)
        else:
            sorting.drop(unit, rule)


def _sign_from_below(sorting: Sorting, units: Sequence[Unit], parts: Sequence[Part]) -> None:
    """Take the author from a box or a signature below the text when nobody is named above it."""
    start, end = body_span(parts) or (0, len(units))
    sure = confirmed(units, start, end)
    known = {name.casefold() for name in sorting.authors or sorting.names_alone}
    sorting.authors = (
        (sure if sure and not known & {name.casefold() for name in sure} else ())
        or sorting.authors
        or sorting.names_alone
        or author_below(units, end)
        or sorting.house
        or initials_below(units, end)
        or sorting.far_authors
    )


def _is_opening(above: Sequence[Unit]) -> bool:
    """Tell whether at most a standfirst of the text stands above a line."""
    return sum(unit.words >= _TEXT_WORDS for unit in above) <= 1


def _around(units: Sequence[Unit], rules: Sequence[str | None], index: int) -> list[Unit]:
    """Return the lines right above and below a line, past those that go and are no dates."""
    end = min(index + 1 + _EDGE_LINES, len(units))
    above = [units[at] for at in range(index) if rules[at] in {None, "date"}]
    below = [units[at] for at in range(index + 1, end) if rules[at] in {None, "date"}]
    return above[-1:] + below[:1]


def _dates(sorting: Sorting, units: Sequence[Unit], index: int, *, messy: bool) -> bool:
    """Take the day from a line of its own among the first of the text, below or above who wrote it.

    In somebody's own text the line beside it must say "by", since a diary has its days and names, too.
    """
    found = date_line(units[index].look) if index < _FIRST_LINES and not sorting.published else None
    beside = units[max(index - 1, 0) : index + 2]
    others = [one for one in beside if one is not units[index]]
    signed = any(byline(one.look) or (messy and (is_metadata(one) or is_name(one.look))) for one in others)
    if found is None or not found.published or not signed:
        return False
    sorting.date(found)
    sorting.metadata.append(units[index])
    return True


def _found(sorting: Sorting) -> Found:
    authors = sorting.authors
    above = None if sorting.undated else sorting.above.published
    return Found(
        title=sorting.title,
        authors=authors,
        published=sorting.day or _by_language(sorting) or above or sorting.updated,
        updated=sorting.updated,
        blocks=to_blocks(sorting.kept, pictured=sorting.pictured, authors=authors),
        removed=tuple(each for unit, rule in sorting.removed for each in _removed(unit, rule)),
        metadata_lines=tuple(
            line
            for unit in sorting.metadata
            if unit.lines
            for line in range(unit.lines[0], unit.lines[1] + 1)
        ),
    )


def _by_language(sorting: Sorting) -> str | None:
    """Return a date such as 3/2/2026 as the language of the text reads it; English reads it in two ways."""
    dated = [unit.look for unit in sorting.metadata if date_line(without_bullet(unit.look))]
    lines = [line for line in dated if not is_range(line)]
    found = next((day for line in lines if (day := find_date(line, day_first=True))), None)
    if not found or sorting.updated or sorting.undated:
        return None
    return None if detect(" ".join(unit.look for unit in sorting.kept[:_SAMPLE_LINES])) == "en" else found


def _removed(unit: Unit, rule: str) -> list[Removed]:
    """Return what is told of a unit that goes: each of its source lines."""
    if not unit.lines:
        return [Removed(line=None, text=unit.text, rule=rule)]
    return [
        Removed(line=line, text=text, rule=rule)
        for line, text in enumerate(unit.pieces or (unit.text,), unit.lines[0])
    ]
