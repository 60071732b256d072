"""Dates as RSS and RFC 3339 write them, read strictly."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime


def rfc2822(text: str) -> datetime | None:
    """Return the time that a feed states, or None when it is not one with a zone and the right weekday."""
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    strict = moment.tzinfo is not None and format_datetime(moment) == text
    return moment if strict else None


def rfc3339(text: str) -> datetime | None:
    """Return the time that a record states; a date is its midnight in UTC. None when it is neither."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_CLOCKS_APART = timedelta(minutes=5)


def is_future(moment: datetime, now: datetime) -> bool:
    """Tell whether a time lies in the future, by more than clocks may differ."""
    return moment > now + _CLOCKS_APART
