"""What can be wrong with a clip, by code: what is said of it, and what is done.

This module owns the codes, which programs read. It refuses to measure.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Code = Literal[
    "empty", "silent", "too_short", "too_long", "overdriven", "cut_off", "direct_current", "long_silence"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of finding: what is told in an error or a sentence, and of a clip that was accepted in the end.

    With `is_refused` the sentence is spoken again; three times is an error.
    """

    told: str
    short: str
    is_refused: bool = True


KINDS: Mapping[Code, Kind] = {
    "empty": Kind(told="nothing", short="no sound, so spoken again"),
    "silent": Kind(told="only silence", short="only silence, so spoken again"),
    "too_short": Kind(told="only {measured:.1f} seconds", short="too short, so spoken again"),
    "too_long": Kind(told="as much as {measured:.1f} seconds", short="too long, so spoken again"),
    "overdriven": Kind(told="overdriven sound", short="overdriven, so spoken again"),
    "cut_off": Kind(told="a sound that breaks off at full level", short="broke off, so spoken again"),
    "direct_current": Kind(
        told="an offset of {measured:.1f} %", short="a constant offset, taken off", is_refused=False
    ),
    "long_silence": Kind(
        told="a silence of {measured:.1f} seconds inside",
        short="a long silence inside, which [audio] longest_pause_ms shortens",
        is_refused=False,
    ),
}


def in_words(codes: Iterable[str]) -> str:
    """Say what was found in a clip that was accepted, each finding once."""
    short = {code: kind.short for code, kind in KINDS.items()}
    return "; ".join(dict.fromkeys(short.get(code, code) for code in codes))  # type: ignore[call-overload] # codes of a newer version are told as they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that was found in a clip. `measured` is in seconds, or in percent of full scale."""

    code: Code
    measured: float = 0.0

    @property
    def is_refused(self) -> bool:
        """Tell whether a clip with this is not accepted."""
        return KINDS[self.code].is_refused

    @property
    def told(self) -> str:
        """Return what the voice gave, as the end of a sentence about it."""
        return KINDS[self.code].told.format(measured=self.measured)
