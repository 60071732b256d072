"""An article's file, read: what it holds, what about it is in doubt, and whether it is to be published yet.

This module owns the dates that hold an article back or that the feed states. It refuses to know how the
article will be read aloud.
"""

import hashlib
import shlex
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from audiopub.config import SIDECAR_SUFFIX
from audiopub.errors import ArticleError, shown
from audiopub.model import Article
from audiopub.publish import clock
from audiopub.publish.project import SourceFile
from audiopub.store import converting_refusals

_PROSE_WORDS = 12
_DOUBTFUL_SHARE = 0.2
_NOT_MISSING = frozenset({"seen before", "pull quote", "caption again", "title again", "struck out"})
"""Rules of lines whose words are in the article all the same, or that it takes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An article that is not to be published yet, and why.

    `slug` names its episode that is public already, if there is one.
    """

    source: str
    why: str
    slug: str = ""

    @property
    def in_words(self) -> str:
        """Return why, and what becomes of an episode that is public already."""
        if not self.slug:
            return self.why
        return (
            f"{self.why}. Its published episode stays as it was; 'audiopub prune {self.slug}' takes it off "
            "the site"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article as understood, and the SHA-256 of the very bytes it was read from ("" for no sidecar)."""

    article: Article
    source_sha256: str
    sidecar_sha256: str


def read(source: SourceFile) -> Reading:
    """Read an article. Raises `ArticleError`, `ConfigError` or `OutputError`."""
    from audiopub.article.read import read_article  # its patterns take long to load

    beside = source.find_sidecar()
    with converting_refusals(source.path):
        data = source.path.read_bytes()
        sidecar = beside.read_bytes() if beside else None
    return Reading(
        article=read_article(str(source.path), data, sidecar=sidecar),
        source_sha256=hashlib.sha256(data).hexdigest(),
        sidecar_sha256=hashlib.sha256(sidecar).hexdigest() if sidecar is not None else "",
    )


def doubts(article: Article, source: SourceFile) -> tuple[str, ...]:
    """Return the warnings about how an article was read: what may be missing, and patterns without effect."""
    doubt = cleaning_doubt(article, source)
    return (*((doubt,) if doubt else ()), *article.notices)


def cleaning_doubt(article: Article, source: SourceFile) -> str:
    """Return a warning when so much prose was left out of an article that it may be part of it, else "".

    What the editor drops is sure, and what comes again or is struck out is not missing. Prose is a line of
    `_PROSE_WORDS` words or more that ends like a sentence.
    """
    from audiopub.article.editor import DROPPED

    sure = _NOT_MISSING | {DROPPED}
    left_out = [each.text for each in article.removed if each.rule not in sure and _is_prose(each.text)]
    kept = sum(len(block.text.split()) for block in article.blocks)
    words = sum(len(text.split()) for text in left_out)
    if words <= _DOUBTFUL_SHARE * kept:
        return ""
    return (
        f"{source.name}: {words} words that read like sentences were left out, and {kept} kept. "
        "What of them is the article comes back with 'keep' in "
        f"{source.path.with_suffix(SIDECAR_SUFFIX).name}. "
        f"To see which were left out: audiopub clean {pasted(source.path)}"
    )


def pasted(path: Path) -> str:
    """Return a path as it can be pasted into a shell, as short as it is from the folder one is in."""
    return shlex.quote(shown(path))


def _is_prose(text: str) -> bool:
    return len(text.split()) >= _PROSE_WORDS and text.rstrip().endswith((".", "!", "?", "…", "”", '"'))


def hold_back(article: Article, source: SourceFile, *, timezone: str, now: datetime) -> Held | None:
    """Return why an article is not to be published yet, or None when it is."""
    if article.draft:
        return Held(source=source.name, why="it is a draft")
    if article.published and _moment(article.published, source, timezone) > now:
        return Held(source=source.name, why=f"its date, {article.published}, is in the future")
    return None


def publication_time(article: Article, source: SourceFile, *, timezone: str, first_published: str) -> str:
    """Return the time that the feed states: the article's own, never later than its first publication."""
    if not article.published:
        return first_published
    return min(clock.stamp(_moment(article.published, source, timezone)), first_published)


def _moment(text: str, source: SourceFile, timezone: str) -> datetime:
    try:
        return clock.parse(text, timezone).astimezone(UTC)
    except (ValueError, OverflowError) as exc:
        raise ArticleError(
            f"the date {text!r} is neither YYYY-MM-DD nor an RFC 3339 time.",
            where=str(source.path),
            next_step="Mend it in the front matter.",
        ) from exc
