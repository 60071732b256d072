"""Which voices there are, which one reads, and what it cannot read.

This module owns the choice. It refuses to speak.
"""

import contextlib
import difflib
import functools
import string
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from audiopub.errors import AudiopubError, MissingError, SpeechError
from audiopub.model import VoiceCredit
from audiopub.speech.engines.protocol import Engine, EngineVoice, Setup
from audiopub.speech.engines.registry import engine_class, engine_path, engine_paths
from audiopub.speech.engines.setup import setup_of
from audiopub.speech.scripts import script_of, scripts_of_language
from audiopub.speech.workers import WorkerPool

_UNREADABLE_SHARE = 0.2
"""A name in a foreign script inside a sentence passes; a sentence in that script does not."""

_USUAL: Mapping[str, str] = {
    "en": "en-us",
    "fr": "fr-fr",
    "zh": "cmn",
    "zh-cn": "cmn",
    "zh-tw": "cmn",
    "zh-hans": "cmn",
    "zh-hant": "cmn",
    "zh-hk": "yue",
    "no": "nb",
    "nn": "nb",
    "iw": "he",
    "in": "id",
    "sh": "hr",
    **dict.fromkeys(("en-au", "en-ie", "en-in", "en-nz", "en-za"), "en-gb"),
}
"""What a language is looked for as when no voice carries its own tag."""

_UNKNOWN = "und"
"""What an engine says of a voice whose language it does not know."""

_SEE = "Run 'audiopub voices' to see which voices work here."

_OFFERED = 5
"""How many voices an error about an unknown one offers."""

_TELLING = 3
"""Letters that the beginning of a voice's name must have to be looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A voice that works here.

    `address` is `engine:id`, `languages` are BCP 47 tags in lower case, `scripts` the ISO 15924 codes of
    what it can read. `options` belong into its utterances. `why_not` says what it lacks, if it does not
    work here after all. `phonemes` are the symbols of the IPA that it can be given, if any.
    """

    address: str
    name: str
    languages: tuple[str, ...]
    scripts: tuple[str, ...]
    engine: str
    options: tuple[tuple[str, str], ...] = ()
    deterministic: bool = False
    why_not: str = ""
    phonemes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return the voice's name within its engine."""
        return self.address.partition(":")[2]


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


def lend(engines: Mapping[str, Lent]) -> None:
    """Have voices of other machines count as voices that work here, in place of what was lent before."""
    _lent.clear()
    _lent.update(engines)


def list_voices() -> tuple[EngineReport, ...]:
    """Return a report on every engine that is known here, also on those that do not work."""
    return tuple(_report(name) for name in engine_paths())


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
        report = _report(engine) if id_ else None
        if report is not None and report.available and _named(report, id_) is None:
            raise MissingError(f"{_lacking(report, id_)}.", where=place, next_step=_SEE)


def speaks(voice: Voice, language: str) -> bool:
    """Say whether a voice is of a language (BCP 47), which covers its regions: `en` also en-gb.

    A language goes by its usual names, too: `zh` is also cmn.
    """
    asked = language.lower()
    usual = _USUAL.get(asked, asked)
    is_other = usual.partition("-")[0] != asked.partition("-")[0]
    names = (asked, usual) if is_other else (asked,)
    return any(f"{tag}-".startswith(f"{name}-") for tag in voice.languages for name in names)


def is_of_others(voice: Voice, language: str) -> bool:
    """Say whether a voice is known to be of other languages than this one (BCP 47), whatever the region."""
    known = [tag for tag in voice.languages if tag != _UNKNOWN]
    names = _main_names(language.lower())
    return bool(known) and all(names.isdisjoint(_main_names(tag)) for tag in known)


def _main_names(tag: str) -> frozenset[str]:
    """Return what a language goes by without its region: `zh` is also cmn."""
    primary = tag.partition("-")[0]
    names = (primary, _USUAL.get(primary, primary), _USUAL.get(tag, tag))
    return frozenset(name.partition("-")[0] for name in names)


def check_readable(voice: Voice, texts: Iterable[tuple[str, str]]) -> None:
    """Raise `SpeechError` for the first text in a script that the voice cannot read.

    `texts` are pairs of sentence id ("" for a text that has none) and text. A fifth of a sentence's letters
    may be foreign.
    """
    for sentence, text in texts:
        foreign = unreadable(voice, text)
        if len(foreign) > _UNREADABLE_SHARE * sum(map(str.isalpha, text)):
            raise SpeechError(
                f"{voice.address} cannot read {foreign[0]!r} ({script_of(foreign[0])}) in {text[:60]!r}.",
                where=f"sentence {sentence}" if sentence else "",
                next_step="Choose a voice that reads this script, or set the language if it was taken for "
                f"another one (this voice is for {voice.languages[0]}).",
            )


def unreadable(voice: Voice, text: str) -> str:
    """Return the letters of a text that are of a script the voice cannot read."""
    foreign = {char for char in set(text) if char.isalpha() and script_of(char) not in voice.scripts}
    return "".join(char for char in text if char in foreign) if foreign else ""


def credit(voice: Voice) -> VoiceCredit:
    """Return the voice as a listener is told of it."""
    title = engine_class(voice.engine).title
    return VoiceCredit(address=voice.address, name=f"{title}, {voice.name}", language=voice.languages[0])


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


def is_deterministic(engine: str, voice: str = "") -> bool:
    """Say whether the engine, or one voice of it, gives the same bytes for the same utterance every time."""
    found = _named(_report(engine), voice) if voice else None
    return found.deterministic if found else engine_class(engine).deterministic


def is_paid(engine: str) -> bool:
    """Say whether somebody charges for what this engine speaks, by the character."""
    return engine_class(engine).paid


def ask_early(engine: str, workers: WorkerPool) -> None:
    """Have an engine on this machine asked for its voices while something else is done.

    That takes as long as reading an article. Who needs the voices waits for the answer; whatever is wrong
    with the engine is said then. The worker that is asked is then ready to speak.
    """
    with contextlib.suppress(AudiopubError):
        if engine_class(engine).fresh_process:
            threading.Thread(target=report_on, args=(engine, workers), daemon=True).start()


_ASKING = threading.Lock()
"""Held while an engine is asked, so that none is asked twice."""

_reports: dict[tuple[str, Setup], EngineReport] = {}


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


def _report(name: str) -> EngineReport:
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


def _find(address: str, language: str) -> Voice | str:
    """Return the voice at an address, or why there is none."""
    engine, _, id_ = address.lower().partition(":")
    try:
        engine_class(engine)
    except MissingError as exc:
        return str(exc)
    report = _report(engine)
    if not report.available:
        return report.why_not
    if not id_:
        return _best(report.voices, language) or f"it has no voice for the language {language!r}."
    named = _named(report, id_)
    if named is not None and named.why_not:
        return named.why_not
    return named or _lacking(report, id_)


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


def _nearest(addresses: Sequence[str]) -> str:
    """Return the end of a sentence that offers the first of these voices."""
    return f"; nearest to it: {', '.join(addresses[:_OFFERED])}" if addresses else ""


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


def _named(report: EngineReport, id_: str) -> Voice | None:
    """Return the voice of this name, or of this very language: a mistyped region names no voice."""
    base, plus, variant = id_.partition("+")
    exact = next((voice for voice in report.voices if voice.id == base), None)
    working = [voice for voice in report.voices if not voice.why_not]
    voice = exact or _tagged(working, (_USUAL.get(base), base))
    if voice is None or not plus:
        return voice
    if variant not in report.variants:
        return None
    return replace(voice, address=f"{voice.address}+{variant}", name=f"{voice.name}, {variant}")


def _best(voices: Sequence[Voice], language: str) -> Voice | None:
    """Return the voice for a language: of this very tag, of its usual form, or of its main language."""
    voices = [voice for voice in voices if not voice.why_not]
    primary = language.partition("-")[0]
    tagged = _tagged(voices, (_USUAL.get(language), language, _USUAL.get(primary), primary))
    if tagged is not None:
        return tagged
    same = [voice for voice in voices if voice.languages[0].partition("-")[0] == primary]
    return min(same, key=lambda voice: len(voice.languages[0]), default=None)


def _tagged(voices: Sequence[Voice], tags: Iterable[str | None]) -> Voice | None:
    """Return the first voice that carries the first of these language tags that any carries."""
    carried = (voice for tag in tags if tag for voice in voices if tag in voice.languages)
    return next(carried, None)
