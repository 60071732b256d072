"""Settings: `audiopub.toml`, front matter and sidecar, checked and laid over one another.

This module owns which keys exist, what they may hold and what they default to. An unknown key or a
wrong value is an error that names file and key and offers the nearest right name. It refuses to find
files by itself: it is given their bytes.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
)

from audiopub.checking import mistakes, together, validate
from audiopub.engine_settings import EnginesSettings
from audiopub.errors import ConfigError
from audiopub.feed_settings import Feeds
from audiopub.fields import (
    Address,
    Bitrate,
    CacheAddress,
    Category,
    Email,
    FeedAddress,
    FilePath,
    Kind,
    Language,
    Line,
    LinePattern,
    Prose,
    SoundPath,
    Template,
    Timezone,
    Title,
    VoiceAddress,
    Words,
    not_blank,
)
from audiopub.pronunciation import Pronunciation, pronunciations, written
from audiopub.toml import parse_toml

SETTINGS_NAME = "audiopub.toml"
SIDECAR_SUFFIX = ".audiopub.toml"

LONGEST_PAUSE_MS = 1500
"""What a silence inside a sentence is shortened to, unless settings say otherwise. No voice of espeak-ng 1.52
makes one so long, whatever its rate: 0.5 s at the normal one, 1.3 s at 80 words a minute."""

MADE_COVER = "made"
"""What `[site] cover` says when the cover made from the title is the one that is wanted."""


class _Strict(BaseModel):
    """A table of settings: no unknown keys, no silent conversions, no changes afterwards."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SiteSettings(_Strict):
    """`[site]`: the feed and the site as a whole.

    `type` says whether episodes stand alone, newest first, or are heard from the first one on. `new_feed_url`
    is where the feed moves to, or has moved to. With `epub`, each episode is an e-book, too. `private` is
    None until it is said or `settled`.
    """

    base_url: Address = ""
    title: Title = "Audio articles"
    description: Prose = "Articles, read aloud."
    author: Line = ""
    email: Email = ""
    language: Language = "en"
    category: Category = "News"
    type: Literal["episodic", "serial"] = "episodic"
    explicit: bool = False
    cover: FilePath = ""
    timezone: Timezone = "UTC"
    private: bool | None = None
    new_feed_url: FeedAddress = ""
    epub: bool = True

    @property
    def cover_file(self) -> str:
        """Return the path of the picture that is given, or "" when the cover is made from the title."""
        return "" if self.cover == MADE_COVER else self.cover

    def settled(self, *, imported: bool) -> "SiteSettings":
        """Return these settings with `private` decided: unsaid, what holds imported articles is."""
        return self if self.private is not None else self.model_copy(update={"private": imported})


class VoiceSettings(_Strict):
    """`[voice]`: who reads, in the order in which voices are tried, and how fast (words a minute)."""

    use: tuple[VoiceAddress, ...] = Field(default=("pyttsx3",), min_length=1)
    rate: int = Field(default=170, ge=80, le=450)
    pitch: int | None = Field(default=None, ge=0, le=100)


class VoicesSettings(_Strict):
    """`[voices.*]`: other voices for some of the text.

    A section is named by its heading, or by its number, as `audiopub script` shows it.
    """

    language: Mapping[Language, VoiceAddress] = Field(default_factory=dict)
    section: Mapping[Words, VoiceAddress] = Field(default_factory=dict)
    kind: Mapping[Kind, VoiceAddress] = Field(default_factory=dict)
    speaker: Mapping[Words, VoiceAddress] = Field(default_factory=dict)


class PauseSettings(_Strict):
    """`[audio.pauses]`: silence in milliseconds, by what it stands between.

    `section` is that at a separator and before a heading that begins a chapter; None: as before a heading.
    """

    clause: int = Field(default=120, ge=0, le=10_000)
    sentence: int = Field(default=350, ge=0, le=10_000)
    list_item: int = Field(default=450, ge=0, le=10_000)
    paragraph: int = Field(default=700, ge=0, le=10_000)
    section: int | None = Field(default=None, ge=0, le=10_000)
    before_heading: int = Field(default=1300, ge=0, le=10_000)
    after_heading: int = Field(default=800, ge=0, le=10_000)

    @property
    def between_sections(self) -> int:
        """Return the silence between sections, which is that before a heading unless it is given."""
        return self.before_heading if self.section is None else self.section


class AudioSettings(_Strict):
    """`[audio]`: the sound of an episode.

    `opening` and `closing` are templates by language; an empty one says nothing. They may hold
    `{title}`, `{authors}`, `{date}` and `{voice}`. Languages that are not given use the built-in ones.
    `intro`, `outro` and `section` are sound files beside `audiopub.toml`, heard first, last, and before every
    chapter but the first. `under_speech` are the seconds, at the intro's end, that go on under the opening.
    `longest_pause_ms` is what a silence that a voice makes inside a sentence is shortened to.
    """

    bitrate: Bitrate = 96
    intro: SoundPath = ""
    outro: SoundPath = ""
    section: SoundPath = ""
    under_speech: float = Field(default=0.0, ge=0, le=60)
    longest_pause_ms: int = Field(default=LONGEST_PAUSE_MS, ge=50, le=10_000)
    pauses: PauseSettings = PauseSettings()
    opening: Mapping[Language, Template] = Field(default_factory=dict)
    closing: Mapping[Language, Template] = Field(default_factory=dict)


class AloudSettings(_Strict):
    """`[aloud]`: what is read aloud besides the text.

    `figure` is the description of a picture, `url` the whole of a web address. `speaker` are the names before
    the turns of a conversation; None: they are read unless the speaker's own voice has said its name before.
    """

    figure: bool = False
    caption: bool = False
    table: bool = False
    code: bool = False
    note: bool = False
    url: bool = False
    speaker: bool | None = None


class CacheSettings(_Strict):
    """`[cache]`: where clips and passages are kept (a folder or a URL), `.audiopub/` when empty."""

    url: CacheAddress = ""
    max_gb: float | None = Field(default=None, gt=0, strict=False)


Say = Mapping[
    Words,
    Annotated[tuple[Pronunciation, ...], PlainValidator(pronunciations), PlainSerializer(written)],
]
"""`[say]`: words and the ways to say them; values are dumped in the form in which they are written."""


class Decisions(_Strict):
    """Settings that an article may make for itself, in front matter or sidecar."""

    voice: VoiceSettings = VoiceSettings()
    voices: VoicesSettings = VoicesSettings()
    audio: AudioSettings = AudioSettings()
    aloud: AloudSettings = AloudSettings()
    say: Say = Field(default_factory=dict)


class Retake(_Strict):
    """`[[regenerate]]`: a part of the article that is spoken in another take, or by another voice.

    `beginning` is what stands before the first heading. A section is known by its heading, a sentence by
    itself: its `id`, its `words`, and what stands `before` and `after` it, when this was decided. `among` is
    how many sentences had these very words. The first take is 0; without a voice, that of the part stays.
    """

    part: Literal["sentence", "section", "beginning", "article"]
    id: str = ""
    words: str = ""
    before: str = ""
    after: str = ""
    among: int = Field(default=1, ge=1)
    take: int = Field(default=0, ge=0)
    voice: VoiceAddress | None = None


class ArticleDecisions(Decisions):
    """All that is decided on how an article is read. Later entries of `regenerate` hold over earlier ones."""

    regenerate: tuple[Retake, ...] = ()


class Settings(Decisions):
    """All of `audiopub.toml`."""

    site: SiteSettings = SiteSettings()
    feed: Feeds = ()
    cache: CacheSettings = CacheSettings()
    engines: EnginesSettings = EnginesSettings()


_Text = Annotated[str, Field(max_length=100_000)]


class FrontMatter(_Strict):
    """What an article may say of itself, at its head or in its sidecar.

    `author` and `date` are other names of `authors` and `published`. `keep` and `drop` are patterns of lines
    that are the article, or are not, whatever the rules say. The tables at the end hold decisions about
    reading and override `audiopub.toml` for this article.
    """

    title: Annotated[_Text, AfterValidator(not_blank)] | None = None
    author: _Text | None = None
    authors: tuple[_Text, ...] | None = None
    date: str | None = None
    published: str | None = None
    updated: str | None = None
    language: Language | None = None
    summary: _Text | None = None
    tags: tuple[_Text, ...] | None = None
    draft: bool | None = None
    slug: str | None = None
    guid: str | None = None
    source: str | None = None
    imported: bool | None = None
    licence: str | None = None
    license: str | None = None
    image: str | None = None
    season: int | None = Field(default=None, ge=1)
    episode: int | None = Field(default=None, ge=1)
    keep: tuple[LinePattern, ...] = ()
    drop: tuple[LinePattern, ...] = ()
    voice: Mapping[str, Any] = Field(default_factory=dict)
    voices: Mapping[str, Any] = Field(default_factory=dict)
    audio: Mapping[str, Any] = Field(default_factory=dict)
    aloud: Mapping[str, Any] = Field(default_factory=dict)
    say: Say = Field(default_factory=dict)
    regenerate: tuple[Retake, ...] = ()

    def decisions(self) -> dict[str, Any]:
        """Return the reading decisions alone, as nested tables; empty ones left out."""
        tables = self.model_dump(include=set(ArticleDecisions.model_fields))
        return {name: table for name, table in tables.items() if table}


def parse_settings(data: bytes, where: str = SETTINGS_NAME) -> Settings:
    """Check the bytes of an `audiopub.toml`. Raises `ConfigError` for the mistakes in it."""
    return validate(Settings, parse_toml(data, where, lists=("feed",)), where, data.decode("utf-8-sig"))


def parse_front_matter(raw: Mapping[str, Any], where: str, more: Iterable[ConfigError] = ()) -> FrontMatter:
    """Check the front matter or sidecar of an article.

    Raises `ConfigError` for all mistakes in it together, and for `more` that were found in it.
    """
    tables = {name: raw[name] for name in _OPEN if isinstance(raw.get(name), Mapping)}
    found = [*mistakes(FrontMatter, raw, where), *mistakes(ArticleDecisions, tables, where), *more]
    if found:
        raise together(found)
    return validate(FrontMatter, raw, where)


_OPEN = ("voice", "voices", "audio", "aloud")
"""The tables of front matter that are checked as those of `audiopub.toml` are."""


_DECISIONS = "regenerate"

_ENTRIES_WHOLE = "say"
"""The table whose values are never mixed from two layers: a word is said as one of them says it."""


def merge(layers: list[Mapping[str, Any]]) -> dict[str, Any]:
    """Lay nested tables over one another; later layers win key by key, in `[say]` word by word.

    Lists of decisions come one after the other, those of later layers last.
    """
    merged: dict[str, Any] = {}
    for layer in layers:
        for key, value in layer.items():
            old = merged.get(key)
            both = isinstance(old, Mapping) and isinstance(value, Mapping)
            if key == _DECISIONS and isinstance(old, tuple) and isinstance(value, tuple):
                merged[key] = (*old, *value)
            elif both and key == _ENTRIES_WHOLE:
                merged[key] = {**old, **value}  # type: ignore[dict-item] # narrowed by `both`
            else:
                merged[key] = merge([old, value]) if both else value  # type: ignore[list-item] # narrowed by `both`
    return merged


def for_article(
    settings: Settings, decisions: Mapping[str, Any], options: Mapping[str, Any]
) -> ArticleDecisions:
    """Return the decisions that hold for one article.

    `decisions` come from its front matter and sidecar, `options` from the command line; both are nested
    tables that have been checked where they were read. A voice among the options holds for
    every language.
    """
    base = settings.model_dump(include=set(Decisions.model_fields), exclude_defaults=True)
    merged = merge([base, decisions, options])
    if "use" in options.get("voice", {}):
        merged["voices"] = {**merged.get("voices", {}), "language": {}}
    return validate(ArticleDecisions, merged, "the article's settings")


def find_project(start: Path) -> Path:
    """Return the nearest folder upward from `start` that holds `audiopub.toml`, else `start`."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS_NAME).is_file():
            return folder
    return start
