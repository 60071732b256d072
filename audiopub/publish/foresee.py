"""What publishing would do: the same survey and the same keys, and nothing written."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from audiopub.edition.renderings import EPISODE_RENDERINGS
from audiopub.errors import AudiopubError
from audiopub.publish import record as records
from audiopub.publish import site
from audiopub.publish.desk import Admitted, Desk, names_present, open_desk
from audiopub.publish.outcome import naming
from audiopub.publish.passages import PassageMaker
from audiopub.publish.plan import Action, ArticlePlan, Plan
from audiopub.publish.prepare import Held
from audiopub.publish.project import Project, find_sources
from audiopub.publish.survey import Flags, Item
from audiopub.speech.speak import Speaker, clip_key
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store


def foresee(project: Project, paths: Sequence[Path], *, flags: Flags, moment: datetime) -> Plan:
    """Return the plan of a run that would begin at `moment`."""
    desk = open_desk(project, flags, moment)
    sources = find_sources(project, paths)
    surveyed = desk.surveyor.survey(sources.files)
    present = names_present(sources.files, desk.ledger)
    with WorkerPool() as workers:
        clips = Store(project.cache, "clips")
        speaker = Speaker(clips, workers=workers)
        maker = PassageMaker(speaker, clips=clips, passages=Store(project.cache, "passages"))
        forecast = _Forecast(desk, maker)
        articles = [forecast.article(item, present) for item in surveyed.items]
    notices = tuple(dict.fromkeys(r.text for item in surveyed.items for r in item.newer_tools))
    planned = tuple(article for article in articles if article)
    shelf = desk.shelf()
    site_actions = site.foresee_site(
        project,
        desk.index,
        cover=desk.cover,
        feed_guid=desk.ledger.feed_guid,
        record_digests={slug: each.record_sha256 for slug, each in shelf.items()},
        episodes_change=not all(article.is_current for article in planned),
    )
    return Plan(
        articles=planned,
        site=site_actions if planned or shelf else (),
        held=tuple(forecast.held),
        vanished=desk.vanished(),
        failures=(
            *sources.failures,
            *((name, naming(name, error)) for name, error in surveyed.failures),
            *forecast.failures,
        ),
        notices=(
            *sources.notices,
            *(f"{text}; --refresh would make the episodes again" for text in notices),
        ),
    )


class _Forecast:
    """Looks at one article after another; a sentence that two of them share is spoken once."""

    def __init__(self, desk: Desk, maker: PassageMaker) -> None:
        self._desk = desk
        self._maker = maker
        self._counted: set[object] = set()
        self.held: list[tuple[str, str]] = []
        self.failures: list[tuple[str, str]] = []

    def article(self, item: Item, present: frozenset[str]) -> ArticlePlan | None:
        """Return what would happen for one article; None when it is held back or cannot be published."""
        if item.is_current and item.record is not None and item.entry is not None:
            return ArticlePlan(
                source=item.source.name,
                slug=item.entry.identity.slug,
                title=item.record.published.title,
                actions=tuple(Action(output=file.path, action="keep") for file in item.record.files.values()),
            )
        try:
            admitted = self._desk.admit(item, present)
        except AudiopubError as exc:
            self.failures.append((item.source.name, naming(item.source.name, exc)))
            return None
        if isinstance(admitted, Held):
            self.held.append((admitted.source, admitted.why))
            return None
        return self._stale(admitted)

    def _stale(self, admitted: Admitted) -> ArticlePlan:
        prepared, slug = admitted.prepared, admitted.entry.identity.slug
        force = self._desk.flags.force
        kept = self._desk.kept_sound(admitted)
        unspoken = [
            utterance
            for utterance in (() if kept else prepared.utterances.values())
            if self._is_first(clip_key(utterance)) and (force or not self._maker.speaker.lookup(utterance))
        ]
        jobs = () if kept else prepared.jobs(self._desk.ledger.gains, admitted.correction_db)
        unmade = [job for job in jobs if self._is_first(job) and (force or not self._maker.find(job))]
        return ArticlePlan(
            source=admitted.item.source.name,
            slug=slug,
            title=prepared.article.title,
            actions=_actions(admitted.item, slug, sound_changes=bool(unmade)),
            sentences_to_speak=len(unspoken),
            passages_to_encode=len(unmade),
            characters=sum(len(utterance.text) for utterance in unspoken),
            renamed_from=admitted.renamed_from,
        )

    def _is_first(self, key: object) -> bool:
        is_first = key not in self._counted
        self._counted.add(key)
        return is_first


def _actions(item: Item, slug: str, *, sound_changes: bool) -> tuple[Action, ...]:
    """Return one action for each file. Only damage to published files leaves the others as they are."""
    paths = [f"episodes/{slug}/{slug}.mp3"]
    paths += [rendering.path.format(slug=slug) for rendering in EPISODE_RENDERINGS]
    paths.append(records.path_of(slug))
    only_damage = (
        item.record is not None
        and not sound_changes
        and all(reason.kind == "output" for reason in item.reasons)
    )
    actions = []
    for path in paths:
        mine = tuple(r for r in item.reasons if not only_damage or r.text.startswith(f"{path} "))
        actions.append(Action(output=path, action="build" if mine else "keep", reasons=mine))
    return tuple(actions)
