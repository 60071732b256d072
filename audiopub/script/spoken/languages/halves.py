"""Parts of things on the continent: "½ litre", "1/2 TL", "1 1/2 tazas", "2/3 l", "3½".

This module owns fractions that are written with a stroke or as one sign; the words are in each language's
tables.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from audiopub.script.spoken.languages.grammar import END, SPACE, Language, Noun, closed, preceding
from audiopub.script.spoken.pattern import Pattern, alternatives, rule

_SIGNS = {"1/2": "½", "1/4": "¼", "3/4": "¾"}

Gender = Callable[[str], str]
"""Given a noun: "m", "f", "n", or nothing for what may be no noun."""

Half = Callable[[str, str, str, str], str]
"""Given "½", "¼" or "¾", the noun, its gender, and the words before: the part and the noun in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """How a language says a part of a thing with its article: "la mitad de la harina", "la moitié du lait".

    `parts` are said for "½", "¼" and "¾" without what joins them to the article, `of` for the article or the
    preposition with it; nothing where the sign stays as it is.
    """

    parts: Mapping[str, str]
    of: Mapping[str, str]


def halves(language: Language, gender: Gender, say: Half, shares: Shares) -> Pattern:
    """Return the rule for "½ litre" and "1/2 TL": a part of one thing, or of the thing."""

    def said(match: re.Match[str], _tag: str) -> str | None:
        part = _SIGNS.get(match["part"], match["part"])
        if match["article"]:
            of = shares.of[match["article"].replace("’", "'")]
            word = preceding(match).rstrip().rpartition(" ")[2].lower()
            return f"{shares.parts[part].removeprefix(f'{word} ')} {of}" if of else None
        unit = language.units.get(match["unit"] or "")
        counted = unit.one if unit else f"{match['of'] or ''}{match['noun']}"
        return say(part, counted, unit.gender if unit else gender(match["noun"]), preceding(match))

    units = alternatives(language.units)
    articles = alternatives(shares.of).replace("'", "['’]")
    return rule(
        "fraction",
        rf"(?<![\w/.,-])(?<!\d\s)(?P<part>[½¼¾]|1/2|[13]/4(?={SPACE}(?:{units}){END})){SPACE}"
        rf"(?:(?P<unit>{units}){END}|(?:d[ei]\s)?(?P<article>{articles})(?=\s[^\W\d_]|(?<=['’])\w)|"
        rf"(?:d[ei]\s|(?P<of>d['’]))?(?!(?:{articles}|d[ei])(?:(?<=['’])|(?!\w)))(?P<noun>[^\W\d_]+))",
        closed(said),
        digits=False,
    )


def fractions(
    language: Language, parts: Mapping[int, Noun], behind: Mapping[str, Noun], gender: Gender | None = None
) -> tuple[Pattern, ...]:
    """Return the rules for "2/3", with the names of its parts, and for "2½".

    `behind` is what is said behind a whole number; its second form is that behind a feminine noun. With
    `gender`, the noun stands between number and part: "dos tazas y media".
    """

    def say(match: re.Match[str], tag: str) -> str | None:
        above, below = int(match[1]), int(match[2])
        if above >= below:
            return None
        part = parts[below]
        number = language.cardinal(above, part.gender, tag)
        said = f"{number} {part.one if above == 1 else part.many}"
        if f" {preceding(match).lower()}".endswith(f" {number} "):
            said = said.removeprefix(f"{number} ")
        unit = language.units.get(match["unit"] or "")
        return f"{said} {language.of(unit.one)}{unit.one}" if unit else said

    def mixed(match: re.Match[str], tag: str) -> str:
        said = _mixed(language, behind, gender, match, tag)
        if match["low"]:
            said = f"{language.cardinal(int(match['low']), 'm', tag)} {language.to} {said}"
        return said

    below = alternatives(str(part) for part in parts)
    units = alternatives(language.units)
    unit = rf"(?:{SPACE}(?P<unit>{units}){END})?"
    named = r"(?P<noun>[^\W\d_]{3,30})(?!\w|\.\s?\w)" if gender else r"(?P<noun>(?!))"
    counted = rf"(?:{SPACE}?(?P<unit>{units}){END}|{SPACE}{named})?"
    low = rf"(?<![\w.,/:-])(?:(?P<low>\d{{1,3}}){SPACE}?[-–]{SPACE}?)?(?P<whole>\d{{1,3}})"
    return (
        rule(
            "fraction",
            rf"{low}{SPACE}(?P<part>{'|'.join(_SIGNS)})(?![\w/%]|[.,:]\d){counted}",
            closed(mixed),
            needs="/",
        ),
        rule(
            "fraction", rf"(?<![\w.,/:-])([1-9]\d?)/({below})(?![\w/%]|[.,:]\d){unit}", closed(say), needs="/"
        ),
        rule(
            "fraction",
            rf"{low}{SPACE}?(?P<part>[{''.join(_SIGNS.values())}]){counted}",
            closed(mixed),
            needs="".join(_SIGNS.values()),
        ),
    )


def _mixed(
    language: Language, behind: Mapping[str, Noun], gender: Gender | None, match: re.Match[str], tag: str
) -> str:
    """Say "1 ½ l": "eineinhalb Liter", "un litro y medio"."""
    whole = int(match["whole"])
    half = behind[_SIGNS.get(match["part"], match["part"])]
    unit = language.units.get(match["unit"] or "")
    if gender is None:
        said = f"{language.cardinal(whole, 'm', tag)}{half.one}"
        return f"{said} {unit.many}" if unit else said
    kind = unit.gender if unit else gender(match["noun"] or "")
    if not kind:
        return f"{language.cardinal(whole, 'm', tag)} {half.one}{_behind(match['noun'])}"
    counted = (unit.one if whole == 1 else unit.many) if unit else _counted(match["noun"], whole)
    if not counted:
        return f"{language.cardinal(whole, kind, tag)} {_bent(half, kind)} {match['noun']}"
    return f"{language.cardinal(whole, kind, tag)} {counted} {_bent(half, kind)}"


def _behind(word: str | None) -> str:
    return f" {word}" if word else ""


def _bent(half: Noun, kind: str) -> str:
    return half.many if kind == "f" else half.one


def _counted(word: str, whole: int) -> str:
    """Return a noun as it stands behind a number: behind one, without the -s of "1 1/2 tazas".

    Nothing for a plural whose singular is not known.
    """
    if whole != 1 or not word.endswith("s"):
        return word
    return word[:-1] if word.endswith(("as", "os", "tres", "ures", "asses")) else ""
