"""Measure and print a table: `python -m tests.benchmarks [NAME…]`; `espeak-ng` must be on the PATH.

Ratios count, and only those of one run on one machine. Each is told with its target. Whatever else the
machine does takes from both cores, so that times then say little, and core-seconds a little more.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import imageio_ffmpeg

from tests.benchmarks.cluster import shares
from tests.benchmarks.cost import Cost, best, publish, python, run
from tests.benchmarks.steps import steps
from tests.benchmarks.texts import SHORT_ARTICLE, article, repeated

_HOUR_WORDS = 10_500
_MAIN_WORDS = 11_000
_HAND_MADE = (
    "espeak-ng -v en-us -s 170 -f text.txt --stdout"
    " | '{ffmpeg}' -loglevel error -y -i - -ar 44100 -ac 1 -b:a 96k out.mp3"
)
_STARTS = 7
_TIMES = 3

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
    publish(project(folder / "first", {"note.md": SHORT_ARTICLE}))  # bytecode and files at hand for both
    hand = best(hand_made(folder, text) for _ in range(_TIMES))
    full = best(publish(project(folder / f"main-{turn}", {"long.md": text})) for turn in range(_TIMES))
    edit = best(_changed(folder / "main-0", text, turn) for turn in range(_TIMES))
    yield "by hand", f"{hand.wall_s:.1f} s, {hand.core_s:.1f} core-seconds", "1"
    yield "full run", *_against(full, hand, 0.8)
    yield "one sentence changed", *_against(edit, hand, 0.05)


def _changed(made: Path, text: str, turn: int) -> Cost:
    """Change a sentence to what it never was, and publish."""
    changed = text.replace("A young baker", f"An old baker with {turn + 2} sons", 1)
    (made / "articles" / "long.md").write_text(changed, encoding="utf-8")
    return publish(made)


def _against(cost: Cost, hand: Cost, target: float) -> tuple[str, str]:
    ratio, cores = cost.wall_s / hand.wall_s, cost.core_s / hand.core_s
    told = f"{ratio:.3f} of its time, {cores:.3f} of its core-seconds"
    return told, _held(ratio, target, f"{target} of its time on two cores")


def _held(found: float, target: float, told: str) -> str:
    """Return a target in words, and whether what was found holds it."""
    return f"{told}: {'met' if found <= target else 'missed'}"


def growth(folder: Path, counts: tuple[int, ...] = (10, 100, 1000)) -> Iterator[Row]:
    """Publish more and more short articles, which sound alike; then nothing, then one that changed."""
    made = project(folder / "many", {"note-0.md": SHORT_ARTICLE})
    publish(made)
    start_s = best(publish(made) for _ in range(_TIMES)).core_s
    before = 1
    for count in counts:
        for number in range(before, count):
            (made / "articles" / f"note-{number}.md").write_text(SHORT_ARTICLE, encoding="utf-8")
        yield from _grown(made, count, publish(made), start_s, before)
        before = count


def _grown(made: Path, count: int, full: Cost, start_s: float, before: int) -> Iterator[Row]:
    yield f"{count} articles, {count - before} new", _each(full, start_s, count - before), "constant"
    nothing = best(publish(made) for _ in range(_TIMES))
    told = f"{nothing.core_s:.2f} core-seconds, {_each(nothing, start_s, count)}"
    yield f"{count} articles, nothing changed", told, "2 ms an article"
    text = SHORT_ARTICLE.replace("a year", f"{count} days")
    (made / "articles" / "note-0.md").write_text(text, encoding="utf-8")
    edit = publish(made)
    yield f"{count} articles, one changed", f"{edit.core_s:.2f} core-seconds", "feed and index alone grow"


def _each(cost: Cost, start_s: float, count: int) -> str:
    """Say what each article takes besides the start of the program."""
    return f"{1000 * max(0.0, cost.core_s - start_s) / count:.2f} core-ms an article"


def ten_thousand(folder: Path) -> Iterator[Row]:
    """Publish up to ten thousand articles: half an hour."""
    yield from growth(folder, (1000, 10_000))


def lengths(folder: Path, hours: tuple[int, ...] = (1, 10)) -> Iterator[Row]:
    """Publish longer and longer articles; look at time and memory."""
    first_mb = 0.0
    for each in hours:
        made = project(folder / f"hours-{each}", {"long.md": article(each * _HOUR_WORDS)})
        cost = publish(made, memory=True)
        shutil.rmtree(made)
        first_mb = first_mb or cost.peak_mb
        growth = cost.peak_mb / first_mb
        yield f"{each} h of speech", f"{cost.peak_mb:.0f} MB", _held(cost.peak_mb, 500, "500 MB")
        yield f"{each} h of speech", f"{growth:.2f} of that of {hours[0]} h", _held(growth, 1.1, "1.1")
        yield f"{each} h of speech", f"{cost.core_s / each:.1f} core-seconds an hour", "constant"


def assembly(folder: Path, hours: tuple[int, ...] = (1, 10)) -> Iterator[Row]:
    """Publish an hour that is repeated: it is spoken and encoded once, and all else is done for each hour."""
    made = project(folder / "repeated", {"long.md": repeated(1, _HOUR_WORDS)})
    publish(made)
    for each in hours:
        shutil.rmtree(made / "output")
        (made / "articles" / "long.md").write_text(repeated(each, _HOUR_WORDS), encoding="utf-8")
        cost = publish(made, memory=True)
        told = f"{cost.core_s / each:.2f} core-seconds an hour, {cost.peak_mb:.0f} MB"
        yield f"{each} h put together from the cache", told, "constant"


def hundred_hours(folder: Path) -> Iterator[Row]:
    """Put a hundred hours together: minutes, and 10 GB of disk."""
    yield from assembly(folder, (1, 10, 100))


def start(folder: Path) -> Iterator[Row]:
    """Compare `audiopub --help` with importing click."""
    helping = [run(python("-m", "audiopub", "--help"), folder).wall_s for _ in range(_STARTS)]
    importing = [run(python("-c", "import click"), folder).wall_s for _ in range(_STARTS)]
    ratio = min(helping) / min(importing)
    yield "audiopub --help", f"{ratio:.2f} of importing click", _held(ratio, 3, "3")


def profile(folder: Path) -> Iterator[Row]:
    """Tell what each step of a full run costs."""
    for name, share in steps(project(folder / "steps", {"long.md": article(_MAIN_WORDS // 4)})):
        yield name, f"{share:.0%} of the core-seconds", ""


BENCHMARKS: Mapping[str, Callable[[Path], Iterator[Row]]] = {
    "main": main_job,
    "growth": growth,
    "lengths": lengths,
    "assembly": assembly,
    "start": start,
    "profile": profile,
    "cluster": shares,
    "ten-thousand": ten_thousand,
    "hundred-hours": hundred_hours,
}
USUAL = ("main", "growth", "lengths", "assembly", "start", "profile")


def main(names: list[str]) -> None:
    """Run the named benchmarks, or the usual ones, and print what they find."""
    if unknown := [name for name in names if name not in BENCHMARKS]:
        sys.exit(f"unknown: {', '.join(unknown)}. Known here: {', '.join(BENCHMARKS)}.")
    sys.stdout.write("| what | measured | target |\n|---|---|---|\n")
    for name in names or USUAL:
        with tempfile.TemporaryDirectory(prefix="audiopub-benchmark-") as folder:
            for row in BENCHMARKS[name](Path(folder)):
                sys.stdout.write(f"| {' | '.join(row)} |\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
