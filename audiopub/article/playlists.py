"""Playlists among the lines of a page: the titles of other films or recordings, each with how long it runs.

This module owns how such a list is told from a timetable and from the pieces of a record. It refuses to know
a player's own buttons; `machinery` does.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import mean

from audiopub.article.finite import LANGUAGES, has_finite_verb
from audiopub.article.small_words import likeliest, words_of
from audiopub.article.units import Unit

RULE = "gallery or player"

_LENGTH = re.compile(r"\W*(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)(?::[0-5]\d)?\W*")
_LEAST = 4
_TITLE_WORDS = 5
_TOLD_SHARE = 0.25
_MOST_WORDS = 25


def playlist_places(units: Sequence[Unit], *, paged: bool) -> dict[int, str]:
    """Return the places of titles and lengths that stand in turn, with the rule that each goes by.

    `paged` tells whether a page is known to be around the text; without one, some titles must tell something.
    """
    lengths = [at for at, unit in enumerate(units) if _seconds(unit) is not None]
    if len(lengths) < _LEAST:
        return {}
    language = likeliest([word for unit in units for word in words_of(unit.look)], LANGUAGES)
    found: set[int] = set()
    for row in _rows(units, lengths):
        titles = [units[at - 1] for at in row]
        told = paged or sum(has_finite_verb(unit.look, language) for unit in titles) >= _TOLD_SHARE * len(row)
        if len(row) >= _LEAST and told and _is_playlist(titles, [units[at] for at in row]):
            found.update(range(row[0] - 1, row[-1] + 1))
    return dict.fromkeys(found, RULE)


def _seconds(unit: Unit) -> int | None:
    """Return how long a recording runs, of a line that says so and nothing else."""
    match = _LENGTH.fullmatch(unit.look) if unit.words <= 2 else None  # noqa: PLR2004 -- a mark and the length
    return 60 * int(match["minutes"]) + int(match["seconds"]) if match else None


def _rows(units: Sequence[Unit], lengths: Sequence[int]) -> list[list[int]]:
    """Return the lengths in rows: between two of them stands one title."""
    rows: list[list[int]] = []
    for at in lengths:
        if not at or not _may_be_title(units[at - 1]):
            continue
        if rows and rows[-1][-1] == at - 2:
            rows[-1].append(at)
        else:
            rows.append([at])
    return rows


def _may_be_title(unit: Unit) -> bool:
    return unit.words <= _MOST_WORDS and not unit.text.endswith((".", ":", ",", ";")) and not unit.bullet


def _is_playlist(titles: Sequence[Unit], lengths: Sequence[Unit]) -> bool:
    """Tell headlines from the names of pieces, and lengths from the times of a day, which only rise."""
    seconds = [_seconds(unit) or 0 for unit in lengths]
    rises = all(before < after for before, after in pairwise(seconds))
    return not rises and mean(unit.words for unit in titles) >= _TITLE_WORDS
