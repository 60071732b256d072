"""Single articles and single lines, for editors who look or listen before they publish."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from audiopub import config
from audiopub.audio import ffmpeg
from audiopub.errors import UsageError
from audiopub.model import SAMPLE_RATE, Article, Script, Utterance
from audiopub.publish import prepare
from audiopub.publish.project import open_project, single_source, working_folder
from audiopub.script import lexicon
from audiopub.script.compose import compose
from audiopub.script.spoken.rules import spoken_form
from audiopub.speech.speak import Speaker
from audiopub.speech.voices import check_readable, choose
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store, write_atomically

_FORMATS = {".wav": "wav", ".mp3": "mp3"}


def read_one(path: Path) -> Article:
    """Return one article as understood. Raises `UsageError` for what is no article."""
    return prepare.read(single_source(path)).article


def script_of(path: Path, options: Mapping[str, Any]) -> Script:
    """Return the script of one article, with the settings that publishing would use."""
    project = open_project(working_folder(), options=options)
    article = read_one(path)
    decisions = config.for_article(project.settings, article.settings, project.options)
    voice = choose(decisions.voice.use, article.language)
    return compose(article, decisions, voice_name=voice.name)


def save_line(pcm: bytes, target: Path) -> None:
    """Write PCM of one line to a `.wav` or `.mp3` file. Raises `UsageError` for another name."""
    write_atomically(target, encoded(pcm, target.suffix))


def encoded(pcm: bytes, suffix: str) -> bytes:
    """Return the line as a file of the kind that `suffix` (`.wav`, `.mp3`) names."""
    if suffix.lower() not in _FORMATS:
        raise UsageError(
            f"{suffix or 'a name without ending'!r} is no sound file audiopub writes.",
            next_step=f"Name a file that ends in {' or '.join(_FORMATS)}.",
        )
    arguments = ["-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", "1", "-i", "pipe:0"]
    return ffmpeg.run([*arguments, "-f", _FORMATS[suffix.lower()], "pipe:1"], pcm)


def speak_line(text: str, options: Mapping[str, Any], language: str | None = None) -> bytes:
    """Return one line as said with the project's voice and lexicon: mono, 16 bit, 44.1 kHz PCM."""
    if not text.strip():
        raise UsageError("there is no text to say.", next_step="Give it in quotes after 'say'.")
    project = open_project(working_folder(), options=options)
    decisions = config.for_article(project.settings, {}, project.options)
    language = language or project.settings.site.language
    voice = choose(decisions.voice.use, language)
    fixed = tuple(lexicon.build(decisions.say, [text]).changes(text))
    spoken, _ = spoken_form(text, language, fixed=fixed)
    check_readable(voice, [("given", spoken)])
    utterance = Utterance(
        text=spoken,
        language=language,
        engine=voice.engine,
        voice=voice.id,
        rate=decisions.voice.rate,
        pitch=decisions.voice.pitch,
    )
    with WorkerPool(limit=1) as workers:
        speaker = Speaker(Store(project.cache, "clips"), workers=workers)
        return speaker.pcm(speaker.clip(utterance))
