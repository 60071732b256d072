"""Emoji and hashtags that a sentence speaks of: "rows of ❤️", "the hashtag #SaveTheBees".

This module owns when an emoji is a word of its sentence, and then says its name. All others are silent, as
`marks` holds.
"""

import re
import unicodedata
from collections.abc import Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.marks import EMOJI
from audiopub.script.spoken.pattern import Pattern, always, rule

_NAMES: Mapping[str, str] = {
    "❤": "red heart",
    "☀": "sun",
    "☁": "cloud",
    "☔": "umbrella",
    "☕": "coffee",
    "⚡": "lightning",
    "⚽": "football",
    "✅": "check mark",
    "✔": "check mark",
    "❌": "cross mark",
    "✨": "sparkles",
    "⭐": "star",
    "☎": "telephone",
    "✈": "plane",
    "❄": "snowflake",
    "☠": "skull and crossbones",
    "☮": "peace sign",
    "♻": "recycling sign",
    "⚠": "warning sign",
    "☺": "smiley",
    "\U0001f44d": "thumbs up",
    "\U0001f44e": "thumbs down",
    "\U0001f602": "face with tears of joy",
    "\U0001f64f": "folded hands",
    "\U0001f44f": "clapping hands",
    "\U0001f4af": "one hundred",
    "\U0001f389": "party popper",
    "\U0001f680": "rocket",
    "\U0001f4aa": "flexed biceps",
    "\U0001f600": "grinning face",
    "\U0001f60a": "smiling face",
    "\U0001f622": "crying face",
    "\U0001f62d": "crying face",
    "\U0001f60d": "heart eyes",
    "\U0001f614": "sad face",
    "\U0001f621": "angry face",
}
"""Names that readers use; the others are called as Unicode calls them."""

_TOLD = ("ashtag ", "ashtags ", "mot-dièse ", "tiqueta ")
_FIGURES = re.compile(r"(?<=\s)\d{1,4}(?=\s|$)")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def _named(match: re.Match[str], _language: str) -> str | None:
    sign = match["sign"][0]
    name = _NAMES.get(sign) or unicodedata.name(sign, "").lower()
    return name or None


def _hashtag(match: re.Match[str], language: str) -> str:
    """Say "#SaveTheBees" word by word."""
    said = _HUMP.sub(" ", match["tag"]).replace("_", " ")
    said = _FIGURES.sub(lambda figures: words.short(figures[0], language), said)
    told = match.string.endswith(_TOLD, 0, match.start())
    return said if told else f"hashtag {said}"


HASHTAG = rule("hashtag", r"(?<!\w)#(?P<tag>[A-Za-z]\w{0,60})", _hashtag, digits=False, needs="#")

REFERRED: tuple[Pattern, ...] = (
    HASHTAG,
    rule(
        "emoji",
        rf"\b(?:an?|the|of|only|single|lone|one|with|by|this|that|her|his|their|another|just|sent|posted|tweeted|replied)\s"
        rf"(?P<sign>[{EMOJI}]\ufe0f?)(?=\s[a-z]|[.,;!?]|$)",
        _named,
        digits=False,
        part="sign",
    ),
    rule("note", r"(?<=\b[A-G])♭", always(" flat"), digits=False, needs="♭"),
    rule("note", r"(?<=\b[A-G])♯", always(" sharp"), digits=False, needs="♯"),
    rule("symbol", r"(?<=\bI )[♥❤]\ufe0f?(?= [A-Z])", always("love"), digits=False, needs="♥❤"),
)
