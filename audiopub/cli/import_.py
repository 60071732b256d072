"""`audiopub import`."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audiopub.cli import options
from audiopub.errors import NetworkError, UsageError

if TYPE_CHECKING:
    from audiopub.publish.importing import Imported


@click.command("import")
@click.argument("addresses", nargs=-1, metavar="[URL]...")
@click.option(
    "--from",
    "source",
    metavar="FILE",
    type=options.ARTICLE,
    help="A text file of addresses, one a line; - is standard input.",
)
@click.option("--feed", is_flag=True, help="Take the addresses for feeds or OPML lists, and nothing else.")
@click.option(
    "--newest", metavar="N", type=click.IntRange(min=1), help="Of each feed, only its first N articles."
)
@click.option("--update", is_flag=True, help="Fetch articles again that are there already.")
@click.option("--force", is_flag=True, help="With --update: replace also what was edited by hand.")
@click.option("--allow-private", is_flag=True, help="Fetch also from this machine and its own network.")
@options.as_json
@options.loudness_of_words
def command(
    *,
    addresses: tuple[str, ...],
    source: Path | None,
    feed: bool,
    newest: int | None,
    update: bool,
    force: bool,
    allow_private: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Fetch web pages into articles/, as Markdown to review.

    URL is the address of a page, or of an RSS, Atom or JSON feed or an OPML list, of which all articles are
    fetched; a feed or a list may also be a file here. What is in articles/ already is left as it is.

    Example: audiopub import https://example.org/2025/03/harbour-lights
    """
    from audiopub.article.web.fetch import Fetcher
    from audiopub.cli.terminal import reporter
    from audiopub.publish.importing import Wish, addresses_among, addresses_in, import_all
    from audiopub.publish.project import open_project, working_folder

    piped = options.piped(source) if source else None
    listed = (
        addresses_among(piped, options.PIPED)
        if piped is not None
        else (addresses_in(source) if source else ())
    )
    wanted = (*addresses, *listed)
    if not wanted:
        raise UsageError("no address is given.", next_step="Give one after 'import', or a file with --from.")
    wish = Wish(feed=feed, newest=newest, update=update, force=force)
    found = []
    with reporter(quiet=quiet, verbose=verbose) as told:
        project = open_project(working_folder())
        for one in import_all(project, wanted, wish, Fetcher(allow_private=allow_private), told):
            found.append(one)
            if not as_json and one.outcome != "failed":
                click.echo(_line(one))
    if as_json:
        click.echo(json.dumps({"imported": [_as_json(one) for one in found]}, ensure_ascii=False, indent=2))
    if code := _exit_code(found):
        raise click.exceptions.Exit(code)


def _line(one: "Imported") -> str:
    told = f"{one.outcome}: {one.path}"
    return f"{told} ({one.title or one.message})" if one.title or one.message else told


def _as_json(one: "Imported") -> dict[str, str]:
    return {
        "url": one.url,
        "outcome": one.outcome,
        "path": one.path,
        "title": one.title,
        "message": one.message,
    }


def _exit_code(found: Sequence["Imported"]) -> int:
    """Return 0, or 1 when some failed; when all did, what most wants mending: the network, or the request."""
    codes = {one.code for one in found if one.outcome == "failed"}
    if not codes:
        return 0
    if any(one.outcome != "failed" for one in found):
        return 1
    return NetworkError.exit_code if NetworkError.exit_code in codes else max(codes)
