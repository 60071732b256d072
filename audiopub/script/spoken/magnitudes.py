"""Thousands, millions and billions of other things than money: "3bn people", "10k runners", "up from 1.1m".

This module owns what tells the "m" of a million from that of a metre: "1.7m voted", but "a 1.7m wall".
Without such a clue it leaves the number to `units`, which takes the letter for metres.
"""

import re

from audiopub.script.spoken import words
from audiopub.script.spoken.currencies import MAGNITUDES
from audiopub.script.spoken.measures import MANY
from audiopub.script.spoken.pattern import NUMBER, Pattern, alternatives, attributive, rule

_LONG = (
    r"waves?|tides?|rivers?|lakes?|sea levels?|snow|ice|glaciers?|walls?|fences?|hedges?|"
    r"trees?|shrubs?|plants?|stems?|"
    r"pools?|ladders?|cliffs?|paths?|trench(?:es)?|tunnels?|towers?|boats?|yachts?|vessels?|ropes?|cables?|pipes?|"
    r"snakes?|crocodiles?|sharks?|whales?|runways?|javelin|discus|vaults?|surges?|reefs?|heights?"
)
"""What has a length, a height or a depth wherever it stands near a number."""

IN_METRES = (
    rf"{_LONG}|hurdles|relays?|finals?|sprints?|races|heats|events|titles|records|butterfly|semi-?finals|swimmers|runners|"
    r"medals|lanes|lengths|turbines|ships|drops|steps|jumps|dives|holes|pits|ditches|shafts|craters|sinkholes|"
    r"gaps|intervals|poles|masts|beams|planks|girders|rails|barriers|hoses|wires|chains|strips|banners|screens|"
    r"statues|sculptures|crosses|cranes|dunes|embankments|canoes|dinghies|rafts|pythons|alligators|squid"
)
"""What a number right before it measures: "20m cables", "the 110m hurdles"."""

_NOT_COUNTED = (
    "is|was|has|does|as|its|this|his|hers|ours|theirs|across|towards|upwards|downwards|inwards|outwards|"
    "perhaps|always|sometimes|besides|less|unless|plus|minus|versus|thus|yes|us"
)
"""Words that end as a plural does and are none: "15m was dug" is said of metres."""

_KIND = (
    "(?:small|private|public|new|other|foreign|young|younger|older|elderly|rural|urban|poor|working|disabled|adult|British|"
    "American|US|UK|Chinese|Indian|full-time|part-time|extra|additional|unique|monthly|daily|active|weekly|social|"
    "registered|undocumented|school)"
)
"""Words between a million and those it counts: "5.5m small firms"."""

_COUNTED = (
    rf"(?=\s(?:{_KIND}\s){{0,2}}(?!(?:{IN_METRES}|{_NOT_COUNTED})\b)(?:people|men|women|children|staff|personnel|police|cattle|sheep|"
    r"[a-z]+s)\b|-plus\b|-strong\b)"
)

_THINGS = re.compile(_COUNTED)

_RACE = r"(?:run|race|walk|fun|charity|course|time|PB|road|trail|swim|event|in|on|at|for|and)\b"

_UNIT = re.compile(
    rf"[\s-](?:{alternatives(MANY)}|acres?|hectares?|tonnes?|tons?|barrels?|litres?|gallons?)(?![\w/])"
)
"""Behind a million: "1m bpd", "a 1.2m-acre site"."""

_MEASURED = re.compile(
    r"\s?[x×]|[\s-](?:tall|long|high|higher|wide|wider|deep|deeper|thick|away|apart|across|above|below|beneath|behind|"
    r"ahead|off|onto|into|between|through|inside|outside|under|underground|underwater|clear|forward|"
    r"back|north|south|east|west|down|up|from|to the|short|shy|gap|race|sprint|final|hurdles|"
    r"freestyle|backstroke|breaststroke|butterfly|"
    r"relay|medley|steeplechase|wall|tower|wave|deep|in (?:length|height|width|depth|diameter)|"
    r"of (?:cable|rope|fabric|"
    r"wire|yarn|fencing|pipe|snow|water|rain|film|tape))\b"
)
"""Behind metres."""

_MEASURE = re.compile(
    r"\b(?:height|depth|length|width|distance|altitude|elevation|diameter|radius|wingspan|jump|leap|throw|lead|margin)s?\s"
    r"(?:of|was|is)\s(?:\w+\s)?$|\b(?:above|below|within|jumped|leapt|cleared|threw|swam|dived|"
    r"measures|measuring|measured)\s(?:\w+\s)?$|[x×]\s?$|\b(?:standing|stands|stood)\s$|"
    r"\b(?:fell|fallen|plunged|dropped|climbed|walked|ran|moved|swept|carried|thrown|dragged|dug|kept?|stay(?:ed)?)\s$"
)
"""Before metres."""

_LENGTHS = re.compile(
    rf"\b(?i:{_LONG}|(?<!without )(?<!clean )(?<!drinking )water|dug|rides?|"
    r"metres?|meters?|tall|wide|deep)\b|"
    r"\d\s?(?:cm|mm|ft)\b"
)
"""What is measured, near a number."""

PIECES = re.compile(
    r"\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|"
    r"several|many|both|few|pairs? of|dozens of)\s$"
)
"""Before what there are some of, each so many metres long: "two 12m pipes"."""

_TURNED_OVER = re.compile(
    r"\s[a-z]+s\s(?:(?:a|per|each|every)\s(?:year|month|week|day)|"
    r"(?:(?:are|were|will be|have been|had been)\s)?(?:planted|sold|killed|caught|felled|bought))\b"
)
"""Behind a million of what else has a length: "5m trees were planted"."""

_VAGUE = (
    r"(?:(?:of|is|was|at|to|by|hit|reached|topped|peaked|stood|stands|climbed|jumped|dropped|rose|fell|grew|about|around|over|nearly|almost|some|"
    r"just|only|more than)\s)"
)
_AMOUNTS = re.compile(
    rf"\b(?i:populations?|circulation|audiences?|turnout|electorate|sales|shipments|membership|viewership|readership|"
    rf"unemployment|crowds?)(?::\s|\s{_VAGUE}{{0,4}})$"
)
"""Before a million: "a population of about 2.3m"."""

_OF_THEM = re.compile(
    r"\s(?:(?:more\s)?of\s(?:them|whom|these|those)|who|in (?:poverty|work|need)|"
    r"(?:are\s|were\s)?(?:without (?:power|water|electricity|heat|food|work|jobs)|out of work|"
    r"unemployed|homeless|hungry))\b"
)
"""Behind a million."""

_OTHER = re.compile(
    rf"(?<![$£€\d.])\d{{1,3}}(?:\.\d{{1,3}})?(?:m{_COUNTED}|m\sof\s(?:them|whom)\b|bn\b(?!\s(?:pounds|dollars|euros))|"
    r"\s(?:million|billion)\b(?!\s(?:pounds|dollars|euros)))"
)
"""Another million, which is no money, in the same sentence."""

_CAME_FROM = re.compile(r",? (?:up|down) from \d{1,3}(?:\.\d{1,3})?m\b")
"""Behind what has risen or fallen: "stands at 7.6m, up from 7.1m"."""

_CROWD = re.compile(
    r"\b(?i:people|persons|jobs?|votes?|voters?|voted|sales|homes|households|users?|populations?|viewers|subscribers|customers|"
    r"members|workers|patients|passengers|visitors|pupils|students|tourists|migrants|refugees|residents|eligible|copies|"
    r"downloads|doses|barrels|claimants|census|unemployed|unemployment|electorate|followers|inhabitants|deaths|births)\b"
)
_CHANGED = re.compile(
    r"\b(?:rose|risen|rising|fell|fallen|falling|grew by|grown by|jumped|increased|declined|dropped|"
    r"doubled|trebled|soared|"
    r"climbed|slipped|dipped|surged|shrank|dwindled|swelled)\s(?:(?:by|to|from)\s)(?:\w+\s)?$|\b(?:up|down)\sfrom\s(?:\w+\s)?$|"
    r"\b(?:city|country|nation|state|town|region|continent|province)\sof\s(?:\w+\s)?$"
)
_DREW = re.compile(
    r"\b(?:drew|attracted|sold|employs|employed|serves|displaced|lured|registered)\s(?:\w+\s)?$"
)
_HAS = re.compile(r"\b[A-Z][a-z]+\s(?:has|had)\s(?:(?:about|around|over|nearly|almost|some|just|only)\s)?$")
_STOPS = re.compile(r"[.,;)]|\sand\b|$")
_ACT = re.compile(
    r"\s(?:are|were|have|live|lived|died|voted|fled|watched|signed|joined|stayed|backed|chose)\b"
)

_PEOPLE = re.compile(r"\s(?:eligible|unemployed|homeless|uninsured|displaced|already|living|registered)\b")
"""Behind "the 3.5m", where another noun would be what is measured."""

_NEAR, _FAR = 60, 100
"""Code points on each side in which lengths and crowds are looked for."""


def magnitude(written: str | None) -> str:
    """Return a magnitude in full, or nothing where none is written."""
    return MAGNITUDES[written.strip(" -\u00a0\u202f")] if written else ""


def _bare(match: re.Match[str], language: str) -> str:
    return f"{words.number(match['number'], language)} {magnitude(match['magnitude'])}"


def _bare_range(match: re.Match[str], language: str) -> str:
    return f"{words.number(match['low'], language)} to {_bare(match, language)}"


def _million(match: re.Match[str], language: str) -> str | None:
    """Say "1.7m" as millions, where the sentence counts and does not measure."""
    text, start, end = match.string, match.start(), match.end()
    before, behind = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    if (_MEASURED.match(behind) and not _UNIT.match(behind)) or PIECES.search(before):
        return None
    if _counts(before, behind) or (not _MEASURE.search(before) and _may_count(match, before, behind)):
        return _bare_range(match, language) if match["low"] else _bare(match, language)
    return None


def _counts(before: str, behind: str) -> bool:
    """Say whether what stands right before or behind a number is counted for sure."""
    things = _THINGS.match(behind) or _TURNED_OVER.match(behind)
    return bool(things or _UNIT.match(behind) or _OF_THEM.match(behind) or _AMOUNTS.search(before))


def _may_count(match: re.Match[str], before: str, behind: str) -> bool:
    """Say whether nothing near a number is measured, and something is counted."""
    if attributive(match) and not _PEOPLE.match(behind):
        return False
    if _LENGTHS.search(before[-_NEAR:]) or _LENGTHS.search(behind[:_NEAR]):
        return False
    return _in_company(match["number"], before, behind) or (
        "." in match["number"] and _in_crowd(before, behind)
    )


def _in_company(number: str, before: str, behind: str) -> bool:
    """Say whether there is another million; round hundreds may be the length of a race all the same."""
    round_hundreds = "." not in number and number.endswith("00")
    other = _OTHER.search(before) or _OTHER.search(behind) or _CAME_FROM.match(behind)
    return not round_hundreds and bool(other)


def _in_crowd(before: str, behind: str) -> bool:
    """Say whether a word near a decimal counts: people and votes, "rose to", "are", "Scotland has 5.5m."."""
    counted = (
        _CROWD.search(before)
        or _CROWD.search(behind)
        or _CHANGED.search(before)
        or _ACT.match(behind)
        or _DREW.search(before)
    )
    return bool(counted or (_HAS.search(before) and _STOPS.match(behind)))


MAGNITUDE: tuple[Pattern, ...] = (
    rule(
        "magnitude",
        rf"(?<![\w.,/–-])(?P<low>{NUMBER})[-–](?P<number>{NUMBER})(?P<magnitude>\s?(?:bn|mn|mln|tn|trn|k)(?![\w/])|[MB]{_COUNTED})",
        _bare_range,
        needs="-–",
    ),
    rule(
        "magnitude",
        rf"(?<![\w.,/-])(?P<number>{NUMBER})(?P<magnitude>\s?(?:bn|mn|mln|tn|trn|k))(?![\w/])(?!(?<=\b5k)\s{_RACE}|(?<=\b10k)\s{_RACE})",
        _bare,
    ),
    rule(
        "magnitude",
        rf"(?<![\w.,/-])(?!(?:2|4|5|8|10)K)(?P<number>{NUMBER})(?P<magnitude>K)(?=\s[a-z]+s\b|-plus\b|-strong\b)",
        _bare,
    ),
    rule(
        "magnitude",
        rf"(?<![\w.,/–-])(?P<number>{NUMBER})(?P<magnitude>[MB]){_COUNTED}",
        _bare,
    ),
    rule(
        "magnitude",
        rf"(?:(?<![\w.,/$£€–-])|(?<=\dm[-–]))(?:(?P<low>{NUMBER})[-–])?(?P<number>{NUMBER})(?P<magnitude>m)(?![\w/])",
        _million,
    ),
)
