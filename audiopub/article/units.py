"""Source lines → units: what a rule looks at, and what becomes one block.

A unit is one line of a paste, or several lines of a hard-wrapped paragraph joined again. This module owns
their features (words, stop, bullet); it refuses to judge what they are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

LOOK = 400
"""Characters of a unit that a regular expression ever sees; one long line must not cost minutes."""

REMEMBERED = 50_000
"""Lines whose answers are kept at hand, since several rules ask the same of each."""

_END = re.compile(
    r"""(?:[.!?…。！？؟۔।]["'”’“«»›‹)\]\u300d\u300f]*(?:\s*\[\d{1,3}\])*"""
    r"""|\w\S*\s?(?:[:;][-‑]?[)(DP]|<3|[\u2639\u263a\u2764\U0001f600-\U0001f64f\U0001f917\U0001f970]\ufe0f?)+)$"""
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0e7f]")
_BULLET = re.compile(r"(?:[•●◦▪‣·*▢☐□]|[-–](?=\s))\s*(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_EDIT = re.compile(
    r"(?<=\S)\[\s?(?:edit|edit source|bearbeiten|quelltext bearbeiten|modifier|modifier le code|editar|"
    r"editar código|editar código-fonte|modifica|modifica wikitesto)(?:\s?\|\s?[^\[\]|]{4,30})?\s?\]$",
    re.IGNORECASE,
)
_TAIL = 40
_STEM = 5
_WIDE_CHARS_PER_WORD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One line, or one re-joined paragraph, with the features that rules ask for.

    `lines` are its first and last source line. `words` counts words (two wide characters make one).
    `stop` tells whether it ends as a sentence ends. `folded` is its text in small letters without marks
    at its ends, empty when the text is too long for any closed list. `gap` tells whether a blank line
    stands before it. `pieces` are the source lines of a re-joined paragraph.
    """

    text: str
    lines: tuple[int, int] | None
    gap: bool = False
    pieces: tuple[str, ...] = ()
    look: str = field(init=False)
    words: int = field(init=False)
    stop: bool = field(init=False)
    folded: str = field(init=False)
    bullet: bool = field(init=False)

    def __post_init__(self) -> None:
        look = self.text[:LOOK]
        values = {
            "look": look,
            "words": count_words(self.text),
            "stop": bool(_END.search(self.text[-_TAIL:])),
            "folded": fold(look) if len(self.text) <= LOOK // 2 else "",
            "bullet": bool(_BULLET.match(look)),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)


def count_words(text: str) -> int:
    """Return the number of words; scripts without spaces count two characters as one word."""
    wide = len(_WIDE.findall(text))
    return len(_WIDE.sub("", text).split()) + (wide + 1) // _WIDE_CHARS_PER_WORD


def fold(text: str) -> str:
    """Return the text as closed lists hold it: small letters, single spaces, no marks at its ends."""
    text = " ".join(text.casefold().replace("’", "'").replace("‘", "'").split())
    start, end = 0, len(text)
    while start < end and not text[start].isalnum() and text[start] != "©":
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return text[start:end]


def without_bullet(text: str) -> str:
    """Return the text without a list mark at its start."""
    return text[match.end() :] if (match := _BULLET.match(text)) else text


def without_edit(text: str) -> str:
    """Return a heading without the link to its source that encyclopedias set right behind it."""
    return _EDIT.sub("", text) if text.endswith("]") and len(text) <= LOOK else text


def stems(unit: Unit) -> set[str]:
    """Return the beginnings of a line's longer words, by which it is known again when it is bent."""
    return {word[:_STEM] for word in unit.folded.split() if len(word) >= _STEM}


def numbered_item(text: str) -> tuple[int, str] | None:
    """Return number and rest of a line such as `3. Stir.`, or None."""
    match = _NUMBER.match(text[:LOOK])
    return (int(match[1]), text[match.end() :]) if match else None


def to_units(text: str, *, first_line: int = 1) -> list[Unit]:
    """Cut a text into units, joining hard-wrapped paragraphs. `first_line` numbers its first line."""
    rows = [(number, without_edit(line.strip())) for number, line in enumerate(text.split("\n"), first_line)]
    width = _wrap_width([line for _, line in rows])
    units: list[Unit] = []
    run: list[tuple[int, str]] = []
    gap = new_gap = False
    for number, line in rows:
        if run and not (line and width and _continues(run[-1][1], line, width)):
            units.append(_joined(run, gap=gap))
            run = []
        if not line:
            new_gap = True
            continue
        if not run:
            gap, new_gap = new_gap, False
        run.append((number, line))
    return [*units, _joined(run, gap=gap)] if run else units


def _joined(run: Sequence[tuple[int, str]], *, gap: bool) -> Unit:
    pieces = tuple(line for _, line in run)
    return Unit(
        text=" ".join(pieces),
        lines=(run[0][0], run[-1][0]),
        gap=gap,
        pieces=pieces if len(pieces) > 1 else (),
    )


_MIN_WIDTH, _MAX_WIDTH = 40, 100
_LONG_SHARE = 0.05
_WRAPPED_SHARE = 0.3
_MIN_PAIRS = 4
_FILLED_WIDTH = 60


def _wrap_width(lines: Sequence[str]) -> int:
    """Return the width at which a text is hard-wrapped, or 0 when its lines are whole paragraphs."""
    filled = [len(line) for line in lines if line]
    if not filled or sum(size > _MAX_WIDTH for size in filled) > _LONG_SHARE * len(filled):
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    wrapped = [a for a, b in pairs if len(a) >= _MIN_WIDTH and b[0].islower() and not _END.search(a[-_TAIL:])]
    if len(pairs) >= _MIN_PAIRS and len(wrapped) >= _WRAPPED_SHARE * len(pairs):
        return max(len(line) for line in wrapped)
    return _filled_width(pairs) if wrapped else 0


def _filled_width(pairs: Sequence[tuple[str, str]]) -> int:
    """Return the width of a short text whose lines are all as full as they can be, else 0."""
    width = max(len(line) for line, _ in pairs)
    full = all(len(line) + 1 + len(below.split(maxsplit=1)[0]) > width - 3 for line, below in pairs)
    return width if full and len(pairs) > 1 and width >= _FILLED_WIDTH else 0


def _continues(line: str, following: str, width: int) -> bool:
    """Tell whether `following` is the rest of the paragraph that `line` is in.

    It is when its first word would not have fitted on the line before, and it begins no list item.
    """
    if _BULLET.match(following) or _NUMBER.match(following):
        return False
    first_word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) > width - 3 or (following[0].islower() and len(line) > width // 2)
