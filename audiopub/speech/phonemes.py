"""Phonemes on their way to a voice: in an utterance's options, and whether a voice can be given them.

They are an option so that what a voice hears names them, and that only where there are any. This module
refuses to know how an engine writes them.
"""

import json
from collections.abc import Sequence

from audiopub.ipa import segments
from audiopub.model import Phonemes, Utterance

_OPTION = "phonemes"

Options = tuple[tuple[str, str], ...]


def with_phonemes(options: Options, phonemes: Sequence[Phonemes]) -> Options:
    """Return an utterance's options with the phonemes of its text."""
    if not phonemes:
        return options
    told = json.dumps([[each.start, each.end, each.ipa] for each in phonemes], ensure_ascii=False)
    return tuple(sorted((*options, (_OPTION, told))))


def without_phonemes(options: Options) -> Options:
    """Return an utterance's options as they are for any text of the voice."""
    return tuple(option for option in options if option[0] != _OPTION)


def phonemes_of(utterance: Utterance) -> tuple[Phonemes, ...]:
    """Return the parts of an utterance's text that are said by phonemes, in order."""
    told = dict(utterance.options).get(_OPTION, "[]")
    return tuple(Phonemes(start=start, end=end, ipa=ipa) for start, end, ipa in json.loads(told))


def lacking(symbols: Sequence[str], ipa: str) -> str:
    """Return the first symbol of phonemes that is not among a voice's, in words, or nothing."""
    try:
        list(segments(ipa, frozenset(symbols)))
    except ValueError as exc:
        return str(exc)
    return ""
