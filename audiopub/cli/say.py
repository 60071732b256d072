"""`audiopub say`."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from audiopub.cli import options
from audiopub.errors import MissingError

_PLAYERS = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("afplay",),
    ("ffplay", "-v", "error", "-nodisp", "-autoexit"),
)
"""What plays a WAV file on Linux and macOS, best first."""


@click.command("say")
@click.argument("text")
@click.option(
    "-o", "--output", metavar="FILE", type=options.ARTICLE, help="Save to this .wav or .mp3 file instead."
)
@click.option("--language", metavar="TAG", help="The language of the text, as in 'de' or 'en-GB'.")
@options.voice
@options.loudness_of_words
def command(
    *,
    text: str,
    output: Path | None,
    language: str | None,
    engine: str | None,
    voice: str | None,
    rate: int | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Hear or save one line as the current voice says it.

    Example: audiopub say 'It cost $2.5m in 1998.' -o line.mp3
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish.inspecting import check_format, check_text, encoded, save_line, speak_line

    check_text(text)
    if output is not None:
        check_format(output.suffix)
    players = [] if output is not None else _players()
    decisions = options.decisions(engine=engine, voice=voice, rate=rate)
    with reporter(quiet=quiet, verbose=verbose) as told:
        pcm = speak_line(text, decisions, options.language_tag(language), reporter=told)
    if output is None:
        _play(encoded(pcm, ".wav"), players)
        return
    save_line(pcm, output)
    if not quiet:
        click.echo(f"saved {output}")


def _players() -> list[Sequence[str]]:
    """Return the players that are here. Raises `MissingError` when there is none."""
    found: list[Sequence[str]] = [player for player in _PLAYERS if shutil.which(player[0])]
    if not found:
        raise MissingError(
            "no program that plays sound was found.",
            next_step="Save the line with -o line.wav, or install one of "
            f"{', '.join(name for name, *_ in _PLAYERS)}.",
        )
    return found


def _play(wav: bytes, players: Sequence[Sequence[str]]) -> None:
    """Play a sound with the first player that can. Raises `MissingError` saying why none could."""
    from audiopub.store import converting_refusals

    reasons = []
    with converting_refusals(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "line.wav"
        path.write_bytes(wav)
        for player in players:
            why_not = _why_not_played([*player, str(path)])
            if not why_not:
                return
            reasons.append(f"{player[0]}: {why_not.rstrip('.')}.")
    raise MissingError(
        f"the line could not be played. {' '.join(reasons)}",
        next_step="Save it with -o line.wav, or connect a sound device.",
    )


def _why_not_played(command: Sequence[str]) -> str:
    """Run a player; return the last line of its complaint, or "" when it played."""
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as exc:
        return exc.strerror or str(exc)
    if done.returncode == 0:
        return ""
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    return lines[-1].strip() if lines else f"it ended with code {done.returncode}"
