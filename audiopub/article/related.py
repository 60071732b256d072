"""Links to other pages of a site among the blocks of an article: teasers inside it, lists below it.

A paste does not show what is a link; a page does. This module owns which blocks are nothing but links to the
same site and therefore no part of the text. Links inside sentences, and lists of sources elsewhere, are.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

from audiopub.article.lines import is_sentence
from audiopub.article.rules import is_tail_head, reason
from audiopub.article.units import Unit
from audiopub.model import Block

RULE = "links to other pages"

_MOSTLY, _HALF = 0.9, 0.5
_TEXT = frozenset({"paragraph", "heading", "list_item", "quote"})
_TEASER_WORDS = 4
_HEAD_WORDS = 8
_HEADS = frozenset({"related articles", "read more"})
_MOST = 0.5
"""Share of the words that may go: a page that is a list of links is left as it is."""


def related_links(blocks: Sequence[Block], site: str) -> dict[int, str]:
    """Return the indexes of blocks that only lead to other pages of the site, with the name of the rule."""
    units = {
        index: Unit(text=block.text, lines=None)
        for index, block in enumerate(blocks)
        if block.kind in _TEXT and block.text.strip()
    }
    linked = {index for index in units if _is_linked(blocks[index], site)}
    gone = _below(blocks, units, linked) | _headed(units, linked) | _inside(blocks, units, linked)
    words = sum(unit.words for unit in units.values())
    if sum(units[index].words for index in gone if index in units) > _MOST * words:
        return {}
    return dict.fromkeys(gone, RULE)


def _is_linked(block: Block, site: str) -> bool:
    """Tell whether nearly all of a block's words lead to other pages of its site."""
    covered = sum(
        span.end - span.start for span in block.spans if span.kind == "link" and _is_near(span.value, site)
    )
    label = block.kind == "list_item" and not is_sentence(Unit(text=block.text, lines=None))
    return covered >= (_HALF if label else _MOSTLY) * len(block.text) > 0


def _is_near(address: str, site: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme not in {"", "http", "https"} or not (parts.netloc or parts.path or parts.query):
        return False
    return not parts.netloc or _host(parts.netloc) == _host(site)


def _host(name: str) -> str:
    """Return a host without the part before the site's own name, so that www and blog are one site."""
    return ".".join(name.casefold().partition(":")[0].split(".")[-2:])


def _below(blocks: Sequence[Block], units: dict[int, Unit], linked: set[int]) -> set[int]:
    """Return the links that follow the text, with their heads and pictures."""
    last = next((index for index in reversed(range(len(blocks))) if _is_text(index, units, linked)), -1)
    first = next((index for index in range(last + 1, len(blocks)) if index in units), len(blocks))
    found = {index for index in range(first, len(blocks)) if index in units or blocks[index].kind == "figure"}
    return found if found & linked else set()


def _is_text(index: int, units: dict[int, Unit], linked: set[int]) -> bool:
    """Tell a line of the text from a link, from the head of links, and from a label below them."""
    unit = units.get(index)
    if unit is None or index in linked:
        return False
    if is_sentence(unit) or not {index - 1, index + 1} & linked:
        return True
    heads = index + 1 in linked and not unit.stop and (is_tail_head(unit) or unit.words <= _HEAD_WORDS)
    return not heads and not (index - 1 in linked and index - 2 in linked)


def _headed(units: dict[int, Unit], linked: set[int]) -> set[int]:
    """Return the runs of links below a head that says that they lead elsewhere."""
    found: set[int] = set()
    for index, unit in units.items():
        heads = index + 1 in linked and unit.words <= _HEAD_WORDS and reason(unit, "tail") in _HEADS
        if heads or (index in linked and index - 1 in found):
            found.add(index)
    return found


def _inside(blocks: Sequence[Block], units: dict[int, Unit], linked: set[int]) -> set[int]:
    """Return the teasers between paragraphs: a line that is a link and no item of a list heads nothing."""
    return {
        index
        for index in linked
        if blocks[index].kind == "paragraph" and units[index].words >= _TEASER_WORDS and not units[index].stop
    }
