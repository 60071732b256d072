"""Rules that the languages of the continent share: sums of money, percentages, measures, ranges, scores.

This module owns the patterns; the words are in each language's tables.
"""

import re
from functools import partial

from audiopub.script.spoken.languages.calendar_rules import YEAR
from audiopub.script.spoken.languages.grammar import (
    COMMA,
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
    declined,
    form,
    matched,
    preceding,
)
from audiopub.script.spoken.pattern import Pattern, alternatives, always, rule

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
    each = alternatives({*language.units, *language.rates})
    per = rf"(?:{SPACE}?/{SPACE}?(?P<per>{each}|[a-zA-ZÀ-ÿ]{{3,20}})(?!\w))?"
    say = closed(partial(_sum, language))
    return (
        rule(
            "money",
            rf"{START}{SIGN}{LOW}{NUMBER}{close}(?:\s(?:de|di))?(?:{SPACE}|-(?=[^\s-]{{1,4}}-[A-ZÄÖÜ]))?"
            rf"(?P<symbol>{symbols})(?![\w$€£])(?P<compound>-(?=[A-ZÄÖÜ]))?{per}",
            say,
        ),
        rule(
            "money",
            rf"{START}(?P<whole>{WHOLE})(?P<fraction>(?!))?[.,]{SPACE}?[-–—]{{1,2}}{SPACE}?(?P<symbol>{symbols})(?![\w$€£]){per}",
            closed(partial(_round, language)),
            needs="-–—",
        ),
        rule(
            "money",
            rf"(?<![\w$€£])(?P<symbol>{symbols}){SPACE}?(?P<whole>{WHOLE})(?P<fraction>(?!))?[.,][-–—]{{1,2}}{per}(?!\w)",
            partial(_round, language),
            needs="-–—",
        ),
        rule("money", rf"(?<![\w$€£])(?P<symbol>{symbols}){SPACE}?{LOW}{NUMBER}{magnitude}{per}{END}", say),
    )


def _sum(language: Language, match: re.Match[str], tag: str) -> str:
    symbol, written = match["symbol"], match["magnitude"] or match.groupdict().get("joined")
    currency = language.currency(symbol, tag)
    if written:
        said = _magnified(language, match, written, tag, currency)
    elif len(match["fraction"] or "") == _CENTS and symbol in language.cents and not match["low"]:
        said = _with_cents(language, match, tag, currency)
    else:
        said = counting(language, match, tag, currency)
    said = _rated(language, match, said)
    return f"{said} " if match.groupdict().get("compound") else said


def _round(language: Language, match: re.Match[str], tag: str) -> str:
    """Say "24,– €", which has no cents."""
    said = counting(language, match, tag, language.currency(match["symbol"], tag))
    return _rated(language, match, said)


def _magnified(language: Language, match: re.Match[str], written: str, tag: str, currency: Noun) -> str:
    if written in language.thousands:
        return f"{_thousands(language, match, tag)} {currency.many}"
    magnitude = language.magnitudes[written]
    number = matched(language, match, tag, magnitude.gender)
    name = magnitude.one if written == magnitude.one else form(language, match, magnitude)
    return f"{number} {name} {language.of(currency.many)}{currency.many}"


def _thousands(language: Language, match: re.Match[str], tag: str) -> str:
    if match["fraction"] or match.groupdict().get("low") or len(match["whole"]) > len("999"):
        return f"{matched(language, match, tag)} {language.thousand}"
    return language.cardinal(int(match["whole"]) * 1000, "m", tag)


def _with_cents(language: Language, match: re.Match[str], tag: str, currency: Noun) -> str:
    cents = int(match["fraction"])
    cent = language.cents[match["symbol"]]
    said = declined(language, match, None, tag, currency.gender)
    if not int(re.sub(r"\D", "", match["whole"])) and cents:
        said = f"{language.cardinal(cents, cent.gender, tag)} {cent.one if cents == 1 else cent.many}"
    else:
        said = f"{said} {currency.one if match['whole'] == '1' else currency.many}"
        if cents:
            said = f"{said} {language.cents_joint}{language.cardinal(cents, '', tag)}"
    return f"{language.minus} {said}" if match.groupdict().get("sign") else said


def _rate(language: Language, written: str) -> str:
    unit = language.rates.get(written) or language.units.get(written, Noun(one=written, many=written))
    return f"{language.per(unit)}{unit.one}"


def measures(language: Language) -> tuple[Pattern, ...]:
    """Return the rules for percentages, units, "3x" and "20 x 30", and magnitudes of whatever is counted."""
    units = alternatives(language.units)
    gap = rf"(?:{SPACE}|-(?=(?:{units})-[A-ZÄÖÜ]))?"
    compound = r"(?P<compound>-(?=[A-ZÄÖÜ]))?"
    each = alternatives({*language.units, *language.rates})
    per = rf"(?:{SPACE}?/{SPACE}?(?P<per>{each})(?!\w))?"
    counted = alternatives(unit for unit in language.units if unit not in language.words)
    outer = rf"(?:(?P<outer>\d{{1,5}})(?:{COMMA}(?P<outer_fraction>\d+))?{SPACE}?[x×]{SPACE}?)?"
    by = rf"{outer}(?P<first>{WHOLE})(?:{COMMA}(?P<first_fraction>\d+))?{SPACE}?[x×]{SPACE}?"
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
            "measure",
            r"(?<![^\W_x])[A-ZÄÖÜ](?P<by>\s?[x×]\s?)(?=[A-ZÄÖÜ](?![^\W_x]))",
            always(f" {language.by} "),
            digits=False,
            part="by",
            needs="x×",
        ),
        rule(
            "unit",
            rf"{START}{SIGN}{LOW}{NUMBER}{gap}(?P<unit>{units})(?:{compound}|{per}){END}",
            closed(partial(_unit, language)),
        ),
        rule(
            "unit",
            rf"{START}{SIGN}{LOW}{NUMBER}{SPACE}?(?P<magnitude>{long})(?:\s(?:de|di))?{SPACE}"
            rf"(?P<unit>{counted}){per}{END}",
            closed(partial(_many_units, language)),
        ),
        rule("unit", rf"{START}{NUMBER}[x×](?=\s)", partial(_times, language)),
        rule(
            "magnitude",
            rf"{START}{SIGN}{LOW}{NUMBER}{SPACE}?(?P<magnitude>{long}{small})(?!\w)",
            closed(partial(_magnitude, language)),
        ),
    )


def _percent(language: Language, match: re.Match[str], tag: str) -> str:
    gender = {"de": "n", "es": ""}.get(language.tag, "m")
    return f"{matched(language, match, tag, gender)} {language.percent}{' ' if match['compound'] else ''}"


def _unit(language: Language, match: re.Match[str], tag: str) -> str | None:
    if match["unit"] in language.words and re.fullmatch(YEAR, match["whole"]):
        return None
    unit = language.units[match["unit"]]
    said = _rated(language, match, counting(language, match, tag, unit))
    return f"{said} " if match["compound"] else said


def _many_units(language: Language, match: re.Match[str], tag: str) -> str:
    """Say "150 Mio. km" and "3 millions de km²"."""
    unit = language.units[match["unit"]]
    return _rated(language, match, _magnified(language, match, match["magnitude"], tag, unit))


def _rated(language: Language, match: re.Match[str], said: str) -> str:
    return f"{said} {_rate(language, match['per'])}" if match["per"] else said


_TIMES = {"fr": "fois", "pt": "vezes"}
"""What "×" is called in a sum, where a size has another word."""


def _by(language: Language, match: re.Match[str], tag: str) -> str:
    first = amount(language, match["first"], match["first_fraction"], tag)
    is_sum = match.string.startswith((" =", "="), match.end())
    by = _TIMES.get(language.tag, language.by) if is_sum else language.by
    said = f"{first} {by} {matched(language, match, tag)}"
    if match["outer"]:
        outer = amount(language, match["outer"], match["outer_fraction"], tag)
        said = f"{outer} {language.by} {said}"
    unit = match.groupdict().get("unit")
    return f"{said} {language.units[unit].many}" if unit else said


_BEHIND_TERM = re.compile(r"\s?(?:[+=²³^]|[-−](?!\s?\d+x))")
"""Behind the "3x" of a formula, where the x is no sign of multiplying."""


def _times(language: Language, match: re.Match[str], tag: str) -> str | None:
    if match[0].endswith("x") and _BEHIND_TERM.match(match.string, match.end()):
        return None
    return counting(language, match, tag, language.times)


def _magnitude(language: Language, match: re.Match[str], tag: str) -> str:
    if match["magnitude"] in language.thousands:
        return _thousands(language, match, tag)
    magnitude = language.magnitudes[match["magnitude"]]
    name = magnitude.one if match["magnitude"] == magnitude.one else form(language, match, magnitude)
    return f"{matched(language, match, tag, magnitude.gender)} {name}"


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
            "decimal",
            rf"{START}{SIGN}(?P<whole>{WHOLE}),(?P<fraction>\d{{1,6}})(?![\w/²³]|[.,:–-]\d)",
            partial(_decimal, language),
            needs=",",
        ),
        rule(
            "minus",
            r"(?:(?<=\s)|(?<=\()|^)[-−–](?=\d)(?!\d+\.\s)",
            lambda _match, _tag: f"{language.minus} ",
            needs="-–−",
        ),
        rule("plus", r"(?:(?<=\s)|(?<=\()|^)\+(?=\d)", lambda _match, _tag: f"{language.plus} ", needs="+"),
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
