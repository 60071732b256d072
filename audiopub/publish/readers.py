"""Who reads an episode and by which setting, and names in settings that nobody in an article has.

This module owns how that is told. It refuses to choose voices: `casting` does.
"""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from audiopub.config import ArticleDecisions
from audiopub.model import Article, Script
from audiopub.publish.casting import Cast, wanted
from audiopub.publish.inputs import where_given
from audiopub.publish.plan import Reader
from audiopub.publish.project import Project
from audiopub.script import section_voices
from audiopub.script.retakes import voice_of_article
from audiopub.script.speakers import key, speakers_of

_NOBODY = "nobody of this name speaks in it"
_NO_SECTION = "it has no such heading and no such number"
_OFFERED = 3
_LIKE, _VERY_LIKE = 0.5, 0.75
"""How like a name must be to be offered; and to be told of although it was set for all articles."""


def readers(
    project: Project, article: Article, script: Script, decisions: ArticleDecisions, cast: Cast
) -> tuple[Reader, ...]:
    """Return each voice of an episode with what decided that it reads, and how much; its main voice first."""
    counts = Counter((sentence.voice, sentence.voice_by) for sentence in script.sentences if sentence.spoken)
    main = _why_main(project, article, decisions, cast)
    found = [Reader(voice=cast.voice.address, sentences=counts.pop((None, ""), 0), why=main)]
    for (voice, by), count in counts.items():
        given = where_given(project, article.settings, by)
        found.append(Reader(voice=voice or "", sentences=count, why=f"{by}, {given}" if given else by))
    return tuple(reader for reader in found if reader.sentences)


def _why_main(project: Project, article: Article, decisions: ArticleDecisions, cast: Cast) -> str:
    """Return what decided the voice that reads wherever nothing else is decided."""
    if cast.fallback:
        return "in place of a voice that failed or does not work here"
    language = article.language
    chain = tuple(wanted(decisions, language, project.options))
    tags = [tag for tag in (language, language.partition("-")[0]) if tag in decisions.voices.language]
    if chain == (voice_of_article(decisions.regenerate),):
        return f"regenerate, {where_given(project, article.settings, 'regenerate')}"
    is_by_language = bool(tags) and chain == (decisions.voices.language[tags[0]],)
    by = f"[voices.language] {tags[0]}" if is_by_language else "[voice] use"
    return f"{by}, {where_given(project, article.settings, by) or 'the default'}"


def unknown_names(project: Project, article: Article, script: Script) -> tuple[str, ...]:
    """Return a notice of each speaker and each section that settings name and this article has not.

    Of settings for all articles only speakers are told of whose name is nearly that of one who speaks here.
    """
    voices = article.settings.get("voices")
    own: Mapping[str, Mapping[str, str]] = voices if isinstance(voices, Mapping) else {}
    return (
        *_speakers(article, own.get("speaker", {}), project.settings.voices.speaker),
        *_sections(article, script, tuple(own.get("section", {}))),
    )


def _speakers(article: Article, own: Mapping[str, str], shared: Mapping[str, str]) -> Iterator[str]:
    here = speakers_of(article)
    known = {key(name) for name in here}
    voiceless = [name for name in here if key(name) not in {key(each) for each in (*own, *shared)}]
    for name in own:
        if key(name) not in known:
            yield _told(article, f"[voices.speaker] {name}", _NOBODY, name, here)
    for name in shared:
        if key(name) not in known and _near(name, voiceless, _VERY_LIKE):
            yield _told(article, f"[voices.speaker] {name}", _NOBODY, name, here)


def _sections(article: Article, script: Script, names: Sequence[str]) -> Iterator[str]:
    here = section_voices.headings(article)
    for name in section_voices.unknown(script.sections, article, names):
        yield _told(article, f"[voices.section] {name}", _NO_SECTION, name, here)


def _told(article: Article, setting: str, what: str, name: str, here: Sequence[str]) -> str:
    near = _near(name, here, _LIKE)
    offer = ", ".join(map(repr, near or here[: 2 * _OFFERED]))
    advice = f" Did you mean {offer}?" if near else f" There is {offer}." if offer else ""
    return f"{article.title}: {setting}: {what}.{advice}"


def _near(name: str, names: Sequence[str], cutoff: float) -> list[str]:
    """Return the names that are like one; the beginning or the end of a longer name is."""
    by_key = {key(each): each for each in names}
    parts = [each for each in by_key if set(each.split()) & set(key(name).split())]
    like = difflib.get_close_matches(key(name), list(by_key), n=_OFFERED, cutoff=cutoff)
    return [by_key[each] for each in dict.fromkeys((*like, *parts))][:_OFFERED]
