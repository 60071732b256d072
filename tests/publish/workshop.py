"""A small project to publish again and again, and what each run did to it."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from audiopub.publish.commit import STAGE_NAME
from audiopub.publish.foresee import foresee
from audiopub.publish.ledger import LEDGER_NAME, Ledger
from audiopub.publish.lock import LOCK_NAME
from audiopub.publish.outcome import Outcome
from audiopub.publish.plan import Plan
from audiopub.publish.project import Project, open_project
from audiopub.publish.regenerate import Wish, regenerate
from audiopub.publish.run import publish
from audiopub.publish.survey import Flags
from audiopub.report import Event, Made, Noted, RecordingReporter, Reporter, Warned

BEFORE = datetime(2026, 1, 31, 8, tzinfo=UTC)
"""When the small project was first published."""

LATER = datetime(2026, 2, 14, 9, 30, tzinfo=UTC)
"""When it is published again."""

HARBOUR = """\
---
title: Lights on the pier
authors: [Mara Quill]
date: 2026-01-05
---
The pier was dark for a year. Nobody walked there.

Now the lamps are back. Children count them aloud.

## The old lamps

The first lamps burned oil. A keeper lit them by hand.

He kept a small notebook. It lists every storm.

## The new lamps

The new lamps need little power. They dim after midnight.

Sailors like the warm colour. Moths ignore it.
"""

KIOSK = """\
---
title: The kiosk
date: 2026-01-12
---
The kiosk opens at eight. It sells papers and tea.
"""

HARBOUR_SENTENCES = 18
"""Title, authors and date; twelve sentences and two headings; the closing."""

HARBOUR_PASSAGES = 10
KIOSK_SENTENCES = 5
KIOSK_PASSAGES = 3

EPISODE_FILES = ("captions.vtt", "captions.srt", "transcript.json", "chapters.json", "epub", "index.html")
"""What lies in an episode's folder beside the MP3 and the record."""


def episode(slug: str, *names: str) -> set[str]:
    """Return the paths of files of an episode; `audio`, `epub` and `record` name those."""
    known = {"audio": f"{slug}.mp3", "epub": f"{slug}.epub", "record": "episode.json"}
    return {f"episodes/{slug}/{known.get(name, name)}" for name in names}


def whole_episode(slug: str) -> set[str]:
    """Return the paths of all files of an episode."""
    return episode(slug, "audio", "record", *EPISODE_FILES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run did. `written` and `removed` are paths below the output folder."""

    outcome: Outcome
    events: list[Event]
    written: set[str]
    removed: set[str]

    @property
    def made(self) -> dict[str, Made]:
        """Return the episodes that were told of as made, by slug."""
        return {event.slug: event for event in self.events if isinstance(event, Made)}

    @property
    def of_episodes(self) -> set[str]:
        """Return what was written of the episodes."""
        return {path for path in self.written if path.startswith("episodes/")}

    @property
    def of_site(self) -> set[str]:
        """Return what was written of the site as a whole."""
        return self.written - self.of_episodes

    @property
    def warnings(self) -> list[str]:
        """Return the warnings."""
        return [event.text for event in self.events if isinstance(event, Warned)]

    @property
    def notes(self) -> list[str]:
        """Return what editors are told besides warnings."""
        return [event.text for event in self.events if isinstance(event, Noted)]

    def work(self) -> dict[str, tuple[int, int]]:
        """Return sentences spoken and passages encoded by slug."""
        return {slug: (made.spoken, made.encoded) for slug, made in self.made.items()}


class Workshop:
    """A project folder and the runs on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.articles = folder / "articles"
        self.output = folder / "output"
        self.articles.mkdir(parents=True, exist_ok=True)

    def copy(self, folder: Path) -> "Workshop":
        """Return a copy of all of it."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Workshop(folder)

    def write(self, name: str, text: str) -> None:
        """Put an article, a sidecar or, as `audiopub.toml`, the settings."""
        folder = self.folder if name == "audiopub.toml" else self.articles
        (folder / name).write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace words of an article that are in it once."""
        text = (self.articles / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(name, text.replace(old, new))

    def project(self, options: Mapping[str, Any] | None = None) -> Project:
        """Return the project as it is now."""
        return open_project(self.folder, output=self.output, options=options)

    def ledger(self) -> Ledger:
        """Return the ledger as it is now."""
        return Ledger.load(self.articles / LEDGER_NAME)

    def publish(
        self,
        *paths: Path,
        at: datetime = LATER,
        jobs: int = 2,
        options: Mapping[str, Any] | None = None,
        force: bool = False,
        refresh: bool = False,
        verify: bool = False,
        retry_voice: bool = False,
        scheduler: str = "",
        is_tidy: bool = True,
    ) -> Run:
        """Publish, and hold that nothing unfinished is left in the output folder if all `is_tidy`."""
        flags = Flags(force=force, refresh=refresh, verify=verify, retry_voice=retry_voice)
        return self._ran(
            lambda reporter: publish(
                self.project(options),
                paths,
                flags=flags,
                jobs=jobs,
                reporter=reporter,
                now=lambda: at,
                scheduler=scheduler,
            ),
            is_tidy=is_tidy,
        )

    def regenerate(self, path: Path, wish: Wish, *, at: datetime = LATER, jobs: int = 2) -> Run:
        """Have a part of an article spoken again; hold the same as when it is published."""
        return self._ran(
            lambda reporter: regenerate(
                self.project(), path, wish, flags=Flags(), jobs=jobs, reporter=reporter, now=lambda: at
            )
        )

    def _ran(self, command: Callable[[Reporter], Outcome], *, is_tidy: bool = True) -> Run:
        before = self._signatures()
        reporter = RecordingReporter()
        outcome = command(reporter)
        after = self._signatures()
        staged = {path.name for path in (self.output / STAGE_NAME).glob("*")}
        assert staged == {"site.json", LOCK_NAME} or not is_tidy
        return Run(
            outcome=outcome,
            events=reporter.events,
            written={path for path, signature in after.items() if before.get(path) != signature},
            removed=before.keys() - after.keys(),
        )

    def plan(
        self,
        *paths: Path,
        at: datetime = LATER,
        options: Mapping[str, Any] | None = None,
        force: bool = False,
        refresh: bool = False,
        retry_voice: bool = False,
    ) -> Plan:
        """Return what publishing would do."""
        flags = Flags(force=force, refresh=refresh, retry_voice=retry_voice)
        return foresee(self.project(options), paths, flags=flags, moment=at)

    def tree(self) -> dict[str, bytes]:
        """Return the bytes of everything in the output folder."""
        return tree(self.output)

    def _signatures(self) -> dict[str, tuple[int, int, int]]:
        return {
            path.relative_to(self.output).as_posix(): (status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
            for path in self.output.rglob("*")
            if path.is_file() and STAGE_NAME not in path.parts
            for status in [path.stat()]
        }


def tree(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
