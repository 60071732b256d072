"""Nested lists from list items that each know only their own path.

This module owns that shape; it refuses to know of HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from audiopub.model import Block


@dataclass(slots=True, kw_only=True)
class Item:
    """One item: its block (None where the article skips a depth) and the lists inside it."""

    block: Block | None
    lists: list["ItemList"] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class ItemList:
    """One list: whether it is numbered, from which number, and its items."""

    ordered: bool
    start: int
    items: list[Item] = field(default_factory=list)
    last: int = 0


def nest(blocks: Sequence[Block]) -> list[ItemList]:
    """Return consecutive list items as lists, in order. A number that does not rise begins a new list."""
    top: list[ItemList] = []
    for block in blocks:
        path = block.list_path or (_next_number(top),)
        lists = top
        for number in path[:-1]:
            lists = _parent(lists, number).lists
        _list_for(lists, path[-1], ordered=block.ordered).items.append(Item(block=block))
    return top


def _next_number(lists: list[ItemList]) -> int:
    return lists[-1].last + 1 if lists else 1


def _parent(lists: list[ItemList], number: int) -> Item:
    """Return the item of this number that is open at the end of `lists`, made when the article skipped it."""
    if not (lists and lists[-1].items and lists[-1].last == number):
        _list_for(lists, number, ordered=False).items.append(Item(block=None))
    return lists[-1].items[-1]


def _list_for(lists: list[ItemList], number: int, *, ordered: bool) -> ItemList:
    if not lists or lists[-1].ordered != ordered or number <= lists[-1].last:
        lists.append(ItemList(ordered=ordered, start=number))
    lists[-1].last = number
    return lists[-1]
