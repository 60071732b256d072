"""Sounds in a script: where an intro, an outro and the sound of a section are heard.

This module owns their places: the intro first, the outro last, the sound of a section before each section but
the first. It refuses to know files.
"""

from collections.abc import Collection
from dataclasses import replace

from audiopub.model import Script, Section, Sentence

INTRO, OUTRO, SECTION = "intro", "outro", "section"
PLACES = (INTRO, OUTRO, SECTION)

LEAST_PAUSE_MS = 200
"""Least silence after a sound: it ends a passage."""


def laid(script: Script, places: Collection[str], *, note: str, language: str, pause_ms: int) -> Script:
    """Return `script` with sounds at `places`, of `PLACES`; each is shown as `note` in `language`.

    The pauses of the sentences stay as they are; `pause_ms` follows each sound.
    """

    def sound(name: str) -> tuple[Sentence, ...]:
        return (_sound(name, note, language, max(pause_ms, LEAST_PAUSE_MS)),)

    last = len(script.sections)
    sections = []
    for number, section in enumerate(script.sections, 1):
        before = sound(INTRO) if number == 1 and INTRO in places else ()
        before = sound(f"{SECTION}-{number}") if number > 1 and SECTION in places else before
        after = sound(OUTRO) if number == last and OUTRO in places else ()
        sections.append(_around(section, before, after))
    return replace(script, sections=tuple(sections))


def said(script: Script) -> Script:
    """Return `script` without its sounds: what voices say."""
    sections = (
        replace(section, sentences=tuple(each for each in section.sentences if each.kind != "sound"))
        for section in script.sections
    )
    return replace(script, sections=tuple(sections))


def place_of(sentence: Sentence) -> str:
    """Return which of `PLACES` a sentence of kind `sound` has."""
    return sentence.id.partition("-")[0]


def _around(section: Section, before: tuple[Sentence, ...], after: tuple[Sentence, ...]) -> Section:
    return replace(section, sentences=(*before, *section.sentences, *after))


def _sound(name: str, note: str, language: str, pause_ms: int) -> Sentence:
    return Sentence(
        id=name,
        block=f"sound-{name}",
        start=0,
        end=len(note),
        text=note,
        spoken="",
        kind="sound",
        language=language,
        pause_ms=pause_ms,
    )
