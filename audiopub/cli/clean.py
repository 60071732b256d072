"""`audiopub clean`."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options

if TYPE_CHECKING:
    from audiopub.model import Article, Block


@click.command("clean")
@options.article
@options.as_json
@options.loudness_of_words
def command(*, path: Path, as_json: bool, quiet: bool, verbose: bool) -> None:
    """Show what is kept of an article, and what is removed and why.

    PATH - is a text or a page that comes on standard input.

    Example: audiopub clean articles/harbour-lights-return.txt
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish.inspecting import decided_one, decided_text

    with reporter(quiet=quiet, verbose=verbose) as told:
        piped = options.piped(path)
        article = decided_one(path, told) if piped is None else decided_text(piped, options.PIPED, told)
    if as_json:
        click.echo(json.dumps(_as_json(article), ensure_ascii=False, indent=2))
        return
    for line in _lines(article):
        click.echo(line)


def _lines(article: "Article") -> list[str]:
    told = [
        f"Title: {article.title}",
        f"Authors: {', '.join(article.authors) or 'not found'}",
        f"Published: {article.published or 'not found'}",
        f"Language: {article.language}",
        f"Summary: {article.summary or 'not found'}",
    ]
    if article.metadata_lines:
        told.append(f"Taken from: {_ranges(article.metadata_lines)}")
    told += ["", "Kept:"]
    told += [_entry(f"{_place(block.lines)}{_kind(block)}", block.text) for block in article.blocks]
    told += ["", "Removed:"]
    told += [
        _entry(f"{_place((each.line, each.line) if each.line else None)}{each.rule}", each.text)
        for each in article.removed
    ] or ["  nothing"]
    return told


def _entry(label: str, text: str) -> str:
    """Return an entry of a list; the lines of its text stand below one another, further in."""
    if not text:
        return f"  {label}"
    lines = text.splitlines()
    return f"  {label}: {lines[0]}" if len(lines) == 1 else "\n    ".join([f"  {label}:", *lines])


def _ranges(lines: Iterable[int]) -> str:
    """Return line numbers in words: `line 3, lines 5 to 7`."""
    runs: list[tuple[int, int]] = []
    for line in sorted(lines):
        if runs and runs[-1][1] + 1 == line:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return ", ".join(_words(run) for run in runs)


def _words(lines: tuple[int, int]) -> str:
    first, last = lines
    return f"line {first}" if first == last else f"lines {first} to {last}"


def _place(lines: tuple[int, int] | None) -> str:
    return f"{_words(lines)}, " if lines else ""


def _kind(block: "Block") -> str:
    level = f" of level {block.level}" if block.level else ""
    aloud = "" if block.aloud else ", not read aloud"
    return f"{block.kind.replace('_', ' ')}{level}{aloud}"


def _as_json(article: "Article") -> dict[str, Any]:
    return {
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published[:10] if article.published else None,
        "language": article.language,
        "summary": article.summary,
        "blocks": [
            {
                "kind": block.kind,
                "level": block.level,
                "text": block.text,
                "aloud": block.aloud,
                "lines": list(block.lines) if block.lines else None,
            }
            for block in article.blocks
        ],
        "removed": [{"line": each.line, "text": each.text, "rule": each.rule} for each in article.removed],
    }
