"""`audiopub clean`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options

if TYPE_CHECKING:
    from audiopub.model import Article, Block


@click.command("clean")
@options.article
@options.as_json
def command(*, path: Path, as_json: bool) -> None:
    """Show an article as understood: what is kept, and what is removed by which rule.

    Example: audiopub clean articles/harbour-lights-return.txt
    """
    from audiopub.publish.inspecting import read_one

    article = read_one(path)
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
        "",
        "Kept:",
    ]
    told += [f"  {_place(block.lines)}{_kind(block)}: {block.text}" for block in article.blocks]
    told += ["", "Removed:"]
    told += [
        f"  {_place((each.line, each.line) if each.line else None)}{each.rule}: {each.text}"
        for each in article.removed
    ] or ["  nothing"]
    return told


def _place(lines: tuple[int, int] | None) -> str:
    if lines is None:
        return ""
    first, last = lines
    return f"line {first}, " if first == last else f"lines {first} to {last}, "


def _kind(block: "Block") -> str:
    level = f" {block.level}" if block.level else ""
    aloud = "" if block.aloud else " (not read aloud)"
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
