"""Roman numerals, where a name says that they are numbers: "World War II", "Louis XIV", "Chapter IV".

This module refuses every numeral without such a name, and I, V, X, C, D alone behind a mere first name.
"""

import re
from collections.abc import Mapping

from audiopub.script.spoken import words
from audiopub.script.spoken.pattern import Pattern, rule

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_NUMBERED = (
    r"(?:World War|Super Bowl|[Pp]art|[Pp]hase|[Tt]ype|[Ss]tage|[Cc]lass|Chapter|Act|Scene|Volume|Title|"
    r"Article|Section|Level|Category|Episode|Apollo|Gemini|Saturn|Final Fantasy|Rocky|Grand Theft Auto|"
    r"Legion|Mk\.?|[Aa]rt\.|[Vv]ol\.|[Cc]h\.|Pt\.|Bk\.|[Ss]ec\.|Amendment|Factor|GTA|Photosystem|Tome|Canto|Elegy|Sonata|Symphony|Book|Appendix|Mark|Vatican|Schedule|Annex|Division|Group|Grade|Tier|Wave|Round)"
)
_PARTS = (
    "(?:[Vv]olumes?|[Cc]hapters?|[Pp]arts?|[Bb]ooks?|[Aa]cts?|[Ss]cenes?|[Pp]hases?|[Ss]tages?|[Aa]rticles?|[Ss]ections?|[Ll]evels?|"
    "[Tt]ypes?|[Gg]rades?|[Gg]roups?|[Tt]iers?|[Ee]pisodes?|[Tt]itles?|[Cc]lass(?:es)?|"
    "World Wars?|Vols?|Chs?|Pts?|Bks?)"
)
"""What has numerals from one to another."""

_SHORT_MANY: Mapping[str, str] = {
    "Vol": "Volume",
    "Vols": "Volumes",
    "Ch": "Chapter",
    "Chs": "Chapters",
    "Pt": "Part",
    "Pts": "Parts",
    "Bk": "Book",
    "Bks": "Books",
}

_SHORT: Mapping[str, str] = {
    "Mk": "Mark",
    "Art": "Article",
    "art": "article",
    "Vol": "Volume",
    "vol": "volume",
    "Ch": "Chapter",
    "ch": "chapter",
    "Pt": "Part",
    "Bk": "Book",
    "Sec": "Section",
    "sec": "section",
}
_RULERS = (
    r"(?:Albert|Alexander|Alfonso|Baldwin|Benedict|Carl|Carlos|Catherine|Charles|Christian|Clement|Constantine|"
    r"Edward|Elizabeth|Felipe|Ferdinand|Francis|Frederick|Frederik|George|Gregory|Gustav|Haakon|Harald|Henry|"
    r"Innocent|Isabella|Ivan|James|John|John Paul|Juan Carlos|Julius|Leo|Leopold|Louis|Margrethe|Mary|Mehmed|"
    r"Mohammed|Napoleon|Nicholas|Olav|Otto|Paul|Pedro|Peter|Philip|Pius|Ptolemy|Rama|Ramses|Richard|Robert|"
    r"Sixtus|Umberto|Urban|Victor Emmanuel|Wilhelm|William)"
)
_FORENAMES = (
    "Adam|Albert|Alexander|Alfred|Andrew|Anthony|Arthur|Benjamin|Brian|Carl|Charles|Christopher|Daniel|David|Donald|"
    "Edward|Eric|Ernest|Frank|Franklin|Frederick|George|Gregory|Harold|Harry|Henry|Howard|Jack|Jacob|James|John|"
    "Jonathan|Joseph|Kenneth|Kevin|Lawrence|Louis|Mark|Martin|Matthew|Michael|Nicholas|Oliver|Patrick|Paul|Peter|"
    "Philip|Ralph|Raymond|Richard|Robert|Ronald|Roy|Samuel|Scott|Stephen|Steven|Theodore|Thomas|Timothy|Walter|William"
)
"""Men whose sons bear their names: "William Hargreave III"."""

_MONARCHS = (
    r"(?:Alfonso|Charles|Edward|Elizabeth|Ferdinand|Frederick|George|Gustav|Henry|Louis|Philip|Pius|Gregory|Leo|James|"
    r"Napoleon|Clement|Innocent|Urban|Nicholas)"
)
"""Behind these even V and X alone are numbers."""

_SIGNS = "IVXL"
_MANY = r"([IVX]{2,6}|L[IVX]{1,5})\b"
_ANY = r"([IVX]{1,6}|L[IVX]{0,5})\b"
_RANKS = r"(?:King|Queen|Pope|Emperor|Empress|Tsar|Kaiser|Sultan|Prince|Saint)"

_WELL_FORMED = re.compile(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def value(numeral: str) -> int | None:
    """Return what a Roman numeral up to 89 is worth, or None when it is not written as Romans do."""
    if not _WELL_FORMED.fullmatch(numeral):
        return None
    numbers = [_VALUES[char] for char in numeral]
    return sum(-n if n < max(numbers[i:]) else n for i, n in enumerate(numbers))


_DOES = (
    "am|have|had|do|did|can|could|will|would|shall|should|may|might|must|was|never|always|still|really|also|ever|"
    "like|love|hate|need|want|think|know|believe|feel|agree|disagree|blame|trust|hope|wish|prefer|remember|recall|"
    "admire|enjoy|understand|suspect|suppose|guess|fear|dread|regret|miss|find|found|saw|see|heard|hear|said|say|"
    "mean|meant|knew|thought|felt|took|take|taught|teach|gave|got|get|made|make|wrote|write|read|went|go|came|chose|"
    "left|lost|won|held|kept|met|sang|sat|stood|began|grew|bought|drove|fell|forgot|forget|tell|told|use|play"
)
_PRONOUN = re.compile(
    rf"['’]|\s(?:{_DOES})(?:n['’]t)?\b|\s(?!(?:advanced|randomi[sz]ed|combined)\b)[a-z]{{2,20}}ed\b"
)
"""What stands behind the "I" that is who speaks: "the part I liked"."""

_FIRST_PERSON = re.compile(
    r"['’][mvdl]|\s(?:am|have|do|did|didn['’]t|could|wanted|felt|knew|thought|don['’]t|agree|disagree|think|believe|suppose|suspect|guess|blame)\b"
)
"""The same where a numeral has another form of the verb, as in "in part I agree"."""

_OF = re.compile(
    r"(?:\b(?i:about|after|and|at|before|by|during|for|from|in|into|of|or|through|to|under|with)|^)\s?$"
)
"""Where the numeral of a common noun is expected: "in part I", "the end of phase I"."""

_A = re.compile(r"\b(?i:an?|the|that|this|every|any|each|one|no|another|only|first|last|next|best|worst) $")
_LONGEST_WORD = 16


def _speaks(match: re.Match[str]) -> bool:
    """Say whether the numeral is the pronoun: "the part I liked", but "part I of the book"."""
    if match[2] != "I" or " " in match[1]:
        return False
    before = match.string[max(0, match.start() - _LONGEST_WORD) : match.start()]
    common = match[1].islower() and not _OF.search(before)
    behind = _PRONOUN if common or _A.search(before) else _FIRST_PERSON
    return bool(behind.match(match.string, match.end()))


def _cardinal(match: re.Match[str], language: str) -> str | None:
    if _speaks(match):
        return None
    number = value(match[2])
    name = _SHORT.get(match[1].rstrip("."), match[1])
    return f"{name} {words.cardinal(number, language)}" if number else None


def _ordinal(match: re.Match[str], language: str) -> str | None:
    number = value(match[2])
    return f"{match[1]} the {words.ordinal(number, language)}" if number else None


def _several(match: re.Match[str], language: str) -> str | None:
    """Say "Volumes I-III" and "Parts I, II and III"; "Parts II and I" may hold one who speaks."""
    numbers = [value(match[group]) or 0 for group in ("first", "second", "last") if match[group]]
    if not all(numbers) or sorted(set(numbers)) != numbers:
        return None
    *first, last = (words.cardinal(number, language) for number in numbers)
    joint = match["joint"].strip()
    name = _SHORT_MANY.get(match["name"], match["name"])
    return f"{name} {', '.join(first)} {joint if joint.isalpha() else 'to'} {last}"


def _century(match: re.Match[str], language: str) -> str | None:
    number = value(match[2])
    return words.ordinal(number, language) if number else None


def _war(match: re.Match[str], language: str) -> str | None:
    number = int(match[1]) if match[1].isdigit() else len(match[1])
    return f"World War {words.cardinal(number, language)}"


NUMERALS: tuple[Pattern, ...] = (
    rule(
        "numerals",
        rf"\b(?P<name>{_PARTS})\.?\s(?P<first>[IVXL]{{1,6}})(?:,\s(?P<second>[IVXL]{{1,6}}),?)?"
        r"(?P<joint>\s?[-–—]\s?|\s(?:and|to|or|through)\s)(?P<last>[IVXL]{1,6})\b(?!['’])",
        _several,
        digits=False,
        needs=_SIGNS,
    ),
    rule("numeral", r"\bWW\s?([12]|II?)\b", _war, digits=False, needs="W"),
    rule("numeral", rf"\b({_NUMBERED})\s{_ANY}(?!\.[A-Z])", _cardinal, digits=False, needs=_SIGNS),
    rule("numeral", rf"\b({_RANKS}\s{_RULERS})\s{_ANY}(?!['’])", _ordinal, digits=False, needs=_SIGNS),
    rule("numeral", rf"\b({_RULERS})\s{_MANY}", _ordinal, digits=False, needs=_SIGNS),
    rule("numeral", rf"\b({_MONARCHS})\s([VX])\b(?!\.?\s[A-Z]|['’]\w\w)", _ordinal, digits=False, needs="VX"),
    rule("numeral", rf"\b({_RULERS})\s(I)(?=\sof\s[A-Z]|\)|['’]s\b|\s\()", _ordinal, digits=False, needs="I"),
    rule(
        "numeral",
        rf"^({_MONARCHS})\s(I)(?=\s(?:(?:never|also|then|soon)\s(?:married|ruled|reigned|wed|became|had)|"
        r"was|had|ruled|reigned|became|died|married|lost|fled)\b)",
        _ordinal,
        digits=False,
        needs="I",
    ),
    rule(
        "numeral",
        rf"\b((?:{_FORENAMES})\s(?:[A-Z]\.\s)?[A-Z][a-z]+)\s(II|III|IV)\b",
        _ordinal,
        digits=False,
        needs="I",
    ),
    rule(
        "numeral",
        rf"\b({_RULERS})\s(I)(?=,?\s(?:and|or|to)\s{_RULERS}\s[IVX]{{1,5}}\b)",
        _ordinal,
        digits=False,
        needs="I",
    ),
    rule(
        "numeral",
        r"\b(?:James VI|James VII|William III) and (?P<said>()(II?))\b(?!['’])",
        lambda match, language: f"{words.ordinal(len(match[3]), language)}",
        digits=False,
        part="said",
        needs="I",
    ),
    rule(
        "numeral",
        r"\b()([IVX]{2,6})(?=\s(?:century|Olympiad|Olympic|Corps|Legion|Amendment|Congress)\b)",
        _century,
        digits=False,
        needs=_SIGNS,
    ),
)
