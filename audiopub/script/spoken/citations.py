"""Places in books and laws: "John 3:16", "1 Cor. 13:4–7", "§ 1030", "Section 230(c)(1)", "No. 19-1392".

This module owns the names of the books that are cited by chapter and verse. Page and chapter numbers with
their abbreviations are the business of `abbreviations`.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import Pattern, alternatives, always, rule

_BOOKS = (
    "Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|"
    "Nehemiah|Esther|Job|Psalm|Psalms|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|"
    "Hosea|Joel|Amos|Obadiah|Jonah|Micah|Nahum|Habakkuk|Zephaniah|Haggai|Zechariah|Malachi|Matthew|Mark|"
    "Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|"
    "Titus|Philemon|Hebrews|James|Peter|Jude|Revelation|Quran|Qur'an|Koran|Surah|Sura|Sirach|Tobit|"
    "Maccabees|Wisdom|Gita"
)
"""Books that are cited by chapter and verse, as alternatives of a pattern."""

_SHORT: Mapping[str, str] = {
    "Gen": "Genesis",
    "Ex": "Exodus",
    "Exod": "Exodus",
    "Lev": "Leviticus",
    "Num": "Numbers",
    "Deut": "Deuteronomy",
    "Josh": "Joshua",
    "Judg": "Judges",
    "Sam": "Samuel",
    "Kgs": "Kings",
    "Chron": "Chronicles",
    "Ps": "Psalm",
    "Pss": "Psalms",
    "Prov": "Proverbs",
    "Eccl": "Ecclesiastes",
    "Isa": "Isaiah",
    "Jer": "Jeremiah",
    "Ezek": "Ezekiel",
    "Dan": "Daniel",
    "Hos": "Hosea",
    "Mic": "Micah",
    "Hab": "Habakkuk",
    "Zech": "Zechariah",
    "Mal": "Malachi",
    "Matt": "Matthew",
    "Mt": "Matthew",
    "Mk": "Mark",
    "Lk": "Luke",
    "Jn": "John",
    "Rom": "Romans",
    "Cor": "Corinthians",
    "Gal": "Galatians",
    "Eph": "Ephesians",
    "Phil": "Philippians",
    "Col": "Colossians",
    "Thess": "Thessalonians",
    "Tim": "Timothy",
    "Heb": "Hebrews",
    "Jas": "James",
    "Pet": "Peter",
    "Rev": "Revelation",
}
_NUMBERS: Mapping[str, str] = {
    "1": "First",
    "2": "Second",
    "3": "Third",
    "I": "First",
    "II": "Second",
    "III": "Third",
}
_SHORT_DOCKET, _LONGEST_DOCKET = 3, 4


def _verse(match: re.Match[str], language: str) -> str:
    book = _SHORT.get(match["book"], match["book"])
    first = f"{_NUMBERS[match['part']]} " if match["part"] else ""
    place = (
        f"{words.hundreds(int(match['chapter']), language)} {words.hundreds(int(match['verse']), language)}"
    )
    last = f" to {words.hundreds(int(match['last']), language)}" if match["last"] else ""
    return f"{first}{book} {place}{last}"


def _parts(match: re.Match[str], language: str) -> str:
    """Say the "(c)(1)" of a section: its letters by their names."""
    parts = re.findall(r"\w+", match["parts"])
    return "".join(
        f" {words.cardinal(int(part), language) if part.isdecimal() else part.upper()}" for part in parts
    )


def _docket(match: re.Match[str], language: str) -> str:
    """Say "No. 19-1392" as "number nineteen thirteen ninety-two"."""
    case = match["case"]
    if len(case) > _LONGEST_DOCKET or case.startswith("0"):
        said = words.digits(case, language)
    elif len(case) <= _SHORT_DOCKET:
        said = words.hundreds(int(case), language)
    else:
        said = words.year(int(case), language)
    return f"{words.cardinal(int(match['year']), language)} {said}"


def _public_law(match: re.Match[str], language: str) -> str:
    first, second = (words.paired(int(match[group]), language) for group in ("year", "case"))
    return f"Public Law {first} {second}"


CITATIONS: tuple[Pattern, ...] = (
    rule(
        "verse",
        rf"(?<!\w)(?:(?P<part>[1-3]|I{{1,3}})\s)?(?P<book>{_BOOKS}|{alternatives(_SHORT)})\.?\s"
        r"(?P<chapter>\d{1,3}):(?P<verse>\d{1,3})(?:[-–](?P<last>\d{1,3}))?(?![\w:]|[-–.]\d)",
        _verse,
        needs=":",
    ),
    rule("section", r"§§\s?(?=\d)", always("sections "), digits=True, needs="§"),
    rule("section", r"(?<!§)§\s?(?=\d)", always("section "), needs="§"),
    rule(
        "section",
        r"(?:\b(?:(?:[Ss]ubs|[Ss])ections?|[Ss]ec\.|[Rr]ules?|[Aa]rticles?|[Aa]rt\.|[Pp]aragraphs?|[Cc]lauses?|[Rr]egulation"
        r"|[Ff]orm|[Ss]chedule)|§|\bss?\.)\s?\d{1,5}[A-Za-z]?(?P<parts>(?:\((?:[A-Za-z]{1,2}|\d{1,2}|[ivx]{1,4})\)){1,4})",
        _parts,
        part="parts",
        needs="(",
    ),
    rule(
        "public law",
        r"\b(?:Pub\.\sL\.|P\.L\.)(?:\sNo\.)?\s(?P<year>\d{2,3})-(?P<case>\d{1,4})(?![\w-])",
        _public_law,
        needs=".",
    ),
    rule(
        "docket",
        r"\b[Nn]o\.?\s(?P<said>(?P<year>[012]\d|9\d)-(?P<case>\d{2,5}))(?![\w-]|[.,]\d)",
        _docket,
        part="said",
        needs="-",
    ),
)
