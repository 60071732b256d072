"""Whether a new article is a published one that was renamed and edited at once.

This module owns the likeness: the same title, and most sentences. It refuses to say who is who when more
than two are alike.
"""

import json
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from audiopub.model import Identity, Script
from audiopub.publish.ledger import Entry, Source
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
        self._seen: set[str] = set()
        self._by_title: dict[str, dict[str, frozenset[str]]] = {}

    def alike(self, text: Text, slugs: AbstractSet[str]) -> tuple[str, ...]:
        """Return the slugs whose episodes are like a text, sorted."""
        for slug in slugs - self._seen:
            self._seen.add(slug)
            if (found := self._read(slug)) is not None:
                title, said = found
                self._by_title.setdefault(title, {})[slug] = said
        known = self._by_title.get(text.title, {})
        return tuple(slug for slug in sorted(known.keys() & slugs) if is_like(text, text.title, known[slug]))

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


class Newcomers:
    """The new articles of a run, by what may make one of them an older episode; each is read once.

    `read` returns an article by its name, and its text; None when it cannot be read.
    """

    def __init__(self, read: Callable[[str], tuple[Source, Text] | None]) -> None:
        self._read = read
        self._met: set[str] = set()
        self._names: frozenset[str] = frozenset()
        self._alike: dict[str, list[Source]] = {}
        self._by_title: dict[str, list[tuple[str, Text]]] = {}

    def note(self, source: Source, text: Text) -> None:
        """Take in an article that was read for another reason."""
        if source.path in self._met:
            return
        self._met.add(source.path)
        for key in {source.sha256, source.article.source_url} - {""}:
            self._alike.setdefault(key, []).append(source)
        self._by_title.setdefault(text.title, []).append((source.path, text))

    def meet(self, present: frozenset[str], known: frozenset[str]) -> None:
        """Read those of the articles there are that are not known yet and were not read."""
        if present is self._names:
            return
        self._names = present
        for name in sorted(present - known - self._met):
            if (found := self._read(name)) is not None:
                self.note(*found)

    def twins(self, entry: Entry) -> Iterator[Source]:
        """Yield the articles that have the bytes or the source's address of an episode."""
        for key in {entry.sha256, entry.source_url} - {""}:
            yield from self._alike.get(key, ())

    def titled(self, title: str) -> list[tuple[str, Text]]:
        """Return the articles of this title with their texts, in order of their names."""
        return sorted(self._by_title.get(title, ()), key=lambda each: each[0])
