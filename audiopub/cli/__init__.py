"""The command line: each command parses, calls one function, and prints its result.

Results go to standard output, all else to standard error. The one broad `except` of the project is here.
"""

import io
import os
import signal
import sys
from types import FrameType

import click

from audiopub.cli import (
    cache,
    check,
    clean,
    import_,
    init,
    lexicon,
    plan,
    prune,
    publish,
    regenerate,
    say,
    script,
    serve,
    voices,
)
from audiopub.errors import AudiopubError

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=_CONTEXT)
@click.version_option(package_name="audiopub", message="audiopub %(version)s")
def group() -> None:
    """Turn articles into audio editions: narrated MP3s, read-along pages, and the feed.

    Put articles into the folder articles/ and run:

        audiopub publish
    """


_COMMANDS = (
    init,
    import_,
    publish,
    plan,
    serve,
    regenerate,
    clean,
    script,
    say,
    voices,
    lexicon,
    check,
    prune,
    cache,
)

for _module in _COMMANDS:
    group.add_command(_module.command)


def main() -> None:
    """Run the command line and end the process with its exit code."""
    try:
        signal.signal(signal.SIGTERM, _interrupt)
        _print_anything()
        code = group.main(prog_name="audiopub", standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):
        _leave(
            "stopped; what was published is whole, and the next run goes on from here", 128 + signal.SIGINT
        )
    except click.ClickException as exc:
        exc.show()
        sys.exit(exc.exit_code)
    except AudiopubError as exc:
        click.echo(f"error: {exc}", err=True)
        sys.exit(exc.exit_code)
    except BrokenPipeError:
        _leave("", 1)
    except Exception as exc:
        if os.environ.get("AUDIOPUB_DEBUG"):
            raise
        click.echo(
            f"error: audiopub made a mistake ({type(exc).__name__}: {exc}). Nothing published was harmed. "
            "Run the command again with AUDIOPUB_DEBUG=1 set, and report what it prints.",
            err=True,
        )
        sys.exit(1)
    sys.exit(code or 0)


def _print_anything() -> None:
    """Have characters that the terminal or the log cannot hold written as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _leave(message: str, code: int) -> None:
    """End at once, without waiting for threads whose children are already gone."""
    if message:
        click.echo(message, err=True)
    os._exit(code)
