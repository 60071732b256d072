"""Where each line of a paste went, while it is being read.

This module owns that record. It refuses to decide anything.
"""

from dataclasses import dataclass, field

from audiopub.article.dates import DateLine
from audiopub.article.units import Unit

LEAST_DOUBT, LABEL_BELOW, LABEL_ABOVE, FAR_ABOVE = 1, 2, 3, 4
"""How doubtful a date of the head is: a line of its own below the title is least."""


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
    doubt: int = 0
    undated: bool = False
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

    def date(self, found: DateLine, *, doubt: int = LEAST_DOUBT) -> None:
        """Take dates; the day of least `doubt` is kept, and of two alike the first.

        What is `FAR_ABOVE` the title counts only when there are no others. A vague date beside the title
        leaves the article `undated`.
        """
        self.undated = self.undated or (found.vague and doubt < LABEL_ABOVE)
        if doubt >= FAR_ABOVE:
            self.above = self.above if self.above.published else found
            return
        doubt = 0 if found.said else doubt
        if found.published and (self.published is None or doubt < self.doubt):
            self.published, self.doubt = found.published, doubt
        self.updated = self.updated or found.updated

    @property
    def day(self) -> str | None:
        """The day of publication; a label above the title that is beside "3 hours ago" does not name it."""
        return None if self.undated and self.doubt >= LABEL_ABOVE else self.published
