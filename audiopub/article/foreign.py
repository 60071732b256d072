"""Parts of an article that are in another language than the whole: which, and in what language.

This module owns the evidence: a script of its own, or the small words that only that language has, agreed
with by the language detector. Names have no small words, so no name changes a sentence's language. When it
is unsure, it says nothing. It refuses to choose voices.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from audiopub.article.language import ranked
from audiopub.model import Block, Span

ENOUGH_LETTERS = 60
"""Letters that a part must have to be looked at; a wide character (kana, kanji, hangul) counts as three."""

_WIDE, _WIDE_LETTERS = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"}), 3
_SAMPLE = 600
_LOOKED_AT = frozenset({"paragraph", "quote", "list_item", "verse", "note", "caption"})
_QUOTED = re.compile(
    r"“[^“”]{15,2000}”|„[^„“”]{15,2000}[“”]|«[^«»]{15,2000}»|»[^«»]{15,2000}«|\"[^\"]{15,2000}\"|「[^「」]{15,2000}」"
)
_WORD = re.compile(r"[^\W\d_]+")

SMALL_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to is was were that for it with as are be this have has had not but from they "
        "which she he his her their would there been when who will more if out up what about into "
        "than them can only other could its your you we i my do did at by an or all so no",
        "de": "der die das und ist nicht ein eine einen einem einer zu den dem des mit von auf für sich es "
        "er sie ich wir ihr auch als an aus bei nach wie noch nur aber wenn so dass oder um über vor "
        "haben hat war wird sind werden kann im am zum zur man mehr schon hier sein seine ihre mir "
        "mich uns doch",
        "fr": "le la les de des du un une et est en que qui dans pour pas ce sur se au avec ne il elle je "
        "nous vous ils sont par plus mais ou où cette ces son sa ses leur été était aux comme tout "
        "fait être avoir mon ma mes si y bien même quand sans très on",
        "es": "el la los las de del y que en un una es no se por con para su al lo como más pero sus le ya "
        "o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo "
        "nos durante era fue ser son yo había está están mi ella él esto",
        "pt": "o a os as de do da dos das e que em um uma é não se por com para seu sua ao no na nos nas "
        "como mais mas foi ele ela isso este está quando muito já eu também só pelo pela até sem "
        "mesmo aos seus quem havia nem suas meu às minha têm numa",
        "it": "il lo la i gli le di del della dei delle e che è in un una non si per con su al alla ma come "
        "più sono da nel nella anche se questo questa io ha ho era suo sua loro quando molto mi ci "
        "chi dove perché tutto ancora essere stato dal dalla",
        "nl": "de het een en van is dat niet in op te zijn voor met die er aan hij zij ze ik we wij maar om "
        "ook als dan bij nog naar uit door over zo of wat worden werd was heeft hebben kan geen deze "
        "dit mijn hun haar al meer veel",
        "sv": "och att det som en ett är av för på med den inte till om var jag han hon de vi men så har "
        "hade från eller när kan ska skulle mycket sig sin sina också bara efter vid nu då över här "
        "där mot vara",
        "da": "og at det som en et er af for på med den ikke til om var jeg han hun de vi men så har havde "
        "fra eller når kan skal skulle meget sig sin sine også kun efter ved nu da over her der mod "
        "være blev",
        "no": "og at det som en et er av for på med den ikke til om var jeg han hun de vi men så har hadde "
        "fra eller når kan skal skulle mye seg sin sine også bare etter ved nå da over her der mot "
        "være ble",
        "fi": "ja on ei se että oli hän en mutta niin kuin myös ovat sen tai jos minä ne joka mitä kun nyt "
        "vain vielä ole olla mikä siitä sitä tämä kanssa hänen jo olen olisi meidän",
        "pl": "i w na nie się że to z do jest jak za o po ale co tak od przez czy dla ich jego jej był była "
        "było są być może tylko ja on ona my wy oni który która które już także bardzo gdy kiedy",
        "cs": "a se na je že v to s do o i za jak by po pro ale jsem si tak byl byla bylo jsou být není "
        "nebo co když jako jeho její který která které už také jen ještě až ve ze při od",
    }.items()
}
"""The words without which hardly a sentence of a language is written; names and loans are none of them."""

_ONE_LANGUAGE: Mapping[str, str] = {"GREEK": "el", "HEBREW": "he", "HANGUL": "ko", "THAI": "th"}
_SEVERAL: Mapping[str, frozenset[str]] = {
    "CYRILLIC": frozenset({"ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn"}),
    "ARABIC": frozenset({"ar", "fa", "ur", "ug", "ps"}),
    "DEVANAGARI": frozenset({"hi", "mr", "ne"}),
}
_KANA = frozenset({"HIRAGANA", "KATAKANA"})
_KANA_SHARE = 0.1
_SCRIPT_SHARE = 0.8

_FEWEST_WORDS, _FEWEST_DIFFERENT = 5, 3
_SMALL_SHARE = 0.28
_OWN_SHARE = 0.06
_AHEAD = 8.0
"""How far (in log likelihood) a language must lie before the next; before the article's own, thrice that."""


def with_languages(blocks: Sequence[Block], language: str) -> tuple[Block, ...]:
    """Return the blocks with a language on each that is wholly in another one, and on long parts that are."""
    return tuple(_marked(block, language) if block.kind in _LOOKED_AT else block for block in blocks)


def _marked(block: Block, language: str) -> Block:
    if block.language or any(span.kind == "language" for span in block.spans):
        return block
    parts = list(_parts(block))
    whole = foreign_language(_outside(block.text, parts), language)
    if whole:
        return replace(block, language=whole)
    found = [
        Span(start=start, end=end, kind="language", value=tag)
        for start, end in parts
        if (tag := foreign_language(block.text[start:end], language))
    ]
    if not found:
        return block
    return replace(block, spans=tuple(sorted((*block.spans, *found), key=lambda one: (one.start, -one.end))))


def _parts(block: Block) -> Iterator[tuple[int, int]]:
    """Yield the quotations in a block, and its emphasised parts outside of them."""
    end = 0
    for match in _QUOTED.finditer(block.text):
        yield match.span()
        end = match.end()
    for span in block.spans:
        if span.kind == "emphasis" and span.start >= end:
            yield span.start, span.end


def _outside(text: str, parts: Sequence[tuple[int, int]]) -> str:
    """Return a text without its parts, or all of it when hardly a letter stands outside them."""
    borders = [0, *(place for part in parts for place in part), len(text)]
    rest = " ".join(text[start:end] for start, end in zip(borders[::2], borders[1::2], strict=True))
    return rest if any(char.isalpha() for char in rest) else text


def foreign_language(text: str, own: str) -> str | None:
    """Return the language (BCP 47) of a text when it is surely another one than `own`, else None."""
    sample = text[:_SAMPLE]
    scripts = Counter(_script(char) for char in sample if char.isalpha())
    weight = sum(count * (_WIDE_LETTERS if script in _WIDE else 1) for script, count in scripts.items())
    if weight < ENOUGH_LETTERS:
        return None
    primary = own.partition("-")[0]
    latin = scripts["LATIN"] >= _SCRIPT_SHARE * scripts.total()
    return _by_words(sample, primary) if latin else _by_script(sample, scripts, primary)


def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0].partition("-")[0]


def _by_script(text: str, scripts: Counter[str], own: str) -> str | None:
    """Return the language of a text in a script that the article's own language does not use."""
    east = sum(scripts[name] for name in ("CJK", *_KANA))
    if east >= _SCRIPT_SHARE * scripts.total():
        kana = sum(scripts[name] for name in _KANA)
        found = "ja" if kana >= _KANA_SHARE * east else "zh"
        return None if own in {"ja", "zh", "yue", "ko"} else found
    script, count = scripts.most_common(1)[0]
    if count < _SCRIPT_SHARE * scripts.total():
        return None
    several = _SEVERAL.get(script)
    if several is None:
        found = _ONE_LANGUAGE.get(script, "")
        return found if found and found != own else None
    return None if own in several else next((tag for tag, _ in ranked(text) if tag in several), None)


def _by_words(text: str, own: str) -> str | None:
    """Return the language whose small words a text is full of, if the detector says the same."""
    words = [word.casefold() for word in _WORD.findall(text)]
    counts = {tag: sum(word in small for word in words) for tag, small in SMALL_WORDS.items()}
    likely = {
        tag
        for tag, count in counts.items()
        if tag != own
        and count >= max(_FEWEST_WORDS, _SMALL_SHARE * len(words))
        and _own_words(words, own, tag) <= _OWN_SHARE * len(words)
        and len(SMALL_WORDS[tag].intersection(words)) >= _FEWEST_DIFFERENT
    }
    if not likely:
        return None
    (found, best), (_, second), *_ = ranking = ranked(text)
    own_score = dict(ranking).get(own, second)
    sure = best - second >= _AHEAD and best - own_score >= 3 * _AHEAD
    return found if found in likely and sure else None


def _own_words(words: Sequence[str], own: str, other: str) -> int:
    """Return how many words are small words of the article's language and not of the other one."""
    telling = SMALL_WORDS.get(own, frozenset[str]()) - SMALL_WORDS[other]
    return sum(word in telling for word in words)
