"""Who wrote, as a box or a signature below a text tells when no byline does.

This module owns how such boxes look in the languages of most web pages. It refuses to look above the text,
which `head` does.
"""

import re
from collections.abc import Iterator, Sequence

from audiopub.article.bylines import byline, is_role, role_line
from audiopub.article.dates import date_line
from audiopub.article.head import beside_title, is_labelled
from audiopub.article.houses import AGENCIES, house
from audiopub.article.person_names import is_house, is_name
from audiopub.article.rules import reason
from audiopub.article.units import Unit

_LABEL = re.compile(
    r"\W*(?:(?:about|meet)\s(?:the|your)\s(?:author|writer|columnist|blogger)s?|(?:the\s)?author|"
    r"(?:über|zu[rm])?\s?(?:den|die|der)?\s?(?:autor|autorin|verfasser|verfasserin)|wer\shier\sschreibt|"
    r"(?:à\spropos\sde\s)?l['’](?:auteure?|autrice)|qui\sécrit|"
    r"(?:sobre|acerca\sdel?|quién\ses)?\s?(?:el|la|o|a)?\s?autora?|(?:sobre\s)?(?:la\sfirma|quem\sescreve)|"
    r"(?:chi\sè\s|su)?l{0,2}['’](?:autore|autrice)|chi\sscrive)\W*",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\W*(?:autor(?:a|e|in)?|author|auteure?|autrice)\s?:\s", re.IGNORECASE)
_AGED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]{2,20}),\s(?:\d\d\s(?:ans|jahre|años|anos|anni)|\d\d)\b", re.IGNORECASE
)
_WRITES = re.compile(
    r"(?P<name>(?:[\w.'’-]+\s){1,4}[\w.'’-]+)\s(?:"
    r"(?:is|ist|est|es|é|è)\s(?:\w+\s){0,5}?[\w-]{0,20}(?:columnist|writer|journalist|reporter|author|novelist|"
    r"kolumnist|autor|redakteur|reporter|schriftsteller|journaliste|chroniqueu|écrivain|autrice|auteure?|"
    r"periodista|columnista|escritor|redactor|jornalista|colunista|cronista|giornalista|scrittor|scrittrice|"
    r"blogger)\w{0,4}\b|"
    r"(?:writes|covers|schreibt|écrit|escribe|escreve|scrive)\s)"
)
_MORE_FROM = re.compile(
    r"\W*(?:more\s(?:from|by)|mehr\svon|alle\s(?:artikel|beiträge)\svon|plus\sde|"
    r"tous\sles\sarticles\sde|más\sde|"
    r"altr[oi]\s(?:articoli\s)?di|leggi\stutti\sgli\sarticoli\sdi|mais\s(?:artigos\s)?de)\s"
    r"(?P<name>[\w.'’ -]{4,40})\W*",
    re.IGNORECASE,
)
_INITIALS = re.compile(
    r"\((?P<few>[a-zäöü]{2,3})\)|(?P<bare>[bcdfghjklmnpqrstvwxz]{2,3})|(?:[A-ZÀ-Þ]\.\s?){2,3}"
)
_NO_INITIALS = frozenset("red end fin pdf php xml www pm ps nr hrs min str bzw tv sms km kg cm mm".split())  # noqa: SIM905 -- reads as a list of words
_GIVEN = re.compile(r"\W{0,3}(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,14})\W{0,3}")
_ABOVE_END = 3
_BELOW_END = 20
_AT_END = 4
_LABEL_WORDS = 5
_SENTENCE_WORDS = 8
_QUOTES = frozenset('”"»“’')


def author_below(units: Sequence[Unit], end: int) -> tuple[str, ...]:
    """Return who a box or a signature around the last line of a text (before `end`) names as its author."""
    at_end = range(max(end - _ABOVE_END, 0), min(end + _AT_END, len(units)))
    below = range(at_end.start, min(end + _BELOW_END, len(units)))
    ways = (
        (name for at in below for name in _boxed(units, at)),
        (name for at in at_end for name in writer(units[at].look)),
        (name for at in at_end for name in _signature(units, at)),
        (name for at in at_end for name in _given(units, at)),
    )
    return next(((name,) for way in ways for name in way), ())


def confirmed(units: Sequence[Unit], start: int, end: int) -> tuple[str, ...]:
    """Return those named above the text (before `start`) of whom the lines below it tell that they write."""
    known = {name.casefold() for name in _writers(units, end)}
    letters = {"".join(filter(str.isalpha, few)).casefold() for few in initials_below(units, end)}
    above = [name for unit in units[:start] for name in byline(unit.look) or _bare(unit)]
    found = [name for name in above if name.casefold() in known]
    return tuple(dict.fromkeys(found or [name for name in above if _initials_of(name) in letters]))


def _writers(units: Sequence[Unit], end: int) -> Iterator[str]:
    for at in range(max(end - _ABOVE_END, 0), min(end + _BELOW_END, len(units))):
        yield from writer(units[at].look)
        yield from _more_from(units[at])
        yield from _boxed(units, at) if at >= end else ()


def _bare(unit: Unit) -> tuple[str, ...]:
    return (unit.look.strip(),) if is_name(unit.look) and not is_house(unit.look) else ()


def _more_from(unit: Unit) -> tuple[str, ...]:
    found = _MORE_FROM.fullmatch(unit.look)
    return (found["name"],) if found and is_name(found["name"]) else ()


def _initials_of(name: str) -> str:
    return "".join(word[0] for word in name.casefold().split())


def initials_below(units: Sequence[Unit], end: int) -> tuple[str, ...]:
    """Return the initials ("hk") or the agency ("dpa") that alone sign the last lines of a text."""
    around = units[max(end - _ABOVE_END, 0) : end + 2]
    return next(((name,) for unit in around for name in _few_letters(unit.look.strip())), ())


def writer(text: str) -> tuple[str, ...]:
    """Return the name of a line that tells of a writer: "Ann Bee is a columnist", "Ann Bee covers …"."""
    found = _WRITES.match(text)
    return (found["name"],) if found and is_name(found["name"]) and not is_house(found["name"]) else ()


def _boxed(units: Sequence[Unit], at: int) -> Iterator[str]:
    """Yield the name below "About the author", and that of "Author: Ann Bee"."""
    if _SIGNED.match(units[at].look):
        yield from byline(units[at].look)
    if units[at].words > _LABEL_WORDS or not _LABEL.fullmatch(units[at].look) or at + 1 >= len(units):
        return
    below = units[at + 1].look.strip()
    aged = _AGED.match(below)
    if is_name(below) and not is_house(below):
        yield below
    elif aged:
        yield aged["name"]
    else:
        yield from writer(below)


def _signature(units: Sequence[Unit], at: int) -> Iterator[str]:
    """Yield who signs right below the last sentence: a byline of any form, or a name above a known line."""
    unit, above = units[at], units[at - 1] if at else None
    text = unit.look.strip().strip("()[]–—- ").strip()
    if above is None or unit.stop or not text or date_line(text):
        return
    if above.stop and above.words >= _SENTENCE_WORDS and above.look[-1] not in _QUOTES:
        yield from byline(text) or role_line(text) or beside_title(text, dated=True)
        ends = at + 1 >= len(units) or _ends(units[at + 1])
        if ends and is_name(text) and not is_house(text) and not is_labelled(unit):
            yield text
        yield from house(text) if ends else ()


def _ends(unit: Unit) -> bool:
    """Tell a line below a signature: of the page, a day, or what somebody is."""
    return bool(reason(unit, "tail") or date_line(unit.look) or is_role(unit.look))


def _given(units: Sequence[Unit], at: int) -> Iterator[str]:
    """Yield a given name that stands alone and that a line further below lets speak or greet."""
    found = _GIVEN.fullmatch(units[at].look)
    if found is None:
        return
    name = re.escape(found["name"])
    speaks = re.compile(
        rf"(?i:i['’]m|i am|my name is|ich bin|ich heiße|je m['’]appelle|je suis|me llamo|soy|mi chiamo|sono|"
        rf"meu nome é|sou(?: a| o)?)\s{name}\b|^{name}\s(?:says|said|sagt|dit|dice|disse|ha detto)\b"
    )
    if any(speaks.search(unit.look) for unit in units[at + 1 :]):
        yield found["name"]


def _few_letters(text: str) -> Iterator[str]:
    found = _INITIALS.fullmatch(text)
    if found is None:
        return
    letters = found["few"] or found["bare"] or text
    if letters not in _NO_INITIALS or letters in AGENCIES:
        yield letters
