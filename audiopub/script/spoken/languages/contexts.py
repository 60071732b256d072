"""Abbreviations and Roman numerals of the languages of the continent, each only where its neighbours say so.

This module owns the patterns; the words are in each language's tables.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from audiopub.script.spoken.numerals import value
from audiopub.script.spoken.pattern import Pattern, alternatives, always, looked_up, rule

_CLOSE = r"""\s*["”’»«“)\]]*$"""
"""The end of a sentence, where the stop of an abbreviation is left in place."""

CAPITAL = "[A-ZÀ-ÖØ-Þ]"
ROMAN = r"[IVX]{1,7}"


def abbreviations(
    anywhere: Mapping[str, str], number: Mapping[str, str], name: Mapping[str, str], openers: str = ""
) -> tuple[Pattern, ...]:
    """Return the rules for abbreviations that hold anywhere, before a number, and before a name.

    An entry is written with its stops; a space between its parts may be missing in the text. `openers` are
    words that begin a sentence and are no names.
    """
    return (
        *_each(anywhere, ""),
        *_each(number, rf"(?=\s?(?:\d|{ROMAN}\b))"),
        *_each(
            name,
            rf"(?!\s(?:{openers or '(?!)'})\s)"
            rf"(?=\s(?:(?:de|du|des|del|della|da|do|dos|das)\s(?:l[ao]s?\s|l['’])?|d['’]|dell['’])?{CAPITAL})",
        ),
    )


def _each(table: Mapping[str, str], after: str) -> Iterable[Pattern]:
    said = {_key(written): spoken for written, spoken in table.items()}

    def say(match: re.Match[str], _tag: str) -> str:
        joined = match.string[match.end() : match.end() + 1].isalnum()
        return f"{said[_key(match[1])]}{' ' if joined else ''}"

    stopped = [written for written in table if written.endswith(".")]
    plain = [written for written in table if not written.endswith(".")]
    stop = rf"(?:\.(?!{_CLOSE})|(?=\.{_CLOSE}))"
    for written, end in ((stopped, stop), (plain, r"(?![^\W\d_])")):
        if written:
            yield rule("abbreviation", rf"(?<![\w.-])({_any(written)}){end}{after}", say, digits=False)


def _key(written: str) -> str:
    return re.sub(r"[\s.]", "", written).lower()


def _any(written: Iterable[str]) -> str:
    """Return a pattern for abbreviations without their last stop; spaces behind the others may be missing."""
    forms = {form.removesuffix(".") for key in written for form in (key, key[0].upper() + key[1:])}
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\.\ ", r"\.\s?") for form in ordered)


def roman(match: re.Match[str], group: str = "roman") -> int | None:
    """Return what the Roman numeral of a match is worth, or None when it is none."""
    return value(match[group].upper()) or None


def numbered(names: Mapping[str, str], joints: str, say: Callable[[int, str], str]) -> Pattern:
    """Return the rule for "chapitre IV" and "siglos XVII y XVIII": numerals behind what numbers its things.

    `names` are what is written and said before the numeral, `joints` may stand between two, and `say` has the
    number and the language's tag.
    """
    names = {**{written.capitalize(): said for written, said in names.items()}, **names}

    def said(match: re.Match[str], tag: str) -> str | None:
        number = roman(match)
        if not number:
            return None
        spoken = f"{names[match['name']]} {say(number, tag)}"
        second = roman(match, "second") if match["second"] else None
        return f"{spoken} {match['joint']} {say(second, tag)}" if second else spoken

    second = rf"(?:\s(?P<joint>{joints})\s(?P<second>{ROMAN})(?![\w'’-]))?"
    return rule(
        "numeral",
        rf"(?<!\w)(?P<name>{alternatives(names)})\s(?P<roman>{ROMAN})(?![\w'’-]){second}",
        said,
        digits=False,
    )


def named(*names: str) -> dict[str, str]:
    """Return a table of words that are said as written, with a capital and without."""
    return {form: form for name in names for form in (name, name[0].upper() + name[1:])}


def pages(said: str, behind: Mapping[str, str] | None = None) -> Pattern:
    """Return the rule for the "p." of more than one page: "p. 5-9", "480 p., 24 €".

    `behind` are words behind which it is said otherwise: "auf S. 5-9".
    """
    others = behind or {}
    return rule(
        "abbreviation",
        r"(?<![\w.])[pS]\.(?=\s?\d{1,4}\s?[-–]\s?\d)|(?<=\d\s)[pS]\.(?=[,;)]|\s(?!cent\b)[a-zà-ÿ]|\s–)",
        lambda match, _tag: others.get(match.string[: match.start()].rstrip().rpartition(" ")[2], said),
        needs=".",
    )


def symbols(table: Mapping[str, str], compared: Mapping[str, str]) -> tuple[Pattern, ...]:
    """Return the rules for signs between two words ("&", "±"), before a number (">"), and "und/oder"."""
    spaced = {sign: f"{said} " for sign, said in compared.items()}
    return (
        rule("symbol", rf"(?<=\S\s)({alternatives(table)})(?=\s\S)", looked_up(table), digits=False),
        rule("symbol", rf"(?<![\w<>=])({alternatives(compared)})\s?(?=\d)", looked_up(spaced)),
        rule(
            "stroke",
            r"(?<![\w/.@])(?:[^\W\d_]{2,20}|[eyouE])(?P<stroke>/)(?=[^\W\d_]{1,20}(?![\w/-]|\.\w))(?<!km/)",
            always(" "),
            digits=False,
            part="stroke",
            needs="/",
        ),
    )
