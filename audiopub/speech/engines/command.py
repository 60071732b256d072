"""Any program that speaks: `[engines.command.NAME]` tells how it is called.

It gets its arguments as a list, never through a shell, and the text on its standard input or in a file, so
that no text can become an argument. It leaves a sound file on its standard output or where it is told.
The time limit is the pool's, which ends the program with the worker.
"""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import ClassVar

from audiopub.errors import MissingError, SpeechError
from audiopub.model import Utterance
from audiopub.speech.engines.protocol import Engine, EngineVoice, Setup, Sound, plain, quoted

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_TAIL_CHARACTERS = 300
_TAIL_BYTES = 4 * _TAIL_CHARACTERS
_MOST_BYTES = 500 * 1024 * 1024


class CommandEngine(Engine):
    """Speak with a program of the project's choice."""

    name: ClassVar[str] = "command"
    title: ClassVar[str] = "Program"
    deterministic: ClassVar[bool] = False
    paid: ClassVar[bool] = False
    fresh_process: ClassVar[bool] = False
    most_workers: ClassVar[int | None] = None
    per_minute: ClassVar[int | None] = None
    longest_text: ClassVar[int] = 4000
    seconds: ClassVar[float] = 60.0
    seconds_per_character: ClassVar[float] = 0.2

    def __init__(self, scratch: Path, setup: Setup) -> None:
        self._scratch = scratch
        self._folder = Path(setup.folder)
        self._programs = setup.settings

    @classmethod
    def why_not(cls, setup: Setup) -> str:
        """Say whether no program is named."""
        if setup.settings:
            return ""
        return "No program is named. Add a table [engines.command.NAME] with 'argv' to audiopub.toml."

    @classmethod
    def sound_version(cls) -> str:
        """Return a constant: what a program is, is in the options of its voice."""
        return "1"

    def voices(self) -> tuple[EngineVoice, ...]:
        """Return a voice for each program that is named."""
        return tuple(
            EngineVoice(
                id=name,
                name=program["title"] or name,
                languages=tuple(language.lower() for language in program["languages"]),
                options=(("argv", _digest(program["argv"])), ("version", program["version"])),
                deterministic=program["deterministic"],
                why_not=self._why_not(name, program["argv"][0]),
            )
            for name, program in self._programs.items()
        )

    def variants(self) -> tuple[str, ...]:
        """Return nothing: a variant is a program of its own."""
        return ()

    def speak(self, utterance: Utterance) -> Sound:
        """Say one utterance.

        Raises `SpeechError` when the program fails or leaves no sound, `MissingError` when it is not there.
        """
        if utterance.voice not in self._programs:
            raise SpeechError(
                f"command has no voice {utterance.voice!r}.",
                next_step=f"Add a table [engines.command.{utterance.voice}] to audiopub.toml.",
            )
        argv = self._programs[utterance.voice]["argv"]
        text, output = self._scratch / "text.txt", self._scratch / "sound.wav"
        values = _values(utterance, text, output)
        text.write_text(values.pop("text"), encoding="utf-8")
        output.unlink(missing_ok=True)
        filled = [_PLACEHOLDER.sub(lambda found: values[found[1]], each) for each in argv]
        code = self._run(utterance.voice, filled, text)
        if code != 0:
            raise SpeechError(
                f"{argv[0]} ended with {_ending(code)}{_tail(self._scratch / 'stderr')}.",
                where=quoted(utterance.text),
                next_step=f"Try the arguments of [engines.command.{utterance.voice}] by hand.",
            )
        is_named = "{output_file}" in "".join(argv)
        return _read(output if is_named else self._scratch / "stdout", utterance)

    def _run(self, voice: str, argv: list[str], text: Path) -> int:
        """Run the program to its end, its output in the files `stdout` and `stderr`; return its exit code."""
        heard, errors = self._scratch / "stdout", self._scratch / "stderr"
        with text.open("rb") as stdin, heard.open("wb") as stdout, errors.open("wb") as stderr:
            try:
                return subprocess.run(
                    [self._program(argv[0]), *argv[1:]],
                    stdin=stdin,
                    stdout=stdout,
                    stderr=stderr,
                    cwd=self._folder,
                    check=False,
                ).returncode
            except OSError as exc:
                why = self._why_not(voice, argv[0]) or f"{argv[0]} cannot be run: {exc.strerror or exc}."
                raise MissingError(why, where=f"command:{voice}") from exc

    def _program(self, name: str) -> str:
        """Return the path of a program: of one in the project's folder, or of one on PATH."""
        return str(self._folder / name) if len(Path(name).parts) > 1 else name

    def _why_not(self, voice: str, name: str) -> str:
        if shutil.which(self._program(name)):
            return ""
        return (
            f"there is no program {name!r} here that can be run. "
            f"Install it, or change 'argv' in [engines.command.{voice}]."
        )


def _values(utterance: Utterance, text: Path, output: Path) -> dict[str, str]:
    return {
        "text": plain(utterance.text) + "\n",
        "text_file": str(text),
        "output_file": str(output),
        "voice": utterance.voice,
        "language": utterance.language,
        "rate": str(utterance.rate),
    }


def _read(output: Path, utterance: Utterance) -> Sound:
    """Return the sound that the program left."""
    from audiopub.speech.codecs import decode_file

    argument = f"[engines.command.{utterance.voice}]"
    size = output.stat().st_size if output.is_file() else 0
    if not 0 < size < _MOST_BYTES:
        raise SpeechError(
            "the program left no sound." if size == 0 else f"the program left {size} bytes.",
            where=quoted(utterance.text),
            next_step=f"It must write a WAV file to standard output, or to {{output_file}} in {argument}.",
        )
    try:
        return decode_file(output.read_bytes())
    except ValueError as exc:
        raise SpeechError(
            "what the program left is not a sound file.",
            where=quoted(utterance.text),
            next_step=f"Make it write WAV: see the arguments in {argument}.",
        ) from exc


def _digest(argv: list[str]) -> str:
    return hashlib.sha256(json.dumps(argv).encode()).hexdigest()


def _ending(code: int) -> str:
    return f"exit code {code}" if code >= 0 else f"signal {-code}"


def _tail(errors: Path) -> str:
    """Return the end of what the program said of itself, on one line, in brackets."""
    with errors.open("rb") as file:
        file.seek(max(0, errors.stat().st_size - _TAIL_BYTES))
        said = " ".join(plain(file.read().decode(errors="replace")).split())
    return f" ({said[-_TAIL_CHARACTERS:]})" if said else ""
