"""What a rule is made of: a named pattern, and what its matches are said as.

This module owns the shape of all rules and the fragments of patterns they share. It knows no language.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from audiopub.model import Change

Say = Callable[[re.Match[str], str], str | None]
"""Given a match and the BCP 47 tag of its sentence: what is said instead, or None to leave it alone."""

STOP = r"""(?:\.(?!\s*["”’»)\]]*$))?"""
"""The stop of an abbreviation, where there is one; left in place where it also ends the sentence."""

NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,3} 000(?!\d)|\d{1,3}(?: \d{3}){2,4}(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,5}(?!\d)|\d+)(?:\.\d+)?"
)
"""A number as English writes it: `7`, `45,200`, `3.14`, and `45 200` with a space that does not break.

Plain spaces group only thousands that end in 000, and millions: others may be two numbers.
"""

START = r"(?<![\w.,/-])"
"""A number begins here: it is not the rest of a word, a number or a date."""

END = r"(?![\w/]|[.,-]\d)"
"""A number has ended here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One rule. `digits` says that it can only match where there is a digit, so others are not tried.

    `needs` are characters of which one is in every match; without one of them in the text it is not tried.
    `part` names the group that is said otherwise; without it, that is the whole match.
    """

    name: str
    text: str
    say: Say
    digits: bool = True
    needs: str = ""
    part: str | int = 0

    @property
    def expression(self) -> re.Pattern[str]:
        """Return the regular expression, compiled when it is first used: most runs need one language's."""
        return _compiled(self.text)


def rule(
    name: str, expression: str, say: Say, *, digits: bool = True, needs: str = "", part: str | int = 0
) -> Pattern:
    """Return a rule from the text of a regular expression."""
    return Pattern(name=name, text=expression, say=say, digits=digits, needs=needs, part=part)


_compiled = functools.cache(re.compile)


def always(spoken: str) -> Say:
    """Return what says the same for every match."""
    return lambda _match, _language: spoken


def looked_up(table: Mapping[str, str]) -> Say:
    """Return what says for a match whatever `table` has for the text of its first group."""
    return lambda match, _language: table[match[1]]


def changes(patterns: Iterable[Pattern], text: str, language: str) -> Iterator[Change]:
    """Yield what `patterns`, in their order, change in `text`; changes of two patterns may overlap."""
    chars = frozenset(text)
    has_digit = any(char.isdigit() for char in chars)
    for pattern in patterns:
        if (pattern.digits and not has_digit) or (pattern.needs and chars.isdisjoint(pattern.needs)):
            continue
        for match in pattern.expression.finditer(text):
            spoken = pattern.say(match, language)
            if spoken is not None:
                start, end = match.span(pattern.part)
                yield Change(start=start, end=end, spoken=spoken, rule=pattern.name)


_DETERMINER = re.compile(
    r"(?<![\w&/.'’-])(?:[Aa]n?|[Tt]he|[Tt]h(?:is|at)|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Aa]nother|"
    r"[Ee]ach|[Ee]very) $"
)
_NOUN = re.compile(
    r" (?!(?:a|ago|an|and|apart|as|at|away|but|by|each|for|from|goes|has|he|in|into|is|it|of|off|on|or|"
    r"per|she|so|spent|than|that|the|they|to|was|we|were|which|who|will|with|"
    r"worth|[a-z]+er|[a-z]+ed)\b)(?:[a-z]|TVs?\b|LED|LCD|OLED|SSD|RAM)"
)
"""Between these two, an amount is an adjective: "a $5 million deal", but "the $5 million in damages"."""


def attributive(match: re.Match[str]) -> bool:
    """Say whether a match is an adjective, so that its noun is in the singular: "a 5 km walk"."""
    return determined(match) and before_noun(match)


def before_noun(match: re.Match[str]) -> bool:
    """Say whether a noun may stand behind a match."""
    return bool(_NOUN.match(match.string, match.end()))


def determined(match: re.Match[str]) -> bool:
    """Say whether an article or a pronoun stands before a match."""
    return bool(_DETERMINER.search(match.string[max(0, match.start() - 8) : match.start()]))


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
