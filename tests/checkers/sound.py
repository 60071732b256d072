"""mp3val, which alone sees a wrong Info header, a truncated file and garbage."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.checkers.programs import program


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What mp3val said of a file, and its warnings and errors."""

    said: str
    faults: list[str]


def mp3val(path: Path) -> Heard:
    """Return what mp3val finds in a file; its exit code is always 0."""
    command = [program("mp3val", "mp3val"), str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    assert "MPEG frames" in said
    faults = [line for line in said.splitlines() if line.startswith(("WARNING", "ERROR"))]
    return Heard(said=said, faults=faults)
