"""From an article's file to everything that is to be said, before the first sound.

This module joins reading, script and choice of voices for one article, and checks what can be checked
before a voice speaks. It refuses to speak.
"""

import hashlib
import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from audiopub import config
from audiopub.article.editor import DROPPED
from audiopub.article.read import read_article
from audiopub.audio.recording import group
from audiopub.config import Decisions
from audiopub.errors import ArticleError, MissingError
from audiopub.model import Article, PassageJob, Script, Sentence, Utterance
from audiopub.publish import clock, phonemes
from audiopub.publish.project import Project, SourceFile
from audiopub.script.aloud import as_decided
from audiopub.script.compose import compose
from audiopub.speech.phonemes import with_phonemes, without_phonemes
from audiopub.speech.voices import Voice, check_readable, choose, speaks
from audiopub.store import converting_refusals, tagged_hash

_LEAD_MS = 100
"""Silence before every passage but the first, so that MP3 frames laid side by side do not touch speech."""
_OPTION_DIGITS = 8
_PROSE_WORDS = 12
_DOUBTFUL_SHARE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An article that is not to be published yet, and why."""

    source: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An article with its script and voices.

    `passages` are the sentences of each passage, `utterances` what each sentence's voice hears, by
    sentence id; `voices` the voices by the address that the script names (None: the episode's own).
    """

    source: SourceFile
    article: Article
    decisions: Decisions
    script: Script
    voices: Mapping[str | None, Voice]
    passages: tuple[tuple[Sentence, ...], ...]
    utterances: Mapping[str, Utterance] = field(repr=False)

    @property
    def content(self) -> str:
        """Return the key of what readers see and listeners hear."""
        shown = asdict(essence(self.article))
        spoken = [
            [asdict(self.utterances[sentence.id]), sentence.pause_ms] for sentence in self.script.sentences
        ]
        return tagged_hash("content", [shown, spoken])

    def jobs(self, gains: Mapping[str, float], correction_db: float = 0.0) -> tuple[PassageJob, ...]:
        """Return what makes each passage, with the gain of its voice and the episode's correction in dB."""
        return tuple(
            PassageJob(
                utterances=tuple(self.utterances[sentence.id] for sentence in sentences),
                pauses_ms=tuple(sentence.pause_ms for sentence in sentences),
                lead_ms=_LEAD_MS if number else 0,
                gain_db=gains.get(gain_name(self.utterances[sentences[0].id]), 0.0) + correction_db,
                bitrate_kbps=self.decisions.audio.bitrate,
            )
            for number, sentences in enumerate(self.passages)
        )


def sound_key(jobs: Iterable[PassageJob]) -> str:
    """Return the key of what voices and encoder are given, whatever their versions.

    `jobs` are those without a correction of the loudness, which follows from them.
    """
    return tagged_hash("sound", [asdict(job) for job in jobs])


def essence(article: Article) -> Article:
    """Return an article without what readers and listeners never get: where it stood in its source."""
    return replace(
        article,
        blocks=tuple(replace(block, lines=None) for block in article.blocks),
        removed=(),
        metadata_lines=(),
        settings={},
        slug="",
        guid="",
        draft=False,
        notices=(),
    )


def gain_name(utterance: Utterance) -> str:
    """Return the name under which the ledger keeps the gain of this voice as it is set up.

    Options, such as a model, stand in it as the first digits of their hash.
    """
    pitch = "" if utterance.pitch is None else f" pitch {utterance.pitch}"
    options = without_phonemes(utterance.options)
    told = f" options {tagged_hash('options', options)[:_OPTION_DIGITS]}" if options else ""
    return f"{utterance.engine}:{utterance.voice} rate {utterance.rate}{pitch}{told}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article as understood, and the SHA-256 of the very bytes it was read from ("" for no sidecar)."""

    article: Article
    source_sha256: str
    sidecar_sha256: str


def read(source: SourceFile) -> Reading:
    """Read an article. Raises `ArticleError`, `ConfigError` or `OutputError`."""
    beside = source.find_sidecar()
    with converting_refusals(source.path):
        data = source.path.read_bytes()
        sidecar = beside.read_bytes() if beside else None
    return Reading(
        article=read_article(str(source.path), data, sidecar=sidecar),
        source_sha256=hashlib.sha256(data).hexdigest(),
        sidecar_sha256=hashlib.sha256(sidecar).hexdigest() if sidecar is not None else "",
    )


def doubts(article: Article, source: SourceFile) -> tuple[str, ...]:
    """Return the warnings about how an article was read: what may be missing, and patterns without effect."""
    doubt = cleaning_doubt(article, source)
    return (*((doubt,) if doubt else ()), *article.notices)


def cleaning_doubt(article: Article, source: SourceFile) -> str:
    """Return a warning when so much prose was left out of an article that it may be part of it, else "".

    What the editor drops is sure. Prose is a line of `_PROSE_WORDS` words or more that ends like a
    sentence.
    """
    left_out = [each.text for each in article.removed if each.rule != DROPPED and _is_prose(each.text)]
    kept = sum(len(block.text.split()) for block in article.blocks)
    words = sum(len(text.split()) for text in left_out)
    if words <= _DOUBTFUL_SHARE * kept:
        return ""
    return (
        f"{source.name}: {words} words that read like sentences were left out, and {kept} kept. "
        "Delete the lines around them that are not the article. "
        f"To see which were left out: audiopub clean {_pasted(source.path)}"
    )


def _pasted(path: Path) -> str:
    """Return a path as it can be pasted into a shell, as short as it is from the folder one is in."""
    here = Path.cwd()
    return shlex.quote(str(path.relative_to(here) if path.is_relative_to(here) else path))


def _is_prose(text: str) -> bool:
    return len(text.split()) >= _PROSE_WORDS and text.rstrip().endswith((".", "!", "?", "…", "”", '"'))


def hold_back(article: Article, source: SourceFile, *, timezone: str, now: datetime) -> Held | None:
    """Return why an article is not to be published yet, or None when it is."""
    if article.draft:
        return Held(source=source.name, why="it is a draft")
    if article.published and _moment(article.published, source, timezone) > now:
        return Held(source=source.name, why=f"its date, {article.published}, is in the future")
    return None


def publication_time(article: Article, source: SourceFile, *, timezone: str, first_published: str) -> str:
    """Return the time that the feed states: the article's own, never later than its first publication."""
    if not article.published:
        return first_published
    return min(clock.stamp(_moment(article.published, source, timezone)), first_published)


def prepare(project: Project, source: SourceFile, article: Article) -> Prepared:
    """Return what is to be said by whom. Raises errors that name what cannot be said."""
    decisions = config.for_article(project.settings, article.settings, project.options)
    article = as_decided(article, decisions)
    own = choose(wanted(decisions, article.language), article.language)
    script, unspoken = voiced(
        compose(article, decisions, voice_name=own.name), own, decisions, project.options
    )
    voices = voices_of(script, own)
    script, unsaid = phonemes.given(script, voices)
    article = replace(article, notices=(*article.notices, *unspoken, *unsaid))
    for address, voice in voices.items():
        check_readable(
            voice,
            ((sentence.id, sentence.spoken) for sentence in script.sentences if sentence.voice == address),
        )
    return Prepared(
        source=source,
        article=article,
        decisions=decisions,
        script=script,
        voices=voices,
        passages=group(script),
        utterances={
            sentence.id: utterance_of(sentence, voices[sentence.voice], decisions)
            for sentence in script.sentences
        },
    )


def voices_of(script: Script, own: Voice) -> dict[str | None, Voice]:
    """Return the voices of a script by the address that it names (None: the episode's own)."""
    voices: dict[str | None, Voice] = {None: own}
    for sentence in script.sentences:
        if sentence.voice is not None and sentence.voice not in voices:
            voices[sentence.voice] = choose([sentence.voice], sentence.language)
    return voices


def voiced(
    script: Script, own: Voice, decisions: Decisions, options: Mapping[str, Any]
) -> tuple[Script, tuple[str, ...]]:
    """Return the script with a voice for each sentence in another language, and notices where there is none.

    It is the engine's best voice for that language, unless the settings name one, the episode's own voice is
    of it, or a voice was given on the command line, which holds for every language.
    """
    if "use" in options.get("voice", {}):
        return script, ()
    found: dict[str, str | None] = {}
    notices = []
    for sentence in script.sentences:
        language = sentence.language
        is_own = language.partition("-")[0] == script.language.partition("-")[0] or speaks(own, language)
        if sentence.voice or is_own or language in found:
            continue
        try:
            found[language] = choose(_engines(own, decisions), language).address
        except MissingError:
            found[language] = None
            notices.append(
                f"{script.title}: no voice speaks {language!r}; {own.address} reads {sentence.text!r}."
            )
    sections = tuple(
        replace(section, sentences=tuple(_with_voice(sentence, found) for sentence in section.sentences))
        for section in script.sections
    )
    return replace(script, sections=sections), tuple(notices)


def _engines(own: Voice, decisions: Decisions) -> list[str]:
    """Return the engines to ask for another language, the episode's own first."""
    others = (address.partition(":")[0] for address in decisions.voice.use)
    return list(dict.fromkeys([own.engine, *others]))


def _with_voice(sentence: Sentence, found: Mapping[str, str | None]) -> Sentence:
    voice = sentence.voice or found.get(sentence.language)
    return sentence if voice == sentence.voice else replace(sentence, voice=voice)


def wanted(decisions: Decisions, language: str) -> Sequence[str]:
    """Return the voices to try for an article of this language, best first."""
    by_language = decisions.voices.language
    named = by_language.get(language) or by_language.get(language.partition("-")[0])
    return (named,) if named else decisions.voice.use


def utterance_of(sentence: Sentence, voice: Voice, decisions: Decisions) -> Utterance:
    """Return what a voice hears of a sentence."""
    engine, _, name = voice.address.partition(":")
    return Utterance(
        text=sentence.spoken,
        language=sentence.language,
        engine=engine,
        voice=name,
        rate=decisions.voice.rate,
        pitch=decisions.voice.pitch,
        options=with_phonemes(voice.options, sentence.phonemes),
        take=sentence.take,
    )


def _moment(text: str, source: SourceFile, timezone: str) -> datetime:
    try:
        return clock.parse(text, timezone).astimezone(UTC)
    except (ValueError, OverflowError) as exc:
        raise ArticleError(
            f"the date {text!r} is neither YYYY-MM-DD nor an RFC 3339 time.",
            where=str(source.path),
            next_step="Mend it in the front matter.",
        ) from exc
