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
    return f"{words.cardinal(int(match[1]), language)} for {words.cardinal(int(match[2]), language)}"


def _odds(match: re.Match[str], language: str) -> str | None:
    """Say "7/2" as a price; a fraction is smaller than one."""
    top, bottom = int(match["top"]), int(match["bottom"])
    if top <= bottom:
        return None
    return f"{words.cardinal(top, language)} to {words.cardinal(bottom, language)}"


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


SPORTS: tuple[Pattern, ...] = (
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
        rf"{_BEFORE}(\d{{1,3}})[-/]([0-9])(?=\s(?:at (?:stumps|lunch|tea|the close)|declared|dec\b|off \d|"
        r"(?:in|from) (?:their )?\d+(?:\.\d)? overs))",
        _innings,
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
