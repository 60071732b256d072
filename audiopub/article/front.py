"""Front matter and sidecar: what an article says of itself.

This module owns where front matter begins and ends, which other names a key has, and that dates are dates.
Which keys exist is `audiopub.config`'s to say.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from audiopub.article.decode import as_read, in_lines
from audiopub.config import FrontMatter, parse_front_matter
from audiopub.errors import ConfigError, shown
from audiopub.model import Article
from audiopub.toml import parse_toml

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_MAX_LINES = 400
_KEY = re.compile(r"[A-Za-z_][\w-]{0,40}\s*[:=]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A source cut in two: `front` (None when there is none) and `text`.

    `lines` is how many source lines come before `text`. `notices` tell what an editor should know of it.
    """

    front: FrontMatter | None
    text: str
    lines: int
    notices: tuple[str, ...] = ()


def split(text: str, where: str) -> Split:
    """Cut the front matter (YAML between `---`, TOML between `+++`) from a text.

    Raises `ConfigError` with file and line when it is there but cannot be read or holds a wrong setting.
    """
    lines = text.split("\n")
    fence = lines[0].rstrip()
    closing = _FENCES.get(fence, ())
    ends = [number for number, line in enumerate(lines[1:_MAX_LINES], 1) if line.rstrip() in closing]
    if closing and not ends and _begins_with_known_key(lines[1:]):
        return Split(front=None, text=text, lines=0, notices=(_unended(fence, where),))
    if not ends or not _looks_like_keys(lines[1 : ends[0]]):
        return Split(front=None, text=text, lines=0)
    source = "\n".join(lines[1 : ends[0]])
    raw = _parsed(fence, source, where)
    front = checked(raw, where)
    return Split(front=front, text="\n".join(lines[ends[0] + 1 :]), lines=ends[0] + 1)


def _parsed(fence: str, source: str, where: str) -> Mapping[str, Any]:
    if fence != "---":
        return parse_toml(b"\n" + source.encode(), where)
    from audiopub.article.yaml_text import from_yaml  # PyYAML takes long to load

    return from_yaml(source, where)


def front_matter(article: Article, *, summary: str) -> str:
    """Return what an article says of itself as YAML between `---`, which `split` reads back."""
    from audiopub.article.yaml_text import in_yaml

    values = {
        "title": article.title,
        "authors": article.authors,
        "date": _as_date(article.published),
        "updated": _as_date(article.updated),
        "language": article.language,
        "summary": summary,
        "tags": article.tags,
        "draft": article.draft,
        "slug": article.slug,
        "guid": article.guid,
        "source": article.source_url,
        "imported": article.imported,
        "licence": article.licence,
        "image": article.image,
        "season": article.season,
        "episode": article.episode,
        **article.settings,
    }
    given = {name: _listed(value) for name, value in values.items() if value}
    text = in_yaml(given, allow_unicode=True)
    if as_read(text) != text:
        text = in_yaml(given, allow_unicode=False)
    return f"---\n{text}---\n"


def _listed(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _listed(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_listed(item) for item in value]
    return value


def _as_date(value: str | None) -> dt.date | str | None:
    """Return a day as YAML's own kind of date, which needs no quotes; a time stays the text it is."""
    try:
        return dt.date.fromisoformat(value) if value and len(value) == len("2025-01-01") else value
    except ValueError:
        return value


def sidecar_front(data: bytes, where: str) -> FrontMatter:
    """Return the checked content of a sidecar. Raises `ConfigError` with its name and line."""
    return checked(parse_toml(data, where), where)


def checked(raw: Mapping[str, Any], where: str) -> FrontMatter:
    """Return checked front matter with dates as strings. Raises `ConfigError` for all mistakes together."""
    plain: dict[str, Any] = _plain(raw)
    return parse_front_matter(plain, where, (*_wrong_dates(plain, where), *_said_twice(plain, where)))


def _said_twice(values: Mapping[str, Any], where: str) -> Iterator[ConfigError]:
    for one, other in (("author", "authors"), ("date", "published"), ("license", "licence")):
        if values.get(one) is not None and values.get(other) is not None:
            yield ConfigError(
                f"{one!r} and {other!r} say the same thing.", where=where, next_step=f"Keep only {other!r}."
            )


def _looks_like_keys(lines: list[str]) -> bool:
    """Tell front matter from text that stands between two rules: its first line names a key."""
    said = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return not said or bool(_KEY.match(said[0])) or said[0].startswith("[")


def _begins_with_known_key(lines: list[str]) -> bool:
    """Tell whether the first line names a key of front matter, which a text behind a rule hardly does."""
    key = _KEY.match(lines[0]) if lines else None
    return key is not None and key[0].rstrip(" \t:=") in FrontMatter.model_fields


def _unended(fence: str, where: str) -> str:
    return (
        f"{shown(where)}: the front matter that begins in line 1 has no end, and is read as text. "
        f"Write {fence} on a line of its own below the last key."
    )


def _plain(value: Any) -> Any:  # noqa: ANN401 -- any YAML or TOML value
    """Return the value with dates and times as strings; a time without a zone is UTC (YAML 1.1).

    Texts hold what can be written alone: an escape can name what cannot, such as NUL.
    """
    if isinstance(value, Mapping):
        return {in_lines(str(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, str):
        return in_lines(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dt.datetime):
        aware = value if value.tzinfo else value.replace(tzinfo=dt.UTC)
        return aware.isoformat().replace("+00:00", "Z")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value


def _wrong_dates(values: Mapping[str, Any], where: str) -> Iterator[ConfigError]:
    for key in ("date", "published", "updated"):
        value = values.get(key)
        if isinstance(value, str) and not _is_date(value):
            yield ConfigError(
                f"{key}: {value!r} is not a date.",
                where=where,
                next_step="Write it as 2025-03-31, or with time and zone as 2025-03-31T09:30:00Z.",
            )


def _is_date(value: str) -> bool:
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return False
    return (len(value) <= len("2025-01-01") or moment.tzinfo is not None) and "-" in value[:5]
