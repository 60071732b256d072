"""Measure and print a table: `python -m tests.benchmarks [NAME…]`; `espeak-ng` must be on the PATH.

Ratios count, and only those of one run on one machine that does nothing else. Each is told with its target.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import imageio_ffmpeg

from tests.benchmarks.cluster import shares
from tests.benchmarks.cost import Cost, publish, python, run
from tests.benchmarks.steps import steps
from tests.benchmarks.texts import article, short_article

_HOUR_WORDS = 10_500
_MAIN_WORDS = 11_000
_HAND_MADE = (
    "espeak-ng -v en-us -s 170 -f text.txt --stdout"
    " | '{ffmpeg}' -loglevel error -y -i - -ar 44100 -ac 1 -b:a 96k out.mp3"
)
_STARTS = 7

Row = tuple[str, str, str]


def project(folder: Path, articles: Mapping[str, str]) -> Path:
    """Make a project of these articles and return its folder."""
    (folder / "articles").mkdir(parents=True)
    for name, text in articles.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    return folder


def hand_made(folder: Path, text: str) -> Cost:
    """Make an MP3 of a text by hand."""
    (folder / "text.txt").write_text(text, encoding="utf-8")
    pipeline = _HAND_MADE.format(ffmpeg=imageio_ffmpeg.get_ffmpeg_exe())
    return run(["bash", "-c", pipeline], folder)


def main_job(folder: Path) -> Iterator[Row]:
    """Compare a full run, and one after a sentence was changed, with the hand-made pipeline."""
    text = article(_MAIN_WORDS)
    hand = hand_made(folder, text)
    made = project(folder / "main", {"long.md": text})
    full = publish(made)
    changed = text.replace("A young baker", "An old baker", 1)
    (made / "articles" / "long.md").write_text(changed, encoding="utf-8")
    edit = publish(made)
    yield "hand-made pipeline", f"{hand.wall_s:.1f} s, {hand.core_s:.1f} core-seconds", "1"
    yield "full run", *_against(full, hand, "0.8")
    yield "one sentence changed", *_against(edit, hand, "0.05")


def _against(cost: Cost, hand: Cost, target: str) -> tuple[str, str]:
    ratio, cores = cost.wall_s / hand.wall_s, cost.core_s / hand.core_s
    return f"{ratio:.3f} of its time, {cores:.3f} of its core-seconds", target


def nothing_changed(folder: Path, counts: tuple[int, ...] = (10, 100, 1000)) -> Iterator[Row]:
    """Publish many articles, and again when nothing has changed."""
    before = 0
    made = project(folder / "many", {})
    for count in counts:
        for number in range(before, count):
            (made / "articles" / f"note-{number}.md").write_text(short_article(number), encoding="utf-8")
        full = publish(made)
        nothing = publish(made)
        each_ms, cores_ms = 1000 * nothing.wall_s / count, 1000 * nothing.core_s / count
        new_ms = 1000 * full.core_s / (count - before)
        told = f"{each_ms:.2f} ms, {cores_ms:.2f} core-ms an article"
        yield f"{count} articles, nothing changed", told, "2 ms at 1,000"
        yield f"{count} articles, {count - before} new", f"{new_ms:.0f} core-ms a new article", "constant"
        before = count


def ten_thousand(folder: Path) -> Iterator[Row]:
    """Publish up to ten thousand articles: about an hour."""
    yield from nothing_changed(folder, (1000, 10_000))


def lengths(folder: Path, hours: tuple[int, ...] = (1, 10)) -> Iterator[Row]:
    """Publish longer and longer articles; look at time and memory."""
    for each in hours:
        text = article(each * _HOUR_WORDS)
        made = project(folder / f"hours-{each}", {"long.md": text})
        cost = publish(made, memory=True)
        shutil.rmtree(made)
        yield f"{each} h of speech", f"{cost.peak_mb:.0f} MB", "500 MB, and 1.1 of 1 h"
        yield f"{each} h of speech", f"{cost.core_s / each:.1f} core-seconds an hour", "constant"


def hundred_hours(folder: Path) -> Iterator[Row]:
    """Publish an article of a hundred hours: an hour or two, and 25 GB of disk."""
    yield from lengths(folder, (100,))


def start(folder: Path) -> Iterator[Row]:
    """Compare `audiopub --help` with importing click."""
    helping = [run(python("-m", "audiopub.cli", "--help"), folder).wall_s for _ in range(_STARTS)]
    importing = [run(python("-c", "import click"), folder).wall_s for _ in range(_STARTS)]
    yield "audiopub --help", f"{min(helping) / min(importing):.2f} of importing click", "3"


def profile(folder: Path) -> Iterator[Row]:
    """Tell what each step of a full run costs."""
    for name, share in steps(project(folder / "steps", {"long.md": article(_MAIN_WORDS // 4)})):
        yield name, f"{share:.0%} of the core-seconds", ""


BENCHMARKS: Mapping[str, Callable[[Path], Iterator[Row]]] = {
    "main": main_job,
    "nothing": nothing_changed,
    "lengths": lengths,
    "start": start,
    "profile": profile,
    "cluster": shares,
    "ten-thousand": ten_thousand,
    "hundred-hours": hundred_hours,
}
USUAL = ("main", "nothing", "lengths", "start", "profile")


def main(names: list[str]) -> None:
    """Run the named benchmarks, or the usual ones, and print what they find."""
    sys.stdout.write("| what | measured | target |\n|---|---|---|\n")
    for name in names or USUAL:
        with tempfile.TemporaryDirectory(prefix="audiopub-benchmark-") as folder:
            for row in BENCHMARKS[name](Path(folder)):
                sys.stdout.write(f"| {' | '.join(row)} |\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
