"""`audiopub serve`."""

import contextlib
import sys
import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audiopub.cli import options
from audiopub.errors import UsageError

if TYPE_CHECKING:
    from audiopub.report import Reporter
    from audiopub.serve.folder import Site

_MOST_PORT = 65_535


@click.command("serve")
@click.argument("folder", metavar="[DIR]", required=False, type=options.ARTICLE)
@click.option(
    "--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="The address to be reached at."
)
@click.option(
    "--port",
    metavar="NUMBER",
    type=click.IntRange(0, _MOST_PORT),
    default=8000,
    show_default=True,
    help="The port; 0 takes any that is free.",
)
@click.option("--open", "is_opening", is_flag=True, help="Open the site in the browser.")
@click.option("--reload", "is_reloading", is_flag=True, help="Have pages load again when they change.")
@options.loudness_of_words
def command(
    *,
    folder: Path | None,
    host: str,
    port: int,
    is_opening: bool,
    is_reloading: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show the published site and its feed to browsers and phones.

    DIR is a published folder; without one, the project's is taken. Only this machine reaches it, unless
    --host 0.0.0.0 opens it to your network. Ctrl-C ends it.

    Example: audiopub serve --open --reload
    """
    from audiopub.cli.terminal import reporter
    from audiopub.serve.folder import Site
    from audiopub.serve.network import addresses, open_door
    from audiopub.serve.web import Server

    site = Site(folder=_site_folder(folder), is_reloading=is_reloading)
    with open_door(host, port) as door, reporter(quiet=quiet, verbose=verbose) as told:
        found = addresses(door, host)
        with contextlib.suppress(KeyboardInterrupt):
            _tell(site, found, host, told, with_picture=not quiet)
            if is_opening:
                # A browser in the terminal would not come back before the server has answered it.
                threading.Thread(target=webbrowser.open, args=(f"{found[0]}/",), daemon=True).start()
            Server(site, told=told.tell).run(door)


def _site_folder(given: Path | None) -> Path:
    """Return the folder to serve. Raises `UsageError` when no site was published into it."""
    from audiopub.publish.project import open_project, working_folder
    from audiopub.serve.folder import INDEX
    from audiopub.store import converting_refusals

    folder = given or open_project(working_folder()).output
    with converting_refusals(folder):
        if (folder / INDEX).is_file():
            return folder.resolve()
    raise UsageError(
        f"there is no site in this folder: it has no {INDEX}.",
        where=str(folder),
        next_step="Run 'audiopub publish' first, or give the folder that it published into.",
    )


def _tell(site: "Site", found: Sequence[str], host: str, told: "Reporter", *, with_picture: bool) -> None:
    """Say where the site and its feed are, who reaches them, and that the feed says so, too."""
    from audiopub.report import Noted, Warned
    from audiopub.serve.network import is_loopback

    for address in found:
        click.echo(f"Site: {address}/\nFeed: {address}/feed.xml")
    if not is_loopback(host):
        told.tell(Warned(text="everybody in this machine's network can open the site while it is served."))
        if with_picture:
            _show_picture(f"{found[-1]}/feed.xml")
    if site.base() not in {"", *found}:
        told.tell(Noted(text=f"While it is served here, the feed says {found[0]} in place of {site.base()}."))
    told.tell(Noted(text="Ctrl-C ends it."))


def _show_picture(address: str) -> None:
    """Show an address as a QR code where there is a screen that can; a log has no use for one."""
    from audiopub.serve.qr import qr_code

    try:
        picture = qr_code(address)
        picture.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return
    if sys.stdout.isatty():
        for line in picture.splitlines():
            # Light on dark also where the terminal is the other way round: some cameras read nothing else.
            click.secho(line, fg="bright_white", bg="black")
