"""Nested lists from list items that each know only their own path.

This module owns that shape; it refuses to know of HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from audiopub.model import Block


@dataclass(slots=True, kw_only=True)
class Item:
    """One item: its block (None where it begins with a list), the lists in it, and a block behind those."""

    block: Block | None
    lists: list["ItemList"] = field(default_factory=list)
    after: Block | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether nothing but lists is in it so far."""
        return self.block is None and self.after is None


@dataclass(slots=True, kw_only=True)
class ItemList:
    """One list: whether it is numbered, from which number, and its items.

    Of a list whose items all begin with lists, nothing tells whether it is numbered.
    """

    ordered: bool
    start: int
    items: list[Item] = field(default_factory=list)
    last: int = 0


def nest(blocks: Sequence[Block]) -> list[ItemList]:
    """Return consecutive list items as lists, in order. A number that does not rise begins a new list.

    But words with the number of an item that began with a list are that item's, behind the list.
    """
    top: list[ItemList] = []
    for block in blocks:
        path = block.list_path or (_next_number(top),)
        lists = top
        for number in path[:-1]:
            lists = _parent(lists, number).lists
        last = lists[-1] if lists else None
        if last and last.last == path[-1] and last.items[-1].is_open and _takes(last, ordered=block.ordered):
            last.ordered, last.items[-1].after = block.ordered, block
        else:
            _list_for(lists, path[-1], ordered=block.ordered).items.append(Item(block=block))
    return top


def _next_number(lists: list[ItemList]) -> int:
    return lists[-1].last + 1 if lists else 1


def _parent(lists: list[ItemList], number: int) -> Item:
    """Return the item of this number that is open at the end of `lists`, made when the article skipped it."""
    last = lists[-1] if lists else None
    if last is None or last.last != number or last.items[-1].after is not None:
        ordered = last is not None and last.ordered
        _list_for(lists, number, ordered=ordered).items.append(Item(block=None))
    return lists[-1].items[-1]


def _list_for(lists: list[ItemList], number: int, *, ordered: bool) -> ItemList:
    if not lists or number <= lists[-1].last or not _takes(lists[-1], ordered=ordered):
        lists.append(ItemList(ordered=ordered, start=number))
    lists[-1].ordered, lists[-1].last = ordered, number
    return lists[-1]


def _takes(found: ItemList, *, ordered: bool) -> bool:
    """Tell whether a list may be one of this kind: it is, or nothing tells yet of which kind it is."""
    return found.ordered == ordered or all(item.is_open for item in found.items)
