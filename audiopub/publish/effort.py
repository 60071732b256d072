"""What speaking and encoding take, told before they are done: about how long, and what has to be paid for.

This module owns the measured constants. They are of one machine, and services differ from hour to hour: what
it says of time is a size, not a promise.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from audiopub.model import Utterance
from audiopub.speech.engine_reports import is_paid
from audiopub.speech.engines.protocol import Engine
from audiopub.speech.engines.registry import engine_class
from audiopub.speech.engines.setup import setup_of

_PASSAGE_S = 0.13
"""A core's time for a passage of 180 characters: encoded, decoded again and measured (measured)."""

_SPEECH_S: Mapping[str, tuple[float, float]] = {"pyttsx3": (0.03, 0.00022)}
"""A core's time for a sentence, and for each character of it (measured with espeak-ng)."""

_NEURAL_S = (0.05, 0.01)
"""The same for any other engine on this machine: a neural voice that is six times as fast as its speech."""

_SERVICE_S = (1.0, 0.01)
"""What a service takes for a sentence, and for each character of it; it is asked for several at once."""

_MINUTE_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """About how many seconds the work takes here, and how many characters of it have to be paid for."""

    seconds: float = 0.0
    paid_characters: int = 0


def effort(to_speak: Iterable[Utterance], passages_to_encode: int) -> Effort:
    """Return what speaking these utterances and encoding so many passages takes on all cores."""
    said = tuple(to_speak)
    spoken_s = sum(_speaking_s(utterance) for utterance in said)
    return Effort(
        seconds=spoken_s + passages_to_encode * _PASSAGE_S / _cores(),
        paid_characters=sum(len(utterance.text) for utterance in said if is_paid(utterance.engine)),
    )


def _speaking_s(utterance: Utterance) -> float:
    """Return by how much one utterance lengthens a run: others are spoken at the same time."""
    engine = engine_class(utterance.engine)
    setup = setup_of(utterance.engine)
    per_minute = setup.number("per_minute") or engine.per_minute
    base_s, character_s = _constants(utterance.engine, is_service=per_minute is not None)
    seconds = base_s + character_s * len(utterance.text)
    if per_minute is None:
        return seconds / _cores()
    paced_s = _MINUTE_S / per_minute * engine.requests_for(utterance.text)
    return max(seconds / _at_once(engine, setup.number("at_once")), paced_s)


def _constants(engine: str, *, is_service: bool) -> tuple[float, float]:
    return _SPEECH_S.get(engine, _SERVICE_S if is_service else _NEURAL_S)


def _at_once(engine: type[Engine], asked: float | None) -> float:
    return asked or engine.most_workers or _cores()


def _cores() -> int:
    return os.cpu_count() or 1
