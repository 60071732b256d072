"""Compare what is said with what a reader would say: leniently in spelling, strictly in words.

A case is a row `[text, accepted, never, language]` of a TOML file in `cases` named for a language: some
accepted form must be a part of what is said, and nothing of `never` may be. Case, commas, hyphens, stops of
initialisms and the "and" of numbers do not count, and a number in digits is the number in words.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from num2words import num2words

CASES = Path(__file__).with_name("cases")

_ORDINAL = re.compile(r"(?<![\w.])(\d+)(?:st|nd|rd|th)\b")
_NUMBER = re.compile(r"(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?!\w)")
_GROUPED = re.compile(r"(?<![\w.,])(?:[1-9]\d{0,2}(?:[. ]\d{3})+|0|[1-9]\d*)(?![\w]|[.,]\d)")
_AND = re.compile(r"\b(hundred|thousand|million|billion) and (?=\w+)")
_STOP = re.compile(r"(?<=\b[a-z])\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One row of a file of cases. `language` is a BCP 47 tag."""

    part: str
    kind: str
    text: str
    said: tuple[str, ...]
    never: tuple[str, ...] = ()
    language: str

    def passed(self, spoken: str) -> bool:
        """Say whether `spoken` is an accepted way to say the text."""
        if any(_spaces(never).lower() in _spaces(spoken).lower() for never in self.never):
            return False
        heard = canonical(spoken, self.language)
        accepted = [canonical(said, self.language) for said in self.said]
        if self.language == "de":  # which writes its numbers as one word, or not
            return any("".join(said.split()) in "".join(heard.split()) for said in accepted)
        return any(_holds(heard, said) for said in accepted)


def cases(name: str) -> Iterator[Case]:
    """Yield the cases of `cases/NAME.toml` in their order."""
    parts = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))
    for part, kinds in parts.items():
        for kind, rows in kinds.items():
            for row in rows:
                yield _case(part, kind, *row, default=name)


def _case(  # noqa: PLR0917 -- the columns of a row
    part: str,
    kind: str,
    text: str,
    said: list[str],
    never: Sequence[str] = (),
    language: str = "",
    *,
    default: str,
) -> Case:
    return Case(
        part=part, kind=kind, text=text, said=tuple(said), never=tuple(never), language=language or default
    )


def canonical(text: str, language: str = "en") -> str:
    """Return the words of `text`, for comparing."""
    text = _spaces(text).lower()
    if not language.startswith("en"):
        text = _GROUPED.sub(
            lambda match: str(num2words(int(re.sub("[. ]", "", match[0])), lang=language[:2])), text
        )
        return " ".join(re.sub(r"[-–—]", " ", text.replace(",", "")).split())
    text = _ORDINAL.sub(lambda match: str(num2words(int(match[1]), to="ordinal")), text)
    text = _NUMBER.sub(_in_words, text).replace("%", " percent").replace("per cent", "percent")
    text = re.sub(r"[-–—]", " ", _STOP.sub("", text.replace(",", "")))
    return " ".join(_AND.sub(r"\1 ", " ".join(text.split())).split())


def _in_words(match: re.Match[str]) -> str:
    whole, fraction = match[1].replace(",", ""), match[2] or ""
    said = _digits(whole) if whole.startswith("0") and len(whole) > 1 else str(num2words(int(whole)))
    return f"{said} point {_digits(fraction)}" if fraction else said


def _digits(written: str) -> str:
    return " ".join(str(num2words(int(char))) for char in written)


def _holds(heard: str, said: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(said)}(?!\w)", heard))


def _spaces(text: str) -> str:
    return re.sub(r"[\u00a0\u202f\u2009]", " ", text)
