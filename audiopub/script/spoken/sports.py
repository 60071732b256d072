"""What sport writes with dashes and strokes: records, line-ups, cricket scores, odds.

This module owns scores that are no plain "to": "12-3" as a record is "twelve and three". Other scores are
ranges to the voice and said by `ranges`.
"""

import re

from audiopub.script.spoken import region, words
from audiopub.script.spoken.pattern import Pattern, rule

_BEFORE = r"(?<![\w.,/$£€–-])"
_SMALL = r"(?:[1-9]\d?|0)"
_LONGEST_NAME = 24
_GAME = re.compile(
    r"\b(?:(?:semi-?)?final|game|match|tie|leg|set|derby|half|contest|meeting|fixture|clash|encounter|it)"
    r"(?: (?:that|which|had|has|eventually|finally|on \w+day)){0,2} $",
    re.IGNORECASE,
)
"""What has a score, not a record."""


def _record(match: re.Match[str], language: str) -> str:
    """Say wins and losses: "12-3" is "twelve and three"."""
    numbers = [words.cardinal(int(number), language) for number in re.split("[-–]", match["record"])]
    if match.string.endswith("an ", 0, match.start("record")) and numbers[0] == "zero":
        numbers[0] = "oh"
    return f"{' '.join(numbers[:-1])} and {numbers[-1]}" if len(numbers) == 2 else " ".join(numbers)  # noqa: PLR2004 -- a pair


def _finished(match: re.Match[str], language: str) -> str | None:
    """Say a season's wins and losses; a game that "finished 3-2" has a score."""
    before = match.string[max(0, match.start() - _LONGEST_NAME) : match.start()]
    return None if _GAME.search(before) else _record(match, language)


def _lines(match: re.Match[str], language: str) -> str:
    """Say the line-up "4-3-3"."""
    return " ".join(words.cardinal(int(number), language) for number in match["record"].split("-"))


def _innings(match: re.Match[str], language: str) -> str:
    """Say "245-6" of cricket as "two hundred forty-five for six"."""
    wickets = "no loss" if match["out"] == "0" else words.cardinal(int(match["out"]), language)
    return f"{words.cardinal(int(match['runs']), language)} for {wickets}"


def _odds(match: re.Match[str], language: str) -> str | None:
    """Say "7/2" as a price; a fraction is smaller than one."""
    top, bottom = int(match["top"]), int(match["bottom"])
    if top <= bottom:
        return None
    return f"{words.cardinal(top, language)} to {words.cardinal(bottom, language)}"


_CRICKET = re.compile(
    r"\b(?:dec(?:lared)?|Lord['’]s|Headingley|Edgbaston|Trent Bridge|the Oval|(?:first|second|"
    r"their) innings|innings defeat|"
    r"wickets?|overs|stumps|bowled|bowlers?|batsm[ae]n|cricket|Ashes|Test match)\b"
)
"""No word of these is one of baseball too."""

_FIELD = 100
"""Code points on each side in which the words of cricket are looked for."""


def _wickets(match: re.Match[str], language: str) -> str | None:
    """Say "245-6" as runs for wickets where the sentence is about cricket, or a day "closed on" it."""
    before = match.string[max(0, match.start() - _FIELD) : match.start()]
    behind = match.string[match.end() : match.end() + _FIELD]
    if not (
        match["declared"] or _CLOSED.search(before) or _CRICKET.search(before) or _CRICKET.search(behind)
    ):
        return None
    declared = " declared" if match["declared"] else ""
    return f"{_innings(match, language)}{declared}"


_CLOSED = re.compile(r"\b(?:closed|resume[ds]?|stumps)\s(?:(?:the day|day \w+)\s)?(?:on|at)\s$")


def _alike(match: re.Match[str], language: str) -> str:
    """Say the "2-2" of a draw as "two two"."""
    goals = words.cardinal(int(match["goals"]), language)
    return f"{goals} {goals}"


_WON = re.compile("6[0-4]|[0-4]6|7[56]|[56]7")
_OTHER_PAIRS = re.compile(
    r"\b(?:age[ds]?|pages?|pp?\.?|grades?|years?|chapters?|verses?|vot(?:e[ds]?|ing)|sections?|weeks|days|months|sizes|rows|"
    r"lines|levels|seats)\b[^.;]{0,16}$"
)
"""What stands before pairs of numbers that are no sets."""


def _set(match: re.Match[str], language: str) -> str | None:
    """Say the sets of tennis, of which there are several: "6-4, 7-5"."""
    before = match.string[max(0, match.start() - _LONGEST_NAME) : match.start()]
    if not _WON.fullmatch(match["won"] + match["lost"]) or _OTHER_PAIRS.search(before):
        return None
    won, lost = (
        words.cardinal(int(match[side]), language).replace("zero", "love") for side in ("won", "lost")
    )
    return f"{won} {lost}"


_PRICE = r"(?P<top>\d{1,3})/(?P<bottom>\d{1,2})"


def _nothing(match: re.Match[str], language: str) -> str:
    """Say "0-0": nil outside America, and of football there too."""
    british = not region.american(language) or match["draw"] is not None
    return "nil nil" if british else "zero zero"


_LOOK_BACK = 48
_PLAYED = re.compile(
    r"\b(?:w[io]n|wins|winning|beat|beats|beating|beaten|defeat(?:ed|s|ing)|lost|loses?|losing|led|leads?|leading|"
    r"trail(?:ed|ing|s)?|end(?:ed|s)?|finish(?:ed|es)?|thrash(?:ed|ing)|hammered|went|scoreline|aggregate)\b[^;:]*$"
)
_NOT_GOALS = re.compile(r"\b(?:votes?|voted|voting|sets?|tie-?break(?:er)?|frames?)\b|\d[-–]\d,?\s$")
_RESULT = re.compile(
    r"\s(?:win|victory|defeat|loss|lead|up|down|ahead|behind|away|at home|at half-time|thrashing|rout|"
    r"drubbing|advantage|on aggregate)\b"
)


def _to_nil(match: re.Match[str], language: str) -> str | None:
    """Say "2-0" of a game as "two nil" outside America; sets and votes have no nil."""
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    played = _PLAYED.search(before) or _RESULT.match(match.string, match.end())
    if region.american(language) or not played or _NOT_GOALS.search(before):
        return None
    goals = words.cardinal(int(match["goals"] or match["more"]), language)
    return f"nil {goals}" if match["more"] else f"{goals} nil"


_TIE_BREAK = r"(?:\s\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_THEN = rf"{_TIE_BREAK}(?:,|,?\sand)?\s"
_SETS = r"(?:6[-–][0-4]|[0-4][-–]6|7[-–][56]|[56][-–]7)"
_SET_ENDS = r"(?![\w%/-]|[.,]\d)"

CRICKET: tuple[Pattern, ...] = (
    rule(
        "innings",
        rf"{_BEFORE}(?P<runs>[1-9]\d{{1,2}})[-/](?P<out>[0-9])(?P<declared>\sdec(?:lared)?\b(?:\.(?=\s[a-z]))?)?"
        rf"(?![\w/%]|[.,]\d|[-–]\d"
        r"|\s(?:leads?|wins?|victory|defeat|loss|record|draw|vote|majority|start)\b)",
        _wickets,
        needs="-/",
    ),
)
"""Before dates: "345-6 dec" is no day of December."""

SPORTS: tuple[Pattern, ...] = (
    rule(
        "set", rf"{_BEFORE}(?P<won>[0-7])[-–](?P<lost>[0-7])(?={_THEN}{_SETS}{_SET_ENDS})", _set, needs="-–"
    ),
    rule(
        "set",
        r"(?:(?<=[0-7][-–][0-7],\s)|(?<=[0-7][-–][0-7]\s)|(?<=[0-7][-–][0-7]\sand\s)|(?<=\d\),\s)|(?<=\d\)\s))"
        rf"(?P<won>[0-7])[-–](?P<lost>[0-7]){_SET_ENDS}",
        _set,
        needs="-–",
    ),
    rule(
        "draw",
        rf"{_BEFORE}(?P<goals>[1-9]\d?)[-–](?P=goals)(?=\s(?:draws?|ties?|stalemates?|deadlock|"
        rf"at half-time|at the break)\b)",
        _alike,
        needs="-–",
    ),
    rule(
        "draw",
        r"\b(?:drew|drawn|draws|drawing|draw|tied|level at|"
        r"levelled at)\s(?P<said>(?P<goals>[1-9]\d?)[-–](?P=goals))(?![\w%/-]|[.,]\d)",
        _alike,
        part="said",
        needs="-–",
    ),
    rule(
        "score",
        rf"{_BEFORE}0[-–]0(?![\w/%]|[.,:]\d|[-–]\d)(?P<draw>(?=\s(?:draws?|at half-time|stalemate)\b))?",
        _nothing,
    ),
    rule(
        "score",
        rf"{_BEFORE}(?:0[-–](?P<more>[1-9])|(?P<goals>[1-9]\d?)[-–]0)"
        r"(?![\w/%-]|[.,:]\d|[-–]\d|,\s\d)",
        _to_nil,
        needs="-–",
    ),
    rule(
        "record",
        rf"{_BEFORE}(?P<record>\d{{1,3}}[-–]\d{{1,2}}(?:[-–]\d{{1,2}})?)"
        r"(?=\s(?:record|start|mark|this season|last season|on the season|on the year|overall)\b)",
        _record,
        needs="-–",
    ),
    rule(
        "record",
        r"\b(?:are|is|was|were|be|been|go|goes|gone|stay|now|just|only|and|a|of|to)\s"
        r"(?P<record>\d{1,3}[-–]\d{1,2}(?:[-–]\d{1,2})?)(?=\s(?:at home|on the road)\b)",
        _record,
        part="record",
        needs="-–",
    ),
    rule(
        "record",
        r"\b(?:record (?:of|to|is|was)|improved to|fell to|are now|is now|went|started|finished|sit at)\s"
        r"(?P<record>\d{1,3}[-–]\d{1,2}(?:[-–]\d{1,2})?)"
        r"(?![\w/%-]|[.,]\d|\s(?:up|down|ahead|behind|to|in(?= \d))\b)",
        _finished,
        part="record",
        needs="-–",
    ),
    rule(
        "line-up", rf"{_BEFORE}(?P<record>{_SMALL}(?:-{_SMALL}){{2,3}})(?![\w/–-]|[.,]\d)", _lines, needs="-"
    ),
    rule(
        "innings",
        rf"{_BEFORE}(?P<runs>\d{{1,3}})[-/](?P<out>[0-9])"
        r"(?=\s(?:at (?:stumps|lunch|tea|the close)|declared|dec\b|off \d|"
        r"(?:in|from) (?:their )?\d+(?:\.\d)? overs))",
        _innings,
        needs="-/",
    ),
    rule(
        "innings",
        r"\b[Aa]t (?:stumps|lunch|tea|the close)\b(?! of (?:trading|business))[^.;]{0,40}?\s"
        r"(?P<record>(?P<runs>\d{2,3})[-/](?P<out>[0-9]))(?![\w/–-]|[.,]\d)",
        _innings,
        part="record",
        needs="-/",
    ),
    rule(
        "odds",
        rf"\b(?:at|odds of|from|out to|into)\s(?P<price>{_PRICE})(?![\w/])",
        _odds,
        part="price",
        needs="/",
    ),
    rule(
        "odds",
        rf"(?<![\w/.,]){_PRICE}(?=\s(?:favou?rites?|shots?|chances?|outsiders?|odds|joint)\b)",
        _odds,
        needs="/",
    ),
)
