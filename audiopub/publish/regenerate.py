"""Another take or another voice for a part of an article: decided beside it, and published.

This module owns what is decided. The decision is in the article's sidecar, durably, before the first sound,
and only when everything that can be checked without one has been. It refuses to speak: publishing does.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from audiopub.article.read import read_article
from audiopub.config import Retake
from audiopub.errors import UsageError
from audiopub.model import Sentence
from audiopub.publish import prepare
from audiopub.publish.ledger import LEDGER_NAME, Ledger
from audiopub.publish.lock import sole_run
from audiopub.publish.outcome import Outcome
from audiopub.publish.parts import Part, Selector, parts_of
from audiopub.publish.prepare import Prepared
from audiopub.publish.project import Project, SourceFile, find_sources, single_source
from audiopub.publish.run import publish
from audiopub.publish.sidecar import Sidecar
from audiopub.publish.survey import Flags
from audiopub.report import Noted, Reporter
from audiopub.script.anchors import Places
from audiopub.script.retakes import in_words, part_in_words, sentences_of
from audiopub.speech.choice import check_addresses, choose
from audiopub.speech.voices import Voice
from audiopub.store import converting_refusals


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for a part: the address of a voice, a take, or that the last decision is taken back."""

    part: Selector
    voice: str | None = None
    take: int | None = None
    undo: bool = False

    def check(self) -> None:
        """Raise `UsageError` for what contradicts itself, and `MissingError` for a voice nobody can have."""
        self.part.check()
        if self.undo and (self.voice is not None or self.take is not None):
            raise UsageError(
                "--undo takes back a decision; --voice and --take make one.",
                next_step="Give --undo without them.",
            )
        if self.voice is not None:
            check_addresses([("--voice", self.voice)])


def regenerate(
    project: Project,
    path: Path,
    wish: Wish,
    *,
    flags: Flags,
    jobs: int,
    reporter: Reporter,
    now: Callable[[], datetime],
) -> Outcome:
    """Decide how a part of the article at `path` is spoken, publish the article, and return what came of it.

    Raises `UsageError` when there is no such part, or nothing to decide or to take back; then nothing is
    changed, as with all errors that tell of the article, its settings or a voice.
    """
    wish.check()
    source = single_source(path)
    with sole_run(project, reporter):
        _decide(project, source, wish, reporter)
    outcome = publish(project, (path,), flags=flags, jobs=jobs, reporter=reporter, now=now)
    if outcome.failed and not wish.undo:
        reporter.tell(Noted(text=_KEPT.format(sidecar=source.sidecar.name)))
    return outcome


_KEPT = "the decision is kept in {sidecar}: publish goes on from it, and --undo takes it back"


def _decide(project: Project, source: SourceFile, wish: Wish, reporter: Reporter) -> None:
    """Write what is decided into the sidecar, and tell of it."""
    sidecar = Sidecar.read(source)
    if wish.undo:
        prepared = _prepared(project, sidecar, with_retakes=False)
        taken = _last_decisions(sidecar, wish.part, Places(prepared.said))
        changed = sidecar.without(taken)
        told = [f"taken back: {in_words(sidecar.retakes[number])}" for number in taken]
    else:
        prepared = _prepared(project, sidecar)
        new = _decisions(prepared, wish)
        changed = sidecar.adding(new)
        told = [f"{in_words(retake)}; kept in {source.sidecar.name}" for retake in new]
        told = told or [f"decided already, in {source.sidecar.name} or the settings; nothing is changed"]
    if changed != sidecar:
        _prepared(project, changed)
        changed.save()
    for text in told:
        reporter.tell(Noted(text=text))


def _prepared(project: Project, sidecar: Sidecar, *, with_retakes: bool = True) -> Prepared:
    """Return the article as it is to be said with this sidecar. Raises errors that name what cannot be."""
    source = sidecar.source
    with converting_refusals(source.path):
        data = source.path.read_bytes()
    article = read_article(str(source.path), data, sidecar=sidecar.text.encode() if sidecar.text else None)
    if not with_retakes:
        settings = {name: value for name, value in article.settings.items() if name != "regenerate"}
        article = replace(article, settings=settings)
    return prepare.prepare(project, source, article, fallback=_fallback(project, source))


def _fallback(project: Project, source: SourceFile) -> str:
    """Return the voices that failed and the one that reads the published episode in their place, or ""."""
    ledger = Ledger.load(project.articles / LEDGER_NAME)
    entries = (ledger.find(file.name) for file in find_sources(project, (source.path,)).files)
    return next((entry.fallback for entry in entries if entry), "")


def _decisions(prepared: Prepared, wish: Wish) -> list[Retake]:
    """Return what is to be decided: nothing for a part that is as it is wished."""
    wanted = choose([wish.voice], prepared.article.language) if wish.voice else None
    spoken = {sentence.id: sentence for sentence in prepared.said.sentences}
    new = []
    for part in parts_of(wish.part, Places(prepared.said), prepared.source):
        now = [spoken[id_] for id_ in part.sentences]
        if wanted is None:
            new += list(_another_take(part, now, prepared, wish.take))
        else:
            new += list(_another_voice(part, now, prepared, wanted, wish.take))
    return new


def _another_take(
    part: Part, now: Sequence[Sentence], prepared: Prepared, take: int | None
) -> Iterator[Retake]:
    """Yield a decision for the take after the latest one in the part, unless another is given."""
    varying = [each for each in now if not prepared.voices[each.voice].deterministic]
    if not varying:
        names = ", ".join(dict.fromkeys(prepared.voices[each.voice].address for each in now))
        raise UsageError(
            f"{names} says the same words in the same way every time: another take of "
            f"{part_in_words(part.anchor)} would sound as this one does.",
            where=str(prepared.source.path),
            next_step="Give another voice with --voice, or have words said otherwise with [say].",
        )
    number = 1 + max(each.take for each in varying) if take is None else take
    if any(each.take != number for each in varying):
        yield part.anchor.model_copy(update={"take": number})


def _another_voice(
    part: Part, now: Sequence[Sentence], prepared: Prepared, wanted: Voice, take: int | None
) -> Iterator[Retake]:
    """Yield a decision for another voice; where it reads already and may vary, for its next take."""
    of_episode = part.anchor.part == "article"
    its_own = [each for each in now if _address(each, prepared.voices) == wanted.address]
    number = 0
    if not wanted.deterministic:
        number = 1 + max((each.take for each in its_own), default=-1) if take is None else take
    others = prepared.voices[None].address != wanted.address if of_episode else len(its_own) < len(now)
    if others or any(each.take != number for each in its_own):
        yield part.anchor.model_copy(update={"take": number, "voice": wanted.address})


def _address(sentence: Sentence, voices: Mapping[str | None, Voice]) -> str:
    return voices[sentence.voice].address


def _last_decisions(sidecar: Sidecar, selector: Selector, places: Places) -> list[int]:
    """Return where in the sidecar the last decision on each of the parts is. Raises `UsageError` for none."""
    unfit = _unfit(sidecar.retakes, selector, places)
    if unfit is not None:
        return [unfit]
    found = []
    for part in parts_of(selector, places, sidecar.source):
        about = [
            number
            for number, retake in enumerate(sidecar.retakes)
            if retake.part == part.anchor.part and sentences_of(retake, places) == part.sentences
        ]
        found += about[-1:]
    if not found:
        raise _nothing_to_undo(sidecar, selector, places)
    return found


def _unfit(retakes: Sequence[Retake], selector: Selector, places: Places) -> int | None:
    """Return where the last decision is that does not fit any more and is named as it was made."""
    for number, retake in reversed(list(enumerate(retakes))):
        is_named = selector.sentence in {retake.id} - {""} or (
            selector.section == 1 and retake.part == "beginning"
        )
        if is_named and not sentences_of(retake, places):
            return number
    return None


def _nothing_to_undo(sidecar: Sidecar, selector: Selector, places: Places) -> UsageError:
    """Return an error that lists what is decided, with the options that name it."""
    decided = "; ".join(dict.fromkeys(f"{in_words(each)}{_naming(each, places)}" for each in sidecar.retakes))
    part = "the article as a whole" if selector == Selector() else "this part"
    name = "Name the part whose decision is to be taken back. " if selector == Selector() else ""
    return UsageError(
        f"there is nothing to undo: nothing is decided for {part}.",
        where=str(sidecar.source.sidecar),
        next_step=f"{name}Decided are: {decided}." if decided else "No part of the article has a decision.",
    )


def _naming(retake: Retake, places: Places) -> str:
    """Return the option that names the part of a decision, in brackets; "" where none is needed or left."""
    place = places.find(retake) if retake.part in {"sentence", "section"} else None
    if retake.part == "sentence":
        return f" (--sentence {place.sentence.id if place else retake.id})"
    if retake.part == "beginning":
        return " (--section 1)"
    return f" (--section {place.section})" if place else ""
