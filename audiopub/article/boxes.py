"""Boxes of a page that are known by two of their lines: both ends, or a head and a button or figures.

This module owns where such boxes stand among lines that are known to be of a page. It refuses to judge a
text without a page around it: there no box is looked for.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from audiopub.article import vocabulary as words
from audiopub.article.bylines import byline
from audiopub.article.rules import reason
from audiopub.article.units import Unit, stems

_BEGINS = re.compile(
    r"^\W*(?:skip\s(?!to\b)|début d|(?:passer|ignorer|saltar|pule|pular|salta)\s(?!au?x?\b|al?\b|para\b)"
    r"|[\w-]+\s(?:box\s)?überspringen)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"^\W*(?:end\ of|after|fin(?:al)?\ d(?:el?|es|u)|fim\ d[aeo]s?|fine\ de\w{1,3}"
    r"|ende\ de[rs])\ [^.!?]{2,50}\W*(?:retour\b.{0,40})?$",
    re.IGNORECASE | re.VERBOSE,
)
_FIGURE = re.compile(r"^\W*\d{1,4}(?:[.,]\d{1,3})?\s?%?(?:\s\w{1,10})?\W*$")
_ABOUT = re.compile(
    r"^\W*(?i:about|über|à propos de|sobre|acerca de|su|chi è)\s([A-ZÀ-Þ][\w'’-]{1,16})"
    r"(?:\s[A-ZÀ-Þ][\w'’-]{1,20}){0,2}\W*$"
)
_GREETS = re.compile(
    r"^\W*(?:hi|hello|hey|hallo|bonjour|salut|hola|oi|olá|ciao)\b[^.?]{0,24}\b"
    r"(?:i['’]?m|i am|ich bin|je suis|"
    r"moi,? c['’]est|soy|sou|sono|mi chiamo|me llamo|je m['’]appelle)\b",
    re.IGNORECASE,
)
_ABOUT_REACH = 2
_MOST_LINES = 14
_MOST_WORDS = 90
_END_WORDS = 10
_NAME_WORDS = 4
_TITLE_WORDS = 16
_BUTTON_WORDS = 3
_MOST_NAMES = 3
_BUTTON_RULES = frozenset({"button", "gallery or player", "share buttons"})


def box_places(units: Sequence[Unit]) -> dict[int, str]:
    """Return the places of the lines in such boxes with the rule that each goes by."""
    found: dict[int, str] = {}
    authors = {name.casefold().split()[0] for unit in units for name in byline(unit.look)}
    for index, unit in enumerate(units):
        if index in found:
            continue
        found.update(dict.fromkeys(_passed(units, index), "box of the page"))
        found.update(dict.fromkeys(_about_author(units, index, authors), "about the author"))
        if unit.folded in words.POLLS:
            found.update(dict.fromkeys(_poll(units, index), "poll"))
        if unit.folded in words.CLIPS:
            found.update(dict.fromkeys(_clip(units, index), "gallery or player"))
    return found


def _passed(units: Sequence[Unit], index: int) -> range:
    """Return the lines from one that lets a reader pass a box to the one that says where it ends."""
    if not _BEGINS.match(units[index].look) or reason(units[index], "body") != "navigation":
        return range(0)
    inside = 0
    for at in range(index + 1, min(index + 1 + _MOST_LINES, len(units))):
        same = stems(units[at]) & stems(units[index])
        if same and units[at].words <= _END_WORDS and _ENDS.match(units[at].look):
            return range(index, at + 1)
        inside += units[at].words
        if inside > _MOST_WORDS:
            break
    return range(0)


def _about_author(units: Sequence[Unit], index: int, authors: AbstractSet[str]) -> range:
    """Return "About Ann" where Ann has signed the text, or greets below; "About Acme" may be of the text."""
    name = _ABOUT.match(units[index].look)
    if name is None:
        return range(0)
    below = range(index + 1, min(index + 1 + _ABOUT_REACH, len(units)))
    greets = next((at for at in below if _GREETS.match(units[at].look)), None)
    if greets is not None:
        return range(index, greets + 1)
    return range(index, index + (name[1].casefold() in authors))


def _poll(units: Sequence[Unit], index: int) -> range:
    """Return the names and figures below the head of a poll, to the last figure."""
    last, names = index - 1, 0
    for at in range(index + 1, min(index + 1 + 2 * _MOST_LINES, len(units))):
        unit = units[at]
        if unit.words > _NAME_WORDS or (unit.stop and not _FIGURE.match(unit.look)):
            break
        names = 0 if _FIGURE.match(unit.look) else names + (unit.folded not in words.POLLS)
        if names > _MOST_NAMES:
            break
        last = at if _FIGURE.match(unit.look) else last
    return range(index, last + 1)


def _clip(units: Sequence[Unit], index: int) -> range:
    """Return the head of a video or episode, its title and the button below it."""
    if index + 2 >= len(units):
        return range(0)
    title, button = units[index + 1], units[index + 2]
    plain = title.words <= _TITLE_WORDS and not title.text.endswith(".")
    pressed = button.words <= _BUTTON_WORDS and reason(button, "tail") in _BUTTON_RULES
    return range(index, index + 3) if plain and pressed else range(0)
