"""`audiopub check`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options
from audiopub.errors import UsageError

if TYPE_CHECKING:
    from audiopub.check.finding import Finding
    from audiopub.check.run import Checked

FOUND_ERRORS = 5
"""The exit code that says: an error was found in what is published."""


@click.command("check")
@click.argument("folder", required=False, type=options.ARTICLE, metavar="[DIR]")
@options.as_json
@click.option("--codes", is_flag=True, help="Explain every code instead of checking.")
@options.loudness_of_words
def command(*, folder: Path | None, as_json: bool, codes: bool, quiet: bool, verbose: bool) -> None:
    """Verify a published folder as a stranger would.

    DIR is the folder; by default it is the one that 'audiopub publish' writes. Nothing is written. The
    command ends with 5 when it found an error; warnings and notices do not count.

    Example: audiopub check --json > findings.json
    """
    from audiopub.check.run import check_folder
    from audiopub.publish import clock

    if codes:
        click.echo(_explained(as_json=as_json))
        return
    root = folder or _published()
    if not root.is_dir():
        raise UsageError(
            "there is no such folder.", where=str(root), next_step="Run 'audiopub publish' first."
        )
    told = _progress if verbose else lambda _slug, _done, _all: None
    checked = check_folder(root, now=clock.now(), told=told)
    if as_json:
        click.echo(json.dumps(to_tables(checked), ensure_ascii=False, indent=2))
    else:
        click.echo(_in_words(checked, quiet=quiet))
    click.get_current_context().exit(FOUND_ERRORS if checked.has_errors else 0)


def _published() -> Path:
    from audiopub.publish.project import open_project, working_folder

    return open_project(working_folder()).output


def _progress(slug: str, done: int, every: int) -> None:
    click.echo(f"{done + 1} of {every}: {slug}", err=True)


def _in_words(checked: "Checked", *, quiet: bool) -> str:
    from audiopub.check.codes import CODES
    from audiopub.report import count

    shown = [each for each in checked.findings if not quiet or CODES[each.code].severity == "error"]
    lines = [line(finding) for finding in shown]
    looked = f"{count(checked.episodes, 'episode')} and {count(checked.files, 'file')}"
    return "\n".join([*lines, f"Checked {looked}: {_summary(checked)}."])


def line(finding: "Finding") -> str:
    """Return a finding as a line: how bad, which code, where, what, and what to do."""
    from audiopub.check.codes import CODES

    code = CODES[finding.code]
    place = f", {finding.place}" if finding.place else ""
    return f"{code.severity}: {finding.code}: {finding.path}{place}: {finding.what}. {code.next_step}"


def _summary(checked: "Checked") -> str:
    from audiopub.check.codes import CODES
    from audiopub.check.finding import SEVERITIES
    from audiopub.report import count

    found = [CODES[each.code].severity for each in checked.findings]
    parts = [count(found.count(severity), severity) for severity in SEVERITIES if severity in found]
    return ", ".join(parts) or "nothing found"


def to_tables(checked: "Checked") -> dict[str, Any]:
    """Return a result as other programs read it; keys may be added, none changed."""
    from audiopub.check.codes import CODES

    return {
        "episodes": checked.episodes,
        "files": checked.files,
        "findings": [
            {
                "code": each.code,
                "severity": CODES[each.code].severity,
                "path": each.path,
                "place": each.place,
                "what": each.what,
                "next_step": CODES[each.code].next_step,
            }
            for each in checked.findings
        ],
    }


def _explained(*, as_json: bool) -> str:
    from audiopub.check.codes import CODES

    if as_json:
        rows = {
            name: {"severity": code.severity, "rule": code.rule, "next_step": code.next_step}
            for name, code in CODES.items()
        }
        return json.dumps(rows, ensure_ascii=False, indent=2)
    return "\n".join(
        f"{name} ({code.severity}): {code.rule} {code.next_step}" for name, code in CODES.items()
    )
