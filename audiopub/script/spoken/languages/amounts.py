"""Rules that the languages of the continent share: sums of money, percentages, measures, ranges, scores.

This module owns the patterns; the words are in each language's tables.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial

from audiopub.script.spoken.languages.calendar_rules import YEAR
from audiopub.script.spoken.languages.grammar import (
    END,
    LOW,
    NUMBER,
    SIGN,
    SPACE,
    START,
    WHOLE,
    Language,
    Noun,
    amount,
    closed,
    counting,
    form,
    matched,
    preceding,
)
from audiopub.script.spoken.pattern import Pattern, alternatives, rule

_CENTS = 2
"""Digits behind the comma that make cents."""

_BARE = 3
"""Letters from which a magnitude is one without a currency ("3 Mio. Menschen"); "3 M" may be a size."""


_YEAR_DIGITS = 4


def money(language: Language) -> tuple[Pattern, ...]:
    """Return the rules for sums before or behind their currency, with magnitude, range and rate."""
    symbols = alternatives(language.currencies)
    magnitudes = alternatives(language.magnitudes)
    magnitude = rf"(?:{SPACE}?(?P<magnitude>{magnitudes})(?!\w))?"
    close = rf"(?:{SPACE}?(?P<magnitude>{magnitudes})(?!\w)|{SPACE}?(?P<joined>{magnitudes})(?=[€$£]))?"
    per = rf"(?:{SPACE}?/{SPACE}?(?P<per>{alternatives(language.units)}|[a-zA-ZÀ-ÿ]{{3,20}})(?!\w))?"
    say = closed(partial(_sum, language))
    return (
        rule(
            "money",
            rf"{START}{SIGN}{LOW}{NUMBER}{close}(?:\s(?:de|di))?(?:{SPACE}|-(?=[^\s-]{{1,4}}-[A-ZÄÖÜ]))?"
            rf"(?P<symbol>{symbols})(?![\w$€£])(?P<compound>-(?=[A-ZÄÖÜ]))?{per}",
            say,
        ),
        rule("money", rf"(?<![\w$€£])(?P<symbol>{symbols}){SPACE}?{LOW}{NUMBER}{magnitude}{per}{END}", say),
    )


def _sum(language: Language, match: re.Match[str], tag: str) -> str:
    symbol, written = match["symbol"], match["magnitude"] or match.groupdict().get("joined")
    currency = language.currencies[symbol]
    if written:
        said = _magnified(language, match, written, tag, currency)
    elif len(match["fraction"] or "") == _CENTS and symbol in language.cents and not match["low"]:
        said = _with_cents(language, match, tag, currency)
    else:
        said = counting(language, match, tag, currency)
    said = f"{said} {_rate(language, match['per'])}" if match["per"] else said
    return f"{said} " if match.groupdict().get("compound") else said


def _magnified(language: Language, match: re.Match[str], written: str, tag: str, currency: Noun) -> str:
    if written in language.thousands:
        return f"{_thousands(language, match, tag)} {currency.many}"
    magnitude = language.magnitudes[written]
    number = matched(language, match, tag, magnitude.gender)
    return f"{number} {form(language, match, magnitude)} {language.of(currency.many)}{currency.many}"


def _thousands(language: Language, match: re.Match[str], tag: str) -> str:
    if match["fraction"] or match.groupdict().get("low") or len(match["whole"]) > len("999"):
        return f"{matched(language, match, tag)} {language.thousand}"
    return language.cardinal(int(match["whole"]) * 1000, "m", tag)


def _with_cents(language: Language, match: re.Match[str], tag: str, currency: Noun) -> str:
    cents = int(match["fraction"])
    cent = language.cents[match["symbol"]]
    said = amount(language, match["whole"], None, tag, currency.gender)
    if not int(re.sub(r"\D", "", match["whole"])) and cents:
        said = f"{language.cardinal(cents, cent.gender, tag)} {cent.one if cents == 1 else cent.many}"
    else:
        said = f"{said} {currency.one if match['whole'] == '1' else currency.many}"
        if cents:
            said = f"{said} {language.cents_joint}{language.cardinal(cents, '', tag)}"
    return f"{language.minus} {said}" if match.groupdict().get("sign") else said


def _rate(language: Language, written: str) -> str:
    unit = language.units.get(written, Noun(one=written, many=written))
    return f"{language.per(unit)}{unit.one}"


def measures(language: Language) -> tuple[Pattern, ...]:
    """Return the rules for percentages, units, "3x" and "20 x 30", and magnitudes of whatever is counted."""
    units = alternatives(language.units)
    gap = rf"(?:{SPACE}|-(?=(?:{units})-[A-ZÄÖÜ]))?"
    compound = r"(?P<compound>-(?=[A-ZÄÖÜ]))?"
    outer = rf"(?:(?P<outer>\d{{1,5}}){SPACE}?[x×]{SPACE}?)?"
    by = rf"{outer}(?P<first>{WHOLE})(?:,(?P<first_fraction>\d+))?{SPACE}?[x×]{SPACE}?"
    long = alternatives(written for written in language.magnitudes if len(written) >= _BARE)
    short = alternatives(written for written in language.magnitudes if len(written) < _BARE)
    small = rf"|(?:{short})(?={SPACE}(?:de{SPACE}|di{SPACE}|d['’]))" if short else ""
    return (
        rule(
            "percent",
            rf"{START}{SIGN}{LOW}{NUMBER}{SPACE}?%{compound}(?!\w)",
            partial(_percent, language),
            needs="%",
        ),
        rule("measure", rf"{START}{by}{NUMBER}{SPACE}?(?P<unit>{units}){END}", partial(_by, language)),
        rule("measure", rf"{START}{by}{NUMBER}{END}", partial(_by, language)),
        rule(
            "unit",
            rf"{START}{SIGN}{LOW}{NUMBER}{gap}(?P<unit>{units}){compound}{END}",
            closed(partial(_unit, language)),
        ),
        rule("unit", rf"{START}{NUMBER}[x×](?=\s)", partial(_times, language)),
        rule(
            "magnitude",
            rf"{START}{SIGN}{LOW}{NUMBER}{SPACE}?(?P<magnitude>{long}{small})(?!\w)",
            closed(partial(_magnitude, language)),
        ),
    )


def _percent(language: Language, match: re.Match[str], tag: str) -> str:
    gender = "m" if language.tag != "es" else ""
    return f"{matched(language, match, tag, gender)} {language.percent}{' ' if match['compound'] else ''}"


def _unit(language: Language, match: re.Match[str], tag: str) -> str | None:
    if match["unit"] in language.words and re.fullmatch(YEAR, match["whole"]):
        return None
    unit = language.units[match["unit"]]
    said = counting(language, match, tag, unit)
    return f"{said} " if match["compound"] else said


def _by(language: Language, match: re.Match[str], tag: str) -> str:
    first = amount(language, match["first"], match["first_fraction"], tag)
    said = f"{first} {language.by} {matched(language, match, tag)}"
    if match["outer"]:
        said = f"{amount(language, match['outer'], None, tag)} {language.by} {said}"
    unit = match.groupdict().get("unit")
    return f"{said} {language.units[unit].many}" if unit else said


def _times(language: Language, match: re.Match[str], tag: str) -> str:
    return counting(language, match, tag, language.times)


def _magnitude(language: Language, match: re.Match[str], tag: str) -> str:
    if match["magnitude"] in language.thousands:
        return _thousands(language, match, tag)
    magnitude = language.magnitudes[match["magnitude"]]
    return f"{matched(language, match, tag, magnitude.gender)} {form(language, match, magnitude)}"


def ranges(language: Language) -> tuple[Pattern, ...]:
    """Return the rules for ranges of numbers and of years, scores, and what is below zero."""
    plain = r"(?![\w/–-]|[.,:]\d)"
    return (
        rule(
            "range",
            rf"(?<![\w.,/–-])((?:19|20)\d\d)/(\d\d|20\d\d){plain}",
            partial(_season, language),
            needs="/",
        ),
        rule(
            "range",
            rf"(?<![\w.,/–-])(?P<low>\d{{1,4}})(?:,(?P<low_fraction>\d+))?{SPACE}?[-–]{SPACE}?"
            rf"(?P<whole>\d{{1,4}})(?:,(?P<fraction>\d+))?{plain}",
            partial(_range, language),
            needs="-–",
        ),
        rule(
            "range",
            r"(?<![\w.,/:–-])(\d{1,3}):(\d{1,3})(?![\w/:–]|-(?![A-ZÄÖÜ])|[.,]\d)",
            partial(_score, language),
            needs=":",
        ),
        rule(
            "minus",
            r"(?:(?<=\s)|(?<=\()|^)[-−–](?=\d)(?!\d+\.\s)",
            lambda _match, _tag: f"{language.minus} ",
            needs="-–−",
        ),
        rule("plus", r"(?:(?<=\s)|(?<=\()|^)\+(?=\d)", lambda _match, _tag: f"{language.plus} ", needs="+"),
        rule(
            "decimal",
            rf"{START}{SIGN}(?P<whole>{WHOLE}),(?P<fraction>\d{{1,6}})(?![\w/²³]|[.,:–-]\d)",
            partial(_decimal, language),
            needs=",",
        ),
        rule(
            "number",
            rf"{START}[1-9]\d{{0,2}}(?:{SPACE}\d{{3}}){{1,5}}(?![\w/]|[.,:]\d|{SPACE}\d)",
            partial(_grouped, language),
        ),
    )


def _season(language: Language, match: re.Match[str], tag: str) -> str | None:
    if (int(match[1]) + 1) % 100 != int(match[2]) % 100:
        return None
    return f"{language.year(int(match[1]), tag)} {language.year(int(match[2]), tag)}"


def _range(language: Language, match: re.Match[str], tag: str) -> str | None:
    low, high = match["low"], match["whole"]
    joint = _joint(language, low, high)
    if joint and language.years_to and preceding(match).endswith((f"d{language.years_to} ", "(")):
        joint = language.years_to
    if not joint or (" " in match[0] and len(low) != len(high)):
        return None
    if match["low_fraction"] or match["fraction"]:
        return matched(language, match, tag)
    first, second = (
        language.year(int(end), tag) if len(end) == _YEAR_DIGITS else language.cardinal(int(end), "", tag)
        for end in (low, high)
    )
    return f"{first} {joint} {second}"


def _joint(language: Language, low: str, high: str) -> str:
    """Return what stands between the ends of a range or a score; nothing where it is neither ("L. 121-1")."""
    if low.startswith("00") or (high.startswith("0") and len(high) > len("05")):
        return ""
    if len(low) == len(high) == _YEAR_DIGITS and low < high:
        return language.to
    if int(low) < int(high) or (len(low) == _YEAR_DIGITS and len(high) == _CENTS and low[2:] < high):
        return language.to
    return language.score if len(low) < _YEAR_DIGITS and len(high) >= len(low) - 1 else ""


def _score(language: Language, match: re.Match[str], tag: str) -> str:
    first, second = (language.cardinal(int(end), "", tag) for end in match.groups())
    return f"{first} {language.score} {second}"


def _decimal(language: Language, match: re.Match[str], tag: str) -> str:
    return matched(language, match, tag)


def _grouped(language: Language, match: re.Match[str], tag: str) -> str:
    """Say a number that spaces part, which voices take for two numbers."""
    return amount(language, match[0], None, tag)


_SIGNS = {"1/2": "½", "1/4": "¼", "3/4": "¾"}


def halves(say: Callable[[str, str], str]) -> Pattern:
    """Return the rule for "½ litre"; `say` has "½", "¼" or "¾" and the noun, and says both."""
    return rule(
        "fraction",
        r"(?<![\w/.,-])(?<!\d\s)([½¼¾]|1/2)\s(?:d[ei]\s)?([^\W\d_]+)",
        lambda match, _tag: say(match[1].replace("1/2", "½"), match[2]),
        digits=False,
    )


def fractions(
    language: Language, parts: Mapping[int, Noun], halves: Mapping[str, str]
) -> tuple[Pattern, ...]:
    """Return the rule for "2/3" with the names of its parts, and "2½" with what is said behind a number."""

    def say(match: re.Match[str], tag: str) -> str | None:
        above, below = int(match[1]), int(match[2])
        if above >= below:
            return None
        part = parts[below]
        number = language.cardinal(above, part.gender, tag)
        said = f"{number} {part.one if above == 1 else part.many}"
        return (
            said.removeprefix(f"{number} ")
            if f" {preceding(match).lower()}".endswith(f" {number} ")
            else said
        )

    def mixed(match: re.Match[str], tag: str) -> str:
        return f"{language.cardinal(int(match[1]), 'm', tag)}{halves[_SIGNS.get(match[2], match[2])]}"

    below = alternatives(str(part) for part in parts)
    return (
        rule(
            "fraction",
            rf"(?<![\w.,/:-])(\d{{1,3}}){SPACE}({'|'.join(_SIGNS)})(?![\w/%]|[.,:]\d)",
            mixed,
            needs="/",
        ),
        rule("fraction", rf"(?<![\w.,/:-])([1-9]\d?)/({below})(?![\w/%]|[.,:]\d)", say, needs="/"),
        rule("fraction", rf"(?<![\w.,/:-])(\d{{1,3}}){SPACE}?([{''.join(halves)}])", mixed),
    )
