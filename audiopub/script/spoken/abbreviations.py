"""Titles and abbreviations, told apart by what stands around them.

This module owns tables of abbreviations per context. It leaves alone what the default voice says right: Mr,
Mrs, Dr, St, U.S., a.m. An abbreviation keeps its stop where that also ends the sentence.
"""

import re
from collections.abc import Iterable, Mapping

from audiopub.script.spoken.pattern import STOP, Pattern, alternatives, always, looked_up, rule

_TITLES: Mapping[str, str] = {
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

_NUMBERED: Mapping[str, str] = {
    "No": "number",
    "no": "number",
    "Nos": "numbers",
    "nos": "numbers",
    "p": "page",
    "pp": "pages",
    "pg": "page",
    "pgs": "pages",
    "cl": "clause",
    "Rm": "room",
    "Fl": "floor",
    "Prop": "Proposition",
    "Eqn": "equation",
    "Vol": "volume",
    "vol": "volume",
    "Ch": "chapter",
    "ch": "chapter",
    "Fig": "figure",
    "fig": "figure",
    "Figs": "figures",
    "figs": "figures",
    "Sec": "section",
    "sec": "section",
    "c": "circa",
    "ca": "circa",
    "Eq": "equation",
    "eq": "equation",
    "Vols": "volumes",
    "vols": "volumes",
    "art": "article",
    "App": "appendix",
    "vv": "verses",
    "min": "minimum",
    "Art": "article",
    "ext": "extension",
    "Ext": "extension",
    "est": "established",
    "Est": "established",
    "b": "born",
    "d": "died",
    "r": "reigned",
    "fl": "flourished",
    "para": "paragraph",
    "approx": "approximately",
}
"""Before a number, with a stop."""

_ANYWHERE: Mapping[str, str] = {
    "approx": "approximately",
    "vs": "versus",
    "Vs": "versus",
    "e.g": "for example",
    "a.k.a": "also known as",
    "i.e": "that is",
    "etc": "et cetera",
    "et al": "and others",
    "cf": "compare",
    "dept": "department",
    "Dept": "Department",
    "Corp": "Corporation",
    "Bros": "Brothers",
    "Univ": "University",
    "Ltd": "Limited",
    "Inc": "Incorporated",
    "Assn": "Association",
    "Intl": "International",
    "Natl": "National",
    "assoc": "associate",
    "asst": "assistant",
    "Asst": "Assistant",
    "esp": "especially",
    "viz": "namely",
    "tel": "telephone",
    "Tel": "telephone",
    "Esq": "Esquire",
    "govt": "government",
    "Govt": "Government",
    "incl": "including",
    "misc": "miscellaneous",
    "max": "maximum",
    "avg": "average",
    "excl": "excluding",
    "intl": "international",
    "assn": "association",
    "univ": "university",
    "est": "estimated",
}
"""With a stop, whatever follows."""

_BARE: Mapping[str, str] = {
    "vs": "versus",
    "Ltd": "Limited",
    "pp": "pages",
    "approx": "approximately",
    "govt": "government",
    "aka": "also known as",
    "AKA": "also known as",
    "b/c": "because",
    "w/in": "within",
    "Gov't": "Government",
    "gov't": "government",
    "Int'l": "International",
    "Nat'l": "National",
    "Dep't": "Department",
    "Ass'n": "Association",
    "cont'd": "continued",
    "n/a": "N A",
    "N/A": "N A",
    "a/c": "A C",
    "A/C": "A C",
}
"""Without a stop as well: none of these is a word."""

_COUNTIES = (
    "Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Durham|Fermanagh|Galway|Kerry|Kildare|Kilkenny|"
    "Laois|Leitrim|Limerick|Londonderry|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Tyrone|"
    "Waterford|Westmeath|Wexford|Wicklow"
)

_AFTER_NAME: Mapping[str, str] = {"Jr": "Junior", "Sr": "Senior"}

_PREVIOUS_NAME = re.compile(r"[A-Z][a-z]+ $")


def _bare_title(match: re.Match[str], language: str) -> str | None:
    """Say "Gen Smith" as a title, and leave the surname in "Amartya Sen Wins" alone."""
    before = match.string[: match.start()]
    return None if _PREVIOUS_NAME.search(before) else _title(match, language)


def _numbered(match: re.Match[str], _language: str) -> str:
    return f"{_NUMBERED[match[1]]} "


_JOINED = {re.sub(r"\W", "", title): said for title, said in _TITLES.items()}


def _title(match: re.Match[str], _language: str) -> str:
    return _JOINED[re.sub(r"\W", "", match[1])]


def _any(titles: Iterable[str]) -> str:
    """Return a pattern for titles, whose parts may also be joined by a hyphen or lack their stops."""
    return alternatives(titles).replace(r"\.\ ", r"\.?[\s-]")


_WITH_STOP = _any(_TITLES)
_LAST = r"\s*[\"”’)\]]*$"
_FREE = _any([title for title in _TITLES if title not in _NEED_STOP])
_NAME_FOLLOWS = r"(?=\s(?:(?![XYZ]\b(?!\.)|Alpha\b)[A-Z]|de\s|van\s|von\s|al-))"

ABBREVIATIONS: tuple[Pattern, ...] = (
    rule("title", rf"(?<![\w.-])({_WITH_STOP})\.{_NAME_FOLLOWS}", _title, digits=False, needs="."),
    rule("title", rf"(?<![\w.-])({_FREE})(?=\s(?!Alpha)[A-Z][a-z])", _bare_title, digits=False),
    rule(
        "title",
        rf"(?:(?<=[a-z],\s)|(?<=[a-z][a-z]\s))({alternatives(_AFTER_NAME)})\b{STOP}",
        looked_up(_AFTER_NAME),
        digits=False,
    ),
    rule("abbreviation", rf"(?<![\w.])({alternatives(_NUMBERED)})\.\s?(?=\d)", _numbered, needs="."),
    rule("abbreviation", r"(?<=\dth\s)c\.(?=\s[a-z])", always("century"), needs="."),
    rule(
        "abbreviation",
        r"(?<!\d\s)(?<![\w.])(?:ft|feat)\.(?=\s[A-Z])",
        always("featuring"),
        digits=False,
        needs=".",
    ),
    rule(
        "abbreviation",
        r"(?<!\w)(?:[A-Z][\w’']{0,40}|&)\s(?P<said>Co\.(?=\s[a-z(]|[,;])|Co(?=\.$))",
        always("Company"),
        digits=False,
        part="said",
        needs=".",
    ),
    rule("abbreviation", r"(?<=[a-zA-Z.]\s)v\.(?=\s[A-Z])", always("versus"), digits=False, needs="."),
    rule(
        "abbreviation",
        r"(?<!\w)[A-Z][a-z]{1,20}\s(?P<said>v)(?=\s[A-Z][a-z])",
        always("versus"),
        digits=False,
        part="said",
    ),
    rule(
        "abbreviation",
        r"(?:(?<=,\s)|(?<=\())(eg|ie)(?=[,\s])",
        looked_up({"eg": "for example", "ie": "that is"}),
        digits=False,
        needs="(,",
    ),
    rule("abbreviation", r"\b[Vv]ol(?=\s\d)", always("volume")),
    rule("county", rf"\bCo\.(?=\s(?:{_COUNTIES})\b)", always("County"), digits=False, needs="."),
    rule(
        "abbreviation",
        rf"(?<![\w.])({alternatives(_ANYWHERE)})(?:\.(?!{_LAST})|(?=\.{_LAST}))",
        looked_up(_ANYWHERE),
        digits=False,
        needs=".",
    ),
    rule("abbreviation", rf"(?<![\w.])({alternatives(_BARE)})(?![\w.])", looked_up(_BARE), digits=False),
)
