"""Captions that name no source: known by what they describe and by where they stand.

This module owns the places where such a line may stand. A line is one only by several signs at once, since a
caption read aloud costs less than a sentence that falls silent. It refuses to know credits; `captions` does.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from audiopub.article.captions import is_caption, is_credit
from audiopub.article.lines import is_metadata
from audiopub.article.person_names import is_name
from audiopub.article.picture_labels import is_label, is_quotation, is_somebody
from audiopub.article.rules import reason
from audiopub.article.scene_signs import describes, ends_with_time, is_sure, scene
from audiopub.article.sentence import is_sentence
from audiopub.article.told import told_places
from audiopub.article.units import Unit, numbered_item

_MARK = re.compile(
    r"^\W*(?:(?:image|photo|picture|video|figure|bild|foto|imagen|imagem|immagine)\s+(?:caption|\d.*)|"
    r"(?:view|enlarge|expand|open|see)\s+(?:this\s+|the\s+|full\s?screen\s+)?(?:image|photo|picture)\b.*|"
    r"(?:image|photo|picture|bild|foto|imagen|imagem|immagine|photographie|fullscreen|zoom|vollbild)|"
    r"(?:toggle|hide|show|read)\s+caption|bild\s+(?:vergrößern|anzeigen|öffnen)|bildunterschrift|légende|"
    r"(?:agrandir|ampliar|ingrandisci|ver|apri)\s+(?:l['’])?(?:image|imagen|foto|imagem|immagine|"
    r"la foto))\W*$",
    re.IGNORECASE,
)
_SAYS_CAPTION = re.compile(r"caption|unterschrift|légende|\d", re.IGNORECASE)

_ENOUGH = 1.3
_ENOUGH_WITH_STOP = 3.6
_WITH_GAPS = 0.6
_MOST = 0.8
_IN_BARE_TEXT = 0.8
_UNDER_MARK = 2.0
_BESIDE_HEADING = 0.6
_MIN_WORDS, _MAX_WORDS = 2, 30
_ALTERNATIVE_WORDS = 12
_ALTERNATIVE = re.compile(r"[a-zà-ÿ][\w '’-]*[\w'’)]")
_SAME_WORDS = 4
_LEAD_WORDS = 6
_LEAD = 0.5
_TEXT_WORDS = 15
_SAME_REACH = 2
_HEADING_WORDS = 10
_NOT_ENDS = (":", ",", ";", "?", "!", "…", "-")


def scene_places(units: Sequence[Unit], body: range, *, messy: bool) -> frozenset[int]:
    """Return the places in `body` of captions that name no source.

    `messy` tells that a page surrounds the text.
    """
    told = told_places(units, body) if messy else frozenset()
    found = {*_above_text(units, body)} if messy else set()
    apart = _apart(units)
    for index in body:
        enough = _ENOUGH + (_WITH_GAPS if index in apart and not describes(units[index]) else 0.0)
        if index in told or _is_scene(units, index, found, messy=messy, enough=enough):
            found.add(index)
    return frozenset(found)


def _apart(units: Sequence[Unit]) -> frozenset[int]:
    """Return the lines with a blank one above and below, where paragraphs have one and not all lines do.

    So stand headings; captions stand close to a picture's place or to their credit more often than not.
    """
    gaps = [below.gap for above, below in pairwise(units) if is_sentence(above) and is_sentence(below)]
    if not gaps or sum(gaps) < _MOST * len(gaps) or all(unit.gap for unit in units[1:]):
        return frozenset()
    return frozenset(at for at in range(1, len(units) - 1) if units[at].gap and units[at + 1].gap)


def _above_text(units: Sequence[Unit], body: range) -> frozenset[int]:
    """Return the line that stands alone between the head of a page and its text, as the first picture does.

    It has no stop, a line of the page above it and a paragraph below; a standfirst stands above who wrote it.
    """
    for index in body[:-1]:
        unit, above, below = units[index], units[index - 1], units[index + 1]
        if _is_text(unit):
            break
        if (
            _is_text(below)
            and index
            and not unit.stop
            and unit.words >= _LEAD_WORDS
            and scene(unit) >= _LEAD
            and not _is_around(unit)
        ):
            return (
                frozenset({index})
                if _is_around(above) and "\t" not in unit.text and not unit.bullet
                else frozenset()
            )
    return frozenset()


def _is_text(unit: Unit) -> bool:
    return is_sentence(unit) and unit.words >= _TEXT_WORDS and not _is_around(unit)


def _is_around(unit: Unit) -> bool:
    return _is_of_page(unit) or bool(reason(unit, "tail")) or is_name(unit.look)


def _is_scene(
    units: Sequence[Unit], index: int, found: AbstractSet[int], *, messy: bool, enough: float
) -> bool:
    unit = units[index]
    if messy and (_is_alternative(units, index) or _is_pictured_by(units, index, found)):
        return True
    if not _may_be_scene(unit) or _is_speaker(units, index) or reason(unit, "body") or is_metadata(unit):
        return False
    if messy and (_is_twice(units, index) or _is_labelled(units, index)):
        return True
    mark = _mark_above(units, index)
    if mark and _SAYS_CAPTION.search(mark):
        return True
    stop = unit.stop and not ends_with_time(unit)
    if stop and not (mark or is_sure(unit)):
        return False
    given = scene(unit) + (_UNDER_MARK if mark else 0.0)
    heading = _beside_heading(units, index, given, found)
    least = (_ENOUGH_WITH_STOP if stop else enough) + (0.0 if messy else _IN_BARE_TEXT)
    least -= _BESIDE_HEADING if heading else 0.0
    return given >= least and _stands_alone(units, index, found, heading=heading)


def _is_labelled(units: Sequence[Unit], index: int) -> bool:
    """Tell a picture's label by its form."""
    return index > 0 and is_label(units[index])


def _is_speaker(units: Sequence[Unit], index: int) -> bool:
    """Tell a name right below a quotation, which is said by that person."""
    return index > 0 and is_somebody(units[index]) and is_quotation(units[index - 1])


def _may_be_scene(unit: Unit) -> bool:
    if not _MIN_WORDS <= unit.words <= _MAX_WORDS or unit.bullet or numbered_item(unit.text):
        return False
    if "\t" in unit.text:
        return False  # a row of a table
    return unit.look[0].isupper() and not unit.text.endswith(_NOT_ENDS) and not is_name(unit.look)


def _is_alternative(units: Sequence[Unit], index: int) -> bool:
    """Tell a picture's alternative text: small letters and no stop, alone between two whole sentences."""
    unit = units[index]
    if not 3 <= unit.words <= _ALTERNATIVE_WORDS or not _ALTERNATIVE.fullmatch(unit.look):  # noqa: PLR2004 -- fewer are tags
        return False
    above, below = units[index - 1 : index], units[index + 1 : index + 2]
    between = (
        bool(above and below) and above[0].stop and (is_sentence(below[0]) or below[0].look[0].isupper())
    )
    return between and not reason(unit, "body")


def _is_pictured_by(units: Sequence[Unit], index: int, found: AbstractSet[int]) -> bool:
    """Tell a photographer's bare name right below a caption."""
    return index - 1 in found and is_name(units[index].look)


def _is_twice(units: Sequence[Unit], index: int) -> bool:
    """Tell an alternative text and the caption that says the same right beside it."""
    unit = units[index]
    near = [*range(max(index - _SAME_REACH, 0), index), *range(index + 1, index + 1 + _SAME_REACH)]
    same = any(at < len(units) and units[at].folded == unit.folded for at in near)
    return bool(unit.folded) and unit.words >= _SAME_WORDS and same


def _mark_above(units: Sequence[Unit], index: int) -> str:
    """Return the label of a picture that stands right above a line, or nothing."""
    above = units[index - 1].look if index else ""
    return above if len(above) <= _MAX_WORDS * 2 and _MARK.match(above) else ""


def _beside_heading(units: Sequence[Unit], index: int, given: float, found: AbstractSet[int]) -> bool:
    """Tell whether one line without a stop stands right above or below that is rather a heading than this."""
    above, below = _heading(units, index - 1), _heading(units, index + 1)
    if above is not None:
        return _ends(units, index - 2, found) and scene(above) < given
    follows = below is not None and index + 2 < len(units) and not units[index + 2].bullet
    return follows and below is not None and scene(below) < given


def _heading(units: Sequence[Unit], index: int) -> Unit | None:
    if not 0 <= index < len(units):
        return None
    unit = units[index]
    return None if unit.stop or unit.bullet or unit.words > _HEADING_WORDS or _is_of_page(unit) else unit


def _ends(units: Sequence[Unit], index: int, found: AbstractSet[int]) -> bool:
    """Tell whether what came before ends here, so that a new paragraph may begin below."""
    return index < 0 or units[index].stop or index in found or _is_of_page(units[index])


def _stands_alone(units: Sequence[Unit], index: int, found: AbstractSet[int], *, heading: bool) -> bool:
    """Tell a line between paragraphs, or right below a credit, from verse and from items of a list."""
    below = units[index + 1 : index + 1 + _SAME_REACH]
    around = (*units[max(index - _SAME_REACH, 0) : index], *below)
    credited = index > 0 and is_credit(units[index - 1])
    if not (credited or any(is_sentence(one) for one in around)):
        return False
    if heading:
        return True
    ends = not below or below[0].stop or _is_of_page(below[0]) or scene(below[0]) >= _ENOUGH
    return ends and _ends(units, index - 1, found)


def _is_of_page(unit: Unit) -> bool:
    return bool(reason(unit, "head")) or is_caption(unit) or is_metadata(unit)
