"""`audiopub init`."""

import click


@click.command("init")
def command() -> None:
    """Make audiopub.toml, with every setting explained, and the folders.

    What is there already is left as it is.

    Example: mkdir my-podcast && cd my-podcast && audiopub init
    """
    from audiopub.publish.init import make_project
    from audiopub.publish.project import working_folder

    made = make_project(working_folder())
    for path in made:
        click.echo(f"made {path.name}")
    if not made:
        click.echo("Everything is there already.")
    click.echo("Put articles into articles/ and run: audiopub publish")
