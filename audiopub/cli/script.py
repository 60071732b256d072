"""`audiopub script`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options

if TYPE_CHECKING:
    from audiopub.model import Script, Sentence


@click.command("script")
@options.article
@options.voice
@options.as_json
def command(*, path: Path, engine: str | None, voice: str | None, rate: int | None, as_json: bool) -> None:
    """Show sentence by sentence what is said, and why where it differs from what is shown.

    Example: audiopub script articles/the-slow-library.md
    """
    from audiopub.publish.inspecting import script_of

    script = script_of(path, options.decisions(engine=engine, voice=voice, rate=rate))
    if as_json:
        click.echo(json.dumps(_as_json(script), ensure_ascii=False, indent=2))
        return
    for section in script.sections:
        click.echo(f"Section: {section.title}")
        for sentence in section.sentences:
            for line in _lines(sentence):
                click.echo(f"  {line}")


def _lines(sentence: "Sentence") -> list[str]:
    voice = f" [{sentence.voice}]" if sentence.voice else ""
    told = [f"{sentence.id}{voice}: {sentence.text}"]
    if sentence.spoken != sentence.text:
        told.append(f"  said: {sentence.spoken}")
    told += [
        f"  {sentence.text[change.start : change.end]!r} as {change.spoken!r} ({change.rule})"
        for change in sentence.changes
    ]
    return told


def _as_json(script: "Script") -> dict[str, Any]:
    return {
        "title": script.title,
        "language": script.language,
        "sections": [
            {
                "title": section.title,
                "sentences": [
                    {
                        "id": sentence.id,
                        "text": sentence.text,
                        "spoken": sentence.spoken,
                        "language": sentence.language,
                        "voice": sentence.voice,
                        "pause_ms": sentence.pause_ms,
                    }
                    for sentence in section.sentences
                ],
            }
            for section in script.sections
        ],
    }
