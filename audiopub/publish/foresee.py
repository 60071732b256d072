"""What publishing would do: the same survey, the same builder and the same keys, and nothing written.

A plan is the run itself with nothing made: this module goes through the articles as `run` does, `outlook`
says what their sound will be without making it, and `rehearsal` has what stands in for the parts that write.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from audiopub.errors import AudiopubError
from audiopub.publish import record as records
from audiopub.publish.build import Builder, Built, is_of, picture_paths, wanted_paths
from audiopub.publish.casting import misplaced
from audiopub.publish.desk import Admitted, Desk, names_present, open_desk
from audiopub.publish.effort import effort
from audiopub.publish.inputs import given_settings
from audiopub.publish.outlook import Forecaster, Outlook
from audiopub.publish.passages import PassageMaker
from audiopub.publish.plan import Action, ArticlePlan, Plan, Reader, Reason
from audiopub.publish.prepare import Prepared
from audiopub.publish.project import Project, Sources, find_sources
from audiopub.publish.readers import readers
from audiopub.publish.reading import Held, doubts
from audiopub.publish.rehearsal import Rehearsal, completed
from audiopub.publish.shelf import Shelved
from audiopub.publish.survey import Flags, Item, told_of_newer_tools
from audiopub.speech.speak import Speaker
from audiopub.speech.workers import WorkerPool
from audiopub.store import Store

_INTERRUPTED = (
    "a run was interrupted while it published: publish completes that first, and this is the plan from there."
)


def foresee(project: Project, paths: Sequence[Path], *, flags: Flags, moment: datetime) -> Plan:
    """Return the plan of a run that would begin at `moment`. Raises `ConfigError` as the run would."""
    sources = find_sources(project, paths)
    with completed(project) as there, Rehearsal() as stage, WorkerPool() as workers:
        clips, passages = Store(project.cache, "clips"), Store(project.cache, "passages")
        maker = PassageMaker(Speaker(clips, workers=workers), clips=clips, passages=passages)
        notices = (_INTERRUPTED,) if there is not project else ()
        return _Forecast(open_desk(there, flags, moment), maker, stage).plan(sources, notices)


class _Forecast:
    """Looks at one article after another, and then at the site that would hold them."""

    def __init__(self, desk: Desk, maker: PassageMaker, stage: Rehearsal) -> None:
        self._desk = desk
        self._stage = stage
        self._forecaster = Forecaster(desk, maker)
        self._shelf = desk.shelf.episodes()
        self._held: list[tuple[str, str]] = []
        self._failures: list[tuple[str, AudiopubError]] = []
        self._doubts: list[str] = []

    def plan(self, sources: Sources, notices: tuple[str, ...]) -> Plan:
        """Return the plan for these articles; `notices` come before its own."""
        desk = self._desk
        surveyed = desk.survey(sources)
        present = names_present(sources.files, desk.ledger)
        articles = [self._article(item, present) for item in surveyed.items]
        is_stale = not all(item.is_current for item in surveyed.items)
        return Plan(
            articles=tuple(article for article in articles if article),
            to_measure=self._forecaster.to_measure,
            site=desk.stage_site(self._shelf, self._stage, force=desk.flags.force),
            held=tuple(self._held),
            vanished=desk.vanished(),
            failures=(*sources.failures, *surveyed.failures, *self._failures),
            notices=(
                *notices,
                *sources.notices,
                *(misplaced(desk.project) if is_stale else ()),
                *self._doubts,
                *told_of_newer_tools(surveyed.items, desk.flags),
                *desk.left_out(self._shelf),
                *desk.of_feeds(self._shelf),
            ),
        )

    def _article(self, item: Item, present: frozenset[str]) -> ArticlePlan | None:
        """Return what would happen for one article; None when it is held back or cannot be published."""
        if item.is_current and item.record is not None and item.entry is not None:
            return ArticlePlan(
                source=item.source.name,
                slug=item.entry.identity.slug,
                title=item.record.published.title,
                actions=tuple(Action(output=file.path, action="keep") for file in item.record.files.values()),
            )
        builder = self._desk.builder()  # a cover that cannot be used ends the run, not the article
        try:
            admitted = self._desk.admit(item, present)
        except AudiopubError as exc:
            self._failures.append((item.source.name, exc))
            return None
        if isinstance(admitted, Held):
            self._held.append((admitted.source, admitted.in_words))
            return None
        self._doubts += doubts(admitted.prepared.article, item.source)
        self._doubts += [told for told in (admitted.left_behind, admitted.doubt) if told]
        self._desk.check_encoder([admitted])
        try:
            return self._stale(admitted, builder)
        except AudiopubError as exc:
            self._failures.append((item.source.name, exc))
            return None

    def _stale(self, admitted: Admitted, builder: Builder) -> ArticlePlan:
        slug, reasons = admitted.entry.identity.slug, admitted.item.reasons
        outlook = self._forecaster.look(admitted)
        record = self._build(admitted, outlook, builder).record
        self._shelf[slug] = Shelved(published=record.published, record_sha256=records.digest(record))
        paths = wanted_paths(slug, self._desk.project.settings.site)
        unwanted = sorted(path for path in self._stage.removed if is_of(slug, path))
        written = self._stage.written if outlook.is_certain else {*self._stage.written, *paths}
        return ArticlePlan(
            source=admitted.item.source.name,
            slug=slug,
            title=admitted.prepared.article.title,
            actions=(
                *(
                    _action(path, reasons, is_written=path in written)
                    for path in (*paths, *picture_paths(record))
                ),
                *(Action(output=path, action="remove", reasons=reasons) for path in unwanted),
            ),
            reasons=reasons,
            to_speak=tuple(utterance.text for utterance in outlook.to_speak),
            passages_to_encode=outlook.to_encode,
            effort=effort(outlook.to_speak, outlook.to_encode),
            renamed_from=admitted.renamed_from,
            settings=given_settings(self._desk.project, admitted.prepared.article.settings),
            readers=self._readers(admitted.prepared),
        )

    def _readers(self, prepared: Prepared) -> tuple[Reader, ...]:
        return readers(
            self._desk.project, prepared.article, prepared.script, prepared.decisions, prepared.cast
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


def _action(path: str, reasons: tuple[Reason, ...], *, is_written: bool) -> Action:
    """Return what would happen to a file, and why: what is wrong with another file plays no part."""
    if not is_written:
        return Action(output=path, action="keep")
    mine = tuple(each for each in reasons if each.kind != "output" or each.text.startswith(f"{path} "))
    return Action(output=path, action="build", reasons=mine or reasons)
