"""Lines that stand under a picture: a caption, a credit, or both.

This module owns the words by which they are known. It refuses to decide what becomes of them.
"""

import re

from audiopub.article.units import Unit

_WORD = (
    r"(?:(?:image|photo|picture|video)\s+(?:source|credit|by|copyright)|photographs?|photos?|pictures?|images?|pics?|"
    r"credits?|source|courtesy|illustration|graphic|quelle|fotos?|bild(?:er)?|bildquelle|grafik|"
    r"crédits?(?:\s+photo)?|photographie|fuente|imagen|crédito|fonte|foto(?:grafie)?|bron|beeld|©)"
)
_CREDIT = re.compile(
    rf"""(?:^|[.!?,;)"”’\s(\[|])\W?{_WORD}\s*[:|©]\s*(?P<who>[^:.!?]{{2,70}}[.)\]]?)$""", re.IGNORECASE
)
_LABEL = re.compile(
    rf"^\W?(?:caption|bildunterschrift|légende|above|pictured|{_WORD})\s*:\s*\S", re.IGNORECASE
)
_BY = re.compile(
    r"[\s(.,](?:photo(?:graph)?|image|picture|illustration|file photo)s?\s+"
    r"(?:by|courtesy(?:\s+of)?|via|from)\s+[^.!?]{2,60}[.)]?$",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:getty(?:\s+images)?|shutterstock|istock(?:photo)?|alamy|unsplash|pexels|pixabay|flickr|"
    r"wikimedia(?:\s+commons)?|reuters|afp|epa|\bap\b|associated press|press association|\bpa\b|bloomberg|"
    r"picture alliance|\bdpa\b|imago|wikipedia|creative commons|cc[- ]by(?:-\w+)*(?:\s\d\.\d)?|"
    r"rex features|zuma press|xinhua|anadolu(?:\s+agency)?)\W*$",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"[^\s]\s*\(?©\s?[^.!?©]{2,60}\)?$")
_MARKED = re.compile(r"(?:[/|©(\[•–—]|\bvia\b|\bby\b|\s-\s)[^/|.!?]{0,60}$", re.IGNORECASE)
_PLACE = re.compile(r"(?:\((?:[^()]{2,60})\)|\[[^\]]{2,60}\])\W*$")
_BRACKETED = re.compile(
    r"[(\[][^()\[\]]{0,20}\b(?:photo|image|picture|foto|bild|imagen|crédit)\b[^()\[\]]{2,60}[)\]]\W*$",
    re.IGNORECASE,
)
_WIRE = re.compile(
    r"\b(?:EFE|AFP|AP|dpa|ANSA|Lusa|Reuters|Getty|EPA|APA|Keystone|Europa Press|LaPresse)\s?/\s?[^.!?]{2,40}$"
)
_MAX_WORDS = 45
_CREDIT_WORDS = 9
_SHORT_CREDIT = 6


def is_caption(unit: Unit) -> bool:
    """Tell whether a line is a caption or a credit: it names a source or an agency at its end."""
    if unit.words > _MAX_WORDS:
        return False
    text = unit.look
    if _COPYRIGHT.search(text) and "reserved" not in unit.folded:
        return True
    if _BRACKETED.search(text) or _WIRE.search(text):
        return True
    return _credited(text) or bool(_BY.search(" " + text)) or _agency(unit) or _labelled(unit)


def _credited(text: str) -> bool:
    match = _CREDIT.search(text)
    return match is not None and len(match["who"].split()) <= _CREDIT_WORDS


def _labelled(unit: Unit) -> bool:
    return bool(_LABEL.match(unit.look)) and (not unit.stop or unit.words <= 2 * _CREDIT_WORDS)


def _agency(unit: Unit) -> bool:
    """Tell whether an agency ends the line as a credit does: marked off, in brackets, or all there is."""
    if not _AGENCY.search(unit.look):
        return False
    bracket = _PLACE.search(unit.look)
    if bracket:
        return not unit.stop or bool(_AGENCY.search(bracket.group().strip("()[] .")))
    if unit.stop:
        return False
    return unit.words <= _SHORT_CREDIT or bool(_MARKED.search(unit.look))
