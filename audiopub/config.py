"""Settings: `audiopub.toml`, front matter and sidecar, checked and laid over one another.

This module owns which keys exist, what they may hold and what they default to. An unknown key or a
wrong value is an error that names file and key and offers the nearest right name. It refuses to find
files by itself: it is given their bytes.
"""

import difflib
import textwrap
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from audiopub.categories import CATEGORIES
from audiopub.errors import ConfigError

SETTINGS_NAME = "audiopub.toml"
SIDECAR_SUFFIX = ".audiopub.toml"

BITRATES_KBPS = (48, 56, 64, 80, 96, 112, 128, 160, 192)
"""Constant bit rates offered; Apple asks for 96 to 128 kbit/s for mono."""


def _nearest(name: str, names: list[str]) -> str:
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    return f"Did you mean {close[0]!r}?" if close else f"Known here: {', '.join(sorted(names))}."


def _category(value: str) -> str:
    if value not in CATEGORIES:
        raise ValueError(f"{value!r} is not one of Apple's categories. {_nearest(value, list(CATEGORIES))}")
    return value


def _timezone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as exc:
        raise ValueError(f"{value!r} is not a time zone such as 'Europe/Paris'.") from exc
    return value


def _path(value: str) -> str:
    if "://" in value or not value.isprintable():
        raise ValueError(f"{value!r} must be the path of a file or folder on this machine.")
    return value


def _address(value: str) -> str:
    if value and not value.startswith(("https://", "http://")):
        raise ValueError(f"{value!r} must begin with https:// (or http:// for tests).")
    if any(char.isspace() or char in "<>\"'?#" for char in value):
        raise ValueError(f"{value!r} must be a plain address without query, fragment or white space.")
    if value and not urlsplit(value).hostname:
        raise ValueError(f"{value!r} must name a host, as in 'https://example.org/podcast'.")
    return value.rstrip("/")


def _voice_address(value: str) -> str:
    engine, _, voice = value.partition(":")
    if not engine or (":" in value and not voice):
        raise ValueError(
            f"{value!r} must be written ENGINE or ENGINE:VOICE, as 'audiopub voices' lists them."
        )
    return value


def _bitrate(value: int) -> int:
    if value not in BITRATES_KBPS:
        raise ValueError(f"{value} is not one of {', '.join(map(str, BITRATES_KBPS))}.")
    return value


VoiceAddress = Annotated[str, AfterValidator(_voice_address)]


class _Strict(BaseModel):
    """A table of settings: no unknown keys, no silent conversions, no changes afterwards."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SiteSettings(_Strict):
    """`[site]`: the feed and the site as a whole."""

    base_url: Annotated[str, AfterValidator(_address)] = ""
    title: str = Field(default="Audio articles", min_length=1, max_length=255)
    description: str = Field(default="Articles, read aloud.", min_length=1, max_length=3000)
    author: str = Field(default="", max_length=255)
    email: str = ""
    language: str = Field(default="en", pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    category: Annotated[str, AfterValidator(_category)] = "News"
    explicit: bool = False
    cover: Annotated[str, AfterValidator(_path)] = ""
    timezone: Annotated[str, AfterValidator(_timezone)] = "UTC"
    private: bool = False


class VoiceSettings(_Strict):
    """`[voice]`: who reads, in the order in which voices are tried, and how fast (words a minute)."""

    use: tuple[VoiceAddress, ...] = Field(default=("pyttsx3",), min_length=1)
    rate: int = Field(default=170, ge=80, le=450)
    pitch: int | None = Field(default=None, ge=0, le=100)


class VoicesSettings(_Strict):
    """`[voices.*]`: other voices for some of the text."""

    language: Mapping[str, VoiceAddress] = Field(default_factory=dict)
    kind: Mapping[str, VoiceAddress] = Field(default_factory=dict)
    speaker: Mapping[str, VoiceAddress] = Field(default_factory=dict)


class PauseSettings(_Strict):
    """`[audio.pauses]`: silence in milliseconds, by what it stands between."""

    clause: int = Field(default=120, ge=0, le=10_000)
    sentence: int = Field(default=350, ge=0, le=10_000)
    list_item: int = Field(default=450, ge=0, le=10_000)
    paragraph: int = Field(default=700, ge=0, le=10_000)
    before_heading: int = Field(default=1300, ge=0, le=10_000)
    after_heading: int = Field(default=800, ge=0, le=10_000)


class AudioSettings(_Strict):
    """`[audio]`: the sound of an episode.

    `opening` and `closing` are templates by language; an empty one says nothing. They may hold
    `{title}`, `{authors}`, `{date}` and `{voice}`. Languages that are not given use the built-in ones.
    """

    bitrate: Annotated[int, AfterValidator(_bitrate)] = 96
    pauses: PauseSettings = PauseSettings()
    opening: Mapping[str, str] = Field(default_factory=dict)
    closing: Mapping[str, str] = Field(default_factory=dict)


class CacheSettings(_Strict):
    """`[cache]`: where clips and passages are kept (a folder), `.audiopub/` when empty."""

    url: Annotated[str, AfterValidator(_path)] = ""
    max_gb: float | None = Field(default=None, gt=0, strict=False)


class Decisions(_Strict):
    """Settings that an article may make for itself, in front matter or sidecar."""

    voice: VoiceSettings = VoiceSettings()
    voices: VoicesSettings = VoicesSettings()
    audio: AudioSettings = AudioSettings()
    say: Mapping[str, str] = Field(default_factory=dict)


class Settings(Decisions):
    """All of `audiopub.toml`."""

    site: SiteSettings = SiteSettings()
    cache: CacheSettings = CacheSettings()


_Text = Annotated[str, Field(max_length=100_000)]


class FrontMatter(_Strict):
    """What an article may say of itself, at its head or in its sidecar.

    `author` and `date` are other names of `authors` and `published`. The last four hold decisions about
    reading and override `audiopub.toml` for this article.
    """

    title: _Text | None = None
    author: _Text | None = None
    authors: tuple[_Text, ...] | None = None
    date: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = Field(default=None, pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    summary: _Text | None = None
    tags: tuple[_Text, ...] | None = None
    draft: bool | None = None
    slug: str | None = None
    guid: str | None = None
    source: str | None = None
    licence: str | None = None
    license: str | None = None
    image: str | None = None
    season: int | None = Field(default=None, ge=1)
    episode: int | None = Field(default=None, ge=1)
    voice: Mapping[str, Any] = Field(default_factory=dict)
    voices: Mapping[str, Any] = Field(default_factory=dict)
    audio: Mapping[str, Any] = Field(default_factory=dict)
    say: Mapping[str, str] = Field(default_factory=dict)

    def decisions(self) -> dict[str, Any]:
        """Return the reading decisions alone, as nested tables; empty ones left out."""
        tables = {"voice": self.voice, "voices": self.voices, "audio": self.audio, "say": self.say}
        return {name: dict(table) for name, table in tables.items() if table}


_Model = TypeVar("_Model", bound=BaseModel)


def parse_toml(data: bytes, where: str) -> dict[str, Any]:
    """Return the tables of a TOML file.

    Raises `ConfigError` with the line when it is not UTF-8 or not TOML.
    """
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as exc:
        raise ConfigError("this is not UTF-8 text.", where=where, next_step="Save it as UTF-8.") from exc
    except tomllib.TOMLDecodeError as exc:
        raise ConfigError(f"this is not TOML: {exc}.", where=where, next_step="Mend that line.") from exc


def parse_settings(data: bytes, where: str = SETTINGS_NAME) -> Settings:
    """Check the bytes of an `audiopub.toml`. Raises `ConfigError` for the first mistake in it."""
    return validate(Settings, parse_toml(data, where), where)


def parse_front_matter(raw: Mapping[str, Any], where: str) -> FrontMatter:
    """Check the front matter or sidecar of an article. Raises `ConfigError` for the first mistake."""
    front = validate(FrontMatter, raw, where)
    validate(Decisions, front.decisions(), where)
    return front


def validate(model: type[_Model], raw: Mapping[str, Any], where: str) -> _Model:
    """Return `raw` as a checked `model`. Raises `ConfigError` for the first mistake in it."""
    try:
        return model.model_validate(_with_tuples(raw))
    except ValidationError as exc:
        raise _explain(model, exc, where) from exc


def merge(layers: list[Mapping[str, Any]]) -> dict[str, Any]:
    """Lay nested tables over one another; later layers win key by key."""
    merged: dict[str, Any] = {}
    for layer in layers:
        for key, value in layer.items():
            old = merged.get(key)
            both = isinstance(old, Mapping) and isinstance(value, Mapping)
            merged[key] = merge([old, value]) if both else value  # type: ignore[list-item] # narrowed by `both`
    return merged


def for_article(settings: Settings, decisions: Mapping[str, Any], options: Mapping[str, Any]) -> Decisions:
    """Return the decisions that hold for one article.

    `decisions` come from its front matter and sidecar, `options` from the command line; both are nested
    tables that have been checked where they were read. A voice among the options holds for
    every language.
    """
    base = settings.model_dump(include=set(Decisions.model_fields), exclude_defaults=True)
    merged = merge([base, decisions, options])
    if "use" in options.get("voice", {}):
        merged["voices"] = {**merged.get("voices", {}), "language": {}}
    return validate(Decisions, merged, "the article's settings")


def _with_tuples(value: Any) -> Any:  # noqa: ANN401 -- any TOML or YAML value
    """Return `value` with lists as tuples, which strict validation asks for."""
    if isinstance(value, Mapping):
        return {key: _with_tuples(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_with_tuples(item) for item in value)
    return value


def _explain(model: type[BaseModel], error: ValidationError, where: str) -> ConfigError:
    first = error.errors()[0]
    place = [str(part) for part in first["loc"]]
    key = ".".join(place)
    if first["type"] == "extra_forbidden":
        siblings = _keys_at(model, place[:-1])
        return ConfigError(f"unknown setting {key!r}.", where=where, next_step=_nearest(place[-1], siblings))
    told = str(first["msg"]).removeprefix("Value error, ").rstrip(".")
    message = _IN_OUR_WORDS.get(first["type"], told)
    end = "" if message.endswith("?") else "."
    return ConfigError(
        f"{key}: {message}{end}",
        where=where,
        next_step=f"It is now {_shorten(first['input'])}.",
    )


_IN_OUR_WORDS: Mapping[str, str] = {
    "tuple_type": 'this must be a list, as in ["one", "two"]',
    "mapping_type": "this must be a table of keys and values",
    "dict_type": "this must be a table of keys and values",
    "model_type": "this must be a table of keys and values",
    "too_short": "this list must not be empty",
    "string_type": "this must be text in quotes",
    "int_type": "this must be a whole number",
    "bool_type": "this must be true or false",
    "string_pattern_mismatch": "this must be a language tag, as in 'de' or 'en-GB'",
}
"""What the validator's errors are called here, by their type."""


def _shorten(value: object) -> str:
    return textwrap.shorten(repr(value), width=80, placeholder="…")


def _keys_at(model: type[BaseModel], path: list[str]) -> list[str]:
    for part in path:
        field = model.model_fields.get(part)
        inner = field.annotation if field else None
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            return []
        model = inner
    return list(model.model_fields)


def find_project(start: Path) -> Path:
    """Return the nearest folder upward from `start` that holds `audiopub.toml`, else `start`."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS_NAME).is_file():
            return folder
    return start
