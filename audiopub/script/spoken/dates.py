"""Dates, decades and years of English.

This module owns how a date is recognised and said. A number of four digits is a year only where its
neighbours say so, or do not speak against it.
"""

import re

from audiopub.script.spoken import region, words
from audiopub.script.spoken.calendar import MONTHS
from audiopub.script.spoken.days import ANY_MONTH, LONG, SHORT, full_month
from audiopub.script.spoken.pattern import Pattern, alternatives, always, before_noun, determined, rule

_MONTH = rf"(?P<month>{ANY_MONTH})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_SPAN = r"(?:(?P<to>\s?[-–—]\s?|/)(?P<last>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?(?![\d:-]))?"
_YEAR = r"(?:,?\s(?P<year>(?:1[0-9]|20)\d\d)(?![\d,]\d|\w))?"
_MONTH_ENDS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|ary|rch|ril|May|une|uly|ust|ept|ber"
_BEFORE = rf"(?<![\w/.])(?:(?<!-)|(?<=\d-)|(?<=(?:{_MONTH_ENDS})-))"
_AFTER = r"(?![\d/:]|[.,]\d|[-–]\d|\s?[ap]\.?m\b|\w)"

_CONTEXT = (
    r"\b(?i:in|since|by|from|until|till|to|of|during|after|before|between|and|early|late|mid|circa|spring|summer|"
    r"fall|autumn|winter|year|back to|through|AD|the|c\.|ca\.|b\.|d\.|r\.|est\.|born|died)[\s-]"
)
"""What stands before an early year."""

_COUNTED = r"(?!\s(?:[a-z]+s|people|men|women|children|feet|or so|other)\b)"
_PEOPLE = r"(?!\s(?:people|men|women|children|or so|other|more|feet|words|times)\b)"
_YEAR_BEFORE = (
    r"(?<![\w.,/:$£€#+])(?<!\d[-–—])(?<!No\. )(?<!Room )(?<!Suite )(?<!Flight )(?<!Route )(?<![Pp]age )"
)
_YEAR_AFTER = r"(?![\w%/°]|[.,:]\d|[-–—]\d)"

_LARGEST_DAY, _LARGEST_MONTH = 31, 12
_PIVOT = 50
_THOUSANDS_END = 10


def _days(match: re.Match[str], language: str) -> str:
    first = words.ordinal(int(match["day"]), language)
    if not match["last"]:
        return first
    return f"{first} {'and' if match['to'] == '/' else 'to'} {words.ordinal(int(match['last']), language)}"


def _ending(match: re.Match[str], language: str, mark: str) -> str:
    return f"{mark} {words.year(int(match['year']), language)}" if match["year"] else ""


def _month_first(match: re.Match[str], language: str) -> str:
    return f"{full_month(match['month'])} {_days(match, language)}{_ending(match, language, ',')}"


_OWNED = re.compile(r"(?<!\b[Ii]t)(?<!\b[Hh]e)(?<!\b[Tt]hat)(?<!\b[Tt]oday)['’]s $|s['’] $")
_DESCRIBED = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]h(?:is|at))|['’]s)\s"
    r"(?!(?:about|after|and|around|at|before|between|but|by|for|from|in|is|of|on|or|said|says|since|than|through|till|to|"
    r"until|was|with)\s)[a-z]+(?:-[a-z]+)?\s$"
)
"""An article and an adjective: "the planned 5 June vote"."""

_LOOK_BACK = 32


def _day_first(match: re.Match[str], language: str) -> str:
    """Say "5 June" with an article, unless another word takes its place: "its 5 June deadline"."""
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    owned = _OWNED.search(before) or (before_noun(match) and _DESCRIBED.search(before))
    article = "" if owned or determined(match) else match["article"] or "the "
    return f"{article}{_days(match, language)} of {full_month(match['month'])}{_ending(match, language, '')}"


def _month_and_year(match: re.Match[str], language: str) -> str:
    return f"{full_month(match['month'])} {words.year(int(match['year']), language)}"


def _slashes(match: re.Match[str], language: str) -> str | None:
    """Say "3/15/2024" or "15/03/2024": the order is the region's unless the numbers forbid it."""
    first, second = int(match[1]), int(match[2])
    day, month = (first, second) if region.day_first(language) else (second, first)
    if month > _LARGEST_MONTH:
        day, month = month, day
    return _calendar_day(day, month, int(match[3]), language)


def _dots(match: re.Match[str], language: str) -> str | None:
    return _calendar_day(int(match[1]), int(match[2]), int(match[3]), language)


def _iso(match: re.Match[str], language: str) -> str | None:
    return _calendar_day(int(match[3]), int(match[2]), int(match[1]), language)


def _moment(match: re.Match[str], language: str) -> str | None:
    """Say "2020-12-31T23:59Z"."""
    day = _iso(match, language)
    minute = words.year_end(int(match[5]), language) if int(match[5]) else "hundred"
    return day and f"{day}, {words.cardinal(int(match[4]), language)} {minute}"


def _calendar_day(day: int, month: int, year: int, language: str) -> str | None:
    if not (1 <= day <= _LARGEST_DAY and 1 <= month <= _LARGEST_MONTH):
        return None
    name, said = MONTHS["en"][month - 1], words.ordinal(day, language)
    start = f"the {said} of {name}" if region.day_first(language) else f"{name} {said},"
    return f"{start} {words.year(year, language)}"


def _decade(match: re.Match[str], language: str) -> str:
    century, tens = divmod(int(match[1]), 100)
    if tens:
        return f"{words.cardinal(century, language)} {words.plural(words.cardinal(tens, language))}"
    if century % _THOUSANDS_END == 0:
        return words.plural(words.cardinal(century * 100, language))
    return f"{words.cardinal(century, language)} hundreds"


def _short_decade(match: re.Match[str], language: str) -> str:
    return words.plural(words.cardinal(int(match[1]), language)) if int(match[1]) else "two thousands"


def _short_slashes(match: re.Match[str], language: str) -> str | None:
    """Say "3/15/24": years from 50 on are of the last century."""
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    day, month = (first, second) if region.day_first(language) else (second, first)
    if month > _LARGEST_MONTH:
        day, month = month, day
    return _calendar_day(day, month, year + (1900 if year >= _PIVOT else 2000), language)


def _day_and_month(match: re.Match[str], language: str) -> str | None:
    """Say "on 12/24"; names such as 9/11 are said as names."""
    first, second = int(match["first"]), int(match["second"])
    day, month = (first, second) if region.day_first(language) else (second, first)
    if not (1 <= day <= _LARGEST_DAY and 1 <= month <= _LARGEST_MONTH):
        return None
    name, said = MONTHS["en"][month - 1], words.ordinal(day, language)
    return f"the {said} of {name}" if region.day_first(language) else f"{name} {said}"


def _named_month(match: re.Match[str], language: str) -> str | None:
    """Say "14-Oct-2020"."""
    return _calendar_day(int(match[1]), MONTHS["en"].index(full_month(match[2])) + 1, int(match[3]), language)


_THINGS = re.compile(
    r"\s(?:metres|meters|kilomet(?:re|er)s|miles|yards|acres|hectares|tonnes|tons|pounds|dollars|euros|days|hours|minutes|"
    r"copies|seats|votes|students|pupils|soldiers|passengers|participants|respondents|employees|books|pages|items|points|"
    r"steps|calories)\b"
)
_IN_YEAR = re.compile(
    r"(?:\b(?i:in|since|by|from|until|till|during|of|after|before|the|and|early|late|mid|summer|spring|autumn|winter|fall|"
    r"its|his|her|their|our|this|that|year)|['’]s)\s$"
)
_LONGEST = 8


def _year_alone(match: re.Match[str], language: str) -> str | None:
    """Say a year, unless it counts things: "1984 students", but "in 1984 students marched"."""
    before = match.string[max(0, match.start() - _LONGEST) : match.start()]
    if _THINGS.match(match.string, match.end()) and not _IN_YEAR.search(before):
        return None
    return _year(match, language)


def _era(match: re.Match[str], _language: str) -> str:
    """Part the "BC" from a year of two digits."""
    return f" {match['era']}"


def _year(match: re.Match[str], language: str) -> str:
    return words.year(int(match["year"]), language)


DATES: tuple[Pattern, ...] = (
    rule(
        "date",
        r"(?<![\w/-])((?:1[0-9]|20)\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?Z?(?![\w:])",
        _moment,
        needs="-",
    ),
    rule(
        "date", rf"{_BEFORE}(?P<article>[Tt]he\s)?{_DAY}{_SPAN}(?:\sof)?\s{_MONTH}{_YEAR}(?!\w)", _day_first
    ),
    rule("date", rf"{_BEFORE}{_MONTH}\s{_DAY}{_SPAN}{_AFTER}{_YEAR}", _month_first),
    rule("date", rf"{_BEFORE}{_MONTH},?\s(?P<year>(?:1[0-9]|20)\d\d)(?![\d:]|[.,]\d|\w)", _month_and_year),
    rule(
        "date",
        rf"(?<![\w./-])(\d\d?)-({alternatives([*SHORT, *LONG])})-((?:1[0-9]|20)\d\d)(?![\w-])",
        _named_month,
        needs="-",
    ),
    rule("date", r"(?<![\w./-])(\d\d?)/(\d\d?)/(\d\d)(?![\w/])", _short_slashes, needs="/"),
    rule("date", r"(?<![\w/-])((?:1[0-9]|20)\d\d)/(\d\d?)/(\d\d?)(?![\w/-])", _iso, needs="/"),
    rule(
        "date",
        r"\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Dd]ated|[Dd]ue)\s(?P<date>(?!9/11|7/7|24/7|50/50|20/20)(?P<first>\d\d?)/(?P<second>\d\d?))"
        r"(?![\w/]|\s(?:of|cup|inch|mile)\b)",
        _day_and_month,
        part="date",
        needs="/",
    ),
    rule("date", r"(?<![\w./-])(\d\d?)/(\d\d?)/((?:1[0-9]|20)\d\d)(?![\w/])", _slashes, needs="/"),
    rule("date", r"(?<![\w./-])([0-3]\d)-([0-3]\d)-((?:19|20)\d\d)(?![\w/-])", _slashes, needs="-"),
    rule(
        "date",
        rf"(?<![\w./-])({alternatives([*SHORT, *LONG])})-([0-3]?\d)-((?:19|20)\d\d)(?![\w/-])",
        lambda match, language: _calendar_day(
            int(match[2]), MONTHS["en"].index(full_month(match[1])) + 1, int(match[3]), language
        ),
        needs="-",
    ),
    rule("date", r"(?<![\w./-])(\d\d?)\.(\d\d?)\.((?:1[0-9]|20)\d\d)(?![\w/])", _dots, needs="."),
    rule("date", r"(?<![\w/-])((?:1[0-9]|20)\d\d)-(\d\d)-(\d\d)(?![\w-])", _iso, needs="-"),
)

YEARS: tuple[Pattern, ...] = (
    rule("decade", r"(?<=\d0s)[-–](?=['’]?(?:\d\d)?\d0s)", always(" to "), needs="-–"),
    rule("year", r"(?<![\w.,/$£€])(?P<year>1[0-9]\d\d|20\d\d)(?=['’]s\b)", _year, needs="'’"),
    rule(
        "year",
        rf"\b(?i:founded|established|built|opened|published|dated|dating|written|printed|painted|since|c|ca|est)(?:\.?\s|\.)(?P<year>1[0-9]\d\d){_COUNTED}{_YEAR_AFTER}",
        _year,
        part="year",
    ),
    rule("decade", r"(?<![\w.,/$£€])((?:1[1-9]|20)\d0)['’]?s\b", _decade),
    rule("decade", r"(?<![\w.,/$£€])['’‘]([0-9]0)['’]?s\b", _short_decade, needs="'‘’"),
    rule("decade", r"(?<![\w.,/$£€'’‘])([2-9]0)s\b", _short_decade),
    rule("year", rf"{_YEAR_BEFORE}(?P<year>(?:19|20)(?!00)\d\d){_PEOPLE}{_YEAR_AFTER}", _year_alone),
    rule("year", rf"{_YEAR_BEFORE}(?P<year>(?:19|20)00){_COUNTED}{_YEAR_AFTER}", _year),
    rule(
        "year", r"(?<!\w)c(?P<year>1\d{3})(?!\w)", lambda match, language: f"circa {_year(match, language)}"
    ),
    rule("year", r"(?<=\()(?P<year>1[0-8]\d\d)(?=\))", _year, needs="("),
    rule("year", rf"\b(?i:pre|post)-(?P<year>1[0-9]\d\d|20\d\d){_YEAR_AFTER}", _year, part="year", needs="-"),
    rule("year", rf"{_CONTEXT}(?P<year>1[0-8]\d\d){_COUNTED}{_YEAR_AFTER}", _year, part="year"),
    rule(
        "year",
        rf"\b(?:[Bb]y|[Ii]n|[Uu]ntil|[Bb]efore|[Ss]ince|year)\s(?P<year>2[12]\d\d){_COUNTED}{_YEAR_AFTER}",
        _year,
        part="year",
    ),
    rule("year", r"(?<![\w.,/$£€-])(?P<year>[1-9]\d{2,3})(?=\s(?:BCE?|AD|CE|B\.C|A\.D)(?!\w))", _year),
    rule("year", r"^(?P<year>1[1-8]\d\d)$", _year),
    rule("era", r"(?<![\w.,/$£€-])\d{1,2}(?P<era>BCE?)\b", _era, part="era", needs="B"),
    rule(
        "year",
        r"(?<![\w.,/$£€-])(?P<year>[1-9]\d{2,3})(?=(?:BCE?|AD|CE|B\.C\.|A\.D\.)(?!\w))",
        lambda match, language: f"{_year(match, language)} ",
    ),
    rule("year", r"\bAD\s(?P<year>[1-9]\d{2,3})(?![\w,.]\d|\w)", _year, part="year"),
)
