"""Phonemes as the International Phonetic Alphabet (IPA, 2020 chart) writes them, and as X-SAMPA does.

This module owns which symbols there are, and one way to write each: dictionaries differ in brackets, ties,
the letter g and apostrophes. It refuses to know what a voice can say: `audiopub.speech.engines.ipa` does.
"""

import unicodedata
from collections.abc import Collection, Iterator, Mapping

X_SAMPA: Mapping[str, str] = {
    **{letter: letter for letter in "abcdefhijklmnopqrstuvwxyz"},
    "g": "ɡ",
    "A": "ɑ",
    "B": "β",
    "C": "ç",
    "D": "ð",
    "E": "ɛ",
    "F": "ɱ",
    "G": "ɣ",
    "H": "ɥ",
    "I": "ɪ",
    "J": "ɲ",
    "K": "ɬ",
    "L": "ʎ",
    "M": "ɯ",
    "N": "ŋ",
    "O": "ɔ",
    "P": "ʋ",
    "Q": "ɒ",
    "R": "ʁ",
    "S": "ʃ",
    "T": "θ",
    "U": "ʊ",
    "V": "ʌ",
    "W": "ʍ",
    "X": "χ",
    "Y": "ʏ",
    "Z": "ʒ",
    "1": "ɨ",
    "2": "ø",
    "3": "ɜ",
    "4": "ɾ",
    "5": "ɫ",
    "6": "ɐ",
    "7": "ɤ",
    "8": "ɵ",
    "9": "œ",
    "@": "ə",
    "{": "æ",
    "}": "ʉ",
    "&": "ɶ",
    "?": "ʔ",
    "b_<": "ɓ",
    "d`": "ɖ",
    "d_<": "ɗ",
    "g_<": "ɠ",
    "h\\": "ɦ",
    "j\\": "ʝ",
    "l`": "ɭ",
    "l\\": "ɺ",
    "n`": "ɳ",
    "p\\": "ɸ",
    "r`": "ɽ",
    "r\\": "ɹ",
    "r\\`": "ɻ",
    "s`": "ʂ",
    "s\\": "ɕ",
    "t`": "ʈ",
    "v\\": "ʋ",
    "x\\": "ɧ",
    "z`": "ʐ",
    "z\\": "ʑ",
    "B\\": "ʙ",
    "G\\": "ɢ",
    "G\\_<": "ʛ",
    "H\\": "ʜ",
    "I\\": "ᵻ",
    "J\\": "ɟ",
    "J\\_<": "ʄ",
    "K\\": "ɮ",
    "L\\": "ʟ",
    "M\\": "ɰ",
    "N\\": "ɴ",
    "O\\": "ʘ",
    "R\\": "ʀ",
    "U\\": "ᵿ",
    "X\\": "ħ",
    "3\\": "ɞ",
    "@\\": "ɘ",
    "@`": "ɚ",
    "3`": "ɝ",
    "?\\": "ʕ",
    "<\\": "ʢ",
    ">\\": "ʡ",
    "|\\": "ǀ",
    "!\\": "ǃ",
    "=\\": "ǂ",
    "|\\|\\": "ǁ",
    '"': "ˈ",
    "%": "ˌ",
    ":": "ː",
    ":\\": "ˑ",
    ".": ".",
    "-": "",
    "_": "\u0361",
    "-\\": "\u203f",
    "=": "\u0329",
    "_=": "\u0329",
    "~": "\u0303",
    "_~": "\u0303",
    "_^": "\u032f",
    "_0": "\u0325",
    "_v": "\u032c",
    "_h": "ʰ",
    "_j": "ʲ",
    "'": "ʲ",
    "_w": "ʷ",
    "_G": "ˠ",
    "_?\\": "ˤ",
    "_d": "\u032a",
    "_a": "\u033a",
    "_}": "\u031a",
    "_+": "\u031f",
    "_-": "\u0320",
    "_o": "\u031e",
    "_r": "\u031d",
    "`": "˞",
}
"""X-SAMPA's signs (J. C. Wells, 1995) and the IPA's for them; a longer sign holds before a shorter one."""

_SAME: Mapping[str, str] = {
    "g": "ɡ",
    ":": "ː",
    "'": "ˈ",
    "’": "ˈ",
    "ʼ": "ˈ",
    "ʹ": "ˈ",
    "ʦ": "ts",
    "ʣ": "dz",
    "ʧ": "tʃ",
    "ʤ": "dʒ",
    "ʨ": "tɕ",
    "ʥ": "dʑ",
    "ɩ": "ɪ",
    "ɷ": "ʊ",
}
"""What typewriters and older dictionaries write for a symbol of today's chart."""

_AROUND = "/[]"
"""Brackets that dictionaries put around phonemes."""

_SILENT = frozenset(".\u0361\u035c\u203f\u032f\u0311")
"""What says nothing of the sound: syllable breaks, ties, and marks of vowels that are no syllable."""

SYMBOLS = frozenset("".join(X_SAMPA.values())) | {" "} - _SILENT
"""Single code points (NFD) that phonemes may hold; the space divides words."""

_LETTERS = frozenset({"Ll", "Lu", "Lo"})
"""Unicode's categories of what says something by itself; stress, length and the like are others."""

_SIZES = range(max(map(len, X_SAMPA)), 0, -1)
"""Lengths of the signs of X-SAMPA, the longest first."""


def normal(ipa: str) -> str:
    """Return phonemes in one form: NFC, single spaces, no brackets, ties and syllable breaks.

    Raises `ValueError` naming the first sign that is no symbol of the IPA, or when nothing is left.
    """
    signs = "".join(
        _SAME.get(sign, sign) for sign in unicodedata.normalize("NFC", ipa).strip().strip(_AROUND)
    )
    signs = "".join(sign for sign in unicodedata.normalize("NFD", signs) if sign not in _SILENT)
    known = unicodedata.normalize("NFD", "".join(sorted(SYMBOLS)))
    for sign in signs:
        if sign not in known and not sign.isspace():
            raise ValueError(f"{named(sign)} is no symbol of the IPA that audiopub knows")
    if not any(unicodedata.category(sign) in _LETTERS for sign in signs):
        raise ValueError('these are no phonemes: write them in the IPA, as in "ʃɪˈvɔːn"')
    return unicodedata.normalize("NFC", " ".join(signs.split()))


def from_x_sampa(text: str) -> str:
    """Return X-SAMPA in IPA, as `normal` gives it. Raises `ValueError` naming the first sign that is none."""
    found = []
    at = 0
    while at < len(text):
        sign = next((text[at : at + size] for size in _SIZES if text[at : at + size] in X_SAMPA), None)
        if sign is None and not text[at].isspace():
            raise ValueError(f"{named(text[at])} is no sign of X-SAMPA")
        found.append(X_SAMPA[sign] if sign else " ")
        at += len(sign or " ")
    return normal("".join(found))


def segments(ipa: str, known: Collection[str]) -> Iterator[str]:
    """Yield phonemes symbol by symbol, each the longest at its place that is among `known` (NFC).

    Spaces are left out. Raises `ValueError` naming the first symbol that is not known.
    """
    word, at = unicodedata.normalize("NFC", ipa), 0
    longest = max(map(len, known), default=0)
    while at < len(word):
        sizes = range(min(longest, len(word) - at), 0, -1)
        size = 1 if word[at] == " " else next((n for n in sizes if word[at : at + n] in known), 0)
        mark = word[at + size : at + size + 1]
        if not size or unicodedata.combining(mark or " "):
            raise ValueError(f"{named(word[at : at + max(size, 1) + (1 if size else 0)])} of {shown(ipa)}")
        if word[at] != " ":
            yield word[at : at + size]
        at += size


def shown(ipa: str) -> str:
    """Return phonemes as readers know them: between slashes."""
    return f"/{ipa}/"


def named(sign: str) -> str:
    """Return a sign in quotation marks with its code point and, if it has one, its name in Unicode."""
    points = " ".join(f"U+{ord(each):04X}" for each in sign)
    name = unicodedata.name(sign, "") if len(sign) == 1 else ""
    return f"{sign!r} ({', '.join(filter(None, (points, name)))})"
