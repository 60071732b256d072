"""An article as a script: its blocks in reading order, cut into sections and sentences.

This module owns the order of a script, which headings begin a section, and the pauses. How a block is
cut and worded is `reading`'s; what is said around the article is `frame`'s. It refuses to merge short
chapters: how long they last is known only when they have been spoken.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from audiopub.config import Decisions, PauseSettings
from audiopub.errors import ArticleError
from audiopub.model import Article, Block, Script, Section, Sentence, SentenceKind
from audiopub.script import frame, lexicon, section_voices
from audiopub.script.reading import Reader

BLOCK_END_MS = 200
"""Least silence after a block: passages are encoded with 100 ms of silence at both ends."""

_TITLE_LEVEL = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One block that is said, and its sentences; `after_break`: a separator stands before it."""

    block: Block
    sentences: tuple[Sentence, ...]
    after_break: bool = False

    @property
    def kind(self) -> SentenceKind:
        return self.sentences[0].kind


def compose(article: Article, decisions: Decisions, *, voice_names: Sequence[str]) -> Script:
    """Return the script of `article`.

    `voice_names` are what opening and closing call the voices that read. Only blocks that are aloud are
    said, and of these only those with a letter or digit. Sections begin at the highest heading level that
    occurs at least twice, else at every heading; what stands before the first of them belongs to the
    title's section; a section without sentences is left out. Raises `ArticleError` when nothing is to be
    said.
    """
    opening, closing = frame.build(article, decisions.audio, voice_names)
    texts = (block.text for block in (*opening, *article.blocks, *closing))
    reader = Reader(
        decisions=decisions,
        language=article.language,
        lexicon=lexicon.build(decisions.say, texts),
    )
    body = _parts(reader, article.blocks)
    if not body:
        raise ArticleError(
            "nothing in it is to be read aloud.",
            where=article.title,
            next_step="Give it a paragraph of text, or leave it out.",
        )
    before, after = _parts(reader, opening), _parts(reader, closing)
    parts = _numbered(_paced([*before, *body, *after], decisions.audio.pauses))
    return Script(
        title=article.title,
        language=article.language,
        sections=section_voices.voiced(_sections(article.title, parts), article, decisions),
        opening=before[0].block if before else None,
        closing=after[0].block if after else None,
    )


def _parts(reader: Reader, blocks: Iterable[Block]) -> list[_Part]:
    """Return the blocks that are said: those aloud with something to say."""
    parts: list[_Part] = []
    broken = False
    for block in blocks:
        broken = broken or block.kind == "separator"
        sentences = reader.read(block) if block.aloud else ()
        if sentences:
            parts.append(_Part(block=block, sentences=sentences, after_break=broken))
            broken = False
    return parts


def _paced(parts: Sequence[_Part], pauses: PauseSettings) -> list[_Part]:
    """Return `parts` with the pause that their neighbour asks for after their last sentence."""
    paced = []
    levels = _dividing_levels(parts)
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        is_new = following is not None and (following.after_break or _begins_section(following, levels))
        pause_ms = _pause_after(part, following, pauses, is_new_section=is_new)
        last = replace(part.sentences[-1], pause_ms=max(pause_ms, BLOCK_END_MS))
        paced.append(replace(part, sentences=(*part.sentences[:-1], last)))
    return paced


def _pause_after(part: _Part, following: _Part | None, pauses: PauseSettings, *, is_new_section: bool) -> int:
    """Return the pause in milliseconds between two blocks: the longer of what each asks for.

    The title and what follows it are set apart as a heading is, and so is the closing.
    """
    after = pauses.paragraph
    if part.kind in {"heading", "opening"}:
        after = pauses.after_heading
    elif following and _is_item(part.block) and _is_item(following.block):
        after = pauses.list_item
    if is_new_section:
        after = max(after, pauses.between_sections)
    elif following and following.kind in {"heading", "closing"}:
        after = max(after, pauses.before_heading)
    return after


def _is_item(block: Block) -> bool:
    return block.kind == "list_item" or bool(block.list_path)


def _numbered(parts: Sequence[_Part]) -> list[_Part]:
    """Return `parts` with `-2`, `-3` … behind the ids of sentences whose words were said before."""
    seen: Counter[str] = Counter()
    return [
        replace(part, sentences=tuple(_numbered_sentence(sentence, seen) for sentence in part.sentences))
        for part in parts
    ]


def _numbered_sentence(sentence: Sentence, seen: Counter[str]) -> Sentence:
    seen[sentence.id] += 1
    count = seen[sentence.id]
    return sentence if count == 1 else replace(sentence, id=f"{sentence.id}-{count}")


def _sections(title: str, parts: Sequence[_Part]) -> tuple[Section, ...]:
    """Cut the script at its dividing headings; the title's section comes first."""
    levels = _dividing_levels(parts)
    grouped: list[tuple[str, int, list[Sentence]]] = [(title, _TITLE_LEVEL, [])]
    for part in parts:
        if _begins_section(part, levels):
            level = part.block.level or _TITLE_LEVEL
            grouped.append((" ".join(part.block.text.split()), level, []))
        grouped[-1][2].extend(part.sentences)
    return tuple(
        Section(title=name, level=level, sentences=tuple(sentences))
        for name, level, sentences in grouped
        if sentences
    )


def _begins_section(part: _Part, levels: frozenset[int]) -> bool:
    return part.kind == "heading" and (part.block.level or _TITLE_LEVEL) in levels


def _dividing_levels(parts: Sequence[_Part]) -> frozenset[int]:
    """Return the highest heading level that occurs at least twice, else all levels that occur."""
    counts = Counter(part.block.level or _TITLE_LEVEL for part in parts if part.kind == "heading")
    repeated = [level for level, count in counts.items() if count > 1]
    return frozenset({min(repeated)} if repeated else counts)
