"""`[engines]`: how the engines that need it are set up.

This module owns the tables of the built-in engines; those of other packages' engines are taken as they are.
There is no key for a secret: those come from the environment alone.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from audiopub.fields import Address, FilePath, Language, Line, Words

PLACEHOLDERS = ("text_file", "output_file", "voice", "language", "rate")
"""What may stand in braces in the arguments of a program."""

_BRACES = re.compile(r"\{([a-z_]+)\}")
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]*")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _argument(value: str) -> str:
    for name in _BRACES.findall(value):
        if name not in PLACEHOLDERS:
            known = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
            raise ValueError(f"{{{name}}} is not known here. Use {known}.")
    if "\0" in value:
        raise ValueError("an argument cannot hold the character NUL")
    return value


def _name(value: str) -> str:
    if not _NAME.fullmatch(value):
        raise ValueError(f"{value!r} must be small letters, digits, '-', '_' and '.', as in 'my-voice'.")
    return value


_Argument = Annotated[str, AfterValidator(_argument)]
_Name = Annotated[str, AfterValidator(_name)]
_AtOnce = Annotated[int, Field(ge=1, le=100)]
_PerMinute = Annotated[int, Field(ge=1, le=100_000)]
_Seconds = Annotated[float, Field(gt=0, le=3600, strict=False)]


class CommandSettings(_Strict):
    """`[engines.command.NAME]`: a program that speaks.

    `version` is to be changed when the program sounds different though its arguments are the same.
    """

    argv: tuple[_Argument, ...] = Field(min_length=1)
    languages: tuple[Language, ...] = Field(min_length=1)
    title: Line = ""
    version: Line = ""
    deterministic: bool = False


class OpenAISettings(_Strict):
    """`[engines.openai]`: a server that speaks `/v1/audio/speech`.

    `pcm_rate` is the sample rate of `response_format = "pcm"`, which does not say it.
    """

    base_url: Address = "https://api.openai.com/v1"
    model: Words = "gpt-4o-mini-tts"
    voices: tuple[Line, ...] = ()
    languages: tuple[Language, ...] = ()
    instructions: Annotated[str, Field(max_length=4000)] = ""
    response_format: Literal["wav", "mp3", "flac", "pcm"] = "wav"
    pcm_rate: int = Field(default=24_000, ge=8_000, le=192_000)
    speed: float = Field(default=1.0, ge=0.25, le=4.0, strict=False)
    at_once: _AtOnce | None = None
    per_minute: _PerMinute | None = None
    seconds: _Seconds | None = None


class PiperSettings(_Strict):
    """`[engines.piper]`: where its voices are, and how much they vary."""

    folder: FilePath = ""
    catalogue: Address = "https://huggingface.co/rhasspy/piper-voices/resolve/main/voices.json"
    noise_scale: float | None = Field(default=None, ge=0, le=2, strict=False)
    noise_w_scale: float | None = Field(default=None, ge=0, le=2, strict=False)
    at_once: _AtOnce | None = None
    seconds: _Seconds | None = None


class EnginesSettings(BaseModel):
    """`[engines]`: a table for each engine that needs one."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)
    __pydantic_extra__: dict[str, dict[str, Any]] = Field(init=False)

    command: Mapping[_Name, CommandSettings] = Field(default_factory=dict)
    openai: OpenAISettings = OpenAISettings()
    piper: PiperSettings = PiperSettings()

    def tables(self) -> dict[str, dict[str, Any]]:
        """Return all tables that hold anything, by the engine's name, as JSON writes them."""
        written: dict[str, dict[str, Any]] = self.model_dump(mode="json")
        return {name: table for name, table in written.items() if table}
