"""Where English stops end no sentence: "at 7 p.m. Friday", "on Tues. the court", "the Board of Ed. voted".

This module owns what stands before and behind such a stop. Where the cuts are is the business of `sentences`.
"""

import re

from audiopub.script.spoken.calendar import MONTHS
from audiopub.script.spoken.days import CAPITALISED, DAY_NAME, SHORT_DAY
from audiopub.script.spoken.pattern import alternatives

AHEAD = 48
"""Code points behind a cut that are looked at."""

_TIME = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.m\.$")
_STOPPED_DAY = rf"{SHORT_DAY}\."
_STOPPED_MONTH = rf"(?:{alternatives(CAPITALISED)})\."
_MONTH = rf"(?:{alternatives(MONTHS['en'])}|(?:{alternatives(CAPITALISED)})\.?)"
_PART_OF_A_LAND = (
    r"(?:Eastern|Central|Mountain|Pacific)(?=\sTime\b|[,.;:)]|$|"
    r"\s(?:on|in|at|to|the|and(?!\s[A-Z]))\b)"
)
"""A time zone, unless it begins a sentence: "8 a.m. Pacific on Friday", but "8 a.m. Pacific storms hit"."""

_ZONE = rf"(?:(?:[ECMP][SD]?T|AK[SD]?T|HST|GMT|UTC|BST|CES?T|[AJ]ST|IST)(?!\w)|{_PART_OF_A_LAND})"
_HOLIDAY = (
    r"(?:(?:Christmas|New Year['’]s|Thanksgiving|Labor|Memorial|Independence|Veterans|Boxing|"
    r"Election|Presidents['’]?|"
    r"Mother['’]s|Father['’]s|Canada|Anzac|Australia|May)\s(?:Day|Eve)|Thanksgiving|Easter\s(?:Sunday|Monday)|Good\sFriday|"
    r"Halloween|Juneteenth|July\sFourth)\b"
)
_VERB = (
    r"(?:is|are|was|were|has|had|will|would|may|might|could|can|did|does|saw|came|brought|began|went|felt|got|made|"
    r"became|dawned|broke|passed|marked|looked|seemed|turned|started|ended|proved|remained)"
)
_WHEN = re.compile(
    rf"(?:{_ZONE}|{DAY_NAME}s?\b(?!['’])(?!\s(?:(?:morning|afternoon|evening|night)\s)?{_VERB}\b)|{_STOPPED_DAY}|"
    rf"{_MONTH}\s\d|{_HOLIDAY}(?!\s{_VERB}\b))"
)
"""What goes on behind a time of day; a day with its verb begins a sentence."""

_WEEKDAY_ANYHOW = re.compile(rf"{DAY_NAME}\b(?!['’])")
_PLANNED = re.compile(
    r"\b(?:set|scheduled|slated|planned|due|booked|expected|starting|beginning|held)"
    r"\s(?:(?:to\s(?:start|begin|open|end)|for|at|from|by|until)\s){1,2}[\d:.]+\s?[ap]\.m\.$"
)
"""Behind "the meeting set for 7 p.m.", a day with a verb behind it still tells when."""

_SHORTENED = re.compile(rf"\b(?:{_STOPPED_DAY}|{_STOPPED_MONTH}|(?:Bd|[Bb]oard)\sof\sEd\.)$")
"""What ends no sentence before a small letter."""

_ENDS_IN_DAY = re.compile(rf"\b{_STOPPED_DAY}$")
_DATE = re.compile(rf"\d{{1,2}}\s{_MONTH}\b|{_MONTH}\s\d|{_STOPPED_DAY}|\d{{1,2}}(?::\d\d)?\s?[ap]\.?m\b")
"""What goes on behind a shortened day: "Wed. 5 May", "Sat. 9 a.m."."""

_ANSWERED = r"\b(?:said|says|say|saying|answered|replied|voted|vote|is|was|told (?:him|her|me|us|them))\sno\."
ENDS = rf"(?:{_ANSWERED})(?=\s\d{{1,4}}\s(?:people|men|women|children|[a-z]+s)\b)"
"""The end of a sentence that an answer makes; the number behind it counts something."""

_NO = re.compile(rf"{_ANSWERED}$")
_COUNTED = re.compile(r"\d{1,4}\s(?:people|men|women|children|[a-z]+s)\b")


def goes_on(before: str, after: str) -> bool:
    """Say whether no sentence ends between `before` and the `AHEAD` code points `after`."""
    if _TIME.search(before):
        planned = _WEEKDAY_ANYHOW.match(after) and _PLANNED.search(before)
        return bool(planned or _WHEN.match(after))
    if after[:1].islower() or after[:1] == "&":
        return bool(_SHORTENED.search(before))
    return bool(_ENDS_IN_DAY.search(before) and _DATE.match(after))


def answers(before: str, after: str) -> bool:
    """Say whether "no." before a number is an answer: "I said no. 5 people came."."""
    return bool(_NO.search(before) and _COUNTED.match(after))
