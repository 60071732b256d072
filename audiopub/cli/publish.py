"""`audiopub publish`."""

import click

from audiopub.cli import options


@click.command("publish")
@options.publishing
@options.jobs
def command(request: options.Request, *, jobs: int | None) -> None:
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
    finish(outcome, as_json=request.as_json, quiet=request.quiet)
