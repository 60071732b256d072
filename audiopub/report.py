"""How progress and results are told.

This module owns the events that the work tells of, and the reporters that need nothing but a text
stream: plain lines, and a list for tests and programs. It refuses to know a terminal: the bar is the
command line's.
"""

import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, TextIO

Level = Literal["quiet", "normal", "verbose"]
Task = Literal["narrate", "verify"]

TASKS: Mapping[Task, tuple[str, str]] = {
    "narrate": ("Narrating", "narrated"),
    "verify": ("Verifying", "verified"),
}
"""How a task that takes long is called while it is done, and what is done of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A run begins; `work` is the total of the units that `Worked` will count, `task` what is done."""

    articles: int
    work: int
    task: Task = "narrate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """`units` of the run's work are done."""

    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """Something that only somebody who asks for more wants to read."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Something that went as it should, and that an editor wants to know."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """Something is odd, though the work goes on."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An episode is published, or published again with what changed. `length` is as its page shows it.

    `paid_characters` are those that a paid voice was given for it. Of its `reasons`, the `shared` ones were
    told of many episodes together.
    """

    slug: str
    title: str
    duration_s: float
    length: str
    new: bool
    spoken: int
    encoded: int
    reasons: tuple[str, ...]
    shared: tuple[str, ...] = ()
    paid_characters: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """An article could not be published; what was published of it before is untouched."""

    source: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A run is over. `notices` say what is still to be set before a directory takes the feed."""

    output: str
    feed: str
    made: int
    kept: int
    failed: int
    held: int
    sentences_spoken: int
    passages_encoded: int
    files_written: int
    paid_characters: int = 0
    notices: tuple[str, ...] = ()


Event = Started | Worked | Detail | Noted | Warned | Made | Failed | Finished


class Reporter(Protocol):
    """Whoever is told."""

    def tell(self, event: Event) -> None:
        """Take note of one event."""
        ...


@dataclass(slots=True)
class RecordingReporter:
    """Keep the events."""

    events: list[Event] = field(default_factory=list)

    def tell(self, event: Event) -> None:
        """Add the event to the list."""
        self.events.append(event)


_LEVELS: Mapping[type[Event], Level] = {
    Failed: "quiet",
    Warned: "quiet",
    Noted: "normal",
    Made: "normal",
    Finished: "normal",
    Detail: "verbose",
}
"""The most silent level at which an event is still told in lines."""

_ORDER: tuple[Level, ...] = ("quiet", "normal", "verbose")


class LineReporter:
    """Tell each event in a line of words, as logs and screen readers want it."""

    def __init__(self, stream: TextIO, level: Level = "normal") -> None:
        self._stream = stream
        self._level = level

    def tell(self, event: Event) -> None:
        """Write the event's lines, if the level asks for them."""
        needed = _LEVELS.get(type(event))
        if needed is not None and _ORDER.index(needed) <= _ORDER.index(self._level):
            self.write(*lines(event))

    def write(self, *told: str) -> None:
        """Write lines, all at once."""
        self._stream.write("".join(f"{line}\n" for line in told))
        self._stream.flush()


PROGRESS_EVERY_S = 30.0
"""How long plain lines are silent about a run that goes on."""

_MINUTE_S, _HOUR_S = 60, 3600


class Progress:
    """How far a run is, in words, now and then. `now` is a clock in seconds."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._begun = self._told = now()
        self._work = self._done = 0
        self._task: Task = "narrate"

    def tell(self, event: Started | Worked) -> str:
        """Take note of an event; return a line when it is time for one, else ""."""
        if isinstance(event, Started):
            self._begun = self._told = self._now()
            self._task, self._work, self._done = event.task, event.work, 0
            return ""
        self._done += event.units
        now = self._now()
        if now - self._told < PROGRESS_EVERY_S or not 0 < self._done < self._work:
            return ""
        self._told = now
        left_s = (now - self._begun) * (self._work - self._done) / self._done
        minutes = max(1, round(left_s / _MINUTE_S))
        share = f"{100 * self._done // self._work} %"
        return f"{TASKS[self._task][1]}: {share}, about {count(minutes, 'minute')} left"


def lines(event: Event) -> list[str]:
    """Return the event in words, one string a line."""
    match event:
        case Made():
            return [_made(event)]
        case Failed():
            return [f"failed: {event.message}"]
        case Warned():
            return [f"warning: {event.text}"]
        case Finished():
            return _finished(event)
        case Detail() | Noted():
            return [event.text]
        case Started() | Worked():
            return []


def count(number: int, noun: str) -> str:
    """Return a number with its noun: `1 article`, `2 articles`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


_STEP_S = 5
"""How exactly an estimate below a minute is told."""


def about(seconds: float) -> str:
    """Return an estimated time in words: `about 10 seconds`, `about 3 minutes`, `about 2 hours`."""
    if seconds < _MINUTE_S - _STEP_S / 2:
        return f"about {max(1, math.ceil(seconds / _STEP_S)) * _STEP_S} seconds"
    if seconds < 2 * _HOUR_S:
        return f"about {count(max(1, round(seconds / _MINUTE_S)), 'minute')}"
    return f"about {count(round(seconds / _HOUR_S), 'hour')}"


_REASONS_TOLD = 4
"""How many reasons a line holds."""


def because(reasons: Sequence[str], *, every: bool = False) -> str:
    """Return the end of a line that says why, the first reasons of many unless `every`; "" without any."""
    more = len(reasons) - _REASONS_TOLD
    told = reasons if every or more <= 1 else [*reasons[:_REASONS_TOLD], f"{more} more"]
    return f"; because {', '.join(told)}" if told else ""


def because_all(shared: Mapping[str, int]) -> list[str]:
    """Return a line for each reason that so many articles share."""
    return [f"{count(number, 'article')}, each because {text}" for text, number in shared.items()]


def size(number: int) -> str:
    """Return a number of bytes in words: `0.5 MB`, `12.3 GB`."""
    return f"{number / _GB:,.1f} GB" if number >= _GB else f"{number / _MB:.1f} MB"


_MB, _GB = 10**6, 10**9


def _made(event: Made) -> str:
    verb = "published" if event.new else "updated"
    paid = f" ({count(event.paid_characters, 'character')} to pay for)" if event.paid_characters else ""
    work = f"{count(event.spoken, 'sentence')} spoken{paid}, {count(event.encoded, 'passage')} encoded"
    own = () if event.new else tuple(each for each in event.reasons if each not in event.shared)
    return f"{verb}: {event.title} ({event.slug}, {event.length}; {work}{because(own)})"


def _finished(event: Finished) -> list[str]:
    if event.made == event.failed == event.files_written == 0:
        told = [f"Nothing changed: {count(event.kept, 'article')} up to date."]
    else:
        held = f", {event.held} held back" if event.held else ""
        told = [f"Done: {event.made} made, {event.kept} unchanged, {event.failed} failed{held}."]
    told += [f"To pay for: {count(event.paid_characters, 'character')}."] if event.paid_characters else []
    told += [f"Site: {event.output}", f"Feed: {event.feed}"]
    return told + [f"notice: {notice}" for notice in event.notices]
