"""The order of the rules, and how their changes become the spoken form of a sentence.

This module owns which rules a language has and what happens where two of them match: the earlier one holds.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from audiopub.model import Change

Rule = Callable[[str, str], Iterable[Change]]
"""Given a sentence and its BCP 47 language tag, a rule yields what is to be said otherwise."""

_ENGLISH: tuple[Rule, ...] = ()
_ANY: tuple[Rule, ...] = ()
_RULES: Mapping[str, tuple[Rule, ...]] = {"en": _ENGLISH}

_UNHEARD = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero-width space, word joiner, byte order mark: some voices stumble over them."""


def spoken_form(text: str, language: str, *, fixed: Sequence[Change] = ()) -> tuple[str, tuple[Change, ...]]:
    """Return `text` as it is to be said in `language` (BCP 47), and the changes in order of their place.

    `fixed` are changes that hold before any rule. Changes never overlap. White space in the spoken form is
    single spaces.
    """
    accepted: list[Change] = []
    taken = bytearray(len(text))
    for change in fixed:
        _accept(change, accepted, taken)
    for rule in _RULES.get(language.partition("-")[0].lower(), _ANY):
        for change in rule(text, language):
            _accept(change, accepted, taken)
    accepted.sort(key=lambda change: change.start)
    return _said(text, accepted), tuple(accepted)


def _accept(change: Change, accepted: list[Change], taken: bytearray) -> None:
    """Add `change` unless a change that holds before it has some of the same text."""
    if change.start < change.end and not any(taken[change.start : change.end]):
        taken[change.start : change.end] = b"\x01" * (change.end - change.start)
        accepted.append(change)


def _said(text: str, changes: Sequence[Change]) -> str:
    pieces, at = [], 0
    for change in changes:
        pieces += [text[at : change.start], change.spoken]
        at = change.end
    return " ".join("".join([*pieces, text[at:]]).translate(_UNHEARD).split())
