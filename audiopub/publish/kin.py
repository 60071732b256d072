"""Whether a new article is a published one that was renamed and edited at once.

This module owns the likeness: the same title, and most sentences. It refuses to say who is who when more
than two are alike.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from audiopub.model import Identity, Script
from audiopub.publish.record import Record

_ENOUGH = 0.6
"""What part of the sentences of the longer one both must have."""

_OWN_KINDS = frozenset({"heading", "sentence"})
"""Sentences of the article itself, and not of what is said before and after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What likeness is found by: the title, the article's own sentences, and those said around it."""

    title: str
    own: frozenset[str]
    around: frozenset[str]


def text_of(script: Script) -> Text:
    """Return the text of an article that is to be published, as its transcript would show it."""
    own: set[str] = set()
    around: set[str] = set()
    for sentence in script.sentences:
        (own if sentence.kind in _OWN_KINDS else around).add(" ".join(sentence.text.split()))
    return Text(title=script.title, own=frozenset(own), around=frozenset(around))


def is_like(text: Text, title: str, said: frozenset[str]) -> bool:
    """Tell whether an episode of this title and these sentences may be the text before it was edited."""
    published = said - text.around
    common = len(text.own & published)
    return title == text.title and 0 < common >= _ENOUGH * max(len(text.own), len(published))


@dataclass(frozen=True, slots=True, kw_only=True)
class Older:
    """The vanished episodes that a new article may go on with, and the new articles that may as well."""

    slugs: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()

    @property
    def sure(self) -> str:
        """Return the slug of the only one it can be, or ""."""
        return self.slugs[0] if len(self.slugs) == 1 and not self.rivals else ""

    def doubt(self, new: Identity, ledger: Path) -> str:
        """Return what an editor is told when more than one are possible, else ""."""
        if not self.slugs or self.sure:
            return ""
        others = f", and so is {', '.join(self.rivals)}" if self.rivals else ""
        return (
            f"{new.source}: it is like what was published as {' and as '.join(self.slugs)}, whose article "
            f"is gone{others}; so it is taken for a new episode. To have it go on with the old one, open "
            f"{ledger}, take out [episodes.{new.slug}] "
            f'and write source = "{new.source}" under [episodes.{self.slugs[0]}].'
        )


class Archive:
    """The texts of published episodes, read back from the output folder.

    `record` returns the record of an episode, if there is one that can be trusted.
    """

    def __init__(self, output: Path, record: Callable[[str], Record | None]) -> None:
        self._output = output
        self._record = record
        self._known: dict[str, tuple[str, frozenset[str]] | None] = {}

    def alike(self, text: Text, slugs: Iterable[str]) -> tuple[str, ...]:
        """Return the slugs whose episodes are like a text, sorted."""
        found = ((slug, self._published(slug)) for slug in sorted(slugs))
        return tuple(slug for slug, known in found if known and is_like(text, *known))

    def _published(self, slug: str) -> tuple[str, frozenset[str]] | None:
        if slug not in self._known:
            self._known[slug] = self._read(slug)
        return self._known[slug]

    def _read(self, slug: str) -> tuple[str, frozenset[str]] | None:
        """Return title and sentences of an episode, or None when it is not there any more."""
        record = self._record(slug)
        if record is None:
            return None
        try:
            transcript = json.loads((self._output / record.published.files["transcript"]).read_bytes())
            said = frozenset(str(segment["body"]) for segment in transcript["segments"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return record.published.title, said
