"""Captions that are known by the captions and the text around them.

This module owns what one caption tells of the lines beside it: copies, alternative texts, photographers'
names, and short lines of a page that is made of pictures. It refuses to know credits and descriptions;
`captions` and `scenes` do.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from audiopub.article.captions import has_initials
from audiopub.article.person_names import is_name
from audiopub.article.picture_rows import row_places
from audiopub.article.scene_signs import scene
from audiopub.article.sentence import is_sentence
from audiopub.article.units import Unit

_SIGNS_BEHIND = re.compile(r"\W*(?:$|[/|(\[]|(?:for|für|pour|para|per)\b)", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"[a-zà-ÿ][\w '’:,()-]*[\w'’)]")
_NAME_AND_PLACE = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w'’-]+\s){2,3})(?:at|in|on|outside|inside|beside|near|behind|with|auf|an|am|"
    r"im|vor|bei|"
    r"beim|mit|neben|hinter|dans|devant|sur|avec|chez|en|ante|con|junto|frente|nel|nella|sul|sulla|"
    r"davanti|em|no|na|"
    r"com|diante)\s(?P<place>[^.!?]{3,80})\.(?=\s|$)"
)
_TELLS = re.compile(
    r"\b(?:is|was|has|had|will|would|can|could|says?|said|does|did|ist|war|hat|hatte|wird|wurde|sagt|"
    r"sagte|kann|est|était|"
    r"a|avait|sera|peut|dit|es|fue|era|ha|había|será|puede|dice|dijo|è|aveva|può|disse|é|foi|tem|tinha|"
    r"pode|that|dass|que|"
    r"che|qui)\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\W?(?:illustrations?|image|photo(?:graph|graphie)?|picture|abbildung|bild|foto|ilustraci[oó]n|imagen|fotografía|"
    r"illustrazione|immagine|fotografia|ilustração|imagem)\W?",
    re.IGNORECASE,
)
"""The bare name of what a picture is, as encyclopedias set it above a caption."""

_COPY_WORDS = 4
_MAX_WORDS = 45
_NAMED_WORDS = 28
_LEAST_ALTERNATIVE, _MOST_ALTERNATIVE = 3, 20
_LONGEST_RUN = 2
_LOWER_SHARE = 0.15
_LEAST_TEXTS = 4
_MANY_PICTURES = 3
_PICTURE_SHARE = 0.15
_FRAGMENT_WORDS = 14
_FRAGMENT = 0.9
_NO_END = (":", ",", ";", "-", "?", "!", "…")


def picture_places(units: Sequence[Unit], known: AbstractSet[int]) -> frozenset[int]:
    """Return the places of captions: those `known`, and those that stand beside them or as pictures do."""
    found = set(known) | row_places(units)
    found |= _signatures(units, found)
    found |= _copies(units, found)
    found |= _alternatives(units, found)
    found |= {index for index in range(len(units)) if _names_who_is_where(units, index, found)}
    found |= {index - 1 for index in found if index and _MARK.fullmatch(units[index - 1].look)}
    if len(found) >= max(_MANY_PICTURES, _PICTURE_SHARE * len(units)):
        found |= {index for index in range(len(units)) if _is_fragment(units, index, found)}
    return frozenset(found)


def _signatures(units: Sequence[Unit], found: AbstractSet[int]) -> frozenset[int]:
    """Return photographers' bare names, and the lines right above them that may be their captions.

    A bare name is a photographer's when a caption ends with it, or when it is a surname behind initials.
    """
    ends = [units[index].folded for index in found]
    names = {
        index
        for index in range(1, len(units) - 1)
        if index not in found and _is_signature(units[index], ends) and is_sentence(units[index + 1])
    }
    above = {
        index - 1 for index in names if units[index - 1].words <= _NAMED_WORDS and not units[index - 1].bullet
    }
    return frozenset(names | above)


def _is_signature(unit: Unit, ends: Sequence[str]) -> bool:
    if has_initials(unit.look):
        return True
    return is_name(unit.look) and any(_signs(end, unit.folded) for end in ends)


def _signs(caption: str, name: str) -> bool:
    at = caption.rfind(name)
    return at > 0 and _SIGNS_BEHIND.match(caption[at + len(name) :]) is not None


def _copies(units: Sequence[Unit], found: AbstractSet[int]) -> frozenset[int]:
    """Return lines beside a caption that say its beginning once more, as alternative texts do."""
    return frozenset(
        index
        for caption in found
        for index in (caption - 1, caption + 1)
        if 0 <= index < len(units) and _is_copy(units[index], units[caption])
    )


def _is_copy(unit: Unit, caption: Unit) -> bool:
    enough = _COPY_WORDS <= unit.words <= _MAX_WORDS and bool(unit.folded)
    return enough and caption.folded.startswith(unit.folded)


def _alternatives(units: Sequence[Unit], found: AbstractSet[int]) -> frozenset[int]:
    """Return alternative texts: small letters and no stop, one or two between what begins with a capital."""
    lower = {index for index, unit in enumerate(units) if unit.look[:1].islower()}
    texts = sum(map(is_sentence, units))
    if texts < _LEAST_TEXTS or len(lower - found) > max(_LOWER_SHARE * len(units), 1):
        return frozenset()
    return frozenset(index for index in lower - found if _is_alternative(units, index, lower, found))


def _is_alternative(
    units: Sequence[Unit], index: int, lower: AbstractSet[int], found: AbstractSet[int]
) -> bool:
    unit = units[index]
    if not _LEAST_ALTERNATIVE <= unit.words <= _MOST_ALTERNATIVE or not _ALTERNATIVE.fullmatch(unit.look):
        return False
    start, end = index, index + 1
    while start - 1 in lower:
        start -= 1
    while end in lower:
        end += 1
    if end - start > _LONGEST_RUN or end >= len(units):
        return False
    above = units[start - 1] if start else None
    ended = above is None or above.stop or start - 1 in found
    headed = above is not None and not above.text.endswith(_NO_END) and above.words <= _FRAGMENT_WORDS
    follows = is_sentence(units[end]) or end in found
    return (ended and (follows or end - start == 1)) or (headed and follows)


def _names_who_is_where(units: Sequence[Unit], index: int, found: AbstractSet[int]) -> bool:
    """Tell "Ann Bee on the tower. She has been there since 1991." between two paragraphs.

    Whoever is pictured is named in the text as well.
    """
    unit = units[index]
    told = None if unit.words > _NAMED_WORDS or not unit.stop else _NAME_AND_PLACE.match(unit.look)
    if told is None or index in found or not is_name(told["name"].strip()) or _TELLS.search(told["place"]):
        return False
    around = [
        one for one in (*units[max(index - 1, 0) : index], *units[index + 1 : index + 2]) if is_sentence(one)
    ]
    surname = told["name"].split()[-1]
    return len(around) > 0 and any(
        surname in one.look and is_sentence(one) for one in units if one is not unit
    )


def _is_fragment(units: Sequence[Unit], index: int, found: AbstractSet[int]) -> bool:
    """Tell a short caption on a page of pictures, where a place or a time is enough."""
    unit = units[index]
    if index in found or unit.bullet or unit.words > _FRAGMENT_WORDS or unit.text.endswith(_NO_END):
        return False
    between = index > 0 and (units[index - 1].stop or index - 1 in found) and index + 1 < len(units)
    ends_now = not unit.stop or unit.look.endswith(("a.m.", "p.m."))
    return between and ends_now and unit.look[:1].isupper() and scene(unit) >= _FRAGMENT
