"""`audiopub publish`."""

import json
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options

if TYPE_CHECKING:
    from audiopub.publish.outcome import Outcome


@click.command("publish")
@options.publishing
@options.jobs
def command(request: options.Request, *, jobs: int | None) -> None:
    """Publish articles: MP3s, pages, captions, and the podcast feed.

    PATHS are articles or folders of them; without any, the folder articles/ is published. Only what
    changed since the last run is spoken, encoded and written.

    Example: audiopub publish articles/harbour-lights-return.txt --voice en-gb --rate 160
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish import clock
    from audiopub.publish.inspecting import settings_in_words
    from audiopub.publish.run import publish
    from audiopub.publish.studio import default_jobs
    from audiopub.report import Detail

    with reporter(quiet=request.quiet, verbose=request.verbose) as told:
        project = request.project()
        told.tell(Detail(text=settings_in_words(project)))
        outcome = publish(
            project,
            request.paths,
            flags=request.flags(),
            jobs=jobs or default_jobs(),
            reporter=told,
            now=clock.now,
        )
    _print(outcome, request)
    click.get_current_context().exit(outcome.exit_code)


def _print(outcome: "Outcome", request: options.Request) -> None:
    if request.as_json:
        click.echo(json.dumps(in_json(outcome), ensure_ascii=False, indent=2))
    elif not request.quiet:
        click.echo(in_words(outcome))


def in_words(outcome: "Outcome") -> str:
    """Return what came of a run, in lines."""
    from audiopub.report import lines

    return "\n".join(lines(outcome.finished()))


def in_json(outcome: "Outcome") -> dict[str, Any]:
    """Return what came of a run, for other programs."""
    from audiopub.publish.outcome import naming

    finished = outcome.finished()
    return {
        "output": str(outcome.project.output),
        "feed": finished.feed,
        "made": [
            {
                "slug": made.slug,
                "title": made.title,
                "duration_s": round(made.duration_s, 3),
                "new": made.new,
                "paid_characters": made.paid_characters,
                "reasons": list(made.reasons),
            }
            for made in outcome.made
        ],
        "kept": outcome.kept,
        "held": [{"source": source, "why": why} for source, why in outcome.held],
        "vanished": list(outcome.vanished),
        "failed": [{"source": source, "error": naming(source, error)} for source, error in outcome.failed],
        "sentences_spoken": outcome.sentences_spoken,
        "passages_encoded": outcome.passages_encoded,
        "files_written": outcome.files_written,
        "paid_characters": outcome.paid_characters,
        "notices": list(finished.notices),
    }
