"""What one language needs to say numbers with their nouns: its tables, and the words of an amount.

This module owns the shape of those tables and of a number in a text with a decimal comma. The languages
themselves are the modules beside it, one each.
"""

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from audiopub.script.spoken import region, words
from audiopub.script.stops import OPENERS

SPACE = "[ \u00a0\u202f\u2009]"
"""What may stand inside a number, and between it and what it counts."""

WHOLE = r"[1-9]\d{0,2}(?:[. \u00a0\u202f\u2009]\d{3}){1,5}(?!\d)|[1-9]\d{0,2}(?:['’]\d{3}){1,5}(?!\d)|\d+"
COMMA = r"(?:,|\.(?=\d\d?(?!\d)))"
"""What stands before the digits of a decimal; a point, before one or two digits."""

NUMBER = rf"(?P<whole>{WHOLE})(?:{COMMA}(?P<fraction>\d+))?"
"""A number with a decimal comma, or a point before one or two digits: `7`, `45.200`, `3,14`, `2.5`."""

LOW = rf"(?:(?P<low>{WHOLE})(?:{COMMA}(?P<low_fraction>\d+))?{SPACE}?[-–—]{SPACE}?)?"
"""The lower end of a range, where there is one."""

SIGN = r"(?:(?P<sign>(?<![\w%‰€$£°])[-−]|(?<=\s)–)(?=\d))?"
START = r"(?:(?<![\w.,/–−-])|(?<=[%‰€$£°][-–])|(?<=[%‰€$£°C]\s[-–])|(?<=°C[-–]))(?<!\d[ \u00a0\u202f\u2009])"
"""A number begins here: it is not the rest of a word, a number or a date."""

END = r"(?![\w²³/]|[.,]\d|['’]\w)"
"""A number and its unit have ended here."""

_OPTIONAL = re.compile(r"\((?:([^|()]*)\|)?([^()]*)\)")
_NOT_DIGIT = re.compile(r"\D")
_LARGEST_DIGITS = 15
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun that numbers stand before. `gender` is "m", "f" or "n"."""

    one: str
    many: str
    gender: str = "m"


def listed(words_of_a_list: str) -> frozenset[str]:
    """Return the words of a list, which is written with spaces and lines between them."""
    return frozenset(words_of_a_list.split())


def noun(written: str) -> Noun:
    """Return a noun from its entry in a table: `f Stunde(n)`, `m metr(o|i) quadrat(o|i)`."""
    gender, _, forms = written.partition(" ")
    return Noun(gender=gender, one=_OPTIONAL.sub(r"\1", forms), many=_OPTIONAL.sub(r"\2", forms))


def nouns(table: str) -> Mapping[str, Noun]:
    """Return the nouns of a table, by what is written for them: `km: m Kilometer | h: f Stunde(n)`."""
    entries = (entry.strip().partition(": ") for line in table.splitlines() for entry in line.split(" | "))
    return {written: noun(entry) for written, _, entry in entries if entry}


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The tables of one language; nouns are entries that `noun` reads.

    `cardinal` says a whole number before a noun of a gender ("" for counting). Up to `fraction_digits` digits
    behind the comma are one number; more are said one by one. `fewest_many` is the least for the plural. `of`
    joins a magnitude to a currency, `per` a sum to what it buys, `cents_joint` euros to cents. `years_to`
    stands between two years; `words` are units that are words as well, and none behind a year. `rates` are
    what stands behind a stroke and is no unit elsewhere ("12 €/h", "450 kcal/Portion"); `local` are
    currencies by country, where a sign means another one there. `single` says one of a noun's gender
    behind the words before it, where the article has cases.
    """

    tag: str
    cardinal: Callable[[int, str, str], str]
    minus: str
    plus: str
    to: str
    score: str
    by: str
    percent: str
    per: Callable[[Noun], str]
    thousand: str
    times: Noun
    magnitudes: Mapping[str, Noun]
    currencies: Mapping[str, Noun]
    cents: Mapping[str, Noun]
    units: Mapping[str, Noun]
    year: Callable[[int, str], str]
    of: Callable[[str], str] = lambda _next: ""
    cents_joint: str = ""
    years_to: str = ""
    fraction_digits: int = 0
    fewest_many: float = 1.001
    thousands: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    rates: Mapping[str, Noun] = field(default_factory=dict)
    local: Mapping[str, Mapping[str, Noun]] = field(default_factory=dict)
    single: Callable[[str, str], str] | None = None

    def currency(self, symbol: str, tag: str) -> Noun:
        """Return what a sign of money means in the country of a language's tag."""
        return self.local.get(region.country(tag), {}).get(symbol) or self.currencies[symbol]


def amount(language: Language, whole: str, fraction: str | None, tag: str, gender: str = "") -> str:
    """Return a number in words from its digits before and behind the comma, as it is said before a noun."""
    digits = _NOT_DIGIT.sub("", whole)
    if len(digits) > _LARGEST_DIGITS:
        return whole if not fraction else f"{whole},{fraction}"
    said = language.cardinal(int(digits), "" if fraction else gender, tag)
    return f"{said} {words.POINT[language.tag]} {_behind(language, fraction, tag)}" if fraction else said


def _behind(language: Language, fraction: str, tag: str) -> str:
    """Return the digits behind the comma: one by one, or zeros one by one and then a number."""
    if len(fraction) > language.fraction_digits or not fraction.strip("0"):
        return words.digits(fraction, tag)
    zeros = len(fraction) - len(fraction.lstrip("0"))
    return " ".join([words.cardinal(0, tag)] * zeros + [language.cardinal(int(fraction), "", tag)])


def declined(language: Language, match: re.Match[str], fraction: str | None, tag: str, gender: str) -> str:
    """Return the number of a match in words; a single one as the words before it ask for: "auf einem"."""
    if language.single and gender and match["whole"] == "1" and not fraction:
        return language.single(preceding(match), gender)
    return amount(language, match["whole"], fraction, tag, gender)


def matched(language: Language, match: re.Match[str], tag: str, gender: str = "") -> str:
    """Return the number of a match of `LOW`, `SIGN` and `NUMBER` in words: `minus drei bis vier`."""
    said = declined(language, match, match["fraction"], tag, gender)
    groups = match.groupdict()
    if groups.get("low"):
        said = f"{amount(language, match['low'], match['low_fraction'], tag, gender)} {language.to} {said}"
    return f"{language.minus} {said}" if groups.get("sign") else said


def form(language: Language, match: re.Match[str], counted: Noun) -> str:
    """Return the singular or plural of what a match counts."""
    value = float(f"{_NOT_DIGIT.sub('', match['whole'])}.{match['fraction'] or 0}")
    one = value < language.fewest_many and (value >= 1 or language.fewest_many > 1.5)  # noqa: PLR2004 -- French
    return counted.one if one and not match.groupdict().get("low") else counted.many


def counting(language: Language, match: re.Match[str], tag: str, counted: Noun) -> str:
    """Return the number of a match with its noun: "zwei Stunden", "un million d'euros"."""
    number = matched(language, match, tag, counted.gender)
    whole = _NOT_DIGIT.sub("", match["whole"])
    millions = whole.endswith("000000") and not match["fraction"]
    return f"{number} {language.of(counted.many) if millions else ''}{form(language, match, counted)}"


def preceding(match: re.Match[str]) -> str:
    """Return the end of what stands before a match; no rule looks further back."""
    return match.string[max(0, match.start() - _LOOK_BACK) : match.start()]


@functools.cache
def _end_of_sentence(language: str) -> re.Pattern[str]:
    return re.compile(rf"""\s*["”’»«“)\]]*(?:$|\s+(?:{OPENERS[language]})\s)""")


def ends_sentence(match: re.Match[str], tag: str) -> bool:
    """Say whether what ends with a match, its stop too, is a sentence."""
    return bool(_end_of_sentence(region.primary(tag)).match(match.string, match.end()))


def closed(say: Callable[[re.Match[str], str], str | None]) -> Callable[[re.Match[str], str], str | None]:
    """Return what says a match as `say` does, with the stop that also ends its sentence ("24 Min.")."""

    def said(match: re.Match[str], tag: str) -> str | None:
        spoken = say(match, tag)
        return f"{spoken}." if spoken and match[0].endswith(".") and ends_sentence(match, tag) else spoken

    return said
