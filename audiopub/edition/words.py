"""Words of the user interface, one TOML file per language in `words/`.

This module owns which languages the pages speak and which direction a language is written in. It
refuses to translate articles: their own words are never touched.
"""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

WORDS_FOLDER = Path(__file__).parent / "words"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language: `language` is its tag, `texts` what its file holds."""

    language: str
    texts: Mapping[str, str]
    months: tuple[str, ...]

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of `key` with `{name}` replaced by `values`. An unknown key is a `KeyError`."""
        return self.texts[key].format(**values)

    def count(self, key: str, n: int) -> str:
        """Return the text of `key_one` for 1 and of `key_other` for every other `n`."""
        return self(f"{key}_one" if n == 1 else f"{key}_other", n=n)

    def join(self, names: tuple[str, ...]) -> str:
        """Return names as a list in words: `A, B and C`."""
        if len(names) <= 1:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self('and')} {names[-1]}"

    def date(self, value: date) -> str:
        """Return a date in words."""
        return self("date", day=value.day, month=self.months[value.month - 1], year=value.year)


def words_for(language: str) -> Words:
    """Return the words for a BCP 47 tag, or the English ones when its language has none.

    English without a region is that of the United States.
    """
    primary, *rest = language.lower().split("-")
    words = _load(primary if (WORDS_FOLDER / f"{primary}.toml").is_file() else FALLBACK)
    region = next((part for part in rest if len(part) == _REGION_LETTERS), "us")
    if primary != "en" or region in _MONTH_FIRST:
        return words
    return replace(words, texts={**words.texts, "date": _DAY_FIRST})


@functools.cache
def _load(primary: str) -> Words:
    table = tomllib.loads((WORDS_FOLDER / f"{primary}.toml").read_text(encoding="utf-8"))
    months = tuple(str(name) for name in table.pop("months"))
    return Words(language=primary, texts=table, months=months)


def direction(language: str) -> str:
    """Return `rtl` for a language or script written from right to left, else `ltr`."""
    primary, *rest = language.lower().split("-")
    scripts = [part for part in rest if len(part) == _SCRIPT_LETTERS and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"
