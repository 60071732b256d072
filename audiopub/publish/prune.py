"""Published episodes whose article is gone, or held back: found, and taken off the site as a whole.

This module owns what belongs to such an episode. Its files go in one transaction with the feed and the pages
that name it; its identity stays in the ledger, so that an article that comes back is the same episode again.
It refuses to remove what audiopub did not make.
"""

import difflib
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from audiopub.errors import AudiopubError, OutputError, UsageError
from audiopub.publish import reading
from audiopub.publish import record as records
from audiopub.publish.absence import out_of_reach
from audiopub.publish.build import is_of, output_paths
from audiopub.publish.commit import Transaction
from audiopub.publish.desk import Admitted, Desk, names_present, open_desk
from audiopub.publish.lock import sole_run
from audiopub.publish.project import Project, Sources, find_sources
from audiopub.publish.rehearsal import completed
from audiopub.publish.site import is_private
from audiopub.publish.survey import Flags
from audiopub.report import Reporter


@dataclass(frozen=True, slots=True, kw_only=True)
class Departed:
    """A published episode whose article is gone, or is held back again.

    `files` are those that audiopub made of it, `left` what else lies in its folder and stays; both are
    below the output folder. `bytes` are the size of `files`. With `is_held` the article is there.
    """

    slug: str
    title: str
    source: str
    files: tuple[str, ...]
    left: tuple[str, ...]
    bytes: int
    is_held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruning:
    """The episodes that go, and those that stay although their article is not found: slug and why.

    `files_written` are the pages of the site that were written or removed for it; `notices` what an editor
    should know before.
    """

    gone: tuple[Departed, ...]
    stays: tuple[tuple[str, str], ...] = ()
    notices: tuple[str, ...] = ()
    files_written: int = 0


def foresee_pruning(project: Project, slugs: Sequence[str], *, moment: datetime) -> Pruning:
    """Return what `prune` would do; nothing is written. Raises `UsageError` for a slug that cannot go."""
    with completed(project) as there:
        return _look(open_desk(there, Flags(), moment), find_sources(project), slugs)


def prune(
    project: Project, slugs: Sequence[str], *, reporter: Reporter, now: Callable[[], datetime]
) -> Pruning:
    """Take episodes off the site whose article is gone: those of `slugs`, without any all; tell which.

    One of `slugs` may also have an article that is held back. Raises `UsageError` for a slug that cannot go,
    and `OutputError` when the disk refuses: then all of it is as it was, or the next command completes it.
    """
    with sole_run(project, reporter):
        desk = open_desk(project, Flags(), now())
        desk.ledger.save()
        found = _look(desk, find_sources(project), slugs)
        if not found.gone:
            return found
        transaction = Transaction(project.output)
        transaction.begin()
        files_written = _remove(desk, found.gone, transaction)
        desk.index.save()
    return Pruning(gone=found.gone, stays=found.stays, notices=found.notices, files_written=files_written)


def _look(desk: Desk, sources: Sources, slugs: Sequence[str]) -> Pruning:
    """Return which episodes are gone. The ledger of the desk is not to be saved afterwards."""
    known = desk.ledger.entries()
    _check_known(slugs, known)
    present = names_present(sources.files, desk.ledger)
    missing = {slug: entry for slug, entry in known.items() if entry.identity.source not in present}
    renamed, doubts = _renamed(desk, sources, present)
    held = {slug: known[slug] for slug in slugs if slug not in missing and _is_held(desk, slug)}
    _check_absent(desk, [slug for slug in slugs if slug not in missing and slug not in held])
    stays = {
        slug: why
        for slug, entry in missing.items()
        if (why := renamed.get(slug) or out_of_reach(desk.project, entry.identity.source))
    }
    _check_whole(desk, (*missing, *held))
    wanted = [slug for slug in (*missing, *held) if not slugs or slug in slugs]
    if refused := next((slug for slug in slugs if slug in stays), ""):
        raise UsageError(f"{stays[refused]}.", where=f"the episode {refused!r} stays")
    departed = [_departed(desk, slug, is_held=slug in held) for slug in wanted if slug not in stays]
    return Pruning(
        gone=tuple(each for each in departed if each.files or desk.shelf.is_noted(each.slug)),
        stays=tuple((slug, stays[slug]) for slug in wanted if slug in stays and _lies_there(desk, slug)),
        notices=(*(str(error) for _, error in sources.failures), *doubts),
    )


def _check_known(slugs: Iterable[str], known: Iterable[str]) -> None:
    names = frozenset(known)
    for slug in slugs:
        if slug not in names:
            near = difflib.get_close_matches(slug, names, n=1)
            offer = f"Did you mean {near[0]!r}?" if near else "Give the name of its folder in episodes/."
            raise UsageError(f"there is no episode {slug!r}.", next_step=offer)


def _is_held(desk: Desk, slug: str) -> bool:
    """Tell whether the article of an episode, which is there, is held back. Raises what reading it raises."""
    source = desk.project.source(desk.ledger.entry(slug).identity.source)
    article = reading.read(source).article
    held = reading.hold_back(article, source, timezone=desk.timezone, now=desk.moment)
    return held is not None


def _check_absent(desk: Desk, there: Iterable[str]) -> None:
    """Raise `UsageError` for the first of the episodes, whose articles are there."""
    for slug in there:
        source = desk.ledger.entry(slug).identity.source
        raise UsageError(
            f"the article of the episode {slug!r} is not gone.",
            where=str(desk.project.source(source).path),
            next_step="Give it the line 'draft: true', delete it, or move it elsewhere, to take its episode "
            "off the site.",
        )


def _check_whole(desk: Desk, missing: Iterable[str]) -> None:
    """Raise `OutputError` when the feed, made from what lies there, would lack an episode with an article."""
    gone = frozenset(missing)
    for slug in desk.shelf.lost():
        if slug not in gone:
            raise OutputError(
                "this record of a published episode is missing or was changed by hand.",
                where=str(desk.project.output / records.path_of(slug)),
                next_step="Run 'audiopub publish' first: it puts that right.",
            )


def _renamed(desk: Desk, sources: Sources, present: frozenset[str]) -> tuple[dict[str, str], list[str]]:
    """Return the episodes with which a new article goes on, with what to do, and which others it may be."""
    new = [source for source in sources.files if desk.ledger.find(source.name) is None]
    renamed: dict[str, str] = {}
    doubts: list[str] = []
    for item in desk.surveyor.survey(new).items:
        with suppress(AudiopubError):  # publish says what is wrong with it
            admitted = desk.admit(item, present)
            if isinstance(admitted, Admitted) and admitted.renamed_from:
                slug = admitted.entry.identity.slug
                renamed[slug] = f"its article is now {item.source.name}. Run 'audiopub publish'"
            doubts += [admitted.doubt] if isinstance(admitted, Admitted) and admitted.doubt else []
    return renamed, doubts


def _departed(desk: Desk, slug: str, *, is_held: bool) -> Departed:
    output = desk.project.output
    record = records.load(output, slug)
    recorded = [file.path for file in record.files.values()] if record else []
    mine = {path for path in (*output_paths(slug), *recorded) if is_of(slug, path)}
    files = sorted(path for path in mine if os.path.lexists(output / path) and not (output / path).is_dir())
    inside = (each for each in (output / "episodes" / slug).rglob("*") if not each.is_dir())
    lying = sorted(each.relative_to(output).as_posix() for each in inside)
    return Departed(
        slug=slug,
        title=record.published.title if record else slug,
        source=desk.ledger.entry(slug).identity.source,
        files=tuple(files),
        left=tuple(path for path in lying if path not in mine),
        bytes=sum((output / path).lstat().st_size for path in files),
        is_held=is_held,
    )


def _lies_there(desk: Desk, slug: str) -> bool:
    return any((desk.project.output / path).exists() for path in output_paths(slug))


def _remove(desk: Desk, gone: Iterable[Departed], transaction: Transaction) -> int:
    """Make the site public without these episodes, and remove their files; return how many pages follow."""
    output, slugs = desk.project.output, {each.slug for each in gone}
    shelf = {slug: each for slug, each in desk.shelf.episodes().items() if slug not in slugs}
    actions = desk.stage_site(shelf, transaction, force=False)
    for each in gone:
        for path in each.files:
            _check_removable(output / path)
            transaction.delete(path)
    transaction.commit()
    return sum(action.action != "keep" and not is_private(action.output) for action in actions)


def _check_removable(path: Path) -> None:
    """Raise `OutputError` before anything is done when the disk will refuse to remove a file."""
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise OutputError(
            "nothing can be removed from this folder.",
            where=str(path.parent),
            next_step="Mend its permissions, then run the same command again.",
        )
