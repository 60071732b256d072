"""The options that several commands share."""

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from audiopub.errors import UsageError

if TYPE_CHECKING:
    from audiopub.publish.project import Project
    from audiopub.publish.survey import Flags

_Function = TypeVar("_Function", bound=Callable[..., Any])

ARTICLE = click.Path(readable=False, path_type=Path)

PIPED = "standard input"
"""What the place is called that is given as `-`."""

RATES = (80, 450)
"""The slowest and the fastest `[voice] rate`, in words a minute; the settings' check is slow to import."""

article = click.argument("path", type=ARTICLE)
as_json = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
_paths = click.argument("paths", nargs=-1, type=ARTICLE)
output = click.option(
    "-o", "--output", metavar="FOLDER", type=ARTICLE, help="The folder to publish into.  [default: output/]"
)
_force = click.option("--force", is_flag=True, help="Make everything again, as if nothing were there.")
_refresh = click.option(
    "--refresh", is_flag=True, help="Make again what older versions of voices, encoder or rules made."
)
verify = click.option("--verify", is_flag=True, help="Trust no file's date: read and compare every file.")


jobs = click.option(
    "--jobs",
    metavar="NUMBER",
    type=click.IntRange(1, 256),
    help="Passages made at once.  [default: cores + 1]",
)


_retry_voice = click.option(
    "--retry-voice", is_flag=True, help="Let the first voice read again where another took its place."
)


def voice(function: _Function) -> _Function:
    """Add the options that say who reads, and how fast."""
    for option in (
        click.option(
            "--rate",
            metavar="WORDS",
            type=click.IntRange(*RATES),
            help="Words a minute.  [default: as set, or 170]",
        ),
        click.option("--voice", metavar="NAME", help="A voice, as 'audiopub voices' lists it."),
        click.option("--engine", metavar="NAME", help="An engine, as 'audiopub voices' lists it."),
    ):
        function = option(function)
    return function


def piped(path: Path) -> bytes | None:
    """Return what comes on standard input where that is given as the path `-`, else None."""
    return click.get_binary_stream("stdin").read() if str(path) == "-" else None


def _not_both(context: click.Context, _parameter: click.Parameter, value: bool) -> bool:  # noqa: FBT001 -- click's order
    """Refuse `--quiet` and `--verbose` together."""
    if value and (context.params.get("quiet") or context.params.get("verbose")):
        raise click.UsageError("--quiet and --verbose contradict one another: leave one of them out.")
    return value


def loudness_of_words(function: _Function) -> _Function:
    """Add the options that say how much is told."""
    for option in (
        click.option(
            "-v",
            "--verbose",
            is_flag=True,
            callback=_not_both,
            help="Tell also what was used and what stays as it is.",
        ),
        click.option(
            "-q",
            "--quiet",
            is_flag=True,
            callback=_not_both,
            help="Tell only what was asked for, and what went wrong.",
        ),
    ):
        function = option(function)
    return function


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What `plan` and `publish` are both given."""

    paths: tuple[Path, ...]
    output: Path | None
    engine: str | None
    voice: str | None
    rate: int | None
    force: bool
    refresh: bool
    verify: bool
    retry_voice: bool
    as_json: bool
    quiet: bool
    verbose: bool

    def project(self) -> "Project":
        """Return the project to work on. Raises `ConfigError` or `UsageError`."""
        from audiopub.publish.project import open_project, working_folder

        options = decisions(engine=self.engine, voice=self.voice, rate=self.rate)
        return open_project(working_folder(), output=self.output, options=options)

    def flags(self) -> "Flags":
        """Return what is to be made although nothing asks for it."""
        from audiopub.publish.survey import Flags

        return Flags(force=self.force, refresh=self.refresh, verify=self.verify, retry_voice=self.retry_voice)


def publishing(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options of `plan` and `publish`; the function gets them as one `Request`."""

    @functools.wraps(function)
    def wrapped(**given: Any) -> None:  # noqa: ANN401 -- whatever click has parsed
        mine = {field.name: given.pop(field.name) for field in fields(Request)}
        function(Request(**mine), **given)

    flags = (_retry_voice, verify, _refresh, _force)
    for option in (loudness_of_words, as_json, *flags, voice, output, _paths):
        wrapped = option(wrapped)
    return wrapped


def decisions(*, engine: str | None, voice: str | None, rate: int | None) -> dict[str, Any]:
    """Return the voice options as the tables of `audiopub.toml`.

    A voice without its engine is one of the engine that the settings try first. Raises `UsageError` when
    engine and voice contradict one another, and `ConfigError` for a mistake in the settings.
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
        table["use"] = [f"{engine or _first_engine()}:{voice}"]
    elif engine:
        table["use"] = [engine]
    if rate is not None:
        table["rate"] = rate
    return {"voice": table} if table else {}


def voice_address(voice: str | None) -> str | None:
    """Return the address of a voice that is not the episode's. Raises `ConfigError` as `decisions` does."""
    return f"{_first_engine()}:{voice}" if voice and ":" not in voice else voice


def _first_engine() -> str:
    from audiopub.publish.project import open_project, working_folder

    return open_project(working_folder()).settings.voice.use[0].partition(":")[0]


def language_tag(value: str | None) -> str | None:
    """Return `--language` in its usual form (`en_gb` as `en-GB`). Raises `UsageError` when it is none."""
    from audiopub import fields as checks

    try:
        return checks.language_tag(value.replace("_", "-")) if value is not None else None
    except ValueError as exc:
        raise UsageError(f"--language: {exc}", next_step="Write the tag, not the language's name.") from exc
