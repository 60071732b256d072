"""Times as the formats write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiopub.edition import times


@given(st.integers(0, 44_100 * 3600 * 5))
def test_stamps_read_back(sample: int) -> None:
    """A WebVTT stamp means the milliseconds before its sample, rounded down."""
    hours, minutes, seconds = times.vtt_stamp(times.milliseconds(sample)).split(":")
    ms = round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)
    assert ms == times.milliseconds(sample)
    assert ms <= sample / 44.1 < ms + 1


@pytest.mark.parametrize(
    ("sample", "expected"), [(0, "0:00"), (44_100 * 75 - 1, "1:14"), (44_100 * 3725, "1:02:05")]
)
def test_clock(sample: int, expected: str) -> None:
    """Minutes have no zero before them, and hours appear when there are some."""
    assert times.clock(sample) == expected


@pytest.mark.parametrize(
    ("sample", "expected"), [(0, "0"), (44_100 * 15, "15"), (44_100 * 3 // 2, "1.5"), (1, "0")]
)
def test_fragment(sample: int, expected: str) -> None:
    """The seconds of `#t=` carry no zeros that say nothing."""
    assert times.fragment(sample) == expected


def test_subrip_has_a_comma() -> None:
    """SubRip separates milliseconds with a comma."""
    assert times.srt_stamp(3_723_004) == "01:02:03,004"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-03-01", "Sun, 01 Mar 2026 00:00:00 +0000"),
        ("2026-03-01T09:30:00+02:00", "Sun, 01 Mar 2026 09:30:00 +0200"),
        ("2026-03-01T09:30:00Z", "Sun, 01 Mar 2026 09:30:00 +0000"),
    ],
)
def test_rss_dates_have_weekday_and_numeric_zone(written: str, expected: str) -> None:
    """Dates are as RFC 2822 has them, with the right weekday and never a named zone."""
    assert times.rfc2822(written) == expected


def test_day_is_the_writers_day() -> None:
    """A time late in the evening keeps the day of its own zone."""
    assert times.day("2026-03-01T23:30:00-05:00") == date(2026, 3, 1)


def test_durations() -> None:
    """A duration is whole seconds, at least one."""
    assert times.whole_seconds(10) == 1
    assert times.whole_seconds(44_100 * 3 // 2) == 2
    assert times.iso_duration(44_100 * 724) == "PT724S"
