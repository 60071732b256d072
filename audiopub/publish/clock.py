"""The clock: one value, taken once a run and passed in.

Only ledger and plan may know it, so that the same input gives the same bytes.
"""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from audiopub.errors import ConfigError


def now(environ: Mapping[str, str] | None = None) -> datetime:
    """Return the time of this run in UTC, in whole seconds.

    `SOURCE_DATE_EPOCH` (reproducible-builds.org) replaces it. Raises `ConfigError` when that is no number.
    """
    given = (os.environ if environ is None else environ).get("SOURCE_DATE_EPOCH")
    if given is None:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError) as exc:
        raise ConfigError(
            f"{given!r} is not a number of seconds.",
            where="SOURCE_DATE_EPOCH",
            next_step="Give seconds since 1970-01-01, or unset it.",
        ) from exc


def stamp(moment: datetime) -> str:
    """Return an RFC 3339 time in UTC, in whole seconds: `2026-01-31T08:00:00Z`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def parse(text: str, timezone: str = "UTC") -> datetime:
    """Return the moment that a date (00:00 in `timezone`) or an RFC 3339 time names.

    Raises `ValueError` for anything else.
    """
    zone = ZoneInfo(timezone)
    if len(text) == len("YYYY-MM-DD"):
        return datetime.combine(date.fromisoformat(text), time(), zone)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
