"""What can be wrong with a clip, by code: what is said of it, and what is done.

This module owns the codes, which programs read. It refuses to measure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Code = Literal[
    "empty", "silent", "too_short", "too_long", "overdriven", "cut_off", "direct_current", "long_silence"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of finding. With `is_refused` the sentence is spoken again; three times is an error."""

    told: str
    is_refused: bool = True


KINDS: Mapping[Code, Kind] = {
    "empty": Kind(told="nothing"),
    "silent": Kind(told="only silence"),
    "too_short": Kind(told="only {measured:.1f} seconds"),
    "too_long": Kind(told="as much as {measured:.1f} seconds"),
    "overdriven": Kind(told="overdriven sound"),
    "cut_off": Kind(told="a sound that breaks off at full level"),
    "direct_current": Kind(
        told="a constant offset of {measured:.1f} %, which was taken off", is_refused=False
    ),
    "long_silence": Kind(told="a silence of {measured:.1f} seconds inside", is_refused=False),
}


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
