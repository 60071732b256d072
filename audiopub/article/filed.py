"""Who filed a post, as blogs say it in one line with the day: "Posted by Lin on 3 May 2021 | 4 comments".

This module owns how such a line falls into parts, and which part is the author. A line that says no whole day
is none to it. When more than one part may be the author, it says nothing.
"""

import re

from audiopub.article.dates import date_line, find_date, unglued, without_dates
from audiopub.article.person_names import is_house, is_name

_MARK = " | "
_PARTS = re.compile(r"\s*[|•·/–—\t,]\s*|\s{2,}|\s-\s|^-\s|\s-$")
_LEAD = re.compile(
    r"^\W*(?:(?:[\w-]+\s){0,2}?(?:by|von|vom|par|por|durch|door)|(?:aut(?:h?or(?:in|e|a)?|eure?|rice)|verfasser(?:in)?)\s?:)"
    r"\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:and|und|et|y|e|&)\s", re.IGNORECASE)
_NICKNAME = re.compile(r"[^\W\d_][\w.-]{2,29}")
_CAMEL = re.compile(r"(?:[A-ZÀ-Þ][a-zà-ÿ]+){2,3}")
_COUNT = re.compile(
    r"\W*(?:\d[\d.]*|no|keine|aucun|sin|sem|nessun|view|leave an?)?\s?(?:comments?|kommentare?|"
    r"meinung(?:en)?|commentaires?|comentarios?|comentários?|commenti?|views?|aufrufe|antworten|repl(?:y|ies)|reactions?)\W*",
    re.IGNORECASE,
)
_COUNT_BEHIND = re.compile(r"\s(?=\d{1,4}\s[^\W\d]+\s*$)", re.IGNORECASE)
_SMALL = re.compile(
    r"^(?:am|on|at|um|uhr|le|el|il|em|à|a las|às|alle|den|the)\s+|"
    r"\s+(?:am|on|at|um|uhr|le|el|il|em|à|a las|às|alle|den|the|published|veröffentlicht|publié|publicado)$",
    re.IGNORECASE,
)
_IN_SECTION = re.compile(
    r"\s(?:in|über|unter|sur|dans|en|em|su|under|about)\s(?:the\s)?[A-ZÀ-Þ][\w&-]*(?:[\s,]+[\w&-]+){0,3}$"
)
_DAYS = re.compile(
    r"\b(?:[ECMPA][SDE]?T|GMT|UTC|CES?T)\b|\b(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b"
)
_MAX_CHARS = 160
_SECTION_WORDS = 3
_SOME_DAY = "1 May 2020"
"""Beside it, a part that says nothing more makes no more than a date."""
_FEW = 2


def filed_by(text: str) -> tuple[str, ...]:
    """Return the author whom a line with a whole day names; empty for every other line."""
    text = unglued(text)
    if (
        len(text) > _MAX_CHARS
        or text.rstrip().endswith((".", "!", "?"))
        or not find_date(text, day_first=True)
    ):
        return ()
    rest = _DAYS.sub(" ", without_dates(text, mark=_MARK))
    parts = [part for one in _PARTS.split(_COUNT_BEHIND.sub(_MARK, rest)) if (part := _without_small(one))]
    counted = [part for part in parts if _COUNT.fullmatch(part)]
    others = [part for part in parts if part not in counted and not date_line(f"{part} {_SOME_DAY}")]
    return _led(others) or _bare(others, counted=bool(counted))


def _without_small(part: str) -> str:
    """Return a part without the little words that led to the day."""
    part = part.strip(" :.|-–—")
    while (bare := _SMALL.sub("", part)) != part:
        part = bare.strip(" :.|-–—")
    return part


def _led(parts: list[str]) -> tuple[str, ...]:
    """Return the names behind the one "by": whole ones, or a nickname when little else is said."""
    led = [found["name"] for part in parts if (found := _LEAD.match(part))]
    if len(led) != 1:
        return ()
    name = _IN_SECTION.sub("", led[0])
    authors = _AND.split(name)
    if all(map(is_name, authors)):
        return tuple(authors)
    few = len(parts) <= _FEW and all(len(part.split()) <= 2 * _SECTION_WORDS for part in parts)
    return (name,) if few and _NICKNAME.fullmatch(name) else ()


def _bare(parts: list[str], *, counted: bool) -> tuple[str, ...]:
    """Return the one name among the parts, when no more than a section or a place stands beside it."""
    parts = [_IN_SECTION.sub("", part) for part in parts]
    names = [part for part in parts if is_name(part) and not (counted and is_house(part))]
    rest = [part for part in parts if part not in names]
    if len(names) > 1 or len(rest) > 1 or any(len(part.split()) > _SECTION_WORDS for part in rest):
        return ()
    if not names and len(rest) == 1 and _CAMEL.fullmatch(rest[0]):
        return (rest[0],)
    return tuple(names)
