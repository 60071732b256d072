"""The options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from audiopub.errors import UsageError

_Function = TypeVar("_Function", bound=Callable[..., Any])

ARTICLE = click.Path(path_type=Path)

paths = click.argument("paths", nargs=-1, type=ARTICLE)
article = click.argument("path", type=ARTICLE)
as_json = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
output = click.option("-o", "--output", type=ARTICLE, help="The folder to publish into.  [default: output/]")
force = click.option("--force", is_flag=True, help="Make everything again, as if nothing were there.")
refresh = click.option(
    "--refresh", is_flag=True, help="Make again what an older voice engine or encoder made."
)
verify = click.option("--verify", is_flag=True, help="Trust no file's date: read and compare every file.")


def voice(function: _Function) -> _Function:
    """Add the options that say who reads, and how fast."""
    for option in (
        click.option("--rate", type=int, help="Words a minute.  [default: 170]"),
        click.option("--voice", help="A voice, as 'audiopub voices' lists it."),
        click.option("--engine", help="An engine, as 'audiopub voices' lists it."),
    ):
        function = option(function)
    return function


def loudness_of_words(function: _Function) -> _Function:
    """Add the options that say how much is told."""
    for option in (
        click.option("-v", "--verbose", is_flag=True, help="Tell more."),
        click.option("-q", "--quiet", is_flag=True, help="Tell only what went wrong."),
    ):
        function = option(function)
    return function


def decisions(*, engine: str | None, voice: str | None, rate: int | None) -> dict[str, Any]:
    """Return the voice options as the tables of `audiopub.toml`.

    Raises `UsageError` when engine and voice contradict one another.
    """
    table: dict[str, Any] = {}
    if voice and ":" in voice:
        named = voice.partition(":")[0]
        if engine and engine != named:
            raise UsageError(
                f"--voice {voice} is not a voice of --engine {engine}.",
                next_step="Leave one of the two out.",
            )
        table["use"] = [voice]
    elif voice:
        table["use"] = [f"{engine or 'pyttsx3'}:{voice}"]
    elif engine:
        table["use"] = [engine]
    if rate is not None:
        table["rate"] = rate
    return {"voice": table} if table else {}
