"""Abbreviations, told apart by what stands around them.

This module owns tables of abbreviations per context. It leaves alone what the default voice says right: U.S.,
a.m. An abbreviation keeps its stop where that also ends the sentence.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken.pattern import Pattern, alternatives, always, looked_up, rule

_NUMBERED: Mapping[str, str] = {
    "No": "number",
    "no": "number",
    "Nos": "numbers",
    "nos": "numbers",
    "p": "page",
    "paras": "paragraphs",
    "Ps": "Psalm",
    "pp": "pages",
    "pg": "page",
    "ll": "lines",
    "pt": "part",
    "Op": "opus",
    "op": "opus",
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
    "Approx": "Approximately",
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

_UNITS_OF_WAR: Mapping[str, str] = {
    "Bn": "Battalion",
    "Regt": "Regiment",
    "Bde": "Brigade",
    "Div": "Division",
    "Sqn": "Squadron",
}
"""Behind an ordinal."""

_COUNTIES = (
    "Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Durham|Fermanagh|Galway|Kerry|Kildare|Kilkenny|"
    "Laois|Leitrim|Limerick|Londonderry|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Tyrone|"
    "Waterford|Westmeath|Wexford|Wicklow"
)


def _numbered(match: re.Match[str], _language: str) -> str:
    return f"{_NUMBERED[match[1]]} "


_LAST = r"\s*[\"”’)\]]*$"
ABBREVIATIONS: tuple[Pattern, ...] = (
    rule("abbreviation", r"(?<=[Nn]umber\s)No\.\s?(?=\d)", always(""), needs="."),
    rule("abbreviation", r"\bNo(?=\s(?:10|11)(?![\w%]|[.,]\d))", always("number")),
    rule(
        "abbreviation",
        r"(?<=[\w)’']\s)(Nos?)(?=\s\d{1,3}(?![\w%]|[.,]\d|\s(?:times|people|men|women|more)\b))",
        looked_up(_NUMBERED),
    ),
    rule(
        "abbreviation",
        r"(?:^|(?<=[;:(]\s)|(?<=[“\"(]))No(?=\s\d{1,3}\s(?:seeds?|ranked)\b)",
        always("Number"),
    ),
    rule("abbreviation", rf"(?<![\w.])({alternatives(_NUMBERED)})\.\s?(?=\d)", _numbered, needs="."),
    rule(
        "abbreviation",
        r"(?:(?<=\dst\s)|(?<=\dnd\s)|(?<=\drd\s)|(?<=\dth\s))c\.(?=\s(?:[a-z]|BCE?\b|AD\b|CE\b))",
        always("century"),
        needs=".",
    ),
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
    rule(
        "abbreviation",
        r"(?:\b[Ss]ee\s|[(;,]\s?|\bon\s)(?P<said>p)(?!(?:21|38|53)\b)(?=\d{1,3}\b(?!-))",
        always("page "),
        part="said",
    ),
    rule("abbreviation", r"(?<![\w.])pp(?=\d)", always("pages ")),
    rule(
        "abbreviation",
        r"(?<![\w.])(s|ss)\.\s?(?=\d{1,4}[A-Z]{0,2}(?:\(|\s(?:of|and|to)\b|[,;)–-]))",
        lambda match, _language: "sections " if match[1] == "ss" else "section ",
        needs=".",
    ),
    rule("abbreviation", r"(?<![\w.])(para|paras)(?=\s\d)", looked_up(_NUMBERED)),
    rule("abbreviation", r"\b[Vv]ol(?=\s\d)", always("volume")),
    rule("abbreviation", r"\bYr(?=\s\d)", always("Year")),
    rule("abbreviation", r"(?<=[a-z]\s)def\.(?=\s[A-Z])", always("defeated"), digits=False, needs="."),
    rule(
        "abbreviation",
        r"(?<=(?:th|nd|rd|st)\s)(Bn|Regt|Bde|Div|Sqn)\b(?:\.(?!\s*$))?",
        looked_up(_UNITS_OF_WAR),
    ),
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
