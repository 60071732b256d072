"""Labelled pastes: what each line of a page is, and how much of it cleaning got right.

A paste in `pastes/` has a mark and a space before every line: `+` the article, `#` its title, `@` other
metadata (byline, date, standfirst), `~` a caption, `-` the page around it, `?` either. A blank line has none.
Files whose name begins with `held_out` are never looked at while rules are made. All words are our own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from audiopub.article.read import read_article
from audiopub.model import Article

PASTES = sorted((Path(__file__).parent / "pastes").glob("*.txt"))
HELD_OUT = "held_out"
MARKS = frozenset("+#@~-?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one paste.

    `lost` are lines of the article that are not read aloud, `left` lines of the page that are still in it;
    the numbers say of how many lines and words.
    """

    name: str
    article: Article
    title: str
    lost: tuple[str, ...]
    left: tuple[str, ...]
    spoken_captions: tuple[str, ...]
    kept_lines: int
    kept_words: int
    clutter_lines: int
    clutter_words: int


Layout = Literal["as pasted", "no blank lines", "a blank line after each"]


def laid_out(marked: list[str], layout: Layout) -> list[str]:
    """Return the lines with other blank lines between them: browsers differ in where they put them."""
    if layout == "as pasted":
        return marked
    full = [line for line in marked if line]
    return full if layout == "no blank lines" else [part for line in full for part in (line, "")]


def outcome(path: Path, layout: Layout = "as pasted") -> Outcome:
    """Clean a labelled paste and compare it with its labels."""
    marked = laid_out(path.read_text(encoding="utf-8").split("\n"), layout)
    lines = [(line[:1], line[2:]) for line in marked]
    article = read_article(f"{path.stem}.txt", "\n".join(text for _, text in lines).encode())
    aloud = _lines(article, aloud=True)
    shown = aloud | _lines(article, aloud=False)
    numbered = [(number, mark, text) for number, (mark, text) in enumerate(lines, 1)]
    own = [text for _, mark, text in numbered if mark == "+"]
    clutter = [text for _, mark, text in numbered if mark == "-"]
    return Outcome(
        name=path.stem,
        article=article,
        title=next(text for _, mark, text in numbered if mark == "#"),
        lost=tuple(text for number, mark, text in numbered if mark == "+" and number not in aloud),
        left=tuple(text for number, mark, text in numbered if mark == "-" and number in shown),
        spoken_captions=tuple(text for number, mark, text in numbered if mark == "~" and number in aloud),
        kept_lines=len(own),
        kept_words=words(own),
        clutter_lines=len(clutter),
        clutter_words=words(clutter),
    )


def words(lines: Iterable[str]) -> int:
    """Count the words of lines."""
    return sum(len(line.split()) for line in lines)


def _lines(article: Article, *, aloud: bool) -> set[int]:
    return {
        line
        for block in article.blocks
        if block.lines and block.aloud is aloud
        for line in range(block.lines[0], block.lines[1] + 1)
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Shares over a set of pastes, from 0 to 1."""

    kept_lines: float
    kept_words: float
    dropped_lines: float
    dropped_words: float
    titles: float


def figures(outcomes: Iterable[Outcome]) -> Figures:
    """Measure a set of pastes as one."""
    found = list(outcomes)
    return Figures(
        kept_lines=1 - sum(len(one.lost) for one in found) / sum(one.kept_lines for one in found),
        kept_words=1 - sum(words(one.lost) for one in found) / sum(one.kept_words for one in found),
        dropped_lines=1
        - sum(len(one.left) for one in found) / max(sum(one.clutter_lines for one in found), 1),
        dropped_words=1
        - sum(words(one.left) for one in found) / max(sum(one.clutter_words for one in found), 1),
        titles=sum(one.article.title == one.title for one in found) / len(found),
    )
