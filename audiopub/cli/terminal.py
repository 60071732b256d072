"""How a person at a terminal is told: a bar with the time left, and lines above it."""

import sys
from types import TracebackType
from typing import Protocol, Self

import click

from audiopub.report import TASKS, Event, Level, LineReporter, Progress, Started, Worked


class _Bar(Protocol):
    """What is used of click's progress bar."""

    def update(self, n_steps: int) -> None: ...

    def render_finish(self) -> None: ...


class TerminalReporter:
    """Tell lines as elsewhere, and draw a bar below them while work is under way."""

    def __init__(self, level: Level) -> None:
        self._lines = LineReporter(sys.stderr, level)
        self._bar: _Bar | None = None

    def tell(self, event: Event) -> None:
        """Advance the bar, or write the event's line in its place."""
        match event:
            case Started() if event.work:
                self._bar = click.progressbar(
                    length=event.work, label=TASKS[event.task][0], file=sys.stderr, show_eta=True, width=30
                )
                self._bar.update(0)
            case Worked() if self._bar:
                self._bar.update(event.units)
            case _:
                if self._bar:
                    click.echo("\r\033[K", nl=False, err=True)
                self._lines.tell(event)
                if self._bar:
                    self._bar.update(0)

    def close(self) -> None:
        """Leave the bar's line."""
        if self._bar:
            self._bar.render_finish()
            self._bar = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class PlainReporter:
    """Plain lines for logs and screen readers; while work goes on, one now and then says how far it is."""

    def __init__(self, level: Level) -> None:
        self._lines = LineReporter(sys.stderr, level)
        self._progress = Progress() if level != "quiet" else None

    def tell(self, event: Event) -> None:
        """Write the event's line."""
        if isinstance(event, Started | Worked):
            line = self._progress.tell(event) if self._progress else ""
            if line:
                self._lines.write(line)
        else:
            self._lines.tell(event)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None


def reporter(*, quiet: bool, verbose: bool) -> TerminalReporter | PlainReporter:
    """Return the reporter that fits standard error: a bar on a terminal, plain lines elsewhere."""
    level: Level = "quiet" if quiet else "verbose" if verbose else "normal"
    if sys.stderr.isatty() and not quiet:
        return TerminalReporter(level)
    return PlainReporter(level)
