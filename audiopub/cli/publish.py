"""`audiopub publish`."""

import json
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options
from audiopub.cli.check import FOUND_ERRORS, line, to_tables

if TYPE_CHECKING:
    from audiopub.check.run import Checked
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
    checked = check_outcome(outcome)
    _print(outcome, checked, request)
    click.get_current_context().exit(outcome.exit_code or (FOUND_ERRORS if checked.has_errors else 0))


def check_outcome(outcome: "Outcome") -> "Checked":
    """Check what a run wrote, if it wrote anything; tell of errors and warnings on standard error."""
    from audiopub.check.codes import CODES
    from audiopub.check.run import Checked, check_written
    from audiopub.publish import clock

    if not outcome.files_written:
        return Checked(findings=(), episodes=0, files=0)
    slugs = [made.slug for made in outcome.made]
    checked = check_written(outcome.project.output, slugs, now=clock.now())
    for finding in checked.findings:
        if CODES[finding.code].severity != "notice":
            click.echo(line(finding), err=True)
    return checked


def _print(outcome: "Outcome", checked: "Checked", request: options.Request) -> None:
    if request.as_json:
        tables = in_json(outcome) | {"findings": to_tables(checked)["findings"]}
        click.echo(json.dumps(tables, ensure_ascii=False, indent=2))
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
