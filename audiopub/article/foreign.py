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
from audiopub.article.small_words import SMALL_WORDS, words_of
from audiopub.model import Block, Span

ENOUGH_LETTERS = 60
"""Letters that a part must have to be looked at; a wide character (kana, kanji, hangul) counts as three."""

_WIDE, _WIDE_LETTERS = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"}), 3
_SAMPLE = 600
_LOOKED_AT = frozenset({"paragraph", "quote", "list_item", "verse", "note", "caption"})
_QUOTED = re.compile(
    r"“[^“”]{15,2000}”|„[^„“”]{15,2000}[“”]|«[^«»]{15,2000}»|»[^«»]{15,2000}«|\"[^\"]{15,2000}\"|「[^「」]{15,2000}」"
)

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
    outside = _outside(block.text, parts)
    whole = foreign_language(outside, language) or _said_in(outside, block.text, language)
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


def _said_in(outside: str, text: str, own: str) -> str | None:
    """Return the language of a text and of the few words outside its quotations: "…," she used to say, "…".

    Too few to be judged alone, they must have a small word of that language, and none of the article's own.
    """
    found = foreign_language(text, own)
    if found is None or sum(map(str.isalpha, outside)) >= ENOUGH_LETTERS:
        return None
    said = words_of(outside)
    small = SMALL_WORDS.get(found, frozenset())
    is_own = found in SMALL_WORDS and _own_words(said, own.partition("-")[0], found) > 0
    return found if not small.isdisjoint(said) and not is_own else None


def foreign_language(text: str, own: str) -> str | None:
    """Return the language (BCP 47) of a text when it is surely another one than `own`, else None."""
    sample = text[:_SAMPLE]
    scripts: Counter[str] = Counter()
    for char, count in Counter(sample).items():
        if char.isalpha():
            scripts[_script(char)] += count
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
    words = words_of(text)
    counts = {tag: sum(map(small.__contains__, words)) for tag, small in SMALL_WORDS.items()}
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
