"""`audiopub publish`."""

import click

from audiopub.cli import options
from audiopub.errors import UsageError


@click.command("publish")
@options.publishing
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Let the workers of this Dask scheduler make the passages, as in tcp://HOST:8786.",
)
@options.jobs
def command(request: options.Request, *, jobs: int | None, scheduler: str | None) -> None:
    """Publish articles: MP3s, pages, captions, and the podcast feed.

    PATHS are articles or folders of them; without any, the folder articles/ is published. Only what
    changed since the last run is spoken, encoded and written.

    Example: audiopub publish articles/harbour-lights-return.txt --voice en-gb --rate 160
    """
    from audiopub.cli.finishing import finish
    from audiopub.cli.terminal import reporter
    from audiopub.publish import clock
    from audiopub.publish.project import settings_in_words
    from audiopub.publish.run import publish
    from audiopub.publish.studio import default_jobs
    from audiopub.report import Detail

    if jobs and scheduler:
        raise UsageError(
            "--jobs is for this machine alone, and with --scheduler others do the work.",
            next_step="Leave it out: each worker makes as many passages at once as it has threads.",
        )
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
            scheduler=scheduler or "",
        )
    finish(outcome, as_json=request.as_json, quiet=request.quiet)
