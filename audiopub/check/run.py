"""The order of the checks, and their result.

`check_folder` reads and decodes everything, as a stranger would; `check_written` asks the same of what a run
just wrote, from its records: it neither decodes nor reads through the sound, which was counted, measured
and hashed a moment ago.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from audiopub.check.causes import causes
from audiopub.check.codes import CODES
from audiopub.check.episode_page import check_episode_page
from audiopub.check.feed import check_feed
from audiopub.check.finding import SEVERITIES, Finding
from audiopub.check.folder import Folder
from audiopub.check.page import Page, check_page
from audiopub.check.records import (
    Episode,
    check_files,
    check_published,
    check_strangers,
    check_unfinished,
    read_episode,
)
from audiopub.check.site import check_guests, check_site
from audiopub.check.sound import check_heard, check_mp3, read_mp3
from audiopub.check.timing import check_tag_chapters, read_timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The findings, worst first and by path, and how much was looked at."""

    findings: tuple[Finding, ...]
    episodes: int
    files: int

    @property
    def has_errors(self) -> bool:
        """Tell whether something is broken for listeners."""
        return any(CODES[finding.code].severity == "error" for finding in self.findings)


def check_folder(
    root: Path, *, now: datetime, told: Callable[[str, int, int], None] = lambda _slug, _done, _all: None
) -> Checked:
    """Check a published folder cold; `told` hears of each episode and how many are done.

    Of a folder in which nothing was published yet, that is the only finding.
    """
    folder = Folder(root)
    if missing := [*check_published(folder)]:
        return _checked(folder, [*check_unfinished(folder), *missing])
    findings = [*check_unfinished(folder), *check_feed(folder, now), *check_site(folder)]
    findings += check_guests(folder)
    for done, slug in enumerate(folder.slugs):
        told(slug, done, len(folder.slugs))
        findings += check_episode(folder, slug, cold=True)
    return _checked(folder, findings)


def check_written(root: Path, slugs: Sequence[str], *, now: datetime) -> Checked:
    """Check what a run just wrote: the feed, the site, and these episodes, as their records describe them."""
    folder = Folder(root)
    findings = [*check_feed(folder, now, slugs), *check_site(folder)]
    for slug in slugs:
        findings += check_episode(folder, slug, cold=False)
    return _checked(folder, findings)


def check_episode(folder: Folder, slug: str, *, cold: bool) -> Iterator[Finding]:
    """Yield what is wrong with one episode; `cold` reads every byte and decodes the sound."""
    episode = read_episode(folder, slug)
    if isinstance(episode, Finding):
        yield episode
        return
    yield from check_files(folder, episode, hashed=cold)
    if cold:
        yield from check_strangers(folder, episode)
    yield from _sound(folder, episode, cold=cold)
    timeline = read_timeline(folder, episode)
    yield from timeline.findings
    path = episode.files.get("page", "")
    data = folder.read(path)
    if data is not None:
        page = Page(folder=folder, path=path, data=data)
        yield from check_page(page)
        yield from check_episode_page(page, episode, timeline)


def _sound(folder: Folder, episode: Episode, *, cold: bool) -> Iterator[Finding]:
    mp3 = read_mp3(folder, episode, whole=cold)
    if mp3 is None:
        return
    yield from check_mp3(mp3)
    yield from check_tag_chapters(mp3, episode)
    if cold and mp3.is_whole:
        yield from check_heard(folder, mp3)


def _checked(folder: Folder, findings: Sequence[Finding]) -> Checked:
    order = list(CODES)
    unique = dict.fromkeys(causes(folder, findings))
    ranked = sorted(
        unique,
        key=lambda finding: (
            SEVERITIES.index(CODES[finding.code].severity),
            finding.path,
            order.index(finding.code),
        ),
    )
    return Checked(findings=tuple(ranked), episodes=len(folder.slugs), files=len(folder.paths))
