"""Parsers of podcast apps, for feeds and captions."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import podcastparser

from tests.checkers.programs import node


def podcast_index(node_modules: Path, feed: Path) -> Any:
    """Return a feed as Podcast Index's parser reads it, which knows the newer elements."""
    return node("partytime.cjs", node_modules, feed)


def gpodders_parser(feed: Path, url: str) -> Any:
    """Return a feed as gPodder's parser reads it."""
    with feed.open("rb") as file:
        return podcastparser.parse(url, file)


def webvtt_parser(node_modules: Path, files: Iterable[Path]) -> dict[str, tuple[list[Any], int]]:
    """Return the errors that the W3C's strict parser finds in each file, and how many cues it reads."""
    found = node("webvtt.cjs", node_modules, *files)
    return {file: (errors, cues) for file, (errors, cues) in found.items()}
