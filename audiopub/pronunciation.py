"""What an entry of the lexicon says, and how it is written in `[say]`.

This module owns the forms of a value there: a text, a table, or a list of them for a word that is said in
several ways. It refuses to look for words in texts: `audiopub.script.lexicon` does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields

from audiopub.fields import language_tag, nearest, not_blank
from audiopub.ipa import normal, shown

Written = str | dict[str, object] | list[str | dict[str, object]]
"""A value of `[say]` as it stands in a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronunciation:
    """One way to say a word: as other words (`say`), by phonemes (`ipa`), or both.

    `ipa` is as `audiopub.ipa.normal` gives it; where it is given, `say` is for voices that cannot be given
    phonemes, and an empty `say` stands for the word as it is written.
    `case`: whether capitals matter; None means that they do when the word is written with one. `whole`:
    whether only whole words are meant. `language` (BCP 47) limits it to sentences in that language and its
    regions; empty means any.
    """

    say: str = ""
    case: bool | None = None
    whole: bool = True
    language: str = ""
    ipa: str = ""

    @property
    def told(self) -> str:
        """Return how the word is said, in words for editors: `/ʃɪˈvɔːn/`, or as which words."""
        return shown(self.ipa) if self.ipa else self.say


KEYS = tuple(field.name for field in fields(Pronunciation))
"""What the table of an entry may hold."""

_FLAGS = ("case", "whole")


def pronunciations(value: object) -> tuple[Pronunciation, ...]:
    """Return the ways to say a word from its value in `[say]`. Raises `ValueError` for the first mistake."""
    ways = value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
    if not ways:
        raise ValueError("this list must not be empty")
    if ways is value and all(isinstance(way, str) for way in ways):
        raise ValueError(
            "a list is for several languages, and at least one entry in it must be a table; "
            "keys that are no words, such as keep and drop, stand above the first [table]"
        )
    found = tuple(_pronunciation(way) for way in ways)
    languages = [way.language for way in found]
    if len(set(languages)) < len(languages):
        raise ValueError("two entries of this word are for the same language")
    return found


def _pronunciation(way: object) -> Pronunciation:
    if isinstance(way, Pronunciation):
        return way
    if isinstance(way, str):
        return Pronunciation(say=not_blank(way))
    if not isinstance(way, Mapping):
        raise ValueError(  # noqa: TRY004 -- what validation takes for a mistake
            'this must be text in quotes, or a table such as { say = "…", language = "de" } or { ipa = "…" }'
        )
    _check(way)
    language = way.get("language", "")
    return Pronunciation(
        say=not_blank(str(way["say"])) if "say" in way else "",
        case=way.get("case"),
        whole=way.get("whole", True),
        language=language_tag(language) if language else "",
        ipa=_ipa(str(way["ipa"])) if "ipa" in way else "",
    )


def _ipa(written: str) -> str:
    try:
        return normal(written)
    except ValueError as exc:
        raise ValueError(f"ipa: {exc}") from exc


def _check(way: Mapping[object, object]) -> None:
    """Raise `ValueError` for an unknown key, a wrong kind of value, or a table that says nothing."""
    for key, value in way.items():
        if key not in KEYS:
            raise ValueError(f"unknown key {key!r}. {nearest(str(key), KEYS)}")
        if key in _FLAGS and not isinstance(value, bool):
            raise ValueError(f"{key} must be true or false")
        if key not in _FLAGS and not isinstance(value, str):
            raise ValueError(f"{key} must be text in quotes")
    if "say" not in way and "ipa" not in way:
        raise ValueError('this table must hold say = "…" or ipa = "…"')


def written(ways: Sequence[Pronunciation]) -> Written:
    """Return the shortest value of `[say]` that means the same."""
    values = [_written(way) for way in ways]
    return values[0] if len(values) == 1 else values


def _written(way: Pronunciation) -> str | dict[str, object]:
    usual = asdict(Pronunciation())
    changed = {key: value for key, value in asdict(way).items() if value != usual[key]}
    return way.say if changed.keys() == {"say"} else changed
