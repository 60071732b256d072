"""Lists of a part of the episodes: a page for each language, and for each tag where there are many episodes.

This module owns which lists there are, where they lie and what they are called. It refuses to sort episodes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from audiopub.edition import times
from audiopub.model import Published
from audiopub.slugs import is_usable, make_slug, numbered
from audiopub.words import has_words, words_for

MANY = 20
"""Tags have pages of their own when there are more episodes than this; fewer are looked through as fast."""

LEAST_TAGGED = 2
"""A tag of fewer episodes leads no further than the episode itself."""

TAGS, LANGUAGES = "tags", "languages"

_NAMES: Mapping[str, str] = {
    "bg": "Български",
    "ca": "Català",
    "cs": "Čeština",
    "cy": "Cymraeg",
    "da": "Dansk",
    "el": "Ελληνικά",
    "eo": "Esperanto",
    "eu": "Euskara",
    "fa": "فارسی",
    "fi": "Suomi",
    "ga": "Gaeilge",
    "he": "עברית",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
    "hu": "Magyar",
    "id": "Indonesia",
    "is": "Íslenska",
    "it": "Italiano",
    "ko": "한국어",
    "nb": "Norsk bokmål",
    "nl": "Nederlands",
    "no": "Norsk",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "sl": "Slovenščina",
    "sv": "Svenska",
    "tr": "Türkçe",
    "uk": "Українська",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
"""Names of languages in themselves (CLDR), beside those whose words are known; others have their tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A page with a part of the episodes: where it lies, its name and the language of that, and its slugs."""

    kind: str
    path: str
    name: str
    language: str
    slugs: frozenset[str]


def lists_of(episodes: Sequence[Published]) -> tuple[Listing, ...]:
    """Return the lists of a site by kind and name: languages if there are several, tags of many episodes."""
    languages = tuple(_languages(episodes))
    tags = (
        tuple(_tags(episodes, {each.name.casefold() for each in languages})) if len(episodes) > MANY else ()
    )
    return tuple(sorted((*languages, *tags), key=lambda each: (each.kind, each.name.casefold(), each.path)))


def _languages(episodes: Sequence[Published]) -> Iterator[Listing]:
    found: dict[str, set[str]] = {}
    for episode in episodes:
        found.setdefault(episode.language.partition("-")[0].lower(), set()).add(episode.slug)
    for tag, slugs in found.items() if len(found) > 1 else ():
        file = tag if is_usable(tag) else f"{tag}-language"
        name = words_for(tag)("name") if has_words(tag) else _NAMES.get(tag, tag)
        path = f"{LANGUAGES}/{file}.html"
        yield Listing(kind=LANGUAGES, path=path, name=name, language=tag, slugs=frozenset(slugs))


def _tags(episodes: Sequence[Published], languages: set[str]) -> Iterator[Listing]:
    """Yield the lists of tags. One that is spelt in several ways is called as it was first.

    Of tags that are transliterated alike the one that was there first has no number, so that addresses stay
    when tags are added. A tag that is called as a language is put in quotation marks.
    """
    first: dict[str, tuple[str, str]] = {}
    slugs: dict[str, set[str]] = {}
    for episode in sorted(episodes, key=lambda each: (times.moment(each.published), each.slug)):
        for tag in (" ".join(tag.split()) for tag in episode.tags):
            first.setdefault(tag.casefold(), (tag, episode.language))
            slugs.setdefault(tag.casefold(), set()).add(episode.slug)
    for key, file in _files(key for key in first if key).items():
        name, language = first[key]
        if len(slugs[key]) >= LEAST_TAGGED:
            shown = f"“{name}”" if key in languages else name
            path = f"{TAGS}/{file}.html"
            yield Listing(kind=TAGS, path=path, name=shown, language=language, slugs=frozenset(slugs[key]))


def _files(tags: Iterator[str]) -> dict[str, str]:
    """Return the file's name of each tag, without its ending; no two are the same."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for tag in tags:
        wanted, number = make_slug(tag) or "tag", 1
        while (name := numbered(wanted, number)) in taken or not is_usable(name):
            number += 1
        taken.add(name)
        found[tag] = name
    return found
