"""Chapters outside the MP3: the JSON file, and the lines in a feed's description.

This module owns that there is one list of chapters for both. Starts are rounded down to whole seconds,
since AntennaPod truncates fractions and apps show where two lists disagree.
"""

import json
from collections.abc import Sequence

from audiopub.edition import times
from audiopub.model import SAMPLE_RATE, Chapter, Edition

LEAST_FOR_DESCRIPTION = 3
"""From this many chapters on, they are listed in the feed's description."""


def whole_second_chapters(chapters: Sequence[Chapter]) -> list[tuple[int, str]]:
    """Return start in whole seconds and title, ascending; of two in one second the first is kept."""
    starts: dict[int, str] = {}
    for chapter in chapters:
        starts.setdefault(chapter.start_sample // SAMPLE_RATE, " ".join(chapter.title.split()))
    return sorted(starts.items())


def render_chapters(edition: Edition) -> bytes:
    """Return the chapters file (Podcasting 2.0, JSON chapters 1.2.0)."""
    found = whole_second_chapters(edition.recording.chapters)
    document = {
        "version": "1.2.0",
        "chapters": [{"startTime": start, "title": title} for start, title in found],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def description_lines(chapters: Sequence[Chapter]) -> list[str]:
    """Return `HH:MM:SS Title` lines, or none when there are fewer than three chapters."""
    found = whole_second_chapters(chapters)
    if len(found) < LEAST_FOR_DESCRIPTION:
        return []
    return [f"{times.long_clock(start)} {title}" for start, title in found]
