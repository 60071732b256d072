"""From an article to everything that is to be said, before the first sound.

This module joins script and choice of voices for one article, and checks what can be checked before a voice
speaks. It refuses to speak.
"""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from audiopub import config
from audiopub.config import ArticleDecisions, Decisions, Retake
from audiopub.model import Article, Jingle, PassageJob, Script, Sentence, Utterance
from audiopub.publish import casting, jingles, phonemes, pictures, reading
from audiopub.publish.pictures import Pictures
from audiopub.publish.project import Project, SourceFile
from audiopub.publish.readers import unknown_names
from audiopub.publish.tongues import Tongues
from audiopub.script import retakes, sounds
from audiopub.speech.phonemes import with_phonemes, without_phonemes
from audiopub.speech.voices import Voice, check_readable
from audiopub.store import fields_of, tagged_hash

_LEAD_MS = 100
"""Silence before every passage of speech but the first, so that MP3 frames laid side by side do not touch it.
An intro before the first one, which ends in silence, changes nothing in it."""
_OPTION_DIGITS = 8
_SOUNDS_KEPT = 4
"""How many episodes' keys are at hand: each is asked for several times while it is decided what to make."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An article with its script and voices.

    `passages` are the sentences of each passage, `utterances` what each sentence's voice hears, by
    sentence id; `voices` the voices by the address that the script names (None: the episode's own). `cast`
    says which voice that is, and which others may take its place. `jingles` are the sounds of the script by
    their ids, and `sounds` the hashes of their files by the paths that settings give them. `pictures` are
    those that the article shows.
    """

    source: SourceFile
    article: Article
    decisions: ArticleDecisions
    script: Script
    voices: Mapping[str | None, Voice]
    passages: tuple[tuple[Sentence, ...], ...]
    utterances: Mapping[str, Utterance] = field(repr=False)
    cast: casting.Cast
    jingles: Mapping[str, Jingle] = field(default_factory=dict)
    sounds: Mapping[str, str] = field(default_factory=dict)
    pictures: Pictures = field(default_factory=Pictures)

    @property
    def said(self) -> Script:
        """Return the script without its sounds: what voices say."""
        return sounds.said(self.script)

    @property
    def content(self) -> str:
        """Return the key of what readers see and listeners hear."""
        spoken = [[self._heard(sentence), sentence.pause_ms] for sentence in self.script.sentences]
        seen = [self.pictures.key] if self.pictures.key else []
        return tagged_hash("content", [essence(self.article), spoken, *seen])

    def jobs(self, gains: Mapping[str, float], correction_db: float = 0.0) -> tuple[PassageJob, ...]:
        """Return what makes each passage, with the gain of its voice and the episode's correction in dB."""
        jobs: list[PassageJob] = []
        lead_ms = 0
        for sentences in self.passages:
            utterances = tuple(self.utterances[each.id] for each in sentences if each.kind != "sound")
            gain_db = gains.get(gain_name(utterances[0]), 0.0) + correction_db if utterances else 0.0
            job = PassageJob(
                utterances=utterances,
                pauses_ms=tuple(sentence.pause_ms for sentence in sentences),
                lead_ms=lead_ms if utterances else 0,
                gain_db=gain_db,
                bitrate_kbps=self.decisions.audio.bitrate,
                jingle=self.jingles.get(sentences[0].id),
                longest_pause_ms=self.decisions.audio.longest_pause_ms,
            )
            jobs.append(job)
            lead_ms = _LEAD_MS if utterances else lead_ms
        return tuple(jobs)

    def _heard(self, sentence: Sentence) -> Utterance | Mapping[str, object]:
        if sentence.kind != "sound":
            return self.utterances[sentence.id]
        jingle = self.jingles[sentence.id]
        return {"jingle": jingle.digest, "under_ms": jingle.under_ms}


def sound_key(jobs: Iterable[PassageJob]) -> str:
    """Return the key of what voices and encoder are given, whatever their versions.

    `jobs` are those without a correction of the loudness, which follows from them. Where a sound lies is no
    part of it.
    """
    return _sound_key(tuple(jobs))


@functools.lru_cache(maxsize=_SOUNDS_KEPT)
def _sound_key(jobs: tuple[PassageJob, ...]) -> str:
    return tagged_hash("sound", [_given(job) for job in jobs])


def _given(job: PassageJob) -> dict[str, object]:
    given = fields_of(job)
    if given["longest_pause_ms"] in {None, config.LONGEST_PAUSE_MS}:
        del given["longest_pause_ms"]
    jingle = given.pop("jingle")
    return given if jingle is None else given | {"jingle": [jingle.digest, jingle.under_ms]}


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


def prepare(project: Project, source: SourceFile, article: Article, *, fallback: str = "") -> Prepared:
    """Return what is to be said by whom. Raises errors that name what cannot be said.

    `fallback` names voices of `[voice] use` that failed and, last, the one that is to take their place.
    """
    decisions = config.for_article(project.settings, article.settings, project.options)
    article = decided(article, decisions)
    cast = casting.cast(decisions, article.language, project.options, fallback=fallback)
    own = cast.voice
    spoken = scripted(project, source, article, decisions, own)
    script, voices = spoken.script, spoken.voices
    for address, voice in voices.items():
        check_readable(
            voice,
            ((sentence.id, sentence.spoken) for sentence in script.sentences if sentence.voice == address),
        )
    told = _STANDS_IN.format(script.title, own.address, decisions.voice.use[0])
    stands_in = (told,) if cast.fallback else ()
    found = pictures.find(project, source, article)
    article = replace(article, notices=(*article.notices, *found.notices, *spoken.notices, *stands_in))
    heard = jingles.laid(script, jingles.find(project, decisions.audio), decisions.audio)
    return Prepared(
        source=source,
        article=article,
        decisions=decisions,
        script=heard.script,
        voices=voices,
        passages=heard.passages,
        utterances={
            sentence.id: utterance_of(sentence, voices[sentence.voice], decisions)
            for sentence in script.sentences
        },
        cast=cast,
        jingles=heard.jingles,
        sounds=heard.files,
        pictures=found,
    )


def decided(article: Article, decisions: Decisions) -> Article:
    """Return an article with what is read aloud, and who speaks, as the decisions ask for it."""
    from audiopub.script.aloud import as_decided  # these, too, load patterns
    from audiopub.script.speakers import with_speakers

    return with_speakers(as_decided(article, decisions), decisions)


_STANDS_IN = "{}: {} reads it, since {} does not work here or failed. --retry-voice tries that one again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Scripted:
    """A script with a voice for each sentence, and what an editor should know of that.

    `voices` are by the address that the script names (None: the episode's own).
    """

    script: Script
    voices: Mapping[str | None, Voice]
    notices: tuple[str, ...]


def scripted(
    project: Project, source: SourceFile, article: Article, decisions: ArticleDecisions, own: Voice
) -> Scripted:
    """Return an article's script as it is to be said, by whom and in which take; `own` is its main voice.

    The closing names all voices that read, which are known only when it is known who reads the rest.
    """
    names: tuple[str, ...] = (own.name,)
    decisions = casting.as_cast(decisions, article.language)
    found = _scripted(project, source, article, decisions, own=own, names=names)
    heard = dict.fromkeys(found.voices[each.voice].name for each in found.script.sentences if each.spoken)
    if tuple(heard) == names:
        return found
    return _scripted(project, source, article, decisions, own=own, names=tuple(heard))


def _scripted(
    project: Project,
    source: SourceFile,
    article: Article,
    decisions: ArticleDecisions,
    *,
    own: Voice,
    names: tuple[str, ...],
) -> Scripted:
    """Return the script in which opening and closing call the voices by these names."""
    from audiopub.script.compose import compose  # its patterns take long to load

    laid = retakes.lay(compose(article, decisions, voice_names=names), decisions.regenerate)
    tongues = Tongues(
        script=laid.script,
        own=own,
        decisions=decisions,
        settings=article.settings,
        options=project.options,
    )
    script, unspoken = tongues.voiced()
    voices = casting.voices_of(script, own)
    script, unsaid = phonemes.given(casting.with_takes(script, voices), voices)
    misfits = (_misfit(source, retake) for retake in laid.misfits)
    strangers = unknown_names(project, article, script)
    notices = (*misfits, *strangers, *unspoken, *unsaid, *casting.unread(script, voices))
    return Scripted(script=script, voices=voices, notices=notices)


def _misfit(source: SourceFile, retake: Retake) -> str:
    """Return what an editor is told of a decision whose part is not to be found any more."""
    words = (
        f"{source.sidecar.name}: a decision does not fit the article any more, and is left aside: "
        f"{retakes.in_words(retake)}."
    )
    part = f"--sentence {retake.id}" if retake.id else "--section 1"
    return (
        f"{words} Decide anew for the text as it is now; to take the old one out: "
        f"audiopub regenerate {reading.pasted(source.path)} {part} --undo"
    )


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
