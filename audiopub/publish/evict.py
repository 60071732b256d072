"""What goes when the cache is too large: what was not used for longest.

This module owns the order in which objects go. What can be made again for nothing and just the same goes
first; clips of paid voices, and of voices that never say a sentence twice alike, only when somebody agreed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from audiopub.publish.cache import CLIPS, Inventory, Kept, bytes_of, limit_of, look, stores_of
from audiopub.publish.project import Project
from audiopub.report import count, size


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What has to go for a cache to be within its limit, the least recently used first.

    `free` may go without asking. `precious` would have to go besides, and only when somebody agreed.
    """

    limit: int
    bytes: int
    free: tuple[Kept, ...]
    precious: tuple[Kept, ...]


def choose(inventory: Inventory, limit: int) -> Choice:
    """Return what has to go for at most `limit` bytes to stay."""
    excess = inventory.bytes - limit
    free = _oldest((each for each in inventory.objects if not each.precious), excess)
    precious = _oldest((each for each in inventory.objects if each.precious), excess - total(free))
    return Choice(limit=limit, bytes=inventory.bytes, free=free, precious=precious)


def question(precious: Sequence[Kept]) -> str:
    """Return what is to be asked before precious clips go: how many they are and what they cost."""
    paid = [each for each in precious if each.paid]
    unlike = len(precious) - len(paid)
    costs = []
    if paid:
        characters = count(sum(each.characters for each in paid), "character")
        costs.append(f"{characters} to be paid for again if they are needed")
    if unlike:
        costs.append(f"{count(unlike, 'clip')} that would sound otherwise if spoken again")
    return f"{count(len(precious), 'more clip')} ({size(total(precious))}): {', and '.join(costs)}"


def total(objects: Iterable[Kept]) -> int:
    """Return the size of objects, in bytes."""
    return sum(each.lying.bytes for each in objects)


def evict(project: Project, objects: Iterable[Kept]) -> None:
    """Remove objects from the cache. Raises `OutputError` when the disk refuses."""
    stores = stores_of(project)
    for each in objects:
        stores[each.kind].discard(each.lying.key)


def keep_within(project: Project) -> tuple[str, ...]:
    """Bring the cache within `[cache] max_gb` as far as nobody has to be asked; return what is told of it."""
    limit = limit_of(project)
    if limit is None or bytes_of(project) <= limit:
        return ()
    choice = choose(look(project), limit)
    evict(project, choice.free)
    return tuple(_told(choice))


def _told(choice: Choice) -> Iterable[str]:
    limit = f"[cache] max_gb is {size(choice.limit)}"
    if choice.free:
        yield f"{limit}: {in_words(choice.free)} that were not used for longest are removed from the cache."
    if choice.precious:
        left = size(choice.bytes - total(choice.free))
        yield (
            f"{limit}, and the cache holds {left}: what is kept beyond it was paid for, or would sound "
            "otherwise when spoken again. 'audiopub cache --evict' asks before it removes any of it."
        )


def in_words(objects: Iterable[Kept]) -> str:
    """Return how many objects there are, in words: `2 clips and 1 passage (0.3 MB)`."""
    gone = tuple(objects)
    clips = sum(each.kind == CLIPS for each in gone)
    return f"{count(clips, 'clip')} and {count(len(gone) - clips, 'passage')} ({size(total(gone))})"


def _oldest(objects: Iterable[Kept], excess: int) -> tuple[Kept, ...]:
    """Return the least recently used objects that together have the excess of bytes, or all."""
    chosen: list[Kept] = []
    for each in sorted(objects, key=lambda each: (each.lying.used_s, each.kind, each.lying.key)):
        if excess <= 0:
            break
        chosen.append(each)
        excess -= each.lying.bytes
    return tuple(chosen)
