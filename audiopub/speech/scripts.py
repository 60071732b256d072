"""Which writing systems a text is in, and which ones a language is written in.

This module owns the two tables; codes are those of ISO 15924.
"""

import functools
import unicodedata
from collections.abc import Mapping

_BY_NAME: Mapping[str, str] = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "GURMUKHI": "Guru",
    "GUJARATI": "Gujr",
    "ORIYA": "Orya",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "KANNADA": "Knda",
    "MALAYALAM": "Mlym",
    "SINHALA": "Sinh",
    "THAI": "Thai",
    "LAO": "Laoo",
    "TIBETAN": "Tibt",
    "MYANMAR": "Mymr",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "ETHIOPIC": "Ethi",
    "CHEROKEE": "Cher",
    "KHMER": "Khmr",
    "MONGOLIAN": "Mong",
    "HANGUL": "Hang",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "CJK": "Hani",
    "IDEOGRAPHIC": "Hani",
    "SHAVIAN": "Shaw",
    "FULLWIDTH": "Latn",
    "HALFWIDTH": "Kana",
}
"""The first word of a letter's Unicode name tells its script."""

_BY_LANGUAGE: Mapping[str, tuple[str, ...]] = {
    "ja": ("Hani", "Hira", "Kana"),
    "zh": ("Hani",),
    "cmn": ("Hani",),
    "yue": ("Hani",),
    "ko": ("Hang",),
    "chr": ("Cher",),
    "en-shaw": ("Shaw",),
    "hy": ("Armn",),
    "hyw": ("Armn",),
    "ka": ("Geor",),
    "am": ("Ethi",),
    "ti": ("Ethi",),
    "th": ("Thai",),
    "lo": ("Laoo",),
    "km": ("Khmr",),
    "my": ("Mymr",),
    "shn": ("Mymr",),
    "bo": ("Tibt",),
    "si": ("Sinh",),
    "he": ("Hebr",),
    "iw": ("Hebr",),
    "yi": ("Hebr",),
    "el": ("Grek",),
    "grc": ("Grek",),
    "bn": ("Beng",),
    "as": ("Beng",),
    "bpy": ("Beng",),
    "pa": ("Guru",),
    "gu": ("Gujr",),
    "or": ("Orya",),
    "ta": ("Taml",),
    "te": ("Telu",),
    "kn": ("Knda",),
    "ml": ("Mlym",),
    "sr": ("Cyrl", "Latn"),
    "kk": ("Cyrl", "Latn"),
    "uz": ("Cyrl", "Latn"),
    "ku": ("Latn", "Arab"),
    **dict.fromkeys(("ar", "fa", "ur", "sd", "ug", "ps"), ("Arab",)),
    **dict.fromkeys(("hi", "mr", "ne", "kok", "sa"), ("Deva",)),
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "ky", "tt", "ba", "cv", "nog", "mn"), ("Cyrl",)),
}


@functools.lru_cache(maxsize=4096)
def script_of(char: str) -> str:
    """Return the script of a letter, `Zzzz` for one that is not in the table."""
    words = unicodedata.name(char, "").split(" ")
    return _BY_NAME.get(words[0], "Zzzz")


def scripts_of_language(language: str) -> tuple[str, ...]:
    """Return the scripts that a language (BCP 47, lower case) is written in; Latin when not known."""
    primary = language.partition("-")[0]
    if "-latn" in language:
        return ("Latn",)
    return _BY_LANGUAGE.get(language) or _BY_LANGUAGE.get(primary, ("Latn",))
