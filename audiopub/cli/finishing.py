"""How a command that publishes ends: what it wrote is checked, and what came of it is printed."""

import json
from typing import TYPE_CHECKING, Any, NoReturn

import click

from audiopub.cli.check import FOUND_ERRORS, line, to_tables

if TYPE_CHECKING:
    from audiopub.check.run import Checked
    from audiopub.errors import AudiopubError
    from audiopub.publish.outcome import Outcome


def finish(outcome: "Outcome", *, as_json: bool, quiet: bool) -> NoReturn:
    """Check what was written, print what came of the run, and end with its exit code."""
    checked = check_outcome(outcome)
    if as_json:
        click.echo(json.dumps(in_json(outcome, checked), ensure_ascii=False, indent=2))
    elif not quiet:
        click.echo(in_words(outcome))
    click.get_current_context().exit(outcome.exit_code or (FOUND_ERRORS if checked.has_errors else 0))


def check_outcome(outcome: "Outcome") -> "Checked":
    """Check what a run wrote, if it wrote anything; tell of errors and warnings on standard error."""
    from audiopub.check.codes import CODES
    from audiopub.check.run import Checked, check_written
    from audiopub.publish import clock

    if not outcome.files_written:
        return Checked(findings=(), episodes=0, files=0)
    slugs = [made.slug for made in outcome.made]
    checked = check_written(outcome.project.output, slugs, now=clock.now())
    for finding in checked.findings:
        if CODES[finding.code].severity != "notice":
            click.echo(line(finding), err=True)
    return checked


def in_words(outcome: "Outcome") -> str:
    """Return what came of a run, in lines."""
    from audiopub.report import lines

    return "\n".join(lines(outcome.finished()))


def in_json(outcome: "Outcome", checked: "Checked") -> dict[str, Any]:
    """Return what came of a run, for other programs."""
    from audiopub.publish.outcome import naming

    finished = outcome.finished()
    return {
        "output": str(outcome.project.output),
        "feed": finished.feed,
        "made": [
            {
                "slug": made.slug,
                "title": made.title,
                "duration_s": round(made.duration_s, 3),
                "new": made.new,
                "paid_characters": made.paid_characters,
                "reasons": list(made.reasons),
            }
            for made in outcome.made
        ],
        "kept": outcome.kept,
        "held": [{"source": source, "why": why} for source, why in outcome.held],
        "vanished": list(outcome.vanished),
        "failed": [
            {"source": source, "error": naming(outcome.project, source, error), "finding": _finding(error)}
            for source, error in outcome.failed
        ],
        "sentences_spoken": outcome.sentences_spoken,
        "passages_encoded": outcome.passages_encoded,
        "files_written": outcome.files_written,
        "paid_characters": outcome.paid_characters,
        "clips": [
            {"sentence": each.sentence, "voice": each.voice, "codes": list(each.codes)}
            for each in outcome.findings
        ],
        "notices": list(finished.notices),
        "findings": to_tables(checked)["findings"],
    }


def _finding(error: "AudiopubError") -> str:
    """Return the code of what is wrong with a clip, if the error is about one."""
    from audiopub.errors import UnfitClipError

    return error.code if isinstance(error, UnfitClipError) else ""
