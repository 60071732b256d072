"""Noun phrases that stand as a line of their own, as captions do: "Crates on the slipway at Lower Quay".

This module owns how such a phrase is built in six languages: an article, one or two words, then a small word
of place or belonging, and no verb up to the first stop or colon. It refuses to know where it stands.
"""

import re

from audiopub.article.finite import has_finite_verb
from audiopub.article.flow import asks_to_do, follows, has_infinitive
from audiopub.article.units import Unit

_SMALL = (
    r"(?:of|with|in|on|at|by|from|near|outside|inside|before|after|under|over|above|below|for|behind|beside|"
    r"between|through|along|across|against|without|during|around|into|beneath|"
    r"von|vom|mit|im|in|am|an|auf|vor|bei|beim|nach|aus|neben|unter|über|hinter|zwischen|zum|zur|für|ohne|um|"
    r"seit|gegen|des|der|"
    r"de|du|des|d['’]|en|dans|sur|avec|à|au|aux|chez|devant|derrière|sous|pour|sans|avant|après|près|vers|"
    r"del|con|sobre|por|para|junto|ante|bajo|desde|entre|sin|"
    r"do|da|dos|das|no|na|nos|nas|em|com|ao|aos|às|pela|pelo|"
    r"di|della|dell['’]|dei|delle|degli|nel|nella|nell['’]|nei|sul|sulla|sull['’]|alla|al|all['’]|"
    r"davanti|accanto|"
    r"verso|per|dal|dalla|tra)(?=\s|(?<=['’]))"
)
_ARTICLE = (
    r"(?:An?|The|One|Two|Three|Four|Five|Six|Our|My|Ein|Eine|Der|Die|Das|Unsere?|Meine?|Une?|L[ea]s?|"
    r"L['’]|El|Los|Una|"
    r"Il|Lo|I|Gli|Os?|As?|Um|Uma|Minha|Meu|Mi)(?:\s|(?<=['’]))"
)
_NOUN = rf"(?!{_SMALL})[^\W\d_][\w’'-]*"
_DONE = r"\w+(?:ed|ing|[ai]d[oa]s?|[aiu]t[oaie]|ée?s?)\b"
_PHRASE = re.compile(
    rf"^(?:{_ARTICLE}{_NOUN}(?:\s{_NOUN})?|"
    rf"(?:[A-ZÀ-Þ][\w.’'-]*\s){{0,3}}[A-ZÀ-Þ][\w.’'-]+(?:\s(?!{_SMALL})[a-zà-ÿ][\w’'-]+)?)"
    rf"\s{_SMALL}"
)
_WITH_COMMA = re.compile(
    rf"^(?:{_ARTICLE})?{_NOUN}(?:\s{_NOUN})?,\s(?:{_SMALL}|{_DONE}|\d|(?:an?|the|or|oder|ou|o|ten|dix|"
    rf"diez|zehn)\s)"
)
_BEGINS_WITH_ARTICLE = re.compile(_ARTICLE)
_FIRST = re.compile(r"^.*?[^\W\d_]{2}[.!?:](?=\s|$)")
_OF_ALL = re.compile(
    r"^\W*(?:most|more|much|what|every|each|not|nicht|jede\w*|chaque|cada|ogni|nem|a partir|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r",\s(?:\w+\s)?(?:which|who|where|dont|où|qui|que|als|wo|der|die|das|donde|che)\b", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"\b(?:elle|ils|elles|je|nous|vous|ne|se|s['’]|n['’]|j['’]|qui|who|he|she|it|they|we|you|er|sie|es|"
    r"wir|ich|man|dass|wenn|weil|não|non|si|ci|que|che|cuando|quando|quand|because|when|if|"
    r"(?:qu['’]|si\s|où\s|quand\s|et\s|mais\s)on|il\s(?:y|a|est|n['’]|ne|se|s['’]|faut|fait|\w+ait)|"
    r"no\s(?:se|lo|la|me|es|hay|ha|son|está)|i['’](?:m|ve|d|ll)|"
    r"i\s(?:am|was|have|had|do|did|would|will|could|can|think|know|never|don['’]t))\b|^on\s(?!the|an?\b)",
    re.IGNORECASE,
)
"""Words beside which a verb stands; what is an article or a small word in another language needs more."""

_ALIKE = re.compile(r"\b(?:on|no|il|lo|nos|me|i)\b", re.IGNORECASE)
"""Pronouns of one language that are small words of another: they say something, and not enough alone."""

_LEAST_WORDS = 3


def is_noun_phrase(unit: Unit) -> bool:
    """Tell a line that is, up to its first stop or colon, somebody or something and where that is."""
    text, first = unit.look, first_part(unit)
    if (
        text[0] in '"“„«—–'
        or follows(unit)
        or _OF_ALL.match(text)
        or asks_to_do(unit)
        or has_infinitive(unit)
    ):
        return False
    if len(first.split()) < _LEAST_WORDS or has_finite_verb(first):
        return False
    if _hangs_on(first) and not _CLAUSE.search(first):
        return False
    return bool(_PHRASE.match(text) or _WITH_COMMA.match(text))


def first_part(unit: Unit) -> str:
    """Return a line up to its first stop or colon."""
    found = _FIRST.match(unit.look)
    return found[0] if found else unit.look


def has_pronoun(unit: Unit) -> bool:
    """Tell whether the first part of a line has what is a pronoun, or begins a clause, in one language."""
    first = first_part(unit)
    return bool(_PRONOUN.search(first) or _ALIKE.search(first))


def _hangs_on(first: str) -> bool:
    return _PRONOUN.search(_BEGINS_WITH_ARTICLE.sub("", first, count=1)) is not None
