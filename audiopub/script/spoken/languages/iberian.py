"""What Spanish and Portuguese share: ordinals with "º" and "ª", rulers, editions, telephones.

This module owns patterns; the words are those of the two languages.
"""

import re
from collections.abc import Callable, Collection, Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.languages.contexts import roman
from audiopub.script.spoken.pattern import Pattern, alternatives, rule

LAST_ORDINAL = 10
"""Centuries and rulers up to this are said as ordinals, later ones as numbers."""

_COUNTS = re.compile(
    r"\s(?!(?:a|al|à|ao|bajo|sobre|de|do|da|e|en|em|y|con|com|norte|sul|sur|este|oeste|que|quien|por|para|fue|es|era)\b)[a-zà-ÿA-Z]{3,}"
)
"""Behind "3°" where that is an ordinal: its noun."""

_SHORTENED = {1, 3}
"""Spanish says "primer" and "tercer" before a noun."""

Ordinal = Callable[[int, str, str], str]
"""Given a number, the letters behind it ("o", "a", "os", "as", "er") and a language's tag: the ordinal."""


def bent(said: str, ending: str) -> str:
    """Return an ordinal that ends in -o with another ending in each of its words: "décima tercera"."""
    return " ".join(re.sub(r"o$", ending, word) for word in said.split())


def ordinals(ordinal: Ordinal) -> Pattern:
    """Return the rule for "1.º", "3ª", "1.er" and "1.as"."""

    def say(match: re.Match[str], tag: str) -> str | None:
        if match["ending"] == "°" and not _COUNTS.match(match.string, match.end()):
            return None
        ending = match["ending"].replace("º", "o").replace("ª", "a").replace("°", "o")
        number = int(match["number"])
        short = tag.startswith("es") and ending == "o" and number % 10 in _SHORTENED
        ending = "er" if short and _COUNTS.match(match.string, match.end()) else ending
        return ordinal(number, ending, tag)

    endings = r"[.]?(?P<ending>[ºª°]s?|er(?!\w)|(?<=\.)(?:as|os|a|o)(?!\w))"
    return rule("ordinal", rf"(?<![\w.,/-])(?P<number>[1-9]\d{{0,2}}){endings}(?![\wºª°])(?!\s?[CF]\b)", say)


def rulers(
    names: Collection[str], queens: Collection[str], ordinal: Ordinal, late: Callable[[int, str], str]
) -> Pattern:
    """Return the rule for "Isabel II" and "Juan XXIII"; `late` says the numbers behind the ordinals."""

    def say(match: re.Match[str], tag: str) -> str | None:
        number = roman(match)
        if not number:
            return None
        ending = "a" if match["name"].split()[0] in queens else "o"
        said = ordinal(number, ending, tag) if number <= LAST_ORDINAL else late(number, tag)
        return f"{match['name']} {said}"

    any_name = alternatives(names)
    return rule(
        "numeral",
        rf"\b(?P<name>(?:{any_name})(?:\s(?:{any_name}))?)\s(?P<roman>[IVX]{{1,7}})(?![\w'’-])",
        say,
        digits=False,
    )


def editions(articles: str, things: str, ordinal: Ordinal) -> Pattern:
    """Return the rule for "la XIII edición" and "el I Congreso": a numeral before its noun."""

    def say(match: re.Match[str], tag: str) -> str | None:
        number = roman(match)
        if not number:
            return None
        feminine = match["article"].lower().removesuffix("s").endswith("a")
        return f"{match['article']} {ordinal(number, 'a' if feminine else 'er', tag)}"

    after = rf"(?=\s(?:{things}|[A-ZÁÉÍÓÚÂÊÔÃ][a-zà-ÿ]{{3,}}))"
    return rule(
        "numeral",
        rf"\b(?P<article>{articles})\s(?P<roman>[IVX]{{1,7}}){after}",
        say,
        digits=False,
    )


def both_genders(articles: Mapping[str, str], both: str, either: str) -> tuple[Pattern, ...]:
    """Return the rules for "los/as", which `articles` say, and for "alumnos/as" and "profesor/a"."""

    def said(match: re.Match[str], _tag: str) -> str:
        first, _, ending = match[0].replace("-", "").partition("/")
        second = f"{match['stem']}{ending}"
        return f"{first} {both if ending.endswith('s') else either} {second}"

    return (
        rule(
            "gender",
            rf"(?<![\w/])({alternatives(articles)})(?![\w/])",
            lambda match, _tag: articles[match[1]],
            digits=False,
            needs="/",
        ),
        rule(
            "gender",
            r"(?<![\w/.@-])(?P<stem>[^\W\d_]{2,30}?)(?:os/-?as|o/-?a|(?<=or)es/-?as|(?<=or)/-?a)(?![\w/])",
            said,
            digits=False,
            needs="/",
        ),
    )


def century(number: int, tag: str) -> str:
    """Return the number of a century, behind its noun."""
    return words.ordinal(number, tag) if number <= LAST_ORDINAL else words.cardinal(number, tag)


def spelled(match: re.Match[str], tag: str) -> str:
    """Say a telephone number digit by digit, with a pause between its groups."""
    said = ", ".join(words.digits(group, tag) for group in re.findall(r"\d+", match[0]))
    plus = "más" if tag.startswith("es") else "mais"
    return f"{plus} {said}" if match[0].startswith("+") else said
