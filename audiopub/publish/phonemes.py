"""Which phonemes of the lexicon a script's voices are given.

This module owns what is said where a voice cannot be given some: the entry's other words, or the word as it
is written. It refuses to leave out a sound in silence: of a voice that can be given phonemes, a symbol that
it lacks is an error before anything is spoken, unless the entry holds other words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from audiopub.errors import SpeechError
from audiopub.model import Change, Script, Sentence
from audiopub.speech.phonemes import lacking
from audiopub.speech.voices import Voice

_Unsaid = dict[tuple[str, str], list[str]]
"""By a voice's address and why it is not given phonemes: which words, and what it says for them."""


def given(script: Script, voices: Mapping[str | None, Voice]) -> tuple[Script, tuple[str, ...]]:
    """Return the script with only the phonemes that its voices are given, and notices on the others.

    `voices` are by the address that the script names (None: the episode's own).
    """
    unsaid: _Unsaid = {}
    sections = tuple(
        replace(
            section, sentences=tuple(_given(each, voices[each.voice], unsaid) for each in section.sentences)
        )
        for section in script.sections
    )
    notices = (f"{script.title}: {notice}" for notice in _notices(unsaid))
    return replace(script, sections=sections), tuple(notices)


def given_to(sentence: Sentence, voice: Voice) -> tuple[Sentence, tuple[str, ...]]:
    """Return one sentence as `given` returns a script."""
    unsaid: _Unsaid = {}
    return _given(sentence, voice, unsaid), tuple(_notices(unsaid))


def _notices(unsaid: _Unsaid) -> Iterator[str]:
    for (address, why), words in unsaid.items():
        yield f"{address} {why}, so it says {', '.join(dict.fromkeys(words))}."


def _given(sentence: Sentence, voice: Voice, unsaid: _Unsaid) -> Sentence:
    """Return a sentence with the phonemes that its voice is given, and note in `unsaid` the other words."""
    if not sentence.phonemes:
        return sentence
    reasons = {each.ipa: _why_not(voice, each.ipa) for each in sentence.phonemes}
    changes = []
    for change in sentence.changes:
        written = sentence.text[change.start : change.end]
        why = reasons.get(change.ipa, "")
        if why:
            _check(change, written, voice, why, sentence)
            as_what = f"as {change.spoken!r}" if change.spoken != written else "as it is written"
            unsaid.setdefault((voice.address, why), []).append(f"{written!r} {as_what}")
        if not why or change.spoken != written:
            changes.append(replace(change, ipa="") if why else change)
    kept = tuple(each for each in sentence.phonemes if not reasons[each.ipa])
    return replace(sentence, phonemes=kept, changes=tuple(changes))


def _why_not(voice: Voice, ipa: str) -> str:
    if not voice.phonemes:
        return "cannot be given phonemes"
    symbol = lacking(voice.phonemes, ipa)
    return f"has no {symbol}" if symbol else ""


def _check(change: Change, written: str, voice: Voice, why: str, sentence: Sentence) -> None:
    """Raise `SpeechError` for a symbol that a voice lacks, when there are no other words to say."""
    if voice.phonemes and change.spoken == written:
        raise SpeechError(
            f"{voice.address} {why}, as {written!r} is to be said.",
            where=f"sentence {sentence.id}: {sentence.text[:60]!r}",
            next_step=f"In [say], write {written!r} with sounds of this voice's language, or give it say = "
            '"…" beside ipa, which is said where a voice lacks a sound.',
        )
