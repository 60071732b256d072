"""Every error that audiopub raises on purpose: what happened, where, and what to do next.

This module owns the one tree of errors and their exit codes. Errors of libraries and of the system are
converted into these at the door that meets them, with `from exc`.
"""

import os
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import ClassVar


def shown(place: str | PurePath) -> str:
    """Return a path, or a place that begins with one, as people are told of it.

    What is below the folder that they are in is told as seen from there, everything else in full.
    """
    try:
        here = Path.cwd()
    except OSError:  # it was deleted
        return str(place)
    return str(place).removeprefix(f"{here}{os.sep}")


class AudiopubError(Exception):
    """Say what happened, where (file, line, key), and what to do next.

    `exit_code` is what the command line ends with when nothing else could be done.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, where: str = "", next_step: str = "") -> None:
        super().__init__(what, where, next_step)
        self.what = what
        self.where = where
        self.next_step = next_step

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error travel from another machine as it is."""
        return _again, (type(self), self.args, vars(self))

    def __str__(self) -> str:
        place = f"{shown(self.where)}: " if self.where else ""
        advice = f" {self.next_step}" if self.next_step else ""
        return f"{place}{self.what}{advice}"


def _again(
    kind: type[AudiopubError], args: tuple[object, ...], fields: Mapping[str, object]
) -> AudiopubError:
    """Return an error as it was raised elsewhere."""
    error = kind.__new__(kind, *args)
    for name, value in fields.items():
        setattr(error, name, value)
    return error


class ArticleError(AudiopubError):
    """An article cannot be read or holds nothing to read aloud."""


class SpeechError(AudiopubError):
    """A voice did not say a sentence, or said it wrongly."""


class TransientSpeechError(SpeechError):
    """A voice failed in a way that may pass: it is tried again before it counts.

    `wait_s` is how long its service asks to be left alone, in seconds.
    """

    def __init__(self, what: str, *, where: str = "", next_step: str = "", wait_s: float = 0.0) -> None:
        super().__init__(what, where=where, next_step=next_step)
        self.wait_s = wait_s


class UnfitClipError(TransientSpeechError):
    """What a voice gave cannot be right. `code` is that of the finding."""

    def __init__(self, what: str, *, where: str = "", next_step: str = "", code: str) -> None:
        super().__init__(what, where=where, next_step=next_step)
        self.code = code


class OtherTakeError(SpeechError):
    """A clip was lost while it was in use, and what was spoken in its place sounds otherwise."""


class AudioError(AudiopubError):
    """Audio cannot be encoded, joined or measured."""


class OutputError(AudiopubError):
    """A file cannot be written or read where audiopub keeps its results."""


class RemoteError(OutputError):
    """The place at a URL where the cache lies did not answer, or refused."""

    exit_code = 4


class ClusterError(AudiopubError):
    """The machines that make passages for this one are lost, or cannot make what it would make."""

    exit_code = 4


class UsageError(AudiopubError):
    """A command was given something it cannot use."""

    exit_code = 2


class ConfigError(UsageError):
    """A setting is unknown or has a wrong value."""


class TemplateError(ConfigError):
    """A template of the project's own cannot be filled in."""


class MissingError(AudiopubError):
    """An engine, a voice or a tool is not there."""

    exit_code = 3


class NetworkError(AudiopubError):
    """A network service did not answer, or refused."""

    exit_code = 4
