"""What German texts refer to: sections of laws, rulings, verses of the Bible, matches after extra time.

This module owns abbreviations that only such neighbours give their meaning.
"""

import re

from audiopub.script.spoken.languages.german_grammar import cardinal
from audiopub.script.spoken.languages.grammar import closed, listed, preceding
from audiopub.script.spoken.pattern import Pattern, Say, alternatives, always, rule

_BOOKS = {
    "Mt": "Matthäus",
    "Mk": "Markus",
    "Lk": "Lukas",
    "Joh": "Johannes",
    "Apg": "Apostelgeschichte",
    "Röm": "Römer",
    "Kor": "Korinther",
    "Gal": "Galater",
    "Eph": "Epheser",
    "Kol": "Kolosser",
    "Hebr": "Hebräer",
    "Offb": "Offenbarung",
    "Jes": "Jesaja",
    "Jer": "Jeremia",
    "Ps": "Psalm",
    "Dtn": "Deuteronomium",
} | {
    name: name
    for name in listed("Matthäus Markus Lukas Johannes Psalm Römer Korinther Mose Jesaja Offenbarung")
}

_FIRST_NAMES = listed("Matthäus Markus Lukas Johannes")
_BOOK_BEFORE = re.compile(
    r"(?:(?:[Ee]vangelium|Kapitel|[Bb]rief)s?\s(?:(?:nach|des|von)\s)?|\b[1-3]\.\s?|[(\[][^()\[\]]{0,40})$"
)
"""Before a first name that is the book of the Bible: a bracket, or what it is."""

_AFTER_PLAY = {
    "n.V": "nach Verlängerung",
    "n.E": "nach Elfmeterschießen",
    "i.E": "im Elfmeterschießen",
}


def _verse(match: re.Match[str], tag: str) -> str | None:
    """Say "Joh 3,16"; "Lukas 1,85" may be how tall he is."""
    if match["book"] in _FIRST_NAMES and not (match["last"] or _BOOK_BEFORE.search(preceding(match))):
        return None
    chapter = cardinal(int(match["chapter"]), "", tag)
    said = f"{_BOOKS[match['book']]} {chapter} Vers {cardinal(int(match['verse']), '', tag)}"
    return f"{said} bis {cardinal(int(match['last']), '', tag)}" if match["last"] else said


def _short(expression: str, say: Say, part: str | int = 0) -> Pattern:
    return rule("abbreviation", expression, say, digits=False, needs=".", part=part)


def references() -> tuple[Pattern, ...]:
    """Return the rules for references, which hold before those for abbreviations and decimals."""
    return (
        rule(
            "verse",
            rf"(?<!\w)(?P<book>{alternatives(_BOOKS)})\s(?P<chapter>\d{{1,3}}),\s?(?P<verse>\d{{1,3}})"
            r"(?:\s?[-–]\s?(?P<last>\d{1,3}))?(?![\w/%€]|[.,]\d|\s?(?:%|€|[A-ZÄÖÜ]|km\b|kg\b|m\b))",
            _verse,
            needs=",",
        ),
        _short(
            r"(?<!\w)(?:Abs\.|Art\.|§)\s?\d{1,4}[a-z]?\s(?:Nr\.\s?\d{1,3}\s)?(?P<sentence>S\.)(?=\s?\d)",
            always("Satz"),
            "sentence",
        ),
        _short(r"(?<!\w)lit\.(?=\s[a-z](?!\w))", always("Buchstabe")),
        _short(r"(?<!\w)(?P<of>v\.)(?=\s?(?:[12]\d|3[01]|0?[1-9])\.\s?(?:\d|[A-ZÄÖÜ]))", always("vom")),
        _short(r"(?<!\w)geb\.(?=\s(?:am|in|im|um)\s)", always("geboren")),
        _short(
            r"(?:(?<=\d\s)|(?<=\d\s\())(?P<kind>n\.\s?V|[ni]\.\s?E)\.",
            closed(lambda match, _tag: _AFTER_PLAY["".join(match["kind"].split())]),
        ),
        _short(r"(?:(?<=\d)|(?<=\d[a-z]))\s?ff\.(?!\w)", closed(always(" und folgende"))),
        _short(
            r"(?<!\w)(?:§§?|S\.|Art\.|Rd?n\.|Seite)\s?\d{1,4}[a-z]?(?P<next>\sf\.)(?!\w)",
            closed(always(" und folgende")),
            "next",
        ),
    )
