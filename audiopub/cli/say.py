"""`audiopub say`."""

import shutil
import subprocess
import tempfile
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
@click.option("-o", "--output", type=options.ARTICLE, help="Save to this .wav or .mp3 file instead.")
@click.option("--language", help="The language of the text, as in 'de' or 'en-GB'.")
@options.voice
def command(
    *,
    text: str,
    output: Path | None,
    language: str | None,
    engine: str | None,
    voice: str | None,
    rate: int | None,
) -> None:
    """Hear or save one line with the current voice and pronunciations.

    Example: audiopub say "It cost $2.5m in 1998." -o line.mp3
    """
    from audiopub.publish.inspecting import encoded, save_line, speak_line

    decisions = options.decisions(engine=engine, voice=voice, rate=rate)
    if output is not None:
        encoded(b"", output.suffix)
    pcm = speak_line(text, decisions, language)
    if output is not None:
        save_line(pcm, output)
        click.echo(f"saved {output}")
        return
    _play(encoded(pcm, ".wav"))


def _play(wav: bytes) -> None:
    player = next((player for player in _PLAYERS if shutil.which(player[0])), None)
    if player is None:
        raise MissingError(
            "no program that plays sound was found.",
            next_step="Save the line with -o line.wav, or install one of "
            f"{', '.join(name for name, *_ in _PLAYERS)}.",
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "line.wav"
        path.write_bytes(wav)
        subprocess.run([*player, str(path)], check=False)
