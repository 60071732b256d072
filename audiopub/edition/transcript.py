"""The whole text of an episode on its page: what is heard and what is only shown, in reading order.

This module owns how blocks stand together: which share one element, which heading has which level,
and where each sentence is in the DOM. How a single block looks is the business of `shapes`.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence

from audiopub.edition import nesting, shapes, times
from audiopub.edition.markup import Markup, join
from audiopub.edition.speakers import unwritten_names
from audiopub.model import Block, Chapter, Edition, Sentence
from audiopub.picture import Picture
from audiopub.words import Words, direction

FIRST_LEVEL = 3
"""Level of the article's own highest headings: the page's title is h1, its parts are h2."""

LAST_LEVEL = 6

PageCue = tuple[str, int, int, float, float]
"""Block id, first and last+1 UTF-16 unit in its DOM text, start and end in seconds."""


def transcript(edition: Edition, words: Words, audio: str) -> Markup:
    """Return the whole text. `audio` is the address of the MP3 as seen from the page."""
    shape = shape_of(edition, words, audio=audio, chapters=_chapter_headings(edition))
    return join([part for _, part in parts(edition, shape)], "\n")


def shape_of(
    edition: Edition,
    words: Words,
    *,
    audio: str = "",
    chapters: Mapping[str, Chapter] | None = None,
    first_level: int = FIRST_LEVEL,
) -> shapes.Shape:
    """Return what the shapes of an edition's blocks depend on."""
    blocks = shown_blocks(edition)
    tables = [block.id for block in blocks if block.kind == "table"]
    return shapes.Shape(
        words=words,
        audio=audio,
        chapters=chapters or {},
        levels=heading_levels(blocks, first_level),
        tables={block: number for number, block in enumerate(tables, 1)},
        targets={block.id for block in blocks},
        ui=ui_attributes(words, edition.article.language),
        pictures=edition.pictures,
    )


def parts(edition: Edition, shape: shapes.Shape) -> Iterator[tuple[str, Markup]]:
    """Yield the elements of the text in reading order, each with the first block in it.

    What stands before a block and is none, a sound or the name of who speaks, comes with that block, or
    with "" at the end.
    """
    notes: dict[str, list[Markup]] = {}
    for before, sentence in _sounds(edition):
        notes.setdefault(before, []).append(shapes.sound(sentence, shape))
    for before, name in unwritten_names(edition):
        notes.setdefault(before, []).append(shapes.speaker(name))
    for group in _groups(shown_blocks(edition)):
        yield from ((block.id, note) for block in group for note in notes.get(block.id, ()))
        yield from ((group[0].id, part) for part in _group(group, shape))
    yield from ((_END, note) for note in notes.get(_END, ()))


_END = ""
"""What stands for the block that a sound at the end comes before."""


def _sounds(edition: Edition) -> Iterator[tuple[str, Sentence]]:
    """Yield what is heard and not said, each with the block before which it is heard."""
    sound = None
    for sentence in edition.script.sentences:
        if sound and sentence.kind != "sound":
            yield sentence.block, sound
        sound = sentence if sentence.kind == "sound" else None
    if sound:
        yield _END, sound


def ui_attributes(words: Words, language: str) -> dict[str, str]:
    """Return `lang` and `dir` for interface words on a page in `language`; nothing when they agree."""
    if words.language == language.split("-", maxsplit=1)[0].lower():
        return {}
    return {"lang": words.language, "dir": direction(words.language)}


def shown_blocks(edition: Edition) -> list[Block]:
    """Return opening, the article's blocks and closing, in the order in which they are heard."""
    script = edition.script
    around = (script.opening, *edition.article.blocks, script.closing)
    return [block for block in around if block is not None]


def shown_pictures(edition: Edition) -> list[Picture]:
    """Return the pictures that are in the text, each once, in reading order."""
    sources = (block.image.src for block in edition.article.blocks if block.image)
    found = (edition.pictures[src] for src in sources if src in edition.pictures)
    return list({picture.path: picture for picture in found}.values())


def heading_levels(blocks: Sequence[Block], first: int = FIRST_LEVEL) -> dict[str, int]:
    """Return the level of each heading, by its block: from `first` on, without skips."""
    above: list[int] = []
    found = {}
    for block in blocks:
        if block.kind == "heading":
            level = block.level or 1
            above = [higher for higher in above if higher < level]
            found[block.id] = min(first + len(above), LAST_LEVEL)
            above.append(level)
    return found


def chapter_blocks(edition: Edition) -> list[tuple[Chapter, str]]:
    """Return each chapter with the block in which it begins."""
    blocks = {sentence.id: sentence.block for sentence in edition.script.sentences}
    return [(chapter, blocks[chapter.sentence]) for chapter in edition.recording.chapters]


def _chapter_headings(edition: Edition) -> dict[str, Chapter]:
    headings = {block.id for block in edition.article.blocks if block.kind == "heading"}
    return {block: chapter for chapter, block in chapter_blocks(edition) if block in headings}


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield runs of blocks that share one element: list items, quotes, a picture and its captions."""
    run: list[Block] = []
    for block in blocks:
        if run and not _continues(run[-1], block):
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _continues(before: Block, block: Block) -> bool:
    same = block.kind == before.kind and block.kind in {"list_item", "quote"}
    return same or (block.kind == "caption" and before.kind in {"figure", "caption"})


def _group(group: list[Block], shape: shapes.Shape) -> list[Markup]:
    match group[0].kind:
        case "list_item":
            return [shapes.list_of(found, shape) for found in nesting.nest(group)]
        case "quote":
            return [shapes.quote(group, shape)]
        case "figure" | "caption":
            return [shapes.figure(group, shape)]
        case _:
            return [shapes.single(group[0], shape)]


def page_cues(edition: Edition) -> list[PageCue]:
    """Return where each sentence is in the DOM and when it is heard, in reading order.

    A sentence of a table, whose DOM text is its cells, is the whole table. A sound is no sentence: between
    the end of one cue and the start of the next, none is read.
    """
    blocks = {block.id: block for block in shown_blocks(edition)}
    cued = zip(edition.script.sentences, edition.recording.cues, strict=True)
    timed = (each for each in cued if each[0].kind != "sound")
    found = []
    for name, group in itertools.groupby(timed, key=lambda each: each[0].block):
        text = shapes.dom_text(blocks[name])
        units = _utf16_offsets(text)
        for sentence, cue in group:
            start, end = (0, len(text)) if blocks[name].kind == "table" else (sentence.start, sentence.end)
            begins, ends = times.seconds(cue.start_sample), times.seconds(cue.end_sample)
            found.append((name, units[start], units[end], begins, ends))
    return found


def _utf16_offsets(text: str) -> Sequence[int]:
    """Return the offset in UTF-16 units of each code point of a text, and of its end."""
    if text.isascii():
        return range(len(text) + 1)
    return list(itertools.accumulate((1 + (char > "\uffff") for char in text), initial=0))
