"""Streets and states, as addresses and news agencies write them: "Main St.", "TACOMA, Wash."."""

import re
from collections.abc import Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import Pattern, alternatives, looked_up, rule

_STREETS: Mapping[str, str] = {
    "St": "Street",
    "Dr": "Drive",
    "Ave": "Avenue",
    "Av": "Avenue",
    "Rd": "Road",
    "Blvd": "Boulevard",
    "Ln": "Lane",
    "Ct": "Court",
    "Pl": "Place",
    "Sq": "Square",
    "Pkwy": "Parkway",
    "Hwy": "Highway",
    "Expy": "Expressway",
    "Ter": "Terrace",
    "Cres": "Crescent",
}
"""Behind a name."""

_ROADS: Mapping[str, str] = {
    "Hwy": "Highway",
    "Rte": "Route",
    "Rt": "Route",
    "Apt": "Apartment",
    "Ste": "Suite",
    "Bldg": "Building",
}
"""Before a number."""

_SIDES: Mapping[str, str] = {"N": "North", "S": "South", "E": "East", "W": "West"}

_QUARTERS: Mapping[str, str] = {"NE": "Northeast", "NW": "Northwest", "SE": "Southeast", "SW": "Southwest"}
"""Behind a street."""

_STATES: Mapping[str, str] = {
    "Ala": "Alabama",
    "Ariz": "Arizona",
    "Ark": "Arkansas",
    "Calif": "California",
    "Colo": "Colorado",
    "Conn": "Connecticut",
    "Del": "Delaware",
    "Fla": "Florida",
    "Ga": "Georgia",
    "Ill": "Illinois",
    "Ind": "Indiana",
    "Kan": "Kansas",
    "Ky": "Kentucky",
    "La": "Louisiana",
    "Mass": "Massachusetts",
    "Md": "Maryland",
    "Mich": "Michigan",
    "Minn": "Minnesota",
    "Miss": "Mississippi",
    "Mo": "Missouri",
    "Mont": "Montana",
    "N.C": "North Carolina",
    "N.H": "New Hampshire",
    "N.J": "New Jersey",
    "N.M": "New Mexico",
    "N.Y": "New York",
    "Neb": "Nebraska",
    "Nev": "Nevada",
    "Okla": "Oklahoma",
    "Ore": "Oregon",
    "Pa": "Pennsylvania",
    "R.I": "Rhode Island",
    "S.C": "South Carolina",
    "Tenn": "Tennessee",
    "Tex": "Texas",
    "Va": "Virginia",
    "Vt": "Vermont",
    "W.Va": "West Virginia",
    "Wash": "Washington",
    "Wis": "Wisconsin",
}
"""Behind a town and a comma, as news agencies write them."""

_POSTAL: Mapping[str, str] = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "DC": "D C",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
}
"""Behind a town and a comma, as the postal service writes them."""

_WORDS = frozenset({"HI", "ID", "IN", "LA", "MA", "MD", "ME", "MS", "OH", "OK", "OR", "PA"})
"""Those that are a word, a degree or a city as well; before a ZIP code they are states."""

_UNSHORTENED = ("Texas", "Ohio", "Iowa", "Utah", "Maine", "Alaska", "Hawaii", "Idaho")

_WHOLE_STATES = alternatives([*_STATES.values(), *_UNSHORTENED])
_STREET = alternatives(_STREETS)
_NAME = (
    r"(?<![\w.])(?!(?:The|A|An|My|Our|His|Her|And|But|Yes|No|Dear|With|When|If|So|As)\s)"
    r"(?:[A-Z][\w'’]+|\d+(?:st|nd|rd|th))"
)

_PARTIES: Mapping[str, str] = {"D": "Democrat", "R": "Republican", "I": "Independent"}


def _republican(match: re.Match[str], _language: str) -> str:
    """Say ", R-Texas," as the reader of a bulletin does."""
    state = match[2].removesuffix(".")
    return f"{_PARTIES[match[1]]} of {_STATES.get(state, state)}"


def _party(match: re.Match[str], _language: str) -> str:
    return f"{_PARTIES[match[1]]} of {_STATES[match[2]]}"


PLACES: tuple[Pattern, ...] = (
    rule(
        "state",
        rf"(?<=[A-Za-z],\s)({alternatives(_POSTAL)})(?=,?\s\d{{5}}(?:-\d{{4}})?(?![\w-]))",
        looked_up(_POSTAL),
        needs=",",
    ),
    rule(
        "state",
        rf"\b[A-Z][A-Za-z’'.-]*[a-z],\s(?P<state>{alternatives(set(_POSTAL) - _WORDS)})"
        r"(?=[,;)]|\s[a-z(–—]|[.\s”\"]*$)",
        lambda match, _language: _POSTAL[match["state"]],
        digits=False,
        needs=",",
        part="state",
    ),
    rule(
        "street",
        r"(?<![\w.,/$£€#:-])(?P<number>[1-9]\d{2,3})(?=\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?"
        rf"(?:[A-Z][a-z’']+\s|\d{{1,3}}(?:st|nd|rd|th)\s){{1,3}}(?:(?:{_STREET})\b|Street\b|Avenue\b|Road\b|Lane\b|Drive\b|"
        r"Boulevard\b|Highway\b))",
        lambda match, language: words.paired(int(match["number"]), language),
        part="number",
    ),
    rule(
        "street",
        rf"{_NAME}\s(?P<said>({_STREET})\.)(?=\s[a-z&(–—]|[,;:)])",
        lambda match, _language: _STREETS[match[2]],
        digits=False,
        part="said",
        needs=".",
    ),
    rule(
        "street",
        rf"{_NAME}\s(?P<said>({_STREET}))(?=\.\s*[\"”’)]*$)",
        lambda match, _language: _STREETS[match[2]],
        digits=False,
        part="said",
        needs=".",
    ),
    rule(
        "street",
        r"\d\s(?:[A-Z][\w'’.]*\s|\d+(?:st|nd|rd|th)\s){1,3}"
        rf"(?P<said>({_STREET})\b(?:\.(?=,|\s(?:[a-z(&–—]|\d|[NS][EW]?\b|[EW]\b)))?)(?=[\s,;.]|$)",
        lambda match, _language: _STREETS[match[2]],
        part="said",
    ),
    rule(
        "street",
        rf"(?:\b[A-Z]\w+|\d(?:st|nd|rd|th))\s(?P<said>({_STREET})\.)(?=\s(?:[NS][EW]?|[EW])\b)",
        lambda match, _language: _STREETS[match[2]],
        part="said",
        digits=False,
        needs="NSEW",
    ),
    rule(
        "street",
        rf"\b(?:{_STREET}|Street|Avenue|Road)\b\.?\s(?P<said>(NE|NW|SE|SW))\b",
        lambda match, _language: _QUARTERS[match["said"]],
        part="said",
        digits=False,
        needs="NS",
    ),
    rule(
        "street",
        rf"(?<=Jr\.\s)({_STREET})(?:\.(?=\s[a-z(]|[,;:)])|(?=\.?$|[\s,;:)]))",
        looked_up(_STREETS),
        digits=False,
        needs="J",
    ),
    rule("street", rf"(?<=\d(?:st|nd|rd|th)\s)({_STREET})\b(?!\.)", looked_up(_STREETS)),
    rule(
        "street", r"(?<=[a-z]\s)(Ave|Blvd|Rd|Pkwy)(?![\w.])", looked_up(_STREETS), digits=False, needs="ABRP"
    ),
    rule(
        "street",
        rf"(?<![\w.])([NSEW])\.?(?=\s(?:[A-Z][a-z]+\s){{1,3}}(?:{_STREET}|Street|Avenue|Road|Boulevard|Drive)\b)",
        looked_up(_SIDES),
        digits=False,
        needs="NSEW",
    ),
    rule("street", r"\b([NSEW])\.?(?=\s\d+(?:st|nd|rd|th)\s(?:St|Ave)\b)", looked_up(_SIDES)),
    rule("street", rf"\b({alternatives(_ROADS)})\.?(?=\s\d)", looked_up(_ROADS)),
    rule("party", rf"(?<=\()([DRI])[-–]({alternatives(_STATES)})\.?(?=\))", _party, digits=False, needs="("),
    rule(
        "party",
        rf"(?<=,\s)([DRI])[-–]((?:{alternatives(_STATES)})\.|{_WHOLE_STATES})(?=[,)\s])",
        _republican,
        digits=False,
        needs=",",
    ),
    rule(
        "state",
        rf"(?<=[A-Za-z],\s)({alternatives(_STATES)})(?=\.\s*[\"”’)]*$)",
        looked_up(_STATES),
        digits=False,
        needs=",",
    ),
    rule(
        "state",
        rf"(?<=[A-Za-z],\s)({alternatives(_STATES)})\.(?=[\s,;)–—-]+[A-Za-z(–—-]|,|\))",
        looked_up(_STATES),
        digits=False,
        needs=",",
    ),
)
