"""What is left of figures when every other rule has had its turn: "3 dogs", "41,600", "3rd", "14%", "A380".

This module owns numbers whose context says nothing of them. A voice might read them by itself, but each in
its own way; in words they are the same for all. It refuses what is no number: serial numbers, codes, and
figures that other marks join.
"""

import re
from collections.abc import Callable
from itertools import chain, pairwise

from audiopub.script.spoken import words
from audiopub.script.spoken.measures import FORMULAS
from audiopub.script.spoken.pattern import NUMBER, Pattern, rule

BEFORE = r"(?<![\w.,/:$£€])(?<!\d['’–—−-])"
AFTER = r"(?![\w/]|[.,:'’]\d|[-–—−]\d)"

_CHARACTER = "[^\\W_⁰¹²³⁴⁵⁶⁷⁸⁹¼½¾⅓⅔]"
FIGURES_AND_LETTERS = (
    rf"(?<![\w.,/:@&=?])(?!(?<=\d[-–])\d)(?={_CHARACTER}*[^\W\d_])(?={_CHARACTER}*\d){_CHARACTER}+"
    r"(?![\w@/=&]|[.:,]\d|[.:]\w)"
)
"""Letters and figures without a space: "G20", "MP3", "H5N1"."""

_LONGEST_TOKEN = 10
"""Letters and figures of a longer token are a code."""

_MOST_GROUPS = 3
"""Groups of figures among letters; more are a code."""

_MOST_FIGURES = 4
"""Figures in one group among letters; more are a code."""

_NAME_FIGURES = (3, 4)
"""How many figures of a name are read in pairs."""

_ORDER_FIGURES = 10
"""Figures of a whole number, without groups, from which on nobody follows it as a sum."""

_GROUP = re.compile(r"\d+|\D+")
_NAMED = re.compile(
    r"\b(?:[Rr]oom|[Ss]uite|[Aa]partment|Flight|Highway|Route|Interstate|Exit|Bus|Channel|Area|Studio|Boeing|Airbus|Cessna|"
    r"Porsche|Peugeot|Ferrari|Form|Unit|Pier|Line|Train|Model|Type|Section|Prop|Proposition|Resolution|"
    r"Executive Order|Extension|Fahrenheit|(?<!the )U\.S\.|(?<!the )US) $"
)
"""What has a number for a name, which is read in pairs: "Room one oh one"."""

_AIRCRAFT = re.compile(r"7[0-8]7(?=\s(?:MAX|Max|Dreamliner|pilots?|jets?|aircraft|planes?|fleet|crash)\b)")
_LONGEST_NAME = 16
_FORM = re.compile(r"-[A-Z]{1,2}\b")
_JOINED = re.compile(r"[A-Za-z]-$")


def _number(match: re.Match[str], language: str) -> str | None:
    written = match["number"]
    if len(words.plain(written)) > words.LARGEST_DIGITS:
        return None
    said = _value(match, written, language)
    if match["plural"] and match.string.endswith("iPhone ", 0, match.start()):
        return f"{said} S"
    match match["plural"]:
        case None:
            return said
        case "ers":
            return f"{said.removesuffix('e')}ers"
        case "s":
            return words.plural(said)
        case possessive:
            return f"{said}{possessive}"


def _value(match: re.Match[str], written: str, language: str) -> str:
    """Say a number; one of three or four figures that is a name in pairs: "Room 101", "747s", "1099-K"."""
    if _is_name(match, written):
        return words.paired(int(written), language)
    if written.isdecimal() and len(written) >= _ORDER_FIGURES and not written.endswith("000"):
        return words.digits(written, language)
    return words.number(written, language)


def _is_name(match: re.Match[str], written: str) -> bool:
    if not written.isdecimal() or len(written) not in _NAME_FIGURES:
        return False
    before = match.string[max(0, match.start() - _LONGEST_NAME) : match.start()]
    if match["plural"] == "s" and len(written) == min(_NAME_FIGURES):
        return True
    if _FORM.match(match.string, match.end()) or _AIRCRAFT.match(match.string, match.start()):
        return True
    return bool(_JOINED.search(before) or _NAMED.search(before))


def _zeros(match: re.Match[str], language: str) -> str:
    """Say figures that begin with zero one by one."""
    return words.digits(match[0], language)


def _percent(match: re.Match[str], language: str) -> str:
    return f"{words.number(match['number'], language)} percent"


def _ordinal(match: re.Match[str], language: str) -> str:
    return words.ordinal(int(words.plain(match["number"])), language)


def _short_year(match: re.Match[str], language: str) -> str:
    """Say the year of "the class of '09"."""
    return words.year_end(int(match[1]), language)


def said_token(written: str, figures: Callable[[str], str]) -> str | None:
    """Return letters and figures as they are said, or None for a code. `figures` says one group of them.

    A lone A is joined with a hyphen: by itself voices take it for the article.
    """
    groups = _GROUP.findall(written)
    if written in FORMULAS:
        groups = [" ".join(group) if group.isalpha() else group for group in groups]
    numbers = [group for group in groups if group.isdecimal()]
    if (
        len(written) > _LONGEST_TOKEN
        or len(numbers) > _MOST_GROUPS
        or len(max(numbers, key=len)) > _MOST_FIGURES
    ):
        return None
    said = [figures(group) if group in numbers else group for group in groups]
    joints = ["-" if {"A", "a"} & set(pair) else " " for pair in pairwise(groups)]
    return "".join(chain.from_iterable(zip(said, [*joints, ""], strict=True)))


def _token(match: re.Match[str], language: str) -> str | None:
    written = match[0]
    if re.search(r"\ds$", written):
        said = said_token(written[:-1], lambda figures: words.short(figures, language))
        return said and words.plural(said)
    return said_token(written, lambda figures: words.short(figures, language))


def _ages(match: re.Match[str], language: str) -> str:
    """Say the "18-24s" of statistics."""
    low, high = (words.number(figures, language) for figures in match.groups())
    return f"{low} to {words.plural(high)}"


NUMBERS: tuple[Pattern, ...] = (
    rule("year", rf"(?<!\w)['’](\d\d){AFTER}", _short_year, needs="'’"),
    rule("ages", r"(?<![\w.,/:$£€-])(\d\d)[-–](\d\d)s(?!\w)", _ages, needs="-–"),
    rule("percent", rf"{BEFORE}(?P<number>{NUMBER})\s?%(?!\w)", _percent, needs="%"),
    rule("ordinal", rf"{BEFORE}(?P<number>\d{{1,3}}(?:,\d{{3}})*|\d{{1,9}})(?i:st|nd|rd|th)(?!\w)", _ordinal),
    rule("number", rf"{BEFORE}0\d+{AFTER}", _zeros),
    rule("number", rf"{BEFORE}(?P<number>{NUMBER})(?P<plural>['’]?s|ers)?{AFTER}", _number),
    rule("number", FIGURES_AND_LETTERS, _token),
)
