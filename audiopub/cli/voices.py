"""`audiopub voices`."""

import json
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options

if TYPE_CHECKING:
    from audiopub.speech.voices import EngineReport


@click.command("voices")
@click.option("--language", help="Only voices of this language, as in 'de'.")
@options.as_json
def command(*, language: str | None, as_json: bool) -> None:
    """List the engines and voices that work here, and what is missing for the others.

    Example: audiopub voices --language de
    """
    from audiopub.speech.voices import list_voices

    reports = list_voices()
    if as_json:
        click.echo(json.dumps([_as_json(report, language) for report in reports], indent=2))
        return
    for report in reports:
        for line in _lines(report, language):
            click.echo(line)


def _lines(report: "EngineReport", language: str | None) -> list[str]:
    if not report.available:
        return [f"{report.name} ({report.title}): not here. {report.why_not}"]
    told = [f"{report.name} ({report.title}):"]
    told += [
        f"  {voice['address']}: {voice['name']} ({', '.join(voice['languages'])})"
        for voice in _voices(report, language)
    ]
    if report.variants:
        told.append(
            f"  each also with a variant, as in {report.name}:en-us+{report.variants[0]}: "
            f"{', '.join(report.variants)}"
        )
    return told


def _voices(report: "EngineReport", language: str | None) -> list[dict[str, Any]]:
    return [
        {"address": voice.address, "name": voice.name, "languages": list(voice.languages)}
        for voice in report.voices
        if language is None or any(_matches(tag, language.lower()) for tag in voice.languages)
    ]


def _matches(tag: str, language: str) -> bool:
    return tag == language or tag.startswith(f"{language}-")


def _as_json(report: "EngineReport", language: str | None) -> dict[str, Any]:
    return {
        "engine": report.name,
        "title": report.title,
        "available": report.available,
        "why_not": report.why_not,
        "voices": _voices(report, language),
        "variants": list(report.variants),
    }
