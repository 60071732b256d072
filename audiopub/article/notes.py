"""Notes about an article that are no part of its text: corrections, helpers, sources, first places.

This module owns where such a note may stand and what may stand around it. It is shown and not read aloud. The
phrases that tell one are in `note_phrases`, `closing` and `disclosures`, weaker signs in `remarks`.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from audiopub.article.closing import is_last_word, is_made_known
from audiopub.article.note_phrases import CLOSING, HEAD, SAID
from audiopub.article.person_names import is_name
from audiopub.article.reference_notes import is_of_reference
from audiopub.article.remarks import footnote_places, remark_places
from audiopub.article.scene_signs import speaks_to
from audiopub.article.sentence import is_sentence
from audiopub.article.table_notes import table_note_places
from audiopub.article.units import Unit, fold, without_bullet
from audiopub.article.vocabulary.notes import NOTE_HEADS, SOURCE_HEADS

_FOOTNOTE = re.compile(r"^(?:\[\d{1,3}\]\s?\S|[¹²³⁴⁵⁶⁷⁸⁹]+\s?\w|[†‡]\s?\w|\*{1,3}(?!\s)\w.*[^*]$)|\s↩\W*$")
_CITED = re.compile(
    r"\bdoi(?:\.org/|:)\s?\S|\bet\ al\.?,?\s*\(?\d{4}|\bISBN[\s:-]*\d"
    r"|\(\d{4}[a-z]?\)\.\s+\S.{5,}\b\d+\s?(?:\(\d+\)|,\s*\d+[-–]\d+)"
    r"|\b(?:vol|no|nr|bd|pp|art)\.\s?\d+.{0,60}\b(?:19|20)\d\d\b",
    re.IGNORECASE | re.VERBOSE,
)
_REMARK = re.compile(r"^\W{0,2}(?:nota|remarque|nota bene|observação)\s?:\s(?-i:[A-ZÀ-Þ])", re.IGNORECASE)
_DASHES = ("—", "–")
_LEAST_LINES = 6
_CLOSING_REACH = 4
_CLOSING_PART = 3
_STARTS = frozenset(
    """
    am im an auf bei beim mit nach vor zum zur seit für aus über unter wenn als auch doch sein ihr jeder jede
    jedes beide viele einige dieser diese dieses le la les un une des au aux dans en sur el los las una al del
    il lo gli uno nel nella alla o os as um uma no na nos nas em at by from but one two each every some many
    most both
    """.split()  # noqa: SIM905 -- reads as a list of words
)
"""Words that begin a sentence with a capital, and no name."""
_BRACKETED = re.compile(r"[(\[][^()\[\]]+[)\]]\W?")
_BRACKETED_WORDS = 3
_BRACKETED_REACH = 3
_NAMED_REACH = 200
_MAX_WORDS = 120
_SAID_WORDS = 60
_SOURCE_WORDS = 40
_QUOTED = ("“", '"', "„", "«", "‘", "'", "—", "–")


def is_note(unit: Unit) -> bool:
    """Tell whether a line is a note about the article: by its head, by what it says, or by a note's mark."""
    if unit.words > _MAX_WORDS or (unit.look.startswith(_QUOTED) and not unit.look.startswith(_DASHES)):
        return False
    if HEAD.search(unit.look) or _is_remark(unit):
        return True
    if unit.look.startswith(_DASHES):
        return False
    if _FOOTNOTE.search(unit.look):
        return unit.words > 1
    return unit.words <= _SAID_WORDS and _says_how(unit.look)


def _is_remark(unit: Unit) -> bool:
    """Tell "Nota: …" beside a text from what an author, or a set of steps, says to the reader."""
    return _REMARK.match(unit.look) is not None and not speaks_to(unit)


def _says_how(text: str) -> bool:
    """Tell what speaks of the article itself or cites a work."""
    return (
        is_made_known(text)
        or is_of_reference(text)
        or SAID.search(text) is not None
        or _CITED.search(text) is not None
    )


def _is_closing(units: Sequence[Unit], index: int) -> bool:
    """Tell whether a line may be a note because it ends the text: who wrote it, what the text has won.

    Whom the text itself names is not its author.
    """
    unit = units[index]
    if unit.words > _SAID_WORDS or unit.look.startswith(_QUOTED):
        return False
    if is_last_word(unit.look) or _is_set_apart(units, index):
        return True
    found = CLOSING.search(unit.look)
    if found is None or not found["name"]:
        return found is not None
    return _is_author(found["name"].strip(), units[max(index - _NAMED_REACH, 0) : index])


def _names_author(unit: Unit, authors: Sequence[str]) -> bool:
    quoted = unit.look.startswith(_QUOTED)
    return (
        not quoted
        and unit.words <= _SAID_WORDS
        and any(" " in name and name in unit.look for name in authors)
    )


def _is_author(name: str, text: Sequence[Unit]) -> bool:
    """Tell a person's name that the text itself does not speak of."""
    first, *_, surname = name.split()
    if first.casefold() in _STARTS or not is_name(name):
        return False
    return not any(surname in unit.look and is_sentence(unit) for unit in text)


def _is_set_apart(units: Sequence[Unit], index: int) -> bool:
    """Tell a last line in brackets, or one with a star that no list has."""
    unit = units[index]
    if _BRACKETED.fullmatch(unit.look):
        return unit.words >= _BRACKETED_WORDS and index >= len(units) - _BRACKETED_REACH
    beside = (*units[max(index - 1, 0) : index], *units[index + 1 : index + 2])
    says = unit.words >= _BRACKETED_WORDS and any(char.isalpha() for char in unit.look)
    return says and unit.look.startswith("*") and not any(one.bullet for one in beside)


def note_places(units: Sequence[Unit], authors: Sequence[str] = ()) -> frozenset[int]:
    """Return the places of notes: lines that are known as one, and all below a head of sources at the end.

    An article's `authors` do not speak of themselves by name: what does below the text tells who they are.
    """
    found = {index for index, unit in enumerate(units) if is_note(unit)} | _below_heads(units)
    if len(units) >= _LEAST_LINES:
        reach = max(_CLOSING_REACH, len(units) // _CLOSING_PART)
        found |= {index for index in range(len(units) - reach, len(units)) if _is_closing(units, index)}
        found |= {
            index for index in range(len(units) - reach, len(units)) if _names_author(units[index], authors)
        }
    found |= footnote_places(units) | table_note_places(units)
    return frozenset(found | remark_places(units, found))


def _below_heads(units: Sequence[Unit]) -> frozenset[int]:
    """Return the head of notes or sources near the end and the lines below it that look like such."""
    found: set[int] = set()
    for index in range((len(units) + 1) // 2, len(units)):
        unit = units[index]
        if index in found:
            continue
        heads = unit.folded in SOURCE_HEADS or (unit.folded in NOTE_HEADS and not unit.stop)
        below = [*takewhile(_may_be_source, units[index + 1 :])] if heads else []
        if below:
            sources = unit.folded in SOURCE_HEADS or is_note(below[0])
            last = len(below) if sources else _last_note(below)
            found.update(range(index, index + 1 + last) if last else ())
    return frozenset(found)


def _last_note(below: Sequence[Unit]) -> int:
    """Return how many lines of a list below "Notes" reach to the last that is a note by itself, or 0."""
    listed = [*takewhile(lambda unit: unit.bullet, below)]
    return max(
        (
            at
            for at, unit in enumerate(listed, 1)
            if is_note(Unit(text=without_bullet(unit.text), lines=None))
        ),
        default=0,
    )


def _may_be_source(unit: Unit) -> bool:
    return unit.words <= _SOURCE_WORDS and bool(fold(unit.look))
