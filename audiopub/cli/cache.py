"""`audiopub cache`."""

import json
import math
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import asking, options
from audiopub.errors import UsageError

if TYPE_CHECKING:
    from audiopub.publish.cache import Inventory, VoiceShare
    from audiopub.publish.project import Project
    from audiopub.publish.upkeep import Evicted, Upkeep
    from audiopub.publish.verify import Damaged, Verified


@click.command("cache")
@click.option("--verify", is_flag=True, help="Decode every clip and passage; throw away what is damaged.")
@click.option("--evict", is_flag=True, help="Remove what was not used for longest, down to [cache] max_gb.")
@click.option("--max-gb", metavar="NUMBER", type=float, help="With --evict: down to this size, for once.")
@click.option("--yes", is_flag=True, help="Remove also clips that were paid for or never sound twice alike.")
@options.as_json
@options.loudness_of_words
def command(
    *,
    verify: bool,
    evict: bool,
    max_gb: float | None,
    yes: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show what the cache holds; verify it, or make room.

    It holds every spoken sentence (a clip) and every encoded paragraph (a passage). What goes is made again
    when it is needed; you are asked before a clip goes that was paid for or would sound otherwise then.

    Example: audiopub cache --evict --max-gb 2
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish.project import open_project, working_folder
    from audiopub.publish.upkeep import keep_up

    project = open_project(working_folder())
    limit = _limit(project, evict=evict, max_gb=max_gb)

    def agree(question: str) -> bool:
        return yes or (asking.can_ask() and asking.confirmed(f"Remove {question}?"))

    with reporter(quiet=quiet, verbose=verbose) as told:
        done = keep_up(project, is_verified=verify, limit=limit, agree=agree, reporter=told)
    if as_json:
        click.echo(json.dumps(_as_json(done), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(done)))
    if done.verified is not None and done.verified.damaged:
        raise click.exceptions.Exit(1)


def _limit(project: "Project", *, evict: bool, max_gb: float | None) -> int | None:
    """Return to how many bytes the cache is to come down, or None when nothing is to be removed."""
    from audiopub.publish.cache import in_bytes

    if not evict:
        if max_gb is not None:
            raise UsageError("--max-gb is a limit for --evict.", next_step="Give --evict as well.")
        return None
    if max_gb is not None and not (math.isfinite(max_gb) and max_gb >= 0):
        raise UsageError(f"--max-gb {max_gb}: this is no size.", next_step="Give gigabytes, 0 or more.")
    limit = project.settings.cache.max_gb if max_gb is None else max_gb
    if limit is None:
        raise UsageError(
            "there is no limit to come down to.",
            next_step="Give one in gigabytes with --max-gb, or as [cache] max_gb in audiopub.toml.",
        )
    return in_bytes(limit)


def _lines(done: "Upkeep") -> list[str]:
    told = _verified(done.verified) if done.verified is not None else []
    told += _evicted(done.evicted) if done.evicted is not None else []
    return told + _held(done.inventory)


def _verified(verified: "Verified") -> list[str]:
    gone = sum(each.is_gone for each in verified.damaged)
    ends = {
        f"{gone} damaged and thrown away: they are made again when they are needed": gone,
        f"{len(verified.damaged) - gone} could not be read": len(verified.damaged) - gone,
        "all are whole": not verified.damaged,
    }
    return [
        *(_damaged(each) for each in verified.damaged),
        f"Verified {verified.checked:,} clips and passages: {'; '.join(end for end in ends if ends[end])}.",
    ]


def _damaged(damaged: "Damaged") -> str:
    kept = damaged.object
    said = f" ({kept.voice}: {kept.text!r})" if kept.text else ""
    return f"{'damaged' if damaged.is_gone else 'unreadable'}: {damaged.path}{said}: {damaged.why}"


def _evicted(evicted: "Evicted") -> list[str]:
    from audiopub.publish.evict import in_words, question

    told = [f"Removed {in_words(evicted.gone)}." if evicted.gone else "Nothing was removed."]
    if evicted.kept:
        told.append(f"Kept, unless --yes is given: {question(evicted.kept)}.")
    return told


def _held(inventory: "Inventory") -> list[str]:
    from audiopub.report import count, size

    (clips, of_clips), (passages, of_passages) = inventory.of("clips"), inventory.of("passages")
    limit = "no limit is set" if inventory.limit is None else f"[cache] max_gb is {size(inventory.limit)}"
    held = f"{count(clips, 'clip')} ({size(of_clips)}), {count(passages, 'passage')} ({size(of_passages)})"
    told = [f"{inventory.folder}: {held}; {limit}", *(_voice(share) for share in inventory.voices)]
    if inventory.used:
        first, last = inventory.used
        told.append(f"  last used: between {first[:10]} and {last[:10]}")
    if not inventory.notes_use:
        told.append(f"  {_USE_UNKNOWN}")
    return told


_USE_UNKNOWN = (
    "when it was last used is not known at a URL: --evict and max_gb remove first what was put there first"
)


def _voice(share: "VoiceShare") -> str:
    from audiopub.report import count, size

    kept = "paid for" if share.paid else "would sound otherwise if spoken again"
    asks = f"; {kept}: never removed without asking" if share.precious else ""
    said = f"{count(share.clips, 'clip')} ({size(share.bytes)}), {count(share.characters, 'character')}"
    return f"  {share.voice}: {said}{asks}"


def _as_json(done: "Upkeep") -> dict[str, Any]:
    inventory, verified, evicted = done.inventory, done.verified, done.evicted
    counts = {
        kind: dict(zip(("count", "bytes"), inventory.of(kind), strict=True)) for kind in ("clips", "passages")
    }
    used = inventory.used
    return {
        "folder": inventory.folder,
        "limit_bytes": inventory.limit,
        "bytes": inventory.bytes,
        **counts,
        "voices": [
            {
                "voice": share.voice,
                "clips": share.clips,
                "bytes": share.bytes,
                "characters": share.characters,
                "paid": share.paid,
                "asks": share.precious,
            }
            for share in inventory.voices
        ],
        "used_first": used[0] if used else None,
        "used_last": used[1] if used else None,
        "verified": _verified_json(verified) if verified else None,
        "evicted": _evicted_json(evicted) if evicted else None,
    }


def _verified_json(verified: "Verified") -> dict[str, Any]:
    damaged = [
        {
            "kind": each.object.kind,
            "path": each.path,
            "voice": each.object.voice,
            "text": each.object.text,
            "why": each.why,
            "removed": each.is_gone,
        }
        for each in verified.damaged
    ]
    return {"checked": verified.checked, "damaged": damaged}


def _evicted_json(evicted: "Evicted") -> dict[str, Any]:
    from audiopub.publish.evict import total

    return {
        "count": len(evicted.gone),
        "bytes": total(evicted.gone),
        "kept": {
            "count": len(evicted.kept),
            "bytes": total(evicted.kept),
            "characters": sum(each.characters for each in evicted.kept),
        },
    }
