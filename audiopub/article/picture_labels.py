"""Labels of pictures that are no sentence and, by their form, no heading either.

This module owns those forms: somebody and who that is, a place and a whole date, something and what is told
of it. It refuses to know where such a line may stand; `scenes` does.
"""

import re

from audiopub.article.person_names import is_name
from audiopub.article.scene_signs import ends_with_time
from audiopub.article.units import Unit

_MONTH = (
    r"(?:jan|ene|gen|feb|fév|mar|mär|apr|avr|abr|may|mai|mag|jun|juin|giu|jul|juil|lug|aug|aoû|ago|sep|set|oct|okt|"
    r"ott|out|nov|dec|dez|déc|dic)[a-zà-ÿ]*\.?"
)
_ROLE = (
    r"[^\W\d_]+(?:meister|leiter|wärter|führer|macher|bauer|lehrer|pfleger|wirt|direktor|arzt|ärzt|forscher|"
    r"sprecher|gärtner|händler|fischer|künstler|gründer)(?:in)?\b"
)
_WHO = re.compile(rf"(?P<who>[^,:]{{5,40}}),\s(?:[a-zà-ÿ]|(?i:{_ROLE}))[^.!?:]*(?<=[\w)’'”»])$")
_DATED = re.compile(
    rf"\w.*[.,]\s(?:[^,.]{{2,40}},\s)?(?:\d{{1,2}}\.?\s(?:de\s)?{_MONTH}\s(?:de\s)?|{_MONTH}\s(?:de\s)?"
    rf"(?:\d{{1,2}},?\s)?)(?:19|20)\d\d$",
    re.IGNORECASE,
)
_TIMED = re.compile(r"\w.*,\s\d{1,2}[:.h]\d\d(?:\s?uhr|\s?h|\s?[ap]\.?m\.?|\s?horas|\s?ore)?$", re.IGNORECASE)
_TOLD_OF = re.compile(
    r"[A-ZÀ-Þ][^.!?:,;]{5,80},\s(?:which|who|where|whose|qui|que|dont|où|che|cui|quien|donde|onde)\s[^.!?:;]+\w$"
)
_QUOTED = re.compile(r"[\"“„«].*[\"”“»]\W*")
_TITLES = frozenset("captain councillor professor doctor mayor sister father président doctora".split())  # noqa: SIM905 -- reads as a list of words
_COUNTS = frozenset(
    """
    two three four five six seven zwei drei vier fünf sechs sieben acht ein eine deux trois quatre cinq dos
    tres cuatro cinco due tre quattro cinque dois duas três quatro
    """.split()  # noqa: SIM905 -- reads as a list of words
)
_LEAST_WORDS, _MOST_WORDS = 3, 25


def is_label(unit: Unit) -> bool:
    """Tell a line without a stop that says who or what is on a picture."""
    timed = ends_with_time(unit)
    if (unit.stop and not timed) or unit.bullet or not _LEAST_WORDS <= unit.words <= _MOST_WORDS:
        return False
    if is_somebody(unit):
        return True
    look = unit.look.removesuffix(".") if timed else unit.look
    return any(pattern.fullmatch(look) for pattern in (_DATED, _TIMED, _TOLD_OF))


def is_somebody(unit: Unit) -> bool:
    """Tell a line that is a name and who that is: "Ann Bee, keeper of the tower"."""
    found = _WHO.fullmatch(unit.look)
    if found is None:
        return False
    first, _, rest = found["who"].partition(" ")
    if first.casefold() in _COUNTS:
        return False
    return is_name(rest if first.casefold() in _TITLES else found["who"])


def is_quotation(unit: Unit) -> bool:
    """Tell a line that is one quotation, below which the name of its speaker may stand."""
    return _QUOTED.fullmatch(unit.look) is not None
