"""From an article's file to everything that is to be said, before the first sound.

This module joins reading, script and choice of voices for one article, and checks what can be checked
before a voice speaks. It refuses to speak.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

from audiopub import config
from audiopub.article.read import read_article
from audiopub.audio.recording import group
from audiopub.config import Decisions
from audiopub.errors import ArticleError
from audiopub.model import Article, PassageJob, Script, Sentence, Utterance
from audiopub.publish import clock
from audiopub.publish.project import Project, SourceFile
from audiopub.script.compose import compose
from audiopub.speech.voices import Voice, check_readable, choose
from audiopub.store import converting_refusals, tagged_hash

_LEAD_MS = 100
"""Silence before every passage but the first, so that MP3 frames laid side by side do not touch speech."""


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
        shown = asdict(self.article)
        for part in ("removed", "metadata_lines", "settings"):
            del shown[part]
        spoken = [
            [asdict(self.utterances[sentence.id]), sentence.pause_ms] for sentence in self.script.sentences
        ]
        return tagged_hash("content", [shown, spoken])

    def jobs(self, gains: Mapping[str, float], correction_db: float) -> tuple[PassageJob, ...]:
        """Return what makes each passage, with the gain of its voice in dB."""
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
    """Return the key of what voices and encoder are given, whatever their versions."""
    return tagged_hash("sound", [asdict(job) for job in jobs])


def gain_name(utterance: Utterance) -> str:
    """Return the name under which the ledger keeps the gain of this voice at this rate and pitch."""
    pitch = "" if utterance.pitch is None else f" pitch {utterance.pitch}"
    return f"{utterance.engine}:{utterance.voice} rate {utterance.rate}{pitch}"


def read(source: SourceFile) -> Article:
    """Return the article as understood. Raises `ArticleError`, `ConfigError` or `OutputError`."""
    with converting_refusals(source.path):
        data = source.path.read_bytes()
        sidecar = source.sidecar.read_bytes() if source.sidecar.is_file() else None
    return read_article(str(source.path), data, sidecar=sidecar)


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
    own = choose(decisions.voice.use, article.language)
    script = compose(article, decisions, voice_name=own.name)
    voices: dict[str | None, Voice] = {None: own}
    for sentence in script.sentences:
        if sentence.voice is not None and sentence.voice not in voices:
            voices[sentence.voice] = choose([sentence.voice], sentence.language)
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
            sentence.id: _utterance(sentence, voices[sentence.voice], decisions)
            for sentence in script.sentences
        },
    )


def _utterance(sentence: Sentence, voice: Voice, decisions: Decisions) -> Utterance:
    engine, _, name = voice.address.partition(":")
    return Utterance(
        text=sentence.spoken,
        language=sentence.language,
        engine=engine,
        voice=name,
        rate=decisions.voice.rate,
        pitch=decisions.voice.pitch,
        take=sentence.take,
    )


def _moment(text: str, source: SourceFile, timezone: str) -> datetime:
    try:
        return clock.parse(text, timezone)
    except ValueError as exc:
        raise ArticleError(
            f"the date {text!r} is neither YYYY-MM-DD nor an RFC 3339 time.",
            where=str(source.path),
            next_step="Mend it in the front matter.",
        ) from exc
