"""Which engines work, on this machine or on others that lend theirs, and with which voices.

This module owns what is known of engines in this process: each is asked once. It refuses to choose.
"""

import contextlib
import functools
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace

from audiopub.errors import AudiopubError, MissingError
from audiopub.speech.engines.protocol import Engine, EngineVoice, Setup
from audiopub.speech.engines.registry import engine_class, engine_paths
from audiopub.speech.engines.setup import setup_of
from audiopub.speech.scripts import scripts_of_language
from audiopub.speech.voices import Voice
from audiopub.speech.workers import WorkerPool


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineReport:
    """An engine with its voices, or why it does not work here and what to do about it."""

    name: str
    title: str
    available: bool
    why_not: str
    voices: tuple[Voice, ...]
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lent:
    """An engine on another machine that speaks for this one, and the version of its sound."""

    report: EngineReport
    version: str


_lent: dict[str, Lent] = {}

_ASKING = threading.Lock()
"""Held while an engine is asked, so that none is asked twice."""

_reports: dict[tuple[str, Setup], EngineReport] = {}


def lend(engines: Mapping[str, Lent]) -> None:
    """Have voices of other machines count as voices that work here, in place of what was lent before."""
    _lent.clear()
    _lent.update(engines)


def list_voices() -> tuple[EngineReport, ...]:
    """Return a report on every engine that is known here, also on those that do not work."""
    return tuple(report_of(name) for name in engine_paths())


def report_of(name: str) -> EngineReport:
    """Return a report on one engine, with the voices that other machines lend."""
    own = report_on(name)
    return _joined(own, _lent[name].report) if name in _lent else own


def _joined(own: EngineReport, lent: EngineReport) -> EngineReport:
    """Return a report on an engine with the voices that only another machine has."""
    if not own.available:
        return lent
    working = {voice.address for voice in own.voices if not voice.why_not}
    more = {voice.address: voice for voice in lent.voices if voice.address not in working}
    voices = [more.pop(voice.address, voice) for voice in own.voices]
    return replace(own, voices=(*voices, *more.values()))


def report_on(name: str, workers: WorkerPool | None = None) -> EngineReport:
    """Return a report on one engine on this machine; of `workers`, if they are given, one is asked."""
    with _ASKING:
        key = (name, setup_of(name))
        if key in _reports:
            return _reports[key]
        report = _reported(name, key[1], workers)
        if workers is None or not workers.is_closed:  # else it may say that the asking was stopped
            _reports[key] = report
        return report


def ask_early(engine: str, workers: WorkerPool) -> None:
    """Have an engine on this machine asked for its voices while something else is done.

    That takes as long as reading an article. Who needs the voices waits for the answer; whatever is wrong
    with the engine is said then. The worker that is asked is then ready to speak.
    """
    with contextlib.suppress(AudiopubError):
        if engine_class(engine).fresh_process:
            threading.Thread(target=report_on, args=(engine, workers), daemon=True).start()


def _reported(name: str, setup: Setup, workers: WorkerPool | None) -> EngineReport:
    try:
        engine = engine_class(name)
        why_not = engine.why_not(setup)
        if not why_not and workers is not None:
            return _working(name, engine, workers)
        if not why_not:
            with WorkerPool(1, waits_s=()) as own:
                return _working(name, engine, own)
    except AudiopubError as exc:
        return EngineReport(name=name, title=name, available=False, why_not=str(exc), voices=())
    return EngineReport(name=name, title=engine.title, available=False, why_not=why_not, voices=())


def _working(name: str, engine: type[Engine], workers: WorkerPool) -> EngineReport:
    voices, variants = workers.voices(name)
    return EngineReport(
        name=name,
        title=engine.title,
        available=True,
        why_not="",
        voices=tuple(_voice(engine, name, voice) for voice in voices),
        variants=variants,
    )


def _voice(kind: type[Engine], engine: str, voice: EngineVoice) -> Voice:
    own = tuple(script for language in voice.languages for script in scripts_of_language(language))
    return Voice(
        address=f"{engine}:{voice.id}",
        name=voice.name,
        languages=voice.languages,
        scripts=voice.scripts or own,
        engine=engine,
        options=voice.options,
        deterministic=kind.deterministic if voice.deterministic is None else voice.deterministic,
        why_not=voice.why_not,
        phonemes=voice.phonemes,
    )


def sound_version(engine: str) -> str:
    """Return the version of an engine's sound. Raises `MissingError` when the engine is not there."""
    try:
        return _sound_version(engine, setup_of(engine))
    except MissingError:
        if engine not in _lent:
            raise
        return _lent[engine].version


@functools.cache
def _sound_version(engine: str, setup: Setup) -> str:
    found = engine_class(engine)
    if why_not := found.why_not(setup):
        raise MissingError(why_not, where=engine)
    return found.sound_version()


def is_paid(engine: str) -> bool:
    """Say whether somebody charges for what this engine speaks, by the character."""
    return engine_class(engine).paid
