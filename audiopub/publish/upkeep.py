"""The care of the cache: verified and brought within a limit, as somebody asked for it.

This module owns the order: what is damaged goes first, then what needs no asking, then what somebody agreed
to. Nobody is asked while other runs are kept waiting.
"""

from collections.abc import Callable
from dataclasses import dataclass

from audiopub.publish.cache import Inventory, Kept, look
from audiopub.publish.evict import choose, evict
from audiopub.publish.evict import question as question_about
from audiopub.publish.lock import sole_use
from audiopub.publish.project import Project
from audiopub.publish.verify import Verified, verify
from audiopub.report import Reporter

Agree = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evicted:
    """What was removed from the cache, and what would have to go besides but was kept."""

    gone: tuple[Kept, ...]
    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """What the cache holds now, and what was done before; None for what was not asked for."""

    inventory: Inventory
    verified: Verified | None
    evicted: Evicted | None


def keep_up(
    project: Project, *, is_verified: bool, limit: int | None, agree: Agree, reporter: Reporter
) -> Upkeep:
    """Verify the cache, bring it within a limit in bytes, each if asked for, and return what it holds then.

    `agree` is asked, with a question, before any clip goes that cannot be had again for nothing and just the
    same.
    """
    verified = None
    if is_verified:
        with sole_use(project, reporter):
            verified = verify(project, look(project), reporter)
    evicted = None if limit is None else _evict(project, limit, agree, reporter)
    return Upkeep(inventory=look(project), verified=verified, evicted=evicted)


def _evict(project: Project, limit: int, agree: Agree, reporter: Reporter) -> Evicted:
    choice = choose(look(project), limit)
    with sole_use(project, reporter):
        evict(project, choice.free)
    if not choice.precious or not agree(question_about(choice.precious)):
        return Evicted(gone=choice.free, kept=choice.precious)
    with sole_use(project, reporter):
        evict(project, choice.precious)
    return Evicted(gone=(*choice.free, *choice.precious), kept=())
