"""Which vanished episode a new article goes on with, when it was renamed and edited at once.

This module asks `kin` about likeness, over all new articles of a run together: an episode goes on in one of
them at most. It refuses to change the ledger.
"""

from functools import partial

from audiopub.errors import AudiopubError
from audiopub.model import Script
from audiopub.publish import reading
from audiopub.publish.kin import Archive, Newcomers, Older, Text, text_of
from audiopub.publish.ledger import Ledger, Source
from audiopub.publish.prepare import prepare
from audiopub.publish.project import Project


class Predecessors:
    """The episodes whose article has vanished, as what new articles may go on with."""

    def __init__(self, project: Project, ledger: Ledger, archive: Archive) -> None:
        self._ledger = ledger
        self._archive = archive
        self._newcomers = Newcomers(partial(_newcomer, project))
        self._known = frozenset(entry.identity.source for entry in ledger.entries().values())

    def of(self, source: Source, script: Script, present: frozenset[str]) -> Older:
        """Return the vanished episodes that an article may be, and the articles that may as well.

        `present` are the names of all articles there are. An article that the ledger recognises has none.
        """
        if self._ledger.recognise(source, present) is not None:
            return Older()
        text = text_of(script)
        self._newcomers.note(source, text)
        slugs = self._archive.alike(text, self._ledger.vanished(present))
        if not slugs:
            return Older()
        self._newcomers.meet(present, self._known)
        left = tuple(slug for slug in slugs if not self._is_taken(slug, source, present))
        others = (other for other in self._newcomers.titled(text.title) if other[0] != source.path)
        rivals = tuple(path for path, other in others if self._archive.alike(other, frozenset(left)))
        return Older(slugs=left, rivals=rivals)

    def _is_taken(self, slug: str, source: Source, present: frozenset[str]) -> bool:
        """Tell whether a vanished episode is another new article, which was only renamed."""
        entry = self._ledger.entry(slug)
        others = (other for other in self._newcomers.twins(entry) if other.path != source.path)
        return any(self._ledger.recognise(other, present) == entry for other in others)


def _newcomer(project: Project, name: str) -> tuple[Source, Text] | None:
    """Return a new article and its text; None when it cannot be read, as is told in its turn."""
    file = project.source(name)
    try:
        found = reading.read(file)
        text = text_of(prepare(project, file, found.article).script)
    except AudiopubError:
        return None
    return Source(path=name, sha256=found.source_sha256, article=found.article), text
