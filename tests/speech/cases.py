"""The engines that run through the contract suite, each with a voice, and how they are set up for it."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audiopub.engine_settings import EnginesSettings

PROGRAM = Path(__file__).parent / "program.py"
PYTHON = [sys.executable, "-I", "-S", str(PROGRAM)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An engine under test. `paid` and `deterministic` are what it is to say of the voice."""

    voice: str
    deterministic: bool = True
    paid: bool = False
    has_options: bool = False


CASES: Mapping[str, Case] = {
    "pyttsx3": Case(voice="en-us"),
    "gtts": Case(voice="en", deterministic=False),
    "command": Case(voice="tones", has_options=True),
    "openai": Case(voice="nova", deterministic=False, paid=True, has_options=True),
    "piper": Case(voice="en_us-tones-tiny", deterministic=False, has_options=True),
    "chimes": Case(voice="bell", has_options=True),
    "tiny": Case(voice="low"),
    "forking": Case(voice="low"),
}


def program(*behaviour: str, **fields: Any) -> dict[str, Any]:
    """Return the table of a program that speaks."""
    return {"argv": [*PYTHON, *behaviour], "languages": ["en"], "deterministic": True, **fields}


def settings(base_url: str) -> EnginesSettings:
    """Return `[engines]` of a project in which all engines work; `base_url` is of a server of speech."""
    tables = {
        "command": {"tones": program("speak")},
        "openai": {"base_url": base_url},
        "piper": {"folder": "voices"},
    }
    return EnginesSettings.model_validate(tables, strict=False)
