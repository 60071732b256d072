"""Times as the formats write them, all derived from whole samples or from RFC 3339 text.

This module owns every rounding: samples are rounded down to milliseconds here and nowhere else, so
that a sentence begins at the same instant in captions, transcript and page. It refuses to read a clock.
"""

from datetime import UTC, date, datetime
from email.utils import format_datetime

from audiopub.model import SAMPLE_RATE


def milliseconds(sample: int) -> int:
    """Return the whole milliseconds before `sample`."""
    return sample * 1000 // SAMPLE_RATE


def seconds(sample: int) -> float:
    """Return seconds with three decimals, for JSON."""
    return milliseconds(sample) / 1000


def fragment(sample: int) -> str:
    """Return seconds as short as they are exact to the millisecond, for `#t=` (W3C Media Fragments)."""
    return f"{seconds(sample):.3f}".rstrip("0").rstrip(".")


def vtt_stamp(ms: int) -> str:
    """Return `HH:MM:SS.mmm` (WebVTT, 4.1)."""
    rest, millis = divmod(ms, 1000)
    return f"{long_clock(rest)}.{millis:03}"


def srt_stamp(ms: int) -> str:
    """Return `HH:MM:SS,mmm`."""
    return vtt_stamp(ms).replace(".", ",")


def long_clock(whole_seconds: int) -> str:
    """Return `HH:MM:SS`."""
    minutes, secs = divmod(whole_seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{secs:02}"


def clock(sample: int) -> str:
    """Return `M:SS`, or `H:MM:SS` from one hour on, of whole seconds that have passed, as players do."""
    total = sample // SAMPLE_RATE
    minutes, secs = divmod(total, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{secs:02}" if hours else f"{minutes}:{secs:02}"


def whole_seconds(sample: int) -> int:
    """Return the duration in seconds, rounded to the nearest and at least 1 (`itunes:duration`)."""
    return max(1, (sample + SAMPLE_RATE // 2) // SAMPLE_RATE)


def iso_duration(sample: int) -> str:
    """Return an ISO 8601 duration in seconds, such as `PT724S`."""
    return f"PT{whole_seconds(sample)}S"


def moment(text: str) -> datetime:
    """Return the time that `text` (a date, or an RFC 3339 time) states; what has no zone is UTC.

    Raises `ValueError` when it is neither.
    """
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def rfc2822(text: str) -> str:
    """Return an RFC 3339 time as RSS writes it, with a numeric zone and the right weekday."""
    return format_datetime(moment(text))


def day(text: str) -> date:
    """Return the calendar day of a date or an RFC 3339 time, in the zone it was written in."""
    return moment(text).date()
