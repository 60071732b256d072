"""Where readers' comments begin: by their head, or by the stamps that each comment bears.

This module owns how comments are known in a row of lines. It refuses to know where else an
article ends.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from audiopub.article.dates import date_line
from audiopub.article.lines import is_metadata
from audiopub.article.patterns import COMMENT_SIGN
from audiopub.article.rules import is_comment_head, reason
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit

_WORDS = 60
_SHARE = 0.3
_REACH = 14
_SIGNS = 2
_SIGN_WORDS = 10
_SIGN = re.compile(COMMENT_SIGN, re.IGNORECASE | re.VERBOSE)
_REPLY = (
    r"(?:reply|antwort(?:en?)?|beantworten|melden|zitieren|kommentar\s+melden|r[ée]pondre|signaler|responder|"
    r"denunciar|rispondi|segnala|flag|report|permalink|quote|reageer)(?:(?:l[öo]schen|delete|supprimer|eliminar|"
    r"excluir|elimina)\b|\b)"
)
_AGO = (
    r"^\W*(?:[\w.@-]+\s){0,3}(?:(?:vor|il\s+y\s+a|hace|há)\s+(?:\d+|ein(?:er|em)|une?|uma?)\s+\w+|"
    r"(?:\d+|an?)\s+\w+\s+(?:ago|fa|atrás))\W*$"
)
_SINCE = re.compile(
    r"\W*(?:[\w.@()-]+\s){1,4}\d{1,2}\s(?:minute|hour|day|week|month|year)s?\W*", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<![\w.])@\w")
_POSTED = r"^\W*(?:von|by|par|por|di)\s[\w.-]{3,24}\s(?:um|at|à|a las|alle|às)\s\d{1,2}[:.h]\d{2}\W*$"
_SAYS = (
    r"^\W*[\w.@-]+(?:\s[\w.@-]+){0,3}\s(?:says|said|wrote|schrieb|schreibt|sagt|sagte|meint|dit|dice|diz|disse)"
    r"(?:\s(?:am|on|le|el|il|em)\s.{4,40})?\s?:\W*$"
)
_BY = (
    r"^\W*(?:comment|kommentar|commentaire|comentario|commento|comentário|reactie)\s(?:by|von|par|de|di|por|van)\s"
    r"[^.!?]{2,40}\d[\d\W]{0,20}$"
)
_STARS = r"^(?:[●○◉◯★☆⭐✩✭✮½]\s?){3,10}$"
_STAMP = re.compile(
    rf"{_BY}|{_STARS}|^\W*{_REPLY}(?:\W+\d+)?\W*$|\d.{{0,12}}{_REPLY}\W*$|{_AGO}|{_POSTED}|{_SAYS}",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b0\b")
_STAMPS = 3
_STAMP_REACH = 14
_HEAD_REACH = 8
_NAME_WORDS = 4
_STAMPED_SHARE = 0.12


def comments_start(units: Sequence[Unit]) -> int:
    """Return the index of the first line of readers' comments, or the number of units."""
    spoken = _spoken(units)
    return min(_below_head(units, spoken), _below_stamps(units, spoken))


def _spoken(units: Sequence[Unit]) -> list[int]:
    return [unit.words if is_sentence(unit) and not reason(unit, "head") else 0 for unit in units]


def _below_head(units: Sequence[Unit], spoken: Sequence[int]) -> int:
    """Return the index of a head of comments: text stands before it, comments' signs below.

    One that counts 0 comments stands as often above a text as below it: most of the text must be before it.
    """
    before = 0
    half = sum(spoken) / 2
    for index, unit in enumerate(units):
        if before >= max(_WORDS, half * _SHARE) and is_comment_head(unit):
            below = units[index + 1 : index + 1 + _REACH]
            late = before >= half
            counted = late or not _NONE.search(unit.look)
            if (counted and _has_comments(below)) or (late and not any(map(is_sentence, below))):
                return index
        before += spoken[index]
    return len(units)


def _has_comments(below: Sequence[Unit]) -> bool:
    """Tell whether replies, times or names with "says" stand below."""
    return sum(_is_sign(unit) for unit in below) >= _SIGNS


def _is_sign(unit: Unit) -> bool:
    """Tell a button below a comment, its time, or its author's line."""
    if reason(unit, "tail") == "comments" or is_metadata(unit):
        return True
    return unit.words <= _SIGN_WORDS and _SIGN.search(unit.look) is not None


def _below_stamps(units: Sequence[Unit], spoken: Sequence[int]) -> int:
    """Return where a row of stamps begins ("12 May at 10:05 · Reply") with words between them."""
    since = {index for index, unit in enumerate(units) if _is_since(unit)}
    handled = any(_HANDLE.search(units[index].look) for index in since)
    places = [index for index, unit in enumerate(units) if _is_stamp(unit) or (handled and index in since)]
    above = [0, *accumulate(spoken)]
    for at, first in enumerate(places):
        row = places[at : at + _STAMPS]
        near = all(1 < b - a <= _STAMP_REACH for a, b in pairwise(row))
        enough = above[first] >= max(_WORDS, _STAMPED_SHARE * above[-1])
        if len(row) == _STAMPS and near and enough:
            return _with_head(units, first)
    return len(units)


def _is_stamp(unit: Unit) -> bool:
    return unit.words <= _SIGN_WORDS and not unit.stop and _STAMP.search(unit.look) is not None


def _is_since(unit: Unit) -> bool:
    """Tell a name and since when it has written ("Ann Bee 2 years"): a stamp where one has a handle."""
    return unit.words <= _SIGN_WORDS and not unit.stop and _SINCE.fullmatch(unit.look) is not None


def _with_head(units: Sequence[Unit], first: int) -> int:
    """Return the place of the first comment's author, or of the head a little above it."""
    near = range(max(first - _HEAD_REACH, 0), first)
    head = next((index for index in near if is_comment_head(units[index])), None)
    if head is not None:
        return head
    start = first
    while start and first - start < _SIGNS and _is_name_or_time(units[start - 1]):
        start -= 1
    return start


def _is_name_or_time(unit: Unit) -> bool:
    return (unit.words <= _NAME_WORDS and not unit.stop) or date_line(unit.look) is not None
