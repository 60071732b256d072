"""`audiopub lexicon`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options

if TYPE_CHECKING:
    from audiopub.publish.lexicon import Imported


@click.group("lexicon")
def command() -> None:
    """Exchange pronunciations with other programs, as W3C PLS 1.0.

    Example: audiopub lexicon import names.pls
    """


@command.command("import")
@click.argument("path", metavar="FILE", type=options.ARTICLE)
@click.option(
    "--into",
    metavar="FILE",
    type=options.ARTICLE,
    help="An article, for its sidecar, or a file of settings.  [default: the project's audiopub.toml]",
)
@click.option("--replace", is_flag=True, help="Let the file's entries give way to those that are imported.")
@options.as_json
@options.loudness_of_words
def import_command(
    *, path: Path, into: Path | None, replace: bool, as_json: bool, quiet: bool, verbose: bool
) -> None:
    """Take the pronunciations of a PLS file into [say].

    Comments and order of the settings stay. What cannot be used is named.

    Example: audiopub lexicon import names.pls --into articles/the-slow-library.md
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish.lexicon import import_pls, target_file
    from audiopub.publish.project import open_project, working_folder
    from audiopub.report import Detail, Warned

    target = target_file(open_project(working_folder()), into)
    found = import_pls(path, target, replace=replace)
    with reporter(quiet=quiet, verbose=verbose) as told:
        for each in found.kept:
            told.tell(
                Warned(text=f"{each.word!r} stays {each.says!r}, not {each.offered!r}: --replace changes it")
            )
        for left in found.left_out:
            told.tell(Warned(text=f"not imported of {left.word!r}: {left.why}"))
        for word in found.same:
            told.tell(Detail(text=f"there already: {word!r}"))
    click.echo(json.dumps(_as_json(found), ensure_ascii=False, indent=2) if as_json else _in_words(found))


def _in_words(found: "Imported") -> str:
    return (
        f"{found.target}: {len(found.new)} new, {len(found.replaced)} replaced, "
        f"{len(found.same)} there already, {len(found.kept)} kept, {len(found.left_out)} not imported"
    )


def _as_json(found: "Imported") -> dict[str, Any]:
    return {
        "into": str(found.target),
        "new": list(found.new),
        "replaced": list(found.replaced),
        "same": list(found.same),
        "kept": [{"word": each.word, "says": each.says, "offered": each.offered} for each in found.kept],
        "left_out": [{"word": each.word, "why": each.why} for each in found.left_out],
    }


@command.command("export")
@click.option("-o", "--output", metavar="FILE", type=options.ARTICLE, help="Save to this file instead.")
@click.option(
    "--language",
    metavar="TAG",
    help="The language that the entries are for, as in 'de'.  [default: [site] language]",
)
@options.loudness_of_words
def export_command(*, output: Path | None, language: str | None, quiet: bool, verbose: bool) -> None:
    """Print or save the project's [say] as a PLS file.

    A PLS file is in one language: it holds the entries for all languages and those for this one.

    Example: audiopub lexicon export -o names.pls
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish.project import open_project, working_folder
    from audiopub.report import Noted
    from audiopub.script.pls import others, write_pls
    from audiopub.store import write_atomically

    settings = open_project(working_folder()).settings
    tag = options.language_tag(language) or settings.site.language
    data = write_pls(settings.say, tag)
    if output is None:
        click.echo(data.decode(), nl=False)
    else:
        write_atomically(output, data)
    with reporter(quiet=quiet, verbose=verbose) as told:
        for other in others(settings.say, tag):
            told.tell(
                Noted(text=f"notice: entries for {other} are left out: --language {other} exports them")
            )
    if output is not None and not quiet:
        click.echo(f"saved {output}")
