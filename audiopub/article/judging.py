"""Which blocks of a page are its article: the first judgement that leaves no body behind.

The extractor is asked with a preference for precision, then for balance, then for recall; last come the
line rules of pastes, over all that the page shows. This module owns when a judgement is not trusted, and
that a notice tells so. It refuses to change a block.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from audiopub.article.extract import Favour, extract
from audiopub.article.lines import is_sentence
from audiopub.article.page_gaps import left_alone, passed_over
from audiopub.article.page_walk import Piece
from audiopub.article.paste import sort_units
from audiopub.article.selecting import filled, found_in, with_company
from audiopub.article.units import Unit

_ENOUGH = 0.5
"""Share of the running text of another judgement below which one is not trusted."""

_ENOUGH_OF_PAGE = 0.25
_LEAST_WORDS = 120
"""Words of running text below which a page says nothing about what was lost."""

_A_TEXT = 200
"""Words of running text that are an article, however much more of other things is on the page."""

_TEXT = frozenset({"paragraph", "heading", "list_item", "quote", "caption"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The indexes of the pieces that are the article, and what was found beside them."""

    chosen: frozenset[int]
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    """A judgement with the words of running text in it, or all its words where none of it runs."""

    judgement: Judgement
    running: int
    words: int


def judged(page: str, url: str, pieces: Sequence[Piece], title: str) -> Judgement:
    """Return the pieces of a page that are its article."""
    units = {
        index: Unit(text=piece.block.text, lines=(index, index))
        for index, piece in enumerate(pieces)
        if piece.block.kind in _TEXT
    }
    best = _best(page, url, pieces, units)
    if best.running < _A_TEXT:
        ruled = _by_rules(pieces, units, title)
        if _is_small(best, ruled):
            recalled = _weighed(_extracted(page, url, pieces, "recall"), units)
            best = max(best, recalled, key=lambda one: (one.running, one.words))
        if not best.words:
            return ruled.judgement
        if _is_small(best, ruled):
            return _with_notice(ruled.judgement, best.running, ruled.running)
    inside = filled(pieces, units, best.judgement.chosen, mates=best.running < _A_TEXT)
    inside = (inside | passed_over(pieces, units, inside, url)) - left_alone(pieces, units, inside)
    return replace(best.judgement, chosen=frozenset(with_company(pieces, inside)))


def _best(page: str, url: str, pieces: Sequence[Piece], units: Mapping[int, Unit]) -> _Weighed:
    """Return the first judgement that has enough of what the largest one has.

    The second is not asked for where it could not have much more.
    """
    precise = _weighed(_extracted(page, url, pieces, "precision"), units)
    shown = sum(unit.words for unit in units.values() if is_sentence(unit))
    if precise.running and precise.running >= _ENOUGH * shown:
        return precise
    balanced = _weighed(_extracted(page, url, pieces, "balance"), units)
    enough = precise.running >= _ENOUGH * balanced.running
    return precise if enough and precise.words >= _ENOUGH * _ENOUGH * balanced.words else balanced


def _is_small(best: _Weighed, ruled: _Weighed) -> bool:
    """Tell whether a judgement leaves most of what looks like running text on the page."""
    if not best.words:
        return True
    return ruled.running >= _LEAST_WORDS and best.running < min(_ENOUGH_OF_PAGE * ruled.running, _A_TEXT)


def _extracted(page: str, url: str, pieces: Sequence[Piece], favour: Favour) -> Judgement:
    found = extract(page, url, favour)
    chosen = with_company(pieces, found_in(pieces, found.lines))
    return Judgement(
        chosen=frozenset(_in_the_page(pieces, chosen)), title=found.title, published=found.published
    )


def _in_the_page(pieces: Sequence[Piece], chosen: AbstractSet[int]) -> set[int]:
    """Leave out what stands in forms, menus and comments, unless most of the text does, running text too."""
    inside = {index for index in chosen if pieces[index].beside != "page"}
    words = [sum(len(pieces[index].block.text) for index in group) for group in (inside, chosen)]
    units = (Unit(text=pieces[index].block.text, lines=(index, index)) for index in chosen)
    is_text = words[0] < _ENOUGH * words[1] and any(is_sentence(unit) for unit in units)
    return set(chosen) if is_text else inside


def _by_rules(pieces: Sequence[Piece], units: Mapping[int, Unit], title: str) -> _Weighed:
    """Judge by the line rules alone, over all that stands in no menu, side column or footer."""
    asked = [unit for index, unit in units.items() if not pieces[index].beside]
    found = sort_units(asked, title=title)
    kept = {block.lines[0] for block in found.blocks if block.lines}
    judgement = Judgement(
        chosen=frozenset(with_company(pieces, kept)),
        title=found.title,
        authors=found.authors,
        published=found.published,
    )
    return _weighed(judgement, units)


def _weighed(judgement: Judgement, units: Mapping[int, Unit]) -> _Weighed:
    inside = [units[index] for index in judgement.chosen if index in units]
    return _Weighed(
        judgement=judgement,
        running=sum(unit.words for unit in inside if is_sentence(unit)),
        words=sum(unit.words for unit in inside),
    )


def _with_notice(judgement: Judgement, found: int, shown: int) -> Judgement:
    told = (
        f"The main text of this page was not clear: {found} words of it were found, and {shown} are kept "
        "by the rules for pasted text. Look at it with 'audiopub clean'."
    )
    return replace(judgement, notices=(told,))
