"""`audiopub plan`."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options

if TYPE_CHECKING:
    from audiopub.publish.effort import Effort
    from audiopub.publish.plan import Action, ArticlePlan, Measurement, Plan, Reader
    from audiopub.publish.project import Project


_SENTENCES_SHOWN = 10
"""How many sentences of each of several articles `--verbose` names: a correction shows, new articles do not
flood. Of a single article it names all."""

_PRUNE = "'audiopub prune' takes it off the site"


@click.command("plan")
@options.publishing
def command(request: options.Request) -> None:
    """Show what publish would do, and why. Nothing is spoken or written.

    Example: audiopub plan --verbose
    """
    from audiopub.publish import clock
    from audiopub.publish.foresee import foresee
    from audiopub.publish.outcome import exit_code
    from audiopub.publish.project import settings_in_words

    project = request.project()
    if request.verbose:
        click.echo(settings_in_words(project), err=True)
    plan = foresee(project, request.paths, flags=request.flags(), moment=clock.now())
    if request.as_json:
        click.echo(json.dumps(_as_json(plan, project), ensure_ascii=False, indent=2))
    else:
        for line in _lines(plan, project, quiet=request.quiet, verbose=request.verbose):
            click.echo(line)
    errors = (error for _, error in plan.failures)
    click.get_current_context().exit(exit_code(errors, is_any_published=bool(plan.articles)))


def _lines(plan: "Plan", project: "Project", *, quiet: bool, verbose: bool) -> list[str]:
    """Return the plan in lines."""
    from audiopub.publish.outcome import naming
    from audiopub.publish.plan import shared
    from audiopub.report import because_all

    told = [_measured(each) for each in plan.to_measure]
    reasons = shared(article.reasons for article in plan.articles)
    told += because_all(reasons)
    is_one = sum(not article.is_current for article in plan.articles) == 1
    for article in plan.articles:
        if verbose or not article.is_current:
            told += _article(article, reasons, verbose=verbose)
            told += (
                _parts(article, None if is_one else project.source(article.source).path) if verbose else []
            )
    told += _total(plan)
    told += _site(plan.site, verbose=verbose)
    told += [f"held back: {source}: {why}" for source, why in plan.held]
    told += [f"gone: the article of the published episode {slug!r}; {_PRUNE}" for slug in plan.vanished]
    told += [f"cannot be published: {naming(project, source, error)}" for source, error in plan.failures]
    told = told or [f"Nothing to do: all {len(plan.articles)} episodes are up to date."]
    return told + [f"notice: {notice}" for notice in plan.notices if not quiet]


def _measured(voice: "Measurement") -> str:
    from audiopub.report import count

    return (
        f"{voice.voice}: how loud this voice is has to be measured first: "
        f"{count(voice.sentences_to_speak, 'sentence')} to speak "
        f"({_characters(voice)}), "
        f"{count(voice.passages_to_encode, 'passage')} to encode; "
        "until then, the passages to encode below are the most there can be"
    )


def _characters(part: "ArticlePlan | Measurement") -> str:
    """Return how many characters are to be spoken, and how many of them somebody charges for."""
    from audiopub.report import count

    paid = part.effort.paid_characters
    of_them = "all" if paid == part.characters else f"{paid:,} of them"
    return count(part.characters, "character") + (f", {of_them} to be paid for" if paid else "")


def _total(plan: "Plan") -> list[str]:
    """Return what all of it takes, when that is more than one line says."""
    from audiopub.report import about, count

    parts = [*(each.effort for each in plan.to_measure), *(each.effort for each in plan.articles)]
    if sum(part.seconds > 0 for part in parts) < 2:  # noqa: PLR2004 -- a total of one is no total
        return []
    paid = plan.effort.paid_characters
    costs = f"; {count(paid, 'character')} to be paid for" if paid else ""
    return [f"in all: {about(plan.effort.seconds)}{costs}"]


def _site(actions: Sequence["Action"], *, verbose: bool) -> list[str]:
    from audiopub.publish.plan import describe
    from audiopub.report import count

    changing = [action for action in actions if action.action != "keep"]
    why = ", ".join(describe(reason for action in changing for reason in action.reasons))
    told = [f"site: {count(len(changing), 'file')} to write; because {why}"] if changing else []
    return told + ([_file(action, why) for action in actions] if verbose else [])


def _file(action: "Action", told: str) -> str:
    """Return the line of one file, with its own reasons where they are not those that were told of all."""
    from audiopub.publish.plan import describe

    why = ", ".join(describe(action.reasons))
    return f"  {action.action}: {action.output}" + (f"; because {why}" if why not in ("", told) else "")


def _article(article: "ArticlePlan", shared: Collection[str], *, verbose: bool) -> list[str]:
    """Return what is to be done for an article, and why, unless that is `shared` with many others."""
    from audiopub.publish.plan import describe
    from audiopub.report import about, because, count

    if article.is_current:
        return [f"{article.source}: up to date"]
    own = [text for text in describe(article.reasons) if text not in shared]
    work = (
        f"{count(article.sentences_to_speak, 'sentence')} to speak "
        f"({_characters(article)}), "
        f"{count(article.passages_to_encode, 'passage')} to encode, "
        f"{count(article.files_to_write, 'file')} to write"
    )
    work += f", {about(article.effort.seconds)}" if article.effort.seconds else ""
    told = [f"{article.source}: {work}{because(own, every=verbose)}"]
    if verbose or len({reader.voice for reader in article.readers}) > 1:
        told += [_reader(reader) for reader in article.readers]
    return told


def _parts(article: "ArticlePlan", path: Path | None) -> list[str]:
    """Return what an article is made with and of, in detail; with a `path`, only its first sentences."""
    from audiopub.publish.plan import describe

    if article.is_current:
        return []
    why = ", ".join(describe(article.reasons))
    return [
        *(f"  set: {setting}" for setting in article.settings),
        *_sentences(article.to_speak, path),
        *(_file(action, why) for action in article.actions),
    ]


def _reader(reader: "Reader") -> str:
    from audiopub.report import count

    return f"  voice: {reader.voice} reads {count(reader.sentences, 'sentence')}: {reader.why}"


def _sentences(to_speak: Sequence[str], path: Path | None) -> list[str]:
    """Return the sentences to speak, a line each; of very many in the article at `path`, the first."""
    from audiopub.publish.reading import pasted

    more = len(to_speak) - _SENTENCES_SHOWN
    if path is None or more <= 1:
        return [f"  speak: {text}" for text in to_speak]
    told = [f"  speak: {text}" for text in to_speak[:_SENTENCES_SHOWN]]
    return [*told, f"  speak: {more} more; to see all: audiopub plan --verbose {pasted(path)}"]


def _as_json(plan: "Plan", project: "Project") -> dict[str, Any]:
    from audiopub.publish.outcome import naming

    return {
        "to_measure": [
            {
                "voice": each.voice,
                "sentences_to_speak": each.sentences_to_speak,
                "passages_to_encode": each.passages_to_encode,
                "characters": each.characters,
                **_effort(each.effort),
            }
            for each in plan.to_measure
        ],
        "articles": [
            {
                "source": article.source,
                "slug": article.slug,
                "title": article.title,
                "sentences_to_speak": article.sentences_to_speak,
                "characters": article.characters,
                "passages_to_encode": article.passages_to_encode,
                **_effort(article.effort),
                "renamed_from": article.renamed_from,
                "voices": [
                    {"address": each.voice, "sentences": each.sentences, "why": each.why}
                    for each in article.readers
                ],
                "actions": [_action(action) for action in article.actions],
            }
            for article in plan.articles
        ],
        "site": [_action(action) for action in plan.site],
        "held": [{"source": source, "why": why} for source, why in plan.held],
        "vanished": list(plan.vanished),
        "failed": [
            {"source": source, "error": naming(project, source, error)} for source, error in plan.failures
        ],
        "notices": list(plan.notices),
        **_effort(plan.effort),
    }


def _effort(effort: "Effort") -> dict[str, Any]:
    return {"paid_characters": effort.paid_characters, "seconds": round(effort.seconds, 1)}


def _action(action: "Action") -> dict[str, Any]:
    reasons = [{"kind": reason.kind, "text": reason.text} for reason in action.reasons]
    return {"output": action.output, "action": action.action, "reasons": reasons}
