"""The state of a walk over a web page: the words so far, and what the open elements say of them.

This module owns how words and marks become pieces. Which elements say what is `page_blocks`'s to know.
"""

from dataclasses import dataclass, field, replace

from audiopub.article.inline import InlineText
from audiopub.article.page_signs import Beside
from audiopub.model import Block, BlockKind, Image, SpanKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block of a page. `place` is the position of its element in document order.

    `tag` is the name of that element, and `item` the position of the list item it is in, or 0.
    `holder` is the position of the element around it, or around the list, quote or figure that it is in, and
    `sign` that element's name and class: others with the same sign are of the same kind.
    `gone` is the rule by which its element says that it is no text of the page, or empty.
    `beside` tells whether it stands beside the article: in a menu, a form, a column, a footer, comments.
    `own` tells a heading that is a link to itself.
    """

    block: Block
    place: int
    holder: int
    tag: str = ""
    item: int = 0
    sign: str = ""
    beside: Beside = ""
    gone: str = ""
    own: bool = False


@dataclass(slots=True, kw_only=True)
class Frame:
    """An open element: what of the walk's state is to be as before when it ends."""

    place: int
    holder: int | None
    kind: BlockKind
    level: int | None
    language: str | None
    beside: Beside
    marks: int
    tag: str
    is_block: bool
    holds: bool
    path: tuple[int, ...]
    ordered: bool
    note: str
    own: bool


@dataclass(slots=True, kw_only=True)
class Walk:
    """The state of a walk: the words of the block so far, and what the open elements say."""

    base: str
    main: str
    note_ids: frozenset[str]
    mark_ids: frozenset[str]
    pieces: list[Piece] = field(default_factory=list)
    inline: InlineText = field(default_factory=InlineText)
    marks: list[tuple[SpanKind, str]] = field(default_factory=list)
    pictures: list[Image] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    kind: BlockKind = "paragraph"
    level: int | None = None
    language: str | None = None
    beside: Beside = ""
    path: tuple[int, ...] = ()
    ordered: bool = False
    signs: dict[int, str] = field(default_factory=dict)
    note: str = ""
    named: set[str] = field(default_factory=set)
    holder: int | None = None
    broken: bool = False
    place: int = 0

    def flush(self) -> None:
        """Make a block of the words so far; marks that are open go on in the next one."""
        for _ in self.marks:
            self.inline.close()
        text, spans = self.inline.finish()
        self.inline, self.broken = InlineText(), False
        for kind, value in self.marks:
            self.inline.open(kind, value)
        if text:
            block = Block(
                id="", kind=self.kind, text=text, level=self.level, spans=spans, language=self.language
            )
            self.add(self._as_note(block) if self.note else block)
        pictures, self.pictures = self.pictures, []
        for image in pictures:
            self.add(Block(id="", kind="figure", text=image.alt, aloud=False, image=image))

    def add(self, block: Block) -> None:
        """Append a block at this place."""
        if block.kind == "list_item" or (block.kind == "quote" and self.path):
            block = replace(block, list_path=self.path, ordered=self.ordered)
        if block.kind in {"caption", "note"}:
            block = replace(block, aloud=False)
        around = next((frame.place for frame in reversed(self.frames) if frame.holds), 0)
        holder = around if self.holder is None else self.holder
        sign = self.signs.get(holder, "")
        within = next((frame for frame in reversed(self.frames) if frame.is_block), None)
        item = next((frame.place for frame in reversed(self.frames) if frame.tag == "li"), 0)
        piece = Piece(
            block=block,
            place=self.place,
            holder=holder,
            tag=within.tag if within else "",
            item=item,
            sign=sign,
            beside=self.beside,
            own=within is not None and within.own,
        )
        self.pieces.append(piece)

    def leave_out(self, text: str, rule: str) -> None:
        """Account for words inside a block that are no part of it, by a rule; without one they are."""
        words = " ".join(text.split())
        if rule and words:
            block = Block(id="", kind="paragraph", text=words, aloud=False)
            self.pieces.append(Piece(block=block, place=self.place, holder=0, beside=self.beside, gone=rule))

    def _as_note(self, block: Block) -> Block:
        """Return the words of a footnote; the first block of it has the name that its mark refers to."""
        first = self.note not in self.named
        self.named.add(self.note)
        return replace(block, kind="note", level=None, id=f"note:{self.note}" if first else "")

    def text(self, words: str | None) -> None:
        """Add words to the block."""
        if words:
            if words.strip():
                self.broken = False
            self.inline.add(words)

    def mark(self, kind: SpanKind, value: str = "") -> None:
        """Begin a mark that ends with the element that is open."""
        self.inline.open(kind, value)
        self.marks.append((kind, value))
