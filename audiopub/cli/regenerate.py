"""`audiopub regenerate`."""

from pathlib import Path

import click

from audiopub.cli import options


@click.command("regenerate")
@click.argument("article", type=options.ARTICLE)
@click.option("--section", metavar="N", type=click.IntRange(min=1), help="The section of this number.")
@click.option("--sentence", metavar="ID", help="The sentence of this id.")
@click.option("--match", metavar="TEXT", help="The sentence that holds these words.")
@click.option("--every", is_flag=True, help="With --match: all sentences that hold them.")
@click.option("--voice", metavar="NAME", help="Another voice, as 'audiopub voices' lists it.")
@click.option(
    "--take",
    metavar="N",
    type=click.IntRange(0, 1_000_000),
    help="The take; the first is 0.  [default: the one after the present one]",
)
@click.option(
    "--undo",
    is_flag=True,
    help="Take back the last decision for this part, or for the whole article.",
)
@options.output
@options.jobs
@options.verify
@options.as_json
@options.loudness_of_words
def command(
    *,
    article: Path,
    section: int | None,
    sentence: str | None,
    match: str | None,
    every: bool,
    voice: str | None,
    take: int | None,
    undo: bool,
    output: Path | None,
    jobs: int | None,
    verify: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Speak part of an article again: another take or voice.

    The part is a section, a sentence, or without any of these all of the article; 'audiopub script
    --verbose' shows numbers and ids. What is decided is kept in the article's sidecar, and the article
    is published.

    Example: audiopub regenerate articles/the-slow-library.md --match "retired signalman" --voice en-gb
    """
    from audiopub.cli.finishing import finish
    from audiopub.cli.terminal import reporter
    from audiopub.publish import clock
    from audiopub.publish.parts import Selector
    from audiopub.publish.project import open_project, working_folder
    from audiopub.publish.regenerate import Wish, regenerate
    from audiopub.publish.studio import default_jobs
    from audiopub.publish.survey import Flags

    with reporter(quiet=quiet, verbose=verbose) as told:
        project = open_project(working_folder(), output=output)
        outcome = regenerate(
            project,
            article,
            Wish(
                part=Selector(section=section, sentence=sentence, match=match, every=every),
                voice=options.voice_address(voice),
                take=take,
                undo=undo,
            ),
            flags=Flags(verify=verify),
            jobs=jobs or default_jobs(),
            reporter=told,
            now=clock.now,
        )
    finish(outcome, as_json=as_json, quiet=quiet)
