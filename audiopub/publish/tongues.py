"""Sentences in a language that whoever is to read them does not speak, and who reads them instead.

This module owns which voices give way: that of the episode, and those that settings for all articles give to
a section or to a kind of text. What was decided for one speaker, or for one article, stays and is told of; so
stays what settings for all articles say of a language, of which `casting` tells. A voice whose languages its
engine does not know speaks whatever it was chosen for. It refuses to know engines.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from audiopub.config import Decisions
from audiopub.errors import MissingError
from audiopub.model import Script, Sentence
from audiopub.publish.casting import chosen
from audiopub.script.section_voices import BY_KIND, BY_LANGUAGE, BY_SECTION
from audiopub.speech.choice import choose
from audiopub.speech.voices import Voice, is_of_others, speaks

BY_FOUND = "the best voice for its language"
"""The `voice_by` of a sentence in another language for which no setting names a voice."""

_SHOWN = 60
"""How many characters of a sentence are told."""


@dataclass(slots=True, kw_only=True)
class Tongues:
    """The voices of one script in the light of its languages.

    `own` is the episode's main voice; `settings` are those that the article makes for itself, `options` those
    of the command line: a voice among them holds for every language.
    """

    script: Script
    own: Voice
    decisions: Decisions
    settings: Mapping[str, Any]
    options: Mapping[str, Any]
    _voices: dict[tuple[str, str], Voice] = field(default_factory=dict)
    _found: dict[str, str | None] = field(default_factory=dict)
    _notices: dict[tuple[str, str], str] = field(default_factory=dict)

    def voiced(self) -> tuple[Script, tuple[str, ...]]:
        """Return the script read by voices that speak it, and notices of what is read by others.

        Raises `MissingError` saying which setting names a voice that does not work here.
        """
        sections = tuple(
            replace(section, sentences=tuple(map(self._voiced, section.sentences)))
            for section in self.script.sections
        )
        return replace(self.script, sections=sections), tuple(self._notices.values())

    def _voiced(self, sentence: Sentence) -> Sentence:
        if sentence.voice is None:
            return sentence if self._is_read_by_own(sentence) else self._given_away(sentence, self.own)
        reader = self._chosen(sentence)
        named = replace(sentence, voice=reader.address)
        if not is_of_others(reader, sentence.language):
            return named
        if self._stays(sentence):
            what = f"{sentence.voice_by}: {reader.address} does not speak {sentence.language!r} and"
            self._tell(named, sentence.voice_by, what)
            return named
        return named if sentence.voice_by.startswith(BY_LANGUAGE) else self._given_away(named, reader)

    def _chosen(self, sentence: Sentence) -> Voice:
        """Return the voice that a sentence names; of an engine, its best for the language."""
        key = (sentence.voice or "", sentence.language)
        if key not in self._voices:
            self._voices[key] = chosen(sentence)
        return self._voices[key]

    @property
    def _is_given(self) -> bool:
        return "use" in self.options.get("voice", {})

    def _is_at_home(self, sentence: Sentence) -> bool:
        return sentence.language.partition("-")[0] == self.script.language.partition("-")[0]

    def _is_read_by_own(self, sentence: Sentence) -> bool:
        return self._is_given or self._is_at_home(sentence) or speaks(self.own, sentence.language)

    def _stays(self, sentence: Sentence) -> bool:
        """Tell whether a voice was chosen for this very speaker, part or article, whatever its language.

        That an article chose it for a section says nothing of what that section quotes.
        """
        tables = self.settings.get("voices", {})
        if sentence.voice_by.startswith(BY_LANGUAGE):
            return sentence.voice_by.removeprefix(BY_LANGUAGE) in tables.get("language", {})
        if sentence.voice_by.startswith(BY_SECTION):
            name = sentence.voice_by.removeprefix(BY_SECTION)
            return self._is_at_home(sentence) and name in tables.get("section", {})
        if sentence.voice_by.startswith(BY_KIND):
            return sentence.voice_by.removeprefix(BY_KIND) in tables.get("kind", {})
        return True

    def _given_away(self, sentence: Sentence, reader: Voice) -> Sentence:
        """Return a sentence for the voice that settings name for its language, the episode's, or the best."""
        if self._is_given:
            return replace(sentence, voice=None, voice_by="")
        language = sentence.language
        by_language = self.decisions.voices.language
        for tag in (language, language.partition("-")[0]):
            if tag in by_language:
                named = replace(sentence, voice=by_language[tag], voice_by=f"{BY_LANGUAGE}{tag}")
                return self._voiced(named)
        if self._is_read_by_own(sentence) and not is_of_others(self.own, language):
            return replace(sentence, voice=None, voice_by="")
        best = self._best(language)
        if best is not None:
            return replace(sentence, voice=best, voice_by=BY_FOUND)
        self._tell(sentence, "", f"no voice speaks {language!r}; {reader.address}")
        return sentence

    def _best(self, language: str) -> str | None:
        """Return the best voice for a language, of the episode's own engine if it has one."""
        if language not in self._found:
            others = (address.partition(":")[0] for address in self.decisions.voice.use)
            try:
                voice = choose(list(dict.fromkeys([self.own.engine, *others])), language)
            except MissingError:
                self._found[language] = None
            else:
                self._found[language] = voice.address
        return self._found[language]

    def _tell(self, sentence: Sentence, setting: str, what: str) -> None:
        """Note what is to be told once of each setting and language."""
        told = f"{self.script.title}: {what} reads {sentence.text[:_SHOWN]!r}."
        self._notices.setdefault((setting, sentence.language), told)
