"""Words of the user interface and around an episode, one TOML file per language beside this module.

This module owns which languages audiopub speaks of itself, and which direction a language is written in. A
file is all that a language needs. It refuses to translate articles: their own words are never touched.
"""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

WORDS_FOLDER = Path(__file__).parent
FALLBACK = "en"

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})

_SCRIPT_LETTERS = 4
"""Letters of a script in a BCP 47 tag (ISO 15924)."""

_REGION_LETTERS = 2
_MONTH_FIRST = frozenset({"as", "bi", "ca", "gu", "mh", "mp", "ph", "pr", "um", "us", "vi"})
"""Regions in which English dates begin with the month (CLDR, long dates); elsewhere with the day."""
_DAY_FIRST = "{day} {month} {year}"

_WESTERN = "0123456789"
_NUMBERS = frozenset({"n", "total", "time", "length", "day", "year", "season", "episode"})
"""Values that are numbers or times, and are written in the digits of the language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language: `language` is its tag, `texts` what its file holds.

    `western_digits_in` are the regions whose readers write 1, 2, 3 though others of the language do not.
    """

    language: str
    texts: Mapping[str, str]
    months: tuple[str, ...]
    western_digits_in: frozenset[str]

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of `key` with `{name}` replaced by `values`. An unknown key is a `KeyError`."""
        shown = {name: self.number(value) if name in _NUMBERS else value for name, value in values.items()}
        return self.texts[key].format(**shown)

    def number(self, value: object) -> str:
        """Return a number or a time in the digits of the language."""
        return str(value).translate(str.maketrans(_WESTERN, self.texts["digits"]))

    def count(self, key: str, n: int) -> str:
        """Return the text of `key_one` for 1 and of `key_other` for every other `n`."""
        return self(f"{key}_one" if n == 1 else f"{key}_other", n=n)

    def join(self, names: tuple[str, ...]) -> str:
        """Return names as a list in words: `A, B and C`."""
        if len(names) <= 1:
            return "".join(names)
        between, last = self.texts["list_between"], self.texts["list_last"]
        return f"{between.join(names[:-1])}{last}{names[-1]}"

    def numbered(self, season: int | None, episode: int | None) -> str:
        """Return which episode of which season this is, or "" when neither has a number."""
        key = {(True, True): "number_in_season", (True, False): "season", (False, True): "number"}
        found = key.get((season is not None, episode is not None))
        return self(found, season=season, episode=episode) if found else ""

    def date(self, value: date) -> str:
        """Return a date in words."""
        return self("date", day=value.day, month=self.months[value.month - 1], year=value.year)


def words_for(language: str) -> Words:
    """Return the words for a BCP 47 tag, or the English ones when its language has none.

    English without a region is that of the United States.
    """
    primary, *rest = language.lower().split("-")
    words = _load(primary if has_words(language) else FALLBACK)
    region = next((part for part in rest if len(part) == _REGION_LETTERS), "us")
    changed = {"digits": _WESTERN} if region in words.western_digits_in else {}
    if primary == "en" and region not in _MONTH_FIRST:
        changed["date"] = _DAY_FIRST
    return replace(words, texts={**words.texts, **changed}) if changed else words


def has_words(language: str) -> bool:
    """Tell whether there are words for a BCP 47 tag."""
    return (WORDS_FOLDER / f"{language.partition('-')[0].lower()}.toml").is_file()


@functools.cache
def _load(primary: str) -> Words:
    table = tomllib.loads((WORDS_FOLDER / f"{primary}.toml").read_text(encoding="utf-8"))
    months = tuple(str(name) for name in table.pop("months"))
    western = frozenset(str(region) for region in table.pop("western_digits_in"))
    return Words(language=primary, texts=table, months=months, western_digits_in=western)


def direction(language: str) -> str:
    """Return `rtl` for a language or script written from right to left, else `ltr`."""
    primary, *rest = language.lower().split("-")
    scripts = [part for part in rest if len(part) == _SCRIPT_LETTERS and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"
