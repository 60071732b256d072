"""Sentences cut into caption lines: where to break, and how long each piece is heard.

This module owns widths and breaks. It refuses to know of WebVTT or SubRip, and never changes a word:
the pieces of a text, joined by spaces, are its words.
"""

import textwrap
from collections.abc import Iterator, Sequence

from audiopub.model import Sentence

VTT_WIDTH = 65
"""Characters in a line of WebVTT (podcast apps' transcript views; PSP-1)."""

SRT_WIDTH = 32
SRT_LINES = 2
"""Apple's limits for SubRip captions: two lines of 32 characters."""

_CLAUSE_ENDS = (",", ";", ":", "—", "–", "、", "،", "，", "；", "：")
_LEAST_CLAUSE_SHARE = 0.4
"""A piece is cut at a clause only when it then fills at least this share of the room."""


def wrap(text: str, width: int) -> list[str]:
    """Return the words of `text` in lines of at most `width` characters; longer words are cut."""
    words = text.split()
    if max(map(len, words), default=0) > width:
        return textwrap.wrap(" ".join(words), width, break_on_hyphens=False)
    return list(_filled(words, width))


def _filled(words: Sequence[str], width: int) -> Iterator[str]:
    """Yield lines of words, none of which is longer than a line, each as full as it can be."""
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def pieces(text: str, width: int = SRT_WIDTH, lines: int = SRT_LINES) -> list[tuple[str, ...]]:
    """Return `text` as captions of at most `lines` lines of `width`, cut at clauses where possible."""
    found = []
    words = _words(text, width)
    while words:
        count = _fitting(words, width, lines)
        if count < len(words):
            count = _clause_cut(words[:count])
        found.append(tuple(wrap(" ".join(words[:count]), width)))
        words = words[count:]
    return found


def _words(text: str, width: int) -> list[str]:
    return [part for word in text.split() for part in ([word] if len(word) <= width else wrap(word, width))]


def _fitting(words: Sequence[str], width: int, lines: int) -> int:
    """Return how many of these words, none of which is longer than a line, fill so many lines."""
    line, length = 1, len(words[0])
    for count, word in enumerate(words[1:], 1):
        length += 1 + len(word)
        if length > width:
            line, length = line + 1, len(word)
        if line > lines:
            return count
    return len(words)


def _clause_cut(words: Sequence[str]) -> int:
    enough = _LEAST_CLAUSE_SHARE * len(" ".join(words))
    for count in range(len(words), 0, -1):
        if len(" ".join(words[:count])) < enough:
            break
        if words[count - 1].endswith(_CLAUSE_ENDS):
            return count
    return len(words)


def shares(
    sentence: Sentence, parts: Sequence[tuple[str, ...]], *, skipped: int = 0, added: str = ""
) -> list[float]:
    """Return how much of the sentence's time each of `parts` takes; the shares add up to 1.

    An estimate: the time is shared out by spoken characters, so that "$3.5M" weighs as much as the
    words that are said for it. `parts` may lack the sentence's first characters (`skipped`), and begin with
    others (`added`), which then take the time of those.
    """
    weights = list(_weights(parts, _shown_lengths(sentence, skipped, added)))
    total = sum(weights)
    return [weight / total for weight in weights]


def _weights(parts: Sequence[tuple[str, ...]], per_character: Sequence[float]) -> Iterator[float]:
    seen = 0
    for part in parts:
        length = sum(len(line.replace(" ", "")) for line in part)
        yield max(1.0, sum(per_character[seen : seen + length]))
        seen += length


def _shown_lengths(sentence: Sentence, skipped: int, added: str) -> list[float]:
    """Return the number of spoken characters of every character that is shown and no white space."""
    lengths = _spoken_lengths(sentence)
    before = sum(not char.isspace() for char in sentence.text[:skipped])
    said = sum(lengths[:before])
    letters = len("".join(added.split()))
    return [*(said / letters for _ in range(letters)), *lengths[before:]]


def _spoken_lengths(sentence: Sentence) -> list[float]:
    """Return the number of spoken characters of every shown character that is not white space."""
    lengths = [1.0] * len(sentence.text)
    for change in sentence.changes:
        lengths[change.start : change.end] = [0.0] * (change.end - change.start)
        lengths[change.start] = float(len(change.spoken))
    shown = zip(sentence.text, lengths, strict=True)
    return [length for char, length in shown if not char.isspace()]
