"""Phonemes of the IPA as espeak-ng's mnemonics.

This module owns the tables, one for each way of speaking that espeak-ng's voices have (1.52). Its tests let
espeak-ng say each entry and tell in IPA what it said. It refuses to guess: a symbol that is not in the
table of a language is an error, since espeak-ng leaves out the rest of a word from a mnemonic on that its
voice does not have.

What a voice does to the sounds of its language it does here, too: German ones end no word in a voiced
consonant, Spanish ones soften b, d and g between vowels, British ones may link two vowels with r.
"""

from collections.abc import Mapping

from audiopub.ipa import segments

_CONSONANTS: Mapping[str, str] = {
    **{letter: letter for letter in "pbtdkqmnfvszxhljwc"},
    "ɡ": "g",
    "ʔ": "?",
    "ŋ": "N",
    "ɲ": "n^",
    "ɳ": "n.",
    "θ": "T",
    "ð": "D",
    "ʃ": "S",
    "ʒ": "Z",
    "ɕ": "S;",
    "ʑ": "Z;",
    "ʂ": "s.",
    "ʐ": "z.",
    "ç": "C",
    "ʝ": "J^",
    "ɣ": "Q",
    "χ": "X",
    "ʁ": 'Q"',
    "β": "B",
    "ʋ": "v#",
    "ʀ": 'r"',
    "ɾ": "*",
    "ɫ": "L",
    "ʎ": "l^",
    "ɬ": "l#",
    "ɭ": "l.",
    "ɟ": "J",
    "tʃ": "tS",
    "dʒ": "dZ",
    "tɕ": "tS;",
    "dʑ": "dZ;",
    "t̪": "t[",
    "d̪": "d[",
    "m̩": "m-",
    "n̩": "n-",
    "ŋ̩": "N-",
    "l̩": "l-",
}
"""What all voices have: 55 symbols of consonants, the affricates and the syllabic ones."""

_ENGLISH: Mapping[str, str] = {
    **_CONSONANTS,
    "ɹ": "r-",
    "ʍ": "w#",
    "ɪ": "I",
    "i": "i",
    "iː": "i:",
    "ʊ": "U",
    "u": "u",
    "uː": "u:",
    "e": "e",
    "eː": "e:",
    "ɛ": "E",
    "o": "o",
    "oː": "o:",
    "ɔ": "O",
    "ɔː": "O:",
    "ɑː": "A:",
    "ʌ": "V",
    "ə": "@",
    "ɜː": "3:",
    "ɑ̃": "A~",
    "ɔ̃": "O~",
    "aɪ": "aI",
    "aʊ": "aU",
    "ɔɪ": "OI",
    "eɪ": "eI",
    "iə": "i@",
    "aɪə": "aI@",
}

SETS: Mapping[str, Mapping[str, str]] = {
    "en": {**_ENGLISH, "a": "a", "ɒ": "0", "əʊ": "oU", "eə": "e@", "ʊə": "U@", "aʊə": "aU@"},
    "en-us": {
        **_ENGLISH,
        "t": "t2",
        "æ": "a",
        "ɚ": "3",
        "ᵻ": "I#",
        "oʊ": "oU",
        "ɛɹ": "e@",
        "ɪɹ": "i@3",
        "ʊɹ": "U@",
        "ɑːɹ": "A@",
        "ɔːɹ": "O@",
        "aɪɚ": "aI3",
    },
    "de": {
        **_CONSONANTS,
        "pf": "pF",
        "ts": "ts",
        "r": "R",
        "r̩": "r-",
        "ɪ": "I",
        "i": "i",
        "iː": "i:",
        "ʏ": "y",
        "yː": "y:",
        "ʊ": "U",
        "u": "u",
        "uː": "u:",
        "e": "e",
        "eː": "e:",
        "ɛ": "E",
        "ɛː": "E:",
        "øː": "Y:",
        "œ": "W",
        "o": "o",
        "oː": "o:",
        "ɔ": "O",
        "ɑ": "A",
        "ɑː": "A:",
        "a": "a",
        "ə": "@",
        "ɜ": "3",
        "iɐ": "iR",
        "ʊɐ": "UR",
        "aɪ": "aI",
        "aʊ": "aU",
        "ɔø": "OY",
        "ɛɪ": "EI",
        "oʊ": "oU",
        "ɑ̃": "A~",
        "ɔ̃": "O~",
        "œ̃": "W~",
    },
    "fr": {
        **_CONSONANTS,
        "r̩": "r-",
        "i": "i",
        "y": "y",
        "u": "u",
        "ɪ": "I",
        "e": "e",
        "ø": "Y",
        "o": "o",
        "ə": "@",
        "ɛ": "E",
        "œ": "W",
        "ɔ": "O",
        "ʌ": "V",
        "a": "a",
        "ɛ̃": "E~",
        "œ̃": "W~",
        "ɔ̃": "O~",
        "ɑ̃": "A~",
    },
    "es": {
        **_CONSONANTS,
        "ts": "ts",
        "r": "R",
        "r̩": "r-",
        "i": "i",
        "y": "y",
        "u": "u",
        "ʊ": "U",
        "e": "e",
        "ø": "Y",
        "o": "o",
        "ə": "@",
        "ɛ": "E",
        "ɔ": "O",
        "a": "a",
        "aɪ": "aI",
        "aʊ": "aU",
        "eɪ": "eI",
        "eʊ": "eU",
        "iʊ": "iU",
        "oɪ": "oI",
        "uɪ": "uI",
    },
}
"""By language: IPA (NFC) to the mnemonic that its voice says so."""

_RHOTIC = {"ɝ": "ɜː", "ɜː": "ɜː", "ɜːɹ": "ɜː", "ɜɹ": "ɜː", "ɑɹ": "ɑːɹ", "ɔɹ": "ɔːɹ", "ɛəɹ": "ɛɹ", "ɪəɹ": "ɪɹ"}
"""American espeak-ng says ɜː with its r, and calls it ɜː."""

SAME: Mapping[str, Mapping[str, str]] = {
    "en": {
        "r": "ɹ",
        "æ": "a",
        "ɑ": "ɑː",
        "ɐ": "ʌ",
        "ɜ": "ɜː",
        "ɝ": "ɜː",
        "ɚ": "ə",
        "ᵻ": "ɪ",
        "oʊ": "əʊ",
        "ɪə": "iə",
        "ɛə": "eə",
    },
    "en-us": {
        "r": "ɹ",
        **{f"{one.removesuffix('ɹ')}r": other for one, other in _RHOTIC.items() if one.endswith("ɹ")},
        **_RHOTIC,
        "a": "ɑː",
        "ɑ": "ɑː",
        "ɒ": "ɑː",
        "ɐ": "ʌ",
        "ɜ": "ɜː",
        "əʊ": "oʊ",
        "ɪə": "iə",
        "ɛr": "ɛɹ",
        "ɪr": "ɪɹ",
        "ʊr": "ʊɹ",
        "ɑːr": "ɑːɹ",
        "ɔːr": "ɔːɹ",
    },
    "de": {"aː": "ɑː", "ɐ": "ɜ", "ɔʏ": "ɔø", "ɔɪ": "ɔø", "ɔy": "ɔø", "ø": "øː", "y": "yː"},
    "fr": {"ɑ": "a", "ɥ": "y", "r": "ʁ"},
    "es": {},
}
"""By language: how dictionaries, too, write a sound of its table."""

_STRESS: Mapping[str, str] = {"ˈ": "'", "ˌ": ","}
_LONG, _LONG_MNEMONIC = ("ː", "ˑ"), ":"
_DIVIDER = "|"
"""Stands between mnemonics, so that two of them are never taken for a third."""


def set_of(languages: tuple[str, ...]) -> str:
    """Return the name of the table for a voice of these languages (BCP 47, lower case), or nothing."""
    names = (name for tag in languages for name in (tag, tag.partition("-")[0]))
    return next((name for name in names if name in SETS), "")


def symbols(name: str) -> tuple[str, ...]:
    """Return the symbols that a voice with the table `name` can be given, none for no table."""
    return tuple(sorted({*SETS[name], *SAME[name], *_STRESS, *_LONG})) if name else ()


def mnemonics(ipa: str, name: str) -> str:
    """Return phonemes (as `audiopub.ipa.normal` gives them) in espeak-ng's mnemonics, by the table `name`.

    Each word is in double brackets. Raises `ValueError` naming the first symbol that the table lacks.
    """
    return " ".join(f"[[{_word(word, name)}]]" for word in ipa.split())


def _word(word: str, name: str) -> str:
    pieces: list[str] = []
    stress = ""
    for symbol in segments(word, symbols(name)):
        if symbol in _STRESS:
            stress = _STRESS[symbol]
        else:
            pieces.append(stress + _mnemonic(symbol, name))
            stress = ""
    return _DIVIDER.join(pieces)


def _mnemonic(symbol: str, name: str) -> str:
    if symbol in _LONG:
        return _LONG_MNEMONIC
    return SETS[name][SAME[name].get(symbol, symbol)]
