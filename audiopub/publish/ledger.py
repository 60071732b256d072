"""Identity is kept with the articles: `articles/episodes.toml`.

This module owns slugs, guids, first and last dates, and the gain of each voice. It is written before the
first sound, sorted, never pruned, and meant to be committed beside the articles; the output folder can be
lost without any listener's app noticing. It refuses to read articles.
"""

import tomllib
import uuid
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tomli_w

from audiopub.errors import ArticleError, ConfigError, OutputError
from audiopub.model import Article, Identity
from audiopub.slugs import SLUG_CHARS, is_slug, is_usable, make_slug, numbered
from audiopub.store import write_atomically

LEDGER_NAME = "episodes.toml"
_FORMAT = 1
_HEAD = (
    "# Written by audiopub: what must never change about a published episode. Commit it with the articles.\n"
)

PODCAST_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""Namespace of `podcast:guid` (Podcasting 2.0 namespace, tag `guid`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One episode in the ledger: its identity, and what its article is recognised by when it moves.

    `fallback` names the voices that failed and, last, the one that took their place, as the settings do;
    else it is "".
    """

    identity: Identity
    sha256: str
    source_url: str = ""
    fallback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as the ledger sees it: where it is, the hash of its bytes, and what it says of itself."""

    path: str
    sha256: str
    article: Article


_State = tuple[str, str, dict[str, float], dict[str, Entry]]


class Ledger:
    """The episodes by slug, the project's own name, the guids of the feeds, and the gains by voice.

    `part_guids` are those of the feeds of a part of the episodes, by name. They are kept when a feed goes.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.feed_guid = ""
        self.part_guids: dict[str, str] = {}
        self.project = ""
        self.gains: dict[str, float] = {}
        self._entries: dict[str, Entry] = {}
        self._by_source: dict[str, str] = {}
        self._by_guid: dict[str, str] = {}
        self._alike: dict[str, set[str]] = {}  # slugs by the hash of the bytes, and by the source's address
        self._numbers: dict[str, int] = {}  # how far the numbers of each name are taken
        self._present: frozenset[str] = frozenset()
        self._gone: set[str] = set()
        self._rows: dict[str, tuple[Entry, str]] = {}  # what was written of each entry
        self._saved: _State | None = None

    @classmethod
    def load(cls, path: Path) -> "Ledger":
        """Read the ledger; an absent one is empty.

        Raises `ConfigError` when it is damaged: identities must never be guessed.
        """
        ledger = cls(path)
        try:
            ledger._fill(tomllib.loads(path.read_bytes().decode("utf-8")))
            ledger._saved = ledger._state()
        except FileNotFoundError:
            return ledger
        except OSError as exc:
            raise OutputError(
                f"cannot be read: {exc.strerror or exc}.", where=str(path), next_step="Mend its permissions."
            ) from exc
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as exc:
            raise ConfigError(
                f"the ledger of published episodes is damaged ({exc}).",
                where=str(path),
                next_step="Restore it from version control; it holds the identities that apps rely on.",
            ) from exc
        return ledger

    def save(self) -> None:
        """Write the ledger if anything in it changed; identities outlive a power cut from here on."""
        state = self._state()
        if state != self._saved:
            write_atomically(self.path, self._text().encode(), durable=True)
            self._saved = state

    def entries(self) -> Mapping[str, Entry]:
        """Return the entries by slug, sorted."""
        return dict(sorted(self._entries.items()))

    def entry(self, slug: str) -> Entry:
        """Return the entry of this slug."""
        return self._entries[slug]

    def find(self, source: str) -> Entry | None:
        """Return the entry of the article at this path, or None."""
        slug = self._by_source.get(source)
        return self._entries[slug] if slug is not None else None

    def set_feed_guid(self, feed_url: str) -> None:
        """Give the feed its guid for life, once its address is known.

        It is the uuid5 of the address without scheme and trailing slashes (Podcasting 2.0, tag `guid`).
        """
        self.feed_guid = self.feed_guid or _guid_of(feed_url)

    def set_part_guid(self, name: str, feed_url: str) -> None:
        """Give a feed of a part of the episodes its guid for life, in the same way."""
        if guid := self.part_guids.get(name) or _guid_of(feed_url):
            self.part_guids[name] = guid

    def set_project(self, *first: str) -> None:
        """Give the project its own name for life, made of what is `first` published, and when."""
        if not self.project:
            self.project = str(uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(first)))

    def recognise(self, source: Source, present: Iterable[str]) -> Entry | None:
        """Return the entry of an article, also when it only has another name now, or None.

        `present` are the paths of all articles there are now.
        """
        return self.find(source.path) or self._vanished_twin(source, frozenset(present))

    def vanished(self, present: Iterable[str]) -> AbstractSet[str]:
        """Return the slugs of the episodes whose article is not among the paths `present`.

        It is kept up to date as long as it is asked for the same frozen set.
        """
        there = frozenset(present)
        if there is not self._present:
            self._present = there
            self._gone = {slug for slug, each in self._entries.items() if each.identity.source not in there}
        return self._gone

    def admit(
        self, source: Source, *, present: Iterable[str], base_url: str, now: str, predecessor: str = ""
    ) -> tuple[Entry, str]:
        """Return the entry of an article, made or found, and the path it was renamed from (or "").

        `present` are the paths of all articles there are now; `now` is an RFC 3339 time; `predecessor` is
        the slug of the vanished episode that this article is known to go on with when it is not recognised.
        """
        entry = self.recognise(source, present) or self._entries.get(predecessor)
        renamed = entry.identity.source if entry and entry.identity.source != source.path else ""
        entry = self._updated(entry, source) if entry else self._new(source, base_url, now)
        self._put(entry)
        return entry, renamed

    def correct(self, slug: str, now: str) -> Entry:
        """Note that an episode's content changes now."""
        entry = self._entries[slug]
        entry = replace(entry, identity=replace(entry.identity, corrected=now))
        self._put(entry)
        return entry

    def fall_back(self, slug: str, fallback: str) -> Entry:
        """Note which voice reads an episode in the place of one that failed; "": none does."""
        entry = replace(self._entries[slug], fallback=fallback)
        self._put(entry)
        return entry

    def restore(self, entry: Entry) -> None:
        """Have an episode's entry as it was before this run admitted it."""
        self._put(entry)

    def _updated(self, entry: Entry, source: Source) -> Entry:
        return replace(
            entry,
            identity=replace(entry.identity, source=source.path),
            sha256=source.sha256,
            source_url=source.article.source_url,
        )

    def _new(self, source: Source, base_url: str, now: str) -> Entry:
        slug = self._free_slug(source)
        guid = source.article.guid or str(uuid.uuid5(uuid.NAMESPACE_URL, f"{base_url}/{slug}"))
        self._refuse_taken_guid(guid, source)
        identity = Identity(slug=slug, guid=guid, source=source.path, first_published=now, corrected=now)
        return Entry(identity=identity, sha256=source.sha256, source_url=source.article.source_url)

    def _vanished_twin(self, source: Source, present: frozenset[str]) -> Entry | None:
        gone = self.vanished(present)
        twins = gone & self._alike.get(source.sha256, set())
        if url := source.article.source_url:
            twins |= gone & self._alike.get(url, set())
        return self._entries[min(twins)] if twins else None

    def _free_slug(self, source: Source) -> str:
        article = source.article
        if article.slug:
            return self._asked_slug(article.slug, source.path)
        stem = Path(source.path).stem
        wanted = next((slug for text in (stem, article.title) if (slug := make_slug(text))), "episode")
        number = self._numbers.get(wanted, 1)
        while (slug := numbered(wanted, number)) in self._entries or not is_usable(slug):
            number += 1
        self._numbers[wanted] = number
        return slug

    def _asked_slug(self, slug: str, path: str) -> str:
        if not is_slug(slug) or not is_usable(slug):
            raise ArticleError(
                f"the slug {slug!r} is not made of a-z, 0-9 and single hyphens, at most {SLUG_CHARS}.",
                where=path,
                next_step=f"Write {make_slug(slug) or 'a name of your choice'!r} instead.",
            )
        if slug in self._entries:
            raise ArticleError(
                f"the slug {slug!r} belongs to {self._entries[slug].identity.source}.",
                where=path,
                next_step="Choose another one in the front matter, or leave it out.",
            )
        return slug

    def _refuse_taken_guid(self, guid: str, source: Source) -> None:
        if guid in self._by_guid:
            raise ArticleError(
                f"the guid {guid!r} belongs to {self._entries[self._by_guid[guid]].identity.source}.",
                where=source.path,
                next_step="Every episode needs a guid of its own; mend the front matter.",
            )

    def _put(self, entry: Entry) -> None:
        slug, source = entry.identity.slug, entry.identity.source
        old = self._entries.get(slug)
        if old is not None:
            self._by_source.pop(old.identity.source, None)
            for key in (old.sha256, old.source_url):
                self._alike[key].discard(slug)
        self._entries[slug] = entry
        self._by_source[source] = slug
        self._by_guid.setdefault(entry.identity.guid, slug)
        for key in (entry.sha256, entry.source_url):
            self._alike.setdefault(key, set()).add(slug)
        self._gone.discard(slug)
        if source not in self._present:
            self._gone.add(slug)

    def _fill(self, tables: Mapping[str, Any]) -> None:
        if tables.get("format") != _FORMAT:
            raise ValueError(f"format {tables.get('format')!r} instead of {_FORMAT}")
        self.feed_guid = str(tables.get("feed", {}).get("guid", ""))
        self.part_guids = {name: str(row["guid"]) for name, row in tables.get("feeds", {}).items()}
        self.project = str(tables.get("project", ""))
        self.gains = {name: float(gain) for name, gain in tables.get("gains", {}).items()}
        for slug, row in tables.get("episodes", {}).items():
            _refuse_odd(slug, row)
            identity = Identity(
                slug=slug,
                guid=row["guid"],
                source=row["source"],
                first_published=row["first_published"],
                corrected=row["corrected"],
            )
            more = {name: row.get(name, "") for name in _OPTIONAL}
            self._put(Entry(identity=identity, sha256=row["sha256"], **more))

    def _state(self) -> "_State":
        return self.project, self.feed_guid, dict(self.gains), dict(self._entries)

    def _text(self) -> str:
        """Return the TOML of all tables; that of an entry is made again only when it is another one."""
        project = {"project": self.project} if self.project else {}
        feed: dict[str, Any] = {"feed": {"guid": self.feed_guid}} if self.feed_guid else {}
        feeds = {name: {"guid": guid} for name, guid in sorted(self.part_guids.items())}
        feed |= {"feeds": feeds} if feeds else {}
        gains = {"gains": dict(sorted(self.gains.items()))} if self.gains else {}
        head = tomli_w.dumps({"format": _FORMAT, **project, **feed, **gains})
        rows = [self._written(slug, entry) for slug, entry in sorted(self._entries.items())]
        return _HEAD + "\n".join([head, *(rows or [tomli_w.dumps({"episodes": {}})])])

    def _written(self, slug: str, entry: Entry) -> str:
        known, text = self._rows.get(slug, (None, ""))
        if known is not entry:
            text = tomli_w.dumps({"episodes": {slug: _row(entry)}})
            self._rows[slug] = entry, text
        return text


def _guid_of(feed_url: str) -> str:
    """Return the guid of a feed at an address; "" without one."""
    bare = feed_url.split("://", 1)[-1].rstrip("/")
    return str(uuid.uuid5(PODCAST_NAMESPACE, bare)) if bare else ""


def _refuse_odd(slug: str, row: Mapping[str, Any]) -> None:
    """Raise `ValueError` for an entry that audiopub never wrote: a slug is the name of a folder."""
    if not is_slug(slug):
        raise ValueError(f"{slug!r} is no slug")
    if not all(isinstance(value, str) for value in row.values()):
        raise ValueError(f"the entry {slug!r} holds something that is no text in quotes")


def _row(entry: Entry) -> dict[str, str]:
    identity = entry.identity
    row = {
        "source": identity.source,
        "guid": identity.guid,
        "first_published": identity.first_published,
        "corrected": identity.corrected,
        "sha256": entry.sha256,
    }
    return row | {name: value for name in _OPTIONAL if (value := getattr(entry, name))}


_OPTIONAL = ("source_url", "fallback")
"""What an entry holds only if there is something to say."""
