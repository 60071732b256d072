"""Numbers that a mark or a word beside them tells apart: "-12.5", ".312", "12 345 678", "100s", "007".

This module refuses plain numbers, which `numbers` says.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import Pattern, always, looked_up, rule

_MANY: Mapping[str, str] = {
    "10": "tens",
    "100": "hundreds",
    "1000": "thousands",
    "1,000": "thousands",
    "10,000": "tens of thousands",
    "100,000": "hundreds of thousands",
}
_SHORTENED: Mapping[str, str] = {
    "YoY": "year over year",
    "YOY": "year over year",
    "QoQ": "quarter over quarter",
    "MoM": "month over month",
}
_HALVES = 2
_STAGE = re.compile(r"([a-z]+)\.?(\d*)")
_IN = ("in ", "In ", "for ", "from ", "of ", "during ", "since ", "by ")
"""Words behind which a quarter has its article."""

_RESULTS = re.compile(r"\s(?:results|earnings|profits?|loss(?:es)?|revenues?|sales|growth|figures|data)\b")
"""What a quarter without a year is an adjective of."""

_QUARTERS = ("first", "second", "third", "fourth")


def _point(match: re.Match[str], language: str) -> str:
    return f"point {words.digits(match[1], language)}"


def _calibre(match: re.Match[str], language: str) -> str:
    return words.cardinal(int(match[1]), language)


def _spaced(match: re.Match[str], language: str) -> str:
    return words.number(match[0], language)


def _pointed(match: re.Match[str], language: str) -> str:
    """Say "1.000.000", as much of Europe writes a million."""
    return words.number(match[0].replace(".", ""), language)


def _ordinal(match: re.Match[str], language: str) -> str:
    return words.ordinal(int(words.plain(match[1])), language)


def _code(match: re.Match[str], language: str) -> str:
    said = words.digits(match[0], language).replace("zero", "oh")
    return "double oh seven" if match[0] == "007" else said


def _year(written: str, language: str) -> str:
    return words.year(int(written) + (2000 if len(written) == 2 else 0), language)  # noqa: PLR2004 -- "FY24"


def _resolution(match: re.Match[str], language: str) -> str:
    return f"{words.year(int(match[1]), language)} p"


def _fiscal(match: re.Match[str], language: str) -> str:
    end = f" {words.year_end(int(match[2]), language)}" if match.re.groups > 1 else ""
    return f"fiscal year {_year(match[1], language)}{end}"


def _version(match: re.Match[str], language: str) -> str:
    """Say "v2.0.1" as "version two point zero point one"."""
    said = " point ".join(words.cardinal(int(part), language) for part in match["version"].split("."))
    if match["stage"]:
        stage = _STAGE.sub(r"\1 \2", match["stage"][1:]).replace("rc", "R C")
        said = f"{said} {stage.strip()}"
    return f"version {said}" if match[0].startswith("v") else said


def _quarter(match: re.Match[str], language: str) -> str | None:
    """Say "Q3" letter by letter; H3 is no half."""
    if match[1] == "H" and int(match[2]) > _HALVES:
        return None
    return f"{match[1]} {words.cardinal(int(match[2]), language)}"


def _article(match: re.Match[str]) -> str:
    return "the " if match.string.endswith(_IN, 0, match.start()) else ""


def _in_words(match: re.Match[str], _language: str) -> str:
    """Say "3Q" and "1H" without a year."""
    the = "" if _RESULTS.match(match.string, match.end()) else _article(match)
    return f"{the}{_QUARTERS[int(match[1]) - 1]} {'quarter' if match[2] == 'Q' else 'half'}"


def _short_quarter(match: re.Match[str], language: str) -> str:
    """Say "Q3'22"."""
    number = words.cardinal(int(match[1][1]), language)
    return f"Q {number} {_year(match[2], language)}"


def _period(match: re.Match[str], language: str) -> str:
    """Say "4Q22" and "1H 2023"."""
    part = "quarter" if match[2] == "Q" else "half"
    return f"{_article(match)}{_QUARTERS[int(match[1]) - 1]} {part} of {_year(match[3], language)}"


PERIODS: tuple[Pattern, ...] = (
    rule("fiscal year", r"\bFY\s?['’]?(\d\d|20\d\d)[/–-](\d\d)(?![\w/-])", _fiscal, needs="-/–"),
    rule(
        "quarter",
        r"(?<![\w.])(?:(?<!-)|(?<=[QH]\d-))([QH])([1-4])(?![\w]|\.\d|-(?!Q?[1-4]\b)|\s?['’]\d\d)",
        _quarter,
    ),
    rule("quarter", r"(?<!\w)(Q[1-4])\s?['’](\d\d)(?![\w/-])", _short_quarter, needs="'’"),
    rule("fiscal year", r"\bFY\s?['’]?(\d\d|20\d\d)(?![\w/-])", _fiscal),
    rule("quarter", r"(?<!\w)([1-4])(Q)\s?['’]?(\d\d|20\d\d)(?![\w/-])", _period),
    rule("quarter", r"(?<!\w)([12])(H)\s?['’]?(\d\d|20\d\d)(?![\w/-])", _period),
    rule("quarter", r"(?<![\w.,-])([1-4])(Q)(?![\w-])", _in_words),
    rule(
        "quarter", r"(?<![\w.,-])([12])(H)(?=\s(?:results|earnings|profits?|revenue|sales|of)\b)", _in_words
    ),
    rule(
        "quarters",
        r"\b[QH][1-4](?P<dash>\s?[-–]\s?)(?=[QH]?[1-4]\b)",
        always(" to "),
        part="dash",
        needs="-–",
    ),
)
"""Quarters, halves and fiscal years, which hold before ranges of years."""

_COMPARED = "|".join(
    rf"(?<=\b{word} )" for word in ["above", "below", "under", "over", "at", "to", "a", "near"]
)
"""Words behind which ".500" is a team's share of wins, unless a unit or a thing follows."""

_GOES_ON = "and|as|after|at|before|but|by|during|for|from|in|on|or|over|since|the|this|to|when|while|with"

COUNTING: tuple[Pattern, ...] = (
    rule("grouped number", r"(?<![\w.,/$£€-])\d{1,3}(?:\.\d{3}){2,4}(?![\w/-]|[.,]\d)", _pointed, needs="."),
    rule("sign", r"\+/[-−–]\s?(?=[$£€]?\.?\d)", always("plus or minus "), needs="+"),
    rule(
        "version",
        r"\bv(?:er)?\.?\s?(?P<version>\d{1,3}(?:\.\d{1,4}){0,3})(?P<stage>-(?:rc|alpha|beta)\.?\d{0,2})?(?![\w-]|\.\d)",
        _version,
    ),
    rule(
        "version",
        r"(?<![\w./$£€-])(?P<version>\d{1,3}(?:\.\d{1,4}){2,3})(?P<stage>-(?:rc|alpha|beta)\.?\d{0,2})?(?![\w/-]|\.\d)",
        _version,
        needs=".",
    ),
    rule("abbreviation", r"\b(YoY|YOY|QoQ|MoM)\b", looked_up(_SHORTENED), digits=False, needs="YQM"),
    rule("ordinal", r"(?<![\w.,])(\d{1,3}(?:,\d{3}){1,4})(?:st|nd|rd|th)\b", _ordinal, needs=","),
    rule(
        "spaced number",
        r"(?<![\w.,/-])(?<!\d\s)\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){2,4}(?![\w-]|[ .,]\d)",
        _spaced,
    ),
    rule("ordinal", r"(?<![\w.,])(\d{1,4})(?:ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ)", _ordinal),
    rule("resolution", r"(?<![\w.,])(240|360|480|720|1080|1440|2160)p\b", _resolution),
    rule("spaced number", r"(?<![\w.,/-])(?<!\d\s)\d{1,3}[ \u00a0\u202f\u2009]000(?![\w-]|[ .,]\d)", _spaced),
    rule(
        "spaced number", r"(?<![\w.,/-])(?<!\d\s)\d{1,3}[\u00a0\u202f\u2009]\d{3}(?![\w-]|[ .,]\d)", _spaced
    ),
    rule(
        "ordinal",
        r"(?<![\w.,])(\d{0,3}[23])d(?=\s(?:Street|St\b|Airborne|Infantry|Cavalry|Regiment|Division|Cir\b|Circuit|Congress|Ave))",
        _ordinal,
    ),
    rule("many", r"(?<![\w.,/$£€-])(10|100|1000|1,000|10,000|100,000)s\b", looked_up(_MANY)),
    rule("code", r"(?<![\w.,:/$£€+-])0\d{2,5}(?![\w:/-]|[.,]\d)", _code),
    rule(
        "calibre",
        r"(?<![\w.,])\.(\d\d)(?=[\s-](?:cal|calib\w{2}|rifle|pistol|revolver|handgun|Magnum)\b)",
        _calibre,
        needs=".",
    ),
    rule(
        "share of wins",
        rf"(?:{_COMPARED})\.([1-9]\d\d)(?=[,.;:!?)]*(?:\s(?:{_GOES_ON})\b|\s[A-Z]|$)|[,;:!?)])|"
        r"(?<![\w.])\.([1-9]\d\d)(?=\s(?:hitter|average|clip|record|team|ball|season|winning|batting|mark)\b)",
        lambda match, language: words.hundreds(int(match[1] or match[2]), language),
        needs=".",
    ),
    rule("decimal", r"(?<![\w.,$£€])\.(\d{1,6})(?!\w|\.\d)", _point, needs="."),
    rule("sign", r"(?<![^\s(\[“\"])(?<!\d\s)[-−](?=\.?\d)", always("minus "), needs="-−"),
    rule("sign", r"(?<![^\s(\[“\"])\+(?=\.?\d)", always("plus "), needs="+"),
    rule("sign", r"(?<!\w)−(?=\d)", always("minus "), needs="−"),
    rule("sign", r"(?<=[a-z]\s)–(?=\d)", always("minus "), needs="–"),
)
