"""`audiopub script`."""

import json
from dataclasses import asdict
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
@options.loudness_of_words
def command(
    *,
    path: Path,
    engine: str | None,
    voice: str | None,
    rate: int | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show each sentence as written and as said, and why.

    Example: audiopub script articles/the-slow-library.md
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish.inspecting import script_of

    decisions = options.decisions(engine=engine, voice=voice, rate=rate)
    with reporter(quiet=quiet, verbose=verbose) as told:
        script = script_of(path, decisions, told)
    if as_json:
        click.echo(json.dumps(_as_json(script), ensure_ascii=False, indent=2))
        return
    for line in _lines(script, verbose=verbose):
        click.echo(line)


def _lines(script: "Script", *, verbose: bool) -> list[str]:
    told = []
    for number, section in enumerate(script.sections):
        told += [""] if number else []
        told.append(f"Section {number + 1}: {section.title}")
        for sentence in section.sentences:
            told += [f"  {line}" for line in _sentence(sentence, script.language, verbose=verbose)]
    return told


def _sentence(sentence: "Sentence", language: str, *, verbose: bool) -> list[str]:
    from audiopub.publish.inspecting import change_in_words, said_in_words

    told = [sentence.text]
    if sentence.spoken != sentence.text or sentence.phonemes:
        told.append(f"  said: {said_in_words(sentence)}")
    told += [f"  {change_in_words(sentence.text, change)}" for change in sentence.changes]
    if sentence.language != language:
        told.append(f"  language: {sentence.language}")
    if sentence.speaker:
        told.append(f"  speaker: {sentence.speaker}")
    if sentence.voice:
        told.append(f"  voice: {sentence.voice}, by {sentence.voice_by}")
    if sentence.take:
        told.append(f"  take: {sentence.take}")
    if verbose:
        told.append(f"  id {sentence.id}, kind {sentence.kind}, pause after it {sentence.pause_ms} ms")
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
                        "phonemes": [asdict(each) for each in sentence.phonemes],
                        "language": sentence.language,
                        "speaker": sentence.speaker,
                        "voice": sentence.voice,
                        "voice_by": sentence.voice_by,
                        "take": sentence.take,
                        "pause_ms": sentence.pause_ms,
                    }
                    for sentence in section.sentences
                ],
            }
            for section in script.sections
        ],
    }
