"""Who reads: the voices that settings and options name, and the voice of each sentence.

This module owns which voice is asked for what. The voices that are named for all articles are checked before
any article is read. It refuses to know what a voice can do.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from audiopub import config
from audiopub.config import ArticleDecisions
from audiopub.errors import MissingError, shown
from audiopub.model import Script, Sentence
from audiopub.publish.project import Project
from audiopub.script.retakes import voice_of_article
from audiopub.speech.choice import check_addresses, choose
from audiopub.speech.engine_reports import ask_early
from audiopub.speech.voices import Voice, is_of_others, unreadable
from audiopub.speech.workers import WorkerPool
from audiopub.store import converting_refusals
from audiopub.toml import line_of

_SEPARATOR = ", "


def check_voices(project: Project) -> None:
    """Raise `MissingError` for the first voice that is named for all articles and that nobody can have.

    An engine that is not installed here is none: what is named after it is tried.
    """
    check_addresses(_named(project))


def misplaced(project: Project) -> tuple[str, ...]:
    """Return a warning of each voice that settings give to a language that it is known not to speak.

    It reads it all the same. What a voice among the options overrules is not told.
    """
    if project.options.get("voice", {}).get("use"):
        return ()
    told = []
    for tag, address in project.settings.voices.language.items():
        voice = _of_address(address, tag)
        if voice is not None and is_of_others(voice, tag):
            place = shown(_where(project, ("voices", "language", tag)))
            what = f"{place}: {voice.address} does not speak {tag!r}, which it is to read"
            told.append(f"{what}. 'audiopub voices --language {tag}' lists voices that do.")
    return tuple(told)


def _of_address(address: str, language: str) -> Voice | None:
    """Return the voice at an address, or None when it does not work here."""
    try:
        return choose([address], language)
    except MissingError:
        return None


def ask_first_engine(project: Project, workers: WorkerPool) -> None:
    """Have one of `workers` asked for the voices of the first engine that is named.

    Articles are read meanwhile.
    """
    use = project.options.get("voice", {}).get("use") or project.settings.voice.use
    ask_early(use[0].lower().partition(":")[0], workers)


def engines_named(project: Project) -> tuple[str, ...]:
    """Return the engines of the voices that are named for all articles, in order."""
    return tuple(sorted({address.partition(":")[0].lower() for _, address in _named(project)}))


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
    yield from _table("section", settings.voices.section)
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


def wanted(decisions: ArticleDecisions, language: str, options: Mapping[str, Any]) -> Sequence[str]:
    """Return the voices to try for an article of this language, best first."""
    decided = voice_of_article(decisions.regenerate)
    if decided and "use" not in options.get("voice", {}):
        return (decided,)
    by_language = decisions.voices.language
    named = by_language.get(language) or by_language.get(language.partition("-")[0])
    return (named,) if named else decisions.voice.use


def as_cast(decisions: ArticleDecisions, language: str) -> ArticleDecisions:
    """Return the decisions without what `[voices.language]` says of an article's own language (BCP 47).

    They are so where a voice was decided for the article as a whole: that voice reads it.
    """
    if voice_of_article(decisions.regenerate) is None:
        return decisions
    own = language.partition("-")[0]
    others = {tag: voice for tag, voice in decisions.voices.language.items() if tag.partition("-")[0] != own}
    voices = decisions.voices.model_copy(update={"language": others})
    return decisions.model_copy(update={"voices": voices})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The voice that reads an episode.

    `fallback` is "" for the first of `[voice] use`, else the voices of that setting up to this one, with
    commas. `others` are the fallbacks to try should it fail.
    """

    voice: Voice
    fallback: str
    others: tuple[str, ...]


def cast(
    decisions: ArticleDecisions, language: str, options: Mapping[str, Any], *, fallback: str = ""
) -> Cast:
    """Return the first wanted voice that works here; those before the last of `fallback` failed.

    A fallback plays no part once the settings name other voices up to it: those are to be tried. Raises
    `MissingError` saying of each voice why it does not work.
    """
    chain = tuple(wanted(decisions, language, options))
    fallbacks = tuple(_SEPARATOR.join(chain[:length]) for length in range(1, len(chain) + 1))
    first = fallbacks.index(fallback) if fallback in fallbacks else 0
    for number in range(first, len(chain)):
        try:
            voice = choose([chain[number]], language)
        except MissingError:
            continue
        return Cast(voice=voice, fallback=fallbacks[number] if number else "", others=fallbacks[number + 1 :])
    return Cast(voice=choose(chain[first:], language), fallback="", others=())


def chosen(sentence: Sentence) -> Voice:
    """Return the voice that a sentence names. Raises `MissingError` saying which setting names it."""
    try:
        return choose([sentence.voice or ""], sentence.language)
    except MissingError as exc:
        step = "Run 'audiopub voices' to see which voices work here, and name one of them there."
        raise MissingError(exc.what, where=sentence.voice_by, next_step=step) from exc


def unread(script: Script, voices: Mapping[str | None, Voice]) -> tuple[str, ...]:
    """Return a notice of each sentence that holds words in a script its voice cannot read.

    `voices` are those of `voices_of`.
    """
    notices = []
    for sentence in script.sentences:
        voice = voices[sentence.voice]
        if letters := unreadable(voice, sentence.spoken):
            notices.append(
                f"{script.title}: {voice.address} cannot read {letters!r} in {sentence.text[:60]!r} and will "
                "garble it. Say in [say] how it is to be said."
            )
    return tuple(notices)


def voices_of(script: Script, own: Voice) -> dict[str | None, Voice]:
    """Return the voices of a script by the address that it names (None: the episode's own).

    Raises `MissingError` saying which setting names a voice that does not work here.
    """
    voices: dict[str | None, Voice] = {None: own}
    for sentence in script.sentences:
        if sentence.voice is not None and sentence.voice not in voices:
            voices[sentence.voice] = chosen(sentence)
    return voices


def with_takes(script: Script, voices: Mapping[str | None, Voice]) -> Script:
    """Return the script without takes where the voice says a sentence alike in all of them."""
    sections = tuple(
        replace(
            section,
            sentences=tuple(
                replace(each, take=0) if each.take and voices[each.voice].deterministic else each
                for each in section.sentences
            ),
        )
        for section in script.sections
    )
    return replace(script, sections=sections)
