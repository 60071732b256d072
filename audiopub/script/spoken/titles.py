"""Titles before and behind names: "Gen. Smith", "Lt Col Jones", "King Jr."; "Amartya Sen Wins" has none.

This module owns the table of titles. It leaves alone what voices say right: Mr, Mrs, Ms.
"""

import re
from collections.abc import Iterable, Mapping

from audiopub.script.spoken.pattern import STOP, Pattern, alternatives, always, looked_up, rule

_TITLES: Mapping[str, str] = {
    "Dr": "Doctor",
    "St": "Saint",
    "Sts": "Saints",
    "Gen": "General",
    "Lt. Gen": "Lieutenant General",
    "Maj. Gen": "Major General",
    "Brig. Gen": "Brigadier General",
    "Sen": "Senator",
    "Sens": "Senators",
    "Rep": "Representative",
    "Reps": "Representatives",
    "Gov": "Governor",
    "Lt. Gov": "Lieutenant Governor",
    "Prof": "Professor",
    "Lt": "Lieutenant",
    "Lt. Col": "Lieutenant Colonel",
    "Col": "Colonel",
    "Capt": "Captain",
    "Cpl": "Corporal",
    "Sgt": "Sergeant",
    "Maj": "Major",
    "Cmdr": "Commander",
    "Adm": "Admiral",
    "Rev": "Reverend",
    "Revd": "Reverend",
    "Rt. Rev": "Right Reverend",
    "Rt. Revd": "Right Reverend",
    "Hon": "Honorable",
    "Pres": "President",
    "Supt": "Superintendent",
    "Det": "Detective",
    "Insp": "Inspector",
    "Amb": "Ambassador",
    "Msgr": "Monsignor",
    "Mt": "Mount",
    "Ft": "Fort",
    "Pt": "Point",
    "Drs": "Doctors",
    "Profs": "Professors",
    "Govs": "Governors",
    "Gens": "Generals",
    "Sgts": "Sergeants",
    "Messrs": "Messieurs",
    "Mme": "Madame",
    "Mlle": "Mademoiselle",
    "Pvt": "Private",
    "Pfc": "Private First Class",
    "Fr": "Father",
    "Atty": "Attorney",
    "Sgt. Maj": "Sergeant Major",
    "1st Lt": "First Lieutenant",
    "2nd Lt": "Second Lieutenant",
    "Rt. Hon": "Right Honorable",
    "Vice Adm": "Vice Admiral",
    "Pte": "Private",
    "Spc": "Specialist",
    "Brig": "Brigadier",
    "Ald": "Alderman",
    "Cllr": "Councillor",
    "Coun": "Councillor",
    "Sec": "Secretary",
    "Dep": "Deputy",
    "Comm": "Commissioner",
    "Rear Adm": "Rear Admiral",
}
"""Before a name."""

_NEED_STOP = frozenset(
    {
        "Ald",
        "Coun",
        "Sec",
        "Dep",
        "Comm",
        "Hon",
        "Pres",
        "Det",
        "Amb",
        "Adm",
        "Ft",
        "Insp",
        "Pt",
        "Fr",
        "Atty",
        "Mme",
    }
)

"""Titles that are words or names of their own without their stop."""

_AFTER_NAME: Mapping[str, str] = {"Jr": "Junior", "Sr": "Senior"}

_JOINED = {re.sub(r"\W", "", title): said for title, said in _TITLES.items()}


def _title(match: re.Match[str], language: str) -> str | None:
    return _bare_title(match, language) if match[1] in _MAY_BE_STREETS else _full(match)


def _full(match: re.Match[str]) -> str:
    return _JOINED[re.sub(r"\W", "", match[1])]


def _any(titles: Iterable[str]) -> str:
    """Return a pattern for titles, whose parts may also be joined by a hyphen or lack their stops."""
    return alternatives(titles).replace(r"\.\ ", r"\.?[\s-]")


_MAY_BE_STREETS = frozenset({"Dr", "St"})
"""Behind a name they are a drive and a street."""

_LONGEST_NAME = 40
_PREVIOUS_NAME = re.compile(
    r"\b(?!(?:The|But|And|When|As|With|For|In|On|After|By|While|Then|If|Former|Late|Dear|"
    r"Meanwhile) )[A-Z][a-z]+ $"
)


def _bare_title(match: re.Match[str], _language: str) -> str | None:
    """Say "Gen Smith" as a title, and leave the surname in "Amartya Sen Wins" alone."""
    before = match.string[max(0, match.start() - _LONGEST_NAME) : match.start()]
    return None if _PREVIOUS_NAME.search(before) else _full(match)


_WITH_STOP = _any(_TITLES)
_FREE = _any([title for title in _TITLES if title not in _NEED_STOP])
_NAME_FOLLOWS = r"(?=\s(?:(?![XYZ](?:ers?)?\b(?!\.)|Alphas?\b)[A-Z]|de\s|van\s|von\s|al-))"

_FORTS = (
    "Worth|Lauderdale|Myers|Knox|Collins|Wayne|Bragg|Smith|Hood|Benning|Pierce|Sumter|McHenry|Meade|"
    "Stewart|Riley|Sill"
)

TITLES: tuple[Pattern, ...] = (
    rule(
        "abbreviation",
        rf"(?<=[(\[])(?:[Ff]t|[Ff]eat)\.?(?=\s(?!(?:{_FORTS})\b)[A-Z0-9])",
        always("featuring"),
        digits=False,
        needs="([",
    ),
    rule("title", rf"(?<![\w.-])({_WITH_STOP})\.{_NAME_FOLLOWS}", _title, digits=False, needs="."),
    rule("title", rf"(?<![\w.-])({_FREE})(?=\s(?!Alpha|[XYZ]ers?\b)[A-Z][a-z])", _bare_title, digits=False),
    rule(
        "title",
        rf"(?:(?<=[a-z],\s)|(?<=[a-z][a-z]\s))({alternatives(_AFTER_NAME)})\b{STOP}",
        looked_up(_AFTER_NAME),
        digits=False,
        needs="JS",
    ),
)
