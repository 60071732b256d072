"""Days of the week and months without a day, as notices shorten them: "Mon-Fri", "closed Tues.", "Jan-Mar".

This module owns the shortened names, and which words beside them tell them from names and nouns such as Jan
and Sun. Dates are the business of `dates`.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.calendar import MONTHS, WEEKDAYS
from audiopub.script.spoken.pattern import Pattern, alternatives, always, looked_up, rule

CAPITALISED = {**{name[:3]: name for name in MONTHS["en"] if name != "May"}, "Sept": "September"}
_VERBS = frozenset({"may", "march", "mar"})
"""Months that are words in small letters."""

SHORT = {
    form: name
    for short, name in CAPITALISED.items()
    for form in (short, short.upper(), short.lower())
    if form not in _VERBS
}
"""Abbreviated months, without their stop, as they are written and as headlines and chats write them."""

LONG = {
    form: name for name in MONTHS["en"] for form in (name, name.upper(), name.lower()) if form not in _VERBS
}

ANY_MONTH = rf"(?:{alternatives(SHORT)})\b\.?|(?:{alternatives(LONG)})\b"

_WEEKDAYS = WEEKDAYS["en"]
DAY_NAME = rf"(?:{alternatives(set(_WEEKDAYS.values()))})"
SHORT_DAY = rf"(?:{alternatives(_WEEKDAYS)})"
_ONLY_SHORT = rf"(?P<month>{alternatives(SHORT)})\b"
_STOPPED = rf"(?P<month>{alternatives(CAPITALISED)})\."
_NO_NAME = (
    r"(?=\s*$|[,.;:!?)\]\"”–—]|\s[–—(]|\s['’]?\d|"
    rf"\s(?:and|or|to|through)\s(?:\d|(?:{ANY_MONTH}))|"
    r"\s(?:a|an|the|this|that|these|those|it|its|he|she|we|they|his|her|our|their|there|at|on|by|for|from|until|"
    r"after|before|but|so|when|while|because|as|with|without|about|nearly|almost|some|more|only|no|every|all)\b)"
)
"""Behind "Jan" and "Mar" where they are no names: "in Jan the river froze", but "since Jan joined us"."""

_DASH = r"\s?[-–—]\s?"
_GOES_ON = r"(?=\s[a-z(&]|[,;:)–—])"
"""Behind the stop of an abbreviation that ends no sentence."""

_BEFORE_DAY = r"[Cc]losed|[Oo]pen|[Oo]n|[Ee]very|until|through|[ap]\.?m\.?"
_LAST = r"\s*[\"”’)\]]*$"


def full_month(written: str) -> str:
    """Return a month's name in full."""
    name = written.rstrip(".")
    return SHORT.get(name) or LONG[name]


def _month_alone(match: re.Match[str], _language: str) -> str:
    return full_month(match["month"])


def _week(match: re.Match[str], _language: str) -> str:
    return f"{_WEEKDAYS[match[1]]} to {_WEEKDAYS[match[2]]}"


def _pair(match: re.Match[str], _language: str) -> str:
    joint = "and" if match[2] == "&" else match[2]
    return f"{_WEEKDAYS[match[1]]} {joint} {_WEEKDAYS[match[3]]}"


_DAY_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
_NUMBERS = re.compile(r"\d+")


def _days_before(match: re.Match[str], language: str) -> str:
    """Say the days of "23 and 24 December" before the one that stands beside the month."""
    said = _NUMBERS.sub(lambda day: f"the {words.ordinal(int(day[0]), language)}", match["days"])
    has_article = match.string.endswith(("the ", "The "), 0, match.start())
    return said.removeprefix("the ") if has_article else said


def _days_behind(match: re.Match[str], language: str) -> str:
    """Say the days of "May 3, 4 and 5" behind the one that stands beside the month."""
    return _NUMBERS.sub(lambda day: words.ordinal(int(day[0]), language), match["days"])


_BEHIND_DAYS = "at|in|for|from|with|to|of|and|on|was|were|but|as|by|after|before|while"
_COUNTED = rf"(?:on|in)\s(?:{ANY_MONTH})\b|of\s(?:the|them|his|her|their|its|those|these|whom|which)\b"
"""Behind a number that is no day: "won 12 on May 3 and 25 on May 5"."""

SEVERAL_DAYS: tuple[Pattern, ...] = (
    rule(
        "dates",
        rf"(?<![\w.,/$£€#:-])(?<!\d\s)(?P<days>(?:{_DAY_NUMBER}(?:,\s|\s(?:and|to|or)\s)){{1,6}})"
        rf"(?={_DAY_NUMBER}(?:st|nd|rd|th)?\s(?:{ANY_MONTH}))",
        _days_before,
        part="days",
    ),
    rule(
        "dates",
        rf"\b(?:{ANY_MONTH})\s{_DAY_NUMBER}(?:st|nd|rd|th)?"
        rf"(?P<days>(?:,\s{_DAY_NUMBER}){{0,6}},?\s(?:and|to|or|through|&)\s{_DAY_NUMBER})"
        rf"(?!\w|[.:-]\d|,\d|\s(?!(?:{_BEHIND_DAYS})\b)[A-Za-z]|\s(?:{_COUNTED}))",
        _days_behind,
        part="days",
    ),
)
"""Days before and behind the one that stands beside its month; they hold before ranges and numbers."""

DAYS: tuple[Pattern, ...] = (
    rule(
        "month",
        rf"\b{_ONLY_SHORT}\.?(?={_DASH}(?:\d\d?\s)?(?:{ANY_MONTH}))",
        _month_alone,
        digits=False,
        needs="-–—",
    ),
    rule(
        "month",
        rf"\b(?:{ANY_MONTH}){_DASH}(?P<said>{_ONLY_SHORT}(?:\.(?!{_LAST}))?)",
        _month_alone,
        digits=False,
        part="said",
        needs="-–—",
    ),
    rule(
        "range of dates",
        rf"\b(?:{ANY_MONTH})(?:\s\d\d?(?:st|nd|rd|th)?)?(?:,?\s\d{{4}})?(?P<dash>{_DASH})(?=(?:\d\d?\s)?(?:{ANY_MONTH}))",
        always(" to "),
        digits=False,
        part="dash",
        needs="-–—",
    ),
    rule(
        "days of the week",
        rf"\b{DAY_NAME}(?P<dash>[-–])(?={DAY_NAME}\b)",
        always(" to "),
        digits=False,
        part="dash",
        needs="-–",
    ),
    rule(
        "days of the week",
        rf"\b({SHORT_DAY})\.?{_DASH}({SHORT_DAY})\b(?:\.(?!\s*$))?",
        _week,
        digits=False,
        needs="-–—",
    ),
    rule(
        "days of the week",
        rf"(?<![Tt]he )\b({SHORT_DAY})\.?\s(and|&|to|or|through|until)\s"
        rf"({SHORT_DAY})\b(?:\.(?!{_LAST}))?(?![-\w'’])",
        _pair,
        digits=False,
    ),
    rule(
        "weekday",
        rf"\b({SHORT_DAY})(?=,?\s(?:\d\d?\s(?:{ANY_MONTH})|(?:{ANY_MONTH})\s\d))",
        looked_up(_WEEKDAYS),
    ),
    rule(
        "month",
        r"\b(?:(?:in|In|last|next|since|Since|by|until|this|early|late|mid|of|from|to|through)[\s-])"
        rf"(?P<said>{_ONLY_SHORT}(?:\.(?!{_LAST})|(?!(?<=Jan)|(?<=Mar))(?!-[a-z]|\s[A-Z])))",
        _month_alone,
        digits=False,
        part="said",
    ),
    rule(
        "month",
        rf"\b(?:[Ii]n|last|next|[Ss]ince|until|early|late|mid)[\s-](?P<said>(?P<month>Jan|Mar)\b){_NO_NAME}",
        _month_alone,
        digits=False,
        part="said",
        needs="JM",
    ),
    rule(
        "month",
        rf"\b(?:{alternatives(CAPITALISED)})\.\s(?:and|to|or|through|until)\s(?P<said>{_ONLY_SHORT})(?=\.{_LAST})",
        _month_alone,
        digits=False,
        part="said",
        needs=".",
    ),
    rule("month", rf"\b{_STOPPED}{_GOES_ON}", _month_alone, digits=False, needs="."),
    rule(
        "weekday",
        rf"\b({SHORT_DAY})\.(?=\s\d|\s(?:{ANY_MONTH})|\s{SHORT_DAY}\.|[,;:)–—]|\s[a-z(&])",
        looked_up(_WEEKDAYS),
        digits=False,
        needs=".",
    ),
    rule(
        "weekday",
        rf"\b(?:[Oo]n\s(?!Sun\b)(?={SHORT_DAY},?\s[a-z])|(?:{_BEFORE_DAY})\s(?={SHORT_DAY}\.{_LAST}))"
        rf"(?P<said>{SHORT_DAY})",
        lambda match, _language: _WEEKDAYS[match["said"]],
        digits=False,
        part="said",
    ),
)
