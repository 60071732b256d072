"""A web page → the article in it, with its structure.

This module owns how the page's own blocks, the extractor's judgement and the page's metadata become one
article. The line rules of pastes then look at the blocks.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import takewhile
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from audiopub.article.block_rules import headed, sort_blocks
from audiopub.article.found import Found
from audiopub.article.judging import Judgement, judged
from audiopub.article.lines import is_sentence
from audiopub.article.page_blocks import page_blocks
from audiopub.article.page_dates import is_told
from audiopub.article.page_items import joined_items
from audiopub.article.page_metadata import is_paid, page_metadata, told_in_metadata
from audiopub.article.page_walk import Piece
from audiopub.article.same_title import same_title
from audiopub.article.units import Unit, count_words, fold
from audiopub.article.visible import parse_page
from audiopub.model import Block, Removed

_OUTSIDE = "outside the article"
_TITLE_AGAIN = "title again"
_AUTHOR = "byline or date"
_BEFORE_TITLE = "before the title"
_FIRST = 8
_SHORT = 300
_MOST = 0.6
_LINES = frozenset({"heading", "paragraph", "list_item"})
_PARTS = re.compile(r"\s+(?:[-|–—»·•]|::|//)\s+")


def read_html(text: str, *, title: str = "") -> Found:
    """Understand a web page. `title` is the title that is known already, or empty.

    Blocks have no source lines: a line of HTML is not a line of the article.
    """
    root = parse_page(text)
    if root is None:
        return Found(title=title)
    said = page_metadata(root)
    everything = page_blocks(root, said.source_url)
    pieces = [piece for piece in everything if not piece.gone]
    judgement = judged(text, said.source_url, pieces, title or said.title)
    title = title or _without_site(said.title or judgement.title, pieces)
    above = _above(pieces, judgement.chosen, title, said.authors)
    chosen = sorted(judgement.chosen - above.keys())
    found = sort_blocks([pieces[index].block for index in chosen], site=_site(pieces, said.source_url))
    verdicts = {**above, **dict(zip(chosen, found.verdicts, strict=True))}
    kept = [(pieces[index].item, block) for index in chosen if isinstance(block := verdicts[index], Block)]
    return replace(
        said,
        title=title,
        authors=said.authors or found.authors or judgement.authors,
        published=said.published or found.published or _guessed(root, said.source_url, pieces, judgement),
        updated=said.updated or found.updated,
        blocks=tuple(headed(_tidied(joined_items(kept)))),
        removed=tuple(_removed(everything, verdicts, title)),
        notices=(*judgement.notices, *_paid(root, found.verdicts)),
    )


def _paid(root: HtmlElement, verdicts: Sequence[Block | str]) -> Iterator[str]:
    """Yield a notice where little is there of an article that is not free."""
    words = sum(count_words(block.text) for block in verdicts if isinstance(block, Block))
    if words < _SHORT and is_paid(root):
        yield (
            f"The page says that this article is not free to read, and shows {words} words of it. Log in "
            "with a browser, save the page there, and put the file into articles/."
        )


def _guessed(root: HtmlElement, address: str, pieces: Sequence[Piece], judgement: Judgement) -> str | None:
    """Return the date that the extractor found, if it stands where the page speaks of its article."""
    date, last = judgement.published, max(judgement.chosen, default=-1)
    sources = (address, *told_in_metadata(root)) if date else ()
    return date if date and is_told(date, sources, pieces, last) else None


def _without_site(title: str, pieces: Sequence[Piece]) -> str:
    """Return the part of a title that stands alone on the page, where the rest names the site."""
    parts = _PARTS.split(title)
    if len(parts) == 1:
        return title
    shown = {fold(piece.block.text): piece for piece in pieces if not piece.beside}
    known = [part for part in parts if fold(part) in shown and len(part.split()) > 1]
    return max(known, key=len) if known and fold(title) not in shown else title


def _above(
    pieces: Sequence[Piece], chosen: AbstractSet[int], title: str, authors: Sequence[str]
) -> dict[int, Block | str]:
    """Return the title and the authors' names among the first blocks that were chosen, and the text above.

    Each comes with its rule.
    """
    first = [index for index in sorted(chosen) if pieces[index].block.kind in _LINES][:_FIRST]
    again = [index for index in first if _is_title(pieces[index].block, title)]
    found: dict[int, Block | str] = dict.fromkeys(again, _TITLE_AGAIN)
    names = {fold(name) for name in authors}
    signed = (index for index in _over_text(pieces, first) if fold(pieces[index].block.text) in names)
    found.update(dict.fromkeys(signed, _AUTHOR))
    place = next(
        (i for i, piece in enumerate(pieces) if not piece.beside and _is_title(piece.block, title)), 0
    )
    below = sum(len(pieces[index].block.text) for index in chosen if index > place)
    if below >= _MOST * sum(len(pieces[index].block.text) for index in chosen):
        before = (index for index in chosen if index < place and pieces[index].block.kind in _LINES)
        found.update({index: _BEFORE_TITLE for index in before if index not in found})
    return found


def _over_text(pieces: Sequence[Piece], indexes: Sequence[int]) -> Iterator[int]:
    """Return those of the first lines that stand above the first sentence."""
    units = {index: Unit(text=pieces[index].block.text, lines=None) for index in indexes}
    return takewhile(lambda index: not is_sentence(units[index]), indexes)


def _is_title(block: Block, title: str) -> bool:
    if not title or block.kind not in _LINES:
        return False
    return fold(block.text) == fold(title) or (block.kind == "heading" and same_title(block.text, title))


def _site(pieces: Sequence[Piece], address: str) -> str:
    """Return the host that a page is from: its own word, else where most of its links lead.

    A page that mostly leaves the host out of its addresses names none, and other hosts are other sites.
    """
    if address:
        return urlsplit(address).netloc
    links = (span.value for piece in pieces for span in piece.block.spans if span.kind == "link")
    hosts = Counter(_host_of(link) for link in links if not link.startswith(("#", "mailto:")))
    return hosts.most_common(1)[0][0] if hosts else ""


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _removed(pieces: Sequence[Piece], verdicts: dict[int, Block | str], title: str) -> list[Removed]:
    """Account for all that shows and is in no block, in the page's order; equal lines are named once."""
    shown = {fold(block.text) for block in verdicts.values() if isinstance(block, Block)} | {fold(title), ""}
    found: dict[str, Removed] = {}
    index = -1
    for piece in pieces:
        index += not piece.gone
        verdict = piece.gone or verdicts.get(index, _OUTSIDE)
        text = piece.block.text
        if isinstance(verdict, str) and piece.block.kind != "figure" and fold(text) not in shown:
            found.setdefault(text, Removed(line=None, text=text, rule=verdict))
    return list(found.values())


def _tidied(blocks: Sequence[Block]) -> list[Block]:
    """Leave out pictures and captions that come twice, and rules that part nothing."""
    seen: set[tuple[str, str]] = set()
    kept: list[Block] = []
    for block in blocks:
        key = (block.kind, block.image.src if block.image else block.text)
        if block.kind in {"figure", "caption"} and key in seen:
            continue
        if block.kind == "separator" and (not kept or kept[-1].kind == "separator"):
            continue
        seen.add(key)
        kept.append(block)
    while kept and kept[-1].kind == "separator":
        kept.pop()
    return kept
