"""An editor's decisions on how parts of an article are spoken, laid over its script.

This module owns which sentences a decision is about, and that later decisions hold over earlier ones. It
refuses to know voices: an address is all it sees of one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from audiopub.config import Retake
from audiopub.model import Script, Sentence
from audiopub.script.anchors import Places

BY_DECISION = "regenerate"
"""The `voice_by` of a sentence whose voice was decided for a part of the article."""

_SHOWN = 40
"""How many characters of a part's words are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A script with the decisions on it. `misfits` are those whose part is not in it any more."""

    script: Script
    misfits: tuple[Retake, ...] = ()


def lay(script: Script, retakes: Sequence[Retake]) -> Laid:
    """Return the script with the takes and voices that are decided for its parts."""
    if not retakes:
        return Laid(script=script)
    places, misfits = Places(script), []
    decided: dict[str, Sentence] = {sentence.id: sentence for sentence in script.sentences}
    composed = dict(decided)
    for retake in retakes:
        part = sentences_of(retake, places)
        if not part:
            misfits.append(retake)
        for id_ in part:
            before = composed[id_] if _is_of_episode(retake) else decided[id_]
            is_given = retake.voice is not None and not _is_of_episode(retake)
            voice, by = (retake.voice, BY_DECISION) if is_given else (before.voice, before.voice_by)
            decided[id_] = replace(decided[id_], take=retake.take, voice=voice, voice_by=by)
    sections = tuple(
        replace(section, sentences=tuple(decided[sentence.id] for sentence in section.sentences))
        for section in script.sections
    )
    return Laid(script=replace(script, sections=sections), misfits=tuple(misfits))


def sentences_of(retake: Retake, places: Places) -> tuple[str, ...]:
    """Return the ids of the sentences that a decision is about; none when its part is not there any more."""
    if retake.part == "article":
        return tuple(place.sentence.id for place in places.all)
    if retake.part == "beginning":
        return _section(places, 1) if not places.all[0].begins else ()
    place = places.find(retake)
    if place is None:
        return ()
    return (place.sentence.id,) if retake.part == "sentence" else _section(places, place.section)


def _section(places: Places, number: int) -> tuple[str, ...]:
    return tuple(place.sentence.id for place in places.all if place.section == number)


def _is_of_episode(retake: Retake) -> bool:
    """Tell whether a decision names the voice of the whole episode, which ends what was decided in it."""
    return retake.part == "article" and retake.voice is not None


def voice_of_article(retakes: Iterable[Retake]) -> str | None:
    """Return the voice that was decided last for the article as a whole."""
    return next((each.voice for each in reversed(tuple(retakes)) if _is_of_episode(each)), None)


def part_in_words(retake: Retake) -> str:
    """Say which part a decision is about."""
    words = retake.words if len(retake.words) <= _SHOWN else f"{retake.words[: _SHOWN - 1]}…"
    return _PARTS[retake.part].format(words=words)


_PARTS: Mapping[str, str] = {
    "sentence": "the sentence '{words}'",
    "section": "the section '{words}'",
    "beginning": "what stands before the first heading",
    "article": "the whole article",
}


def in_words(retake: Retake) -> str:
    """Say what is decided, and of which part."""
    told = [f"voice {retake.voice}"] if retake.voice else []
    told += [f"take {retake.take}"] if retake.take or not told else []
    return f"{part_in_words(retake)}: {', '.join(told)}"
