"""German words for women and men: "Schüler*innen", "Mitarbeiter:innen", "jede/r", "der/die".

This module owns the marks inside such words. A mark before "innen" is heard as a short break, as speakers
make it; where only an ending differs, both words are said.
"""

import re

from audiopub.script.spoken.languages.grammar import listed
from audiopub.script.spoken.pattern import Pattern, alternatives, always, rule

_PAIRS = listed("""
    der/die die/der den/die dem/der des/der er/sie sie/er ihn/sie ihm/ihr ihr/ihm sein/ihr ihr/sein seine/ihre
    ihre/seine seinen/ihren seiner/ihrer seinem/ihrem zum/zur einen/eine einem/einer eines/einer jeder/jede
    jede/jeder jeden/jede dieser/diese diese/dieser welcher/welche
""")


def _both(match: re.Match[str], _tag: str) -> str:
    first, second = re.split(r"[/*:]", match[0])
    return f"{first} oder {second}"


def _with_ending(match: re.Match[str], _tag: str) -> str:
    """Say "jede/r" as "jede oder jeder"; "jede*m" is "jeder oder jedem"."""
    word, letter = match["word"], match["letter"] or match["closed"]
    return f"{word}{'r' if letter == 'm' else ''} oder {word}{letter}"


def inclusive() -> tuple[Pattern, ...]:
    """Return the rules for words with a star, a colon, a stroke or a bracket before their ending."""
    pairs = alternatives(form.replace("/", mark) for form in _PAIRS for mark in "/*:")
    return (
        rule(
            "gender",
            r"(?<![\w/.@])[A-ZÄÖÜ][^\W_]{1,40}(?P<mark>[*:·_]|/-?)(?=innen|in(?![\w:*/]))",
            always(" "),
            digits=False,
            part="mark",
            needs="*:·_/",
        ),
        rule(
            "gender",
            r"(?<=[a-zäöüß])\((innen|in)\)(?![\w\]])",
            lambda match, _tag: f" {match[1]}",
            digits=False,
            needs="(",
        ),
        rule("gender", r"(?<=[a-zäöüß])I(?=nnen(?![a-z]*[A-Z]))", always(" i"), digits=False, needs="I"),
        rule("gender", rf"(?<![\w/*:])(?i:{pairs})(?![\w/*:-])", _both, digits=False, needs="/*:"),
        rule(
            "gender",
            r"(?<![\w/.@])(?P<word>[^\W\d_]{2,30}e)(?:(?:[*:]|/-?)(?P<letter>[rnm])(?![\w:*/])|\((?P<closed>[rn])\))",
            _with_ending,
            digits=False,
            needs="*:/(",
        ),
        rule(
            "gender",
            r"(?<!\w)(?P<word>(?:[kmds]?ein|ihr|unser|[KMDS]?[eE]in|Ihr|Unser))[*:/](?P<letter>e)(?P<closed>)(?![\w:*/-])",
            _with_ending,
            digits=False,
            needs="*:/",
        ),
    )
