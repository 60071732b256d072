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
    house: tuple[str, ...] = ()
    far_authors: tuple[str, ...] = ()
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

    def sign(self, authors: tuple[str, ...], alone: tuple[str, ...], *, above: bool = False) -> None:
        """Take the authors of a byline, or names `alone` on a line, where none are known yet.

        Those far `above` the title may have written a teaser: they count when there are no others.
        """
        if above:
            self.far_authors = self.far_authors or authors
            return
        self.authors = self.authors or authors
        self.names_alone = self.names_alone or (() if authors else alone)

    def date(self, found: DateLine, *, above: bool = False) -> None:
        """Take dates where none is known yet; those far `above` the title only when there are no others."""
        if above:
            self.above = self.above if self.above.published else found
            return
        self.published = self.published or found.published
        self.updated = self.updated or found.updated
