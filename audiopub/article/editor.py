"""What an editor keeps and drops, whatever the rules say of it.

This module is the door to `regex`, whose searches can be given a time limit. It owns how the patterns of
`keep` and `drop` are matched, and where a line that comes back stands. It refuses to read files.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from audiopub.article.found import Found
from audiopub.article.units import Unit, fold, to_units
from audiopub.errors import ConfigError
from audiopub.fields import pattern_body
from audiopub.model import Block, Removed

DROPPED = "dropped by the editor"
"""The rule of a line that an editor's pattern removes."""

Decision = Literal["keep", "drop"]

_LONGEST_S = 1.0
"""Seconds that one pattern may take over one line."""

_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A pattern of `keep` or `drop`, as it is written in `where`; `matches` may raise `TimeoutError`."""

    decision: Decision
    written: str
    where: str
    matches: Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """All patterns about one article, strongest first: those of the sidecar before those of front matter."""

    listed: tuple[Wish, ...] = ()
    _used: set[Wish] = field(default_factory=set)

    def decide(self, text: str) -> Decision | None:
        """Return what the strongest pattern that matches asks for. Raises `ConfigError` for a slow one."""
        matching = [wish for wish in self.listed if _matches(wish, text)]
        self._used.update(matching)
        return matching[0].decision if matching else None

    def idle(self) -> tuple[str, ...]:
        """Return a notice for each pattern that has matched nothing so far."""
        return tuple(
            f"{wish.where}: {wish.decision}: {wish.written!r} matches no line of this article."
            for wish in self.listed
            if wish not in self._used
        )


def wishes_of(layers: Iterable[tuple[str, Sequence[str], Sequence[str]]]) -> Wishes:
    """Return the patterns of layers: where they are written, what they keep, what they drop.

    Layers come strongest first. Within one layer what is to be kept holds before what is to be dropped.
    """
    return Wishes(
        listed=tuple(
            _wish(decision, written, where)
            for where, keep, drop in layers
            for decision, patterns in (("keep", keep), ("drop", drop))
            for written in patterns
        )
    )


def _wish(decision: str, written: str, where: str) -> Wish:
    chosen: Decision = "keep" if decision == "keep" else "drop"
    body = pattern_body(written)
    if body is None:
        words = _plain(written)
        return Wish(decision=chosen, written=written, where=where, matches=lambda text: words in _plain(text))
    import regex  # slow to import

    compiled = regex.compile(*body)
    return Wish(
        decision=chosen,
        written=written,
        where=where,
        matches=lambda text: compiled.search(text, timeout=_LONGEST_S) is not None,
    )


def _plain(text: str) -> str:
    """Return text as plain patterns compare it: small letters, single spaces, straight quotation marks."""
    return " ".join(re.sub("[“”„«»]", '"', re.sub("[‘’]", "'", text)).casefold().split())


def _matches(wish: Wish, text: str) -> bool:
    try:
        return wish.matches(text)
    except TimeoutError as exc:
        raise ConfigError(
            f"{wish.decision}: the pattern {wish.written!r} takes more than {_LONGEST_S:g} s "
            f"over {text[:_SHOWN]!r}.",
            where=wish.where,
            next_step="Write it without one repetition inside another, as in (a+)+.",
        ) from exc


def paste_with(text: str, wishes: Wishes, *, first_line: int, title: str) -> Found:
    """Understand a text without markup as `read_paste` does, with the last word for the editor.

    What is dropped is gone before the rules look at the rest.
    """
    from audiopub.article.paste import sort_units  # its patterns take long to load

    units = to_units(text, first_line=first_line)
    decided = [(unit, wishes.decide(unit.text)) for unit in units]
    found = sort_units([unit for unit, decision in decided if decision != "drop"], title=title)
    gone = [_removed(unit.text, unit.lines) for unit, decision in decided if decision == "drop"]
    found = replace(found, removed=_by_line([*found.removed, *gone]))
    for unit, decision in decided:
        if decision == "keep":
            found = _with_unit(found, unit)
    return found


def _with_unit(found: Found, unit: Unit) -> Found:
    """Return what was found with a line among what is read aloud, unless it is there or is the title.

    A line that was taken for a caption or a note is a paragraph in its place.
    """
    blocks = tuple(block for block in found.blocks if block.aloud or block.lines != unit.lines)
    if unit.lines is None or any(block.lines == unit.lines for block in blocks):
        return found
    first, last = unit.lines
    if first in found.metadata_lines and fold(unit.text) == fold(found.title):
        return found
    back = _paragraph(unit.text, unit.lines)
    place = _below(blocks, first)
    return replace(
        found,
        blocks=(*blocks[:place], back, *blocks[place:]),
        removed=tuple(each for each in found.removed if not first <= (each.line or 0) <= last),
        metadata_lines=tuple(line for line in found.metadata_lines if not first <= line <= last),
    )


def _removed(text: str, lines: tuple[int, int] | None) -> Removed:
    return Removed(line=lines[0] if lines else None, text=text, rule=DROPPED)


def _by_line(removed: Sequence[Removed]) -> tuple[Removed, ...]:
    return tuple(sorted(removed, key=lambda each: each.line or 0))


def _paragraph(text: str, lines: tuple[int, int] | None) -> Block:
    return Block(id="", kind="paragraph", text=text, lines=lines)


def _below(blocks: Sequence[Block], line: int) -> int:
    """Return the index of the first block that stands further down in the source than `line`."""
    return next((i for i, block in enumerate(blocks) if block.lines and block.lines[0] > line), len(blocks))


def revised(found: Found, wishes: Wishes, shown: Callable[[], Sequence[str]]) -> Found:
    """Return what was found in a source with structure, with the last word for the editor.

    A pattern looks at whole blocks, and at the lines that were removed. `shown` returns all visible lines
    in order; a line without a number comes back after the block that stands before it there.
    """
    if not wishes.listed:
        return found
    gone = [block for block in found.blocks if wishes.decide(block.text) == "drop"]
    kept = [each for each in found.removed if wishes.decide(each.text) == "keep"]
    blocks = tuple(block for block in found.blocks if block not in gone)
    removed = [each for each in found.removed if each not in kept]
    removed += [_removed(block.text, block.lines) for block in gone]
    order = [fold(line) for line in shown()] if kept else []
    for each in kept:
        place = _place(blocks, each, order)
        blocks = (*blocks[:place], _restored(each), *blocks[place:])
    return replace(found, blocks=blocks, removed=_by_line(removed))


def _restored(each: Removed) -> Block:
    return _paragraph(each.text, (each.line, each.line) if each.line else None)


def _place(blocks: Sequence[Block], each: Removed, order: Sequence[str]) -> int:
    """Return before which block a line comes back: by its number, else by what is shown around it."""
    if each.line:
        return _below(blocks, each.line)
    own = fold(each.text)
    at = next((i for i, line in enumerate(order) if line and own.startswith(line)), len(order))
    for line in reversed(order[:at]):
        if found := [index for index, block in enumerate(blocks) if _holds(block, line)]:
            return found[0] + 1
    return 0


def _holds(block: Block, line: str) -> bool:
    return bool(line) and line in (fold(piece) for piece in block.text.split("\n"))
