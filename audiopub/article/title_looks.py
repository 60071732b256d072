"""What a line above an article looks like to whoever looks for its title: cut off, said twice, a menu's.

This module owns signs that need no more than a line and its neighbours. It refuses to weigh them; `titles`
and `title_signs` do.
"""

import re
from collections.abc import Sequence

from audiopub.article.bylines import byline, role_line
from audiopub.article.captions import is_caption
from audiopub.article.dates import date_line
from audiopub.article.not_titles import is_no_title
from audiopub.article.outline import is_metadata
from audiopub.article.person_names import is_name
from audiopub.article.rules import reason
from audiopub.article.same_title import MIN_SAME_WORDS, same_title
from audiopub.article.units import Unit, fold

SEPARATOR = re.compile(r"\s+[-|–—]\s+")
PATH = re.compile(r"\s+[»>/]\s+|\s?›\s?")
CUT_OFF = re.compile(r"(?:…|\.\.\.)\W*(?:\s[-|–—]\s[^-|–—]{3,40})?$")
KICKER = re.compile(
    r"^(?:breaking|live|watch|just in|exclusive|eilmeldung|eil|exklusiv|en direct|última hora|urgente|"
    r"ultim['’]ora|"
    r"diretta|en directo|en vivo|ao vivo|em direto|live-?ticker|top story|"
    r"series|serie|série|video|podcast|issue|vol(?:ume)?|ausgabe|heft|numéro|número|edição|edición)\b[^|]{0,12}(?:[:|]|\.\s)|\s[|]\s|"
    r"^[^/.?!]{3,30}\s/\s[^/.?!]{3,30}$|^(?:fact-checked|reviewed|edited|tested|narrated|heard)\s(?:by|on)\s",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"\S+\s\S+\s\S+\s.*[^\W\d_]{3}[.]\s+[A-ZÀ-Þ]")
"""Several sentences; before the first stop of "Lower Quay. The shed is open again" stands a place."""

MIN_TITLE_WORDS = 4
_CREDITED = re.compile(r"[^\W\d_]{3}[.]\s?[/|]\s?[A-ZÀ-Þ]")
_MAX_WORDS = 40
_KICKER_WORDS = 3


def may_be_title(unit: Unit) -> bool:
    """Tell a line of some words that no rule of a page knows and that says neither who nor when."""
    if "\t" in unit.text:
        return False  # a row of a table
    if not 1 <= unit.words <= _MAX_WORDS or not any(char.isalpha() for char in unit.look):
        return False
    if reason(unit, "head") or byline(unit.look) or role_line(unit.look) or date_line(unit.look):
        return False
    return not is_no_title(unit.look)


def is_pictured(head: Sequence[Unit], index: int) -> bool:
    """Tell a caption, with its credit or beside itself with it, unless a site's name follows it above."""
    unit = head[index]
    pairs = [(unit, other) for other in head[index + 1 : index + 2]]
    pairs += [(other, unit) for other in head[:index][-1:]]
    rests = [long.look[len(short.look) :] for short, long in pairs if long.look.startswith(short.look)]
    credited = any(is_name(rest) or rest.isupper() for rest in rests) or bool(_CREDITED.search(unit.look))
    return credited or (is_caption(unit) and not _is_before_site(head, index))


def _is_before_site(head: Sequence[Unit], index: int) -> bool:
    """Tell whether a line stands above with the name of a site behind it."""
    text = head[index].look
    return any(
        unit.look.startswith(text) and SEPARATOR.match(unit.look[len(text) :]) for unit in head[:index]
    )


def is_repeated(head: Sequence[Unit], index: int) -> bool:
    """Tell a line of a few words that another line says again, be it with the site or a path."""
    title = head[index].text
    if head[index].words < MIN_SAME_WORDS:
        return False
    return any(
        same_title(other.text, title) or (PATH.search(other.look) and says_same(head[index], other.look))
        for at, other in enumerate(head)
        if at != index
    )


def says_same(unit: Unit, chosen: str) -> bool:
    """Tell a title from the same one cut off, in capitals, or behind the path that leads to it."""
    last = fold(CUT_OFF.sub("", PATH.split(chosen)[-1]))
    bare = fold(SEPARATOR.split(chosen)[0])
    whole = len(bare.split()) >= MIN_TITLE_WORDS and not SEPARATOR.search(unit.look)
    if whole and unit.folded.startswith(bare):
        return True
    enough = unit.words >= MIN_SAME_WORDS and len(last.split()) >= MIN_SAME_WORDS - 1
    return enough and unit.folded.startswith(last)


def is_in_menu(head: Sequence[Unit], index: int) -> bool:
    """Tell a line between labels of a menu, two and two: the name of the site."""
    beside = [*head[max(index - 2, 0) : index], *head[index + 1 : index + 3]]
    labels = sum(unit.words <= _KICKER_WORDS and not (unit.stop or is_metadata(unit)) for unit in beside)
    return len(beside) > _KICKER_WORDS and labels == len(beside)
