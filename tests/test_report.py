"""How progress and results are told in words."""

import io

import pytest

from audiopub.report import (
    Detail,
    Event,
    Failed,
    Finished,
    Level,
    LineReporter,
    Made,
    Progress,
    RecordingReporter,
    Started,
    Warned,
    Worked,
    count,
    lines,
)

NEW = Made(
    slug="a",
    title="A day",
    duration_s=61.6,
    length="1:01",
    new=True,
    spoken=1,
    encoded=2,
    reasons=("it is new",),
)
CORRECTED = Made(
    slug="b",
    title="B",
    duration_s=3600,
    length="1:00:00",
    new=False,
    spoken=0,
    encoded=1,
    reasons=("the article changed", "[voice] changed"),
)
EVENTS: tuple[Event, ...] = (
    Started(articles=2, work=100),
    Worked(units=50),
    Detail(text="a detail"),
    Warned(text="odd"),
    NEW,
    Failed(source="c.md", message="c.md: it is empty. Write something."),
)


def finished(made: int = 1, failed: int = 0, held: int = 0, files: int = 5) -> Finished:
    """Return a closing event."""
    return Finished(
        output="output/index.html",
        feed="output/feed.xml",
        made=made,
        kept=2,
        failed=failed,
        held=held,
        sentences_spoken=3,
        passages_encoded=1,
        files_written=files,
        notices=("set an author.",),
    )


@pytest.mark.parametrize(
    ("level", "told"),
    [
        ("quiet", ["warning: odd", "failed: c.md: it is empty. Write something."]),
        (
            "normal",
            [
                "warning: odd",
                "published: A day (a, 1:01; 1 sentence spoken, 2 passages encoded)",
                "failed: c.md: it is empty. Write something.",
            ],
        ),
        (
            "verbose",
            [
                "a detail",
                "warning: odd",
                "published: A day (a, 1:01; 1 sentence spoken, 2 passages encoded)",
                "failed: c.md: it is empty. Write something.",
            ],
        ),
    ],
)
def test_lines_by_level(level: Level, told: list[str]) -> None:
    """Quiet tells what went wrong, normal what was made, verbose all; progress is not told in lines."""
    stream = io.StringIO()
    reporter = LineReporter(stream, level)
    for event in EVENTS:
        reporter.tell(event)
    assert stream.getvalue().splitlines() == told


def test_correction_says_why() -> None:
    """A corrected episode is told with its reasons."""
    work = "1:00:00; 0 sentences spoken, 1 passage encoded"
    assert lines(CORRECTED) == [f"updated: B (b, {work}; because the article changed, [voice] changed)"]


def test_end_says_what_and_where() -> None:
    """The last lines say what was made, where it is, and what is still to be set."""
    assert lines(finished(failed=1, held=2)) == [
        "Done: 1 made, 2 unchanged, 1 failed, 2 held back.",
        "Site: output/index.html",
        "Feed: output/feed.xml",
        "notice: set an author.",
    ]
    assert lines(finished())[0] == "Done: 1 made, 2 unchanged, 0 failed."


def test_nothing_changed_is_said_so() -> None:
    """A run that found nothing to do says that."""
    assert lines(finished(made=0, files=0))[0] == "Nothing changed: 2 articles up to date."


def test_recording_keeps_all() -> None:
    """Tests and programs get every event in order."""
    reporter = RecordingReporter()
    for event in EVENTS:
        reporter.tell(event)
    assert tuple(reporter.events) == EVENTS


def test_counts() -> None:
    """One of a thing, more of the things, thousands apart."""
    assert [count(n, "article") for n in (0, 1, 2, 12345)] == [
        "0 articles",
        "1 article",
        "2 articles",
        "12,345 articles",
    ]


def test_progress_in_words() -> None:
    """A run that goes on is told of every half minute, with the time left; one that is over is not."""
    clock = iter([0.0, 0.0, 10.0, 31.0, 40.0, 70.0, 200.0])
    progress = Progress(lambda: next(clock))
    assert progress.tell(Started(articles=2, work=100)) == ""
    assert [progress.tell(Worked(units=units)) for units in (10, 10, 10, 10, 60)] == [
        "",
        "narrated: 20 %, about 2 minutes left",
        "",
        "narrated: 40 %, about 2 minutes left",
        "",
    ]
