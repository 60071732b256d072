"""`audiopub prune`."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import asking, options
from audiopub.errors import UsageError

if TYPE_CHECKING:
    from audiopub.publish.prune import Departed, Pruning


@click.command("prune")
@click.argument("slugs", nargs=-1, metavar="[EPISODE]...")
@options.output
@click.option("--dry-run", is_flag=True, help="Tell only what would be removed.")
@click.option("--yes", is_flag=True, help="Remove without asking.")
@options.as_json
@options.loudness_of_words
def command(
    *,
    slugs: tuple[str, ...],
    output: Path | None,
    dry_run: bool,
    yes: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Take published episodes off the site whose article is gone.

    EPISODE is the name of an episode's folder; without any, all whose article is gone are meant. One that is
    named may also have an article that is a draft again, or of the future. You are asked before. An article
    that comes back is the same episode again.

    Example: audiopub prune harbour-lights-return
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish import clock
    from audiopub.publish.project import open_project, working_folder
    from audiopub.publish.prune import foresee_pruning, prune

    project = open_project(working_folder(), output=output)
    found = foresee_pruning(project, slugs, moment=clock.now())
    is_done = bool(found.gone) and not dry_run and (yes or _is_agreed(found.gone))
    if is_done:
        chosen = [each.slug for each in found.gone]
        with reporter(quiet=quiet, verbose=verbose) as told:
            done = prune(project, chosen, reporter=told, now=clock.now)
        found = replace(done, stays=found.stays, notices=found.notices)
        is_done = bool(found.gone)  # another run may have been faster
    if as_json:
        click.echo(json.dumps(_as_json(found, is_done=is_done), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(found, is_done=is_done, quiet=quiet)))
    if found.gone and not (is_done or dry_run or asking.can_ask()):
        raise UsageError("nothing was removed: there is nobody to ask.", next_step="Give --yes to remove it.")


def _is_agreed(gone: Sequence["Departed"]) -> bool:
    """Return whether whoever sits at the terminal wants these episodes removed; nobody there does not."""
    if not asking.can_ask():
        return False
    for each in gone:
        click.echo(_episode("gone", each), err=True)
    return asking.confirmed(f"Take {_episodes(len(gone))} off the site?")


def _episodes(number: int) -> str:
    from audiopub.report import count

    return count(number, "episode")


def _lines(found: "Pruning", *, is_done: bool, quiet: bool) -> list[str]:
    told = [_episode("removed" if is_done else "would be removed", each) for each in found.gone]
    told += [f"  left: {path}, which audiopub did not make" for each in found.gone for path in each.left]
    told += [f"stays: {slug}: {why}" for slug, why in found.stays]
    if is_done:
        told.append(f"Done: {_episodes(len(found.gone))} off the site; its feed and pages follow.")
    elif not found.gone:
        told.append("Nothing to remove: nothing is published whose article is gone.")
    return told + [f"notice: {notice}" for notice in found.notices if not quiet]


def _episode(how: str, each: "Departed") -> str:
    from audiopub.report import count, size

    files = f"{count(len(each.files), 'file')}, {size(each.bytes)}"
    why = "held back" if each.is_held else "gone"
    return f"{how}: {each.slug} ({each.title}; {files}); {each.source} is {why}"


def _as_json(found: "Pruning", *, is_done: bool) -> dict[str, Any]:
    return {
        "removed": is_done,
        "episodes": [
            {
                "slug": each.slug,
                "title": each.title,
                "source": each.source,
                "paths": list(each.files),
                "bytes": each.bytes,
                "left": list(each.left),
            }
            for each in found.gone
        ],
        "stays": [{"slug": slug, "why": why} for slug, why in found.stays],
        "pages_changed": found.files_written,
        "notices": list(found.notices),
    }
