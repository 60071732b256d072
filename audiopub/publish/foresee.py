"""What publishing would do: the same survey, the same builder and the same keys, and nothing written."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from audiopub.errors import AudiopubError
from audiopub.publish import record as records
from audiopub.publish import site
from audiopub.publish.build import Builder, Built, builder_of, output_paths
from audiopub.publish.desk import Admitted, Desk, Shelved, names_present, open_desk
from audiopub.publish.outcome import naming
from audiopub.publish.outlook import Forecaster, Outlook
from audiopub.publish.passages import PassageMaker
from audiopub.publish.plan import Action, ArticlePlan, Plan, Reason
from audiopub.publish.prepare import Held
from audiopub.publish.project import Project, find_sources
from audiopub.publish.rehearsal import Rehearsal
from audiopub.publish.survey import Flags, Item
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store


def foresee(project: Project, paths: Sequence[Path], *, flags: Flags, moment: datetime) -> Plan:
    """Return the plan of a run that would begin at `moment`. Raises `ConfigError` as the run would."""
    desk = open_desk(project, flags, moment)
    sources = find_sources(project, paths)
    surveyed = desk.surveyor.survey(sources.files)
    present = names_present(sources.files, desk.ledger)
    with Rehearsal() as stage, WorkerPool() as workers:
        clips = Store(project.cache, "clips")
        maker = PassageMaker(
            Speaker(clips, workers=workers), clips=clips, passages=Store(project.cache, "passages")
        )
        forecast = _Forecast(desk, maker, stage)
        articles = [forecast.article(item, present) for item in surveyed.items]
        site_actions = forecast.site()
    notices = tuple(dict.fromkeys(r.text for item in surveyed.items for r in item.newer_tools))
    return Plan(
        articles=tuple(article for article in articles if article),
        site=site_actions,
        held=tuple(forecast.held),
        vanished=desk.vanished(),
        failures=(
            *sources.failures,
            *((name, naming(name, error)) for name, error in surveyed.failures),
            *forecast.failures,
        ),
        notices=(
            *sources.notices,
            *forecast.doubts,
            *(f"{text}; --refresh would make the episodes again" for text in notices),
        ),
    )


class _Forecast:
    """Looks at one article after another, and then at the site that would hold them."""

    def __init__(self, desk: Desk, maker: PassageMaker, stage: Rehearsal) -> None:
        self._desk = desk
        self._stage = stage
        self._forecaster = Forecaster(desk, maker)
        self._shelf = desk.shelf()
        self._builder: Builder | None = None
        self.held: list[tuple[str, str]] = []
        self.failures: list[tuple[str, str]] = []
        self.doubts: list[str] = []

    def article(self, item: Item, present: frozenset[str]) -> ArticlePlan | None:
        """Return what would happen for one article; None when it is held back or cannot be published."""
        if item.is_current and item.record is not None and item.entry is not None:
            return ArticlePlan(
                source=item.source.name,
                slug=item.entry.identity.slug,
                title=item.record.published.title,
                actions=tuple(Action(output=file.path, action="keep") for file in item.record.files.values()),
            )
        builder = self._the_builder()  # a cover that cannot be used ends the run, not the article
        try:
            admitted = self._desk.admit(item, present)
            if isinstance(admitted, Held):
                self.held.append((admitted.source, admitted.why))
                return None
            self.doubts += [admitted.doubt] if admitted.doubt else []
            return self._stale(admitted, builder)
        except AudiopubError as exc:
            self.failures.append((item.source.name, naming(item.source.name, exc)))
            return None

    def site(self) -> tuple[Action, ...]:
        """Return what would happen to the site's own files."""
        shelf = sorted(self._shelf.values(), key=lambda each: each.published.slug)
        return site.stage_site(
            self._desk.project,
            self._desk.index,
            cover=self._desk.cover,
            feed_guid=self._desk.ledger.feed_guid,
            episodes=[each.published for each in shelf],
            record_digests={each.published.slug: each.record_sha256 for each in shelf},
            into=self._stage,
            force=self._desk.flags.force,
        )

    def _stale(self, admitted: Admitted, builder: Builder) -> ArticlePlan:
        slug, reasons = admitted.entry.identity.slug, admitted.item.reasons
        outlook = self._forecaster.look(admitted)
        record = self._build(admitted, outlook, builder).record
        self._shelf[slug] = Shelved(published=record.published, record_sha256=records.digest(record))
        paths = output_paths(slug)
        written = self._stage.written if outlook.is_certain else set(paths)
        return ArticlePlan(
            source=admitted.item.source.name,
            slug=slug,
            title=admitted.prepared.article.title,
            actions=tuple(_action(path, reasons, is_written=path in written) for path in paths),
            reasons=reasons,
            sentences_to_speak=len(outlook.to_speak),
            passages_to_encode=outlook.to_encode,
            characters=sum(len(utterance.text) for utterance in outlook.to_speak),
            renamed_from=admitted.renamed_from,
        )

    def _build(self, admitted: Admitted, outlook: Outlook, builder: Builder) -> Built:
        return builder.build(
            admitted.prepared,
            admitted.entry.identity,
            admitted.published,
            outlook.sound,
            old=admitted.item.record,
            inputs=admitted.item.inputs,
            toolchain=outlook.toolchain,
            into=self._stage,
        )

    def _the_builder(self) -> Builder:
        if self._builder is None:
            self._builder = builder_of(
                self._desk.project,
                self._desk.index,
                cover=self._desk.cover,
                feed_guid=self._desk.ledger.feed_guid,
                force=self._desk.flags.force,
            )
        return self._builder


def _action(path: str, reasons: tuple[Reason, ...], *, is_written: bool) -> Action:
    """Return what would happen to a file, and why: what is wrong with another file plays no part."""
    if not is_written:
        return Action(output=path, action="keep")
    mine = tuple(each for each in reasons if each.kind != "output" or each.text.startswith(f"{path} "))
    return Action(output=path, action="build", reasons=mine or reasons)
