"""`[[feed]]`: further feeds, each of a part of the episodes.

This module owns their keys, and which episodes a feed chooses. What a feed leaves out is as `[site]` has it.
"""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from audiopub.fields import Category, FeedAddress, FeedName, FilePath, Language, Line, Prose, Title, Words
from audiopub.model import Published


def _several(value: object) -> object:
    """Return one text as a list of one, and what JSON has as a list in the form of TOML's here."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else value


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Choice(_Strict):
    """`[[feed]] only`: which episodes. Each key that is given must hold, of several values one.

    `language` is a tag that the episode's is, or begins with: `de` chooses `de-AT`, too. Tags and names are
    compared without regard to capitals.
    """

    tag: Annotated[tuple[Words, ...], BeforeValidator(_several)] = ()
    language: Annotated[tuple[Language, ...], BeforeValidator(_several)] = ()
    author: Annotated[tuple[Words, ...], BeforeValidator(_several)] = ()

    def holds(self, episode: Published) -> bool:
        """Tell whether an episode is chosen."""
        language = episode.language.casefold()
        tongues = [tag.casefold() for tag in self.language]
        return (
            _meet(self.tag, episode.tags)
            and _meet(self.author, episode.authors)
            and (not tongues or any(f"{language}-".startswith(f"{tag}-") for tag in tongues))
        )


def _meet(wanted: Sequence[str], found: Sequence[str]) -> bool:
    return not wanted or not _plain(wanted).isdisjoint(_plain(found))


def _plain(texts: Sequence[str]) -> set[str]:
    return {" ".join(text.split()).casefold() for text in texts}


def _chooses(value: Choice) -> Choice:
    if value == Choice():
        raise ValueError("this must choose by tag, language or author; feed.xml holds all episodes")
    return value


class FeedSettings(_Strict):
    """`[[feed]]`: one further feed, written to `feeds/<name>.xml`."""

    name: FeedName
    title: Title
    description: Prose
    only: Annotated[Choice, AfterValidator(_chooses)]
    author: Line | None = None
    category: Category | None = None
    type: Literal["episodic", "serial"] | None = None
    explicit: bool | None = None
    cover: FilePath = ""
    new_feed_url: FeedAddress = ""

    def instead(self) -> dict[str, Any]:
        """Return the settings of `[site]` that are others in this feed.

        A feed of one language is in that language. Where the whole site's feed moves to is not its business.
        """
        given = self.model_dump(include={"author", "category", "type", "explicit"}, exclude_none=True)
        tongue = {"language": self.only.language[0]} if len(self.only.language) == 1 else {}
        own = {"title": self.title, "description": self.description, "new_feed_url": self.new_feed_url}
        return {**own, **given, **tongue}


def _apart(feeds: tuple[FeedSettings, ...]) -> tuple[FeedSettings, ...]:
    names = [feed.name for feed in feeds]
    for number, name in enumerate(names, 1):
        if name in names[: number - 1]:
            both = f"entries {names.index(name) + 1} and {number}"
            raise ValueError(f"{both} have the name {name!r}; each is a file of its own")
    return feeds


Feeds = Annotated[tuple[FeedSettings, ...], AfterValidator(_apart)]
