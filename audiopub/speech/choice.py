"""Which voice an address names, and which one reads a language.

This module owns how addresses are understood, and what is offered in place of a wrong one.
"""

import difflib
import string
from collections.abc import Iterable, Sequence
from dataclasses import replace

from audiopub.errors import MissingError
from audiopub.speech.engine_reports import EngineReport, report_of
from audiopub.speech.engines.registry import engine_class, engine_path
from audiopub.speech.voices import USUAL, Voice

_SEE = "Run 'audiopub voices' to see which voices work here."

_OFFERED = 5
"""How many voices an error about an unknown one offers."""

_TELLING = 3
"""Letters that the beginning of a voice's name must have to be looked for."""


def choose(use: Sequence[str], language: str) -> Voice:
    """Return the first voice of `use` that works here.

    An address is `ENGINE:VOICE`, or `ENGINE` for its best voice for `language` (BCP 47). A named voice is
    taken even when it is of another language. Raises `MissingError` saying of each why it does not work.
    """
    reasons = []
    for address in use:
        found = _find(address, language.lower())
        if isinstance(found, Voice):
            return found
        reasons.append(f"{address}: {found.rstrip('.')}.")
    raise MissingError(
        f"no voice works for the language {language!r}. {' '.join(reasons)}",
        next_step=f"{_SEE} Name one of them in [voice] use, or with --voice.",
    )


def check_addresses(named: Iterable[tuple[str, str]]) -> None:
    """Raise `MissingError` for the first address of an engine that nobody knows, or of a voice it has not.

    `named` are pairs of the place where an address is given, and the address. What an engine that does not
    work here would have is not known, and so no mistake.
    """
    for place, address in named:
        engine, _, id_ = address.lower().partition(":")
        try:
            engine_path(engine)
        except MissingError as exc:
            raise MissingError(exc.what, where=place, next_step=f"{exc.next_step} {_SEE}") from exc
        report = report_of(engine) if id_ else None
        if report is not None and report.available and _named(report, id_) is None:
            raise MissingError(f"{_lacking(report, id_)}.", where=place, next_step=_SEE)


def is_deterministic(engine: str, voice: str = "") -> bool:
    """Say whether the engine, or one voice of it, gives the same bytes for the same utterance every time."""
    found = _named(report_of(engine), voice) if voice else None
    return found.deterministic if found else engine_class(engine).deterministic


def _find(address: str, language: str) -> Voice | str:
    """Return the voice at an address, or why there is none."""
    engine, _, id_ = address.lower().partition(":")
    try:
        engine_class(engine)
    except MissingError as exc:
        return str(exc)
    report = report_of(engine)
    if not report.available:
        return report.why_not
    if not id_:
        return _best(report.voices, language) or f"it has no voice for the language {language!r}."
    named = _named(report, id_)
    if named is not None and named.why_not:
        return named.why_not
    return named or _lacking(report, id_)


def _named(report: EngineReport, id_: str) -> Voice | None:
    """Return the voice of this name, or of this very language: a mistyped region names no voice."""
    base, plus, variant = id_.partition("+")
    exact = next((voice for voice in report.voices if voice.id == base), None)
    working = [voice for voice in report.voices if not voice.why_not]
    voice = exact or _tagged(working, (USUAL.get(base), base))
    if voice is None or not plus:
        return voice
    if variant not in report.variants:
        return None
    return replace(voice, address=f"{voice.address}+{variant}", name=f"{voice.name}, {variant}")


def _best(voices: Sequence[Voice], language: str) -> Voice | None:
    """Return the voice for a language: of this very tag, of its usual form, or of its main language."""
    voices = [voice for voice in voices if not voice.why_not]
    primary = language.partition("-")[0]
    tagged = _tagged(voices, (USUAL.get(language), language, USUAL.get(primary), primary))
    if tagged is not None:
        return tagged
    same = [voice for voice in voices if voice.languages[0].partition("-")[0] == primary]
    return min(same, key=lambda voice: len(voice.languages[0]), default=None)


def _tagged(voices: Sequence[Voice], tags: Iterable[str | None]) -> Voice | None:
    """Return the first voice that carries the first of these language tags that any carries."""
    carried = (voice for tag in tags if tag for voice in voices if tag in voice.languages)
    return next(carried, None)


def _lacking(report: EngineReport, id_: str) -> str:
    """Say that an engine has no such voice, or no such variant of a voice, and what is nearest to it."""
    base, _, variant = id_.partition("+")
    if not variant or _named(report, base) is None:
        return f"{report.name} has no voice {id_!r}{_nearest(_like_voice(report, base))}"
    if not report.variants:
        return f"{report.name} has the voice {base!r}, and no variants of voices"
    near = _like_variant(report, variant)
    offered = [f"{report.name}:{base}+{each}" for each in near or report.variants]
    told = _nearest(offered) if near else f"; some that there are: {', '.join(offered[:_OFFERED])}"
    return f"{report.name} has the voice {base!r}, but no variant {variant!r} of it{told}"


def _like_variant(report: EngineReport, variant: str) -> list[str]:
    """Return the variants most like one, first those that differ in their number alone."""
    kind = variant.rstrip(string.digits)
    numbered = [each for each in report.variants if kind and each.rstrip(string.digits) == kind != each]
    like = difflib.get_close_matches(variant, report.variants)
    return list(dict.fromkeys([*(each for each in like if each in numbered), *numbered, *like]))


def _like_voice(report: EngineReport, base: str) -> list[str]:
    """Return the voices most like `base`, by beginning of name or by id.

    Of these ids those of its language come first.
    """
    named = [
        voice.id for voice in report.voices if len(base) >= _TELLING and voice.name.lower().startswith(base)
    ]
    like = difflib.get_close_matches(base, [voice.id for voice in report.voices], cutoff=0.5)
    primary = base.partition("-")[0]
    close = [*named, *sorted(like, key=lambda voice: voice.partition("-")[0] != primary)]
    return [f"{report.name}:{near}" for near in dict.fromkeys(close)]


def _nearest(addresses: Sequence[str]) -> str:
    """Return the end of a sentence that offers the first of these voices."""
    return f"; nearest to it: {', '.join(addresses[:_OFFERED])}" if addresses else ""
