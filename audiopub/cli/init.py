"""`audiopub init`."""

import click

from audiopub.cli import options


@click.command("init")
@options.loudness_of_words
def command(*, quiet: bool, verbose: bool) -> None:
    """Make audiopub.toml, each setting explained, and the folders.

    What is there already is left as it is.

    Example: mkdir my-podcast && cd my-podcast && audiopub init
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish.init import PARTS, make_project
    from audiopub.publish.project import working_folder
    from audiopub.report import Detail

    made = make_project(working_folder())
    for path in made:
        click.echo(f"made {path.name}")
    with reporter(quiet=quiet, verbose=verbose) as told:
        for name in sorted(set(PARTS) - {path.name for path in made}):
            told.tell(Detail(text=f"left as it is: {name}"))
    if quiet:
        return
    if not made:
        click.echo("Everything is there already.")
    click.echo("Put articles into articles/ and run: audiopub publish")
