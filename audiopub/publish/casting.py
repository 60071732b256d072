"""The voices that settings and options name, checked before any article is read.

This module owns where a voice is named. It refuses to know what an article says for itself: that is told
with the article.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from audiopub import config
from audiopub.publish.project import Project
from audiopub.speech.voices import check_addresses
from audiopub.store import converting_refusals
from audiopub.toml import line_of


def check_voices(project: Project) -> None:
    """Raise `MissingError` for the first voice that is named for all articles and that nobody can have.

    An engine that is not installed here is none: what is named after it is tried.
    """
    check_addresses(_named(project))


def _named(project: Project) -> Iterator[tuple[str, str]]:
    """Yield where a voice is named and its address, for those that can come to be used."""
    given = project.options.get("voice", {}).get("use", ())
    for address in given:
        yield "--voice" if ":" in address else "--engine", address
    for place, address in _settings(project.settings, is_overruled=bool(given)):
        yield _where(project, place), address


def _settings(settings: config.Settings, *, is_overruled: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield keys and addresses; those that a voice among the options overrules are left out."""
    if not is_overruled:
        yield from ((("voice", "use"), address) for address in settings.voice.use)
        yield from _table("language", settings.voices.language)
    yield from _table("kind", settings.voices.kind)
    yield from _table("speaker", settings.voices.speaker)


def _table(name: str, voices: Mapping[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    return ((("voices", name, key), address) for key, address in voices.items())


def _where(project: Project, place: tuple[str, ...]) -> str:
    """Return file, line and key of a setting."""
    path: Path = project.folder / config.SETTINGS_NAME
    with converting_refusals(path):
        text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    line = line_of(text, place)
    return f"{path}, line {line}: {'.'.join(place)}" if line else f"{path}: {'.'.join(place)}"
