"""Single articles and single lines, for editors who look or listen before they publish."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from audiopub import config
from audiopub.audio import ffmpeg
from audiopub.errors import OutputError, UsageError
from audiopub.ipa import shown
from audiopub.model import SAMPLE_RATE, Article, Change, Script, Sentence, Utterance
from audiopub.place import Place
from audiopub.publish import casting, clock, phonemes, prepare, reading
from audiopub.publish.project import (
    Project,
    open_project,
    settings_in_words,
    single_source,
    working_folder,
)
from audiopub.report import Detail, Noted, Reporter, Warned
from audiopub.script import lexicon
from audiopub.script.spoken.rules import phonemes as phonemes_in
from audiopub.script.spoken.rules import spoken_form
from audiopub.speech import findings
from audiopub.speech.choice import choose
from audiopub.speech.speak import Speaker
from audiopub.speech.voices import Voice, check_readable, credit
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store, write_atomically

_BEGIN_BYTES = 1000
_PAGES = (b"<!doctype html", b"<html", b"<?xml")
_FORMATS = {".wav": "wav", ".mp3": "mp3"}


def read_one(path: Path, reporter: Reporter) -> Article:
    """Return one article as understood. Raises `UsageError` for what is no article."""
    source = single_source(path)
    article = reading.read(source).article
    if sidecar := source.find_sidecar():
        reporter.tell(Detail(text=f"sidecar: {sidecar}"))
    if article.settings:
        reporter.tell(Detail(text=f"the article decides for itself: {', '.join(sorted(article.settings))}"))
    timezone = open_project(working_folder()).settings.site.timezone
    if held := reading.hold_back(article, source, timezone=timezone, now=clock.now()):
        reporter.tell(Noted(text=f"notice: publish holds this article back: {held.why}"))
    for doubt in reading.doubts(article, source):
        reporter.tell(Warned(text=doubt))
    return article


def decided_one(path: Path, reporter: Reporter) -> Article:
    """Return one article with what is read aloud as the settings, its front matter and sidecar ask for it."""
    return _decided(read_one(path, reporter))


def decided_text(data: bytes, where: str, reporter: Reporter) -> Article:
    """Return the article in a text or a page without a file, with what is read aloud as settings ask for."""
    from audiopub.article.read import read_article  # its patterns take long to load

    begin = data[:_BEGIN_BYTES].lstrip().lower()
    article = read_article(f"{where}{'.html' if begin.startswith(_PAGES) else '.txt'}", data)
    for notice in article.notices:
        reporter.tell(Warned(text=notice))
    return _decided(article)


def _decided(article: Article) -> Article:
    project = open_project(working_folder())
    return prepare.decided(article, config.for_article(project.settings, article.settings, project.options))


def script_of(path: Path, options: Mapping[str, Any], reporter: Reporter) -> Script:
    """Return the script of one article, with the settings that publishing would use."""
    project = _opened(options, reporter)
    article = read_one(path, reporter)
    decisions = config.for_article(project.settings, article.settings, project.options)
    voice = _chosen(project, decisions, article.language, reporter)
    article = prepare.decided(article, decisions)
    found = prepare.scripted(project, single_source(path), article, decisions, voice)
    for notice in found.notices:
        reporter.tell(Warned(text=notice))
    return found.script


def _opened(options: Mapping[str, Any], reporter: Reporter) -> Project:
    project = open_project(working_folder(), options=options)
    casting.check_voices(project)
    for told in casting.misplaced(project):
        reporter.tell(Warned(text=told))
    reporter.tell(Detail(text=settings_in_words(project)))
    return project


def _chosen(project: Project, decisions: config.ArticleDecisions, language: str, reporter: Reporter) -> Voice:
    voice = choose(casting.wanted(decisions, language, project.options), language)
    rate, pitch = decisions.voice.rate, decisions.voice.pitch
    told = f", pitch {pitch}" if pitch is not None else ""
    reporter.tell(
        Detail(text=f"voice: {voice.address}, {voice.name}, {rate} words a minute{told}, for {language}")
    )
    return voice


def save_line(pcm: bytes, target: Path) -> None:
    """Write PCM of one line to a `.wav` or `.mp3` file. Raises `UsageError` for another name."""
    write_atomically(target, encoded(pcm, target.suffix))


def check_format(suffix: str) -> str:
    """Return what ffmpeg calls the kind that `suffix` (`.wav`, `.mp3`) names. Raises `UsageError`."""
    found = _FORMATS.get(suffix.lower())
    if found is None:
        raise UsageError(
            f"{suffix or 'a name without ending'!r} is no sound file audiopub writes.",
            next_step=f"Name a file that ends in {' or '.join(_FORMATS)}.",
        )
    return found


def encoded(pcm: bytes, suffix: str) -> bytes:
    """Return the line as a file of the kind that `suffix` names. Raises `UsageError` for another name."""
    kind = check_format(suffix)
    arguments = ["-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", "1", "-i", "pipe:0"]
    return ffmpeg.run([*arguments, "-f", kind, "pipe:1"], pcm)


def check_text(text: str) -> None:
    """Raise `UsageError` for a line that holds nothing to say."""
    if not text.strip():
        raise UsageError("there is no text to say.", next_step="Give it in quotes after 'say'.")


def speak_line(
    text: str, options: Mapping[str, Any], language: str | None = None, *, reporter: Reporter
) -> bytes:
    """Return one line as said with the project's voice and lexicon: mono, 16 bit, 44.1 kHz PCM."""
    check_text(text)
    project = _opened(options, reporter)
    decisions = config.for_article(project.settings, {}, project.options)
    language = language or project.settings.site.language
    voice = _chosen(project, decisions, language, reporter)
    sentence, unsaid = phonemes.given_to(_line(text, language, decisions), voice)
    for notice in unsaid:
        reporter.tell(Warned(text=notice))
    for change in sentence.changes:
        reporter.tell(Detail(text=change_in_words(text, change)))
    check_readable(voice, [("", sentence.spoken)])
    reporter.tell(Noted(text=f"speaking with {credit(voice).name}"))
    utterance = prepare.utterance_of(sentence, voice, decisions)
    try:
        pcm, codes, is_new = _spoken(utterance, project.cache)
    except OutputError:  # a cache that cannot be written is no reason to be silent
        with TemporaryDirectory() as folder:
            pcm, codes, is_new = _spoken(utterance, Path(folder))
    if codes:
        reporter.tell(Detail(text=f"found in it: {findings.in_words(codes)}"))
    told = "spoken now" if is_new else "taken from what was spoken before"
    reporter.tell(Detail(text=f"sound: {told}, {len(pcm) / 2 / SAMPLE_RATE:.1f} seconds"))
    return pcm


def _spoken(utterance: Utterance, cache: Path | Place) -> tuple[bytes, tuple[str, ...], bool]:
    """Return the sound of an utterance, the codes of what was found in it, and whether it is new."""
    with WorkerPool(limit=1) as workers:
        speaker = Speaker(Store(cache, "clips"), workers=workers)
        clip = speaker.clip(utterance)
        return speaker.pcm(clip, utterance), clip.findings, bool(speaker.spoken)


def _line(text: str, language: str, decisions: config.Decisions) -> Sentence:
    """Return one line as a sentence of its own."""
    fixed = tuple(lexicon.build(decisions.say, [text]).changes(text, language))
    spoken, changes = spoken_form(text, language, fixed=fixed)
    return Sentence(
        id="given",
        block="given",
        start=0,
        end=len(text),
        text=text,
        spoken=spoken,
        kind="sentence",
        language=language,
        pause_ms=0,
        changes=changes,
        phonemes=phonemes_in(text, changes),
    )


def said_in_words(sentence: Sentence) -> str:
    """Return a sentence as it is said, with phonemes between slashes."""
    told, at = "", 0
    for each in sentence.phonemes:
        told += sentence.spoken[at : each.start] + shown(each.ipa)
        at = each.end
    return told + sentence.spoken[at:]


def change_in_words(text: str, change: Change) -> str:
    """Say what of `text` is said differently, how, and by which rule."""
    written = text[change.start : change.end]
    said = shown(change.ipa) if change.ipa else repr(change.spoken)
    how = f"said as {said}" if change.spoken.strip() else "not said"
    return f"{written!r} is {how}, by the rule: {change.rule}"
