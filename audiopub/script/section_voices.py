"""Sections in a voice of their own: which sentences belong to what a heading or a number names.

This module owns how far a section's voice reaches: to the next heading of the same level or a higher one.
What settings give to a speaker, to a kind of text, or to another language than the article's holds before it.
It refuses to choose voices.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from audiopub.config import Decisions
from audiopub.model import Article, Block, Section, Sentence
from audiopub.script.speakers import key

BY_LANGUAGE = "[voices.language] "
"""How `voice_by` of a sentence begins whose voice was given to its language."""

BY_KIND = "[voices.kind] "
"""How `voice_by` of a sentence begins whose voice was given to its kind of text."""

BY_SECTION = "[voices.section] "
"""How `voice_by` of a sentence begins whose voice was given to its section."""

_FRAME = frozenset({"opening", "closing"})
"""Kinds of sentences that audiopub adds to the first and the last section; they are not of them."""


def voiced(sections: Sequence[Section], article: Article, decisions: Decisions) -> tuple[Section, ...]:
    """Return the sections with the voices that settings give to them by heading or by number."""
    if not decisions.voices.section:
        return tuple(sections)
    walk = _Walk(article=article, given=_given(decisions))
    return tuple(
        replace(section, sentences=tuple(walk.voiced(sentence, number) for sentence in section.sentences))
        for number, section in enumerate(sections, 1)
    )


def unknown(sections: Sequence[Section], article: Article, names: Sequence[str]) -> tuple[str, ...]:
    """Return those of the names of sections that are neither a heading nor a number here."""
    numbers = {str(number) for number in range(1, len(sections) + 1)}
    known = {key(heading) for heading in headings(article)} | numbers
    return tuple(name for name in names if key(name) not in known)


def headings(article: Article) -> tuple[str, ...]:
    """Return the title and the headings that name sections."""
    found = (" ".join(block.text.split()) for block in article.blocks if block.kind == "heading")
    return tuple(dict.fromkeys((article.title, *found)))


def _given(decisions: Decisions) -> dict[str, tuple[str, str]]:
    return {key(name): (voice, f"{BY_SECTION}{name}") for name, voice in decisions.voices.section.items()}


@dataclass(slots=True, kw_only=True)
class _Walk:
    """Goes through the sentences in order and knows under which headings they stand."""

    article: Article
    given: Mapping[str, tuple[str, str]]
    above: list[Block] = field(default_factory=list)
    levels: Mapping[str, Block] = field(init=False)

    def __post_init__(self) -> None:
        self.levels = {block.id: block for block in self.article.blocks if block.kind == "heading"}

    def voiced(self, sentence: Sentence, number: int) -> Sentence:
        """Return a sentence of section `number`, in the section's voice if nothing holds before that."""
        heading = self.levels.get(sentence.block)
        if heading is not None and heading not in self.above:
            level = heading.level or 1
            self.above = [*(each for each in self.above if (each.level or 1) < level), heading]
        found = self._found(number)
        if found is None or sentence.kind in _FRAME or not self._may_have(sentence):
            return sentence
        return replace(sentence, voice=found[0], voice_by=found[1])

    def _found(self, number: int) -> tuple[str, str] | None:
        """Return the voice of the nearest heading that has one, else of the number, else of the title."""
        names = [*(block.text for block in reversed(self.above)), str(number)]
        names += [self.article.title] if number == 1 else []
        return next((self.given[key(name)] for name in names if key(name) in self.given), None)

    def _may_have(self, sentence: Sentence) -> bool:
        if sentence.voice is None:
            return True
        own = self.article.language.partition("-")[0]
        is_own = sentence.language.partition("-")[0] == own
        return is_own and sentence.voice_by.startswith(BY_LANGUAGE)
