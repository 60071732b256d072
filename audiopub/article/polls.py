"""Polls among the lines of a page: a question, the answers below it, and the votes that were cast.

This module owns how a poll is told from a question that a text asks. It refuses to judge a text without a
page around it: there no poll is looked for.
"""

import re
from collections.abc import Sequence

from audiopub.article import vocabulary as words
from audiopub.article.rules import is_comment_head, is_sure, reason
from audiopub.article.units import Unit

RULE = "poll"

_ANSWER_WORDS = 9
_MOST_ANSWERS, _LEAST_ANSWERS = 7, 2
_QUESTION_WORDS = 40
_HEAD_WORDS = 6
_VOTED = re.compile(
    r"^\W*(?:\w+\s){0,3}\d[\d.,\s]{0,12}(?:people|readers|votes?\b|stimmen|teilnehm\w+|leser\w*|votants?|voix|lecteurs"
    r"|votos?\b|lector\w+|votantes|voti\b|lettori|persone|pessoas|leitores)\b[^!?]{0,120}$"
    r"|^\W*(?:voting|die abstimmung|die umfrage|ce sondage|le vote|esta encuesta|la votación"
    r"|questo sondaggio|esta enquete"
    r"|a votação|this poll)\b[^!?]{0,120}$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\b(?:poll|survey|have your say|umfrage|abstimmung|ihre meinung|deine meinung|sondage|enquête"
    r"|votre avis|encuesta"
    r"|votación|tu opinión|sondaggio|la tua opinione|enquete|votação|a sua opinião|sua opinião)\b",
    re.IGNORECASE,
)
_YES = frozenset({"yes", "ja", "oui", "sí", "si", "sì", "sim"})
_UNDECIDED = frozenset(
    {"don't know", "not sure", "undecided", "weiss ich nicht", "weiss nicht", "keine meinung", "sans opinion"}
    | {"ne se prononce pas", "no sé", "no lo sé", "non so", "non lo so", "não sei", "sem opinião"}
)
_NO = frozenset({"no", "nein", "non", "não"})


def poll_places(units: Sequence[Unit]) -> dict[int, str]:
    """Return the places of the lines of polls, with the rule that each goes by."""
    found: set[int] = set()
    for index, unit in enumerate(units):
        if index not in found and _asks(unit):
            found.update(_poll(units, index))
    return {at: RULE for at in found if not is_sure(reason(units[at], "tail"))}


def _asks(unit: Unit) -> bool:
    """Tell a question that is not the head of readers' comments."""
    return "?" in unit.look and unit.words <= _QUESTION_WORDS and not is_comment_head(unit)


def _poll(units: Sequence[Unit], index: int) -> range:
    """Return the lines of the poll that a question begins, with its head; none where it is of the text."""
    headed = index > 0 and _is_head(units[index - 1])
    end = index + 1
    while end < len(units) and end - index <= _MOST_ANSWERS and _is_answer(units[end]):
        end += 1
    answers = range(index + 1, end)
    last = end
    while last < len(units) and last - end <= 2 and _is_voted(units[last]):  # noqa: PLR2004 -- a button and a count
        last += 1
    if (
        last == end
        and end < len(units)
        and units[end].stop
        and units[end - 1].folded not in _YES | _NO | _UNDECIDED
    ):
        answers = answers[:-1]
        last = max(answers.stop, index + 1)
    if len(answers) < _LEAST_ANSWERS:
        return range(0)
    asked = (
        headed or _HEAD.match(units[index].look.lstrip()) or _are_yes_and_no(units[index + 1 : answers.stop])
    )
    voted = last > answers.stop or any(_is_voted(units[at]) for at in answers)
    return range(index - headed, last) if asked or voted else range(0)


def _is_head(unit: Unit) -> bool:
    if is_comment_head(unit):
        return False
    if unit.folded in words.POLLS:
        return True
    return unit.words <= _HEAD_WORDS and not unit.stop and _HEAD.search(unit.look) is not None


def _is_answer(unit: Unit) -> bool:
    if unit.folded in _YES | _NO:
        return True
    rule = reason(unit, "tail")
    return (
        not unit.stop
        and unit.words <= _ANSWER_WORDS
        and not unit.text.endswith(":")
        and rule in {None, "page label"}
    )


def _is_voted(unit: Unit) -> bool:
    """Tell a button with which votes are cast, or how many were."""
    return (unit.folded in words.POLLS | words.BUTTONS and not unit.stop) or _VOTED.match(
        unit.look
    ) is not None


def _are_yes_and_no(answers: Sequence[Unit]) -> bool:
    said = {unit.folded for unit in answers[:_LEAST_ANSWERS]}
    return bool(said & _YES) and bool(said & _NO)
