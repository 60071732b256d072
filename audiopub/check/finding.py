"""What a check finds: a code, a place, and what is wrong there.

What a code means, how bad it is and what to do is a table in `codes`.
"""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "notice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")
"""From the worst: an error breaks something for listeners, a notice is for whoever publishes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be.

    `path` is the file below the published folder, `place` where in it (a line, an item's title, a
    sentence), or empty. `what` is a clause without a stop at its end. `lacks` is the path of
    another file, which `path` names and which is not there: then this follows from that.
    """

    code: str
    path: str
    what: str
    place: str = ""
    lacks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What a code stands for: how bad it is, the rule in a sentence, and what to do when it is broken."""

    severity: Severity
    rule: str
    next_step: str
