"""Noun phrases that stand as a line of their own, as captions do: "Crates on the slipway at Lower Quay".

This module owns how such a phrase is built in six languages: an article, one or two words, then a small word
of place or belonging, and no verb up to the first stop or colon. It refuses to know where it stands.
"""

import re

from audiopub.article.finite import finite_verbs, has_finite_verb
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
    r"verso|per|dal|dalla|tra|durante|during|pendant|lors|während|frente)(?=\s|(?<=['’]))"
)
_ARTICLE = (
    r"(?:An?|The|One|Two|Three|Four|Five|Six|Our|My|Ein|Eine|Der|Die|Das|Unsere?|Meine?|Une?|L[ea]s?|"
    r"L['’]|El|Los|Una|"
    r"Il|Lo|I|Gli|Os?|As?|Um|Uma|Minha|Meu|Mi)(?:\s|(?<=['’]))"
)
_NOUN = rf"(?!{_SMALL})[^\W\d_][\w’'-]*"
_DONE = r"\w+(?:ed|ing|[ai]d[oa]s?|[aiu]t[oaie]|ée?s?)\b"
_PHRASE = re.compile(
    rf"^(?:{_ARTICLE}{_NOUN}(?:\s{_NOUN}){{0,2}}|"
    rf"(?:[A-ZÀ-Þ][\w.’'-]*\s){{0,3}}[A-ZÀ-Þ][\w.’'-]+(?:\s(?!{_SMALL})[a-zà-ÿ][\w’'-]+)?)"
    rf"\s{_SMALL}"
)
_WITH_COMMA = re.compile(
    rf"^(?:{_ARTICLE})?{_NOUN}(?:\s{_NOUN}){{0,2}},\s(?:{_SMALL}|{_DONE}|\d|(?:an?|the|or|oder|ou|o|ten|dix|"
    rf"diez|zehn|il|la|le|el|der|die|das|l['’]\w+)\s|[a-zà-ÿ-]+\s{_SMALL})"
)
_FIRST = re.compile(r"^.*?[^\W\d_]{2}[.!?:](?=\s|$)")
_OF_ALL = re.compile(
    r"^\W*(?:most|more|much|what|every|each|not|nicht|jede\w*|chaque|cada|ogni|nem|a partir|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?:,\s)?(?:(?:(?:in|on|at|by|with|to)\s(?:which|whom)|who|whose|where|"
    r"(?<=,\s)(?:(?:in|an|auf|mit|vor|bei|aus|über|unter|hinter|neben)\s)?(?:der|die|das|dem|den|deren|dessen|denen|wo)|"
    r"(?:(?:à|de|dans|sur|avec|par|chez|pour)\s)?(?:qui|où|dont|laquelle|lequel|lesquel\w*)|(?:en|con|de|por|a)\s"
    r"(?:el|la|los|las|l[oa]s?)\sque|(?:en|con|por|em|com)\sque|donde|cuy[oa]s?|(?:in|con|da|su|per|a)\scui|dove|"
    r"onde|cuj[oa]s?)\s|qu['’](?=\w))",
    re.IGNORECASE,
)
_LEAST_HEAD = 3
_PRONOUNS = {
    "en": r"who|he|she|it|they|we|you|because|when|if|what|i['’](?:m|ve|d|ll)|"
    r"i\s(?:am|was|have|had|do|did|would|will|could|can|think|know|never|don['’]t)",
    "de": r"er|sie|es|wir|ich|man|dass|wenn|weil|wer|was",
    "fr": r"elle|ils|elles|je|nous|vous|ne|se|s['’]|n['’]|j['’]|qui|que|qu['’]\w+|quand|si|on|il|c['’]|"
    r"ce\s(?:sont|n['’])",
    "es": r"se|si|que|cuando|nos|me|yo|ella|ellos|no|porque|quien|lo\s(?:que|h|v|t|d)\w*",
    "it": r"se|si|ci|che|non|quando|perché|mi|io|lei|lui|loro",
    "pt": r"se|que|quando|não|eu|ele|ela|eles|elas|você|porque|quem|nos\s(?!\w+s\b)",
}
_HAS_PRONOUN = {
    tag: re.compile(rf"(?<![\w’'])(?:{words})(?![\w])", re.IGNORECASE) for tag, words in _PRONOUNS.items()
}
"""Words beside which a verb stands, or that begin a clause."""

_LEAST_WORDS = 3


def is_noun_phrase(unit: Unit, language: str) -> bool:
    """Tell a line that is, up to its first stop or colon, somebody or something and where that is.

    What is told of it behind "who" or "where" belongs to it.
    """
    text, first = unit.look, first_part(unit)
    if (
        text[0] in '"“„«—–'
        or follows(unit)
        or _OF_ALL.match(text)
        or asks_to_do(unit)
        or has_infinitive(unit)
    ):
        return False
    head, clause = _parted(first)
    if (
        len(first.split()) < _LEAST_WORDS
        or has_finite_verb(head, language)
        or finite_verbs(clause, language) > 1
    ):
        return False
    if _has_pronoun(head, language):
        return False
    return bool(_PHRASE.match(text) or _WITH_COMMA.match(text))


def first_part(unit: Unit) -> str:
    """Return a line up to its first stop or colon."""
    found = _FIRST.match(unit.look)
    return found[0] if found else unit.look


def has_pronoun(unit: Unit, language: str) -> bool:
    """Tell whether the first part of a line has a pronoun, or what begins a clause, before any "who"."""
    return _has_pronoun(_parted(first_part(unit))[0], language)


def _parted(first: str) -> tuple[str, str]:
    """Return what stands before a relative clause, and that clause."""
    found = next(
        (one for one in _RELATIVE.finditer(first) if len(first[: one.start()].split()) >= _LEAST_HEAD), None
    )
    return (first[: found.start()], first[found.start() :]) if found else (first, "")


def _has_pronoun(text: str, language: str) -> bool:
    pattern = _HAS_PRONOUN.get(language)
    return pattern is not None and pattern.search(text) is not None
