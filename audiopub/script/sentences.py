"""A block's text cut into sentences, and long sentences into clauses.

This module is the only door to sentencex, and owns the glue around it: cuts that it makes and should not,
and pieces too long for a voice. It refuses to judge what words mean and never changes a character.
"""

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import sentencex

from audiopub.script import english_ends
from audiopub.script.stops import INITIAL, MONTH_STARTS, OPENERS, SHORT_ENDS, SHORT_MONTHS, SMALL_BEHIND

LONGEST = 350
"""Code points in one piece. Voices truncate, answer slowly or crash on longer ones."""

LONGEST_WORD = 1000
"""Code points without white space or mark after which even a word is cut: it cannot be one."""

NEARLY_CLOSED = 40
"""A quotation or bracket is not cut when it ends within this many code points."""

_SHORTEST = 40
"""A long sentence is not cut so that a piece shorter than this many code points stands alone."""

_LOOK_BACK, _LOOK_AHEAD = 100, 8
"""Code points before and behind a cut that are looked at to judge it."""

_CLOSERS = {"(": ")", "[": "]", "“": "”", "«": "»", "「": "」", "『": "』", "（": "）", "«\u00a0": "»"}
"""Opening marks whose closing mark cannot be taken for anything else."""

_INWARD = {**{mark: closer for mark, closer in _CLOSERS.items() if mark[0] != "«"}, "»": "«"}
"""The same where quotation marks point inwards, as in German books."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[^\sa-z])|[。！？][」』”）]*")
_ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]」』”）]*$")
_CLAUSE_MARKS = (
    _SENTENCE_END,
    re.compile(r"[;:](?=\s)|[；：]"),
    re.compile(r"\s[–—](?=\s)|—(?=\w)"),
    re.compile(r",(?=\s)|[、，،]"),
    re.compile(r"(?<=\S)(?=\s)"),
)
"""Where a sentence that is too long may be cut, best first: always behind the mark."""

_LIST_MARK = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]")
_LEFT_OPEN = re.compile(r"(?:\.\.|…)[\"'”’»)\]]*$|[.!?]\s?[\"”»]$|\w[!?]$")
_NAME_OF_A_PRODUCT = re.compile(r"[a-z][A-Z]")
_SPEAKER = re.compile(r"[—–]\s?[^\W\d_A-ZÀ-Þ]")
"""A dash and a small letter: who said what stands before."""

_LEAD_IN_TIME = re.compile(r"(?:At|By|Around|About|From|Until|Since|Before|After)\s+[\d:.]+\s*[ap]\.m\.")
_BEFORE_WORD = r"(?:^|[\s(“\"«'’])"
_NAMED = (
    "Mr|Mrs|Ms|Dr|Dra|Prof|Gen|Sen|Rep|Gov|Lt|Capt|Rev|Ph\\.D|Ft|Mt|Pt|Sgt|Col|Maj|Cmdr|Adm|Cpl|Pvt|Pte|Brig|Asst|"
    "Atty|Supt|Det|Insp|Messrs|Mme|Mlle|Msgr|Cllr|Amb|Wm|Chas|Thos"
)
_NAMED_IN: Mapping[str, str] = {
    "de": "Hr|Hrn|Fr|Frl|Dipl|Ing|Mag|St|(?<=, )geb|[Ii]nkl|[Ee]xkl|[Zz]zgl|[Aa]bzgl|[Vv]gl|[Ss]og|[Ee]hem|"
    "[Bb]zgl|[Gg]gü|[Vv]erh|Fa|Hrsg",
    "fr": "M|MM|Pr|Mgr|Me|St|Ste|[Bb]d|(?<!av\\. )(?<!apr\\. )(?<!ap\\. )[A-Z]\\.-[A-Z]",
    "es": "Sr|Sra|Srta|Profa|Lic|Ing|Av|Avda|D|Dña|Sto|Sta|EE|JJ|RR|FF|CC|HH",
    "pt": "Sr|Sra|Profa|Profª|Eng|Exmo|Exma|Av|Sto|Sta|[Ss]éc|(?:de|da|do|e)\\s[A-Z]",
    "it": "Sig|Sig\\.ra|Sig\\.na|Dott|Dott\\.ssa|Prof\\.ssa|Avv|Ing|Rag|[Oo]n|S|[Ss]ec|(?:di|da|e)\\s[A-Z]",
}
"""Titles and the like, in every language and in one, after which a name follows."""


@functools.cache
def _needs_name(language: str) -> re.Pattern[str]:
    named = "|".join(filter(None, (_NAMED, _NAMED_IN.get(language))))
    return re.compile(rf"{_BEFORE_WORD}(?:{named})\.$")


_NEEDS_NUMBER = re.compile(
    rf"{_BEFORE_WORD}(?:[Nn]os?|[Nn]|[Nn]úms?|[Ff]igs?|[Vv]ols?|pp?|[Pp]ágs?|[Pp]agg?|[Aa]pprox|ca?|[Cc]h|[Ee]qs?"
    r"|[Pp]ar|[Cc]ap|[Ss]ec|[Aa]rt|[Tt]av|Nr|Abb|Kap|Bd|[Ee]st|Apt|Rte|Abs|Tab|Anm|S|[\wäöüß]{0,30}[Ss]tr)\.$"
)
_IS_NUMBER = re.compile(r"[\d$£€]|(?:[IVX]{2,6}|[ivx]{2,6})\b")
_GOES_ON_SMALL = re.compile(
    r"\b(?:etc|ecc|usw|bzw|vs|cf|approx|tbsp|tsp|hrs?|mins?|oz|lbs?|ft|est|temp|vol|ret|dep|arr|[^\W\d_])\.$"
)
_ORDINAL = re.compile(
    r"\b(?:der|die|das|den|dem|des|am|im|zum|zur|vom|beim|ab|bis|seit|als|jede[rnms]?|ein(?:e[nmrs]?)?|"
    r"sein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|unser(?:e[nmrs]?)?|wurde|wird|auf|vor|nach|mit|und|oder|von)\s(?:\d{1,2}\.\s?[-–]\s?)?\d{1,2}\.$",
    re.IGNORECASE,
)
_RANKED = re.compile(r"(?:Aufl\.|Auflage|OG|UG|Stock|Etage|Kor\.|Mose|Klasse|Liga|Bundesliga)(?!\w)")
"""What German counts by ordinals, behind a number with a stop."""

_QUOTED_END = re.compile(r"[。！？…][」』”]$")
_GOES_ON_EAST: Mapping[str, re.Pattern[str]] = {
    "ja": re.compile("[とってはがをにもの、]"),
    "zh": re.compile("[^。！？“”]{0,6}(?:说|說|问|問|道|喊|叫|答|想|写)"),
}
"""How a sentence goes on after a quotation that ends with a full stop."""

_MARKS_IN_A_ROW = r"[?!]{2,}(?=\s+\w)"
_NO = r"(?<=\s)no\.(?=\s+[A-ZÁÀÉÈÍÌÑÓÒÚÙ¿¡«“—])"
_IN_BRACKETS = r"(?:^|(?<=[.!?]\s))\([^()]{4,300}[.!?]\)(?=\s+[A-ZÀ-Þ“«„])"
_OPENS = re.compile(rf"(?:{OPENERS['de']})\s")
"""What begins a German sentence even behind a number with a stop."""


def _ends(language: str) -> str:
    return rf"{SHORT_ENDS[language]}(?=\s+(?:{OPENERS[language]})\s)"


@functools.cache
def _goes_on_behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE_WORD}(?:\d+\s?)?(?:{SMALL_BEHIND[language]})\.$")


@functools.cache
def _counts_or_dates(language: str) -> re.Pattern[str]:
    """Return how what stands before a number ends: "3 oct.", "3 de oct.", "aprox."."""
    date = rf"\d(?:\.|er|º)?\s(?:de\s)?(?i:{SHORT_MONTHS[language]})"
    return re.compile(rf"(?:{date}|{_BEFORE_WORD}(?:v|[Aa]prox|[Ee]nv))\.$")


@functools.cache
def _missed(language: str) -> re.Pattern[str]:
    """Return the ends of sentences that sentencex does not see."""
    if language in _GOES_ON_EAST:
        return re.compile(r"[。！？](?=\d)")
    if language == "de":
        numbers = r"(?<=[a-zäöüß])[.!?](?=\s+(?:\d{1,2}\.\s+[A-ZÄÖÜ]|[»„][A-ZÄÖÜ]))"
        return re.compile(f"{_MARKS_IN_A_ROW}|{_IN_BRACKETS}|{_ends('de')}|{numbers}")
    own = f"|{_ends(language)}" if language in _NAMED_IN else ""
    own = f"|{english_ends.ENDS}" if language == "en" else own
    return re.compile(f"{_MARKS_IN_A_ROW}|{_NO}|{_IN_BRACKETS}{own}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """`text[start:end]` of a block, without white space around it.

    `clause` says that the sentence goes on in the next piece.
    """

    start: int
    end: int
    clause: bool = False


def split(text: str, language: str, *, lines: bool = False) -> tuple[Piece, ...]:
    """Return the sentences of `text`; one of more than `LONGEST` code points is cut into clauses.

    Together they hold every character that is not white space, and no word is cut, unless it has more
    than `LONGEST_WORD` code points. `lines` cuts at line ends too.
    """
    pieces: list[Piece] = []
    for start, end in _sentences(text, language):
        stops = [start, *_line_ends(text, start, end), end] if lines else [start, end]
        for first, last in itertools.pairwise(stops):
            goes_on = last != end and not _ENDED.search(text[first:last].rstrip())
            pieces += _clauses(text, first, last, goes_on=goes_on)
    return tuple(pieces)


def _line_ends(text: str, start: int, end: int) -> list[int]:
    return [match.end() for match in re.compile(r"\n+(?=[^\n])").finditer(text, start, end)]


def _sentences(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield what sentencex takes for sentences, put together again where its cut is wrong."""
    primary = language.partition("-")[0]
    opened_at = _pairs(text)
    start = 0
    for cut in _cuts(text, primary):
        if _glued(text, cut) or _nearly_closed(opened_at, cut):
            continue
        before = text[max(start, cut - _LOOK_BACK) : cut].strip()
        after = text[cut : cut + 2 * _LOOK_AHEAD].lstrip()[:_LOOK_AHEAD]
        far = text[cut : cut + english_ends.AHEAD].lstrip() if primary == "en" else after
        if not _belong_together(before, after, primary, far=far):
            yield start, cut
            start = cut
    yield start, len(text)


def _cuts(text: str, language: str) -> list[int]:
    """Return where sentencex cuts a text, and where it should."""
    found = sentencex.get_sentence_boundaries(language, _without_inches(text))
    missed = _missed(language).finditer(text)
    return sorted({*(boundary["end_index"] for boundary in found[:-1]), *(match.end() for match in missed)})


def _without_inches(text: str) -> str:
    """Return `text` with another sign for each inch mark (65"): sentencex takes it for a quotation mark."""
    chars, quoted = list(text), False
    for mark in re.finditer('"', text):
        if not quoted and text[mark.start() - 1 : mark.start()].isdigit():
            chars[mark.start()] = "″"
        else:
            quoted = not quoted
    return "".join(chars)


def _pairs(text: str) -> dict[int, int]:
    """Return, for each closing bracket or quotation mark, where it was opened."""
    closers = _INWARD if "»" in text and text.find("»") < text.find("«") else _CLOSERS
    opened_at: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    for place, char in enumerate(text):
        if char in closers:
            stack.append((closers[char], place))
        elif stack and char == stack[-1][0]:
            opened_at[place] = stack.pop()[1]
    return opened_at


def _nearly_closed(opened_at: dict[int, int], cut: int) -> bool:
    near = (opened_at.get(place, cut) for place in range(cut, cut + NEARLY_CLOSED))
    return any(opened < cut for opened in near)


def _glued(text: str, cut: int) -> bool:
    """Say whether a cut parts what is written together; only scripts with marks of their own write so."""
    return text[cut - 1].isascii() and not text[cut - 1].isspace() and not text[cut].isspace()


def _belong_together(before: str, after: str, language: str, *, far: str) -> bool:
    """Say whether a cut between `before` and `after` is one of sentencex's known misses.

    `far` is more of what stands behind, where the language is English.
    """
    if language == "en" and english_ends.answers(before, far):
        return False
    return bool(
        _LIST_MARK.fullmatch(before)
        or _LEAD_IN_TIME.fullmatch(before)
        or (_needs_name(language).search(before) and not (language == "de" and _OPENS.match(f"{after} ")))
        or (_NEEDS_NUMBER.search(before) and _IS_NUMBER.match(after))
        or (_goes_on(after) and (_LEFT_OPEN.search(before) or _GOES_ON_SMALL.search(before)))
        or (language == "de" and _is_ordinal(before, after))
        or (language in OPENERS and _abbreviated(before, after, language))
        or _SPEAKER.match(after)
        or _goes_on_after_quotation(before, after, language)
        or (language == "en" and english_ends.goes_on(before, far))
    )


def _goes_on(after: str) -> bool:
    """Say whether `after` is no beginning of a sentence: a small letter, but of no "iPhone"."""
    return after[:1].islower() and not _NAME_OF_A_PRODUCT.match(after)


def _is_ordinal(before: str, after: str) -> bool:
    is_number = re.search(r"(?:^|\s)\d{1,2}\.$", before)
    if is_number and (MONTH_STARTS.match(after) or _RANKED.match(after)):
        return True
    return bool(_ORDINAL.search(before)) and after[:1].isupper() and not _OPENS.match(f"{after} ")


def _abbreviated(before: str, after: str, language: str) -> bool:
    """Say whether a stop is that of an initial, of a month before its year, or of a unit amid a sentence."""
    if after[:1].isdigit():
        return bool(_counts_or_dates(language).search(before))
    if after[:1].islower():
        return _goes_on(after) and bool(_goes_on_behind(language).search(before))
    opens = re.match(rf"(?:{OPENERS[language]})\s", f"{after} ")
    return bool(language != "de" and after[:1].isupper() and not opens and INITIAL.search(before))


def _goes_on_after_quotation(before: str, after: str, language: str) -> bool:
    goes_on = _GOES_ON_EAST.get(language)
    return bool(goes_on and _QUOTED_END.search(before) and goes_on.match(after))


def _clauses(text: str, start: int, end: int, *, goes_on: bool) -> Iterator[Piece]:
    """Yield `text[start:end]` in pieces short enough for a voice, without white space around them."""
    start, end = trimmed(text, start, end)
    while end - start > LONGEST:
        cut, is_clause = _cut(text, start, end)
        first, last = trimmed(text, start, cut)
        yield Piece(start=first, end=last, clause=is_clause)
        start, end = trimmed(text, cut, end)
    if start < end:
        yield Piece(start=start, end=end, clause=goes_on)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return start and end of `text[start:end]` without the white space around it."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _cut(text: str, start: int, end: int) -> tuple[int, bool]:
    """Return where to cut a sentence that is too long, and whether that is inside a sentence."""
    low, high = start + _SHORTEST, min(start + LONGEST, end - _SHORTEST)
    for mark in _CLAUSE_MARKS:
        found = mark.finditer(text, low, min(high + _LOOK_AHEAD, end))
        places = [match.end() for match in found if match.end() <= high]
        if places:
            return places[-1], mark is not _SENTENCE_END
    word_end = _CLAUSE_MARKS[-1].search(text, high, min(start + LONGEST_WORD, end))
    return (word_end.end() if word_end else _inside_word(text, start + LONGEST_WORD, end)), True


def _inside_word(text: str, cut: int, end: int) -> int:
    """Return the first place from `cut` on that does not part a letter from its accents."""
    while cut < end and unicodedata.category(text[cut])[0] == "M":
        cut += 1
    return min(cut, end)
