"""Lines that are nothing but a date or a time, as they stand above and below articles.

This module owns how such lines look in several languages and what date they name. A date that could be
read in two ways is recognised but not named.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from audiopub.article.units import LOOK, REMEMBERED

_MONTHS = (
    "january jan jänner januar janvier janv enero ene gennaio genn gen janeiro januari",
    "february feb februar février févr fév febrero febbraio febbr fevereiro fev februari",
    "march mar mär märz mrz mars marzo março maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio magg mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août agosto ago augustus",
    "september sep sept septembre septiembre settembre sett set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_CAPITAL_NAMES = "|".join(name.capitalize() for name in sorted(_MONTH, key=len, reverse=True))
_ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN = "|".join(sorted(_ROMAN_MONTHS, key=len, reverse=True))
_D, _Y = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?", r"(?P<y>(?:19|20)\d{2})"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_Y}-(?P<m>\d{{2}})-(?P<d>\d{{2}})(?=\b|T\d)",
        rf"\b(?P<n>{_NAMES})\b\.?\s+{_D}(?:,|\s)\s*{_Y}\b",
        rf"\b{_D}[\s-]+(?:de\s+|of\s+)?(?P<n>{_NAMES})\b\.?,?[\s-]+(?:de\s+|del\s+)?{_Y}\b",
        rf"\b(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?{_Y}\b",
        rf"\b(?P<d>\d{{1,2}})\.(?P<n>{_NAMES})\.{_Y}\b",
        rf"\b(?P<a>\d{{1,2}})[/-](?P<b>\d{{1,2}})[/-]{_Y}\b",
        rf"\b{_Y}/(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})\b",
        rf"\b(?P<d>\d{{1,2}})\.(?P<r>{_ROMAN})\.{_Y}\b",
        r"(?:^\W*|[,|]\s)(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<yy>[0-4]\d)\W*$",
        rf"\b{_Y}年\s?(?P<m>\d{{1,2}})月\s?(?P<d>\d{{1,2}})日",
    )
)
_PARTIAL = re.compile(
    rf"\b(?:{_NAMES})\b\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b|,?\s+(?:19|20)\d{{2}}\b)|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|of\s)?(?:{_NAMES})\b\.?",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:\d{1,3}\s*|(?:an?|one|two|three|last|vor|il y a|hace|há|einem|einer|un|une|una)\s+(?:\d{1,3}\s*)?)"
    r"(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|wks?|months?|yrs?|years?|[smhdwy]|"
    r"minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?|heures?|jours?|semaines?|mois|ans?|"
    r"ore|ora|minuti|giorni|settiman[ae]|minutos?|horas?|d[ií]as?|semanas?|meses|mes|años?)\b(?:\s+ago\b)?",
    re.IGNORECASE,
)
_AGO_SURE = re.compile(
    r"\bago$|^vor |^il y a |^hace |\bhá \d|\bfa$|^(?:yesterday|today|gestern|heute|just now)$", re.IGNORECASE
)
_NEAR_DAY = re.compile(
    r"^\W*(?:(?:posted|published|updated|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|"
    r"atualizado|pubblicato|aggiornato)\W{1,2})?(?:(?:(?:vor)?gestern|(?:avant-)?hier|(?:ante)?ayer|"
    r"ieri|l['’]altro ieri|(?:ante)?ontem|just now|gerade eben|à l['’]instant)"
    r"(?=\W*$|\W+(?:\w{1,5}\W+)?\d{1,2}\b)|"
    r"(?:today|heute|aujourd['’]hui|hoy|oggi|hoje)(?=\W+(?:\w{1,5}\W+)?\d{1,2}\s?[:.h]\s?\d{2}\W*\w{0,3}\W*$))",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:\b|(?<=\s)T)\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?:\.\d+)?Z?\s*(?:[ap]\.?\s?m\b\.?)?|"
    r"\b\d{1,2}\s*[ap]\.?\s?m\b\.?|\b\d{1,2}\s+uhr\b",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"\b(?:published|posted|created|first|last|updated?|modified|modifi[ée]|edited|revised|release[d]?|"
    r"date|time|"
    r"on|at|by|in|the|of|and|originally|added|written|issued|read|submitted|uploaded|live|since|"
    r"publiziert|gepostet|geschrieben|eingestellt|postado|escrito|scritto|rédigé|posté|inserito|subido|"
    r"publicação|datum|"
    r"lesezeit|minuten|agg|sáb|sab|ven|gio|mer|lun|dom|seg|ter|qua|qui|sex|jeu|dim|mié|jue|vie|act|grabado|"
    r"gravado|"
    r"veröffentlicht|erstellt|online\s+seit|seit|datum|letzte|fassung|erschienen|aktualisiert|"
    r"aktualisierung|stand|zuletzt|geändert|am|um|vom|von|uhr|den|"
    r"publiée?|mise?|modifi[ée]e?|soumis|créé|dernière|modification|heure|à|jour|le|la|mise|"
    r"actualizad[oa]|publicad[oa]|actualización|última|fecha|creado|guardar|el|las|a|horas?|pubblicat[oa]|"
    r"ultimo|aggiornamento|data|"
    r"aggiornat[oa]|modifica|modificato|il|l|dell|alle|ore|atualizad[oa]|atualização|modificado|criado|"
    r"em|às|de|da|há|fa|"
    r"mon|tues?|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"mardi|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|"
    r"domingo|"
    r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"
    r"(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|"
    r"a\.?m|p\.?m|gmt|utc|bst|ist|e[sd]?t|c[sd]?t|ces?t|ees?t|wes?t|p[sd]?t|m[sd]t|aest|aedt|sgt|hkt|"
    r"jst|z|t|h|ago|"
    r"eastern)\b\.?",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"\b(?:updated?|modified|edited|revised|aktualisiert|geändert|mise? à jour|actualizad[oa]|"
    r"ultimo aggiornamento|última actualización|"
    r"aggiornat[oa]|atualizad[oa]|modifica(?:to|do)?)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|created|veröffentlicht|erstellt|erschienen|publiée?|mise? en ligne|"
    r"publicad[oa]|"
    r"publicación|publicação|pubblicazione|creado|criado|pubblicat[oa]|postado)\b",
    re.IGNORECASE,
)
_CHECKED = re.compile(
    r"\b(?:(?:fact-?)?checked|reviewed|verified|geprüft|überprüft|vérifiée?|contrôlée?|verificad[oa]|revisad[oa]|"
    r"verificat[oa]|revist[oa]|controllat[oa])\b",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    r"\b(?:publié|mise?|à|le|inserito|subido|publicação|veröffentlicht|aktualisiert|stand|uhr|"
    r"publicad[oa]|actualizad[oa]|a las|hrs|"
    r"atualizad[oa]|às|em|pubblicat[oa]|aggiornat[oa]|alle|ore|bst|cest?|cet)\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\b\d[\d.,]*\s?[km]?\b(?:\s?(?:comments?|views?|shares?|likes?|repl(?:y|ies)|words?|kommentare?|aufrufe|"
    r"commentaires?|vues|comentarios?|comentários?|commenti?|visualizaç(?:ão|ões)|leituras?|lecturas?)\b)?|"
    r"\b(?:no|keine|aucun|sin|sem|nessun)\s(?:comments?|kommentare?|commentaires?|comentarios?|"
    r"comentários?|commenti?)\b",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"[+-]\d{2}:?\d{2}\b")
_FILED = re.compile(
    r"\b(?:categor(?:y|ies)|tags?|filed|posted|kategorien?|rubrik(?:en)?|abgelegt|catégories?|classé|categorías?|"
    r"categorie|categorias?)\b(?:\s(?:in|under|unter|dans|en|em))?\s?:?\s[^|•·.!?]{2,80}|"
    r"^\W*in\s(?-i:[A-ZÀ-Þ])[\w&' ]{1,25}$|"
    r"(?:^|[|•·])\s*(?:view\s|leave\sa\s|no\s)?(?:comments?|kommentare?|meinungen|commentaires?|comentarios?|"
    r"comentários?|commenti)\s*(?=$|[|•·])",
    re.IGNORECASE,
)
"""Under what a blog has filed a post, and its link to what readers say."""

_GLUED = re.compile(
    r"(?<=[a-zà-ÿ]{2})(?=\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)|(?<=[./](?:19|20)\d\d)(?=[^\W\d_]{3})|"
    r"(?<=[a-zà-ÿ]{3})(?=(?:Keine|No|\d{1,4})\s(?:Kommentare?|[Cc]omments?|Commentaires?))|"
    r"(?<=\sKommentare)(?=[A-ZÀ-Þ])|(?<=\s[Cc]omments)(?=[A-ZÀ-Þ])|"
    rf"(?<=[\w.)])(?=(?:Published|Posted|Updated|Last (?:updated|modified)|Modified|Publié|Mis à jour|"
    r"Veröffentlicht|Aktualisiert|Publicad[oa]|Actualizad[oa]|Atualizad[oa]|Pubblicat[oa]|Aggiornat[oa])\b)|"
    rf"(?<=[a-zà-ÿ]{{3}})(?=(?:{_CAPITAL_NAMES})\b\.?\s\d)"
)
_RANGE = re.compile(
    r"^\W*(?:(?:from|vom|von|du|del|dal|de)\s)?[\w. ]{2,30}\b(?:19|20)\d\d\s?(?:[-–—]|bis|to|until|au|al|"
    r"hasta|até|a)\s?[\w. ]{2,30}\b(?:19|20)\d\d\W*$|"
    rf"^\W*(?:(?:from|vom|von|du|del|dal|de)\s)?\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?(?:\s(?:de\s|of\s)?(?:{_NAMES})\b\.?)?"
    rf"\s?(?:[-–—]|bis(?:\szum)?|to|until|au|al|hasta(?:\sel)?|até|a)\s?"
    rf"\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|of\s)?(?:{_NAMES})\b\.?(?:\s(?:de\s|del\s)?(?:19|20)\d\d)?\W*$",
    re.IGNORECASE,
)
_LIFETIME = re.compile(
    r"^\W*[*∗]\s?\d.{3,40}[†✝+]|^\W*\d.{3,40}[†✝]\s?\d|"
    rf"^[^.!?]{{0,60}}\([^()]{{0,12}}\b(?:{_NAMES})\b[^()]{{2,20}}[-–—†✝][^()]{{2,30}}\b(?:{_NAMES})\b[^()]{{2,12}}\)\W*$",
    re.IGNORECASE,
)
_DAYS_SPAN = re.compile(
    rf"\b\d{{1,2}}(?:\.|º|er|st|nd|rd|th)?(?:\s(?:de\s|of\s)?(?:{_NAMES})\b\.?)?\s?(?:[-–—]|bis|to|until|au|al|até)\s?"
    rf"\d{{1,2}}(?:\.|º|er|st|nd|rd|th)?\s(?:de\s|of\s)?(?:{_NAMES})\b|"
    r"\b\d{1,2}\.(?:\d{1,2}\.)?\s?(?:[-–—]|bis)\s?\d{1,2}\.\d{1,2}\.\d{2}",
    re.IGNORECASE,
)
_DAY_CHARS = 20
_CENTURY = 2000
_MAX_CHARS = 120
_LABEL_WORDS = 4
_NO_DAY = re.compile(
    r"\b(?:issue|vol|volume|no|nr|ausgabe|heft|numéro|número|isbn|until|bis|from|ab|since)\b", re.IGNORECASE
)


_ACT = re.compile(
    r"^\W*(?:\w+\s){0,2}(?:arrêté|loi|décret|ordonnance|gesetz|verordnung|urteil|beschluss|law|act|order|regulation|"
    r"ruling|directive|ley|decreto|orden|sentencia|legge|sentenza|lei|portaria|acórdão)\b",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"^\W*(?:pressemitteilung|medienmitteilung|presseinformation|press release|media release|communiqué|"
    r"comunicado|nota de (?:prensa|imprensa)|comunicato)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """A line that is a date: `published` and `updated` as YYYY-MM-DD where it names them surely.

    `said` tells that a word such as "Published" stands before the first. A line is `vague` that says when,
    but no day: "3 hours ago", or from when until when.
    """

    published: str | None = None
    updated: str | None = None
    said: bool = field(default=False, compare=False)
    vague: bool = field(default=False, compare=False)


@lru_cache(maxsize=REMEMBERED)
def date_line(text: str) -> DateLine | None:
    """Read a line that holds a date or a time stamp and nothing else; None for every other line."""
    text = unglued(text)
    if _LIFETIME.search(text):
        return None
    if _RANGE.search(text[:_MAX_CHARS]):
        return DateLine(vague=True)
    near = _NEAR_DAY.match(text)
    if len(text) > _MAX_CHARS or not (any(map(str.isdigit, text)) or _AGO_SURE.search(text.strip()) or near):
        return None
    rest = without_dates(text[near.end() :] if near else text)
    if rest == text or not _is_filler(rest, counts=_has_date(text)):
        return None
    if not _has_date(text):
        vague = bool(near or _AGO_SURE.search(text.strip()))
        return DateLine(vague=vague) if vague or _TIME.search(text) else None
    return _named(text)


def is_range(text: str) -> bool:
    """Tell a line that says from when until when something is: no day of publication."""
    return _RANGE.search(text[:_MAX_CHARS]) is not None


def ends_span(above: str, text: str) -> bool:
    """Tell the last day of a time below its first, which has no year: "18 JAN" above "29 JUN 2025"."""
    if max(len(above), len(text)) > _DAY_CHARS:
        return False
    first, last = date_line(above), date_line(text)
    return bool(first and last and last.published and _PARTIAL.search(above)) and first == DateLine()


def find_date(text: str, *, day_first: bool = False) -> str | None:
    """Return the first sure date in a text, as YYYY-MM-DD, or None.

    `day_first` reads 3/2/2026 as a day of February.
    """
    found = [(match.start(), day) for match, day in _matches(text, day_first=day_first) if day]
    return min(found)[1] if found else None


def dates_in(text: str) -> DateLine:
    """Return the dates that a line names beside other words, each by what stands before it."""
    return _named(unglued(text))


def dated_label(text: str) -> DateLine | None:
    """Read a section's or a place's few words with a full date beside them: "Cork 09:31 20 August 2019"."""
    text = unglued(text)
    if (
        len(text) > _MAX_CHARS
        or not find_date(text)
        or any(sign.search(text) for sign in (_DAYS_SPAN, _LIFETIME, _ACT))
    ):
        return None
    rest = _FILLERS.sub(" ", _COUNTS.sub(" ", without_dates(text)))
    few = len(re.findall(r"\w+", rest)) <= _LABEL_WORDS and not re.search(r"[.!?]\s*$", text)
    dated = not _NO_DAY.search(text) or _RELEASE.search(text)
    return _named(text) if few and dated else None


def unglued(text: str) -> str:
    """Return a line with a space where a page has set a date right behind a name or another date."""
    return _GLUED.sub(" ", text[:LOOK]) + text[LOOK:]


def _has_date(text: str) -> bool:
    return bool(_PARTIAL.search(text)) or any(pattern.search(text) for pattern in _PATTERNS)


def _is_filler(rest: str, *, counts: bool) -> bool:
    """Tell whether what is left of a line beside its date says nothing more; counts may stand beside one."""
    if counts:
        rest = _COUNTS.sub(" ", _FILED.sub(" ", rest))
    return not any(char.isalnum() for char in _FILLERS.sub(" ", rest))


def without_dates(text: str, *, mark: str = " ") -> str:
    """Return a line with a `mark` in place of each of the dates and times in it."""
    for pattern in (*_PATTERNS, _PARTIAL, _OFFSET, _TIME, _AGO):
        text = pattern.sub(mark, text)
    return text


def _matches(text: str, *, day_first: bool = False) -> list[tuple[re.Match[str], str | None]]:
    day_first = day_first or bool(_DAY_FIRST.search(text))
    return [
        (match, _iso(match, day_first=day_first)) for pattern in _PATTERNS for match in pattern.finditer(text)
    ]


def _named(text: str) -> DateLine:
    """Take each date for what the word before it says; without a word it is the day of publication.

    The day on which somebody checked a text is neither.
    """
    kinds = (("published", _PUBLISHED), ("updated", _UPDATED), ("checked", _CHECKED))
    marks = sorted((found.start(), kind) for kind, mark in kinds for found in mark.finditer(text))
    days: dict[str, str] = {}
    for start, day in sorted((match.start(), day) for match, day in _matches(text) if day):
        kind = next((kind for at, kind in reversed(marks) if at < start), "")
        days.setdefault(kind, day)
    said = days.get("published")
    return DateLine(published=said or days.get(""), updated=days.get("updated"), said=said is not None)


def _iso(match: re.Match[str], *, day_first: bool) -> str | None:
    parts = match.groupdict()
    try:
        if "a" in parts:
            return _unsure(int(parts["a"]), int(parts["b"]), int(parts["y"]), day_first=day_first)
        year = int(parts["y"]) if "y" in parts else _CENTURY + int(parts["yy"])
        return dt.date(year, _month(parts), int(parts["d"])).isoformat()
    except ValueError:
        return None


def _month(parts: Mapping[str, str]) -> int:
    if "n" in parts:
        return _MONTH[parts["n"].casefold()]
    return _ROMAN_MONTHS.index(parts["r"].casefold()) + 1 if "r" in parts else int(parts["m"])


def _unsure(a: int, b: int, year: int, *, day_first: bool) -> str | None:
    """Read `a/b/year` where only one order is possible, or where the words around it put the day first."""
    if a > 12 or a == b or (day_first and b <= 12):  # noqa: PLR2004 -- months in a year
        return dt.date(year, b, a).isoformat()
    return dt.date(year, a, b).isoformat() if b > 12 else None  # noqa: PLR2004 -- months in a year
