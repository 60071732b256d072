"""Where each line of a paste went, while it is being read.

This module owns that record. It refuses to decide anything.
"""

from dataclasses import dataclass, field

from audiopub.article.dates import DateLine
from audiopub.article.units import Unit


@dataclass(slots=True, kw_only=True)
class Sorting:
    """Where each unit went, while a paste is being read."""

    title: str = ""
    authors: tuple[str, ...] = ()
    names_alone: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    above: DateLine = field(default_factory=DateLine)
    kept: list[Unit] = field(default_factory=list)
    pictured: set[int] = field(default_factory=set)
    removed: list[tuple[Unit, str]] = field(default_factory=list)
    metadata: list[Unit] = field(default_factory=list)

    def keep(self, unit: Unit, *, pictured: bool) -> None:
        """Add a line to the article; `pictured` tells that it is a caption."""
        if pictured:
            self.pictured.add(len(self.kept))
        self.kept.append(unit)

    def drop(self, unit: Unit, rule: str) -> None:
        """Leave a line out by a rule."""
        self.removed.append((unit, rule))

    def date(self, found: DateLine, *, above: bool = False) -> None:
        """Take dates where none is known yet; those far `above` the title only when there are no others."""
        if above:
            self.above = self.above if self.above.published else found
            return
        self.published = self.published or found.published
        self.updated = self.updated or found.updated
