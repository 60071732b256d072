"""`audiopub voices`."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from audiopub.cli import options
from audiopub.errors import MissingError

if TYPE_CHECKING:
    from audiopub.report import Reporter
    from audiopub.speech.engine_reports import EngineReport
    from audiopub.speech.voices import Voice

    _Found = tuple[EngineReport, Sequence[Voice]]


@click.command("voices")
@click.option("--language", metavar="TAG", help="Only voices of this language, as in 'de' or 'en-GB'.")
@click.option("--install", metavar="NAME", help="Fetch a voice of Piper, as in 'en_US-lessac-medium'.")
@options.as_json
@options.loudness_of_words
def command(*, language: str | None, install: str | None, as_json: bool, quiet: bool, verbose: bool) -> None:
    """List the voices that work here, and what others need.

    Example: audiopub voices --language de
    """
    from audiopub.cli.terminal import reporter
    from audiopub.publish.project import open_project, working_folder
    from audiopub.speech.engine_reports import list_voices
    from audiopub.speech.voices import speaks

    language = options.language_tag(language)
    open_project(working_folder())
    if install is not None:
        with reporter(quiet=quiet, verbose=verbose) as told:
            click.echo(_install(install, told))
        return
    found = [
        (each, [voice for voice in each.voices if language is None or speaks(voice, language)])
        for each in list_voices()
    ]
    with reporter(quiet=quiet, verbose=verbose) as told:
        for each, _ in found:
            _tell_more(each, told)
    if as_json:
        click.echo(json.dumps([_as_json(*each) for each in found], indent=2))
    elif language is None or any(voices for _, voices in found):
        for line in _lines(found, quiet=quiet, verbose=verbose):
            click.echo(line)
    if language is not None and not any(voices for _, voices in found):
        raise _nobody(language, [each for each, _ in found])


def _install(name: str, told: "Reporter") -> str:
    """Fetch a voice, and return what is to be known of it."""
    from audiopub.report import Noted
    from audiopub.speech.catalogue import Installer
    from audiopub.speech.engines.piper import MODEL, PiperEngine
    from audiopub.speech.engines.setup import setup_of

    setup = setup_of(PiperEngine.name)
    installer = Installer(setup=setup, tell=lambda text: told.tell(Noted(text=text)))
    model = installer.install(name)
    address = f"{PiperEngine.name}:{model.name.removesuffix(MODEL)}"
    lacks = PiperEngine.why_not(setup)
    return f"{address} is in {model.parent}.{f' {lacks}' if lacks else ''}"


def _tell_more(report: "EngineReport", reporter: "Reporter") -> None:
    from audiopub.report import Detail
    from audiopub.speech.choice import is_deterministic
    from audiopub.speech.engine_reports import sound_version

    if report.available:
        alike = "every time alike" if is_deterministic(report.name) else "not every time alike"
        version = f"sound version {sound_version(report.name)}"
        about = f"{len(report.voices)} voices; a sentence sounds {alike}; {version}"
        reporter.tell(Detail(text=f"{report.name}: {about}"))


_VARIANTS_SHOWN = 8


def _lines(found: "Sequence[_Found]", *, quiet: bool, verbose: bool) -> list[str]:
    told = []
    for report, voices in found:
        if voices:
            told.append(f"{report.name} ({report.title}):")
            told += [_line(each) for each in voices]
        if voices and report.variants and not quiet:
            shown = report.variants if verbose else report.variants[:_VARIANTS_SHOWN]
            left = len(report.variants) - len(shown)
            told.append(
                f"  each also with a variant, as in {voices[0].address}+{report.variants[0]}: "
                f"{', '.join(shown)}{f' and {left} more, which --verbose names' if left else ''}"
            )
        if not report.available and not quiet:
            told.append(f"{report.name} ({report.title}): not here. {report.why_not}")
    return told


def _line(voice: "Voice") -> str:
    about = f"  {voice.address}: {voice.name} ({', '.join(voice.languages)})"
    return f"{about}: not here. {voice.why_not}" if voice.why_not else about


def _nobody(language: str, reports: "Sequence[EngineReport]") -> MissingError:
    """Return the error that nobody speaks a language, with the voices of its main language if there are."""
    from audiopub.speech.voices import speaks

    primary = language.partition("-")[0]
    if primary != language and any(speaks(each, primary) for report in reports for each in report.voices):
        advice = f"Voices of {primary!r} read it: run 'audiopub voices --language {primary}'."
    else:
        missing = [f"{each.name} is not here: {each.why_not}" for each in reports if not each.available]
        advice = " ".join(["Run 'audiopub voices' to see all.", *missing])
    return MissingError(f"no voice that works here speaks {language!r}.", next_step=advice)


def _as_json(report: "EngineReport", voices: "Sequence[Voice]") -> dict[str, Any]:
    return {
        "engine": report.name,
        "title": report.title,
        "available": report.available,
        "why_not": report.why_not,
        "voices": [
            {
                "address": each.address,
                "name": each.name,
                "languages": list(each.languages),
                "why_not": each.why_not,
            }
            for each in voices
        ],
        "variants": list(report.variants),
    }
